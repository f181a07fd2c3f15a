"""The words for contacts of one passage and of what is said in it: its skeleton in, readings out."""

from bisect import bisect_right
from collections.abc import Iterator

from generator.extract.masking import build
from generator.extract.occasions import encounters
from generator.extract.occasions.encounters import Encounter, Reading
from generator.extract.occasions.spot import Memory
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.text.marks import Quotation

_QUOTED = 6
"""Words from which a quotation is read by itself."""
_MARKS = 3
"""A passage that is one quotation has at most so many words and marks besides."""
_TERM = 5
"""Words up to which marks hold no statement: "they will hold an “extended meeting” next week"."""

_BEHIND = 4
"""So near behind somebody's words he is named."""


def of(whole: Skeleton, scene: Scene, number: int, memory: Memory) -> Iterator[Reading]:
    """Read a passage, and each longer quotation in it by itself: "President Roth spoke today with President Bern"."""
    passage = whole.passage
    terms = any(q.closing is not None and q.last - q.first <= _TERM for q in whole.marked.values())
    shown = build(passage, 0, len(passage.words), _TERM) if terms else whole
    before, memory.leaders = memory.topic, []
    outer = encounters.find(shown, scene, number, memory)
    yield outer
    for quotation in passage.quotations:
        told = any(h.sort == "occasion" and quotation.first <= h.first < quotation.last for h in passage.hits)
        if told and _long(quotation):
            speaker = _speaker(outer, quotation)
            speaking = Memory(speaker or before, leaders=[] if speaker else list(memory.leaders))
            skeleton = build(passage, quotation.first, quotation.last)
            inner = encounters.find(skeleton, scene, number, speaking)
            readout = quotation.last - quotation.first >= len(passage.words) - _MARKS
            yield inner._replace(encounters=tuple(e for e in inner.encounters if _tells(e, readout)))


def _long(quotation: Quotation) -> bool:
    closed = quotation.closing is not None and quotation.depth == 0
    return closed and quotation.last - quotation.first >= _QUOTED


def _tells(encounter: Encounter, readout: bool) -> bool:
    """Whether it may tell of a contact of ours: by whom it names, or by "this", which points to one told of before.

    Where something was said or felt, "at the meeting with Bern I was frank", is known from elsewhere.
    """
    ours = encounter.whose == "ours" and (readout or encounter.rule != "sentence")
    ours = ours and (readout or not (encounter.setting and encounter.rule == "with"))
    return ours or (encounter.this and encounter.pointing and encounter.alone)


def _speaker(outer: Reading, quotation: Quotation) -> str | None:
    """Give who says somebody's words: whom the sentence names first before them, else with a verb of saying behind them."""
    item = bisect_right(outer.skeleton.firsts, quotation.first) - 1
    low = next((first for first, last in outer.skeleton.sentences if first <= item < last), 0)
    alone = [g for g in outer.groups if len(g.people) == 1 and not (g.vague or g.governed)]
    named = (g for g in alone if low <= g.first < item)
    behind = (g for g in alone if item < g.first <= item + _BEHIND)
    found = next(named, None) or next(
        (g for g in behind if _speaks(outer.skeleton, item, g.first, g.last)), None
    )
    return next(iter(found.people)) if found is not None else None


def _speaks(skeleton: Skeleton, item: int, first: int, last: int) -> bool:
    """Whether a verb of saying stands beside a name behind marks, and nothing else: '"…," Roth said', '"…," said Roth'."""
    cue = skeleton.next(item + 1, last + 2, "cue")
    return cue is not None and (cue.last == first or cue.first in {last, last + 1})
