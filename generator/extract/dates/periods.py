"""Seasons, quarters, decades and centuries: "the summer of 2021", «تا تابستان», «دهه ۶۰», "the 21st century"."""

from generator.extract.dates import ruling
from generator.extract.dates.expressions import Century, Decade, Found, Quarter, Season, Year
from generator.extract.dates.figures import is_year
from generator.extract.dates.grammar import DASHES, Line
from generator.extract.dates.units import step_after, step_before, unit_at
from generator.extract.dates.years import NAMED_YEARS, year_at
from generator.text.scan import Hit

_ACCOUNT = 12
"""So near a quarter of a year does a word of accounts stand."""


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
    if unit is not None and (_timed(line, first) or line.word(first - 1)[:1].isalpha()):
        return Found(first, hit.last, lead, Season(hit.value), "season.alone")
    return _alone(line, index, hit) if unit is None and _timed(line, index) else None


def _timed(line: Line, index: int) -> bool:
    """Tell whether a preposition of time stands before the word at ``index``: "by the summer", «تا تابستان»."""
    glue, place = line.grammar, line.word(ruling.preposition(line, index))
    if place in glue.lengths and line.word(index - 1) in glue.articles:
        return True  # "over the summer"
    return place in glue.times or place in glue.until or place in glue.since or ruling.ahead(line, index)


def _alone(line: Line, index: int, hit: Hit) -> Found | None:
    """Read a season with nothing beside it: definite where the language can say so, and describing no noun."""
    glue = line.grammar
    if glue.definite and not line.words[index][hit.lead :].startswith(glue.definite):
        return None
    if glue.words.compounds and (not line.ends(hit.last) or line.word(hit.last) in glue.of):
        return None
    return Found(index, hit.last, hit.lead, Season(hit.value), "season.alone")


def find_announced(line: Line, index: int) -> Found | None:
    """Read a season alone where a part before it shows that it is one: "late summer"."""
    hit = line.hit(index, "season")
    return _alone(line, index, hit) if hit is not None else None


def find_quarter(line: Line, index: int) -> Found | None:
    """Read a quarter of a year: "the third quarter of 2021", «سه‌ماهه اول ۱۴۰۰», «الربع الأول من العام الجاري»."""
    hit = line.hit(index, "quarter")
    year = year_at(line, hit.last) if hit else None
    if hit is not None and year is None and not hit.lead and is_year(line.figure(index - 1)):
        said = Quarter(hit.value, Year(int(line.figure(index - 1))))
        return Found(index - 1, hit.last, 0, said, "quarter")
    if hit is not None and year is None and not hit.lead and _accounted(line, index, hit.last):
        return Found(index, hit.last, 0, Quarter(hit.value, None), "quarter.bare")
    if hit is None or year is None or year[0].short:
        return None
    return Found(index, year[1], hit.lead, Quarter(hit.value, year[0]), "quarter")


def _accounted(line: Line, first: int, end: int) -> bool:
    """Tell whether earnings or the like stand near a quarter with no year, so that it is none of a match."""
    near = (*range(max(0, first - _ACCOUNT), first), *range(end, end + _ACCOUNT))
    return any(line.word(place) in line.grammar.accounts for place in near)


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
    if any(number.value in years for years in NAMED_YEARS.values()):
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
    after = line.hit(number.end + (line.word(number.end) in DASHES), "unit") if number else None
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
