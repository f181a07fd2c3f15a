"""The part of a lexicon about who says what: ``quotes.toml`` of one language in; its words and the phrases to seek in texts out.

``words`` is what the file may hold, ``grammar`` its word order, ``values`` what a phrase means to the finder.
"""

from generator.lexicon.quotes.phrases import entries
from generator.lexicon.quotes.words import QuoteWords

__all__ = ["QuoteWords", "entries"]
