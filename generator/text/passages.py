"""A block prepared once for all finders: its words, sentences, quotations and dictionary hits."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.lexicon.language import Language
from generator.model import Article, Block, Span
from generator.text import marks, scan, words
from generator.text.marks import Quotation
from generator.text.scan import Hit, Vocabulary

_TERMINATORS = frozenset(".!?؟…۔")
_CLINGING = _TERMINATORS | frozenset("\"'”’»›)]″“")
_NOTHING: tuple[Hit, ...] = ()


class Passage(msgspec.Struct, frozen=True):
    """One block of an article, cut into words.

    Word indices are what finders work with; ``starts`` and ``ends`` lead back to the article.
    """

    text: str
    """``Article.text``, whole."""
    block: Block
    words: tuple[str, ...]
    """Folded words; punctuation marks are words of their own."""
    starts: tuple[int, ...]
    """Where each word begins in ``Article.text``."""
    ends: tuple[int, ...]
    breaks: tuple[int, ...]
    """Word indices after which a sentence may end, quotations or not; see ``sentences_in``."""
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


def sentences_in(
    breaks: Sequence[int], quotations: Iterable[Quotation], first: int, last: int
) -> tuple[tuple[int, int], ...]:
    """Cut words ``first`` to ``last`` at those of ``breaks`` that lie outside of the closed ones among ``quotations``."""
    closed = [(q.opening, q.closing) for q in quotations if q.opening is not None and q.closing is not None]
    sentences: list[tuple[int, int]] = []
    for end in breaks:
        if first < end < last and not any(low < end <= high for low, high in closed):
            sentences.append((first, end))
            first = end
    if first < last:
        sentences.append((first, last))
    return tuple(sentences)


def _passage(text: str, block: Block, vocabulary: Vocabulary) -> Passage:
    folded, starts, ends = words.split(text, block.start, block.end)
    quotations = marks.pair(folded, starts, ends)
    hits = scan.find(folded, vocabulary)
    by_word: dict[int, list[Hit]] = {}
    for hit in hits:
        by_word.setdefault(hit.first, []).append(hit)
    breaks = _breaks(text, folded, starts, ends, vocabulary.lexicon.language)
    return Passage(
        text,
        block,
        tuple(folded),
        tuple(starts),
        tuple(ends),
        breaks,
        sentences_in(breaks, quotations, 0, len(folded)),
        quotations,
        hits,
        {index: tuple(found) for index, found in by_word.items()},
    )


def _breaks(
    text: str, folded: Sequence[str], starts: Sequence[int], ends: Sequence[int], language: Language
) -> tuple[int, ...]:
    """Cut after terminators, and the closing marks that cling to them, which white space or the end follows."""
    breaks: list[int] = []
    index = 0
    count = len(folded)
    while index < count:
        word = folded[index]
        index += 1
        if word not in _TERMINATORS or (
            word == "." and _abbreviates(text, folded, starts, ends, index - 1, language)
        ):
            continue
        while index < count and folded[index] in _CLINGING and starts[index] == ends[index - 1]:
            index += 1
        if index == count or _begins(text, starts, ends, index):
            breaks.append(index)
    return tuple(breaks)


def _begins(text: str, starts: Sequence[int], ends: Sequence[int], index: int) -> bool:
    """Whether a new sentence may begin with word ``index``: white space before it, and no small letter."""
    return starts[index] > ends[index - 1] and not text[starts[index]].islower()


def _abbreviates(
    text: str,
    folded: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    index: int,
    language: Language,
) -> bool:
    """Whether the full stop at ``index`` belongs to an abbreviation or an initial: "Mr.", "U.S.", "Joseph R. Biden"."""
    if index == 0 or ends[index - 1] != starts[index]:
        return False
    before = folded[index - 1]
    if before in language.abbreviations:
        return True
    return len(before) == 1 and text[starts[index - 1]].isupper() and index + 1 < len(folded)
