"""A block prepared once for all finders: its words, sentences, quotations and dictionary hits."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.lexicon.language import Language
from generator.model import Article, Block, Span
from generator.text import marks, scan, words
from generator.text.marks import Quotation
from generator.text.scan import Hit, Vocabulary

_TERMINATORS = frozenset(".!?؟…۔")
_CLOSERS = frozenset("\"'”’»›)]″“")
_NOTHING: tuple[Hit, ...] = ()


class Passage(msgspec.Struct, frozen=True):
    """One block of an article, cut into words.

    Word indices are what finders work with; ``starts`` and ``ends`` lead back to the article.
    """

    block: Block
    words: tuple[str, ...]
    """Folded words; punctuation marks are words of their own."""
    starts: tuple[int, ...]
    """Where each word begins in ``Article.text``."""
    ends: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    """Half-open ranges of word indices. A full stop inside a quotation does not end the sentence around it."""
    quotations: tuple[Quotation, ...]
    hits: tuple[Hit, ...]
    """Dictionary hits by place, the longest first; leads count folded letters."""
    at_word: dict[int, tuple[Hit, ...]]
    """The same hits by first word."""

    def at(self, index: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` that begins at word ``index``."""
        for hit in self.at_word.get(index, _NOTHING):
            if hit.sort in sorts:
                return hit
        return None

    def glued(self, index: int) -> bool:
        """Whether no white space stands between word ``index`` and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def span(self, first: int, last: int) -> Span:
        """Give the place of words ``first`` to ``last`` (half-open) in the article."""
        return Span(self.starts[first], self.ends[last - 1])


def prepare(article: Article, blocks: Iterable[Block], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Prepare every block in which findings are sought; boilerplate, stamps and code included, for their finders choose."""
    return tuple(_passage(article.text, block, vocabulary) for block in blocks)


def _passage(text: str, block: Block, vocabulary: Vocabulary) -> Passage:
    folded, starts, ends = words.split(text, block.start, block.end)
    quotations = marks.pair(folded, starts, ends)
    hits = scan.find(folded, vocabulary)
    by_word: dict[int, list[Hit]] = {}
    for hit in hits:
        by_word.setdefault(hit.first, []).append(hit)
    return Passage(
        block,
        tuple(folded),
        tuple(starts),
        tuple(ends),
        _sentences(text, folded, starts, ends, quotations, vocabulary.lexicon.language),
        quotations,
        hits,
        {index: tuple(found) for index, found in by_word.items()},
    )


def _sentences(
    text: str,
    folded: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    quotations: Sequence[Quotation],
    language: Language,
) -> tuple[tuple[int, int], ...]:
    """Cut at terminators that white space or the end follows, outside of closed quotations."""
    inside = _inside(quotations)
    sentences: list[tuple[int, int]] = []
    first = 0
    index = 0
    count = len(folded)
    while index < count:
        word = folded[index]
        index += 1
        if word not in _TERMINATORS or (word == "." and _abbreviates(text, folded, starts, ends, index - 1, language)):
            continue
        while index < count and (folded[index] in _TERMINATORS or folded[index] in _CLOSERS) and starts[index] == ends[index - 1]:
            index += 1
        outer = next((q for low, high, q in inside if low <= index - 1 < high), None)
        if outer is not None or (index < count and not _breaks(text, starts, ends, index)):
            continue
        sentences.append((first, index))
        first = index
    if first < count:
        sentences.append((first, count))
    return tuple(sentences)


def _inside(quotations: Sequence[Quotation]) -> list[tuple[int, int, Quotation]]:
    """Ranges of words within which no sentence of the outer text ends: closed quotations but for their closing mark."""
    return [(q.first, q.closing, q) for q in quotations if q.depth == 0 and q.opening is not None and q.closing is not None]


def _breaks(text: str, starts: Sequence[int], ends: Sequence[int], index: int) -> bool:
    """Whether a new sentence may begin with word ``index``: white space before it, and no small letter."""
    return starts[index] > ends[index - 1] and not text[starts[index]].islower()


def _abbreviates(
    text: str, folded: Sequence[str], starts: Sequence[int], ends: Sequence[int], index: int, language: Language
) -> bool:
    """Whether the full stop at ``index`` belongs to an abbreviation or an initial: "Mr.", "U.S.", "Joseph R. Biden"."""
    if index == 0 or ends[index - 1] != starts[index]:
        return False
    before = folded[index - 1]
    if before in language.abbreviations:
        return True
    return len(before) == 1 and text[starts[index - 1]].isupper() and index + 1 < len(folded)
