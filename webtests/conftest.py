"""The demo, built as a user builds it and served on loopback, and a Chromium to look at it."""

import shutil
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator import build, bundled

ROOT = Path(__file__).parent.parent
MODULES = ROOT / ".cache" / "web" / "node_modules"

sys.path.insert(0, str(ROOT / "tests" / "browser"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, in the sub-folder ``site`` of what is served."""
    root = tmp_path_factory.mktemp("web")
    (root / "source").mkdir()
    (root / "source" / "content").symlink_to(bundled.folder("content"), target_is_directory=True)
    build.make(root / "source", root / "served" / "site", cache=root / "cache", jobs=1)
    return root / "served" / "site"


@pytest.fixture(scope="session")
def modules() -> Path:
    """The folder of what npm brought."""
    assert MODULES.is_dir(), "call make test-web, which brings what these tests need"
    return MODULES


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(demo: Path, modules: Path) -> Iterator[str]:
    """The address of the folder around the demo, with TimelineJS beside it."""
    shutil.copytree(modules / "@knight-lab" / "timelinejs" / "dist", demo.parent / "timelinejs")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(demo.parent)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
        browser = playwright.chromium.launch(
            executable_path=next(filter(None, found), None), args=["--no-sandbox"]
        )
        yield browser
        browser.close()
