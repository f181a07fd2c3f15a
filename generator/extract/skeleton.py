"""A stretch of a passage as the finders of speakers and quotes see it: each quotation one item.

Words inside a quotation can then never be taken for a cue or a speaker. Marks around a name («ولادیمیر پوتین») or a term are
taken off instead, so that the name is seen like any other.
"""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from generator.model import Span
from generator.text.marks import Quotation
from generator.text.passages import Passage, sentences_in
from generator.text.scan import Hit

QUOTED = "\ufffc"
"""What stands for a quotation among the words."""

_NAMES = frozenset({"entity", "epithet", "topic", "title", "demonym", "honorific"})
_JOINS = frozenset({"،", ",", "-", "–", "و"})
_NO_HITS: tuple[Hit, ...] = ()


class Item(NamedTuple):
    """One word of the passage, or one quotation."""

    word: str
    first: int
    """Index of its first word in the passage (of the opening mark, for a quotation)."""
    last: int
    """Index after its last word (after the closing mark)."""
    quotation: Quotation | None


class Skeleton(msgspec.Struct, frozen=True):
    """Items of a stretch, and the dictionary hits in terms of items."""

    passage: Passage
    items: tuple[Item, ...]
    words: tuple[str, ...]
    hits: dict[int, tuple[Hit, ...]]
    """By first item; ``first`` and ``last`` of a hit are item indices."""
    stray: frozenset[int]
    """Items before which a closing mark stands whose opening mark was forgotten."""
    sentences: tuple[tuple[int, int], ...]
    """Half-open ranges of items."""

    def at(self, index: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` that begins at item ``index``."""
        for hit in self.hits.get(index, _NO_HITS):
            if hit.sort in sorts:
                return hit
        return None

    def ending(self, index: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` that ends just before item ``index``."""
        for first in range(max(0, index - 6), index):
            for hit in self.hits.get(first, _NO_HITS):
                if hit.last == index and hit.sort in sorts:
                    return hit
        return None

    def span(self, first: int, last: int) -> Span:
        """Give the place of items ``first`` to ``last`` (half-open) in the article."""
        return self.passage.span(self.items[first].first, self.items[last - 1].last)

    def text(self, first: int, last: int) -> str:
        """Give the words of items ``first`` to ``last`` as the article prints them."""
        span = self.span(first, last)
        return self.passage.text[span.start : span.end]

    def capital(self, index: int) -> bool:
        """Whether item ``index`` is a word that begins with a capital letter."""
        item = self.items[index]
        return item.quotation is None and self.passage.text[self.passage.starts[item.first]].isupper()


def build(passage: Passage, first: int, last: int) -> Skeleton:
    """Build the skeleton of words ``first`` to ``last`` of ``passage``."""
    quotations = _outermost(passage, first, last)
    items: list[Item] = []
    stray: set[int] = set()
    index = first
    waiting = {q.first if q.opening is None else q.opening: q for q in quotations if q.opening is not None}
    closings = {q.closing for q in passage.quotations if q.opening is None}
    dropped: set[int] = set()
    while index < last:
        quotation = waiting.get(index)
        if quotation is not None and _is_name(passage, quotation):
            dropped |= _marks(quotation)
        elif quotation is not None:
            end = min(last, _end(passage, quotation, last))
            items.append(Item(QUOTED, index, end, quotation))
            index = end
            continue
        if index in closings:
            stray.add(len(items))
        elif index not in dropped:
            items.append(Item(passage.words[index], index, index + 1, None))
        index += 1
    kept = tuple(items)
    return Skeleton(
        passage,
        kept,
        tuple(item.word for item in kept),
        _hits(passage, kept),
        frozenset(stray),
        _sentences(passage, kept, quotations, first, last),
    )


def _outermost(passage: Passage, first: int, last: int) -> list[Quotation]:
    """List the quotations inside of the stretch that lie in no other one inside of it."""
    found: list[Quotation] = []
    for quotation in passage.quotations:
        begin = quotation.opening
        if begin is None or begin < first or begin >= last or quotation.last > last:
            continue
        inner = any(q.closing is not None and begin < q.closing and not _is_name(passage, q) for q in found)
        if not inner:
            found.append(quotation)
    return found


def _marks(quotation: Quotation) -> set[int]:
    marks: set[int] = set()
    for mark in (quotation.opening, quotation.closing):
        if mark is not None:
            marks |= set(range(mark, mark + quotation.width))
    return marks


def _end(passage: Passage, quotation: Quotation, last: int) -> int:
    if quotation.closing is not None:
        return quotation.closing + quotation.width
    return _unclosed_end(passage, quotation, last)


def _unclosed_end(passage: Passage, quotation: Quotation, last: int) -> int:
    """Say where words whose closing mark was forgotten end: before narration goes on, else with the passage.

    “We shall see, he added, noting that “it is late”: a comma and a cue that goes on with the speaker end the first.
    """
    for index in range(quotation.first + 1, min(last, quotation.last)):
        if passage.words[index - 1] in {",", "،"}:
            hit = passage.at(index, "cue")
            if hit is not None and hit.value.form == "participle":
                return index - 1
    return min(last, quotation.last)


def _is_name(passage: Passage, quotation: Quotation) -> bool:
    """Whether the marks hold a name or a term and no statement: one word, known names, or what a naming noun announces."""
    words = [i for i in range(quotation.first, quotation.last) if passage.words[i][0].isalnum()]
    if quotation.closing is None:
        return False
    if len(words) <= 1:
        return True
    if len(words) > 6:
        return False
    covered: set[int] = set()
    for index in range(quotation.first, quotation.last):
        hit = passage.at(index, *_NAMES)
        if hit is not None:
            covered |= set(range(hit.first, hit.last))
    if all(i in covered or passage.words[i] in _JOINS or passage.words[i].isdigit() for i in words):
        return True
    begin = quotation.opening or 0
    named = begin > 0 and any(
        hit.sort == "naming" and hit.last == begin
        for i in range(max(0, begin - 3), begin)
        for hit in passage.at_word.get(i, ())
    )
    return named and len(words) <= 5


def _hits(passage: Passage, items: Sequence[Item]) -> dict[int, tuple[Hit, ...]]:
    """Translate the passage's hits into items, leaving out those that a quotation hides or interrupts."""
    place = {item.first: index for index, item in enumerate(items) if item.quotation is None}
    hits: dict[int, list[Hit]] = {}
    for index, item in enumerate(items):
        if item.quotation is not None:
            continue
        for hit in passage.at_word.get(item.first, _NO_HITS):
            final = place.get(hit.last - 1)
            if final is not None and final - index == hit.last - 1 - hit.first:
                hits.setdefault(index, []).append(hit._replace(first=index, last=final + 1))
    return {index: tuple(found) for index, found in hits.items()}


def _sentences(
    passage: Passage, items: Sequence[Item], quotations: Sequence[Quotation], first: int, last: int
) -> tuple[tuple[int, int], ...]:
    ranges: list[tuple[int, int]] = []
    position = 0
    for _, end in sentences_in(passage.breaks, quotations, first, last):
        begin = position
        while position < len(items) and items[position].first < end:
            position += 1
        if position > begin:
            ranges.append((begin, position))
    return tuple(ranges)
