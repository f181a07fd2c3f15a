"""Language knowledge: ``load(lang)`` reads the folder of TOML files that holds all of it.

A part of a lexicon is one TOML file and the module of the same name beside this one, which says what the file may hold and
which of its words are sought in texts. To add a language, write a folder; no Python names it.
"""

import hashlib
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import msgspec

from generator.errors import GenError
from generator.lexicon import contacts, dates, quotes, ui
from generator.lexicon.contacts import ContactWords
from generator.lexicon.dates import DateWords
from generator.lexicon.language import Language
from generator.lexicon.quotes import QuoteWords
from generator.lexicon.schema import Entry
from generator.lexicon.ui import UiWords


class Lexicon(msgspec.Struct, frozen=True):
    """All that is known of one language."""

    language: Language
    dates: DateWords
    quotes: QuoteWords
    contacts: ContactWords
    ui: UiWords
    digest: str
    """SHA-256 of its files."""

    def entries(self) -> Iterator[Entry]:
        """List every phrase that is sought in texts of this language."""
        yield from dates.entries(self.dates)
        yield from quotes.entries(self.quotes)
        yield from contacts.entries(self.contacts)


_PARTS: dict[str, Any] = {
    "language": Language,
    "dates": DateWords,
    "quotes": QuoteWords,
    "contacts": ContactWords,
    "ui": ui.UiWords,
}


@cache
def languages() -> tuple[str, ...]:
    """List the codes of all languages that have a lexicon, in alphabetical order."""
    here = files(__name__)
    return tuple(sorted(f.name for f in here.iterdir() if f.is_dir() and (f / "language.toml").is_file()))


@cache
def load(lang: str) -> Lexicon:
    """Read the lexicon of ``lang``.

    Raises:
        GenError: There is none, or one of its files has a faulty key.
    """
    if lang not in languages():
        known = ", ".join(languages())
        raise GenError(f'there is no lexicon for the language "{lang}". Write one of: {known}.')
    folder = files(__name__) / lang
    read = {
        part: _read(folder / f"{part}.toml", record, f"lexicon/{lang}/{part}.toml")
        for part, record in _PARTS.items()
    }
    digest = hashlib.sha256()
    for part in _PARTS:
        digest.update((folder / f"{part}.toml").read_bytes())
    return Lexicon(**read, digest=digest.hexdigest())


def _read(file: Traversable, record: Any, name: str) -> Any:
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), record)
    except tomllib.TOMLDecodeError as error:
        raise GenError(f"this is not TOML: {error}.", name) from error
    except msgspec.ValidationError as error:
        raise GenError(f"{error}.", name) from error
