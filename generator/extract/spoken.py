"""Days that somebody's own words name: dates and quotes in, the dates out, "today" read as the day of the saying where that is told.

«راستگو پنجشنبه گفت: «امروز گفت‌وگو کردند»», in news of Friday, is Thursday's "today".
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from generator.model import DateMention, Quote
from generator.text.passages import Passage

_WEEK = timedelta(days=7)
_REACH = 160
"""How many characters before its words the day of a saying may stand."""
_ENDS = frozenset(".!?؟۔")


def settle(
    dates: Sequence[DateMention], quotes: Sequence[Quote], prepared: Sequence[Passage], day: date | None
) -> tuple[DateMention, ...]:
    """Count "today", "yesterday" and "tomorrow" in direct speech from the day that the sentence before it dates it on."""
    said = [q for q in quotes if q.kind == "direct" and q.depth == 0]
    if day is None or not said:
        return tuple(dates)
    anchors = list(_anchors(dates, said, prepared))
    return tuple(_settled(d, said, anchors, day) for d in dates)


def _settled(
    mention: DateMention, said: Sequence[Quote], anchors: Sequence[tuple[Quote, date]], day: date
) -> DateMention:
    when = mention.when
    if when is None or not mention.rule.startswith("relative") or when.first != when.last:
        return mention
    for quote, anchor in anchors:
        if _holds(quote, mention) and timedelta(0) < day - anchor <= _WEEK:
            moved = when.first - (day - anchor)
            return msgspec.structs.replace(
                mention, when=msgspec.structs.replace(when, first=moved, last=moved)
            )
    return mention


def _holds(quote: Quote, mention: DateMention) -> bool:
    return quote.span.start <= mention.span.start < quote.span.end


def _anchors(
    dates: Sequence[DateMention], said: Sequence[Quote], prepared: Sequence[Passage]
) -> Iterator[tuple[Quote, date]]:
    """Give the day of each saying whose sentence names one before its words, not as part of a contact's name."""
    starts = [passage.block.start for passage in prepared]
    for quote in said:
        passage = prepared[max(0, bisect_left(starts, quote.span.start + 1) - 1)]
        near = [d for d in dates if passage.block.start <= d.span.start < d.span.end <= quote.span.start]
        mention = near[-1] if near else None
        when = mention.when if mention is not None else None
        if mention is None or when is None or when.first != when.last:
            continue
        if _in_sentence(passage, mention.span.end, quote.span.start) and not _named(passage, mention):
            yield quote, when.first


def _in_sentence(passage: Passage, first: int, last: int) -> bool:
    """Whether neither a sentence nor a clause with a verb of its own ends between two places that are near each other."""
    low, high = bisect_left(passage.starts, first), bisect_left(passage.starts, last)
    if last - first > _REACH or not _ENDS.isdisjoint(passage.words[low:high]):
        return False
    hits = [hit for hit in passage.hits if low <= hit.first < high]
    said = {index for hit in hits if hit.sort == "cue" for index in range(hit.first, hit.last)}
    return all(hit.first in said for hit in hits if hit.sort == "finite")


def _named(passage: Passage, mention: DateMention) -> bool:
    """Whether the date belongs to the word for a contact right before it: «دیدار سه‌شنبه»."""
    index = bisect_left(passage.starts, mention.span.start)
    return any(hit.sort == "occasion" and hit.last == index for hit in passage.hits)
