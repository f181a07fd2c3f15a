"""Times of day: «ساعت ۱۸:۰۵», «الساعة السادسة مساء», "11:38 p.m. GMT". A time alone is no date; rules bind it to one."""

from typing import NamedTuple

from generator.extract.dates.expressions import Clock
from generator.extract.dates.grammar import CLOSING, OPENING, Line
from generator.lexicon.dates.values import Half


class Time(NamedTuple):
    """A time of day in a line."""

    end: int
    hour: int
    minute: int
    second: int | None
    half: Half | None
    zone: str | None

    def clock(self, half: Half | None) -> Clock | None:
        """Give the time on the 24-hour clock, knowing which half of the day its date names; ``None`` if it has none."""
        hour = on_24_hours(self.hour, self.half or half)
        if hour == 24:
            return None
        second = "" if not self.second else f":{self.second:02}"
        return Clock(f"{hour:02}:{self.minute:02}{second}", self.zone)


def on_24_hours(hour: int, half: Half | None) -> int:
    """Turn an hour of the 12-hour clock, where a part of the day stands beside it."""
    if half == "am":
        return 0 if hour == 12 else hour
    if half == "pm":
        return hour + 12 if hour < 12 else hour
    if half == "noon":
        return hour + 12 if hour < 6 else hour
    if half == "night":
        return 0 if hour == 12 else hour + 12 if 6 <= hour < 12 else hour
    return hour


def find(line: Line, index: int) -> Time | None:
    """Read the time that begins at word ``index``."""
    before = line.hit(index, "clock")
    if before is not None:
        return _after_word(line, before.last) if before.value == "before" and not before.lead else None
    if not line.figure(index):
        return _in_words(line, index)
    return _colon(line, index, named=False) or _hour_and_half(line, index)


def bare(line: Line, index: int) -> Time | None:
    """Read an hour that nothing but its preposition marks, beside a day that says which half it is of: "tonight at 8"."""
    if line.word(index - 1) not in line.grammar.clocks:
        return None
    time = _colon(line, index, named=True)
    number = line.number(index)
    if time is not None or number is None:
        return time
    if not 0 < number.value <= 12 or number.figures == number.ordinal:
        return None
    minute, end = _minutes(line, number.end)
    return Time(end, number.value, minute, None, None, None)


def _after_word(line: Line, index: int) -> Time | None:
    """Read what follows a word such as «ساعت»: 18:05, «شش و نیم», «السادسة والنصف مساء»."""
    time = _colon(line, index, named=True)
    if time is not None:
        return time
    number = line.number(index)
    if number is None or not 0 <= number.value <= 24:
        return None
    minute, end = _minutes(line, number.end)
    return _finish(line, end, number.value, minute, None)


def _minutes(line: Line, index: int) -> tuple[int, int]:
    """Read «و نیم», «والنصف», «و ۳۰ دقیقه» after an hour; give the minutes and the index after them."""
    also = line.word(index) in line.grammar.also
    start = index + also
    hit = line.hit(start, "clock")
    if hit is not None and hit.value in {"half", "quarter"} and (also or hit.lead):
        return 30 if hit.value == "half" else 15, hit.last
    number = line.number(start)
    unit = line.hit(number.end, "clock") if number else None
    if number and unit and unit.value == "minutes" and 0 <= number.value < 60:
        return number.value, unit.last
    return 0, index


def _in_words(line: Line, index: int) -> Time | None:
    """Read an hour by its number in order before a part of the day: «عند الثامنة من مساء اليوم»."""
    number = line.number(index)
    if (
        number is None
        or not number.ordinal
        or number.value > 12
        or line.word(index - 1) not in line.grammar.on
    ):
        return None
    minute, end = _minutes(line, number.end)
    part = line.hit(end + (line.word(end) in line.grammar.of), "daypart")
    if part is None:
        return None
    zone, after = zone_at(line, part.last)
    return Time(after, number.value, minute, None, part.value.half, zone)


def _colon(line: Line, index: int, named: bool) -> Time | None:
    """Read 18:05 or 18:05:30; with a full stop only after a word or before a part of the day or a zone."""
    hour, minute = line.figure(index), line.figure(index + 2)
    mark = line.word(index + 1)
    if not hour or len(minute) != 2 or mark not in {":", ".", "٫"} or int(hour) > 24 or int(minute) > 59:
        return None
    if not line.touches(index + 1) or not line.touches(index + 2) or len(hour) > 2:
        return None
    second = line.figure(index + 4) if line.word(index + 3) == ":" and line.touches(index + 4) else ""
    if second and (len(second) != 2 or int(second) > 59):
        return None
    end = index + (5 if second else 3)
    time = _finish(line, end, int(hour), int(minute), int(second) if second else None)
    return time if mark == ":" or named or time.half or time.zone else None


def _hour_and_half(line: Line, index: int) -> Time | None:
    """Read "5 p.m.", "6pm", "10 o'clock"."""
    hour = line.figure(index)
    if len(hour) > 2 or not 0 < int(hour) <= 24:
        return None
    after = line.hit(index + 1, "clock")
    if after is not None and after.value == "after":
        return _finish(line, after.last, int(hour), 0, None)
    part = line.hit(index + 1, "daypart")
    if part is None or int(hour) > 12 or (not part.value.clock and part.value.half == "night"):
        return None
    return _finish(line, index + 1, int(hour), 0, None)


def _finish(line: Line, end: int, hour: int, minute: int, second: int | None) -> Time:
    """Read the part of the day and the zone after a time."""
    after = line.hit(end, "clock")
    if after is not None and after.value == "after":
        end = after.last
    half: Half | None = None
    part = line.hit(end, "daypart")
    if part is not None and _binds(line, end):
        half, end = part.value.half, part.last
    zone, end = zone_at(line, end)
    return Time(end, hour, minute, second, half, zone)


def _binds(line: Line, index: int) -> bool:
    """Tell whether a part of the day at ``index`` belongs to the time before it, not to a day after it."""
    part = line.hit(index, "daypart")
    return part is not None and (part.value.clock or not line.hit(part.last, "weekday"))


def zone_at(line: Line, index: int) -> tuple[str | None, int]:
    """Read a time zone at ``index``, in parentheses or not; give it and the index after it (``None`` for local time)."""
    inside = line.word(index) in OPENING
    hit = line.hit(index + inside, "zone")
    if hit is None or (inside and line.word(hit.last) not in CLOSING):
        return _offset(line, index)
    return None if hit.value == "local" else hit.value, hit.last + inside


def _offset(line: Line, index: int) -> tuple[str | None, int]:
    """Read an offset after a time: +03:30, +0330."""
    sign, hours, minutes = line.word(index), line.figure(index + 1), line.figure(index + 3)
    if sign in {"+", "-"} and len(hours) == 4 and line.touches(index + 1) and not line.touches(index):
        return f"{sign}{hours[:2]}:{hours[2:]}", index + 2
    if sign not in {"+", "-"} or line.word(index + 2) != ":" or len(hours) != 2 or len(minutes) != 2:
        return None, index
    if not all(line.touches(place) for place in range(index + 1, index + 4)):
        return None, index
    return f"{sign}{hours}:{minutes}", index + 4
