"""A site on disk: promised files in, a folder out that is at any moment the old site or the new one, file by file.

A first build is made beside the folder and takes its place at once. A later one renders only what has another key than last
time, into a stage inside the folder; then a journal says what moves where, the moves are made, and the journal goes. A run
that finds a journal completes it; a stage without one is thrown away.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generator import bundled, manifest, pool, renderings
from generator.errors import GenError
from generator.model import OutFile

try:
    import fcntl
except ImportError:  # Windows, where nothing keeps two runs apart
    fcntl = None  # type: ignore[assignment]

MARK = ".naql.json"
"""Marks a folder as ours, and holds the key and digest of every file in it."""

STAGE = ".naql-next"
_JOURNAL = "journal.json"

_MOST = 0.5
"""Where more than this share of a site has to be made, renderings are remembered."""


class Delivered(msgspec.Struct, frozen=True, array_like=True):
    """A file as it was written last."""

    key: str
    digest: str


class Mark(msgspec.Struct, frozen=True):
    """What the file ``MARK`` says."""

    program: str
    """Digest of the program that wrote the site."""
    files: dict[str, Delivered]
    naql: int = 1


class Written(NamedTuple):
    """What a ``write`` did, in numbers of files."""

    rendered: int
    kept: int
    removed: int
    left: manifest.Stamps
    """Of all files that are in the folder now."""


Progress = Callable[[str, int, int], None]
"""Told now and then what is being done, how many are done, and of how many."""


@contextmanager
def alone(output: Path) -> Iterator[Mapping[str, Delivered]]:
    """Keep other runs from writing to ``output`` until the block ends; wait for one that does, and mend what a killed one left.

    Gives what earlier builds have written there.

    Raises:
        GenError: ``output`` is not ours, or cannot be written to.
    """
    with _explained(output):
        _check_folder(output)
        output.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(output.parent, os.O_RDONLY) if fcntl else -1
    try:
        with _explained(output):
            if fcntl:
                fcntl.flock(lock, fcntl.LOCK_EX)
            _mend(output)
            before = delivered(output)
        yield before
    finally:
        if fcntl:
            os.close(lock)


def write(
    promised: Sequence[OutFile],
    output: Path,
    before: Mapping[str, Delivered],
    there: manifest.Survey,
    jobs: int,
    progress: Progress,
    cache: Path | None = None,
) -> Written:
    """Make ``output`` hold the ``promised`` files and nothing else of ours; to be called when ``alone``, with what that gave.

    ``cache`` is the folder where renderings are remembered, if they are.

    Raises:
        GenError: A page cannot be rendered, a foreign file is in the way, or the disk refuses; the old site stays.
    """
    with _explained(output):
        stale = [file for file in promised if not _is_fresh(file, before, output, there)]
        gone = sorted(before.keys() - {file.path for file in promised})
        if stale or gone or not output.is_dir():
            _check_way(stale, before, output)
            store = renderings.Store(cache, output, len(stale) > len(promised) * _MOST) if cache else None
            render = partial(_render, jobs=jobs, progress=progress, store=store)
            _deliver(promised, stale, gone, before, output, render)
        left = _restamped(there.outputs, output, (*(file.path for file in stale), *gone, MARK))
    return Written(len(stale), len(promised) - len(stale), len(gone), left)


def is_still(output: Path, seen: manifest.Stamps) -> bool:
    """Tell whether no build has written to ``output`` since it was ``seen``."""
    try:
        stat = os.stat(output / MARK)
    except OSError:
        return False
    return seen.get(MARK) == (stat.st_size, stat.st_mtime_ns) and not any(p.startswith(STAGE) for p in seen)


def _restamped(seen: manifest.Stamps, output: Path, changed: Iterable[str]) -> manifest.Stamps:
    """Bring what was seen of a folder to what has ``changed`` since."""
    now = dict(seen)
    for path in changed:
        now.pop(path, None)
        with suppress(FileNotFoundError):
            stat = os.stat(f"{output}/{path}")
            now[path] = stat.st_size, stat.st_mtime_ns
    return now


def delivered(output: Path) -> dict[str, Delivered]:
    """Read what an earlier build has written to ``output``; keys of other versions of the program count for nothing.

    Raises:
        GenError: The folder holds files and is not ours.
    """
    try:
        with pool.at_rest():
            mark = msgspec.json.decode((output / MARK).read_bytes(), type=Mark)
        if mark.program == bundled.digest():
            return mark.files
        return {path: Delivered("", known.digest) for path, known in mark.files.items()}
    except FileNotFoundError:
        foreign = sorted(os.listdir(output)) if output.is_dir() else []
    except ValueError:
        foreign = [MARK]
    if foreign:
        raise GenError(_FOREIGN.format(foreign[0]), str(output))
    return {}


_FOREIGN = (
    "this folder holds files that no build has made, such as {}. "
    "Nothing was changed. Empty the folder, or name another one with --output."
)


def _check_folder(output: Path) -> None:
    if output.exists() and not output.is_dir():
        raise GenError(
            "this is a file, and the site needs a folder. Name another one with --output.", str(output)
        )
    there = next(place for place in (output, *output.parents) if place.exists())
    if not there.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if not os.access(there, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def _explained(output: Path) -> Iterator[None]:
    """Tell of a disk that refuses as of any other mistake."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = "Allow writing to it, or name another one with --output."
        raise GenError(f"this folder cannot be written to ({reason}). {remedy}", str(output)) from error


