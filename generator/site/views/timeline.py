"""The timeline of a language: every contact by year, the drawn axis, and what to narrow them by."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from generator import calendars
from generator.model import Contact
from generator.site import axis, cards, days, upright, urls, voice
from generator.site.cards import Card
from generator.site.views import choices
from generator.site.wording import Reader


class Year(NamedTuple):
    """Contacts of one year of the headline calendar."""

    id: str
    name: str
    cards: tuple[Card, ...]


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show all contacts."""
    contacts = reader.index.site.timeline.contacts
    return {
        "heading": reader.index.site.settings.title.get(reader.voice.lang, ""),
        "description": reader.index.site.settings.description.get(reader.voice.lang, ""),
        "figures": figures(reader, contacts),
        "axis": axis.draw(reader, contacts),
        "upright": upright.draw(reader, contacts),
        "choices": choices.kinds(reader),
        "filters": choices.filters(reader),
        "facets": {contact.id: choices.of(reader, contact) for contact in contacts},
        "years": years(reader, contacts),
        "oembed": urls.absolute(reader.index.site.settings, urls.oembed(reader.voice.lang)),
        "apart": len(reader.index.site.timeline.apart),
    }


def figures(reader: Reader, contacts: Sequence[Contact]) -> Markup:
    """Say in one line how much there is."""
    if not contacts:
        return voice.say(reader.voice, "figures_none")
    site = reader.index.site
    langs = {article.lang for article in site.articles}
    counts = {
        "contacts": len(contacts),
        "reports": len(site.articles),
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
