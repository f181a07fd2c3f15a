"""The rules by which a simple date is found at a word of a line, in order of precedence."""

from collections.abc import Callable
from functools import lru_cache

from generator.extract.dates import alone, figures, named, periods, relative, units, years
from generator.extract.dates.expressions import (
    Both,
    Counted,
    Figures,
    Found,
    InMonth,
    Linked,
    MonthDay,
    Named,
    Nth,
    OnWeekday,
    Shifted,
    Year,
)
from generator.extract.dates.grammar import Line

Rule = Callable[[Line, int], Found | None]

RULES: tuple[tuple[str, Rule, frozenset[str]], ...] = (
    ("figures", figures.find, frozenset({"figure"})),
    ("day-month-year", named.find_day_first, frozenset({"figure", "number"})),
    ("year-month-day", named.find_year_first, frozenset({"figure"})),
    ("month-year", named.find_month_first, frozenset({"month", "unit"})),
    ("day", alone.find, frozenset({"figure", "number", "unit"})),
    ("weekday-of-week", relative.find_weekday_of_week, frozenset({"unit"})),
    ("weekday", relative.find_weekday, frozenset({"weekday", "unit", "figure"})),
    ("unit", units.find_unit, frozenset({"unit"})),
    ("counted", units.find_counted, frozenset({"figure", "number", "unit"})),
    ("relative", relative.find_relative, frozenset({"deictic"})),
    ("season", periods.find_season, frozenset({"season", "unit"})),
    ("quarter", periods.find_quarter, frozenset({"quarter"})),
    ("decade", periods.find_decade, frozenset({"decade", "unit", "figure"})),
    ("century", periods.find_century, frozenset({"unit", "figure", "number"})),
    ("year", years.find_year, frozenset({"unit", "figure"})),
)
"""Name and function of each rule, and the sorts of words it begins with; the first to read something keeps it."""


def simple(line: Line, index: int) -> Found | None:
    """Apply the rules at ``index``, in order; a line remembers what they gave."""
    if index in line.simple:
        return line.simple[index]
    line.simple[index] = None
    for rule in _beginning(line.sorts(index)):
        found = rule(line, index)
        if found is not None:
            line.simple[index] = found
            return found
    return None


@lru_cache(maxsize=1 << 10)
def _beginning(sorts: frozenset[str]) -> tuple[Rule, ...]:
    """List the rules that may begin with a word of these sorts."""
    return tuple(rule for _, rule, begins in RULES if not begins.isdisjoint(sorts))


def lone(line: Line) -> Found | None:
    """Read a line that is nothing but the figures of a year or of a day (14001010); in prose they need not be one."""
    figure = line.figure(0)
    if figures.is_year(figure):
        return Found(0, 1, 0, Year(int(figure)), "year.bare")
    return figures.compact(line, 0) if len(figure) == 8 else None


def is_day(found: Found) -> bool:
    """Tell whether what was found is one day."""
    said = found.expression
    if isinstance(said, Named):
        return said.day is not None
    if isinstance(said, Shifted | Linked | Counted):
        return said.unit == "day"
    if isinstance(said, Nth):
        return said.unit == "day"
    return isinstance(said, Figures | InMonth | MonthDay | OnWeekday | Both)
