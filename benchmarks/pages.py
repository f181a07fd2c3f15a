"""How long files take to be made, by sort: a generated site read, and its files made several times over in one process.

    python benchmarks/pages.py [--articles 60] [--rounds 6]

The least of the rounds counts, in milliseconds of the processor for one file; nothing is written.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import corpus

from generator import build
from generator.model import OutFile

SORTS = {
    "an article's page": "??/articles/0*.html",
    "its annotations": "annotations/*",
    "its citations": "citations/*",
    "a contact's page": "??/contacts/*.html",
    "a contact as data": "contacts/*",
    "a table of all quotes": "quotes.*",
}
"""Sort of file → what the paths of such files look like."""


def main() -> None:
    """Print a line for each sort of file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        site = Path(home) / "site"
        corpus.write(site, options.articles)
        files = build.build(site).files
        for sort, like in SORTS.items():
            these = [
                file for file in files if Path(file.path).match(like) and _depth(file.path) == _depth(like)
            ]
            taken = min(_made(these) for _ in range(options.rounds))
            print(f"{sort:<24}{len(these):>6} files{1000 * taken / len(these):>9.2f} ms each")


def _depth(path: str) -> int:
    return path.count("/")


def _made(files: Sequence[OutFile]) -> float:
    start = time.process_time()
    for file in files:
        file.render()
    return time.process_time() - start


if __name__ == "__main__":
    main()
