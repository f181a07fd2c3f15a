"""The walk along a line: each word at which a date may begin is tried once, and no date is found over another.

Where a date is one end of a range, the other end is read too: «از دوشنبه تا چهارشنبه», "June 30 to July 2".
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.dates import years
from generator.extract.dates.expressions import (
    Both,
    Counted,
    Found,
    Interval,
    Linked,
    Named,
    Season,
    Shifted,
    Year,
)
from generator.extract.dates.grammar import DASHES, SORTS, Line
from generator.extract.dates.moments import item
from generator.extract.dates.rules import is_day


def find(line: Line) -> Iterator[Found]:
    """Find the date expressions of a line, from left to right, none over another."""
    floor = 0
    for index in _starts(line):
        if index < floor:
            continue
        decoy = line.hit(index, "decoy")
        if decoy is not None and not _longer(line, decoy.last, index) and not _is_said(line, decoy.last):
            floor = decoy.last
            continue
        found = expression(line, index)
        if found is not None and found.first >= floor:
            yield found
            floor = found.end


def _longer(line: Line, end: int, index: int) -> bool:
    """Tell whether a name of a month or of a part of the day at ``index`` goes beyond a decoy."""
    hits = (line.hit(index, sort) for sort in ("month", "daypart"))
    return any(hit is not None and hit.last > end for hit in hits)


def _is_said(line: Line, end: int) -> bool:
    """Tell whether a decoy ends with a word such as *today* that a weekday explains: «القاهرة اليوم السبت»."""
    deictic = line.hit(end - 1, "deictic")
    return deictic is not None and deictic.last == end and line.hit(end, "weekday") is not None


def _starts(line: Line) -> list[int]:
    """List the words at which a date may begin: hits of the dictionary, and figures."""
    starts = {hit.first for hit in line.passage.hits if hit.sort in SORTS}
    starts.update([index for index, word in enumerate(line.words) if word[0].isdecimal()])
    return sorted(starts)


def expression(line: Line, index: int) -> Found | None:
    """Read the longest date expression that begins at ``index``: a date, or a range of dates."""
    first = item(line, index)
    return _range(line, first) or _with_later_year(line, first) if first is not None else None


def _with_later_year(line: Line, first: Found) -> Found:
    """Give a day or a month the year of another joined to it: the first of "5 January and 10 February 2021", "May and July 2021"."""
    one, join = first.expression, _end_join(line, first.end)
    if not isinstance(one, Named) or one.year or one.step or join is None or not join.also:
        return first
    last = _other_end(line, first, join.start)
    other = last.expression if last is not None else None
    if not isinstance(other, Named) or other.year is None or (one.day is None) != (other.day is None):
        return first
    if one.day is None and not _earlier(one, other):
        return first
    return first._replace(expression=one._replace(year=other.year))


def _earlier(one: Named, other: Named) -> bool:
    """Tell whether a month comes before another in a year that both count: "February and July 2020"."""
    return any(
        calendar == to and month < later for calendar, month in one.months for to, later in other.months
    )


_LAST = 28
"""From this day on a month may be over."""

# --- ranges -----------------------------------------------------------------------------------------------------------


def _range(line: Line, first: Found) -> Found | None:
    """Read the other end of a range: «از دوشنبه تا چهارشنبه», "June 30 to July 2", "between 2014 and 2016"."""
    before = line.word(first.first - 1)
    between = before in line.grammar.between or (before in line.grammar.dual and _is_named_day(first))
    months = _is_month(first)
    join = _end_join(line, first.end)
    if join is None or (join.also and not between and not months):
        return None
    for place in (join.start, join.start + 1) if join.loose else (join.start,):
        last = _other_end(line, first, place)
        if last is None or not _ranges(first, last, between or join.dash or before in line.grammar.opens):
            continue
        dual = before in line.grammar.dual and before not in line.grammar.between
        if (
            join.also
            and not _neighbours(first, last)
            and (not between or (dual and not _follow(first, last)))
        ):
            return None
        return Found(first.first, last.end, first.lead, Interval(first, last), "range")
    return None


class _Join(NamedTuple):
    """What joins the ends of a range."""

    start: int
    """Where the other end begins."""
    also: bool
    dash: bool
    loose: bool
    """Whether a word that says nothing stands at ``start``."""


def _end_join(line: Line, index: int) -> _Join | None:
    word = line.word(index)
    dash, also = word in DASHES, word in line.grammar.also
    if dash or also or word in line.grammar.to:
        after = line.word(index + 1)
        return _Join(index + 1, also, dash, after in line.grammar.on or after in line.grammar.articles)
    leads = (
        line.lead(hit) for sort in ("month", "weekday", "part", "number") if (hit := line.hit(index, sort))
    )
    return (
        _Join(index, True, False, False) if any(lead in line.grammar.also for lead in leads if lead) else None
    )


def _other_end(line: Line, first: Found, index: int) -> Found | None:
    last = item(line, index) or item(line, index + 1)
    if last is not None and last.first in {index, index - 1}:
        return last
    return years.other_end(line, index) if isinstance(first.expression, Year) else None


def _calendars(found: Found) -> frozenset[str]:
    """Give the calendars that a date's month can be of; two without a common one are two ways of saying one day."""
    said = found.expression
    while isinstance(said, Both):
        said = said.date.expression
    return frozenset(calendar for calendar, _ in said.months) if isinstance(said, Named) else frozenset()


def _is_named_day(found: Found) -> bool:
    return isinstance(found.expression, Named) and found.expression.day is not None


def _follow(first: Found, last: Found) -> bool:
    """Tell whether a day and the next are named: «۳۱ مه و یکم ژوئن», but not «۷ و ۳۰ دسامبر»."""
    one, other = first.expression, last.expression
    if not isinstance(one, Named) or not isinstance(other, Named) or one.day is None or other.day is None:
        return False
    return other.day - one.day == 1 or (other.day == 1 and one.day >= _LAST)


def _is_month(found: Found) -> bool:
    return isinstance(found.expression, Named) and found.expression.day is None


def _neighbours(first: Found, last: Found) -> bool:
    """Tell whether two names are of months that follow one another: "June and July"."""
    one, other = first.expression, last.expression
    if (
        not isinstance(one, Named)
        or not isinstance(other, Named)
        or other.day is not None
        or one.year is not None
    ):
        return False
    return any((calendar, number % 12 + 1) in other.months for calendar, number in one.months)


def _ranges(first: Found, last: Found, marked: bool) -> bool:
    """Tell whether two dates can be the ends of a range: both days, or both months, years, seasons …"""
    if is_day(first) and is_day(last):
        if _calendars(first) and _calendars(last) and not _calendars(first) & _calendars(last):
            return False
        times = isinstance(first.expression, Linked | Counted) or isinstance(
            last.expression, Linked | Counted
        )
        return not times
    kinds = (type(first.expression), type(last.expression))
    if kinds == (Named, Named):
        return _is_month(first) and _is_month(last)
    if kinds == (Year, Year):
        return True
    return marked and kinds[0] is kinds[1] and kinds[0] in {Shifted, Season}
