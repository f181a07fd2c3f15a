"""Who stands together in a sentence: the actors of a skeleton in; groups of people out, each as the subject's or as others.

«پوتین و بایدن», "Biden-Putin", «الرئيسان» are one group of two; a person by himself is a group of one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import names, predicates
from generator.extract.occasions import twos
from generator.extract.occasions.twos import OTHER
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import Skeleton

_HYPHENS = frozenset({"-", "–", "—", "/", "‐"})
_PEOPLE = ("person", "pair", "pronoun", "role", "source")


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
    whose: str = ""
    """Whose a body is that is named by its head: «دفتر برنیک»."""

    def ours(self, participants: Sequence[str]) -> bool:
        """Whether it is two or more of the subject's, and nobody else."""
        return len(self.people) > 1 and self.people <= set(participants)

    def foreign(self, participants: Sequence[str]) -> bool:
        """Whether somebody else is in it."""
        return not self.people <= set(participants)


def several(skeleton: Skeleton, group: Group) -> bool:
    """Whether a group is told of as several by their title: "the leaders of France and Italy"."""
    titles = skeleton.among(group.first, group.last, "title")
    return group.many or any(title.value.plural for title in titles)


def find(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], leaders: list[str]) -> tuple[Group, ...]:
    """Bring the people among ``actors`` together, ordered by place; put the leaders among them to ``leaders``."""
    groups: list[Group] = []
    before: Actor | None = None
    entities = scene.vocabulary.gazetteer.entities
    persons = not any(entities[p].kind == "body" for p in scene.subject.participants if p in entities)
    begun = {actor.first for actor in actors if actor.pronoun is None}
    for actor in actors:
        if actor.sort not in _PEOPLE and not _takes_part(scene, actor):
            continue
        if persons and actor.pronoun is not None and actor.pronoun.gender == "body":
            continue  # "It was their first call"
        many = actor.pronoun is not None and actor.pronoun.number == "many"
        if actor.pronoun is not None and not many and twos.copula(skeleton, scene, actor):
            continue
        if many and (actor.last in begun or twos.of_things(skeleton, scene, actor)):
            continue  # "talks with both Roth and Bern", "officials of both countries"
        leaders += twos.leaders_of(skeleton, scene, actor)
        for group in _groups(skeleton, scene, actor, leaders):
            if groups and before is not None and _names_it(skeleton, scene, before, groups[-1], group, actor):
                groups[-1] = groups[-1]._replace(last=group.last, people=group.people, owner=group.owner)
            elif groups and _describes(skeleton, groups[-1], group, actor):
                groups[-1] = groups[-1]._replace(last=group.last)
            elif (
                groups
                and not twos.anew(skeleton, scene, actor)
                and (
                    _together(skeleton, groups[-1], group, actor)
                    or _after_apposition(skeleton, scene, groups[-1], group)
                )
            ):
                groups[-1] = _merged(groups[-1], group)
                if len(groups) > 1 and _listed(skeleton, scene, groups[-2], groups[-1]):
                    groups[-2:] = [_merged(groups[-2], groups[-1])]
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
        if many and twos.of_others(skeleton, actor.last):
            yield Group(actor.first, actor.last, frozenset({OTHER}), actor.governed)
            return
        case = scene.vocabulary.lexicon.quotes.grammar.case
        acts = case and skeleton.at(actor.first, "pronoun") is not None  # "after he had met Bern"
        ruled = actor.governed and not acts
        yield Group(actor.first, actor.last, frozenset(), ruled, pronoun=True, many=many)
        return
    if actor.sort == "pair":
        named = frozenset(twos.persons(skeleton, scene, actor))
        people = named or frozenset(twos.pair(skeleton, scene, actor, leaders))
        owns = _owns(skeleton, actor.last)
        yield Group(actor.first, actor.last, people, actor.governed, owns, pair=not named)
        return
    people = frozenset(_people(scene, actor))
    second = twos.counterpart_of(skeleton, scene, actor)
    if second is not None:
        # «حذر الرئيس الأمريكي جو بايدن نظيره الروسي فلاديمير بوتين»: two people in a row, no comma between.
        owner, other = second
        yield Group(actor.first, other, frozenset({owner}), actor.governed)
        yield Group(other, actor.last, people, False, _owns(skeleton, actor.last))
        return
    counterpart = not actor.speakers and skeleton.at(actor.first, "counterpart") is not None
    placed = counterpart and skeleton.holds(actor.first, actor.last, "demonym", "entity")
    former = actor.sort == "role" and skeleton.ending(actor.first, "former") is not None
    strange = placed or former or _strange(skeleton, scene, actor)
    mate = counterpart and not strange
    body = _body(skeleton, scene, actor)
    if (
        body < actor.first
        or twos.serves(skeleton, actor)
        or (strange and (counterpart or actor.sort == "role"))
    ):
        people = frozenset({OTHER})
    yield Group(
        body,
        actor.last,
        frozenset() if mate else people,
        actor.governed and not _acts(skeleton, scene, actor),
        _owns(skeleton, actor.last),
        vague=actor.sort == "source" or _speaks_for(skeleton, actor),
        mate=mate,
        whose=next(_people(scene, actor), "") if body < actor.first else "",
    )


def _acts(skeleton: Skeleton, scene: Scene, actor: Actor) -> bool:
    """Whether it is the subject of the clause that a word such as "after" opens: "a week after Roth met Bern"."""
    opened = skeleton.ending(actor.first, "occasion_break") is not None
    verb = skeleton.at(actor.last, "occasion")
    met = verb is not None and verb.value.verbal
    return (
        opened
        and scene.vocabulary.lexicon.quotes.grammar.case
        and (met or predicates.finite(skeleton, scene, actor.last))
    )


