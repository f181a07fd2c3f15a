"""Text falls into words as a reader sees them, and every word knows where it stands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.folding import fold
from generator.text import words

# Real characters of the three scripts, marks and signs among them, rather than all of Unicode.
PROSE = st.text(
    st.sampled_from(
        "ابپتيیكکگةهوأإآـًِّٰ‌‏‎abcXYZéşß۰۱۲٣٤5678«»“”\"'’‘.,،؛؟!?…-–:()<>%٪ \u00a0\n\t\u00ad\u061c\ufffc😀"
    )
)


def cut(text: str) -> list[str]:
    """Cut ``text`` into words as the page prints them."""
    _, starts, ends = words.split(text)
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("آنا روت می‌گوید: «بله»", "آنا|روت|می‌گوید|:|«|بله|»"),
        ("گفت‌وگوی سه‌شنبه", "گفت‌وگوی|سه‌شنبه"),
        ("قَالَ بيرن", "قَالَ|بيرن"),
        ("گــفــت که", "گــفــت|که"),
        ("بـ“المثمر”", "بـ|“|المثمر|”"),
        ("۱۰ام دی‌ماه", "۱۰|ام|دی‌ماه"),
        ("و10 أعوام", "و|10|أعوام"),
        ("في 1443هـ.", "في|1443|هـ|."),
        ("۱۴۰۰/۱۰/۱۰", "۱۴۰۰|/|۱۰|/|۱۰"),
        ("Bern's aide", "Bern|'|s|aide"),
        ("the leaders’ talks", "the|leaders|’|talks"),
        ("rock'n'roll", "rock|'|n|'|roll"),
        ("the 16th of June, 10:26 a.m.", "the|16|th|of|June|,|10|:|26|a|.|m|."),
        ("snake_case", "snake|_|case"),
        ("Zoe\u0308 spoke", "Zoe\u0308|spoke"),
        ("co\u00adoperation", "co\u00adoperation"),
        ("برن\u200f، روت", "برن|،|روت"),
        ("می‌ رود", "می|رود"),
        ("٪۵۰ — 😀", "٪|۵۰|—|😀"),
        ("", ""),
        (" \n\u00a0\u200c\u200f ", ""),
    ],
)
def test_cuts_where_a_reader_would(text, printed):
    assert "|".join(cut(text)) == printed


def test_words_come_folded_with_their_places():
    folded, starts, ends = words.split("كــتب: ۱۲ رسالةً")
    assert folded == ["کتب", ":", "12", "رساله"]
    assert list(zip(starts, ends, strict=True)) == [(0, 5), (5, 6), (7, 9), (10, 16)]


def test_what_folds_to_nothing_is_still_a_word():
    assert words.split("ء ـ")[0] == ["ء", "ـ"]


def test_a_part_of_a_text_keeps_the_places_of_the_whole():
    text = "روت رفت. برن ماند."
    folded, starts, ends = words.split(text, 9, 17)
    assert folded == ["برن", "ماند"]
    assert [text[a:b] for a, b in zip(starts, ends, strict=True)] == ["برن", "ماند"]


@given(PROSE)
def test_every_character_that_shows_belongs_to_one_word(text):
    folded, starts, ends = words.split(text)
    assert len(folded) == len(starts) == len(ends)
    covered = [index for start, end in zip(starts, ends, strict=True) for index in range(start, end)]
    assert covered == sorted(set(covered))
    for index in set(range(len(text))) - set(covered):
        invisible = text[index].isspace() or unicodedata.category(text[index]) in {"Cf", "Mn", "Lm"}
        assert invisible, text[index]


@given(PROSE)
def test_words_are_folded_one_by_one(text):
    folded, starts, ends = words.split(text)
    for word, start, end in zip(folded, starts, ends, strict=True):
        assert word == (fold(text[start:end]) or text[start:end])
        assert not any(map(str.isspace, word))


@given(PROSE, st.integers(0, 30), st.integers(0, 30))
def test_a_part_gives_no_word_outside_of_it(text, start, length):
    _, starts, ends = words.split(text, start, start + length)
    assert all(start <= first and last <= start + length for first, last in zip(starts, ends, strict=True))


@pytest.mark.parametrize(
    ("phrase", "spellings"),
    [
        ("گفت", ["گفت"]),
        ("سه‌شنبه", ["سهشنبه", "سه شنبه"]),
        ("بیست‌ویکم", ["بیستویکم", "بیست ویکم"]),
        ("گفت‌و‌گو", ["گفتوگو", "گفت وگو", "گفتو گو", "گفت و گو"]),
        ("نیم‌سال‌های‌دور", ["نیمسالهایدور", "نیم سال های دور"]),
        ("رئیس‌جمهور روسیه", ["رییسجمهور روسیه", "رییس جمهور روسیه"]),
        ("وزارت خارجه", ["وزارت خارجه"]),
        ("o'clock", ["o ' clock"]),
        ("آن\u200c", ["ان"]),
        ("", []),
        ("\u200c", []),
    ],
)
def test_a_well_spelt_phrase_is_known_in_all_its_spellings(phrase, spellings):
    assert [" ".join(found) for found in words.spellings(phrase)] == spellings


@pytest.mark.parametrize("page", ["سه‌شنبه", "سهشنبه", "سه شنبه", "سه ‌شنبه", "ســه‌شنبه", "سه\u200bشنبه"])
def test_pages_that_lost_the_half_space_match(page):
    assert tuple(words.split(page)[0]) in words.spellings("سه‌شنبه")


@pytest.mark.parametrize(
    ("text", "blank"), [("", True), ("\n \u200f\ufeff", True), (" .", False), ("\u200fا", False)]
)
def test_blank_is_what_shows_nothing(text, blank):
    assert words.is_blank(text) == blank
