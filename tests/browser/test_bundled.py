"""The bundled demo in a real browser: built as a user builds it, opened from disk."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from watching import open_page

from generator import build, bundled

pytestmark = pytest.mark.browser

LANGUAGES = ("fa", "ar", "en")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, built."""
    root = tmp_path_factory.mktemp("demo")
    (root / "site").mkdir()
    (root / "site" / "content").symlink_to(bundled.folder("content"), target_is_directory=True)
    build.make(root / "site", root / "public", cache=root / "cache", jobs=1)
    return root / "public"


def _pages(demo: Path) -> Iterator[str]:
    """Choose the first pages of every folder."""
    yield from ("index.html", "404.html")
    for lang in LANGUAGES:
        for folder in (
            lang,
            f"{lang}/contacts",
            f"{lang}/articles",
            f"{lang}/people",
            f"{lang}/topics",
            f"{lang}/places",
        ):
            yield from sorted(page.relative_to(demo).as_posix() for page in (demo / folder).glob("*.html"))[
                :4
            ]


@pytest.mark.parametrize("width", [320, 1280])
def test_the_demo_fits_its_screen_and_has_no_faults(width: int, demo: Path, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    watched = open_page(context)
    for path in _pages(demo):
        watched.page.goto((demo / path).as_uri())
        assert watched.page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert watched.page.locator("h1").count() == 1, path
    assert watched.faults == []
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reader_comes_from_the_timeline_to_the_words(lang: str, demo: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = open_page(context).page
    page.goto((demo / lang / "index.html").as_uri())
    page.locator("article.row", has=page.locator(".saying")).first.locator(".row-title a").click()
    page.wait_for_url(f"{demo.as_uri()}/{lang}/contacts/**")
    quote = page.locator(".columns .saying").first
    words = quote.locator("blockquote").inner_text()
    quote.locator(".by > a").last.click()
    page.wait_for_url(f"{demo.as_uri()}/{lang}/articles/**")
    mark = page.locator("mark:target")
    assert mark.is_visible()
    assert words.split()[0] in mark.inner_text()
    note = page.locator(f"#n-{mark.get_attribute('id')}")
    assert note.is_visible()
    context.close()


def test_the_timeline_is_light(demo: Path, browser: Browser) -> None:
    """Compressed, with all that it asks for but fonts, it stays below 60 KB."""
    context = browser.new_context()
    page = context.new_page()
    for lang in LANGUAGES:
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto((demo / lang / "index.html").as_uri())
        files = {Path(url.removeprefix("file://")) for url in asked if "/fonts/" not in url}
        assert len(files) >= 3
        assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 60_000, lang
    context.close()
