"""The timeline as data: against its schema, and against what was put in."""

import json
import re
from typing import Any

import made_up
import pytest
from jsonschema import Draft202012Validator

from generator.site import interchange, outputs, theme

DATA = ["timeline.json", *(f"contacts/{one.id}.json" for one in made_up.site().timeline.contacts)]


@pytest.fixture(scope="module")
def schema(built: dict[str, str]) -> Draft202012Validator:
    written = json.loads(built["schema/timeline-1.json"])
    Draft202012Validator.check_schema(written)
    return Draft202012Validator(written)


@pytest.mark.parametrize("path", DATA)
def test_data_follows_its_schema(path: str, built: dict[str, str], schema: Draft202012Validator) -> None:
    data = json.loads(built[path])
    assert [f"{error.json_path}: {error.message}" for error in schema.iter_errors(data)] == []
    way = "" if path == "timeline.json" else "../"
    assert data["$schema"] == f"{way}schema/timeline-1.json"


def test_the_schema_refuses_what_is_not_in_it(built: dict[str, str], schema: Draft202012Validator) -> None:
    data = json.loads(built["timeline.json"])
    data["contacts"][0]["date"] = "30 December 2021"
    assert not schema.is_valid(data)


def test_a_contact_has_its_names_and_dates(built: dict[str, str]) -> None:
    contact = json.loads(built["timeline.json"])["contacts"][0]
    assert contact["title"] == {
        "fa": "دیدار میران دستانی و هاله نوردن در بلمار",
        "ar": "لقاء ميران دستاني وهالة نوردن في بلمار",
        "en": "Meeting of Miran Dastani and Hale Norden in Belmar",
    }
    assert contact["dates"] == {"gregorian": "2021-12-30", "jalali": "1400-10-09", "hijri": "1443-05-26"}
    assert contact["url"]["ar"] == "ar/contacts/2021-12-30-meeting.html"
    assert contact["more"] == "contacts/2021-12-30-meeting.json"
    assert contact["chosen"]["duration"] == {"value": "PT2H38M", "rule": "official", "disputed": True}


def test_a_span_leads_back_to_the_words(built: dict[str, str]) -> None:
    articles = made_up.site().articles
    quotes = json.loads(built["contacts/2021-12-30-meeting.json"])["contact"]["quotes"]
    assert len(quotes) == len(made_up.BELMAR.quotes)
    for quote in quotes:
        start, end = quote["span"]
        assert articles[quote["article"]].text[start:end] == quote["text"]


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _strings(one)]
    if isinstance(value, list):
        return [text for one in value for text in _strings(one)]
    return [value] if isinstance(value, str) else []


def test_no_string_holds_the_html_of_a_page(built: dict[str, str]) -> None:
    for path in DATA:
        for text in _strings(json.loads(built[path])):
            assert not re.search(r"<(a|span|bdi|mark|p)\b", text), text


def test_a_name_that_is_missing_is_left_out(built: dict[str, str]) -> None:
    topics = {topic["id"]: topic["name"] for topic in json.loads(built["timeline.json"])["topics"]}
    assert topics["fishing"] == {"fa": "حق ماهیگیری", "en": "Fishing rights"}


def test_addresses_are_absolute_where_the_site_has_one() -> None:
    files = {f.path: f for f in outputs.plan(made_up.site(base_url="https://naql.example/"), theme.read())}
    data = json.loads(files["contacts/2021-12-30-meeting.json"].render())
    assert data["$schema"] == "https://naql.example/schema/timeline-1.json"
    assert data["contact"]["quotes"][0]["url"] == "https://naql.example/en/articles/belmar-en.html#q-en1"


def _linked(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_json_ld_tells_of_the_event_and_of_who_said_what(built: dict[str, str]) -> None:
    event = _linked(built["en/contacts/2021-12-30-meeting.html"])
    assert event["@type"] == "Event"
    assert event["startDate"] == "2021-12-30"
    assert [person["name"] for person in event["attendee"]] == ["Miran Dastani", "Hale Norden"]
    about = event["subjectOf"]
    assert [one["@type"] for one in about] == ["NewsArticle"] * 3 + ["Quotation"] * 5
    assert about[-1]["inLanguage"] == "fa"
    assert about[-1]["isPartOf"] == {"@id": "../../en/articles/belmar-fa.html"}
    news = _linked(built["en/articles/belmar-fa.html"])
    assert news["@type"] == "NewsArticle"
    assert news["inLanguage"] == "fa"
    assert news["hasPart"][0]["creator"][0]["sameAs"] == "https://www.wikidata.org/entity/Q100000001"


def test_json_in_a_page_cannot_end_its_script() -> None:
    site = made_up.site()
    site.settings.title["en"] = "</script><script>alert(1)</script>"
    site.timeline.contacts[0].titles["en"] = "</script><b>"
    files = {f.path: f for f in outputs.plan(site, theme.read())}
    page = files["en/contacts/2021-12-30-meeting.html"].render().decode()
    site.timeline.contacts[0].titles.clear()
    assert "</script><b>" not in page
    assert "alert(1)</script>" not in page
    assert _linked(page)["name"] == "</script><b>"


def test_written_data_ends_with_a_line() -> None:
    assert interchange.write({"a": "ژ"}) == '{\n "a": "ژ"\n}\n'.encode()
