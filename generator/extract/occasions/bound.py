"""Days that are bound to something else than a contact: "since | May 2", "after the flood in May": a skeleton and a place in."""

from generator.extract import predicates
from generator.extract.occasions.encounters import Encounter
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton

_AFAR = frozenset({"phone_call", "video_call", "letter"})
"""Kinds of contact for which nobody travels, so that the day of a journey is not theirs."""
_SINCE_MOST = 10
_TOLD = 2
"""So near the head of its sentence stands a contact that opens it."""
_LATEST = 1
"""So many words at most stand between a word for the last of several and its day."""


def ruled(skeleton: Skeleton, first: int, last: int, verb_last: bool) -> bool:
    """Whether a preposition such as "since" holds the date, which is no interval: not «از ۲۰ تا ۲۲ مه»."""
    ranged = skeleton.holds(first + 1, last, "occasion_until")
    until = skeleton.ending(first, "occasion_until")
    if until is not None and verb_last and skeleton.ending(until.first, "finite") is not None:
        return False  # «وارد شد تا فردا با دانف گفت‌وگو کند»: in order to
    return not ranged and until is not None


def since(skeleton: Skeleton, first: int) -> bool:
    """Whether the date stands in a phrase that tells from when on: «از زمان حمله در سپتامبر»."""
    for index in range(first - 1, max(-1, first - 1 - _SINCE_MOST), -1):
        if skeleton.at(index, "occasion_epoch") is not None:
            return True
        if skeleton.words[index] in COMMAS or skeleton.at(index, "finite", "that", "occasion") is not None:
            return False
    return False


def met_in(skeleton: Skeleton, scene: Scene, index: int, end: int) -> bool:
    """Whether a town goes on with where they met behind "since" at ``index`` and what one of them did: «منذ تولي برينيك منصبه | في لومن».

    The town stands up to item ``end``. Not "since a flood in Lumen".
    """
    if skeleton.at(index, "occasion_since") is None:
        return False
    did = False
    for place in range(index + 1, min(end + 1, len(skeleton.words))):
        if skeleton.at(place, "occasion") is not None:
            return False
        hit = skeleton.at(place, "entity")
        entity = scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
        did = did or (entity is not None and entity.id in scene.subject.participants)
        town = entity is not None and entity.kind == "place" and bool(entity.within)
        if town and skeleton.ending(place, "occasion_at") is not None:
            return did
    return False


def subordinate(skeleton: Skeleton, low: int, first: int) -> bool:
    """Whether the date stands in a clause of its own before the comma: "since he took office on January 20, …"."""
    for index in range(first - 1, low - 1, -1):
        if skeleton.words[index] in COMMAS or skeleton.at(index, "occasion") is not None:
            return False
        if skeleton.at(index, "occasion_break") is not None:
            return skeleton.words[index][0].isalnum() and skeleton.at(index, "that") is None
    return False


def elsewhere(skeleton: Skeleton, encounter: Encounter, low: int, high: int) -> bool:
    """Whether what stands between a contact and a date tells that it is another's: a journey before a call, or a gathering.

    «پیش از دیدار با دانف در نشست گروه هفت (۱۴ ژوئن) شرکت می‌کند».
    """
    if encounter.kind in _AFAR and skeleton.holds(low, high, "travel"):
        return True
    return encounter.recalled and not encounter.verbal and skeleton.holds(low, high, "occasion")


def of_deed(skeleton: Skeleton, scene: Scene, low: int, high: int) -> bool:
    """Whether a noun and what was done with it stand between: "discussed the treaty | signed in Lumen on May 5"."""
    sorts = ("adverb", "pronoun", "relative", "negation", "that", "finite")
    return scene.vocabulary.lexicon.quotes.grammar.case and any(
        (predicates.finite(skeleton, scene, index) or skeleton.at(index + 1, "agent") is not None)
        and skeleton.at(index + 1, "preposition", "agent") is not None
        and skeleton.words[index - 1].isalpha()
        and skeleton.words[index - 1] not in scene.conjunctions
        and not skeleton.capital(index - 1)
        and skeleton.ending(index, *sorts) is None
        for index in range(low + 1, high)
    )


def settled(skeleton: Skeleton, encounter: Encounter, first: int, last: int) -> bool:
    """Whether a day before a verb's "to" is that on which it was agreed on: "agreed on Monday | to meet", but not "is due on Monday to meet".

    So is one behind which a participle of saying tells of the contact: "sent a letter on Monday | calling for talks".
    """
    asks = skeleton.at(last, "cue")
    if asks is not None and asks.value.form == "participle" and not encounter.verbal:
        return True
    ours = encounter.verbal and encounter.whose == "ours"
    to = skeleton.ending(encounter.first, "infinitive") if ours else None
    return (
        to is not None
        and to.first == last
        and not skeleton.holds(encounter.sentence[0], first, "travel")
        and not skeleton.holds(encounter.sentence[0], first, "occasion_mood")
    )


def last_time(skeleton: Skeleton, encounter: Encounter, last: int) -> bool:
    """Whether a sentence says when the last time was: «آخرین باری که گفت‌وگو کردند | ۲۳ بهمن | بود»."""
    times = skeleton.holds(encounter.sentence[0], encounter.first, "occasion_previous", "occasion_times")
    return times and skeleton.at(last, "copula", "finite") is not None


def ended(skeleton: Skeleton, index: int, end: int) -> bool:
    """Whether a clause that begins at the item is over before the contact: «در مارس که به لومن رفته بود، ضمن | دیدار با دانف …»."""
    comma = next((i for i in range(index + 1, end) if skeleton.words[i] in COMMAS), None)
    return comma is not None and skeleton.ending(comma, "finite") is not None


def of_noun(skeleton: Skeleton, index: int) -> bool:
    """Whether a relative clause begins at the item that tells of the noun before it: no verb stands there."""
    index -= skeleton.words[index - 1] in COMMAS
    verb = skeleton.ending(index, "finite", "cue", "happened", "occasion_light")
    return verb is None and skeleton.words[index - 1][0].isalnum()


def latest(skeleton: Skeleton, low: int, high: int) -> bool:
    """Whether a date right behind a word for the last of several is its day: «سه بار دیدار کردند که آخرین آن‌ها | ۴ فوریه بود»."""
    found = next((hit for hit in skeleton.among(low, high, "occasion_latest")), None)
    return (
        found is not None
        and high - found.last <= _LATEST
        and not skeleton.holds(low, found.first, "occasion")
    )


def told_last(skeleton: Skeleton, encounter: Encounter, first: int) -> bool:
    """Whether a sentence about the last contact says right before a day when it was: "Their last call before Monday was on | May 2"."""
    ruling = skeleton.ending(first, "preposition")
    place = ruling.first if ruling is not None else first
    return encounter.previous and not encounter.verbal and skeleton.ending(place, "copula") is not None


def in_main(skeleton: Skeleton, scene: Scene, encounter: Encounter, first: int) -> bool:
    """Whether a day lies in the main clause behind a contact that opens its sentence, and is that of something else.

    "During the call, Roth told Bern of his visit on Friday", "As he opened the talks, Roth said he had come on Monday".
    """
    low = encounter.sentence[0]
    if encounter.setting and encounter.first - low <= _TOLD:
        return True
    if not scene.vocabulary.lexicon.quotes.grammar.case or skeleton.at(low, "temporal") is None:
        return False
    cue = next(reversed(skeleton.among(encounter.last, first, "cue")), None)
    return cue is not None and skeleton.holds(cue.last, first, "finite")
