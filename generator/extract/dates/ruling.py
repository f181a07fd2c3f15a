"""Which word rules a time: a line and the first word of the time in; the place of the word before it out."""

from generator.extract.dates.grammar import OPENING, Line

_SAID = 4
"""A day before a bracket has at most so many words."""
_HEDGED = 6
"""A preposition stands before at most so many articles and hedges."""


def preposition(line: Line, first: int) -> int:
    """Find the word before a time, over an article and hedges, and for one in brackets before the day that it says again.

    "until at least March", «تا تاریخ ۳۱ اوت (۹ شهریور)».
    """
    if line.word(first - 1) in OPENING:
        first = _said_before(line, first - 1)
    for index in range(first - 1, first - 1 - _HEDGED, -1):
        if line.word(index) not in line.grammar.articles and line.word(index) not in line.grammar.hedges:
            return index
    return first - 1


def _said_before(line: Line, bracket: int) -> int:
    """Find where a day with its month begins that stands right before a bracket; else the bracket's own place and one more."""
    month = bracket - 1
    while month > bracket - _SAID and line.hit(month, "month") is None:
        month -= 1
    named = line.hit(month, "month") is not None
    return month - 1 if named and line.word(month - 1).isdigit() else bracket + 1
