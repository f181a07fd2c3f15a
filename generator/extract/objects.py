"""Objects between a speaker and a verb that stands last: a match and an item before its verb in; where they begin out."""

from generator.extract.matching import Match
from generator.extract.skeleton import QUOTED
from generator.text.scan import Hit

_LEAST = 3
"""Fewer marked words are a name or a term."""
_FRAGMENT = 2
"""Fewer marked words are none of what somebody said."""
_BEHIND = 9
"""So many words at most go on behind marked words before their verb."""
_NOUNS = 6
"""So many words at most stand between a preposition and marked words within what it binds to a verb."""
_NO_NOUN = ("cue", "finite", "that", "relative", "object")
_MARKS = frozenset('«»“”"')
_NOUNS_MOST = 3
"""So many words at most stand between a preposition and the marked words it binds to a verb: «بر لزوم «…» تأکید کرد»."""
_RULED_LEAST = 3
"""Fewer marked words than so many after a preposition are a name or a term."""
_NO_PART = ("cue", "finite", "that", "object", "adverb")


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


def ruled(state: Match, place: int) -> int | None:
    """Find the preposition that binds marked words to the verb behind them; a noun between makes them a part of the report."""
    skeleton = state.skeleton
    charges = state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.grammar.charging
    if skeleton.lasts[place] - skeleton.firsts[place] < _RULED_LEAST - charges + 2:
        return None
    for first in range(place, max(state.low, place - _NOUNS_MOST) - 1, -1):
        ruling = skeleton.ending(first, "preposition")
        if ruling is not None:
            if not _takes(state, ruling):
                return None
            if first < place:
                state.shape, state.first = "clause", first
            return ruling.first
        if not skeleton.words[first - 1][0].isalnum() or skeleton.at(first - 1, *_NO_PART) is not None:
            return None
    return None


def trailed(state: Match, place: int) -> int | None:
    """Go back over what a preposition binds to a verb, marked words and more behind them: «بر «ضرورت گفت‌وگو» با مارسنا تأکید کرد»."""
    skeleton = state.skeleton
    quoted = next(
        (i for i in range(place - 1, max(state.low, place - _BEHIND) - 1, -1) if not _noun(state, i)), place
    )
    if quoted >= place - 1 or skeleton.words[quoted] != QUOTED:
        return None
    if skeleton.lasts[quoted] - skeleton.firsts[quoted] < _FRAGMENT + 2:
        return None
    for first in range(quoted, max(state.low, quoted - _NOUNS) - 1, -1):
        ruling = skeleton.ending(first, "preposition")
        if ruling is not None:
            state.shape, state.first, state.last = "clause", ruling.last, place
            return ruling.first if _takes(state, ruling) else None
        if not _noun(state, first - 1):
            return None
    return None


def _takes(state: Match, ruling: Hit) -> bool:
    """Whether the verb goes with a preposition that binds what is said to it."""
    word = " ".join(state.skeleton.words[ruling.first : ruling.last])
    return state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.complements.get(word, frozenset())


def _noun(state: Match, index: int) -> bool:
    """Whether an item may be a word of a noun and what describes it."""
    word = state.skeleton.words[index]
    return (word[0].isalnum() or word in _MARKS) and state.skeleton.at(index, *_NO_NOUN) is None
