"""Groups of tellings → contacts: their ids, headline values, claims, and the reasons why they are one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.contacts.days import Group
from generator.contacts.editing import Named
from generator.contacts.headline import FIELDS, headlines
from generator.contacts.tellings import Telling, order
from generator.model import (
    Claim,
    Claimed,
    Contact,
    ContactKind,
    Subject,
    When,
    pack_claims,
    pack_quotes,
)


class Draft(NamedTuple):
    """A group with what follows from it alone."""

    given: list[Telling]
    """Those of the group, in its order."""
    tellings: list[Telling]
    """Ordered by publication."""
    chosen: dict[str, Claimed]
    kind: ContactKind
    when: When | None
    reasons: list[str]


class Drafted(NamedTuple):
    """Groups named, with what follows from each as it was then."""

    named: list[Named]
    drafts: dict[str, Draft]
    """By id."""


def name(groups: Sequence[Group]) -> Drafted:
    """Give each of ``groups`` an id, in their order; each has a telling that gives a kind."""
    drafts = [_draft(group) for group in groups]
    names = _ids(drafts)
    named = [Named(id, group, set()) for id, group in zip(names, groups, strict=True)]
    return Drafted(named, dict(zip(names, drafts, strict=True)))


def compose(named: Sequence[Named], subject: Subject, drafts: Mapping[str, Draft]) -> list[Contact]:
    """Make a contact of each named group, in their order; ``drafts`` hold for groups that nobody has changed since."""
    return [_contact(one, _current(one, drafts), subject) for one in named]


def _current(one: Named, drafts: Mapping[str, Draft]) -> Draft:
    draft = drafts.get(one.id)
    if draft and draft.given == one.group.tellings and draft.reasons == one.group.reasons:
        return draft
    return _draft(one.group)


def _draft(group: Group) -> Draft:
    tellings = sorted(group.tellings, key=order)
    chosen = headlines(tellings)
    kind = next(
        t.occasion.kind for t in tellings if t.occasion.kind and t.occasion.kind == chosen["kind"].value
    )
    return Draft(list(group.tellings), tellings, chosen, kind, _when(tellings, chosen), list(group.reasons))


def _contact(named: Named, draft: Draft, subject: Subject) -> Contact:
    tellings, chosen = draft.tellings, draft.chosen
    people = {p for t in tellings for p in t.occasion.participants}
    quotes = dict.fromkeys((t.article, quote) for t in tellings for quote in t.quotes)
    return Contact(
        id=named.id,
        kind=draft.kind,
        when=draft.when,
        place=chosen["place"].value if "place" in chosen else None,
        participants=tuple(p for p in subject.participants if p in people),
        status="held" if any(t.occasion.status == "held" for t in tellings) else "planned",
        packed_claims=pack_claims(_claims(tellings)),
        chosen=chosen,
        reports=tuple(dict.fromkeys(t.article for t in tellings)),
        packed_quotes=pack_quotes(quotes),
        sayings=len(quotes),
        topics=_topics(tellings),
        ordinal=int(chosen["ordinal"].value) if "ordinal" in chosen else None,
        aliases=tuple(sorted(named.aliases)),
        reasons=_reasons(draft),
    )


def _when(tellings: Sequence[Telling], chosen: Mapping[str, Claimed]) -> When | None:
    if "day" in chosen:
        day = date.fromisoformat(chosen["day"].value)
        doubts = [t.occasion.when.doubt for t in tellings if t.occasion.when is not None and t.day == day]
        return When(day, day, "day", "gregorian", doubt=min(doubts, default=0))
    whens = [t.occasion.when for t in tellings if t.occasion.when is not None]
    return min(whens, key=lambda w: (w.last - w.first, w.first), default=None)


def _claims(tellings: Sequence[Telling]) -> tuple[Claim, ...]:
    """All claims once, by field and within a field by publication."""
    claims = dict.fromkeys(claim for t in tellings for claim in t.occasion.claims)
    return tuple(sorted(claims, key=lambda claim: FIELDS.index(claim.field)))


def _topics(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Topics of all reports, those of most reports first."""
    counts = Counter(topic for t in tellings for topic in dict.fromkeys(t.topics))
    return tuple(sorted(counts, key=lambda topic: (-counts[topic], topic)))


def _reasons(draft: Draft) -> tuple[str, ...]:
    told = Counter((t.day.isoformat(), t.occasion.kind or "") for t in draft.tellings if t.day is not None)
    if not told:
        return tuple(sorted(draft.reasons))
    (day, kind), count = min(told.items(), key=lambda item: (-item[1], item[0]))
    reports = f"{count} report{'s' if count > 1 else ''}"
    return (f"{reports} of a {kind.replace('_', ' ') or 'contact'} on {day}", *sorted(draft.reasons))


def _ids(drafts: Sequence[Draft]) -> list[str]:
    """Name each contact after its day and kind; a second one of a day is numbered in the order of times and reports."""
    stems: dict[str, list[int]] = {}
    for index, draft in enumerate(drafts):
        stems.setdefault(_stem(draft), []).append(index)
    ids = [""] * len(drafts)
    for stem, indices in stems.items():
        for number, index in enumerate(sorted(indices, key=lambda i: _first_told(drafts[i])), 1):
            ids[index] = stem if number == 1 else f"{stem}-{number}"
    return ids


def _stem(draft: Draft) -> str:
    kind = draft.kind.replace("_", "-")
    if draft.when is None:
        return f"undated-{kind}-{draft.tellings[0].article}"
    return f"{_stamp(draft.when)}-{kind}"


def _stamp(when: When) -> str:
    lengths = {"day": 10, "month": 7, "year": 4}
    first = when.first.isoformat()
    if when.precision in lengths:
        return first[: lengths[when.precision]]
    return first if when.first == when.last else f"{first}-to-{when.last.isoformat()}"


def _first_told(draft: Draft) -> tuple[str, tuple[date, str, int, str]]:
    times = [claim.value for t in draft.tellings for claim in t.claims("time")]
    return (min(times, default="~"), order(draft.tellings[0]))
