"""Years: «سال ۱۴۰۰», «عام 2021», "the law of 1952", «دی ۹۸», "2021-22"; bare figures where nothing is counted."""

from generator.extract.dates.expressions import Found, Interval, Year
from generator.extract.dates.figures import is_year
from generator.extract.dates.grammar import COMMAS, DASHES, Line
from generator.extract.dates.units import unit_at
from generator.model import Calendar
from generator.text.numbers import Number
from generator.text.scan import Hit

NAMED_YEARS: dict[Calendar, range] = {
    "jalali": range(1200, 1500),
    "hijri": range(1200, 1600),
    "gregorian": range(1500, 2200),
}
"""Years that a date with a month's name may have."""
_LAST_DAY = 31
_MONTHS = 12
"""«12-2011» may be a month; 13 and more is a year."""
_ADJECTIVES = 4
"""A noun stands at most so many words before a year, its adjectives between."""
_LONGEST = 60
"""Two years further apart, joined by a dash, are no time."""
_BARE = (range(1900, 2080), range(1300, 1460))
"""Figures that may be a year where a preposition or the end of the phrase says so."""
_OLD = range(1500, 1900)
"""Figures that may be one after a preposition of time: "made in 1588"."""
_OWNED = range(1700, 2080)
"""Figures that may be one between an article and its noun: "the 1952 law"."""


def year_at(line: Line, index: int, calendars: frozenset[Calendar] = frozenset()) -> tuple[Year, int] | None:
    """Read the year of a date that ends before ``index``: "2021", «سال ۱۴۰۰», «من العام الماضي», ", 2021".

    ``calendars`` are those of the month's name; give the year and the index after it.
    """
    start = index + (line.word(index) in COMMAS)
    glued = start
    while start < glued + 2 and (
        line.word(start) in line.grammar.of or line.word(start) in line.grammar.articles
    ):
        start += 1
    unit = line.hit(start, "unit")
    named = unit is not None and unit.value.unit == "year" and unit.value.form == "one"
    at = unit.last if unit is not None and named else start
    year = _valued(line, at, calendars, named, start > index)
    if year is not None:
        return year
    near = unit_at(line, start, "year")
    return (Year(shifted=near[0], calendar=near[0].calendar), near[1]) if near else None


def _valued(
    line: Line, index: int, calendars: frozenset[Calendar], named: bool, apart: bool
) -> tuple[Year, int] | None:
    """Read a year in figures or words at ``index``, with its era."""
    figures = line.figure(index)
    if len(figures) == 2 and (named or not apart):
        return _two_digits(line, index, calendars, named)
    number = line.number(index)
    if named and number is not None and _short_words(line, number):
        return Year(number.value, True, line.grammar.words.short_years), number.end
    if number is None or number.ordinal or not 1000 <= number.value < 2200 or (figures and len(figures) != 4):
        return _old(line, index) if figures else None
    if figures and _fraction(line, index):
        return None
    end = index + 1 if figures else number.end
    era = line.era(end, after_figures=True)
    calendar = era[0].calendar if era else None
    if calendars and calendar is None and not any(number.value in NAMED_YEARS[c] for c in calendars):
        return None
    if calendars and apart and not named and not era and line.word(end) in line.grammar.counted:
        return None
    return Year(number.value, calendar=calendar), era[1] if era else end


def _short_words(line: Line, number: Number) -> bool:
    """Tell whether a number in words after the word for *year* is a shortened year: «سال نود و هشت»."""
    short = line.grammar.words.short_years is not None and not number.figures and not number.ordinal
    return short and _LAST_DAY < number.value < 100 and line.word(number.end) not in line.grammar.counted


def _fraction(line: Line, index: int) -> bool:
    """Tell whether the figures go on after a mark: 2021.5, 2021/6."""
    mark, after = line.word(index + 1), line.figure(index + 2)
    return (
        bool(after) and mark in {".", "٫", "/", ":"} and line.touches(index + 1) and line.touches(index + 2)
    )


