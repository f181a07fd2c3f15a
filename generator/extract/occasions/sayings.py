"""Whether a day is that of somebody's words and not of the contact they tell of: a date and a contact in a sentence in."""

from generator.extract.occasions import wording
from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.spot import says
from generator.extract.predicates import finite
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton

_CUE_NEAR = 4
_CUE_BEFORE = 8
_OF = 3
"""How far a verb of saying stands at most from a day that is its own: after it at the end of a clause, before it elsewhere."""


def between(skeleton: Skeleton, low: int, high: int) -> bool:
    """Whether a verb of saying parts a date from a contact that is told of: "On Friday Roth said that he had met …", «أفاد القصر أمس بأن»."""
    thats = [index for index in range(low, high) if skeleton.at(index, "that") is not None]
    return any(
        says(skeleton, index) or (bool(thats) and index < thats[-1] and _tells(skeleton, index))
        for index in range(low, high)
    )


def of(skeleton: Skeleton, scene: Scene, encounter: Encounter, first: int, last: int) -> bool:
    """Whether the date is that of a saying: "said on Friday", «قال الكرملين الجمعة», «روز جمعه اعلام کرد»."""
    if _of_other(skeleton, encounter, last):
        return True
    settled = (
        _arranged(skeleton, encounter) and skeleton.ending(first, "occasion_arranged") is None
    )  # «در تاریخ ۱۲ مه»
    arranged = range(encounter.first, encounter.last if settled else encounter.first)
    after = range(last, min(len(skeleton.words), max(last, *arranged, last) + _CUE_NEAR))
    before = range(first - 1, max(-1, first - 1 - _CUE_BEFORE), -1)
    told = any(skeleton.at(i, "that") is not None for i in range(last, encounter.first))
    told = told or _framed(skeleton, first, last, encounter)
    for index in after if scene.vocabulary.lexicon.contacts.verb_last else before:
        parted = skeleton.words[index] in COMMAS and index != first - 1
        if index in arranged:
            continue
        if parted or skeleton.at(index, "that", "occasion") is not None:
            return False
        near = index == first - 1 or (
            index == first - 2 and skeleton.at(first - 1, "preposition") is not None
        )  # "reported on Sunday"
        if says(skeleton, index) or ((told or near) and _tells(skeleton, index)):
            return not encounter.first <= index < encounter.last
        if first >= encounter.last and finite(skeleton, scene, index):
            return False  # «از دیدار با دانف در ۲۶ مه دفاع کرد و گفت»
    return False


def _arranged(skeleton: Skeleton, encounter: Encounter) -> bool:
    """Whether the sentence is about what is settled for the contact: "confirmed the date of | the meeting", «موعد | اللقاء»."""
    return skeleton.holds(
        max(encounter.sentence[0], encounter.first - _OF), encounter.first, "occasion_arranged"
    )


def _of_other(skeleton: Skeleton, encounter: Encounter, last: int) -> bool:
    """Whether a day owns something else: "in Friday's speech, Roth spoke of a meeting with Bern"."""
    begin = last + 2
    if begin >= encounter.first or not skeleton.owner_ends(begin):
        return False
    return not all(wording.describes(skeleton, index) for index in range(begin, encounter.first))


def _framed(skeleton: Skeleton, first: int, last: int, encounter: Encounter) -> bool:
    """Whether a comma parts a date from a clause that opens with the verb for a contact to come: «أفاد القصر الخميس، ستبدأ القمة»."""
    ahead = first < last < encounter.first and skeleton.words[last] in COMMAS
    mood = skeleton.at(last + 1, "occasion_mood") if ahead else None
    return mood is not None and mood.value.mood == "planned"


def _tells(skeleton: Skeleton, index: int) -> bool:
    """Whether the word is a verb of saying, be it one of many senses: "news reported Monday"."""
    cue = skeleton.at(index, "cue")
    verb = cue is not None and cue.value.form == "verb"
    return verb and skeleton.at(index, "occasion", "preposition", "occasion_between") is None
