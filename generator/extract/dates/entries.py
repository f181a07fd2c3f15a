"""Entries of a chronicle: each begins with its day, and one that names no year goes on from the entry before it.

«۱۶ آذر ۱۴۰۰: …», then «۹ دی: …». The entries follow in time, or the other way where a later one names an earlier year.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator import calendars
from generator.extract.dates import resolve
from generator.extract.dates.expressions import Both, Counted, Found, Named, Year
from generator.extract.dates.scene import Scene
from generator.extract.dates.stamps import Scanned
from generator.model import Calendar, When
from generator.text.words import BULLETS

_MARKS = frozenset(":-–—|")
_FAR = 6
"""An entry goes on from one at most so many passages before."""
_YEARS = 2


class _Entry(NamedTuple):
    passage: int
    found: Found
    full: When | None
    """What it means, if it names its year."""


class Chronicle:
    """The entries of a text, and the last one that was read."""

    def __init__(self, scanned: Sequence[Scanned], ignored: dict[int, range], scene: Scene) -> None:
        self._entries = {e.passage: e for e in _entries(scanned, ignored, scene)}
        self._last: tuple[int, When] | None = None

    def dated(self, passage: int, found: Found, scene: Scene) -> Found:
        """Give the date with the year of its entry, if it opens one and names none; else as it is."""
        entry = self._entries.get(passage)
        if entry is None or entry.found is not found:
            return found
        if entry.full is not None:
            self._last = passage, entry.full
            return found
        when = self._going_on(passage, _named(found), scene.day)
        if when is None:
            return found
        self._last = passage, when
        return _with_year(found, when)

    def near(self, passage: int, found: Found, scene: Scene) -> Scene:
        """Let what is counted in an entry count from its day: «۲۳ بهمن: … دوازده روز بعد»."""
        inside = self._last is not None and passage in self._entries and self._last[0] == passage
        if not inside or self._last is None or not isinstance(found.expression, Counted) or scene.near:
            return scene
        return scene._replace(near=self._last[1])

    def _going_on(self, passage: int, said: Named | None, published: date | None) -> When | None:
        """Find the first such day from the entry before on, or the last one up to it where the text goes back in time."""
        if said is None or self._last is None or passage - self._last[0] > _FAR:
            return None
        before = self._last[1]
        following = next(
            (e.full for n, e in self._entries.items() if n > passage and e.full is not None), None
        )
        if following is not None and following.first < before.first:
            fits = [w for w in _around(said, before) if following.first <= w.first <= before.first]
            return max(fits, key=lambda w: w.first, default=None)
        end = min(d for d in (following and following.last, published, date.max) if d)
        fits = [w for w in _around(said, before) if before.first <= w.last and w.first <= end]
        return min(fits, key=lambda w: w.first, default=None)


def _entries(scanned: Sequence[Scanned], ignored: dict[int, range], scene: Scene) -> Iterator[_Entry]:
    """List the passages that a day or a month and a mark open, or that are a year and no more."""
    for number, one in enumerate(scanned):
        found = one.found[0] if one.found else None
        line = one.line
        point = int(line.word(0) in BULLETS)  # "- 7 May: …"
        if found is None or found.first != point or found.first in ignored.get(number, ()):
            continue
        said = found.expression
        alone = isinstance(said, Year) and said.value is not None and found.end == line.count
        named = _named(found)
        if not alone and (named is None or line.word(found.end) not in _MARKS):
            continue
        told = alone or (named is not None and named.year is not None)
        full = resolve.read(found, scene).when if told else None
        if full is not None or not told:
            yield _Entry(number, found, full)


def _named(found: Found) -> Named | None:
    """Give the day or month that a date names, beside its weekday too."""
    said = found.expression
    said = said.date.expression if isinstance(said, Both) else said
    return said if isinstance(said, Named) and said.step is None else None


def _around(said: Named, before: When) -> Iterator[When]:
    """List the days of that name in the years about an entry, in the calendar of the month."""
    for calendar, month in said.months[:1]:
        year = calendars.parts(calendar, before.first)[0]
        for value in range(year - _YEARS, year + _YEARS + 1):
            if said.day is None:
                yield calendars.month_of(calendar, value, month)
            elif calendars.exists(calendar, value, month, said.day):
                yield calendars.day_of(calendar, value, month, said.day)


def _with_year(found: Found, when: When) -> Found:
    said = found.expression
    if isinstance(said, Both):
        return found._replace(expression=said._replace(date=_with_year(said.date, when)))
    if not isinstance(said, Named):
        return found
    calendar: Calendar = said.months[0][0]
    year = Year(calendars.parts(calendar, when.first)[0], calendar=calendar)
    return found._replace(expression=said._replace(year=year))
