"""What ``dates.toml`` of one language may hold: its tables as checked records."""

from typing import Literal

import msgspec

from generator.lexicon.dates.tenses import Tense
from generator.lexicon.dates.values import Measured, Phrases, Step, Unit


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of ``dates.toml``."""


class MonthNames(_Part, frozen=True):
    """Month → its spellings, by calendar; keys "1" to "12"."""

    jalali: dict[str, Phrases]
    hijri: dict[str, Phrases]
    gregorian: dict[str, Phrases]
    suffix: str = ""
    """The word that may be written together with a month's name: «ماه»."""
    after_preposition: Phrases = ()
    after_within: Phrases = ()
    exact: Phrases = ()
    """Names that are doubtful only where a spelling mistake would make them: «آب» is August, «أب» a father."""
    in_company: Phrases = ()
    in_full: Phrases = ()


class WeekdayNames(_Part, frozen=True):
    """Weekday → its spellings; keys "1" (Monday) to "7"."""

    names: dict[str, Phrases]
    counted: str = ""
    """The weekday from which a figure before it counts: «شنبه» in «۳شنبه»."""
    in_company: Phrases = ()
    week_starts: int = 1


class NumberWords(_Part, frozen=True, eq=False):
    """Value → number words; composed ones are put together by ``text.numbers``."""

    cardinals: dict[str, Phrases]
    ordinals: dict[str, Phrases]
    ordinal_endings: Phrases = ()
    """What follows figures: «۱۰ام», "16th"."""
    joins: Phrases = ()
    """What stands between the parts of one number: «و», "and", "-"."""
    joined: str = ""
    """The join that may be written together with both its neighbours: «بیست‌ویکم»."""
    small_first: bool = False
    """Whether units stand before tens: «الحادي والعشرين»."""


class UnitNames(_Part, frozen=True):
    """Spellings of one unit of time."""

    one: Phrases
    many: Phrases = ()
    two: Phrases = ()
    """The dual, which counts itself: «يومين»."""


class Offsets(_Part, frozen=True):
    """Words for a unit counted from the reference day: offset → words; ``night`` for those that name a night."""

    plain: dict[str, Phrases] = {}
    night: dict[str, Phrases] = {}


class Eras(_Part, frozen=True):
    """Era marks, by calendar."""

    jalali: Phrases = ()
    hijri: Phrases = ()
    gregorian: Phrases = ()


class UnitParts(_Part, frozen=True):
    """Words for the early, middle or late part of a unit."""

    early: Phrases = ()
    mid: Phrases = ()
    late: Phrases = ()


class Dayparts(_Part, frozen=True):
    """Parts of the day, by what they say of an hour; ``clock`` ones are no part of the day without an hour."""

    am: Phrases = ()
    pm: Phrases = ()
    noon: Phrases = ()
    night: Phrases = ()
    clock_am: Phrases = ()
    clock_pm: Phrases = ()


class Clock(_Part, frozen=True):
    """Words around a time of day."""

    before: Phrases = ()
    """«ساعت», «الساعة»."""
    after: Phrases = ()
    """ "o'clock", "hours"."""
    half: Phrases = ()
    """Half an hour more: «و نیم», «والنصف»."""
    quarter: Phrases = ()
    minutes: Phrases = ()


