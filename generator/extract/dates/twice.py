"""One day said twice: «امروز چهارشنبه», "Wednesday, 16 June", «۹ دی ۱۴۰۰ (پنجشنبه)»; and a part of the day after it."""

from collections.abc import Iterator

from generator.extract.dates import relative
from generator.extract.dates.expressions import (
    Both,
    Counted,
    Figures,
    Found,
    InMonth,
    Linked,
    MonthDay,
    Named,
    OnWeekday,
    Shifted,
)
from generator.extract.dates.grammar import CLOSING, COMMAS, DASHES, OPENING, Line
from generator.extract.dates.rules import is_day, simple

_BOUND = frozenset("-–—|/•·:") | COMMAS | OPENING | CLOSING | DASHES
JOINS = 3
"""So many words may stand between a day and its time, or between two ways of saying one day."""


def dated(line: Line, index: int) -> Found | None:
    """Read a simple date and, beside it, the same day said again: «امروز چهارشنبه», "Wednesday, 16 June"."""
    found = simple(line, index)
    if found is None:
        return None
    found = _with_daypart(line, found)
    if isinstance(found.expression, OnWeekday | Linked) or _is_day(found):
        return _and_date(line, found) if is_day(found) else found
    if isinstance(found.expression, Counted) and found.expression.unit == "week":
        return _in_week(line, found, found.expression)
    return _and_weekday(line, found)


def _in_week(line: Line, week: Found, counted: Counted) -> Found:
    """Read the weekday after a week that is counted from now: «دو هفته دیگر، روز دوشنبه»."""
    for start in over_joins(line, week.end):
        found = simple(line, start)
        if found is None or found.first != start:
            continue
        day = found.expression
        if start == week.end or counted.base != "publication" or day != OnWeekday(getattr(day, "weekday", 0)):
            return week
        said = OnWeekday(day.weekday, None, Shifted("week", counted.number))
        return Found(week.first, found.end, week.lead, said, found.rule, found.clock, found.half)
    return week


def _is_day(found: Found) -> bool:
    return isinstance(found.expression, Shifted) and found.expression.unit == "day"


def _and_date(line: Line, head: Found) -> Found:
    """Read the date after a weekday or a word such as *today*."""
    for start in over_joins(line, head.end):
        found = simple(line, start)
        if found is None or found.first != start:
            continue
        if is_day(found) and _says_more(head, found):
            date = _and_date(line, found) if isinstance(found.expression, OnWeekday) else found
            return _joined(line, head, _with_daypart(line, date))
        return head
    return head


def _says_more(head: Found, found: Found) -> bool:
    if isinstance(found.expression, OnWeekday):
        return _is_day(head) and found.expression.step is None and found.expression.week is None
    if isinstance(found.expression, Shifted):
        return isinstance(head.expression, OnWeekday)
    return isinstance(found.expression, Named | Figures | InMonth | MonthDay)


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
    if not is_day(date) or not (mark in OPENING or mark in COMMAS):
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


def _with_daypart(line: Line, found: Found) -> Found:
    """Add a part of the day after a day: «دیروز عصر», "Tuesday evening"."""
    hit = line.hit(found.end, "daypart")
    if hit is None or hit.value.clock or not is_day(found) or _opens_date(line, hit.last):
        return found
    return found._replace(end=hit.last, half=hit.value.half)


def _opens_date(line: Line, index: int) -> bool:
    """Tell whether a day begins at ``index``, so that the part of the day before it is that day's."""
    day = line.hit(index, "unit")
    index = day.last if day is not None and day.value.unit == "day" else index
    return line.hit(index, "weekday") is not None or line.hit(index, "deictic") is not None


def over_joins(line: Line, index: int) -> Iterator[int]:
    """List the words from ``index`` on at which the other half of a moment may begin, over what binds the two."""
    yield index
    for place in range(index, index + JOINS):
        word = line.word(place)
        if not (word in _BOUND or word in line.grammar.on or word in line.grammar.articles):
            iso = word == "t" and line.touches(place) and line.touches(place + 1)
            if not iso:
                return
        yield place + 1
