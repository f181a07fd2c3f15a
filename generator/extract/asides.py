"""What commas part from a reported clause: its place in; whether the clause goes on behind it, or is passed on there, out."""

from generator.extract import predicates
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton

_RELATIVE_MOST = 40
"""So many words at most does a relative clause between two commas hold."""
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
