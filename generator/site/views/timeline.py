"""The timeline of a language: every contact by year, the drawn axis, and what to narrow them by."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from generator import calendars
from generator.model import Contact
from generator.site import axis, cards, days, sheets, upright, urls, voice
from generator.site.cards import Card
from generator.site.digests import digest
from generator.site.index import Index
from generator.site.views import articles, choices
from generator.site.wording import Reader


class Year(NamedTuple):
    """Contacts of one year of the headline calendar."""

    id: str
    name: str
    cards: tuple[Card, ...]


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show the contacts of page ``id`` of the timeline."""
    every, number = reader.index.site.timeline.contacts, int(id)
    total = sheets.count(len(every), sheets.CONTACTS)
    pages = sheets.links(total, number, lambda n: reader.link(urls.timeline(reader.voice.lang, n)))
    return {**_shown(reader, sheets.cut(every, number, sheets.CONTACTS)), "sheets": pages}


def newest(reader: Reader, id: str) -> dict[str, Any]:
    """Show the last contacts, for a frame in another page."""
    shown = reader.index.site.timeline.contacts[-sheets.CONTACTS :]
    return {**_shown(reader, shown), "home": reader.link(urls.timeline(reader.voice.lang)), "sheets": ()}


def state(index: Index) -> str:
    """Digest what every page of the timeline says of the whole."""
    site = index.site
    langs = sorted({gist.lang for gist in site.gists})
    totals = {facet: {value: len(ids) for value, ids in rows.items()} for facet, rows in index.facets.items()}
    apart = (len(site.timeline.apart), articles.first_apart(index))
    return digest(len(site.timeline.contacts), len(site.gists), langs, len(index.quotes), totals, apart)


def _shown(reader: Reader, contacts: Sequence[Contact]) -> dict[str, Any]:
    site, lang = reader.index.site, reader.voice.lang
    return {
        "heading": site.settings.title.get(lang, ""),
        "description": site.settings.description.get(lang, ""),
        "figures": figures(reader, site.timeline.contacts),
        "axis": axis.draw(reader, contacts),
        "upright": upright.draw(reader, contacts),
        "choices": choices.kinds(reader),
        "filters": choices.filters(reader),
        "facets": {contact.id: choices.of(reader, contact) for contact in contacts},
        "years": years(reader, contacts),
        "oembed": urls.absolute(site.settings, urls.oembed(lang)),
        "apart": len(site.timeline.apart),
        "apart_url": reader.link(urls.listing(lang, "articles", articles.first_apart(reader.index))),
    }


def figures(reader: Reader, contacts: Sequence[Contact]) -> Markup:
    """Say in one line how much there is."""
    if not contacts:
        return voice.say(reader.voice, "figures_none")
    site = reader.index.site
    langs = {gist.lang for gist in site.gists}
    counts = {
        "contacts": len(contacts),
        "reports": len(site.gists),
        "languages": len(langs),
        "quotes": len(reader.index.quotes),
    }
    return voice.say(
        reader.voice, "figures", **{key: voice.count(reader.voice, key, n) for key, n in counts.items()}
    )


def years(reader: Reader, contacts: Iterable[Contact]) -> tuple[Year, ...]:
    """Put contacts under the years of the headline calendar; those without a day come last."""
    calendar = reader.voice.display.calendars[0]
    found: dict[int, list[Card]] = {}
    for contact in contacts:
        year = calendars.parts(calendar, contact.when.first)[0] if contact.when else 0
        found.setdefault(year, []).append(cards.card(reader, contact))
    undated = found.pop(0, None)
    listed = [
        Year(f"y{year}", days.year(reader.voice, calendar, year), tuple(found[year]))
        for year in sorted(found)
    ]
    if undated:
        listed.append(Year("undated", reader.voice.words.phrases["undated"], tuple(undated)))
    return tuple(listed)
