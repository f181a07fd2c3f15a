"""The day of an entry in a chronicle, where it stands alone on the line above: skeletons and dates in; each passage's day out."""

from collections.abc import Sequence

from generator.extract.skeleton import Skeleton
from generator.model import DateMention

_MOST = 8
"""A line that is nothing but a day has at most so many words."""
_TWO = 2


def headed(skeletons: Sequence[Skeleton], dates: Sequence[DateMention]) -> dict[int, DateMention]:
    """Give the day above each passage, by its number, where several lines of the text are days and no more."""
    found = ((n, _line(s, dates)) for n, s in enumerate(skeletons))
    lines = {n: line for n, line in found if line is not None}
    heads = {n: line for n, line in lines.items() if n + 1 < len(skeletons) and n + 1 not in lines}
    if len({line.when for line in heads.values()}) < _TWO:
        return {}
    above: dict[int, DateMention] = {}
    day: DateMention | None = None
    for number in range(len(skeletons)):
        day = lines.get(number, day)
        if day is not None and number not in lines:
            above[number] = day
    return above


def _line(skeleton: Skeleton, dates: Sequence[DateMention]) -> DateMention | None:
    """Give the day that a passage names and holds nothing besides."""
    passage = skeleton.passage
    if len(passage.words) > _MOST:
        return None
    start, end = passage.block.start, passage.block.end
    mention = next((d for d in dates if start <= d.span.start < end), None)
    if mention is None or mention.when is None or mention.when.precision != "day":
        return None
    besides = (
        word
        for word, first in zip(passage.words, passage.starts, strict=True)
        if word[0].isalnum() and not mention.span.start <= first < mention.span.end
    )
    return None if any(besides) else mention
