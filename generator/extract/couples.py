"""Whom an office of several means: "the two presidents" and what follows them in; two persons out."""

from generator.extract.offices import kind, office
from generator.extract.scene import Scene, both, speaker
from generator.extract.skeleton import Skeleton
from generator.model import Speaker


def pair(skeleton: Skeleton, scene: Scene, index: int, title: str = "leader") -> tuple[Speaker, ...]:
    """Resolve "the two presidents" before item ``index``: by the two countries that follow, else the two of the subject."""
    named = _named(skeleton, scene, index)
    if len(named) == 2:
        return named
    places: list[str] = []
    while index < len(skeleton.words) and len(places) < 2:
        if skeleton.words[index] in scene.conjunctions and places:
            index += 1
        hit = skeleton.at(index, "entity", "demonym")
        if hit is None or kind(scene, hit) != "place":
            break
        places.append(hit.value)
        index = hit.last
    if len(places) == 2:
        found = [office(scene, title, (place,)) for place in places]
        return (
            tuple(speaker(scene.vocabulary, entity) for entity in found if entity is not None)
            if all(found)
            else ()
        )
    return both(scene)


def _named(skeleton: Skeleton, scene: Scene, index: int) -> tuple[Speaker, ...]:
    """List who is named behind "the two presidents": «الرئيسان السورفي ميرا دانيف والفارلاندي أنطون برينيك»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite:
        return ()
    named: list[Speaker] = []
    while len(named) < 2 and (hit := skeleton.at(index, "demonym", "entity")) is not None:
        if hit.proclitic is not None and hit.proclitic.conjunction and not named:
            break
        person = hit if kind(scene, hit) == "person" else skeleton.at(hit.last, "entity")
        if person is None or kind(scene, person) != "person":
            break
        named.append(speaker(scene.vocabulary, person.value))
        index = person.last
    return tuple(named)
