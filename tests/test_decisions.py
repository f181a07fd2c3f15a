"""The editor beats the algorithm: what is decided in ``content/decisions`` overrules what was found, for good."""

import json
import re
import shlex
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import build, content
from generator.decisions import checks, files, writing
from generator.errors import GenError
from generator.model import Contact, Quote, Report, Site, Speaker, Translate
from program import Gen

HERE = Path(__file__).parent
SITE = HERE / "sites" / "decisions"
PAGE = (HERE.parent / "docs" / "decisions.md").read_text("utf-8")
FRAME = content.frame(SITE)

FIRST, SECOND, MEETING = "2022-03-02-phone-call", "2022-03-05-phone-call", "2022-05-10-meeting"
SIGNED = 'by = "editor"\non = 2026-11-20\nwhy = "seen"\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of two phone calls and a meeting, as the folder in which the user is."""
    shutil.copytree(SITE, tmp_path / "site", ignore=shutil.ignore_patterns(".naql", "public"))
    monkeypatch.chdir(tmp_path / "site")
    return Path()


def decide(site: Path, *rows: str, name: str = "editor.toml") -> Site:
    """Write decisions, each without who, when and why, and read the site."""
    file = site / "content/decisions" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(f"{row}\n{SIGNED}" for row in rows), "utf-8")
    return build.build(site).site


@cache
def undecided() -> dict[str, Report]:
    with tempfile.TemporaryDirectory() as memory:
        return build.build(SITE, cache=Path(memory)).reports


def found(words: str, sort: str = "quotes") -> str:
    """The id of the finding whose words these are, before any decision."""
    for report in undecided().values():
        for one in getattr(report, sort):
            if words in getattr(one, "text", "") or words == getattr(one, "kind", "") + " " + report.article:
                return str(one.id)
    raise AssertionError(words)


def contacts(site: Site) -> dict[str, tuple[str, ...]]:
    """Contact id → ids of its reports."""
    return {contact.id: contact.reports for contact in site.timeline.contacts}


def contact(site: Site, id: str) -> Contact:
    return next(one for one in site.timeline.contacts if one.id == id)


def quotes(site: Site, article: str) -> Mapping[str, Quote]:
    return {quote.text: quote for quote in site.reports[article].quotes}


def messages(site: Site) -> list[str]:
    return [f"{note.path}:{note.line}: {note.message}" for note in site.timeline.notes]


WATERS = "The shared waters must stay open to the boats of both countries"
READY = "her country was ready to talk"
FISH = "Nobody wins a quarrel about fish"


def test_without_decisions_the_rules_have_the_last_word(site: Path) -> None:
    read = build.build(site).site
    assert contacts(read) == {
        FIRST: ("morning-call", "mukalama"),
        SECOND: ("evening-call",),
        MEETING: ("didar", "meeting"),
    }
    assert read.timeline.apart == ("yaddasht",)
    assert read.corrections == ()


# --- findings ---------------------------------------------------------------------------------------------------------


def test_a_rejected_quote_is_gone_from_its_article_and_its_contact(site: Path) -> None:
    id = found(WATERS)
    read = decide(site, f'[[reject]]\ntarget = "{id}"')
    assert WATERS not in quotes(read, "morning-call")
    assert ("morning-call", id) not in contact(read, FIRST).quotes
    assert ("morning-call", found(READY)) in contact(read, FIRST).quotes


def test_a_later_acceptance_takes_a_rejection_back(site: Path) -> None:
    id = found(WATERS)
    rejected = f'[[reject]]\ntarget = "{id}"\nby = "one"\non = 2026-11-20\n'
    accepted = f'[[accept]]\ntarget = "{id}"\nby = "two"\non = 2026-11-21\n'
    for rows in (rejected + accepted, accepted + rejected):
        (site / "content/decisions").mkdir(exist_ok=True)
        (site / "content/decisions/a.toml").write_text(rows, "utf-8")
        assert WATERS in quotes(build.build(site).site, "morning-call")


def test_a_corrected_speaker_is_named_in_the_language_of_the_article(site: Path) -> None:
    id = found("بلادها مستعدة للحوار")
    read = decide(site, f'[[correct]]\ntarget = "{id}"\nspeakers = ["orlo", "Ada Lund"]\nkind = "mixed"')
    quote = quotes(read, "mukalama")["بلادها مستعدة للحوار"]
    assert quote.speakers == (Speaker("orlo", "دانيال أورلو"), Speaker(None, "Ada Lund"))
    assert (quote.kind, quote.rule) == ("mixed", "editor")


def test_a_quote_can_be_said_by_nobody(site: Path) -> None:
    read = decide(site, f'[[correct]]\ntarget = "{found(READY)}"\nspeakers = []')
    assert quotes(read, "morning-call")[READY].speakers == ()


