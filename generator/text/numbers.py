"""Digits and number words read as integers: a place in a passage in, the number and where it ends out.

Words compose as the language does it: «بیست و یکم», «الحادي والعشرين», «ألفين وواحد وعشرين», "two thousand and twenty-one".
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.folding import fold
from generator.lexicon.dates.values import Numeral
from generator.lexicon.dates.words import NumberWords
from generator.model import Block
from generator.text.passages import Passage
from generator.text.scan import Vocabulary, at_words
from generator.text.words import split


class Number(NamedTuple):
    """A number found in a passage."""

    value: int
    end: int
    """Index after its last word."""
    ordinal: bool
    figures: bool
    """Whether it is written in digits alone."""


_MOST_DIGITS = 15
_MOST_WORDS = 12
"""No number is read beyond this many words, so that a text of nothing but numbers takes linear time."""
_SCALES = (1000, 1_000_000, 1_000_000_000)
_HUNDREDS = (100, *_SCALES)


def at(passage: Passage, index: int, words: NumberWords) -> Number | None:
    """Read the number that begins at word ``index``, as long as it goes on; ``None`` where there is none.

    A number with a fraction is none: «۲٫۵», "2.5".
    """
    first = passage.words[index]
    if first[0].isdecimal():
        return _figures(passage, index, words)
    hit = passage.at(index, "number")
    return _composed(passage, index, words, 0) if hit else None


def read(text: str, vocabulary: Vocabulary) -> int | None:
    """Read a text that is one number and nothing else; ``None`` for any other text."""
    folded, starts, ends = split(text)
    if not folded:
        return None
    at_word = at_words(folded, vocabulary)
    block = Block("paragraph", 0, len(text), 1)
    passage = Passage(text, block, tuple(folded), tuple(starts), tuple(ends), (), (), (), (), at_word)
    number = at(passage, 0, vocabulary.lexicon.dates.numbers)
    return number.value if number and number.end == len(folded) else None


def touches(passage: Passage, index: int) -> bool:
    """Tell whether no white space stands before word ``index``; ZWNJ and tatweel may: «۱۰‌ام»."""
    if index == 0:
        return False
    between = passage.text[passage.ends[index - 1] : passage.starts[index]]
    return not any(map(str.isspace, between))


def _figures(passage: Passage, index: int, words: NumberWords) -> Number | None:
    figures, end = passage.words[index], index + 1
    while len(figures) <= _MOST_DIGITS and _goes_on(passage, end, ",٬،") and len(passage.words[end + 1]) == 3:
        figures += passage.words[end + 1]
        end += 2
    if len(figures) > _MOST_DIGITS or _goes_on(passage, end, ".٫"):
        return None
    if end < len(passage.words) and touches(passage, end) and passage.words[end] in _endings(words):
        return Number(int(figures), end + 1, True, True)
    scale = passage.at(end, "number")
    if scale and scale.value.value in _SCALES and scale.lead == 0:
        return _composed(passage, end, words, int(figures))
    return Number(int(figures), end, False, True)


def _goes_on(passage: Passage, index: int, marks: str) -> bool:
    """Tell whether one of ``marks`` joins figures on both sides, as in "1,000" and "2.5"."""
    words = passage.words
    return (
        index + 1 < len(words)
        and words[index] in marks
        and words[index + 1][0].isdecimal()
        and passage.glued(index)
        and passage.glued(index + 1)
    )


@lru_cache(maxsize=32)
def _endings(words: NumberWords) -> frozenset[str]:
    return frozenset(map(fold, words.ordinal_endings))


@lru_cache(maxsize=32)
def _joins(words: NumberWords) -> frozenset[str]:
    return frozenset(map(fold, words.joins))


# --- composing words --------------------------------------------------------------------------------------------------


def _composed(passage: Passage, index: int, words: NumberWords, start: int) -> Number:
    """Put number words together, beginning with ``start`` where figures stand before them: «۱۰ هزار»."""
    total, current, end, ordinal = 0, start, index, False
    for numeral, after in _numerals(passage, index, words):
        value = numeral.value
        if value in _SCALES:
            total, current = total + (current or 1) * value, 0
        elif value == 100 and 0 < current < 10:
            current *= 100
        elif total + current == 0 or _adds(total, current, value, words.small_first):
            total, current = (total + value, 0) if value >= 1000 else (total, current + value)
        else:
            break
        end, ordinal = after, numeral.ordinal
        if ordinal and not words.small_first:
            break
    return Number(total + current, end, ordinal, False)


def _numerals(passage: Passage, index: int, words: NumberWords) -> Iterator[tuple[Numeral, int]]:
    """List number words from ``index`` on, each with the index after it, as long as only joins stand between."""
    joins = _joins(words)
    for _ in range(_MOST_WORDS):
        hit = passage.at(index, "number")
        if hit is None:
            return
        yield hit.value, hit.last
        index = hit.last
        if index < len(passage.words) and passage.words[index] in joins:
            index += 1
        elif "" not in joins and not _proclitic(passage, index, joins) and not _scales(passage, index):
            return


def _proclitic(passage: Passage, index: int, joins: frozenset[str]) -> bool:
    """Tell whether the next number word carries the join itself: «والعشرين»."""
    hit = passage.at(index, "number")
    return hit is not None and hit.lead > 0 and passage.words[index][: hit.lead] in joins


def _scales(passage: Passage, index: int) -> bool:
    hit = passage.at(index, "number")
    return hit is not None and hit.lead == 0 and hit.value.value in _HUNDREDS


def _adds(total: int, current: int, value: int, small_first: bool) -> bool:
    """Tell whether ``value`` may follow what has been read: 20 and 1, 100 and 21, and in Arabic 1 and 20."""
    if current == 0:
        return 0 < value < 1000 <= total
    if small_first and 0 < current % 100 < 10:
        return value in range(20, 100, 10)
    if current % 100 == 0:
        return 0 < value < 100
    return current % 10 == 0 and current % 100 >= 20 and 0 < value < 10
