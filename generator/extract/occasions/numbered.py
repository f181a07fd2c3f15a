"""Several contacts that one sentence counts out: "spoke twice, the first by video on May 2 and the second by phone on May 9"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extract.occasions import counts, firsts, nearness, tolds
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.tolds import Told
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.model import DateMention
from generator.text.scan import Hit

_COUNTED = 10
"""How far before its day "the first" may stand."""
_NEAR = 3
"""So near before its number stands a word such as "since" that rules it."""
_TWO = 2


def of_number(skeleton: Skeleton, scene: Scene, last: int, dated: Dated) -> Hit | None:
    """Give "the first", whose date it is and which stands for another contact behind the word for it, that ends at ``last``."""
    for _, first, _ in nearness.items_of(skeleton, [dated.mention]):
        for index in range(first - 1, max(last, first - _COUNTED) - 1, -1):
            number = skeleton.at(index, "number")
            other = (
                skeleton.at(index, "occasion") is not None and skeleton.at(index, "occasion_decoy") is None
            )
            if skeleton.words[index] in COMMAS or other:
                break
            if number is not None and number.value.ordinal and number.last <= first:
                # «منذ عودة الأول الجمعة», "the first since July"
                since = skeleton.holds(max(last, number.first - _NEAR), first, "occasion_since")
                return number if counts.which(skeleton, scene, number) and not since else None
    return None


def parted(found: Sequence[Told], scene: Scene) -> Iterator[Told]:
    """Part what a sentence counts out: "spoke twice, the first on May 2 and the second on May 9", "…; the first took place on May 2"."""
    for told in found:
        listed = tuple(_listed(told, scene))
        if listed:
            yield from (firsts.another(told, dated, previous=False) for dated in listed)
            continue
        apart = []
        for dated in told.dates if told.encounter.whose == "ours" else ():
            number = of_number(told.skeleton, scene, told.encounter.last, dated)
            if number is not None:
                apart.append((dated, number))
        if len(apart) < _TWO:
            theirs = [dated for dated, _ in apart]
            yield replace(told, dates=tuple(d for d in told.dates if d not in theirs)) if apart else told
        ends = (*(number.first for _, number in apart[1:]), told.encounter.sentence[1])
        for (dated, number), end in zip(apart, ends, strict=False):
            yield _one(told, dated, number, end)


def _listed(told: Told, scene: Scene) -> Iterator[Dated]:
    """Give the times of a list as long as its contacts are many, or its months: "spoke twice, on …", "spoke in January and in April"."""
    encounter, skeleton = told.encounter, told.skeleton
    if encounter.whose != "ours" or encounter.mood is not None or len(told.dates) < _TWO:
        return
    counted = counts.often(skeleton, scene, (encounter.first, encounter.last), encounter.sentence)
    if not (counted or encounter.verbal):
        return
    by_id = {
        dated.mention.id: dated
        for dated in told.dates
        if tolds.width(dated.mention.when) <= tolds.MONTH and (counted or _month(dated.mention))
    }
    placed = nearness.items_of(skeleton, [dated.mention for dated in by_id.values()])
    run = {
        m.id
        for one, two in pairwise(placed)
        if counts.joined(skeleton, scene, one[2], two[1])
        for m in (one[0], two[0])
    }
    yield from (by_id[name] for name in by_id if name in run)


def _month(mention: DateMention) -> bool:
    return mention.when is not None and mention.when.precision == "month"


def _one(told: Told, dated: Dated, number: Hit, end: int) -> Told:
    """Tell of one of them, of the kind that stands between its number and its day, or behind that, before the next number."""
    one = firsts.another(told, dated, previous=False)
    day = min((first for _, first, _ in nearness.items_of(told.skeleton, [dated.mention])), default=0)
    means = next(iter(told.skeleton.among(number.last, day, "occasion_means")), None)
    if means is None and number.first < day:
        means = next(iter(told.skeleton.among(day, end, "occasion_means")), None)
    return one if means is None else replace(one, encounter=one.encounter._replace(kind=means.value))
