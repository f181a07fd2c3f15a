"""Whom names, offices and descriptions stand for: the examples of each language."""

import tomllib
from datetime import date
from functools import cache

import msgspec
import pytest
from quoting import FOLDER, LANGUAGES, Reader, Table, article, find, reader_for

from generator.extract.quotes import Findings
from generator.model import Gazetteer, Subject


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text, and who is meant in it."""

    why: str
    text: str
    who: dict[str, str] = {}
    """Phrase of the text → id of whom it stands for."""
    nobody: tuple[str, ...] = ()
    """Phrases that stand for nobody whom the examples know."""
    published: date | None = None


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's file."""

    subject: tuple[str, ...]
    people: Table
    places: Table
    case: tuple[Case, ...]


@cache
def examples(lang: str) -> Examples:
    text = (FOLDER / lang / "people.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Examples)


@cache
def reader(lang: str) -> Reader:
    found = examples(lang)
    return reader_for(lang, found.subject, found.people, found.places)


CASES = [(lang, number, case) for lang in LANGUAGES for number, case in enumerate(examples(lang).case, 1)]


@pytest.mark.parametrize(
    ("lang", "case"),
    [pytest.param(lang, case, id=f"{lang}-{number}") for lang, number, case in CASES],
)
def test_who_is_meant(lang: str, case: Case) -> None:
    found = find(article(lang, case.text), reader(lang), case.published)

    assert {phrase: meant(found, case.text, phrase) for phrase in case.who} == case.who
    entities = reader(lang).vocabulary.gazetteer
    assert {phrase: person(entities, meant(found, case.text, phrase)) for phrase in case.nobody} == {
        phrase: None for phrase in case.nobody
    }


def meant(found: Findings, text: str, phrase: str) -> str | None:
    """Give the id of whom the first mention that shares words with ``phrase`` stands for."""
    start = text.index(phrase)
    end = start + len(phrase)
    inside = [m.entity for m in found.mentions if m.span.start < end and start < m.span.end and m.entity]
    return inside[0] if inside else None


def person(entities: Gazetteer, entity: str | None) -> str | None:
    """Leave out what is no person: the country in «رئیس‌جمهور پیشین وارلند» may be mentioned."""
    return entity if entity is not None and entities.entities[entity].kind == "person" else None


@pytest.mark.parametrize(
    ("since", "until", "president"),
    [
        (date(2015, 1, 1), date(2018, 1, 1), "morin"),
        (date(2021, 1, 1), date(2023, 1, 1), "brenik"),
    ],
)
def test_a_report_without_a_day_goes_by_the_period_of_the_site(
    since: date, until: date, president: str
) -> None:
    known = reader("en")
    text = "The president of Varland said that the bridge would open."
    found = find(article("en", text), known._replace(subject=Subject((), since, until)))

    assert meant(found, text, "president of Varland") == president
