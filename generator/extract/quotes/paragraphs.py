"""Quotations over several paragraphs, a mark at the start of each: what was said in; where all of it begins and ends out."""

from generator.extract.quotes.stretch import UNREAD, Found, Reading, Stretch


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
    """Say where a quotation ends that the next paragraphs go on with, a mark at the start of each; ``None`` if none does."""
    passage = reading.passages[found.passage]
    open_ended = any(
        q.opening is not None and q.closing is None and q.first == found.first for q in passage.quotations
    )
    if found.kind != "direct" or not open_ended or any(w[0].isalnum() for w in passage.words[found.last :]):
        return None
    end = None
    for number in range(found.passage + 1, len(reading.passages)):
        following = reading.passages[number]
        if following.block.kind in UNREAD:
            break
        quotation = next((q for q in following.quotations if q.opening == 0), None)
        if quotation is None:
            break
        reading.taken.add(following.starts[0])
        last = quotation.last if quotation.closing is None else quotation.closing
        while last > quotation.first and following.words[last - 1] in {".", "،", ","}:
            last -= 1
        end = following.ends[last - 1]
        if quotation.closing is not None:
            break
    return end
