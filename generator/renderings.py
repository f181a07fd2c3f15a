"""Promised files made, or remembered: a promise in, its bytes on disk and their digest out.

What a file's bytes depend on is in its key, so that bytes made once can be kept, packed, for a site that has to be written again:
on another machine with the same cache, or where the site was thrown away. Of a long file the unchanged pieces are copied from
the file as it was.
"""

import hashlib
import mmap
import os
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator import bundled, memo, sealed
from generator.model import OutFile

NAME = "renderings.sqlite"
"""Name of the file, in the folder for caches, that holds packed renderings."""

_QUICKLY = 1
"""Level of packing: a fifth of the time of the usual one, for a tenth more bytes."""

_BATCH = 256
"""So many renderings are remembered at once."""

_Pieces = tuple[tuple[str, int], ...]
"""Keys and lengths of the pieces of a file, in their order."""


class Store(NamedTuple):
    """Where renderings are remembered."""

    cache: Path
    output: Path
    """The folder of the site as it was."""
    whole: bool
    """Whether so much has to be made that it is worth remembering, and looking for."""

    @property
    def file(self) -> Path:
        """Name the file of packed renderings."""
        return self.cache / NAME


class Rendered(NamedTuple):
    """What became of a promise."""

    digest: str
    fresh: tuple[bytes, bytes] | None
    """To be remembered: its key, and the bytes packed."""


class Notes(msgspec.Struct, frozen=True, array_like=True):
    """What is remembered of a long file: of which program, with what digest, made of which pieces."""

    program: str
    digest: str
    pieces: _Pieces
    stamp: tuple[int, int] = (0, 0)
    """Size and time of change of the file as it was written."""


def digest(data: bytes | mmap.mmap) -> str:
    """Digest the bytes of a file."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def key(file: OutFile) -> bytes:
    """Give the key of a promise among those of all sites and versions of the program."""
    return hashlib.blake2b(
        f"{file.path}\0{file.key}".encode(), digest_size=16, key=bundled.digest().encode()
    ).digest()


def write(store: Store | None, file: OutFile, to: Path) -> Rendered:
    """Make a promised file at ``to``, or write what was remembered of it."""
    remembered = store is not None and store.whole
    own = key(file) if remembered else b""
    packed = memo.fetch(store.file, own) if store and remembered else None
    if packed is not None:
        with suppress(zlib.error):
            data = zlib.decompress(packed)
            to.write_bytes(data)
            return Rendered(digest(data), None)
    if store and file.pieces:
        said = _write_pieces(store, file, to)
        return Rendered(said, (own, zlib.compress(to.read_bytes(), _QUICKLY)) if remembered else None)
    data = file.render()
    to.write_bytes(data)
    return Rendered(digest(data), (own, zlib.compress(data, _QUICKLY)) if remembered else None)


def remembering(
    store: Store | None, files: Sequence[OutFile], made: Iterator[Rendered]
) -> Iterator[Rendered]:
    """Give what was ``made`` of ``files`` on, and remember what is new in it."""
    used = {key(file) for file in files} if store and store.whole else set()
    while batch := list(islice(made, _BATCH)):
        fresh = dict(one.fresh for one in batch if one.fresh)
        if store and fresh:
            memo.remember(store.file, fresh, used)
        yield from batch


# --- long files -------------------------------------------------------------------------------------------------------


def _write_pieces(store: Store, file: OutFile, to: Path) -> str:
    """Make the new pieces of a long file, and copy the others from the file as it was; give its digest."""
    assert file.pieces is not None
    notes = store.cache / f"pieces-{_name(store.output / file.path)}.msgpack"
    hashed = hashlib.blake2b(digest_size=16)
    pieces: list[tuple[str, int]] = []
    with _known(store.output / file.path, notes) as known, to.open("wb") as out:
        for piece in file.pieces():
            data = known(piece.key) or piece.make()
            out.write(data)
            hashed.update(data)
            pieces.append((piece.key, len(data)))
    said = Notes(bundled.digest(), hashed.hexdigest(), tuple(pieces), _stamp(to))
    sealed.store(notes, msgspec.msgpack.encode(said))
    return hashed.hexdigest()


def _stamp(file: Path) -> tuple[int, int]:
    stat = file.stat()
    return stat.st_size, stat.st_mtime_ns


def _name(file: Path) -> str:
    return hashlib.blake2b(os.path.abspath(file).encode(), digest_size=8).hexdigest()


@contextmanager
def _known(file: Path, notes: Path) -> Iterator[Callable[[str], bytes | None]]:
    """Give what finds a piece of a file as it was, by its key; nothing in a file that others have changed since."""
    with ExitStack() as stack:
        try:
            said = msgspec.msgpack.decode(sealed.load(notes) or b"", type=Notes)
            opened = stack.enter_context(file.open("rb"))
            data = stack.enter_context(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
            whole = said.program == bundled.digest() and (
                said.stamp == _stamp(file) or said.digest == digest(data)
            )
        except (OSError, ValueError, msgspec.MsgspecError):
            whole = False
        places = _places(said.pieces) if whole else {}
        yield lambda key: data[places[key]] if key in places else None


def _places(pieces: _Pieces) -> dict[str, slice]:
    ends = accumulate(length for _, length in pieces)
    return {key: slice(end - length, end) for (key, length), end in zip(pieces, ends, strict=True) if key}
