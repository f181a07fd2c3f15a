"""The contact before a first one: what is told of ours in; what "their first call since May 2" recalls beside it out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.occasions import nearness
from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.tolds import Told
from generator.extract.scene import COMMAS
from generator.extract.skeleton import Skeleton

_COUNTED = 6
"""How far before its day "the first" may stand."""
_NUMBER = 4
"""How far before a word for a contact "first" may stand."""


def recalled(tolds: Sequence[Told]) -> Iterator[Told]:
    """Tell of the earlier contact by its day, once for each first one that names it."""
    for told in tolds:
        for dated in told.dates:
            if not _since(told, dated):
                continue
            yield _another(told, dated, previous=True)


def numbered(tolds: Sequence[Told]) -> Iterator[Told]:
    """Part what a sentence counts out: "spoke twice, the first on May 2 and the second on May 9", "…; the first took place on May 2"."""
    for told in tolds:
        apart = [
            d
            for d in told.dates
            if told.encounter.whose == "ours" and of_number(told.skeleton, told.encounter, d)
        ]
        yield replace(told, dates=tuple(d for d in told.dates if d not in apart)) if apart else told
        yield from (_another(told, dated, previous=False) for dated in apart)


def of_number(skeleton: Skeleton, encounter: Encounter, dated: Dated) -> bool:
    """Whether the date is that of "the first", which stands for another contact behind the word for it."""
    for _, first, _ in nearness.items_of(skeleton, [dated.mention]):
        for index in range(first - 1, max(encounter.last, first - _COUNTED) - 1, -1):
            number = skeleton.at(index, "number")
            if skeleton.words[index] in COMMAS or skeleton.at(index, "occasion") is not None:
                break
            if number is not None and number.value.ordinal and number.last <= first:
                return skeleton.ending(index, "article") is not None
    return False


def _another(told: Told, dated: Dated, previous: bool) -> Told:
    """Tell of another contact of the same kind, of which only the day is known."""
    encounter = told.encounter._replace(
        whose="ours", mood=None, pointing=False, verbal=False, previous=previous, recalled=True
    )
    dates = (Dated(dated.mention, 0, ""),)
    return replace(told, encounter=encounter, dates=dates, place=None, length=None, started=None, number=None)


def _since(told: Told, dated: Dated) -> bool:
    """Whether the first contact is counted from the day itself, not from what happened on it: "since the May 2 flood"."""
    skeleton, encounter = told.skeleton, told.encounter
    for _, first, last in nearness.items_of(skeleton, [dated.mention]):
        since = skeleton.ending(first, "occasion_since")
        if since is not None and since.first < encounter.first and encounter.verbal:
            # «نخستین باری بود که از دسامبر گفتگو می‌کردند»
            return _first(skeleton, encounter.sentence[0], since.first)
        if since is None or encounter.recalled or since.first < encounter.last or not _ends(skeleton, last):
            continue
        if skeleton.holds(encounter.last, since.first, "occasion"):
            continue  # "the meeting is the first summit of the two towns since May": another word is counted
        plain = not any(skeleton.words[i] in COMMAS for i in range(encounter.last, since.first))
        return plain and _first(skeleton, max(encounter.sentence[0], encounter.first - _NUMBER), since.first)
    return False


def _ends(skeleton: Skeleton, last: int) -> bool:
    """Whether the date ends its phrase: a stop follows, or "when"."""
    if last >= len(skeleton.words) or not skeleton.words[last][0].isalnum():
        return True
    sort = skeleton.at(last, "occasion_break", "happened")  # «… از دوم دسامبر انجام شد»
    return sort is not None or any(s[0] == last for s in skeleton.sentences)


def _first(skeleton: Skeleton, low: int, high: int) -> bool:
    numbers = (skeleton.at(index, "number") for index in range(low, high))
    return any(n is not None and n.value.ordinal and n.value.value == 1 for n in numbers)
