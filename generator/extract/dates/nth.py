"""A day, a week or a weekday counted inside a longer time: "the first week of May", «آخرین جمعهٔ سال», «الأسبوع الأول من مايو»."""

from typing import NamedTuple

from generator.extract.dates import named
from generator.extract.dates.expressions import Found, Named, Nth, Shifted, WeekOf, Year
from generator.extract.dates.grammar import Line
from generator.extract.dates.rules import is_day, simple

_COUNTED = frozenset({"figure", "number", "unit", "weekday"})
"""Sorts of words with which something counted begins, beside a word for *last*."""
_MOST = 5
"""Nobody counts the sixth week of a month."""


class _Counted(NamedTuple):
    """What is counted: a unit or a weekday, which one, and the words it takes."""

    first: int
    end: int
    lead: int
    number: int
    weekday: int
    """0 for a day or a week."""
    unit: str


def find(line: Line, index: int) -> Found | None:
    """Read what is counted inside a month or a year, at its first word or, after a word for *last*, at its second."""
    if line.sorts(index).isdisjoint(_COUNTED) and line.word(index) not in line.grammar.lasts:
        return None
    counted = _counted(line, index)
    return _week_of(line, index) if counted is None else _inside(line, counted) or _week_of(line, index)


def _counted(line: Line, index: int) -> _Counted | None:
    before = line.word(index - 1) in line.grammar.lasts
    number, start = _ordinal(line, index)
    if number and start:
        thing = _thing(line, start)
        hit = line.hit(index, "number") or line.hit(index, "part")
        return _Counted(index, thing[2], hit.lead if hit else 0, number, *thing[:2]) if thing else None
    thing = _thing(line, index)
    if thing is None:
        return None
    hit = line.hit(index, "unit") or line.hit(index, "weekday")
    lead = hit.lead if hit else 0
    if before and not lead:
        return _Counted(index - 1, thing[2], 0, -1, *thing[:2])
    number, end = _ordinal(line, thing[2])
    figures = line.number(thing[2])
    if thing[0] and figures is not None and figures.figures:
        return None  # "Tuesday | 5th May"
    return _Counted(index, end, lead, number, *thing[:2]) if number else None


def _ordinal(line: Line, index: int) -> tuple[int, int]:
    """Read *first* to *fifth*, or *last* as −1; give it and the index after it, 0 where there is none."""
    if line.word(index) in line.grammar.lasts:
        return -1, index + 1
    number = line.number(index)
    if number is None or not number.ordinal or not 0 < number.value <= _MOST:
        return 0, 0
    return number.value, number.end


def _thing(line: Line, index: int) -> tuple[int, str, int] | None:
    """Read what is counted: (weekday or 0, unit, index after it)."""
    unit = line.hit(index, "unit")
    if unit is not None and unit.value.form == "one" and unit.value.unit in {"day", "week"}:
        return 0, unit.value.unit, unit.last
    weekday = line.hit(index, "weekday")
    return (weekday.value.number, "day", weekday.last) if weekday is not None else None


def _inside(line: Line, counted: _Counted) -> Found | None:
    """Read the month or the year in which something is counted."""
    glue = line.grammar
    start = counted.end
    for _ in range(2):
        word = line.word(start)
        start += word in glue.of or word in glue.articles or word in glue.within or word in glue.opens
    for place in (start, start + 1):
        of = simple(line, place) or named.find_announced(line, place)
        if of is not None and of.first == start and _is_long(of):
            said = Nth(counted.unit, counted.number, of, counted.weekday)
            return Found(counted.first, of.end, counted.lead, said, "nth")
    return None


def _is_long(found: Found) -> bool:
    said = found.expression
    if isinstance(said, Shifted):
        return said.unit in {"month", "year"}
    return isinstance(said, Year) or (isinstance(said, Named) and said.day is None)


def _week_of(line: Line, index: int) -> Found | None:
    """Read a week by one of its days: "the week of June 14"."""
    unit = line.hit(index, "unit")
    if unit is None or unit.value.unit != "week" or unit.value.form != "one":
        return None
    start = unit.last
    while start < unit.last + 2 and line.word(start) in line.grammar.weeks:
        start += 1
    day = simple(line, start) if start > unit.last else None
    if day is None or day.first != start or not is_day(day) or isinstance(day.expression, Shifted):
        return None
    return Found(index, day.end, unit.lead, WeekOf(day), "week-of")
