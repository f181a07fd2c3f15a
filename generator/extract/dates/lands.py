"""Whether an article tells of other lands alone: its lines in; so that «ماه گذشته» is reckoned as they reckon it."""

from collections.abc import Iterable

from generator.extract.dates.grammar import Line

_MANY = 2
"""So many words of other lands tell …"""
_OUTWEIGH = 3
"""… where they are so many times those of the language's own."""


def foreign(lines: Iterable[Line]) -> bool:
    """Say whether words of other lands outweigh those of the lands that reckon as the language does."""
    home = abroad = 0
    for line in lines:
        grammar = line.grammar
        if not grammar.abroad:
            return False
        for word in line.words:
            abroad += word in grammar.abroad
            home += word in grammar.home
    return abroad >= _MANY and abroad >= _OUTWEIGH * home
