"""Who stands together in a sentence: the actors of a skeleton in; groups of people out, each as the subject's or as others.

«پوتین و بایدن», "Biden-Putin", «الرئيسان» are one group of two; a person by himself is a group of one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.offices import office
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import Skeleton

_HYPHENS = frozenset({"-", "–", "—", "/", "‐"})
_PEOPLE = ("person", "pair", "pronoun", "role", "source")
_LEADERS = frozenset({"president", "prime_minister", "chancellor", "king", "leader"})

OTHER = "?"
"""Stands for somebody who is none of the subject's participants."""


class Group(NamedTuple):
    """People who stand together."""

    first: int
    """Its first item in the skeleton."""
    last: int
    people: frozenset[str]
    """Participants of the subject, by id, and ``OTHER`` for any other; empty for an unresolved pronoun."""
    governed: bool = False
    """Whether a preposition or an owner's mark makes it something other than a subject."""
    owner: bool = False
    """Whether it owns what follows: "Putin's"."""
    pronoun: bool = False
    many: bool = False
    """Whether it is a pronoun for several."""
    vague: bool = False
    """A description of somebody who only speaks: «یکی از مقام‌ها», "an official"."""
    pair: bool = False
    """Whether it is "the two presidents", by no name."""
    mate: bool = False
    """Whether it is "his counterpart", of no known country: the other one."""

    def ours(self, participants: Sequence[str]) -> bool:
        """Whether it is two or more of the subject's, and nobody else."""
        return len(self.people) > 1 and self.people <= set(participants)

    def foreign(self, participants: Sequence[str]) -> bool:
        """Whether somebody else is in it."""
        return not self.people <= set(participants)


def find(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor]) -> tuple[Group, ...]:
    """Bring the people among ``actors`` together, ordered by place."""
    leaders: list[str] = []
    groups: list[Group] = []
    before: Actor | None = None
    for actor in actors:
        if actor.sort not in _PEOPLE and not _takes_part(scene, actor):
            continue
        leaders += [
            s.entity for s in actor.speakers if actor.sort != "pair" and s.entity and _leads(scene, s.entity)
        ]
        for group in _groups(skeleton, scene, actor, leaders):
            if groups and before is not None and _names_it(skeleton, scene, before, groups[-1], group, actor):
                groups[-1] = groups[-1]._replace(last=group.last, people=group.people, owner=group.owner)
            elif groups and _describes(skeleton, groups[-1], group, actor):
                groups[-1] = groups[-1]._replace(last=group.last)
            elif groups and _together(skeleton, groups[-1], group, actor):
                groups[-1] = _merged(groups[-1], group)
            else:
                groups.append(group)
        before = actor
    return tuple(_named(skeleton, groups))


def _takes_part(scene: Scene, actor: Actor) -> bool:
    """Whether a body is a participant of the subject: a party, a court."""
    return any(speaker.entity in scene.subject.participants for speaker in actor.speakers)


def _groups(skeleton: Skeleton, scene: Scene, actor: Actor, leaders: Sequence[str]) -> Iterator[Group]:
    if actor.pronoun is not None:
        many = actor.pronoun.number == "many"
        yield Group(actor.first, actor.last, frozenset(), actor.governed, pronoun=True, many=many)
        return
    if actor.sort == "pair":
        named = frozenset(_persons(skeleton, scene, actor))
        people = named or frozenset(_pair(skeleton, scene, actor, leaders))
        yield Group(
            actor.first, actor.last, people, actor.governed, _owns(skeleton, actor.last), pair=not named
        )
        return
    people = frozenset(_people(scene, actor))
    second = _counterpart_of(skeleton, scene, actor)
    if second is not None:
        # «حذر الرئيس الأمريكي جو بايدن نظيره الروسي فلاديمير بوتين»: two people in a row, no comma between.
        owner, other = second
        yield Group(actor.first, other, frozenset({owner}), actor.governed)
        yield Group(other, actor.last, people, False, _owns(skeleton, actor.last))
        return
    mate = not actor.speakers and skeleton.at(actor.first, "counterpart") is not None
    yield Group(
        actor.first,
        actor.last,
        frozenset() if mate else people,
        actor.governed,
        _owns(skeleton, actor.last),
        vague=actor.sort == "source" or _speaks_for(skeleton, actor),
        mate=mate,
    )


