"""What the words of a date say, before anything is reckoned: the shapes that rules find and ``resolve`` turns into days."""

from typing import Literal, NamedTuple

from generator.lexicon.dates.values import Half, Step, Unit
from generator.model import Calendar

Part = Literal["early", "mid", "late"]


class Shifted(NamedTuple):
    """A unit counted from the reference day: today, last week, this year."""

    unit: Unit
    offset: int
    calendar: Calendar | None = None
    """The calendar that an era mark names."""
    half: Half | None = None


class Linked(NamedTuple):
    """A unit counted from the date before in the text: the same day, the following year."""

    unit: Unit
    step: Step
    calendar: Calendar | None = None


class Counted(NamedTuple):
    """Some units away: three days ago, two weeks later."""

    unit: Unit
    number: int
    """Negative for the past."""
    base: Literal["publication", "text"]


class Year(NamedTuple):
    """A year, in figures, in words, or by its distance."""

    value: int | None = None
    short: bool = False
    """Whether ``value`` is the last two digits only."""
    calendar: Calendar | None = None
    shifted: Shifted | Linked | None = None


class Named(NamedTuple):
    """A date of a calendar by the name of its month."""

    months: tuple[tuple[Calendar, int], ...]
    """Readings of the name: (calendar, month)."""
    day: int | None = None
    year: Year | None = None
    step: Step | None = None
    """«يناير الماضي», "next June"."""


class Figures(NamedTuple):
    """A date in figures alone, in the order of the text."""

    parts: tuple[str, str, str]
    calendar: Calendar | None = None
    dotted: bool = False
    """Whether full stops part it: no month stands first then."""


class InMonth(NamedTuple):
    """A day of a month counted from the reference day: «دهم ماه جاری», "the 5th of next month"."""

    day: int
    month: Shifted | Linked


class MonthDay(NamedTuple):
    """A day of the month with no month beside it: "the 15th", "Friday the 13th"."""

    day: int


class OnWeekday(NamedTuple):
    """A day by its weekday."""

    weekday: int
    """1 Monday to 7 Sunday."""
    step: Step | None = None
    week: Shifted | None = None


class Season(NamedTuple):
    """A season, 1 spring to 4 winter, of a year or counted from now."""

    season: int
    year: Year | None = None
    step: Step | None = None


class Quarter(NamedTuple):
    """A quarter of a year."""

    quarter: int
    year: Year | None
    """``None`` for the latest that has begun."""


class Decade(NamedTuple):
    """Ten years from ``first``; ``short`` where the century is not said."""

    first: int
    short: bool = False
    calendar: Calendar | None = None


class Century(NamedTuple):
    """A century by its number."""

    number: int
    calendar: Calendar | None = None


class Nth(NamedTuple):
    """A day or a week counted inside a month or a year: "the first week of May", "the last Friday of 2020"."""

    unit: str
    """``day`` or ``week``."""
    number: int
    """1 is the first, −1 the last."""
    of: "Found"
    weekday: int = 0
    """1 Monday to 7 Sunday, where days of this name are counted."""


class WeekOf(NamedTuple):
    """The week that holds a day: "the week of June 14"."""

    day: "Found"


class Both(NamedTuple):
    """One day said twice: «امروز چهارشنبه», "Wednesday, 16 June"; ``date`` is the one that says more."""

    head: "Found"
    date: "Found"


class Interval(NamedTuple):
    """From one date to another; what only one of them says holds for both."""

    first: "Found"
    last: "Found"


Expression = (
    Shifted
    | Linked
    | Counted
    | Year
    | Named
    | Figures
    | InMonth
    | MonthDay
    | OnWeekday
    | Season
    | Quarter
    | Decade
    | Century
    | Nth
    | WeekOf
    | Both
    | Interval
)


class Clock(NamedTuple):
    """A time of day."""

    time: str
    """``HH:MM`` or ``HH:MM:SS``, 24 hours."""
    zone: str | None = None


class Found(NamedTuple):
    """A date expression in a passage."""

    first: int
    """Index of its first word."""
    end: int
    """Index after its last word."""
    lead: int
    """Letters of its first word that belong to a proclitic."""
    expression: Expression
    rule: str
    clock: Clock | None = None
    half: Half | None = None
    part: Part | None = None
