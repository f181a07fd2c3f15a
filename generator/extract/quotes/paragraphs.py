"""Quotations over several paragraphs, a mark at the start of each: what was said in; where all of it begins and ends out."""

import itertools
from collections.abc import Iterator

from generator.extract.quotes.stretch import UNREAD, Found, Reading, Stretch
from generator.text.marks import Quotation
from generator.text.passages import Passage

_UNMARKED = 3
"""Over so many paragraphs at most a quotation goes on without a mark."""


def opened_before(stretch: Stretch, found: Found) -> int | None:
    """Say where a quotation begins whose every paragraph opens with a mark and which is attributed behind the last one."""
    reading, number = stretch.reading, found.passage
    behind = found.cue is not None and stretch.voice.depth == 0 and found.kind == "direct"
    if not behind or not any(
        q.opening == 0 and q.first == found.first for q in reading.passages[number].quotations
    ):
        return None
    start = None
    while number > 0:
        number -= 1
        passage = reading.passages[number]
        whole = next((q for q in passage.quotations if q.opening == 0), None)
        if passage.block.kind in UNREAD or whole is None or whole.closing is not None:
            break
        start = passage.starts[whole.first]
        reading.taken.add(passage.starts[0])
    if start is not None:
        reading.quotes[:] = [q for q in reading.quotes if q.span.start < start or q.cue is not None]
    return start


def continued(reading: Reading, found: Found) -> int | None:
    """Say where a quotation ends that the next paragraphs go on with; ``None`` if none does.

    A mark stands at the start of each, or only one at the end of all: «… ¶ … ».
    """
    passage = reading.passages[found.passage]
    open_ended = any(
        q.opening is not None and q.closing is None and q.first == found.first for q in passage.quotations
    )
    if found.kind != "direct" or not open_ended or any(w[0].isalnum() for w in passage.words[found.last :]):
        return None
    return _marked(reading, found.passage + 1) or _closed_later(reading, found.passage + 1)


def _marked(reading: Reading, number: int) -> int | None:
    """Read on over paragraphs that each open with a mark."""
    end = None
    for following in _following(reading, number):
        quotation = next((q for q in following.quotations if q.opening == 0), None)
        if quotation is None:
            break
        reading.taken.add(following.starts[0])
        end = _end(following, quotation)
        if quotation.closing is not None:
            break
    return end


def _closed_later(reading: Reading, number: int) -> int | None:
    """Read on over a few paragraphs without marks up to one that closes what it did not open."""
    between = itertools.islice(_following(reading, number), _UNMARKED)
    passed: list[Passage] = []
    for following in between:
        passed.append(following)
        quotation = next((q for q in following.quotations if q.depth == 0), None)
        if quotation is not None:
            closes = quotation.opening is None and quotation.first == 0 and not any(map(_leads, passed))
            reading.taken.update(p.starts[0] for p in passed if closes)
            return _end(following, quotation) if closes else None
    return None


def _leads(passage: Passage) -> bool:
    """Whether a colon leads to words in it: «او افزود: … », whose opening mark was forgotten."""
    return ":" in passage.words


def _following(reading: Reading, number: int) -> Iterator[Passage]:
    """List the passages from that number on, up to a headline or what is no text."""
    return itertools.takewhile(lambda p: p.block.kind not in UNREAD, reading.passages[number:])


def _end(following: Passage, quotation: Quotation) -> int:
    last = quotation.last if quotation.closing is None else quotation.closing
    while last > quotation.first and following.words[last - 1] in {".", "،", ","}:
        last -= 1
    return following.ends[last - 1]
