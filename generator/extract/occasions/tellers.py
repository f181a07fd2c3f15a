"""Who only tells of a contact, or is told of it, and has no part in it: a group and a word for a contact in; yes or no out."""

from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import Spot, says
from generator.extract.offices import country
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton

_SERVANTS = frozenset({"spokesperson", "adviser", "national_security_adviser"})


def only_tells(spot: Spot, group: Group) -> bool:
    """Whether a spokesperson or an aide tells of a contact that a day owns: "Gerlak said Saturday's call with Bern was useful"."""
    if not spot.pointing or spot.word.verbal or group.people.intersection(spot.ours):
        return False
    last = named_to(spot, group)
    says_so = any(says(spot.skeleton, i) for i in (group.first - 1, last, last + 1))
    return says_so and _serves(spot.skeleton, spot.scene, group)


def masters(spot: Spot) -> frozenset[str]:
    """Give the participants whom those serve who tell of it: "Asked about Monday's call with Bern, Gerlak said it was useful"."""
    entities, served = spot.scene.vocabulary.gazetteer.entities, set()
    for group in (g for g in spot.groups if only_tells(spot, g)):
        titled = _titled(spot.skeleton, group)
        for hit in spot.skeleton.among(group.first, group.last, "entity"):
            served |= {hit.value} if titled else set()  # "Bern's spokesman"
            roles = entities[hit.value].roles if hit.value in entities else ()
            served |= {role.of for role in roles if role.title in _SERVANTS}
    lands = {country(spot.scene, of) for of in served}
    led = {p: {role.of for role in entities[p].roles} for p in spot.ours if p in entities}
    return frozenset(p for p, of in led.items() if p in served or of & lands)


def named_to(spot: Spot, group: Group) -> int:
    """Give the item after the name, known to nobody, of whose office the group is: "aide | Ken Lind"."""
    last = group.last
    while (
        spot.scene.vocabulary.lexicon.quotes.grammar.case and last < spot.high and spot.skeleton.capital(last)
    ):
        last += 1
    return last


def told_of(spot: Spot, group: Group) -> bool:
    """Whether somebody else told the group of it: "briefed Talvia's Lind on his talks with Bern"."""
    skeleton, index = spot.skeleton, group.first
    if not spot.scene.vocabulary.lexicon.quotes.grammar.case or group.owner:
        return False
    while index > spot.low and (skeleton.capital(index - 1) or skeleton.owner_ends(index)):
        index -= 2 if skeleton.owner_ends(index) else 1
    return skeleton.ending(index, "addressing") is not None


def _titled(skeleton: Skeleton, group: Group) -> bool:
    return any(h.value.key in _SERVANTS for h in skeleton.among(group.first, group.last, "title"))


def _serves(skeleton: Skeleton, scene: Scene, group: Group) -> bool:
    """Whether somebody of the group is a spokesperson or an adviser, by the title or by the gazetteer."""
    entities = scene.vocabulary.gazetteer.entities
    for hit in skeleton.among(group.first, group.last, "title", "entity"):
        known = entities[hit.value].roles if hit.sort == "entity" and hit.value in entities else ()
        keys = {hit.value.key} if hit.sort == "title" else {role.title for role in known}
        if keys & _SERVANTS:
            return True
    return False