def test_a_corrected_date_moves_the_contact_that_has_its_day_from_it(site: Path) -> None:
    id = found("5 March 2022", "dates")
    read = decide(site, f'[[correct]]\ntarget = "{id}"\nvalue = 2022-03-02')
    assert set(contacts(read)[FIRST]) == {"evening-call", "morning-call", "mukalama"}
    assert SECOND not in contacts(read)
    claims = [c for c in contact(read, FIRST).claims if c.article == "evening-call" and c.field == "day"]
    assert [(c.value, c.text) for c in claims] == [("2022-03-02", "5 March 2022")]


def test_a_rejected_date_leaves_the_contact_without_a_day_of_its_own(site: Path) -> None:
    read = decide(site, f'[[reject]]\ntarget = "{found("5 March 2022", "dates")}"')
    assert "evening-call" in contact(read, FIRST).reports, "an undated call goes to the one it fits"
    assert "5 March 2022" not in [date.text for date in read.reports["evening-call"].dates]


def test_a_corrected_occasion_is_claimed_by_the_words_of_its_article(site: Path) -> None:
    id = found("phone_call evening-call", "occasions")
    read = decide(
        site, f'[[correct]]\ntarget = "{id}"\nkind = "meeting"\nday = "2022-05-10"\nplace = "nordmark"'
    )
    meeting = contact(read, MEETING)
    assert "evening-call" in meeting.reports
    told = {c.field: (c.value, c.text) for c in meeting.claims if c.article == "evening-call"}
    assert told["day"] == ("2022-05-10", "phone call")
    assert told["kind"] == ("meeting", "phone call")
    assert meeting.place == "nordmark"
    for claim in meeting.claims:
        text = read.articles[claim.article].text
        assert text[claim.span.start : claim.span.end] == claim.text


def test_a_rejected_occasion_makes_no_contact(site: Path) -> None:
    read = decide(site, f'[[reject]]\ntarget = "{found("phone_call evening-call", "occasions")}"')
    assert SECOND not in contacts(read)
    assert "evening-call" in read.timeline.apart


# --- contacts ---------------------------------------------------------------------------------------------------------


def test_a_pinned_article_is_a_report_of_its_contact_with_all_its_quotes(site: Path) -> None:
    read = decide(site, f'[[pin]]\narticle = "yaddasht"\ncontact = "{MEETING}"')
    meeting = contact(read, MEETING)
    assert "yaddasht" in meeting.reports
    assert ("yaddasht", found("ماهی از همه آرام‌تر است")) in meeting.quotes
    assert read.timeline.apart == ()
    assert "yaddasht: pinned by editor: seen" in meeting.reasons


def test_a_quote_is_given_to_another_contact_of_its_article(site: Path) -> None:
    (site / "content/articles/en/year.md").write_text(
        "---\ntitle: A year of talks\npublished: 2022-06-01\n---\n"
        "Daniel Orlo and Marta Velin held a phone call on 2 March 2022.\n\n"
        "“Nobody owns the wind over the sea,” Orlo said.\n\n"
        "Orlo met Velin in Nordmark on 10 May 2022.\n",
        "utf-8",
    )
    (id,) = (quote.id for quote in build.build(site).reports["year"].quotes)
    said = ("year", id)
    before = build.build(site).site
    assert said in contact(before, FIRST).quotes

    after = decide(site, f'[[correct]]\ntarget = "{id}"\ncontact = "{MEETING}"')
    assert said in contact(after, MEETING).quotes
    assert said not in contact(after, FIRST).quotes
    assert quotes(after, "year")["Nobody owns the wind over the sea"].rule != "editor"
    assert messages(after) == []

    astray = decide(site, f'[[correct]]\ntarget = "{id}"\ncontact = "{SECOND}"')
    assert said in contact(astray, FIRST).quotes
    assert "the contact 2022-03-05-phone-call has no article year" in messages(astray)[0]


def test_a_contact_of_which_all_is_pinned_elsewhere_redirects(site: Path) -> None:
    read = decide(site, f'[[pin]]\narticle = "evening-call"\ncontact = "{FIRST}"')
    assert set(contacts(read)[FIRST]) == {"evening-call", "morning-call", "mukalama"}
    assert contact(read, FIRST).aliases == (SECOND,)
    assert SECOND not in contacts(read)


def test_merged_contacts_keep_one_id_and_redirect_the_other(site: Path) -> None:
    merged = decide(site, f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]')
    assert contact(merged, FIRST).aliases == (SECOND,)
    assert {claim.value for claim in contact(merged, FIRST).claims if claim.field == "day"} == {
        "2022-03-02",
        "2022-03-05",
    }
    assert contact(merged, FIRST).chosen["day"].disputed
    other = decide(site, f'[[merge]]\ninto = "{SECOND}"\ncontacts = ["{FIRST}"]')
    assert contact(other, SECOND).aliases == (FIRST,)


def test_merging_goes_on_from_contact_to_contact(site: Path) -> None:
    first = f'[[merge]]\ninto = "{SECOND}"\ncontacts = ["{FIRST}"]'
    second = f'[[merge]]\ninto = "{MEETING}"\ncontacts = ["{SECOND}"]'
    for rows in ((first, second), (second, first)):
        read = decide(site, *rows)
        assert list(contacts(read)) == [MEETING]
        assert contact(read, MEETING).aliases == (FIRST, SECOND)


