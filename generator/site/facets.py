"""What a list of contacts can be narrowed by: contacts in, their ids by facet and value out."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from generator import calendars
from generator.model import Calendar, Contact, Gazetteer, Gist

FACETS = ("kind", "speaker", "language", "topic", "year")
KINDS = ("meeting", "phone_call", "video_call", "letter", "contact")

Facets = dict[str, dict[str, tuple[str, ...]]]
"""Facet → value → ids of contacts in order of the timeline. Years are told by calendar: ``year jalali``."""


class Known(NamedTuple):
    """What has to be looked up to know a contact's values."""

    articles: Mapping[str, Gist]
    speakers: Mapping[str, Iterable[str]]
    """Contact → who says something in or about it."""
    gazetteer: Gazetteer
    calendars: Iterable[Calendar]
    """Headline calendars of the site's languages."""


def gather(contacts: Iterable[Contact], known: Known) -> Facets:
    """Find all values of all facets; those that more contacts have come first, years and kinds in their own order."""
    found: dict[str, dict[str, list[str]]] = {}
    for contact in contacts:
        for facet, values in values_of(contact, known).items():
            for value in values:
                found.setdefault(facet, {}).setdefault(value, []).append(contact.id)
    return {
        facet: {value: tuple(rows[value]) for value in sorted(rows, key=_order(facet, rows))}
        for facet, rows in found.items()
    }


def values_of(contact: Contact, known: Known) -> dict[str, tuple[str, ...]]:
    """List a contact's values of each facet."""
    entities = known.gazetteer.entities
    speakers = sorted(set(known.speakers[contact.id]))
    found = {
        "kind": (contact.kind or "contact",),
        "speaker": tuple(id for id in speakers if id in entities),
        "language": tuple(sorted({known.articles[id].lang for id in contact.reports})),
        "topic": tuple(id for id in contact.topics if id in entities),
    }
    for calendar in sorted(set(known.calendars)) if contact.when else ():
        found[facet_of("year", calendar)] = (year(contact, calendar),)
    return found


def facet_of(facet: str, calendar: str) -> str:
    """Name a facet as ``Facets`` does: a year is one of a calendar."""
    return f"year {calendar}" if facet == "year" else facet


def year(contact: Contact, calendar: Calendar) -> str:
    """Give the year in which a contact begins, in figures; empty for one without a day."""
    return str(calendars.parts(calendar, contact.when.first)[0]) if contact.when else ""


def _order(facet: str, rows: Mapping[str, list[str]]) -> Callable[[str], tuple[int, str]]:
    if facet.startswith("year"):
        return lambda value: (int(value), value)
    if facet == "kind":
        return lambda value: (KINDS.index(value), value)
    return lambda value: (-len(rows[value]), value)
