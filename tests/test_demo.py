"""The demo's timeline, held against the facts of the contacts between Vladimir Putin and Joe Biden."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import build, check, gists, lexicon
from generator.model import Site
from pages import Page

DEMO = Path(__file__).parents[1]


@dataclass(frozen=True)
class Fact:
    """One contact as it was: its day in Washington, and what else is known of it.

    `caller` is who asked for it, where the two sides do not dispute that; `lengths` are the lengths of which the
    sources tell, the best one first, none where none is told; `days` are the days on which the sources put it;
    `articles` are those of the demo that are mainly about it.
    """

    kind: str
    place: str | None
    caller: str | None
    lengths: tuple[str, ...]
    days: tuple[str, ...]
    articles: str
    kinds: tuple[str, ...] = ()
    """What else the sources call it."""


FACTS = {
    "2021-01-26-phone-call": Fact(
        "phone_call",
        place=None,
        caller=None,
        lengths=("PT35M",),
        days=("2021-01-26",),
        articles="first-call awwal-ittisal man-ittasala-biman nokhostin-tamas lahn-e-taze",
    ),
    "2021-04-13-phone-call": Fact(
        "phone_call",
        place=None,
        caller="biden",
        lengths=(),
        days=("2021-04-13",),
        articles="candid-and-respectful ittisal-ramadan kalimat-biden-an-rusia pishnahad-e-didar "
        "zaman-e-kahesh-e-tanesh",
    ),
    "2021-06-16-meeting": Fact(
        "meeting",
        place="geneva",
        caller=None,
        lengths=("PT2H38M", "PT3H30M", "PT4H", "PT3H"),
        days=("2021-06-16",),
        articles="geneva-meeting biden-in-geneva joint-statement qimmat-jinif mutamar-biden-jinif "
        "bidayat-hiwar-jinif zhenev-didar putin-darbare-ye-biden zhenev-cheqadr-tul-keshid bayanie-ye-moshtarak",
    ),
    "2021-07-09-phone-call": Fact(
        "phone_call",
        place=None,
        caller=None,
        lengths=("PT1H", "PT4H"),
        days=("2021-07-09",),
        articles="ransomware-call baramij-al-fidya sa-a-ala-al-hatif baj-afzar-tamas kremlin-tir-1400",
    ),
    "2021-12-07-video-call": Fact(
        "video_call",
        place=None,
        caller=None,
        lengths=("PT2H1M", "PT2H"),
        days=("2021-12-07",),
        articles="video-call white-house-december qimma-bil-video sarih-bila-muwaraba goftogu-ye-vidioyi "
        "moaddab-ama-sarih",
        kinds=("meeting",),  # as the Kremlin headed its text
    ),
    "2021-12-12-letter": Fact(
        "letter",
        place=None,
        caller=None,
        lengths=(),
        days=("2021-12-12",),
        articles="telegram-of-condolence barqiyat-taziya telegraf-e-tasliyat",
    ),
    "2021-12-30-letter": Fact(
        "letter",
        place=None,
        caller=None,
        lengths=(),
        days=("2021-12-30",),
        articles="new-year-message tahniat-al-am-al-jadid payam-e-sal-e-no",
    ),
    "2021-12-30-phone-call": Fact(
        "phone_call",
        place=None,
        caller="putin",
        lengths=("PT50M",),
        days=("2021-12-30", "2021-12-31"),  # past midnight in Moscow, all of it in Tehran
        articles="new-year-call wilmington-gaggle mukalama-akhir-al-am biden-min-wilmington "
        "bayan-al-kremlin-december tamas-shab-e-sal-e-no bahaye-sangin yek-tamas-do-tarikh",
    ),
    "2022-02-12-phone-call": Fact(
        "phone_call",
        place=None,
        caller="biden",
        lengths=("PT1H2M", "PT1H"),
        days=("2022-02-12",),
        articles="balanced-and-businesslike awaqib-sariaa tafahumat-maktuba yek-saat-va-do-daqiqe "
        "gozaresh-e-ushakov letters-that-stopped",
    ),
}

# Who said what stands between quotation marks: an article, the words with which they begin, their speakers.
SAID = [
    ("first-call", "They discussed both countries’ willingness", "white-house"),
    ("first-call", "Vladimir Putin congratulated Joseph Biden", "kremlin"),
    ("candid-and-respectful", "And I was candid and respectful", "biden"),
    ("candid-and-respectful", "In this context, the US President", "kremlin"),
    ("geneva-meeting", "Nevertheless, there is a backlog", "putin"),
    ("geneva-meeting", "As I said outside", "biden"),
    ("geneva-meeting", "Today, we reaffirm the principle", "putin biden"),
    ("biden-in-geneva", "One, there is no substitute", "biden"),
    ("biden-in-geneva", "I didn't get one single person", "biden"),
    ("ransomware-call", "Vladimir Putin noted that", "kremlin"),
    ("ransomware-call", "Well, we set up a committee", "biden"),
    ("video-call", "He also expressed serious concern", "kremlin"),
    ("new-year-call", "President Biden urged Russia", "psaki"),
    ("balanced-and-businesslike", "Today's conversation was held", "ushakov"),
    ("letters-that-stopped", "I’m not calling Putin", "biden"),
    ("awwal-ittisal", "أكد الرئيس بايدن مجددا دعم", "white-house"),
    ("awwal-ittisal", "تطبيع العلاقات", "kremlin"),
    ("ittisal-ramadan", "أعرب الرئيس عن قلقنا", "white-house"),
    ("kalimat-biden-an-rusia", "في وقت سابق من هذا الأسبوع", "biden"),
    ("qimmat-jinif", "متى بالضبط", "putin"),
    ("bidayat-hiwar-jinif", "السيد بايدن محترف", "putin"),
    ("mutamar-biden-jinif", "لقد قلت للرئيس بوتين", "biden"),
    ("barqiyat-taziya", "أعرب فلاديمير بوتين عن خالص", "kremlin"),
    ("sarih-bila-muwaraba", "هو يعلم", "biden"),
    ("awaqib-sariaa", "كما قلنا من قبل", "sullivan-jake"),
    ("tafahumat-maktuba", "انتهت للتو المكالمة", "ushakov"),
    ("nokhostin-tamas", "وی خاطرنشان کرد که عادی شدن", "kremlin"),
    ("pishnahad-e-didar", "رئیس‌جمهور نگرانی‌های ما را", "white-house"),
    ("zaman-e-kahesh-e-tanesh", "اوایل این هفته", "biden"),
    ("zhenev-didar", "می‌خواهم از شما", "putin"),
    ("zhenev-didar", "همان‌طور که بیرون گفتم", "biden"),
    ("putin-darbare-ye-biden", "فضا کاملاً دوستانه بود", "putin"),
    ("baj-afzar-tamas", "ما کمیته‌ای تشکیل داده‌ایم", "biden"),
    ("kremlin-tir-1400", "در عین حال، با توجه به", "kremlin"),
    ("moaddab-ama-sarih", "او می‌داند", "biden"),
    ("bahaye-sangin", "حضورمان را در اروپا", "biden"),
    ("gozaresh-e-ushakov", "گفت‌وگوی تلفنی رئیس‌جمهور فدراسیون", "ushakov"),
    ("yek-saat-va-do-daqiqe", "همان‌طور که پیش‌تر گفته‌ایم", "sullivan-jake"),
]

# How the articles begin to name those who did not want to be named.
UNNAMED = ("a senior administration official", "Unnamed sources", "منابعی", "مصادر")

contacts = pytest.mark.parametrize("identity", FACTS)


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo site, built."""
    folder = tmp_path_factory.mktemp("demo")
    build.make(DEMO, folder / "public", cache=folder / "cache", jobs=1)
    return folder / "public"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The demo as it is read."""
    return build.build(DEMO, cache=tmp_path_factory.mktemp("cache")).site


@pytest.fixture(scope="module")
def timeline(public: Path) -> dict[str, Any]:
    """The timeline as the site publishes it."""
    published: dict[str, Any] = json.loads((public / "timeline.json").read_text(encoding="utf-8"))
    return published


@pytest.fixture(scope="module")
def quotes(public: Path) -> list[dict[str, Any]]:
    """All quotes of the site."""
    lines = (public / "quotes.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def contact(timeline: dict[str, Any], identity: str) -> dict[str, Any]:
    """A contact by its id; it fails where there is none."""
    found = {each["id"]: each for each in timeline["contacts"]}
    assert identity in found
    one: dict[str, Any] = found[identity]
    return one


def chosen(contact: dict[str, Any], field: str) -> str | None:
    """The value that a contact's page shows."""
    value: str | None = contact["chosen"].get(field, {}).get("value")
    return value


