"""Long lists cut into pages: a number of rows in, their sheets and the links between them out."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

CONTACTS = 50
"""Contacts on one page."""

STORIES = 25
"""Contacts on one page of a person, with the words said in each."""

REPORTS = 100
"""Articles on one page."""

NEWEST = 50
"""Contacts in a feed."""

ITEMS = 500
"""Contacts in a file for a program that shows them all at once."""

NAMES = 300
"""Names in a list without an end."""

Row = TypeVar("Row")


class Sheet(NamedTuple):
    """A page of a list that is too long for one."""

    number: int
    url: str
    current: bool
    apart: bool = False
    """Pages are left out between this and the one before."""


def count(rows: int, each: int) -> int:
    """Reckon how many pages hold so many rows; an empty list has a page, too."""
    return max(1, -(-rows // each))


def cut(rows: Sequence[Row], number: int, each: int) -> Sequence[Row]:
    """Give the rows on page ``number`` (from 1)."""
    return rows[(number - 1) * each : number * each]


def links(total: int, number: int, address: Callable[[int], str]) -> tuple[Sheet, ...]:
    """Link pages of a list from page ``number``; none where there is but one.

    Linked are all pages of a short list; of a long one the first, the last, those near, and those twice as far away each
    time, so that the links grow with the number of digits of ``total`` and any page is a few steps away.
    """
    if total < 2:
        return ()
    shown = range(1, total + 1) if total <= _SHORT else sorted(_chosen(total, number))
    before = (0, *shown)
    return tuple(
        Sheet(n, address(n), n == number, n > last + 1) for last, n in zip(before, shown, strict=False)
    )


_SHORT = 12
"""So many pages are all linked."""


def _chosen(total: int, number: int) -> set[int]:
    far = {1 << power for power in range(total.bit_length())}
    near = {number + way * distance for distance in far for way in (-1, 1)}
    return {1, total, number} | {n for n in near if 1 <= n <= total}


def split(id: str) -> tuple[str, int]:
    """Take ``ID/NUMBER`` apart."""
    name, _, number = id.rpartition("/")
    return name, int(number)
