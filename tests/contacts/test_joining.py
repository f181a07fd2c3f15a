"""Which quotes of a contact are the same words."""

from hypothesis import given
from hypothesis import strategies as st

from generator.contacts.joining import Said, join
from generator.model import Quote, Span, Speaker

OPEN = "Nordmark will open 12 harbours to the fishing boats of Valdora"
SOON = "Nordmark is to open 12 harbours to the fishing boats of Valdora"
NAMES = ("12", "fishing", "harbours", "valdora")


def said(article: str, words: str, *anchors: str, lang: str = "en", who: str = "velin") -> Said:
    quote = Quote(
        "q-" + article, Span(0, 1), words, "direct", (Speaker(who, who),), (), None, "r", anchors=anchors
    )
    return Said((article, quote.id), lang, quote)


def grouped(*quotes: Said, **ruled: list[list[str]]) -> list[tuple[str, str]]:
    """What is together, by the articles, and why."""
    return [("".join(article for article, _ in one.quotes), one.why) for one in join(quotes, **ruled)]


def test_the_same_words_are_one_whatever_their_spelling() -> None:
    assert grouped(said("a", OPEN), said("b", OPEN.upper() + "."), said("c", "Else")) == [
        ("ab", "words"),
        ("c", "words"),
    ]


def test_like_words_are_variants() -> None:
    assert grouped(said("a", OPEN, "12"), said("b", SOON, "12")) == [("ab", "likeness")]


def test_a_denial_and_another_number_are_no_variants() -> None:
    assert len(grouped(said("a", OPEN, "12"), said("b", SOON, "12", "not"))) == 2
    assert len(grouped(said("a", OPEN, "12"), said("b", SOON.replace("12", "13"), "13"))) == 2


def test_other_speakers_and_short_words_have_no_variants() -> None:
    assert len(grouped(said("a", OPEN), said("b", SOON, who="orlo"))) == 2
    assert len(grouped(said("a", "We will come"), said("b", "We will go"))) == 2


def test_a_quote_within_another_is_not_its_variant() -> None:
    outer, inner = said("a", OPEN), said("a", SOON)
    assert len(join([outer, inner._replace(place=("a", "q-inner"))])) == 2


def test_over_languages_the_same_names_and_numbers_are_one() -> None:
    assert grouped(
        said("a", OPEN, *NAMES), said("b", "…", *NAMES, lang="fa"), said("c", "x", *NAMES, lang="ar")
    ) == [("abc", "anchors")]


def test_over_languages_another_number_or_a_denial_is_another_quote() -> None:
    assert len(grouped(said("a", OPEN, *NAMES), said("b", "…", "13", *NAMES[1:], lang="fa"))) == 2
    assert len(grouped(said("a", OPEN, *NAMES), said("b", "…", *NAMES, "not", lang="fa"))) == 2


def test_of_two_that_are_equally_like_none_is_taken() -> None:
    twins = said("b", "…", *NAMES, lang="fa"), said("c", "– –", *NAMES, lang="fa")
    assert len(grouped(said("a", OPEN, *NAMES), *twins)) == 3


def test_few_names_are_too_little() -> None:
    assert len(grouped(said("a", OPEN, "valdora"), said("b", "…", "valdora", lang="fa"))) == 2


def test_the_editor_has_the_last_word() -> None:
    fish, mahi = said("a", "Fish knows no border"), said("b", "ماهی مرز نمی‌شناسد", lang="fa")
    assert grouped(fish, mahi, same=[["q-a", "q-b"]]) == [("ab", "editor")]
    assert len(grouped(said("a", OPEN), said("b", SOON), apart=[["q-a", "q-b"]])) == 2
    assert len(grouped(said("a", OPEN), said("b", OPEN), apart=[["q-a", "q-b"]])) == 2


@given(st.permutations(range(6)))
def test_the_order_of_quotes_never_matters(order: list[int]) -> None:
    quotes = [
        said("a", OPEN, *NAMES),
        said("b", SOON, *NAMES),
        said("c", "…", *NAMES, lang="fa"),
        said("d", "– –", "harbours", "12", "valdora", lang="ar"),
        said("e", "We will come back in autumn"),
        said("f", "We will come back this autumn"),
    ]
    together = {frozenset(one.quotes) for one in join([quotes[i] for i in order])}
    assert together == {frozenset(one.quotes) for one in join(quotes)}
