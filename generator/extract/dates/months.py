"""Dates by the name of a month, read: the year that is said, or the nearest, or the one before or after now."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from generator import calendars, edtf
from generator.extract.dates.choice import Option, Reading, chosen, full_year, made, year_calendars
from generator.extract.dates.expressions import Linked, MonthDay, Named, Shifted, Year
from generator.extract.dates.scene import Scene
from generator.extract.dates.steps import linked, shifted, unit
from generator.extract.dates.verbs import TimeOf
from generator.model import Calendar, When


def named(said: Named, scene: Scene) -> Reading:
    """Read a date whose month is named."""
    months = _of_calendar(said)
    if said.year is not None:
        return _with_year(said, said.year, months, scene)
    if scene.day is None:
        return Reading(None, "open", months[0][0])
    options = []
    for calendar, month in months:
        when = _of_year(said, calendar, month, scene.day, scene) or _nearest(
            said, calendar, month, scene.day, scene
        )
        if when is not None:
            options.append(Option(when, calendar))
    return _named_way(chosen(options, scene), months) if options else _impossible(months)


def _impossible(months: Sequence[tuple[Calendar, int]]) -> Reading:
    return Reading(None, "open", months[0][0], "is no day of that month")


def _named_way(reading: Reading, months: Sequence[tuple[Calendar, int]]) -> Reading:
    return reading._replace(way="named") if reading.when is not None and len(months) == 1 else reading


def _of_calendar(said: Named) -> tuple[tuple[Calendar, int], ...]:
    """Keep the readings of a month's name that the year allows."""
    if said.year is None:
        return said.months
    calendar, value = said.year.calendar, said.year.value
    if calendar is not None:
        fitting = tuple(reading for reading in said.months if reading[0] == calendar)
    elif value is not None and not said.year.short:
        fitting = tuple(reading for reading in said.months if reading[0] in year_calendars(value))
    else:
        fitting = ()
    return fitting or said.months


def _with_year(said: Named, year: Year, months: Sequence[tuple[Calendar, int]], scene: Scene) -> Reading:
    options = []
    for calendar, month in months:
        value = _year_value(year, calendar, scene)
        if value is None:
            return Reading(None, "open", calendar)
        when = _at(said, calendar, value, month)
        if when is not None:
            options.append(Option(when, calendar))
    return _named_way(chosen(options, scene), months) if options else _impossible(months)


def _year_value(year: Year, calendar: Calendar, scene: Scene) -> int | None:
    """Give the number of a year in a calendar; one that is said by its distance is counted in that calendar."""
    if year.value is not None:
        return full_year(year.value, calendar, scene) if year.short else year.value
    near = year.shifted
    if isinstance(near, Shifted):
        when = shifted(near._replace(calendar=calendar), scene).when
    else:
        when = linked(near._replace(calendar=calendar), scene).when if isinstance(near, Linked) else None
    return calendars.parts(calendar, when.first)[0] if when is not None else None


def _at(said: Named, calendar: Calendar, year: int, month: int) -> When | None:
    return _month(calendar, year, month) if said.day is None else _day(calendar, year, month, said.day)


@lru_cache(maxsize=1 << 12)
def _month(calendar: Calendar, year: int, month: int) -> When | None:
    return made(lambda c: calendars.month_of(c, year, month), calendar)


@lru_cache(maxsize=1 << 14)
def _day(calendar: Calendar, year: int, month: int, day: int) -> When | None:
    return made(lambda c: calendars.day_of(c, year, month, day), calendar)


def _nearest(said: Named, calendar: Calendar, month: int, day: date, scene: Scene) -> When | None:
    """Find the year of a date that names none: the nearest, or the last or next one where the text says so."""
    this_year = calendars.parts(calendar, day)[0]
    reach = 1 if said.step is None and (said.day or 0) < _RARE else 4
    found = [_at(said, calendar, this_year + years, month) for years in range(-reach, reach + 1)]
    whens = [when for when in found if when is not None]
    if said.step == "last":
        whens = [when for when in whens if when.last < day][-1:]
    elif said.step == "next":
        whens = [when for when in whens if when.first > day][:1]
    nearest = min(whens, key=lambda when: (_distance(when, day), when.first), default=None)
    if scene.begun:
        return next((when for when in reversed(whens) if when.first <= day), None)
    side = scene.direction
    if scene.impends:
        side = (
            None if said.day is not None else "future"
        )  # "a vote set for April", "invited to the fair on May 9"
    told = _told_year(scene, day) if side == "past" else None
    if nearest is None or len(whens) == 1:
        return nearest
    over = nearest.first > day and (told is not None or (side == "past" and scene.over))
    if _distance(nearest, day) <= _NEAR and not over:
        return nearest
    likely = _LIKELY.get(side) if said.day is None else None
    return min(
        whens,
        key=lambda when: _distance(when, day) + _against(when, day, side, likely, over) - _within(when, told),
    )


