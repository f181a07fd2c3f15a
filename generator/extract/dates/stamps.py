"""The article's own publication stamp, told from crawl stamps, update stamps and copyright years by words and place."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from generator.extract.dates import resolve
from generator.extract.dates.expressions import Both, Figures, Found, Named
from generator.extract.dates.grammar import DASHES, Line
from generator.extract.dates.scene import Scene
from generator.lexicon.language import Furniture
from generator.model import When
from generator.text.words import phrase_words

_LONGEST = 16
"""A line of more words than this is no stamp."""
_OTHER_WORDS = 5
"""A stamp has at most so many words besides its date: a place, an author, a section."""
_PROSE = 12
_TERMINATORS = frozenset(".!?؟…")
_DATELINE = 8
_NEAR = timedelta(days=1)


class Scanned(NamedTuple):
    """A passage whose date expressions have been found."""

    line: Line
    found: tuple[Found, ...]


class Stamps(NamedTuple):
    """What the lines that are nothing but a date say."""

    own: When | None
    """When the article says it was published."""
    ignored: frozenset[int]
    """Indices of the passages whose dates belong to the page and not to the article."""


class _Candidate(NamedTuple):
    place: int
    when: When
    labelled: bool


def find(scanned: Sequence[Scanned], scene: Scene, furniture: Furniture, published: When | None) -> Stamps:
    """Find the article's own stamp among the date lines at its head and foot; ``published`` is the editor's word."""
    updated = tuple(phrase_words(phrase) for phrase in furniture.updated)
    article = _article(scanned)
    candidates = _candidates(scanned, article, scene, updated)
    own = _own(candidates, _updates(scanned, scene, updated), published)
    ignored = {
        index
        for index, one in enumerate(scanned)
        if one.line.passage.block.kind == "boilerplate"
        or (_begins(one.line, updated) and index not in article)
    }
    kept = {c.place for c in candidates if own is not None and c.when.first == own.first}
    ignored |= {c.place for c in candidates}
    if own is None:
        own = _dateline(scanned, scene)
    return Stamps(own, frozenset(ignored - kept))


def _candidates(
    scanned: Sequence[Scanned], article: range, scene: Scene, updated: Sequence[tuple[str, ...]]
) -> list[_Candidate]:
    candidates = []
    for index, one in enumerate(scanned):
        block = one.line.passage.block
        if _begins(one.line, updated) or not (block.kind == "stamp" or index not in article):
            continue
        when = _date_of(one, scene)
        if when is not None and (block.kind == "stamp" or _bare(one)):
            candidates.append(_Candidate(index, when, block.kind == "stamp"))
    return candidates


def _own(candidates: Sequence[_Candidate], updates: frozenset[When], published: When | None) -> When | None:
    """Choose: what agrees with the editor, else a labelled stamp, else the earliest day at the article's head."""
    if published is not None:
        return next((c.when for c in candidates if abs(c.when.first - published.first) <= _NEAR), None)
    labelled = [c.when for c in candidates if c.labelled]
    if labelled:
        return labelled[0]
    fresh = [c.when for c in candidates if c.when.first not in {update.first for update in updates}]
    return min(fresh or [c.when for c in candidates], key=lambda when: when.first, default=None)


def _updates(scanned: Sequence[Scanned], scene: Scene, updated: Sequence[tuple[str, ...]]) -> frozenset[When]:
    dates = (_date_of(one, scene) for one in scanned if _begins(one.line, updated))
    return frozenset(when for when in dates if when is not None)


def _date_of(one: Scanned, scene: Scene) -> When | None:
    """Give the first full date of a short line."""
    if one.line.count > _LONGEST:
        return None
    for found in one.found:
        if _full(found):
            when = resolve.read(found, scene).when
            if when is not None:
                return when
    return None


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
    return len(others) <= _OTHER_WORDS and line.words[-1] not in _TERMINATORS


def _article(scanned: Sequence[Scanned]) -> range:
    """Give the passages from the first paragraph of prose to the last; outside of them stand stamps and furniture."""
    prose = [index for index, one in enumerate(scanned) if _is_prose(one.line)]
    return range(prose[0], prose[-1] + 1) if prose else range(0)


def _is_prose(line: Line) -> bool:
    return line.count >= _PROSE and bool(_TERMINATORS & set(line.words[-2:]))


def _begins(line: Line, phrases: Sequence[tuple[str, ...]]) -> bool:
    return line.count <= _LONGEST and any(line.words[: len(phrase)] == phrase for phrase in phrases)


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
