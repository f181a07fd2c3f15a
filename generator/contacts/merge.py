"""Occasions of all reports → contacts. The order of the reports never matters, and no two reports are compared at large.

Tellings that give a day go into blocks by day and kind; blocks are joined over midnight and over two words for one kind.
Then tellings that give a month or a year, and at last those that give nothing, are led to the one contact they agree
with; where two fit, none is chosen, and a note says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.contacts import days, editing
from generator.contacts.anchor import anchor, know
from generator.contacts.compose import compose, name
from generator.contacts.days import Group
from generator.contacts.likeness import JOIN, compare, gather
from generator.contacts.tellings import Telling, collect, order, whole
from generator.model import Article, Contact, Note, Outlet, Pin, Report, Ruling, Subject

_NAMED = 5
"""A note names so many contacts at most, or all but one of them and how many others there are."""


class Merged(NamedTuple):
    """What merging gives."""

    contacts: tuple[Contact, ...]
    """Ordered by first day and id; those without a day last."""
    notes: tuple[Note, ...]
    known: frozenset[str] = frozenset()
    """Every id that a contact has, had before an editor changed it, or gave to another."""


def merge(
    reports: Iterable[Report],
    articles: Iterable[Article],
    outlets: Mapping[str, Outlet],
    subject: Subject,
    rulings: Sequence[Ruling] = (),
) -> Merged:
    """Bring the reports of each contact of ``subject`` together, as the rules do and then as an editor decides.

    ``articles`` holds at least those the reports are of. The result depends on what is given, never on its order;
    ``rulings`` alone come in the order in which they hold.
    """
    by_id = {article.id: article for article in articles}
    told = collect(reports := list(reports), by_id.values(), outlets, subject)
    pins = pinned(rulings)
    wholes = {
        report.article: whole(report, by_id[report.article], outlets)
        for report in reports
        if report.article in pins
    }
    return join(told, wholes, subject, rulings)


def pinned(rulings: Iterable[Ruling]) -> set[str]:
    """Name the articles that an editor gives to a contact."""
    return {ruling.article for ruling in rulings if isinstance(ruling, Pin)}


def join(
    told: Iterable[Telling], wholes: Mapping[str, Telling], subject: Subject, rulings: Sequence[Ruling]
) -> Merged:
    """Bring tellings together; ``wholes`` has for each pinned article the whole of its report as one telling."""
    tellings = sorted(told, key=order)
    dated = days.group(t for t in tellings if t.day is not None)
    groups = [g for g in dated if any(t.occasion.kind for t in g.tellings)]
    unsure: list[tuple[Telling, tuple[int, ...]]] = []
    for same_width in _by_width(tellings):
        found = anchor(same_width, know(groups))
        unsure += found.open
        groups += _by_interval(found.left)
    undated = anchor((t for t in tellings if t.occasion.when is None), know(groups))
    groups += _by_publication(undated.left)
    drafted = name(groups)
    pins = pinned(rulings)
    notes = [
        _note(t, [drafted.named[i].id for i in fits])
        for t, fits in unsure + undated.open
        if t.occasion.main and t.article not in pins
    ]
    strays = {**wholes, **{t.article: t for t in tellings if t.occasion.main and t.article in pins}}
    arranged = editing.arrange(drafted.named, strays, rulings)
    contacts = editing.correct(compose(arranged.groups, subject, drafted.drafts), rulings)
    return Merged(
        tuple(sorted(contacts, key=place_in_time)),
        tuple(sorted(notes, key=lambda note: (note.path, note.line, note.message))),
        arranged.known.union(*((contact.id, *contact.aliases) for contact in contacts)),
    )


def place_in_time(contact: Contact) -> tuple[date, str]:
    """Key of the order of a timeline: by first day and id, contacts without a day last."""
    return (contact.when.first if contact.when else date.max, contact.id)


def _by_width(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Tellings of an interval in bunches of equal length, the shortest first, so that a year can meet a month."""
    bunches: dict[timedelta, list[Telling]] = {}
    for telling in tellings:
        when = telling.occasion.when
        if when is not None and telling.day is None:
            bunches.setdefault(when.last - when.first, []).append(telling)
    return [bunches[width] for width in sorted(bunches)]


def _by_interval(tellings: Iterable[Telling]) -> list[Group]:
    """One contact for each interval and kind: two unknown ones of a month cannot be told apart."""
    groups: dict[tuple[date, date, str], Group] = {}
    for telling in tellings:
        when, kind = telling.occasion.when, telling.occasion.kind
        if when is not None and kind is not None:
            groups.setdefault((when.first, when.last, kind), Group([], [])).tellings.append(telling)
    return [groups[key] for key in sorted(groups)]


def _by_publication(tellings: Iterable[Telling]) -> list[Group]:
    """Contacts of which no report gives the day: what was reported at one time is one.

    Only what a report is about makes a contact of its own; a mention in passing with no day is too little.
    """
    groups: list[Group] = []
    recent: dict[str, Group] = {}
    for telling in tellings:
        kind = telling.occasion.kind
        if kind is None or not telling.occasion.main:
            continue
        last = recent.get(kind)
        likeness = compare(gather([telling]), gather(last.tellings[:1])) if last else None
        if last is not None and likeness is not None and likeness.score >= JOIN:
            last.add([telling], likeness)
        else:
            recent[kind] = Group([telling], [])
            groups.append(recent[kind])
    return groups


def _note(telling: Telling, fits: Sequence[str]) -> Note:
    kind = (telling.occasion.kind or "contact").replace("_", " ")
    named = list(fits) if len(fits) <= _NAMED else [*fits[: _NAMED - 1], f"{len(fits) - _NAMED + 1} others"]
    message = f"the {kind} told of here may be {' or '.join(named)}, and nothing decides. Give its day in the article."
    return Note(telling.path, telling.line, message)