def _two_digits(
    line: Line, index: int, calendars: frozenset[Calendar], named: bool
) -> tuple[Year, int] | None:
    """Read «دی ۹۸» and «سال ۵۷»: years are shortened in one calendar only, or their era is said."""
    era = line.era(index + 1, after_figures=True)
    short = line.grammar.words.short_years
    fits = short is not None and (short in calendars or not calendars)
    figures = line.figure(index)
    if not named and era is None and 0 < int(figures) <= _LAST_DAY and figures[0] != "0":
        return None
    ends = named or line.ends(index + 1)
    if era is None and not (fits and ends and not _fraction(line, index)):
        return None
    calendar = era[0].calendar if era else short
    return Year(int(figures), True, calendar), era[1] if era else index + 1


def _old(line: Line, index: int) -> tuple[Year, int] | None:
    """Read a year of other than four figures where its era stands after it: «61 هـ»."""
    figures = line.figure(index)
    era = line.era(index + 1, after_figures=True)
    if era is None or len(figures) not in (2, 3, 4) or int(figures) == 0:
        return None
    return Year(int(figures), False, era[0].calendar), era[1]


# --- rules ------------------------------------------------------------------------------------------------------------


def find_year(line: Line, index: int) -> Found | None:
    """Read a year alone: after the word for it, with its era, or bare where nothing is counted."""
    unit = line.hit(index, "unit")
    if unit is not None:
        return _after_word(line, index, unit)
    figures = line.figure(index)
    if len(figures) not in range(2, 5):
        return None
    years = _two_years(line, index)
    if years is not None:
        return years
    era = line.era(index + 1, after_figures=True)
    if _inside(line, index) and (era is None or not line.touches(index + 1)):
        return None
    if len(figures) == 2 and era is None:
        return _short_edition(line, index)
    if era is not None and (len(figures) == 4 or era[0].calendar == "hijri"):
        return Found(index, era[1], 0, Year(int(figures), calendar=era[0].calendar), "year.era")
    listed = index >= 2 and _listed(line, index)
    return (
        Found(index, index + 1, 0, Year(int(figures)), "year.bare") if listed or _bare(line, index) else None
    )


def _short_edition(line: Line, index: int) -> Found | None:
    """Read two figures as a shortened year after what it tells apart: «بودجه ۹۵», «نوروز ۹۲»."""
    value, short = int(line.figure(index)), line.grammar.words.short_years
    if short is None or value <= _LAST_DAY or line.word(index - 1) not in line.grammar.editions:
        return None
    counts = line.word(index + 1) in line.grammar.counted or line.number(index + 1) is not None
    if counts or line.hit(index + 1, "unit") is not None or _fraction(line, index):
        return None
    return Found(index, index + 1, 0, Year(value, True, short), "year.bare")


def _two_years(line: Line, index: int) -> Found | None:
    """Read two years as one time: 2021-22, 2020/2021, 1914–18, and «۲۱-۲۰۲۰» as it comes from the right."""
    mark, end = line.word(index + 1), index + 3
    if (mark not in DASHES and mark != "/") or not all(map(line.touches, (index + 1, index + 2))):
        return None
    pair = _pair(line.figure(index), line.figure(index + 2), mark)
    if (
        pair is None
        or _goes_on(line, end)
        or _bound_before(line, index, line.word(index - 1), line.touches(index))
    ):
        return None
    if line.word(end) in line.grammar.counted:
        return None
    return Found(
        index, end, 0, Interval(*(Found(index, end, 0, Year(y), "year.bare") for y in pair)), "range"
    )


def _goes_on(line: Line, index: int) -> bool:
    """Tell whether what stands before ``index`` is the beginning of something longer: 2020-21-3, 2020-21%."""
    mark = line.word(index)
    if not line.touches(index):
        return False
    joins = mark in DASHES or mark in "/."
    return (
        mark[0].isalnum()
        or mark in "%٪"
        or (joins and line.touches(index + 1) and bool(line.figure(index + 1)))
    )


def _pair(first: str, last: str, mark: str) -> tuple[int, int] | None:
    """Take two figures for the first and the last of some years; a slash joins neighbours only."""
    if is_year(first) and is_year(last):
        years = sorted((int(first), int(last)))
        joined = years[1] == years[0] + 1 or (mark != "/" and int(first) < int(last) < int(first) + _LONGEST)
        return (years[0], years[1]) if joined else None
    if is_year(first) and len(last) in (1, 2):
        value = int(first) - int(first) % 10 ** len(last) + int(last)
        many = mark != "/" and len(last) == 2 and int(last) > _MONTHS
        return (int(first), value) if value == int(first) + 1 or (many and value > int(first)) else None
    if is_year(last) and len(first) == 2 and int(first) > _MONTHS:
        return (int(last), int(last) + 1) if (int(last) + 1) % 100 == int(first) else None
    return None