def told(contact: dict[str, Any], field: str) -> set[str]:
    """All values that the reports of a contact tell."""
    return {claim["value"] for claim in contact["claims"] if claim["field"] == field}


def within(day: str, days: tuple[str, ...]) -> bool:
    """Whether one of some days lies in what a claim says, a day, a month (2021-06) or an interval."""
    first, _, last = day.rstrip("~").partition("/")
    return any(first <= each and each[: len(last or first)] <= (last or first) for each in days)


def test_seven_contacts_and_two_letters_and_no_more(timeline: dict[str, Any]) -> None:
    assert [each["id"] for each in timeline["contacts"]] == list(FACTS)


@contacts
def test_each_is_of_its_kind_was_held_and_is_between_the_two(timeline: dict[str, Any], identity: str) -> None:
    one = contact(timeline, identity)
    assert (one["kind"], one["status"], sorted(one["participants"])) == (
        FACTS[identity].kind,
        "held",
        ["biden", "putin"],
    )
    assert told(one, "kind") == {one["kind"], *FACTS[identity].kinds}


@contacts
def test_each_is_on_its_day_in_washington(timeline: dict[str, Any], identity: str) -> None:
    one = contact(timeline, identity)
    assert one["date"] == FACTS[identity].days[0]


@contacts
def test_no_report_puts_it_on_a_day_on_which_it_was_not(timeline: dict[str, Any], identity: str) -> None:
    days = FACTS[identity].days
    assert {day for day in told(contact(timeline, identity), "day") if not within(day, days)} == set()


