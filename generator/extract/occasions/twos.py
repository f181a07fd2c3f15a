"""Whom "the two presidents" means, and whether the countries beside a word are the subject's: a skeleton and a place in."""

from collections.abc import Iterator, Sequence

from generator.extract.offices import LEADERS, leads, office
from generator.extract.scene import Actor, Scene
from generator.extract.skeleton import Skeleton

_HYPHENS = frozenset({"-", "–", "—", "/", "‐"})
_LEADERS = frozenset({"president", "prime_minister", "chancellor", "king", "leader"})

_NO_NOUN = (
    *("that", "relative", "preposition", "possessive", "occasion_break", "occasion_about", "finite", "cue"),
    *("adverb", "weekday", "deictic", "occasion", "occasion_light"),
)
"""What stands behind a pronoun of its own: "met both on Monday"."""

_TWO = 2
_ADJECTIVE = 2
"""How far before an office "two" may stand."""

OTHER = "?"
"""Stands for somebody who is none of the subject's participants."""


def persons(skeleton: Skeleton, scene: Scene, actor: Actor) -> Iterator[str]:
    """List the persons named within a plural office: "Presidents Ana Roth" of "Presidents Ana Roth and Ilya Bern"."""
    for index in range(actor.first, actor.last):
        hit = skeleton.at(index, "entity")
        entity = scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
        if entity is not None and entity.kind == "person":
            yield entity.id if entity.id in scene.subject.participants else OTHER


def pair(skeleton: Skeleton, scene: Scene, actor: Actor, leaders: Sequence[str]) -> Iterator[str]:
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
    if not places and (skeleton.at(actor.first, "pair") is not None or _the_two(skeleton, actor.first)):
        # "Roth and Lind met. The two presidents …" speaks of Lind; a Lind of an earlier passage is forgotten.
        last = list(dict.fromkeys(reversed(leaders)))[:2]
        ours = len(last) < 2 or set(last) <= set(scene.subject.participants)
        yield from scene.subject.participants if ours else (OTHER,)
        return
    titles = (skeleton.at(index, "title") for index in range(actor.first, actor.last))
    key = next((title.value.key for title in titles if title is not None), "leader")
    key = "leader" if key in _LEADERS else key  # "the Varlandic and Sorvian foreign ministers" are no leaders
    holders = {office(scene, key, (place,)) for place in places[:2]}
    if len(places) <= _TWO and len(holders) == _TWO and holders <= set(scene.subject.participants):
        yield from (holder for holder in holders if holder is not None)
    else:
        yield OTHER


def _the_two(skeleton: Skeleton, first: int) -> bool:
    """Whether "the two" and an adjective stand before an office: "the two northern | leaders"."""
    for index in range(max(0, first - _ADJECTIVE), first - 1):
        number = skeleton.at(index, "number")
        if number is not None and number.value.value == _TWO and not number.value.ordinal:
            return skeleton.ending(index, "occasion_the") is not None
    return False


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
    leaders = beside(skeleton, scene, index, ahead)
    return len(leaders) > 1 and not all(leader in scene.subject.participants for leader in leaders)


def beside(skeleton: Skeleton, scene: Scene, index: int, ahead: bool) -> list[str | None]:
    """List the leaders of the countries beside a word that begins at ``index`` ("the US-Russia summit"), or ends there."""
    if ahead:
        last = skeleton.ending(index, "entity", "demonym")
        tied = last is not None and last.first > 1 and skeleton.words[last.first - 1] in _HYPHENS
        first = skeleton.ending(last.first - 1, "entity", "demonym") if last is not None and tied else None
        places = list(_places(skeleton, scene, first.first, last.last)) if last is not None and first else []
    else:
        places = _places_after(skeleton, scene, index)
    return [office(scene, "leader", (place,)) for place in places]


def of_things(skeleton: Skeleton, scene: Scene, actor: Actor) -> bool:
    """Whether a pronoun only counts the noun behind it: "officials of both countries"."""
    after = skeleton.words[actor.last : actor.last + 1]
    noun = bool(after) and after[0].isalpha() and after[0] not in scene.conjunctions
    return actor.governed and noun and skeleton.at(actor.last, *_NO_NOUN) is None


def of_others(skeleton: Skeleton, last: int) -> bool:
    """Whether a relative says whose number a pronoun gives, those named right before: "both of whom met Roth"."""
    return skeleton.at(last, "possessive") is not None and skeleton.at(last + 1, "relative") is not None


def past_country(skeleton: Skeleton, index: int) -> int:
    """Skip the country behind a name: "President Roth | of Varland | and President Bern of Sorvia met"."""
    of = skeleton.at(index, "possessive")
    place = skeleton.at(of.last, "entity") if of is not None else None
    return place.last if place is not None else index


def anew(skeleton: Skeleton, scene: Scene, actor: Actor) -> bool:
    """Whether "they" behind a conjunction begins a clause of its own: "rang Bern and | they spoke for an hour"."""
    many = actor.pronoun is not None and actor.pronoun.number == "many"
    case = scene.vocabulary.lexicon.quotes.grammar.case
    return many and case and skeleton.at(actor.first, "pronoun") is not None


def counterpart_of(skeleton: Skeleton, scene: Scene, actor: Actor) -> tuple[str, int] | None:
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


def copula(skeleton: Skeleton, scene: Scene, actor: Actor) -> bool:
    """Whether a pronoun only ties a number to the contact it counts: «وهذه القمة | هي | الثانية», «اتصالا، | هو | الأول»."""
    number = skeleton.at(actor.last, "number")
    definite = bool(scene.vocabulary.lexicon.quotes.grammar.definite)
    return definite and number is not None and number.value.ordinal


def leaders_of(skeleton: Skeleton, scene: Scene, actor: Actor) -> list[str]:
    """List who leads a country among those an actor stands for; one whom nobody knows by the words for his office."""
    if actor.sort == "pair":
        return []
    title = skeleton.at(actor.first, "title")
    if actor.sort == "role" and title is not None and title.value.key in LEADERS:
        known = [s.entity for s in actor.speakers if s.entity]
        return known or [skeleton.text(actor.first, actor.last)]
    return [s.entity for s in actor.speakers if s.entity and leads(scene, s.entity)]


def serves(skeleton: Skeleton, actor: Actor) -> bool:
    """Whether it only heads what is somebody's: "deputy head of Roth's council"."""
    if skeleton.words[actor.last : actor.last + 1] != ("'",) or not skeleton.holds(
        actor.first, actor.last, "title"
    ):
        return False
    return any(
        skeleton.ending(index, "possessive") is not None
        and (hit := skeleton.at(index, "entity")) is not None
        and hit.last == actor.last
        for index in range(actor.first + 2, actor.last)
    )
