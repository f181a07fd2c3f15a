"""Markdown or plain text cut into blocks: a body in, plain text with its blocks and inline runs out."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model import Block, BlockKind, Run, RunKind
from generator.text.words import is_blank

_KINDS: dict[str, BlockKind] = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "list_item_open": "item",
    "blockquote_open": "quotation",
}
_RUNS: dict[str, RunKind] = {"em_open": "emphasis", "strong_open": "strong", "link_open": "link"}
# What is nested deeper than this the parser leaves out.
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 100})

# A line without the white space around it.
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")

# A line of a text that was wrapped by a machine is about this long, and the next goes on with its sentence.
_WRAPPED = range(40, 101)
_LEAST_WRAPPED = 3
_LEAST_WRAPPED_CASELESS = 5
"""So many lines must look wrapped before they are taken for it where no small letters show that sentences go on."""
_ENDS_LINE = frozenset(".!?؟:…\"”»'")
_SURELY = 2
"""So many joints in the middle of a sentence show that a machine broke the lines."""


class _Reader:
    """What has been read so far of a Markdown body."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self.start = 0
        """Where the block begins that is being read."""
        self.pieces = 0
        """How many pieces of text stand before it."""

    def add(self, piece: str) -> None:
        self.text.append(piece)
        self.length += len(piece)

    def begin(self) -> None:
        if self.length > self.start:
            self.add("\n\n")
        self.start, self.pieces = self.length, len(self.text)

    def end(self, kind: BlockKind, line: int, level: int = 0) -> None:
        if not is_blank("".join(self.text[self.pieces :])):
            self.blocks.append(Block(kind, self.start, self.length, line, level))


def markdown(body: str, first_line: int = 1) -> tuple[str, tuple[Block, ...], tuple[Run, ...]]:
    """Read a Markdown body whose first line is line ``first_line`` of its file.

    Returns:
        The text with the marks of Markdown left out, blocks parted by an empty line; its blocks; and its inline runs
        (emphasis, links, code), ordered by place. Raw HTML is text like any other.
    """
    reader = _Reader()
    kinds: list[tuple[BlockKind, int]] = []
    for token in _PARSER.parse(body):
        if token.type == "inline":
            _add_block(reader, token, kinds, first_line)
        elif token.type in {"fence", "code_block"}:
            _add_code(reader, token, first_line)
        elif token.type in _KINDS:
            kinds.append((_KINDS[token.type], int(token.tag[1]) if token.type == "heading_open" else 0))
        elif token.nesting < 0 and token.type.replace("_close", "_open") in _KINDS:
            kinds.pop()
    return (
        "".join(reader.text),
        tuple(reader.blocks),
        tuple(sorted(reversed(reader.runs), key=lambda r: (r.start, -r.end))),
    )


def _add_block(
    reader: _Reader, token: Token, kinds: Sequence[tuple[BlockKind, int]], first_line: int
) -> None:
    reader.begin()
    reader.runs.extend(_inline(reader, token.children or []))
    outer = [k for k in kinds if k[0] in {"item", "quotation"}]
    kind, level = outer[-1] if outer else kinds[-1] if kinds else ("paragraph", 0)
    depth = len([k for k in outer if k[0] == "item"]) if kind == "item" else level
    line = first_line + (token.map[0] if token.map else 0)
    reader.end(kind, line, depth)


def _inline(reader: _Reader, tokens: Sequence[Token]) -> Iterator[Run]:
    """Walk inline tokens once, adding their text; give each run when it ends."""
    opened: list[tuple[RunKind, int, str]] = []
    for token in tokens:
        if token.type in _RUNS:
            opened.append((_RUNS[token.type], reader.length, str(token.attrGet("href") or "")))
        elif token.nesting < 0 and opened:
            kind, begin, href = opened.pop()
            if reader.length > begin:
                yield Run(kind, begin, reader.length, href)
        elif token.type in {"softbreak", "hardbreak"}:
            reader.add("\n")
        elif token.type == "code_inline":
            begin = reader.length
            reader.add(token.content)
            yield Run("code", begin, reader.length)
        else:
            reader.add(_alternative(token) if token.type == "image" else token.content)


