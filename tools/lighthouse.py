"""Measure the demo's timeline and a contact page with Lighthouse: ``make lighthouse``. Fails below the marks in ``LEAST``."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator import build, manifest

ROOT = Path(__file__).parent.parent
LIGHTHOUSE = ROOT / ".cache" / "web" / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = ("fa/index.html", "en/index.html", "ar/contacts/2021-06-16-meeting.html")
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
_TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


class _Host(SimpleHTTPRequestHandler):
    """A host as hosts are: what is text is sent compressed, and may be kept."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        self.send_response(200)
        self.send_header(
            "Content-Type", self.guess_type(str(file)) + ("; charset=utf-8" if file.suffix in _TEXT else "")
        )
        self.send_header("Cache-Control", "public, max-age=31536000")
        if file.suffix in _TEXT:
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def measure(address: str) -> dict[str, int]:
    """Give the marks of a page, of a hundred."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    done = subprocess.run(
        [
            "node",
            str(LIGHTHOUSE),
            address,
            "--output=json",
            "--quiet",
            "--chrome-flags=--headless=new --no-sandbox",
        ],
        capture_output=True,
        check=True,
        env=os.environ | {"CHROME_PATH": next(filter(None, found), "")},
    )
    said = json.loads(done.stdout)
    for audit in said["audits"].values():
        if audit["score"] is not None and audit["score"] < 0.9 and audit["scoreDisplayMode"] != "informative":
            print(f"  {audit['id']}: {audit.get('displayValue', audit['score'])}")
    return {name: round(100 * said["categories"][name]["score"]) for name in LEAST}


def _source(folder: Path, address: str) -> Path:
    """Copy the demo's content, with the address at which it will be served."""
    shutil.copytree(ROOT / "content", folder / "content")
    settings = folder / "content" / "site.toml"
    text = settings.read_text(encoding="utf-8").replace('base_url = ""', f'base_url = "{address}"')
    settings.write_text(text.replace(".cache/fonts", str(ROOT / ".cache" / "fonts")), encoding="utf-8")
    return folder


def main() -> int:
    """Build the demo, serve it and measure it."""
    low = False
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        build.make(_source(Path(folder) / "source", address), site, cache=Path(folder) / manifest.CACHE)
        for page in PAGES:
            marks = measure(address + page)
            low = low or any(marks[name] < least for name, least in LEAST.items())
            print(f"{page}: {', '.join(f'{name} {mark}' for name, mark in marks.items())}")
        server.shutdown()
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
