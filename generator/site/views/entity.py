"""A person, body, place or topic: their contacts, and the words of those who speak."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.model import Contact, Entity
from generator.site import cards, ranking, titles, urls, wording
from generator.site.cards import Link, Saying
from generator.site.index import Index, Said
from generator.site.wording import Reader

EACH = 6
"""Quotes of one speaker to show for one contact; all are on the contact's page."""


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
    """Show an entity."""
    entity = reader.index.site.gazetteer.entities[id]
    own = [c for c in reader.index.site.timeline.contacts if concerns(reader.index, c, entity)]
    return {
        "entity": entity,
        "heading": wording.name(reader, id),
        "hue": reader.index.hues.get(id, 0),
        "names": _names(reader, entity),
        "cards": tuple(cards.card(reader, contact) for contact in own),
        "spoken": _spoken(reader, reader.index.said.get(id, ()), id),
        "relayed": _spoken(reader, reader.index.relayed.get(id, ()), ""),
    }


def listing(reader: Reader, id: str) -> dict[str, Any]:
    """List the entities whose pages lie in the folder ``id``."""
    members = members_of(reader.index, id)
    rows = [
        Member(
            name=wording.name(reader, one.id),
            url=reader.link(urls.entity(reader.voice.lang, one)),
            hue=reader.index.hues.get(one.id, 0),
            contacts=sum(concerns(reader.index, c, one) for c in reader.index.site.timeline.contacts),
            quotes=len(reader.index.said.get(one.id, ())),
        )
        for one in members
    ]
    rows.sort(key=lambda row: (-row.quotes, -row.contacts, row.url))
    return {"heading": reader.voice.words.phrases[id], "rows": rows}


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


def inputs(index: Index, entity: Entity) -> list[str]:
    """Name the digests of what an entity's page shows: its articles and contacts."""
    said = (*index.said.get(entity.id, ()), *index.relayed.get(entity.id, ()))
    articles = dict.fromkeys(article for article, _ in said)
    contacts = dict.fromkeys(id for article in articles for id in index.told.get(article, ()))
    contacts.update(dict.fromkeys(c.id for c in index.site.timeline.contacts if concerns(index, c, entity)))
    reports = (id for contact in contacts for id in index.contacts[contact].reports)
    return [*dict.fromkeys([*articles, *reports]), *(f"contact {id}" for id in contacts)]


def _names(reader: Reader, entity: Entity) -> tuple[tuple[str, str, str], ...]:
    """List the first name in each other language: (language, its name, name)."""
    langs = [lang for lang in reader.index.langs if lang != reader.voice.lang and entity.names.get(lang)]
    return tuple((lang, wording.language(reader, lang), entity.names[lang][0]) for lang in langs)


def _spoken(reader: Reader, said: Sequence[Said], speaker: str) -> tuple[Spoken, ...]:
    """Put quotes under their contacts, the strongest of each first; those of no contact come last."""
    groups: dict[str, list[Said]] = {}
    for one in said:
        groups.setdefault(reader.index.about.get(one, ""), []).append(one)
    contacts = [c.id for c in reader.index.site.timeline.contacts if c.id in groups]
    return tuple(
        _group(reader, id, groups[id], speaker) for id in [*contacts, *([""] if "" in groups else [])]
    )


def _group(reader: Reader, id: str, said: Sequence[Said], speaker: str) -> Spoken:
    contact = reader.index.contacts.get(id)
    if contact is None:
        return Spoken(None, "", cards.sayings(reader, said[:EACH]), max(0, len(said) - EACH))
    order = ranking.ranked(reader.index, contact, speaker, reader.voice.lang) if speaker else list(said)
    among = set(said)
    kept = [one for one in order if one in among] or list(said)
    link = Link(
        titles.markup(reader.index, contact, reader.voice), reader.link(urls.contact(reader.voice.lang, id))
    )
    day = wording.day(reader, contact.when).full if contact.when else ""
    shown = cards.sayings(reader, kept)
    return Spoken(link, day, shown[:EACH], max(0, len(shown) - EACH))
