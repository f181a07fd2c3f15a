"""Make the pictures of the demo in docs/images: ``python tools/screenshots.py``."""

import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from generator import build, manifest

ROOT = Path(__file__).parent.parent


class Shot(NamedTuple):
    """One picture."""

    name: str
    page: str
    width: int
    height: int
    scheme: str
    at: str = ""
    """What to begin at."""


SHOTS = (
    Shot("timeline-fa", "fa/index.html", 1280, 960, "light"),
    Shot("contact-en", "en/contacts/2021-06-16-meeting.html", 1280, 960, "light"),
    Shot("article-ar", "ar/articles/index.html", 1280, 960, "dark", "li.source a.source-title:not([lang])"),
)


def main() -> None:
    """Build the demo, then look at it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build.make(ROOT, site, cache=Path(folder) / manifest.CACHE)
        found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
        browser = playwright.chromium.launch(
            executable_path=next(filter(None, found), None), args=["--no-sandbox"]
        )
        for shot in SHOTS:
            page = browser.new_page(
                viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme
            )
            page.goto((site / shot.page).as_uri())
            if shot.at:
                page.click(f"{shot.at} >> nth=0")
            target = ROOT / "docs" / "images" / f"{shot.name}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=target)
            page.close()
            print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
