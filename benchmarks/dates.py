"""How fast dates are read, side by side with dateparser's search, and with parstdex on Persian where it is installed.

    python benchmarks/dates.py [--rounds 5] [FILE.md …]

All read the same articles (default: those of ``content/articles``) in one process. Ours is timed twice: the date finder
alone, on words that every finder shares, and with the cutting into words that comes before it. Times are seconds of the
processor, an article at a time without the search for garbage as in a build, so that other programs on the machine count for little; the last column says how much longer each reader takes.
"""

import argparse
import importlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import edtf, lexicon, pool
from generator.extract import dates
from generator.model import Article, Gazetteer, Subject
from generator.text import blocks, furniture, passages, scan

ROOT = Path(__file__).parent.parent
PUBLISHED = edtf.read("2021-12-31")


class Reader(NamedTuple):
    """Something that reads the dates of texts."""

    name: str
    run: Callable[[], object]
    """Read all texts once."""


def main() -> None:
    """Time every reader on every language and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--rounds", type=int, default=5, help="how often each reader goes over the texts, in turn"
    )
    parser.add_argument(
        "files", nargs="*", type=Path, help="Markdown articles in folders named by their language"
    )
    options = parser.parse_args()
    files = options.files or sorted((ROOT / "content" / "articles").glob("*/*.md"))
    print(f"{'language':9} {'reader':28} {'texts/s':>9} {'KB/s':>9} {'words/s':>10} {'slower by':>10}")
    for lang in lexicon.languages():
        texts = [_body(path) for path in files if path.parent.name == lang]
        if texts:
            _compare(lang, texts, options.rounds)


def _body(path: Path) -> str:
    """Read an article without its front matter."""
    text = path.read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


def _compare(lang: str, texts: Sequence[str], rounds: int) -> None:
    """Time the readers of one language."""
    size = sum(len(text.encode()) for text in texts) / 1024
    words = sum(len(text.split()) for text in texts)
    readers = (*_ours(lang, texts), *_others(lang, texts))
    times = _times([reader.run for reader in readers], rounds)
    for reader, seconds in zip(readers, times, strict=True):
        rates = (len(texts) / seconds, size / seconds, words / seconds)
        slower = seconds / times[0]
        print(f"{lang:9} {reader.name:28} {rates[0]:9.1f} {rates[1]:9.1f} {rates[2]:10.0f} {slower:9.1f}×")


def _times(runs: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Give the processor's seconds of one round of each: the quickest of several, taken in turn, after one to warm up."""
    best = [float("inf")] * len(runs)
    for number in range(rounds + 1):
        for index, run in enumerate(runs):
            start = time.process_time()
            run()
            if number:
                best[index] = min(best[index], time.process_time() - start)
    return best


def _ours(lang: str, texts: Sequence[str]) -> tuple[Reader, ...]:
    vocabulary = scan.vocabulary(lexicon.load(lang), Gazetteer({}))
    known = vocabulary.lexicon.language.furniture
    subject = Subject(())

    def prepare(text: str) -> tuple[Article, tuple[passages.Passage, ...]]:
        article = Article("a", lang, "", text, blocks.plain(text), "", published=PUBLISHED)
        return article, passages.prepare(article, furniture.mark(text, article.blocks, known), vocabulary)

    prepared = [prepare(text) for text in texts]

    def find(article: Article, made: Sequence[passages.Passage]) -> object:
        with pool.at_rest():
            return dates.find(made, vocabulary, dates.Context(article, subject))

    def read(text: str) -> object:
        with pool.at_rest():
            return find(*prepare(text))

    return (
        Reader("naql, dates alone", lambda: [find(*one) for one in prepared]),
        Reader("naql, words and dates", lambda: [read(text) for text in texts]),
    )


def _others(lang: str, texts: Sequence[str]) -> tuple[Reader, ...]:
    search = importlib.import_module("dateparser.search").search_dates
    readers = [Reader("dateparser's search", lambda: [search(text, languages=[lang]) for text in texts])]
    if lang == "fa":
        try:
            parstdex = importlib.import_module("parstdex").Parstdex()
        except ImportError:
            print(f"{lang:9} parstdex is not installed: pip install parstdex")
        else:
            readers.append(Reader("parstdex", lambda: [parstdex.extract_marker(text) for text in texts]))
    return tuple(readers)


if __name__ == "__main__":
    main()
