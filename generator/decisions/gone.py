"""Decisions that nothing answers to any more: each is told, none is dropped in silence."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from generator.decisions import Decisions
from generator.decisions.checks import sort_of
from generator.model import (
    Accept,
    Apart,
    Contact,
    Correct,
    Correction,
    Gist,
    Merge,
    Moved,
    Note,
    Pin,
    Ruling,
    Same,
    Split,
    Summary,
    Title,
)

_SORTS = {"q": "quote", "d": "date", "o": "occasion"}


class Known(NamedTuple):
    """What decisions can be about."""

    findings: frozenset[str]
    articles: frozenset[str]
    contacts: frozenset[str]
    """Every id that a contact has or had."""
    current: frozenset[str]
    """Ids that contacts have now."""
    owners: dict[str, str]
    """Id of a finding that is sought → its article."""
    reports: dict[str, tuple[str, ...]]
    """Id of a contact, now or before → its articles."""


def known(
    gists: Iterable[Gist], contacts: Iterable[Contact], names: Collection[str], sought: Decisions
) -> Known:
    """Gather what ``sought`` decisions may find: findings as they were found, contacts as they came out, all names on the way."""
    ordered, articles = list(contacts), list(gists)
    targets = {target for decision in sought.every for target in _targets(decision.ruling)}
    owners = (
        {id: gist.id for gist in articles for id in gist.findings.split() if id in targets} if targets else {}
    )
    told = {name: contact.reports for contact in ordered for name in (contact.id, *contact.aliases)}
    current = frozenset(contact.id for contact in ordered)
    there = frozenset(gist.id for gist in articles)
    return Known(frozenset(owners), there, frozenset(names), current, owners, told)


def notes(decisions: Decisions, there: Known) -> tuple[Note, ...]:
    """Tell of every decision whose target is not there, at its file and line."""
    return tuple(
        Note(decision.path, decision.line, f"{what}. This decision has no effect: correct it, or remove it.")
        for decision in decisions.every
        for what in _missing(decision.ruling, there)
    )


def _missing(ruling: Ruling, there: Known) -> Iterator[str]:
    """Say of each thing that a ruling names and that is not there what has become of it."""
    for target in _targets(ruling):
        if sort_of(target) != "contact" and target not in there.findings:
            yield f"there is no {_SORTS[sort_of(target)]} {target} any more; perhaps its words were changed"
    for id in _contacts(ruling):
        if id not in there.contacts:
            yield f"there is no contact {id}"
    for id in _articles(ruling):
        if id not in there.articles:
            yield f"there is no article {id}"
    if isinstance(ruling, Moved) and ruling.was in there.current:
        yield f"{ruling.was} is the address of a contact, and cannot lead to another one"
    yield from _astray(ruling, there)


def _astray(ruling: Ruling, there: Known) -> Iterator[str]:
    """Say which article a contact does not have, so that nothing of it can go there or come from there."""
    if isinstance(ruling, Correct) and ruling.contact in there.contacts:
        owner = there.owners.get(ruling.target)
        if owner and owner not in there.reports.get(ruling.contact, ()):
            yield f"the contact {ruling.contact} has no article {owner}"
    if isinstance(ruling, Split) and ruling.contact in there.contacts:
        for id in ruling.articles:
            if id in there.articles and id not in there.reports.get(ruling.into, ()):
                yield f"the contact {ruling.contact} has no article {id}"


def _targets(ruling: Ruling) -> tuple[str, ...]:
    if isinstance(ruling, Same | Apart):
        return ruling.quotes
    target: str | None = getattr(ruling, "target", None)
    return () if target is None else (target,)


def _contacts(ruling: Ruling) -> Iterator[str]:
    match ruling:
        case Accept() | Correct() if sort_of(ruling.target) == "contact":
            yield ruling.target
        case Correct() if ruling.contact:
            yield ruling.contact
        case Merge():
            yield from (ruling.into, *ruling.contacts)
        case Pin() | Split() | Moved() | Title() | Summary():
            yield ruling.contact
        case Correction() if ruling.contact:
            yield ruling.contact


def _articles(ruling: Ruling) -> Iterator[str]:
    match ruling:
        case Pin():
            yield ruling.article
        case Split():
            yield from ruling.articles
        case Correction() if ruling.article:
            yield ruling.article
