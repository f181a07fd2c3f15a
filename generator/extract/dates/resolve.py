"""What a date expression means: an expression and the scene it is read in, in; a When or the reason for none, out."""

from collections.abc import Callable
from datetime import timedelta

import msgspec

from generator import calendars
from generator.extract.dates import choice, spans
from generator.extract.dates.choice import Reading, made
from generator.extract.dates.expressions import (
    Both,
    Century,
    Counted,
    Decade,
    Expression,
    Figures,
    Found,
    InMonth,
    Interval,
    Linked,
    MonthDay,
    Named,
    Nth,
    OnWeekday,
    Quarter,
    Season,
    Shifted,
    WeekOf,
    Year,
)
from generator.extract.dates.months import month_day, named
from generator.extract.dates.scene import Scene
from generator.extract.dates.steps import counted, in_month, linked, shifted, unit, weekday
from generator.model import Precision, When


def read(found: Found, scene: Scene) -> Reading:
    """Read what was found; its time and its part are put on what it means."""
    reading = _read(found.expression, scene)
    when = reading.when
    if when is None:
        return reading
    if found.clock is not None and when.first == when.last:
        when = msgspec.structs.replace(when, time=found.clock.time, zone=found.clock.zone)
    if found.part is not None:
        when = msgspec.structs.replace(when, part=found.part)
    return reading._replace(when=when)


def _read(said: Expression, scene: Scene) -> Reading:
    reader = _READERS[type(said)]
    return reader(said, scene)


# --- one day said twice -----------------------------------------------------------------------------------------------

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _both(said: Both, scene: Scene) -> Reading:
    """Read the date that says more, and hold the other against it."""
    head = said.head.expression
    if isinstance(head, Shifted):
        return _today(head, said.date, scene)
    reading = read(said.date, scene)
    if not isinstance(head, OnWeekday):
        return reading if reading.when is not None else read(said.head, scene)
    if isinstance(said.date.expression, MonthDay):
        reading = month_day(said.date.expression, scene, head.weekday)
    if reading.when is None or reading.when.first.isoweekday() == head.weekday:
        return reading
    other = _other_year(said.date, head.weekday, scene)
    if other is not None:
        return reading._replace(when=other)
    day = reading.when.first
    note = f"names {_NAMES[head.weekday - 1]}, but {day.isoformat()} is a {_NAMES[day.isoweekday() - 1]}"
    return reading._replace(note=note)


def _other_year(found: Found, wanted: int, scene: Scene) -> When | None:
    """Find the year near the nearest one in which a date without a year falls on its weekday."""
    said = found.expression
    if not isinstance(said, Named) or said.year is not None or scene.reference is None:
        return None
    for years in (-1, 1, -2, 2):
        day = scene.reference.first + timedelta(days=365 * years)
        when = read(found, scene._replace(reference=When(day, day, "day", "gregorian"))).when
        if when is not None and when.first.isoweekday() == wanted:
            return when
    return None


def _today(head: Shifted, found: Found, scene: Scene) -> Reading:
    """Read "today, Wednesday" and "today, 16 June": the weekday may move the day, for pages are dated late."""
    day = shifted(head, scene)
    if isinstance(found.expression, Both):
        return read(found, scene)
    if not isinstance(found.expression, OnWeekday):
        reading = read(found, scene)
        return day if reading.when is None and day.when is not None else reading
    if day.when is None:
        return day
    wanted = found.expression.weekday
    around = range(-5, 2) if head.offset < 0 else range(-1, 6) if head.offset > 0 else range(-3, 4)
    moved = min(
        (day.when.first + timedelta(days=days) for days in around),
        key=lambda at: (at.isoweekday() != wanted, abs((at - day.when.first).days) if day.when else 0),
    )
    if moved == day.when.first:
        return day
    note = f"names {_NAMES[wanted - 1]}, which {day.when.first.isoformat()} is not"
    return day._replace(when=When(moved, moved, "day", "relative"), note=note)


# --- intervals --------------------------------------------------------------------------------------------------------


