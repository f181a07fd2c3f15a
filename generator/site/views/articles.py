"""The list of all articles: those of each contact, and those that tell of none."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from generator.site import cards, sheets, urls
from generator.site.index import Index
from generator.site.views.contact import listed
from generator.site.wording import Reader


def first_apart(index: Index) -> int:
    """Give the number of the first page with articles that tell of no contact."""
    told = sum(len(contact.reports) for contact in index.site.timeline.contacts)
    total = told + len(index.site.timeline.apart)
    return min(told // sheets.REPORTS + 1, sheets.count(total, sheets.REPORTS))


def inputs(index: Index) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Name for each page, by its number, the digests of what it shows."""
    every = index.listed
    for number in range(1, sheets.count(len(every), sheets.REPORTS) + 1):
        shown = sheets.cut(every, number, sheets.REPORTS)
        contacts = dict.fromkeys(f"label {contact}" for contact, _ in shown if contact)
        yield number, (*contacts, *(f"line {article}" for _, article in shown))


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show page ``id`` of the list."""
    every, number = reader.index.listed, int(id)
    grouped = groupby(sheets.cut(every, number, sheets.REPORTS), key=lambda row: row[0])
    groups = [
        (contact, tuple(listed(reader, reader.index.articles[article]) for _, article in shown))
        for contact, shown in grouped
    ]
    total = sheets.count(len(every), sheets.REPORTS)
    lang = reader.voice.lang
    return {
        "heading": reader.voice.words.phrases["reports"],
        "groups": [(cards.to_contact(reader, contact), shown) for contact, shown in groups if contact],
        "apart": next((shown for contact, shown in groups if not contact), ()),
        "sheets": sheets.links(total, number, lambda n: reader.link(urls.listing(lang, "articles", n))),
    }
