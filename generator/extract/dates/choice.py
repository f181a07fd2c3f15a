"""Which calendar, which order, which century: the readings of a date that names them not, and the one chosen.

The order of evidence: what the text says (month name, era), the period of the site's subject, the document's other dates
and its stamp, the language. Two readings that stay open are none.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator import calendars, edtf
from generator.extract.dates.expressions import Figures, Year
from generator.extract.dates.scene import Order, Scene
from generator.model import Calendar, When


class Reading(NamedTuple):
    """What a date was read as."""

    when: When | None
    way: str
    """How its calendar was chosen: ``named era only plausible document language``; ``open`` where it was not."""
    calendar: Calendar
    note: str = ""
    """A doubt worth telling, in words."""


class Option(NamedTuple):
    """One way to read a date."""

    when: When
    calendar: Calendar
    order: Order = ""


_LIKELY = timedelta(days=365 * 20)
"""News speaks of days nearer to it than this, where it leaves the calendar unsaid."""
_BESIDE = timedelta(days=1)
_AHEAD = 10
"""Two figures of a year name one at most this many years ahead."""
_LATEST_JALALI, _LATEST_HIJRI = 1500, 1600
"""Years from these on are of no day that news speaks of, in those calendars."""
_PIVOTS: dict[Calendar, int] = {"jalali": 1420, "hijri": 1460, "gregorian": 2045}
"""The latest year that two figures name where nothing dates the text."""


def choose(options: Sequence[Option], scene: Scene) -> tuple[Option | None, str]:
    """Choose among readings by the evidence there is; give the choice, or ``None`` where it stays open, and the way."""
    if len(_distinct(options)) == 1:
        return options[0], "only"
    ways: tuple[tuple[str, Callable[[Option, Scene], bool]], ...] = (
        ("plausible", _in_period),
        ("plausible", _likely),
        ("document", _own),
        ("document", _proven),
        ("document", _in_document),
        ("document", _stamped),
    )
    left = list(options)
    for way, fits in ways:
        fitting = [option for option in left if fits(option, scene)]
        if len(_distinct(fitting)) == 1:
            return fitting[0], way
        left = fitting or left
    return _by_language(left, scene)


def _distinct(options: Sequence[Option]) -> set[tuple[date, date]]:
    return {(option.when.first, option.when.last) for option in options}


def _in_period(option: Option, scene: Scene) -> bool:
    since, until = scene.since, scene.until
    if since is None and until is None:
        return False
    return (since is None or option.when.last >= since) and (until is None or option.when.first <= until)


def _likely(option: Option, scene: Scene) -> bool:
    return scene.day is not None and abs(option.when.first - scene.day) < _LIKELY


def _own(option: Option, scene: Scene) -> bool:
    """Tell whether a reading is the day of publication or one beside it."""
    return scene.day is not None and abs(option.when.first - scene.day) <= _BESIDE


def _proven(option: Option, scene: Scene) -> bool:
    return option.when.first in scene.evidence.days and option.when.precision == "day"


def _in_document(option: Option, scene: Scene) -> bool:
    orders, named = scene.evidence.orders, scene.evidence.calendars
    ordered = not option.order or not orders or option.order in orders
    return ordered and (not named or option.calendar in named[:1])


def _stamped(option: Option, scene: Scene) -> bool:
    return option.calendar == scene.evidence.stamp


def _by_language(options: Sequence[Option], scene: Scene) -> tuple[Option | None, str]:
    for calendar in scene.language.calendars:
        fitting = [option for option in options if option.calendar == calendar]
        if len(_distinct(fitting)) == 1:
            return fitting[0], "language"
        if fitting:
            break
    return None, "open"


# --- years ------------------------------------------------------------------------------------------------------------


def full_year(value: int, calendar: Calendar, scene: Scene) -> int:
    """Complete the two figures of a year: the latest that is not far ahead of the reference day."""
    latest = _PIVOTS[calendar]
    day = scene.day or scene.until
    if day is not None:
        latest = calendars.parts(calendar, day)[0] + _AHEAD
    return latest - (latest - value) % 100


def year_calendars(value: int) -> tuple[Calendar, ...]:
    """List the calendars in which a year of four figures is one that news speaks of."""
    if value >= _LATEST_HIJRI:
        return ("gregorian",)
    return ("gregorian", "hijri") if value >= _LATEST_JALALI else ("jalali", "hijri")


def year(said: Year, scene: Scene) -> Reading:
    """Read a year that stands alone."""
    if said.value is None:
        return Reading(None, "open", "gregorian")
    if said.calendar is not None:
        value = full_year(said.value, said.calendar, scene) if said.short else said.value
        return Reading(made(lambda c: calendars.year_of(c, value), said.calendar), "era", said.calendar)
    options = [
        Option(when, calendar)
        for calendar in year_calendars(said.value)
        if (when := made(lambda c: calendars.year_of(c, said.value or 0), calendar)) is not None
    ]
    return chosen(options, scene)


def chosen(options: Sequence[Option], scene: Scene) -> Reading:
    """Choose among readings and say how; tell the open ones in a note."""
    if not options:
        return Reading(None, "open", "gregorian")
    option, way = choose(options, scene)
    if option is None:
        readings = " or ".join(sorted({edtf.write(o.when) for o in options}))
        return Reading(None, way, options[0].calendar, f"can be read as {readings}; nothing decides")
    return Reading(option.when, way, option.calendar)


def made(make: Callable[[Calendar], When], calendar: Calendar) -> When | None:
    """Make a When, or ``None`` where there is no such day."""
    try:
        return make(calendar)
    except ValueError:
        return None


# --- figures ----------------------------------------------------------------------------------------------------------


def options(said: Figures, scene: Scene) -> list[Option]:
    """List the days that a date in figures can be."""
    found: list[Option] = []
    for order in ("ymd", "dmy", "mdy"):
        if not _fits(said, order, scene):
            continue
        at = {letter: said.parts[order.index(letter)] for letter in "ymd"}
        for calendar in _calendars(said, at["y"], scene):
            value = int(at["y"]) if len(at["y"]) == 4 else full_year(int(at["y"]), calendar, scene)
            when = _day(calendar, value, int(at["m"]), int(at["d"]))
            if when is not None:
                found.append(Option(when, calendar, order))
    return found


def _fits(said: Figures, order: Order, scene: Scene) -> bool:
    """Tell whether figures can stand in an order: the year where its four figures are, else as the language writes."""
    lengths = [len(part) for part in said.parts]
    if said.dotted and order == "mdy":
        return False
    if 4 in lengths:
        return lengths[order.index("y")] == 4
    words = scene.language.words
    short = order != "ymd" or words.short_years is not None
    return short and order in words.numeric and lengths[order.index("y")] == 2


def _calendars(said: Figures, year_figures: str, scene: Scene) -> tuple[Calendar, ...]:
    if said.calendar is not None:
        return (said.calendar,)
    if len(year_figures) == 4:
        return year_calendars(int(year_figures))
    short = scene.language.words.short_years
    return (short, "gregorian") if short is not None else ("gregorian",)


def _day(calendar: Calendar, year_value: int, month: int, day: int) -> When | None:
    return made(lambda c: calendars.day_of(c, year_value, month, day), calendar)


def figures(said: Figures, scene: Scene) -> Reading:
    """Read a date in figures."""
    found = _existing(said, options(said, scene), scene)
    spoken = [option for option in found if not option.order or option.order in scene.language.words.numeric]
    reading = chosen(spoken or found, scene)
    if not found:
        return Reading(None, "open", said.calendar or "gregorian", "is no day of any calendar")
    return reading._replace(way="era") if said.calendar is not None and reading.when is not None else reading


def _existing(said: Figures, found: list[Option], scene: Scene) -> list[Option]:
    """Leave out what only a rarer calendar has: 1402/12/30 is no Jalali day, and so no day at all in Persian."""
    known = {option.calendar for option in found}
    first = next((c for c in scene.language.calendars if c in known or c in _meant(said, scene)), None)
    if first in known or said.calendar is not None:
        return found
    return [option for option in found if _in_period(option, scene) or _likely(option, scene)]


def _meant(said: Figures, scene: Scene) -> set[Calendar]:
    """List the calendars in which the figures of the year are a likely year."""
    years = [part for part in said.parts if len(part) == 4]
    return set(_calendars(said, years[0], scene)) if years else set()


def proven_order(said: Figures, scene: Scene) -> Order | None:
    """Give the order that a date in figures must have, where it can only have one."""
    orders = {option.order for option in options(said, scene)}
    return orders.pop() if len(orders) == 1 else None
