"""Whether the clause around a date speaks of the past or the future: by its nearest verb."""

from collections.abc import Iterable

from generator.extract.dates.grammar import COMMAS, Line
from generator.extract.dates.ruling import marks, past_aside, past_name, preposition, told
from generator.extract.dates.verbs import FAR, TimeOf, Verbs, is_past, of_word, stops, verbs_of


def tense(line: Line, first: int, end: int) -> TimeOf | None:
    """Tell the tense of the clause around the words ``first`` to ``end``; ``None`` where no known verb is near."""
    verbs = verbs_of(line.grammar.words)
    right_after = line.word(end)[:1] not in line.grammar.also and of_word(line, end, verbs)
    if right_after == "past" and line.grammar.words.tense.look[0] == "before":
        return "past"  # "the ministry on Monday said"
    for place in line.grammar.words.tense.look:
        before = preposition(line, first)
        if line.word(before) in verbs.being:
            return "present"  # "the deadline is Friday"
        if line.word(before) in line.grammar.on and _is_set(line, before - 1, verbs):
            return "present"
        start = past_aside(line, before)
        behind = _past_when(line, end, verbs)
        places = range(start, start - FAR, -1) if place == "before" else range(behind, behind + FAR)
        found = nearest(line, places, verbs)
        if found is not None:
            return found
    return None


def over(line: Line, first: int, end: int) -> bool:
    """Tell whether the sentence tells of what has been and of no plan: "met in May", but not "announced a summit in May"."""
    if told(line, first):
        return True
    if line.word(preposition(line, first)) not in line.grammar.on or tense(line, first, end) != "past":
        return False
    verbs = verbs_of(line.grammar.words)
    for places in (range(first - 1, first - FAR, -1), range(end, end + FAR)):
        for place in places:
            if (
                not line.word(place)
                or stops(line, place)
                or (place >= end and line.word(place) in verbs.breaks)
            ):
                break
            if line.word(place) in verbs.foretells or of_word(line, place, verbs) == "future":
                return False
    return True


def verbless(line: Line, first: int, end: int) -> bool:
    """Tell whether no known verb stands among the words ``first`` to ``end``."""
    verbs = verbs_of(line.grammar.words)
    return all(of_word(line, place, verbs) is None for place in range(first, end))


def _is_set(line: Line, place: int, verbs: Verbs) -> bool:
    """Tell whether what stands right before a day is set for it: "the vote is on Sunday", "are counted on Sunday"."""
    if line.word(place) in verbs.being:
        return True
    word = line.word(place)
    passive = is_past(word, verbs)
    return passive and line.word(place - 1) in verbs.being


def nearest(line: Line, places: Iterable[int], verbs: Verbs) -> TimeOf | None:
    """Tell the tense of the first known verb among ``places`` of one clause, over marks about a name: «با «ایوو دانف» دیدار خواهد کرد»."""
    closed = name = 0
    forth = isinstance(places, range) and places.step > 0
    for place in places:
        if place < name:
            continue
        if forth and not closed and (name := past_name(line, place)):
            continue
        word, closed = line.word(place), closed + marks(line, place)
        if (
            not word
            or stops(line, place)
            or closed < 0
            or (word in verbs.breaks and not _role(line, place, verbs))
        ):
            return None
        if closed > 0 and not forth:
            continue  # «إن “الباب لا يزال مفتوحا”، وذلك بعد لقاء السبت»: a verb in marks tells nothing of a day behind them
        if word.endswith(verbs.participles) and line.word(place + 1) in line.grammar.also:
            continue  # «شرکت کرده و دیدار خواهد کرد»: the verb that it goes on with tells
        found = of_word(line, place, verbs)
        if found is not None:
            return found
    return None


def _past_when(line: Line, end: int, verbs: Verbs) -> int:
    """Skip a comma and "when" right behind a time: "in January, when | they spoke"."""
    comma = line.word(end) in COMMAS
    return end + comma + 1 if line.word(end + comma) in verbs.whens else end


def _role(line: Line, place: int, verbs: Verbs) -> bool:
    """Tell whether a word such as "as" only tells what something was called: "hailed as"."""
    return line.word(place) in verbs.roles and line.word(place - 1).endswith(verbs.past_endings or ("\n",))
