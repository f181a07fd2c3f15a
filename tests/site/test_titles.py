"""What contacts are called."""

import made_up
import msgspec
import pytest

from generator.model import Contact
from generator.site import index, portraits, theme, titles

LOOKED = index.read(made_up.site(), theme.read())


@pytest.mark.parametrize(
    ("contact", "fa", "ar", "en"),
    [
        (
            made_up.BELMAR,
            "دیدار میران دستانی و هاله نوردن در بلمار",
            "لقاء ميران دستاني وهالة نوردن في بلمار",
            "Meeting of Miran Dastani and Hale Norden in Belmar",
        ),
        (
            made_up.CALLED,
            "گفت‌وگوی تلفنی میران دستانی و هاله نوردن",
            "مكالمة هاتفية بين ميران دستاني وهالة نوردن",
            "Phone call between Miran Dastani and Hale Norden",
        ),
        (
            made_up.WRITTEN,
            "نامهٔ میران دستانی به هاله نوردن",
            "رسالة ميران دستاني إلى هالة نوردن",
            "The unsent letter",
        ),
    ],
)
def test_a_contact_is_named_by_each_languages_grammar(contact: Contact, fa: str, ar: str, en: str) -> None:
    named = {lang: titles.title(LOOKED, contact, LOOKED.voices[lang]) for lang in made_up.LANGUAGES}
    assert named == {"fa": fa, "ar": ar, "en": en}


def test_where_a_name_is_missing_there_is_no_title_and_a_plain_heading() -> None:
    stranger = msgspec.structs.replace(made_up.BELMAR, participants=("dastani", "nobody"))
    assert titles.title(LOOKED, stranger, LOOKED.voices["fa"]) is None
    assert titles.heading(LOOKED, stranger, LOOKED.voices["fa"]) == "دیدار، ۹ دی ۱۴۰۰"


def test_an_unknown_kind_is_a_contact() -> None:
    unknown = msgspec.structs.replace(made_up.CALLED, kind=None)
    assert titles.title(LOOKED, unknown, LOOKED.voices["ar"]) == "اتصال بين ميران دستاني وهالة نوردن"


def test_the_strongest_words_are_in_the_readers_language_then_the_speakers_own() -> None:
    spoken = LOOKED.portraits[made_up.BELMAR.id].spoken
    best = {lang: spoken["norden"][lang].wordings[0].said for lang in made_up.LANGUAGES}
    assert best == {"fa": ("belmar-fa", "q-fa2"), "ar": ("belmar-ar", "q-ar1"), "en": ("belmar-en", "q-en1")}
    assert spoken["dastani"]["fa"].wordings[0].said == ("belmar-fa", "q-fa1")


def test_a_speaker_has_up_to_some_quotes_in_the_order_of_the_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portraits, "EACH", 1)
    looked = index.read(made_up.site(), theme.read())
    assert looked.portraits[made_up.BELMAR.id].strongest == (
        ("belmar-en", "q-en1"),
        ("belmar-fa", "q-fa1"),
        ("belmar-fa", "q-fa3"),
        ("belmar-fa", "q-fa5"),
    )
