"""Whether the clause around a date speaks of the past or the future, by its nearest verb."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.extract.dates.grammar import Line
from generator.folding import fold
from generator.lexicon.dates import DateWords

TimeOf = Literal["past", "present", "future"]
_FAR = 25
"""A verb further away than this many words says nothing of the date."""
_STOPS = frozenset(".!?؟؛;:…۔\n")
_SHORTEST_STEM = 4


class _Verbs(NamedTuple):
    tenses: dict[str, TimeOf]
    breaks: frozenset[str]
    particles: frozenset[str]
    past_endings: tuple[str, ...]


@lru_cache(maxsize=32)
def _verbs(words: DateWords) -> _Verbs:
    said = words.tense
    tenses: dict[str, TimeOf] = {}
    table: tuple[tuple[TimeOf, set[str]], ...] = (
        ("past", _with(said.past, ("",), ("", *said.past_suffixes))),
        ("present", _with(said.stems, said.present_prefixes, ("",))),
        ("present", set(said.present)),
        ("future", _with(said.stems, said.future_prefixes, ("",))),
        ("future", set(said.future)),
    )
    for of, verbs in table:
        tenses.update({fold(lead + verb): of for verb in verbs for lead in ("", *said.prefixes)})
    return _Verbs(
        tenses, frozenset(map(fold, said.breaks)), frozenset(map(fold, said.particles)), said.past_endings
    )


def _with(verbs: Iterable[str], prefixes: Iterable[str], suffixes: Iterable[str]) -> set[str]:
    """Write verbs with every prefix and suffix."""
    after = tuple(suffixes)
    return {before + verb + end for before in prefixes for verb in verbs for end in after}


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
        found = verbs.tenses.get(word + line.word(place + 1) if word in verbs.particles else word)
        if found is not None:
            return found
        if len(word) > _SHORTEST_STEM and word.endswith(verbs.past_endings):
            return "past"
    return None
