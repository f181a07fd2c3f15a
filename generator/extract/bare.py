"""Clauses with no complementizer: "Danev said the road was closed"."""

from generator.extract import datelines, edges, predicates, relatives
from generator.extract.matching import CLAUSE_LEAST, Match, clause, has_verb
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED
from generator.text.scan import Hit

_SUBJECT_MOST = 8
"""Words of a subject that stands between a relative and its verb of saying."""

_REPORTER_MOST = 4
_PARTS = ("relative", "that", "temporal", "resume", "condition")
"""What ends an object that no clause is: "announced the building of homes | while he is away"."""


def bare(state: Match, place: int) -> int | None:
    """A clause with no complementizer, directly after its verb: it must look like a clause."""
    skeleton = state.skeleton
    marks = place < state.high and skeleton.words[place] == QUOTED
    if place >= state.high or not (skeleton.words[place][0].isalnum() or opens_clause(state, place)):
        return None
    if state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.grammar.nominal or relatives.describes(
        state, place
    ):
        return None
    extracted = not marks and predicates.finite(skeleton, state.scene, place)
    modal = extracted and _modal(state, place)
    extracted = extracted and not modal
    if extracted and not _extracted(state):
        return None  # "a merger announced Monday would make": it has no subject
    if skeleton.at(place, "resume") is not None or _only_when(state, place) or _turns(state, place):
        return None
    led = skeleton.at(place, "infinitive", "that-asked", *(() if _free(state) else ("preposition", "adverb")))
    led = led or _described(state, place)
    if not extracted and (skeleton.words[place] in state.scene.conjunctions or led is not None):
        return None
    end = clause(state, place)
    if end is None or state.last - state.first < 2:
        return None
    if subordinate(state):
        comma = (i for i in range(state.first, state.last) if skeleton.words[i] in COMMAS)
        state.last = end = next(comma, state.last)  # "While he said the road was shut, | buses still ran"
    if extracted:
        end = _before_main(state)
    if led is None and skeleton.at(place, "preposition", "adverb") is not None:
        wished = state.cue.value.stance == "ask" and _to_end(state)
        return end if wished or has_verb(state, state.first, state.last) else None
    return end if _is_clause(state) else None


def _turns(state: Match, place: int) -> bool:
    """Whether "but" goes on with another verb of who confirmed something: «سفر را تأیید کرد | اما گفت: …»."""
    turn = state.skeleton.at(place, "contrast")
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    if turn is None or case:
        return False
    clausal = state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.grammar.clausal
    return not clausal or state.skeleton.at(turn.last, "cue") is not None


def opens_clause(state: Match, place: int) -> bool:
    """Whether marks are the subject of a clause: 'said the “old quarrels” remained', 'said “old quarrels” remained'."""
    skeleton = state.skeleton
    if place not in skeleton.marked or not state.scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    if _carries(state, place):
        return True
    return predicates.finite(skeleton, state.scene, place + 1) and skeleton.at(place + 1, "cue") is None


def _carries(state: Match, place: int) -> bool:
    """Whether a clause that marks open goes on behind them: 'said “there is time” for talks of the guilds'."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    follows = set(state.skeleton.words[place + 1 : place + 2])
    open_ended = not edges.closed(state.skeleton, place) and place + 2 < state.high
    says = (
        state.cue.value.entry in grammar.clausal and state.cue.value.stance != "think"
    )  # 'feared “a flood” of'
    return says and open_ended and bool(follows & set(grammar.carries))


def _described(state: Match, place: int) -> Hit | None:
    """Give the relative that describes the object of the verb: «نرخ را سه درصد اعلام کرد | که از پارسال کمتر است»."""
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    return state.skeleton.at(place, "that") if not case else None


def _free(state: Match) -> bool:
    """Whether the clause may begin with a phrase: «گفت با نرخ آزاد کاری ندارد», but not «مردی که دروغ گفت امروز دستگیر شد»."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or state.cue.value.entry not in grammar.clausal:
        return False
    relatives = state.skeleton.among(state.low, state.cue.first, "that", "relative")
    return not relatives or has_verb(state, relatives[-1].last, state.cue.first)


