"""What holds for every day and for every text: printed dates read back, spans hold, time is linear, nothing raises."""

import sys
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from dating import LANGUAGES, find, vocabulary
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import calendars, edtf
from generator.extract import dates
from generator.lexicon.dates.words import Phrases
from generator.model import Calendar, When

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
CALENDARS: tuple[Calendar, ...] = ("gregorian", "jalali", "hijri")
DIGITS = {"latin": "0123456789", "persian": "۰۱۲۳۴۵۶۷۸۹", "arabic": "٠١٢٣٤٥٦٧٨٩"}


def printed(text: str, digits: str) -> str:
    return text.translate(str.maketrans(DIGITS["latin"], DIGITS[digits]))


def month_names(lang: str, calendar: Calendar, month: int) -> Phrases:
    months = vocabulary(lang).lexicon.dates.months
    return {"gregorian": months.gregorian, "jalali": months.jalali, "hijri": months.hijri}[calendar][
        str(month)
    ]


def eras(lang: str, calendar: Calendar) -> Phrases:
    known = vocabulary(lang).lexicon.dates.eras
    return {"gregorian": known.gregorian, "jalali": known.jalali, "hijri": known.hijri}[calendar]


def forms(lang: str, calendar: Calendar, day: date) -> Iterator[str]:
    """Print a day in every form that names its calendar."""
    year, month, of_month = calendars.parts(calendar, day)
    for name in month_names(lang, calendar, month):
        yield f"{of_month} {name} {year}"
        yield f"{name} {of_month}, {year}"
    for era in eras(lang, calendar):
        yield f"{year}/{month}/{of_month} {era}"
        yield f"{year}-{month:02}-{of_month:02} {era}"


def agrees(when: When, day: date) -> bool:
    return abs((when.first - day).days) <= when.doubt and when.first == when.last


@settings(max_examples=25, deadline=None)
@given(day=DAYS, digits=st.sampled_from(sorted(DIGITS)))
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("calendar", CALENDARS)
def test_a_day_printed_in_any_form_that_names_its_calendar_reads_back(
    lang: str, calendar: Calendar, day: date, digits: str
):
    for form in forms(lang, calendar, day):
        assert agrees(dates.read(printed(form, digits), vocabulary(lang)), day), form


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("calendar", CALENDARS)
def test_days_of_two_centuries_read_back(lang: str, calendar: Calendar):
    for ordinal in range(date(1900, 1, 1).toordinal(), date(2100, 12, 31).toordinal(), 293):
        day = date.fromordinal(ordinal)
        year, month, of_month = calendars.parts(calendar, day)
        form = f"{of_month} {month_names(lang, calendar, month)[0]} {year}"
        assert agrees(dates.read(form, vocabulary(lang)), day), form


@settings(max_examples=40, deadline=None)
@given(day=DAYS, digits=st.sampled_from(sorted(DIGITS)), mark=st.sampled_from("/-."))
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("calendar", CALENDARS)
def test_bare_figures_read_back_where_the_period_decides(
    lang: str, calendar: Calendar, day: date, digits: str, mark: str
):
    year, month, of_month = calendars.parts(calendar, day)
    since, until = day - timedelta(days=10), day + timedelta(days=10)
    for form in (f"{year}/{month:02}/{of_month:02}", f"{of_month}/{month}/{year}"):
        text = printed(form.replace("/", mark), digits)
        assert agrees(dates.read(text, vocabulary(lang), since, until), day), text


@settings(max_examples=40, deadline=None)
@given(day=DAYS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_program_writes_reads_back(lang: str, day: date):
    when = calendars.day_of("gregorian", day.year, day.month, day.day)
    again = dates.read(edtf.write(when), vocabulary(lang))
    assert (again.first, again.last) == (day, day)


# --- any text ---------------------------------------------------------------------------------------------------------

PIECES = {
    "fa": "۱۰ 1400 ۰۰ / - – : . ، و تا از بین در دی مه می ژانویه سه‌شنبه شنبه ماه سال روز هفته گذشته آینده جاری پیش بعد همان "
    "این امروز دیروز صبح شب ساعت اواخر پایان بهار دهه قرن بیستم یکم هزار ( ) [ ] « » م ه.ش میلادی سه‌ماهه اول نیم دقیقه",
    "ar": "10 1442 00 / - – : . ، و من إلى بين في يناير حزيران محرم الأربعاء يوم شهر عام سنة الأسبوع الماضي المقبل قبل بعد منذ "
    "نفسه هذا اليوم أمس صباح مساء الساعة أواخر نهاية ربيع القرن العشرين الأول ألف ( ) « » م هـ ميلادي الربع النصف و10 يومين",
    "en": "10 1400 00 / - – : . , and to from between in June May march Tuesday Sun month year day week last next this that "
    "same ago later the of on at today yesterday morning night p.m. o'clock late end spring 1990s century 20th one th ( ) AD",
}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("lang", LANGUAGES)
def test_any_jumble_of_date_words_is_read_and_its_spans_hold(lang: str, data: st.DataObject):
    pieces = data.draw(st.lists(st.sampled_from(PIECES[lang].split()), max_size=25))
    gaps = data.draw(st.lists(st.sampled_from(("", " ", " ", "\u200c", "\n")), min_size=25, max_size=25))
    check("".join(piece + gap for piece, gap in zip(pieces, gaps, strict=False)), lang)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_any_text_is_read_and_its_spans_hold(lang: str, text: str):
    check(text, lang)


def check(text: str, lang: str) -> None:
    for published in ("", "2021-06-16"):
        findings = find(text, lang, published)
        last = 0
        for one in findings.dates:
            assert text[one.span.start : one.span.end] == one.text
            assert last <= one.span.start < one.span.end
            assert one.when is None or one.when.first <= one.when.last
            assert one.when is None or edtf.write(one.when)
            last = one.span.end


# --- time -------------------------------------------------------------------------------------------------------------

HOSTILE = {
    "fa": ("۱۰:", "۱۰/", "بیست و ", "سه شنبه ", "دی ", "هفته گذشته ", "از ۱۰ تا ", "هزار و ", "همان روز "),
    "ar": ("10 و", "يناير ", "الأربعاء ", "ألف و", "قبل يومين "),
    "en": ("June 16, ", "2021-", "1,000,", "Monday, ", "the same day ", "early ", "5 p.m. on ", "mid-"),
}


@pytest.mark.parametrize(
    ("lang", "piece"), [(lang, piece) for lang, pieces in HOSTILE.items() for piece in pieces]
)
def test_hostile_repeats_take_linear_time(lang: str, piece: str):
    short, long = (piece * (size // len(piece)) for size in (4_000, 24_000))
    find(short, lang, "2021-06-16")
    assert calls(long, lang) < 6 * 2 * calls(short, lang)


@pytest.mark.parametrize(("lang", "piece"), [("fa", "۱۰/")])
def test_a_megabyte_of_one_kind_is_read(lang: str, piece: str):
    find(piece * (1_000_000 // len(piece)), lang, "2021-06-16")


def calls(text: str, lang: str) -> int:
    """Count the calls that reading takes: the same on every machine, which seconds are not."""
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        find(text, lang, "2021-06-16")
    finally:
        sys.setprofile(before)
    return count