def test_a_split_contact_gives_some_of_its_articles_away(site: Path) -> None:
    row = f'[[split]]\ncontact = "{FIRST}"\narticles = ["mukalama"]\ninto = "2022-03-02-phone-call-evening"'
    read = decide(site, row)
    assert contacts(read)[FIRST] == ("morning-call",)
    assert contacts(read)["2022-03-02-phone-call-evening"] == ("mukalama",)
    pinned = '[[pin]]\narticle = "evening-call"\ncontact = "2022-03-02-phone-call-evening"'
    assert "evening-call" in contacts(decide(site, row, pinned))["2022-03-02-phone-call-evening"]


def test_an_editor_chooses_the_headline_and_a_new_day_redirects(site: Path) -> None:
    read = decide(
        site, f'[[correct]]\ntarget = "{SECOND}"\nday = 2022-03-06\nduration = "PT45M"\nplace = "nordmark"'
    )
    moved = contact(read, "2022-03-06-phone-call")
    assert moved.aliases == (SECOND,)
    assert (moved.chosen["day"].rule, moved.chosen["day"].disputed) == ("editor", True)
    assert (moved.chosen["duration"].value, moved.chosen["place"].disputed) == ("PT45M", False)
    assert (moved.place, moved.when.first.isoformat() if moved.when else "") == ("nordmark", "2022-03-06")


def test_a_new_day_that_another_contact_has_is_numbered(site: Path) -> None:
    read = decide(site, f'[[correct]]\ntarget = "{SECOND}"\nday = "2022-03-02"')
    assert contact(read, f"{FIRST}-2").aliases == (SECOND,)


def test_decisions_follow_a_contact_to_its_new_id(site: Path) -> None:
    read = decide(
        site,
        f'[[correct]]\ntarget = "{SECOND}"\nday = "2022-03-06"',
        f'[[title]]\ncontact = "{SECOND}"\nlang = "en"\ntext = "By the old name"',
        '[[title]]\ncontact = "2022-03-06-phone-call"\nlang = "fa"\ntext = "به نام تازه"',
    )
    assert contact(read, "2022-03-06-phone-call").titles == {"en": "By the old name", "fa": "به نام تازه"}
    assert messages(read) == []


def test_an_address_of_former_times_redirects(site: Path) -> None:
    read = decide(site, f'[[moved]]\nwas = "2022-03-01-phone-call"\ncontact = "{FIRST}"')
    assert contact(read, FIRST).aliases == ("2022-03-01-phone-call",)


# --- what readers see -------------------------------------------------------------------------------------------------


def built(site: Path, *rows: str) -> Path:
    decide(site, *rows)
    build.make(site, site / "public", jobs=1)
    return site / "public"


def test_an_old_address_leads_to_the_new_one_in_every_language(site: Path) -> None:
    output = built(site, f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]')
    for lang in ("fa", "ar", "en"):
        page = (output / lang / "contacts" / f"{SECOND}.html").read_text("utf-8")
        assert f'<link rel="canonical" href="{FIRST}.html">' in page
        assert f'<meta http-equiv="refresh" content="0; url={FIRST}.html">' in page
        assert f'<html lang="{lang}"' in page


def test_what_an_editor_merged_is_told_on_the_page_with_its_reason_in_the_reader_s_language(
    site: Path,
) -> None:
    merge = f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]'
    output = built(site, f'{merge}\nreasons = {{ ar = "كان الاتصال واحدا" }}')
    page = {lang: (output / lang / "contacts" / f"{FIRST}.html").read_text("utf-8") for lang in ("ar", "en")}
    assert "عدّها المحرر تقارير عن حدث واحد" in page["ar"]
    assert "كان الاتصال واحدا" in page["ar"]
    assert "Taken for one contact by the editor (<bdi>editor</bdi>, 20 November 2026)" in page["en"]
    assert "seen</bdi>" in page["en"]
    other = (output / "en/contacts" / f"{MEETING}.html").read_text("utf-8")
    assert "Taken for one contact" not in other


def test_a_changed_reason_of_a_merge_reaches_the_page(site: Path) -> None:
    output = built(site, merge := f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]')
    built(site, f'{merge}\nreasons = {{ en = "there was one call" }}')
    assert "there was one call" in (output / "en/contacts" / f"{FIRST}.html").read_text("utf-8")


def test_a_translation_is_shown_beside_the_words_and_marked_as_one(site: Path) -> None:
    text = "آب‌های مشترک باید به روی قایق‌های دو کشور باز بماند"
    output = built(site, f'[[translate]]\ntarget = "{found(WATERS)}"\nlang = "fa"\ntext = "{text}"')
    page = (output / "fa/contacts" / f"{FIRST}.html").read_text("utf-8")
    assert text in page
    assert "ترجمه از editor" in page
    assert text not in (output / "en/contacts" / f"{FIRST}.html").read_text("utf-8")
    timeline = json.loads((output / "timeline.json").read_text("utf-8"))
    shown = {quote["text"]: quote for one in timeline["contacts"] for quote in one["quotes"]}
    assert shown[WATERS]["translation"] == {"fa": {"text": text, "by": "editor"}}
    assert "translation" not in shown[FISH]


