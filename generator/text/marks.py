"""Pairs quotation marks: the words of one paragraph in, quotations out.

Real pages mix « », “ ”, " ", „ “, ‹ ›, ' ', ″ and <<>>, turn them the wrong way round, nest the same kind, forget one end. So
the shape of a mark is only one witness; the other is where it stands (``generator.text.evidence``), and the third what the
marks are together. One odd mark spoils one quotation, not the paragraph.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.text.evidence import Mark, read


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
    """How many words (characters) its closing mark, else its opening one, takes: 2 for ``<<``."""


class _Open:
    """Marks that have opened and wait for their partners."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.places: defaultdict[str | bool, list[int]] = defaultdict(list)
        """Where those of a kind stand in ``marks``, and the single and the double ones."""

    def push(self, mark: Mark) -> None:
        for key in (mark.kind, mark.single):
            self.places[key].append(len(self.marks))
        self.marks.append(mark)

    def take(self, place: int) -> list[Mark]:
        """Take away all marks from ``place`` on."""
        taken = self.marks[place:]
        del self.marks[place:]
        for mark in taken:
            self.places[mark.kind].pop()
            self.places[mark.single].pop()
        return taken


def pair(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> tuple[Quotation, ...]:
    """Pair the quotation marks among ``words``, as the article prints them, whose places in the text are ``starts`` and ``ends``.

    Returns quotations in the order of their first words, outer before inner.
    """
    read_alone = read(words, starts, ends)
    if _plain(read_alone):
        pairs = zip(read_alone[::2], read_alone[1::2], strict=True)
        return tuple(_quotation(a, b.word, b) for a, b in pairs if b.word > a.after)
    marks = _alternated(_turned(_without_apostrophes(read_alone)))
    again = _closes_again(marks)
    last_closing = max((n for n, mark in enumerate(marks) if mark.shuts), default=-1)
    waiting = _Open()
    found: list[Quotation] = []
    for number, mark in enumerate(marks):
        partner = _partner(waiting, mark, again[number], number >= last_closing)
        if partner is not None:
            opening, *lost = waiting.take(partner)
            # What was opened after the partner and never closed stays open-ended; one odd mark spoils one quotation.
            found.extend(_unclosed(lost, mark.word))
            found.append(_quotation(opening, mark.word, mark))
        elif mark.opens >= 0:
            waiting.push(mark)
        elif not mark.single and not mark.doubtful:
            found.append(Quotation(0, mark.word, None, mark.word, 0, len(mark.char)))
    found.extend(_unclosed(waiting.marks, len(words)))
    return _nested(q for q in found if q.last > q.first)


def _plain(marks: Sequence[Mark]) -> bool:
    """Whether the marks are of one kind, none an apostrophe, and open and close by turns as they should: most paragraphs."""
    return (
        len(marks) % 2 == 0
        and len({mark.kind for mark in marks}) <= 1
        and not any(mark.single or mark.doubtful for mark in marks)
        and all(mark.opens > 0 for mark in marks[::2])
        and all(mark.opens < 0 for mark in marks[1::2])
    )


def _quotation(opening: Mark, last: int, closing: Mark | None) -> Quotation:
    width = len(closing.char if closing is not None else opening.char)
    return Quotation(opening.after, last, opening.word, None if closing is None else last, 0, width)


def _unclosed(lost: Iterable[Mark], last: int) -> list[Quotation]:
    """List quotations that never end, but for what may be an apostrophe: ’tis, rock ’n roll."""
    return [_quotation(mark, last, None) for mark in lost if not mark.doubtful]


# --- what the marks are together --------------------------------------------------------------------------------------


def _without_apostrophes(marks: Sequence[Mark]) -> list[Mark]:
    """Leave out what only seems to close, for others after it close all that is open: ‘The leaders’ talks were useful.’"""
    kept: list[Mark] = []
    waiting = 0
    for mark, (closings, strong) in zip(marks, _closings_after(marks), strict=True):
        if mark.apostrophic and mark.opens > 0:
            waiting += 1
        elif mark.apostrophic and mark.opens < 0:
            if mark.weak and strong and closings >= waiting:
                continue
            waiting = max(0, waiting - 1)
        kept.append(mark)
    return kept


def _closings_after(marks: Sequence[Mark]) -> list[tuple[int, bool]]:
    """Say of each mark how many like apostrophes close after it before one opens, and whether one of them is no weak one."""
    result: list[tuple[int, bool]] = []
    closings, strong = 0, False
    for mark in reversed(marks):
        result.append((closings, strong))
        if mark.apostrophic and mark.opens < 0:
            closings, strong = closings + 1, strong or not mark.weak
        elif mark.apostrophic:
            closings, strong = 0, False
    return result[::-1]


def _turned(marks: list[Mark]) -> list[Mark]:
    """Turn a first mark that closes nothing into an opening one where the next of its kind closes too: أن” تمثل … أزمتها”."""
    if len(marks) < 2:
        return marks
    first, second = marks[0], marks[1]
    if (
        first.weak
        and not first.single
        and not first.doubtful
        and first.opens < 0
        and second.opens < 0
        and second.char == first.char
    ):
        return [first._replace(opens=1), *marks[1:]]
    return marks


def _alternated(marks: list[Mark]) -> list[Mark]:
    """Let marks of one shape open and close by turns where their places make less sense: "نعم "وأضاف "لا"."""
    by_kind: defaultdict[str, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        if not mark.single and not mark.doubtful:
            by_kind[mark.kind].append(number)
    result = list(marks)
    for numbers in by_kind.values():
        row = [marks[number] for number in numbers]
        if len({mark.char for mark in row}) == 1 and len(row) % 2 == 0 and _goes_by_turns(row):
            for turn, number in enumerate(numbers):
                result[number] = marks[number]._replace(opens=1 if turn % 2 == 0 else -1)
    return result


def _goes_by_turns(row: Sequence[Mark]) -> bool:
    """Whether fewer marks stand in the wrong place if they open and close by turns than find no partner otherwise."""
    closing = [mark for mark in row[::2] if mark.opens < 0]
    opening = [mark for mark in row[1::2] if mark.opens > 0]
    # ,” never opens
    possible = all(mark.weak for mark in closing)
    return possible and len(closing) + len(opening) < _left_over([mark.opens for mark in row])


def _left_over(signs: Sequence[int]) -> int:
    """Count the marks that find no partner when each closes the last one that is open."""
    unopened = waiting = 0
    for sign in signs:
        if sign > 0 or (sign == 0 and not waiting):
            waiting += 1
        elif waiting:
            waiting -= 1
        else:
            unopened += 1
    return unopened + waiting


def _closes_again(marks: Sequence[Mark]) -> list[bool]:
    """Say of each mark whether the next one of its kind closes."""
    following: dict[str, bool] = {}
    result: list[bool] = []
    for mark in reversed(marks):
        result.append(following.get(mark.kind, False))
        following[mark.kind] = mark.opens < 0
    return result[::-1]


def _partner(waiting: _Open, mark: Mark, again: bool, no_closing_shape: bool) -> int | None:
    """Say which waiting mark ``mark`` closes, if it closes any.

    It is the last one, of another kind too, unless that leaves one of its own kind unclosed: «… “… ». ``again``: whether the
    next mark of its kind closes. ``no_closing_shape``: whether no mark after it has the shape of a closing one.
    """
    if mark.opens > 0 or not waiting.marks:
        return None
    same, alike = waiting.places[mark.kind], waiting.places[mark.single]
    if mark.opens == 0 and not same:
        return alike[-1] if alike and (mark.shuts or no_closing_shape) else None
    if same and (mark.opens == 0 or not again):
        return same[-1]
    if alike:
        return alike[-1]
    # ‹ … ” : another kind closes it, unless it is but an apostrophe: the leaders’ talks
    return None if mark.single else len(waiting.marks) - 1


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
