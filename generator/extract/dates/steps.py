"""Days and units counted from another day: *yesterday*, *last week*, *three days ago*, *the same month*, weekdays."""

from collections.abc import Callable
from datetime import date, timedelta

from generator import calendars
from generator.extract.dates.choice import Reading
from generator.extract.dates.expressions import Counted, InMonth, Linked, OnWeekday, Shifted
from generator.extract.dates.scene import Scene
from generator.lexicon.dates.values import Step, Unit
from generator.model import Calendar, When

_SATURDAY = 6
_LINKS: dict[Step, int] = {"preceding": -1, "earlier": -1, "same": 0, "following": 1, "later": 1}


def unit(name: Unit, day: date, offset: int, calendar: Calendar) -> When:
    """Give the unit that holds ``day``, or the one ``offset`` units on; raise ``ValueError`` where there is none."""
    return _UNITS[name](day, offset, calendar)


def _day(day: date, offset: int, calendar: Calendar) -> When:
    at = day + timedelta(days=offset)
    return When(at, at, "day", "relative")


def _week(day: date, offset: int, calendar: Calendar) -> When:
    monday = day + timedelta(days=7 * offset - day.weekday())
    return When(monday, monday + timedelta(days=6), "week", "relative")


def _weekend(day: date, offset: int, calendar: Calendar) -> When:
    monday = day + timedelta(days=7 * offset - day.weekday())
    return When(monday + timedelta(days=5), monday + timedelta(days=6), "interval", "relative")


def _month(day: date, offset: int, calendar: Calendar) -> When:
    year, month, _ = calendars.parts(calendar, day)
    return calendars.month_of(calendar, *calendars.add_months(year, month, offset))