class Glue(_Part, frozen=True):
    """Words that hold a date together; they are looked up where a date is near, and not sought by themselves."""

    of: Phrases = ()
    """Between day, month and year: «من», "of"."""
    to: Phrases = ()
    """Between the ends of a range: «تا», «إلى», "to"."""
    also: Phrases = ()
    """Between the members of a list, and after ``between``: «و», "and"."""
    opens: Phrases = ()
    """Before a range: «از», "from"."""
    between: Phrases = ()
    """Before a range whose ends are joined by ``also``: «بین», "between"."""
    dual: Phrases = ()
    """Before two days of two months, joined by ``also``: «يومي 31 مايو و1 يونيو»."""
    on: Phrases = ()
    """Between a time and its day, or a weekday and its date: «در», "on"."""
    prepositions: Phrases = ()
    """After which a doubtful month name is a month, and a bare figure may be a year."""
    times: Phrases = ()
    """Prepositions after which bare figures are a year even where a noun follows that they do not count."""
    within: Phrases = ()
    """Prepositions after which a name of ``MonthNames.after_within`` is a month: «در», «تا»."""
    since: Phrases = ()
    """Prepositions before a time that has begun: "since", «منذ»."""
    epochs: Phrases = ()
    """Phrases of two words before an event since which something lasts: «از زمان»."""
    until: Phrases = ()
    """Prepositions before a time that is awaited: "until", «تا»."""
    ahead: Phrases = ()
    """Prepositions before a time that is to come unless the verb is of the past: "before", «پیش از»."""
    hedges: Phrases = ()
    """Words between a preposition and its time that say how sure it is: "until at least March"."""
    days: Phrases = ()
    """Prepositions after which an article and an ordinal in figures are a day of the month: "on the 15th"."""
    rounds: Phrases = ()
    """Words of games that number their parts, so that no day is meant: "a bogey on the 15th"."""
    meant: Phrases = ()
    """Prepositions before a weekday for which something is meant, so that it is to come: "called for Friday"."""
    impends: Phrases = ()
    """Phrases before what is near at hand, on whichever day: "ahead of talks on Thursday"."""
    postpones: Phrases = ()
    """Words right after a day to which something is put off: «به ۳۱ اوت موکول شد»."""
    defers: Phrases = ()
    """Words that put off to a time that is to come: "adjourned until May"."""
    followed: Phrases = ()
    """Prepositions before what is over: "following their September 9 call"."""
    later: Phrases = ()
    """Words before the weekday of the report itself: "later on Thursday"."""
    told: Phrases = ()
    """Nouns of what is over that a weekday right after them tells apart: «بیانیهٔ روز جمعه», «بيان السبت»."""
    back: Phrases = ()
    """Words after a day that make it one of a month named before: «15 منه»."""
    clocks: Phrases = ()
    """Prepositions between which and a part of the day a bare number is an hour: "at 8 tonight"."""
    named: Phrases = ()
    """Nouns before a day and month that bear them as a name: «خیابان ۱۷ شهریور», «حركة 6 أبريل»."""
    lasting: Phrases = ()
    """Words that say of a time since which something is so that it lasts: «لا يزال», «بلا»."""
    lasts: Phrases = ()
    """Words that count from the end: "last", «آخرین», «الأخير»."""
    weeks: Phrases = ()
    """Words between a week and one of its days: "of" in "the week of June 14"."""
    editions: Phrases = ()
    """Nouns that a year tells apart, whatever follows it: «المپیک ۲۰۲۰ توکیو», «قانون 1952 المعدل»."""
    owners: Phrases = ()
    """Articles and possessives between which and a noun a bare year may stand: "the 1952 law"."""
    counted: Phrases = ()
    """Nouns that are counted: «نفر», "people"."""
    closes: Phrases = ()
    """Words that can follow a bare year, but not a figure that counts them."""
    counts: Phrases = ()
    """Words before a figure that say it counts or numbers something: «حدود», "about"."""
    vague: Phrases = ()
    """Words that make a counted unit vague: «چند», "several"."""
    away: Phrases = ()
    """Words after ``later`` or ``earlier`` that measure from an event: «از» in «دو روز بعد از»."""
    clauses: Phrases = ()
    """Words that open behind a verb the clause from which is counted: «که» in «دو روز پس از آن رخ داد که»."""
    labels: Phrases = ()
    """Words before a date written as eight figures: «تاریخ»."""
    definite: str = ""
    """The article that is written together with its noun and belongs to it: «الـ»."""
    articles: Phrases = ()
    """Words before a unit or a day that say nothing: "the"."""
    accounts: Phrases = ()
    """What near a quarter with no year shows that it is one of the year: "third-quarter earnings"."""
    lookalikes: Phrases = ()
    """Words that fold to a date word and are another, as they are spelt: «غداء» is no «غدا»."""
    thereafter: Phrases = ()
    """What at the end of a clause makes a unit the one that follows: "the month after"."""
    until_then: Phrases = ()
    """What there makes a unit the one before: "the day before"."""
    passed: Phrases = ()
    """What makes a weekend the last one: "the past weekend"."""
    lengths: Phrases = ()
    """Prepositions that with an article make a length of a shifted unit: "over the last year"."""
    each: Phrases = ()
    """Words before a weekday or a unit that make it one of many: «هر», "every"."""
    plurals: Phrases = ()
    """Words after a weekday that make it one of many: «ها»."""
    decade_endings: Phrases = ()
    """What makes a decade of figures: "s" in "1980s"."""
    beside: Phrases = ()
    """Words between two ways of writing one date: «برابر با», «الموافق»."""


class DateWords(_Part, frozen=True, eq=False):
    """``dates.toml`` of one language."""

    months: MonthNames
    weekdays: WeekdayNames
    numbers: NumberWords
    units: dict[Unit, UnitNames]
    relative: dict[Unit, Offsets]
    shift_before: dict[Step, Phrases]
    """Words that shift the unit, weekday or month that they stand before: "last", «همان»."""
    shift_after: dict[Step, Phrases]
    distance_before: dict[Measured, Phrases]
    """Words that measure by the counted unit that they stand before: «قبل»."""
    distance_after: dict[Measured, Phrases]
    eras: Eras
    short_eras: Eras
    parts: UnitParts
    dayparts: Dayparts
    clock: Clock
    seasons: dict[str, Phrases]
    """Keys "1" spring to "4" winter."""
    zones: dict[str, Phrases]
    """IANA zone → how a text names it, whole: «به وقت مسکو»; "local" for the place's own."""
    glue: Glue
    tense: Tense
    numeric: tuple[Literal["ymd", "dmy", "mdy"], ...]
    """Orders of figures that this language's press uses; where two of them fit, the document decides."""
    relative_calendar: Literal["gregorian", "jalali", "hijri"]
    """In which calendar a bare *last month* is reckoned where nothing else tells."""
    home: Phrases = ()
    """Words of the lands that reckon so: an article of other lands alone reckons its *last month* as they do."""
    abroad: Phrases = ()
    """Words of other lands, of Gregorian months."""
    short_years: Literal["gregorian", "jalali", "hijri"] | None = None
    """The calendar whose years this language's press shortens to two figures: «دی ۹۸»."""
    ezafe: str = ""
    """The ending that joins a noun in «ه» to what describes it, written after it: «هفته‌ی گذشته»."""
    decades: dict[str, Phrases] = {}
    """Words for decades: "80" → «ثمانينيات»."""
    quarters: dict[str, Phrases] = {}
    compounds: bool = False
    """Whether a noun may describe the noun after it: "spring water" is no spring."""
    capitals: bool = False
    """Whether names of months and days begin with a capital."""
    decoys: Phrases = ()
    """Names and idioms that hold a date word and are no date: «روسيا اليوم»."""
