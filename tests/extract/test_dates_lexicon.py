"""The words of dates are whole in every language, and none means two things of one sort."""

import pytest
from dating import LANGUAGES, vocabulary

from generator.lexicon import dates
from generator.text.words import spellings

TWELVE = [str(number) for number in range(1, 13)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_names_all_months_weekdays_and_seasons(lang: str):
    words = vocabulary(lang).lexicon.dates
    for months in (words.months.jalali, words.months.hijri, words.months.gregorian):
        assert list(months) == TWELVE
        assert all(months.values())
    assert list(words.weekdays.names) == TWELVE[:7]
    assert list(words.seasons) == TWELVE[:4]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_spelling_means_two_things_of_one_sort_in_one_calendar(lang: str):
    known: dict[tuple[str, str, tuple[str, ...]], object] = {}
    for entry in dates.entries(vocabulary(lang).lexicon.dates):
        if entry.sort not in {"month", "weekday", "deictic", "season"}:
            continue
        calendar = entry.value.calendar if entry.sort == "month" else ""
        meaning = entry.value[:2] if isinstance(entry.value, tuple) else entry.value
        for spelling in spellings(entry.phrase):
            assert known.setdefault((entry.sort, calendar, spelling), meaning) == meaning, entry.phrase


@pytest.mark.parametrize("lang", LANGUAGES)
def test_doubtful_names_are_names_of_months_and_days(lang: str):
    words = vocabulary(lang).lexicon.dates
    months = {
        name
        for table in (words.months.jalali, words.months.hijri, words.months.gregorian)
        for names in table.values()
        for name in names
    }
    names = words.months
    doubtful = {*names.after_preposition, *names.after_within, *names.exact}
    doubtful |= {*names.in_company, *names.in_full}
    assert doubtful <= months
    assert set(words.weekdays.in_company) <= {n for names in words.weekdays.names.values() for n in names}
