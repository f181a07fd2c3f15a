"""Values of claims, names and lengths in the reader's words."""

import made_up
import msgspec
import pytest

from generator.model import Claim, Speaker
from generator.site import cards, index, theme, wording
from generator.site.wording import Reader

LOOKED = index.read(made_up.site(), theme.read())
FA, AR, EN = (Reader(LOOKED, LOOKED.voices[lang], "../") for lang in ("fa", "ar", "en"))


@pytest.mark.parametrize(
    ("field", "value", "fa", "en"),
    [
        ("day", "2021-12-30", "پنجشنبه ۹ دی ۱۴۰۰", "Thursday, 30 December 2021"),
        ("day", "-W-2", "سه‌شنبه", "Tuesday"),
        ("day", "unreadable", "unreadable", "unreadable"),
        ("time", "10:26", "۱۰:۲۶", "10:26"),
        ("kind", "video_call", "گفت‌وگوی ویدئویی", "Video call"),
        ("place", "belmar", "بلمار", "Belmar"),
        ("place", "nowhere", "nowhere", "nowhere"),
        ("initiator", "norden", "هاله نوردن", "Hale Norden"),
        ("ordinal", "2", "دومین", "second"),
        ("ordinal", "40", "۴۰", "40"),
        ("duration", "PT2H1M", "۲ ساعت و ۱ دقیقه", "2 hours and 1 minute"),
        ("duration", "PT50M", "۵۰ دقیقه", "50 minutes"),
        ("duration", "long", "long", "long"),
    ],
)
def test_a_claims_value_is_said_in_words(field: str, value: str, fa: str, en: str) -> None:
    assert wording.value(FA, field, value) == fa
    assert wording.value(EN, field, value) == en


@pytest.mark.parametrize(
    ("kind", "fa", "ar", "en"),
    [
        ("meeting", "نخستین دیدار", "أول لقاء", "first meeting"),
        ("phone_call", "نخستین گفت‌وگوی تلفنی", "أول مكالمة هاتفية", "first phone call"),
        ("contact", "نخستین تماس", "أول اتصال", "first contact"),
    ],
)
def test_a_contact_is_counted_among_its_kind(kind: str, fa: str, ar: str, en: str) -> None:
    assert [wording.which(reader, 1, kind) for reader in (FA, AR, EN)] == [fa, ar, en]
    assert wording.which(FA, 40, kind) == "۴۰"


def test_an_approximate_value_says_so() -> None:
    claim = Claim("duration", "PT3H", "belmar-ar", made_up.AR_REPORT.quotes[0].span, "ثلاث ساعات", True)
    assert wording.claim_value(AR, claim) == "نحو 3 ساعات"


def test_a_name_leads_to_its_page_and_a_stranger_nowhere() -> None:
    assert wording.linked(EN, "norden") == '<a href="../en/people/norden.html">Hale Norden</a>'
    assert wording.linked(EN, "nobody") == "nobody"
    spoken = wording.speakers(EN, (Speaker("norden", "نوردن"), Speaker(None, "یک دیپلمات")), "fa")
    assert spoken.endswith(' and <bdi lang="fa" dir="rtl">یک دیپلمات</bdi>')


def test_an_outlet_without_a_name_in_the_language_shows_another() -> None:
    assert wording.outlet(EN, None) == ""
    assert wording.outlet(EN, "unknown") == "unknown"
    assert wording.outlet(AR, "manara") == "المنارة"


def test_the_same_words_in_two_reports_are_shown_once() -> None:
    """Marks at the end and the spelling of letters do not make two quotes of one."""
    site = made_up.site()
    quote = made_up.EN_REPORT.quotes[0]
    again = msgspec.structs.replace(quote, text="we will keep the river open.")
    copied = msgspec.structs.replace(made_up.EN, id="copied-en")
    report = msgspec.structs.replace(made_up.EN_REPORT, article="copied-en", quotes=(again,))
    articles = {**site.articles, "copied-en": copied}
    more = made_up.telling(site, articles, {**site.reports, "copied-en": report})
    looked = index.read(more, theme.read())
    reader = Reader(looked, looked.voices["en"], "")
    shown = cards.sayings(reader, [("belmar-en", "q-en1"), ("belmar-en", "q-en2"), ("copied-en", "q-en1")])
    assert [(saying.id, saying.times) for saying in shown] == [("q-en1", 2), ("q-en2", 1)]
