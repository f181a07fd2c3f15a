"""What readers and machines subscribe to: Atom, JSON Feed and iCalendar a language, the sitemap, robots.

A feed has no clock: a contact is as new as its last report.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from generator.model import Contact, Correction, When
from generator.site import days, interchange, sheets, titles, urls, voice
from generator.site.digests import digest
from generator.site.index import Index
from generator.site.pages import PAGES, Place, Sort
from generator.site.views import corrections, entity
from generator.site.xml import attribute, escape

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


# --- contacts in words ------------------------------------------------------------------------------------------------


def newest(index: Index) -> list[Contact]:
    """List the contacts of a feed, the one reported last first."""
    order = sorted(index.site.timeline.contacts, key=lambda c: (index.updated[c.id], c.id), reverse=True)
    return order[: sheets.NEWEST]


def every(index: Index) -> Iterable[Contact]:
    """List the contacts of a calendar."""
    return index.site.timeline.contacts


def summary(index: Index, contact: Contact, lang: str) -> str:
    """Say in one line when a contact was and how much is known of it."""
    speaker = index.voices[lang]
    day = days.full(speaker, contact.when) if contact.when else speaker.words.phrases["undated"]
    reports = voice.count(speaker, "reports", len(contact.reports))
    quotes = voice.count(speaker, "quotes", contact.sayings)
    own = contact.summaries.get(lang)
    return speaker.words.lists.comma.join([day, reports, quotes]) + (f". {own}" if own else "")


def _tag(index: Index, path: str) -> str:
    """Give an id that stays: the address where the site has one, else a name from the path."""
    return (
        urls.absolute(index.site.settings, path)
        if index.site.settings.base_url
        else f"urn:naql:{urls.escape(path)}"
    )


# --- Atom -------------------------------------------------------------------------------------------------------------


def atom(index: Index, lang: str, at: str) -> bytes:
    """Write the contacts of a language as an Atom feed (RFC 4287)."""
    contacts = newest(index)
    last = index.updated[contacts[0].id] if contacts else date(1970, 1, 1)
    entries = (line for contact in contacts for line in _entry(index, contact, lang, at))
    title = index.site.settings.title.get(lang, "")
    return _feed(index, lang, at, title, _Page(urls.timeline(lang), last), entries)


def correction_log(index: Index, lang: str, at: str) -> bytes:
    """Write the corrections as an Atom feed (RFC 4287), each with its old wording."""
    made = index.site.corrections
    last = made[0].on if made else date(1970, 1, 1)
    title = f"{index.voices[lang].words.phrases['corrections']}: {index.site.settings.title.get(lang, '')}"
    entries = (line for one in made for line in _corrected(index, one, lang, at))
    return _feed(index, lang, at, title, _Page(urls.corrections(lang), last), entries)


class _Page(NamedTuple):
    """The page that a feed is of."""

    path: str
    updated: date


def _feed(index: Index, lang: str, at: str, title: str, page: _Page, entries: Iterable[str]) -> bytes:
    settings = index.site.settings
    home = attribute(urls.address(settings, page.path, at))
    self = attribute(urls.address(settings, at, at))
    lines = [
        f'{_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">',
        f"<id>{escape(_tag(index, at))}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{page.updated}T00:00:00Z</updated>",
        f"<author><name>{escape(settings.title.get(lang, ''))}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={self}/>',
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href={home}/>',
        *entries,
        "</feed>",
    ]
    return "\n".join(lines).encode() + b"\n"


def _corrected(index: Index, one: Correction, lang: str, at: str) -> Iterator[str]:
    path = f"{urls.corrections(lang)}#{corrections.name(one)}"
    phrases = index.voices[lang].words.phrases
    why, _ = corrections.reason(lang, one, "")
    article = index.articles.get(one.article or "")
    contact = index.contacts.get(one.contact or "")
    about = (
        titles.heading(index, contact, index.voices[lang]) if contact else article.title if article else ""
    )
    told = (("correction_was", one.was), ("correction_now", one.now), ("correction_why", why))
    content = "\n".join(f"{phrases[key]}: {text}" for key, text in told)
    yield "<entry>"
    yield f"<id>{escape(_tag(index, path))}</id>"
    yield f"<title>{escape(about or one.on.isoformat())}</title>"
    yield f"<updated>{one.on}T00:00:00Z</updated>"
    yield f"<author><name>{escape(one.by)}</name></author>"
    address = attribute(urls.address(index.site.settings, path, at))
    yield f'<link rel="alternate" type="text/html" hreflang="{lang}" href={address}/>'
    yield f'<content type="text">{escape(content)}</content>'
    yield "</entry>"


def _entry(index: Index, contact: Contact, lang: str, at: str) -> Iterator[str]:
    path = urls.contact(lang, contact.id)
    link = attribute(urls.address(index.site.settings, path, at))
    yield "<entry>"
    yield f"<id>{escape(_tag(index, path))}</id>"
    yield f"<title>{escape(titles.heading(index, contact, index.voices[lang]))}</title>"
    yield f"<updated>{index.updated[contact.id]}T00:00:00Z</updated>"
    yield f'<link rel="alternate" type="text/html" hreflang="{lang}" href={link}/>'
    yield f"<summary>{escape(summary(index, contact, lang))}</summary>"
    yield "</entry>"


# --- JSON Feed --------------------------------------------------------------------------------------------------------


def json_feed(index: Index, lang: str, at: str) -> bytes:
    """Write the contacts of a language as a JSON Feed (version 1.1)."""
    settings = index.site.settings
    items = [
        {
            "id": _tag(index, urls.contact(lang, contact.id)),
            "url": urls.address(settings, urls.contact(lang, contact.id), at),
            "title": titles.heading(index, contact, index.voices[lang]),
            "content_text": summary(index, contact, lang),
            "date_modified": f"{index.updated[contact.id]}T00:00:00Z",
            "language": lang,
        }
        for contact in newest(index)
    ]
    return interchange.write(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": settings.title.get(lang, ""),
            "home_page_url": urls.address(settings, urls.timeline(lang), at),
            "feed_url": urls.address(settings, at, at),
            "language": lang,
            "items": items,
        }
    )


# --- iCalendar --------------------------------------------------------------------------------------------------------


def calendar(index: Index, lang: str, at: str) -> bytes:
    """Write the contacts with a day as an iCalendar (RFC 5545) of whole-day events."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Naql//Timeline//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_ics(index.site.settings.title.get(lang, ''))}")
    for contact in index.site.timeline.contacts:
        if contact.when:
            lines += _event(index, contact, contact.when, lang, at)
    lines.append("END:VCALENDAR")
    return b"".join(_fold(line) for line in lines)