def _modal(state: Match, place: int) -> bool:
    """Whether the clause opens with a verb of duty or of power and another ends it, where verbs stand last: «گفت | باید صبر کرد», «گفت | می‌توانست برود»."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    opens = grammar.subject == "before" and state.skeleton.at(place, "unreal", "finite") is not None
    comma = next((i for i in range(place, state.high) if state.skeleton.words[i] in COMMAS), state.high)
    return opens and _free(state) and has_verb(state, place + 1, comma)


def _extracted(state: Match) -> bool:
    """Whether a relative before the subject is the subject of what is said: "a clerk who the police say has fled"."""
    skeleton = state.skeleton
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.case or state.cue.value.entry not in grammar.clausal:
        return False
    perfect = skeleton.ending(state.cue.first, "adverb")  # "which Roth has said should end"
    behind = state.cue.first - 1 if perfect is None else perfect.first - 1
    for index in range(behind, max(state.low, behind - _SUBJECT_MOST) - 1, -1):
        if not skeleton.words[index][0].isalnum() or predicates.finite(skeleton, state.scene, index):
            return False
        if skeleton.at(index, "relative", "that") is not None:
            return index < state.cue.first - 1 and index > state.low
    return False


def _only_when(state: Match, place: int) -> bool:
    """Whether what follows says but when it was said: "said as she left", and not "said when she left, he wept"."""
    skeleton = state.skeleton
    if skeleton.at(place, "temporal") is None:
        return False
    comma = next((i for i in range(place, state.high) if skeleton.words[i] in COMMAS), None)
    return comma is None or not has_verb(state, comma, state.high)


def subordinate(state: Match) -> bool:
    """Whether the verb stands in a clause that a word such as "while" opens, so that a comma ends what it reports."""
    if state.skeleton.at(state.low, "subordinating") is None or _inverted(state):
        return False
    commas = (i for i in range(state.low, state.cue.first) if state.skeleton.words[i] in COMMAS)
    return not any(has_verb(state, state.low, comma) for comma in commas)  # "While it rained, | Roth said …"


def _inverted(state: Match) -> bool:
    """Whether a clause and a comma stand before the verb: "The park is shut, said Ken Vance, the director of the zoo"."""
    words = state.skeleton.words
    if state.cue.first <= state.low or words[state.cue.first - 1] not in COMMAS:
        return False
    low = max(state.low, datelines.end(state.skeleton)) if state.low == 0 else state.low
    commas = (i for i in range(low, state.cue.first) if words[i] in COMMAS and not words[i + 1][0].isdigit())
    first = next(commas, low)
    if state.skeleton.at(low, "preposition", "temporal") is not None and not has_verb(state, low, first):
        low, first = first + 1, next(commas, low)  # "In May, the park was shut, said Ken Vance, the director"
    return has_verb(state, low, first)


def _before_main(state: Match) -> int:
    """End a relative clause before the main verb: "The clerk, who police say had sold the keys, | left"."""
    skeleton = state.skeleton
    commas = (i for i in range(state.first, state.last - 1) if skeleton.words[i] in COMMAS)
    main = (i for i in commas if predicates.finite(skeleton, state.scene, i + 1))
    state.last = next(main, state.last)
    return state.last


def _is_clause(state: Match) -> bool:
    """Whether what follows a verb without a complementizer is a clause and no mere object."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.case:
        return has_verb(state, state.first, state.last) or _verbal(state)
    if _quoted_verb(state) or (state.first in state.skeleton.marked and _carries(state, state.first)):
        return True
    if state.cue.value.form == "participle" and any(
        state.cue.first == low for low, _ in state.skeleton.sentences
    ):
        # "Noting the rise in fares, Danev said …": an object, unless it has a verb
        words = state.skeleton.words
        comma = next((i for i in range(state.first, state.last) if words[i] in COMMAS), state.last)
        return any(_plainly_finite(state, index) for index in range(state.first, comma))
    if state.skeleton.at(state.first, "object") is not None:
        return has_verb(state, state.first, min(state.first + 3, state.last))  # "said nothing had changed"
    if state.cue.value.entry in grammar.clausal:
        if _inverted(state) or _handed(state) or _points(state):
            return has_verb(state, state.first, state.last)
        return state.last - state.first >= CLAUSE_LEAST or has_verb(state, state.first, state.last)
    # "confirmed the booking and the guests left", "recalled the alliance whose victims should rest": no part of the object
    words = state.skeleton.words
    parts = (
        i
        for i in range(state.first, state.last)
        if words[i] in state.scene.conjunctions
        or state.skeleton.at(i, *_PARTS) is not None
        or _listed(state, i)
        or _reported(state, i)
    )
    end = next(parts, state.last)
    if state.cue.value.form == "participle":
        if state.skeleton.ending(state.cue.first, "temporal", "preposition") is not None:
            # "after threatening the guild with a strike, Danev said …"
            end = next((i for i in range(state.first, end) if words[i] in COMMAS), end)
        return any(_plainly_finite(state, index) for index in range(state.first, end))
    end = _ordered(state, end)
    return has_verb(state, state.first, end) and not relatives.related(state, end)


