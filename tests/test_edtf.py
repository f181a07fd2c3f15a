"""Dates are written as EDTF and read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import calendars, edtf
from generator.model import When

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


WRITTEN = [
    (calendars.day_of("gregorian", 2021, 6, 16), "2021-06-16"),
    (calendars.day_of("jalali", 1400, 10, 10), "2021-12-31"),
    (calendars.day_of("hijri", 1442, 11, 6), "2021-06-16~"),
    (calendars.month_of("gregorian", 2021, 12), "2021-12"),
    (calendars.month_of("jalali", 1400, 10), "2021-12-22/2022-01-20"),
    (calendars.month_of("hijri", 1442, 9), "2021-04-13~/2021-05-12~"),
    (calendars.year_of("gregorian", 2021), "2021"),
    (calendars.year_of("jalali", 1400), "2021-03-21/2022-03-20"),
    (calendars.decade_of("gregorian", 2020), "202X"),
    (calendars.decade_of("jalali", 1360), "1981-03-21/1991-03-20"),
    (calendars.century_of("gregorian", 21), "20XX"),
    (calendars.season_of("gregorian", 2021, 2), "2021-22"),
    (calendars.season_of("gregorian", 2021, 4), "2021-24"),
    (calendars.season_of("jalali", 1400, 1), "2021-21"),
    (calendars.season_of("jalali", 1400, 4), "2021-24"),
    (calendars.quarter_of("gregorian", 2021, 1), "2021-33"),
    (When(day("2022-01-09"), day("2022-01-10"), "interval", "gregorian"), "2022-01-09/2022-01-10"),
    (When(day("2021-06-14"), day("2021-06-20"), "week", "gregorian"), "2021-06-14/2021-06-20"),
    (When(day("2014-01-01"), day("2016-12-31"), "interval", "gregorian"), "2014/2016"),
    (When(day("2021-03-01"), day("2021-05-31"), "interval", "gregorian"), "2021-03/2021-05"),
    (When(day("2021-12-31"), day("2021-12-31"), "day", "jalali", time="10:26"), "2021-12-31T10:26:00"),
    (When(day("2021-12-31"), day("2021-12-31"), "day", "jalali", time="10:26:05"), "2021-12-31T10:26:05"),
]


@pytest.mark.parametrize(("when", "written"), WRITTEN, ids=[written for _, written in WRITTEN])
def test_every_precision_is_written(when, written):
    assert edtf.write(when) == written


@pytest.mark.parametrize("written", [written for _, written in WRITTEN])
def test_what_is_written_reads_back(written):
    when = edtf.read(written)
    assert when is not None
    assert edtf.write(when) == written


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2021-12-31T10:26", "2021-12-31T10:26:00"),
        ("2021-12-31 10:26", "2021-12-31T10:26:00"),
        ("2021-12-31T10:26:05.250Z", "2021-12-31T10:26:05"),
        (" 2021-12-31? ", "2021-12-31"),
        ("2021-12%", "2021-12~"),
        ("2021-12/2022", "2021-12/2022-12"),
    ],
)
def test_looser_writing_is_read_too(text, same):
    when = edtf.read(text)
    assert when is not None
    assert edtf.write(when) == same


def test_a_zone_is_kept():
    when = edtf.read("2021-12-31T10:26:00+03:30")
    assert when is not None
    assert (when.time, when.zone) == ("10:26", "+03:30")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021-13",
        "2021-02-29",
        "2021-12-31T25:00",
        "2021-12-31T24:00",
        "2022/2021",
        "2021/..",
        "21",
        "today",
        "20X1",
        "٢٠٢١",
        "2021-40",
        "0000",
    ],
)
def test_what_is_no_edtf_is_not_read(text):
    assert edtf.read(text) is None


@given(first=DAYS, last=DAYS)
def test_any_interval_of_days_reads_back(first, last):
    when = When(min(first, last), max(first, last), "interval", "gregorian")
    again = edtf.read(edtf.write(when))
    assert again is not None
    assert (again.first, again.last) == (when.first, when.last)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text):
    assert edtf.read(text) is None or edtf.write(edtf.read(text))


def test_dates_are_ordered_by_first_day_then_last_then_time():
    texts = ["2021", "2021-01", "2021-01-01", "2021-01-01T09:00", "2021-01-02", "2020-12-31"]
    ordered = sorted((edtf.read(text) for text in texts), key=edtf.order)
    assert [edtf.write(when) for when in ordered] == [
        "2020-12-31", "2021-01-01", "2021-01-01T09:00:00", "2021-01", "2021", "2021-01-02",
    ]  # fmt: skip


def test_a_hijri_day_is_the_same_as_a_gregorian_one_within_its_doubt():
    hijri = calendars.day_of("hijri", 1442, 11, 6)
    assert edtf.same(hijri, calendars.day_of("gregorian", 2021, 6, 17))
    assert not edtf.same(hijri, calendars.day_of("gregorian", 2021, 6, 18))
    assert edtf.within(hijri, calendars.month_of("gregorian", 2021, 6))
    assert not edtf.within(calendars.month_of("gregorian", 2021, 6), hijri)
