"""Every language's folder of TOML is whole and without contradictions, and a fault in one is named."""

import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator import lexicon
from generator.errors import GenError
from generator.extract import patterns
from generator.lexicon import Lexicon
from generator.lexicon.quotes.inflections import expand
from generator.lexicon.quotes.words import cues, lists
from generator.text.words import spellings

LANGUAGES = lexicon.languages()
CALENDARS = ("jalali", "hijri", "gregorian")

# What may be said twice of one spelling, since a rule tells the readings apart.
TWO_READINGS = {
    (
        "en",
        "cue",
        "reads",
    ): "the verb of whoever reads aloud, and the heading of a document: documents tell which",
    ("en", "occasion_mood", "no"): "before a contact it denies it; with a plan or a wish it denies the wish",
}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Lexicon:
    return lexicon.load(request.param)


def test_the_languages_of_the_demo_are_known():
    assert {"ar", "en", "fa"} <= set(LANGUAGES)
    assert list(LANGUAGES) == sorted(LANGUAGES)


def test_a_language_bears_the_code_of_its_folder():
    assert tuple(lexicon.load(code).language.code for code in LANGUAGES) == LANGUAGES


def test_a_digest_tells_languages_apart():
    assert len({lexicon.load(code).digest for code in LANGUAGES}) == len(LANGUAGES)
    assert lexicon.read(files("generator.lexicon") / "fa").digest == lexicon.load("fa").digest


# --- dates ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("calendar", CALENDARS)
def test_every_calendar_has_twelve_months(language, calendar):
    months = getattr(language.dates.months, calendar)
    assert sorted(map(int, months)) == list(range(1, 13))
    assert all(months.values())


def test_there_are_seven_days(language):
    names = language.dates.weekdays.names
    assert sorted(map(int, names)) == list(range(1, 8))
    assert all(names.values())


def test_trust_is_said_of_names_that_are_there(language):
    months, weekdays = language.dates.months, language.dates.weekdays
    names = {name for c in CALENDARS for spelt in getattr(months, c).values() for name in spelt}
    assert {*months.after_preposition, *months.in_company, *months.in_full} <= names
    assert set(weekdays.in_company) <= {name for spelt in weekdays.names.values() for name in spelt}


def test_numbers_go_up_to_a_hundred_and_beyond(language):
    numbers = language.dates.numbers
    assert {*range(1, 11), *range(20, 101, 10)} <= set(map(int, numbers.cardinals))
    assert set(range(1, 11)) <= set(map(int, numbers.ordinals))


# --- quotes -----------------------------------------------------------------------------------------------------------


def test_every_word_order_has_slots_that_are_known(language):
    assert language.quotes.patterns
    for pattern in language.quotes.patterns.values():
        left, right = patterns.compiled(pattern)
        assert set(left) <= patterns._LEFT.keys(), pattern
        assert set(right) <= patterns._RIGHT.keys(), pattern


def test_every_inflection_is_used(language):
    phrases = [phrase for _, phrase in cues(language.quotes)]
    phrases += [phrase for _, listed, _ in lists(language.quotes) for phrase in listed]
    used = {slot for phrase in phrases for slot in re.findall(r"\{(\w+)\}", phrase)}
    assert used == set(language.quotes.inflections)


def test_a_phrase_with_slots_stands_for_all_its_forms():
    inflections = {"past": ("", "ند"), "neg": ("", "ن")}
    assert list(expand("{neg}گفت{past}", inflections)) == ["گفت", "گفتند", "نگفت", "نگفتند"]
    assert list(expand("گفت", inflections)) == ["گفت"]


def test_every_stance_has_a_cue(language):
    assert set(language.quotes.cues) == set(language.ui.stances)


# --- all words that are sought ----------------------------------------------------------------------------------------


def meaning(sort: str, value: Any) -> object:
    """Say what a value means, leaving out what its surroundings decide: on which side it stands, in which form."""
    if sort == "occasion_mood":
        return value.mood
    if sort == "occasion":
        return value.kind
    return (
        sort
        if isinstance(value, str) and sort not in {"zone", "clock", "length", "part", "occasion_means"}
        else value
    )


def test_no_spelling_has_two_meanings_of_one_sort(language):
    meanings: dict[tuple[str, str, str], set[object]] = {}
    for entry in language.entries():
        for spelling in spellings(entry.phrase):
            key = (language.language.code, entry.sort, " ".join(spelling))
            meanings.setdefault(key, set()).add(meaning(entry.sort, entry.value))
    doubled = {key: found for key, found in meanings.items() if len(found) > 1}
    assert {key: found for key, found in doubled.items() if key not in TWO_READINGS} == {}
    listed = {key for key in TWO_READINGS if key[0] == language.language.code}
    assert listed <= doubled.keys(), "a reading is listed as doubled that is not"


def test_every_phrase_can_be_found(language):
    for entry in language.entries():
        assert any(spellings(entry.phrase)), entry
        assert "{" not in entry.phrase
        assert entry.phrase == entry.phrase.strip()


