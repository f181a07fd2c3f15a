"""Years, seasons, quarters, decades and centuries: «سال ۱۴۰۰», «عام 2021», "the summer of 2021", «دهه ۶۰», "the 21st century"."""

from generator.extract.dates.expressions import Century, Decade, Found, Interval, Quarter, Season, Year
from generator.extract.dates.figures import is_year
from generator.extract.dates.grammar import COMMAS, DASHES, Line
from generator.extract.dates.units import step_after, step_before, unit_at
from generator.model import Calendar
from generator.text.scan import Hit

_NAMED_YEARS: dict[Calendar, range] = {
    "jalali": range(1200, 1500),
    "hijri": range(1200, 1600),
    "gregorian": range(1500, 2200),
}
"""Years that a date with a month's name may have."""
_LAST_DAY = 31
_BARE = (range(1900, 2080), range(1300, 1460))
"""Figures that may be a year where a preposition or the end of the phrase says so."""


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
    if number is None or number.ordinal or not 1000 <= number.value < 2200 or (figures and len(figures) != 4):
        return _old(line, index) if figures else None
    if figures and _fraction(line, index):
        return None
    end = index + 1 if figures else number.end
    era = line.era(end, after_figures=True)
    calendar = era[0].calendar if era else None
    if calendars and calendar is None and not any(number.value in _NAMED_YEARS[c] for c in calendars):
        return None
    if calendars and apart and not named and not era and line.word(end) in line.grammar.counted:
        return None
    return Year(number.value, calendar=calendar), era[1] if era else end


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
    if len(figures) not in range(2, 5) or _inside(line, index):
        return None
    era = line.era(index + 1, after_figures=True)
    if len(figures) == 2 and era is None:
        return None
    if era is not None and (len(figures) == 4 or era[0].calendar == "hijri"):
        return Found(index, era[1], 0, Year(int(figures), calendar=era[0].calendar), "year.era")
    years = _two_years(line, index)
    if years is not None:
        return years
    listed = index >= 2 and _listed(line, index)
    return (
        Found(index, index + 1, 0, Year(int(figures)), "year.bare") if listed or _bare(line, index) else None
    )


def _two_years(line: Line, index: int) -> Found | None:
    """Read 2021-22 and 2003-4: a year that begins in one and ends in the next."""
    first, last = line.figure(index), line.figure(index + 2)
    if (
        not is_year(first)
        or line.word(index + 1) not in DASHES
        or len(last) not in (1, 2)
        or (line.touches(index + 3) and line.word(index + 3) in DASHES)
    ):
        return None
    follows = int(first) % 10 ** len(last) + 1 == int(last)
    if not follows or not (line.touches(index + 1) and line.touches(index + 2)):
        return None
    ends = (Found(index, index + 3, 0, Year(int(first) + years), "year.bare") for years in (0, 1))
    return Found(index, index + 3, 0, Interval(*ends), "range")


def _after_word(line: Line, index: int, unit: Hit) -> Found | None:
    """Read «سال ۱۴۰۰», «عام 2021», "the year 2021", and the first of «سال‌های ۲۰۱۴ و ۲۰۱۸»."""
    if unit.value.unit != "year" or unit.value.form == "two":
        return None
    if unit.value.form == "many" and len(line.figure(unit.last)) != 4:
        return None
    year = _valued(line, unit.last, frozenset(), True, False)
    return Found(index, year[1], unit.lead, year[0], "year") if year else None


def _listed(line: Line, index: int) -> bool:
    """Tell whether the figures follow another year in a list: «سال‌های ۲۰۱۴ و ۲۰۱۸»."""
    join = line.word(index - 1) in line.grammar.also or line.word(index - 1) in COMMAS
    return join and bool(is_year(line.figure(index - 2))) and line.hit(index - 3, "unit") is not None


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
    if line.touches(index) and _bound_before(line, index, before):
        return True
    if _fraction(line, index) or (after and after in "%٪$€"):
        return True
    if not line.touches(index + 1):
        return False
    compound = after in DASHES and line.touches(index + 2) and line.word(index + 2)[:1].isalpha()
    return after[0].isalnum() or compound or (after in ",٬" and bool(line.figure(index + 2)))


def _bound_before(line: Line, index: int, before: str) -> bool:
    if before in "#$€£_+":
        return True
    if before[0].isalnum():
        # A proclitic may be written together with figures: «و2021», «بـ2021».
        return before not in line.grammar.also and before not in line.grammar.prepositions
    joined = before in "./:,٬٫-" and line.word(index - 2)[:1].isalnum() and line.touches(index - 1)
    return joined and not (before == "-" and is_year(line.figure(index - 2)))


