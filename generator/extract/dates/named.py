"""Dates by the name of their month: «نهم دی ۱۴۰۰», "16 June", «16 يونيو/حزيران», "June 14–16, 2021", «يناير الماضي»."""

from generator.extract.dates import ruling
from generator.extract.dates.days import Days, days_at, join_at
from generator.extract.dates.expressions import Found, InMonth, Interval, Linked, Named, Shifted, Year
from generator.extract.dates.figures import is_year
from generator.extract.dates.grammar import COMMAS, DASHES, Line
from generator.extract.dates.monthnames import Name, bears, name_at
from generator.extract.dates.units import step_after, step_before, unit_at
from generator.extract.dates.years import year_at
from generator.lexicon.dates.values import Step

_GREGORIAN = 1900
_LISTED = 8
"""Nobody lists more days of one month."""

# --- day, month, year -------------------------------------------------------------------------------------------------


def find_day_first(line: Line, index: int) -> Found | None:
    """Read day, month and perhaps year: «نهم و دهم ژانویه ۲۰۲۲», "the 16th of June", «الثاني عشر من يناير»."""
    number_hit = line.hit(index, "number")
    lead = number_hit.lead if number_hit else 0
    days = days_at(line, index)
    if days is None or _cut(line, index):
        return None
    if bears(line, index) and not year_at(line, _over_of(line, days.end) + 1):
        return None
    comma = days.ordinal and line.word(days.end) in COMMAS  # "22nd, December 2023"
    month_at = _over_of(line, days.end + comma)
    name = name_at(line, month_at)
    if name is None or (name.lead and line.word(month_at)[: name.lead] in line.grammar.also):
        return (
            _listed(line, index, days, lead)
            or _in_month(line, index, days, month_at, lead)
            or _after_month(line, index, days)
        )
    found = _with_year(line, index, name, days, lead)
    if found is None or not _trusted_day(line, name, days, found):
        return None
    return found


def _listed(line: Line, index: int, days: Days, lead: int) -> Found | None:
    """Read a day that shares its month with later ones: the first of «۴ و ۱۲ ژانویه», and of "3, 5 and 7 May"."""
    other, ended = days, False
    for _ in range(_LISTED):
        join = join_at(line, other.end)
        comma = line.word(other.end) in COMMAS
        following = days_at(line, other.end + join[1]) if join is not None and not join[0] else None
        if following is None or following.first <= other.last:
            return None
        ended, other = ended or not comma or line.word(other.end + 1) in line.grammar.also, following
        name = name_at(line, _over_of(line, other.end))
        if name is not None:
            break
    if name is None or name.lead or not name.capital or not _sure(name, days) or not ended:
        return None
    shared = _with_year(line, index, name, days, lead)
    return shared._replace(end=days.end) if shared is not None else None


def _after_month(line: Line, index: int, days: Days) -> Found | None:
    """Read a day that shares its month with one before it: the last ones of "November 3, 5 and 7"."""
    joined = line.word(index - 1) in line.grammar.also
    if days.words or not (joined or line.word(index - 1) in COMMAS):
        return None
    place, least = index, days.first
    for _ in range(_LISTED):
        place -= 2
        before = line.number(place)
        if before is None or not before.figures or not 0 < before.value < least:
            return None
        name = name_at(line, place - 1)
        if name is not None and name.end == place and name.capital:
            break
        if line.word(place - 1) not in COMMAS:
            return None
        least = before.value
    ends = line.ends(days.end) or line.word(days.end) in COMMAS
    if name is None or name.end != place or not ends or line.word(days.end + 1) in line.grammar.counted:
        return None
    lists = joined or line.word(days.end) in line.grammar.also
    said = _with_year(line, index, name._replace(end=days.end, lead=0), days, 0)
    return said if lists and "mdy" in line.grammar.words.numeric else None


def _sure(name: Name, days: Days) -> bool:
    return name.trust == "alone" or (name.trust != "in_full" and not days.words)


def _cut(line: Line, index: int) -> bool:
    """Tell whether the figures at ``index`` are the end of longer ones: 3.16, 1/16, $16."""
    if not line.touches(index) or not line.figure(index):
        return False
    before = line.word(index - 1)
    longer = before in ".,/:٫" and bool(line.figure(index - 2)) and line.touches(index - 1)
    return before[0].isdecimal() or before in "$€£#" or longer