def _interval(said: Interval, scene: Scene) -> Reading:
    """Read both ends; the year, month or step that one of them lacks is the other's."""
    first, last = _shared(said.first, said.last)
    end = read(last, scene)
    near = scene._replace(reference=end.when) if _yearless(first) and end.when is not None else scene
    start = read(first, near)
    if start.when is None or end.when is None:
        return end if end.when is None else start
    if end.when.last < start.when.first:
        start, end = _turned(said, start, end, scene)
    if start.when is None or end.when is None or end.when.last < start.when.first:
        return Reading(None, "open", end.calendar, "ends before it begins")
    doubt = max(start.when.doubt, end.when.doubt)
    when = When(start.when.first, end.when.last, "interval", start.when.calendar, doubt=doubt)
    return Reading(when, end.way, end.calendar, start.note or end.note)


def _yearless(found: Found) -> bool:
    said = found.expression
    return isinstance(said, Named) and said.year is None and said.step is None


def _shared(first: Found, last: Found) -> tuple[Found, Found]:
    one, other = first.expression, last.expression
    if isinstance(one, Named) and isinstance(other, Named):
        if one.year is None and one.step is None:
            one = one._replace(year=other.year, step=other.step)
        elif other.year is None and other.step is None:
            other = other._replace(year=one.year)
    if isinstance(one, Year) and isinstance(other, Year):
        one = one._replace(calendar=one.calendar or other.calendar)
        other = other._replace(calendar=other.calendar or one.calendar)
    return first._replace(expression=one), last._replace(expression=other)


def _turned(said: Interval, start: Reading, end: Reading, scene: Scene) -> tuple[Reading, Reading]:
    """Mend an interval that ends before it begins: over New Year, or weekdays that follow one another."""
    last = said.last.expression
    if isinstance(last, OnWeekday) and start.when is not None:
        after = scene._replace(reference=start.when)
        return start, weekday(last._replace(step="next", week=None), after)
    if isinstance(last, Year):
        return end, start
    if _yearless(said.first):
        return _years_on(start, -1), end
    return (start, _years_on(end, 1)) if _yearless(said.last) else (start, end)


def _years_on(reading: Reading, years: int) -> Reading:
    """Move a reading some years on in its calendar."""
    if reading.when is None:
        return reading
    year, month, day = calendars.parts(reading.calendar, reading.when.first)
    year += years
    if reading.when.precision == "month":
        return reading._replace(when=made(lambda c: calendars.month_of(c, year, month), reading.calendar))
    return reading._replace(when=made(lambda c: calendars.day_of(c, year, month, day), reading.calendar))


# --- counted inside a longer time -------------------------------------------------------------------------------------


def _nth(said: Nth, scene: Scene) -> Reading:
    """Read the first, the last … day or week of a month or a year; a week is seven days, the last one from the end."""
    reading = read(said.of, scene)
    if reading.when is None:
        return reading
    first, last = reading.when.first, reading.when.last
    if said.number < 0:
        back = (last.isoweekday() - said.weekday) % 7 if said.weekday else 0
        begin = last - timedelta(days=6 if said.unit == "week" else back)
    else:
        on = (said.weekday - first.isoweekday()) % 7 if said.weekday else 0
        step = 7 if said.unit == "week" or said.weekday else 1
        begin = first + timedelta(days=on + step * (said.number - 1))
    if not first <= begin <= last:
        return Reading(None, "open", reading.calendar, "has no such day")
    end = min(begin + timedelta(days=6), last) if said.unit == "week" else begin
    precision: Precision = "interval" if said.unit == "week" else "day"
    return reading._replace(when=When(begin, end, precision, reading.when.calendar, doubt=reading.when.doubt))


def _week_of(said: WeekOf, scene: Scene) -> Reading:
    """Read the week, Monday to Sunday, that holds a day."""
    reading = read(said.day, scene)
    if reading.when is None:
        return reading
    return reading._replace(when=unit("week", reading.when.first, 0, reading.calendar))


# --- the table --------------------------------------------------------------------------------------------------------

_READERS: dict[type, Callable[..., Reading]] = {
    Both: _both,
    Interval: _interval,
    Named: named,
    Figures: choice.figures,
    Year: spans.year,
    Shifted: shifted,
    Linked: linked,
    Counted: counted,
    InMonth: in_month,
    MonthDay: month_day,
    OnWeekday: weekday,
    Season: spans.season,
    Quarter: spans.quarter,
    Decade: spans.decade,
    Century: spans.century,
    Nth: _nth,
    WeekOf: _week_of,
}
