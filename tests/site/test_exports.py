"""The timeline as other programs read it."""

import json

import made_up
import pytest

from generator.site import exports, index, outputs, theme, urls

LOOKED = index.read(made_up.site(), theme.read())


@pytest.mark.parametrize("lang", made_up.LANGUAGES)
def test_timelinejs_shows_every_dated_contact_with_our_own_date(lang: str) -> None:
    data = json.loads(exports.timeline_js(LOOKED, lang, f"{lang}/timelinejs.json"))
    assert [slide["unique_id"] for slide in data["events"]] == [
        "2021-12-30-meeting",
        "2022-02-12-phone-call",
        "2022-06-video-call",
    ]
    for slide in data["events"]:
        assert slide["display_date"]
        assert slide["start_date"]["display_date"]
        assert f'dir="{LOOKED.voices[lang].direction}"' in slide["text"]["text"]
    assert data["events"][2]["end_date"]["day"] == 30


def test_a_title_that_looks_like_html_is_escaped_for_timelinejs() -> None:
    site = made_up.site()
    site.timeline.contacts[0].titles["en"] = "<b>talks</b>"
    data = json.loads(exports.timeline_js(index.read(site, theme.read()), "en", "en/timelinejs.json"))
    site.timeline.contacts[0].titles.clear()
    assert data["events"][0]["text"]["headline"] == "&lt;b&gt;talks&lt;/b&gt;"


def test_vis_has_points_and_ranges_and_the_direction() -> None:
    data = json.loads(exports.vis(LOOKED, "fa", "fa/vis.json"))
    assert [item["type"] for item in data["items"]] == ["point", "point", "range"]
    assert data["options"] == {"rtl": True}
    assert {item["group"] for item in data["items"]} <= {group["id"] for group in data["groups"]}


def test_annotations_lead_to_the_words() -> None:
    page = json.loads(exports.annotations(LOOKED, made_up.FA, "annotations/belmar-fa.json"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len(page["items"]) == len(made_up.FA_REPORT.dates) + len(made_up.FA_REPORT.quotes)
    for item in page["items"]:
        place, words = item["target"]["selector"]
        assert made_up.FA_TEXT[place["start"] : place["end"]] == words["exact"]
        assert made_up.FA_TEXT.endswith(words["suffix"]) or words["suffix"] in made_up.FA_TEXT
        assert item["target"]["source"] == "https://sobh.example/1"


def test_oembed_offers_the_frame_where_the_site_has_an_address(built: dict[str, str]) -> None:
    files = {f.path: f for f in outputs.plan(made_up.site(base_url="https://naql.example/"), theme.read())}
    data = json.loads(files["embed/fa/oembed.json"].render())
    assert data["html"].startswith(
        '<iframe src="https://naql.example/embed/fa/" title="گاه‌شمار دستانی و نوردن"'
    )
    assert b'href="https://naql.example/embed/fa/oembed.json"' in files["fa/index.html"].render()
    assert "embed/fa/oembed.json" not in built
    one = json.loads(files["embed/fa/2021-12-30-meeting.json"].render())
    assert one["title"] == "دیدار میران دستانی و هاله نوردن در بلمار"
    assert 'src="https://naql.example/embed/fa/2021-12-30-meeting.html"' in one["html"]
    assert (
        b'href="https://naql.example/embed/fa/2021-12-30-meeting.json"'
        in files["fa/contacts/2021-12-30-meeting.html"].render()
    )


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("never-ending talks, he said", "never%2Dending%20talks%2C%20he%20said"),
        ("a b c d e f g h i j k", "a%20b%20c%20d,h%20i%20j%20k"),
        ("رود", "%D8%B1%D9%88%D8%AF"),
    ],
)
def test_a_quote_is_found_on_the_published_page(words: str, fragment: str) -> None:
    assert urls.text_fragment("https://a.example/1#x", words) == f"https://a.example/1#:~:text={fragment}"
