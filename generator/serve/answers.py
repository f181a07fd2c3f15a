"""A browser's requests answered from a preview; each page gets a script that renews it."""

import html
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator.serve.preview import Preview

_OWN = "/.naql/"
_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
_HEARTBEAT = 10.0
"""Seconds after which an idle stream shows whether its browser is still there."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".atom": "application/atom+xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}

_SCRIPT = """\
const since = document.currentScript.dataset.epoch;
const events = new EventSource("/.naql/events?since=" + since);
events.onmessage = () => { events.close(); location.reload(); };
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
"""

_STYLE = """\
.naql-mistake { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 99999; margin: 0; padding: 1rem 1.5rem;
  max-block-size: 60vh; overflow: auto; background: #7a1620; color: #fff; border-block-start: 4px solid #d9b45c;
  font: 15px/1.6 ui-monospace, monospace; white-space: pre-wrap; text-align: start; }
"""

_EMPTY = b"<!doctype html><html lang=en><meta charset=utf-8><title>Naql</title><body></body></html>"


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    def __init__(self, preview: Preview, *args: Any) -> None:
        self.preview = preview
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer with a page, an asset, or the stream of events."""
        url = urlsplit(self.path)
        path = unquote(url.path)
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in _NAMES:
            # A page of another site could have had its name point here.
            self._send(HTTPStatus.FORBIDDEN, b"", ".txt")
        elif path == f"{_OWN}events":
            self._stream(parse_qs(url.query).get("since", [""])[0])
        elif path == f"{_OWN}preview.js":
            self._send(HTTPStatus.OK, _SCRIPT.encode(), ".js")
        elif path == f"{_OWN}preview.css":
            self._send(HTTPStatus.OK, _STYLE.encode(), ".css")
        else:
            self._answer(path.lstrip("/"))

    do_HEAD = do_GET

    def _answer(self, path: str) -> None:
        name = f"{path}index.html" if not path or path.endswith("/") else path
        if name not in self.preview.files and f"{name}/index.html" in self.preview.files:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", quote(f"/{name}/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status, epoch = HTTPStatus.OK, self.preview.epoch
        if self.preview.files and name not in self.preview.files:
            status, name = HTTPStatus.NOT_FOUND, "404.html"
        if name.endswith(".html"):
            self.preview.asked = name
        data, mistake = self.preview.page(name)
        if data is None:
            status = HTTPStatus.INTERNAL_SERVER_ERROR if mistake else HTTPStatus.NOT_FOUND
            data, name = _EMPTY, "empty.html"
        kind = PurePosixPath(name).suffix
        self._send(status, _enliven(data, mistake, epoch) if kind == ".html" else data, kind)

    def _send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", _TYPES.get(kind, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _stream(self, since: str) -> None:
        """Wait until there is a newer state than ``since``, and say so."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        preview = self.preview
        try:
            while not preview.stopped:
                new = preview.wait(since, _HEARTBEAT)
                self.wfile.write(f"data: {new}\n\n".encode() if new else b": waiting\n\n")
                self.wfile.flush()
                since = new or since
        except OSError:
            return  # the browser has gone

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet about single requests."""


def _enliven(page: bytes, mistake: str, epoch: str) -> bytes:
    """Add to a page what is wrong and the script that renews it; ``epoch`` is from before it was rendered."""
    added = f'<script src="{_OWN}preview.js" data-epoch="{epoch}"></script>'
    if mistake:
        added += f'<link rel="stylesheet" href="{_OWN}preview.css">'
        added += f'<pre class="naql-mistake" role="alert" lang="en" dir="ltr">{html.escape(mistake)}</pre>'
    before, end, after = page.rpartition(b"</body>")
    return before + added.encode() + end + after if end else page + added.encode()
