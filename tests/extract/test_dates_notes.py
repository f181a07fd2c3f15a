"""What is doubtful about a date is told in a note, and every date says by which rule and way it was read."""

import pytest
from dating import find

NOTES = [
    (
        "fa",
        "دیدار دوشنبه ۹ دی ۱۴۰۰ بود.",
        "“دوشنبه ۹ دی ۱۴۰۰” names Monday, but 2021-12-30 is a Thursday.",
    ),
    (
        "en",
        "They met on Monday, June 16, 2021 in Marsena.",
        "“Monday, June 16, 2021” names Monday, but 2021-06-16 is a Wednesday.",
    ),
    (
        "ar",
        "التقيا اليوم الثلاثاء في مارسينا.",
        "“اليوم الثلاثاء” names Tuesday, which 2021-06-16 is not.",
    ),
    (
        "fa",
        "گفت‌وگو ۹ دی ۱۴۰۰ (۳۱ دسامبر ۲۰۲۱) بود.",
        "“۳۱ دسامبر ۲۰۲۱” stands for the day before it, but they are 2021-12-30 and 2021-12-31.",
    ),
    (
        "en",
        "The session was held on 12/7/2021 in Marsena.",
        "“12/7/2021” can be read as 2021-07-12 or 2021-12-07; nothing decides.",
    ),
    ("en", "They met on June 31, 2021 in Marsena.", "“June 31, 2021” is no day of that month."),
    ("en", "They met on the 31st of this month in Marsena.", "“31st of this month” is no day of that month."),
    (
        "en",
        "They met from June 16, 2021 to June 14, 2021.",
        "“June 16, 2021 to June 14, 2021” ends before it begins.",
    ),
]


@pytest.mark.parametrize(("lang", "text", "message"), NOTES)
def test_a_doubt_is_told(lang: str, text: str, message: str):
    notes = find(text, lang, "2021-06-16").notes
    assert [note.message for note in notes] == [message]
    assert notes[0].line == 1


def test_no_doubt_is_told_where_all_agrees():
    assert not find("They met on Wednesday, June 16, 2021 in Marsena.", "en", "2021-06-16").notes


SENTENCES = {"fa": "دیدار {} بود.", "ar": "التقيا {} هنا.", "en": "They met {} there."}
RULES = [
    ("fa", "۱۴۰۰/۱۰/۱۰", "figures/plausible", "jalali"),
    ("fa", "۱۴۰۰/۱۰/۱۰ ه.ش", "figures/era", "jalali"),
    ("fa", "۹ دی", "day-month-year/named", "jalali"),
    ("fa", "سه‌شنبه", "weekday/named", "relative"),
    ("fa", "ماه جاری میلادی", "unit/era", "gregorian"),
    ("fa", "سال گذشته", "unit/language", "jalali"),
    ("ar", "اليوم", "relative/named", "relative"),
    ("ar", "قبل يومين", "counted/named", "relative"),
    ("en", "June 14–16", "range/named", "gregorian"),
    ("en", "2021-06-16", "figures/only", "gregorian"),
]


@pytest.mark.parametrize(("lang", "text", "rule", "calendar"), RULES)
def test_a_date_names_its_rule_and_how_its_calendar_was_chosen(
    lang: str, text: str, rule: str, calendar: str
):
    (mention,) = find(SENTENCES[lang].format(text), lang, "2021-12-31").dates
    assert (mention.rule, mention.calendar) == (rule, calendar)


def test_the_same_words_twice_have_two_ids_that_outlive_edits_elsewhere():
    one = find("They met on June 16 and spoke of June 16.", "en", "2021-06-20").dates
    other = find("In Marsena they met on June 16 and spoke of June 16 again.", "en", "2021-06-20").dates
    assert len({mention.id for mention in one}) == 2
    assert [mention.id for mention in one] == [mention.id for mention in other]


def test_the_part_of_a_unit_and_the_zone_of_a_time_are_kept():
    (late,) = find("They met in late May.", "en", "2021-06-16").dates
    assert late.when is not None
    assert late.when.part == "late"
    (call,) = find("گفت‌وگو پنجشنبه ساعت ۲۳:۳۵ به وقت مسکو آغاز شد.", "fa", "2021-12-31").dates
    assert call.when is not None
    assert (call.when.time, call.when.zone) == ("23:35", "Europe/Moscow")
