"""Put marks into text: overlapping stretches of a text in, a run of opened and closed marks and text out.

Marks are properly nested whatever their stretches: where one begins inside another and ends outside it, it is closed and
opened again. ``order`` says which lies outside which, so that a link never holds a mark.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from markupsafe import Markup

from generator.site.escaping import escaped


class Mark(NamedTuple):
    """A stretch of text to set off."""

    start: int
    end: int
    sort: Literal["quote", "date", "cue", "emphasis", "strong", "link", "code"]
    order: int
    """Lower lies outside higher."""
    id: str = ""
    style: str = ""
    """Classes."""
    value: Any = None
    """What the sort needs: a ``datetime``, an address."""
    number: int = 0
    """Of its note beside the paragraph, from 1."""


class Piece(NamedTuple):
    """One step through marked text."""

    do: Literal["text", "open", "close"]
    text: str
    mark: Mark | None
    anchor: bool = False
    """Whether this opens the mark for the first time, where its id belongs."""


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut ``text[start:end]`` at every mark's ends.

    Args:
        text: The article's text, in whose offsets the marks are.
        start: First character to give.
        end: End of the stretch; marks are cut off there.
        marks: In any order.
    """
    here = sorted((m for m in marks if m.start < end and m.end > start), key=_nesting)
    if not here:
        return (Piece("text", text[start:end], None),) if start < end else ()
    found: list[Piece] = []
    stack: list[Mark] = []
    cuts = {start, end, *(m.start for m in here if m.start > start), *(m.end for m in here if m.end < end)}
    for place, following in pairwise(sorted(cuts)):
        wanted = [m for m in here if m.start <= place and m.end >= following]
        _shift(found, stack, wanted, place)
        found.append(Piece("text", text[place:following], None))
    _shift(found, stack, [], end)
    return tuple(found)


def _nesting(mark: Mark) -> tuple[int, int, int, str]:
    return mark.order, mark.start, -mark.end, mark.id


def _shift(found: list[Piece], stack: list[Mark], wanted: list[Mark], place: int) -> None:
    """Close what does not go on and open what begins, or goes on inside another than before."""
    same = 0
    while same < min(len(stack), len(wanted)) and stack[same] is wanted[same]:
        same += 1
    while len(stack) > same:
        found.append(Piece("close", "", stack.pop()))
    for mark in wanted[same:]:
        stack.append(mark)
        found.append(Piece("open", "", mark, mark.start == place))


# --- as HTML ----------------------------------------------------------------------------------------------------------

_PLAIN = {"cue": '<b class="cue">', "emphasis": "<em>", "strong": "<strong>", "code": "<code>"}
"""How marks begin that are the same wherever they stand."""

_ENDS = {
    "quote": "</mark>",
    "cue": "</b>",
    "emphasis": "</em>",
    "strong": "</strong>",
    "code": "</code>",
    "link": "</a>",
}


def markup(those: Iterable[Piece]) -> Markup:
    """Write marked text as HTML. Every finding is a mark whose id is its permalink, bound to its note.

    Written here and not by a template: a page has hundreds of pieces, and they would be a fifth of its time.
    """
    return Markup("".join([_written(piece) for piece in those]))


def _written(piece: Piece) -> str:
    mark = piece.mark
    if mark is None:
        return escaped(piece.text)
    if piece.do == "close":
        return _ENDS.get(mark.sort) or ("</time>" if mark.value else "</span>")
    return _PLAIN.get(mark.sort) or _begin(mark, piece.anchor)


def _begin(mark: Mark, anchor: bool) -> str:
    if mark.sort == "link":
        return f'<a href="{escaped(mark.value)}" rel="external">' if mark.value else "<a>"
    dated = f'time datetime="{escaped(mark.value)}"' if mark.value else "span"
    name = "mark" if mark.sort == "quote" else dated
    id = f' id="{mark.id}" tabindex="0" aria-describedby="n-{mark.id}"' if anchor else ""
    return f'<{name} class="{mark.style} m{mark.number}"{id}>'
