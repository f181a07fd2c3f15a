"""A day of the month that names no month: "on the 15th", "from the 12th to the 14th", "Friday the 13th", «15 منه»."""

from generator.extract.dates.days import join_at
from generator.extract.dates.expressions import Found, InMonth, Linked, MonthDay
from generator.extract.dates.grammar import COMMAS, DASHES, Line
from generator.extract.dates.ruling import preposition
from generator.text.numbers import Number
from generator.text.scan import Hit

_LAST = 31
_NEAR = 15
"""So near a word of games makes a numbered day one of its parts."""
_LISTED = 6
"""Nobody lists more days than this."""


def find(line: Line, index: int) -> Found | None:
    """Read an ordinal in figures with its article after a preposition of time, where nothing is counted by it."""
    unit = line.hit(index, "unit")
    if unit is not None:
        return _after_word(line, index, unit)
    number = line.number(index)
    if number is not None and line.word(number.end) in line.grammar.back:
        return _in_that_month(line, index, number)
    number = _day(line, index)
    if number is None or not _dated(line, index, _LISTED) or not _free(line, number.end, _LISTED):
        return None
    games = line.words[max(index - _NEAR, 0) : index + _NEAR]
    if not line.grammar.rounds.isdisjoint(games):
        return None
    return Found(index, number.end, 0, MonthDay(number.value), "day")


def _after_word(line: Line, index: int, unit: Hit) -> Found | None:
    """Read «يوم الخامس والعشرين», in which the word for *day* has no article: «اليوم الخامس» is the fifth one."""
    definite = line.grammar.definite
    named = definite and not line.words[index][unit.lead :].startswith(definite)
    if not named or unit.value.unit != "day" or unit.value.form != "one":
        return None
    number = line.number(unit.last)
    if number is None or not number.ordinal or not 0 < number.value <= _LAST:
        return None
    if line.word(number.end) in line.grammar.of or not line.word(unit.last).startswith(definite):
        return None
    return Found(index, number.end, unit.lead, MonthDay(number.value), "day")


def _in_that_month(line: Line, index: int, number: Number) -> Found | None:
    """Read a day of a month that was named before: «في 15 منه», but not «خسر 15 منه»."""
    if not 0 < number.value <= _LAST or line.word(index - 1) not in line.grammar.times:
        return None
    return Found(index, number.end + 1, 0, InMonth(number.value, Linked("month", "same")), "day-of-month")


def _day(line: Line, index: int) -> Number | None:
    """Read an ordinal in figures that can be a day."""
    number = line.number(index)
    day = number is not None and number.ordinal and number.figures and 0 < number.value <= _LAST
    return number if day else None


def _dated(line: Line, index: int, reach: int) -> bool:
    """Tell whether the words before an ordinal are those before a day, or a weekday, or another day of a list."""
    if line.word(index - 1) in line.grammar.articles:
        place = preposition(line, index)
        comma = line.word(place) in COMMAS
        weekday = line.hit(place - comma, "weekday")
        if line.word(place) in line.grammar.days or (weekday is not None and line.capital(place - comma)):
            return True
        before = place
    else:
        before = index - 1
    joins = (
        line.word(before) in line.grammar.also or line.word(before) in COMMAS or line.word(before) in DASHES
    )
    ends = before - 1 if joins or line.word(before) in line.grammar.to else -1
    return reach > 0 and ends > 0 and _day(line, ends - 1) is not None and _dated(line, ends - 1, reach - 1)


def _free(line: Line, index: int, reach: int) -> bool:
    """Tell whether what follows an ordinal is no noun that it counts: not "on the 15th floor"."""
    join = join_at(line, index)
    other = _day(line, index + join[1]) if join is not None else None
    if other is not None:
        return reach > 0 and _free(line, other.end, reach - 1)
    return line.ends(index) and line.word(index) not in line.grammar.of and line.word(index) not in DASHES
