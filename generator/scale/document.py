"""What ``gen extract`` reads one of: a text, or the place where one should be."""

from typing import Literal, NamedTuple

Kind = Literal["plain", "markdown", "html"]


class Document(NamedTuple):
    """One text to be read, as it came."""

    id: str | int
    text: str
    kind: Kind = "plain"
    lang: str = ""
    """Its language where it says so itself."""
    published: str = ""
    """When it was published, where it says so itself."""
    path: str = ""
    """The file it came from, as the user would name it."""
    line: int = 0
    """1-based line or row of that file, where one is a document."""
    data: bytes = b""
    """A web page as it came; its text is not taken out yet."""


class Faulty(NamedTuple):
    """What came in the place of a document, and why it is none."""

    id: str | int | None
    message: str
    path: str = ""
    line: int = 0
