"""Whether anything has changed since the last build: sizes and times of files in, a quick answer out.

Made of the standard library alone, so that ``gen build`` can ask before anything heavy is imported. It may only ever skip
work that the keys of the outputs would have skipped.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

INPUTS = ("content", "templates", "static")
"""Folders of a site that a build reads."""

CACHE = ".naql"
"""Name of the folder for caches in a site's folder."""

_HERE = Path(__file__).parent

# A file changed so shortly before it was looked at could change again without its time of change showing it.
_COARSENESS = 20_000_000


Stamps = Mapping[str, tuple[int, int]]
"""Path below the output folder → size and time of change (ns)."""


class Seen(NamedTuple):
    """The inputs as they were before a build read them."""

    digest: str
    settled: bool
    """Whether their times are old enough to show every later change."""


class Last(NamedTuple):
    """What a build said."""

    notes: tuple[tuple[str, int, str], ...]
    """Path, line and message of each."""
    files: int
    """How many files the site has."""
    asked: bool | None = None
    """Whether an index for the search page was asked for; ``None`` where nobody said."""


class Survey(NamedTuple):
    """What is there before a build, and what the last one said."""

    inputs: Seen
    outputs: Stamps
    """As the files are."""
    left: Stamps
    """As the last build left them; the very ``outputs`` where nobody has touched them since."""
    last: Last | None
    """What the last build said, if nothing has changed since."""


def survey(folder: Path, output: Path, cache: Path | None = None) -> Survey:
    """Look at all that a build of ``folder`` into ``output`` reads and has written."""
    inputs, outputs = begin(folder, cache), look(output)
    try:
        with _file(folder, output, cache).open(encoding="utf-8") as lines:
            head = json.loads(lines.readline())
            if head["outputs"] == _digest_of(outputs):
                said = _said(head) if head["inputs"] == inputs.digest else None
                return Survey(inputs, outputs, outputs, said)
            left = json.loads(lines.read())
        return Survey(inputs, outputs, {path: (size, time) for path, (size, time) in left.items()}, None)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Survey(inputs, outputs, {}, None)


def _said(head: Mapping[str, Any]) -> Last:
    notes = tuple((path, line, message) for path, line, message in head["notes"])
    return Last(notes, head["files"], head["asked"])


def see(folder: Path, now: int = 0) -> Seen:
    """Look at all that a build of ``folder`` reads; ``now`` is the time by the disk's own clock, in ns."""
    newest = 0
    lines = [sys.version]
    for path, stat in _inputs(folder):
        lines.append(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}")
        newest = max(newest, stat.st_ctime_ns)
    return Seen(_digest_lines(lines), is_settled(newest, now))


def begin(folder: Path, cache: Path | None = None) -> Seen:
    """Look at the inputs of ``folder`` before they are read, and at the disk's clock."""
    return see(folder, clock(cache or folder / CACHE))


def clock(cache: Path) -> int:
    """Tell the time (ns) by the clock of the disk that holds ``cache``; 0 where nothing can be written there."""
    try:
        prepare(cache)
        file = cache / f"clock-{os.getpid()}"
        file.touch()
        now = file.stat().st_mtime_ns
        file.unlink()
    except OSError:
        return 0
    return now


def is_settled(changed: int, now: int) -> bool:
    """Tell whether a file that was ``changed`` (its ``st_ctime_ns``) and looked at ``now`` would show every later change."""
    return changed < now - _COARSENESS


def end(
    seen: Seen,
    said: Last,
    folder: Path,
    output: Path,
    cache: Path | None = None,
    left: Stamps | None = None,
) -> None:
    """Keep for the next time what a build has ``seen`` and ``said``; where nothing can be kept, nothing is.

    ``left`` tells of the output's files as the build left them; they are looked at unless given.
    """
    outputs = look(output) if left is None else left
    head = {
        "inputs": seen.digest if seen.settled else "",
        "outputs": _digest_of(outputs),
        "notes": said.notes,
        "files": said.files,
        "asked": said.asked,
    }
    file = _file(folder, output, cache)
    half = file.with_name(f"{file.name}.{os.getpid()}")
    lines = json.dumps(head), json.dumps(outputs)
    try:
        half.write_text("\n".join(lines), encoding="utf-8")
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink()


def prepare(cache: Path) -> None:
    """Make the folder for caches, which version control should not see."""
    if not cache.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        (cache / ".gitignore").write_text("*\n", encoding="utf-8")


def _file(folder: Path, output: Path, cache: Path | None) -> Path:
    pair = f"{os.path.abspath(folder)}\0{os.path.abspath(output)}"
    name = blake2b(pair.encode(), digest_size=8).hexdigest()
    return (cache or folder / CACHE) / f"manifest-{name}.json"


def _inputs(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    for place in (
        *(folder / name for name in INPUTS),
        *_fonts(folder),
        _HERE,
        _HERE.parent / "templates",
        _HERE.parent / "static",
    ):
        yield from _files(str(place))
    for library in sorted(sys.path):
        # An installed, removed or renewed library shows in the time of the folder around it.
        if library.endswith(("site-packages", "dist-packages")) and os.path.isdir(library):
            yield library, os.stat(library)


def _fonts(folder: Path) -> Iterator[Path]:
    """Give the folder of fonts that ``site.toml`` names."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        text = (folder / "content" / "site.toml").read_text(encoding="utf-8")
        if "fonts" not in text:
            return
        import tomllib  # for few sites, and not quick to import

        settings = tomllib.loads(text)
        yield folder / settings["fonts"]["dir"]


def look(output: Path) -> dict[str, tuple[int, int]]:
    """Look at size and time of change of every file in ``output``."""
    start = len(str(output)) + 1
    found = {path[start:]: (stat.st_size, stat.st_mtime_ns) for path, stat in _files(str(output))}
    return found if os.sep == "/" else {path.replace(os.sep, "/"): stamp for path, stamp in found.items()}


def _digest_of(outputs: Stamps) -> str:
    return _digest_lines([f"{path}\0{size}\0{time}" for path, (size, time) in outputs.items()])


def _digest_lines(lines: list[str]) -> str:
    """Digest lines in whatever order they come."""
    lines.sort()
    return blake2b("\n".join(lines).encode(errors="surrogateescape"), digest_size=16).hexdigest()


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Give all files below ``folder``, but for compiled Python."""
    folders = [folder]
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as found:
            for entry in found:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                    continue
                try:
                    yield entry.path, entry.stat()
                except OSError:
                    continue  # What an editor locks a file with may lead nowhere, or be gone by now.
