"""Whom an office of several means: "the two presidents" and what follows them in; two persons out."""

from generator.extract.offices import kind, office
from generator.extract.scene import COMMAS, Scene, both, speaker
from generator.extract.skeleton import Skeleton
from generator.model import Speaker


def pair(skeleton: Skeleton, scene: Scene, index: int, title: str = "leader") -> tuple[Speaker, ...]:
    """Resolve "the two presidents" before item ``index``: by the two countries that follow, else the two of the subject."""
    named = _named(skeleton, scene, index)
    if len(named) == 2:
        return named
    places, _ = lands(skeleton, scene, index)
    if len(places) > 2:
        return ()  # «رهبران وارلند، سورویا و تالویا»
    if len(places) == 2:
        found = [office(scene, title, (place,)) for place in places]
        return (
            tuple(speaker(scene.vocabulary, entity) for entity in found if entity is not None)
            if all(found)
            else ()
        )
    return both(scene)


def lands(skeleton: Skeleton, scene: Scene, index: int) -> tuple[list[str], int]:
    """List the countries that stand one after the other from item ``index`` on, and give the item behind them."""
    places: list[str] = []
    last = index
    commas = 0
    while index < len(skeleton.words):
        joins = skeleton.words[index] in scene.conjunctions or skeleton.words[index] in COMMAS
        hit = skeleton.at(index + (joins and bool(places)), "entity", "demonym")
        if hit is None or kind(scene, hit) != "place":
            break
        commas += joins and skeleton.words[index] in COMMAS
        places.append(hit.value)
        index = last = hit.last
    if len(places) == 1 + commas and commas and skeleton.words[last : last + 1] in joining(scene):
        return [*places, ""], min(
            len(skeleton.words), last + 2
        )  # «وارلند، سورویا و …»: one more, whom nobody knows
    return places, last


def joining(scene: Scene) -> set[tuple[str, ...]]:
    """Give the conjunctions as a run of words each."""
    return {(word,) for word in scene.conjunctions}


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
