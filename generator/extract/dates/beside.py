"""One day written in two calendars side by side: «۹ دی ۱۴۰۰ (۳۰ دسامبر ۲۰۲۱)»; each is read by the light of the other."""

from typing import NamedTuple

import msgspec

from generator import edtf
from generator.extract.dates import resolve
from generator.extract.dates.choice import Reading
from generator.extract.dates.expressions import Both, Figures, Found, Named
from generator.extract.dates.grammar import Line
from generator.extract.dates.scene import Scene
from generator.model import When

_BETWEEN = frozenset("(/[=-–،,")
_WIDEST = 4


class Read(NamedTuple):
    """A found date and what it was read as."""

    passage: int
    found: Found
    reading: Reading


def written_twice(line: Line, one: Read, other: Read) -> bool:
    """Tell whether two dates are two ways of writing one: «۹ دی ۱۴۰۰ (۳۰ دسامبر ۲۰۲۱)»."""
    if one.passage != other.passage or not _calendared(one) or not _calendared(other):
        return False
    between = line.words[one.found.end : other.found.first]
    marked = {"(", "/", "[", "="} & set(between) or set(between) & line.grammar.beside
    known = all(word in _BETWEEN or word in line.grammar.beside for word in between)
    return (
        bool(marked) and known and len(between) <= _WIDEST and one.reading.calendar != other.reading.calendar
    )


def _calendared(one: Read) -> bool:
    said = one.found.expression
    while isinstance(said, Both):
        said = said.date.expression
    return isinstance(said, Figures) or (isinstance(said, Named) and said.day is not None)


def reconciled(one: Read, other: Read, scene: Scene) -> tuple[Read, Read]:
    """Read each of two ways near the other; where they agree, the Gregorian or Jalali day settles a Hijri one."""
    first, last = one.reading.when, other.reading.when
    if first is None or last is None or not edtf.same(first, last):
        one, other = _near(one, other, scene), _near(other, one, scene)
        first, last = one.reading.when, other.reading.when
    if first is None or last is None:
        return one, other
    if not edtf.same(first, last):
        days = " and ".join((first.first.isoformat(), last.first.isoformat()))
        return one, other._replace(
            reading=other.reading._replace(note=f"stands for the day before it, but they are {days}")
        )
    return _settled(one, last), _settled(other, first)


def _near(one: Read, other: Read, scene: Scene) -> Read:
    """Read a date again, near the day of the other, where that makes the two agree."""
    day = other.reading.when
    if day is None:
        return one
    known = scene.evidence._replace(days=frozenset({day.first}))
    again = resolve.read(
        one.found, scene._replace(reference=day, evidence=known, found=one.found, since=None, until=None)
    )
    agrees = again.when is not None and edtf.same(again.when, day)
    return one._replace(reading=again._replace(way="beside")) if agrees else one


def _settled(one: Read, other: When) -> Read:
    when = one.reading.when
    if when is None or not when.doubt or other.doubt:
        return one
    sure = msgspec.structs.replace(when, first=other.first, last=other.last, doubt=0)
    return one._replace(reading=one.reading._replace(when=sure))
