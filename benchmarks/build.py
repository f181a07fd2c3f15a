"""How long builds take: a number of generated articles built cold, unchanged and after one edit, each in a process of its own.

python benchmarks/build.py [--articles 1000] [--keep FOLDER]
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import corpus

QUICK_RUNS = 3
"""A quick step is run so many times, and the quickest counts."""


class Cost(NamedTuple):
    """What one run took."""

    seconds: float
    megabytes: float
    """Most memory held at once by one of its processes."""


def run(site: Path) -> Cost:
    """Run ``gen build`` over a site."""
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        str(site),
        "--output",
        str(site / "public"),
        "--quiet",
    ]
    start = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"gen build ended with {process.returncode}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def quickest(step: Callable[[], None], site: Path) -> Cost:
    """Take the quickest of some runs, each after ``step``."""
    costs = []
    for _ in range(QUICK_RUNS):
        step()
        costs.append(run(site))
    return min(costs)


def main() -> None:
    """Print a table of steps, their times and memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--keep", type=Path, help="folder for the site, which must not exist and is kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = options.keep or Path(scratch) / "site"
        corpus.write(site, options.articles)
        edited = next((site / "content" / "articles" / "en").glob("*.md"))

        def edit() -> None:
            edited.write_text(
                edited.read_text(encoding="utf-8") + "\nThe talks on fishing will go on.\n", encoding="utf-8"
            )

        def forget_site() -> None:
            shutil.rmtree(site / "public")

        print(f"{options.articles} articles, {len(os.sched_getaffinity(0))} cores")
        print(f"{'step':<34}{'seconds':>10}{'MB':>8}")
        for name, measure in (
            ("cold, nothing remembered", lambda: run(site)),
            ("cold, reports remembered", lambda: quickest(forget_site, site)),
            ("nothing changed", lambda: quickest(lambda: None, site)),
            ("one article edited", lambda: quickest(edit, site)),
        ):
            cost = measure()
            print(f"{name:<34}{cost.seconds:>10.2f}{cost.megabytes:>8.0f}", flush=True)


if __name__ == "__main__":
    main()
