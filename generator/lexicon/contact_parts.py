"""Parts of the words for contacts that a lexicon lists by kind, by place or by what they measure."""

from collections.abc import Iterator

import msgspec

from generator.lexicon.schema import Entry

Phrases = tuple[str, ...]


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by kind of contact."""

    meeting: Phrases = ()
    phone_call: Phrases = ()
    video_call: Phrases = ()
    letter: Phrases = ()
    call: Phrases = ()
    talk: Phrases = ()


class Moods(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by where they stand, seen from the word for the contact in its clause."""

    before: Phrases = ()
    after: Phrases = ()
    near_before: Phrases = ()
    near_after: Phrases = ()
    right_before: Phrases = ()
    predicate: Phrases = ()
    itself: Phrases = ()


class Initiative(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that say on whose initiative a contact took place."""

    before: Phrases = ()
    """Whoever it was follows: «به درخواست», "at the request of"."""
    after: Phrases = ()
    """Whoever it was stands before: "'s request"."""


class Counting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that count contacts."""

    since: Phrases = ()
    """What joins a first contact to the last one before it: "their first call since May", «منذ»."""
    latest: Phrases = ()
    """Words before the day of the last of several contacts: "most recently", «آخرها»."""
    first_time: Phrases = ()
    """Phrases that make a contact the first: «برای نخستین بار»."""
    times: Phrases = ()
    """Words after an ordinal that count what a sentence tells: «این دومین باری است که …»."""
    often: dict[str, Phrases] = {}
    """Words that count how often two met, by the number: "twice", «مرتين»."""
    just: Phrases = ()
    """Words that say that a contact has just begun or ended, and so on the day of the report: "has ended", "is under way"."""
    hitherto: Phrases = ()
    """Words behind the day from which a first contact is counted: «از مه تاکنون»."""


class Lengths(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for how long a contact took."""

    hour: Phrases
    minute: Phrases
    hours_two: Phrases = ()
    """The dual, which counts itself: «ساعتين»."""
    minutes_two: Phrases = ()
    an_hour: Phrases = ()
    """One hour without a number: "hour-long"."""
    half: Phrases = ()
    """Half an hour by itself: «نیم ساعت», "half an hour"."""
    and_half: Phrases = ()
    """Half an hour more: «و نیم», «ونصف», "and a half"."""
    and_quarter: Phrases = ()
    about: Phrases = ()
    """Words that make a length approximate: «حدود», «أكثر من», "almost"."""
    clock: Phrases = ()
    """Times from which minutes are counted: "midnight"."""
    one: Phrases = ()
    """Words for one before a unit that are no numbers: "an"."""
    joins: Phrases = ()
    """Between hours and minutes: «و», "and"."""

    def entries(self) -> Iterator[Entry]:
        """List its words for the dictionary."""
        kinds = ("hour", "minute", "hours_two", "minutes_two", "an_hour", "half", "and_half", "and_quarter")
        for name in (*kinds, "about", "clock"):
            yield from (Entry(phrase, "length", name) for phrase in getattr(self, name))
