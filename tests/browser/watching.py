"""A page that notes whatever should not happen on it."""

from playwright.sync_api import BrowserContext, Page, Request


class Watched:
    """A page that notes whatever should not happen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.on("console", lambda message: self.faults.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", self._request)

    def _failed(self, request: Request) -> None:
        if (
            request.failure != "net::ERR_ABORTED"
        ):  # An icon on its way when the test goes on to the next page.
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "file://", "data:")):
            self.faults.append(f"leaves the site: {request.url}")


def open_page(context: BrowserContext) -> Watched:
    """Open a watched page."""
    return Watched(context.new_page())
