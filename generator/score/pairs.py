"""Which finding answers which annotation: an annotated document and an answer in, pairs out.

Every pairing is one to one, the best agreement first, so that a finding counts once.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from generator.answer import Answer, FoundContact, FoundDate, FoundQuote, FoundSpeaker
from generator.folding import fold
from generator.model import Gazetteer
from generator.score.gold import Gold, GoldContact, GoldDate, GoldQuote
from generator.text import words

Sort = Literal["dates", "marked quotes", "indirect quotes", "contacts"]
SORTS: tuple[Sort, ...] = ("dates", "marked quotes", "indirect quotes", "contacts")

Names = dict[str, frozenset[str]]
"""Folded name, Wikidata id or own id → the entities it may stand for."""

LEAST_OVERLAP = {"direct": 0.8, "mixed": 0.5, "indirect": 0.5}
"""Kind of an annotated quote → words in common, as a share of the words of either, from which it counts as found."""

# The seconds of 2021-12-31T10:26:00, and marks of doubt as in 2021-12-31~
_NOT_SCORED = re.compile(r"(?<=T\d\d:\d\d):\d\d|[~?%]")


class Item(NamedTuple):
    """An annotation or a finding, as a listing shows it."""

    start: int
    end: int
    text: str
    reading: str
    """Its value, its kind and speakers, or its kind and day."""
    rule: str = ""
    """By which rule it was found."""


class Pair(NamedTuple):
    """An annotation and the finding that answers it; one of the two is ``None`` for a miss and for a false alarm."""

    sort: Sort
    gold: Item | None
    found: Item | None
    right: bool
    """Whether the readings agree too."""


Scored = tuple[tuple[int | bool | float, ...], int, int]
"""How well an annotation and a finding agree, and the index of each."""


def known_names(gazetteer: Gazetteer) -> Names:
    """Gather under which names and ids each entity goes, in every language."""
    gathered: dict[str, set[str]] = {}
    for entity in gazetteer.entities.values():
        names = (name for language in entity.names.values() for name in language)
        for name in (entity.id, entity.wikidata or entity.id, *names):
            gathered.setdefault(_folded(name), set()).add(entity.id)
    return {name: frozenset(ids) for name, ids in gathered.items()}


def pairs(gold: Gold, answer: Answer, names: Names) -> tuple[Pair, ...]:
    """Pair all annotations of a document with all findings in it."""
    marked = [quote for quote in gold.quotes if quote.kind != "indirect"]
    reported = [quote for quote in gold.quotes if quote.kind == "indirect"]
    found_marked = [quote for quote in answer.quotes if quote.kind != "indirect"]
    found_reported = [quote for quote in answer.quotes if quote.kind == "indirect"]
    return (
        *_dates(gold, answer.dates),
        *_quotes("marked quotes", gold, marked, found_marked, names),
        *_quotes("indirect quotes", gold, reported, found_reported, names),
        *_contacts(gold, answer.contacts),
    )


# --- dates ------------------------------------------------------------------------------------------------------------


def _dates(gold: Gold, found: Sequence[FoundDate]) -> Iterator[Pair]:
    """Pair dates whose spans overlap, those of equal value first."""
    values = [_expected(date, gold) for date in gold.dates]
    scored = [
        ((_plain(value) == _plain(other.value), overlap), index, number)
        for index, (date, value) in enumerate(zip(gold.dates, values, strict=True))
        for number, other in enumerate(found)
        if (overlap := min(date.end, other.end) - max(date.start, other.start)) > 0
    ]
    expected = [
        Item(date.start, date.end, gold.text[date.start : date.end], str(value))
        for date, value in zip(gold.dates, values, strict=True)
    ]
    items = [Item(date.start, date.end, date.text, str(date.value), date.rule) for date in found]
    return _paired("dates", expected, items, scored, lambda agreement: bool(agreement[0]))


def _expected(date: GoldDate, gold: Gold) -> str | None:
    return date.value_if_published if gold.assumes and date.value is None else date.value


def _plain(value: str | None) -> str | None:
    """Leave out of an EDTF value what is not scored: seconds and marks of doubt."""
    return _NOT_SCORED.sub("", value) if value else None


# --- quotes -----------------------------------------------------------------------------------------------------------


def _quotes(
    sort: Sort, gold: Gold, quotes: Sequence[GoldQuote], found: Sequence[FoundQuote], names: Names
) -> Iterator[Pair]:
    """Pair quotes whose words overlap enough; of equal overlaps, those with the right speakers first."""
    shared = _shared_words(gold.text)
    scored = [
        ((overlap, same_speakers(quote.speakers, other.speakers, names)), index, number)
        for index, quote in enumerate(quotes)
        for number, other in enumerate(found)
        if (overlap := shared(quote, other)) >= LEAST_OVERLAP[quote.kind]
    ]
    expected = [
        Item(quote.start, quote.end, gold.text[quote.start : quote.end], _said(quote.kind, quote.speakers))
        for quote in quotes
    ]
    items = [
        Item(
            other.start,
            other.end,
            other.text,
            _said(other.kind, [s.name for s in other.speakers]),
            other.rule,
        )
        for other in found
    ]
    return _paired(sort, expected, items, scored, lambda agreement: bool(agreement[1]))


def _said(kind: str, speakers: Iterable[str]) -> str:
    return f"{kind}: {', '.join(speakers) or '–'}"


def _shared_words(text: str) -> Callable[[Any, Any], float]:
    """Give the function that tells how many words of ``text`` two spans share, as a share of the words of either."""
    _, starts, ends = words.split(text)
    places = [(start, end) for start, end in zip(starts, ends, strict=True) if text[start].isalnum()]
    firsts = [start for start, _ in places]
    lasts = [end for _, end in places]

    def shared(one: Any, other: Any) -> float:
        low, high = bisect_right(lasts, one.start), bisect_left(firsts, one.end)
        first, last = bisect_right(lasts, other.start), bisect_left(firsts, other.end)
        either = max(high, last) - min(low, first)
        return max(0, min(high, last) - max(low, first)) / either if either > 0 else 0.0

    return shared


def same_speakers(expected: Sequence[str], found: Sequence[FoundSpeaker], names: Names) -> bool:
    """Tell whether two sets of speakers are the same: by entity, else by folded name."""
    one = [_identity(name, names) for name in expected]
    other = [_identity(speaker.name, names) | ({speaker.id} if speaker.id else set()) for speaker in found]
    return all(any(a & b for b in other) for a in one) and all(any(a & b for a in one) for b in other)


def _identity(name: str, names: Names) -> frozenset[str]:
    folded = _folded(name)
    return names.get(folded) or frozenset([folded])


def _folded(name: str) -> str:
    return " ".join(fold(name).split())


# --- contacts ---------------------------------------------------------------------------------------------------------


def _contacts(gold: Gold, found: Sequence[FoundContact]) -> Iterator[Pair]:
    """Pair contacts of the same kind and day; set aside those that answer what is not scored."""
    scored = [
        ((), index, number)
        for index, contact in enumerate(gold.contacts)
        for number, other in enumerate(found)
        if not contact.inferred and (contact.kind, _day(contact, gold)) == (other.kind, _plain(other.date))
    ]
    matched = _match(scored)
    aside = _set_aside(gold, found, set(matched.values()))
    counted = [index for index, contact in enumerate(gold.contacts) if not contact.inferred]
    kept = [number for number in range(len(found)) if number not in aside]
    expected = [
        Item(0, 0, "", f"{gold.contacts[index].kind} {_day(gold.contacts[index], gold)}") for index in counted
    ]
    items = [
        Item(other.start, other.end, other.text, f"{other.kind} {other.date}", other.rule)
        for other in (found[number] for number in kept)
    ]
    moved: list[Scored] = [((), counted.index(i), kept.index(n)) for i, n in matched.items()]
    return _paired("contacts", expected, items, moved, lambda agreement: True)


def _set_aside(gold: Gold, found: Sequence[FoundContact], matched: set[int]) -> set[int]:
    """Find for each inferred contact one finding, not matched yet, that agrees with it in kind or day."""
    scored: list[Scored] = []
    for index, contact in enumerate(gold.contacts):
        for number, other in enumerate(found):
            agreement = (contact.kind == other.kind, _day(contact, gold) == _plain(other.date))
            if contact.inferred and number not in matched and any(agreement):
                scored.append(((sum(agreement),), index, number))
    return set(_match(scored).values())


def _day(contact: GoldContact, gold: Gold) -> str | None:
    assumed = gold.assumes and contact.date is None
    return _plain(contact.date_if_published if assumed else contact.date)


# --- pairing ----------------------------------------------------------------------------------------------------------


def _match(scored: Iterable[Scored]) -> dict[int, int]:
    """Match one to one, the best agreement first, then by place: index of an annotation → index of a finding."""
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, number in sorted(sorted(scored, key=lambda s: s[1:]), key=lambda s: s[0], reverse=True):
        if index not in chosen and number not in taken:
            chosen[index] = number
            taken.add(number)
    return chosen


def _paired(
    sort: Sort,
    expected: Sequence[Item],
    items: Sequence[Item],
    scored: Sequence[Scored],
    agrees: Callable[[tuple[int | bool | float, ...]], bool],
) -> Iterator[Pair]:
    """Give all annotations with what answers them, then the findings that answer none."""
    matched = _match(scored)
    agreements = {(index, number): agreement for agreement, index, number in scored}
    for index, item in enumerate(expected):
        number = matched.get(index)
        if number is None:
            yield Pair(sort, item, None, False)
        else:
            yield Pair(sort, item, items[number], agrees(agreements[index, number]))
    taken = set(matched.values())
    for number, item in enumerate(items):
        if number not in taken:
            yield Pair(sort, None, item, False)