_RARE = 29
"""Days from this one on are not in every month of every year: they are sought four years around."""
_NEAR = 31
"""Within a month of the reference day the tense says nothing, but where no plan is told of."""
_REPORTED = 60
"""So many days further away a month counts on the unlikelier side."""
_LIKELY: dict[TimeOf | None, TimeOf] = {None: "past", "present": "future"}
"""Where a month alone mostly lies: news tells what has been, but verbs of the present what is to come."""
_MONTH_AGAINST = 330
"""… so many where it is a month alone: "In January they agreed", told in November, is over …"""
_OVER = 366
"""… and so many where no plan is told of: told on the last day of December, too."""
_AGAINST_TENSE = 250
"""So many days further away a date counts that lies ahead of a clause about the past, or behind one about the future."""


def _told_year(scene: Scene, day: date) -> When | None:
    """Give the year that is over and was told of just before: "Last year … on June 16"."""
    before = scene.before
    if before is None or before.last.year >= day.year or before.precision not in {"year", "month", "day"}:
        return None
    if before.precision == "year":
        return before
    calendar = before.calendar if before.calendar != "relative" else scene.relative_calendar
    return unit("year", before.first, 0, calendar)


def _of_year(said: Named, calendar: Calendar, month: int, day: date, scene: Scene) -> When | None:
    """Read a month or a day in a year that is over and that its sentence has named: «در سال ۲۰۲۱ …: یکی در ژوئیه، دیگری در دسامبر»."""
    year = scene.year
    if year is None or said.step is not None or scene.direction == "future" or year.last >= day:
        return None
    when = _at(said, calendar, calendars.parts(calendar, year.first)[0], month)
    return when if when is not None and edtf.within(when, year) else None


def _within(when: When, year: When | None) -> int:
    """Weigh a date in the year that the text told of before."""
    return _AGAINST_TENSE if year is not None and edtf.within(when, year) else 0


def _distance(when: When, day: date) -> int:
    """Count the days between a date and the reference day."""
    if when.first <= day <= when.last:
        return 0
    return (when.first - day).days if when.first > day else (day - when.last).days


def _against(when: When, day: date, tense: TimeOf | None, likely: TimeOf | None, over: bool) -> int:
    """Weigh a date on the wrong side of its clause's verb, or on the unlikelier one."""
    wrong: TimeOf = "past" if when.first > day else "future"
    heavy = _OVER if over else _MONTH_AGAINST if when.precision == "month" else _AGAINST_TENSE
    return heavy if tense == wrong else _REPORTED if likely == wrong else 0


# --- a day with no month ----------------------------------------------------------------------------------------------

_MONTHS_AROUND = 14
"""Every weekday falls on every day of a month within so many months."""


def month_day(said: MonthDay, scene: Scene, weekday: int = 0) -> Reading:
    """Read a day of the month: of the month named before it in its sentence, else the one that the tense tells.

    ``weekday`` is the one it falls on, 1 to 7, or 0 where none is said.
    """
    day = scene.near.first if scene.near is not None else scene.day
    if day is None:
        return Reading(None, "open", "relative")
    calendar = scene.relative_calendar
    whens = [
        when for when in _days_around(said.day, calendar, day) if weekday in {0, when.first.isoweekday()}
    ]
    if scene.near is not None:
        whens = [when for when in whens if when.first >= scene.near.first]
    side = None if scene.near is not None else scene.direction
    told = [
        when for when in whens if side is None or (when.first > day) == (side != "past") or when.first == day
    ]
    when = min(told, key=lambda when: abs((when.first - day).days), default=None)
    return Reading(when, "named", "relative" if when is None else when.calendar)


def _days_around(day: int, calendar: Calendar, around: date) -> list[When]:
    """List the days of that number in the months around a day."""
    year, month, _ = calendars.parts(calendar, around)
    months = (
        calendars.add_months(year, month, offset) for offset in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1)
    )
    there = [(year, month) for year, month in months if calendars.exists(calendar, year, month, day)]
    return [calendars.day_of(calendar, year, month, day) for year, month in there]
