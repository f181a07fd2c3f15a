"""What an editor decides about contacts: articles pinned, contacts merged, split, corrected and named.

The rules have grouped the tellings before, and named each group; decisions speak of these names and of those that other
decisions give. A group that is renamed, or taken up by another, leaves its name as an alias.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import msgspec

from generator.contacts.days import Group
from generator.contacts.tellings import Telling
from generator.contacts.values import weekday
from generator.model import (
    Apart,
    Claimed,
    Contact,
    Correct,
    Merge,
    Moved,
    Pin,
    Ruling,
    Same,
    Split,
    Summary,
    Title,
    When,
)


class Named(NamedTuple):
    """A group with the id that its contact gets, and the earlier ones."""

    id: str
    group: Group
    aliases: set[str]


class Arranged(NamedTuple):
    """Groups as the editor wants them."""

    groups: list[Named]
    known: frozenset[str]
    """Every id that a decision may speak of."""


# --- groups -----------------------------------------------------------------------------------------------------------


def arrange(groups: Sequence[Named], strays: Mapping[str, Telling], rulings: Iterable[Ruling]) -> Arranged:
    """Split, pin and merge ``groups``.

    Args:
        strays: By article, the telling to pin where the article has none that is its main one.
        rulings: In the order in which they hold.
    """
    held = {named.id: named for named in groups}
    ordered = list(rulings)
    dissolved: dict[str, str] = {}
    splits = {(r.contact, a): r for r in ordered if isinstance(r, Split) for a in r.articles}
    for (contact, article), split in sorted(splits.items(), key=lambda item: item[0]):
        if contact in held:
            _split(held, contact, article, split)
    known = frozenset(held)
    for article, pin in sorted({r.article: r for r in ordered if isinstance(r, Pin)}.items()):
        if pin.contact in held:
            _pin(held, article, pin, strays)
    merges = {contact: r for r in ordered if isinstance(r, Merge) for contact in r.contacts}
    for contact, merge in sorted(merges.items()):
        if contact in held and merge.into in held:
            dissolved[contact] = merge.into
    for contact in sorted(dissolved):
        _merge(held, contact, _end(dissolved, contact), merges[contact])
    for quote, wanted in sorted(
        {r.target: r.contact for r in ordered if isinstance(r, Correct) and r.contact}.items()
    ):
        _move(held, quote, _end(dissolved, wanted))
    _tidy(held)
    return Arranged([held[name] for name in sorted(held)], known)


def _take(named: Named, article: str, main: bool = False) -> list[Telling]:
    """Remove an article's tellings, or its main ones alone, from a group."""
    taken: list[Telling] = []
    left: list[Telling] = []
    for telling in named.group.tellings:
        wanted = telling.article == article and (telling.occasion.main or not main)
        (taken if wanted else left).append(telling)
    named.group.tellings[:] = left
    return taken


def _split(held: dict[str, Named], contact: str, article: str, ruling: Split) -> None:
    kinds = Counter(t.occasion.kind for t in held[contact].group.tellings if t.occasion.kind)
    taken = _take(held[contact], article)
    if not taken:
        return
    target = held.setdefault(ruling.into, Named(ruling.into, Group([], []), set()))
    if not any(t.occasion.kind for t in (*taken, *target.group.tellings)):
        # Something has to be known of a contact: its kind is that of the one it was taken for.
        kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
        taken = [t._replace(occasion=msgspec.structs.replace(t.occasion, kind=kind)) for t in taken]
    target.group.tellings.extend(taken)
    target.group.reasons.append(f"{article}: {_because('split off', ruling)}")
    if not held[contact].group.tellings:
        target.aliases.update({contact, *held[contact].aliases})


def _pin(held: dict[str, Named], article: str, ruling: Pin, strays: Mapping[str, Telling]) -> None:
    target = held[ruling.contact]
    found: list[Telling] = []
    for name in sorted(held):
        taken = _take(held[name], article, main=True)
        found += taken
        if taken and name != ruling.contact and not held[name].group.tellings:
            target.aliases.update({name, *held[name].aliases})
    if not found and article in strays:
        found = [strays[article]]
    target.group.tellings.extend(found)
    if found:
        target.group.reasons.append(f"{article}: {_because('pinned', ruling)}")


def _merge(held: dict[str, Named], contact: str, into: str, ruling: Merge) -> None:
    gone, target = held.pop(contact), held[into]
    target.group.tellings.extend(gone.group.tellings)
    target.group.reasons.extend(gone.group.reasons)
    target.group.reasons.append(f"{contact}: {_because('merged', ruling)}")
    target.aliases.update({contact, *gone.aliases})


def _move(held: dict[str, Named], quote: str, contact: str) -> None:
    """Let a quote be one of ``contact``, if its article tells of it."""
    of = {
        telling.article
        for named in held.values()
        for telling in named.group.tellings
        if quote in telling.quotes
    }
    tellings = held[contact].group.tellings if contact in held else []
    place = next((n for n, telling in enumerate(tellings) if telling.article in of), None)
    if place is None:
        return
    for named in held.values():
        named.group.tellings[:] = [_without(telling, quote) for telling in named.group.tellings]
    tellings[place] = tellings[place]._replace(quotes=(*tellings[place].quotes, quote))


