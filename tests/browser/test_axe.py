"""Every kind of page, in every language, light and dark, looked at by axe for what shuts readers out."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from test_site import ALL

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def axe() -> str:
    """Give axe as the development tools bring it."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Name what axe finds wrong with a page, and where."""
    page.evaluate(axe())
    found: list[dict[str, Any]] = page.evaluate(
        "tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(r => r.violations)",
        TAGS,
    )
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.fixture(params=["light", "dark"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=request.param)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_wrong_on_any_page(page: Page, served: str) -> None:
    found = {}
    for path in ALL:
        page.goto(f"{served}/{path}")
        if wrong := violations(page):
            found[path] = wrong
    assert found == {}


def test_axe_finds_what_is_wrong(page: Page, served: str) -> None:
    """It looks: a picture without words is found."""
    page.goto(f"{served}/fa/about.html")
    page.evaluate("document.querySelector('main').append(new Image())")
    assert [one.split(":")[0] for one in violations(page)] == ["image-alt"]
