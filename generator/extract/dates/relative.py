"""Weekdays and words such as *today*: «سه‌شنبه گذشته», «اليوم», "Wednesday of next week", «۳شنبه»."""

from generator.extract.dates.expressions import Found, OnWeekday, Shifted
from generator.extract.dates.grammar import COMMAS, OPENING, Line
from generator.extract.dates.units import Near, counted_before, deictic, step_after, step_before, unit_at
from generator.folding import fold
from generator.lexicon.dates.values import Step

_WEEK = 7
_SATURDAY = 6
_AFTER_WEEKDAY: dict[Step, Step] = {"earlier": "last", "later": "next"}
"""«شنبه بعد» and «شنبه هفته بعد» count from now."""
_OFFSETS: dict[Step, int] = {"last": -1, "next": 1}


def find_weekday(line: Line, index: int) -> Found | None:
    """Read a weekday with what shifts it; the word for *day* before it is part of it: «يوم الأربعاء»."""
    day = line.hit(index, "unit")
    if day is not None and (day.value.unit != "day" or day.value.form != "one"):
        return None
    if day is not None and line.hit(index, "deictic") is not None:
        return None
    start = day.last if day is not None else index
    weekday = _weekday_at(line, start)
    if weekday is None or line.word(index - 1) in line.grammar.each or _each_too(line, index):
        return None
    number, end, lead, trusted = weekday
    if day is not None and lead:
        return None
    if not trusted and day is None:
        end = weekday[1] + (line.word(weekday[1]) == ".")
        end += line.word(end) in COMMAS
        if not line.figure(end) and line.hit(end, "month") is None:
            return None
    return _shifted(line, index, number, _past_midnight(line, index, number, end), day.lead if day else lead)


def _past_midnight(line: Line, index: int, number: int, end: int) -> int:
    """Give the place behind both days of a night: «ليل الخميس الجمعة»."""
    morrow = line.hit(end, "weekday") if line.hit(index - 1, "daypart") is not None else None
    next_day = morrow is not None and not morrow.lead and morrow.value.number == number % _WEEK + 1
    return morrow.last if morrow is not None and next_day else end


def _each_too(line: Line, index: int) -> bool:
    """Tell whether a weekday is joined to one that comes again and again: "each Monday and Tuesday"."""
    joined = line.word(index - 1) in line.grammar.also and line.hit(index - 2, "weekday") is not None
    return joined and line.word(index - 3) in line.grammar.each


def _weekday_at(line: Line, index: int) -> tuple[int, int, int, bool] | None:
    """Read the name of a weekday: (number, index after it, letters of a proclitic, whether it can stand alone)."""
    hit = line.hit(index, "weekday")
    if hit is None:
        return _counted_weekday(line, index)
    if line.word(hit.last) in line.grammar.plurals:
        return None
    if line.grammar.words.capitals and not line.capital(index):
        return None
    return hit.value.number, hit.last, hit.lead, hit.value.trust == "alone"


def _counted_weekday(line: Line, index: int) -> tuple[int, int, int, bool] | None:
    """Read «۳شنبه», a weekday by its figure."""
    figure = line.figure(index)
    counted = line.grammar.words.weekdays.counted
    if len(figure) != 1 or not counted or line.word(index + 1) != fold(counted) or not 1 <= int(figure) <= 5:
        return None
    return (_SATURDAY + int(figure) - 1) % 7 + 1, index + 2, 0, True


def _shifted(line: Line, index: int, number: int, end: int, lead: int) -> Found:
    week = _week(line, end)
    if week is not None:
        return Found(index, week[1], lead, OnWeekday(number, week=week[0]), "weekday")
    after = step_after(line, end)
    if after is not None and after[0] in {"last", "this", "next"}:
        return Found(index, after[1], lead, OnWeekday(number, after[0]), "weekday")
    if after is not None and after[0] in _AFTER_WEEKDAY and line.word(after[1]) not in line.grammar.away:
        return Found(index, after[1], lead, OnWeekday(number, _AFTER_WEEKDAY[after[0]]), "weekday")
    before: Step | None = step_before(line, index) if not lead else None
    if before in {"last", "this", "next"}:
        return Found(index - 1, end, 0, OnWeekday(number, before), "weekday")
    return Found(index, end, lead, OnWeekday(number), "weekday")


def _week(line: Line, index: int) -> tuple[Shifted, int] | None:
    """Read «هفته آینده», "of next week" after a weekday."""
    index += line.word(index) in line.grammar.of
    week = unit_at(line, index, "week")
    if week is None:
        return None
    if isinstance(week[0], Shifted):
        return week[0], week[1]
    step = _AFTER_WEEKDAY.get(week[0].step)
    return (Shifted("week", _OFFSETS[step]), week[1]) if step is not None else None


def find_relative(line: Line, index: int) -> Found | None:
    """Read *today*, *yesterday*, *this year* in one word."""
    hit = line.hit(index, "deictic")
    if hit is None or (hit.value.unit != "day" and counted_before(line, index)) or line.another(hit):
        return None
    if hit.value.unit == "day" and _in_name(line, index, hit.last):
        return None
    after = line.number(hit.last)
    if after is not None and after.ordinal and line.hit(index, "unit") is not None:
        return None
    said, end = deictic(line, hit)
    return Found(index, end, hit.lead, said, "relative", half=hit.value.half)


_MARKS = frozenset('"“”„«»‹›')


def _in_name(line: Line, index: int, end: int) -> bool:
    """Tell whether a word such as *today* is a name in marks, or ends one, one definite noun before it: «الجبل اليوم»."""
    definite = line.grammar.definite
    if line.word(end) in _MARKS and line.word(index - 1) in _MARKS:
        return True  # «روزنامهٔ «امروز»»
    marked = line.word(end) in _MARKS and line.word(index - 2) in _MARKS
    return bool(definite) and marked and line.word(index - 1).startswith(definite)


def find_weekday_of_week(line: Line, index: int) -> Found | None:
    """Read «هفته آینده روز سه‌شنبه», "next week on Tuesday": the week first."""
    before = step_before(line, index)
    hit = line.hit(index, "unit")
    if hit is None or hit.value.unit != "week":
        return None
    first = index - (before is not None and not hit.lead)
    week = unit_at(line, first, "week")
    if week is None or not isinstance(week[0], Shifted):
        return None
    return _day_of(line, first, 0 if first < index else hit.lead, week)


def _day_of(line: Line, first: int, lead: int, week: tuple[Near, int]) -> Found | None:
    start = week[1]
    inside = line.word(start) in OPENING
    for _ in range(2):
        start += (
            line.word(start) in COMMAS or line.word(start) in OPENING or line.word(start) in line.grammar.on
        )
    day = line.hit(start, "unit")
    start = day.last if day is not None and day.value.unit == "day" else start
    weekday = _weekday_at(line, start)
    if weekday is None or not isinstance(week[0], Shifted) or line.word(weekday[1]) in line.grammar.to:
        return None
    return Found(first, weekday[1] + inside, lead, OnWeekday(weekday[0], week=week[0]), "weekday")
