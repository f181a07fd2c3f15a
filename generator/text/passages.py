"""A block prepared once for all finders: its words, sentences, quotations and dictionary hits."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from generator.folding import fold
from generator.lexicon.language import Language
from generator.model import Article, Block, Gazetteer, Span
from generator.text import marks, scan, words
from generator.text.marks import Quotation
from generator.text.scan import Hit, Vocabulary

_TERMINATORS = frozenset(".!?؟…۔")
_CLINGING = _TERMINATORS | frozenset("\"'”’»›)]″“>")
_AFTER_TIME = frozenset({"weekday", "month", "relative", "zone"})
_NOTHING: tuple[Hit, ...] = ()
_NAMES = frozenset({"entity", "demonym"})
_INITIALS_MOST = 3
_LONGEST = 12_000
"""A block of more characters is cut."""

_SENTENCE_ENDS = (". ", "! ", "? ", "؟ ", "۔ ")


@dataclass(frozen=True)
class Passage:
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
        return index > 0 and not any(map(str.isspace, self.text[self.ends[index - 1] : self.starts[index]]))

    def span(self, first: int, last: int) -> Span:
        """Give the place of words ``first`` to ``last`` (half-open) in the article."""
        return Span(self.starts[first], self.ends[last - 1])


def prepare(article: Article, blocks: Iterable[Block], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Prepare every block in which findings are sought; boilerplate, stamps and code included, for their finders choose."""
    return tuple(
        _passage(article.text, piece, vocabulary)
        for block in blocks
        for piece in _pieces(article.text, block)
    )