def _without(telling: Telling, quote: str) -> Telling:
    return telling._replace(quotes=tuple(one for one in telling.quotes if one != quote))


def _end(into: Mapping[str, str], contact: str) -> str:
    """Follow merges of merged contacts to the last one."""
    while contact in into:
        contact = into[contact]
    return contact


def _tidy(held: dict[str, Named]) -> None:
    """Let go of groups that nothing is left of, or nothing that says what kind of contact it was."""
    for name in sorted(held):
        if not any(t.occasion.kind for t in held[name].group.tellings):
            del held[name]
    for named in held.values():
        named.aliases.difference_update(held)


def _because(what: str, ruling: Ruling) -> str:
    return f"{what} by {ruling.by}{f': {ruling.why}' if ruling.why else ''}"


# --- contacts ---------------------------------------------------------------------------------------------------------


def correct(contacts: Iterable[Contact], rulings: Iterable[Ruling]) -> list[Contact]:
    """Give contacts the headline values, addresses, titles and summaries that ``rulings`` decide."""
    found = {contact.id: contact for contact in contacts}
    names = {name: contact.id for contact in found.values() for name in (*contact.aliases, contact.id)}
    ordered = list(rulings)
    for ruling in ordered:
        if isinstance(ruling, Correct) and ruling.target in names:
            _correct(found, names, names[ruling.target], ruling)
    for ruling in ordered:
        if isinstance(ruling, Moved) and ruling.contact in names and ruling.was not in names:
            contact = found[names[ruling.contact]]
            found[contact.id] = _called(contact, contact.id, {ruling.was})
        elif isinstance(ruling, Title | Summary) and ruling.contact in names:
            contact = found[names[ruling.contact]]
            field = "titles" if isinstance(ruling, Title) else "summaries"
            texts = {**getattr(contact, field), ruling.lang: ruling.text}
            found[contact.id] = msgspec.structs.replace(contact, **{field: dict(sorted(texts.items()))})
    return _joined(found.values(), [one for one in ordered if isinstance(one, Same | Apart)])


def _joined(contacts: Iterable[Contact], rulings: Sequence[Same | Apart]) -> list[Contact]:
    """Keep with each contact which of its quotes are the same words, and which are not; a later ruling undoes an earlier one."""
    made = []
    for contact in contacts:
        ids = {quote for _, quote in contact.quotes}
        held: dict[bool, list[tuple[str, ...]]] = {True: [], False: []}
        for ruling in rulings:
            here = tuple(quote for quote in ruling.quotes if quote in ids)
            if len(here) > 1:
                same = isinstance(ruling, Same)
                held[not same] = [other for other in held[not same] if len({*other} & {*here}) < len(here)]
                held[same].append(here)
        if held[True] or held[False]:
            contact = msgspec.structs.replace(contact, same=tuple(held[True]), apart=tuple(held[False]))
        made.append(contact)
    return made


def _correct(found: dict[str, Contact], names: dict[str, str], id: str, ruling: Correct) -> None:
    contact = _chosen(found.pop(id), ruling)
    renamed = id
    if ruling.day is not None or ruling.kind is not None:
        renamed = _free(f"{_day(contact)}-{contact.kind.replace('_', '-')}", found)
    found[renamed] = _called(contact, renamed, {id} - {renamed})
    names.update(dict.fromkeys((*found[renamed].aliases, renamed), renamed))


def _chosen(contact: Contact, ruling: Correct) -> Contact:
    chosen = dict(contact.chosen)
    for field in ("day", "kind", "place", "duration", "initiator", "ordinal", "time"):
        value = getattr(ruling, field)
        if value is not None:
            chosen[field] = Claimed(str(value), "editor", _disputed(contact, field, str(value)))
    change: dict[str, Any] = {
        field: getattr(ruling, field)
        for field in ("kind", "place", "ordinal")
        if getattr(ruling, field) is not None
    }
    if ruling.day is not None:
        day = date.fromisoformat(ruling.day)
        change["when"] = When(day, day, "day", "gregorian")
    return msgspec.structs.replace(contact, chosen=dict(sorted(chosen.items())), **change)


def _disputed(contact: Contact, field: str, value: str) -> bool:
    claims = (
        c for c in contact.claims if c.field == field and not c.approximate and weekday(c.value) is None
    )
    return any(claim.value != value for claim in claims)


def _day(contact: Contact) -> str:
    return contact.when.first.isoformat() if contact.when else "undated"


def _free(stem: str, taken: Mapping[str, Contact]) -> str:
    """Number an id that another contact has."""
    number = 1
    while (stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return stem if number == 1 else f"{stem}-{number}"


def _called(contact: Contact, id: str, aliases: set[str]) -> Contact:
    every = ({*contact.aliases} | aliases) - {id}
    return msgspec.structs.replace(contact, id=id, aliases=tuple(sorted(every)))
