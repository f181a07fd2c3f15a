"""Words for contacts: one passage of an article in; encounters out, ours, other people's, and undecided.

A word for a contact («گفتگوی تلفنی», «التقى», "summit") counts only together with the subject's participants (``whose``). What
is other people's, or nobody's, is kept too, for it draws dates away from ours.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import people
from generator.extract.occasions import addressed, gatherings, lengths, moods, passing, spelled, wording
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import Memory, Spot, Whose, says
from generator.extract.occasions.twos import OTHER
from generator.extract.occasions.whose import judge
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.lexicon.contacts import Mood, OccasionWord, WordKind
from generator.text.scan import Hit

_OPENING, _SAID = 3, 14
"""How far into a sentence what opens it stands, and how far before "that" its verb of saying."""
_MEASURING = frozenset({"total", "lasting"})
_OWNED = frozenset({"beside", "between"})
_HAPPENED = 3
"""How soon after a contact a verb says that it took place."""
_DASHES = frozenset("–—")


class Encounter(NamedTuple):
    """One place where the text speaks of a contact."""

    passage: int
    first: int
    """First item of the word for it, in the skeleton."""
    last: int
    sentence: tuple[int, int]
    kind: WordKind
    whose: Whose
    rule: str = ""
    mood: Mood | None = None
    pointing: bool = False
    """Whether it points to a contact told of before: «این تماس», "the call", "the Geneva summit"."""
    this: bool = False
    """Whether it points by a word such as «این», "this"."""
    alone: bool = False
    """Whether its sentence speaks of nobody but the subject's."""
    verbal: bool = False
    """Whether it is a verb, or a noun with a verb that says nothing more: «گفتگو کردند»."""
    recalled: bool = False
    """Whether it stands after a word such as "since", which tells it apart from what its sentence tells."""
    spoken: bool = False
    """Whether it is a verb such as "spoke", which means by telephone where no town is named."""
    attested: bool = False
    """Whether its words say that it took place: a verb, or a setting of something that did ("in the call")."""
    setting: bool = False
    """Whether what its clause tells of happened in it: "agreed at their meeting"."""
    previous: bool = False
    """Whether its sentence tells of an earlier one: "They last met in May"."""


class Reading(NamedTuple):
    """A passage with the groups and encounters in it."""

    skeleton: Skeleton
    groups: tuple[Group, ...]
    encounters: tuple[Encounter, ...]


def find(skeleton: Skeleton, scene: Scene, number: int, memory: Memory) -> Reading:
    """Find all encounters of the passage with that number."""
    actors = people.find(skeleton, scene)
    groups = tuple(spelled.out(skeleton, gatherings.find(skeleton, scene, actors, memory.leaders)))
    known: list[Group] = []
    found: list[Encounter] = []
    for sentence in skeleton.sentences:
        here = [g for g in groups if sentence[0] <= g.first < sentence[1]]
        inside = _resolved(skeleton, here, memory, scene)
        found += _sentence(skeleton, scene, number, sentence, inside, memory)
        _remember(inside, memory, scene.subject.participants)
        known += inside
    return Reading(skeleton, tuple(known), tuple(found))


def _resolved(skeleton: Skeleton, groups: Sequence[Group], memory: Memory, scene: Scene) -> list[Group]:
    """Let pronouns stand for whom the sentence, or the one before, spoke of."""
    resolved: list[Group] = []
    for group in groups:
        people_meant = group.people
        if group.many and not _mates(resolved) and (memory.both or _both(skeleton, resolved, scene)):
            people_meant = frozenset(scene.subject.participants)
        elif group.pronoun and not group.many:
            earlier = [g for g in resolved if _may_be_meant(skeleton, g)]
            owner = next((g.whose for g in resolved if g.whose), memory.topic)
            person = next(iter(earlier[-1].people)) if earlier else owner
            people_meant |= {person} if person and person not in group.people else set()
        resolved.append(group if people_meant == group.people else group._replace(people=people_meant))
    return resolved


def _mates(groups: Sequence[Group]) -> bool:
    """Whether a sentence tells of the counterpart of somebody who is none of ours, whom "they" means then, too."""
    named = any(g.people and not g.vague and g.people != {OTHER} for g in groups)
    return not named and any(g.mate for g in groups)


def _may_be_meant(skeleton: Skeleton, group: Group) -> bool:
    """Whether "he" may mean somebody before: a subject, or who does it in the passive: "was told by Roth after he had met Bern"."""
    one = len(group.people) == 1 and not group.vague and not gatherings.several(skeleton, group)
    return one and (not group.governed or skeleton.ending(group.first, "occasion_agent") is not None)


