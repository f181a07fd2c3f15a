"""Pairs quotation marks: the words of one paragraph in, quotations out.

Real pages mix « », “ ”, " ", „ “, ‹ ›, ' ', ″ and <<>>, turn them the wrong way round, nest the same kind, forget one end. So
the shape of a mark is only one witness; the other is where it stands: an opening mark has white space (or a bracket) before
it and a word after it, a closing mark the reverse. One odd mark spoils one quotation, not the paragraph.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_OPENING = {"«": 2, "„": 2, "‹": 2, "“": 1, "‘": 1, "‟": 1}
_CLOSING = {"»": 2, "›": 2, "”": 1, "’": 1}
_NEUTRAL = {'"', "'", "″", "′"}
_SINGLE = {"'", "‘", "’", "′", "‹", "›"}
_MARKS = _OPENING.keys() | _CLOSING.keys() | _NEUTRAL
_BRACKETS_BEFORE = set("([{-–—/:،,؛")
_AFTER_CLOSING = set(".,;:!?)]}،؛؟…-–—")


class Quotation(NamedTuple):
    """Words between two marks, as indices into the words of the passage."""

    first: int
    """First word inside."""
    last: int
    """After the last word inside."""
    opening: int | None
    """Where its opening mark stands; ``None`` where it was forgotten."""
    closing: int | None
    """Where its closing mark stands; ``None`` where it was forgotten."""
    depth: int
    """0 for an outermost quotation."""
    width: int = 1
    """How many words (characters) its mark takes: 2 for ``<<``."""


class _Mark(NamedTuple):
    word: int
    char: str
    opens: int
    """Evidence that it opens (positive) or closes (negative)."""
    width: int


def pair(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> tuple[Quotation, ...]:
    """Pair the quotation marks among ``words``, whose places in the text are ``starts`` and ``ends``.

    Returns quotations in the order of their first words, outer before inner.
    """
    marks = _read(words, starts, ends)
    if not marks:
        return ()
    stack: list[_Mark] = []
    found: list[Quotation] = []
    for number, mark in enumerate(_turned(marks)):
        partner = _partner(stack, mark, marks[number + 1 :])
        if partner is None and (mark.opens > 0 or (mark.opens == 0 and not stack)):
            stack.append(mark)
        elif partner is None and mark.char not in _SINGLE:
            # A single one that closes nothing is an apostrophe (the leaders’ talks) or a unit.
            found.append(Quotation(0, mark.word, None, mark.word, len(stack), mark.width))
        elif partner is not None:
            # What was opened after the partner and never closed stays open-ended; one odd mark spoils one quotation.
            for lost in stack[partner + 1 :]:
                found.append(Quotation(lost.word + lost.width, mark.word, lost.word, None, 0, lost.width))
            opening = stack[partner]
            del stack[partner:]
            found.append(
                Quotation(opening.word + opening.width, mark.word, opening.word, mark.word, 0, mark.width)
            )
    for lost in stack:
        found.append(Quotation(lost.word + lost.width, len(words), lost.word, None, 0, lost.width))
    return _nested(q for q in found if q.last > q.first)


def _turned(marks: list[_Mark]) -> list[_Mark]:
    """Turn a first mark that closes nothing into an opening one where the next of its kind closes too: أن” تمثل … أزمتها”."""
    if len(marks) < 2 or marks[0].opens >= 0 or marks[0].char in _SINGLE:
        return marks
    first, second = marks[0], marks[1]
    if second.opens < 0 and second.char == first.char:
        return [first._replace(opens=1), *marks[1:]]
    return marks


def _read(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> list[_Mark]:
    marks: list[_Mark] = []
    skip = -1
    for index, char in enumerate(words):
        if index <= skip:
            continue
        if char in _MARKS:
            width = 1
        elif (
            char in "<>"
            and index + 1 < len(words)
            and words[index + 1] == char
            and starts[index + 1] == ends[index]
        ):
            width = 2
            skip = index + 1
        else:
            continue
        mark = _judge(words, starts, ends, index, width)
        if mark is not None:
            marks.append(mark)
    return marks


def _judge(
    words: Sequence[str], starts: Sequence[int], ends: Sequence[int], index: int, width: int
) -> _Mark | None:
    """Weigh what shape and neighbours say of the mark at ``index``; ``None`` for an apostrophe or a unit."""
    char = words[index]
    after = index + width
    glued_before = index > 0 and ends[index - 1] == starts[index]
    glued_after = after < len(words) and starts[after] == ends[after - 1]
    before_word = glued_before and words[index - 1][0].isalnum()
    after_word = glued_after and words[after][0].isalnum()
    if char in _SINGLE and before_word and after_word:
        return None  # Biden's, rock'n'roll
    if char in {"'", "’", "‘"} and after_word and not glued_before and words[after][0].isdigit():
        return None  # the '90s
    shape = (
        2
        if width == 2 and char == "<"
        else -2
        if width == 2
        else _OPENING.get(char, 0) - _CLOSING.get(char, 0)
    )
    place = _place(words, index, after, glued_before, glued_after)
    if char in {"″", "′"} and before_word and words[index - 1][0].isdigit() and place >= 0:
        return None  # 6′ 2″
    return _Mark(index, char, shape + place, width)


def _place(words: Sequence[str], index: int, after: int, glued_before: bool, glued_after: bool) -> int:
    """Positive where white space is before the mark and a word after it, negative the other way round."""
    open_before = not glued_before or words[index - 1] in _BRACKETS_BEFORE or words[index - 1] in _MARKS
    # A proclitic may stand before an opening mark: بـ“المثمر”, و"تابع".
    if glued_before and len(words[index - 1]) == 1 and words[index - 1].isalpha():
        open_before = True
    close_after = not glued_after or words[after] in _AFTER_CLOSING or words[after] in _MARKS
    closes = glued_before and words[index - 1] not in _BRACKETS_BEFORE
    if open_before and not close_after:
        return 2 if not glued_before else 1
    if close_after and closes and not (open_before and words[index - 1] not in _MARKS):
        return -2 if not glued_after else -1
    return 0


def _partner(stack: Sequence[_Mark], mark: _Mark, later: Sequence[_Mark]) -> int | None:
    """Say which open mark ``mark`` closes, if it closes any."""
    if mark.opens > 0 or not stack:
        return None
    single = mark.char in _SINGLE
    for position in range(len(stack) - 1, -1, -1):
        if (stack[position].char in _SINGLE) == single:
            same = stack[position].char == mark.char
            if mark.opens == 0 and not same and not _closes_undecided(mark, later):
                return None
            return position
    # ‹ … ” : another kind closes it, unless it is but an apostrophe: the leaders’ talks
    return len(stack) - 1 if not single else None


def _closes_undecided(mark: _Mark, later: Sequence[_Mark]) -> bool:
    return mark.char in _CLOSING or not any(other.char in _CLOSING for other in later)


def _nested(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    ordered = sorted(quotations, key=lambda q: (q.first, -q.last))
    open_ends: list[int] = []
    result: list[Quotation] = []
    for quotation in ordered:
        while open_ends and open_ends[-1] <= quotation.first:
            open_ends.pop()
        result.append(quotation._replace(depth=len(open_ends)))
        open_ends.append(quotation.last)
    return tuple(result)
