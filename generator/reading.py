"""Articles read and remembered: files in, an ``Article`` and its ``Report`` out of each.

To read an article takes a hundred times longer than to remember what it said, so the memo and the workers are here.
"""

import gc
import hashlib
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec

from generator import bundled, lexicon, memo, pool
from generator.content import articles
from generator.content.articles import File, Frame
from generator.errors import GenError
from generator.extract import report
from generator.model import Article, Report

# The code that a reading depends on.
_CODE = (
    "calendars",
    "content",
    "edtf",
    "errors",
    "extract",
    "folding",
    "lexicon",
    "model",
    "reading",
    "text",
)


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


_DECODER = msgspec.msgpack.Decoder(Reading)


def read(
    files: Sequence[File],
    frame: Frame,
    cache: Path,
    jobs: int,
    known: MutableMapping[bytes, Reading],
    progress: Callable[[str, int, int], None],
) -> list[Reading]:
    """Read ``files``, or remember what reading them gave; in their order.

    Args:
        known: Readings that this process holds already, by key. Afterwards it holds those of ``files``, and no others.
    """
    remembered = cache / memo.NAME
    basis = _basis(frame)
    keys = [_key(file, basis) for file in files]
    held = {**known, **_decode(memo.recall(remembered, [key for key in keys if key not in known]))}
    missing = [(key, file) for key, file in zip(keys, files, strict=True) if key not in held]
    fresh: dict[bytes, bytes] = {}
    for (key, _), made in zip(missing, _read_all([file for _, file in missing], frame, jobs), strict=True):
        fresh[key] = made
        progress("read", len(fresh), len(missing))
    memo.remember(remembered, fresh, keys)
    held |= _decode(fresh)
    known.clear()
    known.update({key: held[key] for key in keys})
    return [held[key] for key in keys]


def _basis(frame: Frame) -> bytes:
    """Digest what a reading depends on besides its file."""
    parts = (bundled.digest(*_CODE), frame.settings.subject, frame.gazetteer, frame.outlets)
    return hashlib.blake2b(msgspec.msgpack.encode(parts), digest_size=16).digest()


def _key(file: File, basis: bytes) -> bytes:
    named = msgspec.msgpack.encode((file.path, file.lang, file.slug))
    return hashlib.blake2b(named + file.data, digest_size=16, key=basis).digest()


def _read_all(files: Sequence[File], frame: Frame, jobs: int) -> Iterator[bytes]:
    for lang in sorted({file.lang for file in files} & set(lexicon.languages())):
        # Compiled here, so that the workers need not each do it again.
        frame.vocabulary(lang)
    return pool.spread(partial(_read, frame), files, jobs)


def _read(frame: Frame, file: File) -> bytes:
    return msgspec.msgpack.encode(_reading(frame, file))


def _reading(frame: Frame, file: File) -> Reading:
    try:
        article = articles.read(file, frame)
    except GenError as error:
        return Reading(
            mistakes=tuple(Mistake(part.message, part.path, part.line) for part in (error, *error.also))
        )
    if article is None:
        return Reading()
    return Reading(article, report.read(article, frame.vocabulary(article.lang), frame.settings.subject))


def _decode(coded: Mapping[bytes, bytes]) -> dict[bytes, Reading]:
    """Make readings of what was remembered; what cannot be read counts as forgotten."""
    readings: dict[bytes, Reading] = {}
    with _at_rest():
        for key, value in coded.items():
            try:
                readings[key] = _DECODER.decode(value)
            except msgspec.MsgspecError:
                continue
    return readings


@contextmanager
def _at_rest() -> Iterator[None]:
    """Stop the search for cyclic garbage, which would look at every new record again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
