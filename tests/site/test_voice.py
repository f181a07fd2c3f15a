"""Phrases, figures and names in the reader's language."""

import re

import made_up
import msgspec
import pytest
from markupsafe import Markup

from generator import lexicon
from generator.lexicon.ui import FORMS
from generator.site import voice

SETTINGS = made_up.site().settings
FA, AR, EN = (voice.voice(SETTINGS, lang) for lang in ("fa", "ar", "en"))


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "لا تقارير"),
        (1, "تقرير واحد"),
        (2, "تقريران"),
        (3, "3 تقارير"),
        (10, "10 تقارير"),
        (11, "11 تقريرًا"),
        (99, "99 تقريرًا"),
        (100, "100 تقرير"),
        (103, "103 تقارير"),
        (111, "111 تقريرًا"),
        (202, "202 تقرير"),
    ],
)
def test_arabic_counts_in_six_forms(n: int, said: str) -> None:
    assert voice.count(AR, "reports", n) == said


def test_persian_and_english_count_in_two() -> None:
    assert [voice.count(FA, "reports", n) for n in (0, 1, 12)] == ["۰ گزارش", "۱ گزارش", "۱۲ گزارش"]
    assert [voice.count(EN, "reports", n) for n in (0, 1, 12)] == ["0 reports", "1 report", "12 reports"]


def test_a_language_without_display_settings_uses_its_own_calendars_and_digits() -> None:
    settings = type(SETTINGS)(SETTINGS.languages, SETTINGS.title, SETTINGS.subject)
    display = voice.voice(settings, "fa").display
    assert (display.calendars[0], display.digits) == ("jalali", "persian")


def test_names_are_strung_together() -> None:
    assert voice.join(FA, ["الف", "ب", "پ"]) == "الف، ب و پ"
    assert voice.join(AR, ["بوتين", "بايدن"]) == "بوتين وبايدن"
    assert voice.join(EN, ["A", "B", "C"]) == "A, B and C"
    assert voice.join(EN, ["A"]) == "A"
    assert voice.join(EN, []) == ""


def test_foreign_text_is_isolated_and_escaped() -> None:
    assert voice.foreign(FA, "<a>", "en") == Markup('<bdi lang="en" dir="ltr">&lt;a&gt;</bdi>')
    assert voice.foreign(EN, "سلام", "fa") == Markup('<bdi lang="fa" dir="rtl">سلام</bdi>')
    assert voice.foreign(FA, "سلام", "fa") == Markup("سلام")
    assert voice.direction("xx") == "auto"


def test_slots_are_escaped_unless_they_are_markup() -> None:
    assert voice.say(EN, "initiated_by", name="<b>") == "At the initiative of &lt;b&gt;"
    assert voice.say(EN, "initiated_by", name=Markup("<b>")) == "At the initiative of <b>"


def _slots(text: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("lang", lexicon.languages())
def test_every_language_says_the_same_things(lang: str) -> None:
    """No key is missing in any language, and none has a slot that the others lack."""
    mine, english = lexicon.load(lang).ui, lexicon.load("en").ui
    assert mine.phrases.keys() == english.phrases.keys()
    assert {k: _slots(v) for k, v in mine.phrases.items()} == {
        k: _slots(v) for k, v in english.phrases.items()
    }
    assert mine.counts.keys() == english.counts.keys()
    assert mine.kinds.keys() == english.kinds.keys()
    assert mine.rules.keys() == english.rules.keys()
    for part in ("plain", "placed"):
        assert getattr(mine.titles, part).keys() == getattr(english.titles, part).keys()
    for forms in mine.counts.values():
        assert set(forms) == set(FORMS[mine.plural])
        assert all(
            _slots(phrase) == ["n"] for form, phrase in forms.items() if form in ("few", "many", "other")
        )


def test_a_counted_phrase_without_a_needed_form_is_refused() -> None:
    ui = lexicon.load("ar").ui
    values = {name: getattr(ui, name) for name in ui.__struct_fields__}
    values["counts"] = {"reports": {"one": "تقرير", "other": "{n} تقرير"}}
    with pytest.raises(ValueError, match=r"counts\.reports lacks the form zero, two, few, many"):
        type(ui)(**values)


def test_a_phrase_that_a_language_lacks_is_told_and_said_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """A doubt, which ``--strict`` makes fatal; without it the page is made all the same."""
    whole = lexicon.load("ar")
    phrases = {key: said for key, said in whole.ui.phrases.items() if key != "skip"}
    lacking = msgspec.structs.replace(whole, ui=msgspec.structs.replace(whole.ui, phrases=phrases))
    real = lexicon.load
    monkeypatch.setattr(lexicon, "load", lambda lang: lacking if lang == "ar" else real(lang))
    settings = made_up.site().settings
    notes = list(voice.missing(settings))
    assert [note.message for note in notes] == [
        'lexicon/ar/ui.toml lacks the phrase "skip"; pages say it in another language.'
    ]
    assert voice.voice(settings, "ar").words.phrases["skip"] != ""
    monkeypatch.undo()
    assert list(voice.missing(settings)) == []
