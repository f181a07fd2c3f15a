"""Tells the article from the page around it: structural blocks in; blocks marked as stamp, boilerplate or article out.

Saved pages carry crawl stamps, share buttons, tag lists and related headlines. They give themselves away by their words (the
``furniture`` of the language part of a lexicon), by their place (before the first sentence, after the last) and by being short.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.lexicon.language import Furniture
from generator.model import Block, BlockKind
from generator.text.words import first_words, spellings

_LABEL_MOST = 8
"""A line of more words than this is no label, whatever it begins with."""
_LABEL_PARTS = 3 * _LABEL_MOST
"""White space parts a line into so many pieces at least before its words need no counting; a joiner by itself is a piece, no word."""

_SENTENCE_LEAST = 12
"""A line of this many words and a full stop is prose."""

_LEAST_AFTER_LABEL = 5
"""A sentence of so many words is the article's, though it begins as a label does: "Comments by Roth were brief."."""

_MOST_BEFORE_FIGURE = 3
"""How many words may stand between the label of a stamp and its first figure: "Updated on Monday, 14 June"."""

_LINKS_MOST = 4
"""So many headlines at most follow a line that says to read on elsewhere."""

_ENDS = frozenset(".!?؟…")
_COMMAS = frozenset(",،")

Phrase = tuple[str, ...]


class _Line(NamedTuple):
    words: tuple[str, ...]
    """Empty where there are far too many for a label."""
    prose: bool
    long: bool
    """Whether it has too many words for a label."""
    ended: bool
    """Whether a full stop or the like ends it."""


def mark(text: str, blocks: Sequence[Block], furniture: Furniture) -> tuple[Block, ...]:
    """Mark the blocks of ``text`` that are page furniture as ``boilerplate``, and its own stamps as ``stamp``.

    Everything else keeps its kind. Works by words, place and length alone; no block is dropped.
    """
    lines = [_line(text, block) for block in blocks]
    labels = _labels(furniture)
    kinds: list[BlockKind] = [block.kind for block in blocks]
    first_prose = next((n for n, line in enumerate(lines) if line.prose), len(lines))
    for number, line in enumerate(lines):
        kind = labels.kind(line, head=number < first_prose)
        if kind is not None:
            kinds[number] = kind
        for linked in _linked(lines, number) if labels.leads_on(line) else ():
            kinds[linked] = "boilerplate"
    for number in range(_tail(lines, labels), len(lines)):
        kinds[number] = "boilerplate"
    return tuple(
        block if kind == block.kind else Block(kind, block.start, block.end, block.line, block.level)
        for block, kind in zip(blocks, kinds, strict=True)
    )


def _line(text: str, block: Block) -> _Line:
    """Cut a block into words, as far as it may be a label; of a longer one only its end matters."""
    end = block.end
    while end > block.start and text[end - 1] not in _ENDS and not first_words(text, end - 1, block.end, 1):
        end -= 1
    sentence = text[end - 1] in _ENDS
    if len(text[block.start : end].split(None, _LABEL_PARTS)) > _LABEL_PARTS:
        return _Line((), sentence, long=True, ended=sentence)
    words = first_words(text, block.start, block.end, 2 * _LABEL_MOST + 1)
    long = len(words) > 2 * _LABEL_MOST
    return _Line(words, sentence and len(words) >= _SENTENCE_LEAST, long, sentence)


class _Labels:
    """The label phrases of a language as folded words."""

    def __init__(self, furniture: Furniture) -> None:
        self.published = _phrases(furniture.published)
        self.updated = _phrases(furniture.updated)
        self.labels = _phrases(furniture.labels)
        self.links = _phrases(furniture.links)
        self.tail = _phrases(furniture.tail)

    def kind(self, line: _Line, head: bool) -> BlockKind | None:
        """Say what a line that may be furniture is; ``None`` for a line of the article."""
        if line.long:
            return None
        if _is_stamp(line.words, self.updated) or _is_parted(line.words, self.updated):
            return "boilerplate"
        if _is_stamp(line.words, self.published):
            return "stamp"
        if not line.prose and len(line.words) <= _LABEL_MOST and _is_label(line.words, self.labels):
            return "boilerplate"
        if not line.prose and self._is_link(line.words):
            return "boilerplate"
        bare = not any(word[0].isalpha() for word in line.words)
        return "boilerplate" if head and bare else None

    def _is_link(self, words: Phrase) -> bool:
        """Whether a label and a colon or a dash open the line: «بیشتر بخوانید: …», and not «در همین زمینه، برنیک گفت …»."""
        rest = words[len(_beginning(words, self.links)) :]
        return _is_parted(words, self.links) and not (rest and rest[0] in _COMMAS)

    def leads_on(self, line: _Line) -> bool:
        """Whether the line says that headlines of other articles follow, and no more: «بیشتر بخوانید:»."""
        words = line.words
        alone = not any(word[0].isalpha() for word in words[len(_beginning(words, self.links)) :])
        return alone and bool(_beginning(words, self.links))


