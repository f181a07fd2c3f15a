"""Commands run and previews asked, and what that took."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

_SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Programs in Python are compiled once, as they are where somebody has installed them."""

_PATIENCE = 600.0
"""Seconds to wait for a page."""


class Cost(NamedTuple):
    """What one run took."""

    seconds: float
    cpu: float
    """Seconds of processor time, of all its processes."""
    megabytes: float
    """Most memory held at once by one of its processes."""


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in ``folder`` to its end."""
    with (folder.parent / f"{folder.name}.log").open("wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=_SURROUNDINGS, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}: see {log.name}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Shown(NamedTuple):
    """A preview that runs."""

    address: str
    """Of the page that is asked for."""
    started: float
    """Seconds from the start until the page could be had."""

    def until(self, word: str, save: Callable[[], object]) -> float:
        """Save something; give the seconds until the page has ``word``."""
        start = time.perf_counter()
        save()
        _await(self.address, word.encode(), 0.002)
        return time.perf_counter() - start


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
            _await(address, b"<h1", 0.01)
            yield Shown(address, time.perf_counter() - start)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def _await(address: str, word: bytes, pause: float) -> None:
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                if word in answer.read():
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(pause)
    raise SystemExit(f"{address} does not show {word.decode()}")