def _after_word(line: Line, index: int, unit: Hit) -> Found | None:
    """Read «سال ۱۴۰۰», «عام 2021», "the year 2021", and the first of «سال‌های ۲۰۱۴ و ۲۰۱۸»."""
    if unit.value.unit != "year" or unit.value.form == "two":
        return None
    figures = line.figure(unit.last)
    if (
        unit.value.form == "many"
        and len(figures) != 4
        and not (len(figures) == 2 and int(figures) > _LAST_DAY)
    ):
        return None
    year = _valued(line, unit.last, frozenset(), True, False)
    return Found(index, year[1], unit.lead, year[0], "year") if year else None


def _listed(line: Line, index: int) -> bool:
    """Tell whether the figures follow another year in a list: «سال‌های ۲۰۱۴ و ۲۰۱۸»."""
    join = line.word(index - 1) in line.grammar.also or line.word(index - 1) in COMMAS
    before = line.hit(index - 3, "unit")
    return join and bool(is_year(line.figure(index - 2))) and before is not None


def other_end(line: Line, index: int) -> Found | None:
    """Read bare figures as a year after another year and what joins a range: «سال ۲۰۱۴ تا ۲۰۱۶»."""
    year = line.figure(index)
    if not is_year(year) or _fraction(line, index):
        return None
    era = line.era(index + 1, after_figures=True)
    said = Year(int(year), calendar=era[0].calendar if era else None)
    return Found(index, era[1] if era else index + 1, 0, said, "year.bare")


def _inside(line: Line, index: int) -> bool:
    """Tell whether figures are part of something longer: 1,400, 2021/6, A-2021, 2021m, $2021."""
    before, after = line.word(index - 1), line.word(index + 1)
    if _bound_before(line, index, before, line.touches(index)):
        return True
    if _fraction(line, index) or (after and after in "%٪$€"):
        return True
    if not line.touches(index + 1):
        return False
    compound = after in DASHES and line.touches(index + 2) and line.word(index + 2)[:1].isalpha()
    return after[0].isalnum() or compound or (after in ",٬" and bool(line.figure(index + 2)))


def _bound_before(line: Line, index: int, before: str, touches: bool) -> bool:
    if not touches:
        return False
    if before in "#$€£_+":
        return True
    if before[0].isalnum():
        # A proclitic may be written together with figures: «و2021», «بـ2021».
        return before not in line.grammar.also and before not in line.grammar.prepositions
    joined = before in "./:,٬٫-" and line.word(index - 2)[:1].isalnum() and line.touches(index - 1)
    return joined and not (before == "-" and is_year(line.figure(index - 2)))


def _edition(line: Line, index: int) -> bool:
    """Tell whether a noun that a year tells apart stands at ``index``, or before its adjectives: «الانتخابات التونسية 2019»."""
    definite = line.grammar.definite
    for place in range(index, index - _ADJECTIVES, -1):
        word = line.word(place)
        bare = word.removeprefix(definite) if definite else word
        if word in line.grammar.editions or bare in line.grammar.editions:
            return True
        if not definite or not word.startswith(definite):
            return False
    return False


def _bare(line: Line, index: int) -> bool:
    """Tell whether bare figures name a year: of a likely size, after nothing that counts, before no noun."""
    value, before = int(line.figure(index)), line.word(index - 1)
    glue = line.grammar
    if not before or before in glue.counts or before in ".!?؟#№":
        return False
    if line.hit(index - 1, "number") or line.figure(index - 1):
        return False
    if value < 1500 and glue.words.short_years != "jalali":
        return False
    likely = any(value in years for years in _BARE)
    odd = value % 100 != 0 and value >= 1500
    timed = odd and before in glue.times and (likely or value in _OLD)
    owned = odd and before in glue.owners and value in _OWNED
    if timed or owned or (likely and _edition(line, index - 1)):
        return line.word(index + 1) not in glue.counted
    return likely and line.ends(index + 1) and (odd or before in glue.prepositions)
