"""Tellings that give a day, brought together: by day and kind first, then over midnight and over words for one kind."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.contacts.likeness import JOIN, Facts, compare, gather, score
from generator.contacts.tellings import Telling
from generator.model import Likeness


class Group(NamedTuple):
    """Tellings taken for one contact; grows while merging goes on."""

    tellings: list[Telling]
    reasons: list[str]
    """Why tellings that do not simply give the same day and kind were added."""

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that tell of it."""
        return frozenset(t.article for t in self.tellings)

    def add(self, tellings: Iterable[Telling], likeness: Likeness) -> None:
        """Take ``tellings`` in, for the reasons of ``likeness``."""
        joined = list(tellings)
        self.tellings.extend(joined)
        self.reasons.append(f"{joined[0].article}: {'; '.join(likeness.reasons)}")


def group(tellings: Iterable[Telling]) -> list[Group]:
    """Bring tellings with a day together; the result does not depend on their order."""
    blocks: dict[tuple[date, str], list[Telling]] = {}
    for telling in tellings:
        day = telling.day
        assert day is not None
        blocks.setdefault((day, telling.occasion.kind or ""), []).append(telling)
    return _join([found for key in sorted(blocks) for found in _split(blocks[key])])


def _split(block: Sequence[Telling]) -> list[Group]:
    """Keep apart what one report tells of as two contacts of the same day and kind.

    The first report that tells of most gives one group each; every other telling goes to the likeliest.
    """
    told = Counter(t.article for t in block)
    most = max(told.values())
    if most == 1:
        return [Group(list(block), [])]
    teller = next(t.article for t in block if told[t.article] == most)
    groups = [Group([t], []) for t in block if t.article == teller]
    facts = [gather(g.tellings) for g in groups]
    for telling in block:
        if telling.article != teller:
            own = gather([telling])
            scores = [score(own, seed) for seed in facts]
            groups[scores.index(max(scores))].tellings.append(telling)
    return groups


def _join(groups: Sequence[Group]) -> list[Group]:
    """Let the best-told groups take in what lies on the same day or a day beside and agrees otherwise."""
    centres: list[tuple[Group, Facts]] = []
    by_day: dict[date, list[int]] = {}
    for candidate in sorted(groups, key=_strength):
        facts = gather(candidate.tellings)
        best = _best(candidate, facts, centres, by_day)
        if best is not None:
            centres[best[0]][0].add(candidate.tellings, best[1])
            continue
        assert facts.first is not None
        by_day.setdefault(facts.first, []).append(len(centres))
        centres.append((candidate, facts))
    return [
        centre
        for centre, _ in sorted(centres, key=lambda c: (c[1].first, _kinds(c[1]), c[0].tellings[0].article))
    ]


def _strength(candidate: Group) -> tuple[bool, int, int, date, str]:
    """Sort key: groups of known kind first, then by official reports, reports, day and kind."""
    first = candidate.tellings[0]
    kind = first.occasion.kind or ""
    official = sum(t.official for t in candidate.tellings)
    return (not kind, -official, -len(candidate.tellings), first.day or date.max, kind)


def _kinds(facts: Facts) -> str:
    return ",".join(sorted(facts.kinds))


def _best(
    candidate: Group, facts: Facts, centres: Sequence[tuple[Group, Facts]], by_day: dict[date, list[int]]
) -> tuple[int, Likeness] | None:
    assert facts.first is not None
    reach = 1 + facts.doubt
    best: tuple[int, Likeness] | None = None
    for shift in sorted(range(-reach, reach + 1), key=lambda days: (abs(days), days)):
        for index in by_day.get(facts.first + timedelta(days=shift), ()):
            likeness = compare(facts, centres[index][1])
            if likeness.score < JOIN or (best is not None and likeness.score <= best[1].score):
                continue
            if not _told_apart(candidate, centres[index][0]):
                best = (index, likeness)
    return best


def _told_apart(one: Group, other: Group) -> bool:
    """Whether reports tell of both as two contacts: more than a fifth of the smaller group's, so one slip decides little."""
    smaller = min(one.articles, other.articles, key=len)
    return 5 * len(one.articles & other.articles) > len(smaller)
