"""Text cut into words: characters in; folded words with their places in the untouched text out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

from generator.folding import fold_word

BULLETS = frozenset("-–—•*·▪●◆■")
"""Marks with which a point of a list may begin."""

# What may stand inside a word and is dropped by folding: tatweel, vowel signs, ZWNJ, ZWJ, direction marks, soft hyphen.
_SIGNS = "\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f"
_JOINERS = _SIGNS + "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LETTER = r"[^\W\d_]"
_PLAIN = "A-Za-z\u0621-\u063a\u0641-\u064a\u0671-\u06d3"
_YEAR = r"(?:[1١۱][9٩۹]|[2٢۲][0٠۰])\d\d(?=[0-2٠-٢۰-۲]\d:[0-5٠-٥۰-۵]\d)"
"""A year that a site prints right before the time: 2 May 2023|11:10."""
_AFTER = " \n.,:،؛؟»)"

# Three sorts of word, and a year that is glued to a time, as in: «می‌گوید: ۱۲ دی‌ماه» → می‌گوید | : | ۱۲ | دی‌ماه
# The first alternative says nothing that the second does not say: it is the quick way for most words. The group is not possessive:
# Python before 3.11.5 leaves the place of a half match of such a group standing (python/cpython#106052).
_WORD = re.compile(
    rf"[{_PLAIN}]++(?=[{_AFTER}])|{_LETTER}++(?:[{_JOINERS}]+{_LETTER}++)*[{_SIGNS}]*+|{_YEAR}|\d++|[^\s{_JOINERS}]"
)
_PARTS = re.compile(f"({_WORD.pattern})")


class Words(NamedTuple):
    """A stretch of text cut into words: runs of letters (with ZWNJ, vowel signs and tatweel inside), of digits, or one other sign."""

    printed: list[str]
    """As the text has them."""
    folded: list[str]
    starts: list[int]
    """Where each begins in the text, in code points."""
    ends: list[int]


def cut(text: str, start: int = 0, end: int | None = None) -> Words:
    """Cut ``text[start:end]`` into words. White space belongs to no word."""
    parts = _PARTS.split(text[start:end])
    places = list(accumulate(map(len, parts), initial=start))
    printed = parts[1::2]
    return Words(printed, list(map(_folded, printed)), places[1:-1:2], places[2::2])


def split(text: str, start: int = 0, end: int | None = None) -> tuple[list[str], list[int], list[int]]:
    """Cut ``text[start:end]`` into folded words; give them, and for each its start and end in ``text``."""
    _, folded, starts, ends = cut(text, start, end)
    return folded, starts, ends


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    """Fold a word, but keep one of which nothing would be left."""
    return fold_word(word) or word


def first_words(text: str, start: int, end: int, most: int) -> tuple[str, ...]:
    """Give the first ``most`` folded words of ``text[start:end]``, or all where there are fewer."""
    return tuple([_folded(match[0]) for match in islice(_WORD.finditer(text, start, end), most)])


@lru_cache(maxsize=1 << 13)
def is_blank(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether ``text[start:end]`` has no word, but only white space and characters that show nothing."""
    return _WORD.search(text, start, len(text) if end is None else end) is None


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Cut a dictionary phrase into its folded words."""
    parts = phrase.split(" ")
    if all(map(str.isalpha, parts)):  # nearly all phrases, of which a program that starts cuts thousands
        return tuple(map(_folded, parts))
    return tuple(cut(phrase).folded)


def spellings(phrase: str) -> Iterator[tuple[str, ...]]:
    """List the ways in which real pages write a well-spelt phrase: joined or half-spaced, and spaced.

    «سه‌شنبه» is found as «سهشنبه» and «سه شنبه»; each ZWNJ of a phrase is all joined or all spaced, or, where it has two,
    one of each.
    """
    parts = phrase.split("\u200c")
    if len(parts) == 1:
        if found := phrase_words(phrase):
            yield found
        return
    gaps = len(parts) - 1
    choices = range(2**gaps) if gaps <= 2 else (0, 2**gaps - 1)
    seen = set()
    for choice in choices:
        text = parts[0] + "".join((" " if choice >> n & 1 else "") + part for n, part in enumerate(parts[1:]))
        found = phrase_words(text)
        if found and found not in seen:
            seen.add(found)
            yield found
