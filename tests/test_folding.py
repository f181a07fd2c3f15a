"""One spelling answers for all: what real pages write in many ways is equal when folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.folding import fold, fold_word, lead_length

# Each row is one word as pages write it.
SAME = [
    ("رئيس", "رئیس", "رييس"),
    ("كرملين", "کرملین", "ڪرملين"),
    ("أوروبا", "اوروبا", "إوروبا", "ٱوروبا"),
    ("آذر", "اذر", "ا\u0653ذر"),
    ("مدينة", "مدينه", "مدینه"),
    ("على", "علي", "علی"),
    ("مسؤول", "مسوول"),
    ("نامهٔ", "نامه", "نامۀ", "نام\u06c1", "نام\u06be"),
    ("می‌گوید", "میگوید", "می\u200bگوید"),
    ("گــفــت", "گفت"),
    ("قَالَ", "قال", "قالَ"),
    ("\ufed7\ufe8e\ufedd", "قال"),
    ("\ufefb", "لا", "لأ"),
    ("\u200fبرن\u200e", "برن", "\u202bبرن\u202c", "\u2067برن\u2069", "\u061cبرن"),
    ("سماء", "سما"),
    ("۱۴۰۰", "١٤٠٠", "1400"),
    ("BERN", "Bern", "bern"),
    ("München", "Munchen", "Mu\u0308nchen"),
    ("Zoë’s", "Zoe's", "ZOË‘S"),
    ("co\u00adoperate", "cooperate"),
    ("İstanbul", "istanbul"),
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda row: row[-1])
def test_spellings_of_one_word_fold_alike(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1
    assert len({fold_word(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("بار", "پار"), ("جمع", "چمع"), ("کار", "گار"), ("1400", "1401"), ("و", "ا"), ("«", "»")],
)
def test_different_letters_stay_different(one, other):
    assert fold(one) != fold(other)


def test_punctuation_and_white_space_stay():
    assert fold("گفت: «بله، ۱۰٪»؛ چرا؟") == "گفت: «بله، 10٪»؛ چرا؟"


def test_a_vowel_sign_in_a_presentation_form_leaves_no_space():
    assert fold("قا\ufe76ل") == "قال"


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(codec="ascii")))
def test_plain_english_is_only_made_small(text):
    assert fold(text) == fold_word(text) == text.lower()


@given(st.text())
def test_folding_brings_in_no_white_space(text):
    assert sum(map(str.isspace, fold(text))) <= sum(map(str.isspace, text))


@pytest.mark.parametrize(
    ("word", "letters", "lead"),
    [
        ("وقال", 0, ""),
        ("وقال", 1, "و"),
        ("وَقال", 1, "وَ"),
        ("بـبرن", 1, "بـ"),
        ("والوزير", 3, "وال"),
        ("لِلرئيس", 2, "لِل"),
        ("\ufefbرا", 2, "\ufefb"),
        ("و\u200cقال", 1, "و\u200c"),
        ("قال", 9, "قال"),
    ],
)
def test_a_proclitic_is_measured_in_characters_of_the_page(word, letters, lead):
    assert word[: lead_length(word, letters)] == lead


@given(st.text(min_size=1), st.integers(0, 5))
def test_a_lead_lies_within_its_word(word, letters):
    length = lead_length(word, letters)
    assert 0 <= length <= len(word)
    assert len(fold(word[:length])) >= min(letters, len(fold(word)))
