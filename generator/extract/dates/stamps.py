"""The article's own publication stamp, told from crawl stamps, update stamps and copyright years by words and place."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from generator.edtf import order, same
from generator.extract.dates import resolve
from generator.extract.dates.expressions import Both, Figures, Found, Named
from generator.extract.dates.grammar import DASHES, Line
from generator.extract.dates.scene import Scene
from generator.lexicon.language import Furniture
from generator.model import When
from generator.text.words import spellings

_LONGEST = 30
"""A line of more words than this is no stamp."""
_OTHER_WORDS = 5
"""A stamp has at most so many words besides its date: a place, an author, a section."""
_EDGE_WORDS = 9
"""… or so many, where the date stands at the line's end."""
_PROSE = 12
_TERMINATORS = frozenset(".!?؟…")
_DATELINE = 8
_MARKS = frozenset("|/•·-–—")
_NEAR = timedelta(days=1)

Phrases = Sequence[tuple[str, ...]]


class Scanned(NamedTuple):
    """A passage whose date expressions have been found."""

    line: Line
    found: tuple[Found, ...]


class Stamps(NamedTuple):
    """What the lines that are nothing but a date say."""

    own: When | None
    """When the article says it was published."""
    ignored: dict[int, range]
    """Index of a passage → its words whose dates belong to the page and not to the article."""


class _Candidate(NamedTuple):
    place: int
    when: When
    labelled: bool


def find(scanned: Sequence[Scanned], scene: Scene, furniture: Furniture, published: When | None) -> Stamps:
    """Find the article's own stamp among the date lines at its head and foot; ``published`` is the editor's word."""
    article = _article(scanned)
    updates = _updates(scanned, article, _labels(furniture.updated), _labels(furniture.published))
    candidates = _candidates(scanned, article, scene, updates)
    own = _own(candidates, published)
    ignored = {
        i: range(one.line.count)
        for i, one in enumerate(scanned)
        if one.line.passage.block.kind == "boilerplate"
    }
    ignored.update(updates)
    if len(scanned) == 1:
        return Stamps(own or _dateline(scanned, scene), {})
    latest = own or published
    scheduled = _scheduled(candidates, article, published or own)
    for one in candidates:
        furnished = scanned[one.place].line.passage.block.kind == "boilerplate"
        if furnished and (own is None or one.when.first != own.first):
            continue
        if one.place in scheduled:
            continue
        if latest is None or one.when.first <= latest.first + (_NEAR if own is None else timedelta()):
            ignored.pop(one.place, None)
            if one.place in updates:
                ignored[one.place] = updates[one.place]
        else:
            ignored[one.place] = range(scanned[one.place].line.count)
    return Stamps(own or _dateline(scanned, scene), ignored)


def _scheduled(candidates: Sequence[_Candidate], article: range, latest: When | None) -> frozenset[int]:
    """Find the lines below the article that list days to come, one after another: a page was saved on one day only."""
    if latest is None:
        return frozenset()
    later = [one for one in candidates if one.place >= article.stop and one.when.first > latest.first]
    days = {one.when.first for one in later}
    return frozenset(one.place for one in later) if len(days) > 1 else frozenset()


@cache
def _labels(phrases: tuple[str, ...]) -> Phrases:
    return tuple(words for phrase in phrases for words in spellings(phrase))


def _updates(
    scanned: Sequence[Scanned], article: range, updated: Phrases, published: Phrases
) -> dict[int, range]:
    """Find the words that announce an update, in short lines outside of the article, up to a label of publication."""
    found = {}
    for index, one in enumerate(scanned):
        if index in article or one.line.count > _LONGEST:
            continue
        first = _labelled(one.line, 0, updated)
        if first is not None:
            dated = min((f.end for f in one.found if f.first > first), default=one.line.count)
            stop = _labelled(one.line, dated, published)
            found[index] = range(first, one.line.count if stop is None else stop)
    return found


def _labelled(line: Line, start: int, labels: Phrases) -> int | None:
    """Find the first word from ``start`` on at which a label stands."""
    places = range(start, line.count)
    return next((at for at in places if any(line.words[at : at + len(p)] == p for p in labels)), None)


def _candidates(
    scanned: Sequence[Scanned], article: range, scene: Scene, updates: dict[int, range]
) -> list[_Candidate]:
    candidates = []
    for index, one in enumerate(scanned):
        labelled = one.line.passage.block.kind == "stamp"
        if not labelled and index in article:
            continue
        found = [f for f in one.found if f.first not in updates.get(index, ())]
        when = _date_of(found, scene) if one.line.count <= _LONGEST else None
        if when is not None and (labelled or _bare(one)):
            candidates.append(_Candidate(index, when, labelled))
    return candidates


def _own(candidates: Sequence[_Candidate], published: When | None) -> When | None:
    """Choose: what agrees with the editor, else a labelled stamp, else the earliest day at the article's head."""
    if published is not None:
        return next((c.when for c in candidates if abs(c.when.first - published.first) <= _NEAR), None)
    labelled = [c.when for c in candidates if c.labelled]
    return labelled[0] if labelled else min((c.when for c in candidates), key=order, default=None)


def _date_of(found: Sequence[Found], scene: Scene) -> When | None:
    """Give the first full date of a line; where the same day stands there in a surer calendar, that one."""
    whens = [resolve.read(one, scene).when for one in found if _full(one)]
    known = [when for when in whens if when is not None]
    if not known:
        return None
    return min((when for when in known if same(when, known[0])), key=lambda when: when.doubt)


def _full(found: Found) -> bool:
    """Tell whether an expression names a day with its year."""
    said = found.expression
    if isinstance(said, Both):
        return _full(said.date)
    if isinstance(said, Named):
        return said.day is not None and said.year is not None and said.year.value is not None
    return isinstance(said, Figures)


def _bare(one: Scanned) -> bool:
    """Tell whether a line is nothing but a date and a few words."""
    line = one.line
    covered = {index for found in one.found for index in range(found.first, found.end)}
    others = [word for index, word in enumerate(line.words) if index not in covered and word[0].isalnum()]
    if line.words[-1] in _TERMINATORS and line.count - 1 not in covered:
        return False
    ends = line.count - 1 in covered and bool(_MARKS & set(line.words))
    return len(others) <= (_EDGE_WORDS if ends else _OTHER_WORDS)


def _article(scanned: Sequence[Scanned]) -> range:
    """Give the passages from the first paragraph of prose to the last; outside of them stand stamps and furniture."""
    prose = [index for index, one in enumerate(scanned) if _is_prose(one.line)]
    return range(prose[0], prose[-1] + 1) if prose else range(0)


def _is_prose(line: Line) -> bool:
    return line.count >= _PROSE and bool(_TERMINATORS & set(line.words[-2:]))


def _dateline(scanned: Sequence[Scanned], scene: Scene) -> When | None:
    """Read the date of a dateline: "GENEVA, June 16, 2021 (Agency) —"."""
    for one in scanned:
        if not _is_prose(one.line) or one.line.passage.block.kind == "boilerplate":
            continue
        first = next(iter(one.found), None)
        if first is None or first.first > _DATELINE or not _full(first):
            return None
        after = range(first.end, first.end + _DATELINE)
        ends = any(one.line.word(place) in DASHES for place in after)
        return resolve.read(first, scene).when if ends else None
    return None
