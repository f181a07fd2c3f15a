"""What commas part from a reported clause: its place in; whether the clause goes on behind it, or is passed on there, out."""

from generator.extract import predicates
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton

_RELATIVE_MOST = 40
"""So many words at most does a relative clause between two commas hold."""
_CALL_MOST = 3
"""So many words behind its article at most begins the word for a call: "in a tense phone call"."""
_NAME_MOST = 6
"""A name that a conjunction adds, and what follows it, are looked at over so many words."""


def joined(skeleton: Skeleton, scene: Scene, relative: int, limit: int) -> bool:
    """Whether a conjunction goes on with the clause behind a relative between commas.

    "talks between Roth, who heads the guild, and Vance", "built by Roth, who heads it, and that it was new"; not "met Roth, who
    heads it, and Vance left".
    """
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    far = min(limit - 2, relative + _RELATIVE_MOST)
    comma = next((i for i in range(relative, far) if skeleton.words[i] in COMMAS), None)
    if comma is not None and skeleton.at(comma + 1, "infinitive") is not None:
        return True  # "asked Roth, who came late, to shut the lock"
    if comma is None or skeleton.words[comma + 1] not in scene.conjunctions:
        return False
    place = comma + 2
    if skeleton.at(place, "that") is not None:
        return True
    far = min(limit, place + _NAME_MOST)
    stop = next((i for i in range(place, far) if not skeleton.words[i][0].isalnum()), far)
    return skeleton.capital(place) and not predicates.any_finite(skeleton, scene, place, stop)


def passed_on(skeleton: Skeleton, index: int) -> bool:
    """Whether item ``index`` begins what says by whom all was passed on: "quoted by the agency"."""
    through = skeleton.at(index, "through")
    return through is not None and skeleton.at(through.last, "agent") is not None


def in_call(skeleton: Skeleton, scene: Scene, start: int, index: int) -> bool:
    """Whether what follows a comma tells in which call all was said: "told Danev the road was open, | in a phone call on Monday"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case or skeleton.at(index, "occasion_during") is None:
        return False
    article = skeleton.at(index + 1, "indefinite")
    call = skeleton.next(index + 2, index + 2 + _CALL_MOST, "occasion") if article is not None else None
    called = call is not None and call.value.kind in {"phone_call", "video_call", "call"}
    return called and predicates.any_finite(skeleton, scene, start, index)


def judged(skeleton: Skeleton, scene: Scene, start: int, index: int) -> bool:
    """Whether an apposition says what was said was: "said the lock should be sold, | a remark that drew scorn"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case or skeleton.at(index, "indefinite") is None:
        return False
    noun = skeleton.at(index + 1, "utterance") or skeleton.at(index + 2, "utterance")
    return noun is not None and predicates.any_finite(skeleton, scene, start, index - 1)
