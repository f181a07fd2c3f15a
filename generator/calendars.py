"""Reckon days in the three calendars: what comes in is a year, month and day, what goes out is a Gregorian day, and back.

Each calendar is one record of pure functions in ``CALENDARS``. The ``…_of`` functions below make a ``When`` of a whole
unit (day, month, year, season …) in any of them.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

from generator.model import Calendar, When

Parts = tuple[int, int, int]
"""Year, month and day in some calendar."""

_KEPT = 4096
"""So many answers are remembered: an article asks for the same days again and again."""


class Reckoning(NamedTuple):
    """One calendar."""

    name: Calendar
    years: range
    """Years that can be reckoned."""
    start: Callable[[int, int], int]
    """(year, month) → the ordinal of its first day; both must exist."""
    parts: Callable[[date], Parts]
    """A day → its year, month and day."""
    doubt: Callable[[int], int]
    """Year → days by which a day of it may be off."""


# --- Gregorian --------------------------------------------------------------------------------------------------------


def _start_gregorian(year: int, month: int) -> int:
    return date(year, month, 1).toordinal()


def _parts_gregorian(day: date) -> Parts:
    return day.year, day.month, day.day


# --- Jalali -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _nowruz(year: int) -> int:
    """Give the ordinal of the first day of a Jalali year."""
    first = JalaliDate(year, 1, 1)  # type: ignore[no-untyped-call]
    return int(first.to_gregorian().toordinal())


def _start_jalali(year: int, month: int) -> int:
    days_before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return _nowruz(year) + days_before


def _parts_jalali(day: date) -> Parts:
    # Nowruz falls on 19 to 22 March in all years that can be reckoned, so a day's year is one of two.
    year = day.year - 621
    if day.toordinal() < _nowruz(year):
        year -= 1
    gone = day.toordinal() - _nowruz(year)
    if gone < 186:
        return year, gone // 31 + 1, gone % 31 + 1
    return year, (gone - 186) // 30 + 7, (gone - 186) % 30 + 1


# --- Hijri ------------------------------------------------------------------------------------------------------------

_TABLE = range(1343, 1501)
"""Years of the Umm al-Qura table."""
_TABLE_DAYS = range(date(1924, 8, 1).toordinal(), date(2077, 11, 16).toordinal() + 1)
_EPOCH = date(622, 7, 19).toordinal()
"""1 Muharram 1 in the civil reckoning: 16 July 622 Julian."""


@lru_cache(maxsize=4096)
def _start_hijri(year: int, month: int) -> int:
    if year in _TABLE:
        return int(Hijri(year, month, 1).to_gregorian().toordinal())
    return _start_tabular(year, month)


def _start_tabular(year: int, month: int) -> int:
    """Reckon by the thirty-year cycle with 11 leap years (Reingold and Dershowitz, *Calendrical Calculations*)."""
    return _EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2


def _parts_hijri(day: date) -> Parts:
    ordinal = day.toordinal()
    start = _start_hijri if ordinal in _TABLE_DAYS else _start_tabular
    year = (30 * (ordinal - _EPOCH) + 10646) // 10631
    month = min(12, max(1, (ordinal - start(year, 1)) * 2 // 59 + 1))
    while ordinal < start(year, month):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    while ordinal >= start(*_next_month(year, month)):
        year, month = _next_month(year, month)
    return year, month, ordinal - start(year, month) + 1


def _next_month(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


# --- the table --------------------------------------------------------------------------------------------------------

CALENDARS: dict[Calendar, Reckoning] = {
    "gregorian": Reckoning("gregorian", range(1, 9999), _start_gregorian, _parts_gregorian, lambda year: 0),
    "jalali": Reckoning("jalali", range(1, 9377), _start_jalali, _parts_jalali, lambda year: 0),
    "hijri": Reckoning(
        "hijri",
        range(1, 9666),
        _start_hijri,
        _parts_hijri,
        lambda year: 1 if year in _TABLE else 3,
    ),
}


@lru_cache(maxsize=_KEPT)
def parts(calendar: Calendar, day: date) -> Parts:
    """Give a day's year, month and day in a calendar (``relative`` counts as Gregorian)."""
    return _reckoning(calendar).parts(day)


@lru_cache(maxsize=_KEPT)
def month_length(calendar: Calendar, year: int, month: int) -> int:
    """Count the days of a month; raise ``ValueError`` where there is no such month."""
    reckoning = _reckoning(calendar)
    _check_month(reckoning, year, month)
    return reckoning.start(*_next_month(year, month)) - reckoning.start(year, month)


def exists(calendar: Calendar, year: int, month: int, day: int) -> bool:
    """Tell whether there is such a day."""
    if not 1 <= month <= 12 or day < 1 or year not in _reckoning(calendar).years:
        return False
    # A month that was sighted late may have a 30th day that the Umm al-Qura table does not give it.
    least = 30 if calendar == "hijri" else 28
    return day <= max(least, month_length(calendar, year, month))


