"""A headless Chromium, and the made-up site served on loopback and from files."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Browser, Error, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "site"))

import made_up

from generator import search
from generator.model import Correction
from generator.site import outputs, theme

CORRECTED = Correction(
    by="desk",
    on=date(2022, 1, 3),
    article="belmar-fa",
    was="دیدار در نوردن",
    now="دیدار در بلمار",
    reasons={"fa": "جا نادرست آمده بود", "ar": "ورد المكان خطأً", "en": "The place was wrong"},
)

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Find a Chromium: the one ``NAQL_CHROMIUM`` names, else one on the path; ``None`` leaves it to Playwright."""
    named = os.environ.get("NAQL_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        except Error as error:
            pytest.fail(f"No Chromium was found: {error}. Install one, or say where it is in NAQL_CHROMIUM.")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up site on disk, in a sub-folder."""
    root = tmp_path_factory.mktemp("public")
    site, dress = msgspec.structs.replace(made_up.site(), corrections=(CORRECTED,)), theme.read(search=True)
    for file in (*outputs.plan(site, dress), *search.promise(site, dress, tmp_path_factory.mktemp("cache"))):
        target = root / "below" / "here" / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.render())
    return root / "below" / "here"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[str]:
    """The address of the made-up site, below a host's root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder.parent.parent)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/below/here"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session", params=["http", "file"])
def base(request: pytest.FixtureRequest) -> str:
    """The site's address: by HTTP, and as plain files."""
    if request.param == "http":
        return str(request.getfixturevalue("served"))
    return Path(request.getfixturevalue("folder")).as_uri()
