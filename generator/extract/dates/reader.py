"""The one reader of a single date: front matter, ``--published``, anything that must be a date and nothing else."""

from collections.abc import Sequence
from datetime import date
from itertools import chain

from generator import calendars, edtf
from generator.errors import GenError
from generator.extract import loose
from generator.extract.dates import resolve, rules, walk
from generator.extract.dates.expressions import Found
from generator.extract.dates.glue import grammar
from generator.extract.dates.grammar import Line
from generator.extract.dates.scene import Scene
from generator.extract.dates.survey import language
from generator.model import Block, Calendar, When
from generator.text.passages import Passage
from generator.text.scan import Vocabulary, at_words
from generator.text.words import split

_LONGEST = 100
_GREGORIAN = 1600
"""An earlier year in EDTF is taken for one of another calendar."""
_YEARS = range(1200, 2200)
_SHOWN = 60
"""So many characters of what was written are told back."""
_EDGES = frozenset(".,،؛;:()[]-–—|/")


def read(text: str, vocabulary: Vocabulary, since: date | None = None, until: date | None = None) -> When:
    """Read a date in any calendar, form or digits; ``since`` and ``until`` are the period that is plausible.

    Raises:
        GenError: It is no date, or not one only; says what is wrong with it and what to write.
    """
    stripped = text.strip()
    scene = Scene(language(vocabulary), None, since, until)
    found = _whole(stripped, vocabulary)
    when = _edtf(stripped, scene) or _spoken(found, scene)
    if when is not None:
        return when
    if not found and len(stripped) <= _LONGEST:
        when = _loosely(stripped, vocabulary.lexicon.language.code)
        if when is not None:
            return when
    raise GenError(_explain(stripped, found, scene))


def _edtf(text: str, scene: Scene) -> When | None:
    """Read EDTF whose year is Gregorian: 1400-10-10 is left to the rules."""
    when = edtf.read(text)
    return when if when is not None and when.first.year >= _GREGORIAN else None


def _spoken(found: Sequence[Found], scene: Scene) -> When | None:
    """Read what was found: one date, or one day in two calendars, of which the surer is taken."""
    whens = [resolve.read(one, scene).when for one in found]
    known = [when for when in whens if when is not None]
    if not known or len(known) < len(whens) or not all(edtf.same(when, known[0]) for when in known):
        return None
    return min(known, key=lambda when: (when.doubt, when.time is None))


def _whole(text: str, vocabulary: Vocabulary) -> list[Found]:
    """Find the date expressions that make up the whole text but for marks and what stands beside a date."""
    line = _line(text, vocabulary)
    if line is None:
        return []
    found = list(walk.find(line))
    if not found and line.count == 1:
        alone = rules.lone(line)
        return [alone] if alone is not None else []
    inside = {place for one in found for place in range(one.first, one.end)}
    outside = (word for place, word in enumerate(line.words) if place not in inside)
    return found if all(word in _EDGES or word in line.grammar.beside for word in outside) else []


def _line(text: str, vocabulary: Vocabulary) -> Line | None:
    words, starts, ends = split(text)
    if not words or len(text) > _LONGEST:
        return None
    at_word = at_words(words, vocabulary)
    block = Block("paragraph", 0, len(text), 1)
    passage = Passage(
        text=text,
        block=block,
        words=tuple(words),
        starts=tuple(starts),
        ends=tuple(ends),
        breaks=(),
        sentences=((0, len(words)),),
        quotations=(),
        hits=tuple(chain.from_iterable(at_word.values())),
        at_word=at_word,
    )
    return Line(passage, grammar(vocabulary.lexicon.dates))


def _loosely(text: str, lang: str) -> When | None:
    day = loose.read(text, lang)
    return When(day, day, "day", "gregorian") if day is not None else None


# --- what is wrong ----------------------------------------------------------------------------------------------------


def _explain(text: str, found: Sequence[Found], scene: Scene) -> str:
    """Say why a text is no date, and what to write."""
    said = f'"{text if len(text) <= _SHOWN else text[:_SHOWN] + "…"}"'
    figures = _figures(text)
    example = f"Write for example {_example(figures)}."
    fault = _fault(figures) if figures is not None else ""
    if fault:
        return f"{said} is not a date: {fault}. {example}"
    if len(found) > 1:
        return f"{said} is more than one date. {example}"
    note = resolve.read(found[0], scene).note if found else ""
    if note:
        return f"{said} {note}. {example}"
    return f"{said} is not a date{' by itself' if found else ''}. {example}"


def _figures(text: str) -> tuple[int, int, int] | None:
    """Take a text apart that means to be year, month and day in figures."""
    words, _, _ = split(text)
    if len(words) != 5 or not all(words[place].isascii() and words[place].isdecimal() for place in (0, 2, 4)):
        return None
    first, middle, last = (int(words[place]) for place in (0, 2, 4))
    return (last, middle, first) if last > 31 and first <= 31 else (first, middle, last)


def _fault(figures: tuple[int, int, int]) -> str:
    """Say what does not exist in a date in figures; nothing where all does."""
    year, month, day = figures
    calendar: Calendar = "gregorian" if year >= _GREGORIAN else "jalali"
    try:
        calendars.day_at(calendar, year, month, day)
    except ValueError as error:
        return str(error)
    return ""


def _example(figures: tuple[int, int, int] | None) -> str:
    """Give a date near to what was written that does exist."""
    if figures is None or figures[0] not in _YEARS:
        return "2021-12-31 or 1400/10/10"
    year, month, day = figures
    mark = "-" if year >= _GREGORIAN else "/"
    return f"{year}{mark}{min(max(month, 1), 12):02}{mark}{min(max(day, 1), 28):02}"
