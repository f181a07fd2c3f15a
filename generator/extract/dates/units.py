"""Units of time near now: «هفته گذشته», «الشهر الجاري», "next year", «سه روز پیش», "two weeks later", "the same day"."""

from generator.extract.dates.expressions import Counted, Found, Linked, Shifted
from generator.extract.dates.glue import Distance
from generator.extract.dates.grammar import Line
from generator.extract.dates.tense import tense, verbless
from generator.extract.dates.verbs import of_word, verbs_of
from generator.lexicon.dates.values import Step, Unit
from generator.model import Calendar
from generator.text.scan import Hit

Near = Shifted | Linked

_OFFSETS: dict[Step, int] = {"before_last": -2, "last": -1, "this": 0, "next": 1, "after_next": 2}
_CLAUSE = 8
_VISIT = 16
"""How far before it what is counted may begin: "the first visit by a leader of the league to Halm in three years"."""
"""So many words back a word such as «لا يزال» is sought."""
_TOLD = 7
"""So near stands what opens the clause that tells of what is counted from."""
_MOST = 400
"""Nobody counts further than this many units."""


def step_before(line: Line, index: int) -> Step | None:
    """Give what the word before ``index`` shifts: "last", «همین»."""
    return line.grammar.steps_before.get(line.word(index - 1))


def step_after(line: Line, index: int) -> tuple[Step, int] | None:
    """Read a word such as «گذشته» at ``index``; give its step and the index after it."""
    found = line.phrase(index, line.grammar.steps_after)
    decoy = line.hit(index, "decoy")
    return None if found is None or (decoy is not None and decoy.last >= found[1]) else found


def unit_at(line: Line, index: int, *units: Unit) -> tuple[Near, int] | None:
    """Read a shifted unit that begins at ``index``, as one of ``units`` or any; give it and the index after it."""
    stepped = _stepped(line, index, *units)
    if stepped is not None:
        return stepped
    hit = line.hit(index, "deictic")
    return deictic(line, hit) if hit is not None and (not units or hit.value.unit in units) else None


def _stepped(line: Line, index: int, *units: Unit) -> tuple[Near, int] | None:
    before = line.grammar.steps_before.get(line.word(index))
    hit = line.hit(index + (before is not None), "unit")
    if hit is None or hit.value.form != "one" or (units and hit.value.unit not in units):
        return None
    calendar, end = _era(line, hit.last)
    after = step_after(line, end)
    if after is None and not line.word(end + 1)[:1].isalnum():
        after = _closing(line, end)
    if after is None and before is None:
        return None
    if after is not None:
        end = after[1]
        late, end = _era(line, end)
        calendar = calendar or late
    step = after[0] if after is not None else before
    near = _near(hit.value.unit, step, calendar, after is not None) if step else None
    return (near, end) if near is not None else None


def _closing(line: Line, index: int) -> tuple[Step, int] | None:
    """Read a word that closes a clause right after a unit: "the month after.", "The day before, …"."""
    if line.word(index) in line.grammar.thereafter:
        return "following", index + 1
    return ("preceding", index + 1) if line.word(index) in line.grammar.until_then else None


def deictic(line: Line, hit: Hit) -> tuple[Shifted, int]:
    """Read a word such as *today* with its era; give it and the index after it."""
    calendar, end = _era(line, hit.last) if hit.value.unit != "day" else (None, hit.last)
    return Shifted(hit.value.unit, hit.value.offset, calendar, hit.value.half), end


def _era(line: Line, index: int) -> tuple[Calendar | None, int]:
    era = line.era(index, after_figures=False)
    return (era[0].calendar, era[1]) if era else (None, index)


def _near(unit: Unit, step: Step, calendar: Calendar | None, after: bool) -> Near | None:
    """Say what a step means for a unit: "the next day" follows the date before, «روز گذشته» is yesterday."""
    if unit == "day" and not after:
        steps: dict[Step, Step] = {"this": "same", "next": "following"}
        step = steps.get(step, step)
        return Linked(unit, step) if step not in _OFFSETS else None
    if unit == "season":
        return None
    return Shifted(unit, _OFFSETS[step], calendar) if step in _OFFSETS else Linked(unit, step, calendar)


# --- rules ------------------------------------------------------------------------------------------------------------


def find_unit(line: Line, index: int) -> Found | None:
    """Read a shifted unit whose name stands at ``index``: "last week", «ماه جاری میلادی»."""
    hit = line.hit(index, "unit")
    if hit is None or hit.value.form != "one":
        return None
    before = not hit.lead and step_before(line, index) is not None
    first = index - before
    if before and _lengthy(line, first, hit):
        return None
    found = _stepped(line, first) or _weekend(line, hit)
    if found is None or (not before and counted_before(line, index)):
        return None
    if line.word(found[1]) in line.grammar.plurals:
        return None
    rule = "unit" if isinstance(found[0], Shifted) else "unit.linked"
    return Found(first, found[1], 0 if before else hit.lead, found[0], rule)


def _lengthy(line: Line, index: int, hit: Hit) -> bool:
    """Tell whether "over the last year" says a length that ends or begins now, and no year of the calendar."""
    steps = line.grammar.steps_before.get(line.word(index)) in {"last", "next"}
    the = line.word(index - 1) in line.grammar.articles
    return steps and the and hit.value.unit != "day" and line.word(index - 2) in line.grammar.lengths


