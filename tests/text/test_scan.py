"""Every word of the lexicon and every name of the gazetteer is found, in all spellings and behind proclitics."""

import msgspec
import pytest

from generator import lexicon
from generator.model import Entity, Gazetteer
from generator.text import scan
from generator.text.words import spellings
from prose import GAZETTEER, LANGUAGES, found, passage, vocabulary


def names(text: str, lang: str) -> list[tuple[str, str, int]]:
    """List who and what is named: the words, whom they mean, how many letters of a proclitic they carry."""
    return [
        (words, hit.value, hit.lead)
        for words, hit in found(text, lang, "entity", "epithet", "demonym", "topic")
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fa", "آنا روت رفت", [("آنا روت", "roth", 0), ("روت", "roth", 0)]),
        ("fa", "بانوي بندر آمد", [("بانوي بندر", "roth", 0)]),
        ("fa", "نوسازي بندر", [("نوسازي بندر", "harbour", 0)]),
        ("ar", "قالت آنا روث", [("آنا روث", "roth", 0), ("روث", "roth", 0)]),
        ("ar", "ايليا برن", [("ايليا برن", "bern", 0), ("برن", "bern", 0)]),
        ("ar", "وبرن", [("وبرن", "bern", 1)]),
        ("ar", "وَلِبرن", [("وَلِبرن", "bern", 2)]),
        ("ar", "بريغا", [("بريغا", "riga", 1)]),
        ("ar", "للريغي", [("للريغي", "riga", 2)]),
        ("ar", "وللريغي", [("وللريغي", "riga", 3)]),
        ("ar", "والريغي", [("والريغي", "riga", 1)]),
        ("ar", "وآنا روث", [("وآنا روث", "roth", 1), ("روث", "roth", 0)]),
        ("ar", "لسيدة الميناء", [("لسيدة الميناء", "roth", 1)]),
        ("en", "ANA ROTH left", [("ANA ROTH", "roth", 0), ("ROTH", "roth", 0)]),
        ("en", "the Rigan harbour works", [("Rigan", "riga", 0), ("harbour works", "harbour", 0)]),
        ("en", "Bernard and Rothman", []),
        ("fa", "برنامه و روتین", []),
        ("ar", "برنامج", []),
    ],
)
def test_names(lang, text, expected):
    assert names(text, lang) == expected


def test_a_language_knows_the_names_of_its_own_alone():
    assert names("Ana Roth", "fa") == []


@pytest.mark.parametrize(
    ("lang", "text", "sort", "expected"),
    [
        ("fa", "روت می‌گوید", "cue", "می‌گوید"),
        ("fa", "روت میگوید", "cue", "میگوید"),
        ("fa", "روت مي گويد", "cue", "مي گويد"),
        ("fa", "روز سه شنبه", "weekday", "سه شنبه"),
        ("fa", "دی ماه", "month", "دی ماه"),
        ("ar", "وقَالَ برن", "cue", "وقَالَ"),
        ("ar", "كانون الثاني", "month", "كانون الثاني"),
        ("en", "on Wednesday", "weekday", "Wednesday"),
        ("en", "Roth told Bern", "cue", "told"),
    ],
)
def test_words_of_the_lexicon(lang, text, sort, expected):
    assert found(text, lang, sort)[0][0] == expected


def test_the_longest_phrase_comes_first():
    prepared = passage("در پاسخ به روت", "fa")
    hit = prepared.at(0, "preposition")
    assert (hit.first, hit.last) == (0, 3)
    shorter = [other for other in prepared.hits if other.first == 0 and other.sort == "preposition"]
    assert [other.last for other in shorter] == [3, 1]


def test_phrases_that_overlap_are_all_found():
    texts = [words for words, _ in found("the mayor of Riga told Ana Roth", "en", "entity", "cue")]
    assert texts == ["Riga", "told", "Ana Roth", "Roth"]


def test_hits_are_ordered_by_place():
    hits = passage("قالت آنا روث يوم الأربعاء 16 حزيران 2021 إن ريغا تنتظر برن", "ar").hits
    assert [(hit.first, -hit.last) for hit in hits] == sorted((hit.first, -hit.last) for hit in hits)


def test_a_verb_takes_no_preposition():
    assert found("وقال", "ar", "cue")[0][1].lead == 1
    assert found("فقال", "ar", "cue")[0][1].lead == 1
    assert found("بقال", "ar", "cue") == []
    assert found("كقال", "ar", "cue") == []


def test_the_proclitic_is_told():
    (_, hit), *_ = found("وللريغي", "ar", "demonym")
    assert hit.proclitic.conjunction
    assert hit.proclitic.preposition
    assert found("الريغي", "ar", "demonym")[0][1].proclitic is None


def test_a_word_that_begins_like_a_proclitic_is_read_whole():
    # «ولد» is a word of its own, and no «و» and «لد».
    gazetteer = Gazetteer({"walad": Entity("walad", "person", {"ar": ("ولد", "لد")})})
    prepared = scan.vocabulary(lexicon.load("ar"), gazetteer)
    hits = [hit for hit in scan.find(["ولد"], prepared) if hit.sort == "entity"]
    assert [(hit.value, hit.lead) for hit in hits] == [("walad", 0)]


def test_one_letter_is_left_of_no_word():
    gazetteer = Gazetteer({"alif": Entity("alif", "person", {"ar": ("ا",)})})
    prepared = scan.vocabulary(lexicon.load("ar"), gazetteer)
    assert [hit for hit in scan.find(["وا"], prepared) if hit.sort == "entity"] == []


def test_a_name_given_twice_is_found_once():
    twice = Gazetteer({"roth": Entity("roth", "person", {"en": ("Roth", "ROTH", "Ro\u200cth")})})
    hits = scan.find(["roth"], scan.vocabulary(lexicon.load("en"), twice))
    assert [hit.value for hit in hits if hit.sort == "entity"] == ["roth"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_phrase_finds_itself(lang):
    prepared = vocabulary(lang)
    missing = []
    for entry in prepared.lexicon.entries():
        for words in spellings(entry.phrase):
            hits = scan.find(words, prepared)
            if not any((h.first, h.last, h.sort, h.lead) == (0, len(words), entry.sort, 0) for h in hits):
                missing.append(entry.phrase)
    assert missing == []


def test_no_words_give_no_hits():
    assert scan.find([], vocabulary("ar")) == ()


def test_an_empty_name_is_never_found():
    empty = msgspec.structs.replace(GAZETTEER, entities={"x": Entity("x", "person", {"en": ("", "\u200c")})})
    prepared = scan.vocabulary(lexicon.load("en"), empty)
    assert [hit for hit in scan.find(["", "x"], prepared) if hit.sort == "entity"] == []
