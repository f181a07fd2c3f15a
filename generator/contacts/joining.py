"""The same words in many reports: the quotes of a contact in, one entry for each wording with its variants out.

Within a language by likeness of words; over languages by speakers, numbers, names and topics. The editor's word goes before both.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from generator.folding import wording
from generator.model import Joined, Quote

LIKE = 0.75
"""Share of the words of two wordings that both have, from which they are variants of one."""

ALIKE = 0.7
"""Share of the weight of the anchors of two quotes that both have, from which one may be a translation of the other."""

_WORDS = 4
"""Shorter wordings have no variants."""
_ANCHORS = 3
"""So many anchors two quotes of different languages must have in common."""
_RARE = 3
"""By so many of its rarest words a variant is looked for."""


class Said(NamedTuple):
    """A quote of a contact."""

    place: tuple[str, str]
    """Article id and quote id."""
    lang: str
    quote: Quote

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who says it, whatever their order."""
        return tuple(sorted(s.entity or wording(s.name) for s in self.quote.speakers))


class Wording(NamedTuple):
    """What several have in the very same words, or in like ones."""

    speakers: tuple[str, ...]
    lang: str
    words: tuple[str, ...]
    said: list[Said]

    @property
    def anchors(self) -> frozenset[str]:
        """What all its variants name."""
        return frozenset([a for said in self.said for a in said.quote.anchors])

    @property
    def fixed(self) -> frozenset[str]:
        """What no variant may leave out: numbers, and that something is denied."""
        return frozenset([a for a in self.anchors if a == "not" or a.isdecimal()])


def join(
    quotes: Sequence[Said], same: Iterable[Sequence[str]] = (), apart: Iterable[Sequence[str]] = ()
) -> tuple[Joined, ...]:
    """Bring quotes that have the same words together, in the order of ``quotes``; which are together depends on no order.

    Args:
        same: Ids of quotes that an editor takes for the same words.
        apart: Ids of quotes that an editor tells apart.
    """
    return arrange(together(quotes, same, apart), [said.place for said in quotes])


def together(
    quotes: Iterable[Said], same: Iterable[Sequence[str]], apart: Iterable[Sequence[str]]
) -> tuple[Joined, ...]:
    """Bring quotes that have the same words together, in no order."""
    kept = {id: number for ids in apart for number, id in enumerate(ids)}
    exact = _exact(quotes, kept)
    entries = (
        [([one], "words", ()) for one in exact] if len(exact) < 2 else list(_over_languages(exact, kept))
    )
    return tuple(_made(entry) for entry in _ruled(entries, same))


def arrange(joined: Iterable[Joined], places: Iterable[tuple[str, str]]) -> tuple[Joined, ...]:
    """Put entries, and the quotes of each, in the order of ``places``."""
    order = {place: number for number, place in enumerate(places)}
    ordered = (Joined(tuple(sorted(j.quotes, key=order.__getitem__)), j.why, j.reasons) for j in joined)
    return tuple(sorted(ordered, key=lambda one: order[one.quotes[0]]))


Entry = tuple[list[Wording], str, tuple[str, ...]]
"""Wordings taken for one, why, and what they have in common."""


def _exact(quotes: Iterable[Said], kept: dict[str, int]) -> list[Wording]:
    found: dict[tuple[object, ...], Wording] = {}
    for said in sorted(quotes, key=lambda s: (s.lang, s.place)):
        words = tuple(wording(said.quote.text).split())
        key = (said.speakers, said.lang, words, kept.get(said.place[1], 0))
        found.setdefault(key, Wording(said.speakers, said.lang, words, [])).said.append(said)
    return list(found.values())


def _bound(one: Wording, kept: dict[str, int]) -> bool:
    return any(said.place[1] in kept for said in one.said)


# --- within a language ------------------------------------------------------------------------------------------------


def _variants(exact: Sequence[Wording], kept: dict[str, int]) -> Iterator[list[Wording]]:
    """Bring wordings of one language and the same speakers together that are alike, the longest first."""
    counts = Counter((w.speakers, w.lang, word) for w in exact for word in set(w.words))
    centres: list[list[Wording]] = []
    shapes: list[_Shape] = []
    by_word: dict[tuple[object, ...], list[int]] = {}
    for one in sorted(exact, key=lambda w: (w.lang, w.speakers, -len(w.words), w.words)):
        keys = sorted(((one.speakers, one.lang, w) for w in set(one.words)), key=lambda k: (counts[k], k))[
            :_RARE
        ]
        near = sorted({index for key in keys for index in by_word.get(key, ())})
        free = len(one.words) >= _WORDS and not _bound(one, kept)
        own = _shape(one)
        centre = next((i for i in near if free and _alike(shapes[i], own)), None)
        if centre is not None:
            centres[centre].append(one)
            continue
        for key in keys if free else ():
            by_word.setdefault(key, []).append(len(centres))
        centres.append([one])
        shapes.append(own)
    yield from centres