def test_a_translation_holds_for_the_same_words_in_every_report(site: Path, gen: Gen) -> None:
    again = site / "content/articles/en/morning-call-again.md"
    again.write_text(
        "---\ntitle: Orlo on the waters\npublished: 2022-03-04\n---\n"
        "Daniel Orlo held a phone call with Marta Velin on 2 March 2022.\n\n"
        "Orlo said: “The shared waters must stay open to the boats of both countries.”\n",
        "utf-8",
    )
    text = "آب‌های مشترک باید به روی قایق‌های دو کشور باز بماند"
    output = built(site, f'[[translate]]\ntarget = "{found(WATERS)}"\nlang = "fa"\ntext = "{text}"')
    lines = (output / "quotes.jsonl").read_text("utf-8").splitlines()
    told = {one["article"]: one for one in map(json.loads, lines) if one["text"].startswith(WATERS)}
    assert told["morning-call-again"]["translation"] == told["morning-call"]["translation"]
    asked = [one["message"] for one in gen("check", "--json").json if one["sort"] == "untranslated"]
    assert [message for message in asked if WATERS[:40] in message and "into fa" in message] == []


def test_a_quote_s_own_translation_comes_before_that_of_the_same_words_elsewhere(site: Path) -> None:
    again = site / "content/articles/en/morning-call-again.md"
    again.write_text((site / "content/articles/en/morning-call.md").read_text("utf-8"), "utf-8")
    same = [one.quotes for id, one in build.build(site).reports.items() if id.startswith("morning-call")]
    ids = [quote.id for quotes in same for quote in quotes if quote.text == WATERS]
    assert len(ids) == 2
    rows = [
        f'[[translate]]\ntarget = "{id}"\nlang = "fa"\ntext = "{text}"'
        for id, text in zip(ids, ("یکم", "دوم"), strict=True)
    ]
    lines = (built(site, *rows) / "quotes.jsonl").read_text("utf-8").splitlines()
    told = {one["article"]: one for one in map(json.loads, lines) if one["text"] == WATERS}
    assert {one["id"]: one["translation"]["fa"]["text"] for one in told.values()} == dict(
        zip(ids, ("یکم", "دوم"), strict=True)
    )


def test_the_words_as_they_were_said_are_told_from_a_translation(site: Path) -> None:
    words = "يجب أن يبقى صيد الأسماك في المياه المشتركة حرا للبلدين"
    text = "Fishing must remain free"
    output = built(
        site, f'[[translate]]\ntarget = "{found(words)}"\nlang = "en"\ntext = "{text}"\noriginal = true'
    )
    page = (output / "en/contacts" / f"{FIRST}.html").read_text("utf-8")
    assert f"<q>{text}</q> <small>(original words: editor)</small>" in page
    timeline = json.loads((output / "timeline.json").read_text("utf-8"))
    shown = {quote["text"]: quote for one in timeline["contacts"] for quote in one["quotes"]}
    assert shown[words]["translation"] == {"en": {"text": text, "by": "editor", "original": True}}


def test_titles_and_summaries_are_those_of_the_editor(site: Path) -> None:
    output = built(
        site,
        f'[[title]]\ncontact = "{FIRST}"\nlang = "en"\ntext = "The call about the shared waters"',
        f'[[summary]]\ncontact = "{FIRST}"\nlang = "en"\ntext = "They spoke of fish. Nothing was agreed."',
    )
    page = (output / "en/contacts" / f"{FIRST}.html").read_text("utf-8")
    assert "<h1>The call about the shared waters</h1>" in page
    assert "They spoke of fish. Nothing was agreed." in page
    assert "The call about" not in (output / "ar/contacts" / f"{FIRST}.html").read_text("utf-8")


def test_words_in_a_language_that_the_site_has_given_up_are_kept_and_not_shown(site: Path) -> None:
    settings = site / "content/site.toml"
    settings.write_text(settings.read_text("utf-8").replace('["fa", "ar", "en"]', '["fa", "en"]'), "utf-8")
    output = built(
        site,
        f'[[translate]]\ntarget = "{found(WATERS)}"\nlang = "ar"\ntext = "المياه"',
        f'[[title]]\ncontact = "{FIRST}"\nlang = "ar"\ntext = "مكالمة المياه"',
    )
    timeline = (output / "timeline.json").read_text("utf-8")
    assert "translation" not in timeline
    assert "مكالمة المياه" not in timeline


CORRECTION = """[[correction]]
article = "evening-call"
was = "on 5 March"
now = "on 2 March"
reasons = { fa = "روز اشتباه بود" }"""


