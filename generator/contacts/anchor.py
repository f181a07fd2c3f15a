"""Tellings with no day of their own, led to the contact that they agree with: a month, a weekday, "the first call"."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.contacts.days import Group
from generator.contacts.likeness import JOIN, MARGIN, Facts, compare, gather, of_one_kind, score
from generator.contacts.tellings import Telling

ALL_KINDS = frozenset({"meeting", "phone_call", "video_call", "letter"})

_DOUBT = 0.35
"""Score from which a telling is too like a known contact to be taken for a new one."""

_FRESH = timedelta(days=7)
"""How long after a contact the press still reports it as news."""

_AHEAD = timedelta(days=60)
"""How long before it a planned contact is told of."""

_COMMON = 100
"""A place or number that more contacts bear points to none of them."""


class Known(NamedTuple):
    """The contacts found so far, and where to look for one."""

    groups: list[Group]
    facts: list[Facts]
    days: list[tuple[date, int]]
    """First days with the group's index, sorted."""
    longest: timedelta
    """The longest interval among them, less one day."""
    marks: dict[tuple[str, str, str], list[int]]
    """Groups by a kind with a place, an ordinal or a weekday, by first day."""
    articles: list[frozenset[str]]


class Anchored(NamedTuple):
    """What became of tellings that had no day."""

    left: list[Telling]
    """Those that fit no known contact."""
    open: list[tuple[Telling, tuple[int, ...]]]
    """Those that fit several, or one not well enough, with the indices of these."""


def know(groups: list[Group]) -> Known:
    """Index ``groups`` for ``anchor``."""
    plain = [gather(g.tellings) for g in groups]
    facts = [f._replace(ranks=ranks) for f, ranks in zip(plain, _ranks(plain), strict=True)]
    days = sorted((f.first, index) for index, f in enumerate(facts) if f.first is not None)
    widths = [f.last - f.first for f in facts if f.first is not None and f.last is not None]
    marks: dict[tuple[str, str, str], list[int]] = {}
    for index in sorted(range(len(facts)), key=lambda i: (facts[i].first or date.max, i)):
        for mark in _marks(facts[index]):
            marks.setdefault(mark, []).append(index)
    return Known(groups, facts, days, max(widths, default=timedelta(0)), marks, [g.articles for g in groups])


def _ranks(facts: Sequence[Facts]) -> list[frozenset[tuple[int, str]]]:
    """Number each contact in its month, its year and all time: among its kind, among calls, and among all but letters."""
    counts: Counter[tuple[str, str]] = Counter()
    ranks: list[frozenset[tuple[int, str]]] = [frozenset()] * len(facts)
    for index in sorted((i for i, f in enumerate(facts) if f.first), key=lambda i: (facts[i].first, i)):
        day = str(facts[index].first)
        sorts = set(facts[index].kinds)
        if sorts & {"phone_call", "video_call"}:
            sorts.add("call")
        if sorts - {"letter"}:
            sorts.add("live")
        counts.update((sort, scope) for sort in sorts for scope in ("", day[:4], day[:7]))
        ranks[index] = frozenset(
            (counts[sort, scope], scope) for sort in sorts for scope in ("", day[:4], day[:7])
        )
    return ranks


def _marks(facts: Facts) -> set[tuple[str, str, str]]:
    marks = {("place", place) for place in facts.places}
    marks |= {(f"number {number}", scope) for number, scope in facts.ordinals | facts.ranks}
    days = {facts.first.isoweekday()} if facts.first is not None and facts.first == facts.last else set()
    marks |= {("weekday", str(day)) for day in facts.weekdays | days}
    return {(kind, *mark) for kind in facts.kinds or ALL_KINDS for mark in marks}


def anchor(tellings: Iterable[Telling], known: Known) -> Anchored:
    """Add each telling to the one known contact that it fits.

    A contact's facts count as they stood before: what is added on the way changes nothing for the tellings that follow.
    """
    result = Anchored([], [])
    seen: dict[Facts, list[tuple[float, int]]] = {}
    for telling in tellings:
        facts = gather([telling])
        if facts not in seen:
            seen[facts] = _scored(facts, known)
        scored = [s for s in seen[facts] if telling.article not in known.articles[s[1]]]
        best, index = scored[0] if scored else (0.0, 0)
        if best < _DOUBT:
            result.left.append(telling)
        elif best >= JOIN and (len(scored) == 1 or best - scored[1][0] >= MARGIN):
            known.groups[index].add([telling], compare(facts, known.facts[index]))
        else:
            result.open.append((telling, tuple(sorted(i for s, i in scored if best - s < MARGIN))))
    return result


def _scored(facts: Facts, known: Known) -> list[tuple[float, int]]:
    """Scores above nothing with the index of their contact, the best first."""
    found = [
        (points, index)
        for index in _candidates(facts, known)
        if (points := score(facts, known.facts[index])) > 0
    ]
    return sorted(found, key=lambda f: (-f[0], f[1]))


def _candidates(facts: Facts, known: Known) -> list[int]:
    """Look where the telling can belong: in its interval, about its publication, at its place, under its number."""
    if facts.first is not None and facts.last is not None:
        return _between(facts.first, facts.last, known)
    found: set[int] = set()
    if facts.published is not None and facts.main:
        early, late = facts.published
        window = (early, late + _AHEAD) if facts.planned else (early - _FRESH, late + timedelta(days=1))
        found.update(_between(*window, known))
    for _, *mark in _marks(facts):
        for kind in _kinds_like(facts.kinds):
            bearers = known.marks.get((kind, mark[0], mark[1]), ())
            found.update(bearers if len(bearers) <= _COMMON else ())
    return sorted(found)


def _kinds_like(kinds: frozenset[str]) -> set[str]:
    if not kinds:
        return set(ALL_KINDS)
    return {kind for kind in ALL_KINDS for own in kinds if of_one_kind(kind, own)}


def _between(first: date, last: date, known: Known) -> list[int]:
    low = bisect_left(known.days, (first - known.longest, -1))
    high = bisect_right(known.days, (last, len(known.groups)))
    return [index for _, index in known.days[low:high] if (known.facts[index].last or first) >= first]
