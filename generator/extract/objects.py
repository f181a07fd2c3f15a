"""Objects between a speaker and a verb that stands last: a match and an item before its verb in; where they begin out."""

from generator.extract.matching import Match
from generator.extract.skeleton import QUOTED

_LEAST = 3
"""Fewer marked words are a name or a term."""


def marked(state: Match, place: int) -> int | None:
    """Go back over «را» and whom it marks: «وی همچنین | دانف را «مردی بزرگ» خواند»."""
    mark = state.skeleton.ending(place, "object")
    if mark is None:
        return None
    named = (a.first for a in state.actors if a.last == mark.first and not a.governed)
    return next((first for first in named if first > state.low), mark.first)


def voiced(state: Match, place: int) -> int | None:
    """Skip «را» behind the marked words that are the object of a verb: «دانف «نگرانی مردم از سیل» را مطرح کرد»."""
    skeleton = state.skeleton
    if state.cue.value.entry not in state.scene.vocabulary.lexicon.quotes.grammar.voicing:
        return None
    mark = skeleton.ending(place, "object")
    first = mark.first if mark is not None else place
    quotation = first - 1
    if quotation <= state.low or skeleton.words[quotation] != QUOTED:
        return None
    return first if skeleton.lasts[quotation] - skeleton.firsts[quotation] >= _LEAST + 2 else None
