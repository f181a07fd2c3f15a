"""Days are reckoned alike in all calendars, and what does not exist is said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import calendars
from generator.calendars import CALENDARS

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)

# Published equivalents: (day, Jalali, Hijri by Umm al-Qura).
KNOWN = [
    (date(2021, 6, 16), (1400, 3, 26), (1442, 11, 6)),
    (date(2021, 12, 31), (1400, 10, 10), (1443, 5, 27)),
    (date(2021, 12, 7), (1400, 9, 16), (1443, 5, 3)),
    (date(2021, 3, 20), (1399, 12, 30), (1442, 8, 7)),
    (date(2021, 3, 21), (1400, 1, 1), (1442, 8, 8)),
    (date(2025, 3, 20), (1403, 12, 30), (1446, 9, 20)),
    (date(1979, 2, 11), (1357, 11, 22), (1399, 3, 14)),
]


@pytest.mark.parametrize(("day", "jalali", "hijri"), KNOWN)
def test_known_days_agree(day, jalali, hijri):
    assert calendars.parts("jalali", day) == jalali
    assert calendars.parts("hijri", day) == hijri
    assert calendars.day_at("jalali", *jalali) == day
    assert calendars.day_at("hijri", *hijri) == day


def test_every_day_of_two_centuries_goes_to_each_calendar_and_back():
    for ordinal in range(FIRST.toordinal(), LAST.toordinal() + 1):
        day = date.fromordinal(ordinal)
        for name in CALENDARS:
            parts = calendars.parts(name, day)
            assert calendars.exists(name, *parts)
            assert calendars.day_at(name, *parts) == day


@pytest.mark.parametrize("name", ["gregorian", "jalali"])
def test_days_follow_one_another(name):
    before = calendars.parts(name, FIRST)
    for ordinal in range(FIRST.toordinal() + 1, LAST.toordinal() + 1):
        after = calendars.parts(name, date.fromordinal(ordinal))
        year, month, day = before
        following = {(year, month, day + 1), (*calendars.add_months(year, month, 1), 1)}
        assert after in following
        before = after


@given(day=st.dates(date(622, 8, 1), date(9000, 1, 1)), name=st.sampled_from(sorted(CALENDARS)))
def test_days_outside_the_tables_have_a_date_too(day, name):
    year, month, of_month = calendars.parts(name, day)
    assert 1 <= month <= 12
    assert abs(calendars.day_at(name, year, month, of_month) - day) <= timedelta(1)


@given(day=st.dates(FIRST, LAST), name=st.sampled_from(sorted(CALENDARS)))
def test_a_month_holds_its_days(day, name):
    year, month, of_month = calendars.parts(name, day)
    first, last = calendars.month_span(name, year, month)
    assert first <= day <= last or name == "hijri"
    assert of_month <= calendars.month_length(name, year, month)
    assert calendars.year_span(name, year)[0] <= first


@pytest.mark.parametrize(
    ("name", "parts", "message"),
    [
        ("jalali", (1402, 13, 1), "Jalali month 13 does not exist"),
        ("jalali", (1402, 12, 30), "month 12 of the Jalali year 1402 has 29 days"),
        ("gregorian", (2021, 2, 29), "month 2 of the Gregorian year 2021 has 28 days"),
        ("gregorian", (2021, 0, 1), "Gregorian month 0 does not exist"),
        ("hijri", (1443, 1, 31), "month 1 of the Hijri year 1443 has 30 days"),
        ("hijri", (0, 1, 1), "the Hijri year 0 cannot be reckoned"),
    ],
)
def test_what_does_not_exist_is_said(name, parts, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        calendars.day_at(name, *parts)


def test_a_hijri_month_may_have_been_sighted_a_day_longer():
    assert calendars.month_length("hijri", 1443, 2) == 29
    assert calendars.day_at("hijri", 1443, 2, 30) == calendars.day_at("hijri", 1443, 3, 1)


def test_hijri_days_carry_doubt_and_more_outside_the_table():
    assert calendars.day_of("hijri", 1443, 5, 27).doubt == 1
    assert calendars.day_of("hijri", 1320, 5, 27).doubt > 1
    assert calendars.day_of("jalali", 1400, 10, 10).doubt == 0


def test_whole_units_span_their_days():
    spans = {
        "month": calendars.month_of("jalali", 1400, 10),
        "quarter": calendars.quarter_of("gregorian", 2021, 3),
        "summer": calendars.season_of("gregorian", 2021, 2),
        "winter": calendars.season_of("gregorian", 2021, 4),
        "zemestan": calendars.season_of("jalali", 1400, 4),
        "year": calendars.year_of("jalali", 1400),
        "decade": calendars.decade_of("gregorian", 1990),
        "century": calendars.century_of("gregorian", 21),
    }
    assert {name: f"{when.first}/{when.last}" for name, when in spans.items()} == {
        "month": "2021-12-22/2022-01-20",
        "quarter": "2021-07-01/2021-09-30",
        "summer": "2021-06-01/2021-08-31",
        "winter": "2021-12-01/2022-02-28",
        "zemestan": "2021-12-22/2022-03-20",
        "year": "2021-03-21/2022-03-20",
        "decade": "1990-01-01/1999-12-31",
        "century": "2000-01-01/2099-12-31",
    }


def test_an_interval_is_named_by_the_unit_it_covers():
    dey = calendars.month_of("jalali", 1400, 10)
    assert calendars.whole("jalali", dey) == (1400, 10)
    assert calendars.whole("gregorian", dey) is None
    assert calendars.whole("jalali", calendars.year_of("jalali", 1400)) == (1400,)
    assert calendars.whole("jalali", calendars.day_of("gregorian", 2021, 12, 31)) == (1400, 10, 10)
    assert calendars.whole("relative", calendars.month_of("gregorian", 2021, 12)) == (2021, 12)
