"""What the words of a quote name that stays the same in a translation: passages and quotes in, quotes with their anchors out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from generator.model import Quote
from generator.text.passages import Passage
from generator.text.scan import Hit

NOT = "not"
_NAMES = frozenset({"entity", "epithet", "demonym", "topic"})
_MOST_DIGITS = 15
"""A figure of more is no number that a translation repeats."""
_ANCHORS = _NAMES | {"negation", "number"}


def mark(quotes: Sequence[Quote], passages: Sequence[Passage]) -> tuple[Quote, ...]:
    """Give each quote the ids of the entities and topics it names, its numbers, and whether it denies something."""
    starts = [passage.block.start for passage in passages]
    return tuple(msgspec.structs.replace(q, anchors=_anchors(q, passages, starts)) for q in quotes)


def _anchors(quote: Quote, passages: Sequence[Passage], starts: Sequence[int]) -> tuple[str, ...]:
    found: list[str] = []
    first = max(0, bisect_left(starts, quote.span.start + 1) - 1)
    for passage in passages[first : bisect_left(starts, quote.span.end)]:
        low, high = bisect_left(passage.starts, quote.span.start), bisect_left(passage.starts, quote.span.end)
        for index in range(low, high):
            if passage.words[index].isdecimal():
                found.extend(_figure(passage.words[index]))
            for hit in passage.at_word.get(index, ()):
                if hit.sort in _ANCHORS:
                    found.extend(_named(hit))
    return tuple(sorted(set(found)))


def _figure(word: str) -> Iterator[str]:
    if len(word) <= _MOST_DIGITS and int(word) > 1:
        yield str(int(word))


def _named(hit: Hit) -> Iterator[str]:
    if hit.sort in _NAMES:
        yield hit.value
    elif hit.sort == "negation":
        yield NOT
    elif hit.sort == "number" and not hit.value.ordinal and hit.value.value > 1:
        yield str(hit.value.value)
