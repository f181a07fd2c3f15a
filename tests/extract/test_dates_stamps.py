"""A page's own stamp is told from crawl stamps, updates and copyright years."""

import pytest
from dating import LANGUAGES, Stamp, find, stamps, vocabulary

from generator import edtf
from generator.extract import dates
from generator.model import Article, Subject
from generator.text import blocks, furniture, passages

CASES = [(lang, stamp) for lang in LANGUAGES for stamp in stamps(lang)]
PROSE = "The mayor told members of the council today that the new budget would serve everyone in the town."


@pytest.mark.parametrize(("lang", "stamp"), CASES, ids=[f"{lang}-{s.text[:50]}" for lang, s in CASES])
def test_an_article_is_read_against_its_own_stamp(lang: str, stamp: Stamp):
    findings = find(stamp.text, lang)
    today = next(one for one in findings.dates if one.text.startswith(stamp.today))
    assert (findings.published.first.isoformat() if findings.published else "") == stamp.day
    assert (edtf.write(today.when) if today.when else "") == stamp.day


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_stamp_alone_is_read_by_itself(lang: str):
    example = stamps(lang)[0]
    article = Article("a", lang, "", example.text, blocks.plain(example.text), "")
    marked = furniture.mark(example.text, article.blocks, vocabulary(lang).lexicon.language.furniture)
    prepared = passages.prepare(article, marked, vocabulary(lang))
    own = dates.stamp(prepared, vocabulary(lang), dates.Context(article, Subject(())))
    assert own is not None
    assert own.first.isoformat() == example.day


def values(text: str, published: str = "") -> list[tuple[str, str]]:
    return [
        (one.text, edtf.write(one.when) if one.when else "?") for one in find(text, "en", published).dates
    ]


def test_the_stamp_is_a_date_of_the_article_and_what_belongs_to_the_page_is_not():
    text = f"Crawled: 21 September 2024\nPublished: 16 June 2021\nUpdated: 22 September 2024\n\n{PROSE}"
    assert values(text) == [("16 June 2021", "2021-06-16"), ("today", "2021-06-16")]


def test_the_editor_s_day_counts_before_the_page_s():
    text = f"Published: 16 June 2021\n\n{PROSE}"
    assert values(text, "2021-06-17") == [("16 June 2021", "2021-06-16"), ("today", "2021-06-17")]
    assert values(f"21 September 2024\n\n{PROSE}", "2021-06-17") == [("today", "2021-06-17")]


def test_a_dateline_tells_the_day_where_no_stamp_does():
    text = (
        "MARSENA, June 16, 2021 (Agency) - The mayor told members of the council today that it would be so."
    )
    assert values(text) == [("June 16, 2021", "2021-06-16"), ("today", "2021-06-16")]
    retold = "On June 16, 2021 the mayor told members of the council that today is a day like any other."
    assert values(retold) == [("June 16, 2021", "2021-06-16"), ("today", "?")]


def test_a_date_line_below_the_article_may_be_its_stamp():
    assert values(f"{PROSE}\n\n16 June 2021")[0] == ("today", "2021-06-16")


def test_dates_in_furniture_are_left_out():
    assert values(f"{PROSE}\n\nRelated\nThe vote of 3 May 2019 in pictures", "2021-06-16") == [
        ("today", "2021-06-16")
    ]
