"""Documents of any kind that ``gen extract`` takes: files and streams in, one ``Document`` after another out."""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from generator.errors import GenError
from generator.scale import archives
from generator.scale.document import Document, Faulty, Kind


class _Line(msgspec.Struct, frozen=True):
    """One line of JSON Lines; other keys are left alone."""

    id: str | int
    text: str
    lang: str | None = None
    published: str | None = None


_KINDS: dict[str, Kind] = {".txt": "plain", ".md": "markdown", ".html": "html", ".htm": "html"}
_MANY = {".jsonl", ".jsonl.gz", ".parquet", ".warc", ".warc.gz"}

SUFFIXES = tuple(sorted({*_KINDS, *_MANY}))
"""Ends of the names of files that can be read."""


def suffix(path: Path) -> str:
    """Give the end of a file's name that tells its kind, ``.gz`` with what stands before it."""
    ends = path.suffixes
    return "".join(ends[-2:]).lower() if len(ends) > 1 and ends[-1].lower() == ".gz" else path.suffix.lower()


def holds_many(path: Path) -> bool:
    """Tell whether a file holds any number of documents, and not one."""
    return suffix(path) in _MANY


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """List files, and in the place of a folder all files in it that can be read, ordered by name.

    Raises:
        GenError: A folder holds none, or a file is of no kind that can be read.
    """
    for path in paths:
        if path.is_dir():
            found = sorted(p for p in path.rglob("*") if suffix(p) in SUFFIXES and p.is_file())
            if not found:
                raise GenError(f"no file in this folder can be read. What can: {_listed()}.", str(path))
            yield from found
        elif suffix(path) in SUFFIXES:
            yield path
        else:
            raise GenError(f"this kind of file is not known. What can be read: {_listed()}.", str(path))


def _listed() -> str:
    return ", ".join(SUFFIXES)


def read_all(paths: Iterable[Path]) -> Iterator[Document | Faulty]:
    """Read all documents of files and folders, one after another.

    Raises:
        GenError: A folder holds nothing to read, a file is of no known kind, or the package that reads it is missing.
    """
    for path in files(paths):
        yield from _read_file(path)


def _read_file(path: Path) -> Iterator[Document | Faulty]:
    reader = _READERS.get(suffix(path))
    try:
        yield from reader(path) if reader else [_single(path)]
    except OSError as error:
        yield Faulty(str(path), f"this file cannot be read ({error.strerror or error}).", str(path))


def _single(path: Path) -> Document | Faulty:
    shown, kind = str(path), _KINDS[suffix(path)]
    data = path.read_bytes()
    if kind == "html":
        return Document(path.stem, "", kind, path=shown, data=data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Faulty(
            path.stem, f"this file is not UTF-8 (byte {error.start}). Save it with the encoding UTF-8.", shown
        )
    return Document(path.stem, text, kind, path=shown)


# --- JSON Lines -------------------------------------------------------------------------------------------------------


def read_lines(stream: Iterable[bytes], path: str = "") -> Iterator[Document | Faulty]:
    """Read JSON Lines from ``stream``, one document a line; empty lines are passed over."""
    decode = msgspec.json.Decoder(_Line).decode
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            read = decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield Faulty(_id_of(line), f"this line is not a document: {error}.", path, number)
        else:
            yield Document(read.id, read.text, "plain", read.lang or "", read.published or "", path, number)


def _id_of(line: bytes) -> str | int | None:
    """Give the id of a line that is faulty otherwise, if it has one."""
    try:
        id = json.loads(line.decode("utf-8", "replace")).get("id")
    except (ValueError, AttributeError):
        return None
    return id if isinstance(id, str | int) else None


def _json_lines(path: Path) -> Iterator[Document | Faulty]:
    zipped = suffix(path).endswith(".gz")
    with gzip.open(path, "rb") if zipped else path.open("rb") as lines:
        try:
            yield from read_lines(lines, str(path))
        except EOFError:
            yield Faulty(None, "this file ends in the middle.", str(path))


_READERS: dict[str, Callable[[Path], Iterator[Document | Faulty]]] = {
    ".jsonl": _json_lines,
    ".jsonl.gz": _json_lines,
    ".parquet": archives.parquet,
    ".warc": archives.warc,
    ".warc.gz": archives.warc,
}
