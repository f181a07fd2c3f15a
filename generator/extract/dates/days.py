"""Days of one month: a single number, a range (4 إلى 20, 14–16) or a list of neighbours (نهم و دهم)."""

from typing import NamedTuple

from generator.extract.dates.grammar import COMMAS, DASHES, Line


class Days(NamedTuple):
    """One day of a month, or a range or list of days."""

    first: int
    last: int
    end: int
    words: bool
    """Whether the first is a cardinal number word, which may mean something else."""
    ordinal: bool


def days_at(line: Line, index: int) -> Days | None:
    """Read one day, or days joined as a range (4 إلى 20, 14–16) or a list of neighbours (نهم و دهم)."""
    number = line.number(index)
    if number is None or not 0 < number.value <= 31:
        return None
    days, end, ranged = [number.value], number.end, False
    between = line.word(index - 1) in line.grammar.between
    while len(days) < 31:
        join = join_at(line, end)
        other = line.number(end + join[1]) if join else None
        if join is None or other is None or not days[-1] < other.value <= 31 or ranged:
            break
        if not join[0] and other.value != days[-1] + 1 and not between:
            break
        ranged = join[0] or between
        days.append(other.value)
        end = other.end
    return Days(days[0], days[-1], end, not number.figures and not number.ordinal, number.ordinal)


def join_at(line: Line, index: int) -> tuple[bool, int] | None:
    """Read what joins two days: (whether it is a range, how many words it takes)."""
    word = line.word(index)
    if word in line.grammar.to or word in DASHES:
        return True, 1 + (line.word(index + 1) in line.grammar.articles)
    if word in line.grammar.also or word in COMMAS:
        both = word in COMMAS and line.word(index + 1) in line.grammar.also
        return False, 1 + both + (line.word(index + 1 + both) in line.grammar.articles)
    hit = line.hit(index, "number")
    return (False, 0) if hit and hit.lead and line.lead(hit) in line.grammar.also else None
