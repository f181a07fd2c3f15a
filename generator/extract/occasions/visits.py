"""Days of visits to come, which are those of the plans made for them: «سيزور برينيك لومن غدا»; passages and dates in."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.extract.occasions import nearness
from generator.extract.skeleton import Skeleton
from generator.model import DateMention, When

_NEAR = 8
"""How many words may stand between a word for a journey and its day."""


def planned(skeletons: Sequence[Skeleton], dates: Sequence[DateMention], day: date | None) -> Iterator[When]:
    """List the days to come that a word for a journey stands with, in its sentence and before another such word."""
    for skeleton in skeletons:
        if day is None or "travel" not in skeleton.sorts:
            continue
        block = skeleton.passage.block
        inside = [d for d in dates if block.start <= d.span.start < block.end]
        for mention, first, _ in nearness.items_of(skeleton, inside):
            when = mention.when
            if when is None or when.first != when.last or when.first <= day:
                continue
            if skeleton.ending(first, "occasion_until") is not None:
                continue  # «زيارة تستمر حتى 3 سبتمبر»
            if skeleton.holds(max(_begin(skeleton, first), first - _NEAR), first, "travel"):
                yield when


def _begin(skeleton: Skeleton, index: int) -> int:
    return next((low for low, high in skeleton.sentences if low <= index < high), index)