class _Shape(NamedTuple):
    """What makes a wording like another."""

    words: frozenset[str]
    articles: frozenset[str]
    fixed: frozenset[str]


def _shape(one: Wording) -> _Shape:
    return _Shape(frozenset(one.words), frozenset([said.place[0] for said in one.said]), one.fixed)


def _alike(one: _Shape, other: _Shape) -> bool:
    """Whether two wordings are variants of one, in different reports: an article itself tells a quote from one within it."""
    if one.fixed != other.fixed or not one.articles.isdisjoint(other.articles):
        return False
    return len(one.words & other.words) >= LIKE * len(one.words | other.words)


# --- over languages ---------------------------------------------------------------------------------------------------


def _over_languages(exact: Sequence[Wording], kept: dict[str, int]) -> Iterator[Entry]:
    """Bring the variants of each language together with the one entry of another that names the same, if it is only one."""
    entries = list(_variants(exact, kept))
    anchors = [frozenset().union(*(w.anchors for w in entry)) for entry in entries]
    counts = Counter(anchor for found in anchors for anchor in found)
    weights = {anchor: log(1 + len(entries) / count) for anchor, count in counts.items()}
    named = _named(anchors, weights)
    best = [_best(i, entries, anchors, weights, named, kept) for i in range(len(entries))]
    taken: set[int] = set()
    for index, entry in enumerate(entries):
        if index in taken:
            continue
        others = [o for o in best[index].values() if best[o].get(entry[0].lang) == index and o not in taken]
        taken.update((index, *others))
        together = [w for i in (index, *others) for w in entries[i]]
        if others:
            shared = frozenset.intersection(*(anchors[i] for i in (index, *others)))
            yield together, "anchors", tuple(sorted(shared))
        else:
            yield entry, "likeness" if len(entry) > 1 else "words", ()


def _named(anchors: Sequence[frozenset[str]], weights: dict[str, float]) -> dict[str, list[int]]:
    """List the entries by the rarest anchors of each, by which another finds them."""
    found: dict[str, list[int]] = {}
    for index, own in enumerate(anchors):
        for anchor in _rarest(own, weights):
            found.setdefault(anchor, []).append(index)
    return found


def _rarest(anchors: frozenset[str], weights: dict[str, float]) -> list[str]:
    return sorted(anchors, key=lambda a: (-weights[a], a))[:_RARE]


def _best(
    index: int,
    entries: Sequence[list[Wording]],
    anchors: Sequence[frozenset[str]],
    weights: dict[str, float],
    named: dict[str, list[int]],
    kept: dict[str, int],
) -> dict[str, int]:
    """Find for an entry the one of each other language that is likest; none where two are equally so."""
    own = entries[index][0]
    scores: dict[str, list[tuple[float, int]]] = {}
    if len(anchors[index]) < _ANCHORS or any(_bound(w, kept) for w in entries[index]):
        return {}
    for other in sorted({o for a in _rarest(anchors[index], weights) for o in named[a]} - {index}):
        entry, shared = entries[other], anchors[index] & anchors[other]
        fits = entry[0].lang != own.lang and entry[0].speakers == own.speakers and own.fixed == entry[0].fixed
        if not fits or len(shared) < _ANCHORS or any(_bound(w, kept) for w in entry):
            continue
        whole = sum(weights[a] for a in anchors[index] | anchors[other])
        score = sum(weights[a] for a in shared) / whole
        if score >= ALIKE:
            scores.setdefault(entry[0].lang, []).append((score, other))
    tops = {lang: sorted(found, reverse=True) for lang, found in scores.items()}
    return {lang: found[0][1] for lang, found in tops.items() if len(found) == 1 or found[0][0] > found[1][0]}


# --- the editor, and what comes of it -----------------------------------------------------------------------------------


def _ruled(entries: Sequence[Entry], same: Iterable[Sequence[str]]) -> list[Entry]:
    """Bring together what the editor takes for the same words."""
    found = list(entries)
    for ids in same:
        wanted = [e for e in found if any(s.place[1] in ids for w in e[0] for s in w.said)]
        if len(wanted) > 1:
            found = [e for e in found if e not in wanted]
            found.append(([w for e in wanted for w in e[0]], "editor", ()))
    return found


def _made(entry: Entry) -> Joined:
    wordings, why, reasons = entry
    return Joined(tuple(said.place for w in wordings for said in w.said), why, reasons)  # type: ignore[arg-type]
