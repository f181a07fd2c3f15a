"""Figures of annotated articles: a folder of them and a site, whose gazetteer and settings count, in; counts by language out."""

from functools import cache
from pathlib import Path

from generator import content, scale, score
from generator.score.figures import Figures
from generator.score.pairs import Pair, Sort


@cache
def figures(folder: Path, site: Path) -> dict[str, dict[Sort, Figures]]:
    """Read all annotated articles of ``folder`` with what ``site`` knows, and count by language."""
    frame = content.frame(site)
    names = score.known_names(frame.gazetteer)
    paired: dict[str, list[Pair]] = {}
    for gold in score.read([folder]):
        published = gold.published or gold.published_assumed or ""
        document = scale.Document(gold.id, gold.text, lang=gold.lang, published=published)
        answer = scale.answer(document, scale.reader(frame))
        paired.setdefault(gold.lang, []).extend(score.pairs(gold, answer, names))
    return score.by_language(paired)