def _speaks_for(skeleton: Skeleton, actor: Actor) -> bool:
    """Whether it is somebody's spokesperson by no name, who tells of contacts and has none."""
    titles = (skeleton.at(index, "title") for index in range(actor.first, actor.last))
    return actor.sort == "role" and any(t is not None and t.value.key == "spokesperson" for t in titles)


def _owns(skeleton: Skeleton, last: int) -> bool:
    return skeleton.words[last : last + 1] == ("'",)


def _people(scene: Scene, actor: Actor) -> Iterator[str]:
    for speaker in actor.speakers:
        yield speaker.entity if speaker.entity in scene.subject.participants else OTHER
    if not actor.speakers:
        yield OTHER


def _counterpart_of(skeleton: Skeleton, scene: Scene, actor: Actor) -> tuple[str, int] | None:
    """Find a person named before "his counterpart" in one run of words; give the person and where the counterpart begins."""
    person: str | None = None
    for index in range(actor.first, actor.last):
        hit = skeleton.at(index, "entity")
        entity = scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
        if entity is not None and entity.kind == "person":
            person = entity.id
        if person is not None and skeleton.at(index, "counterpart") is not None:
            return (person if person in scene.subject.participants else OTHER), index
    return None


def _persons(skeleton: Skeleton, scene: Scene, actor: Actor) -> Iterator[str]:
    """List the persons named within a plural office: "Presidents Ana Roth" of "Presidents Ana Roth and Ilya Bern"."""
    for index in range(actor.first, actor.last):
        hit = skeleton.at(index, "entity")
        entity = scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
        if entity is not None and entity.kind == "person":
            yield entity.id if entity.id in scene.subject.participants else OTHER


# --- both -------------------------------------------------------------------------------------------------------------


def _pair(skeleton: Skeleton, scene: Scene, actor: Actor, leaders: Sequence[str]) -> Iterator[str]:
    """Resolve "the two presidents" by their countries, or, with none, as the subject's two."""
    places = list(dict.fromkeys(_places(skeleton, scene, actor.first, actor.last)))
    if len(places) == 1 and skeleton.words[actor.first - 1 : actor.first] in {
        (w,) for w in scene.conjunctions
    }:
        # "American and Iranian presidents"
        before = skeleton.ending(actor.first - 1, "demonym", "entity")
        places += _places(skeleton, scene, before.first, before.last) if before is not None else ()
    if len(places) < 2:
        places += _places_after(skeleton, scene, actor.last)
    if not places and skeleton.at(actor.first, "pair") is not None:
        # "Roth and Lind met. The two presidents …" speaks of Lind; a Lind of an earlier passage is forgotten.
        last = list(dict.fromkeys(reversed(leaders)))[:2]
        ours = len(last) < 2 or set(last) <= set(scene.subject.participants)
        yield from scene.subject.participants if ours else (OTHER,)
        return
    holders = {office(scene, "leader", (place,)) for place in places[:2]}
    if len(holders) == 2 and holders <= set(scene.subject.participants):
        yield from (holder for holder in holders if holder is not None)
    else:
        yield OTHER


