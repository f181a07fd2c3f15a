"""How much two tellings, or two groups of tellings, speak of one contact: facts in, a score with readable reasons out.

Each rule looks at one field and gives points for agreement, takes some for disagreement, or is silent where one side says
nothing. The points were set by reading, so that a day and a kind are enough, and a day apart needs one thing more.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from generator.contacts.tellings import Telling
from generator.contacts.values import minutes, shared_length, weekday
from generator.model import Likeness, When

JOIN = 0.5
"""Score from which two tellings are taken for one contact."""

MARGIN = 0.05
"""How far the best candidate must lead the second before it is chosen."""

CALLS = frozenset({"phone_call", "video_call"})
MEETINGS = frozenset({"meeting", "video_call"})
_NIGHT = ("21:00", "03:00")


class Facts(NamedTuple):
    """What a group of tellings says, field by field."""

    participants: frozenset[str]
    kinds: frozenset[str]
    first: date | None
    last: date | None
    doubt: int
    """Days either side by which the days may be off."""
    published: tuple[date, date] | None
    """First and last publication."""
    main: bool
    planned: bool
    """Whether all tellings speak of the future."""
    night: bool
    """Whether some time of day lies near midnight, where days of time zones differ."""
    weekdays: frozenset[int]
    places: frozenset[str]
    initiators: frozenset[str]
    lengths: frozenset[tuple[int, bool]]
    """Minutes, and whether they are approximate."""
    ordinals: frozenset[tuple[int, str]]
    """Numbers with the period they count in."""
    topics: frozenset[str]
    ranks: frozenset[tuple[int, str]] = frozenset()
    """The places it has in the order of the known contacts, with the period counted in."""


def gather(tellings: Sequence[Telling]) -> Facts:
    """Collect what ``tellings`` (at least one) say."""
    occasions = [t.occasion for t in tellings]
    whens = _narrowest([o.when for o in occasions if o.when is not None])
    published = [t.published for t in tellings if t.published is not None]
    claims = [c for o in occasions for c in o.claims]
    return Facts(
        participants=frozenset(p for o in occasions for p in o.participants),
        kinds=frozenset(o.kind for o in occasions if o.kind is not None),
        first=min((w.first for w in whens), default=None),
        last=max((w.last for w in whens), default=None),
        doubt=min((w.doubt for w in whens), default=0),
        published=(min(p[0] for p in published), max(p[1] for p in published)) if published else None,
        main=any(o.main for o in occasions),
        planned=all(o.status == "planned" for o in occasions),
        night=any(_by_night(time) for time in _times(tellings)),
        weekdays=frozenset(d for c in claims if c.field == "day" and (d := weekday(c.value)) is not None),
        places=frozenset(o.place for o in occasions if o.place is not None),
        initiators=frozenset(c.value for c in claims if c.field == "initiator"),
        lengths=frozenset(
            (m, c.approximate)
            for c in claims
            if c.field == "duration" and (m := minutes(c.value)) is not None
        ),
        ordinals=frozenset((o.ordinal, o.ordinal_scope) for o in occasions if o.ordinal is not None),
        topics=frozenset(topic for t in tellings for topic in t.topics),
    )


def _narrowest(whens: Sequence[When]) -> list[When]:
    """Keep the days where some tell days, else the shortest intervals: a month that was led to a day widens nothing."""
    shortest = min((w.last - w.first for w in whens), default=None)
    return [w for w in whens if w.last - w.first == shortest]


def _times(tellings: Iterable[Telling]) -> Iterable[str]:
    for telling in tellings:
        when = telling.occasion.when
        if when is not None and when.time is not None:
            yield when.time
        yield from (claim.value for claim in telling.claims("time"))


def _by_night(time: str) -> bool:
    return not _NIGHT[1] < time[:5] < _NIGHT[0]


class Finding(msgspec.Struct, frozen=True, gc=False):
    """What one rule says; two hundred thousand are made where ten thousand reports are merged."""

    points: float
    """Negative against; ``REFUSAL`` outright."""
    pattern: str = ""
    """The reason, with a place for each of ``values``; words are made of them only when somebody reads."""
    values: tuple[Facts | date | frozenset[str] | int | str, ...] = ()


REFUSAL = -9.0


def compare(one: Facts, other: Facts) -> Likeness:
    """Say how much ``one`` and ``other`` agree, from 0 (they cannot be one contact) to 1, and why."""
    findings = _findings(one, other)
    reasons = (f.pattern.format(*map(_words, f.values)) for f in findings if f.pattern)
    return Likeness(_total(findings), tuple(reasons))


def score(one: Facts, other: Facts) -> float:
    """Give the score of ``compare`` alone, quicker."""
    return _total(_findings(one, other))


def _findings(one: Facts, other: Facts) -> list[Finding]:
    findings: list[Finding] = []
    for _, rule in RULES:
        found = rule(one, other)
        if found is None:
            continue
        findings.append(found)
        if found.points == REFUSAL:
            break
    return findings


def _total(findings: Iterable[Finding]) -> float:
    return round(min(1.0, max(0.0, sum([f.points for f in findings]))), 3)


def _words(value: object) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(str(name).replace("_", " ") for name in value))
    if isinstance(value, Facts):
        return str(value.first) if value.first == value.last else f"{value.first}/{value.last}"
    return str(value)


def of_one_kind(one: str, other: str) -> bool:
    """Whether two kinds may be two words for one contact."""
    return one == other or {one, other} in (CALLS, MEETINGS)


def _participants(one: Facts, other: Facts) -> Finding | None:
    if len(one.participants & other.participants) < 2:
        return Finding(REFUSAL, "other people")
    return None


def _kind(one: Facts, other: Facts) -> Finding | None:
    if not one.kinds or not other.kinds:
        return None
    if shared := one.kinds & other.kinds:
        return Finding(0.2, "both a {}", (shared,))
    kinds = one.kinds | other.kinds
    if kinds <= CALLS:
        return Finding(0.15, "{} here, {} there: both calls", (one.kinds, other.kinds))
    if kinds <= MEETINGS:
        return Finding(0.05, "{} here, {} there: a meeting may be by video", (one.kinds, other.kinds))
    return Finding(REFUSAL, "{} here, {} there", (one.kinds, other.kinds))


def _day(one: Facts, other: Facts) -> Finding | None:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return _publication(one, other)
    precise = one.first == one.last and other.first == other.last
    gap = max((other.first - one.last).days, (one.first - other.last).days, 0)
    if gap == 0:
        return Finding(0.5 if precise else 0.35, "{} and {} agree", (one, other))
    if gap <= max(one.doubt, other.doubt):
        return Finding(0.45, "{} and {} agree within the doubt of a Hijri day", (one, other))
    if gap == 1 and precise and one.night | other.night:
        return Finding(0.35, "{} and {} are a day apart, about midnight", (one, other))
    if gap == 1 and precise:
        return Finding(0.25, "{} and {} are a day apart", (one, other))
    return Finding(REFUSAL, "{} is not {}", (one, other))


def _publication(one: Facts, other: Facts) -> Finding | None:
    """Weigh the publication of a telling with no day against the day, or the publication, of the other."""
    if one.first is not None:
        one, other = other, one
    if one.published is None:
        return None
    if other.first is None or other.last is None:
        return _published_together(one, other)
    before, after = (one.published[1] - other.first).days, (other.last - one.published[0]).days
    if one.planned:
        return (
            Finding(REFUSAL, "told of as yet to come") if before > 1 else Finding(0.2, "told of beforehand")
        )
    if after > 1:
        return Finding(REFUSAL, "published before {}", (other.first,))
    if not one.main:
        return Finding(0.0)
    if before <= 2:
        return Finding(0.3, "published within two days of {}", (other.first,))
    return Finding(0.15, "published within a week of {}", (other.first,)) if before <= 7 else None


def _published_together(one: Facts, other: Facts) -> Finding | None:
    if one.published is None or other.published is None:
        return None
    gap = max((other.published[0] - one.published[1]).days, (one.published[0] - other.published[1]).days, 0)
    if gap <= 2:
        return Finding(0.3, "published within two days of each other")
    return Finding(-0.2, "published {} days apart", (gap,))


def _weekday(one: Facts, other: Facts) -> Finding | None:
    for named, dated in ((one, other), (other, one)):
        if named.weekdays and dated.first is not None and dated.first == dated.last:
            if dated.first.isoweekday() in named.weekdays:
                return Finding(0.15, "{} is the weekday told", (dated.first,))
            return Finding(REFUSAL, "{} is another weekday", (dated.first,))
    return None


def _place(one: Facts, other: Facts) -> Finding | None:
    if not one.places or not other.places:
        return None
    if shared := one.places & other.places:
        return Finding(0.3, "both in {}", (shared,))
    return Finding(-0.3, "{} here, {} there", (one.places, other.places))


def _ordinal(one: Facts, other: Facts) -> Finding | None:
    if (shared := one.ordinals & other.ordinals) or (
        shared := (one.ordinals & other.ranks) | (one.ranks & other.ordinals)
    ):
        number, scope = min(shared)
        return Finding(0.15, "number {} of {}" if scope else "number {}", (number, scope))
    scopes = {scope: number for number, scope in other.ordinals}
    for number, scope in sorted(one.ordinals):
        if scope in scopes:
            return Finding(-0.2, "number {} here, {} there", (number, scopes[scope]))
    return _overtaken(one, other) or _overtaken(other, one)


def _overtaken(one: Facts, other: Facts) -> Finding | None:
    """A "first call" cannot be one that known calls precede; a "third" may be the first that is known here."""
    for number, scope in sorted(one.ordinals):
        ranks = [rank for rank, counted in other.ranks if counted == scope]
        if ranks and min(ranks) > number:
            return Finding(-0.3, "number {}, but {} earlier ones are known", (number, min(ranks) - 1))
    return None


def _length(one: Facts, other: Facts) -> Finding | None:
    if not one.lengths or not other.lengths:
        return None
    length = shared_length(one.lengths, other.lengths)
    return (
        Finding(-0.1, "of another length")
        if length is None
        else Finding(0.1, "about {} minutes long", (length,))
    )


def _initiator(one: Facts, other: Facts) -> Finding | None:
    if not one.initiators or not other.initiators:
        return None
    if shared := one.initiators & other.initiators:
        return Finding(0.1, "on the initiative of {}", (shared,))
    return Finding(-0.05, "on another's initiative")


def _topics(one: Facts, other: Facts) -> Finding | None:
    shared = one.topics & other.topics
    if not shared:
        return None
    portion = len(shared) / min(len(one.topics), len(other.topics))
    return Finding(0.05 + 0.1 * portion, "topics in common: {}", (shared,))


RULES: tuple[tuple[str, Callable[[Facts, Facts], Finding | None]], ...] = (
    ("participants", _participants),
    ("kind", _kind),
    ("day", _day),
    ("weekday", _weekday),
    ("place", _place),
    ("ordinal", _ordinal),
    ("length", _length),
    ("initiator", _initiator),
    ("topics", _topics),
)
