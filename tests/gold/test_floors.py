"""How well whole articles of our own are read: each figure has a floor under which it may not fall.

The articles are annotated by a person. A floor lies a little below what was measured last; raise it when a figure has risen.
"""

from pathlib import Path

import pytest
from measuring import figures

from generator import score
from generator.score.gold import Gold
from generator.score.pairs import Sort

HERE = Path(__file__).parent
SITE = HERE.parent.parent

FLOORS: dict[tuple[str, Sort], tuple[float, float]] = {
    ("ar", "marked quotes"): (0.97, 0.92),
    ("ar", "indirect quotes"): (0.99, 0.95),
    ("en", "marked quotes"): (0.97, 0.94),
    ("en", "indirect quotes"): (0.98, 0.96),
    ("fa", "marked quotes"): (0.97, 0.90),
    ("fa", "indirect quotes"): (0.98, 0.94),
}
"""Language and sort → least F1 of quotes found, and of quotes found with the right speakers."""


@pytest.mark.parametrize(("lang", "sort"), FLOORS)
def test_quotes_are_found_and_attributed_as_well_as_before(lang: str, sort: Sort) -> None:
    found, right = FLOORS[lang, sort]
    counted = figures(HERE, SITE)[lang][sort]

    assert counted.matched_f1 >= found
    assert counted.right_f1 >= right


@pytest.mark.parametrize("gold", list(score.read([HERE])), ids=lambda gold: gold.id)
def test_an_annotation_lies_in_its_article(gold: Gold) -> None:
    for part in (*gold.dates, *gold.quotes):
        words = gold.text[part.start : part.end]
        assert words == words.strip() != ""
    assert gold.published
    assert all(quote.speakers for quote in gold.quotes)


def test_meetings_of_others_are_none_of_ours() -> None:
    assert all(counted["contacts"].found == 0 for counted in figures(HERE, SITE).values())
