"""The site in a real browser, in all three languages, as a reader meets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from watching import Watched, open_page

pytestmark = pytest.mark.browser

LANGUAGES = ("fa", "ar", "en")
KINDS = (
    "{}/index.html",
    "{}/contacts/2021-12-30-meeting.html",
    "{}/articles/belmar-fa.html",
    "{}/articles/belmar-en.html",
    "{}/articles/index.html",
    "{}/people/index.html",
    "{}/people/norden.html",
    "{}/topics/river-treaty.html",
    "{}/places/belmar.html",
    "{}/method.html",
    "{}/about.html",
    "{}/search.html",
    "{}/by/kind/meeting.html",
    "{}/by/speaker/norden.html",
    "{}/embed.html",
    "{}/corrections.html",
    "embed/{}/index.html",
    "embed/{}/2021-12-30-meeting.html",
)
ALL = [*(kind.format(lang) for lang in LANGUAGES for kind in KINDS), "index.html", "404.html"]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield open_page(context)
    context.close()


def box(page: Page, selector: str, place: int = 0) -> dict[str, float]:
    found = page.locator(selector).nth(place).bounding_box()
    assert found, selector
    return dict(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_errors_asks_outside_or_scrolls_sideways(
    browser: Browser, base: str, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = open_page(context)
    for path in ALL:
        watched.page.goto(f"{base}/{path}")
        width = watched.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{path} is {width} pixels wide"
        styled = watched.page.evaluate("getComputedStyle(document.body).getPropertyValue('--gold')")
        assert styled, f"{path} has no style"
    assert watched.faults == []
    context.close()


def test_persian_and_arabic_stand_mirrored(watched: Watched, served: str) -> None:
    """By positions on screen: the day is on the reader's side, the sides in reading order, time runs along."""
    for lang in LANGUAGES:
        watched.page.goto(f"{served}/{lang}/index.html")
        first = box(watched.page, ".row .row-day")["x"]
        body = box(watched.page, ".row .row-body")["x"]
        sides = [box(watched.page, ".facing > *", place)["x"] for place in (0, 1)]
        points = [box(watched.page, ".point", place)["x"] for place in (0, 1, 2)]
        brand, languages = box(watched.page, ".brand")["x"], box(watched.page, ".languages")["x"]
        if lang == "en":
            assert first < body
            assert sides == sorted(sides)
            assert points == sorted(points)
            assert brand < languages
        else:
            assert first > body
            assert sides == sorted(sides, reverse=True)
            assert points == sorted(points, reverse=True)
            assert brand > languages


def _glyphs(page: Page, selector: str, words: str) -> tuple[float, float]:
    """Give where words begin and end on screen, along the line."""
    return tuple(  # type: ignore[return-value]
        page.evaluate(
            """([selector, words]) => {
                const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const start = node.data.indexOf(words);
                    if (start < 0) continue;
                    const range = document.createRange();
                    range.setStart(node, start);
                    range.setEnd(node, start + words.length);
                    const box = range.getBoundingClientRect();
                    return [box.left, box.right];
                }
                throw new Error("not found: " + words);
            }""",
            [selector, words],
        )
    )


def test_a_persian_date_reads_from_the_weekday_on(watched: Watched, served: str) -> None:
    watched.page.goto(f"{served}/fa/articles/belmar-fa.html")
    note = "#n-d-fa2 .reading"
    weekday, number, year = (_glyphs(watched.page, note, words) for words in ("پنجشنبه", "۹", "۱۴۰۰"))
    assert weekday[0] >= number[1] > number[0] >= year[1], "from right to left: weekday, day, year"