def _is_fresh(file: OutFile, before: Mapping[str, Delivered], output: Path, there: manifest.Survey) -> bool:
    """Whether a promise is already kept: the key is the same, and the file on disk is what was written then."""
    path = file.path
    known = before.get(path)
    if known is None or known.key != file.key or path not in there.outputs:
        return False
    if there.left.get(path) == there.outputs[path]:
        return True
    try:
        return renderings.digest((output / path).read_bytes()) == known.digest
    except OSError:
        return False


def _check_way(stale: Sequence[OutFile], before: Mapping[str, Delivered], output: Path) -> None:
    """Refuse to write over what no build has made."""
    for file in stale:
        target = output / file.path
        blocked = target.is_dir() or (file.path not in before and os.path.lexists(target))
        folders = [output / parent for parent in Path(file.path).parents]
        blocked = blocked or any(folder.exists() and not folder.is_dir() for folder in folders)
        if blocked:
            raise GenError(_FOREIGN.format(file.path), str(output))


def _deliver(
    promised: Sequence[OutFile],
    stale: Sequence[OutFile],
    gone: Sequence[str],
    before: Mapping[str, Delivered],
    output: Path,
    render: Callable[[Sequence[OutFile], Path], dict[str, str]],
) -> None:
    """Render ``stale`` files beside the site, then let them take their places."""
    first = not output.exists()
    stage = output.with_name(f".{output.name}{STAGE}") if first else output / STAGE
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir()
    try:
        digests = render(stale, stage)
        made = {file.path: Delivered(file.key, digests[file.path]) for file in stale}
        files = {file.path: made.get(file.path) or before[file.path] for file in promised}
        _write_json(stage / MARK, Mark(bundled.digest(), dict(sorted(files.items()))))
        if first:
            stage.rename(output)
        else:
            _write_json(stage / _JOURNAL, {"moved": sorted(digests), "removed": gone})
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    if not first:
        _mend(output)


def _render(
    files: Sequence[OutFile], stage: Path, *, jobs: int, progress: Progress, store: renderings.Store | None
) -> dict[str, str]:
    """Render files into ``stage``; give their digests by path."""
    for folder in sorted({str(Path(file.path).parent) for file in files}):
        (stage / folder).mkdir(parents=True, exist_ok=True)
    digests: dict[str, str] = {}
    files = sorted(files, key=_subject)
    made = pool.spread(partial(_render_one, store, stage), files, jobs)
    for file, rendered in zip(files, renderings.remembering(store, files, made), strict=True):
        digests[file.path] = rendered.digest
        progress("render", len(digests), len(files))
    return digests


def _subject(file: OutFile) -> tuple[str, str]:
    """Key of an order in which what tells of one article or contact is made together, so that it is opened once."""
    return file.path.rpartition("/")[2].partition(".")[0], file.path


def _render_one(store: renderings.Store | None, stage: Path, file: OutFile) -> renderings.Rendered:
    return renderings.write(store, file, stage / file.path)


def _write_json(file: Path, value: Any) -> None:
    """Write a file that is there whole or not at all."""
    half = file.with_name(f"{file.name}.half")
    half.write_bytes(msgspec.json.encode(value))
    half.replace(file)


def _mend(output: Path) -> None:
    """Complete what a journal promises, and throw away stages that have none."""
    shutil.rmtree(output.with_name(f".{output.name}{STAGE}"), ignore_errors=True)
    stage = output / STAGE
    if (stage / _JOURNAL).exists():
        journal = msgspec.json.decode((stage / _JOURNAL).read_bytes())
        for path in journal["removed"]:
            (output / path).unlink(missing_ok=True)
            _remove_empty((output / path).parent, output)
        for path in (*journal["moved"], MARK):
            if (stage / path).exists():
                (output / path).parent.mkdir(parents=True, exist_ok=True)
                (stage / path).replace(output / path)
    shutil.rmtree(stage, ignore_errors=True)


def _remove_empty(folder: Path, output: Path) -> None:
    """Remove ``folder`` and those around it, as far as they are empty and inside ``output``."""
    while folder != output and folder.is_dir() and not os.listdir(folder):
        folder.rmdir()
        folder = folder.parent
