"""When a finding counts: the rules by which annotated documents are compared with what was read."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator import score
from generator.answer import Answer
from generator.errors import GenError
from generator.model import Entity, Gazetteer
from generator.score.gold import Gold

TEXT = "On 5 May 2021 Mina Rastgar said the bridge is ready. Nadeem told her that work on it begins in autumn or later."

GAZETTEER = Gazetteer(
    {
        "rastgar": Entity(
            "rastgar",
            "person",
            {"en": ("Mina Rastgar", "Rastgar"), "fa": ("مینا راستگار",)},
            wikidata="Q1001",
        ),
        "nadeem": Entity("nadeem", "person", {"en": ("Karim Nadeem", "Nadeem"), "ar": ("كريم نديم",)}),
        "sullivan-a": Entity("sullivan-a", "person", {"en": ("Anna Sullivan", "Sullivan")}),
        "sullivan-b": Entity("sullivan-b", "person", {"en": ("Bert Sullivan", "Sullivan")}),
    }
)
NAMES = score.known_names(GAZETTEER)


def place(words: str, text: str = TEXT) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def gold(**parts: Any) -> Gold:
    return msgspec.convert(
        {"id": "a", "lang": "en", "dates": [], "quotes": [], "contacts": [], "text": TEXT, **parts}, Gold
    )


def answer(**parts: Any) -> Answer:
    empty: dict[str, Any] = {"dates": [], "quotes": [], "contacts": [], "boilerplate": [], "notes": []}
    return msgspec.convert({"id": "a", "lang": "en", "published": None, **empty, **parts}, Answer)


def date(words: str, value: str | None, **more: Any) -> dict[str, Any]:
    return {**place(words), "text": words, "value": value, "calendar": "gregorian", "rule": "r", **more}


def quote(words: str, kind: str, *speakers: Any, text: str = TEXT) -> dict[str, Any]:
    """Make a quote as annotated (speakers are words) or as found (speakers are tables)."""
    found = {"id": "q", "text": words, "reported_by": [], "cue": None, "rule": "r"}
    return {**place(words, text), "kind": kind, "speakers": list(speakers), **found}


def person(name: str, id: str | None = None) -> dict[str, str | None]:
    return {"id": id, "wikidata": None, "name": name}


def contact(kind: str, day: str | None, **more: Any) -> dict[str, Any]:
    found = {"place": None, "participants": [], "main": True, "status": "held", "text": "", "rule": "r"}
    return {"kind": kind, "date": day, "start": 0, "end": 0, **found, **more}


def measured(gold: Gold, answer: Answer, sort: Any) -> tuple[int, int, int, int]:
    figures = score.figures(score.pairs(gold, answer, NAMES))[sort]
    return figures.annotated, figures.found, figures.matched, figures.right


# --- dates ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("annotated", "found", "right"),
    [
        ("2021-05-05", "2021-05-05", 1),
        ("2021-05-05", "2021-05-06", 0),
        ("2021-05-05T10:26", "2021-05-05T10:26:00", 1),
        ("2021-05-05T10:26", "2021-05-05", 0),
        ("2021-05-05~", "2021-05-05", 1),
        ("2021-05", "2021-05?", 1),
        (None, None, 1),
        (None, "2021-05-05", 0),
    ],
)
def test_a_date_is_right_if_spans_overlap_and_values_are_equal_but_for_seconds_and_doubt(
    annotated: str | None, found: str | None, right: int
) -> None:
    one = gold(dates=[date("5 May 2021", annotated)])
    other = answer(dates=[date("May 2021", found)])

    assert measured(one, other, "dates") == (1, 1, 1, right)


def test_dates_that_do_not_overlap_are_a_miss_and_a_false_alarm() -> None:
    assert measured(
        gold(dates=[date("5 May 2021", "2021")]), answer(dates=[date("autumn", "2021")]), "dates"
    ) == (1, 1, 0, 0)


def test_a_finding_answers_one_annotation_only_and_the_one_of_equal_value_first() -> None:
    one = gold(dates=[date("5 May", "2021-05-05"), date("2021", "2021")])

    assert measured(one, answer(dates=[date("5 May 2021", "2021")]), "dates") == (2, 1, 1, 1)


def test_the_value_for_an_assumed_publication_counts_only_where_none_is_shown() -> None:
    dates = [date("autumn", None, value_if_published="2021-23")]
    found = answer(dates=[date("autumn", "2021-23")])

    assert measured(gold(dates=dates, published_assumed="2021-05-06"), found, "dates")[3] == 1
    assert measured(gold(dates=dates), found, "dates")[3] == 0


# --- quotes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "found_words", "found_kind", "matched"),
    [
        # five of the five words, four of five, three of five
        ("direct", "work on it begins in", "direct", 1),
        ("direct", "on it begins in", "direct", 1),
        ("direct", "it begins in", "direct", 0),
        ("mixed", "it begins in", "mixed", 1),
        ("direct", "work on it begins in", "mixed", 1),
        ("mixed", "work on it begins in", "direct", 1),
        ("mixed", "begins in", "direct", 0),
        ("direct", "work on it begins in", "indirect", 0),
    ],
)
def test_a_marked_quote_is_found_if_enough_of_its_words_are(
    kind: str, found_words: str, found_kind: str, matched: int
) -> None:
    one = gold(quotes=[quote("work on it begins in", kind, "Q1001")])
    other = answer(quotes=[quote(found_words, found_kind, person("Mina Rastgar", "rastgar"))])

    assert measured(one, other, "marked quotes")[2] == matched


def test_half_of_the_words_are_enough_for_an_indirect_quote() -> None:
    one = gold(quotes=[quote("work on it begins", "indirect", "nadeem")])

    assert measured(one, answer(quotes=[quote("it begins", "indirect")]), "indirect quotes") == (1, 1, 1, 0)
    assert measured(one, answer(quotes=[quote("begins", "indirect")]), "indirect quotes") == (1, 1, 0, 0)


def test_marks_of_punctuation_are_no_words() -> None:
    text = "He said: «We — and they — agree»."
    one = gold(text=text, quotes=[quote("We — and they — agree", "direct", text=text)])
    other = answer(quotes=[quote(": «We — and they — agree».", "direct", text=text)])

    assert measured(one, other, "marked quotes")[3] == 1


@pytest.mark.parametrize(
    ("annotated", "found", "right"),
    [
        (["Q1001"], [person("Mina Rastgar", "rastgar")], True),
        (["مينا راستگار"], [person("Mina Rastgar", "rastgar")], True),
        (["Rastgar"], [person("Mina Rastgar")], True),
        (["كريم نديم"], [person("Karim Nadeem", "nadeem")], True),
        (["Q1001"], [person("Karim Nadeem", "nadeem")], False),
        (["Q1001"], [], False),
        ([], [], True),
        ([], [person("Mina Rastgar", "rastgar")], False),
        (["Q1001", "nadeem"], [person("Karim Nadeem", "nadeem"), person("Mina Rastgar", "rastgar")], True),
        (["Q1001", "nadeem"], [person("Karim Nadeem", "nadeem")], False),
        (["Q1001"], [person("Karim Nadeem", "nadeem"), person("Mina Rastgar", "rastgar")], False),
        (["یک مقام ارشد"], [person("يك  مقام ارشد")], True),
        (["یک مقام ارشد"], [person("یک مقام")], False),
        (["Sullivan"], [person("Bert Sullivan", "sullivan-b")], True),
        (["Anna Sullivan"], [person("Bert Sullivan", "sullivan-b")], False),
    ],
)
def test_speakers_are_the_same_set_by_entity_else_by_folded_name(
    annotated: list[str], found: list[dict[str, str | None]], right: bool
) -> None:
    one = gold(quotes=[quote("the bridge is ready", "indirect", *annotated)])
    other = answer(quotes=[quote("the bridge is ready", "indirect", *found)])

    assert measured(one, other, "indirect quotes")[3] == right


def test_the_better_overlap_is_matched_first() -> None:
    one = gold(quotes=[quote("work on it begins", "indirect", "nadeem")])
    other = answer(
        quotes=[
            quote("work on it begins in autumn or", "indirect", person("Karim Nadeem", "nadeem")),
            quote("work on it begins", "indirect"),
        ]
    )

    assert measured(one, other, "indirect quotes") == (1, 2, 1, 0)


# --- contacts ---------------------------------------------------------------------------------------------------------


def test_a_contact_is_right_if_kind_and_day_are_equal() -> None:
    one = gold(contacts=[contact("meeting", "2021-05-05"), contact("letter", "2021-05-09")])
    other = answer(contacts=[contact("meeting", "2021-05-05"), contact("phone_call", "2021-05-09")])

    assert measured(one, other, "contacts") == (2, 2, 1, 1)


def test_an_inferred_contact_is_neither_a_miss_nor_a_false_alarm() -> None:
    one = gold(contacts=[contact("meeting", "2021-05-05", inferred=True)])

    assert measured(one, answer(), "contacts") == (0, 0, 0, 0)
    assert measured(one, answer(contacts=[contact("meeting", None)]), "contacts") == (0, 0, 0, 0)
    assert measured(one, answer(contacts=[contact("letter", "2021-07-01")]), "contacts") == (0, 1, 0, 0)


def test_the_day_for_an_assumed_publication_counts() -> None:
    one = gold(
        contacts=[contact("meeting", None, date_if_published="2021-05-05")], published_assumed="2021-05-06"
    )

    assert measured(one, answer(contacts=[contact("meeting", "2021-05-05")]), "contacts") == (1, 1, 1, 1)


# --- figures ----------------------------------------------------------------------------------------------------------


def test_figures_are_precision_recall_and_f1_of_what_was_found_and_of_what_was_read_rightly() -> None:
    one = gold(dates=[date("5 May 2021", "2021-05-05"), date("autumn", "2021-23")])
    other = answer(dates=[date("5 May", "2021-05-05"), date("autumn", "2020-23"), date("later", "2022")])
    figures = score.figures(score.pairs(one, other, NAMES))["dates"]

    assert (figures.annotated, figures.found, figures.matched, figures.right) == (2, 3, 2, 1)
    assert figures.matched_f1 == pytest.approx(0.8)
    assert figures.accuracy == pytest.approx(0.5)
    assert figures.right_f1 == pytest.approx(0.4)
    assert figures.precision == pytest.approx(1 / 3)
    assert figures.recall == pytest.approx(0.5)


def test_nothing_to_find_and_nothing_found_is_agreement() -> None:
    assert score.figures(())["contacts"].right_f1 == 1


def test_figures_are_given_by_language_and_in_total() -> None:
    right = score.pairs(gold(dates=[date("autumn", "2021")]), answer(dates=[date("autumn", "2021")]), NAMES)
    wrong = score.pairs(gold(dates=[date("autumn", "2021")]), answer(), NAMES)
    figures = score.by_language({"fa": right, "ar": wrong})

    assert list(figures) == ["ar", "fa", "total"]
    assert [figures[lang]["dates"].recall for lang in figures] == [0, 1, 0.5]


def test_each_rule_has_its_count_and_precision() -> None:
    one = gold(dates=[date("5 May 2021", "2021-05-05")])
    other = answer(dates=[date("5 May", "2021-05-05", rule="day"), date("later", "2022", rule="vague")])
    rules = score.rules(score.pairs(one, other, NAMES))["dates"]

    assert {rule: (row.found, row.precision) for rule, row in rules.items()} == {
        "day": (1, 1.0),
        "vague": (1, 0.0),
    }


# --- annotated documents ----------------------------------------------------------------------------------------------


def write(folder: Path, **parts: Any) -> Path:
    whole = {"id": "a", "lang": "en", "dates": [], "quotes": [], "contacts": [], **parts}
    file = folder / "a.json"
    file.write_text(json.dumps(whole), encoding="utf-8")
    return file


def test_a_text_lies_beside_its_annotation_or_in_a_folder_of_its_own_or_inside(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_bytes(b"one\r\ntwo")
    (tmp_path / "a.txt").write_text("three", encoding="utf-8")
    file = write(tmp_path)

    assert next(score.read([file], texts)).text == "one\r\ntwo"
    assert next(score.read([tmp_path])).text == "three"
    assert next(score.read([write(tmp_path, text="four")])).text == "four"


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (
            {},
            'its text {folder}/a.txt cannot be read (No such file or directory). Name the folder of the texts with --texts, or write a key "text".',
        ),
        (
            {"text": "x", "dates": [{"start": 0, "end": 9, "value": None}]},
            "0 to 9 is no place in the text of a.",
        ),
        (
            {"text": "x", "lang": 3},
            "this is not an annotated document: Expected `str`, got `int` - at `$.lang`.",
        ),
        (
            {"text": "x", "text_sha256": "0" * 64},
            f"the text of a is not the one that was annotated (SHA-256 {sha256(b'x').hexdigest()[:12]}…, not 000000000000…).",
        ),
    ],
)
def test_a_faulty_annotation_is_told_with_its_file(
    tmp_path: Path, parts: dict[str, Any], message: str
) -> None:
    file = write(tmp_path, **parts)

    with pytest.raises(GenError) as caught:
        list(score.read([file]))

    assert str(caught.value) == f"{file}: {message.format(folder=tmp_path)}"


def test_a_folder_without_annotations_is_told(tmp_path: Path) -> None:
    with pytest.raises(GenError, match="no annotated document"):
        list(score.read([tmp_path]))