def _pieces(text: str, block: Block) -> Iterator[Block]:
    """Cut a block that is longer than any paragraph, so that reading takes time linear in a text's length.

    It is cut after the end of a sentence where one is near, else at white space, else where it must.
    """
    start = block.start
    while block.end - start > _LONGEST:
        window = text[start : start + _LONGEST]
        ends = max(window.rfind(mark, _LONGEST // 2) for mark in _SENTENCE_ENDS)
        cut = ends + 1 if ends > 0 else window.rfind(" ", _LONGEST // 2) + 1
        piece = start + (cut if cut > 0 else _LONGEST)
        yield Block(block.kind, start, piece, block.line, block.level)
        start = piece
    yield Block(block.kind, start, block.end, block.line, block.level) if start > block.start else block


def sentences_in(
    breaks: Sequence[int], quotations: Iterable[Quotation], first: int, last: int
) -> tuple[tuple[int, int], ...]:
    """Cut words ``first`` to ``last`` at those of ``breaks`` that lie outside of the closed ones among ``quotations``."""
    closed = [(q.opening, q.closing) for q in quotations if q.opening is not None and q.closing is not None]
    closed.sort(reverse=True)
    sentences: list[tuple[int, int]] = []
    inside = -1  # the furthest closing mark of what has opened so far
    for end in breaks[bisect_right(breaks, first) : bisect_left(breaks, last)]:
        while closed and closed[-1][0] < end:
            inside = max(inside, closed.pop()[1])
        if end > inside:
            sentences.append((first, end))
            first = end
    if first < last:
        sentences.append((first, last))
    return tuple(sentences)


def _passage(text: str, block: Block, vocabulary: Vocabulary) -> Passage:
    printed, folded, starts, ends = words.cut(text, block.start, block.end)
    quotations = marks.pair(printed, starts, ends)
    at_word = scan.at_words(folded, vocabulary)
    if vocabulary.lexicon.quotes.grammar.case:
        _drop_small_names(at_word, printed, vocabulary.gazetteer)
        _with_initials(at_word, folded, printed, vocabulary)
    breaks = tuple(_breaks(_Words(folded, printed, starts, ends, at_word), vocabulary.lexicon.language))
    return Passage(
        text,
        block,
        tuple(folded),
        tuple(starts),
        tuple(ends),
        breaks,
        sentences_in(breaks, quotations, 0, len(folded)),
        quotations,
        tuple(chain.from_iterable(at_word.values())),
        at_word,
    )


# --- where sentences end ----------------------------------------------------------------------------------------------


class _Words(NamedTuple):
    """The words of a block, as far as the ends of sentences need them."""

    folded: Sequence[str]
    printed: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    at_word: Mapping[int, Sequence[Hit]]

    def glued(self, index: int) -> bool:
        return index > 0 and self.ends[index - 1] == self.starts[index]


def _breaks(block: _Words, language: Language) -> Iterator[int]:
    """Cut after terminators, and the closing marks that cling to them, which white space or the end follows."""
    count = len(block.folded)
    index = 0
    for place in [place for place, word in enumerate(block.folded) if word in _TERMINATORS]:
        if place < index or (block.folded[place] == "." and _abbreviates(block, place, language)):
            continue
        index = place + 1
        while index < count and block.printed[index] in _CLINGING and block.glued(index):
            index += 1
        if index == count or _begins(block, index, language):
            yield index


def _begins(block: _Words, index: int, language: Language) -> bool:
    """Whether a new sentence may begin with word ``index``: white space before it, and no small letter.

    In scripts without capitals a page that has lost the space may run on: «بين البلدين.وأضاف أن».
    """
    first = block.printed[index][0]
    if block.glued(index):
        site = block.folded[index] in language.domains
        return first.isalpha() and first.lower() == first.upper() and not site and _ran_on(block, index)
    return not first.islower()


def _ran_on(block: _Words, index: int) -> bool:
    """Whether a whole word stands on both sides of the terminator, so that it is no initial and no abbreviation: «د.سالم»."""
    before = index - 1
    while before > 0 and not block.folded[before][0].isalnum():
        before -= 1
    return min(len(block.folded[index]), len(block.folded[before])) > 1 and block.folded[index - 1] != "…"


def _abbreviates(block: _Words, index: int, language: Language) -> bool:
    """Whether the full stop at ``index`` belongs to an abbreviation or an initial: "Mr.", "U.S.", "Joseph R. Biden", «د. سالم»."""
    if not block.glued(index) or index + 1 == len(block.folded):
        return False
    before = block.folded[index - 1]
    if before in language.abbreviations or (len(before) == 1 and block.printed[index - 1].isupper()):
        return True
    if before in language.numberings and block.folded[index + 1][0].isdecimal():
        return True
    if len(before) > 1 or not before.isalpha():
        return False
    if block.printed[index - 1].islower():
        return _dotted(block, index) and not _ends_time(block, index)
    # «سنة 2021م.» ends its sentence: after a figure a letter is an era or a part of the day.
    return index == 1 or not block.folded[index - 2][0].isdecimal()


def _dotted(block: _Words, index: int) -> bool:
    """Whether the letter before the full stop at ``index`` has another such pair before it: "e.g.", "a.m."."""
    return (
        index > 2
        and block.folded[index - 2] == "."
        and len(block.folded[index - 3]) == 1
        and block.glued(index - 1)
        and block.glued(index - 2)
    )


def _ends_time(block: _Words, index: int) -> bool:
    """Whether "a.m." ends its sentence: "at 8 a.m. Then", but not "at 8 a.m. Monday", "at 8 a.m. Moscow time"."""
    is_time = any(
        hit.sort == "daypart" and hit.last == index + 1
        for first in range(max(0, index - 3), index)
        for hit in block.at_word.get(first, _NOTHING)
    )
    goes_on = any(hit.sort in _AFTER_TIME for hit in block.at_word.get(index + 1, _NOTHING))
    return is_time and not goes_on and block.printed[index + 1][0].isupper()


# --- names in a script that has capital letters -----------------------------------------------------------------------


def _drop_small_names(
    at_word: dict[int, tuple[Hit, ...]], printed: Sequence[str], gazetteer: Gazetteer
) -> None:
    """Leave out names that stand in the text without their capital letters."""
    for index in {hit.first for hits in at_word.values() for hit in hits if hit.sort in _NAMES}:
        hits = at_word[index]
        kept = [hit for hit in hits if hit.sort not in _NAMES or _written_as_name(printed, hit, gazetteer)]
        if kept:
            at_word[index] = tuple(kept)
        else:
            del at_word[index]


def _written_as_name(printed: Sequence[str], hit: Hit, gazetteer: Gazetteer) -> bool:
    """Whether a name stands in the text with its capital letters: "US", "Reed" and "Xi", but not "us", "Us" and "reed"."""
    word = printed[hit.first]
    if hit.last - hit.first == 1 and len(word) <= _INITIALS_MOST and not word.isupper():
        entity = gazetteer.entities.get(hit.value)
        return entity is not None and any(word in names for names in entity.names.values())
    return any(word[0].isupper() for word in printed[hit.first : hit.last])


def _with_initials(
    at_word: dict[int, tuple[Hit, ...]], folded: Sequence[str], printed: Sequence[str], vocabulary: Vocabulary
) -> None:
    """Take an initial into a name of the gazetteer: "Anton V. Brenik"."""
    for stop in [index for index, word in enumerate(folded) if word == "." and index > 1]:
        begin, family = stop - 2, stop + 1
        if len(printed[stop - 1]) > 1 or not printed[stop - 1].isupper() or not printed[begin][0].isupper():
            continue
        named = next((hit for hit in at_word.get(family, _NOTHING) if hit.sort == "entity"), None)
        if named is None or not _first_name(folded[begin], begin, at_word, named, vocabulary):
            continue
        whole = replace(named, first=begin)
        at_word[begin] = (whole, *at_word.get(begin, ()))


def _first_name(
    word: str, index: int, at_word: Mapping[int, Sequence[Hit]], named: Hit, vocabulary: Vocabulary
) -> bool:
    """Whether a word is a given name, or the first one of the person of the gazetteer who is ``named``."""
    person = vocabulary.gazetteer.entities.get(named.value)
    if person is None or person.kind != "person":
        return False
    own = person.names.get(vocabulary.lexicon.language.code, ())
    given = any(hit.sort == "given" for hit in at_word.get(index, _NOTHING))
    return given or any(fold(name).split()[0] == word for name in own)
