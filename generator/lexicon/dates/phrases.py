"""The phrases of dates that are sought in texts: the words of one language in; entries with what they mean out."""

from collections.abc import Iterator

from generator.lexicon.dates.values import (
    Daypart,
    Era,
    Half,
    Measure,
    Month,
    Numeral,
    Phrases,
    Relative,
    Trust,
    Weekday,
)
from generator.lexicon.dates.words import DateWords, MonthNames, NumberWords
from generator.lexicon.schema import Entry
from generator.model import Calendar


def entries(part: DateWords) -> Iterator[Entry]:
    """List the phrases that are sought in texts."""
    yield from _months(part.months)
    yield from _weekdays(part)
    yield from _numbers(part.numbers)
    yield from _units(part)
    yield from _eras(part)
    yield from _dayparts(part)
    yield from _tables(part)


def _months(months: MonthNames) -> Iterator[Entry]:
    trust = _trust(months)
    tables: tuple[tuple[Calendar, dict[str, Phrases]], ...] = (
        ("jalali", months.jalali),
        ("hijri", months.hijri),
        ("gregorian", months.gregorian),
    )
    for calendar, table in tables:
        for number, names in table.items():
            for name in names:
                yield Entry(name, "month", Month(calendar, int(number), trust.get(name, "alone")))
                if months.suffix:
                    joined = f"{name}\u200c{months.suffix}"
                    yield Entry(joined, "month", Month(calendar, int(number), "alone"))


def _trust(months: MonthNames) -> dict[str, Trust]:
    trust: dict[str, Trust] = dict.fromkeys(months.after_preposition, "after_preposition")
    trust.update(dict.fromkeys(months.after_within, "after_within"))
    trust.update(dict.fromkeys(months.in_company, "in_company"))
    trust.update(dict.fromkeys(months.in_full, "in_full"))
    return trust


def _joining(name: str, ezafe: str) -> Phrases:
    """Write a noun by itself and, where it takes one, with its ezafe."""
    return (name, f"{name}\u200c{ezafe}") if ezafe and name.endswith("ه") else (name,)


def _weekdays(part: DateWords) -> Iterator[Entry]:
    weekdays = part.weekdays
    trust: dict[str, Trust] = dict.fromkeys(weekdays.in_company, "in_company")
    for number, names in weekdays.names.items():
        for name in names:
            day = Weekday(int(number), trust.get(name, "alone"))
            yield from (Entry(spelling, "weekday", day) for spelling in _joining(name, part.ezafe))


def _numbers(numbers: NumberWords) -> Iterator[Entry]:
    for ordinal, table in ((False, numbers.cardinals), (True, numbers.ordinals)):
        for value, words in table.items():
            for word in words:
                yield Entry(word, "number", Numeral(int(value), ordinal))
                if numbers.joined and 0 < int(value) < 10:
                    yield from _joined(numbers, word, Numeral(int(value), ordinal))


def _joined(numbers: NumberWords, unit: str, numeral: Numeral) -> Iterator[Entry]:
    """List the numbers from 21 that end in ``unit`` and may be written as one word."""
    for value, words in numbers.cardinals.items():
        if int(value) in range(20, 100, 10):
            number = Numeral(int(value) + numeral.value, numeral.ordinal)
            yield from (
                Entry(f"{tens}\u200c{numbers.joined}\u200c{unit}", "number", number) for tens in words
            )


def _units(part: DateWords) -> Iterator[Entry]:
    for unit, names in part.units.items():
        one = (spelling for name in names.one for spelling in _joining(name, part.ezafe))
        yield from (Entry(name, "unit", Measure(unit, "one")) for name in one)
        yield from (Entry(name, "unit", Measure(unit, "two")) for name in names.two)
        yield from (Entry(name, "unit", Measure(unit, "many")) for name in names.many)
    for unit, offsets in part.relative.items():
        for offset, words in offsets.plain.items():
            yield from (Entry(word, "deictic", Relative(unit, int(offset), None)) for word in words)
        for offset, words in offsets.night.items():
            yield from (Entry(word, "deictic", Relative(unit, int(offset), "night")) for word in words)


_CALENDARS: tuple[Calendar, ...] = ("jalali", "hijri", "gregorian")


def _eras(part: DateWords) -> Iterator[Entry]:
    for short, eras in ((False, part.eras), (True, part.short_eras)):
        for calendar in _CALENDARS:
            yield from (Entry(word, "era", Era(calendar, short)) for word in getattr(eras, calendar))


_HALVES: tuple[tuple[str, Half, bool], ...] = (
    ("am", "am", False),
    ("pm", "pm", False),
    ("noon", "noon", False),
    ("night", "night", False),
    ("clock_am", "am", True),
    ("clock_pm", "pm", True),
)


def _dayparts(part: DateWords) -> Iterator[Entry]:
    for name, half, clock in _HALVES:
        yield from (Entry(word, "daypart", Daypart(half, clock)) for word in getattr(part.dayparts, name))
    for name in ("before", "after", "half", "quarter", "minutes"):
        yield from (Entry(word, "clock", name) for word in getattr(part.clock, name))


def _tables(part: DateWords) -> Iterator[Entry]:
    for name in ("early", "mid", "late"):
        yield from (Entry(word, "part", name) for word in getattr(part.parts, name))
    tables: tuple[tuple[str, dict[str, Phrases]], ...] = (
        ("season", part.seasons),
        ("decade", part.decades),
        ("quarter", part.quarters),
    )
    for sort, table in tables:
        for number, words in table.items():
            yield from (Entry(word, sort, int(number)) for word in words)
    for zone, words in part.zones.items():
        yield from (Entry(word, "zone", zone) for word in words)
    yield from (Entry(word, "decoy", None) for word in part.decoys)