def _event(index: Index, contact: Contact, when: When, lang: str, at: str) -> list[str]:
    path = urls.contact(lang, contact.id)
    place = index.entity(contact.place) if contact.place else None
    lines = [
        "BEGIN:VEVENT",
        f"UID:{contact.id}@naql",
        f"DTSTAMP:{index.updated[contact.id]:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{when.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{when.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY;LANGUAGE={lang}:{_ics(titles.heading(index, contact, index.voices[lang]))}",
        f"DESCRIPTION;LANGUAGE={lang}:{_ics(summary(index, contact, lang))}",
    ]
    if place:
        lines.append(f"LOCATION;LANGUAGE={lang}:{_ics(voice.name_of(place, lang)[0])}")
    if index.site.settings.base_url:
        lines.append(f"URL:{urls.absolute(index.site.settings, path)}")
    return [*lines, "END:VEVENT"]


def _ics(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> bytes:
    """Cut a line into pieces of at most 75 bytes, never inside a character."""
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        encoded = character.encode()
        if len(piece) + len(encoded) > (75 if not pieces else 74):
            pieces.append(piece)
            piece = b""
        piece += encoded
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"


# --- sitemap and robots -----------------------------------------------------------------------------------------------

HIDDEN = ("missing", "embed", "embed-one")
"""Sorts of pages that search engines need not list."""


FULL = 20_000
"""Addresses in one file of a sitemap; more than 50,000 are not allowed."""


def sitemap(index: Index, part: int) -> bytes:
    """Write a part (from 1) of all pages with their other languages (sitemaps.org 0.9).

    Search engines want absolute addresses: without ``base_url`` those here are relative and ``robots.txt`` does not name
    the file.
    """
    head = (
        f'{_HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    )
    listed = islice(_listed(index), (part - 1) * FULL, part * FULL)
    lines = [_address(index, sort, place) for sort, place in listed]
    return "\n".join([head, *lines, "</urlset>"]).encode() + b"\n"


def sitemaps(index: Index, parts: int) -> bytes:
    """Write the list of a sitemap's parts."""
    paths = (f"sitemap-{number}.xml" for number in range(1, parts + 1))
    lines = [
        f"<sitemap><loc>{escape(urls.absolute(index.site.settings, path))}</loc></sitemap>" for path in paths
    ]
    head = f'{_HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return "\n".join([head, *lines, "</sitemapindex>"]).encode() + b"\n"


def sitemap_parts(index: Index) -> int:
    """Count the parts of the sitemap; there are few more pages than articles and contacts."""
    articles = len(index.site.gists) * (len(index.langs) if index.site.settings.article_pages == "all" else 1)
    if articles + 2 * len(index.contacts) * len(index.langs) < FULL:
        return 1
    return max(1, -(-sum(1 for _ in _listed(index)) // FULL))


def sitemap_state(index: Index) -> str:
    """Digest what the addresses of all pages depend on."""
    facets = {facet: {value: len(ids) for value, ids in rows.items()} for facet, rows in index.facets.items()}
    stories = {id: len(entity.story(index, index.site.gazetteer.entities[id])) for id in index.paged}
    gists = [(gist.id, gist.lang) for gist in index.site.gists]
    return digest(gists, list(index.contacts), index.told, facets, stories, bool(index.site.corrections))


def _listed(index: Index) -> Iterator[tuple[Sort, Place]]:
    return ((sort, place) for sort in PAGES if sort.name not in HIDDEN for place in sort.places(index))


def _address(index: Index, sort: Sort, place: Place) -> str:
    others = []
    for lang in index.langs:
        path = sort.elsewhere(index, place.id, lang)
        if path and path.count("/") == max(1, place.url.count("/")) and sort.name != "choice":
            others.append((lang, urls.absolute(index.site.settings, path)))
    if sort.name in ("choice", "timeline"):
        others.append(("x-default", urls.absolute(index.site.settings, "index.html")))
    elif len(others) > 1:
        others.append(("x-default", others[0][1]))
    location = escape(urls.absolute(index.site.settings, place.url))
    return f"<url><loc>{location}</loc>{''.join(_alternate(*one) for one in others)}</url>"


def _alternate(lang: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{lang}" href={attribute(address)}/>'


def robots(index: Index) -> bytes:
    """Allow everything, and say where the sitemap is."""
    base = index.site.settings.base_url
    return ("User-agent: *\nAllow: /\n" + (f"Sitemap: {base}sitemap.xml\n" if base else "")).encode()
