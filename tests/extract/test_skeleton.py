"""What a quotation says is hidden from those who look for cues and speakers; names in marks are seen like any others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import masking
from generator.extract.skeleton import QUOTED, Skeleton
from prose import HOSTILE, LANGUAGES, passage, pieces

PROSE = st.lists(
    st.sampled_from(
        [
            *(
                "«",
                "»",
                "“",
                "”",
                '"',
                "'",
                "<<",
                ">>",
                "‘",
                "’",
                ":",
                "،",
                ",",
                ".",
                " ",
                " ",
                " ",
                "\ufffc",
            ),
            *("روت", "برن", "قال", "said", "adding that", "شركة", "نعم", "لا", "نمضي معا", "ريغا", "10"),
        ]
    ),
    max_size=30,
).map("".join)


def built(text: str, lang: str = "en") -> Skeleton:
    """Build the skeleton of all of ``text``."""
    prepared = passage(text, lang)
    return masking.build(prepared, 0, len(prepared.words))


def shown(text: str, lang: str = "en") -> str:
    """Write down the items of ``text``, a quotation as …."""
    return " ".join(built(text, lang).words).replace(QUOTED, "…")


# --- what is hidden ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "text", "items"),
    [
        ("fa", "روت گفت: «برن گفت که می‌رویم.»", "روت گفت : …"),
        ("ar", "قالت روث: “قال برن إننا نمضي” ثم مضت", "قالت روث : … ثم مضت"),
        ("en", "“We went. We saw,” Roth said.", "… roth said ."),
        ("en", "Roth said: <<we are going now>> and left", "roth said : … and left"),
        ("fa", "روت گفت: «برن گفت: “ما می‌رویم” و رفت»", "روت گفت : …"),
        ("fa", "روت گفت: «ما می‌رویم» و «زود برمی‌گردیم»", "روت گفت : … و …"),
        ("en", "Nobody said anything.", "nobody said anything ."),
    ],
)
def test_a_quotation_is_one_item(lang, text, items):
    assert shown(text, lang) == items


@pytest.mark.parametrize(
    ("lang", "text", "items"),
    [
        ("fa", "«آنا روت» گفت", "انا روت گفت"),
        ("fa", "شهردار «ایلیا برن» و «آنا روت»", "شهردار ایلیا برن و انا روت"),
        ("fa", "«برن، روت» آمدند", "برن ، روت امدند"),
        ("fa", "واژهٔ «بندر» را", "واژه بندر را"),
        ("fa", "شرکت «راه‌آهن کهن دریا» گفت", "شرکت راهاهن کهن دریا گفت"),
        ("fa", "شرکت «روت» گفت", "شرکت روت گفت"),
        ("en", 'the company "Old Harbour Works" said', "the company old harbour works said"),
        ("en", "the <<Riga>> talks", "the riga talks"),
        ("ar", "قالت «آنا روث» إن", "قالت انا روث ان"),
        ("en", '"Ana Roth 2" left', "ana roth 2 left"),
        ("fa", "«!» گفت", "! گفت"),
    ],
)
def test_a_name_in_marks_is_no_quotation(lang, text, items):
    assert shown(text, lang) == items


@pytest.mark.parametrize(
    ("lang", "text", "items"),
    [
        ("fa", "روت گفت «برن می‌آید»", "روت گفت …"),
        ("fa", "شرکت «ما به راه‌آهن کهن دریا نمی‌رویم» گفت", "شرکت … گفت"),
        ("en", 'the company said "old harbour works"', "the company said …"),
        ("en", '"Roth, Bern and Roth and Bern and Roth met Bern" he said', "… he said"),
    ],
)
def test_a_statement_that_holds_names_is_a_quotation(lang, text, items):
    assert shown(text, lang) == items


def test_a_quotation_inside_of_a_name_is_seen():
    assert shown("شهردار «آنا روت “بانوی بندر”» گفت", "fa") == "شهردار انا روت بانوی بندر گفت"


def test_a_quotation_never_closed_ends_where_narration_goes_on():
    text = "“We shall see about the ferries, he added, noting that “it is late”"
    assert shown(text) == "… he added , noting that …"
    assert shown("“We shall see about it, in spring.") == "…"


def test_what_closes_without_opening_leaves_a_trace():
    one = built("we shall see,” Roth said >> and left")
    assert one.words == ("we", "shall", "see", ",", "roth", "said", "and", "left")
    assert one.stray == {4, 6}


def test_a_sign_of_the_page_is_no_quotation():
    one = built("Roth said \ufffc and left")
    assert QUOTED not in one.words
    assert not one.marked
    assert one.text(2, 3) == "\ufffc"


# --- hits, places and sentences ---------------------------------------------------------------------------------------


def test_hits_are_told_in_items():
    one = built("“We are going to Riga soon,” Ana Roth told Bern.")
    assert one.at(1, "entity").value == "roth"
    assert (one.at(1, "entity").first, one.at(1, "entity").last) == (1, 3)
    assert one.at(3, "cue").value.stance == "say"
    assert one.at(0, "entity", "cue") is None
    assert [hit.value for hits in one.hits.values() for hit in hits if hit.sort == "entity"] == [
        "roth",
        "roth",
        "bern",
    ]


def test_a_hit_that_marks_interrupt_is_none():
    assert built("Ana «Roth» left").at(0, "entity") is None
    assert built("Ana «Roth» left").at(1, "entity").value == "roth"


def test_the_hit_that_ends_before_an_item():
    one = built("قالت آنا روث إن ريغا تنتظر", "ar")
    assert (one.ending(3, "entity").first, one.ending(3, "entity").last) == (1, 3)
    assert one.ending(3, "cue") is None
    assert one.ending(2, "entity") is None
    assert one.ending(0, "entity") is None


def test_items_lead_back_to_the_page():
    one = built("«روت» گفت: «ما  می‌رویم.» و رفت", "fa")
    assert one.text(0, 2) == "روت» گفت"
    assert one.text(3, 4) == "«ما  می‌رویم.»"
    assert one.text(0, len(one.words)) == "روت» گفت: «ما  می‌رویم.» و رفت"


def test_capital_letters():
    one = built("Roth met bern: “We met them.”")
    assert [one.capital(index) for index in range(len(one.words))] == [True, False, False, False, False]


def test_sentences_in_items():
    one = built("Roth said: “We went. We saw.” Bern stayed. Why?")
    assert one.sentences == ((0, 4), (4, 7), (7, 9))
    assert built("Roth said: “We went. Bern stayed. He is here.").sentences == ((0, 4),)


def test_the_skeleton_of_a_part():
    prepared = passage("Roth said: “We met and ‘the door is open’ now,” and left.")
    outer = prepared.quotations[0]
    inside = masking.build(prepared, outer.first, outer.last)
    assert inside.words == ("we", "met", "and", QUOTED, "now", ",")
    assert inside.text(3, 4) == "‘the door is open’"
    assert inside.sentences == ((0, 6),)
    cut = masking.build(prepared, outer.first, outer.first + 5)
    assert cut.words == ("we", "met", "and", "'", "the")
    assert masking.build(prepared, 3, 3).words == ()


def test_a_stray_mark_outside_of_the_part_leaves_no_trace():
    prepared = passage("we shall see,” Roth said. He left too.” Then Bern")
    whole = masking.build(prepared, 0, len(prepared.words))
    assert len(whole.stray) == 2
    assert masking.build(prepared, 5, 8).stray == frozenset()
    assert len(masking.build(prepared, 7, len(prepared.words)).stray) == 1


# --- any text ---------------------------------------------------------------------------------------------------------


def well_made(one: Skeleton, first: int, last: int) -> None:
    """Hold the skeleton of any text against what is true of all."""
    assert len(one.words) == len(one.firsts) == len(one.lasts)
    place = first
    for index, word in enumerate(one.words):
        assert place <= one.firsts[index] < one.lasts[index] <= last
        assert (word == QUOTED) == (index in one.marked)
        place = one.lasts[index]
    assert [index for pair in one.sentences for index in range(*pair)] == list(range(len(one.words)))
    for index, hits in one.hits.items():
        for hit in hits:
            assert hit.first == index
            assert hit.last <= len(one.words)
            assert one.ending(hit.last, hit.sort) is not None
            assert QUOTED not in one.words[hit.first : hit.last]
    assert all(0 <= index <= len(one.words) for index in one.stray)


@given(PROSE, st.sampled_from(LANGUAGES), st.integers(0, 20), st.integers(0, 20))
@settings(deadline=None, max_examples=300)
def test_any_part_of_any_text_has_a_skeleton(text, lang, first, length):
    prepared = passage(text, lang)
    count = len(prepared.words)
    well_made(masking.build(prepared, 0, count), 0, count)
    first = min(first, count)
    last = min(first + length, count)
    well_made(masking.build(prepared, first, last), first, last)


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_long_row_of_anything_has_a_skeleton(piece):
    for prepared in pieces(piece * 3000, "ar"):
        well_made(masking.build(prepared, 0, len(prepared.words)), 0, len(prepared.words))


def test_a_sentence_longer_than_any_is_cut_at_a_comma():
    one = built("Roth met Bern, and then " * 100)
    assert len(one.sentences) > 1
    assert all(one.words[last - 1] == "," for _, last in one.sentences[:-1])


def test_a_sentence_longer_than_any_without_a_comma_is_cut_too():
    one = built("Roth met Bern and then " * 100)
    assert max(last - first for first, last in one.sentences) < 200
    assert sum(last - first for first, last in one.sentences) == len(one.words)
