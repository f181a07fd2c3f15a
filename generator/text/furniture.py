"""Tells the article from the page around it: structural blocks in; blocks marked as stamp, boilerplate or article out.

Saved pages carry crawl stamps, share buttons, tag lists and related headlines. They give themselves away by their words (the
``furniture`` of the language part of a lexicon), by their place (before the first sentence, after the last) and by being short.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.lexicon.language import Furniture
from generator.model import Block, BlockKind
from generator.text.words import phrase_words, split

_LABEL_MOST = 8
"""A line of more words than this is no label, whatever it begins with."""

_SENTENCE_LEAST = 12
"""A line of this many words and a full stop is prose."""

_ENDS = frozenset(".!?؟…")


@dataclass(frozen=True)
class _Line:
    words: tuple[str, ...]
    prose: bool


def mark(text: str, blocks: Sequence[Block], furniture: Furniture) -> tuple[Block, ...]:
    """Mark the blocks of ``text`` that are page furniture as ``boilerplate``, and its own stamps as ``stamp``.

    Everything else keeps its kind. Works by words, place and length alone; no block is dropped.
    """
    lines = [_line(text, block) for block in blocks]
    labels = _Labels(furniture)
    kinds: list[BlockKind] = [block.kind for block in blocks]
    first_prose = next((n for n, line in enumerate(lines) if line.prose), len(lines))
    for number, line in enumerate(lines):
        kind = labels.kind(line, head=number < first_prose)
        if kind is not None:
            kinds[number] = kind
    for number in range(_tail(lines, labels), len(lines)):
        kinds[number] = "boilerplate"
    return tuple(
        block if kind == block.kind else Block(kind, block.start, block.end, block.line, block.level)
        for block, kind in zip(blocks, kinds, strict=True)
    )


def _line(text: str, block: Block) -> _Line:
    words = tuple(split(text, block.start, block.end)[0])
    return _Line(words, len(words) >= _SENTENCE_LEAST and words[-1] in _ENDS)


class _Labels:
    """The label phrases of a language as folded words."""

    def __init__(self, furniture: Furniture) -> None:
        self.published = _phrases(furniture.published)
        self.updated = _phrases(furniture.updated)
        self.labels = _phrases(furniture.labels)
        self.tail = _phrases(furniture.tail)

    def kind(self, line: _Line, head: bool) -> BlockKind | None:
        """Say what a line that may be furniture is; ``None`` for a line of the article."""
        if len(line.words) > 2 * _LABEL_MOST:
            return None
        if _begins(line.words, self.updated):
            return "boilerplate"
        if _begins(line.words, self.published) and any(word[0].isdigit() for word in line.words):
            return "stamp"
        if not line.prose and len(line.words) <= _LABEL_MOST and _is_label(line.words, self.labels):
            return "boilerplate"
        bare = all(not word[0].isalpha() or word[0].isdigit() for word in line.words)
        return "boilerplate" if head and bare else None


def _phrases(phrases: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(phrase_words(phrase) for phrase in phrases)


def _begins(words: tuple[str, ...], phrases: Sequence[tuple[str, ...]]) -> bool:
    return any(words[: len(phrase)] == phrase for phrase in phrases)


def _is_label(words: tuple[str, ...], phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether the line is a label by itself, or a label and a figure or a sign: «کد خبر ۸۱۹۹۹۱»."""
    for phrase in phrases:
        if words[: len(phrase)] == phrase and all(not w[0].isalpha() for w in words[len(phrase) :]):
            return True
    return False


def _tail(lines: Sequence[_Line], labels: _Labels) -> int:
    """Find where the article has ended: at a tail label after which no paragraph of prose comes."""
    end = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        if len(line.words) <= 2 * _LABEL_MOST and _begins(line.words, labels.tail):
            end = number
        elif line.prose:
            break
    return end
