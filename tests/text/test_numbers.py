"""Figures and number words are read as integers, in each language's own order of words."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import lexicon
from generator.model import Gazetteer
from generator.text import numbers, scan
from generator.text.scan import Vocabulary

READ = {
    "fa": {
        "۱۲": 12,
        "12": 12,
        "١٢": 12,
        "یک": 1,
        "بیست و یکم": 21,
        "بیست‌ویکم": 21,
        "بیستویکم": 21,
        "سی‌ام": 30,
        "سیام": 30,
        "صد و بیست و سه": 123,
        "هزار و چهارصد": 1400,
        "هزار و سیصد و نود و نه": 1399,
        "دو هزار و بیست و یک": 2021,
        "۱۰ هزار": 10_000,
        "۷ میلیون": 7_000_000,
        "۱٬۰۰۰": 1000,
        "۱۰ام": 10,
        "۱۰‌اُم": 10,
    },
    "ar": {
        "١٢": 12,
        "الحادي والعشرين": 21,
        "الثاني عشر": 12,
        "السادس عشر": 16,
        "الثلاثين": 30,
        "واحد وعشرين": 21,
        "مئة وخمسة وعشرون": 125,
        "ألفين وواحد وعشرين": 2021,
        "ألف وأربعمائة واثنين وأربعين": 1442,
        "ثلاثة آلاف": 3000,
        "10 آلاف": 10_000,
    },
    "en": {
        "12": 12,
        "twelve": 12,
        "twenty-first": 21,
        "21st": 21,
        "one hundred and five": 105,
        "two thousand and twenty-one": 2021,
        "two thousand twenty one": 2021,
        "1,000": 1000,
        "1,234,567": 1_234_567,
        "10 million": 10_000_000,
    },
}
REFUSED = {
    "fa": ["نهم و دهم", "۲٫۵", "۲.۵", "هفده و", "کتاب", "", "سه چهار"],
    "ar": ["الأول والثاني", "٢٫٥", "كتاب", "عشرة و"],
    "en": ["ten and eleven", "2.5", "book", "one one", "twenty and", "1,00"],
}


@cache
def vocabulary(lang: str) -> Vocabulary:
    return scan.vocabulary(lexicon.load(lang), Gazetteer({}))


@pytest.mark.parametrize(
    ("lang", "text", "value"), [(lang, *case) for lang, cases in READ.items() for case in cases.items()]
)
def test_numbers_are_read(lang: str, text: str, value: int):
    assert numbers.read(text, vocabulary(lang)) == value


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang, texts in REFUSED.items() for text in texts]
)
def test_what_is_no_number_or_more_than_one_is_not_read(lang: str, text: str):
    assert numbers.read(text, vocabulary(lang)) is None


@given(value=st.integers(0, 10**14), lang=st.sampled_from(("fa", "ar", "en")), zero=st.sampled_from("0٠۰"))
def test_figures_of_any_alphabet_are_read(value: int, lang: str, zero: str):
    figures = str(value).translate({ord("0") + n: ord(zero) + n for n in range(10)})
    assert numbers.read(figures, vocabulary(lang)) == value


@given(text=st.text(), lang=st.sampled_from(("fa", "ar", "en")))
def test_any_text_is_read_or_refused(text: str, lang: str):
    value = numbers.read(text, vocabulary(lang))
    assert value is None or value >= 0
