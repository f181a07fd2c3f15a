"""Commands run and previews asked, and what that took."""

import http.client
import math
import os
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

_SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Programs in Python are compiled once, as they are where somebody has installed them."""

_PATIENCE = 120.0
"""Seconds to wait for a page."""

_SILENCE = 60.0
"""Seconds after a save at which a preview that does not show it counts as one that never will."""


class Cost(NamedTuple):
    """What one run took."""

    seconds: float
    cpu: float
    """Seconds of processor time, of all its processes."""
    megabytes: float
    """Most memory held at once by all of its processes together, what they share counted once; elsewhere than on Linux, by one of them."""


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in ``folder`` to its end."""
    with (folder.parent / f"{folder.name}.log").open("wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=_SURROUNDINGS, stdout=log, stderr=log)
        with _watched(process.pid) as seen:
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}: see {log.name}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, max(usage.ru_maxrss / 1024, *seen))


@contextmanager
def _watched(pid: int) -> Iterator[list[float]]:
    """Look ten times a second, until the block ends, at the megabytes that a process and its descendants hold."""
    seen, over = [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            seen.append(_held(pid) / 1024)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield seen
    finally:
        over.set()
        watching.join()


def _held(pid: int) -> int:
    """Give the kilobytes that a process and its descendants hold, shared ones in shares (Linux's PSS)."""
    held = 0
    with suppress(OSError, StopIteration, ValueError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        held = int(next(line for line in lines if line.startswith("Pss:")).split()[1])
        for thread in Path(f"/proc/{pid}/task").iterdir():
            held += sum(map(_held, map(int, (thread / "children").read_text().split())))
    return held


class Shown(NamedTuple):
    """A preview that runs."""

    address: str
    """Of the page that is asked for."""
    started: float
    """Seconds from the start until the page could be had."""

    def until(self, word: str, save: Callable[[], object], again: float = _SILENCE) -> float:
        """Save something, and once more after every ``again`` seconds; give the seconds until the page has ``word``, without end if never."""
        start = time.perf_counter()
        while (waited := time.perf_counter() - start) < _SILENCE:
            save()
            if _shows(self.address, word.encode(), 0.002, min(again, _SILENCE - waited)):
                return time.perf_counter() - start
        return math.inf  # It does not listen, and the others are still to be timed.


@contextmanager
def preview(command: Sequence[str], folder: Path, page: str) -> Iterator[Shown]:
    """Preview a project on a free port of this machine until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/{page.removesuffix('index.html')}"
    words = [part.format(port=port) for part in command]
    with (folder.parent / f"{folder.name}.log").open("wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(
            words, cwd=folder, env=_SURROUNDINGS, stdout=log, stderr=log, start_new_session=True
        )
        try:
            if not _shows(address, b"<h1", 0.01, _PATIENCE):
                raise SystemExit(f"{' '.join(words)} shows no page: see {log.name}")
            yield Shown(address, time.perf_counter() - start)
        finally:
            # Some leave children behind when they are asked to end.
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(30)


def _shows(address: str, word: bytes, pause: float, patience: float) -> bool:
    """Ask for a page until it has ``word``, or until patience is at an end."""
    end = time.perf_counter() + patience
    while time.perf_counter() < end:
        with (
            suppress(OSError, http.client.HTTPException),
            urllib.request.urlopen(address, timeout=5) as answer,
        ):
            if word in answer.read():
                return True
        time.sleep(pause)
    return False
