"""Stamps that a crawler has put before the first words of a page: dates in; those that the article itself tells out."""

from collections.abc import Iterator, Sequence

from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import DateMention

_PROSE_LEAST = 4
"""A line of fewer words behind its date is a date line of its own."""


def without(
    dates: Sequence[DateMention], skeletons: Sequence[Skeleton], scene: Scene
) -> Iterator[DateMention]:
    """Leave out a labelled date before the words of its line: "date 2023-05-12 Brenik rang Danev, the palace said"."""
    labels = {fold(label) for label in scene.vocabulary.lexicon.dates.glue.labels}
    blocks = [skeleton.passage.block for skeleton in skeletons]
    for mention in dates:
        block = next((b for b in blocks if b.start <= mention.span.start < b.end), None)
        text = skeletons[0].passage.text if block is not None else ""
        label = text[block.start : mention.span.start] if block is not None else ""
        rest = text[mention.span.end : block.end].split() if block is not None else []
        if not (label and fold(label.strip(" :")) in labels and len(rest) >= _PROSE_LEAST):
            yield mention
