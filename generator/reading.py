"""Articles read and remembered: a folder in, an ``Entry`` for each of its articles out, and shelves to open any of them.

To read an article takes a hundred times longer than to remember what it said, so the memo and the workers are here. What a
large site says is never held all at once: an entry has the article's gist, and the rest is opened when somebody asks.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from generator import bundled, content, gists, lexicon, manifest, memo, pool, sealed
from generator.content import Place, articles
from generator.content.articles import File, Frame
from generator.errors import GenError
from generator.extract import report
from generator.model import Article, Gist, Report

NAME = "entries.msgpack"
"""Name of the file, in the folder for caches, that holds the entries of the last run."""

# The code that a reading depends on.
_CODE = (
    "calendars",
    "contacts",
    "content",
    "edtf",
    "errors",
    "extract",
    "folding",
    "gists",
    "lexicon",
    "model",
    "reading",
    "text",
)

Result = TypeVar("Result")

_BATCH = 256
"""So many readings are remembered at once."""


class Mistake(msgspec.Struct, frozen=True):
    """What is wrong with a file: an error that can be kept."""

    message: str
    path: str
    line: int


class Reading(msgspec.Struct, frozen=True):
    """All that comes of one file."""

    article: Article | None = None
    """``None`` for a draft, and where there are mistakes."""
    report: Report | None = None
    mistakes: tuple[Mistake, ...] = ()


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """What is held of one file."""

    path: str
    stamp: tuple[int, int, int] | None
    """As the file was when it was read; ``None`` where that may not show a later change."""
    key: bytes
    gist: Gist | None
    mistakes: tuple[Mistake, ...] = ()


class Held(NamedTuple):
    """All entries of a site, and what they were read against."""

    basis: bytes
    entries: dict[str, Entry]
    """By path, in the order of paths."""


class Read(NamedTuple):
    """A site read."""

    held: Held
    open: Callable[[Entry], Reading]
    """Opens what an entry is of."""


def article_of(reading: Reading) -> Article:
    """Give the article of a reading that is known to have one."""
    assert reading.article is not None
    return reading.article


def report_of(reading: Reading) -> Report:
    """Give the report of a reading that is known to have one."""
    assert reading.report is not None
    return reading.report


_DECODER = msgspec.msgpack.Decoder(Reading)
_ENTRY = msgspec.msgpack.Decoder(Entry)
_ENTRIES = msgspec.msgpack.Decoder(tuple[bytes, tuple[Entry, ...]])


def read(
    folder: Path,
    frame: Frame,
    cache: Path,
    jobs: int,
    held: Held | None,
    progress: Callable[[str, int, int], None],
) -> Read:
    """Read all articles in ``folder``, or remember what reading them gave.

    Args:
        held: What this process holds already of an earlier call.
    """
    now = manifest.clock(cache)
    basis = _basis(frame)
    before = held or _recall(cache / NAME)
    known = before.entries if before and before.basis == basis else {}
    with pool.at_rest():
        places = content.places(folder)
    stale = [place for place in places if not _is_fresh(place, known.get(place.path))]
    files = [_Sought(place, _key(content.open_place(folder, place), basis)) for place in stale]
    entries, unread = _remembered(files, known, cache)
    kept: dict[bytes, bytes] = {}
    used = {*(one.key for one in files), *(entry.key for entry in known.values())}
    for key, whole, entry in _read_all(folder, unread, frame, jobs, cache, used, progress):
        entries[key] = entry
        kept |= {key: whole} if whole else {}
    renewed = {one.place.path: _stamped(entries[one.key], one.place, now) for one in files}
    after = Held(basis, {place.path: renewed.get(place.path) or known[place.path] for place in places})
    if renewed or len(after.entries) != len(known):
        _remember(cache / NAME, after)
    return Read(after, partial(_open, folder, frame, cache, kept))


class _Sought(NamedTuple):
    """A file whose contents were looked at."""

    place: Place
    key: bytes


def _is_fresh(place: Place, known: Entry | None) -> bool:
    return known is not None and known.stamp == place.stamp


def _stamped(entry: Entry, place: Place, now: int) -> Entry:
    settled = manifest.is_settled(place.stamp[2], now)
    return msgspec.structs.replace(entry, stamp=place.stamp if settled else None)


def _basis(frame: Frame) -> bytes:
    """Digest what a reading depends on besides its file."""
    parts = (bundled.digest(*_CODE), frame.settings.subject, frame.gazetteer, frame.outlets)
    return hashlib.blake2b(msgspec.msgpack.encode(parts), digest_size=16).digest()


def _key(file: File, basis: bytes) -> bytes:
    named = msgspec.msgpack.encode((file.path, file.lang, file.slug))
    return hashlib.blake2b(named + file.data, digest_size=16, key=basis).digest()


def read_one(folder: Path, frame: Frame, place: Place, cache: Path, basis: bytes) -> Reading:
    """Read one file now, and remember what it gave for the ``read`` of all that follows."""
    sought = _Sought(place, _key(content.open_place(folder, place), basis))
    whole, short = _read(folder, frame, sought)
    memo.remember(cache / memo.NAME, dict((whole, short)))
    return _DECODER.decode(whole[1])


# --- entries ----------------------------------------------------------------------------------------------------------


def _recall(file: Path) -> Held | None:
    """Read the entries of the last run; a damaged file counts as none."""
    data = sealed.load(file)
    if data is None:
        return None
    try:
        with pool.at_rest():
            basis, entries = _ENTRIES.decode(data)
            return Held(basis, {entry.path: entry for entry in entries})
    except msgspec.MsgspecError:
        return None


def _remember(file: Path, held: Held) -> None:
    sealed.store(file, msgspec.msgpack.encode((held.basis, tuple(held.entries.values()))))


def _remembered(
    files: Sequence[_Sought], known: Mapping[str, Entry], cache: Path
) -> tuple[dict[bytes, Entry], list[_Sought]]:
    """Find the entries of files that some run has read before, and those that none has."""
    entries = {entry.key: entry for entry in known.values()} if files else {}
    missing = {_short(one.key): one for one in files if one.key not in entries}
    for short, data in memo.recall(cache / memo.NAME, list(missing)).items():
        with suppress(msgspec.MsgspecError):
            entries[missing[short].key] = _ENTRY.decode(data)
    return entries, [one for one in files if one.key not in entries]


def _short(key: bytes) -> bytes:
    """Give the key under which the entry of a reading is remembered."""
    return hashlib.blake2b(key, digest_size=16, person=b"entry").digest()


# --- readings ---------------------------------------------------------------------------------------------------------


def _read_all(
    folder: Path,
    files: Sequence[_Sought],
    frame: Frame,
    jobs: int,
    cache: Path,
    used: Collection[bytes],
    progress: Callable[[str, int, int], None],
) -> Iterator[tuple[bytes, bytes, Entry]]:
    """Read what no run has read before; a reading itself is given where it could not be remembered."""
    for lang in sorted({one.place.lang for one in files} & set(lexicon.languages())):
        # Compiled here, so that the workers need not each do it again.
        frame.vocabulary(lang)
    kept = {*used, *map(_short, used)}
    made = pool.spread(partial(_read, folder, frame), files, jobs)
    results = _counted(made, len(files), progress)
    while batch := list(islice(results, _BATCH)):
        fresh = {key: data for whole, short in batch for key, data in ((whole[0], whole[1]), short)}
        stored = memo.remember(cache / memo.NAME, fresh, kept)
        for (key, whole), (_, entry) in batch:
            yield key, b"" if stored else whole, _ENTRY.decode(entry)


def _counted(
    results: Iterator[Result], total: int, progress: Callable[[str, int, int], None]
) -> Iterator[Result]:
    for done, result in enumerate(results, 1):
        progress("read", done, total)
        yield result


def _read(folder: Path, frame: Frame, one: _Sought) -> tuple[tuple[bytes, bytes], tuple[bytes, bytes]]:
    """Read a file; give the reading and the entry, each with its key."""
    made = _reading(frame, content.open_place(folder, one.place))
    gist = None
    if made.article:
        gist = gists.gist(made.article, made.report, frame.outlets, frame.settings.subject)
    entry = Entry(one.place.path, None, one.key, gist, made.mistakes)
    encode = msgspec.msgpack.encode
    return (one.key, encode(made)), (_short(one.key), encode(entry))


def _reading(frame: Frame, file: File) -> Reading:
    try:
        article = articles.read(file, frame)
    except GenError as error:
        return Reading(
            mistakes=tuple(Mistake(part.message, part.path, part.line) for part in (error, *error.also))
        )
    if article is None:
        return Reading()
    with pool.at_rest():
        found = report.read(article, frame.vocabulary(article.lang), frame.settings.subject)
    return Reading(article, found)


def _open(folder: Path, frame: Frame, cache: Path, kept: Mapping[bytes, bytes], entry: Entry) -> Reading:
    """Open what ``entry`` is of; where it has been forgotten meanwhile, the file is read again."""
    data = kept.get(entry.key) or memo.fetch(cache / memo.NAME, entry.key)
    if data is not None:
        with suppress(msgspec.MsgspecError):
            return _DECODER.decode(data)
    place = next(place for place in content.places(folder) if place.path == entry.path)
    return _reading(frame, content.open_place(folder, place))
