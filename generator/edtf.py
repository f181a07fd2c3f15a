"""Write and read dates as EDTF (ISO 8601-2): what goes out of the program as a value, and what comes in as one.

``2021-12-31T10:26:00`` · ``2021-12-31`` · ``2021-12`` · ``2021`` · ``202X`` · ``20XX`` · ``2021-22`` (summer) · ``2021-33``
(first quarter) · ``2022-01-09/2022-01-10``; ``~`` marks a day that may be off by a day or two.
"""

import re
from datetime import date

from generator import calendars
from generator.model import Precision, When

# 2021-12-31T10:26:00+03:30
_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
# 2021-12-31~ or 2021-12 or 2021
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
# 202X or 20XX
_LONG = re.compile(r"(\d\d)(\d|X)X([?~%]?)", re.ASCII)

SEASONS = range(21, 25)
QUARTERS = range(33, 37)


def order(when: When) -> tuple[date, date, str]:
    """Give the key by which dates are sorted: first day, last day, time."""
    return when.first, when.last, when.time or ""


def same(one: When, other: When) -> bool:
    """Tell whether two dates are the same days within their doubt."""
    doubt = max(one.doubt, other.doubt)
    return abs((one.first - other.first).days) <= doubt and abs((one.last - other.last).days) <= doubt


def within(one: When, other: When) -> bool:
    """Tell whether the first date lies inside the second, within their doubt."""
    doubt = max(one.doubt, other.doubt)
    return (other.first - one.first).days <= doubt and (one.last - other.last).days <= doubt


# --- writing ----------------------------------------------------------------------------------------------------------


def write(when: When) -> str:
    """Write a date as EDTF. The time is the text's own; its zone stays beside it, in ``When.zone``."""
    if when.time and when.first == when.last:
        return f"{when.first.isoformat()}T{when.time}{':00' if len(when.time) == 5 else ''}"
    tilde = "~" if when.doubt else ""
    unit = _unit(when)
    if unit:
        return unit + tilde
    first, last = _ends(when)
    return f"{first}{tilde}/{last}{tilde}"


def _unit(when: When) -> str | None:
    """Write a date that is one unit of the Gregorian calendar."""
    year, month, _ = calendars.parts("gregorian", when.first)
    unit = calendars.whole("gregorian", when)
    if when.precision == "season":
        return f"{year:04}-{SEASONS[month // 3 - 1]}"
    if unit:
        return "-".join(("{:04}" if i == 0 else "{:02}").format(n) for i, n in enumerate(unit))
    if (
        when.precision == "quarter"
        and calendars.quarter_of("gregorian", year, (month + 2) // 3).last == when.last
    ):
        return f"{year:04}-{QUARTERS[(month - 1) // 3]}"
    return _long_unit(when)


def _long_unit(when: When) -> str | None:
    """Write a decade or a century of the Gregorian calendar."""
    year = when.first.year
    if when.precision == "decade" and year % 10 == 0 and _covers(when, year, 10):
        return f"{year // 10:03}X"
    if when.precision == "century" and year % 100 == 0 and _covers(when, year, 100):
        return f"{year // 100:02}XX"
    return None


def _covers(when: When, year: int, years: int) -> bool:
    return calendars.year_span("gregorian", year, years) == (when.first, when.last)


def _ends(when: When) -> tuple[str, str]:
    """Write both ends of an interval, in whole years or months where both are such ends."""
    first, last = when.first.isoformat(), when.last.isoformat()
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4], last[:4]
    whole_months = (
        when.first.day == 1
        and calendars.month_span("gregorian", when.last.year, when.last.month)[1] == when.last
    )
    return (first[:7], last[:7]) if whole_months and first[:7] != last[:7] else (first, last)


# --- reading ----------------------------------------------------------------------------------------------------------


def read(text: str) -> When | None:
    """Read EDTF as far as ``write`` writes it, with or without seconds and zone; ``None`` for anything else."""
    first, slash, last = text.strip().partition("/")
    try:
        return _interval(_single(first), _single(last)) if slash else _single(first)
    except ValueError:
        return None


def _interval(first: When | None, last: When | None) -> When | None:
    if first is None or last is None or last.last < first.first:
        return None
    return When(first.first, last.last, "interval", "gregorian", doubt=max(first.doubt, last.doubt))


def _single(text: str) -> When | None:
    if moment := _MOMENT.fullmatch(text):
        year, month, day, hour, minute, second, zone = moment.groups()
        at = calendars.day_at("gregorian", int(year), int(month), int(day))
        time = f"{hour}:{minute}" if second in (None, "00") else f"{hour}:{minute}:{second}"
        return None if hour == "24" else When(at, at, "day", "gregorian", time=time, zone=zone)
    if long := _LONG.fullmatch(text):
        return _read_long(*long.groups())
    if plain := _PLAIN.fullmatch(text):
        return _read_plain(*plain.groups())
    return None


def _read_long(century: str, decade: str, doubt: str) -> When:
    whole = decade == "X"
    first, last = calendars.year_span(
        "gregorian", int(century + ("0" if whole else decade) + "0"), 100 if whole else 10
    )
    precision: Precision = "century" if whole else "decade"
    return When(first, last, precision, "gregorian", doubt=_doubt(doubt))


def _read_plain(year: str, month: str | None, day: str | None, doubt: str) -> When:
    when = _unit_of(int(year), int(month or 0), int(day or 0))
    return When(when.first, when.last, when.precision, "gregorian", doubt=_doubt(doubt))


def _unit_of(year: int, month: int, day: int) -> When:
    if day:
        return calendars.day_of("gregorian", year, month, day)
    if month in SEASONS:
        return calendars.season_of("gregorian", year, month - 20)
    if month in QUARTERS:
        return calendars.quarter_of("gregorian", year, month - 32)
    return calendars.month_of("gregorian", year, month) if month else calendars.year_of("gregorian", year)


def _doubt(mark: str) -> int:
    return 1 if mark in {"~", "%"} else 0
