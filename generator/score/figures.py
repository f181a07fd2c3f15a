"""Pairs counted: precision, recall and F1 of each sort of finding, by language and by rule."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.score.pairs import SORTS, Pair, Sort


class Figures(NamedTuple):
    """How one sort of finding agrees with the annotations."""

    annotated: int
    found: int
    matched: int
    """Findings that answer an annotation: the spans overlap enough; for contacts, kind and day are equal."""
    right: int
    """Matched ones whose reading is right too: the value of a date, the speakers of a quote."""

    @property
    def matched_f1(self) -> float:
        """Give F1 of what was found, whatever it was read as."""
        return _f1(self.matched, self.annotated, self.found)

    @property
    def right_f1(self) -> float:
        """Give F1 of what was found and read rightly."""
        return _f1(self.right, self.annotated, self.found)

    @property
    def accuracy(self) -> float:
        """Give the share of right readings among matched findings; 1 where there are none."""
        return _share(self.right, self.matched)

    @property
    def precision(self) -> float:
        """Give the share of findings that are right."""
        return _share(self.right, self.found)

    @property
    def recall(self) -> float:
        """Give the share of annotations that were found and read rightly."""
        return _share(self.right, self.annotated)

    def table(self) -> dict[str, int | float]:
        """Give counts and figures, rounded to four places, for output."""
        shares = {
            name: round(getattr(self, name), 4)
            for name in ("matched_f1", "accuracy", "right_f1", "precision", "recall")
        }
        return {**self._asdict(), **shares}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(hits: int, annotated: int, found: int) -> float:
    """Give F1; 1 where nothing was to be found and nothing was."""
    return _share(2 * hits, annotated + found)


def figures(pairs: Iterable[Pair]) -> dict[Sort, Figures]:
    """Count pairs by the sort of finding."""
    gathered: dict[Sort, list[Pair]] = {sort: [] for sort in SORTS}
    for pair in pairs:
        gathered[pair.sort].append(pair)
    return {sort: _count(found) for sort, found in gathered.items()}


def _count(pairs: list[Pair]) -> Figures:
    return Figures(
        annotated=sum(pair.gold is not None for pair in pairs),
        found=sum(pair.found is not None for pair in pairs),
        matched=sum(pair.gold is not None and pair.found is not None for pair in pairs),
        right=sum(pair.right for pair in pairs),
    )


def by_language(pairs: Mapping[str, Iterable[Pair]]) -> dict[str, dict[Sort, Figures]]:
    """Count the pairs of each language, and of all under ``total``."""
    every = [pair for part in pairs.values() for pair in part]
    return {**{lang: figures(pairs[lang]) for lang in sorted(pairs)}, "total": figures(every)}


def rules(pairs: Iterable[Pair]) -> dict[Sort, dict[str, Figures]]:
    """Count by the rule that made each finding; ``annotated`` counts what it matched, for a rule misses nothing by itself."""
    gathered: dict[Sort, dict[str, list[Pair]]] = {sort: {} for sort in SORTS}
    for pair in pairs:
        if pair.found:
            gathered[pair.sort].setdefault(pair.found.rule, []).append(pair)
    return {
        sort: {rule: _count(found[rule]) for rule in sorted(found)}
        for sort, found in gathered.items()
        if found
    }
