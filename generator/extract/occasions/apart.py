"""How many days a contact lies from the day of its sentence: «وصل أمس، قبل يومين من قمتهما» tells of a summit tomorrow."""

from collections.abc import Iterable
from datetime import timedelta

import msgspec

from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.nearness import Dated
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold

_DAYS = {"day": 1, "week": 7}
_TWO = 2
_MOST = 30
_OF_ANOTHER = frozenset({"after", "break"})
_NEAR = 3
"""How far before a contact the unit may stand that tells how far off it is."""


def counted(
    skeleton: Skeleton, scene: Scene, encounter: Encounter, own: Iterable[Dated], beside: Iterable[Dated]
) -> list[Dated]:
    """Give the days of a contact, counted from that of its sentence where it tells how far off it is.

    ``own`` are those that it has, ``beside`` those of the sentence: «أمس، بعد يومين من مكالمتهما السابقة».
    """
    dated = list(own)
    since = _since(skeleton, encounter.first) if dated else 0
    if since:
        return [_moved(d, -since) if d.weak else d for d in dated]
    if not encounter.recalled or not skeleton.holds(encounter.first - _NEAR, encounter.first, "unit"):
        return dated
    days = _offset(skeleton, scene, encounter)
    start = skeleton.span(encounter.first, encounter.last).start
    if not dated and days:
        ahead = [d for d in beside if not d.weak and d.mention.span.start < start]
        dated = [d._replace(weak="break") for d in ahead[-1:]]
    return [_moved(d, days) if d.mention.span.start < start and d.weak in _OF_ANOTHER else d for d in dated]


def _moved(dated: Dated, days: int) -> Dated:
    when = dated.mention.when
    if not days or when is None or when.first != when.last:
        return dated
    by = timedelta(days=days)
    moved = msgspec.structs.replace(when, first=when.first + by, last=when.last + by)
    return Dated(msgspec.structs.replace(dated.mention, when=moved), dated.distance, "")


def _offset(skeleton: Skeleton, scene: Scene, encounter: Encounter) -> int:
    """Count the days from the day of the sentence to the contact, those before it negative; 0 where nothing tells."""
    for index in range(encounter.first - 1, max(encounter.sentence[0], encounter.first - _NEAR) - 1, -1):
        unit = skeleton.at(index, "unit")
        if unit is None or unit.value.unit not in _DAYS:
            continue
        number = skeleton.ending(index, "number")
        count = number.value.value if number is not None else _TWO if unit.value.form == "two" else 1
        before = index - 1 if number is None else number.first - 1
        ways = scene.vocabulary.lexicon.dates.distance_before
        word = skeleton.words[before] if before >= encounter.sentence[0] else ""
        for way, sign in (("ago", 1), ("later", -1)):
            if word in {fold(phrase) for phrase in ways.get(way, ())}:  # type: ignore[call-overload]
                return int(sign * count * _DAYS[unit.value.unit])
    return 0


def _since(skeleton: Skeleton, first: int) -> int:
    """Give the days counted before "after" right before a contact, «یک روز پس از دیدار با دانف، جمعه گفت»; 0 where none are."""
    after = skeleton.ending(first, "occasion_after")
    unit = skeleton.ending(after.first, "unit") if after is not None else None
    number = skeleton.ending(unit.first, "number") if unit is not None else None
    if unit is None or number is None or number.value.ordinal:
        return 0
    days = _DAYS.get(unit.value.unit, 0) * int(number.value.value)
    return days if 0 < days <= _MOST else 0
