"""Feeds, calendar, sitemap and tables, read by other programs' readers where the standard library has one."""

import csv
import io
import json
import re
from xml.etree import ElementTree

import made_up
import pytest

from generator.site import outputs, tables, theme

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def public() -> dict[str, bytes]:
    """The made-up site with an address."""
    files = outputs.plan(made_up.site(base_url="https://naql.example/"), theme.read())
    return {f.path: f.render() for f in files if not f.path.endswith(".html")}


@pytest.mark.parametrize("lang", made_up.LANGUAGES)
def test_a_feed_reader_finds_every_contact(lang: str, public: dict[str, bytes]) -> None:
    feed = ElementTree.fromstring(public[f"{lang}/atom.xml"])
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 4
    for entry in entries:
        assert entry.findtext(f"{ATOM}title")
        assert entry.findtext(f"{ATOM}id", "").startswith(f"https://naql.example/{lang}/contacts/")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.findtext(f"{ATOM}updated", ""))
    updated = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
    assert updated == sorted(updated, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == updated[0]


def test_a_json_feed_has_the_same(public: dict[str, bytes]) -> None:
    feed = json.loads(public["ar/feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["items"][-1]["title"]
    assert {item["language"] for item in feed["items"]} == {"ar"}


def test_the_calendar_has_every_contact_with_a_day(public: dict[str, bytes]) -> None:
    raw = public["fa/contacts.ics"]
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    lines = raw.decode().replace("\r\n ", "").split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 3
    assert "DTSTART;VALUE=DATE:20211230" in lines
    assert "DTEND;VALUE=DATE:20211231" in lines
    assert "LOCATION;LANGUAGE=fa:بلمار" in lines
    assert "SUMMARY;LANGUAGE=fa:دیدار میران دستانی و هاله نوردن در بلمار" in lines


def test_the_sitemap_lists_pages_with_their_languages(public: dict[str, bytes]) -> None:
    tree = ElementTree.fromstring(public["sitemap.xml"])
    found = {url.findtext(f"{SITEMAP}loc", ""): url for url in tree.findall(f"{SITEMAP}url")}
    contact = found["https://naql.example/ar/contacts/2021-12-30-meeting.html"]
    languages = {link.get("hreflang"): link.get("href") for link in contact.findall(f"{XHTML}link")}
    assert languages == {
        lang: f"https://naql.example/{lang}/contacts/2021-12-30-meeting.html" for lang in made_up.LANGUAGES
    } | {"x-default": "https://naql.example/fa/contacts/2021-12-30-meeting.html"}
    assert "https://naql.example/" in found
    assert not [address for address in found if "/embed/" in address or "404" in address]


def test_the_table_holds_every_quote(public: dict[str, bytes]) -> None:
    raw = public["quotes.csv"]
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert len(rows) == sum(len(report.quotes) for report in made_up.site().reports.values())
    assert rows[0]["contact"] == "2021-12-30-meeting"
    lines = [json.loads(line) for line in public["quotes.jsonl"].splitlines()]
    assert [line["id"] for line in lines] == [row["id"] for row in rows]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@A1", "\t=1"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert tables._guard(cell) == f"'{cell}"
    assert tables._guard("1+1") == "1+1"
