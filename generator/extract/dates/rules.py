"""The rules by which dates are found in a line, in order of precedence, and how what they find is put together.

A simple date may have a part of its unit before it (*early*), a part of the day beside it, a time bound to it, a second way
of saying it beside it, and may be the end of a range.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.extract.dates import clock, figures, named, periods, relative, units
from generator.extract.dates.expressions import (
    Both,
    Clock,
    Counted,
    Figures,
    Found,
    InMonth,
    Interval,
    Linked,
    Named,
    OnWeekday,
    Season,
    Shifted,
    Year,
)
from generator.extract.dates.grammar import CLOSING, COMMAS, DASHES, OPENING, SORTS, Line

Rule = Callable[[Line, int], Found | None]

RULES: tuple[tuple[str, Rule], ...] = (
    ("figures", figures.find),
    ("day-month-year", named.find_day_first),
    ("month-year", named.find_month_first),
    ("weekday-of-week", relative.find_weekday_of_week),
    ("weekday", relative.find_weekday),
    ("unit", units.find_unit),
    ("counted", units.find_counted),
    ("relative", relative.find_relative),
    ("season", periods.find_season),
    ("quarter", periods.find_quarter),
    ("decade", periods.find_decade),
    ("century", periods.find_century),
    ("year", periods.find_year),
)
"""Name and function of each rule; the first to read something at a word keeps it."""

_BOUND = frozenset("-–—|/•·:")
_JOINS = 3
"""So many words may stand between a day and its time, or between two ways of saying one day."""


def find(line: Line) -> Iterator[Found]:
    """Find the date expressions of a line, from left to right, none over another."""
    floor = 0
    for index in _starts(line):
        if index < floor:
            continue
        decoy = line.hit(index, "decoy")
        if decoy is not None and not _longer(line, decoy.last, index):
            floor = decoy.last
            continue
        found = expression(line, index)
        if found is not None and found.first >= floor:
            yield found
            floor = found.end


def _longer(line: Line, end: int, index: int) -> bool:
    """Tell whether a name of a month at ``index`` goes beyond a decoy."""
    month = line.hit(index, "month")
    return month is not None and month.last > end


def _starts(line: Line) -> list[int]:
    """List the words at which a date may begin: hits of the dictionary, and figures."""
    starts = {hit.first for hit in line.passage.hits if hit.sort in SORTS}
    starts.update(index for index, word in enumerate(line.words) if word[0].isdecimal())
    return sorted(starts)


def expression(line: Line, index: int) -> Found | None:
    """Read the longest date expression that begins at ``index``: a date, or a range of dates."""
    first = item(line, index)
    return _range(line, first) or first if first is not None else None


def lone_year(line: Line) -> Found | None:
    """Read a line that is nothing but the four figures of a year; in prose they need not be one."""
    figure = line.figure(0)
    return Found(0, 1, 0, Year(int(figure)), "year.bare") if figures.is_year(figure) else None


def item(line: Line, index: int) -> Found | None:
    """Read one date with all that belongs to it."""
    found = (
        _after_time(line, index)
        or _after_part(line, index)
        or _after_daypart(line, index)
        or _dated(line, index)
    )
    return _with_time(line, found) if found is not None and found.clock is None and _daily(found) else found


def simple(line: Line, index: int) -> Found | None:
    """Apply the rules at ``index``, in order."""
    for _, rule in RULES:
        found = rule(line, index)
        if found is not None:
            return found
    return None


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
    if found is None or _daily(found) or isinstance(found.expression, Interval):
        return None
    return found._replace(first=index, lead=hit.lead, part=hit.value)


def _started(line: Line, index: int) -> Found | None:
    """Apply the rules at ``index`` to what begins there or, for a shifted unit, one word after ("last year")."""
    found = simple(line, index)
    if found is not None:
        return found if found.first in {index, index - 1} else None
    return None


def _announced(line: Line, index: int) -> Found | None:
    """Read what a part before it makes a date: «mid-May», «mid-2010», and a shifted unit one word on ("last year")."""
    return _started(line, index + 1) or named.find_announced(line, index) or periods.other_end(line, index)


def _whole_unit(line: Line, after: int, index: int) -> Found | None:
    """Read a unit with nothing that shifts it, after a part of it: "the end of the month" is this month's."""
    for start in (index, after):
        hit = line.hit(start, "unit")
        if (
            hit is not None
            and hit.value.form == "one"
            and hit.value.unit in {"week", "month", "year", "century"}
        ):
            if line.figure(hit.last) or line.hit(hit.last, "number"):
                return None
            return Found(start, hit.last, 0, Shifted(hit.value.unit, 0), "unit.part")
    return None


