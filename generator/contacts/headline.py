"""The value shown for a field of a contact, chosen among all that is claimed: official, then majority, then earliest."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.contacts.tellings import Telling
from generator.contacts.values import alike, minutes, weekday
from generator.model import Claim, Claimed, ClaimField

FIELDS: tuple[ClaimField, ...] = ("day", "kind", "place", "duration", "initiator", "ordinal", "time")


Rule = Literal["official", "majority", "earliest", "only"]

_DATE = len("2021-12-30")


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
    votes: dict[ClaimField, list[Vote]] = {field: [] for field in FIELDS}
    for telling in tellings:
        report = numbers[telling.article]
        for field, own in _told(telling).items():
            votes[field] += [Vote(value, report, telling.official, rough) for value, rough in own]
    return {field: choose(cast) for field, cast in votes.items() if cast}


_Own = dict[tuple[str, bool], None]
"""What one telling says of a field: values, and whether they are approximate."""


def _told(telling: Telling) -> dict[ClaimField, _Own]:
    """Give what a telling says of each field that it has a vote on, each value once."""
    occasion = telling.occasion
    told: dict[ClaimField, _Own] = {}
    for claim in occasion.claims:
        if claim.field not in ("kind", "place", "ordinal") and not _is_vague(claim):
            told.setdefault(claim.field, {})[claim.value, claim.approximate] = None
    if telling.day and "day" not in told:
        told["day"] = {(telling.day.isoformat(), False): None}
    if occasion.kind:
        told["kind"] = {(occasion.kind, False): None}
    if occasion.place:
        told["place"] = {(occasion.place, False): None}
    # A second call "this month" is not the second of all.
    if occasion.ordinal is not None and not occasion.ordinal_scope:
        told["ordinal"] = {(str(occasion.ordinal), False): None}
    return told


def _is_vague(claim: Claim) -> bool:
    """Tell whether a day is named only as "Tuesday", or only by its month: it has no vote where others give the date."""
    return claim.field == "day" and (len(claim.value) != _DATE or weekday(claim.value) is not None)


def choose(votes: Sequence[Vote]) -> Claimed:
    """Choose among ``votes`` (at least one), by the rule that is named.

    An official report wins; among several, and where there is none, what most reports agree with; among equals, the one
    published first. "Almost an hour" and fifty minutes agree, and of such the exact value is shown.
    """
    pool = [v for v in votes if v.official] or list(votes)
    if len({v.value for v in votes}) == 1 and not any(v.approximate for v in votes):
        return Claimed(pool[0].value, _rule(pool[0], votes), False)
    agreeing = _agreeing(pool)
    most = max(agreeing.values())
    leading = [v for v in agreeing if agreeing[v] == most]
    places = {vote: place for place, vote in reversed(list(enumerate(pool)))}
    first = min(leading, key=lambda v: (v.approximate, v.report, places[v]))
    exact = [v for v in agreeing if not v.approximate and _agrees(first, v)]
    chosen = min(exact or [first], key=lambda v: (-agreeing[v], v.report, places[v]))
    disputed = any(not _agrees(chosen, vote) for vote in votes)
    majority = all(_agrees(chosen, vote) for vote in leading)
    return Claimed(chosen.value, _rule(chosen, votes, majority), disputed)


def _rule(chosen: Vote, votes: Sequence[Vote], majority: bool = True) -> Rule:
    """Name the rule by which a value was chosen."""
    if chosen.official:
        return "official"
    if all(vote.report == chosen.report for vote in votes):
        return "only"
    return "majority" if majority else "earliest"


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
