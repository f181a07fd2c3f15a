"""Words for contacts: one passage of an article in; encounters out, ours, other people's, and undecided.

A word for a contact («گفتگوی تلفنی», «التقى», "summit") counts only together with the subject's participants (``whose``). What
is other people's, or nobody's, is kept too, for it draws dates away from ours.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import people
from generator.extract.occasions import gatherings, moods
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import Memory, Spot, Whose, says
from generator.extract.occasions.whose import judge
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.lexicon.contacts import Mood, OccasionWord, WordKind
from generator.text.scan import Hit

_BEFORE = 4
"""How far before a noun its light verb may stand, in words."""

_AFTER = 3
_MEANS_BEFORE = 20
_MEANS_AFTER = 16
_NEXT = 3
_POINTING = 5
_SAID = 8
"""How far before "that" its verb of saying may stand."""


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


class Reading(NamedTuple):
    """A passage with the groups and encounters in it."""

    skeleton: Skeleton
    groups: tuple[Group, ...]
    encounters: tuple[Encounter, ...]


def find(skeleton: Skeleton, scene: Scene, number: int, memory: Memory) -> Reading:
    """Find all encounters of the passage with that number."""
    groups = gatherings.find(skeleton, scene, people.find(skeleton, scene))
    known: list[Group] = []
    found: list[Encounter] = []
    for sentence in skeleton.sentences:
        inside = _resolved([g for g in groups if sentence[0] <= g.first < sentence[1]], memory, scene)
        found += _sentence(skeleton, scene, number, sentence, inside, memory)
        _remember(inside, memory, scene.subject.participants)
        known += inside
    return Reading(skeleton, tuple(known), tuple(found))


def _resolved(groups: Sequence[Group], memory: Memory, scene: Scene) -> list[Group]:
    """Let pronouns stand for whom the sentence, or the one before, spoke of."""
    resolved: list[Group] = []
    for group in groups:
        people_meant = group.people
        if group.many and memory.both:
            people_meant = frozenset(scene.subject.participants)
        elif group.pronoun and not group.many:
            earlier = [g for g in resolved if len(g.people) == 1 and not g.vague and not g.governed]
            person = next(iter(earlier[-1].people)) if earlier else memory.topic
            people_meant = frozenset({person} if person else ())
        resolved.append(group._replace(people=people_meant))
    return resolved


def _remember(groups: Sequence[Group], memory: Memory, participants: Sequence[str]) -> None:
    named = [g for g in groups if not g.vague and g.people]
    everyone = frozenset(p for g in named for p in g.people)
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
    hits = list(words(skeleton, *sentence))
    alone = not any(g.foreign(scene.subject.participants) for g in groups if not g.vague)
    used: set[int] = set()
    taken: set[Group] = set()
    for place, hit in enumerate(hits):
        stop = hits[place + 1].first if place + 1 < len(hits) else sentence[1]
        after = hits[place - 1].last if place else sentence[0]
        if hit.sort == "occasion_decoy":
            yield Encounter(number, hit.first, hit.last, sentence, "talk", "others", "decoy")
            continue
        word: OccasionWord = hit.value
        definite = word.definite or word.form == "own" or _placed(skeleton, scene, hit)
        pointing = definite or _points(
            skeleton, hit, sentence[0], "occasion_this", "occasion_the", "occasion_their"
        )
        light = _light(skeleton, hit, after, stop, scene)
        kind = _kind(skeleton, hit, after, stop)
        known = (hit, *sentence, stop, after, memory, used, taken, light, pointing, kind == "phone_call")
        whose, rule = judge(Spot(skeleton, scene, groups, *known))
        mood = moods.find(skeleton, hit, sentence, scene.vocabulary.lexicon.contacts.verb_last)
        if whose == "nobody" and word.form == "bound" and not pointing:
            continue
        rule = rule or ("pointing" if pointing else "alone")
        this = _points(skeleton, hit, sentence[0], "occasion_this")
        verbal = light is not None or "verb" in word.form
        recalled = _recalled(skeleton, hit, sentence[0])
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
            mood is None and (verbal or moods.within(skeleton, hit, sentence[0])),
        )
    if not hits:
        yield from _addressed(skeleton, scene, number, sentence, groups)


def _recalled(skeleton: Skeleton, hit: Hit, low: int) -> bool:
    for index in range(hit.first - 1, low - 1, -1):
        if skeleton.words[index] in COMMAS or says(skeleton, index):
            return False
        if skeleton.at(index, "that") is not None:
            return not any(says(skeleton, i) for i in range(max(low, index - _SAID), index))
        if skeleton.at(index, "occasion_break") is not None:
            return True
    return False


def _addressed(
    skeleton: Skeleton, scene: Scene, number: int, sentence: tuple[int, int], groups: Sequence[Group]
) -> Iterator[Encounter]:
    """Find one participant speaking to the other: "Roth told Bern on Saturday that …". It can only add to a known contact."""
    ours = set(scene.subject.participants)
    people_named = frozenset(p for g in groups if not g.vague for p in g.people)
    if not (len(people_named) > 1 and people_named <= ours):
        return
    for index in range(*sentence):
        verb = skeleton.at(index, "addressing")
        told = verb is not None and any(0 <= g.first - verb.last <= 1 and g.people <= ours for g in groups)
        if verb is not None and told:
            place = (number, verb.first, verb.last, sentence)
            yield Encounter(*place, "talk", "nobody", "addressed", pointing=True, alone=True)
            return


def words(skeleton: Skeleton, low: int, high: int) -> Iterator[Hit]:
    """List the words for contacts in a sentence, and what only looks like them, the longest at each place."""
    index = low
    while index < high:
        hit = skeleton.at(index, "occasion") if index in skeleton.hits else None
        decoy = skeleton.at(index, "occasion_decoy") if index in skeleton.hits else None
        if decoy is not None and (hit is None or decoy.last >= hit.last):
            yield decoy
            index = decoy.last
        elif hit is not None:
            yield _definite(skeleton, hit)
            index = hit.last
        else:
            index += 1


def _definite(skeleton: Skeleton, hit: Hit) -> Hit:
    """Prefer, among readings of the same words, the one that knows the article."""
    for other in skeleton.hits[hit.first]:
        if other.sort == "occasion" and other.last == hit.last and other.value.definite:
            return other
    return hit


def _light(skeleton: Skeleton, hit: Hit, after: int, stop: int, scene: Scene) -> tuple[int, int] | None:
    """Find the light verb that makes a verb of the noun: «گفتگو کرد», «أجرى محادثات», "held talks"."""
    behind = range(hit.last, min(stop, hit.last + _AFTER))
    ahead = range(hit.first - 1, max(after, hit.first - _BEFORE) - 1, -1)
    for indices in (behind,) if scene.vocabulary.lexicon.contacts.verb_last else (behind, ahead):
        for index in indices:
            if skeleton.words[index] in COMMAS:
                break
            light = skeleton.at(index, "occasion_light")
            if light is not None:
                return light.first, light.last
    return None


def _kind(skeleton: Skeleton, hit: Hit, after: int, stop: int) -> WordKind:
    """Say by what means: the word's own, or of a word for it close by."""
    kind: WordKind = hit.value.kind
    if kind in {"phone_call", "video_call", "letter"}:
        return kind
    near: list[tuple[int, WordKind]] = []
    for index in range(max(after, hit.first - _MEANS_BEFORE), min(stop, hit.last + _MEANS_AFTER)):
        means = skeleton.at(index, "occasion_means")
        if means is not None and not hit.first <= index < hit.last:
            near.append((max(hit.first - means.last, means.first - hit.last), means.value))
    following = skeleton.at(stop, "occasion") if 0 <= stop - hit.last <= _NEXT else None
    if following is not None and following.value.kind in {"phone_call", "video_call"}:
        # "to meet in a virtual summit", "held talks by video conference"
        near.append((stop - hit.last, following.value.kind))
    for _, by_means in sorted(near):
        if (
            kind == "talk"
            or (kind, by_means) == ("meeting", "video_call")
            or (kind == "call" and by_means != "meeting")
        ):
            return by_means
    return kind


