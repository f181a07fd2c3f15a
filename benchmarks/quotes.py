"""How many words a second are read for dates, quotes and contacts together, and for each alone: python benchmarks/quotes.py

The texts are the demo's articles, each read once to warm the caches, then several times. Best of these rounds, in
seconds of the processor, so that other programs on the machine count for little. Beside it dateparser's search for dates alone
over the same texts, in turn with ours, by which machines can be compared.
"""

import importlib
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from generator import content, pool
from generator.content.articles import Frame
from generator.extract import dates, quotes, report, scene
from generator.extract.identity import Namer
from generator.model import Article
from generator.text import furniture, passages
from generator.text.passages import Passage

ROUNDS = 10


def main() -> None:
    """Print a table of words a second."""
    found = content.read(Path(__file__).parent.parent)
    frame, articles = found.frame, found.articles
    words = sum(len(article.text.split()) for article in articles)
    prepared = [prepare(article, frame) for article in articles]
    print(f"{len(articles)} articles, {words:,} words, one core, best of {ROUNDS} rounds")
    search = importlib.import_module("dateparser.search").search_dates
    work = [(article.text, [article.lang]) for article in articles]
    beside(
        words,
        lambda: [read(article, frame) for article in articles],
        lambda: [search(text, languages=lang) for text, lang in work],
    )
    show("preparing", words, lambda: [prepare(article, frame) for article in articles])
    show("dates", words, lambda: [read_dates(*pair, frame) for pair in zip(articles, prepared, strict=True)])
    show(
        "quotes", words, lambda: [read_quotes(*pair, frame) for pair in zip(articles, prepared, strict=True)]
    )


def show(name: str, words: int, work: Callable[[], object]) -> None:
    """Time ``work`` and print a line."""
    print(f"{name:<10} {rate(words, work):>10,.0f} words/s")


def beside(words: int, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    """Time ``ours`` and ``theirs`` in turn, and print both rates and how they compare: the median of all pairs."""
    ours()
    theirs()
    pairs = [(took(ours), took(theirs)) for _ in range(ROUNDS)]
    ratio = statistics.median(other / own for own, other in pairs)
    print(
        f"{'all':<10} {words / min(own for own, _ in pairs):>10,.0f} words/s, {ratio:.1f} × dateparser's search"
    )
    print(f"{'dateparser':<10} {words / min(other for _, other in pairs):>10,.0f} words/s")


def rate(words: int, work: Callable[[], object]) -> float:
    """Give the words that ``work`` reads in a second of the processor, in the best of a few rounds."""
    work()
    return words / min(took(work) for _ in range(ROUNDS))


def took(work: Callable[[], object]) -> float:
    """Give the processor's seconds that ``work`` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def prepare(article: Article, frame: Frame) -> tuple[Passage, ...]:
    """Cut an article into passages."""
    vocabulary = frame.vocabulary(article.lang)
    blocks = furniture.mark(article.text, article.blocks, vocabulary.lexicon.language.furniture)
    return passages.prepare(article, blocks, vocabulary)


def read(article: Article, frame: Frame) -> object:
    """Read everything, as a build does."""
    with pool.at_rest():
        return report.read(article, frame.vocabulary(article.lang), frame.settings.subject)


def read_dates(article: Article, prepared: tuple[Passage, ...], frame: Frame) -> object:
    """Read the dates alone."""
    context = dates.Context(article, frame.settings.subject)
    return dates.find(prepared, frame.vocabulary(article.lang), context)


def read_quotes(article: Article, prepared: tuple[Passage, ...], frame: Frame) -> object:
    """Read the quotes alone."""
    kept = scene.scene(frame.vocabulary(article.lang), frame.settings.subject, None)
    return quotes.find(prepared, kept, Namer(article.id))


if __name__ == "__main__":
    main()
