"""Names of months in a line: which months one can be, how far it can be trusted, and what bears a date as its own name."""

from typing import NamedTuple

from generator.extract.dates.grammar import CLOSING, DASHES, OPENING, Line
from generator.lexicon.dates.values import Trust
from generator.model import Calendar
from generator.text.scan import Hit

_TRUSTED: dict[Trust, int] = {
    "alone": 0,
    "after_preposition": 1,
    "after_within": 2,
    "in_company": 3,
    "in_full": 4,
}


class Name(NamedTuple):
    """A month's name in a line."""

    months: tuple[tuple[Calendar, int], ...]
    end: int
    lead: int
    trust: Trust
    capital: bool

    @property
    def calendars(self) -> frozenset[Calendar]:
        return frozenset(calendar for calendar, _ in self.months)


def name_at(line: Line, index: int) -> Name | None:
    """Read the month's name at ``index``, and another name of the same month beside it: «حزيران/يونيو»."""
    hit = line.hit(index, "month")
    if hit is None:
        return None
    readings = _readings(line, index, hit)
    capital = not line.grammar.words.capitals or line.capital(index)
    doubts = (h.value.trust for h in readings)
    trust: Trust = "alone" if _exact(line, hit) else min(doubts, key=_TRUSTED.__getitem__)
    months = tuple((h.value.calendar, h.value.number) for h in readings)
    name = Name(months, hit.last, hit.lead, trust, capital)
    return _paired(line, name) or name


def _exact(line: Line, hit: Hit) -> bool:
    """Tell whether a name is written with the very letters that no noun but it has: «آب», which as a verb opens a clause."""
    written = line.passage.text[line.passage.starts[hit.first] : line.passage.ends[hit.last - 1]]
    follows = line.word(hit.first - 1)[-1:].isalnum()
    return follows and written.endswith(line.grammar.words.months.exact)


def _readings(line: Line, index: int, longest: Hit) -> list[Hit]:
    hits = [h for h in line.passage.at_word.get(index, ()) if h.sort == "month" and h.last == longest.last]
    return [h for h in hits if line.outer(h) == longest.lead]


def _paired(line: Line, name: Name) -> Name | None:
    mark = line.word(name.end)
    inside = mark in OPENING
    between = inside or mark == "/" or mark in DASHES or mark in line.grammar.also
    other = line.hit(name.end + between, "month")
    if other is None or (other.value.calendar, other.value.number) not in name.months:
        return None
    if inside and line.word(other.last) not in CLOSING:
        return None
    return name._replace(
        months=((other.value.calendar, other.value.number),), end=other.last + inside, trust="alone"
    )


def bears(line: Line, index: int) -> bool:
    """Tell whether the day at ``index`` is a name that the word before it bears, a proclitic aside: «لحركة 6 أبريل»."""
    before = line.word(index - 1)
    return any(before[lead:] in line.grammar.named for lead in range(3))
