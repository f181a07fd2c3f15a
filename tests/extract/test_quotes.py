"""Who said what: the examples of each language, and what holds for any text."""

import re
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from quoting import LANGUAGES, Case, article, differences, examples, find, reader

from generator.extract.quotes import Findings
from generator.model import Article, Span

CASES = [(lang, number, case) for lang in LANGUAGES for number, case in enumerate(examples(lang).case, 1)]


@pytest.mark.parametrize(
    ("lang", "case"),
    [pytest.param(lang, case, id=f"{lang}-{number}") for lang, number, case in CASES],
)
def test_an_example_is_read_as_a_reader_reads_it(lang: str, case: Case) -> None:
    found = find(article(lang, case.text, case.markdown), reader(lang), case.published)

    assert differences(case, found, reader(lang)) == [], f"{case.why}\n{case.text}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_third_of_the_examples_holds_no_quote(lang: str) -> None:
    none = [case for case in examples(lang).case if not case.quotes]

    assert len(none) * 3 >= len(examples(lang).case)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_example_stands_twice(lang: str) -> None:
    texts = [case.text for case in examples(lang).case]

    assert sorted(set(texts)) == sorted(texts)


# --- what holds for any text ------------------------------------------------------------------------------------------

MARKS = [
    "«",
    "»",
    "“",
    "”",
    '"',
    "„",
    "‹",
    "›",
    "'",
    "‘",
    "’",
    "<<",
    ">>",
    ":",
    ",",
    "،",
    ".",
    "؟",
    "\n\n",
    "(",
    " ",
]


def words(lang: str) -> st.SearchStrategy[str]:
    """Give words of the examples of a language: cues, names and titles among them."""
    found = {word for case in examples(lang).case for word in case.text.split()}
    return st.sampled_from(sorted(found))


@st.composite
def prose(draw: st.DrawFn) -> tuple[str, str]:
    """Give a language, and a text that looks like its news and makes no sense."""
    lang = draw(st.sampled_from(LANGUAGES))
    pieces = draw(st.lists(st.one_of(words(lang), st.sampled_from(MARKS), st.text(max_size=3)), max_size=40))
    return lang, draw(st.sampled_from(["", " "])).join(pieces)


def read(lang: str, text: str) -> tuple[Article, Findings]:
    written = article(lang, text)
    return written, find(written, reader(lang))


@settings(max_examples=150, deadline=None)
@given(prose())
@example(("en", ""))
@example(("fa", "«««"))
@example(("ar", "قال : قال : قال"))
def test_any_text_is_read_and_its_findings_lie_in_it(given_prose: tuple[str, str]) -> None:
    written, found = read(*given_prose)

    for quote in found.quotes:
        assert written.text[quote.span.start : quote.span.end] == quote.text != ""
        if quote.cue is not None:
            assert written.text[quote.cue.span.start : quote.cue.span.end] == quote.cue.text != ""
    for mention in found.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(written.text)
    assert len({quote.id for quote in found.quotes}) == len(found.quotes)
    assert list(found.quotes) == sorted(found.quotes, key=lambda q: (q.span.start, -q.span.end, q.depth))


@st.composite
def cut_prose(draw: st.DrawFn) -> tuple[str, str]:
    """Lines that are pieces of examples, cut anywhere, as points of a list or not, with an odd mark at their end."""
    lang = draw(st.sampled_from(LANGUAGES))
    texts = [case.text.split() for case in examples(lang).case]
    lines = []
    for words in draw(st.lists(st.sampled_from(texts), min_size=1, max_size=4)):
        first = draw(st.integers(0, len(words) - 1))
        last = draw(st.integers(first + 1, len(words)))
        opening, end = (
            draw(st.sampled_from(["", "- ", "1. "])),
            draw(st.sampled_from(["", ".", ":", "،", ":\n\n(x)"])),
        )
        lines.append(opening + " ".join(words[first:last]) + end)
    return lang, "\n\n".join(lines)


@settings(max_examples=300, deadline=None)
@given(cut_prose())
@example(("en", "Brenik said:\n\n(Agency)"))
@example(("ar", "وعاد برينيك وأبلغ"))
@example(("fa", "دانف با اشاره به:"))
def test_text_that_is_cut_anywhere_is_read(given_prose: tuple[str, str]) -> None:
    written, found = read(*given_prose)

    assert all(written.text[q.span.start : q.span.end] == q.text != "" for q in found.quotes)


