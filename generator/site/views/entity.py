"""A person, body, place or topic: their contacts, and the words of those who speak."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from markupsafe import Markup

from generator.model import Contact, Entity
from generator.site import cards, sheets, urls, wording
from generator.site.cards import Link, Saying
from generator.site.index import Index
from generator.site.portraits import EACH, Said, Words
from generator.site.wording import Reader

LOOSE = 30
"""Articles that are looked through for words which belong to no contact."""


class Spoken(NamedTuple):
    """Words said in or about one contact."""

    link: Link | None
    day: str
    sayings: tuple[Saying, ...]
    more: int


class Member(NamedTuple):
    """A row of a list of entities."""

    name: Markup
    url: str
    hue: int
    contacts: int
    quotes: int


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show a page of an entity."""
    name, number = sheets.split(id)
    index, entity = reader.index, reader.index.site.gazetteer.entities[name]
    every = story(index, entity)
    shown, total = sheets.cut(every, number, sheets.STORIES), sheets.count(len(every), sheets.STORIES)
    loose = index.loose.get(name, ())[:LOOSE] if number == total else ()
    return {
        "entity": entity,
        "heading": wording.name(reader, name),
        "hue": index.hues.get(name, 0),
        "names": _names(reader, entity),
        "cards": tuple(cards.card(reader, contact) for contact in shown if concerns(index, contact, entity)),
        "spoken": _spoken(reader, shown, loose, name, "spoken"),
        "relayed": _spoken(reader, shown, loose, name, "relayed"),
        "sheets": sheets.links(
            total, number, lambda n: reader.link(urls.entity(reader.voice.lang, entity, n))
        ),
    }


def listing(reader: Reader, id: str) -> dict[str, Any]:
    """List the entities whose pages lie in the folder ``id``."""
    rows = [
        Member(
            name=wording.name(reader, one.id),
            url=reader.link(urls.entity(reader.voice.lang, one)),
            hue=reader.index.hues.get(one.id, 0),
            contacts=contacts,
            quotes=quotes,
        )
        for one, contacts, quotes in counts(reader.index, id)
    ]
    rows.sort(key=lambda row: (-row.quotes, -row.contacts, row.url))
    return {"heading": reader.voice.words.phrases[id], "rows": rows}


def counts(index: Index, folder: str) -> list[tuple[Entity, int, int]]:
    """Count contacts and quotes of each entity of a folder."""
    contacts = index.site.timeline.contacts
    return [
        (one, sum(concerns(index, contact, one) for contact in contacts), index.spoken.get(one.id, 0))
        for one in members_of(index, folder)
    ]


def story(index: Index, entity: Entity) -> list[Contact]:
    """List the contacts that an entity's pages tell of: its own, and those in which its words stand."""
    return [
        contact
        for contact in index.site.timeline.contacts
        if concerns(index, contact, entity)
        or entity.id in index.portraits.outlines[contact.id].speakers
        or entity.id in index.portraits.outlines[contact.id].relayers
    ]


def members_of(index: Index, folder: str) -> list[Entity]:
    """List the entities that have pages in a folder."""
    every = (index.site.gazetteer.entities[id] for id in index.paged)
    return [one for one in every if urls.FOLDERS[one.kind] == folder]


def concerns(index: Index, contact: Contact, entity: Entity) -> bool:
    """Tell whether a contact belongs on an entity's page: it took part, it is the place (or its country), or a topic."""
    place = index.entity(contact.place or "")
    return (
        entity.id in contact.participants
        or entity.id in contact.topics
        or (place is not None and entity.id in (place.id, place.of))
    )


def inputs(index: Index, entity: Entity) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Name for each page of an entity, by its number, the digests of what it shows."""
    every = story(index, entity)
    total = sheets.count(len(every), sheets.STORIES)
    for number in range(1, total + 1):
        loose = index.loose.get(entity.id, ())[:LOOSE] if number == total else ()
        cut = sheets.cut(every, number, sheets.STORIES)
        yield number, (*(f"card {contact.id}" for contact in cut), *(f"face {id}" for id in loose))


def _names(reader: Reader, entity: Entity) -> tuple[tuple[str, str, str], ...]:
    """List the first name in each other language: (language, its name, name)."""
    langs = [lang for lang in reader.index.langs if lang != reader.voice.lang and entity.names.get(lang)]
    return tuple((lang, wording.language(reader, lang), entity.names[lang][0]) for lang in langs)


def _spoken(
    reader: Reader,
    contacts: Sequence[Contact],
    loose: Sequence[str],
    entity: str,
    how: Literal["spoken", "relayed"],
) -> tuple[Spoken, ...]:
    """Put the strongest words under their contacts; those of no contact come last."""
    groups = []
    for contact in contacts:
        words = getattr(reader.index.portraits[contact.id], how).get(entity)
        if words:
            groups.append(_group(reader, contact, words[reader.voice.lang]))
    others = [said for article in loose for said in _loose(reader.index, article, entity, how)]
    if others:
        groups.append(Spoken(None, "", cards.sayings(reader, others)[:EACH], 0))
    return tuple(groups)


def _group(reader: Reader, contact: Contact, words: Words) -> Spoken:
    day = wording.day(reader, contact.when).full if contact.when else ""
    shown = tuple(cards.saying(reader, one) for one in words.wordings)
    return Spoken(cards.to_contact(reader, contact.id), day, shown, words.more)


def _loose(index: Index, article: str, entity: str, how: Literal["spoken", "relayed"]) -> Iterator[Said]:
    """Find what ``entity`` says in an article that belongs to no contact."""
    report = index.site.reports[article]
    for quote in report.quotes:
        those = quote.speakers if how == "spoken" else quote.reported_by
        if any(one.entity == entity for one in those) and not index.about((article, quote.id)):
            yield article, quote.id
