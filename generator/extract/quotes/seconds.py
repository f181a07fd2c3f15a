"""The second thing that a verb reports behind marked words: a stretch and what was found in it in; what «وأن» opens out."""

from collections.abc import Iterator

from generator.extract.matching import Match, clause
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch

_BETWEEN = ("cue", "that", "relative", "finite", "contrast", "resume")
_REACH = 12
"""So many items at most go on with a noun in marks before «وأن»."""


def find(stretch: Stretch, found: Found, high: int) -> Iterator[Found]:
    """Read a clause that a conjunction joins to marked words as their verb's: «أكد برينيك “التزامه” بالسلام، وأن بلاده ستدافع عنه»."""
    hit, built = found.cue, stretch.skeleton
    if hit is None or hit.value is None or found.passage != stretch.passage or stretch.voice.depth > 0:
        return
    claims = (hit.value.form, hit.value.stance, hit.value.strength) == ("verb", "claim", "strong")
    noun = found.kind == "direct" and stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    if not (claims and noun) or built.holds(hit.last, found.end, "that"):
        return
    for index in range(found.end, min(high, found.end + _REACH)):
        that = built.at(index, "that")
        if that is not None and that.proclitic is not None and that.proclitic.conjunction:
            state = Match(built, stretch.scene, stretch.actors, hit, stretch.low, high)
            if clause(state, that.last) is not None:
                second = found_in(stretch, "verb.that", state, found.subject, hit)
                yield from (second,) if second is not None else ()
            return
        if built.at(index, *_BETWEEN) is not None:
            return
