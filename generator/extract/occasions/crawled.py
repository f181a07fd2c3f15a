"""Stamps that a crawler has put before the first words of a page: dates in; those that the article itself tells out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import DateMention
from generator.text.passages import Passage

_PROSE_LEAST = 4
"""A line of fewer words behind its date is a date line of its own."""


def without(
    dates: Sequence[DateMention], skeletons: Sequence[Skeleton], scene: Scene
) -> Iterator[DateMention]:
    """Leave out a labelled date before the words of its line: "date 2023-05-12 Brenik rang Danev, the palace said"."""
    labels = {fold(label) for label in scene.vocabulary.lexicon.dates.glue.labels}
    starts = [skeleton.passage.block.start for skeleton in skeletons]
    for mention in dates:
        place = bisect_right(starts, mention.span.start) - 1
        if place < 0 or not _labelled(skeletons[place].passage, mention, labels):
            yield mention


def _labelled(passage: Passage, mention: DateMention, labels: set[str]) -> bool:
    """Whether a label is all that stands before a date in its passage, and prose follows it."""
    block, text = passage.block, passage.text
    label = fold(text[block.start : mention.span.start].strip(" :"))
    return label in labels and len(text[mention.span.end : block.end].split()) >= _PROSE_LEAST
