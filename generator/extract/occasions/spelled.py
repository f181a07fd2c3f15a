"""Who "the two presidents" are where commas part their names: groups of a passage in; those brought together out."""

from collections.abc import Iterator, Sequence

from generator.extract.occasions.gatherings import Group
from generator.extract.scene import COMMAS
from generator.extract.skeleton import Skeleton

_TWO = 2


def out(skeleton: Skeleton, groups: Sequence[Group]) -> Iterator[Group]:
    """Take the two named behind a pair for it: «الرئيسان الفارلاندي، أنطون برينيك، والسورفي، إيفو دانيف»."""
    skip = 0
    for index, group in enumerate(groups):
        two = groups[index + 1 : index + 1 + _TWO]
        if skip:
            skip -= 1
        elif group.pair and len(two) == _TWO and _theirs(skeleton, group, *two):
            yield group._replace(last=two[1].last, people=two[0].people | two[1].people, pair=False)
            skip = _TWO
        else:
            yield group


def _theirs(skeleton: Skeleton, pair: Group, one: Group, other: Group) -> bool:
    """Whether nothing but commas and whose leader each is stands between a pair and two names."""
    if len(one.people) != 1 or len(other.people) != 1 or one.people == other.people:
        return False
    joined = skeleton.at(one.last + 1, "demonym")
    conjunction = joined is not None and joined.proclitic is not None and joined.proclitic.conjunction
    return conjunction and all(
        skeleton.words[index] in COMMAS or skeleton.at(index, "demonym") is not None
        for index in (*range(pair.last, one.first), *range(one.last, other.first))
    )
