"""What a date is read against: the reference day, the subject's period, the document's other dates, the date before it."""

from datetime import date
from typing import NamedTuple

from generator.extract.dates.expressions import Found
from generator.extract.dates.grammar import Line
from generator.extract.dates.ruling import awaited, begun, later, meant
from generator.extract.dates.sides import announced, direction, impends, opens, told_ahead
from generator.extract.dates.tense import over, tense
from generator.extract.dates.verbs import TimeOf
from generator.lexicon.dates import DateWords
from generator.model import Calendar, When

Order = str
"""``ymd``, ``dmy`` or ``mdy``."""


class Language(NamedTuple):
    """How a language's press writes dates."""

    words: DateWords
    calendars: tuple[Calendar, ...]
    """Those it uses, the commonest first."""


class Evidence(NamedTuple):
    """What the whole document says of its calendars and orders."""

    calendars: tuple[Calendar, ...] = ()
    """Calendars that its dates name, the commonest first."""
    orders: frozenset[Order] = frozenset()
    """Orders that some date in figures can only have."""
    days: frozenset[date] = frozenset()
    """Days that some date names in full."""
    stamp: Calendar | None = None
    """Calendar of the outlet's stamp."""
    foreign: bool = False
    """Whether it tells of lands alone whose press reckons in Gregorian months."""


class Scene(NamedTuple):
    """What one date is read against."""

    language: Language
    reference: When | None = None
    since: date | None = None
    until: date | None = None
    evidence: Evidence = Evidence()
    before: When | None = None
    """The date before it in the text, where one is near."""
    before_day: When | None = None
    """The day before it in the text; one inside ``before`` where that is a longer time."""
    past_day: When | None = None
    """The day before it in the text that was no longer to come."""
    coming: frozenset[date] = frozenset()
    """Days before it in the text that were still to come."""
    near: When | None = None
    """A date before it in the same sentence."""
    year: When | None = None
    """A year that the same sentence has named before."""
    joined: date | None = None
    """The weekday that a conjunction joins to this one: "Tuesday" in "Tuesday or Wednesday"."""
    line: Line | None = None
    found: Found | None = None

    @property
    def day(self) -> date | None:
        """The reference day."""
        return self.reference.first if self.reference is not None else None

    @property
    def tense(self) -> TimeOf | None:
        """Whether the clause around the date speaks of the past or the future."""
        return tense(self.line, self.found.first, self.found.end) if self.line and self.found else None

    @property
    def direction(self) -> TimeOf | None:
        """Whether the date lies in the past or the future, by what stands before it and the tense of its clause."""
        return direction(self.line, self.found.first, self.found.end) if self.line and self.found else None

    @property
    def over(self) -> bool:
        """Whether the sentence tells of what has been and of no plan."""
        return (
            self.line is not None
            and self.found is not None
            and over(self.line, self.found.first, self.found.end)
        )

    @property
    def begun(self) -> bool:
        """Whether something lasts since the date."""
        return self.line is not None and self.found is not None and begun(self.line, self.found.first)

    @property
    def awaited(self) -> bool:
        """Whether something lasts until the date, and it is not over: "until Friday", but not "until Friday nobody knew"."""
        if self.line is None or self.found is None or not awaited(self.line, self.found.first):
            return False
        return not opens(self.line, self.found.first) or self.direction != "past"

    @property
    def meant(self) -> bool:
        """Whether something is meant for the day: "called for Friday"."""
        return (
            self.line is not None
            and self.found is not None
            and meant(self.line, self.found.first, self.found.end)
        )

    @property
    def impends(self) -> bool:
        """Whether something is near at hand on the day: "ahead of talks on Friday"."""
        return self.line is not None and self.found is not None and impends(self.line, self.found.first)

    @property
    def announced(self) -> bool:
        """Whether the day is that of what is announced: "told of a call on Wednesday"."""
        return (
            self.line is not None
            and self.found is not None
            and announced(self.line, self.found.first, self.found.end)
        )

    @property
    def told_ahead(self) -> bool:
        """Whether the day is that of what somebody in the past said was to come: "would fly on Monday"."""
        return self.line is not None and self.found is not None and told_ahead(self.line, self.found.first)

    @property
    def later(self) -> bool:
        """Whether the weekday is that of the report: "later on Friday"."""
        return self.line is not None and self.found is not None and later(self.line, self.found.first)

    @property
    def relative_calendar(self) -> Calendar:
        """The calendar in which *last month* is reckoned: the document's own, that of the lands it tells of, the language's."""
        lands: Calendar | None = "gregorian" if self.evidence.foreign else None
        known = (*self.evidence.calendars[:1], lands, self.evidence.stamp)
        told = next((calendar for calendar in known if calendar is not None and calendar != "hijri"), None)
        return told or self.language.words.relative_calendar
