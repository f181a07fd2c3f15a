"""What the words of dates mean to the finder: the values that hits of a scan hold."""

from typing import Literal, NamedTuple

from generator.model import Calendar

Trust = Literal["alone", "after_preposition", "after_within", "in_company", "in_full"]
"""When a name that is also a common word is a date: by itself; after a preposition; after one of ``Glue.within``; beside a
day, a year, a unit or a shift; only beside a day and a year."""

Half = Literal["am", "pm", "noon", "night"]
"""What a part of the day says of an hour: ``noon`` turns 1 to 13 but leaves 11; ``night`` turns 9 to 21 but leaves 2."""

Phrases = tuple[str, ...]

Place = Literal["before", "after"]
Unit = Literal["day", "week", "weekend", "month", "season", "quarter", "year", "decade", "century"]

Step = Literal[
    "before_last", "last", "this", "next", "after_next", "same", "preceding", "following", "earlier", "later"
]
"""``before_last`` to ``after_next`` count from the reference day; ``same preceding following`` from the date before in the text;
``earlier later`` from a date before in the same sentence, else from the reference day."""

Measured = Literal["ago", "hence", "earlier", "later"]
"""``ago`` and ``hence`` measure from the reference day, ``earlier`` and ``later`` from the date before in the text."""


class Month(NamedTuple):
    """A month's name (sort ``month``)."""

    calendar: Calendar
    number: int
    trust: Trust


class Weekday(NamedTuple):
    """A weekday's name (sort ``weekday``)."""

    number: int
    """1 Monday to 7 Sunday."""
    trust: Trust


class Numeral(NamedTuple):
    """A number word (sort ``number``)."""

    value: int
    ordinal: bool


class Measure(NamedTuple):
    """A unit of time (sort ``unit``)."""

    unit: Unit
    form: Literal["one", "two", "many"]


class Relative(NamedTuple):
    """A word such as *yesterday* (sort ``deictic``)."""

    unit: Unit
    offset: int
    half: Half | None
    """``night`` for *tonight*."""


class Era(NamedTuple):
    """An era mark (sort ``era``)."""

    calendar: Calendar
    short: bool
    """Whether it counts only right after a year in figures, such as «م»."""


class Daypart(NamedTuple):
    """A part of the day (sort ``daypart``)."""

    half: Half
    clock: bool
    """Whether it belongs to a clock time alone, as "p.m." does."""