def _linked(lines: Sequence[_Line], number: int) -> Iterator[int]:
    """List the headlines below line ``number``: short lines that no full stop ends, before a longer one."""
    end = min(len(lines), number + 1 + _LINKS_MOST)
    for following in range(number + 1, end):
        line = lines[following]
        if line.long or line.ended:
            return
        yield following


@lru_cache(maxsize=64)
def _labels(furniture: Furniture) -> _Labels:
    """Fold the labels of a language once."""
    return _Labels(furniture)


def _phrases(phrases: Sequence[str]) -> tuple[Phrase, ...]:
    """Give the words of ``phrases`` in all their spellings, the longest first."""
    words = {words for phrase in phrases for words in spellings(phrase)}
    return tuple(sorted(words, key=lambda phrase: (-len(phrase), phrase)))


def _beginning(words: Phrase, phrases: Sequence[Phrase]) -> Phrase:
    """Give the longest of ``phrases`` with which ``words`` begin, or nothing."""
    return next((phrase for phrase in phrases if words[: len(phrase)] == phrase), ())


def _ends_sentence(words: Phrase) -> bool:
    """Whether a full stop or the like ends the line, and not an abbreviation: "Updated 3.15 p.m."."""
    return words[-1] in _ENDS and not (len(words) > 1 and len(words[-2]) == 1 and words[-2].isalpha())


def _is_parted(words: Phrase, labels: Sequence[Phrase]) -> bool:
    """Whether a label stands alone, or a sign or a figure parts it from the rest: "Last updated: yesterday"."""
    label = _beginning(words, labels)
    rest = words[len(label) :]
    return bool(label) and (not rest or not rest[0][0].isalpha() or not label[-1][0].isalpha())


def _is_stamp(words: Phrase, labels: Sequence[Phrase]) -> bool:
    """Whether a label and a date make up the line: "Published: 16 June 2021", and not "Updated plans were shown in 2019."."""
    label = _beginning(words, labels)
    rest = words[len(label) :]
    figure = next((n for n, word in enumerate(rest) if word[0].isdigit()), None)
    if not label or figure is None:
        return False
    between = sum(word[0].isalpha() for word in rest[:figure])
    return between <= _MOST_BEFORE_FIGURE and (_is_parted(words, labels) or not _ends_sentence(words))


def _is_label(words: Phrase, labels: Sequence[Phrase]) -> bool:
    """Whether the line is labels by themselves, or with a figure or a sign: «کد خبر ۸۱۹۹۹۱», «Facebook | Twitter»."""
    rest = words
    while rest:
        label = _beginning(rest, labels) if rest is words or rest[0][0].isalpha() else rest[:1]
        if not label:
            return False
        rest = rest[len(label) :]
    return bool(words)


def _begins_tail(words: Phrase, labels: Sequence[Phrase]) -> bool:
    """Whether the line begins what follows an article: «برچسب‌ها: …», "Related stories", "All rights reserved."."""
    if not _beginning(words, labels):
        return False
    short = len(words) < _LEAST_AFTER_LABEL
    return short or _is_parted(words, labels) or not _ends_sentence(words)


def _tail(lines: Sequence[_Line], labels: _Labels) -> int:
    """Find where the article has ended: at a tail label after which no paragraph of prose comes."""
    end = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        if not line.long and _begins_tail(line.words, labels.tail):
            end = number
        elif line.prose:
            break
    return end
