"""Take the pictures of the README from the built demo: ``python tools/screenshots.py`` after ``make site``."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "images"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# Picture → page below public/, width and height in pixels, colours.
SHOTS = {
    "timeline-fa": ("fa/index.html", 1280, 1000, "light"),
    "article-ar": ("ar/articles/qimmat-jinif.html", 1280, 1000, "dark"),
}


def take() -> None:
    """Open each page in a Chromium without a window, and save what it shows."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        own = os.environ.get("NAQL_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
        browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
        for name, (page, width, height, colours) in SHOTS.items():
            view = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
            view.goto((ROOT / "public" / page).as_uri())
            view.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    take()