@settings(max_examples=60, deadline=None)
@given(prose())
def test_the_same_text_is_read_the_same_way_twice(given_prose: tuple[str, str]) -> None:
    assert read(*given_prose) == read(*given_prose)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_is_inside_a_quote_has_its_speaker_as_reporter(data: st.DataObject) -> None:
    lang, text = data.draw(prose())
    _, found = read(lang, text)

    for inner in (quote for quote in found.quotes if quote.depth > 0):
        outer = [q for q in found.quotes if q.depth < inner.depth and _holds(q.span, inner.span)]
        assert outer, inner
        assert any(set(q.speakers[:1]) <= set(inner.reported_by) for q in outer), inner


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


FAMILIAR = {
    "en": "Anton Brenik said that the road was closed.",
    "fa": "آنتون برنیک گفت که جاده بسته است.",
    "ar": "قال أنطون برينيك إن الطريق مغلق.",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_id_survives_edits_in_other_paragraphs(lang: str) -> None:
    _, alone = read(lang, FAMILIAR[lang])
    _, among = read(lang, f"{examples(lang).case[1].text.strip()}\n\n{FAMILIAR[lang]}\n\n2021")

    assert {quote.id for quote in alone.quotes} <= {quote.id for quote in among.quotes}
    assert len(alone.quotes) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_id_survives_another_speaker_and_another_cue(lang: str) -> None:
    _, first = read(lang, FAMILIAR[lang])
    second_name = {"en": "Mira Danev", "fa": "میرا دانف", "ar": "ميرا دانيف"}[lang]
    other_text = re.sub("Anton Brenik|آنتون برنیک|أنطون برينيك", second_name, FAMILIAR[lang])
    _, second = read(lang, other_text)

    assert [quote.id for quote in first.quotes] == [quote.id for quote in second.quotes]
    assert [quote.speakers for quote in first.quotes] != [quote.speakers for quote in second.quotes]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_words_said_twice_are_two_quotes(lang: str) -> None:
    _, found = read(lang, f"{FAMILIAR[lang]}\n\n{FAMILIAR[lang]}")

    assert len({quote.id for quote in found.quotes}) == 2
    assert len({quote.text for quote in found.quotes}) == 1


def calls(lang: str, text: str) -> int:
    """Count the calls that reading a text takes: time that no other work on the machine disturbs."""
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        read(lang, text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_article_ten_times_as_long_takes_ten_times_as_long(lang: str) -> None:
    paragraphs = "\n\n".join(case.text.strip() for case in examples(lang).case[:40])
    read(lang, paragraphs)

    assert calls(lang, "\n\n".join([paragraphs] * 10)) < 15 * calls(lang, paragraphs)


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("en", "said "),
        ("en", "Brenik said that "),
        ("en", "according to "),
        ("en", "the man “who” "),
        ("fa", "گفت که "),
        ("fa", "برنیک گفت: "),
        ("fa", "«الف "),
        ("ar", "وقال برينيك: "),
        ("ar", "الذي قال "),
        ("ar", "كلمة "),
    ],
)
def test_one_sentence_without_end_takes_time_linear_in_its_length(lang: str, piece: str) -> None:
    read(lang, piece * 100)

    assert calls(lang, piece * 1600) < 6 * calls(lang, piece * 400)


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("ar", "قال عمران إن «الميناء» مفتوح.", "«الميناء» مفتوح"),
        ("ar", 'قال عمران إن مجلس البلدة يشكر "جمعية الصيادين".', 'مجلس البلدة يشكر "جمعية الصيادين"'),
        ("ar", 'قال عمران: "الميناء مفتوح".', "الميناء مفتوح"),
        ("en", "“The harbour is open,” said Lena Holt.", "The harbour is open"),
    ],
)
def test_marks_around_a_name_at_the_edge_of_a_quote_stay_together(lang: str, text: str, said: str) -> None:
    found = find(article(lang, text), reader(lang))

    assert [quote.text.strip(",.") for quote in found.quotes] == [said]
