"""Words for contacts by which a sentence tells of one only in passing: the words of a sentence and one of them in."""

from collections.abc import Sequence

from generator.extract.occasions import wording
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import Whose
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

ABOUT: tuple[Whose, str] = ("nobody", "about")
"""What a noun is that only tells what was talked about."""
_TOPIC = 5
"""So many words at most stand between "about" and what was talked about."""
_LASTED = 6
"""How soon after a contact a word for lasting says how long it took."""
_TIMES = ("unit", "weekday", "month", "number", "deictic")


def clear(
    skeleton: Skeleton, scene: Scene, hits: Sequence[Hit], place: int, groups: Sequence[Group], low: int
) -> int:
    """Give the item after the word for a contact before the one at ``place``, leaving out what was only talked about."""
    for index in range(place - 1, -1, -1):
        if not topical(skeleton, scene, hits, index, groups):
            return hits[index].last
    return low


def topical(
    skeleton: Skeleton, scene: Scene, hits: Sequence[Hit], place: int, groups: Sequence[Group]
) -> bool:
    """Whether a noun only tells what was talked about, where the verb stands last: «دربارهٔ دستور کار نشست | گفت‌وگو کردند».

    One with a day of its own is told of all the same, «دربارهٔ دیدار ماه آینده …», and one of somebody's: «دربارهٔ دیدار دو رهبر …».
    """
    hit = hits[place]
    if not scene.vocabulary.lexicon.contacts.verb_last or place + 1 >= len(hits) or hit.sort != "occasion":
        return False
    following = hits[place + 1]
    if hit.value.verbal or following.sort != "occasion" or skeleton.at(hit.last, *_TIMES) is not None:
        return False
    if skeleton.holds(hit.last, following.first, "finite", "occasion_light", "cue"):
        return False
    if any(hit.last <= g.first < following.first for g in groups):
        return False
    return any(_about(skeleton, index, hit.first) for index in range(max(0, hit.first - _TOPIC), hit.first))


def _about(skeleton: Skeleton, index: int, end: int) -> bool:
    """Whether "about" begins at the item and rules all up to ``end``; a word of two and more may hold the same letters: «پیش | از»."""
    ruling = skeleton.at(index, "occasion_about") if skeleton.at(index, "preposition") is not None else None
    if ruling is None or ruling.last > end:
        return False
    wider = skeleton.at(index - 1, "preposition", "occasion_break") if index else None
    within = range(ruling.last, end)
    stops = any(skeleton.words[i] in COMMAS or skeleton.at(i, "preposition", "finite") for i in within)
    return (wider is None or wider.last <= index) and not stops


def _sent(skeleton: Skeleton, scene: Scene, hit: Hit, sentence: tuple[int, int]) -> bool:
    """Whether a clause opens with a letter of nobody's, and says when and how it was sent: «…، نامه روز یکشنبه تحویل داده شد»."""
    opens = hit.first == sentence[0] or skeleton.words[hit.first - 1] in COMMAS
    if not (opens and hit.value.kind == "letter" and scene.vocabulary.lexicon.contacts.verb_last):
        return False
    plain = skeleton.at(hit.last, "weekday", "unit", "deictic", "preposition", "adverb") is not None
    return plain and skeleton.holds(hit.last, sentence[1], "sending")


def _lasted(skeleton: Skeleton, hit: Hit, sentence: tuple[int, int]) -> bool:
    """Whether the sentence opens with it and only says how long it took: «تماس ۵۰ دقیقه طول کشید»."""
    if hit.first != sentence[0] or "lasting" not in skeleton.sorts:
        return False
    close = min(sentence[1], hit.last + _LASTED)
    return hit.value.kind in {"call", "phone_call", "video_call", "meeting"} and skeleton.holds(
        hit.last, close, "lasting"
    )


def pointing(skeleton: Skeleton, scene: Scene, hit: Hit, sentence: tuple[int, int]) -> bool:
    """Whether a sentence says of what was told before which day's it was, how long it took, when it was sent, or which of several it is."""
    if _lasted(skeleton, hit, sentence) or _sent(skeleton, scene, hit, sentence):
        return True
    return wording.dated(skeleton, hit, sentence[0]) or wording.counted(skeleton, scene, hit)
