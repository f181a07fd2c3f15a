"""What stands between a verb and its clause: whom it speaks to, when, where and how: "told reporters in Halm on Monday | the talks"."""

from functools import lru_cache

from generator.extract import attributions, predicates
from generator.extract.matching import Match
from generator.extract.scene import COMMAS, Actor
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.lexicon.dates import DateWords

_PLACE_MOST = 6
_PHRASE = 3
"""So many words at least has a phrase that tells how something was said."""
_DOCUMENT_MOST = 5
"""So many words behind its preposition at most does the noun for a document stand: "in a brief joint statement"."""
_TIMES = ("weekday", "deictic", "daypart", "month", "unit")
"""Words of time that may stand between a verb and its clause."""
_ALWAYS = 2
"""So many of ``Grammar.addressed`` always name whom they speak to."""


def addressee(state: Match, place: int) -> int | None:
    """Somebody told: "told Danev the talks", "told reporters in Halm the talks", "assured voters he"."""
    skeleton = state.skeleton
    behind = attributions.told(state, place)
    if (
        place < behind < state.high
        and skeleton.words[behind] in COMMAS
        and predicates.finite(skeleton, state.scene, behind + 1)
    ):
        return None  # "The lock, Danev told the Halm Post, is safe"
    place = _past_phrase(state, _past_day(state, place))
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if state.cue.value.entry not in grammar.addressed or place >= state.high:
        return place
    if skeleton.at(place, "preposition") is not None or skeleton.words[place] == QUOTED:
        return place
    told = state.cue.value.entry in grammar.addressed[:_ALWAYS]
    # "told the clerk", but "told reporters | he": a word that stands alone is whom the verb speaks to
    begins = {place, place + 1} if skeleton.at(place, "article", "honorific", "possessive") else {place}
    actor = next((a for a in state.actors if a.first in begins and a.last <= state.high), None)
    last = _together(state, actor) if actor is not None else place
    if not told and last > place and skeleton.capital(last - 1) and skeleton.at(last, "possessive"):
        return None  # "informed Danev of the delay"
    if actor is not None and not actor.joined and (told or _opens_clause(skeleton, last)):
        place = last
    elif told or (_opens_clause(skeleton, place + 1) and not _opens_clause(skeleton, place)):
        place += 1
    return _past_place(state, place) if told else place


def _together(state: Match, actor: Actor) -> int:
    """Give the item after an actor, and after the name right behind an office: "Mayor | Ken Lind"."""
    named = (a.last for a in state.actors if a.first == actor.last and a.sort == "person")
    return next(named, actor.last) if actor.sort == "role" else actor.last


@lru_cache(maxsize=32)
def _steps(words: DateWords) -> frozenset[str]:
    """Give the words that move a time: "last week", "this year", and the hyphen of "mid-May"."""
    phrases = (*words.shift_before.values(), *words.distance_after.values())
    return frozenset(fold(word) for phrase in phrases for word in phrase) | {"-"}


def _past_day(state: Match, place: int) -> int:
    """Skip when it was said: "said today the plan", "said on Monday the plan", "said in mid-May he", "said earlier this week he"."""
    skeleton = state.skeleton
    steps = _steps(state.scene.vocabulary.lexicon.dates)
    last, timed = place, False
    while last < state.high:
        hit = skeleton.at(last, *_TIMES)
        hit = hit or (skeleton.at(last, "preposition", "adverb", "number", "part") if not timed else None)
        if hit is None and skeleton.words[last] not in steps:
            break
        timed = timed or (hit is not None and hit.sort in _TIMES)
        last = hit.last if hit is not None else last + 1
    if not timed or last >= state.high:
        return place
    lone = (
        skeleton.at(place, "weekday", "deictic") is not None or skeleton.ending(last, "weekday") is not None
    )
    return last if lone or _opens_clause(skeleton, last) else place


def _past_phrase(state: Match, place: int) -> int:
    """Skip a phrase that tells how it was said, or that it was later: "said in a statement the talks", "said afterwards the talks"."""
    skeleton = state.skeleton
    phrase = skeleton.at(place, "adverb")
    if phrase is None and skeleton.at(place, "preposition") is not None:
        document = skeleton.next(place + 1, place + _DOCUMENT_MOST, "document")
        plain = document is not None and not skeleton.holds(
            place + 1, document.first, "that", "finite", "cue"
        )
        return document.last if document and plain and _opens_clause(skeleton, document.last) else place
    parting = state.scene.vocabulary.lexicon.quotes.grammar.parting
    long = phrase is not None and (phrase.last - phrase.first >= _PHRASE or skeleton.words[place] in parting)
    return phrase.last if phrase is not None and long and _opens_clause(skeleton, phrase.last) else place


def _opens_clause(skeleton: Skeleton, index: int) -> bool:
    return skeleton.at(index, "opener", "pronoun", "entity") is not None


def _past_place(state: Match, place: int) -> int:
    """Skip where or how somebody was told, and a comma: "told a crowd in Halm the talks", "told the paper, his plan was"."""
    skeleton = state.skeleton
    for index in range(place, min(state.high, place + _PLACE_MOST)):
        if skeleton.at(index, "that", "finite", "cue") is not None or skeleton.words[index] == QUOTED:
            return place
        plain = not skeleton.capital(index) and skeleton.at(index, "preposition", "opener", *_TIMES) is None
        if plain and skeleton.ending(index, "infinitive", "possessive"):
            return place  # "told the clerk about his wish to | widen the road"
        article = skeleton.at(index, "article")
        begin = article.last if article is not None else index
        opens = index > place and _opens_clause(skeleton, index)
        if (opens or (article is not None and _opens_clause(skeleton, begin))) and not skeleton.ending(
            index, "preposition"
        ):
            return index
        if skeleton.words[index] in COMMAS:
            return index + 1 if _opens_clause(skeleton, index + 1) else place
    return place
