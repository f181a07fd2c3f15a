"""What a finder sees of a stretch: words of a passage in; items out, each quotation one of them.

Marks around a name or a term are taken off, and short remarks in brackets are passed over.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.quotednames import NAMES, is_name, joined
from generator.extract.skeleton import QUOTED
from generator.text.marks import Quotation
from generator.text.passages import Passage

_NO_STRAYS: frozenset[int] = frozenset()
_REMARK_MOST = 6
"""Words of a remark in brackets that is passed over."""
_NAME_MOST = 4
"""A name before a verb of saying has at most so many words."""


class Items(NamedTuple):
    """The items of a stretch, as ``Skeleton`` has them."""

    words: tuple[str, ...]
    firsts: Sequence[int]
    lasts: Sequence[int]
    marked: dict[int, Quotation]
    stray: frozenset[int]


def plain(passage: Passage, first: int, last: int) -> Items:
    """Give the items of a stretch without quotations: its words."""
    return Items(passage.words[first:last], range(first, last), range(first + 1, last + 1), {}, _NO_STRAYS)


def arranged(
    passage: Passage,
    first: int,
    last: int,
    quotations: Sequence[Quotation],
    names: set[Quotation],
    unopened: Sequence[Quotation],
) -> Items:
    """Give the items of a stretch, each statement in marks one of them, and before which a stray closing mark stands."""
    waiting = {q.opening: q for q in quotations if q not in names}
    hidden = {index for q in names for index in (*range(q.opening or 0, q.first), *_closing(q))}
    hidden |= set(_bracketed(passage, first, last))
    strays = {q.closing: q for q in unopened}
    words: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    marked: dict[int, Quotation] = {}
    stray: set[int] = set()
    index = first
    while index < last:
        word, end = _shown(passage.words[index]), index + 1
        quotation = waiting.get(index)
        if quotation is not None:
            marked[len(words)] = quotation
            word, end = QUOTED, min(last, _end(passage, quotation, last))
        elif index in strays:
            stray.add(len(words))
            hidden |= set(_closing(strays[index]))
        if quotation is not None or index not in hidden:
            words.append(word)
            firsts.append(index)
            lasts.append(end)
        index = end
    return Items(tuple(words), firsts, lasts, marked, frozenset(stray))


def _bracketed(passage: Passage, first: int, last: int) -> Iterator[int]:
    """List the words of short remarks in brackets that name nobody: "Senator Vance (D-Halm) said"."""
    opening = -1
    for index in range(first, last):
        word = passage.words[index]
        if word == "(":
            opening = index
        elif word == ")" and opening >= 0:
            within = range(opening + 1, index)
            if len(within) <= _REMARK_MOST and passage.at(opening + 1, *NAMES, "cue") is None:
                yield from range(opening, index + 1)
            opening = -1


def _shown(word: str) -> str:
    """Keep a character of the text that looks like the sign for a quotation from being taken for one."""
    return "\ufffd" if word == QUOTED else word


def outermost(passage: Passage, first: int, last: int, term: int) -> tuple[list[Quotation], set[Quotation]]:
    """List the quotations inside of the stretch that lie in no other statement inside of it; and those that are but names."""
    found: list[Quotation] = []
    names: set[Quotation] = set()
    inside = -1  # the closing mark of the last statement
    begin = bisect_left(passage.quotations, first, key=lambda q: q.first)
    end = bisect_left(passage.quotations, last + 1, key=lambda q: q.first)
    for quotation in passage.quotations[begin:end]:
        if not _within(quotation, first, last) or quotation.first <= inside:
            continue
        found.append(quotation)
        if is_name(passage, quotation, term) or (
            found[-2:-1] and found[-2] in names and joined(passage, *found[-2:])
        ):
            names.add(quotation)
        elif quotation.closing is not None:
            inside = quotation.closing
    return found, names


def names_in(passage: Passage) -> set[Quotation]:
    """List the quotations of a passage that hold but a name or a term."""
    return outermost(passage, 0, len(passage.words), 1)[1]


def _within(quotation: Quotation, first: int, last: int) -> bool:
    return quotation.opening is not None and first <= quotation.opening < last and quotation.last <= last


def never_opened(passage: Passage, first: int, last: int) -> Iterator[Quotation]:
    """List the quotations that close inside of the stretch and were never opened."""
    for quotation in passage.quotations:
        if quotation.opening is not None or quotation.last < first:
            return
        if quotation.last < last:
            yield quotation


def _closing(quotation: Quotation) -> range:
    """Say where the closing mark stands."""
    return (
        range(quotation.last, quotation.last + quotation.width) if quotation.closing is not None else range(0)
    )


def _end(passage: Passage, quotation: Quotation, last: int) -> int:
    return (
        _closing(quotation).stop if quotation.closing is not None else _unclosed_end(passage, quotation, last)
    )


def _unclosed_end(passage: Passage, quotation: Quotation, last: int) -> int:
    """Say where words whose closing mark was forgotten end: before narration goes on, else with the passage.

    “We shall see, he added, noting that “it is late”: a comma and a cue that goes on with the speaker end the first.
    """
    for index in range(quotation.first + 1, min(last, quotation.last)):
        if passage.words[index - 1] in {",", "،"}:
            hit = passage.at(index, "cue")
            if hit is not None and hit.value.form == "participle":
                return index - 1
            if _attributes(passage, index):
                return index
    return min(last, quotation.last)


def _attributes(passage: Passage, index: int) -> bool:
    """Whether a name or a pronoun and a verb of saying stand at word ``index``: “It is safe, Dunn said."""
    pronoun = passage.at(index, "pronoun")
    end = pronoun.last if pronoun is not None else index
    while pronoun is None and end < index + _NAME_MOST and passage.text[passage.starts[end]].isupper():
        end += 1
        if end == len(passage.words):
            return False
    hit = passage.at(end, "cue") if end > index else None
    return hit is not None and hit.value.form == "verb" and hit.value.strength == "strong"