def _alternative(image: Token) -> str:
    """Give the words that stand for an image, without their Markdown."""
    return "".join("\n" if token.type == "softbreak" else token.content for token in image.children or ())


def _add_code(reader: _Reader, token: Token, first_line: int) -> None:
    reader.begin()
    reader.add(token.content.rstrip("\n"))
    reader.end("code", first_line + (token.map[0] if token.map else 0))


def plain(text: str) -> tuple[Block, ...]:
    """Cut plain text into blocks: a line is a block, as pages saved to text have it.

    Lines that a machine wrapped (of one length, the sentence going on in the next) are one block together.
    """
    blocks: list[Block] = []
    for lines in _neighbours(text):
        if _is_wrapped(text, lines):
            blocks.append(Block("paragraph", lines[0].start, lines[-1].end, lines[0].number))
            continue
        width, joined = _broken(text, lines), False
        for before, line in zip((None, *lines), lines, strict=False):
            full = joined and before is not None and _full(text, before, line, width)
            joined = before is not None and (full or _goes_on(text, before, line, width))
            if joined:
                blocks[-1] = Block("paragraph", blocks[-1].start, line.end, blocks[-1].line)
            else:
                blocks.append(Block("paragraph", line.start, line.end, line.number))
    return tuple(blocks)


class _Line(NamedTuple):
    """A line of plain text without the white space around it."""

    start: int
    end: int
    number: int


def _neighbours(text: str) -> Iterator[list[_Line]]:
    """List the lines that hold words, those without an empty line between them together."""
    lines: list[_Line] = []
    number = 1
    place = 0
    for match in _LINE.finditer(text):
        passed = text.count("\n", place, match.start())
        number += passed
        place = match.start()
        if is_blank(text, match.start(), match.end()):
            continue
        if lines and number > lines[-1].number + 1:
            yield lines
            lines = []
        lines.append(_Line(match.start(), match.end(), number))
    if lines:
        yield lines


def _is_wrapped(text: str, lines: Sequence[_Line]) -> bool:
    """Whether a machine broke every line where the next word did not fit, and most of them in the middle of a sentence."""
    width = max(line.end - line.start for line in lines)
    joints = list(pairwise(lines))
    full = all(a.end - a.start + 1 + _first_word(text, b) > width for a, b in joints)
    if width not in _WRAPPED or not full:
        return False
    unfinished = sum(text[a.end - 1] not in _ENDS_LINE for a, _ in joints)
    small, capital = (any(test(text[b.start]) for _, b in joints) for test in (str.islower, str.isupper))
    least = _LEAST_WRAPPED if small else _LEAST_WRAPPED_CASELESS
    return len(lines) >= least and 2 * unfinished >= len(joints) and (small or not capital)


def _first_word(text: str, line: _Line) -> int:
    """Give the length of the first word of ``line``."""
    space = text.find(" ", line.start, line.end)
    return (space if space >= 0 else line.end) - line.start


def _goes_on(text: str, line: _Line, following: _Line, width: int = 0) -> bool:
    """Whether ``following`` continues the sentence of a wrapped ``line``: it begins with a small letter.

    Where a machine broke lines at ``width``, a shorter one may go on, too.
    """
    ended = text[line.end - 1] in _ENDS_LINE
    long = width in _WRAPPED or line.end - line.start in _WRAPPED
    return long and not ended and text[following.start].islower()


def _broken(text: str, lines: Sequence[_Line]) -> int:
    """Give the width at which a machine broke the lines of a paragraph that surely go on at some joints; 0 where none did."""
    width = max(line.end - line.start for line in lines)
    sure = sum(_goes_on(text, a, b, width) for a, b in pairwise(lines))
    return width if sure >= _SURELY else 0


def _full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether ``following`` continues a sentence though it begins with a capital: its first word had no room on the line."""
    ended = text[line.end - 1] in _ENDS_LINE
    roomless = line.end - line.start + 1 + _first_word(text, following) > width
    return width in _WRAPPED and roomless and not ended and text[following.start].isupper()
