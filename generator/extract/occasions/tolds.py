"""An encounter with what its sentence says of it: day, place, length …; of its dates the best one out."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.initiative import Started
from generator.extract.occasions.lengths import Length
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.particulars import Numbered, Placed
from generator.extract.skeleton import Skeleton
from generator.model import When

# 2021, ۱۴۰۰
YEAR = re.compile(r"\d{4}")

GLUED = 3
"""How near a date stands that is part of a contact's name."""
MONTH = 31
_REACH = 8
_FAR = 24


@dataclass(frozen=True)
class Told:
    """An encounter of ours with what its sentence says of it."""

    encounter: Encounter
    skeleton: Skeleton
    heading: bool
    lead: int
    """How many paragraphs of the text stand before its passage."""
    dates: tuple[Dated, ...]
    place: Placed | None = None
    length: Length | None = None
    started: Started | None = None
    number: Numbered | None = None

    @cached_property
    def best(self) -> Dated | None:
        """The best date that surely is its own: a day before a month, a near one before a far one."""
        sure = [d for d in self.dates if not d.weak and d.mention.when is not None and _near_enough(self, d)]
        return min(sure, key=lambda d: (width(d.mention.when), d.distance), default=None)

    @property
    def when(self) -> When | None:
        """The days it gives."""
        return self.best.mention.when if self.best is not None else None


def _near_enough(told: Told, dated: Dated) -> bool:
    """Whether a month or year stands so near that it is the contact's, and not that of a treaty signed in it.

    A date such as "last year" is seldom that of a treaty, unless it follows what was talked about.
    """
    when, place = dated.mention.when, told.skeleton.span(told.encounter.first, told.encounter.last)
    wide = width(when)
    if wide > MONTH and told.encounter.kind == "talk" and dated.mention.span.start > place.start:
        return False
    if wide > MONTH:
        named = any(map(str.isdigit, dated.mention.text))
        return dated.distance <= (GLUED if named else _REACH)
    far = 2 * _REACH if told.encounter.kind != "talk" else _REACH
    far = _FAR if dated.mention.calendar == "relative" else far
    return wide == 0 or dated.distance <= far


def width(when: When | None) -> int:
    """Count the days after the first."""
    return (when.last - when.first).days if when is not None else 0


def full(dated: Dated) -> bool:
    """Whether it names its year, so that no time of day or time zone of the report shifts it: «۳۰ دسامبر ۲۰۲۱»."""
    return YEAR.search(dated.mention.text) is not None


def ends(dated: Dated) -> tuple[date, date] | None:
    """Give its first and last day."""
    when = dated.mention.when
    return (when.first, when.last) if when is not None else None
