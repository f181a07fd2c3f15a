"""Programs that other people wrote take what the demo exports, and the Nu HTML checker its pages."""

import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import bibtexparser
import feedparser
import icalendar
import pytest
from playwright.sync_api import Browser
from pyld import jsonld
from watching import open_page

LANGUAGES = ("fa", "ar", "en")


def contacts(demo: Path) -> list[dict[str, object]]:
    """Give the contacts of the demo."""
    found: list[dict[str, object]] = json.loads((demo / "timeline.json").read_bytes())["contacts"]
    return found


def test_the_nu_html_checker_finds_no_error_in_any_page(demo: Path, modules: Path) -> None:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", "--skip-non-html", str(demo)]
    said = json.loads(subprocess.run(command, capture_output=True, check=False).stderr)
    assert [f"{one.get('url', '')}: {one['message']}" for one in said["messages"]] == []


def test_the_checker_finds_an_error(tmp_path: Path, modules: Path) -> None:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>x</title><p><div id=a id=a></p>")
    done = subprocess.run(
        ["java", "-jar", str(jar), str(tmp_path / "page.html")], capture_output=True, check=False
    )
    assert done.returncode == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_timelinejs_shows_every_contact_with_our_date(
    lang: str, demo: Path, browser: Browser, served: str
) -> None:
    (demo.parent / f"timelinejs-{lang}.html").write_text(
        '<!doctype html><link rel="stylesheet" href="timelinejs/css/timeline.css"><div id="t" style="height:600px"></div>'
        '<script src="timelinejs/js/timeline.js"></script>'
        f'<script>new TL.Timeline("t", "site/{lang}/timelinejs.json", {{font: null, language: "en"}})</script>'
    )
    page = browser.new_page()
    page.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort())
    page.goto(f"{served}/timelinejs-{lang}.html")
    page.locator(".tl-timemarker").first.wait_for(state="attached")
    assert page.locator(".tl-timemarker").count() == len(contacts(demo))
    dates = page.locator(".tl-slide .tl-headline-date").all_text_contents()
    ours = [
        one["display_date"] for one in json.loads((demo / lang / "timelinejs.json").read_bytes())["events"]
    ]
    assert dates[1:] == ours, "after the opening slide, which has no date"
    page.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_icalendar_library_reads_every_contact(lang: str, demo: Path) -> None:
    calendar = icalendar.Calendar.from_ical((demo / lang / "contacts.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) == len(contacts(demo))
    assert all(event.get("summary") and event.get("dtstart") and event.get("uid") for event in events)
    assert [event.errors for event in events if event.errors] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_feed_parser_reads_the_feed(lang: str, demo: Path) -> None:
    feed = feedparser.parse((demo / lang / "atom.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert len(feed.entries) == len(contacts(demo))
    assert all(entry.title and entry.link and entry.id and entry.updated_parsed for entry in feed.entries)


class _Linked(HTMLParser):
    """Gather the JSON-LD of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inside = False
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def _vocabulary(url: str, options: object) -> dict[str, object]:
    """Answer for schema.org's context without asking for it: every term is one of its vocabulary."""
    assert url in ("https://schema.org", "https://schema.org/"), url
    context = {"@context": {"@vocab": "https://schema.org/", "id": "@id", "type": "@type"}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


def _leads_on(page: Path) -> bool:
    """Whether a page only leads from an old address to the page that has its place now, beside it."""
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page.read_text(encoding="utf-8"))
    assert found is None or (page.parent / found[1]).is_file()
    return found is not None


@pytest.mark.parametrize(
    ("folder", "sort"),
    [("contacts", "https://schema.org/Event"), ("articles", "https://schema.org/NewsArticle")],
)
def test_a_json_ld_processor_reads_the_pages(folder: str, sort: str, demo: Path) -> None:
    pages = [
        page
        for lang in LANGUAGES
        for page in sorted((demo / lang / folder).glob("*.html"))
        if page.stem != "index" and not _leads_on(page)
    ]
    for page in pages:
        (found,) = _Linked(page.read_text(encoding="utf-8")).found
        expanded = jsonld.expand(
            json.loads(found), {"documentLoader": _vocabulary, "base": "https://naql.example/"}
        )
        assert any(sort in str(node.get("@type")) or sort in json.dumps(node) for node in expanded), page
        triples = jsonld.to_rdf(
            json.loads(found), {"documentLoader": _vocabulary, "base": "https://naql.example/"}
        )
        assert sum(map(len, triples.values())) > 5, page


def test_a_bibtex_parser_reads_every_citation(demo: Path) -> None:
    for file in sorted((demo / "contacts").glob("*.bib")):
        library = bibtexparser.parse_string(file.read_text(encoding="utf-8"))
        assert library.failed_blocks == [], file
        assert library.entries, file
        assert all(entry.fields_dict.get("title") for entry in library.entries), file


def test_a_bibtex_parser_reads_every_quote(demo: Path) -> None:
    quotes = {json.loads(line)["id"] for line in (demo / "quotes.jsonl").read_bytes().splitlines()}
    found = set()
    for file in sorted((demo / "citations").glob("*.bib")):
        library = bibtexparser.parse_string(file.read_text(encoding="utf-8"))
        assert library.failed_blocks == [], file
        assert file.stem in library.entries_dict
        items = json.loads(file.with_suffix(".csl.json").read_bytes())
        assert [item["id"] for item in items] == [entry.key for entry in library.entries], file
        found.update(library.entries_dict)
    assert quotes <= found


def test_one_contact_is_shown_on_a_page_of_another_origin(demo: Path, browser: Browser, served: str) -> None:
    id = next(iter(contacts(demo)))["id"]
    (demo.parent / "one.html").write_text(
        f'<!doctype html><html lang="en"><link rel="icon" href="data:,"><script src="{served}/site/js/embed.js"></script>'
        f'<contact-timeline src="{served}/site/" contact="{id}"></contact-timeline>'
    )
    page = browser.new_page()
    page.goto(f"{served}/one.html".replace("127.0.0.1", "localhost"))
    page.frame_locator("iframe").locator(".row").first.wait_for()
    assert page.frame_locator("iframe").locator(".row").count() == 1
    page.close()


def test_the_element_works_on_a_page_of_another_origin(demo: Path, browser: Browser, served: str) -> None:
    (demo.parent / "element.html").write_text(
        f'<!doctype html><html lang="en"><link rel="icon" href="data:,"><script src="{served}/site/js/embed.js"></script>'
        f'<contact-timeline src="{served}/site/" lang="ar"></contact-timeline>'
    )
    page = browser.new_page()
    page.goto(f"{served}/element.html".replace("127.0.0.1", "localhost"))
    page.frame_locator("iframe").locator(".row").first.wait_for()
    assert page.frame_locator("iframe").locator(".row").count() == len(contacts(demo))
    page.close()


def test_no_request_leaves_the_site(demo: Path, browser: Browser, served: str) -> None:
    context = browser.new_context()
    watched = open_page(context)
    for page in sorted(demo.rglob("*.html")):
        if not _leads_on(page):
            watched.page.goto(f"{served}/site/{page.relative_to(demo).as_posix()}", wait_until="load")
    assert watched.faults == []
    context.close()


@pytest.mark.parametrize(("typed", "written"), [("كرملين", "کرملین"), ("هسته‌ای", "هسته"), ("1400", "۱۴۰۰")])
def test_the_demo_is_found_in_any_spelling(typed: str, written: str, browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}/site/fa/search.html?q={typed}")
    mark = page.locator(".found[data-lang=fa] mark").first
    mark.wait_for()
    assert any(written in text for text in page.locator(".found[data-lang=fa] mark").all_inner_texts())
    page.close()
