"""Whether the clause around a date speaks of the past or the future, by its nearest verb."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.extract.dates.grammar import Line
from generator.folding import fold
from generator.lexicon.dates import DateWords

TimeOf = Literal["past", "future"]
_FAR = 25
"""A verb further away than this many words says nothing of the date."""
_STOPS = frozenset(".!?؟؛;:…۔\n")
_SHORTEST_STEM = 4


class _Verbs(NamedTuple):
    past: frozenset[str]
    future: frozenset[str]
    breaks: frozenset[str]
    endings: tuple[str, ...]


@lru_cache(maxsize=32)
def _verbs(words: DateWords) -> _Verbs:
    tense = words.tense
    prefixed = {fold(a + b) for a in tense.future_prefixes for b in tense.future_stems}
    return _Verbs(
        frozenset(map(fold, tense.past)),
        frozenset(map(fold, tense.future)) | prefixed | {"و" + word for word in prefixed},
        frozenset(map(fold, tense.breaks)),
        tense.past_endings,
    )


def tense(line: Line, first: int, end: int) -> TimeOf | None:
    """Tell the tense of the clause around the words ``first`` to ``end``; ``None`` where no known verb is near."""
    verbs = _verbs(line.grammar.words)
    for place in line.grammar.words.tense.look:
        places = range(first - 1, first - _FAR, -1) if place == "before" else range(end, end + _FAR)
        found = _nearest(line, places, verbs)
        if found is not None:
            return found
    return None


def _nearest(line: Line, places: Iterable[int], verbs: _Verbs) -> TimeOf | None:
    for place in places:
        word = line.word(place)
        if not word or word in _STOPS or word in verbs.breaks:
            return None
        if word in verbs.future:
            return "future"
        if word in verbs.past or (len(word) > _SHORTEST_STEM and word.endswith(verbs.endings)):
            return "past"
    return None