def _bare(line: Line, index: int) -> bool:
    """Tell whether bare figures name a year: of a likely size, after nothing that counts, before no noun."""
    value, before = int(line.figure(index)), line.word(index - 1)
    glue = line.grammar
    if not any(value in likely for likely in _BARE) or before in glue.counts or not before:
        return False
    if line.hit(index - 1, "number") or line.figure(index - 1) or before in ".!?؟#№":
        return False
    if value < 1500 and glue.words.short_years != "jalali":
        return False
    odd = value % 100 != 0 and value >= 1500
    if odd and before in glue.times:
        return line.word(index + 1) not in glue.counted
    return line.ends(index + 1) and (odd or before in glue.prepositions)


def find_season(line: Line, index: int) -> Found | None:
    """Read a season of a year, or shifted: «تابستان ۱۴۰۰», "last summer", «الصيف الماضي»."""
    first = index
    unit = line.hit(index, "unit")
    if unit is not None:
        if unit.value.unit != "season":
            return None
        index = unit.last
    hit = line.hit(index, "season")
    if hit is None:
        return None
    lead = hit.lead if unit is None else unit.lead
    year = year_at(line, hit.last)
    if year is not None and not year[0].short:
        return Found(first, year[1], lead, Season(hit.value, year[0]), "season")
    after = step_after(line, hit.last)
    if after is not None and after[0] in {"last", "this", "next"}:
        return Found(first, after[1], lead, Season(hit.value, None, after[0]), "season")
    before = step_before(line, first)
    if before in {"last", "this", "next"}:
        return Found(first - 1, hit.last, 0, Season(hit.value, None, before), "season")
    return None


def find_quarter(line: Line, index: int) -> Found | None:
    """Read a quarter of a year: "the third quarter of 2021", «سه‌ماهه اول ۱۴۰۰», «الربع الأول من العام الجاري»."""
    hit = line.hit(index, "quarter")
    year = year_at(line, hit.last) if hit else None
    if hit is None or year is None or year[0].short:
        return None
    return Found(index, year[1], hit.lead, Quarter(hit.value, year[0]), "quarter")


def find_decade(line: Line, index: int) -> Found | None:
    """Read a decade: «دهه ۱۹۸۰», «دهه شصت», "the 1980s", «ثمانينيات القرن الماضي»."""
    hit = line.hit(index, "decade")
    if hit is not None:
        century = unit_at(line, hit.last, "century") or unit_at(line, hit.last + 1, "century")
        if century is not None:
            return Found(index, century[1], hit.lead, Decade(1900 + hit.value), "decade")
        of = line.word(index - 1) in line.grammar.prepositions or hit.lead or line.hit(index - 1, "part")
        return (
            Found(index, hit.last, hit.lead, Decade(hit.value, True, "gregorian"), "decade") if of else None
        )
    unit = line.hit(index, "unit")
    if unit is not None:
        return _numbered_decade(line, index) if unit.value.unit == "decade" else None
    return _figures_decade(line, index)


def _numbered_decade(line: Line, index: int) -> Found | None:
    unit = line.hit(index, "unit")
    number = line.number(unit.last) if unit else None
    if unit is None or number is None or number.ordinal or number.value % 10:
        return None
    era = line.era(number.end, after_figures=False)
    calendar = era[0].calendar if era else None
    end = era[1] if era else number.end
    if number.value in range(20, 100):
        return Found(index, end, unit.lead, Decade(number.value, True, calendar), "decade")
    if any(number.value in years for years in _NAMED_YEARS.values()):
        return Found(index, end, unit.lead, Decade(number.value, False, calendar), "decade")
    return None


def _figures_decade(line: Line, index: int) -> Found | None:
    """Read "1980s" and "the '80s"."""
    figures = line.figure(index)
    ending = index + 1 + (line.word(index + 1) == "'")
    if (
        line.word(ending) not in line.grammar.decade_endings
        or not line.touches(ending)
        or not figures.endswith("0")
    ):
        return None
    if len(figures) == 4 and 1500 <= int(figures) < 2200:
        return Found(index, ending + 1, 0, Decade(int(figures)), "decade")
    if len(figures) == 2 and line.word(index - 1) in {
        *line.grammar.articles,
        *line.grammar.prepositions,
        "'",
    }:
        return Found(index, ending + 1, 0, Decade(int(figures), True, "gregorian"), "decade")
    return None


def find_century(line: Line, index: int) -> Found | None:
    """Read a century: «قرن بیستم», «القرن الحادي والعشرين», "the 21st century"."""
    unit = line.hit(index, "unit")
    if unit is not None:
        number = line.number(unit.last) if unit.value.unit == "century" else None
        if number is None or not 0 < number.value <= 30:
            return None
        return _century(line, index, number.end, number.value, unit.lead)
    number = line.number(index)
    after = line.hit(number.end, "unit") if number else None
    if (
        number is None
        or after is None
        or after.value.unit != "century"
        or not number.ordinal
        or number.value > 30
    ):
        return None
    return _century(line, index, after.last, number.value, 0)


def _century(line: Line, index: int, end: int, number: int, lead: int) -> Found:
    era = line.era(end, after_figures=False)
    calendar = era[0].calendar if era else None
    return Found(index, era[1] if era else end, lead, Century(number, calendar), "century")
