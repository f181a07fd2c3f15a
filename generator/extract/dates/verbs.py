"""The time of one verb: a line and the place of a word in; past, present or future out, or ``None`` for what is no verb known."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.extract.dates.grammar import Line
from generator.folding import fold
from generator.lexicon.dates import DateWords

TimeOf = Literal["past", "present", "future"]
FAR = 36
"""A verb further away than this many words says nothing of the date."""
_STOPS = frozenset(".!?؟؛;:…۔\n")
_CLOSING = frozenset('"»”’')
_SHORTEST_STEM = 4
_ASKED = 9
"""Whom somebody asks is named at most so many words before the verb."""
_NAMES = ("entity", "given")
_AUXILIARY = 3
"""A verb that governs a participle stands at most so many words before it: "will soon be opened"."""


class Verbs(NamedTuple):
    """The words of a language that tell of time, folded."""

    tenses: dict[str, TimeOf]
    breaks: frozenset[str]
    whens: frozenset[str]
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
    noun_endings_written: tuple[str, ...]
    intends: frozenset[str]
    deeds: frozenset[str]
    foretells: frozenset[str]
    being: frozenset[str]
    would: frozenset[str]
    final: frozenset[str]
    asks: frozenset[str]
    asked: frozenset[str]
    arranged: frozenset[str]
    firsts: frozenset[str]
    agents: frozenset[str]
    articles: frozenset[str]
    one: frozenset[str]


@lru_cache(maxsize=32)
def verbs_of(words: DateWords) -> Verbs:
    """Fold the verbs of a language."""
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

    def joined(words: Iterable[str]) -> frozenset[str]:
        """Fold words alone and with each conjunction that is written to them."""
        return _folded(_with(words, ("", *said.prefixes), ("",)))

    return Verbs(
        tenses,
        _folded(said.breaks),
        _folded(said.whens),
        _folded(said.roles),
        _folded(said.particles),
        tuple(map(fold, said.past_endings)),
        tuple(map(fold, said.participles)),
        _folded(said.auxiliaries),
        tuple(joined(said.future_prefixes)),
        tuple(joined(said.present_openings)),
        _folded(said.turns_past),
        words.tense.look[0] == "before" and bool(said.past_endings),
        joined(said.nouns),
        tuple(map(fold, said.noun_endings)),
        tuple(said.noun_endings),
        joined(said.intends) if said.deeds else _folded(said.intends),
        _folded(said.deeds),
        joined((*said.foretells, *said.intends)),
        _folded(said.being),
        _folded(said.would),
        _folded(said.final),
        _folded(said.asks),
        _folded(said.asked),
        _folded(said.arranged),
        _folded(said.firsts),
        _folded(said.agents),
        _folded(said.articles),
        _folded(said.one),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _with(verbs: Iterable[str], prefixes: Iterable[str], suffixes: Iterable[str]) -> set[str]:
    """Write verbs with every prefix and suffix."""
    after = tuple(suffixes)
    return {before + verb + end for before in prefixes for verb in verbs for end in after}


def stops(line: Line, place: int) -> bool:
    """Tell whether a sentence ends at ``place``: not within 4.4 or 10:30, nor after "U.S."."""
    glued = line.touches(place + 1) and line.word(place + 1) not in _CLOSING
    if line.word(place) not in _STOPS or (line.touches(place) and glued):
        return False
    return line.word(place) != "." or line.ends_sentence(place)


def of_word(line: Line, place: int, verbs: Verbs) -> TimeOf | None:
    """Tell the tense of the verb at ``place``, by its whole form or by how it begins or ends."""
    word = line.word(place)
    known = _known(line, place, verbs)
    if known is not None:
        return _of_known(line, place, verbs, known)
    if len(word) < _SHORTEST_STEM:
        return None
    if word in verbs.arranged and line.word(place - 1) in verbs.being:
        return "present"
    if len(word) > _SHORTEST_STEM and word.endswith(verbs.past_endings) and word not in verbs.nouns:
        # "the return of paintings stolen by the army": a participle, whose verb, if it has one, stands before it
        return _governed(line, place, verbs) if line.word(place + 1) not in verbs.agents else None
    if word.endswith(verbs.participles) and line.word(place + 1) in verbs.auxiliaries:
        return "past"
    opens = word.startswith(verbs.present_openings + verbs.future_openings)
    named = opens and any(line.hit(place, sort) is not None for sort in _NAMES)  # «سيلين», «يرماك»
    if not opens or named or word in verbs.nouns or _ends_as_noun(line, place, verbs):
        return None
    if word.startswith(verbs.present_openings):
        return "past" if line.word(place - 1) in verbs.turns_past else "present"
    return "future"


def _ends_as_noun(line: Line, place: int, verbs: Verbs) -> bool:
    """Tell whether a word ends as nouns do, also as it is written: «سيارة», but not «سيستقبله»."""
    if not line.word(place).endswith(verbs.noun_endings):
        return False
    written = line.passage.text[line.passage.starts[place] : line.passage.ends[place]]
    return written.endswith(verbs.noun_endings_written)


def is_past(word: str, verbs: Verbs) -> bool:
    """Tell whether a word alone is a form of the past."""
    return verbs.tenses.get(word) == "past" or (
        len(word) > _SHORTEST_STEM and word.endswith(verbs.past_endings)
    )


def _known(line: Line, place: int, verbs: Verbs) -> TimeOf | None:
    """Tell the tense of a form that the lexicon has."""
    word = line.word(place)
    return verbs.tenses.get(word + line.word(place + 1) if word in verbs.particles else word)


def _of_known(line: Line, place: int, verbs: Verbs, known: TimeOf) -> TimeOf | None:
    """Tell the tense of a form that the lexicon has, by what stands before it, or of a participle by the verb after it."""
    if known == "past" and line.word(place).endswith(verbs.participles):
        after = _known(line, place + 1, verbs)
        known = after if after in {"present", "future"} else known  # «داده می‌شود», «داده خواهد شد»
    if line.word(place) in verbs.final and not (_closes(line, place + 1, verbs) or _asks(line, place, verbs)):
        return None  # «نشست» is a meeting here
    if known == "present" and verbs.governs and line.word(place - 1) in verbs.particles:
        return known if _intended(line, place - 1, verbs) else None
    if known == "present" and (_named(line, place, verbs) or _is_month(line, place)):
        return None
    if known == "present":
        return "past" if line.word(place - 1) in verbs.turns_past else known
    if known == "future":
        particle = line.word(place) in verbs.particles and verbs.governs
        return known if not particle or _intended(line, place, verbs) else None
    return _governed(line, place, verbs) if verbs.governs else known


def _named(line: Line, place: int, verbs: Verbs) -> bool:
    """Tell whether an article makes a noun of what else is a verb: "on a state visit", "the visit"."""
    return line.word(place - 1) in verbs.articles or line.word(place - 2) in verbs.one


def _is_month(line: Line, place: int) -> bool:
    """Tell whether a capital within a sentence makes a month of what else is a verb: "in May and in July"."""
    inside = place > 0 and not stops(line, place - 1)
    return inside and line.capital(place) and line.hit(place, "month") is not None


def _closes(line: Line, index: int, verbs: Verbs) -> bool:
    """Tell whether a clause is over before the word at ``index``."""
    word = line.word(index)
    return not word[:1].isalnum() or word in line.grammar.also or word in verbs.breaks


def _asks(line: Line, place: int, verbs: Verbs) -> bool:
    """Tell whether the word at ``place`` asks something of whom a preposition before it names."""
    if line.word(place) not in verbs.asks:
        return False
    for at in range(place - 1, max(place - _ASKED, -1), -1):
        if line.word(at) in verbs.asked:
            return True
        if stops(line, at) or line.word(at) in verbs.breaks:
            break
    return False


def _governed(line: Line, place: int, verbs: Verbs) -> TimeOf:
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


def _intended(line: Line, place: int, verbs: Verbs) -> bool:
    """Tell whether an infinitive at ``place`` is still to come: "Halm to reopen", "agreed to meet", but not "came to meet"."""
    governing = line.word(place - 1)
    past = verbs.tenses.get(governing) == "past" or governing.endswith(verbs.past_endings)
    if past or governing in verbs.intends:
        return governing in verbs.intends
    for at in range(place - 2, place - FAR, -1):
        word = line.word(at)
        breaks = word in verbs.breaks and word not in line.grammar.since
        if not word or word in _STOPS or breaks or word in verbs.intends:
            return True
        if word in verbs.firsts or is_past(word, verbs):
            return False  # "met the envoy to talk about the road"
    return True