def _placed(skeleton: Skeleton, scene: Scene, hit: Hit) -> bool:
    """Whether a town is part of its name: "the Geneva summit", «قمة جنيف», «دیدار ژنو»."""
    if hit.value.kind != "meeting" or "verb" in hit.value.form:
        return False
    lexicon = scene.vocabulary.lexicon
    modifier_first = not lexicon.contacts.verb_last and lexicon.quotes.grammar.subject != "after"
    before = skeleton.ending(hit.first, "entity") if modifier_first else None
    beside = (skeleton.at(hit.last, "entity"), before)
    entities = scene.vocabulary.gazetteer.entities
    return any(h is not None and (e := entities.get(h.value)) is not None and e.within != "" for h in beside)


def _points(skeleton: Skeleton, hit: Hit, low: int, *sorts: str) -> bool:
    """Whether a word of ``sorts`` stands before ``hit``, with only what describes it between."""
    for index in range(max(low, hit.first - _POINTING), hit.first):
        this = skeleton.at(index, *sorts)
        if this is not None and all(_describes(skeleton, i) for i in range(this.last, hit.first)):
            return True
    return False


def _describes(skeleton: Skeleton, index: int) -> bool:
    """Whether a word between "the" and "call" describes it: a number, a length, a hyphen, a means, a day."""
    word = skeleton.words[index]
    if word in COMMAS:
        return False
    sorts = ("number", "length", "occasion_means", "weekday", "month")
    return not word[0].isalpha() or skeleton.at(index, *sorts) is not None