def test_foreign_words_keep_their_own_order(watched: Watched, served: str) -> None:
    watched.page.goto(f"{served}/fa/articles/belmar-en.html")
    text = "#p2"
    hale, met = (_glyphs(watched.page, text, words) for words in ("Hale", "met"))
    assert hale[1] <= met[0], "English runs from left to right on a Persian page"
    assert box(watched.page, ".passage-text")["x"] > box(watched.page, ".notes")["x"], (
        "but the text stays on its side"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_switch_leads_to_the_same_page(lang: str, browser: Browser, base: str) -> None:
    context = browser.new_context()
    watched = open_page(context)
    for path in (
        "{}/contacts/2021-12-30-meeting.html",
        "{}/articles/belmar-ar.html",
        "{}/people/dastani.html",
    ):
        for other in LANGUAGES:
            watched.page.goto(f"{base}/{path.format(lang)}")
            watched.page.click(f".languages a[hreflang={other}]")
            watched.page.wait_for_url(f"{base}/{path.format(other)}")
            assert watched.page.evaluate("document.documentElement.lang") == other
    assert watched.faults == []
    context.close()


def test_the_first_page_offers_each_language_in_its_own_words(watched: Watched, base: str) -> None:
    watched.page.goto(f"{base}/index.html")
    assert watched.page.locator(".greeting-language").all_inner_texts() == ["فارسی", "العربية", "English"]
    watched.page.click("text=العربية")
    watched.page.wait_for_url(f"{base}/ar/index.html")


@pytest.mark.parametrize("script", [True, False])
def test_a_mark_and_its_note_are_bound(browser: Browser, base: str, script: bool) -> None:
    """By pointer and by keyboard, with JavaScript off as well."""
    context = browser.new_context(java_script_enabled=script, viewport={"width": 1280, "height": 900})
    page = open_page(context).page
    page.goto(f"{base}/fa/articles/belmar-fa.html")
    note = page.locator("#n-q-fa2")
    plain = note.evaluate("e => getComputedStyle(e).backgroundColor") if script else ""
    page.hover("#q-fa2")
    if script:
        expect(note).not_to_have_css("background-color", plain)
        page.mouse.move(0, 0)
        page.focus("#d-fa2")
        expect(page.locator("#n-d-fa2")).not_to_have_css("background-color", plain)
    assert note.is_visible()
    assert "هاله نوردن" in note.inner_text()
    context.close()


def test_a_permalink_brings_the_words_into_view(watched: Watched, base: str) -> None:
    watched.page.goto(f"{base}/en/contacts/2021-12-30-meeting.html")
    watched.page.click(".saying a[href$='#q-en2']")
    watched.page.wait_for_url(f"{base}/en/articles/belmar-en.html#q-en2")
    mark = watched.page.locator("#q-en2")
    assert mark.inner_text() == 'he had "never doubted" the treaty'
    assert mark.evaluate(
        "e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; }"
    )
    assert mark.evaluate("e => e.matches(':target')")


def test_without_javascript_everything_is_there(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    watched = open_page(context)
    for lang in LANGUAGES:
        watched.page.goto(f"{base}/{lang}/index.html")
        assert watched.page.locator(".row:visible").count() == 4
        assert watched.page.locator(".point:visible").count() == 3
        watched.page.click(".row-title a >> nth=0")
        watched.page.wait_for_url(f"{base}/{lang}/contacts/**")
        assert watched.page.locator(".saying:visible").count() == 9
        watched.page.click(".source-title >> nth=0")
        watched.page.wait_for_url(f"{base}/{lang}/articles/**")
        assert watched.page.locator(".note:visible").count() == 3
    assert watched.faults == []
    context.close()


def test_choices_narrow_the_list_in_place(watched: Watched, served: str) -> None:
    """One kind, then of these one language; all come back at one stroke."""
    watched.page.goto(f"{served}/fa/index.html")
    watched.page.click(".filter[data-facet=kind] summary")
    watched.page.click(".filter[data-facet=kind] a[data-value=phone_call]")
    assert watched.page.locator(".row:visible").count() == 1
    assert watched.page.locator(".point:visible").count() == 1
    assert watched.page.locator(".filtered").inner_text() == "۱ از ۴"
    assert watched.page.locator(".filter[data-facet=kind] summary").inner_text() == "گونه گفت‌وگوی تلفنی"
    watched.page.click(".filter[data-facet=language] summary")
    watched.page.click(".filter[data-facet=language] a[data-value=en]")
    assert watched.page.locator(".row:visible").count() == 0
    watched.page.click(".show-all")
    assert watched.page.locator(".row:visible").count() == 4
    assert watched.faults == []


def test_choices_are_made_by_keyboard(watched: Watched, served: str) -> None:
    watched.page.goto(f"{served}/en/index.html")
    watched.page.focus(".filter[data-facet=year] summary")
    watched.page.keyboard.press("Enter")
    watched.page.keyboard.press("Tab")
    watched.page.keyboard.press("Enter")
    assert watched.page.locator(".row:visible").count() == 1
    assert watched.page.evaluate("document.activeElement.textContent.trim()") == "Year 2021"
    watched.page.keyboard.press("Enter")
    watched.page.keyboard.press("Escape")
    assert watched.page.locator(".filter[open]").count() == 0


def test_without_javascript_choices_are_pages(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = open_page(context).page
    page.goto(f"{base}/ar/index.html")
    page.click(".filter[data-facet=speaker] summary")
    page.click(".filter[data-facet=speaker] a >> nth=0")
    page.wait_for_url("**/ar/by/speaker/**")
    assert page.locator(".row:visible").count() >= 1
    context.close()


@pytest.mark.parametrize(("lang", "key"), [("fa", "ArrowLeft"), ("en", "ArrowRight")])
def test_arrow_keys_walk_along_the_axis(lang: str, key: str, watched: Watched, served: str) -> None:
    watched.page.goto(f"{served}/{lang}/index.html")
    watched.page.focus(".point >> nth=0")
    watched.page.keyboard.press(key)
    assert watched.page.evaluate("document.activeElement.getAttribute('href')") == "#2022-02-12-phone-call"
    watched.page.keyboard.press("End")
    watched.page.keyboard.press("Enter")
    # The browser tells of the way to an anchor a moment after the key.
    watched.page.wait_for_url(f"{served}/{lang}/index.html#2022-06-video-call")


def test_the_keyboard_reaches_every_link_in_reading_order(watched: Watched, served: str) -> None:
    for lang in LANGUAGES:
        watched.page.goto(f"{served}/{lang}/contacts/2021-12-30-meeting.html")
        name = "(e => e.href ?? e.textContent)"
        wanted = watched.page.evaluate(f"[...document.querySelectorAll('a[href], button')].map({name})")
        reached = []
        for _ in wanted:
            watched.page.keyboard.press("Tab")
            reached.append(watched.page.evaluate(f"{name}(document.activeElement)"))
        assert reached == wanted


def test_narrow_notes_stand_under_their_paragraph(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = open_page(context).page
    page.goto(f"{served}/ar/articles/belmar-ar.html")
    assert (
        box(page, ".notes")["y"] > box(page, ".passage-text")["y"] + box(page, ".passage-text")["height"] - 1
    )
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_a_tapped_mark_tells_its_reading_at_the_foot_of_the_screen(
    browser: Browser, base: str, script: bool
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True, java_script_enabled=script
    )
    page = open_page(context).page
    page.goto(f"{base}/fa/articles/belmar-fa.html")
    for mark in ("q-fa2", "d-fa2"):
        page.locator(f"#{mark}").tap()
        note = box(page, f"#n-{mark}")
        assert abs(note["y"] + note["height"] - 640) < 2
        assert note["width"] == 360
    context.close()


def test_on_a_phone_the_axis_stands_upright(browser: Browser, served: str) -> None:
    """Every mark has a label that can be read and a finger can hit; the line is on the reader's side."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = open_page(context).page
    for lang in LANGUAGES:
        page.goto(f"{served}/{lang}/index.html")
        points = page.locator(".point:visible")
        boxes = [points.nth(n).bounding_box() for n in range(points.count())]
        assert [b["y"] for b in boxes if b] == sorted(b["y"] for b in boxes if b)
        assert all(b and b["height"] >= 24 for b in boxes)
        line, label = box(page, ".axis-standing .axis-line"), box(page, ".axis-standing .axis-day")
        assert (line["x"] < label["x"]) == (lang == "en")
        size = page.locator(".axis-standing text").first.evaluate(
            "e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a"
        )
        assert size >= 13
        page.locator(".point:visible").first.focus()
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#2022-02-12-phone-call"
    context.close()


def test_twice_as_large_everything_still_fits(browser: Browser, served: str) -> None:
    """A screen of 1280 pixels at 200 %: half as many to lay out, and letters twice as large on a narrow one."""
    context = browser.new_context(
        viewport={"width": 640, "height": 450}, device_scale_factor=2, bypass_csp=True
    )
    page = open_page(context).page
    for path in ALL:
        page.goto(f"{served}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
        page.add_style_tag(content="html { font-size: 200% }")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
    context.close()


def test_who_wants_no_motion_gets_none(browser: Browser, served: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = open_page(context).page
    for path in ("fa/index.html", "fa/articles/belmar-fa.html"):
        page.goto(f"{served}/{path}")
        moving = page.evaluate(
            """[...document.querySelectorAll("*")].filter(e => {
                const style = getComputedStyle(e);
                return [...style.transitionDuration.split(", "), ...style.animationDuration.split(", ")].some(t => t !== "0s");
            }).map(e => e.outerHTML.slice(0, 80))"""
        )
        assert moving == [], path
    context.close()


def test_code_to_copy_has_the_sites_address_and_a_button(browser: Browser, served: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = open_page(context).page
    page.goto(f"{served}/en/contacts/2021-12-30-meeting.html")
    page.click(".code button >> nth=0")
    page.wait_for_function("document.querySelector('.code button').textContent === 'Copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f'<iframe src="{served}/embed/en/2021-12-30-meeting.html" title="')
    context.close()


def test_on_paper_notes_are_footnotes_in_black(watched: Watched, served: str) -> None:
    watched.page.emulate_media(media="print")
    watched.page.goto(f"{served}/fa/articles/belmar-fa.html")
    assert watched.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not watched.page.locator(".menu").is_visible()
    number = watched.page.locator("#d-fa2").evaluate("e => getComputedStyle(e, '::before').content")
    assert "counter(mark, persian)" in number, "a mark has the number of its footnote"
    assert box(watched.page, ".notes")["y"] > box(watched.page, ".passage-text")["y"]


def test_arabic_script_is_neither_spaced_out_nor_slanted(watched: Watched, served: str) -> None:
    for path in ("fa/index.html", "fa/articles/belmar-en.html", "ar/contacts/2021-12-30-meeting.html"):
        watched.page.goto(f"{served}/{path}")
        faults = watched.page.evaluate(
            """[...document.querySelectorAll("*")].filter(e => e.matches(":lang(fa), :lang(ar)")).filter(e => {
                const style = getComputedStyle(e);
                return style.fontStyle !== "normal" || !["normal", "0px"].includes(style.letterSpacing);
            }).map(e => e.outerHTML.slice(0, 80))"""
        )
        assert faults == [], path


def test_the_site_is_shown_in_a_frame_of_another_page(watched: Watched, served: str, folder: Path) -> None:
    (folder.parent / "host.html").write_text(
        '<link rel="icon" href="data:,"><iframe src="here/embed/ar/index.html" width="600" height="400"></iframe>'
    )
    watched.page.goto(f"{served}/../host.html")
    frame = watched.page.frame_locator("iframe")
    assert frame.locator(".row").count() == 4
    assert watched.faults == []


def test_a_page_of_another_origin_shows_the_timeline_as_tall_as_it_is(
    browser: Browser, served: str, folder: Path
) -> None:
    """One file and one element are enough; the frame grows to its content."""
    (folder.parent / "other.html").write_text(
        f'<html lang="en"><link rel="icon" href="data:,"><script src="{served}/js/embed.js"></script>'
        f'<contact-timeline src="{served}/" lang="fa"></contact-timeline>'
    )
    context = browser.new_context(viewport={"width": 500, "height": 700})
    watched = open_page(context)
    watched.page.goto(f"{served}/../other.html".replace("127.0.0.1", "localhost"))
    frame = watched.page.frame_locator("iframe")
    assert frame.locator(".row").count() == 4
    watched.page.wait_for_function("document.querySelector('iframe').getBoundingClientRect().height > 700")
    inner = frame.locator("html").evaluate("e => e.scrollHeight - e.clientHeight")
    assert inner <= 1, "no scroll bar inside"
    watched.page.evaluate("document.querySelector('contact-timeline').lang = 'en'")
    frame.locator("html[lang=en] .row").first.wait_for()
    faults = [fault for fault in watched.faults if "localhost" not in fault]
    assert faults == []
    context.close()


def test_a_page_of_another_origin_shows_one_contact_and_follows_links_inside(
    browser: Browser, served: str, folder: Path
) -> None:
    (folder.parent / "one.html").write_text(
        f'<html lang="fa-IR"><link rel="icon" href="data:,"><script src="{served}/js/embed.js"></script>'
        f'<contact-timeline src="{served}/"></contact-timeline>'
        f'<contact-timeline src="{served}/" lang="ar" contact="2021-12-30-meeting"></contact-timeline>'
    )
    context = browser.new_context(viewport={"width": 700, "height": 500})
    watched = open_page(context)
    page = watched.page
    page.goto(f"{served}/../one.html".replace("127.0.0.1", "localhost"))
    whole = page.frame_locator("contact-timeline:nth-of-type(1) iframe")
    one = page.frame_locator("contact-timeline:nth-of-type(2) iframe")
    assert one.locator(".row").count() == 1
    assert one.locator("html").get_attribute("lang") == "ar"
    page.wait_for_function("document.querySelector('iframe').getBoundingClientRect().height > 700")
    whole.locator(".point:visible").last.click()
    page.wait_for_function("window.scrollY > 200")
    assert [fault for fault in watched.faults if "localhost" not in fault] == []
    context.close()
