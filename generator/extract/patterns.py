"""Word orders as data: a pattern such as ``{speaker} {cue} {gap} {that} {clause}`` and a cue in; what its slots hold out.

A pattern is matched outwards from its cue: the slots to the right in order, then those to the left in reverse. What each slot
accepts is one small function in ``_RIGHT`` or ``_LEFT``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.extract import clauses, predicates, subjects
from generator.extract.nouns import Subject
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_RELATIVE_MOST = 16
"""A relative clause of more words is not skipped."""
_CLAUSE_LEAST = 4
"""Words after "said" from which they are a clause, whatever they are."""

_MARKED_REACH = 10
"""So many items at most stand between a verb and marked words that no preposition binds to it."""

_SUBJECT_MOST = 8
"""Words of a subject that stands between a relative and its verb of saying."""

_PLACE_MOST = 6
_TAIL_MOST = 3
"""Words after the verb of an attribution that parts a clause: "The road, Danev said on Monday, is closed"."""
_ALWAYS = 2
"""So many of ``Grammar.addressed`` always name whom they speak to."""

Shape = Literal["quotation", "clause", "words", "before"]


@dataclass
class Match:
    """What has been matched so far around one cue."""

    skeleton: Skeleton
    scene: Scene
    actors: Sequence[Actor]
    cue: Hit
    low: int
    """First item that may belong to the match."""
    high: int
    """Item after the cue's sentence."""
    subject: Subject | None = None
    shape: Shape | None = None
    first: int = 0
    """First item of the content."""
    last: int = 0
    """Item after the content."""
    begin: int = 0
    """First item of the whole match."""
    gap: bool = False
    stopped: int = 0
    """Where an attribution at the end of a clause ends."""


Slot = Callable[[Match, int], int | None]


