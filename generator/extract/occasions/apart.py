"""How many days a contact lies from the day of its sentence: «وصل أمس، قبل يومين من قمتهما» tells of a summit tomorrow."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

import msgspec

from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.spot import says
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import DateMention, When
from generator.text.scan import Hit

_HEAD = 3
"""So many passages may open a report."""
_TWO = 2
_MOST = 30
"""A contact is counted from another day over so many days at most."""
_OF_ANOTHER = frozenset({"after", "break"})
_NEAR = 3
"""How far before a contact the unit may stand that tells how far off it is."""
_RULED = 5
"""How far before a contact the word may stand that rules it: "a day after | his first virtual | summit"."""
_CLAUSE = 18
"""… and where it is the verb of a clause: «یک روز پس از آنکه | رئیس‌جمهور سورویا با دانف | صحبت کرد»."""


def counted(
    skeleton: Skeleton, scene: Scene, encounter: Encounter, own: Iterable[Dated], beside: Iterable[Dated]
) -> list[Dated]:
    """Give the days of a contact, counted from that of its sentence where it tells how far off it is.

    ``own`` are those that it has, ``beside`` those of the sentence: «أمس، بعد يومين من مكالمتهما السابقة».
    """
    dated, beside = list(own), list(beside)
    days = behind(skeleton, encounter)
    start = skeleton.span(encounter.first, encounter.last).start
    if days and (dated or beside):
        near = dated or beside[-1:]
        return [d._replace(weak="") if _own(d, start, encounter) else _by(d, days, not dated) for d in near]
    if not encounter.recalled or not skeleton.holds(encounter.first - _NEAR, encounter.first, "unit"):
        return list(_of_opening(skeleton, scene, encounter, days)) if days else dated
    days = days or _offset(skeleton, scene, encounter)
    if not dated and not beside:
        return list(_of_opening(skeleton, scene, encounter, days))
    if not dated and days:
        ahead = [d for d in beside if not d.weak and d.mention.span.start < start]
        dated = [d._replace(weak="break") for d in ahead[-1:]]
    return [_moved(d, days) if _counts_from(d, start) else d for d in dated]


def _by(dated: Dated, days: int, beside: bool) -> Dated:
    """Count from a day that is not the contact's own."""
    return _moved(dated, days) if dated.weak or beside else dated


def _own(dated: Dated, start: int, encounter: Encounter) -> bool:
    """Whether a day stands behind the verb of the clause that "after" opens, and so is its own: "a day after they met in Lumen on Monday"."""
    return encounter.verbal and dated.weak != "cue" and dated.mention.span.start > start


def _counts_from(dated: Dated, start: int) -> bool:
    """Whether a contact is counted from a day: «وصل أمس، قبل يومين من قمتهما», «بعد ثلاثة أيام على قمتهما، أعلن القصر الجمعة أن»."""
    return dated.weak in _OF_ANOTHER if dated.mention.span.start < start else dated.weak == "cue"


def _of_opening(skeleton: Skeleton, scene: Scene, encounter: Encounter, days: int) -> Iterator[Dated]:
    """Count from the day of the report where it opens with how soon a contact comes: "Two days before their summit, Brenik said …"."""
    low = encounter.sentence[0]
    opens = encounter.passage < _HEAD and low == 0 and skeleton.holds(low, low + _NEAR, "unit")
    if days <= 0 or scene.day is None or not opens:
        return
    day, span = scene.day + timedelta(days=days), skeleton.span(low, encounter.last)
    when = When(day, day, "day", "gregorian")
    text = skeleton.passage.text[span.start : span.end]
    yield Dated(DateMention("", span, text, when, "relative", "counted"), 0, "")


def _moved(dated: Dated, days: int) -> Dated:
    when = dated.mention.when
    if not days or when is None or when.first != when.last:
        return dated
    by = timedelta(days=days)
    moved = msgspec.structs.replace(when, first=when.first + by, last=when.last + by, calendar="gregorian")
    return Dated(msgspec.structs.replace(dated.mention, when=moved), dated.distance, "")


def behind(skeleton: Skeleton, encounter: Encounter) -> int:
    """Count the days where a length of time and "after" or "before" rule the contact: "two days after their first summit".

    Those before the sentence's day are negative; 0 where nothing tells.
    """
    ruled = _CLAUSE if encounter.verbal or encounter.setting else _RULED
    for index in range(encounter.first - 1, max(encounter.sentence[0], encounter.first - ruled) - 1, -1):
        if skeleton.words[index] in COMMAS or (says(skeleton, index) and not encounter.setting):
            return 0  # but "a day after Roth warned Bern in a call"
        day = skeleton.at(index, "occasion_day_after", "occasion_day_before")
        if day is not None:
            return -1 if day.sort == "occasion_day_after" else 1
        word = skeleton.at(index, "occasion_after", "occasion_before")
        unit = skeleton.ending(index, "unit") if word is not None else None
        if word is not None:
            days = _count(skeleton, unit) if unit is not None else 0
            return -days if word.sort == "occasion_after" else days
    return 0


def away(skeleton: Skeleton, scene: Scene, encounter: Encounter) -> int:
    """Count how many days the contact lies after its sentence's day, by whatever stands before it; before it they are negative."""
    return behind(skeleton, encounter) or _offset(skeleton, scene, encounter)


def _count(skeleton: Skeleton, unit: Hit) -> int:
    """Count the days of a unit with its number; an ordinal tells no length, and weeks are told roughly."""
    number = skeleton.ending(unit.first, "number")
    if unit.value.unit != "day" or (number is not None and number.value.ordinal):
        return 0
    figures = skeleton.words[unit.first - 1] if unit.first else ""
    if number is None and figures.isdigit():
        return int(figures) if int(figures) <= _MOST else 0
    plain = {"one": 1, "two": _TWO}.get(unit.value.form, 0)  # «قبل أيام من قمتهما» counts nothing
    count = number.value.value if number is not None else plain
    return int(count) if count <= _MOST else 0


def _offset(skeleton: Skeleton, scene: Scene, encounter: Encounter) -> int:
    """Count the days where a length of time with its preposition rules the contact: «قبل يومين من قمتهما»."""
    for index in range(encounter.first - 1, max(encounter.sentence[0], encounter.first - _NEAR) - 1, -1):
        unit = skeleton.at(index, "unit")
        if unit is None:
            continue
        number = skeleton.ending(index, "number")
        before = index - 1 if number is None else number.first - 1
        ways = scene.vocabulary.lexicon.dates.distance_before
        word = skeleton.words[before] if before >= encounter.sentence[0] else ""
        for way, sign in (("ago", 1), ("later", -1)):
            if word in {fold(phrase) for phrase in ways.get(way, ())}:  # type: ignore[call-overload]
                return sign * _count(skeleton, unit)
    return 0