def test_what_a_proclitic_swallows_comes_back_after_a_preposition_alone(language):
    for proclitic in language.language.proclitics:
        assert proclitic.strip
        assert proclitic.restore == "" or proclitic.preposition


def test_a_language_is_known_by_its_commonest_words(language):
    assert len(language.language.detection.words) >= 10


# --- the words of the site --------------------------------------------------------------------------------------------


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """List all words of a table with the paths to them."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    else:
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{number}")


def shared(language: Lexicon) -> dict[str, str]:
    """List the words of the site by path, without what languages need not have alike: counted forms, regional months."""
    words = dict(leaves(msgspec.to_builtins(language.ui)))
    own = re.compile(rf"counts\.\w+\.|days\.months\.(?!{'|'.join(CALENDARS)})|ordinals\.|plural$")
    return {path: word for path, word in words.items() if not own.match(path)}


def test_all_languages_have_the_same_words_for_the_site(language):
    english = lexicon.load("en")
    assert shared(language).keys() == shared(english).keys()
    assert language.ui.counts.keys() == english.ui.counts.keys()


def test_the_slots_of_a_phrase_are_the_same_in_all_languages(language):
    def slots(one: Lexicon) -> dict[str, list[str]]:
        return {path: sorted(set(re.findall(r"\{(\w+)\}", word))) for path, word in shared(one).items()}

    assert slots(language) == slots(lexicon.load("en"))
    assert all("{n}" in forms["other"] for forms in language.ui.counts.values())


def test_no_word_of_the_site_is_empty(language):
    assert [path for path, word in leaves(msgspec.to_builtins(language.ui)) if not word.strip()] == []


# --- faults -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the English lexicon to spoil."""
    copy = tmp_path / "xx"
    shutil.copytree(str(files("generator.lexicon") / "en"), copy)
    return copy


FAULTS = [
    ("language.toml", 'code = "en"', "", "lexicon/xx/language.toml: Object missing required field `code`."),
    (
        "language.toml",
        'direction = "ltr"',
        'direction = "up"',
        "lexicon/xx/language.toml: Invalid enum value 'up' - at `$.direction`.",
    ),
    (
        "language.toml",
        "[furniture]",
        '[furniture]\nlables = ["share"]',
        "lexicon/xx/language.toml: Object contains unknown field `lables` - at `$.furniture`.",
    ),
    (
        "dates.toml",
        "[weekdays.names]\n1 = [",
        "[weekdays.names]\n1 = [1, ",
        "lexicon/xx/dates.toml: Expected `str`, got `int` - at `$.weekdays.names[...][0]`.",
    ),
    (
        "quotes.toml",
        "[inflections]",
        "[inflections]\n= 1",
        "lexicon/xx/quotes.toml: this is not TOML: Invalid statement (at line {line}, column 1).",
    ),
    (
        "quotes.toml",
        "[cues.say.strong]",
        '[cues.say.strong]\nhum = ["hum{endings}", "{voice} hum"]',
        "lexicon/xx/quotes.toml: inflections lacks endings, voice.",
    ),
    (
        "quotes.toml",
        "[patterns]",
        '[patterns]\nheadless = "{speaker} {quotation}"',
        "lexicon/xx/quotes.toml: patterns.headless must hold {{cue}} once.",
    ),
    (
        "ui.toml",
        'plural = "one-other"',
        'plural = "arabic"',
        "lexicon/xx/ui.toml: counts.contacts lacks the form zero, two, few, many.",
    ),
]


@pytest.mark.parametrize(("file", "right", "wrong", "message"), FAULTS, ids=[fault[3] for fault in FAULTS])
def test_a_fault_is_named(folder, file, right, wrong, message):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    line = text[: text.index(right)].count("\n") + 2
    with pytest.raises(GenError) as raised:
        lexicon.read(folder)
    assert str(raised.value) == message.format(line=line)


def test_a_missing_file_is_named(folder):
    (folder / "ui.toml").unlink()
    with pytest.raises(GenError) as raised:
        lexicon.read(folder)
    assert str(raised.value) == (
        "lexicon/xx/ui.toml: this file is missing. A lexicon consists of "
        "language.toml, dates.toml, quotes.toml, names.toml, contacts.toml, ui.toml."
    )


def test_a_file_in_another_encoding_is_named(folder):
    (folder / "quotes.toml").write_bytes("# ‏نقل".encode("utf-16"))
    with pytest.raises(GenError) as raised:
        lexicon.read(folder)
    assert str(raised.value) == "lexicon/xx/quotes.toml: this file is not UTF-8. Save it as UTF-8."


def test_a_language_without_lexicon_is_named():
    with pytest.raises(GenError) as raised:
        lexicon.load("de")
    known = ", ".join(LANGUAGES)
    assert str(raised.value) == f'there is no lexicon for the language "de". Write one of: {known}.'