def _places(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Iterator[str]:
    for index in range(first, last):
        hit = skeleton.at(index, "entity", "demonym")
        entity = scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
        if entity is not None and entity.kind != "person":
            yield entity.id


def _places_after(skeleton: Skeleton, scene: Scene, index: int) -> list[str]:
    """List up to two countries that follow: "of Russia and the United States", «روسیه و آمریکا», «الروسي والأمريكي»."""
    places: list[str] = []
    while index < len(skeleton.words) and len(places) < 2:
        tie = skeleton.at(index, "possessive", "article")
        if tie is not None or skeleton.words[index] in scene.conjunctions:
            index = tie.last if tie is not None else index + 1
            continue
        hit = skeleton.at(index, "entity", "demonym")
        entity = scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
        if hit is None or entity is None or entity.kind != "place":
            break
        places.append(entity.id)
        index = hit.last
    return places


def foreign(skeleton: Skeleton, scene: Scene, index: int, ahead: bool) -> bool:
    """Whether two countries stand beside a word that ends or begins at ``index``, one of them none of the subject's."""
    if ahead:
        last = skeleton.ending(index, "entity", "demonym")
        tied = last is not None and last.first > 1 and skeleton.words[last.first - 1] in _HYPHENS
        first = skeleton.ending(last.first - 1, "entity", "demonym") if last is not None and tied else None
        index = first.first if first is not None else index
        places = list(_places(skeleton, scene, index, last.last)) if last is not None and first else []
    else:
        places = _places_after(skeleton, scene, index)
    leaders = [office(scene, "leader", (place,)) for place in places]
    return len(leaders) > 1 and not all(leader in scene.subject.participants for leader in leaders)


def _leads(scene: Scene, person: str) -> bool:
    entity = scene.vocabulary.gazetteer.entities.get(person)
    return entity is not None and any(role.title in _LEADERS for role in entity.roles)


# --- together ---------------------------------------------------------------------------------------------------------


def _describes(skeleton: Skeleton, before: Group, group: Group, actor: Actor) -> bool:
    """Whether a title between commas only says who somebody of the group before is: "Roth and Bern, Sorvia's president, met"."""
    same = bool(group.people) and group.people < before.people and actor.sort == "role"
    between = skeleton.words[before.last : group.first]
    after = skeleton.words[group.last : group.last + 1]
    return same and len(between) == len(after) == 1 and between[0] in COMMAS and after[0] in COMMAS


def _together(skeleton: Skeleton, before: Group, group: Group, actor: Actor) -> bool:
    between = skeleton.words[before.last : group.first]
    if actor.joined and group.first == actor.first and len(between) <= 2 and not before.pair:
        return True
    if len(between) == 1 and between[0] in COMMAS and _opens(skeleton, before.first):
        # "Roth, Bern discuss …", as headlines have it.
        return skeleton.at(group.last, "occasion") is not None and not before.governed
    return 0 < len(between) <= 2 and set(between) <= _HYPHENS


def _opens(skeleton: Skeleton, first: int) -> bool:
    return any(sentence[0] == first for sentence in skeleton.sentences)


def _names_it(
    skeleton: Skeleton, scene: Scene, title: Actor, before: Group, group: Group, actor: Actor
) -> bool:
    """Whether a name says who a title means, a first name that nobody knows between them: «المستشارة الألمانية أنيغلا ميركل»."""
    if title.sort != "role" or actor.sort != "person" or group.governed or len(group.people) != 1:
        return False
    between = range(before.last, group.first)
    plain = all(
        skeleton.words[i].isalpha()
        and skeleton.words[i] not in scene.conjunctions
        and not skeleton.hits.get(i)
        for i in between
    )
    return len(between) <= 1 and plain and before.people in ({OTHER}, group.people)


def _merged(one: Group, other: Group) -> Group:
    people = one.people | other.people
    return one._replace(last=other.last, people=people, owner=other.owner, vague=one.vague and other.vague)


def _named(skeleton: Skeleton, groups: Sequence[Group]) -> Iterator[Group]:
    """Let names that follow "the two presidents" say who they are: «الرئيسين الأمريكي جو بايدن والروسي فلاديمير بوتين»."""
    waiting: Group | None = None
    for group in groups:
        if waiting is not None and len(group.people) > 1 and _apposed(skeleton, waiting.last, group.first):
            yield waiting._replace(last=group.last, people=group.people, owner=group.owner, pair=False)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = group if group.pair else None
        if waiting is None:
            yield group
    if waiting is not None:
        yield waiting


def _apposed(skeleton: Skeleton, last: int, first: int) -> bool:
    return first == last or (first == last + 1 and skeleton.words[last] in COMMAS)
