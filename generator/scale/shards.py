"""A run over documents cut into shards: which documents are whose, and where a shard's answers lie.

A part is named by a digest of all that its answers depend on, so that a finished one need not be made again. Taking one
line of each part in turn, parts 1 to N, gives the answers of the whole run in order.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from generator import bundled
from generator.errors import GenError
from generator.scale.extraction import Reader, Result

Item = TypeVar("Item")

_CHUNK = 1 << 20


class Shard(NamedTuple):
    """One of some equal shares of a run; ``number`` counts from 1."""

    number: int = 1
    shares: int = 1


class Part(NamedTuple):
    """A shard's answers in a file."""

    path: Path
    documents: int
    failures: int
    made: bool
    """Whether it was made now, and not found finished."""


class _Line(msgspec.Struct):
    error: str | None = None


def share(items: Iterable[Item], shard: Shard) -> Iterator[Item]:
    """Take of ``items`` every one that is ``shard``'s turn."""
    return islice(iter(items), shard.number - 1, None, shard.shares)


def digest(files: Sequence[Path], reader: Reader) -> str:
    """Digest what the answers depend on: the program, the site's frame, the options, and the bytes of ``files``.

    Raises:
        GenError: A file cannot be read.
    """
    frame = reader.frame
    basis = (frame.settings, frame.gazetteer, frame.outlets, reader.lang, reader.published)
    hashed = hashlib.blake2b(bundled.digest().encode() + msgspec.msgpack.encode(basis), digest_size=12)
    for file in files:
        try:
            hashed.update(f"{file.name}\0{file.stat().st_size}\0".encode())
            with file.open("rb") as data:
                while chunk := data.read(_CHUNK):
                    hashed.update(chunk)
        except OSError as error:
            raise GenError(f"this file cannot be read ({error.strerror}).", str(file)) from error
    return hashed.hexdigest()


def part_path(folder: Path, shard: Shard, key: str) -> Path:
    """Name the part of ``shard`` in ``folder``, for a run with the digest ``key``."""
    return folder / f"part-{shard.number:05}-of-{shard.shares:05}-{key}.jsonl"


def finished(part: Path) -> Part | None:
    """Look at a part that may be there already; a part appears whole or not at all."""
    try:
        with part.open("rb") as lines:
            failed = [msgspec.json.decode(line, type=_Line).error is not None for line in lines]
    except FileNotFoundError:
        return None
    return Part(part, len(failed), sum(failed), made=False)


def write(part: Path, results: Iterable[Result]) -> Iterator[Result]:
    """Write results to a part, giving each on once it is written; the part appears when all are there.

    Raises:
        GenError: The folder cannot be written to.
    """
    half = part.with_name(f".{part.name}.{os.getpid()}")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as lines:
            for result in results:
                lines.write(result.line + b"\n")
                yield result
        half.replace(part)
    except OSError as error:
        raise GenError(f"this folder cannot be written to ({error.strerror}).", str(part.parent)) from error
    finally:
        half.unlink(missing_ok=True)
