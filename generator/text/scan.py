"""All words of a lexicon and a gazetteer found in one pass: folded words in, dictionary hits out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import Any, NamedTuple

import msgspec

from generator.folding import fold
from generator.lexicon import Lexicon
from generator.lexicon.language import Language, Proclitic
from generator.lexicon.schema import Entry
from generator.model import Gazetteer, Role
from generator.text.words import spellings


class Hit(msgspec.Struct, frozen=True, gc=False):
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


class Row(NamedTuple):
    """One phrase that begins with a certain word."""

    rest: tuple[str, ...]
    sort: str
    value: Any
    verbal: bool


Reading = tuple[str, Any, int, Proclitic | None]
"""What a ``Hit`` says after its place."""


class Readings(NamedTuple):
    """What a word may be, or begin."""

    alone: tuple[Reading, ...]
    """By itself."""
    longer: dict[str, tuple[tuple[tuple[str, ...], Reading], ...]]
    """The word after it → phrases, the longest first: the words that follow the first, and what they are together."""


class Vocabulary(msgspec.Struct, frozen=True):
    """A language's lexicon and a site's gazetteer, compiled for searching."""

    lexicon: Lexicon
    gazetteer: Gazetteer
    readings: Callable[[str], Readings | None]
    """Folded word → what it may be or begin; remembers the words it has seen."""
    offices: dict[str, tuple[tuple[str, Role], ...]]
    """Title → who of the gazetteer has borne it, by id, with the office."""


def vocabulary(lexicon: Lexicon, gazetteer: Gazetteer) -> Vocabulary:
    """Compile all entries of ``lexicon`` and all names of ``gazetteer`` in its language."""
    first: dict[str, list[Row]] = {}
    entries = (*lexicon.entries(), *_names(lexicon.language, gazetteer))
    for entry in entries:
        for words in spellings(entry.phrase):
            row = Row(words[1:], entry.sort, entry.value, entry.verbal)
            rows = first.setdefault(words[0], [])
            if row not in rows:
                rows.append(row)
    table = {
        word: tuple(sorted(rows, key=_longest) if len(rows) > 1 else rows) for word, rows in first.items()
    }
    proclitics = tuple((fold(p.strip), p) for p in lexicon.language.proclitics)
    readings = lru_cache(maxsize=1 << 16)(partial(_readings, table, proclitics))
    return Vocabulary(lexicon, gazetteer, readings, _offices(gazetteer))


def _longest(row: Row) -> int:
    return -len(row.rest)


def _offices(gazetteer: Gazetteer) -> dict[str, tuple[tuple[str, Role], ...]]:
    offices: dict[str, list[tuple[str, Role]]] = {}
    for entity in gazetteer.entities.values():
        for role in entity.roles:
            offices.setdefault(role.title, []).append((entity.id, role))
    return {title: tuple(holders) for title, holders in offices.items()}


def _names(language: Language, gazetteer: Gazetteer) -> Iterable[Entry]:
    lang = language.code
    for entity in gazetteer.entities.values():
        named, described = ("topic", "topic") if entity.kind == "topic" else ("entity", "epithet")
        for name in entity.names.get(lang, ()):
            yield Entry(_loosened(language, name), named, entity.id)
        for name in entity.epithets.get(lang, ()):
            yield Entry(name, described, entity.id)
        for name in entity.demonyms.get(lang, ()):
            for ending in ("", *language.possessives):
                yield Entry(name + ending, "demonym", entity.id)


def _loosened(language: Language, name: str) -> str:
    """Write a name so that it is found apart and joined where pages write it both ways."""
    for part in language.half_joined:
        half = part.replace(" ", "\u200c")
        name = name.replace(part, half).replace(part.replace(" ", ""), half)
    return name


def _readings(
    table: dict[str, tuple[Row, ...]], proclitics: Sequence[tuple[str, Proclitic]], word: str
) -> Readings | None:
    rows = list(_rows(table, proclitics, word))
    if not rows:
        return None
    longer: dict[str, list[tuple[tuple[str, ...], Reading]]] = {}
    for rest, reading in sorted(rows, key=lambda row: -len(row[0])):
        if rest:
            longer.setdefault(rest[0], []).append((rest, reading))
    alone = tuple(reading for rest, reading in rows if not rest)
    return Readings(alone, {following: tuple(found) for following, found in longer.items()})


def _rows(
    table: dict[str, tuple[Row, ...]], proclitics: Sequence[tuple[str, Proclitic]], word: str
) -> Iterator[tuple[tuple[str, ...], Reading]]:
    """List the phrases that begin with ``word``, or with what is left of it when a proclitic is taken off."""
    whole = table.get(word, ())
    for row in whole:
        yield row.rest, (row.sort, row.value, 0, None)
    taken = {(row.sort, row.rest) for row in whole}
    for letters, proclitic in proclitics:
        if not word.startswith(letters):
            continue
        stem = fold(proclitic.restore) + word[len(letters) :]
        for row in table.get(stem, ()):
            if (proclitic.verbs or not row.verbal) and (row.sort, row.rest) not in taken and len(stem) > 1:
                yield row.rest, (row.sort, row.value, len(letters), proclitic)


def find(words: Sequence[str], vocabulary: Vocabulary) -> tuple[Hit, ...]:
    """Find every phrase of ``vocabulary`` in ``words``, ordered by place, the longest first."""
    return tuple(chain.from_iterable(at_words(words, vocabulary).values()))


def at_words(words: Sequence[str], vocabulary: Vocabulary) -> dict[int, tuple[Hit, ...]]:
    """Find every phrase of ``vocabulary`` in ``words``; give the hits by their first word, the longest first."""
    found: dict[int, tuple[Hit, ...]] = {}
    last = len(words) - 1
    for index, readings in enumerate(map(vocabulary.readings, words)):
        if readings is None:
            continue
        alone, longer = readings
        hits: list[Hit] = []
        if longer and index < last and words[index + 1] in longer:
            for rest, reading in longer[words[index + 1]]:
                end = index + 1 + len(rest)
                if tuple(words[index + 1 : end]) == rest:
                    hits.append(Hit(index, end, *reading))
        for sort, value, lead, proclitic in alone:
            hits.append(Hit(index, index + 1, sort, value, lead, proclitic))
        if hits:
            found[index] = tuple(hits)
    return found
