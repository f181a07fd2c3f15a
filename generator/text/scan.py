"""All words of a lexicon and a gazetteer found in one pass: folded words in, dictionary hits out."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

import msgspec

from generator.folding import fold
from generator.lexicon import Lexicon
from generator.lexicon.language import Proclitic
from generator.lexicon.schema import Entry
from generator.model import Gazetteer, Role
from generator.text.words import spellings


class Hit(NamedTuple):
    """A phrase of the dictionary found in a text."""

    first: int
    """Index of its first word."""
    last: int
    """Index after its last word."""
    sort: str
    value: Any
    lead: int
    """Letters (folded) of a proclitic before it in its first word: 1 for «وقال» where «قال» was sought."""
    proclitic: Proclitic | None = None


_hit = tuple.__new__
"""Makes a ``Hit`` of its fields, as ``Hit._make`` does: a page has thousands, and this is the quickest way."""


def _longest(hit: Hit) -> int:
    return -hit.last


class Row(NamedTuple):
    """One phrase that begins with a certain word."""

    rest: tuple[str, ...]
    sort: str
    value: Any
    verbal: bool


Rows = tuple[tuple[int, Proclitic | None, Row], ...]
"""Readings of a word: (letters of proclitic taken off, the proclitic, a phrase that begins with what is left)."""


class Vocabulary(msgspec.Struct, frozen=True):
    """A language's lexicon and a site's gazetteer, compiled for searching."""

    lexicon: Lexicon
    gazetteer: Gazetteer
    rows: Callable[[str], Rows]
    """Folded word → its readings; remembers the words it has seen."""
    offices: dict[str, tuple[tuple[str, Role], ...]]
    """Title → who of the gazetteer has borne it, by id, with the office."""


def vocabulary(lexicon: Lexicon, gazetteer: Gazetteer) -> Vocabulary:
    """Compile all entries of ``lexicon`` and all names of ``gazetteer`` in its language."""
    first: dict[str, list[Row]] = {}
    entries = (*lexicon.entries(), *_names(lexicon.language.code, gazetteer))
    for entry in entries:
        for words in spellings(entry.phrase):
            row = Row(words[1:], entry.sort, entry.value, entry.verbal)
            rows = first.setdefault(words[0], [])
            if row not in rows:
                rows.append(row)
    table = {word: tuple(sorted(rows, key=lambda row: -len(row.rest))) for word, rows in first.items()}
    proclitics = tuple((fold(p.strip), p) for p in lexicon.language.proclitics)
    rows_of = lru_cache(maxsize=1 << 16)(partial(_readings, table, proclitics))
    return Vocabulary(lexicon, gazetteer, rows_of, _offices(gazetteer))


def _offices(gazetteer: Gazetteer) -> dict[str, tuple[tuple[str, Role], ...]]:
    offices: dict[str, list[tuple[str, Role]]] = {}
    for entity in gazetteer.entities.values():
        for role in entity.roles:
            offices.setdefault(role.title, []).append((entity.id, role))
    return {title: tuple(holders) for title, holders in offices.items()}


def _names(lang: str, gazetteer: Gazetteer) -> Iterable[Entry]:
    for entity in gazetteer.entities.values():
        named, described = ("topic", "topic") if entity.kind == "topic" else ("entity", "epithet")
        for name in entity.names.get(lang, ()):
            yield Entry(name, named, entity.id)
        for name in entity.epithets.get(lang, ()):
            yield Entry(name, described, entity.id)
        for name in entity.demonyms.get(lang, ()):
            yield Entry(name, "demonym", entity.id)


def _readings(
    table: dict[str, tuple[Row, ...]], proclitics: Sequence[tuple[str, Proclitic]], word: str
) -> Rows:
    whole = table.get(word, ())
    readings: list[tuple[int, Proclitic | None, Row]] = [(0, None, row) for row in whole]
    taken = {(row.sort, row.rest) for row in whole}
    for letters, proclitic in proclitics:
        if not word.startswith(letters):
            continue
        stem = fold(proclitic.restore) + word[len(letters) :]
        readings.extend(
            (len(letters), proclitic, row)
            for row in table.get(stem, ())
            if (proclitic.verbs or not row.verbal) and (row.sort, row.rest) not in taken and len(stem) > 1
        )
    return tuple(readings)


def find(words: Sequence[str], vocabulary: Vocabulary) -> tuple[Hit, ...]:
    """Find every phrase of ``vocabulary`` in ``words``, ordered by place, the longest first."""
    hits: list[Hit] = []
    rows_of = vocabulary.rows
    count = len(words)
    for index, word in enumerate(words):
        rows = rows_of(word)
        if not rows:
            continue
        begin = index + 1
        following = words[begin] if begin < count else None
        here = len(hits)
        for lead, proclitic, (rest, sort, value, _) in rows:
            if not rest:
                hits.append(_hit(Hit, (index, begin, sort, value, lead, proclitic)))
            elif rest[0] == following:
                last = begin + len(rest)
                if tuple(words[begin:last]) == rest:
                    hits.append(_hit(Hit, (index, last, sort, value, lead, proclitic)))
        if len(hits) - here > 1:
            hits[here:] = sorted(hits[here:], key=_longest)
    return tuple(hits)
