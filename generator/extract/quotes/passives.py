"""Somebody told or asked by another, who is the speaker: "she was told by the mayor that …"."""

from msgspec.structs import replace

from generator.extract import heads, nominals
from generator.extract.matching import Match
from generator.extract.patterns import match
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import FRAGMENT_LEAST, Found, Stretch, length
from generator.extract.skeleton import QUOTED
from generator.text.scan import Hit

_NEAR_MOST = 3
"""So near to the verb marked words stand that somebody is told to have said."""
_PATTERNS = ("{cue} {gap} {that} {clause}", "{cue} {gap} {whether} {clause}", "{cue} {bare}")


def by_passive(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of telling in the passive; "by" names who speaks."""
    built, scene = stretch.skeleton, stretch.scene
    passive = hit.value.form == "verb" and built.ending(hit.first, "unreal") is not None
    agent = built.at(hit.last, "agent") if passive else None
    if agent is None:
        return _marked(stretch, hit, high, name) if passive else None
    cut = nominals.after(built, scene, agent.last, high)
    subject = heads.subject(built, scene, stretch.actors, cut) if cut is not None else None
    if cut is None or subject is None:
        return None
    for pattern in _PATTERNS:
        state = Match(built, scene, stretch.actors, replace(hit, last=cut.last), stretch.low, high)
        found = match(pattern, state)
        if found is not None:
            return found_in(stretch, name, found, subject, hit)
    return None


def _marked(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """Marked words between the verb and who speaks: "was described as “a gift” by the guild"."""
    built, scene = stretch.skeleton, stretch.scene
    near = range(hit.last, min(high, hit.last + _NEAR_MOST))
    marked = next((i for i in near if built.words[i] == QUOTED), None)
    agent = built.at(marked + 1, "agent") if marked is not None else None
    if marked is None or agent is None or length(built, marked) < FRAGMENT_LEAST:
        return None
    cut = nominals.after(built, scene, agent.last, high)
    subject = heads.subject(built, scene, stretch.actors, cut) if cut is not None else None
    if subject is None:
        return None
    state = Match(built, scene, stretch.actors, hit, stretch.low, high)
    state.shape, state.first, state.last = "quotation", marked, marked + 1
    return found_in(stretch, name, state, subject, hit)
