"""The search in a real browser: any spelling finds any other, in the page's language first, shown as it is written."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from watching import Watched, open_page

from generator import folding

pytestmark = pytest.mark.browser


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context()
    watched = open_page(context)
    yield watched
    assert watched.faults == []
    context.close()


def find(page: Page, served: str, words: str, lang: str = "fa") -> None:
    """Search by typing."""
    page.goto(f"{served}/{lang}/search.html")
    page.fill("input[type=search]", words)
    page.locator(".told").filter(has_text=re.compile(r"\S")).wait_for()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("دستاني", "دستانی"),
        ("گفتوگو", "گفت‌وگو"),
        ("گفت‌وگو", "گفت‌وگو"),
        ("1400", "۱۴۰۰"),
        ("۲۰۲۱", "2021"),
        ("بلمـار", "بلمار"),
    ],
)
def test_any_spelling_finds_any_other(typed: str, written: str, watched: Watched, served: str) -> None:
    find(watched.page, served, typed)
    marked = watched.page.locator(".found:visible mark").all_inner_texts()
    assert any(written in mark for mark in marked), marked


def test_the_pages_language_comes_first(watched: Watched, served: str) -> None:
    for lang, name in (("fa", "هاله"), ("en", "Hale")):
        find(watched.page, served, name, lang)
        assert watched.page.locator(".found:visible").first.get_attribute("data-lang") == lang


def test_a_result_leads_to_its_page_in_the_readers_language(watched: Watched, served: str) -> None:
    find(watched.page, served, "Norden", "ar")
    watched.page.click(".found[data-lang=en] a[href*='/articles/']")
    watched.page.wait_for_url(f"{served}/ar/articles/**")


def test_words_of_another_language_are_set_off(watched: Watched, served: str) -> None:
    find(watched.page, served, "Norden", "fa")
    words = watched.page.locator(".found[data-lang=en] li p").first
    assert (words.get_attribute("lang"), words.get_attribute("dir")) == ("en", "ltr")


def test_what_is_not_there_is_not_found(watched: Watched, served: str) -> None:
    find(watched.page, served, "qqqq", "en")
    assert watched.page.locator(".told").inner_text() == "Nothing was found"


def test_an_address_may_carry_the_words(watched: Watched, served: str) -> None:
    watched.page.goto(f"{served}/fa/search.html?q=دستانی")
    watched.page.locator(".found:visible").first.wait_for()
    assert watched.page.input_value("input[type=search]") == "دستانی"


def test_a_query_is_folded_as_the_program_folds(watched: Watched, served: str) -> None:
    words = [
        "كِتَاب", "هسته‌ای", "أإآٱءؤئ", "ـة ىي", "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "Élan Łódź", "ﷲ ﻻ ﻚ", "‏\u200eX", "مسؤولية", "Don’t",
    ]  # fmt: skip
    watched.page.goto(f"{served}/fa/search.html")
    assert watched.page.evaluate("words => words.map(fold)", words) == [folding.fold(word) for word in words]


def test_without_javascript_or_from_disk_there_is_the_list(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=base.startswith("file"))
    watched = open_page(context)
    watched.page.goto(f"{base}/fa/search.html")
    assert not watched.page.locator("form.search").is_visible()
    assert watched.page.locator(".alphabet a:visible").count() > 5
    assert watched.faults == []
    context.close()