def test_corrections_are_logged_with_the_old_wording_in_every_language(site: Path) -> None:
    output = built(site, CORRECTION)
    for lang, why in (("fa", "روز اشتباه بود"), ("ar", "seen"), ("en", "seen")):
        for name in ("corrections.html", "articles/evening-call.html"):
            if name == "corrections.html" or lang == "en":
                page = (output / lang / name).read_text("utf-8")
                assert "on 5 March</" in page
                assert "on 2 March</" in page
                assert why in page
                assert '<time datetime="2026-11-20">' in page
        feed = ElementTree.fromstring((output / lang / "corrections.xml").read_text("utf-8"))
        space = "{http://www.w3.org/2005/Atom}"
        entry = feed.find(f"{space}entry")
        assert entry is not None
        assert entry.findtext(f"{space}updated") == "2026-11-20T00:00:00Z"
        assert "on 5 March" in (entry.findtext(f"{space}content") or "")
        anchor = (entry.findtext(f"{space}id") or "").partition("#")[2]
        assert f'id="{anchor}"' in (output / lang / "corrections.html").read_text("utf-8")
        assert 'corrections.html">' in (output / lang / "index.html").read_text("utf-8")


def test_a_site_without_corrections_has_no_log(site: Path) -> None:
    output = built(site)
    assert not list(output.rglob("corrections.*"))
    assert "corrections" not in (output / "en/index.html").read_text("utf-8")


def test_corrections_are_ordered_from_the_newest(site: Path) -> None:
    rows = [
        CORRECTION.replace("5 March", f"{n} March") + f'\nby = "e"\non = 2026-11-{n:02}\nwhy = "w"'
        for n in (3, 9, 5)
    ]
    (site / "content/decisions").mkdir()
    (site / "content/decisions/a.toml").write_text("\n".join(rows), "utf-8")
    assert [one.on.day for one in build.build(site).site.corrections] == [9, 5, 3]


# --- what outlasts what -----------------------------------------------------------------------------------------------


def test_ids_survive_edits_elsewhere_and_so_do_decisions(site: Path) -> None:
    rows = (
        f'[[correct]]\ntarget = "{found(READY)}"\nspeakers = ["orlo"]',
        f'[[correct]]\ntarget = "{found("2 March 2022", "dates")}"\nvalue = "2022-03-02"',
        f'[[correct]]\ntarget = "{found("phone_call morning-call", "occasions")}"\nplace = "valdora"',
    )
    before = decide(site, *rows)
    article = site / "content/articles/en/morning-call.md"
    text = article.read_text("utf-8")
    article.write_text(
        text.replace("---\nDaniel", "---\nIt rained.\n\nDaniel") + "\nIt rained again.\n", "utf-8"
    )
    (site / "content/articles/en/more.md").write_text("---\ntitle: More\n---\nIt rained.\n", "utf-8")
    after = build.build(site).site
    assert quotes(after, "morning-call")[READY].speakers == quotes(before, "morning-call")[READY].speakers
    assert contact(after, FIRST).place == contact(before, FIRST).place == "valdora"
    assert messages(after) == []


def test_a_decision_whose_target_is_gone_is_told_and_strict_refuses_it(site: Path, gen: Gen) -> None:
    read = decide(
        site,
        '[[reject]]\ntarget = "q-0123456789"',
        '[[accept]]\ntarget = "2019-01-01-meeting"',
        f'[[pin]]\narticle = "nothing"\ncontact = "{FIRST}"',
        f'[[split]]\ncontact = "{FIRST}"\narticles = ["meeting"]\ninto = "2022-03-02-phone-call-2"',
        f'[[moved]]\nwas = "{SECOND}"\ncontact = "{FIRST}"',
    )
    end = "This decision has no effect: correct it, or remove it."
    assert messages(read) == [
        f"content/decisions/editor.toml:1: there is no quote q-0123456789 any more; perhaps its words were changed. {end}",
        f"content/decisions/editor.toml:7: there is no contact 2019-01-01-meeting. {end}",
        f"content/decisions/editor.toml:13: there is no article nothing. {end}",
        f"content/decisions/editor.toml:20: the contact {FIRST} has no article meeting. {end}",
        f"content/decisions/editor.toml:28: {SECOND} is the address of a contact, and cannot lead to another one. {end}",
    ]
    assert gen("build").code == 0
    said = gen("build", "--strict")
    assert said.code == 1
    assert "content/decisions/editor.toml:1: there is no quote q-0123456789" in said.err


def test_an_incremental_build_gives_the_bytes_of_a_clean_one(site: Path, tmp_path: Path) -> None:
    def files(output: Path) -> dict[str, bytes]:
        found = (path for path in output.rglob("*") if path.is_file() and not path.name.startswith("."))
        return {str(path.relative_to(output)): path.read_bytes() for path in found}

    rows = (
        f'[[translate]]\ntarget = "{found(WATERS)}"\nlang = "fa"\ntext = "ترجمه"',
        f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]',
        CORRECTION,
        f'[[reject]]\ntarget = "{found(READY)}"',
        f'[[summary]]\ncontact = "{MEETING}"\nlang = "ar"\ntext = "ملخص"',
    )
    for number in range(len(rows) + 1):
        for chosen in (rows[:number], rows[number:]):
            decide(site, *chosen)
            build.make(site, site / "public", jobs=1)
            build.make(site, tmp_path / "clean", cache=tmp_path / f"cache-{number}", jobs=1)
            assert files(site / "public") == files(tmp_path / "clean")
            shutil.rmtree(tmp_path / "clean")


