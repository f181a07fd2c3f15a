"""Seasons, quarters, decades and centuries, read."""

from collections.abc import Sequence
from datetime import date

from generator import calendars
from generator.extract.dates import choice
from generator.extract.dates.choice import Option, Reading, chosen, full_year, made
from generator.extract.dates.expressions import Century, Decade, Quarter, Season, Shifted, Year
from generator.extract.dates.scene import Scene
from generator.extract.dates.steps import linked, shifted
from generator.model import Calendar, When


def year(said: Year, scene: Scene) -> Reading:
    """Read a year that stands alone."""
    if said.shifted is not None:
        near = said.shifted
        return shifted(near, scene) if isinstance(near, Shifted) else linked(near, scene)
    return choice.year(said, scene)


def _year_in(said: Year, scene: Scene) -> tuple[Calendar, int, str] | None:
    """Give the calendar and the number of the year that a season or a quarter is of."""
    reading = year(said, scene)
    if reading.when is None:
        return None
    calendar = reading.when.calendar
    if calendar not in {"jalali", "gregorian"}:
        # Seasons and quarters are solar: a year of no such calendar is one of the language's own.
        solar: Calendar = next((c for c in scene.language.calendars if c != "hijri"), "gregorian")
        calendar = solar if said.value is not None and said.value < _GREGORIAN else "gregorian"
        if said.value is not None and said.calendar is None:
            return calendar, said.value, reading.way
    return calendar, calendars.parts(calendar, reading.when.first)[0], reading.way


_GREGORIAN = 1500


def season(said: Season, scene: Scene) -> Reading:
    """Read a season of a year, or the one before, around or after the reference day."""
    if said.year is not None:
        found = _year_in(said.year, scene)
        if found is None:
            return Reading(None, "open", "gregorian")
        calendar, value, way = found
        return Reading(made(lambda c: calendars.season_of(c, value, said.season), calendar), way, calendar)
    if scene.day is None:
        return Reading(None, "open", "gregorian")
    return Reading(_near_season(said, scene, scene.day), "language", "relative")


def _near_season(said: Season, scene: Scene, day: date) -> When | None:
    calendar = scene.relative_calendar
    this_year = calendars.parts(calendar, day)[0]
    whens = [calendars.season_of(calendar, this_year + years, said.season) for years in range(-2, 3)]
    if said.step is None:
        return _told_season(whens, scene, day)
    if said.step == "last":
        whens = [when for when in whens if when.last < day][-1:]
    elif said.step == "next":
        whens = [when for when in whens if when.first > day][:1]
    return min(whens, key=lambda when: abs((when.first - day).days + 45), default=None)


def _told_season(whens: Sequence[When], scene: Scene, day: date) -> When | None:
    """Choose the season that a preposition or a verb tells: since and until are strict, a verb of the past is not."""
    if scene.begun:
        return next((when for when in reversed(whens) if when.first <= day), None)
    if scene.awaited or scene.direction == "future" or scene.impends:
        ongoing = scene.tense == "future" and not scene.awaited
        return next((when for when in whens if when.first > day or (ongoing and when.last >= day)), None)
    against = _AHEAD if scene.direction == "past" else 0
    return min(
        whens,
        key=lambda when: (when.first - day).days + against if when.first > day else (day - when.last).days,
    )


_AHEAD = 200
"""So many days further away a season counts that lies ahead of a clause about the past."""


def quarter(said: Quarter, scene: Scene) -> Reading:
    """Read a quarter of a year."""
    if said.year is None:
        return _latest_quarter(said.quarter, scene)
    found = _year_in(said.year, scene)
    if found is None:
        return Reading(None, "open", "gregorian")
    calendar, value, way = found
    return Reading(made(lambda c: calendars.quarter_of(c, value, said.quarter), calendar), way, calendar)


def _latest_quarter(number: int, scene: Scene) -> Reading:
    """Read a quarter with no year as the latest of that number that has begun."""
    day = scene.day
    if day is None:
        return Reading(None, "open", "gregorian")
    year = day.year - ((day.month + 2) // 3 < number)
    when = made(lambda c: calendars.quarter_of(c, year, number), "gregorian")
    return Reading(when, "named", "gregorian")


def decade(said: Decade, scene: Scene) -> Reading:
    """Read a decade; where its century is not said it is the latest that has begun."""
    short = scene.language.words.short_years or "gregorian"
    if said.short:
        calendar: Calendar = said.calendar or short
        first = full_year(said.first, calendar, scene)
        return Reading(made(lambda c: calendars.decade_of(c, first), calendar), "language", calendar)
    if said.calendar is not None:
        return Reading(
            made(lambda c: calendars.decade_of(c, said.first), said.calendar), "era", said.calendar
        )
    options = [
        Option(when, calendar)
        for calendar in choice.year_calendars(said.first)
        if (when := made(lambda c: calendars.decade_of(c, said.first), calendar)) is not None
    ]
    return chosen(options, scene)


def century(said: Century, scene: Scene) -> Reading:
    """Read a century: Gregorian unless the text names another calendar."""
    calendar: Calendar = said.calendar or "gregorian"
    when = made(lambda c: calendars.century_of(c, said.number), calendar)
    return Reading(when, "era" if said.calendar else "language", calendar)
