"""Dates as a reader's language writes them: a ``When`` in, «پنجشنبه ۹ دی ۱۴۰۰» or «الخميس 30 ديسمبر 2021» out."""

from datetime import date
from functools import lru_cache
from typing import Literal

from generator import calendars
from generator.model import When
from generator.site import voice
from generator.site.voice import Voice

Shown = Literal["gregorian", "jalali", "hijri"]

_MANY = 4096
"""So many written dates are kept: pages of one site name the same days again and again."""


@lru_cache(maxsize=_MANY)
def full(speaker: Voice, when: When, calendar: Shown | None = None) -> str:
    """Write a date in full, with its weekday and time: «جمعه ۱۰ دی ۱۴۰۰، ۱۰:۲۶». The default is the headline calendar."""
    return _dress(speaker, when, calendar or speaker.display.calendars[0], weekday=True)


@lru_cache(maxsize=_MANY)
def plain(speaker: Voice, when: When, calendar: Shown | None = None) -> str:
    """Write a date without weekday and time: «۹ دی ۱۴۰۰»."""
    return _undressed(speaker, when, calendar or speaker.display.calendars[0], weekday=False)


@lru_cache(maxsize=_MANY)
def others(speaker: Voice, when: When) -> tuple[str, ...]:
    """Write a date in the calendars that stand beside the headline one, with the weekday where the headline lacks it."""
    return tuple(_about(speaker, when, c, plain(speaker, when, c)) for c in speaker.display.calendars[1:])


def weekday(speaker: Voice, day: date) -> str:
    """Name the day of the week."""
    return speaker.words.days.weekdays[day.weekday()]


def month(speaker: Voice, calendar: Shown, number: int) -> str:
    """Name a month, by the region's names where the site has chosen them."""
    months = speaker.words.days.months
    region = speaker.display.months if calendar == "gregorian" else ""
    return months.get(region, months[calendar])[number - 1]


def short(speaker: Voice, when: When) -> str:
    """Write a day without its year, «۹ دی»; what is no single day is written in full."""
    calendar = speaker.display.calendars[0]
    unit = calendars.whole(calendar, when)
    if unit is None or len(unit) < 3:
        return plain(speaker, when)
    return speaker.words.days.short.format(
        day=voice.number(speaker, unit[2]), month=month(speaker, calendar, unit[1])
    )


def year(speaker: Voice, calendar: Shown, number: int) -> str:
    """Write a year alone, with its era where a reader may take it for another."""
    return speaker.words.days.years[calendar].format(year=voice.number(speaker, number))


# --- putting it together ----------------------------------------------------------------------------------------------


def _dress(speaker: Voice, when: When, calendar: Shown, weekday: bool) -> str:
    """Add what surrounds the date itself: doubt, the part of the unit, the time of day."""
    words = speaker.words.days
    written = _about(speaker, when, calendar, _undressed(speaker, when, calendar, weekday))
    if when.part:
        written = words.parts[when.part].format(date=written)
    if when.time and when.first == when.last:
        time = voice.digits(speaker, when.time)
        zone = f" {words.zones.get(when.zone, when.zone)}" if when.zone else ""
        written = words.moment.format(date=written, time=time + zone)
    return written


def _about(speaker: Voice, when: When, calendar: Shown, written: str) -> str:
    """Mark a day that may be off in every calendar but the one it was written in."""
    return (
        speaker.words.days.about.format(date=written) if when.doubt and when.calendar != calendar else written
    )


def _undressed(speaker: Voice, when: When, calendar: Shown, weekday: bool) -> str:
    unit = calendars.whole(calendar, when)
    if unit:
        return _unit(speaker, calendar, unit, when.first if weekday else None)
    return _named(speaker, when, calendar) or _interval(speaker, when, calendar)


def _unit(speaker: Voice, calendar: Shown, unit: tuple[int, ...], day: date | None) -> str:
    """Write a whole day, month or year; a day with its weekday where ``day`` is given."""
    words = speaker.words.days
    if len(unit) == 1:
        return year(speaker, calendar, unit[0])
    written = {"year": voice.number(speaker, unit[0]), "month": month(speaker, calendar, unit[1])}
    if len(unit) == 2:
        return words.month.format(**written)
    written["day"] = voice.number(speaker, unit[2])
    return words.full.format(weekday=weekday(speaker, day), **written) if day else words.day.format(**written)


def _named(speaker: Voice, when: When, calendar: Shown) -> str | None:
    """Write a season, quarter, decade or century of the calendar it was reckoned in."""
    if when.calendar not in (calendar, "relative") or (
        when.calendar == "relative" and calendar != "gregorian"
    ):
        return None
    words = speaker.words.days
    start_year, start_month, _ = calendars.parts(calendar, when.first)
    spoken = voice.number(speaker, start_year)
    if when.precision == "season":
        index = start_month // 3 - 1 if calendar == "gregorian" else (start_month - 1) // 3
        return words.season.format(season=words.seasons[index % 4], year=spoken)
    if when.precision == "quarter":
        return words.quarter.format(number=voice.number(speaker, (start_month + 2) // 3), year=spoken)
    if when.precision == "decade":
        return words.decade.format(year=spoken)
    if when.precision == "century":
        return words.century.format(number=voice.number(speaker, start_year // 100 + 1))
    return None


def _interval(speaker: Voice, when: When, calendar: Shown) -> str:
    words = speaker.words.days
    first, last = calendars.parts(calendar, when.first), calendars.parts(calendar, when.last)
    if first[:2] == last[:2]:
        return words.days.format(
            first=voice.number(speaker, first[2]),
            last=voice.number(speaker, last[2]),
            month=month(speaker, calendar, first[1]),
            year=voice.number(speaker, first[0]),
        )
    months = first[2] == 1 and calendars.month_span(calendar, *last[:2])[1] == when.last
    length = 2 if months else 3
    begun = _unit(speaker, calendar, first[:length], None)
    if first[0] == last[0]:
        day = voice.number(speaker, first[2])
        name = month(speaker, calendar, first[1])
        begun = name if months else words.short.format(day=day, month=name)
    return words.interval.format(first=begun, last=_unit(speaker, calendar, last[:length], None))


# --- for machines -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=_MANY)
def machine(when: When) -> str | None:
    """Write the ``datetime`` of a ``<time>``: a day, month or year of the Gregorian calendar, else ``None``."""
    unit = calendars.whole("gregorian", when)
    if unit is None:
        return None
    written = "-".join(f"{part:02}" if place else f"{part:04}" for place, part in enumerate(unit))
    return f"{written}T{when.time}" if when.time and len(unit) == 3 else written


def numeric(when: When, calendar: Shown) -> str:
    """Write a date in figures: ``1400-03-26``, ``1400-03``, ``1400``, or two days with a slash."""
    unit = calendars.whole(calendar, when)
    if unit is None:
        return f"{_figures(calendars.parts(calendar, when.first))}/{_figures(calendars.parts(calendar, when.last))}"
    return _figures(unit)


def _figures(unit: tuple[int, ...]) -> str:
    return "-".join(f"{part:02}" if place else f"{part:04}" for place, part in enumerate(unit))