def _weekend(line: Line, hit: Hit) -> tuple[Near, int] | None:
    """Read a weekend with nothing that shifts it: "over the weekend", «تعطیلات آخر هفته»."""
    alone = hit.value.unit == "weekend" and line.word(hit.first - 1) not in line.grammar.each
    offset = -1 if line.word(hit.first - 1) in line.grammar.passed else 0
    return (Shifted("weekend", offset), hit.last) if alone else None


def counted_before(line: Line, index: int) -> bool:
    """Tell whether the unit is one of several («ده روز گذشته», "past three weeks", «چند سال گذشته»)."""
    before = line.word(index - 1)
    hit = line.hit(index - 1, "number")
    cardinal = hit is not None and hit.last == index and not hit.value.ordinal
    # «طی ده روز آینده» is vague, but not «طی سال جاری»
    several = before in line.grammar.vague and before not in line.grammar.prepositions
    return cardinal or several or before[:1].isdecimal()


def find_counted(line: Line, index: int) -> Found | None:
    """Read a counted unit: «سه روز پیش», «قبل يومين», "two weeks ago", "a day later"."""
    number = line.number(index)
    if number is not None:
        count, place, lead = number.value, number.end, _lead(line.hit(index, "number"))
        if number.ordinal or not 0 < count <= _MOST or counted_before(line, index):
            return None
        hit = line.hit(place, "unit")
        return (
            _counted(line, index, count, hit, lead)
            if hit and not hit.lead and hit.value.form != "two"
            else None
        )
    hit = line.hit(index, "unit")
    if hit is None or hit.value.unit == "weekend" or hit.value.form == "many":
        return None
    return _counted(line, index, 2 if hit.value.form == "two" else 1, hit, hit.lead)


def _counted(line: Line, index: int, count: int, hit: Hit, lead: int) -> Found | None:
    """Find the word that measures, after the unit or before the number, and put both together."""
    after = line.distance_after(hit.last)
    bare = hit.first == index and hit.value.form == "one"
    article = bare and line.word(index - 1) in line.grammar.articles
    first = index - article
    if line.word(first - 1) in line.grammar.vague:
        return None
    if after is not None and (article or not bare):
        return _measured(line, first, after[1], lead, after[0], count, hit)
    while line.word(first - 1) in line.grammar.hedges and line.distance_before(first - 2):
        first -= 1  # «قبل نحو شهرين»
    before = line.distance_before(first - 1)
    if before is None or lead or _names_year(line, hit) or line.word(first - 2) in line.grammar.vague:
        return None
    if before[0] == Distance(1, "publication") and not _to_come(line, first, hit.last):
        return None
    if line.word(first - 1)[before[1] :] in line.grammar.since and _lasting(line, first - 1, hit):
        return None
    return _measured(line, first - 1, hit.last, before[1], before[0], count, hit)


def _to_come(line: Line, first: int, end: int) -> bool:
    """Tell whether "in two weeks" says when and not how long: by its verb; without one, where it ends its
    clause and nothing is counted: not "the third strike in two weeks"."""
    ordinals = [
        place
        for place in range(max(first - _VISIT, 0), first)
        if (hit := line.hit(place, "number")) and hit.value.ordinal
    ]
    if any(verbless(line, place + 2, first - 1) for place in ordinals):
        return False  # "will hold their first talks in two years"
    told = tense(line, first, end)
    if told is not None:
        return told != "past"
    return not ordinals and (end == line.count or not line.word(end)[:1].isalnum())


def _lasting(line: Line, index: int, hit: Hit) -> bool:
    """Tell whether «منذ» at ``index`` says how long something has lasted: years unless a verb of the past is near."""
    told = tense(line, index, hit.last)
    if any(word in line.grammar.lasting for word in line.words[max(index - _CLAUSE, 0) : index]):
        return True
    return told == "present" if hit.value.unit in {"day", "week"} else told != "past"


def _measured(
    line: Line, first: int, end: int, lead: int, distance: Distance, count: int, hit: Hit
) -> Found | None:
    if line.word(end) in line.grammar.away or _and_half(line, end) or hit.value.unit in {"weekend", "season"}:
        return None
    if distance.base == "text" and _told_behind(line, end):
        return None
    return Found(first, end, lead, Counted(hit.value.unit, distance.sign * count, distance.base), "counted")


def _told_behind(line: Line, end: int) -> bool:
    """Tell whether what is counted from is told behind the verb: «دو روز پس از آن برپا می‌شود که پل بسته شد»."""
    verbs = verbs_of(line.grammar.words)
    if line.word(end) in line.grammar.clauses:
        return True  # «یک هفته پس از آن که پل بسته شد»
    that = next((i for i in range(end, end + _TOLD) if line.word(i) in line.grammar.clauses), end)
    return any(of_word(line, place, verbs) is not None for place in range(end, that))


def _and_half(line: Line, index: int) -> bool:
    """Tell whether half a unit more follows: «بعد عامين ونصف العام»."""
    word = line.word(index)
    joined = word[:1] in line.grammar.also and word[1:] in line.grammar.vague
    return joined or (word in line.grammar.also and line.word(index + 1) in line.grammar.vague)


def _names_year(line: Line, hit: Hit) -> bool:
    """Tell whether a figure after the unit makes it a year: «منذ عام 2014»."""
    return bool(line.figure(hit.last)) or line.hit(hit.last, "number") is not None


def _lead(hit: Hit | None) -> int:
    return hit.lead if hit else 0
