"""The prepositions after a word for a contact, each with who follows it: a word for a contact in its sentence in."""

from collections.abc import Iterator

from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import Spot, right_after
from generator.extract.scene import COMMAS

_REACH = 18
"""How far after its word the other side of a contact may be named."""
_WHEN = 4
"""How many words may say when, after a comma and before the other side."""
_ENCLOSED = 5


def following(spot: Spot, *sorts: str) -> Iterator[tuple[int, Group | None]]:
    """List the prepositions of ``sorts`` after the word, up to a comma, with the group that follows each closely."""
    end = min(spot.stop, spot.hit.last + _REACH)
    if spot.scene.vocabulary.lexicon.contacts.verb_last and spot.light is not None:
        end = min(end, max(spot.hit.last, spot.light[0]))
    enclosed = -1
    known = (*sorts, "occasion_manner")
    for index in range(spot.hit.last, end):
        if _over(spot, index):
            return
        if spot.skeleton.words[index] in COMMAS and index > enclosed:
            enclosed = _enclosure(spot, index, end)
            if enclosed < 0 and not _goes_on(spot, index):
                return
        prep = spot.skeleton.at(index, *known) if index in spot.skeleton.hits else None
        if prep is not None and prep.sort != "occasion_manner" and index not in spot.used:
            yield index, next((g for g in spot.groups if right_after(spot, prep.last, g.first)), None)


def _over(spot: Spot, index: int) -> bool:
    """Whether a verb of saying has ended the clause where verbs stand last: «در تماسی از دانف می‌خواهد | با سیل مقابله کند»."""
    cue = spot.skeleton.at(index, "cue") if spot.scene.vocabulary.lexicon.contacts.verb_last else None
    return cue is not None and cue.value.form == "verb" and index > spot.hit.last


def _goes_on(spot: Spot, comma: int) -> bool:
    """Whether the other side follows a comma where the verb has long been said: «المكالمة التي أجراها السبت، مع نظيره»."""
    first = comma + 1
    while (
        first < spot.stop
        and first - comma <= _WHEN
        and spot.skeleton.at(first, "weekday", "deictic", "daypart")
    ):
        first += 1  # «يجتمع برنيك، مساء اليوم مع نظيره»
    first = _past_means(spot, first)
    sides = spot.skeleton.at(first, *_sides(spot))
    manner = spot.skeleton.at(first, "occasion_manner")
    return spot.verb_first and sides is not None and manner is None


def _sides(spot: Spot) -> tuple[str, ...]:
    """List the sorts of prepositions before the other side: «تحدث هاتفيا، اليوم، إلى نظيره», but no meeting «إلى»."""
    return ("occasion_company", "occasion_between", *(("occasion_address",) if spot.phone else ()))


def _enclosure(spot: Spot, comma: int, end: int) -> int:
    """Give the comma that ends a few words in commas before a preposition: «محادثات، السبت، مع»; -1 if there is none."""
    for index in range(comma + 1, min(end - 1, comma + 1 + _ENCLOSED)):
        if spot.skeleton.words[index] in COMMAS:
            side = spot.skeleton.at(_past_means(spot, index + 1), *_sides(spot))
            return index if side else -1
    return -1


def _past_means(spot: Spot, index: int) -> int:
    """Give the item after a word for the means at ``index``, or ``index``: «تحدث، أمس، عبر الهاتف مع نظيره»."""
    means = spot.skeleton.at(index, "occasion_means")
    return means.last if means is not None else index
