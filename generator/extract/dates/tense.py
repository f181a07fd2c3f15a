"""Whether the clause around a date speaks of the past or the future: by its nearest verb, and by the word before the date."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.extract.dates.grammar import Line
from generator.extract.dates.ruling import ahead, awaited, begun, followed, marks, past_aside, preposition
from generator.folding import fold
from generator.lexicon.dates import DateWords

TimeOf = Literal["past", "present", "future"]
_FAR = 36
"""A verb further away than this many words says nothing of the date."""
_STOPS = frozenset(".!?؟؛;:…۔\n")
_SHORTEST_STEM = 4
_IMPENDING = 12
"""So many words before its day stands what says that something is near at hand."""
_PUT_OFF = 2
_AUXILIARY = 3
"""A verb that governs a participle stands at most so many words before it: "will soon be opened"."""


class _Verbs(NamedTuple):
    tenses: dict[str, TimeOf]
    breaks: frozenset[str]
    roles: frozenset[str]
    particles: frozenset[str]
    past_endings: tuple[str, ...]
    participles: tuple[str, ...]
    auxiliaries: frozenset[str]
    future_openings: tuple[str, ...]
    present_openings: tuple[str, ...]
    turns_past: frozenset[str]
    governs: bool
    """Whether a verb of the future stands before a form that is also one of the past: "will stay shut"."""
    nouns: frozenset[str]
    noun_endings: tuple[str, ...]
    intends: frozenset[str]
    being: frozenset[str]
    final: frozenset[str]
    arranged: frozenset[str]
    firsts: frozenset[str]
    agents: frozenset[str]
    articles: frozenset[str]
    one: frozenset[str]


@lru_cache(maxsize=32)
def _verbs(words: DateWords) -> _Verbs:
    said = words.tense
    tenses: dict[str, TimeOf] = {}
    table: tuple[tuple[TimeOf, set[str]], ...] = (
        ("past", _with(said.past, ("",), ("", *said.past_suffixes))),
        ("present", _with(said.stems, said.present_prefixes, ("",))),
        ("present", set(said.present)),
        ("future", set(said.future)),
    )
    for of, verbs in table:
        tenses.update(
            {fold(lead + verb).replace(" ", ""): of for verb in verbs for lead in ("", *said.prefixes)}
        )
    return _Verbs(
        tenses,
        frozenset(map(fold, said.breaks)),
        frozenset(map(fold, said.roles)),
        frozenset(map(fold, said.particles)),
        tuple(map(fold, said.past_endings)),
        tuple(map(fold, said.participles)),
        frozenset(map(fold, said.auxiliaries)),
        tuple(fold(lead + opening) for opening in said.future_prefixes for lead in ("", *said.prefixes)),
        tuple(fold(lead + opening) for opening in said.present_openings for lead in ("", *said.prefixes)),
        frozenset(map(fold, said.turns_past)),
        words.tense.look[0] == "before" and bool(said.past_endings),
        frozenset(fold(lead + noun) for noun in said.nouns for lead in ("", *said.prefixes)),
        tuple(map(fold, said.noun_endings)),
        frozenset(map(fold, said.intends)),
        frozenset(map(fold, said.being)),
        frozenset(map(fold, said.final)),
        frozenset(map(fold, said.arranged)),
        frozenset(map(fold, said.firsts)),
        frozenset(map(fold, said.agents)),
        frozenset(map(fold, said.articles)),
        frozenset(map(fold, said.one)),
    )


def _with(verbs: Iterable[str], prefixes: Iterable[str], suffixes: Iterable[str]) -> set[str]:
    """Write verbs with every prefix and suffix."""
    after = tuple(suffixes)
    return {before + verb + end for before in prefixes for verb in verbs for end in after}


# --- by the verb ------------------------------------------------------------------------------------------------------


def tense(line: Line, first: int, end: int) -> TimeOf | None:
    """Tell the tense of the clause around the words ``first`` to ``end``; ``None`` where no known verb is near."""
    verbs = _verbs(line.grammar.words)
    right_after = line.word(end)[:1] not in line.grammar.also and _of_word(line, end, verbs)
    if right_after == "past" and line.grammar.words.tense.look[0] == "before":
        return "past"  # "the ministry on Monday said"
    for place in line.grammar.words.tense.look:
        before = preposition(line, first)
        if line.word(before) in verbs.being:
            return "present"  # "the deadline is Friday"
        if line.word(before) in line.grammar.on and _is_set(line, before - 1, verbs):
            return "present"
        start = past_aside(line, before)
        places = range(start, start - _FAR, -1) if place == "before" else range(end, end + _FAR)
        found = _nearest(line, places, verbs)
        if found is not None:
            return found
    return None


def verbless(line: Line, first: int, end: int) -> bool:
    """Tell whether no known verb stands among the words ``first`` to ``end``."""
    verbs = _verbs(line.grammar.words)
    return all(_of_word(line, place, verbs) is None for place in range(first, end))


def _is_set(line: Line, place: int, verbs: _Verbs) -> bool:
    """Tell whether what stands right before a day is set for it: "the vote is on Sunday", "are counted on Sunday"."""
    if line.word(place) in verbs.being:
        return True
    word = line.word(place)
    passive = verbs.tenses.get(word) == "past" or (
        len(word) > _SHORTEST_STEM and word.endswith(verbs.past_endings)
    )
    return passive and line.word(place - 1) in verbs.being


def _nearest(line: Line, places: Iterable[int], verbs: _Verbs) -> TimeOf | None:
    closed = 0
    for place in places:
        word, closed = line.word(place), closed + marks(line, place)
        if (
            not word
            or _stops(line, place)
            or closed < 0
            or (word in verbs.breaks and not _role(line, place, verbs))
        ):
            return None
        if word.endswith(verbs.participles) and line.word(place + 1) in line.grammar.also:
            continue  # «شرکت کرده و دیدار خواهد کرد»: the verb that it goes on with tells
        found = _of_word(line, place, verbs)
        if found is not None:
            return found
    return None


def _role(line: Line, place: int, verbs: _Verbs) -> bool:
    """Tell whether a word such as "as" only tells what something was called: "hailed as"."""
    return line.word(place) in verbs.roles and line.word(place - 1).endswith(verbs.past_endings or ("\n",))


def _stops(line: Line, place: int) -> bool:
    """Tell whether a sentence ends at ``place``: not within 4.4 or 10:30, nor after "U.S."."""
    if line.word(place) not in _STOPS or (line.touches(place) and line.touches(place + 1)):
        return False
    return line.word(place) != "." or line.ends_sentence(place)


def _of_word(line: Line, place: int, verbs: _Verbs) -> TimeOf | None:
    """Tell the tense of the verb at ``place``, by its whole form or by how it begins or ends."""
    word = line.word(place)
    known = verbs.tenses.get(word + line.word(place + 1) if word in verbs.particles else word)
    if known is not None:
        return _of_known(line, place, verbs, known)
    if len(word) < _SHORTEST_STEM:
        return None
    if word in verbs.arranged and line.word(place - 1) in verbs.being:
        return "present"
    if len(word) > _SHORTEST_STEM and word.endswith(verbs.past_endings):
        # "the return of paintings stolen by the army": a participle, whose verb, if it has one, stands before it
        return _governed(line, place, verbs) if line.word(place + 1) not in verbs.agents else None
    if word.endswith(verbs.participles) and line.word(place + 1) in verbs.auxiliaries:
        return "past"
    if word in verbs.nouns or word.endswith(verbs.noun_endings):
        return None
    if word.startswith(verbs.present_openings):
        return "past" if line.word(place - 1) in verbs.turns_past else "present"
    return "future" if word.startswith(verbs.future_openings) else None


def _of_known(line: Line, place: int, verbs: _Verbs, known: TimeOf) -> TimeOf | None:
    """Tell the tense of a form that the lexicon has, by what stands before it."""
    if line.word(place) in verbs.final and not _closes(line, place + 1, verbs):
        return None  # «نشست» is a meeting here
    if known == "present" and verbs.governs and line.word(place - 1) in verbs.particles:
        return known if _intended(line, place - 1, verbs) else None
    if known == "present" and _named(line, place, verbs):
        return None
    if known == "present":
        return "past" if line.word(place - 1) in verbs.turns_past else known
    if known == "future":
        particle = line.word(place) in verbs.particles and verbs.governs
        return known if not particle or _intended(line, place, verbs) else None
    return _governed(line, place, verbs) if verbs.governs else known


def _named(line: Line, place: int, verbs: _Verbs) -> bool:
    """Tell whether an article makes a noun of what else is a verb: "on a state visit", "the visit"."""
    return line.word(place - 1) in verbs.articles or line.word(place - 2) in verbs.one


def _closes(line: Line, index: int, verbs: _Verbs) -> bool:
    """Tell whether a clause is over before the word at ``index``."""
    word = line.word(index)
    return not word[:1].isalnum() or word in line.grammar.also or word in verbs.breaks


def _governed(line: Line, place: int, verbs: _Verbs) -> TimeOf:
    """Tell the tense of a participle by the verb before it: "will be opened" is to come."""
    for at in range(place - 1, place - 1 - _AUXILIARY, -1):
        word = line.word(at)
        if not word[:1].isalnum() or word in verbs.breaks:
            break
        if verbs.tenses.get(word) in {"future", "present"}:
            return verbs.tenses[word]
        if verbs.tenses.get(word) == "past":
            break  # "may have been opened"
    return "past"


def _intended(line: Line, place: int, verbs: _Verbs) -> bool:
    """Tell whether an infinitive at ``place`` is still to come: "Halm to reopen", "agreed to meet", but not "came to meet"."""
    governing = line.word(place - 1)
    past = verbs.tenses.get(governing) == "past" or governing.endswith(verbs.past_endings)
    if past or governing in verbs.intends:
        return governing in verbs.intends
    for at in range(place - 2, place - _FAR, -1):
        word = line.word(at)
        breaks = word in verbs.breaks and word not in line.grammar.since
        if not word or word in _STOPS or breaks or word in verbs.intends:
            return True
        if (
            word in verbs.firsts
            or verbs.tenses.get(word) == "past"
            or (len(word) > _SHORTEST_STEM and word.endswith(verbs.past_endings))
        ):
            return False  # "met the envoy to talk about the road"
    return True


# --- by the preposition -----------------------------------------------------------------------------------------------


def direction(line: Line, first: int, end: int) -> TimeOf | None:
    """Tell on which side of now a time lies: by the preposition before it, else by the tense of its clause."""
    if begun(line, first) or followed(line, first) or line.word(first - 1) in line.grammar.told:
        return "past"
    if _put_off(line, end):
        return "future"
    if not awaited(line, first) and not ahead(line, first):
        return tense(line, first, end)
    if awaited(line, first) and _deferred(line, first, end):
        return "future"
    start = preposition(line, first)
    start -= line.words[max(start - 1, 0) : start + 1] in line.grammar.ahead
    sides = {"before": range(start - 1, start - _FAR, -1), "after": range(end, end + _FAR)}
    told = _nearest(line, sides[line.grammar.words.tense.look[0]], _verbs(line.grammar.words))
    return told if told == "past" else "future"


def _put_off(line: Line, end: int) -> bool:
    """Tell whether a verb at the end of the clause puts something off to the time before it: «به ۳۱ اوت موکول شد»."""
    after = line.grammar.words.tense.look[0] == "after"
    return after and any(line.word(place) in line.grammar.postpones for place in range(end, end + _PUT_OFF))


def _deferred(line: Line, first: int, end: int) -> bool:
    """Tell whether something is put off until the time: «تأجيل المحاكمة حتى سبتمبر»."""
    for places in (range(first - 1, first - _IMPENDING, -1), range(end, end + _IMPENDING)):
        for place in places:
            word = line.word(place)
            if not word or _stops(line, place):
                break
            if any(word[lead:] in line.grammar.defers for lead in range(2)):
                return True
    return False


def impends(line: Line, first: int) -> bool:
    """Tell whether the day is of something near at hand, over or not: "ahead of talks on Thursday"."""
    impending = line.grammar.impends
    for place in range(first - 1, max(first - _IMPENDING, -1), -1):
        if _stops(line, place):
            break
        if any(line.words[place : place + length] in impending for length in (1, 2, 3)):
            return True
    return False