def _after_daypart(line: Line, index: int) -> Found | None:
    """Read a part of the day and its day: «شامگاه سه‌شنبه», «مساء يوم الأربعاء», "the evening of 16 June"."""
    hit = line.hit(index, "daypart")
    if hit is None or hit.value.clock:
        return None
    start = hit.last
    for _ in range(_JOINS):
        word = line.word(start)
        if word not in line.grammar.of and word not in line.grammar.on and word not in COMMAS:
            break
        start += 1
    found = _dated(line, start) or _dated(line, start + 1)
    if found is None or not _daily(found) or found.first not in {start, start - 1}:
        return None
    return found._replace(first=min(index, found.first), lead=hit.lead, half=hit.value.half)


def _with_daypart(line: Line, found: Found) -> Found:
    """Add a part of the day after a day: «دیروز عصر», "Tuesday evening"."""
    hit = line.hit(found.end, "daypart")
    if hit is None or hit.value.clock or not _daily(found) or _opens_date(line, hit.last):
        return found
    return found._replace(end=hit.last, half=hit.value.half)


def _opens_date(line: Line, index: int) -> bool:
    """Tell whether a day begins at ``index``, so that the part of the day before it is that day's."""
    day = line.hit(index, "unit")
    index = day.last if day is not None and day.value.unit == "day" else index
    return line.hit(index, "weekday") is not None or line.hit(index, "deictic") is not None


# --- times ------------------------------------------------------------------------------------------------------------


def _after_time(line: Line, index: int) -> Found | None:
    """Read a time and the day it is bound to: «۱۰:۲۶ - ۱۰-۱۰-۱۴۰۰», "at 5 p.m. on Tuesday"."""
    time = clock.find(line, index)
    if time is None:
        return None
    for start in _over_joins(line, time.end):
        found = _after_daypart(line, start) or _dated(line, start)
        if found is not None and _daily(found) and found.first in {start, start - 1}:
            lead = line.hit(index, "clock")
            at: Clock | None = time.clock(found.half)
            return found._replace(first=index, lead=lead.lead if lead else 0, clock=at)
    return None


def _with_time(line: Line, found: Found) -> Found:
    """Add a time after a day: «۳۱ شهریور ۱۴۰۳ - ۰۹:۱۰», "June 16 at 1:35 p.m.", 2021-06-16T13:35."""
    for start in _over_joins(line, found.end):
        time = clock.find(line, start)
        if time is not None:
            closing = line.word(time.end) in CLOSING and any(
                line.word(place) in OPENING for place in range(found.end, start)
            )
            return found._replace(end=time.end + closing, clock=time.clock(found.half))
    return found


def _over_joins(line: Line, index: int) -> Iterator[int]:
    """List the words from ``index`` on at which the other half of a moment may begin, over what binds the two."""
    yield index
    for place in range(index, index + _JOINS):
        word = line.word(place)
        iso = word == "t" and line.touches(place) and line.touches(place + 1)
        bound = word in _BOUND or word in COMMAS or word in OPENING or word in DASHES
        if not (iso or bound or word in line.grammar.on or word in line.grammar.articles):
            return
        yield place + 1


# --- one day said twice -----------------------------------------------------------------------------------------------


def _dated(line: Line, index: int) -> Found | None:
    """Read a simple date and, beside it, the same day said again: «امروز چهارشنبه», "Wednesday, 16 June"."""
    found = simple(line, index)
    if found is None:
        return None
    found = _with_daypart(line, found)
    if isinstance(found.expression, OnWeekday | Linked) or _is_day(found):
        return _and_date(line, found) if _daily(found) else found
    return _and_weekday(line, found)


