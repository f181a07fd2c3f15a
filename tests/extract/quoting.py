"""Examples of quotes: the TOML files beside the tests in; cases, and what is found in their texts, out."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generator import lexicon
from generator.content import gazetteer
from generator.content.faults import Origin
from generator.extract import quotes
from generator.extract import scene as scenes
from generator.extract.identity import Namer
from generator.extract.quotes import Findings
from generator.folding import fold
from generator.model import Article, Quote, QuoteKind, Speaker, Stance, Subject
from generator.score import known_names
from generator.score.pairs import LEAST_OVERLAP, Names
from generator.text import blocks, furniture, passages, scan, words
from generator.text.scan import Vocabulary

FOLDER = Path(__file__).parent.parent / "examples"
LANGUAGES = ("fa", "ar", "en")

Table = dict[str, Any]
"""A table of people or places, as in ``content/people.toml``."""

_EDGES = " \n.,;:!?،؛؟…«»“”„\"'‘’‹›<>[]()"


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A quote that a reader finds in a case's text."""

    text: str
    kind: QuoteKind
    speakers: tuple[str, ...]
    """Names; empty where the text names nobody."""
    reported_by: tuple[str, ...] = ()
    cue: str = ""
    stance: Stance | None = None
    near: bool = False
    """Whether readers may differ about a few words at its ends: then the share of words that scoring asks for is enough."""


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text, and all that is said in it."""

    why: str
    text: str
    quotes: tuple[Expected, ...]
    published: date | None = None
    markdown: bool = False


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's file: whom its cases know, and the cases."""

    subject: tuple[str, ...]
    people: Table
    places: Table
    case: tuple[Case, ...]


class Reader(NamedTuple):
    """What a text is read with."""

    vocabulary: Vocabulary
    subject: Subject
    names: Names


def load(file: Path) -> Examples:
    """Read a file of examples."""
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Examples)


@cache
def examples(lang: str) -> Examples:
    """Read the examples of a language."""
    return load(FOLDER / lang / "quotes.toml")


def reader_for(lang: str, subject: tuple[str, ...], people: Table, places: Table) -> Reader:
    """Prepare to read texts of a language with the people and places that a file of examples knows."""
    origin = Origin("examples", lambda keys: 1)
    tables = {"people.toml": people, "places.toml": places, "topics.toml": {}}
    entities = gazetteer.read({name: (table, origin) for name, table in tables.items()})
    vocabulary = scan.vocabulary(lexicon.load(lang), entities)
    return Reader(vocabulary, Subject(subject), known_names(entities))


@cache
def reader(lang: str) -> Reader:
    """Prepare to read the examples of a language."""
    found = examples(lang)
    return reader_for(lang, found.subject, found.people, found.places)


def article(lang: str, text: str, markdown: bool = False) -> Article:
    """Make an article of a text."""
    if markdown:
        plain, cut, runs = blocks.markdown(text)
        return Article("example", lang, "", plain, cut, "", runs)
    return Article("example", lang, "", text, blocks.plain(text), "")


def find(written: Article, reader: Reader, published: date | None = None) -> Findings:
    """Find the quotes of an article as a report of it does."""
    cut = furniture.mark(written.text, written.blocks, reader.vocabulary.lexicon.language.furniture)
    prepared = passages.prepare(written, cut, reader.vocabulary)
    scene = scenes.scene(reader.vocabulary, reader.subject, published)
    return quotes.find(prepared, scene, Namer(written.id))


def differences(case: Case, found: Findings, reader: Reader) -> list[str]:
    """Say in lines what is missed (-), misread (≠) and found in vain (+)."""
    left = list(found.quotes)
    lines = []
    for expected in case.quotes:
        quote = next((quote for quote in left if _agrees(expected, quote, reader.names)), None)
        if quote is None:
            lines.append(
                f"- {expected.kind} {'+'.join(expected.speakers)} {_via(expected.reported_by)}| {expected.text}"
            )
        else:
            left.remove(quote)
            lines += [f"≠ {reading} of | {expected.text}" for reading in _misread(expected, quote)]
    return lines + [f"+ {_shown(quote)}" for quote in left]


def _agrees(expected: Expected, quote: Quote, names: Names) -> bool:
    return (
        expected.kind == quote.kind
        and _same(expected.speakers, quote.speakers, names)
        and _same(expected.reported_by, quote.reported_by, names)
        and (_overlap(expected, quote) if expected.near else _trimmed(expected.text) == _trimmed(quote.text))
    )


def _misread(expected: Expected, quote: Quote) -> list[str]:
    cue = quote.cue.text if quote.cue else ""
    stance = quote.cue.stance if quote.cue else None
    return [
        *(
            [f"cue {cue!r}, not {expected.cue!r},"]
            if expected.cue and fold(cue) != fold(expected.cue)
            else []
        ),
        *([f"stance {stance}, not {expected.stance},"] if expected.stance not in {None, stance} else []),
    ]


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(_EDGES)


def _overlap(expected: Expected, quote: Quote) -> bool:
    """Whether the two share as many words as scoring asks for; both are parts of one short text."""
    one, other = set(words.phrase_words(expected.text)), set(words.phrase_words(quote.text))
    return len(one & other) / len(one | other) >= LEAST_OVERLAP[expected.kind]


def _same(expected: tuple[str, ...], found: tuple[Speaker, ...], names: Names) -> bool:
    wanted = [_identity(name, names) for name in expected]
    given = [_identity(speaker.entity or speaker.name, names) for speaker in found]
    return len(wanted) == len(given) and all(any(a & b for b in given) for a in wanted)


def _identity(name: str, names: Names) -> frozenset[str]:
    folded = " ".join(fold(name).split())
    return names.get(folded) or frozenset([folded])


def _via(names: tuple[str, ...]) -> str:
    return f"(through {', '.join(names)}) " if names else ""


def _shown(quote: Quote) -> str:
    speakers = "+".join(speaker.name for speaker in quote.speakers)
    through = _via(tuple(speaker.name for speaker in quote.reported_by))
    return f"{quote.kind} {speakers or '–'} {through}[{quote.rule}] | {quote.text}"
