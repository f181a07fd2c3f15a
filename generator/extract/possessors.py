"""Whose an office is that a pronoun before it tells: "Varland warned …, with its foreign minister saying", "… Brenik, his spokesman said"."""

from collections.abc import Sequence

from generator.extract.offices import MINISTERS, RELATIONAL, country, kind, office
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.lexicon.quotes.values import TitleWord
from generator.text.scan import Hit

_BACK = 60
"""How far before an office whose it is may have been named, in words."""


def owners(skeleton: Skeleton, scene: Scene, first: int, titles: Sequence[TitleWord]) -> list[str]:
    """Give whose the office at item ``first`` is: the land or the person that its sentence, or the one before, names first."""
    owned = skeleton.ending(first, "owned")
    if owned is None:
        return []
    body = owned.value.gender == "body"
    for low, high in reversed([s for s in skeleton.sentences if first - _BACK <= s[0] <= first]):
        for hit in skeleton.among(low, min(high, owned.first), "entity"):
            if body and kind(scene, hit) == "place" and skeleton.ending(hit.first, "preposition") is None:
                return [country(scene, hit.value)]
            if not body and kind(scene, hit) == "person":
                return _of_person(scene, hit, owned, titles)
    return []


def _of_person(scene: Scene, hit: Hit, owned: Hit, titles: Sequence[TitleWord]) -> list[str]:
    """Give the person, or where it leads a land that land, whom somebody known serves in one of the offices."""
    entity = scene.vocabulary.gazetteer.entities[hit.value]
    if entity.gender not in {None, owned.value.gender}:
        return []
    keys = {title.key for title in titles}
    wanted = keys & (RELATIONAL | MINISTERS)
    places = [hit.value, *(role.of for role in entity.roles[:1])]
    return next(([place] for place in places if any(office(scene, key, (place,)) for key in wanted)), [])