def _is_day(found: Found) -> bool:
    return isinstance(found.expression, Shifted) and found.expression.unit == "day"


def _and_date(line: Line, head: Found) -> Found:
    """Read the date after a weekday or a word such as *today*."""
    for start in _over_joins(line, head.end):
        found = simple(line, start)
        if found is None or found.first != start:
            continue
        if _daily(found) and _says_more(head, found):
            date = _and_date(line, found) if isinstance(found.expression, OnWeekday) else found
            return _joined(line, head, _with_daypart(line, date))
        return head
    return head


def _says_more(head: Found, found: Found) -> bool:
    if isinstance(found.expression, OnWeekday):
        return _is_day(head) and found.expression.step is None and found.expression.week is None
    if isinstance(found.expression, Shifted):
        return isinstance(head.expression, OnWeekday)
    return isinstance(found.expression, Named | Figures | InMonth)


def _joined(line: Line, head: Found, date: Found) -> Found:
    closing = line.word(date.end) in CLOSING and any(
        line.word(place) in OPENING for place in range(head.end, date.first)
    )
    said = Both(head, date)
    end = date.end + closing
    return Found(head.first, end, head.lead, said, date.rule, date.clock, head.half or date.half)


def _and_weekday(line: Line, date: Found) -> Found:
    """Read the weekday after a date: «۹ دی ۱۴۰۰ (پنجشنبه)», "16 June 2021, Wednesday"."""
    mark = line.word(date.end)
    if not _daily(date) or not (mark in OPENING or mark in COMMAS):
        return date
    weekday = relative.find_weekday(line, date.end + 1)
    if weekday is None or weekday.expression != OnWeekday(getattr(weekday.expression, "weekday", 0)):
        return date
    if mark in OPENING and line.word(weekday.end) not in CLOSING:
        return date
    if mark in COMMAS and line.word(weekday.end)[:1].isalnum():
        return date
    return Found(
        date.first, weekday.end + (mark in OPENING), date.lead, Both(weekday, date), date.rule, date.clock
    )


def _daily(found: Found) -> bool:
    """Tell whether what was found is one day."""
    said = found.expression
    if isinstance(said, Named):
        return said.day is not None
    if isinstance(said, Shifted | Linked | Counted):
        return said.unit == "day"
    return isinstance(said, Figures | InMonth | OnWeekday | Both)


# --- ranges -----------------------------------------------------------------------------------------------------------


def _range(line: Line, first: Found) -> Found | None:
    """Read the other end of a range: «از دوشنبه تا چهارشنبه», "June 30 to July 2", "between 2014 and 2016"."""
    between = line.word(first.first - 1) in line.grammar.between
    months = _is_month(first)
    join = _end_join(line, first.end)
    if join is None or (join.also and not between and not months):
        return None
    for place in (join.start, join.start + 1) if join.loose else (join.start,):
        last = _other_end(line, first, place)
        if last is None or not _ranges(first, last, between or join.dash):
            continue
        if join.also and not between and not _neighbours(first, last):
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
    leads = (line.lead(hit) for sort in ("month", "weekday") if (hit := line.hit(index, sort)))
    return (
        _Join(index, True, False, False) if any(lead in line.grammar.also for lead in leads if lead) else None
    )


def _other_end(line: Line, first: Found, index: int) -> Found | None:
    last = item(line, index)
    if last is None and isinstance(first.expression, Year):
        return periods.other_end(line, index)
    return last if last is not None and last.first in {index, index - 1} else None


def _calendars(found: Found) -> frozenset[str]:
    """Give the calendars that a date's month can be of; two without a common one are two ways of saying one day."""
    said = found.expression.date.expression if isinstance(found.expression, Both) else found.expression
    return frozenset(calendar for calendar, _ in said.months) if isinstance(said, Named) else frozenset()


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
    if _daily(first) and _daily(last):
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
