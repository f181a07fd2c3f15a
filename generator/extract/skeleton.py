"""A stretch of a passage as the finders of speakers and quotes see it, each quotation one item: the record and how to ask it.

Words inside a quotation can then never be taken for a cue or a speaker. Marks around a name («ولادیمیر پوتین») or a term are
taken off instead, so that the name is seen like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Span
from generator.text.marks import Quotation
from generator.text.passages import Passage
from generator.text.scan import Hit

QUOTED = "\ufffc"
"""What stands for a quotation among the words."""
_LONG = 5
"""Letters from which headlines set in capitals give a word one."""
_ENOUGH = 3
_OWNS = ("'", "s")
"""The words into which the mark of an owner is cut."""


@dataclass(frozen=True)
class Skeleton:
    """Items of a stretch, and the dictionary hits in terms of items."""

    passage: Passage
    words: tuple[str, ...]
    """A word for each item."""
    firsts: Sequence[int]
    """Index in the passage of each item's first word (of the opening mark, for a quotation)."""
    lasts: Sequence[int]
    """Index after each item's last word (after the closing mark)."""
    marked: dict[int, Quotation]
    """The quotations, by item."""
    hits: dict[int, tuple[Hit, ...]]
    """By first item, in their order; ``first`` and ``last`` of a hit are item indices."""
    ends: dict[int, list[Hit]]
    """The same hits by the item after their last, the longest first."""
    stray: frozenset[int]
    """Items before which a closing mark stands whose opening mark was forgotten."""
    sentences: tuple[tuple[int, int], ...]
    """Half-open ranges of items."""
    sorts: frozenset[str]
    """All sorts of hits that there are, so that one need not look for others."""
    openings: frozenset[int]
    """Items with which the sentences begin."""

    def at(self, index: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` that begins at item ``index``."""
        if index in self.hits:
            for hit in self.hits[index]:
                if hit.sort in sorts:
                    return hit
        return None

    def among(self, low: int, high: int, *sorts: str) -> list[Hit]:
        """List the longest hits of one of ``sorts`` at each of the items from ``low`` to ``high``."""
        if self.sorts.isdisjoint(sorts):
            return []
        hits, found = self.hits, []
        for index in range(low, high):
            if index in hits:
                for hit in hits[index]:
                    if hit.sort in sorts:
                        found.append(hit)
                        break
        return found

    def next(self, low: int, high: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` at the first of the items from ``low`` to ``high`` that has one."""
        if self.sorts.isdisjoint(sorts):
            return None
        hits = self.hits
        for index in range(low, high):
            if index in hits:
                for hit in hits[index]:
                    if hit.sort in sorts:
                        return hit
        return None

    def holds(self, low: int, high: int, *sorts: str) -> bool:
        """Whether a hit of one of ``sorts`` begins at one of the items from ``low`` to ``high``."""
        return self.next(low, high, *sorts) is not None

    def beginning(self, *sorts: str) -> dict[int, Hit]:
        """Give the longest hit of one of ``sorts`` by the item where it begins, for every item that has one."""
        found: dict[int, Hit] = {}
        if self.sorts.isdisjoint(sorts):
            return found
        for index, hits in self.hits.items():
            for hit in hits:
                if hit.sort in sorts:
                    found[index] = hit
                    break
        return found

    def ending(self, index: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` that ends just before item ``index``."""
        if index in self.ends:
            for hit in self.ends[index]:
                if hit.sort in sorts:
                    return hit
        return None

    def owner_ends(self, index: int) -> bool:
        """Whether what owns stands right before item ``index``, with its mark: "Roth's | claim"."""
        return self.words[max(0, index - 2) : index] == _OWNS

    def span(self, first: int, last: int) -> Span:
        """Give the place of items ``first`` to ``last`` (half-open) in the article."""
        return self.passage.span(self.firsts[first], self.lasts[last - 1])

    def text(self, first: int, last: int) -> str:
        """Give the words of items ``first`` to ``last`` as the article prints them."""
        span = self.span(first, last)
        return self.passage.text[span.start : span.end]

    def capital(self, index: int) -> bool:
        """Whether item ``index`` is a word that begins with a capital letter."""
        return (
            index not in self.marked and self.passage.text[self.passage.starts[self.firsts[index]]].isupper()
        )

    def headline(self, index: int) -> bool:
        """Whether the sentence of item ``index`` is set like a headline: all its longer words begin with a capital."""
        low, high = next((s for s in self.sentences if s[0] <= index < s[1]), (0, 0))
        longer = [i for i in range(low, high) if len(self.words[i]) >= _LONG and self.words[i].isalpha()]
        return len(longer) >= _ENOUGH and all(map(self.capital, longer))