def _quarter(day: date, offset: int, calendar: Calendar) -> When:
    year, month, _ = calendars.parts(calendar, day)
    year, month = calendars.add_months(year, month, 3 * offset)
    return calendars.quarter_of(calendar, year, (month + 2) // 3)


def _year(day: date, offset: int, calendar: Calendar) -> When:
    return calendars.year_of(calendar, calendars.parts(calendar, day)[0] + offset)


def _decade(day: date, offset: int, calendar: Calendar) -> When:
    year = calendars.parts(calendar, day)[0]
    return calendars.decade_of(calendar, year - year % 10 + 10 * offset)


def _century(day: date, offset: int, calendar: Calendar) -> When:
    return calendars.century_of(calendar, calendars.parts(calendar, day)[0] // 100 + 1 + offset)


_UNITS: dict[Unit, Callable[[date, int, Calendar], When]] = {
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
    "decade": _decade,
    "century": _century,
}


# --- readers ----------------------------------------------------------------------------------------------------------


def shifted(said: Shifted, scene: Scene) -> Reading:
    """Read a unit counted from the reference day; a weekend in the past is none that is still to come."""
    if said.unit == "weekend" and said.offset == 0 and scene.day is not None:
        over = scene.day.isoweekday() < _SATURDAY and scene.tense == "past"
        return _stepped(said.unit, scene.day, -1 if over else 0, None, scene)
    return _stepped(said.unit, scene.day, said.offset, said.calendar, scene)


def linked(said: Linked, scene: Scene) -> Reading:
    """Read a unit counted from the date before in the text.

    «هفته بعد» and the like, with no such date in their sentence, count from the reference day.
    """
    if said.unit == "day":
        before = _told_of(scene) or (scene.reference if _LINKS[said.step] < 0 and _opens(scene) else None)
    else:
        near = scene.near if said.step in {"earlier", "later"} else scene.before
        before = near or (scene.reference if _LINKS[said.step] else None)
    if before is None:
        return Reading(None, "open", "relative")
    calendar = said.calendar or (before.calendar if before.calendar in {"jalali", "hijri"} else None)
    day = before.last if _LINKS[said.step] > 0 else before.first
    return _stepped(said.unit, day, _LINKS[said.step], calendar, scene)


def _told_of(scene: Scene) -> When | None:
    """Give the day before in the text; what is over is not counted from one to come: "The vote is on Monday. The same day they had met"."""
    day, past = scene.before_day, scene.past_day
    ahead = day is not None and scene.day is not None and day.first > scene.day
    over = ahead and past is not None and scene.near is None and scene.tense == "past"
    return past if over else day


def _opens(scene: Scene) -> bool:
    """Tell whether what is told at the head of its line has no day before it to count from: "The day before, they met"."""
    return (
        scene.found is not None
        and scene.line is not None
        and scene.found.first <= 1
        and scene.tense == "past"
    )


def counted(said: Counted, scene: Scene) -> Reading:
    """Read a number of units ago or ahead, from the reference day or from the date before in the text."""
    if said.base == "publication":
        return _stepped(said.unit, scene.day, said.number, None, scene)
    if said.number > 0 and scene.near is None and _from_now(said, scene):
        return _stepped(said.unit, scene.day, said.number, None, scene)
    if said.unit in {"day", "week"} and scene.before is not None and scene.before.precision in _VAGUE:
        return Reading(None, "open", "relative")
    if said.unit not in {"day", "week"} and scene.before is not None:
        calendar = scene.before.calendar if scene.before.calendar != "relative" else None
        return _stepped(said.unit, scene.before.first, said.number, calendar, scene)
    told = scene.tense == "past" or said.number < 0
    before = (scene.past_day if told else None) or scene.before_day or scene.before
    return _stepped(said.unit, before.first if before is not None else None, said.number, None, scene)


_VAGUE = frozenset(("month", "season", "week", "interval"))
"""No day can be counted from a time of such a length."""


def _from_now(said: Counted, scene: Scene) -> bool:
    """Tell whether «بعد أسبوعين» counts from now: where its verb is of the future; years, not by a present one."""
    line, found = scene.line, scene.found
    if line is not None and found is not None and (found.first, found.end) == (0, line.count):
        return True
    return scene.tense == "future" or (scene.tense == "present" and said.unit in {"day", "week", "month"})


def _stepped(name: Unit, day: date | None, offset: int, calendar: Calendar | None, scene: Scene) -> Reading:
    if day is None:
        return Reading(None, "open", calendar or "relative")
    try:
        when = unit(name, day, offset, calendar or scene.relative_calendar)
    except (ValueError, OverflowError):
        return Reading(None, "open", calendar or "relative")
    way = "era" if calendar is not None else "document" if scene.evidence.calendars else "language"
    return Reading(
        when, way if name in {"month", "year", "quarter", "season", "decade"} else "named", "relative"
    )


def in_month(said: InMonth, scene: Scene) -> Reading:
    """Read a day of a month that is counted from now."""
    month = shifted(said.month, scene) if isinstance(said.month, Shifted) else linked(said.month, scene)
    if month.when is None:
        return month
    calendar = month.when.calendar
    year, number, _ = calendars.parts(calendar, month.when.first)
    if not calendars.exists(calendar, year, number, said.day):
        return Reading(None, "open", calendar, "is no day of that month")
    return month._replace(when=calendars.day_of(calendar, year, number, said.day))


# --- weekdays ---------------------------------------------------------------------------------------------------------


def weekday(said: OnWeekday, scene: Scene) -> Reading:
    """Read a weekday: by its week, by its step, else by the tense of its clause."""
    if scene.day is None:
        return Reading(None, "open", "relative")
    if scene.joined is not None and said.week is None and said.step is None:
        day = _beside(said.weekday, scene.joined)
        return Reading(When(day, day, "day", "relative"), "named", "relative")
    if said.week is not None or said.step == "this":
        day = _in_week(said, scene, scene.day)
        if said.step == "this" and scene.tense == "past" and day > scene.day:
            day -= timedelta(days=7)  # a Monday's "they spoke twice this Sunday"
    else:
        day = _by_step(said, scene, scene.day)
    return Reading(When(day, day, "day", "relative"), "named", "relative")


def _beside(weekday: int, other: date) -> date:
    """Find the weekday nearest to another that is named with it: "Tuesday and Wednesday"."""
    ahead = (weekday - other.isoweekday()) % 7
    return other + timedelta(days=ahead if ahead <= _NEARER else ahead - 7)


_NEARLY = 6
"""Days up to the weekday of yesterday."""
_WEEK = timedelta(days=7)
_NEARER = 4
"""Of two weekdays named together the second is mostly the later one, if it is not further away than so many days."""


def _by_step(said: OnWeekday, scene: Scene, day: date) -> date:
    """Find the weekday: strictly before or after the day where the text says so, else on it or on the tense's side."""
    ahead = (said.weekday - day.isoweekday()) % 7
    if said.step == "next":
        return day + timedelta(days=ahead or 7)
    if said.step == "last":
        return day + timedelta(days=ahead - 7)
    if scene.later and ahead == _NEARLY:
        return day - timedelta(days=1)  # a Friday's "will speak later on Thursday": in the zone of the outlet
    near = scene.near.last if scene.near is not None and scene.near.precision == "day" else day
    if timedelta(0) < day - near < _WEEK and scene.told_ahead:
        return near + timedelta(days=(said.weekday - near.isoweekday()) % 7 or 7)  # counted from the saying
    if scene.awaited or scene.meant or scene.direction in {"present", "future"}:
        return day + timedelta(days=ahead)
    if day + timedelta(days=ahead) in scene.coming and scene.announced:
        return day + timedelta(days=ahead)
    if scene.impends and ahead <= _NEARER:
        return day + timedelta(days=ahead)
    return day + timedelta(days=ahead - 7 if ahead else 0)


def _in_week(said: OnWeekday, scene: Scene, day: date) -> date:
    starts = scene.language.words.weekdays.week_starts
    begin = day - timedelta(days=(day.isoweekday() - starts) % 7)
    weeks = said.week.offset if said.week is not None else 0
    return begin + timedelta(days=7 * weeks + (said.weekday - starts) % 7)
