"""Attributions that close a sentence, "…, Danev said in a statement.": a verb of saying inside reported words in; whether it is one out."""

from collections.abc import Sequence

from generator.extract import nominals, predicates
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit


def attributes(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, hit: Hit, limit: int
) -> bool:
    """Whether the cue attributes what stands before it: "…, Peskov said." at the end of the sentence."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.subject != "before" or not to_stop(skeleton, hit.last, limit):
        return False
    before = [a for a in actors if start < a.first and a.last <= hit.first and not a.governed]
    comma = comma_before(skeleton, start, before[-1].first) if before else None
    if comma is None:
        return _closes(skeleton, scene, start, hit, limit)
    # "…, who live in Halm, were angry that it has kept an offer which the union has rejected": a clause, no attribution
    if grammar.case:
        return not predicates.any_finite(skeleton, scene, comma, before[-1].first)
    return predicates.any_finite(skeleton, scene, start, comma)  # «که در این تماس، برنیک … را مطرح کرد»


def _closes(skeleton: Skeleton, scene: Scene, start: int, hit: Hit, limit: int) -> bool:
    """Whether a comma, somebody whom nobody knows and the verb close the sentence: "…, the palace said in a statement."."""
    if not scene.vocabulary.lexicon.quotes.grammar.case or hit.value.strength != "strong":
        return False
    if hit.last < limit - 1 and skeleton.at(hit.last, "preposition", "weekday") is None:
        return False
    cut = nominals.before(skeleton, scene, start, hit.first)
    return cut is not None and cut.first > start + 1 and skeleton.words[cut.first - 1] in COMMAS


def to_stop(skeleton: Skeleton, index: int, limit: int) -> bool:
    """Whether the sentence ends within a few words of item ``index``, or a comma comes."""
    for place in range(index, min(limit, index + 6)):
        if not skeleton.words[place][0].isalnum():
            return True
    return index + 6 >= limit


def comma_before(skeleton: Skeleton, start: int, index: int) -> int | None:
    """Give the last comma before item ``index``."""
    for place in range(index - 1, start, -1):
        if skeleton.words[place] in COMMAS:
            return place
    return None
