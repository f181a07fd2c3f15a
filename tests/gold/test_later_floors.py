"""How well articles are read that were annotated later: by one who knew no rule, before any rule had seen them.

``later`` tells of strangers; what was found wrong there has been mended since. ``pair`` is about the contacts of two made-up heads
of state, with a gazetteer of its own; nothing has been mended by it, so its figures are those of articles never seen.
"""

from pathlib import Path

import pytest
from measuring import figures

from generator import score
from generator.score.pairs import Sort

HERE = Path(__file__).parent
SITES = {"later": HERE.parent.parent, "pair": HERE / "pair" / "site"}

FLOORS: dict[tuple[str, str, Sort], tuple[float, float]] = {}
"""Folder, language and sort → least F1 of what is found, and of what is found and right; a little below what was measured last."""


@pytest.mark.parametrize(("folder", "lang", "sort"), FLOORS)
def test_articles_of_others_are_read_as_well_as_before(folder: str, lang: str, sort: Sort) -> None:
    found, right = FLOORS[folder, lang, sort]
    counted = figures(HERE / folder, SITES[folder])[lang][sort]

    assert counted.matched_f1 >= found
    assert counted.right_f1 >= right


@pytest.mark.parametrize("folder", SITES)
def test_every_language_has_four_annotated_articles(folder: str) -> None:
    golds = list(score.read([HERE / folder]))

    assert sorted(gold.lang for gold in golds) == ["ar"] * 4 + ["en"] * 4 + ["fa"] * 4
    for gold in golds:
        for part in (*gold.dates, *gold.quotes):
            words = gold.text[part.start : part.end]
            assert words == words.strip() != ""
