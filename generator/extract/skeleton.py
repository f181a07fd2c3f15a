"""A stretch of a passage as the finders of speakers and quotes see it: each quotation one item.

Words inside a quotation can then never be taken for a cue or a speaker. Marks around a name («ولادیمیر پوتین») or a term are
taken off instead, so that the name is seen like any other.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from generator.model import Span
from generator.text.marks import Quotation
from generator.text.passages import Passage, sentences_in
from generator.text.scan import Hit

QUOTED = "\ufffc"
"""What stands for a quotation among the words."""

_NAMES = frozenset({"entity", "epithet", "topic", "title", "demonym", "honorific", "given"})
_JOINS = frozenset({"،", ",", "-", "–", "و"})
_MASKED = frozenset({"cue", "source", "that"})
_COMPOUND = frozenset({"preposition"})
_NO_STRAYS: frozenset[int] = frozenset()
_LONGEST = 120
"""A sentence of more items is cut."""
_LONG = 5
"""Letters from which headlines set in capitals give a word one."""
_ENOUGH = 3
_REMARK_MOST = 6
"""Words of a remark in brackets that is passed over."""
_TITLE_WORD = 4
_TITLED_MOST = 2
"""A name in marks after a noun with its article has at most so many words."""
_PERSON_MOST = 4
_NAME_PARTS = frozenset({"given", "link", "honorific", "demonym", "entity"})
_BEFORE_NAMES = frozenset({"preposition", "relay", "cue", "source", "through"})
_ANNOUNCING = frozenset({"cue", "that", "naming", "called"})
_BEFORE_PERSONS = frozenset(
    {"preposition", "title", "source", "demonym", "entity", "counterpart", "adverb", "honorific"}
)
_NO_NAME = (
    "entity",
    "cue",
    "finite",
    "that",
    "preposition",
    "object",
    "relative",
    "pronoun",
    "title",
    "source",
    "institution",
)
"""What no word of a name in marks is."""
_BEFORE_TITLES = frozenset({"preposition", "article", "possessive"})


class Skeleton(msgspec.Struct, frozen=True):
    """Items of a stretch, and the dictionary hits in terms of items."""

    passage: Passage
    words: tuple[str, ...]
    """A word for each item."""
    firsts: Sequence[int]
    """Index in the passage of each item's first word (of the opening mark, for a quotation)."""
    lasts: Sequence[int]
    """Index after each item's last word (after the closing mark)."""
    marked: dict[int, Quotation]
    """The quotations, by item."""
    hits: dict[int, tuple[Hit, ...]]
    """By first item, in their order; ``first`` and ``last`` of a hit are item indices."""
    ends: dict[int, list[Hit]]
    """The same hits by the item after their last, the longest first."""
    stray: frozenset[int]
    """Items before which a closing mark stands whose opening mark was forgotten."""
    sentences: tuple[tuple[int, int], ...]
    """Half-open ranges of items."""
    sorts: frozenset[str]
    """All sorts of hits that there are, so that one need not look for others."""

    def at(self, index: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` that begins at item ``index``."""
        if index in self.hits:
            for hit in self.hits[index]:
                if hit.sort in sorts:
                    return hit
        return None

    def among(self, low: int, high: int, *sorts: str) -> list[Hit]:
        """List the longest hits of one of ``sorts`` at each of the items from ``low`` to ``high``."""
        if self.sorts.isdisjoint(sorts):
            return []
        hits, found = self.hits, []
        for index in range(low, high):
            if index in hits:
                for hit in hits[index]:
                    if hit.sort in sorts:
                        found.append(hit)
                        break
        return found

    def next(self, low: int, high: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` at the first of the items from ``low`` to ``high`` that has one."""
        if self.sorts.isdisjoint(sorts):
            return None
        hits = self.hits
        for index in range(low, high):
            if index in hits:
                for hit in hits[index]:
                    if hit.sort in sorts:
                        return hit
        return None

    def holds(self, low: int, high: int, *sorts: str) -> bool:
        """Whether a hit of one of ``sorts`` begins at one of the items from ``low`` to ``high``."""
        return self.next(low, high, *sorts) is not None

    def beginnings(self, *sorts: str) -> list[int]:
        """List the items at which a hit of one of ``sorts`` begins."""
        if self.sorts.isdisjoint(sorts):
            return []
        return list(dict.fromkeys([i for i, hits in self.hits.items() for hit in hits if hit.sort in sorts]))

    def ending(self, index: int, *sorts: str) -> Hit | None:
        """Give the longest hit of one of ``sorts`` that ends just before item ``index``."""
        if index in self.ends:
            for hit in self.ends[index]:
                if hit.sort in sorts:
                    return hit
        return None

    def span(self, first: int, last: int) -> Span:
        """Give the place of items ``first`` to ``last`` (half-open) in the article."""
        return self.passage.span(self.firsts[first], self.lasts[last - 1])

    def text(self, first: int, last: int) -> str:
        """Give the words of items ``first`` to ``last`` as the article prints them."""
        span = self.span(first, last)
        return self.passage.text[span.start : span.end]

    def capital(self, index: int) -> bool:
        """Whether item ``index`` is a word that begins with a capital letter."""
        return (
            index not in self.marked and self.passage.text[self.passage.starts[self.firsts[index]]].isupper()
        )

    def headline(self, index: int) -> bool:
        """Whether the sentence of item ``index`` is set like a headline: all its longer words begin with a capital."""
        low, high = next((s for s in self.sentences if s[0] <= index < s[1]), (0, 0))
        longer = [i for i in range(low, high) if len(self.words[i]) >= _LONG and self.words[i].isalpha()]
        return len(longer) >= _ENOUGH and all(map(self.capital, longer))


def build(passage: Passage, first: int, last: int, term: int = 1) -> Skeleton:
    """Build the skeleton of words ``first`` to ``last`` of ``passage``; marks about up to ``term`` words hold no statement."""
    quotations, names = _outermost(passage, first, last, term)
    unopened = list(_unopened(passage, first, last))
    if quotations or unopened or QUOTED in passage.words or "(" in passage.words:
        items = _items(passage, first, last, quotations, names, unopened)
        hits = _hits(passage, items)
    else:
        items = _plain(passage, first, last)
        hits = passage.at_word if last - first == len(passage.words) else _slice(passage, first, last)
    for quotation in names:
        _person_in(passage, quotation, items, hits)
    hits = dict(sorted(hits.items())) if names else hits
    sorts = frozenset([hit.sort for found in hits.values() for hit in found])
    if "mask" in sorts:
        hits = _unmasked(hits, "mask", _MASKED)
    if "compound" in sorts:
        hits = _unmasked(hits, "compound", _COMPOUND)
    sentences = _sentences(passage, items, quotations, first, last)
    return Skeleton(passage, *items[:4], hits, _ends(hits), items.stray, sentences, sorts)


class _Items(NamedTuple):
    """The items of a stretch, as ``Skeleton`` has them."""

    words: tuple[str, ...]
    firsts: Sequence[int]
    lasts: Sequence[int]
    marked: dict[int, Quotation]
    stray: frozenset[int]


def _plain(passage: Passage, first: int, last: int) -> _Items:
    """Give the items of a stretch without quotations: its words."""
    return _Items(passage.words[first:last], range(first, last), range(first + 1, last + 1), {}, _NO_STRAYS)


def _items(
    passage: Passage,
    first: int,
    last: int,
    quotations: Sequence[Quotation],
    names: set[Quotation],
    unopened: Sequence[Quotation],
) -> _Items:
    """Give the items of a stretch, each statement in marks one of them, and before which a stray closing mark stands."""
    waiting = {q.opening: q for q in quotations if q not in names}
    hidden = {index for q in names for index in (*range(q.opening or 0, q.first), *_closing(q))}
    hidden |= set(_bracketed(passage, first, last))
    strays = {q.closing: q for q in unopened}
    words: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    marked: dict[int, Quotation] = {}
    stray: set[int] = set()
    index = first
    while index < last:
        word, end = _shown(passage.words[index]), index + 1
        quotation = waiting.get(index)
        if quotation is not None:
            marked[len(words)] = quotation
            word, end = QUOTED, min(last, _end(passage, quotation, last))
        elif index in strays:
            stray.add(len(words))
            hidden |= set(_closing(strays[index]))
        if quotation is not None or index not in hidden:
            words.append(word)
            firsts.append(index)
            lasts.append(end)
        index = end
    return _Items(tuple(words), firsts, lasts, marked, frozenset(stray))


def _bracketed(passage: Passage, first: int, last: int) -> Iterator[int]:
    """List the words of short remarks in brackets that name nobody: "Senator Vance (D-Halm) said"."""
    opening = -1
    for index in range(first, last):
        word = passage.words[index]
        if word == "(":
            opening = index
        elif word == ")" and opening >= 0:
            within = range(opening + 1, index)
            if len(within) <= _REMARK_MOST and passage.at(opening + 1, *_NAMES, "cue") is None:
                yield from range(opening, index + 1)
            opening = -1


def _shown(word: str) -> str:
    """Keep a character of the text that looks like the sign for a quotation from being taken for one."""
    return "\ufffd" if word == QUOTED else word


def _outermost(passage: Passage, first: int, last: int, term: int) -> tuple[list[Quotation], set[Quotation]]:
    """List the quotations inside of the stretch that lie in no other statement inside of it; and those that are but names."""
    found: list[Quotation] = []
    names: set[Quotation] = set()
    inside = -1  # the closing mark of the last statement
    begin = bisect_left(passage.quotations, first, key=lambda q: q.first)
    end = bisect_left(passage.quotations, last + 1, key=lambda q: q.first)
    for quotation in passage.quotations[begin:end]:
        if not _within(quotation, first, last) or quotation.first <= inside:
            continue
        found.append(quotation)
        if _is_name(passage, quotation, term):
            names.add(quotation)
        elif quotation.closing is not None:
            inside = quotation.closing
    return found, names


def names_in(passage: Passage) -> set[Quotation]:
    """List the quotations of a passage that hold but a name or a term."""
    return _outermost(passage, 0, len(passage.words), 1)[1]


def _within(quotation: Quotation, first: int, last: int) -> bool:
    return quotation.opening is not None and first <= quotation.opening < last and quotation.last <= last


def _unopened(passage: Passage, first: int, last: int) -> Iterator[Quotation]:
    """List the quotations that close inside of the stretch and were never opened."""
    for quotation in passage.quotations:
        if quotation.opening is not None or quotation.last < first:
            return
        if quotation.last < last:
            yield quotation


def _closing(quotation: Quotation) -> range:
    """Say where the closing mark stands."""
    return (
        range(quotation.last, quotation.last + quotation.width) if quotation.closing is not None else range(0)
    )


def _end(passage: Passage, quotation: Quotation, last: int) -> int:
    return (
        _closing(quotation).stop if quotation.closing is not None else _unclosed_end(passage, quotation, last)
    )


def _unclosed_end(passage: Passage, quotation: Quotation, last: int) -> int:
    """Say where words whose closing mark was forgotten end: before narration goes on, else with the passage.

    “We shall see, he added, noting that “it is late”: a comma and a cue that goes on with the speaker end the first.
    """
    for index in range(quotation.first + 1, min(last, quotation.last)):
        if passage.words[index - 1] in {",", "،"}:
            hit = passage.at(index, "cue")
            if hit is not None and hit.value.form == "participle":
                return index - 1
            if _attributes(passage, index):
                return index
    return min(last, quotation.last)


def _attributes(passage: Passage, index: int) -> bool:
    """Whether a name or a pronoun and a verb of saying stand at word ``index``: “It is safe, Dunn said."""
    pronoun = passage.at(index, "pronoun")
    end = pronoun.last if pronoun is not None else index
    while pronoun is None and end < index + _TITLE_WORD and passage.text[passage.starts[end]].isupper():
        end += 1
        if end == len(passage.words):
            return False
    hit = passage.at(end, "cue") if end > index else None
    return hit is not None and hit.value.form == "verb" and hit.value.strength == "strong"


def _is_name(passage: Passage, quotation: Quotation, term: int) -> bool:
    """Whether the marks hold a name or a term and no statement: one word, known names, or what a naming noun announces."""
    if quotation.closing is None:
        return False
    words = [i for i in range(quotation.first, quotation.last) if passage.words[i][0].isalnum()]
    if len(words) <= term:
        return True
    if len(words) > 6:
        return False
    covered: set[int] = set()
    for index in range(quotation.first, quotation.last):
        hit = passage.at(index, *_NAMES)
        if hit is not None:
            covered |= set(range(hit.first, hit.last))
    if all(i in covered or passage.words[i] in _JOINS or passage.words[i].isdigit() for i in words):
        return True
    begin = quotation.opening or 0
    if _titled(passage, words, begin) or _person(passage, quotation) or _body_named(passage, words, begin):
        return True
    named = begin > 0 and any(
        hit.sort == "naming" and hit.last == begin and not (_with_article(hit) and len(words) > _TITLED_MOST)
        for i in range(max(0, begin - 3), begin)
        for hit in passage.at_word.get(i, ())
    )
    return named and len(words) <= 5


def _person_named(passage: Passage, quotation: Quotation, words: Sequence[int]) -> bool:
    """Whether marks hold a person's name that a given name opens: «أكد «خورخي سامباولي» المدير الفني»; not after a colon."""
    given = passage.at(words[0], "given")
    if given is None or given.lead or len(words) > _PERSON_MOST or given.last > words[-1] + 1:
        return False
    if words[-1] - words[0] + 1 != len(words) or passage.words[max(0, (quotation.opening or 0) - 1)] == ":":
        return False
    return all(hit.sort in _NAME_PARTS for i in words for hit in passage.at_word.get(i, ()))


def _body_named(passage: Passage, words: Sequence[int], begin: int) -> bool:
    """Whether marks after a preposition or a verb hold the name of a body: «مندوبان في «منظمة الدول المصدرة»»."""
    body = passage.at(words[0], "institution", "agency")
    if body is None or body.lead or len(words) < 2 or begin == 0:
        return False
    ruled = any(
        h.sort in _BEFORE_NAMES and h.last == begin
        for i in range(max(0, begin - 2), begin)
        for h in passage.at_word.get(i, ())
    )
    return ruled and not any(passage.at(i, "cue", "that", "negation") for i in words)


def _person_in(
    passage: Passage, quotation: Quotation, items: _Items, hits: dict[int, tuple[Hit, ...]]
) -> None:
    """Add to the hits that marks around a name that nobody knows show where it begins and ends: «نارندرا مودی»."""
    if not _person(passage, quotation):
        return
    first = bisect_left(items.firsts, quotation.first)
    last = first + quotation.last - quotation.first
    if last <= len(items.words) and items.lasts[last - 1] == quotation.last:
        hits[first] = (Hit(first, last, "marked", None, 0), *hits.get(first, ()))


def _person(passage: Passage, quotation: Quotation) -> bool:
    """Whether marks hold somebody's name that nobody knows: a given name opens it, or a title follows it."""
    words = range(quotation.first, quotation.last)
    if not words or passage.text[passage.starts[words[0]]].islower():
        return False
    if not all(passage.words[i].isalpha() and passage.at(i, "entity") is None for i in words):
        return False
    return _person_named(passage, quotation, words) or _before_title(passage, quotation, words)


def _before_title(passage: Passage, quotation: Quotation, words: Sequence[int]) -> bool:
    """Whether a title follows marks around words that nothing speaks against: «نارندرا مودی» نخست‌وزیر هند."""
    opening = quotation.opening or 0
    if len(words) > _PERSON_MOST or any(passage.at(i, *_NO_NAME) for i in words):
        return False
    sorts = {
        h.sort
        for i in range(max(0, opening - 3), opening)
        for h in passage.at_word.get(i, ())
        if h.last == opening
    }
    free = opening == 0 or not passage.words[opening - 1][0].isalnum() or passage.words[opening - 1] == "و"
    if passage.words[opening - 1 : opening] == (":",) or not sorts.isdisjoint(_ANNOUNCING):
        return False
    if not free and sorts.isdisjoint(_BEFORE_PERSONS):
        return False
    behind = words[-1] + 1 + quotation.width
    behind += behind < len(passage.words) and passage.words[behind] in {"،", ","}
    return passage.at(behind, "title", "source") is not None


def _with_article(hit: Hit) -> bool:
    """Whether an article is written to the word: «الفيلم “وصل متأخرا ثلاثة أيام”» tells of a film and does not name it."""
    proclitic = hit.proclitic
    return proclitic is not None and not (proclitic.conjunction or proclitic.preposition)


def _titled(passage: Passage, words: Sequence[int], begin: int) -> bool:
    """Whether marked words are the title of a work: set in capitals, after a preposition or an article ("on “Meet the Press”")."""
    longer = [i for i in words if len(passage.words[i]) >= _TITLE_WORD]
    if len(longer) < 2 or not all(passage.text[passage.starts[i]].isupper() for i in (words[0], *longer)):
        return False
    ends = (passage.at_word.get(i, ()) for i in range(max(0, begin - 2), begin))
    ruled = any(h.sort in _BEFORE_TITLES and h.last == begin for hits in ends for h in hits)
    return ruled or passage.words[max(0, begin - 2) : begin] == ("'", "s")


def _hits(passage: Passage, items: _Items) -> dict[int, tuple[Hit, ...]]:
    """Translate the passage's hits into items, leaving out those that a quotation hides or interrupts."""
    at_word = passage.at_word
    place = {word: index for index, word in enumerate(items.firsts) if index not in items.marked}
    hits: dict[int, tuple[Hit, ...]] = {}
    for word, index in place.items():
        if word not in at_word:
            continue
        shift = index - word
        found = at_word[word]
        kept = [hit for hit in found if (end := hit.last - 1) == word or place.get(end) == end + shift]
        if kept:
            hits[index] = tuple([_moved(hit, shift) for hit in kept] if shift else kept)
    return hits


def _slice(passage: Passage, first: int, last: int) -> dict[int, tuple[Hit, ...]]:
    """Give the passage's hits that lie in a stretch without quotations, in terms of its items."""
    hits: dict[int, tuple[Hit, ...]] = {}
    for word in range(first, last):
        if word in passage.at_word:
            kept = tuple([_moved(hit, -first) for hit in passage.at_word[word] if hit.last <= last])
            if kept:
                hits[word - first] = kept
    return hits


def _moved(hit: Hit, shift: int) -> Hit:
    return Hit(hit.first + shift, hit.last + shift, hit.sort, hit.value, hit.lead, hit.proclitic)


def _unmasked(
    hits: dict[int, tuple[Hit, ...]], sort: str, hidden: frozenset[str]
) -> dict[int, tuple[Hit, ...]]:
    """Leave out what a longer phrase of ``sort`` hides: the cue in «گفت‌وگو», the preposition in «بین‌الملل»."""
    masks = [hit for found in hits.values() for hit in found if hit.sort == sort]
    shown = dict(hits)
    for mask in masks:
        for index in range(mask.first, mask.last):
            if index in shown:
                shown[index] = tuple(h for h in shown[index] if h.sort not in hidden or h.last > mask.last)
    return shown


def _ends(hits: dict[int, tuple[Hit, ...]]) -> dict[int, list[Hit]]:
    ends: dict[int, list[Hit]] = {}
    for found in hits.values():
        for hit in found:
            if hit.last in ends:
                ends[hit.last].append(hit)
            else:
                ends[hit.last] = [hit]
    return ends


def _sentences(
    passage: Passage, items: _Items, quotations: Sequence[Quotation], first: int, last: int
) -> tuple[tuple[int, int], ...]:
    ranges: list[tuple[int, int]] = []
    begin = 0
    for _, end in sentences_in(passage.breaks, quotations, first, last):
        position = bisect_left(items.firsts, end, begin)
        ranges.extend(_bounded(items.words, begin, position))
        begin = position
    return tuple(ranges)


def _bounded(words: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence that is longer than any, at a comma where one is, so that looking around in it stays cheap."""
    while last - first > _LONGEST:
        window = range(first + _LONGEST, first + _LONGEST // 2, -1)
        cut = next((index for index in window if words[index - 1] in _JOINS), first + _LONGEST)
        yield first, cut
        first = cut
    if first < last:
        yield first, last