@cache
def compiled(pattern: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split a pattern at its cue: slots to the left, nearest first, and slots to the right."""
    slots = pattern.split()
    cue = slots.index("{cue}")
    return tuple(reversed(slots[:cue])), tuple(slots[cue + 1 :])


def match(pattern: str, state: Match) -> Match | None:
    """Match ``pattern`` around ``state.cue``; give the filled match, or ``None``."""
    left, right = compiled(pattern)
    for slots, table, place in ((right, _RIGHT, state.cue.last), (left, _LEFT, state.cue.first)):
        for slot in slots:
            found = table[slot](state, place)
            if found is None:
                return None
            place = found
        state.begin = place
    return state if state.shape is not None else None


def _seek(state: Match, place: int, found: Callable[[int], bool], most: int) -> int | None:
    """Find the first item from ``place`` on that ``found`` accepts; a gap may lie before it if the pattern has one."""
    reach = most if state.gap else 0
    state.gap = False
    past = place
    for index in range(place, min(state.high, place + reach + 1)):
        if index < past:
            continue
        if found(index):
            return index
        past = _past_relative(state, index)
        if past > index:
            continue
        word = state.skeleton.words[index]
        if word in {":", ";", "؛"} or (word == QUOTED and not state.skeleton.ending(index, "toward")):
            return None
        if state.skeleton.at(index, "that") is not None or _stops(state, index):
            return None
    return None


def _past_relative(state: Match, index: int) -> int:
    """Skip a relative clause between commas: «الاتحاد، الذي يجب أن يوافق على الصفقة، أنه»; ``index`` where none begins there."""
    words = state.skeleton.words
    if words[index] not in COMMAS or state.skeleton.at(index + 1, "relative") is None:
        return index
    if state.skeleton.at(index + 1, "that") is not None:
        return index
    limit = min(state.high, index + _RELATIVE_MOST)
    return next((i for i in range(index + 1, limit) if words[i] in COMMAS), index)


def _stops(state: Match, index: int) -> bool:
    """Whether another report begins at ``index``, so that what follows is not this verb's."""
    hit = state.skeleton.at(index, "cue")
    if hit is None or hit.value.form == "reported" or _relative(state, index):
        return False
    if state.scene.vocabulary.lexicon.quotes.grammar.case and hit.value.strength == "adjacent":
        return True
    return bool(hit.value.strength == "strong")


def _relative(state: Match, index: int) -> bool:
    """Whether the verb at ``index`` belongs to a relative clause: «أوشاكوف، الذي أدلى بتصريح…، إن»."""
    return any(
        state.skeleton.at(place, "relative") is not None
        for place in range(max(state.cue.last, index - 3), index)
    )


def _gap(state: Match, place: int) -> int:
    state.gap = True
    return place


def _speaker_after(state: Match, place: int) -> int:
    skeleton, scene, actors = state.skeleton, state.scene, state.actors
    state.subject = subjects.after(skeleton, scene, actors, place, state.high)
    if scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        ahead = subjects.ahead(skeleton, scene, actors, state.low, state.cue.first)
        if ahead is not None:
            state.subject = ahead
            return place
    return state.subject.last if state.subject is not None else place


def _colon(state: Match, place: int) -> int | None:
    found = _seek(
        state,
        place,
        lambda i: state.skeleton.words[i] == ":",
        state.scene.vocabulary.lexicon.quotes.grammar.gap + 8,
    )
    return None if found is None else found + 1


def _comma(state: Match, place: int) -> int | None:
    return place + 1 if place < state.high and state.skeleton.words[place] in COMMAS else None


def _that(state: Match, place: int) -> int | None:
    sorts = ("that", "that-asked") if state.cue.value.stance == "ask" else ("that",)
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    found = _seek(state, place, lambda i: _opens(state, i, sorts), grammar.gap)
    if found is not None and grammar.bare and not _parenthesis(state, place, found):
        return None
    hit = state.skeleton.at(found, *sorts) if found is not None else None
    return hit.last if hit is not None else None


def _opens(state: Match, index: int, sorts: Sequence[str]) -> bool:
    """Whether a complementizer at ``index`` opens what this verb reports; «وأن» far from it goes on with another's."""
    hit = state.skeleton.at(index, *sorts)
    if hit is None:
        return False
    if state.scene.vocabulary.lexicon.quotes.grammar.case and (
        predicates.finite(state.skeleton, state.scene, hit.last)
        or state.skeleton.words[hit.last : hit.last + 1] in {(",",), (".",)}
    ):
        return False  # "a list that included", "rejected that, saying": no complementizer
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if grammar.subject == "after" and index > state.cue.last and state.skeleton.ending(index, "preposition"):
        return False  # «قبل أن يستطرد»: it tells when
    return index == state.cue.last or hit.proclitic is None or not hit.proclitic.conjunction


def _parenthesis(state: Match, first: int, last: int) -> bool:
    """Whether what parts a verb from its complementizer is no object or clause: "said on Monday that", "told Biden that"."""
    if first == last:
        return True
    if any(state.skeleton.at(index, "finite") is not None for index in range(first, last)):
        return False
    if state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.grammar.addressed:
        return True
    opens = state.skeleton.at(first, "preposition", "adverb", "weekday", "month", "relative")
    timed = state.skeleton.among(first, last, "unit", "deictic", "weekday", "month")
    return opens is not None or bool(timed) or state.skeleton.words[first] in COMMAS


def _whether(state: Match, place: int) -> int | None:
    if state.cue.value.stance != "ask":
        return None
    return _seek(state, place, lambda i: state.skeleton.at(i, "whether") is not None, 6)


def _quotation(state: Match, place: int) -> int | None:
    skeleton = state.skeleton
    gap = state.scene.vocabulary.lexicon.quotes.grammar.gap

    def announced(index: int) -> bool:
        near = index - place <= _MARKED_REACH or skeleton.ending(index, "preposition") is not None
        return near and skeleton.words[index] == QUOTED and not skeleton.ending(index, "toward")

    found = _seek(state, place, announced, max(_MARKED_REACH, gap // 2))
    if found is None or found >= state.high or _attributed_after(state, found):
        return None
    state.shape, state.first, state.last = "quotation", found, found + 1
    return found + 1


def _attributed_after(state: Match, index: int) -> bool:
    """Whether the quotation at ``index`` belongs to a verb right behind it: "Danev denies it. “Why?” asked Brenik"."""
    skeleton = state.skeleton
    if not state.scene.vocabulary.lexicon.quotes.grammar.inverted or index + 1 >= len(skeleton.words):
        return False
    place = index + 1
    hit = skeleton.at(place, "cue")
    if hit is not None and hit.value.form == "verb" and hit.value.strength == "strong":
        return skeleton.at(hit.last, "that") is None
    pronoun = skeleton.at(place, "pronoun")
    behind = skeleton.at(pronoun.last, "cue") if pronoun is not None else None
    return behind is not None and behind.value.form == "verb"


def _clause(state: Match, place: int) -> int | None:
    last = clauses.end(state.skeleton, state.scene, state.actors, place) if place < state.high else place
    first, last = clauses.trim(state.skeleton, place, last)
    if last <= first:
        return None
    state.shape, state.first, state.last = "clause", first, last
    return last


def _bare_clause(state: Match, place: int) -> int | None:
    """A clause with no complementizer, directly after its verb: it must look like a clause."""
    skeleton = state.skeleton
    if place >= state.high or skeleton.words[place] == QUOTED or not skeleton.words[place][0].isalnum():
        return None
    if state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.grammar.nominal:
        return None
    extracted = predicates.finite(skeleton, state.scene, place)
    if extracted and not _extracted(state):
        return None  # "a merger announced Monday would make": it has no subject
    if skeleton.at(place, "resume") is not None:
        return None
    if not extracted and (
        skeleton.words[place] in state.scene.conjunctions
        or skeleton.at(place, "infinitive", "preposition", "adverb", "that-asked") is not None
    ):
        return None
    end = _clause(state, place)
    if end is None or state.last - state.first < 2:
        return None
    return end if _is_clause(state) else None


def _extracted(state: Match) -> bool:
    """Whether a relative before the subject is the subject of what is said: "a clerk who the police say has fled"."""
    skeleton = state.skeleton
    if state.cue.value.entry not in state.scene.vocabulary.lexicon.quotes.grammar.clausal:
        return False
    for index in range(state.cue.first - 1, max(state.low, state.cue.first - _SUBJECT_MOST) - 1, -1):
        if not skeleton.words[index][0].isalnum() or predicates.finite(skeleton, state.scene, index):
            return False
        if skeleton.at(index, "relative", "that") is not None:
            return index < state.cue.first - 1 and index > state.low
    return False


def _is_clause(state: Match) -> bool:
    """Whether what follows a verb without a complementizer is a clause and no mere object."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.case:
        return _has_verb(state, state.first, state.last) or _verbal(state)
    if _quoted_verb(state):
        return True
    if state.skeleton.at(state.first, "object") is not None:
        return _has_verb(state, state.first, min(state.first + 3, state.last))  # "said nothing had changed"
    if state.cue.value.entry in grammar.clausal:
        return state.last - state.first >= _CLAUSE_LEAST or _has_verb(state, state.first, state.last)
    # "confirmed the booking and the guests left", "recalled the alliance whose victims should rest": no part of the object
    words = state.skeleton.words
    parts = (
        i
        for i in range(state.first, state.last)
        if words[i] in state.scene.conjunctions or state.skeleton.at(i, "relative") is not None
    )
    return _has_verb(state, state.first, next(parts, state.last))


def _quoted_verb(state: Match) -> bool:
    """Whether a short subject and marked words that begin with its verb are the clause: "said the files “never existed”"."""
    skeleton = state.skeleton
    marked = next((i for i in range(state.first, state.last) if skeleton.words[i] == QUOTED), state.first)
    if not 1 <= marked - state.first <= _CLAUSE_LEAST or skeleton.at(state.first, "opener") is None:
        return False
    inner = skeleton.items[marked].quotation
    if inner is None:
        return False
    opens = skeleton.passage.at_word.get(inner.first, ())
    place = inner.first + any(hit.sort in {"adverb", "negation"} for hit in opens)
    past = skeleton.passage.words[place : place + 1]
    ends = bool(past) and past[0].endswith(state.scene.vocabulary.lexicon.quotes.grammar.past)
    return ends or any(hit.sort == "finite" for hit in skeleton.passage.at_word.get(place, ()))


def _has_verb(state: Match, first: int, last: int) -> bool:
    """Whether a finite verb stands between; "to be" is none."""
    return predicates.any_finite(state.skeleton, state.scene, first, last)


def _verbal(state: Match) -> bool:
    """Whether a cue inside the clause serves as its verb, or, where the verb stands last, the clause goes to the sentence's end."""
    inside = any(
        state.skeleton.at(i, "cue") is not None
        and state.skeleton.words[i - 1] not in state.scene.conjunctions
        for i in range(state.first, state.last)
    )
    return inside or (state.scene.vocabulary.lexicon.quotes.grammar.gap <= 2 and state.last >= state.high - 1)


def _words(state: Match, place: int) -> int:
    """Words after a colon: a quotation, else the rest of the line."""
    if place < len(state.skeleton.words) and state.skeleton.words[place] == QUOTED:
        state.shape, state.first, state.last = "quotation", place, place + 1
        return place + 1
    state.shape, state.first, state.last = "words", place, len(state.skeleton.words)
    return state.last


def _addressee(state: Match, place: int) -> int:
    """Somebody told: "told Putin the talks", "told reporters in Halm the talks", "assured voters he"."""
    skeleton = state.skeleton
    day = skeleton.at(place, "weekday")
    place = day.last if day is not None else place
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if state.cue.value.entry not in grammar.addressed or place >= state.high:
        return place
    if skeleton.at(place, "preposition") is not None:
        return place
    told = state.cue.value.entry in grammar.addressed[:_ALWAYS]
    actor = next((a for a in state.actors if a.first in {place, place + 1} and a.last <= state.high), None)
    if actor is not None and not actor.joined and (told or _opens_clause(skeleton, actor.last)):
        place = actor.last
    elif told or (_opens_clause(skeleton, place + 1) and not _opens_clause(skeleton, place)):
        place += 1
    return _past_place(state, place) if told else place


def _opens_clause(skeleton: Skeleton, index: int) -> bool:
    return skeleton.at(index, "opener", "pronoun", "entity") is not None


def _past_place(state: Match, place: int) -> int:
    """Skip where or how somebody was told, and a comma: "told a crowd in Halm the talks", "told the paper, his plan was"."""
    skeleton = state.skeleton
    for index in range(place, min(state.high, place + _PLACE_MOST)):
        if skeleton.at(index, "that", "finite", "cue") is not None or skeleton.words[index] == QUOTED:
            return place
        if index > place and _opens_clause(skeleton, index) and skeleton.ending(index, "preposition") is None:
            return index
        if skeleton.words[index] in COMMAS:
            return index + 1 if _opens_clause(skeleton, index + 1) else place
    return place


def _opener(state: Match, place: int) -> int | None:
    return place if state.skeleton.at(place, "opener") is not None else None


def _stop(state: Match, place: int) -> int | None:
    """Nothing reported follows: the sentence ends, or only where and when it was said comes before it does."""
    skeleton = state.skeleton
    state.stopped = place
    if place >= state.high or not skeleton.words[place][0].isalnum():
        return place
    if skeleton.at(place, "preposition", "adverb", "weekday", "relative") is None:
        return None
    for index in range(place, state.high):
        if skeleton.at(index, "that", "finite") is not None or skeleton.words[index] in {QUOTED, ":"}:
            return None
        if skeleton.words[index] in COMMAS:
            state.stopped = index
            return index
    return place


def _speaker_before(state: Match, place: int) -> int:
    state.subject = subjects.before(state.skeleton, state.scene, state.actors, state.low, place)
    return state.subject.first if state.subject is not None else place


def _quotation_before(state: Match, place: int) -> int | None:
    if place <= state.low or state.skeleton.words[place - 1] != QUOTED:
        return None
    joined = state.cue.proclitic is not None and state.cue.proclitic.conjunction
    if joined and place != state.cue.first:
        return None  # «“غير دستوري”، ودعت إلى وقفة»: the verb begins a clause of its own
    state.shape, state.first, state.last = "quotation", place - 1, place
    return place - 1


def _maybe_comma(state: Match, place: int) -> int:
    this = state.skeleton.ending(place, "this")
    place = this.first if this is not None else place
    stops = COMMAS | {";", "؛"}
    return place - 1 if place > state.low and state.skeleton.words[place - 1] in stops else place


def _comma_before(state: Match, place: int) -> int | None:
    return place - 1 if place > state.low and state.skeleton.words[place - 1] in COMMAS else None


def _before(state: Match, place: int) -> int | None:
    """All of the sentence before the attribution that no other quote has taken."""
    first, last = clauses.trim(state.skeleton, state.low, place)
    if state.subject is not None and state.subject.explicit and _behind(state, first, last):
        return first
    if last - first < 2 or state.subject is None or not state.subject.explicit:
        return None
    if last > first + 1 and state.skeleton.ending(last, "relative") is not None and _case(state):
        return _within(state)
    if _led(state, first, last):
        return _with_rest(state, first)
    # "The United States, he said, wanted no quarrel": what stands before alone is no clause.
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    led = state.skeleton.at(first, "preposition", "temporal") is not None
    clause = _has_verb(state, first, last) or (case and last - first > 6 and not led)
    if not clause and (not case or state.stopped - state.cue.last > _TAIL_MOST):
        return None
    if not clause and state.stopped < state.high - 2:
        last = clauses.trim(state.skeleton, state.stopped, state.high)[1]
    state.shape, state.first, state.last = "before", first, last
    return first


def _case(state: Match) -> bool:
    return state.scene.vocabulary.lexicon.quotes.grammar.case


def _within(state: Match) -> int | None:
    """Take what follows an attribution inside a relative clause: "the hall, where, officials say, the lights have failed"."""
    skeleton = state.skeleton
    if state.stopped >= state.high or skeleton.words[state.stopped] not in COMMAS:
        return None
    begin, end = clauses.trim(skeleton, state.stopped, state.high)
    end = min(end, clauses.end(skeleton, state.scene, state.actors, begin)) if begin < end else end
    if end - begin < 2 or not _has_verb(state, begin, end):
        return None
    state.shape, state.first, state.last = "before", begin, end
    return begin


def _led(state: Match, first: int, last: int) -> bool:
    """Whether all that stands before an attribution is a clause of time or a condition: "If the dam breaks, she said, …"."""
    skeleton = state.skeleton
    if not state.scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    opener = skeleton.at(first, "temporal", "condition", "resume", "contrast")
    inside = any(skeleton.words[index] in COMMAS for index in range(first, last))
    return opener is not None and not inside and skeleton.at(first, "cue") is None and last - first > 2


def _with_rest(state: Match, first: int) -> int | None:
    """Take a clause of time and, behind its attribution, the main clause; ``None`` where no main clause follows."""
    skeleton = state.skeleton
    if state.stopped >= state.high or skeleton.words[state.stopped] not in COMMAS:
        return None
    begin, end = clauses.trim(skeleton, state.stopped, state.high)
    if end - begin < _CLAUSE_LEAST or predicates.finite(skeleton, state.scene, begin):
        return None
    if state.stopped - state.cue.last > _TAIL_MOST or skeleton.at(begin, "cue", "relative") is not None:
        return None
    if skeleton.at(state.cue.last, "infinitive") is not None:
        return None  # "As the rain grew, Vance wrote to the owners, and …"
    if state.cue.value.strength != "strong" or not _has_verb(state, begin, end):
        return None
    state.shape, state.first, state.last = "before", first, end
    return first


def _behind(state: Match, first: int, last: int) -> bool:
    """Take what follows an attribution where only a word or a phrase stands before it: "Overall, she said, the lock is safe"."""
    skeleton = state.skeleton
    if not state.scene.vocabulary.lexicon.quotes.grammar.case or state.stopped >= state.high:
        return False
    if skeleton.words[state.stopped] not in COMMAS or state.stopped - state.cue.last > _TAIL_MOST:
        return False
    led = skeleton.at(first, "preposition", "temporal", "adverb", "contrast") is not None
    begin, end = clauses.trim(skeleton, state.stopped, state.high)
    if last - first > 1 and (not led or _has_verb(state, first, last)):
        return False
    if end - begin < _CLAUSE_LEAST or predicates.finite(skeleton, state.scene, begin):
        return False
    end = min(end, clauses.end(skeleton, state.scene, state.actors, begin))
    if not _has_verb(state, begin, end):
        return False
    state.shape, state.first, state.last = "before", begin, end
    return True


def _object(state: Match, place: int) -> int | None:
    mark = state.skeleton.ending(place, "object")
    return mark.first if mark is not None else None


_RIGHT: dict[str, Slot] = {
    "{gap}": _gap,
    "{speaker}": _speaker_after,
    ":": _colon,
    ",": _comma,
    "{that}": _that,
    "{whether}": _whether,
    "{quotation}": _quotation,
    "{clause}": _clause,
    "{bare}": _bare_clause,
    "{words}": _words,
    "{addressee}": _addressee,
    "{opener}": _opener,
    "{stop}": _stop,
}
_LEFT: dict[str, Slot] = {
    "{speaker}": _speaker_before,
    "{quotation}": _quotation_before,
    "{comma}": _maybe_comma,
    ",": _comma_before,
    "{before}": _before,
    "{object}": _object,
}
