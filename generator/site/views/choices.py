"""What the timeline can be narrowed by, as a reader chooses it: facets in, labels, figures and addresses out."""

from typing import NamedTuple

from markupsafe import Markup, escape

from generator.model import Contact
from generator.site import days, facets, urls, wording
from generator.site.wording import Reader


class Choice(NamedTuple):
    """One value to narrow a list by."""

    value: str
    label: Markup
    total: int
    url: str


class Filter(NamedTuple):
    """A facet with all its values."""

    facet: str
    label: str
    choices: tuple[Choice, ...]


def filters(reader: Reader) -> tuple[Filter, ...]:
    """List everything the timeline can be narrowed by; a facet with one value narrows nothing."""
    words = reader.voice.words.phrases
    made = []
    for facet in facets.FACETS:
        choices = tuple(_choice(reader, facet, value, ids) for value, ids in values(reader, facet).items())
        if len(choices) > 1:
            made.append(Filter(facet, words[f"by_{facet}"], choices))
    return tuple(made)


def kinds(reader: Reader) -> tuple[Choice, ...]:
    """List the kinds of contacts, for the legend of the axis."""
    return tuple(_choice(reader, "kind", value, ids) for value, ids in values(reader, "kind").items())


def values(reader: Reader, facet: str) -> dict[str, tuple[str, ...]]:
    """List the values of a facet, each with its contacts."""
    return reader.index.facets.get(facets.facet_of(facet, reader.voice.display.calendars[0]), {})


def of(reader: Reader, contact: Contact) -> dict[str, str]:
    """Write a contact's values of each facet, separated by spaces, for a script to narrow the list by."""
    index, calendar = reader.index, reader.voice.display.calendars[0]
    known = facets.Known(
        index.articles,
        {contact.id: index.portraits.outlines[contact.id].speakers},
        index.site.gazetteer,
        (calendar,),
    )
    found = facets.values_of(contact, known)
    return {facet: " ".join(found.get(facets.facet_of(facet, calendar), ())) for facet in facets.FACETS}


def label(reader: Reader, facet: str, value: str) -> Markup:
    """Say a value in the reader's words."""
    if facet == "kind":
        return escape(reader.voice.words.kinds[value])  # type: ignore[index]
    if facet == "language":
        return escape(wording.language(reader, value))
    if facet == "year":
        return escape(days.year(reader.voice, reader.voice.display.calendars[0], int(value)))
    return wording.name(reader, value)


def _choice(reader: Reader, facet: str, value: str, ids: tuple[str, ...]) -> Choice:
    url = reader.link(urls.selection(reader.voice.lang, facet, value))
    return Choice(value, label(reader, facet, value), len(ids), url)