def _over_of(line: Line, index: int) -> int:
    """Step over what stands between a day and its month: «من شهر», "of", "day of"."""
    for _ in range(3):
        unit = line.hit(index, "unit")
        if line.word(index) in line.grammar.of or line.word(index) in line.grammar.articles:
            index += 1
        elif unit is not None and unit.value.unit in {"month", "day"} and unit.value.form == "one":
            index = unit.last
        else:
            break
    return index


def _trusted_day(line: Line, name: Name, days: Days, found: Found) -> bool:
    named = found.expression
    if isinstance(named, Interval):
        return True
    year = isinstance(named, Named) and (named.year is not None or named.step is not None)
    if name.trust == "in_full":
        dated = days.ordinal and line.word(found.first - 1) in line.grammar.within
        return year or dated or (not days.words and line.ends(found.end))
    if days.words and name.trust != "alone":
        return year
    return name.capital or year or name.trust == "alone"


def find_year_first(line: Line, index: int) -> Found | None:
    """Read year, month and day: «۱۴۰۰ خرداد ۲۶»."""
    year, name = line.figure(index), name_at(line, index + 1)
    if name is None or name.lead or not is_year(year) or _cut(line, index):
        return None
    days = days_at(line, name.end)
    if days is None or days.first != days.last:
        return None
    return Found(index, days.end, 0, Named(name.months, days.first, Year(int(year))), "day-month-year")


def find_month_first(line: Line, index: int) -> Found | None:
    """Read a month and what follows it: "June 16, 2021", «ژانویه ۲۰۲۲», «يناير الماضي», or the month alone."""
    unit = line.hit(index, "unit")
    if unit is not None:
        if unit.value.unit != "month" or unit.value.form != "one":
            return None
        name = name_at(line, _over_of(line, unit.last)) or name_at(line, unit.last)
        return _month_found(line, index, name._replace(lead=unit.lead, trust="alone"), True) if name else None
    name = name_at(line, index)
    return _month_found(line, index, name, False) if name else None


def _month_found(line: Line, index: int, name: Name, announced: bool) -> Found | None:
    day = _month_day(line, index, name)
    if day is not None:
        return day
    found = _with_year(line, index, name, None, name.lead)
    if found is not None and isinstance(found.expression, Named):
        said = found.expression
        if said.year is not None or said.step is not None:
            return found if name.trust != "in_full" or announced or _surely_year(line, index, said) else None
    before = step_before(line, index)
    known = name.trust in {"alone", "after_preposition"} and name.capital
    if before == "same" and known and line.word(index - 2) in line.grammar.times:
        year = Year(shifted=Linked("year", "same"))  # "by that September"
        return Found(index - 1, name.end, 0, Named(name.months, year=year), "month")
    if before in {"last", "this", "next"} and known:
        step: Step = before
        return Found(index - 1, name.end, 0, Named(name.months, step=step), "month")
    return _alone(line, index, name, announced)


def _surely_year(line: Line, index: int, said: Named) -> bool:
    """Tell whether a year that counts nothing follows a doubtful name: «می ۲۰۲۱» and «در سنبلهٔ امسال», not «میزان ۱۴۰۰»."""
    if said.year is not None and said.year.shifted is not None:
        return line.word(index - 1) in line.grammar.times
    return said.year is not None and (said.year.value or 0) >= _GREGORIAN


def find_announced(line: Line, index: int) -> Found | None:
    """Read a month's name alone where what stands before it shows that it is one."""
    name = name_at(line, index)
    if name is None or not name.capital or name.trust == "in_full":
        return None
    return _alone(line, index, name, True)


def _alone(line: Line, index: int, name: Name, announced: bool) -> Found | None:
    """Read a month's name by itself, as far as it can be trusted."""
    if line.word(index - 1) == "/" and line.touches(index) and not announced:
        return None
    if line.figure(index - 1) and bears(line, index - 1):
        return None
    before = line.word(ruling.preposition(line, index))
    preposition = (
        before in line.grammar.prepositions or name.lead > 0 or line.word(index - 1) in line.grammar.hedges
    )
    trusted = (
        name.trust == "alone"
        or (name.trust == "after_preposition" and preposition)
        or (name.trust == "after_within" and before in line.grammar.within)
    )
    if not (announced or (trusted and name.capital)) or ("hijri" in name.calendars and not announced):
        return None
    return Found(index, name.end, name.lead, Named(name.months), "month")


