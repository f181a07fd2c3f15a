"""Weekdays and months that belong to the week or the year beside: "the call on Thursday" of a plan, "their meeting in February"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from generator.extract.dates.verbs import verbs_of
from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.tolds import Told, full
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import When

_WEEK = timedelta(days=7)
_SOON = timedelta(days=75)
"""A contact that lies further ahead is announced with its year, or was last year's."""


def later(skeleton: Skeleton, scene: Scene, first: int) -> bool:
    """Whether a weekday is that of the report: "will speak later on Thursday"."""
    words = scene.vocabulary.lexicon.dates.glue.later
    return any(skeleton.words[index] in words for index in range(max(0, first - 2), first))


def over(skeleton: Skeleton, scene: Scene, encounter: Encounter, beside: Sequence[Encounter]) -> bool:
    """Whether the sentence tells of it as of something that took place: "agreed on a call on Sunday when they spoke of harbours"."""
    told = (e for e in beside if e is encounter or e.whose == "ours")
    took = any(e.attested and e.verbal and e.mood is None for e in told)
    return encounter.mood is None and took and not _present(skeleton, scene, encounter)


def _present(skeleton: Skeleton, scene: Scene, encounter: Encounter) -> bool:
    """Whether it is a verb of the present that tells who somebody is: «برينيك، الذي يلتقي دانيف الأربعاء»."""
    verbs = verbs_of(scene.vocabulary.lexicon.dates)
    now = verbs.tenses.get(skeleton.words[encounter.first]) == "present"
    return now and skeleton.ending(encounter.first, "relative") is not None


def ahead(dated: Dated, encounter: Encounter, scene: Scene, over: bool) -> Dated:
    """Read a bare weekday of a plan as the next one, "will speak on Thursday", and of what is over as the last one."""
    when, day = dated.mention.when, scene.day
    if when is None or day is None:
        return dated
    if encounter.mood is None and when.first - day > _SOON and _yearless(dated, when):
        return _a_year_before(dated, when)
    if when.calendar != "relative" or when.first != when.last:
        return dated
    if encounter.mood == "planned" and timedelta(0) < day - when.first < _WEEK and not dated.weak:
        return _moved(dated, when, _WEEK)
    if over and timedelta(days=1) < when.first - day < _WEEK and not _next(dated, scene):
        return _moved(dated, when, -_WEEK)
    return dated


def _next(dated: Dated, scene: Scene) -> bool:
    """Whether a weekday is told as the next one: «يلتقي برينيك دانيف الأربعاء المقبل»."""
    dates = scene.vocabulary.lexicon.dates
    said = {fold(word) for table in (dates.shift_before, dates.shift_after) for word in table.get("next", ())}
    return not said.isdisjoint(fold(dated.mention.text).split())


def _yearless(dated: Dated, when: When) -> bool:
    return when.calendar == "gregorian" and when.precision in {"day", "month"} and not full(dated)


def _a_year_before(dated: Dated, when: When) -> Dated:
    """Read "their meeting in February" as that of the last one, where the nearest is long to come."""
    month = when.first.replace(day=1, year=when.first.year - 1)
    end = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    first, last = (month.replace(day=min(d.day, end.day)) for d in (when.first, when.last))
    moved = msgspec.structs.replace(when, first=first, last=end if when.precision == "month" else last)
    return dated._replace(mention=msgspec.structs.replace(dated.mention, when=moved))


def coming(tolds: Sequence[Told], day: date | None) -> list[Told]:
    """Read a bare weekday as that of the next week, or of this one, where another sentence tells so of a contact.

    "The call on Thursday" is the one that "is planned for Thursday"; a headline's "Roth, Bern speak Thursday" the one that took
    place on Thursday.
    """
    dated = [(t.when, t.encounter.mood) for t in tolds if t.when is not None]
    single = [(when, mood) for when, mood in dated if when.first == when.last]
    planned = {w.first for w, mood in single if mood == "planned" or (day is not None and w.first > day)}
    held = {when.first for when, mood in single if mood is None}
    shifted = [tuple(_shifted(d, planned, held) for d in t.dates) for t in tolds]
    return [
        t if dates == t.dates else replace(t, dates=dates) for t, dates in zip(tolds, shifted, strict=True)
    ]


def _shifted(dated: Dated, planned: set[date], held: set[date]) -> Dated:
    when = dated.mention.when
    if when is None or when.calendar != "relative" or when.first != when.last:
        return dated
    if when.first + _WEEK in planned:
        return _moved(dated, when, _WEEK)
    if when.first - _WEEK in held and when.first not in planned:
        return _moved(dated, when, -_WEEK)
    return dated


def _moved(dated: Dated, when: When, by: timedelta) -> Dated:
    moved = msgspec.structs.replace(when, first=when.first + by, last=when.last + by)
    return dated._replace(mention=msgspec.structs.replace(dated.mention, when=moved))
