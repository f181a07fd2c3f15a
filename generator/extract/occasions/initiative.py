"""Who asked for a contact: its sentence in; a participant out.

Either the sentence says so («به درخواست پوتین», "at Russia's request"), or one of the two called the other.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.particulars import nearest
from generator.extract.offices import country, office
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton

_WHO = 5
_CALLED = 3
"""How far from its verb the one who is called stands."""


class Started(NamedTuple):
    """Who asked for a contact."""

    participant: str
    first: int
    last: int


def initiator(
    skeleton: Skeleton,
    scene: Scene,
    groups: Sequence[Group],
    inside: Sequence[Encounter],
    encounter: Encounter,
) -> Started | None:
    """Find on whose initiative ``encounter`` took place: a participant, or a participant's country or office."""
    low, high = encounter.sentence
    for any_side in skeleton.among(low, high, "initiative_before", "initiative_after"):
        before = skeleton.at(any_side.first, "initiative_before")
        hit = before or any_side
        if nearest(inside, hit.first, hit.last) is not encounter:
            continue
        if before is not None:
            who = _whoever(skeleton, scene, groups, range(before.last, min(high, before.last + _WHO)))
            last = _after_name(skeleton, before.last, high)
        else:
            who = _whoever(skeleton, scene, groups, range(hit.first - 1, max(low - 1, hit.first - _WHO), -1))
            last = hit.last
        if who is not None:
            return Started(who, hit.first, last)
    return _caller(skeleton, scene, groups, encounter)


def _caller(
    skeleton: Skeleton, scene: Scene, groups: Sequence[Group], encounter: Encounter
) -> Started | None:
    """Find who called the other: "Roth called Bern", «اتصل روت ببيرن», «روت با برن تماس گرفت»."""
    if encounter.whose != "ours" or encounter.kind not in {"phone_call", "call"}:
        return None
    if encounter.rule == "sentence" and encounter.verbal:
        # "Bern was in his car when Roth called."
        callers = [g for g in groups if g.last == encounter.first and len(g.people) == 1]
        return Started(next(iter(callers[0].people)), encounter.first, encounter.last) if callers else None
    last = min(len(skeleton.words), encounter.last + _CALLED)
    verb = next(iter(skeleton.among(encounter.first, last, "calling")), None)
    if verb is None:
        return None
    if scene.vocabulary.lexicon.contacts.verb_last:
        near = [g for g in reversed(groups) if g.last <= encounter.first and g.governed]
    elif scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        near = [g for g in groups if g.first >= verb.last and g.governed]
    else:
        near = [g for g in groups if 0 <= g.first - verb.last <= 1]
    if not near or len(near[0].people) != 1 or encounter.sentence[0] > near[0].first:
        return None
    others = [p for p in scene.subject.participants if p not in near[0].people]
    return Started(others[0], verb.first, verb.last) if len(others) == 1 else None


def _whoever(skeleton: Skeleton, scene: Scene, groups: Sequence[Group], indices: range) -> str | None:
    for index in indices:
        group = next((g for g in groups if g.first <= index < g.last and len(g.people) == 1), None)
        if group is not None:
            person = next(iter(group.people))
            return person if person in scene.subject.participants else None
        hit = skeleton.at(index, "entity", "demonym")
        if hit is not None:
            return _for_country(scene, hit.value)
    return None


def _for_country(scene: Scene, name: str) -> str | None:
    """Say which participant a country, capital or house of government stands for."""
    found = office(scene, "leader", (country(scene, name),))
    return found if found in scene.subject.participants else None


def _after_name(skeleton: Skeleton, index: int, high: int) -> int:
    for place_of in range(index, min(high, index + _WHO)):
        hit = skeleton.at(place_of, "entity", "demonym", "epithet")
        if hit is not None:
            return hit.last
    return index
