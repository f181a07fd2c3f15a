"""One date, as a front matter or the command line gives it: read in any form, or refused in words that help."""

from datetime import date

import pytest
from dating import vocabulary

from generator import edtf
from generator.errors import GenError
from generator.extract import dates, loose

READ = [
    ("fa", "۱۰-۱۰-۱۴۰۰", "2021-12-31"),
    ("fa", "1400-10-10", "2021-12-31"),
    ("fa", "۱۱:۴۰ - ۱۰-۱۰-۱۴۰۰", "2021-12-31T11:40:00"),
    ("fa", "۱۷ آذر ۱۴۰۰ - ۰۷:۵۵", "2021-12-08T07:55:00"),
    ("fa", "چهارشنبه ۲۶ خرداد ۱۴۰۰، ساعت ۱۸:۳۰", "2021-06-16T18:30:00"),
    ("fa", "14001010", "2021-12-31"),
    ("fa", "۱۴۰۰", "2021-03-21/2022-03-20"),
    ("fa", "دی ۱۴۰۰", "2021-12-22/2022-01-20"),
    ("fa", "۹ دی ۱۴۰۰ (۳۰ دسامبر ۲۰۲۱)", "2021-12-30"),
    ("fa", "2021-06-16", "2021-06-16"),
    ("fa", "2021-06", "2021-06"),
    ("fa", "2021", "2021"),
    ("fa", "2021-06-16T13:35:00Z", "2021-06-16T13:35:00"),
    ("ar", "الأربعاء 2 رمضان 1442 هـ - 14 أبريل 2021 م", "2021-04-14"),
    ("ar", "16 حزيران/يونيو 2021", "2021-06-16"),
    ("ar", "السبت 10 جويلية 2021، الساعة 14:30", "2021-07-10T14:30:00"),
    ("ar", "6 ذو القعدة 1442", "2021-06-16~"),
    ("en", "June 16, 2021", "2021-06-16"),
    ("en", "Friday, July 9, 2021, 5:20 p.m.", "2021-07-09T17:20:00"),
    ("en", " 16 June 2021. ", "2021-06-16"),
    ("fa", "Wednesday 16 June 2021", "2021-06-16"),
    ("fa", "16 juin 2021", "2021-06-16"),
    ("en", "16 июня 2021", "2021-06-16"),
]

SAID = "Write for example 2021-12-31 or 1400/10/10."
REFUSED = [
    (
        "fa",
        "1402/13/01",
        '"1402/13/01" is not a date: Jalali month 13 does not exist. Write for example 1402/12/01.',
    ),
    (
        "fa",
        "1402/12/30",
        '"1402/12/30" is not a date: month 12 of the Jalali year 1402 has 29 days. Write for example 1402/12/28.',
    ),
    (
        "en",
        "2021-02-30",
        '"2021-02-30" is not a date: month 2 of the Gregorian year 2021 has 28 days. Write for example 2021-02-28.',
    ),
    (
        "en",
        "12/7/2021",
        '"12/7/2021" can be read as 2021-07-12 or 2021-12-07; nothing decides. Write for example 2021-07-12.',
    ),
    ("en", "June 31, 2021", f'"June 31, 2021" is no day of that month. {SAID}'),
    ("en", "yesterday", f'"yesterday" is not a date by itself. {SAID}'),
    ("fa", "۱۰ دی", f'"۱۰ دی" is not a date by itself. {SAID}'),
    ("fa", "کتاب", f'"کتاب" is not a date. {SAID}'),
    ("en", "", f'"" is not a date. {SAID}'),
    ("en", "0/0/0", f'"0/0/0" is not a date: Jalali month 0 does not exist. {SAID}'),
    ("en", "June 16, 2021; June 17, 2021", f'"June 16, 2021; June 17, 2021" is more than one date. {SAID}'),
    ("en", "on June 16, 2021 they met", f'"on June 16, 2021 they met" is not a date. {SAID}'),
    ("en", "x" * 200, f'"{"x" * 60}…" is not a date. {SAID}'),
]


@pytest.mark.parametrize(("lang", "text", "value"), READ)
def test_a_date_in_any_form_is_read(lang: str, text: str, value: str):
    assert edtf.write(dates.read(text, vocabulary(lang))) == value


@pytest.mark.parametrize(("lang", "text", "message"), REFUSED, ids=[text[:30] for _, text, _ in REFUSED])
def test_what_is_no_date_is_refused_in_words_that_help(lang: str, text: str, message: str):
    with pytest.raises(GenError) as raised:
        dates.read(text, vocabulary(lang))
    assert str(raised.value) == message


def test_the_period_decides_what_figures_alone_leave_open():
    since, until = date(2021, 1, 20), date(2025, 1, 20)
    assert edtf.write(dates.read("12/7/2021", vocabulary("en"), since, date(2021, 9, 1))) == "2021-07-12"
    assert edtf.write(dates.read("1443/5/27", vocabulary("fa"), since, until)) == "2021-12-31~"
    assert edtf.write(dates.read("1402/12/29", vocabulary("ar"), since, until)) == "2024-03-19"


def test_a_zone_is_kept_beside_the_time():
    assert dates.read("2021-06-16T13:35:00+03:30", vocabulary("en")).zone == "+03:30"
    assert dates.read("16 June 2021, 13:35 GMT", vocabulary("en")).zone == "UTC"
    assert dates.read("ساعت ۱۸:۰۵ به وقت مسکو ۱۶ آذر ۱۴۰۰", vocabulary("fa")).zone == "Europe/Moscow"


def test_the_loose_reader_takes_whole_dates_only():
    assert loose.read("16 juin 2021", "fa") == date(2021, 6, 16)
    assert loose.read("juin 2021", "fa") is None
    assert loose.read("yesterday", "en") is None
    assert loose.read("book", "en") is None
