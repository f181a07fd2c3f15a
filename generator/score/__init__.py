"""How well the reading agrees with a person's: annotated documents and answers in, figures out.

What is annotated and when two findings agree is described in ``docs/accuracy.md``.
"""

from generator.score.figures import Figures, by_language, figures, rules
from generator.score.gold import Gold, read
from generator.score.pairs import Names, Pair, known_names, pairs

__all__ = [
    "Figures",
    "Gold",
    "Names",
    "Pair",
    "by_language",
    "figures",
    "known_names",
    "pairs",
    "read",
    "rules",
]