ROWS = [
    f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]\nby = "a"\non = 2026-11-20',
    f'[[split]]\ncontact = "{FIRST}"\narticles = ["mukalama"]\ninto = "{MEETING}"\nby = "a"\non = 2026-11-20',
    f'[[pin]]\narticle = "mukalama"\ncontact = "{SECOND}"\nby = "a"\non = 2026-11-20',
    f'[[pin]]\narticle = "mukalama"\ncontact = "{MEETING}"\nby = "a"\non = 2026-11-22',
    f'[[correct]]\ntarget = "{MEETING}"\nday = "2022-05-11"\nby = "a"\non = 2026-11-20',
    f'[[correct]]\ntarget = "{MEETING}"\nplace = "valdora"\nby = "a"\non = 2026-11-20',
    '[[correct]]\ntarget = "2022-05-11-meeting"\nday = "2022-05-12"\nby = "a"\non = 2026-11-21',
    f'[[title]]\ncontact = "{FIRST}"\nlang = "en"\ntext = "One"\nby = "a"\non = 2026-11-20',
    f'[[title]]\ncontact = "{FIRST}"\nlang = "en"\ntext = "Two"\nby = "b"\non = 2026-11-21',
    f'[[moved]]\nwas = "2020-01-01-letter"\ncontact = "{SECOND}"\nby = "a"\non = 2026-11-20',
]


@settings(max_examples=25, deadline=None)
@given(st.permutations(ROWS), st.lists(st.integers(0, 2), min_size=len(ROWS), max_size=len(ROWS)))
def test_the_order_of_decisions_and_of_their_files_never_matters(
    tmp_path_factory: pytest.TempPathFactory, rows: list[str], homes: list[int]
) -> None:
    def read(rows: list[str], homes: list[int]) -> tuple[object, ...]:
        folder = tmp_path_factory.mktemp("site")
        shutil.copytree(SITE / "content", folder / "content")
        (folder / "content/decisions").mkdir()
        for home in set(homes):
            mine = [row for row, where in zip(rows, homes, strict=True) if where == home]
            (folder / f"content/decisions/{home}.toml").write_text("\n\n".join(mine), "utf-8")
        site = build.build(folder, cache=tmp_path_factory.getbasetemp() / "cache").site
        return site.timeline.contacts, site.timeline.apart, site.reports, site.corrections

    assert read(rows, homes) == read(ROWS, [0] * len(ROWS))