def _month_day(line: Line, index: int, name: Name) -> Found | None:
    """Read "June 16, 2021", "June 14–16" and, where a year follows, «يونيو 16, 2021»."""
    start = name.end + (line.word(name.end) == "." and line.touches(name.end))
    start += line.word(start) in line.grammar.articles
    days = days_at(line, start)
    if days is None or _timed(line, days.end) or _counts(line, days):
        return None
    found = _with_year(line, index, name._replace(end=days.end), days, name.lead)
    if found is None:
        return None
    said = found.expression
    year = isinstance(said, Interval) or (isinstance(said, Named) and said.year is not None)
    number = line.number(start)  # «در ژوئن | دو رهبر گفت‌وگو کردند»
    worded = not line.figure(start) and number is not None and number.ordinal
    listed = "mdy" in line.grammar.words.numeric or worded
    return found if year or (listed and (name.capital or name.trust == "alone")) else None


def _timed(line: Line, index: int) -> bool:
    """Tell whether the figures before ``index`` are an hour or a share: "May 10:30", "In May 20%"."""
    return line.word(index) == "%" or (line.word(index) == ":" and line.touches(index + 1))


def _counts(line: Line, days: Days) -> bool:
    """Tell whether the figure after a month counts something: "In June 20 people"."""
    if line.word(days.end) in line.grammar.counted:
        return True
    ranged = days.last > days.first and not line.ends(days.end) and not line.figure(days.end)
    return ranged and not any(line.word(place) in DASHES for place in (days.end - 2, days.end - 3))


def _with_year(line: Line, index: int, name: Name, days: Days | None, lead: int) -> Found | None:
    """Read the year or the step after a day and month; put the date or the interval together."""
    end, year, step = name.end, None, None
    point = line.word(end) == "." and line.touches(end) and bool(line.figure(end + 1))
    slot = year_at(line, end + point, name.calendars)
    after = step_after(line, end)
    if slot is not None:
        year, end = slot
    elif after is not None and after[0] in {"last", "this", "next"}:
        step, end = after
    rule = "month-year" if days is None else "day-month-year"
    if days is None or days.first == days.last:
        day = days.first if days else None
        return Found(index, end, lead, Named(name.months, day, year, step), rule)
    return Found(index, end, lead, _interval(index, end, name, days, year, step), "range")


def _interval(index: int, end: int, name: Name, days: Days, year: Year | None, step: Step | None) -> Interval:
    first, last = (
        Found(index, end, 0, Named(name.months, day, year, step), "day-month-year")
        for day in (days.first, days.last)
    )
    return Interval(first, last)


def _spans_months(line: Line, days: Days) -> bool:
    """Tell whether the figure counts months: «۱۰ ماه گذشته», «پنج ماه پیش»."""
    unit = line.hit(days.end, "unit")
    if unit is None or days.ordinal:
        return False
    after = step_after(line, unit.last)
    return line.distance_after(unit.last) is not None or (after is not None and after[0] != "this")


def _in_month(line: Line, index: int, days: Days, month_at: int, lead: int) -> Found | None:
    """Read a day or days of a month that is counted from now: «دهم ماه جاری», "the 5th of next month", «16 الجاري»."""
    if _spans_months(line, days):
        return None
    step = step_after(line, days.end)
    if step is not None and step[0] == "this" and line.figure(index):
        return _days_in(index, step[1], lead, days, Shifted("month", 0))
    for place in (days.end, days.end + 1, month_at):
        near = unit_at(line, place, "month")
        between = line.words[days.end : place]
        ruled = any(word in line.grammar.of for word in between)
        if not ruled and (days.words or (line.grammar.words.capitals and not line.figure(index))):
            continue  # "one the month after", "their second this month"
        if near is not None and all(w in line.grammar.of or w in line.grammar.articles for w in between):
            return _days_in(index, near[1], lead, days, near[0])
    return None


def _days_in(index: int, end: int, lead: int, days: Days, month: Shifted | Linked) -> Found:
    """Put a day or days and their month together."""
    first, last = (
        Found(index, end, lead, InMonth(day, month), "day-of-month") for day in (days.first, days.last)
    )
    if days.first == days.last:
        return first
    return Found(index, end, lead, Interval(first, last), "range")
