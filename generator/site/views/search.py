"""The search page: a form for who has JavaScript and an index to ask, and a list of all names in order of the alphabet."""

import sys
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from generator import folding
from generator.site import days, titles, urls, voice, wording
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
    texts = {article.lang for article in index.site.articles}
    return list(dict.fromkeys([lang, *index.langs, *sorted(texts)]))


def _letters(reader: Reader) -> tuple[Letter, ...]:
    alphabet = reader.voice.words.phrases["alphabet"].split()
    groups: dict[str, list[tuple[tuple[tuple[int, str], ...], Row]]] = {}
    for plain, row in _rows(reader):
        letters = [c for c in folding.fold(plain) if c.isalnum() or c.isspace()]
        order = tuple((alphabet.index(c) if c in alphabet else sys.maxunicode, c) for c in letters)
        first = letters[0] if letters and letters[0] in alphabet else "#"
        groups.setdefault(first, []).append((order, row))
    ordered = [letter for letter in [*alphabet, "#"] if letter in groups]
    return tuple(Letter(letter.upper(), _sorted(groups[letter])) for letter in ordered)


def _sorted(rows: list[tuple[tuple[tuple[int, str], ...], Row]]) -> tuple[Row, ...]:
    return tuple(row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].url)))


def _rows(reader: Reader) -> list[tuple[str, Row]]:
    """List everything that has a page, by its plain name."""
    index, speaker, words = reader.index, reader.voice, reader.voice.words
    rows = []
    for contact in index.site.timeline.contacts:
        title = titles.heading(index, contact, speaker)
        day = days.plain(speaker, contact.when) if contact.when else words.phrases["undated"]
        rows.append((title, Row(escape(title), reader.link(urls.contact(speaker.lang, contact.id)), day)))
    for id in index.paged:
        one = index.site.gazetteer.entities[id]
        folder = words.phrases[
            {"people": "by_speaker", "places": "place", "topics": "by_topic"}[urls.FOLDERS[one.kind]]
        ]
        name = voice.name_of(one, speaker.lang)[0]
        rows.append(
            (name, Row(wording.name(reader, id), reader.link(urls.entity(speaker.lang, one)), folder))
        )
    for article in index.site.articles:
        url = reader.link(urls.article_in(index.site.settings, article, speaker.lang))
        title_ = voice.foreign(speaker, article.title, article.lang)
        rows.append((article.title, Row(title_, url, wording.language(reader, article.lang))))
    return rows
