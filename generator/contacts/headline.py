"""The value shown for a field of a contact, chosen among all that is claimed: official, then majority, then earliest."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.contacts.tellings import Telling
from generator.contacts.values import alike, minutes, weekday
from generator.model import Claimed, ClaimField

FIELDS: tuple[ClaimField, ...] = ("day", "kind", "place", "duration", "initiator", "ordinal", "time")


class Vote(NamedTuple):
    """A value that one report gives."""

    value: str
    report: int
    """Number of the report in the order of publication."""
    official: bool
    approximate: bool


def headlines(tellings: Sequence[Telling]) -> dict[str, Claimed]:
    """Choose a value for every field of which some of ``tellings``, ordered by publication, says something."""
    numbers: dict[str, int] = {}
    for telling in tellings:
        numbers.setdefault(telling.article, len(numbers))
    votes = {field: [v for t in tellings for v in _votes(t, field, numbers[t.article])] for field in FIELDS}
    return {field: choose(cast) for field, cast in votes.items() if cast}


def _votes(telling: Telling, field: ClaimField, report: int) -> list[Vote]:
    occasion, claims = telling.occasion, telling.claims(field)
    own: tuple[tuple[str, bool], ...]
    if field == "day":
        # A day named only as "Tuesday", or only by its month, has no vote where others give the date.
        own = tuple(
            (c.value, c.approximate) for c in claims if weekday(c.value) is None and len(c.value) == 10
        )
        own = own or (((telling.day.isoformat(), False),) if telling.day else ())
    elif field == "kind":
        own = ((occasion.kind, False),) if occasion.kind else ()
    elif field == "place":
        own = ((occasion.place, False),) if occasion.place else ()
    elif field == "ordinal":
        # A second call "this month" is not the second of all.
        all_time = occasion.ordinal is not None and not occasion.ordinal_scope
        own = ((str(occasion.ordinal), False),) if all_time else ()
    else:
        own = tuple((c.value, c.approximate) for c in claims)
    return [Vote(value, report, telling.official, rough) for value, rough in dict.fromkeys(own)]


def choose(votes: Sequence[Vote]) -> Claimed:
    """Choose among ``votes`` (at least one), by the rule that is named.

    An official report wins; among several, and where there is none, what most reports agree with; among equals, the one
    published first. "Almost an hour" and fifty minutes agree, and of such the exact value is shown.
    """
    pool = [v for v in votes if v.official] or list(votes)
    agreeing = _agreeing(pool)
    most = max(agreeing.values())
    leading = [v for v in agreeing if agreeing[v] == most]
    places = {vote: place for place, vote in reversed(list(enumerate(pool)))}
    first = min(leading, key=lambda v: (v.approximate, v.report, places[v]))
    exact = [v for v in agreeing if not v.approximate and _agrees(first, v)]
    chosen = min(exact or [first], key=lambda v: (-agreeing[v], v.report, places[v]))
    disputed = any(not _agrees(chosen, vote) for vote in votes)
    if chosen.official:
        return Claimed(chosen.value, "official", disputed)
    if len({v.report for v in votes}) == 1:
        return Claimed(chosen.value, "only", disputed)
    majority = all(_agrees(chosen, vote) for vote in leading)
    return Claimed(chosen.value, "majority" if majority else "earliest", disputed)


def _agreeing(pool: Sequence[Vote]) -> dict[Vote, int]:
    """Count for each vote the reports that agree with it; what many say in the same words is compared once."""
    said: dict[tuple[str, bool], set[int]] = {}
    samples: dict[tuple[str, bool], Vote] = {}
    for vote in pool:
        said.setdefault((vote.value, vote.approximate), set()).add(vote.report)
        samples.setdefault((vote.value, vote.approximate), vote)
    counts = {
        wording: len(set().union(*(said[other] for other in said if _agrees(one, samples[other]))))
        for wording, one in samples.items()
    }
    return {vote: counts[vote.value, vote.approximate] for vote in dict.fromkeys(pool)}


def _agrees(chosen: Vote, vote: Vote) -> bool:
    one, other = minutes(chosen.value), minutes(vote.value)
    if one is None or other is None or one == other:
        return chosen.value == vote.value
    rough = chosen.approximate or vote.approximate
    return rough and alike(one, other, approximate=True)
