"""Somebody told or asked by another, who is the speaker: "she was told by the mayor that …"."""

from msgspec.structs import replace

from generator.extract import heads, nominals
from generator.extract.matching import Match
from generator.extract.patterns import match
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch
from generator.text.scan import Hit

_PATTERNS = ("{cue} {gap} {that} {clause}", "{cue} {gap} {whether} {clause}", "{cue} {bare}")


def by_passive(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of telling in the passive; "by" names who speaks."""
    built, scene = stretch.skeleton, stretch.scene
    passive = hit.value.form == "verb" and built.ending(hit.first, "unreal") is not None
    agent = built.at(hit.last, "agent") if passive else None
    if agent is None:
        return None
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