# --- what is wrong with a file ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[rejct]]\ntarget = "q-0123456789"', '1: unknown decision "rejct". Did you mean "reject"? Known decisions: '
         "accept, apart, correct, correction, merge, moved, pin, reject, same, split, summary, title, translate."),
        ('[reject]\ntarget = "q-0123456789"', "1: a decision stands under a header of its own. Write [[reject]]."),
        (f'[[reject]]\ntargt = "q-0123456789"\n{SIGNED}', '2: unknown key "targt". Did you mean "target"? Known keys: by, on, target, why.'),
        ('[[reject]]\ntarget = "q-0123456789"\non = 2026-11-20', '1: "by" is missing. Write for example by = "…".'),
        ('[[reject]]\ntarget = "q-0123456789"\nby = " "\non = 2026-11-20', '3: "by" is empty. Write who decides, for example by = "editor".'),
        ('[[reject]]\ntarget = "q-0123456789"\nby = "e"\non = "today"', '4: "on" should be a day, not text. Write for example on = 2021-06-16.'),
        ('[[reject]]\ntarget = "q-0123456789"\nby = "e"\non = 2026-13-01', '4: "2026-13-01" is not a day. Write for example 2021-06-16.'),
        (f'[[reject]]\ntarget = "q-3f2a"\n{SIGNED}', '2: "q-3f2a" cannot be meant here. Write for example q-3f2a9c01d4 (a quote) '
         "or d-3f2a9c01d4 (a date) or o-3f2a9c01d4 (an occasion)."),
        (f'[[reject]]\ntarget = "{FIRST}"\n{SIGNED}', f'2: "{FIRST}" cannot be meant here. Write for example q-3f2a9c01d4 (a quote) '
         "or d-3f2a9c01d4 (a date) or o-3f2a9c01d4 (an occasion)."),
        (f'[[accept]]\ntarget = "no id"\n{SIGNED}', '2: "no id" is no id. Write for example 2021-06-16-meeting.'),
        (f'[[accept]]\ntarget = "q-0123456789"\nfields = ["day"]\n{SIGNED}', '3: "fields" are those of a contact, and "q-0123456789" is none. Leave them out.'),
        (f'[[correct]]\ntarget = "d-0123456789"\n{SIGNED}', "1: nothing is corrected. Write what is right: value."),
        (f'[[correct]]\ntarget = "d-0123456789"\nspeakers = ["orlo"]\n{SIGNED}', '3: a date has no "speakers". What can be corrected: value.'),
        (f'[[correct]]\ntarget = "d-0123456789"\nvalue = "soon"\n{SIGNED}', '3: "soon" is not a date. Write for example value = "2021-12-30".'),
        (f'[[correct]]\ntarget = "q-0123456789"\nspeakers = ["orlow"]\n{SIGNED}', '3: unknown person or place "orlow". Did you mean "orlo"? '
         "Known ids: fishing, nordmark, orlo, valdora, velin."),
        (f'[[correct]]\ntarget = "q-0123456789"\nkind = "meeting"\n{SIGNED}', '3: "kind" cannot be "meeting". Known values: direct, indirect, mixed.'),
        (f'[[correct]]\ntarget = "{FIRST}"\nday = "2022-03"\n{SIGNED}', '3: "2022-03" is not one day. Write for example day = "2021-12-30".'),
        (f'[[correct]]\ntarget = "{FIRST}"\nduration = "an hour"\n{SIGNED}', '3: "an hour" is not a length. Write for example duration = "PT1H30M".'),
        (f'[[correct]]\ntarget = "{FIRST}"\ntime = "25:00"\n{SIGNED}', '3: "25:00" is not a time of day. Write for example time = "23:30".'),
        (f'[[correct]]\ntarget = "{FIRST}"\nordinal = 0\n{SIGNED}', '3: "ordinal" begins with 1 for the first. Write for example ordinal = 2.'),
        (f'[[translate]]\ntarget = "q-0123456789"\nlang = "de"\ntext = "…"\n{SIGNED}', '3: there is no lexicon for the language "de". Known languages: ar, en, fa.'),
        (f'[[title]]\ncontact = "{FIRST}"\nlang = "en"\ntext = " "\n{SIGNED}', '4: "text" is empty. Write for example text = "…".'),
        (f'[[merge]]\ninto = "{FIRST}"\ncontacts = []\n{SIGNED}', '3: "contacts" is empty. Write for example contacts = ["2021-12-31-phone-call"].'),
        (f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{FIRST}"]\n{SIGNED}', f'3: "{FIRST}" cannot be merged into itself. Leave it out.'),
        (f'[[split]]\ncontact = "{FIRST}"\narticles = ["a"]\ninto = "{FIRST}"\n{SIGNED}', f'4: "{FIRST}" is where the articles are already. Give the other contact an id.'),
        (f'[[split]]\ncontact = "{FIRST}"\narticles = []\ninto = "x"\n{SIGNED}', '3: "articles" is empty. Write which ones tell of the other contact.'),
        (f'[[correction]]\nwas = "a"\nnow = "b"\n{SIGNED}', '1: a correction names its article or its contact. Write for example article = "…".'),
        (f'[[title]]\ncontact = "{FIRST}"\nlang = "en"\ntext = "A"\n{SIGNED}\n[[title]]\ncontact = "{FIRST}"\nlang = "en"\ntext = "B"\n{SIGNED}',
         "9: this contradicts content/decisions/editor.toml:1, which is of the same day. Keep one, or give the one that holds a later day."),
        (f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]\n{SIGNED}\n[[merge]]\ninto = "{SECOND}"\ncontacts = ["{FIRST}"]\n{SIGNED}',
         f'1: "{FIRST}" is itself merged away, in a circle. Remove one of the merges.'),
    ],
)  # fmt: skip
def test_each_mistake_is_told_with_its_line_and_remedy(site: Path, text: str, message: str) -> None:
    (site / "content/decisions").mkdir()
    (site / "content/decisions/editor.toml").write_text(text, "utf-8")
    with pytest.raises(GenError) as caught:
        build.build(site)
    assert str(caught.value).splitlines()[0] == f"content/decisions/editor.toml:{message}"


def test_all_mistakes_of_all_files_are_told_at_once_from_where_the_user_is(site: Path) -> None:
    folder = site.absolute() / "content/decisions"
    folder.mkdir()
    for name in ("a.toml", "b.toml"):
        (folder / name).write_text("[[rejct]]\n\n[[accpt]]\n", "utf-8")
    with pytest.raises(GenError) as caught:
        build.build(site.absolute())
    places = [line.partition(": ")[0] for line in str(caught.value).splitlines()]
    assert places == [f"{folder}/{name}:{line}" for name in ("a.toml", "b.toml") for line in (1, 3)]


# --- gen decide -------------------------------------------------------------------------------------------------------


