"""The timeline narrowed to one kind, speaker, language, topic or year, on static pages."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.site import facets, sheets, urls
from generator.site.index import Index
from generator.site.views import choices, timeline
from generator.site.wording import Reader


class Selection(NamedTuple):
    """A page to be, and what is on it."""

    lang: str
    facet: str
    value: str
    number: int
    """From 1."""
    total: int
    """Contacts on all pages of this value."""
    contacts: tuple[str, ...]


def ids(index: Index) -> Iterator[Selection]:
    """List all pages to be."""
    for lang, speaker in index.voices.items():
        for facet in facets.FACETS:
            found = index.facets.get(facets.facet_of(facet, speaker.display.calendars[0]), {})
            for value, contacts in found.items():
                for number in range(1, sheets.count(len(contacts), sheets.CONTACTS) + 1):
                    shown = tuple(sheets.cut(contacts, number, sheets.CONTACTS))
                    yield Selection(lang, facet, value, number, len(contacts), shown)


def split(id: str) -> tuple[str, str, int]:
    """Take ``facet/value/number`` apart."""
    facet, value, number = id.split("/")
    return facet, value, int(number)


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show one page of the contacts that share a value."""
    facet, value, number = split(id)
    every = choices.values(reader, facet)[value]
    shown = [reader.index.contacts[contact] for contact in sheets.cut(every, number, sheets.CONTACTS)]
    total = sheets.count(len(every), sheets.CONTACTS)
    return {
        "heading": choices.label(reader, facet, value),
        "facet": reader.voice.words.phrases[f"by_{facet}"],
        "total": len(every),
        "sheets": sheets.links(
            total, number, lambda n: reader.link(urls.selection(reader.voice.lang, facet, value, n))
        ),
        "home": reader.link(urls.timeline(reader.voice.lang)),
        "years": timeline.years(reader, shown),
    }


def elsewhere(index: Index, id: str, lang: str) -> str | None:
    """Find the same choice in another language; years are others where the calendar is another."""
    facet, value, number = split(id)
    named = facets.facet_of(facet, index.voices[lang].display.calendars[0])
    return urls.selection(lang, facet, value, number) if value in index.facets.get(named, {}) else None
