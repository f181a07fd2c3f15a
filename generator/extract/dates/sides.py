"""On which side of now a time lies: by the word before it, else by the tense of its clause."""

from generator.extract.dates.grammar import COMMAS, Line
from generator.extract.dates.ruling import ahead, awaited, begun, followed, preposition, told
from generator.extract.dates.tense import nearest, tense
from generator.extract.dates.verbs import FAR, TimeOf, of_word, stops, verbs_of

_IMPENDING = 12
"""So many words before its day stands what says that something is near at hand."""
_PUT_OFF = 2


def direction(line: Line, first: int, end: int) -> TimeOf | None:
    """Tell on which side of now a time lies: by the preposition before it, else by the tense of its clause."""
    if begun(line, first) or followed(line, first) or told(line, first):
        return "past"
    if _put_off(line, end) or _intended(line, first):
        return "future"
    if not awaited(line, first) and not ahead(line, first):
        return tense(line, first, end)
    if awaited(line, first) and _deferred(line, first, end):
        return "future"
    start = preposition(line, first)
    start -= line.words[max(start - 1, 0) : start + 1] in line.grammar.ahead
    sides = {"before": range(start - 1, start - FAR, -1), "after": range(end, end + FAR)}
    look = "after" if opens(line, first) else line.grammar.words.tense.look[0]
    found = nearest(line, sides[look], verbs_of(line.grammar.words))
    return found if found == "past" else "future"


def opens(line: Line, first: int) -> bool:
    """Tell whether a sentence begins with the time at ``first``: "By Monday they had left", "Two days before Monday's vote"."""
    start = _measured(line, preposition(line, first))
    return not line.word(start - 1) or stops(line, start - 1)


def announced(line: Line, first: int, end: int) -> bool:
    """Tell whether the time is that of what a verb right behind it announces: «از دیدار در روز چهارشنبه خبر داد»."""
    on = line.word(preposition(line, first)) in line.grammar.on
    return on and line.word(end) in verbs_of(line.grammar.words).foretells


def _measured(line: Line, place: int) -> int:
    """Give where a length begins that stands right before a preposition at ``place``, or ``place`` itself: "a day | before"."""
    unit = line.hit(place - 1, "unit")
    if unit is None:
        return place
    counted = line.word(place - 2) in line.grammar.articles or line.number(place - 2) is not None
    return place - 1 - counted


def _put_off(line: Line, end: int) -> bool:
    """Tell whether a verb at the end of the clause puts something off to the time before it: «به ۳۱ اوت موکول شد»."""
    after = line.grammar.words.tense.look[0] == "after"
    return after and any(line.word(place) in line.grammar.postpones for place in range(end, end + _PUT_OFF))


def _intended(line: Line, first: int) -> bool:
    """Tell whether the time is that of a deed asked for or agreed on: «دعت إلى عقد جلسة الاثنين», not «دعت الاثنين إلى عقد جلسة»."""
    verbs, deed = verbs_of(line.grammar.words), False
    if not verbs.deeds:
        return False
    for place in range(first - 1, max(first - _IMPENDING, -1), -1):
        word = line.word(place)
        if stops(line, place) or word in verbs.breaks:
            return False
        if word in verbs.intends:
            return deed
        if word in verbs.deeds:
            deed = True
        elif of_word(line, place, verbs) is not None:
            return False
    return False


def _deferred(line: Line, first: int, end: int) -> bool:
    """Tell whether something is put off until the time: «تأجيل المحاكمة حتى سبتمبر»."""
    for places in (range(first - 1, first - _IMPENDING, -1), range(end, end + _IMPENDING)):
        for place in places:
            word = line.word(place)
            if not word or stops(line, place):
                break
            if any(word[lead:] in line.grammar.defers for lead in range(2)):
                return True
    return False


def told_ahead(line: Line, first: int) -> bool:
    """Tell whether the time is that of something which somebody in the past said was to come: "said he would fly on Monday"."""
    would = verbs_of(line.grammar.words).would
    for place in range(first - 1, max(first - _IMPENDING, -1), -1):
        if line.word(place) in would:
            return True
        if stops(line, place) or line.word(place) in COMMAS:
            break
    return False


def impends(line: Line, first: int) -> bool:
    """Tell whether the day is of something near at hand, over or not: "ahead of talks on Thursday".

    Not that of a verb behind a comma: "ahead of talks, Roth said on Thursday".
    """
    impending, verbs, said = line.grammar.impends, verbs_of(line.grammar.words), False
    for place in range(first - 1, max(first - _IMPENDING, -1), -1):
        if stops(line, place) or (said and line.word(place) in COMMAS):
            break
        if any(line.words[place : place + length] in impending for length in (1, 2, 3)):
            return True
        said = said or of_word(line, place, verbs) == "past"
    return False