def _both(skeleton: Skeleton, groups: Sequence[Group], scene: Scene) -> bool:
    """Whether the last of several in a sentence are ours: "Roth and Bern agreed when they spoke", "Roth hosts Bern, and they"."""
    last = next((g for g in reversed(groups) if len(g.people) > 1 or _strangers(skeleton, g, scene)), None)
    if last is not None:
        return last.ours(scene.subject.participants)
    return {p for g in groups if not g.vague for p in g.people} == set(scene.subject.participants)


def _strangers(skeleton: Skeleton, group: Group, scene: Scene) -> bool:
    """Whether a group is of several others: "Lind and Moss"."""
    inside = range(group.first + 1, group.last - 1)
    others = group.foreign(scene.subject.participants) and not group.vague
    return others and any(skeleton.words[index] in scene.conjunctions for index in inside)


def _remember(groups: Sequence[Group], memory: Memory, participants: Sequence[str]) -> None:
    named = [g for g in groups if not g.vague and g.people]
    everyone = frozenset(p for g in named for p in g.people)
    memory.lately = everyone == set(participants) if everyone else memory.lately
    if len(everyone) > 1:
        memory.both = everyone <= set(participants) or any(g.ours(participants) for g in named)
    subjects = [g for g in named if not g.governed and len(g.people) == 1] or named
    if subjects and len(subjects[0].people) == 1:
        memory.topic = next(iter(subjects[0].people))


def _sentence(
    skeleton: Skeleton,
    scene: Scene,
    number: int,
    sentence: tuple[int, int],
    groups: Sequence[Group],
    memory: Memory,
) -> Iterator[Encounter]:
    words = list(wording.words(skeleton, *sentence))
    idle = (wording.aside, wording.idle, wording.of_means)
    hits = [hit for hit in words if not any(rule(skeleton, hit) for rule in idle)]
    means = [hit for hit in hits if wording.only_means(skeleton, hit, *sentence)]
    hits = [hit for hit in hits if hit not in means]
    edges = [] if scene.vocabulary.lexicon.contacts.verb_last else [hit.last for hit in means]
    groups = [_trimmed(g, words) for g in groups]
    groups = [g for g in groups if not any(_inside(g, hit) for hit in words)]
    alone = not any(g.foreign(scene.subject.participants) for g in groups if not g.vague)
    used: set[int] = set()
    taken: set[Group] = set()
    made = False
    for place, hit in enumerate(hits):
        stop = hits[place + 1].first if place + 1 < len(hits) else sentence[1]
        clear = passing.clear(skeleton, scene, hits, place, groups, sentence[0])
        after = max([clear, *(edge for edge in edges if edge <= hit.first)])
        if hit.sort == "occasion_decoy":
            yield Encounter(number, hit.first, hit.last, sentence, "talk", "others", "decoy")
            continue
        word: OccasionWord = hit.value
        owned = wording.owned(hit, groups, scene)
        definite = word.definite or word.form == "own" or owned or wording.placed(skeleton, scene, hit)
        known_words = ("occasion_this", "occasion_the", "occasion_their")
        pointing = definite or wording.points(skeleton, hit, sentence[0], *known_words)
        pointing = pointing or passing.pointing(skeleton, scene, hit, sentence)
        light = wording.light(skeleton, hit, after, stop, scene)
        last = scene.vocabulary.lexicon.contacts.verb_last
        kind = wording.kind(skeleton, hit, after, stop, last)
        known = (hit, *sentence, stop, after, memory, used, taken, light, pointing, kind == "phone_call")
        topical = passing.topical(skeleton, scene, hits, place, groups)
        whose, rule = passing.ABOUT if topical else judge(Spot(skeleton, scene, groups, *known))
        over = wording.over(skeleton, hit, light, scene)
        owners = rule in _OWNED and not any(g.last == hit.first for g in groups)
        mood = moods.find(skeleton, hit, sentence, last, light is not None, over, owners)
        if whose == "nobody" and made and wording.purpose(skeleton, hit):
            continue  # "spoke with Bern on Monday to discuss boats"
        made = made or (whose == "ours" and word.verbal)
        if wording.other_sense(skeleton, hit, sentence, whose == "nobody" and not pointing):
            continue
        rule = rule or ("pointing" if pointing else "alone")
        this = wording.points(skeleton, hit, sentence[0], "occasion_this")
        named = word.verbal and wording.points(
            skeleton, hit, sentence[0], "occasion_the"
        )  # "during the virtual meet"
        verbal = light is not None or (word.verbal and not named)
        own = light is not None and last
        recalled = _recalled(skeleton, hit.first, sentence[0], own, verbal)
        spoken = skeleton.at(hit.first, "occasion_spoken") is not None
        yield Encounter(
            number,
            hit.first,
            hit.last,
            sentence,
            kind,
            whose,
            rule,
            mood,
            pointing,
            this,
            alone,
            verbal,
            recalled,
            spoken,
            mood is None and (verbal or moods.within(skeleton, hit, sentence[0]) or _happened(skeleton, hit)),
            moods.inside(skeleton, hit, sentence[0]),
            skeleton.holds(sentence[0], hit.last, "occasion_previous"),
        )
    if all(wording.aimed(skeleton, hit, sentence[0]) for hit in hits):
        yield from _addressed(skeleton, scene, number, sentence, groups)
        yield from _measured(skeleton, scene, number, sentence)


