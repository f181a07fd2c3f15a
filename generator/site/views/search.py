"""The search page: a form for who has JavaScript and an index to ask, and a list of all names in order of the alphabet."""

import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from generator import folding
from generator.model import Contact, Gist
from generator.site import days, sheets, titles, urls, voice, wording
from generator.site.digests import digest
from generator.site.index import Index
from generator.site.wording import Reader

# What the folding of a query has to know: Latin, Arabic and its supplements, marks of direction and joining, ligatures.
_ALPHABETS = (range(0xC0, 0x180), range(0x600, 0x780), range(0x200B, 0x2070), range(0x300, 0x370))


class Row(NamedTuple):
    """One name."""

    name: Markup
    url: str
    beside: str


class Letter(NamedTuple):
    """All names that begin with a letter."""

    letter: str
    rows: tuple[Row, ...]


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show the form and the list."""
    folds, dropped = folding_table()
    return {
        "heading": reader.voice.words.phrases["search"],
        "letters": _letters(reader),
        "searchable": reader.index.theme.search,
        "folds": folds,
        "dropped": dropped,
        "langs": " ".join(_languages(reader)),
    }


def folding_table() -> tuple[str, str]:
    """Write how single letters are folded, for a script: pairs of letters, and code points (hexadecimal) that are dropped."""
    folded = {chr(code): folding.fold(chr(code)) for part in _ALPHABETS for code in part}
    pairs = "".join(one + other for one, other in folded.items() if len(other) == 1 and other != one.lower())
    dropped = " ".join(f"{ord(one):x}" for one, other in folded.items() if not other and not one.isspace())
    return pairs, dropped


def _languages(reader: Reader) -> list[str]:
    """List the languages of what can be found, the reader's first, then the site's, then others."""
    index, lang = reader.index, reader.voice.lang
    texts = {gist.lang for gist in index.site.gists}
    return list(dict.fromkeys([lang, *index.langs, *sorted(texts)]))


def _letters(reader: Reader) -> tuple[Letter, ...]:
    shown = reader.voice.words.phrases["alphabet"].split()
    alphabet = [folding.fold(letter) for letter in shown]
    groups: dict[str, list[tuple[tuple[tuple[int, str], ...], Row]]] = {}
    for plain, row in _rows(reader):
        letters = [c for c in folding.fold(plain) if c.isalnum() or c.isspace()]
        order = tuple((alphabet.index(c) if c in alphabet else sys.maxunicode, c) for c in letters)
        first = letters[0] if letters and letters[0] in alphabet else "#"
        groups.setdefault(first, []).append((order, row))
    ordered = [pair for pair in zip([*alphabet, "#"], [*shown, "#"], strict=True) if pair[0] in groups]
    return tuple(Letter(letter.upper(), _sorted(groups[key])) for key, letter in ordered)


def _sorted(rows: list[tuple[tuple[tuple[int, str], ...], Row]]) -> tuple[Row, ...]:
    return tuple(row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].url)))


def _rows(reader: Reader) -> list[tuple[str, Row]]:
    """List what has a page, by its plain name; of many, people, places and topics alone."""
    sorts = _names(reader.index)
    rows = [_entity(reader, id) for id in reader.index.paged]
    if "contacts" in sorts:
        rows += [_contact(reader, contact) for contact in reader.index.site.timeline.contacts]
    if "articles" in sorts:
        rows += [_article(reader, gist) for gist in reader.index.site.gists]
    return rows


def _names(index: Index) -> tuple[str, ...]:
    """Name the sorts of pages that are listed beside those of the gazetteer: as many as make a list that can be read."""
    contacts, articles = len(index.site.timeline.contacts), len(index.site.gists)
    if len(index.paged) + contacts + articles <= sheets.NAMES:
        return ("contacts", "articles")
    return ("contacts",) if len(index.paged) + contacts <= sheets.NAMES else ()


def inputs(index: Index) -> Iterator[str]:
    """Name the digests of what the list shows."""
    sorts = _names(index)
    if "contacts" in sorts:
        yield from (f"label {contact.id}" for contact in index.site.timeline.contacts)
    if "articles" in sorts:
        yield from (f"line {gist.id}" for gist in index.site.gists)


def state(index: Index) -> str:
    """Digest what else the page shows."""
    return digest(index.theme.search, index.paged, sorted({gist.lang for gist in index.site.gists}))


def _contact(reader: Reader, contact: Contact) -> tuple[str, Row]:
    speaker, phrases = reader.voice, reader.voice.words.phrases
    title = titles.heading(reader.index, contact, speaker)
    day = days.plain(speaker, contact.when) if contact.when else phrases["undated"]
    return title, Row(escape(title), reader.link(urls.contact(speaker.lang, contact.id)), day)


def _entity(reader: Reader, id: str) -> tuple[str, Row]:
    speaker, phrases = reader.voice, reader.voice.words.phrases
    one = reader.index.site.gazetteer.entities[id]
    sorts = {"people": "by_speaker", "places": "place", "topics": "by_topic"}
    beside = phrases[sorts[urls.FOLDERS[one.kind]]]
    url = reader.link(urls.entity(speaker.lang, one))
    return voice.name_of(one, speaker.lang)[0], Row(wording.name(reader, id), url, beside)


def _article(reader: Reader, gist: Gist) -> tuple[str, Row]:
    speaker = reader.voice
    url = reader.link(urls.article_in(reader.index.site.settings, gist, speaker.lang))
    title = voice.foreign(speaker, gist.title, gist.lang)
    return gist.title, Row(title, url, wording.language(reader, gist.lang))
