"""One date with all that belongs to it: a part of its unit before it (*early*), a part of the day, a time bound to it."""

from generator.extract.dates import clock, named, nth, periods, years
from generator.extract.dates.expressions import Clock, Found, Interval, Shifted, Year
from generator.extract.dates.grammar import CLOSING, COMMAS, DASHES, OPENING, Line
from generator.extract.dates.rules import is_day, simple
from generator.extract.dates.twice import JOINS, dated, over_joins

_TIMES = frozenset({"clock", "figure", "number"})
"""Sorts of words with which a time of day begins."""
_SHORT = 80
"""Two figures from this on are rather one of the last years."""


def item(line: Line, index: int) -> Found | None:
    """Read one date with all that belongs to it."""
    sorts = line.sorts(index)
    found = (
        (None if sorts.isdisjoint(_TIMES) else _after_time(line, index))
        or nth.find(line, index)
        or (_after_part(line, index) if "part" in sorts else None)
        or (_after_daypart(line, index) if "daypart" in sorts else None)
        or dated(line, index)
    )
    return _with_time(line, found) if found is not None and found.clock is None and is_day(found) else found


# --- parts ------------------------------------------------------------------------------------------------------------


def _after_part(line: Line, index: int) -> Found | None:
    """Read a part of a unit: «اوایل ژانویه», "late last year", "the end of the year"."""
    hit = line.hit(index, "part")
    unit = line.hit(index, "unit")
    if hit is None or (unit is not None and unit.last > hit.last):
        return None
    start = hit.last
    for _ in range(3):
        word = line.word(start)
        if word not in line.grammar.of and word not in line.grammar.articles and word not in DASHES:
            break
        start += 1
    found = _started(line, start) or _announced(line, start) or _whole_unit(line, hit.last, start)
    if found is not None and _counts_noun(line, found):
        found = Found(start, found.end - 1, 0, Shifted("year", 0), "unit.part")
    if found is None or is_day(found) or isinstance(found.expression, Interval):
        return None
    return found._replace(first=index, lead=hit.lead, part=hit.value)


def _counts_noun(line: Line, found: Found) -> bool:
    """Tell whether the two figures of a year rather count what follows: «تا پایان سال ۴۰ اتوبوس»."""
    said = found.expression
    short = isinstance(said, Year) and said.short and (said.value or 0) < _SHORT
    return short and bool(line.figure(found.end - 1)) and not line.ends(found.end)


def _started(line: Line, index: int) -> Found | None:
    """Apply the rules at ``index`` to what begins there or, for a shifted unit, one word after ("last year")."""
    found = simple(line, index)
    if found is not None:
        return found if found.first in {index, index - 1} else None
    return None


def _announced(line: Line, index: int) -> Found | None:
    """Read what a part before it makes a date: «mid-May», «mid-2010», and a shifted unit one word on ("last year")."""
    shifted = _started(line, index + 1)
    if shifted is not None and shifted.first > index:
        shifted = None  # «پایان جنگ سال گذشته»
    found = shifted or named.find_announced(line, index) or periods.find_announced(line, index)
    return found or years.other_end(line, index)


def _whole_unit(line: Line, after: int, index: int) -> Found | None:
    """Read a unit with nothing that shifts it, after a part of it: "the end of the month" is this month's."""
    for start in (index, after):
        hit = line.hit(start, "unit")
        if (
            hit is not None
            and hit.value.form == "one"
            and hit.value.unit in {"week", "month", "year", "century"}
        ):
            if line.figure(hit.last) or line.hit(hit.last, "number") or line.hit(start, "decoy"):
                return None
            era = line.era(hit.last, after_figures=False)  # «تا پایان سال میلادی»
            calendar, end = (era[0].calendar, era[1]) if era else (None, hit.last)
            return Found(start, end, 0, Shifted(hit.value.unit, 0, calendar), "unit.part")
    return None


def _after_daypart(line: Line, index: int) -> Found | None:
    """Read a part of the day and its day: «شامگاه سه‌شنبه», «مساء يوم الأربعاء», "the evening of 16 June"."""
    hit = line.hit(index, "daypart")
    if hit is None or hit.value.clock:
        return None
    start = hit.last
    for _ in range(JOINS):
        word = line.word(start)
        if word not in line.grammar.of and word not in line.grammar.on and word not in COMMAS:
            break
        start += 1
    found = dated(line, start) or dated(line, start + 1)
    if found is None and start > hit.last:
        found = dated(line, start - 1)
    if found is None or not is_day(found) or found.first not in {start, start - 1}:
        return None
    return found._replace(first=min(index, found.first), lead=hit.lead, half=hit.value.half)


# --- times ------------------------------------------------------------------------------------------------------------


def _after_time(line: Line, index: int) -> Found | None:
    """Read a time and the day it is bound to: «۱۰:۲۶ - ۱۰-۱۰-۱۴۰۰», "at 5 p.m. on Tuesday"."""
    told = clock.find(line, index)
    time = told or clock.bare(line, index)
    if time is None:
        return None
    for start in over_joins(line, _over_other_zone(line, time.end)):
        found = _after_daypart(line, start) or dated(line, start)
        if found is not None and is_day(found) and found.first in {start, start - 1} and (told or found.half):
            lead = line.hit(index, "clock")
            at: Clock | None = time.clock(found.half)
            return found._replace(first=index, lead=lead.lead if lead else 0, clock=at)
    return None


def _over_other_zone(line: Line, index: int) -> int:
    """Step over the same time of another zone: "11:35 p.m. Moscow time (2035 GMT) on Thursday"."""
    if line.word(index) not in OPENING:
        return index
    time = clock.find(line, index + 1)
    if time is not None and line.word(time.end) in CLOSING:
        return time.end + 1
    zone, end = clock.zone_at(line, index + 2)
    four = len(line.figure(index + 1)) == 4 and zone is not None
    return end + 1 if four and line.word(end) in CLOSING else index


def _with_time(line: Line, found: Found) -> Found:
    """Add a time after a day: «۳۱ شهریور ۱۴۰۳ - ۰۹:۱۰», "June 16 at 1:35 p.m.", 2021-06-16T13:35."""
    stopped = line.word(found.end) == "." and line.word(found.end + 2) == ":"
    for start in over_joins(line, found.end + stopped):
        time = clock.find(line, start)
        if time is not None:
            closing = line.word(time.end) in CLOSING and any(
                line.word(place) in OPENING for place in range(found.end, start)
            )
            return found._replace(end=time.end + closing, clock=time.clock(found.half))
    return _with_bare_hour(line, found) if found.half else found


def _with_bare_hour(line: Line, found: Found) -> Found:
    """Add an hour after a part of the day, where it counts no noun: "tonight at 8", «الليلة في الثامنة»."""
    for start in over_joins(line, found.end):
        time = clock.bare(line, start) if start > found.end else None
        if time is not None:
            after, beyond = line.word(time.end), line.figure(time.end + 1)
            counts = not line.ends(time.end) or (line.touches(time.end) and beyond) or after in DASHES
            return found if counts else found._replace(end=time.end, clock=time.clock(found.half))
    return found