def _body(skeleton: Skeleton, scene: Scene, actor: Actor) -> int:
    """Give where a body begins that is the actor's by the name behind it, «هیئت برنیک», or the actor itself."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if actor.sort != "person" or grammar.subject != "before" or grammar.case:
        return actor.first
    body = skeleton.ending(actor.first, "institution")
    if body is None or skeleton.ending(body.first, "occasion_at") is not None:
        return actor.first  # «در کاخ ریاست‌جمهوری برنیک از دانف استقبال کرد»
    return body.first


def _strange(skeleton: Skeleton, scene: Scene, actor: Actor) -> bool:
    """Whether the name of a stranger is in an office or right after it: "President Calin Maro", «نظيره إسحاق مارو».

    Whose country is told is known by it, however the name after it is spelt.
    """
    if skeleton.holds(actor.first, actor.last, "demonym", "entity"):
        return False
    if any(skeleton.at(index, "given") is not None for index in range(actor.first + 1, actor.last + 1)):
        return (
            not any(speaker.entity for speaker in actor.speakers)
            or skeleton.at(actor.last, "given") is not None
        )
    case = scene.vocabulary.lexicon.quotes.grammar.case
    if not case or actor.last >= len(skeleton.words) or skeleton.headline(actor.last):
        return False
    word = skeleton.words[actor.last]
    return word.isalpha() and skeleton.capital(actor.last) and names.could_be(skeleton, scene, actor.last)


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


# --- together ---------------------------------------------------------------------------------------------------------


def _describes(skeleton: Skeleton, before: Group, group: Group, actor: Actor) -> bool:
    """Whether a title between commas only says who somebody of the group before is: "Roth and Bern, Sorvia's president, met"."""
    same = bool(group.people) and group.people <= before.people and actor.sort == "role"
    between = skeleton.words[before.last : group.first]
    after = skeleton.words[group.last : group.last + 1]
    return same and len(between) == len(after) == 1 and between[0] in COMMAS and after[0] in COMMAS


def _together(skeleton: Skeleton, before: Group, group: Group, actor: Actor) -> bool:
    between = skeleton.words[twos.past_country(skeleton, before.last) : group.first]
    if actor.joined and group.first == actor.first and len(between) <= 2 and not (before.pair or group.pair):
        return True
    if len(between) == 1 and between[0] in COMMAS and any(s[0] == before.first for s in skeleton.sentences):
        # "Roth, Bern discuss …", as headlines have it.
        told = skeleton.at(group.last, "occasion") or skeleton.at(group.last + 1, "occasion")
        return told is not None and not before.governed
    return 0 < len(between) <= 2 and set(between) <= _HYPHENS


def _after_apposition(skeleton: Skeleton, scene: Scene, before: Group, group: Group) -> bool:
    """Whether a comma that ends what describes the first parts two who are joined: "Roth, the president, and Bern met"."""
    between = skeleton.words[before.last : group.first]
    joined = len(between) == 2 and between[0] in COMMAS and between[1] in scene.conjunctions
    apposed = any(word in COMMAS for word in skeleton.words[before.first : before.last])
    named = not (before.vague or before.pronoun or group.vague or group.pronoun or group.governed)
    return joined and apposed and named and len(before.people) == len(group.people) == 1


def _listed(skeleton: Skeleton, scene: Scene, before: Group, group: Group) -> bool:
    """Whether somebody and the several behind a comma are one list: «برنیک، دانف و لتو», «برنیک، لتو و رامین»."""
    between = skeleton.words[before.last : group.first]
    if len(between) != 1 or between[0] not in COMMAS or group.pair or group.governed:
        return False
    again = before.people & group.people - {OTHER}
    named = not (before.vague or before.pair or before.pronoun or again)
    teller = skeleton.ending(before.first, "cue")
    if teller is not None and teller.value.form == "phrase":
        return False  # «به گفتهٔ سارا راد سخنگوی کاخ، | برنیک و دانف …»
    sure = len(group.people) > 1 or not (before.governed or scene.vocabulary.lexicon.quotes.grammar.case)
    return named and len(before.people) == 1 and sure


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
    if not between:
        return True  # "President Calin Maro": the name decides, not who else bears the title
    return len(between) <= 1 and plain and before.people in ({OTHER}, group.people)


def _merged(one: Group, other: Group) -> Group:
    people = one.people | (frozenset() if other.vague and one.people else other.people)
    vague, mate = one.vague and other.vague, one.mate and not other.people
    return one._replace(last=other.last, people=people, owner=other.owner, vague=vague, mate=mate)


def _named(skeleton: Skeleton, groups: Sequence[Group]) -> Iterator[Group]:
    """Let names that follow "the two presidents" say who they are: «الرئيسين الأمريكي جو بايدن والروسي فلاديمير بوتين»."""
    waiting: Group | None = None
    for group in groups:
        between = skeleton.words[waiting.last : group.first] if waiting is not None else ()
        apposed = len(between) <= 1 and COMMAS.issuperset(between)
        if waiting is not None and len(group.people) > 1 and apposed:
            yield waiting._replace(last=group.last, people=group.people, owner=group.owner, pair=False)
            waiting = None
            continue
        yield from () if waiting is None else (waiting,)
        waiting = group if group.pair else None
        if waiting is None:
            yield group
    if waiting is not None:
        yield waiting
