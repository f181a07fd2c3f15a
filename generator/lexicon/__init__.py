"""Language knowledge: ``load(lang)`` reads the folder of TOML files that holds all of it.

A part of a lexicon is one TOML file and the module or package of the same name beside this one, which says what the file may
hold and which of its words are sought in texts. To add a language, write a folder; no Python names it.
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
from generator.lexicon import contacts, dates, names, quotes, ui
from generator.lexicon.contacts import ContactWords
from generator.lexicon.dates import DateWords
from generator.lexicon.language import Language
from generator.lexicon.names import NameWords
from generator.lexicon.quotes import QuoteWords
from generator.lexicon.schema import Entry
from generator.lexicon.ui import UiWords


class Lexicon(msgspec.Struct, frozen=True):
    """All that is known of one language."""

    language: Language
    dates: DateWords
    quotes: QuoteWords
    names: NameWords
    contacts: ContactWords
    ui: UiWords
    digest: str
    """SHA-256 of its files."""

    def entries(self) -> Iterator[Entry]:
        """List every phrase that is sought in texts of this language."""
        yield from dates.entries(self.dates)
        yield from quotes.entries(self.quotes)
        yield from names.entries(self.names)
        yield from contacts.entries(self.contacts)


_PARTS: dict[str, Any] = {
    "language": Language,
    "dates": DateWords,
    "quotes": QuoteWords,
    "names": NameWords,
    "contacts": ContactWords,
    "ui": ui.UiWords,
}


@cache
def languages() -> tuple[str, ...]:
    """List the codes of all languages that have a lexicon, in alphabetical order."""
    here = files(__name__)
    return tuple(sorted(f.name for f in here.iterdir() if f.is_dir() and (f / "language.toml").is_file()))


_loaded: dict[str, Lexicon] = {}
"""What was read from files that do not change while the program runs, by language."""


def load(lang: str) -> Lexicon:
    """Read the lexicon of ``lang``.

    Raises:
        GenError: There is none, or one of its files has a faulty key.
    """
    if lang not in languages():
        known = ", ".join(languages())
        raise GenError(f'there is no lexicon for the language "{lang}". Write one of: {known}.')
    if lang not in _loaded:
        _loaded[lang] = read(files(__name__) / lang)
    return _loaded[lang]


def is_ready() -> bool:
    """Tell whether all lexicons have been read."""
    return len(_loaded) == len(languages())


def pack() -> bytes:
    """Write all lexicons in a form that is read at once."""
    return msgspec.msgpack.encode({lang: load(lang) for lang in languages()})


def unpack(packed: bytes | memoryview) -> None:
    """Take for read what ``pack`` has written of the same files.

    Raises:
        msgspec.MsgspecError: These bytes are none.
    """
    _loaded.update(msgspec.msgpack.decode(packed, type=dict[str, Lexicon]))


def read(folder: Traversable) -> Lexicon:
    """Read the lexicon in ``folder``, which bears the code of its language.

    Raises:
        GenError: A file is missing or no TOML, or it has a faulty key.
    """
    digest = hashlib.sha256()
    parts = {}
    for part, record in _PARTS.items():
        name = f"lexicon/{folder.name}/{part}.toml"
        content = _content(folder / f"{part}.toml", name)
        digest.update(content)
        parts[part] = _decode(content, record, name)
    return Lexicon(**parts, digest=digest.hexdigest())


def _content(file: Traversable, name: str) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        parts = ", ".join(f"{part}.toml" for part in _PARTS)
        raise GenError(f"this file is missing. A lexicon consists of {parts}.", name) from error


def _decode(content: bytes, record: Any, name: str) -> Any:
    try:
        return msgspec.convert(tomllib.loads(content.decode()), record)
    except UnicodeDecodeError as error:
        raise GenError("this file is not UTF-8. Save it as UTF-8.", name) from error
    except tomllib.TOMLDecodeError as error:
        raise GenError(f"this is not TOML: {error}.", name) from error
    except msgspec.ValidationError as error:
        raise GenError(f"{error}.", name) from error
