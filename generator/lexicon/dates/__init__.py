"""The part of a lexicon about dates: ``dates.toml`` of one language in; its words and the phrases to seek in texts out.

``words`` is what the file may hold, ``values`` what a phrase means to the finder.
"""

from generator.lexicon.dates.phrases import entries
from generator.lexicon.dates.words import DateWords

__all__ = ["DateWords", "entries"]
