"""Days that somebody's own words name, counted from the day of the saying."""

from datetime import date

import pytest

from generator import edtf, lexicon
from generator.extract import report
from generator.model import Article, Gazetteer, Subject, When
from generator.text import blocks, scan

FRIDAY = date(2023, 5, 12)

CASES = [
    (
        "fa",
        "لنا هولت روز پنجشنبه گفت: «امروز پل باز شد و فردا بندر باز می‌شود.»",
        ["2023-05-11", "2023-05-11", "2023-05-12"],
    ),
    ("fa", "لنا هولت گفت: «امروز پل باز شد و راه خلوت است.»", ["2023-05-12"]),
    (
        "fa",
        "پل روز پنجشنبه باز شد. لنا هولت گفت: «امروز راه خلوت است و شهر آرام.»",
        ["2023-05-11", "2023-05-12"],
    ),
    (
        "fa",
        "پل روز پنجشنبه باز شد و لنا هولت گفت: «امروز راه خلوت است و شهر آرام.»",
        ["2023-05-11", "2023-05-12"],
    ),
    (
        "en",
        "Lena Holt said on Thursday: “The bridge opens today, and the road is quiet.”",
        ["2023-05-11", "2023-05-11"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "days"), CASES)
def test_today_in_somebodys_words_is_the_day_of_the_saying(lang: str, text: str, days: list[str]) -> None:
    day = When(FRIDAY, FRIDAY, "day", "gregorian")
    article = Article("example", lang, "", text, blocks.plain(text), "", published=day)
    vocabulary = scan.vocabulary(lexicon.load(lang), Gazetteer({}))
    found = report.read(article, vocabulary, Subject(("brenik", "danev")))
    assert [edtf.write(d.when) for d in found.dates if d.when is not None] == days