def _inside(group: Group, hit: Hit) -> bool:
    """Whether a group is only part of the name of a gathering: «نشست سران ناتو», «اجلاس سران سازمان»."""
    return hit.first <= group.first < hit.last and (hit.sort == "occasion" or group.last <= hit.last)


def _happened(skeleton: Skeleton, hit: Hit) -> bool:
    return skeleton.holds(hit.last, min(len(skeleton.words), hit.last + _HAPPENED), "happened")


def _trimmed(group: Group, hits: Sequence[Hit]) -> Group:
    """Leave out of a group the verb that it begins with: "will host President Bern"."""
    verb = next(
        (h for h in hits if h.first == group.first and h.last < group.last and h.sort == "occasion"), None
    )
    return group._replace(first=verb.last) if verb is not None and verb.value.verbal else group


def _recalled(skeleton: Skeleton, first: int, low: int, own: bool, verbal: bool) -> bool:
    """Whether a word such as "after" stands before it and rules it; ``own``: as a part of a verb at the end it is ruled by none.

    What a verb tells of the same time is news, too: "warned him of sanctions as the two leaders | spoke by telephone".
    """
    if not skeleton.holds(low, first, "occasion_break"):
        return False
    for index in range(first - 1, low - 1, -1):
        if skeleton.words[index] in COMMAS or says(skeleton, index):
            return False
        if skeleton.at(index, "that") is not None:
            planned = skeleton.ending(index, "occasion_mood") or skeleton.ending(index + 1, "occasion_mood")
            said = any(says(skeleton, i) for i in range(max(low, index - _SAID), index))
            return not said and (planned is None or planned.value.mood != "planned")
        if own and skeleton.at(index, "preposition") is not None:
            continue  # «پس از سخنرانی در مجمع با او دیدار خواهد کرد»
        if skeleton.at(index, "occasion_break") is not None and skeleton.words[index] not in _DASHES:
            return not verbal or skeleton.at(index, "occasion_meanwhile") is None
    return False


def _addressed(
    skeleton: Skeleton, scene: Scene, number: int, sentence: tuple[int, int], groups: Sequence[Group]
) -> Iterator[Encounter]:
    """Find what tells that they spoke without a word for a contact."""
    for place in addressed.find(skeleton, scene, sentence, groups):
        ours = place.whose == "ours"
        yield Encounter(
            number,
            place.first,
            place.last,
            sentence,
            place.kind,
            place.whose,
            place.rule,
            pointing=not ours,
            alone=True,
            verbal=ours,
            recalled=ours and _recalled(skeleton, place.first, sentence[0], False, True),
            attested=ours,
        )


def _measured(
    skeleton: Skeleton, scene: Scene, number: int, sentence: tuple[int, int]
) -> Iterator[Encounter]:
    """Find a length that is said of what was spoken of before: "It lasted an hour", «جمع این دو، سه ساعت است»."""
    if skeleton.sorts.isdisjoint(_MEASURING):
        return
    low, high = sentence
    total = skeleton.holds(low, high, "total")
    opening = range(low, min(high, low + _OPENING))
    lasting = any(
        skeleton.at(i, "pronoun", "occasion_this") is not None and skeleton.at(i + 1, "lasting") is not None
        for i in opening
    ) or (
        skeleton.at(low, "lasting") is not None and scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    )
    if total or lasting:
        for length in lengths.find(skeleton, low, high, scene.vocabulary.lexicon):
            place = (number, length.first, length.last, sentence)
            yield Encounter(*place, "talk", "nobody", "measured", pointing=True, this=True, alone=True)
            return