def test_gen_decide_writes_what_can_be_read_again(site: Path, gen: Gen) -> None:
    waters, day = found(WATERS), found("5 March 2022", "dates")
    signed = ("--by", "editor", "--on", "2026-11-20", "--why", 'not "so"')
    calls = (
        ("reject", waters[:7]),
        ("correct", day[:7], "--value", "۱۱ اسفند ۱۴۰۰"),
        ("speaker", found(READY), "orlo", "Ada Lund"),
        ("translate", found(FISH), "--lang", "fa", "--text", "هیچ‌کس برنده نمی‌شود"),
        ("pin", "yadd", MEETING[:10]),
        ("title", MEETING, "--lang", "en", "--text", "A meeting"),
        ("summary", MEETING, "--lang", "ar", "--text", "لقاء"),
        ("moved", "2022-01-01-letter", MEETING),
        ("accept", MEETING, "--field", "day"),
        ("correction", "--article", "evening", "--was", "5", "--now", "2"),
    )
    for call in calls:
        said = gen("decide", *call, *signed)
        assert (said.code, said.err) == (0, ""), call
        assert said.out.startswith("content/decisions/decisions.toml:")
    read = build.build(site).site
    assert messages(read) == []
    assert WATERS not in quotes(read, "morning-call")
    assert SECOND not in contacts(read)
    assert [s.name for s in quotes(read, "morning-call")[READY].speakers] == ["Daniel Orlo", "Ada Lund"]
    assert [t.text for t in quotes(read, "evening-call")[FISH].translations] == ["هیچ‌کس برنده نمی‌شود"]
    assert "yaddasht" in contacts(read)[MEETING]
    assert contact(read, MEETING).aliases == ("2022-01-01-letter",)
    assert [one.why for one in read.corrections] == ['not "so"']


def test_gen_decide_merges_and_splits(site: Path, gen: Gen) -> None:
    assert gen("decide", "merge", FIRST, SECOND, "--by", "e").code == 0
    assert gen("decide", "split", MEETING, "didar", "--into", "2022-05-10-meeting-2", "--by", "e").code == 0
    assert contacts(build.build(site).site) == {
        FIRST: ("morning-call", "mukalama", "evening-call"),
        MEETING: ("meeting",),
        "2022-05-10-meeting-2": ("didar",),
    }


def test_gen_decide_lists_what_an_ambiguous_beginning_may_mean(site: Path, gen: Gen) -> None:
    said = gen("decide", "reject", "q-", "--by", "e")
    assert said.code == 1
    assert said.err.startswith('"q-" may be one of ')
    assert f"  {found(WATERS)}  «The shared waters must stay open to" in said.err
    assert gen("decide", "pin", "m", FIRST, "--by", "e").err.startswith('"m" may be one of 3.')
    assert not (site / "content/decisions").exists()


def test_gen_decide_writes_nothing_that_would_not_be_read(site: Path, gen: Gen) -> None:
    said = gen("decide", "speaker", found(WATERS), "nobodyknown", "--by", "e")
    assert said.code == 1
    assert 'unknown person or place "nobodyknown"' in said.err
    assert not (site / "content/decisions").exists()
    assert gen("decide", "title", FIRST, "--lang", "en", "--text", "A", "--by", "e").code == 0
    before = (site / "content/decisions/decisions.toml").read_bytes()
    said = gen("decide", "title", FIRST, "--lang", "en", "--text", "B", "--by", "e", "--file", "other")
    assert "this contradicts content/decisions/" in said.err
    assert (site / "content/decisions/decisions.toml").read_bytes() == before
    assert not (site / "content/decisions/other.toml").exists()


def test_gen_decide_asks_git_who_decides(site: Path, gen: Gen, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("GIT_CONFIG_GLOBAL", "gitconfig"), ("GIT_CONFIG_SYSTEM", "none")):
        monkeypatch.setenv(name, str(site.absolute() / value))
    assert "Nobody is known to decide" in gen("decide", "reject", found(WATERS)).err
    (site / "gitconfig").write_text("[user]\nname = Ada Lund\n", "utf-8")
    assert 'by = "Ada Lund"' in gen("decide", "reject", found(WATERS)).out


@settings(deadline=None)
@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_what_is_written_is_what_is_read(text: str, by: str) -> None:
    made = Translate(by=by, on=date(2026, 11, 20), why=text, target="q-0123456789", lang="fa", text=text)
    (read,) = files.read(writing.write("translate", made), "a.toml", FRAME)
    assert read.ruling == made


# --- the page about decisions -----------------------------------------------------------------------------------------


def examples(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_every_example_of_the_page_is_read_and_has_its_target(site: Path) -> None:
    assert len(examples("toml")) > 8
    (site / "content/decisions").mkdir()
    for number, example in enumerate(examples("toml")):
        (site / "content/decisions" / "page.toml").write_text(example, "utf-8")
        read = build.build(site)
        assert read.decisions.every, number
        assert messages(read.site) == [], example


def test_every_command_of_the_page_works(site: Path, gen: Gen) -> None:
    calls = [line for block in examples("sh") for line in block.splitlines() if line]
    assert len(calls) > 8
    for call in calls:
        name, *words = shlex.split(call, comments=True)
        assert name == "gen"
        extra = (
            ("--by", "editor", "--file", f"{len(words)}-{abs(hash(call))}") if words[0] == "decide" else ()
        )
        said = gen(*words, *extra)
        assert said.code == 0, (call, said.err)
        shutil.rmtree(site / "content/decisions", ignore_errors=True)


def test_the_page_names_every_decision(site: Path) -> None:
    for action in checks.ACTIONS:
        assert f"[[{action}]]" in PAGE
