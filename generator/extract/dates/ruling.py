"""Which word rules a time, and what it says of it: a line and the first word of the time in; the place of the word before it out."""

from generator.extract.dates.grammar import COMMAS, OPENING, Line

_SAID = 4
"""A day before a bracket has at most so many words."""
_QUOTES = frozenset('"«»“”')
_ASIDE = 8
"""So many words at most does an aside in commas have."""
_EPOCH = 2
"""Words of «از زمان»."""
_EVENT = 7
"""How far before its time what an event is counted from may stand."""
_NAME = 6
"""Marks about fewer words are about a name."""
_HEDGED = 6
"""A preposition stands before at most so many articles and hedges."""


def preposition(line: Line, first: int) -> int:
    """Find the word before a time, over an article and hedges, and for one in brackets before the day that it says again.

    "until at least March", «تا تاریخ ۳۱ اوت (۹ شهریور)».
    """
    if line.word(first - 1) in OPENING:
        first = _said_before(line, first - 1)
    for index in range(first - 1, first - 1 - _HEDGED, -1):
        if line.word(index) not in line.grammar.articles and line.word(index) not in line.grammar.hedges:
            return index
    return first - 1


def _said_before(line: Line, bracket: int) -> int:
    """Find where a day with its month begins that stands right before a bracket; else the bracket's own place and one more."""
    month = bracket - 1
    while month > bracket - _SAID and line.hit(month, "month") is None:
        month -= 1
    named = line.hit(month, "month") is not None
    return month - 1 if named and line.word(month - 1).isdigit() else bracket + 1


def told(line: Line, first: int) -> bool:
    """Tell whether a word right before a time, or before its preposition, tells that it is over: «مكالمتهما السابقة في 17 يناير»."""
    place = preposition(line, first)
    ruled = line.word(place - 1) if line.word(place) in line.grammar.on else ""
    return line.word(first - 1) in line.grammar.told or ruled in line.grammar.told


def begun(line: Line, first: int) -> bool:
    """Tell whether something lasts since the time that begins at ``first``."""
    return line.word(preposition(line, first)) in line.grammar.since or _since_event(line, first)


def _since_event(line: Line, first: int) -> bool:
    """Tell whether the time is that of an event since which something lasts: "since the vote on May 2", not "since a week on May 2"."""
    for place in range(first - 2, max(first - _EVENT, 0) - 1, -1):
        word = line.word(place)
        if not word[:1].isalnum():
            return False
        epoch = line.words[place : place + _EPOCH] in line.grammar.epochs
        if epoch or word in line.grammar.since:
            after = place + (_EPOCH if epoch else 1 + (line.word(place + 1) in line.grammar.articles))
            counted = line.hit(after, "unit") is not None or line.number(after) is not None
            return not counted and first - after > (0 if epoch else 1)
    return False


def awaited(line: Line, first: int) -> bool:
    """Tell whether something lasts until the time that begins at ``first``."""
    return line.word(preposition(line, first)) in line.grammar.until


def ahead(line: Line, first: int) -> bool:
    """Tell whether something is to happen before the time that begins at ``first``: "before", «پیش از»."""
    last = preposition(line, first) + 1
    return any(line.words[max(last - length, 0) : last] in line.grammar.ahead for length in (1, 2))


def meant(line: Line, first: int, end: int) -> bool:
    """Tell whether something is meant for the day: "called a meeting for Friday", but not "for Friday's attack"."""
    possessive = line.word(end) == "'" and line.touches(end)
    return not possessive and line.word(preposition(line, first)) in line.grammar.meant


def followed(line: Line, first: int) -> bool:
    """Tell whether the time names what somebody had before something else: "following their September 9 call"."""
    owner = line.word(first - 1) in line.grammar.owners and line.word(first - 1) not in line.grammar.articles
    return owner and line.word(first - 2) in line.grammar.followed


def later(line: Line, first: int) -> bool:
    """Tell whether a weekday is that of the report itself, "later on Thursday", in whichever time zone."""
    word = (
        line.word(preposition(line, first))
        if line.word(first - 1) in line.grammar.on
        else line.word(first - 1)
    )
    return word in line.grammar.later or line.word(first - 2) in line.grammar.later


def past_aside(line: Line, before: int) -> int:
    """Skip a few words in commas right before a time: "will attend the fair, known as HF26, on | Monday"."""
    if line.word(before - 1) not in COMMAS:
        return before
    commas = (at for at in range(before - 2, before - 2 - _ASIDE, -1) if line.word(at) in COMMAS)
    return next(commas, before + 1) - 1


def marks(line: Line, place: int) -> int:
    """Tell of a mark whether it closes a quotation (1) or opens one (-1): a verb before marks tells nothing of a day in them."""
    if line.word(place) not in _QUOTES:
        return 0
    before, behind = line.touches(place), line.touches(place + 1)
    return 0 if before == behind else 1 if before else -1


def past_name(line: Line, place: int) -> int:
    """Give the place behind marks about a few words that open at ``place``, behind a preposition or "and"; or 0."""
    glue, before = line.grammar, line.word(place - 1)
    ruled = before in glue.prepositions or before in glue.beside or before in glue.also
    if not ruled or marks(line, place) >= 0:
        return 0
    return next((at + 1 for at in range(place + 1, place + _NAME) if marks(line, at) > 0), 0)