@contacts
def test_each_is_at_its_place(timeline: dict[str, Any], identity: str) -> None:
    place = contact(timeline, identity)["place"]
    assert (place and place["id"]) == FACTS[identity].place


@contacts
def test_who_asked_for_it_is_said_where_the_sides_agree(timeline: dict[str, Any], identity: str) -> None:
    if caller := FACTS[identity].caller:
        assert chosen(contact(timeline, identity), "initiator") == caller


@contacts
def test_each_took_its_time(timeline: dict[str, Any], identity: str) -> None:
    one = contact(timeline, identity)
    lengths = FACTS[identity].lengths
    assert chosen(one, "duration") == next(iter(lengths), None)
    assert told(one, "duration") <= set(lengths)


@contacts
def test_every_article_is_under_its_contact(timeline: dict[str, Any], identity: str) -> None:
    missing = set(FACTS[identity].articles.split()) - set(contact(timeline, identity)["articles"])
    assert missing == set()


def test_every_article_of_the_demo_has_its_place_in_the_facts(timeline: dict[str, Any]) -> None:
    named = [article for fact in FACTS.values() for article in fact.articles.split()]
    assert sorted(named) == sorted(article["id"] for article in timeline["articles"])


@contacts
def test_each_is_told_in_every_language(timeline: dict[str, Any], identity: str) -> None:
    """At least two reports in Persian, two in Arabic and one in English of each call and meeting; one each of a letter."""
    langs = {article["id"]: article["lang"] for article in timeline["articles"]}
    told = [langs[article] for article in FACTS[identity].articles.split()]
    least = {"fa": 1, "ar": 1, "en": 1} if FACTS[identity].kind == "letter" else {"fa": 2, "ar": 2, "en": 1}
    assert {lang for lang, count in least.items() if told.count(lang) < count} == set()


@contacts
def test_each_has_a_title_and_a_summary_of_two_sentences_in_every_language(site: Site, identity: str) -> None:
    one = next(each for each in site.timeline.contacts if each.id == identity)
    assert set(one.titles) == set(one.summaries) == {"fa", "ar", "en"}
    assert {lang: text.count(".") for lang, text in one.summaries.items()} == {"fa": 2, "ar": 2, "en": 2}


