"""The whole made-up site: what is promised, under which keys, and that its pages hold together."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import made_up
import msgspec
import pytest

from generator.errors import GenError
from generator.model import Article, OutFile, Site
from generator.site import outputs, theme
from pages import Page

PAGES = [
    "index.html",
    "404.html",
    "fa/index.html",
    "ar/contacts/2021-12-30-meeting.html",
    "en/articles/belmar-fa.html",
    "en/people/norden.html",
    "fa/topics/fishing.html",
    "ar/places/belmar.html",
    "fa/people/index.html",
    "en/articles/index.html",
    "ar/method.html",
    "fa/about.html",
    "embed/en/index.html",
    "timeline.json",
    "contacts/2021-12-30-meeting.json",
    "quotes.csv",
    "quotes.jsonl",
    "fa/atom.xml",
    "ar/feed.json",
    "en/contacts.ics",
    "sitemap.xml",
    "robots.txt",
    "css/site.css",
    "js/timeline.js",
    "schema/timeline-1.json",
]


def plan(site: Site, project: Path | None = None) -> dict[str, OutFile]:
    return {file.path: file for file in outputs.plan(site, theme.read(project))}


def html(built: dict[str, str]) -> dict[str, Page]:
    return {path: Page(text) for path, text in built.items() if path.endswith(".html")}


@pytest.mark.parametrize("path", PAGES)
def test_a_site_has(path: str, built: dict[str, str]) -> None:
    assert built[path]


def test_every_link_leads_to_a_file_and_a_place_in_it(built: dict[str, str]) -> None:
    pages = html(built)
    for path, page in pages.items():
        for element in page.elements:
            address = element.attributes.get("href") or element.attributes.get("src") or ""
            parts = urlsplit(address)
            if parts.scheme or not address:
                continue
            assert not address.startswith("/"), f"{path} would not work in a sub-folder: {address}"
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            target = path if not parts.path else target
            assert target in built, f"{path} leads to {address}"
            if parts.fragment:
                assert parts.fragment in pages[target].ids(), f"{path} leads to {address}"


def test_ids_are_there_once_and_described_by_exists(built: dict[str, str]) -> None:
    for path, page in html(built).items():
        ids = page.ids()
        assert len(ids) == len(set(ids)), path
        wanted = [
            e.attributes[a]
            for e in page.elements
            for a in ("aria-describedby", "aria-labelledby")
            if a in e.attributes
        ]
        assert set(wanted) <= set(ids), path


def test_every_page_says_its_language_and_keeps_strangers_out(built: dict[str, str]) -> None:
    directions = {"fa": "rtl", "ar": "rtl", "en": "ltr"}
    for path, page in html(built).items():
        root = page.find("html")[0]
        assert root["dir"] == directions[root["lang"]], path
        styled = [
            e
            for e in page.elements
            if "style" in e.attributes or any(a.startswith("on") for a in e.attributes)
        ]
        assert not styled, path
        assert not page.find("style"), path
        scripts = page.find("script")
        assert all("src" in s or s.get("type") == "application/ld+json" for s in scripts), path
        if path != "fa/contacts/2021-12-31-meeting.html" and "2021-12-31-meeting" not in path:
            policy = page.find("meta", http_equiv="Content-Security-Policy")[0]["content"]
            assert "default-src 'none'" in policy, path
            assert "unsafe" not in policy, path


def test_no_slot_of_a_phrase_is_left_open(built: dict[str, str]) -> None:
    assert {
        path
        for path, text in built.items()
        if path.endswith(".html") and re.search(r"\{[a-z]+\}", Page(text).text)
    } == set()


def test_the_search_page_alone_may_run_webassembly(built: dict[str, str]) -> None:
    files = outputs.plan(made_up.site(), theme.read(search=True))
    pages = {file.path: file.render().decode() for file in files if file.path.endswith(".html")}
    assert {path for path, text in pages.items() if "unsafe" in text} == {
        f"{lang}/search.html" for lang in made_up.LANGUAGES
    }
    assert "script-src 'self' 'wasm-unsafe-eval';" in pages["fa/search.html"]
    assert "wasm" not in built["fa/search.html"], "without an index there is nothing to run"


def test_without_an_index_there_is_a_list_in_order_of_the_alphabet(built: dict[str, str]) -> None:
    page = Page(built["fa/search.html"])
    assert not page.find("form")
    assert not page.find("script", src="../js/search.js")
    text = page.text
    assert text.index("دیدار میران دستانی") < text.index("گفت‌وگوی تلفنی") < text.index("نامهٔ میران")
    assert "ب بلمار مکان" in text


def test_text_of_another_language_carries_it(built: dict[str, str]) -> None:
    page = Page(built["ar/contacts/2021-12-30-meeting.html"])
    assert page.find("blockquote", lang="fa", dir="rtl")
    assert page.find("blockquote", lang="en", dir="ltr")
    assert page.find("bdi", lang="en", dir="ltr"), "the name of a topic that has none in Arabic"
    assert Page(built["ar/articles/belmar-en.html"]).find("div", lang="en", dir="ltr")


def test_an_article_shows_its_text_as_received(built: dict[str, str]) -> None:
    page = built["en/articles/belmar-fa.html"]
    assert "&lt;b&gt;بی‌قید&lt;/b&gt;" in page
    assert "<b>بی‌قید" not in page
    text = Page(page).text
    assert "ما به گفت‌وگو ادامه می‌دهیم. سال آینده در چنین روزی باز می‌آییم." in text


def test_every_finding_is_a_permalink_with_a_note(built: dict[str, str]) -> None:
    for article, report in ((made_up.FA, made_up.FA_REPORT), (made_up.EN, made_up.EN_REPORT)):
        for lang in made_up.LANGUAGES:
            page = Page(built[f"{lang}/articles/{article.id}.html"])
            for finding in (*report.dates, *report.quotes):
                marked = [e for e in page.elements if e.attributes.get("id") == finding.id]
                assert marked[0].attributes["aria-describedby"] == f"n-{finding.id}"
                assert page.find("li", id=f"n-{finding.id}")


def test_a_note_tells_the_reading_in_the_readers_words(built: dict[str, str]) -> None:
    farsi, arabic = (
        Page(built["fa/articles/belmar-fa.html"]).text,
        Page(built["ar/articles/belmar-fa.html"]).text,
    )
    assert "شنبه ۱۱ دی ۱۴۰۰، ۱۰:۲۶ به وقت تهران" in farsi
    assert "متن نمی‌گوید که این کدام روز است" in farsi
    assert "به روایت میران دستانی" in farsi
    assert "همتایم ← هاله نوردن" in farsi
    assert "همتایم ← هاله نوردن" in Page(built["en/articles/belmar-fa.html"]).text, (
        "an arrow goes with its words"
    )
    assert "السبت 1 يناير 2022، 10:26 بتوقيت طهران" in arabic
    assert "برواية ميران دستاني" in arabic


def test_the_switch_leads_to_the_same_page(built: dict[str, str]) -> None:
    page = Page(built["fa/contacts/2021-12-30-meeting.html"])
    targets = {a["hreflang"]: a["href"] for a in page.find("a") if "hreflang" in a}
    assert targets == {lang: f"../../{lang}/contacts/2021-12-30-meeting.html" for lang in made_up.LANGUAGES}
    alternates = {a["hreflang"]: a["href"] for a in page.find("link", rel="alternate") if "hreflang" in a}
    assert alternates == {**targets, "x-default": targets["fa"]}


def test_articles_in_their_own_language_only_lead_to_their_contact_elsewhere() -> None:
    files = plan(made_up.site(article_pages="own"))
    assert "fa/articles/belmar-fa.html" in files
    assert "en/articles/belmar-fa.html" not in files
    page = Page(files["fa/articles/belmar-fa.html"].render().decode())
    targets = {a["hreflang"]: a["href"] for a in page.find("a") if "hreflang" in a}
    assert targets["en"] == "../../en/contacts/2021-12-30-meeting.html"
    assert {a["hreflang"] for a in page.find("link", rel="alternate") if "hreflang" in a} == {"fa"}
    apart = Page(files["en/articles/weather-en.html"].render().decode())
    assert {a["href"] for a in apart.find("a", hreflang="fa")} == {"../../fa/index.html"}


def test_two_languages_are_enough_and_the_first_is_the_default() -> None:
    files = {path: file.render().decode() for path, file in plan(made_up.site(("ar", "fa"))).items()}
    assert not [path for path in files if path.startswith(("en/", "embed/en"))]
    assert Page(files["index.html"]).find("html")[0]["lang"] == "ar"
    english = Page(files["fa/articles/belmar-en.html"])
    assert english.find("div", lang="en", dir="ltr")
    own = plan(made_up.site(("ar", "fa"), article_pages="own"))
    assert "ar/articles/belmar-en.html" in own, "an article in no language of the site is shown in its first"


def test_with_an_address_links_for_machines_are_absolute() -> None:
    files = plan(made_up.site(base_url="https://naql.example/t/"))
    page = Page(files["fa/contacts/2021-12-30-meeting.html"].render().decode())
    assert (
        page.find("link", rel="canonical")[0]["href"]
        == "https://naql.example/t/fa/contacts/2021-12-30-meeting.html"
    )
    assert page.find("link", hreflang="en")[0]["href"].startswith("https://naql.example/t/en/")
    start = Page(files["fa/index.html"].render().decode())
    assert start.find("link", hreflang="x-default")[0]["href"] == "https://naql.example/t/"
    missing = Page(files["404.html"].render().decode())
    assert missing.find("link", rel="stylesheet")[0]["href"] == "https://naql.example/t/css/site.css"
    assert b"Sitemap: https://naql.example/t/sitemap.xml" in files["robots.txt"].render()


def test_a_contacts_old_address_leads_to_the_new_one(built: dict[str, str]) -> None:
    page = Page(built["fa/contacts/2021-12-31-meeting.html"])
    assert page.find("meta", http_equiv="refresh")[0]["content"] == "0; url=2021-12-30-meeting.html"


# --- keys -------------------------------------------------------------------------------------------------------------


def test_the_same_input_gives_the_same_bytes_and_keys(
    promised: dict[str, OutFile], built: dict[str, str]
) -> None:
    again = plan(made_up.site())
    assert {path: file.key for path, file in again.items()} == {
        path: file.key for path, file in promised.items()
    }
    assert {path: file.render().decode() for path, file in again.items()} == built


def _edited(site: Site, id: str) -> Site:
    articles = {one.id: _retitled(one) if one.id == id else one for one in site.articles.values()}
    return made_up.telling(site, articles, dict(site.reports))


def _retitled(article: Article) -> Article:
    return msgspec.structs.replace(article, title=f"{article.title} 2", digest=article.digest[::-1])


def test_an_edit_changes_the_keys_of_what_shows_it_only(promised: dict[str, OutFile]) -> None:
    site = _edited(made_up.site(), "weather-en")
    changed = {path for path, file in plan(site).items() if file.key != promised[path].key}
    assert "fa/articles/weather-en.html" in changed
    assert "fa/articles/index.html" in changed
    assert not [path for path in changed if path.endswith("/index.html") and path.count("/") == 1]
    assert not [
        path for path in changed if "/contacts/" in path or "/people/norden" in path or "belmar" in path
    ]


@pytest.mark.parametrize("id", ["weather-en", "belmar-fa", "call-fa"])
def test_whatever_changes_had_another_key(
    id: str, promised: dict[str, OutFile], built: dict[str, str]
) -> None:
    """No page that an edit changes keeps its key: else it would stay old on disk."""
    for path, file in plan(_edited(made_up.site(), id)).items():
        if file.render().decode() != built[path]:
            assert file.key != promised[path].key, path


# --- a project's own theme --------------------------------------------------------------------------------------------


def test_a_projects_own_template_and_static_file_win(tmp_path: Path, promised: dict[str, OutFile]) -> None:
    (tmp_path / "templates" / "partials").mkdir(parents=True)
    (tmp_path / "templates" / "partials" / "footer.html").write_text(
        "<footer>ours: {{ site_title }}</footer>\n"
    )
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / "css" / "custom.css").write_text(":root { --gold: teal; }\n")
    (tmp_path / "static" / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    files = plan(made_up.site(), tmp_path)
    assert b"<footer>ours: Dastani" in files["en/index.html"].render()
    assert files["css/site.css"].render().endswith(b":root { --gold: teal; }\n")
    assert files["robots.txt"].render() == b"User-agent: *\nDisallow: /\n"
    assert files["en/index.html"].key != promised["en/index.html"].key
    assert "css/custom.css" not in files


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "<footer>\n{% if %}\n</footer>\n",
            "templates/partials/footer.html:2: this template is broken: Expected an expression, got 'end of statement block'.",
        ),
        (
            "<footer>\n\n{{ wether }}\n",
            "templates/partials/footer.html:3: this template is broken: 'wether' is undefined (for the page en/index.html).",
        ),
        (
            "{% include 'nothing.html' %}\n",
            'templates/partials/footer.html:1: the template "nothing.html" is missing.',
        ),
    ],
)
def test_a_broken_template_is_told_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "templates" / "partials").mkdir(parents=True)
    (tmp_path / "templates" / "partials" / "footer.html").write_text(text)
    with pytest.raises(GenError) as error:
        plan(made_up.site(), tmp_path)["en/index.html"].render()
    assert str(error.value) == message


def test_two_pages_for_one_address_are_refused() -> None:
    site = made_up.site()
    page = msgspec.structs.replace(made_up.ABOUT[0], id="index")
    with pytest.raises(GenError, match=r'two pages would be written to "fa/index\.html"'):
        outputs.plan(msgspec.structs.replace(site, pages=(page,)), theme.read())


# --- what a first look shows ------------------------------------------------------------------------------------------


def test_the_timeline_tells_each_contact(built: dict[str, str]) -> None:
    text = Page(built["fa/index.html"]).text
    for words in (
        "دیدار میران دستانی و هاله نوردن در بلمار",
        "گفت‌وگوی تلفنی میران دستانی و هاله نوردن",
        "۲ ساعت و ۳۸ دقیقه",
        "به درخواست هاله نوردن",
        "نخستین دیدار",
        "اختلاف گزارش‌ها: مدت",
        "۳ گزارش: فارسی ۱، عربی ۱، انگلیسی ۱",
        "اعلام شده است؛ گزارشی از برگزاری آن در دست نیست",
        "نامهٔ میران دستانی به هاله نوردن",
    ):
        assert words in text
    assert text.index("۹ دی ۱۴۰۰") < text.index("۲۳ بهمن ۱۴۰۰") < text.index("بی‌تاریخ")


def test_a_contact_shows_who_claims_what(built: dict[str, str]) -> None:
    text = Page(built["en/contacts/2021-12-30-meeting.html"]).text
    assert (
        "2 hours and 38 minutes shown above: the official word The Chancellery two hours and 38 minutes"
        in text
    )
    assert "about 3 hours Al-Manara ثلاث ساعات" in text


def test_a_site_without_contacts_says_so() -> None:
    site = made_up.site()
    empty = made_up.telling(msgspec.structs.replace(site, timeline=type(site.timeline)(())), {}, {})
    files = plan(empty)
    assert "No report tells of a contact yet." in Page(files["en/index.html"].render().decode()).text
    assert all(file.render() is not None for file in files.values())


def test_the_style_sheet_has_its_layers_in_order(built: dict[str, str]) -> None:
    layers = re.findall(r"^@layer (\w+) \{", built["css/site.css"], re.MULTILINE)
    assert layers == ["tokens", "base", "layout", "timeline", "quote", "print"]
