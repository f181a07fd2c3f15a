"""Text cut into words: characters in; folded words with their places in the untouched text out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from generator.folding import fold_word

# What may stand inside a word and is dropped by folding: tatweel, vowel signs, ZWNJ, ZWJ, direction marks, soft hyphen.
_SIGNS = "\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f"
_JOINERS = _SIGNS + "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LETTER = r"[^\W\d_]"

# Three sorts of word, as in: «می‌گوید: ۱۲ دی‌ماه» → می‌گوید | : | ۱۲ | دی‌ماه
_WORD = re.compile(rf"{_LETTER}+(?:[{_JOINERS}]+{_LETTER}+)*[{_SIGNS}]*|\d+|[^\s{_JOINERS}]")


def split(text: str, start: int = 0, end: int | None = None) -> tuple[list[str], list[int], list[int]]:
    """Cut ``text[start:end]`` into words.

    Returns:
        Folded words, and for each its start and end in ``text``, in code points. A word is a run of letters (with ZWNJ,
        vowel signs and tatweel inside), a run of digits, or one other character. White space belongs to no word.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        words.append(fold_word(word) or word)
        first, last = match.span()
        starts.append(first)
        ends.append(last)
    return words, starts, ends


def first_words(text: str, start: int, end: int, most: int) -> tuple[str, ...]:
    """Give the first ``most`` folded words of ``text[start:end]``, or all where there are fewer."""
    found = (match.group() for match in islice(_WORD.finditer(text, start, end), most))
    return tuple([fold_word(word) or word for word in found])


@lru_cache(maxsize=1 << 13)
def is_blank(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether ``text[start:end]`` has no word, but only white space and characters that show nothing."""
    return _WORD.search(text, start, len(text) if end is None else end) is None


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Cut a dictionary phrase into its folded words."""
    return tuple(split(phrase)[0])


def spellings(phrase: str) -> Iterator[tuple[str, ...]]:
    """List the ways in which real pages write a well-spelt phrase: joined or half-spaced, and spaced.

    «سه‌شنبه» is found as «سهشنبه» and «سه شنبه»; each ZWNJ of a phrase is all joined or all spaced, or, where it has two,
    one of each.
    """
    parts = phrase.split("\u200c")
    gaps = len(parts) - 1
    choices = range(2**gaps) if gaps <= 2 else (0, 2**gaps - 1)
    seen = set()
    for choice in choices:
        text = parts[0] + "".join((" " if choice >> n & 1 else "") + part for n, part in enumerate(parts[1:]))
        found = phrase_words(text)
        if found and found not in seen:
            seen.add(found)
            yield found
