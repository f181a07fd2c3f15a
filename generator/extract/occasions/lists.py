"""Months and days that a sentence lists: the contact nearest to each in; one contact for all of a list out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from generator.extract.occasions import counts
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.model import DateMention

Weakness = Literal["", "after", "break", "cue"]


class Near(NamedTuple):
    """A date, the items it stands at, and the contact nearest to it."""

    mention: DateMention
    first: int
    last: int
    distance: int
    encounter: int
    """Its index in the passage."""
    weak: Weakness


def together(skeleton: Skeleton, scene: Scene, dates: Sequence[Near]) -> Iterator[Near]:
    """Give all times of a list to one contact: that of its last where the verb comes last, else that of its first.

    «دیدار و در ژانویه، آوریل و ژوئیه گفت‌وگو کردند», "met in June, and spoke in January, April and July". Days do only where a
    stop closes the list: "two calls, on May 2 and May 7, and met in June", but not "met on May 2, and on May 7 spoke".
    """
    last = -1 if scene.vocabulary.lexicon.contacts.verb_last else 0
    group = list(dates[:1])
    for one, two in pairwise(dates):
        listed = (_month(one) and _month(two)) or (last == 0 and _days(skeleton, one, two))
        if not (listed and counts.joined(skeleton, scene, one.last, two.first)):
            yield from _as(group, last)
            group = []
        group.append(two)
    yield from _as(group, last)


def _as(group: Sequence[Near], which: int) -> Iterator[Near]:
    for near in group:
        told = group[which]
        yield near._replace(distance=told.distance, encounter=told.encounter, weak=told.weak)


def _days(skeleton: Skeleton, one: Near, two: Near) -> bool:
    """Whether both are days, and behind the second nothing goes on that happened then."""
    days = all(n.mention.when is not None and n.mention.when.precision == "day" for n in (one, two))
    means = skeleton.at(two.last, "occasion_means")  # "and on May 7 | by phone"
    last = two.last if means is None else means.last
    return days and (last >= len(skeleton.words) or not skeleton.words[last][0].isalnum())


def _month(near: Near) -> bool:
    return near.mention.when is not None and near.mention.when.precision == "month"
