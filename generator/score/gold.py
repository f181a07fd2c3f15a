"""Annotated documents: JSON files and the texts beside them in, ``Gold`` out."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.errors import GenError
from generator.model import ContactKind, QuoteKind


class GoldDate(msgspec.Struct, frozen=True):
    """A date as a person reads it; ``value_if_published`` holds once a publication day is assumed."""

    start: int
    end: int
    value: str | None
    value_if_published: str | None = None


class GoldQuote(msgspec.Struct, frozen=True):
    """A quote as a person marks it; speakers are Wikidata ids or names."""

    start: int
    end: int
    kind: QuoteKind
    speakers: tuple[str, ...]


class GoldContact(msgspec.Struct, frozen=True):
    """A contact; ``inferred`` where the text gives no kind or no day, so that it is not scored."""

    kind: ContactKind
    date: str | None
    date_if_published: str | None = None
    inferred: bool = False


class Gold(msgspec.Struct, frozen=True):
    """One annotated document."""

    id: str
    lang: str
    dates: tuple[GoldDate, ...]
    quotes: tuple[GoldQuote, ...]
    contacts: tuple[GoldContact, ...]
    published: str | None = None
    published_assumed: str | None = None
    text_sha256: str = ""
    text: str = ""

    @property
    def assumes(self) -> bool:
        """Whether a publication day is assumed that the document does not show."""
        return self.published is None and self.published_assumed is not None


def read(paths: Iterable[Path], texts: Path | None = None) -> Iterator[Gold]:
    """Read annotated documents, those of a folder in the order of their names.

    Args:
        paths: JSON files, or folders of them.
        texts: Folder that holds the text of each as ``<id>.txt``, where the annotation has no ``text`` of its own;
            else the folder of the JSON file is looked into.

    Raises:
        GenError: A file is missing, not an annotation, or of another text than the annotation is about.
    """
    for path in paths:
        files = sorted(path.glob("*.json")) if path.is_dir() else [path]
        if not files:
            raise GenError("no annotated document (*.json) lies in this folder.", str(path))
        for file in files:
            yield _complete(_read(file), file, texts)


def _read(file: Path) -> Gold:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Gold)
    except OSError as error:
        raise GenError(f"this annotation cannot be read ({error.strerror}).", str(file)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise GenError(f"this is not an annotated document: {error}.", str(file)) from error


def _complete(gold: Gold, file: Path, texts: Path | None) -> Gold:
    """Give an annotation its text, and check that it is the one it was made of."""
    whole = gold if gold.text else msgspec.structs.replace(gold, text=_text(gold, file, texts))
    found = hashlib.sha256(whole.text.encode()).hexdigest()
    if gold.text_sha256 and found != gold.text_sha256:
        message = f"the text of {gold.id} is not the one that was annotated (SHA-256 {found[:12]}…, not {gold.text_sha256[:12]}…)."
        raise GenError(message, str(file))
    spans = [(part.start, part.end) for part in gold.dates] + [(part.start, part.end) for part in gold.quotes]
    for start, end in spans:
        if not 0 <= start < end <= len(whole.text):
            raise GenError(f"{start} to {end} is no place in the text of {gold.id}.", str(file))
    return whole


def _text(gold: Gold, file: Path, texts: Path | None) -> str:
    place = (texts or file.parent) / f"{gold.id}.txt"
    try:
        return place.read_bytes().decode()
    except OSError as error:
        message = f'its text {place} cannot be read ({error.strerror}). Name the folder of the texts with --texts, or write a key "text".'
        raise GenError(message, str(file)) from error
    except UnicodeDecodeError as error:
        raise GenError(f"its text {place} is not UTF-8.", str(file)) from error