def test_every_article_is_of_a_report_s_length_and_names_its_sources(site: Site) -> None:
    assert {
        one.id: len(one.text.split())
        for one in site.articles.values()
        if not 200 <= len(one.text.split()) <= 500
    } == {}
    assert [one.id for one in site.articles.values() if not one.sources] == []


def test_every_speaker_is_known_or_wants_to_be_unnamed(quotes: list[dict[str, Any]]) -> None:
    names = {speaker["name"] for quote in quotes for speaker in quote["speakers"] if speaker["id"] is None}
    assert {name for name in names if not name.startswith(UNNAMED)} == set()
    assert [quote["id"] for quote in quotes if not quote["speakers"]] == []


def test_every_rule_has_a_name_in_every_language(site: Site) -> None:
    parts = {
        part for gist in site.gists for _, rule, _ in gists.rules(gist) for part in rule.split("/") if part
    }
    for lang in ("fa", "ar", "en"):
        known = lexicon.load(lang).ui.rules
        assert {part for part in parts if not known.keys() & {part, part.partition(".")[0]}} == set()


def test_the_list_of_names_has_the_letters_of_its_language(public: Path) -> None:
    letters = {
        lang: set(re.findall(r"<h3>(.)</h3>", (public / lang / "search.html").read_text(encoding="utf-8")))
        for lang in ("fa", "ar")
    }
    assert "ي" in letters["ar"]
    assert letters["ar"].isdisjoint("یک")
    assert {"ی", "ک"} <= letters["fa"]
    assert letters["fa"].isdisjoint("يك")


def test_no_article_is_undated(timeline: dict[str, Any]) -> None:
    assert [article["id"] for article in timeline["articles"] if not article["published"]] == []


def test_there_is_nothing_for_an_editor_to_look_at(tmp_path: Path) -> None:
    """No quote of a contact without its translations, none without a speaker, no disagreement that nobody has seen."""
    questions = check.look(build.build(DEMO, cache=tmp_path), DEMO)
    assert [question.message for question in questions] == []


def test_who_asked_for_the_first_call_is_told_in_both_ways(timeline: dict[str, Any]) -> None:
    first = contact(timeline, "2021-01-26-phone-call")
    assert {"biden", "putin"} <= told(first, "initiator")
    assert first["chosen"]["initiator"]["disputed"]


def test_the_call_that_ran_past_midnight_has_both_days(timeline: dict[str, Any]) -> None:
    assert {"2021-12-30", "2021-12-31"} <= told(contact(timeline, "2021-12-30-phone-call"), "day")


def test_a_meeting_on_screens_alone_is_merged_with_the_video_call(
    timeline: dict[str, Any], public: Path
) -> None:
    assert contact(timeline, "2021-12-07-video-call")["aliases"] == ["2021-12-07-meeting"]
    for lang in ("fa", "ar", "en"):
        old = (public / lang / "contacts/2021-12-07-meeting.html").read_text(encoding="utf-8")
        assert "2021-12-07-video-call.html" in old
    page = (public / "en/contacts/2021-12-07-video-call.html").read_text(encoding="utf-8")
    assert "Taken for one contact by the editor" in page


def test_the_length_of_geneva_is_told_in_several_ways(timeline: dict[str, Any]) -> None:
    geneva = contact(timeline, "2021-06-16-meeting")
    assert len(told(geneva, "duration")) > 1
    assert geneva["chosen"]["duration"]["disputed"]


@pytest.mark.parametrize(("article", "words", "speakers"), SAID)
def test_nobody_is_given_the_words_of_another(
    quotes: list[dict[str, Any]], article: str, words: str, speakers: str
) -> None:
    found = {
        " ".join(speaker["id"] or speaker["name"] for speaker in quote["speakers"])
        for quote in quotes
        if quote["article"] == article and quote["kind"] == "direct" and quote["text"].startswith(words)
    }
    assert found == {speakers}


def test_every_page_is_well_formed(public: Path) -> None:
    pages = sorted(public.rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        Page(page.read_text(encoding="utf-8"))
