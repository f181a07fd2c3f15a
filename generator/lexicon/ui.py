"""The part of a lexicon that the site speaks with: its labels, counted things, titles, and dates as people write them.

Nothing here is sought in texts. A phrase may have slots in braces, ``"{people} در {place}"``; which slots, the English file
shows, and every language has the same keys.
"""

from typing import Literal

import msgspec

from generator.model import ClaimField, ContactKind, QuoteKind, Stance

PluralForm = Literal["zero", "one", "two", "few", "many", "other"]
PluralRule = Literal["one-other", "upto-one-other", "arabic"]

FORMS: dict[PluralRule, tuple[PluralForm, ...]] = {
    "one-other": ("one", "other"),
    "upto-one-other": ("one", "other"),
    "arabic": ("zero", "one", "two", "few", "many", "other"),
}
"""Which forms of a counted phrase a language needs (Unicode CLDR, cardinal plural rules)."""


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How names are strung together."""

    pair: str
    """Two, or the last two: "{first} and {second}"."""
    comma: str
    """Between the others, with its space."""


class DayWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Dates as the language writes them."""

    full: str
    """«{weekday} {day} {month} {year}»"""
    day: str
    short: str
    """A day whose year is told beside it."""
    month: str
    years: dict[Literal["gregorian", "jalali", "hijri"], str]
    """A year alone, with what tells its era where a reader may take it for another."""
    days: str
    """Days of one month: "{first}–{last} {month} {year}"."""
    interval: str
    moment: str
    """A day with a time of day."""
    about: str
    """A day that may be off by one or two."""
    season: str
    quarter: str
    decade: str
    century: str
    parts: dict[Literal["early", "mid", "late"], str]
    weekdays: tuple[str, str, str, str, str, str, str]
    """Monday first."""
    seasons: tuple[str, str, str, str]
    """Spring first."""
    months: dict[str, tuple[str, str, str, str, str, str, str, str, str, str, str, str]]
    """By calendar; further lists of Gregorian months by region, as ``months`` of the site's display names them."""
    zones: dict[str, str] = msgspec.field(default_factory=dict)
    """Time zone → "Moscow time"; one not listed is shown by its code."""


class Titles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a contact is called when no editor has named it."""

    plain: dict[ContactKind | Literal["contact"], str]
    """With the slot ``people``."""
    placed: dict[ContactKind | Literal["contact"], str]
    """With the slots ``people`` and ``place``."""
    sent: str
    """A letter whose sender is known: ``sender``, ``others``."""


class UiWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``ui.toml`` of one language."""

    plural: PluralRule
    phrases: dict[str, str]
    """All labels and sentences, by key."""
    counts: dict[str, dict[PluralForm, str]]
    """Counted things, with the slot ``n``."""
    lists: Lists
    days: DayWords
    titles: Titles
    kinds: dict[ContactKind | Literal["contact"], str]
    quote_kinds: dict[QuoteKind, str]
    stances: dict[Stance, str]
    fields: dict[ClaimField, str]
    chosen: dict[Literal["editor", "official", "majority", "earliest", "only"], str]
    calendars: dict[Literal["gregorian", "jalali", "hijri", "relative"], str]
    languages: dict[str, str]
    """Names of languages in this one, by code."""
    ordinals: tuple[str, ...]
    """«نخستین», «دومین» …"""
    steps: dict[str, str] = msgspec.field(default_factory=dict)
    """How a speaker was reached, by the keys of ``Quote.steps``."""
    rules: dict[str, str] = msgspec.field(default_factory=dict)
    """Name of a rule, or its part before the first dot, in words."""

    def __post_init__(self) -> None:
        """Hold every counted phrase against the forms its language needs."""
        for key, forms in self.counts.items():
            if missing := [form for form in FORMS[self.plural] if form not in forms]:
                raise ValueError(f"counts.{key} lacks the form {', '.join(missing)}")
