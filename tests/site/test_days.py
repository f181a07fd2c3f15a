"""Dates as each language writes them."""

from datetime import date

import made_up
import pytest

from generator import edtf
from generator.calendars import day_of, month_of, season_of, year_of
from generator.model import Display, When
from generator.site import days, voice


def speaker(lang: str, *calendars: str, digits: str = "latin", months: str = "") -> voice.Voice:
    """A reader's voice with the given display."""
    made = made_up.site().settings
    display = {lang: Display(calendars or ("gregorian",), digits, months)}  # type: ignore[arg-type]
    return voice.voice(type(made)(made.languages, made.title, made.subject, display=display), lang)


FA = speaker("fa", "jalali", "gregorian", "hijri", digits="persian")
AR = speaker("ar", "gregorian", "hijri")
EN = speaker("en", "gregorian")


@pytest.mark.parametrize(
    ("lang", "when", "written"),
    [
        (FA, day_of("gregorian", 2021, 12, 30), "پنجشنبه ۹ دی ۱۴۰۰"),
        (AR, day_of("gregorian", 2021, 12, 30), "الخميس 30 ديسمبر 2021"),
        (EN, day_of("gregorian", 2021, 12, 30), "Thursday, 30 December 2021"),
        (speaker("ar", months="levantine"), day_of("gregorian", 2021, 12, 30), "الخميس 30 كانون الأول 2021"),
        (speaker("ar", months="maghrebi"), day_of("gregorian", 2021, 8, 1), "الأحد 1 أوت 2021"),
        (speaker("ar", digits="arabic"), day_of("gregorian", 2021, 12, 30), "الخميس ٣٠ ديسمبر ٢٠٢١"),
        (FA, month_of("jalali", 1400, 3), "خرداد ۱۴۰۰"),
        (FA, month_of("gregorian", 2021, 6), "۱۱ خرداد تا ۹ تیر ۱۴۰۰"),
        (AR, month_of("gregorian", 2021, 6), "يونيو 2021"),
        (FA, year_of("jalali", 1400), "۱۴۰۰"),
        (speaker("fa", "gregorian", digits="persian"), year_of("gregorian", 2021), "۲۰۲۱ میلادی"),
        (EN, season_of("gregorian", 2021, 2), "summer 2021"),
        (FA, season_of("jalali", 1400, 4), "زمستان ۱۴۰۰"),
        (EN, edtf.read("2022-01-09/2022-01-10"), "9–10 January 2022"),
        (FA, edtf.read("2022-01-09/2022-01-10"), "۱۹ تا ۲۰ دی ۱۴۰۰"),
        (EN, edtf.read("2021-12-30/2022-01-02"), "30 December 2021 – 2 January 2022"),
        (EN, edtf.read("202X"), "the 2020s"),
        (EN, edtf.read("20XX"), "century 21"),
        (EN, edtf.read("2021-33"), "quarter 1 of 2021"),
        (FA, edtf.read("2021-12-31T10:26:00"), "جمعه ۱۰ دی ۱۴۰۰، ۱۰:۲۶"),
    ],
)
def test_a_date_is_written_as_its_language_does(lang: voice.Voice, when: When, written: str) -> None:
    assert days.full(lang, when) == written


def test_the_other_calendars_stand_beside_it() -> None:
    assert days.others(FA, day_of("gregorian", 2021, 6, 16)) == ("۱۶ ژوئن ۲۰۲۱", "۶ ذی‌القعده ۱۴۴۲")


def test_a_hijri_day_is_certain_in_its_own_calendar_only() -> None:
    when = day_of("hijri", 1443, 5, 26)
    assert days.full(AR, when) == "نحو الخميس 30 ديسمبر 2021"
    assert days.others(AR, when) == ("26 جمادى الأولى 1443",)


def test_a_time_has_its_zone() -> None:
    day = date(2021, 12, 31)
    assert days.full(EN, When(day, day, "day", "gregorian", "00:25", "Europe/Moscow")).endswith(
        "00:25 Moscow time"
    )
    assert days.full(EN, When(day, day, "day", "gregorian", "00:25", "+03:00")).endswith("00:25 +03:00")


def test_early_mid_and_late_are_said() -> None:
    when = month_of("gregorian", 2021, 6)
    early = When(when.first, when.last, "month", "gregorian", part="early")
    assert days.full(EN, early) == "early June 2021"
    assert days.full(AR, early) == "أوائل يونيو 2021"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2021-12-30", "2021-12-30"),
        ("2021-12", "2021-12"),
        ("2021", "2021"),
        ("2021-21", None),
        ("2021-12-30T10:26", "2021-12-30T10:26"),
    ],
)
def test_only_what_html_knows_goes_into_datetime(text: str, attribute: str | None) -> None:
    when = edtf.read(text)
    assert when
    assert days.machine(when) == attribute


def test_figures_name_whole_units_or_two_days() -> None:
    assert days.numeric(day_of("gregorian", 2021, 6, 16), "jalali") == "1400-03-26"
    assert days.numeric(month_of("jalali", 1400, 3), "jalali") == "1400-03"
    assert days.numeric(month_of("jalali", 1400, 3), "gregorian") == "2021-05-22/2021-06-21"
