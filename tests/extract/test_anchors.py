"""What a quote names that stays the same in a translation."""

from generator import lexicon
from generator.extract import report
from generator.model import Article, Gazetteer, Quote, Subject
from generator.text import blocks, scan


def quote(text: str) -> Quote:
    """Read the one quote of an English text."""
    vocabulary = scan.vocabulary(lexicon.load("en"), Gazetteer({}))
    (one,) = report.read(Article("a", "en", "", text, blocks.plain(text), ""), vocabulary, Subject(())).quotes
    return one


def test_numbers_and_denials_are_anchors() -> None:
    assert quote("Anna Weber said: “We did not close 27 of the 30 bridges.”").anchors == ("27", "30", "not")


def test_a_row_of_digits_without_end_is_no_number_and_stops_no_reading() -> None:
    assert quote(f"Anna Weber said: “The code {'7' * 5000} was never used by 12 of us.”").anchors == (
        "12",
        "not",
    )
