"""What a preview does after a save, in seconds of the processor: a generated site, one article saved again and again.

    python benchmarks/preview.py [--articles 1000] [--rounds 5]

"page" is from the save until the article's page is ready, "site" what it takes then to promise the whole site anew; the middle of
the rounds. All articles are read once before. No browser asks: ``build.py`` times that by the clock.
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import corpus

from generator import pool
from generator.serve.preview import Preview

ARTICLE = "content/articles/en/000002.md"
PAGE = "en/articles/000002.html"


def main() -> None:
    """Print the seconds for a page and for a site, and the memory held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        site = Path(home) / "site"
        corpus.write(site, options.articles)
        preview = Preview(site, None, lambda line: None)
        preview.rebuild(pool.cores())
        preview.asked = PAGE
        preview.page(PAGE)
        taken = [_saved(preview, number) for number in range(options.rounds)]
    page, whole = map(statistics.median, zip(*taken, strict=True))
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{options.articles} articles: page {page:.3f} s, site {whole:.2f} s, {held:.0f} MB")


def _saved(preview: Preview, number: int) -> tuple[float, float]:
    file = preview.folder / ARTICLE
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\nThe talks on fishing will go on, and number {number} is open.\n", "utf-8")
    preview.save(ARTICLE)
    return _timed(preview.glance), _timed(preview.rebuild)


def _timed(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


if __name__ == "__main__":
    main()
