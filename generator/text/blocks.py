"""Markdown or plain text cut into blocks: a body in, plain text with its blocks and inline runs out."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model import Block, BlockKind, Run, RunKind

_KINDS: dict[str, BlockKind] = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "list_item_open": "item",
    "blockquote_open": "quotation",
}
_RUNS: dict[str, RunKind] = {"em_open": "emphasis", "strong_open": "strong", "link_open": "link"}
_PARSER = MarkdownIt("commonmark", {"html": False})

_LINE = re.compile(r"[^\n]*\n?")

# A line of a text that was wrapped by a machine is about this long, and the next goes on with its sentence.
_WRAPPED = range(40, 101)
_ENDS_LINE = frozenset(".!?؟:…\"”»'")


class _Reader:
    """What has been read so far of a Markdown body."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.runs: list[Run] = []

    def add(self, piece: str) -> None:
        self.text.append(piece)
        self.length += len(piece)


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
        tuple(sorted(reader.runs, key=lambda r: (r.start, -r.end))),
    )


def _add_block(
    reader: _Reader, token: Token, kinds: Sequence[tuple[BlockKind, int]], first_line: int
) -> None:
    start = _begin(reader)
    reader.runs.extend(_inline(reader, token.children or []))
    outer = [k for k in kinds if k[0] in {"item", "quotation"}]
    kind, level = outer[-1] if outer else kinds[-1] if kinds else ("paragraph", 0)
    depth = len([k for k in outer if k[0] == "item"]) if kind == "item" else level
    line = first_line + (token.map[0] if token.map else 0)
    if reader.length > start:
        reader.blocks.append(Block(kind, start, reader.length, line, depth))


def _begin(reader: _Reader) -> int:
    if reader.length and not "".join(reader.text[-1:]).endswith("\n\n"):
        reader.add("\n\n")
    return reader.length


def _inline(reader: _Reader, tokens: Sequence[Token]) -> Iterator[Run]:
    """Walk inline tokens once, adding their text; give each run when it ends."""
    opened: list[tuple[RunKind, int, str]] = []
    for token in tokens:
        if token.type in _RUNS:
            opened.append((_RUNS[token.type], reader.length, str(token.attrGet("href") or "")))
        elif token.nesting < 0 and opened:
            kind, begin, href = opened.pop()
            yield Run(kind, begin, reader.length, href)
        elif token.type in {"softbreak", "hardbreak"}:
            reader.add("\n")
        elif token.type == "code_inline":
            begin = reader.length
            reader.add(token.content)
            yield Run("code", begin, reader.length)
        else:
            reader.add(token.content)


def _add_code(reader: _Reader, token: Token, first_line: int) -> None:
    start = _begin(reader)
    reader.add(token.content.rstrip("\n"))
    if reader.length > start:
        reader.blocks.append(
            Block("code", start, reader.length, first_line + (token.map[0] if token.map else 0))
        )


def plain(text: str) -> tuple[Block, ...]:
    """Cut plain text into blocks: a line is a block, as pages saved to text have it.

    Lines that a machine wrapped (of one length, the sentence going on in the next) are one block together.
    """
    blocks: list[Block] = []
    start = 0
    open_from: tuple[int, int] | None = None
    for number, match in enumerate(_LINE.finditer(text), 1):
        line = match.group()
        start = match.start()
        stripped = line.strip()
        if not stripped:
            open_from = None
            continue
        left = start + len(line) - len(line.lstrip())
        right = start + len(line.rstrip())
        if open_from is not None:
            first, first_number = open_from
            blocks[-1] = Block("paragraph", first, right, first_number)
        else:
            blocks.append(Block("paragraph", left, right, number))
            open_from = (left, number)
        if len(stripped) not in _WRAPPED or stripped[-1] in _ENDS_LINE or not _goes_on(text, match.end()):
            open_from = None
    return tuple(blocks)


def _goes_on(text: str, start: int) -> bool:
    """Whether the line that begins at ``start`` could continue a wrapped sentence: it begins with a small letter."""
    return start < len(text) and text[start].islower()
