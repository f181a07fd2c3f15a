"""What a page is made of, for tests: HTML in, its links, ids and elements out. Complains of elements that are not nested, and of captions amid a figure."""

from html.parser import HTMLParser
from typing import NamedTuple

_VOID = {"base", "meta", "link", "br", "hr", "img", "input"}


class Element(NamedTuple):
    """An element's start."""

    tag: str
    attributes: dict[str, str]


class Page(HTMLParser):
    """All elements of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[str] = []
        self.inside: list[list[str]] = [[]]
        self.words: list[str] = []
        self.feed(html)
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {key: value or "" for key, value in attrs}))
        self.inside[-1].append(tag)
        if tag not in _VOID:
            self.open.append(tag)
            self.inside.append([])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()
        children = self.inside.pop()
        amid = tag == "figure" and "figcaption" in children[1:-1]
        assert not amid, f"<figcaption> is neither the first nor the last of {children}"

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        """All text, runs of spaces made one."""
        return " ".join("".join(self.words).split())

    def find(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        """Find elements by tag and attributes (``class_`` for a class)."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [e.attributes for e in self.elements if e.tag == tag and _has(e.attributes, wanted)]

    def ids(self) -> list[str]:
        """List all ids."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]


def _has(attributes: dict[str, str], wanted: dict[str, str]) -> bool:
    return all(
        value in attributes.get(key, "").split() if key == "class" else attributes.get(key) == value
        for key, value in wanted.items()
    )
