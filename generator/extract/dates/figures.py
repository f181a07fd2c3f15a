"""Dates in figures: 1400/10/10, 10-10-1400, 16/6/2021, 00/10/9, 20/July/2021, and 14001010 after a label."""

from generator.extract.dates.expressions import Figures, Found, Named, Year
from generator.extract.dates.grammar import SEPARATORS, Line
from generator.model import Calendar

YEARS = ((1200, 1600), (1800, 2200))
"""Figures of four digits that can be the year of a date in figures: Jalali or Hijri, Gregorian."""

_YEAR = 4
_GREGORIAN = 1800
"""Before this year figures are no year of our era."""


def is_year(figures: str) -> bool:
    """Tell whether four digits can be a year."""
    return len(figures) == 4 and any(first <= int(figures) < last for first, last in YEARS)


def find(line: Line, index: int) -> Found | None:
    """Read the date in figures that begins at word ``index``."""
    first = line.figure(index)
    if not first:
        return None
    if len(first) == 8:
        return compact(line, index) if _labelled(line, index) else None
    if len(first) not in (1, 2, 4) or _joined_before(line, index):
        return None
    return _separated(line, index) or _month_year(line, index)


def _month_year(line: Line, index: int) -> Found | None:
    """Read a month in figures after a preposition: "in 01/2022", «در ۱۴۰۰/۱۰»."""
    one, other = line.figure(index), line.figure(index + 2)
    touching = line.touches(index + 1) and line.touches(index + 2)
    year, month = (one, other) if len(one) == 4 else (other, one)
    if (
        line.word(index + 1) != "/"
        or not touching
        or not is_year(year)
        or _joined_after(line, index + 3, "/")
    ):
        return None
    if len(month) > 2 or not 0 < int(month) <= 12 or line.word(index - 1) not in line.grammar.times:
        return None
    jalali = int(year) < _GREGORIAN
    if (jalali and year != one) or (not jalali and year == one):
        return None  # 2021/22 is rather a season, and no press writes 10/1400
    calendar: Calendar = "jalali" if jalali else "gregorian"
    return Found(index, index + 3, 0, Named(((calendar, int(month)),), None, Year(int(year))), "month-year")


def _separated(line: Line, index: int) -> Found | None:
    mark = line.word(index + 1)
    colons = mark == ":" and len(line.figure(index)) == _YEAR and len(line.figure(index + 4)) == 2
    if (
        (mark not in SEPARATORS and not colons)
        or line.word(index + 3) != mark
        or not _even(line, index, mark)
    ):
        return None
    parts = (line.figure(index), line.figure(index + 2), line.figure(index + 4))
    if _joined_after(line, index + 5, mark):
        return None
    if not parts[1] and parts[0] and parts[2]:
        return _month_between(line, index)
    if not all(parts) or not _plausible(parts, mark):
        return None
    era = line.era(index + 5, after_figures=True)
    calendar = era[0].calendar if era else None
    return Found(index, era[1] if era else index + 5, 0, Figures(parts, calendar, mark == "."), "figures")


def _even(line: Line, index: int, mark: str) -> bool:
    """Tell whether the marks stand alike: without white space, or beside a year with it: 1400 / 10 / 10, 10. 1. 2022."""
    touching = [line.touches(place) for place in range(index + 1, index + 5)]
    if all(touching):
        return True
    years = is_year(line.figure(index)) or is_year(line.figure(index + 4))
    if mark == "." and is_year(line.figure(index + 4)):
        return touching == [True, False, True, False]
    return mark == "/" and years and not any(touching)


def _joined_before(line: Line, index: int) -> bool:
    """Tell whether the figures are part of something longer: a version, a telephone number, F/A-18."""
    if not line.touches(index):
        return False
    before = line.word(index - 1)
    if before in SEPARATORS - {"|", "•", "·", ",", "،"}:
        return line.word(index - 2)[-1:].isalnum() and line.touches(index - 1)
    return before[0].isdecimal() or before == "+"


def _joined_after(line: Line, index: int, mark: str) -> bool:
    after = line.word(index)
    if after not in {mark, "/", "-"} or not line.touches(index):
        return False
    return line.touches(index + 1) and line.word(index + 1)[:1].isalnum()


def _plausible(parts: tuple[str, str, str], mark: str) -> bool:
    """Tell whether three figures can be a date: one of the outer ones a year, days and months small."""
    first, middle, last = parts
    small = [part for part in (first, last) if len(part) <= 2]
    if len(middle) > 2 or int(middle) > 31 or int(middle) == 0:
        return False
    if is_year(first) or is_year(last):
        day = int(last if len(first) == 4 else first)
        return len(small) == 1 and 0 < day <= 31 and min(day, int(middle)) <= 12
    return mark == "/" and _short(first, int(middle), last)


def _short(first: str, middle: int, last: str) -> bool:
    """Tell whether figures with a year of two digits can be a date: 00/10/9, 16/6/21."""
    if len(first) > 2 or len(last) > 2 or max(len(first), len(last)) < 2:
        return False
    ymd = len(first) == 2 and middle <= 12 and 0 < int(last) <= 31
    dmy = len(last) == 2 and 0 < int(first) <= 31 and min(int(first), middle) <= 12
    return ymd or dmy


def _month_between(line: Line, index: int) -> Found | None:
    """Read 20/July/2021 and 16-Jun-2021."""
    month = line.hit(index + 2, "month")
    first, last = line.figure(index), line.figure(index + 4)
    if month is None or month.last != index + 3:
        return None
    year, day = (first, last) if len(first) == 4 else (last, first)
    if (not is_year(year) and not (len(year) == 2 and len(day) <= 2)) or not 0 < int(day) <= 31:
        return None
    months = ((month.value.calendar, month.value.number),)
    said = Named(months, int(day), Year(int(year), short=len(year) == 2))
    return Found(index, index + 5, 0, said, "day-month-year")


def compact(line: Line, index: int) -> Found | None:
    """Read 14001010, which is a date only where something says so."""
    figures = line.figure(index)
    parts = (figures[:4], figures[4:6], figures[6:])
    if not is_year(parts[0]) or not _plausible(parts, "/"):
        return None
    return Found(index, index + 1, 0, Figures(parts), "figures.compact")


def _labelled(line: Line, index: int) -> bool:
    """Tell whether a word such as "date" stands before ``index``."""
    before = line.word(index - 2) if line.word(index - 1) in {":", "،"} else line.word(index - 1)
    return before in line.grammar.labels
