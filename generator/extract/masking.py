"""Hide what is said from those who look for who says it: a stretch of a passage in, its skeleton out.

The dictionary's hits are told in terms of items; what a quotation or a longer phrase hides is left out.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.extract.items import Items, arranged, never_opened, outermost, plain
from generator.extract.quotednames import opens_report, person
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.marks import Quotation
from generator.text.passages import Passage, sentences_in
from generator.text.scan import Hit

_CUTS = frozenset({"،", ",", "-", "–", "و"})
_MASKED = frozenset({"cue", "source", "that", "that-asked", "unreal"})
_COMPOUND = frozenset({"preposition"})
_STAMP = 6
"""Items of a crawler's stamp: "date 2023-05-12"."""
_LONGEST = 120
"""A sentence of more items is cut."""


def build(passage: Passage, first: int, last: int, term: int = 1, within: bool = False) -> Skeleton:
    """Build the skeleton of words ``first`` to ``last`` of ``passage``; marks about up to ``term`` words hold no statement.

    ``within`` tells that somebody else reports them all, so that marks about what one named before them says are no bound.
    """
    quotations, names = outermost(passage, first, last, term)
    if within:
        names |= {quotation for quotation in quotations if opens_report(passage, quotation)}
    unopened = list(never_opened(passage, first, last))
    if quotations or unopened or QUOTED in passage.words or "(" in passage.words:
        items = arranged(passage, first, last, quotations, names, unopened)
        hits = _hits(passage, items)
    else:
        items = plain(passage, first, last)
        hits = passage.at_word if last - first == len(passage.words) else _slice(passage, first, last)
    for quotation in names:
        _person_in(passage, quotation, items, hits)
    hits = dict(sorted(hits.items())) if names else hits
    sorts = frozenset([hit.sort for found in hits.values() for hit in found])
    if "mask" in sorts:
        hits = _unmasked(hits, "mask", _MASKED)
    if "compound" in sorts:
        hits = _unmasked(hits, "compound", _COMPOUND)
    sentences = _sentences(passage, items, quotations, first, last)
    openings = frozenset([low for low, _ in sentences] + _stamped(items))
    return Skeleton(passage, *items[:4], hits, _ends(hits), items.stray, sentences, sorts, openings)


def _stamped(items: Items) -> list[int]:
    """Give where a text begins behind a crawler's stamp: "date 2023-05-12 | Brenik said"."""
    words = items.words[: _STAMP + 1]
    if len(words) <= _STAMP or items.firsts[0] != 0 or not words[0].isalpha():
        return []
    figures = [words[index] for index in (1, 3, 5)]
    whole = [len(word) for word in figures if word.isdecimal()] == [4, 2, 2]
    return [_STAMP] if whole and words[2] == words[4] == "-" else []


def _person_in(
    passage: Passage, quotation: Quotation, items: Items, hits: dict[int, tuple[Hit, ...]]
) -> None:
    """Add to the hits that marks around a name that nobody knows show where it begins and ends: «نارندرا مودی»."""
    if not person(passage, quotation):
        return
    first = bisect_left(items.firsts, quotation.first)
    last = first + quotation.last - quotation.first
    if last <= len(items.words) and items.lasts[last - 1] == quotation.last:
        hits[first] = (Hit(first, last, "marked", None, 0), *hits.get(first, ()))


def _hits(passage: Passage, items: Items) -> dict[int, tuple[Hit, ...]]:
    """Translate the passage's hits into items, leaving out those that a quotation hides or interrupts."""
    at_word = passage.at_word
    place = {word: index for index, word in enumerate(items.firsts) if index not in items.marked}
    hits: dict[int, tuple[Hit, ...]] = {}
    for word, index in place.items():
        if word not in at_word:
            continue
        shift = index - word
        found = at_word[word]
        kept = [hit for hit in found if (end := hit.last - 1) == word or place.get(end) == end + shift]
        if kept:
            hits[index] = tuple([_moved(hit, shift) for hit in kept] if shift else kept)
    return hits


def _slice(passage: Passage, first: int, last: int) -> dict[int, tuple[Hit, ...]]:
    """Give the passage's hits that lie in a stretch without quotations, in terms of its items."""
    hits: dict[int, tuple[Hit, ...]] = {}
    for word in range(first, last):
        if word in passage.at_word:
            kept = tuple([_moved(hit, -first) for hit in passage.at_word[word] if hit.last <= last])
            if kept:
                hits[word - first] = kept
    return hits


def _moved(hit: Hit, shift: int) -> Hit:
    return Hit(hit.first + shift, hit.last + shift, hit.sort, hit.value, hit.lead, hit.proclitic)


def _unmasked(
    hits: dict[int, tuple[Hit, ...]], sort: str, hidden: frozenset[str]
) -> dict[int, tuple[Hit, ...]]:
    """Leave out what a longer phrase of ``sort`` hides: the cue in «گفت‌وگو», the preposition in «بین‌الملل»."""
    masks = [hit for found in hits.values() for hit in found if hit.sort == sort]
    shown = dict(hits)
    for mask in masks:
        for index in range(mask.first, mask.last):
            if index in shown:
                shown[index] = tuple(h for h in shown[index] if h.sort not in hidden or h.last > mask.last)
    return shown


def _ends(hits: dict[int, tuple[Hit, ...]]) -> dict[int, list[Hit]]:
    ends: dict[int, list[Hit]] = {}
    for found in hits.values():
        for hit in found:
            if hit.last in ends:
                ends[hit.last].append(hit)
            else:
                ends[hit.last] = [hit]
    return ends


def _sentences(
    passage: Passage, items: Items, quotations: Sequence[Quotation], first: int, last: int
) -> tuple[tuple[int, int], ...]:
    ranges: list[tuple[int, int]] = []
    begin = 0
    for _, end in sentences_in(passage.breaks, quotations, first, last):
        position = bisect_left(items.firsts, end, begin)
        ranges.extend(_bounded(items.words, begin, position))
        begin = position
    return tuple(ranges)


def _bounded(words: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence that is longer than any, at a comma where one is, so that looking around in it stays cheap."""
    while last - first > _LONGEST:
        window = range(first + _LONGEST, first + _LONGEST // 2, -1)
        cut = next((index for index in window if words[index - 1] in _CUTS), first + _LONGEST)
        yield first, cut
        first = cut
    if first < last:
        yield first, last