def _ordered(state: Match, end: int) -> int:
    """End before what somebody is to do: "warned Danev | to see that it is shut"."""
    near = range(state.first + 1, min(end, state.first + 3))
    to = (i for i in near if state.skeleton.at(i, "infinitive") is not None)
    return next(to, end) if state.skeleton.capital(state.first) else end


def _points(state: Match) -> bool:
    """Whether a word that only points opens what follows, and a preposition comes behind it: "said this at the gate"."""
    skeleton = state.skeleton
    pointing = skeleton.at(state.first, "opener") is not None and skeleton.at(state.first, "article") is None
    return pointing and skeleton.at(state.first + 1, "preposition", "temporal") is not None


def _handed(state: Match) -> bool:
    """Whether a name and "to" follow, as after a verb that is no verb of saying: "added Danev to a list"."""
    near = range(state.first + 1, min(state.last, state.first + 3))
    return state.skeleton.capital(state.first) and any(state.skeleton.at(i, "infinitive") for i in near)


def _listed(state: Match, comma: int) -> bool:
    """Whether a comma and a preposition go on with an object: "maintained close contact, | including several calls"."""
    words = state.skeleton.words
    return (
        words[comma] in COMMAS
        and state.skeleton.at(comma + 1, "occasion_including", "preposition") is not None
    )


def _reported(state: Match, comma: int) -> bool:
    """Whether after a comma stands who reports the sentence: "suggested a truce, | the guild said"."""
    skeleton = state.skeleton
    if skeleton.words[comma] not in COMMAS:
        return False
    verb = skeleton.next(comma + 2, min(state.last, comma + 2 + _REPORTER_MOST), "cue")
    subject = skeleton.at(comma + 1, "opener", "entity") is not None or skeleton.capital(comma + 1)
    return verb is not None and subject and not skeleton.holds(comma + 1, verb.first, "finite", "preposition")


def _plainly_finite(state: Match, index: int) -> bool:
    """Whether it is a verb and describes no noun: not "noting the lessons | drawn from the flood"."""
    skeleton = state.skeleton
    if not predicates.finite(skeleton, state.scene, index):
        return False
    plain = not skeleton.words[index].endswith(state.scene.vocabulary.lexicon.quotes.grammar.past)
    known = plain or skeleton.at(index - 1, "pronoun") is not None or skeleton.capital(index - 1)
    return known or skeleton.at(index + 1, "preposition") is None


def _quoted_verb(state: Match) -> bool:
    """Whether a short subject and marked words that begin with its verb are the clause: "said the files “never existed”"."""
    skeleton = state.skeleton
    marked = next((i for i in range(state.first, state.last) if skeleton.words[i] == QUOTED), state.first)
    named = skeleton.at(state.first, "opener", "entity") is not None
    if not 1 <= marked - state.first <= CLAUSE_LEAST or not named:
        return False
    inner = skeleton.marked.get(marked)
    if inner is None:
        return False
    opens = skeleton.passage.at_word.get(inner.first, ())
    place = inner.first + any(hit.sort in {"adverb", "negation"} for hit in opens)
    past = skeleton.passage.words[place : place + 1]
    ends = bool(past) and past[0].endswith(state.scene.vocabulary.lexicon.quotes.grammar.past)
    return ends or any(hit.sort == "finite" for hit in skeleton.passage.at_word.get(place, ()))


def _verbal(state: Match) -> bool:
    """Whether a cue inside the clause serves as its verb, or, where the verb stands last, the clause goes to the sentence's end."""
    inside = any(
        state.skeleton.at(i, "cue") is not None
        and state.skeleton.words[i - 1] not in state.scene.conjunctions
        for i in range(state.first, state.last)
    )
    return inside or _to_end(state)


def _to_end(state: Match) -> bool:
    """Whether the clause goes to the end of its sentence, where its verb stands if verbs stand last: «خواست علیه سیل اقدام کند»."""
    return state.scene.vocabulary.lexicon.quotes.grammar.gap <= 2 and state.last >= state.high - 1