def day_at(calendar: Calendar, year: int, month: int, day: int) -> date:
    """Give the Gregorian day of a date; raise ``ValueError`` saying what does not exist."""
    reckoning = _reckoning(calendar)
    _check_month(reckoning, year, month)
    if not exists(calendar, year, month, day):
        length = month_length(calendar, year, month)
        raise ValueError(f"month {month} of the {calendar.title()} year {year} has {length} days")
    return date.fromordinal(reckoning.start(year, month) + day - 1)


def month_span(calendar: Calendar, year: int, month: int) -> tuple[date, date]:
    """Give the first and last day of a month; raise ``ValueError`` where there is none."""
    length = month_length(calendar, year, month)
    first = _reckoning(calendar).start(year, month)
    return date.fromordinal(first), date.fromordinal(first + length - 1)


def year_span(calendar: Calendar, year: int, years: int = 1) -> tuple[date, date]:
    """Give the first and last day of some consecutive years; raise ``ValueError`` where there are none."""
    return month_span(calendar, year, 1)[0], month_span(calendar, year + years - 1, 12)[1]


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Go a number of months on, or back where it is negative (any calendar: all have twelve)."""
    return year + (month - 1 + count) // 12, (month - 1 + count) % 12 + 1


def _reckoning(calendar: Calendar) -> Reckoning:
    return CALENDARS["gregorian" if calendar == "relative" else calendar]


def _check_month(reckoning: Reckoning, year: int, month: int) -> None:
    name = reckoning.name.title()
    if not 1 <= month <= 12:
        raise ValueError(f"{name} month {month} does not exist")
    if year not in reckoning.years:
        raise ValueError(f"the {name} year {year} cannot be reckoned")


# --- whole units as When ----------------------------------------------------------------------------------------------


@lru_cache(maxsize=_KEPT)
def day_of(calendar: Calendar, year: int, month: int, day: int) -> When:
    """Make a When of one day; raise ``ValueError`` saying what does not exist."""
    at = day_at(calendar, year, month, day)
    return When(at, at, "day", calendar, doubt=CALENDARS[calendar].doubt(year))


@lru_cache(maxsize=_KEPT)
def month_of(calendar: Calendar, year: int, month: int) -> When:
    """Make a When of a whole month."""
    first, last = month_span(calendar, year, month)
    return When(first, last, "month", calendar, doubt=CALENDARS[calendar].doubt(year))


def quarter_of(calendar: Calendar, year: int, quarter: int) -> When:
    """Make a When of three months, ``quarter`` from 1 to 4."""
    first, last = month_span(calendar, year, quarter * 3 - 2)[0], month_span(calendar, year, quarter * 3)[1]
    return When(first, last, "quarter", calendar, doubt=CALENDARS[calendar].doubt(year))


def season_of(calendar: Calendar, year: int, season: int) -> When:
    """Make a When of a season, 1 spring to 4 winter; a Gregorian winter starts in December of ``year``."""
    if calendar == "jalali":
        quarter = quarter_of("jalali", year, season)
        return When(quarter.first, quarter.last, "season", "jalali")
    start = season * 3
    first = month_span("gregorian", year, start)[0]
    last = month_span("gregorian", *add_months(year, start, 2))[1]
    return When(first, last, "season", "gregorian")


def year_of(calendar: Calendar, year: int) -> When:
    """Make a When of a whole year."""
    first, last = year_span(calendar, year)
    return When(first, last, "year", calendar, doubt=CALENDARS[calendar].doubt(year))


def decade_of(calendar: Calendar, year: int) -> When:
    """Make a When of the ten years from a year that ends in 0."""
    first, last = year_span(calendar, year, 10)
    return When(first, last, "decade", calendar, doubt=CALENDARS[calendar].doubt(year))


def century_of(calendar: Calendar, number: int) -> When:
    """Make a When of a century: the 21st is the years 2000 to 2099, as EDTF's ``20XX``; raise ``ValueError`` before the 1st."""
    if number < 1:
        raise ValueError(f"the {calendar.title()} century {number} cannot be reckoned")
    first, last = year_span(calendar, max(1, number * 100 - 100), 100 if number > 1 else 99)
    return When(first, last, "century", calendar, doubt=CALENDARS[calendar].doubt(number * 100))


# --- what a When is in a calendar -------------------------------------------------------------------------------------


def whole(calendar: Calendar, when: When) -> tuple[int, ...] | None:
    """Name the unit of a calendar that a When covers exactly: (year, month, day), (year, month) or (year,), else ``None``.

    A Jalali month, for example, is no unit of the Gregorian calendar: it is shown there as two days.
    """
    first, last = parts(calendar, when.first), parts(calendar, when.last)
    if when.first == when.last:
        return first
    if first[:2] == last[:2] and month_span(calendar, *first[:2]) == (when.first, when.last):
        return first[:2]
    if first[0] == last[0] and year_span(calendar, first[0]) == (when.first, when.last):
        return first[:1]
    return None
