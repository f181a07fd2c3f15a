"""What an attribution behind or in the middle of a sentence attributes: "The road, Danev said on Monday, is closed"."""

from generator.extract import clauses, datelines, onward, openings, predicates
from generator.extract.matching import CLAUSE_LEAST, Match, has_verb
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED

_TAIL_MOST = 3
"""Words after the verb of an attribution that parts a clause: "The road, Danev said on Monday, is closed"."""

_SUBJECT_MOST = 6
"""Words of a subject that an attribution parts from its verb."""

_TOLD_MOST = 6
"""Words of whom somebody told: "told the editors of the Halm Post"."""


CLOSING = ("preposition", "adverb", "weekday", "relative")
"""With what begins that which may still follow an attribution behind a clause."""


def stop(state: Match, place: int) -> int | None:
    """Nothing reported follows: the sentence ends, or only where and when it was said comes before it does."""
    skeleton = state.skeleton
    state.stopped = place
    if place >= state.high or not skeleton.words[place][0].isalnum():
        return place
    if place == state.cue.last and _adds(state, place):
        return place
    if skeleton.at(place, "temporal") is not None and skeleton.at(place, "cue") is None and _case(state):
        return place  # "…, Vance said as she opened the fair"
    part = skeleton.at(place, "part")  # "said | early on Monday"
    if skeleton.at(part.last if part is not None else place, *CLOSING) is None:
        return None
    for index in range(place, state.high):
        if index > place and _case(state) and _when(state, index):
            return index  # "…, Vance said at a fair when asked about the roof"
        if skeleton.at(index, "that", "finite") is not None or skeleton.words[index] in {QUOTED, ":"}:
            return None
        if skeleton.words[index] in COMMAS:
            state.stopped = index
            return index
    return place


def _when(state: Match, index: int) -> bool:
    """Whether a word such as "when" opens what tells when something was said, to the end of its sentence."""
    rest = state.skeleton.words[index : state.high]
    return (
        state.skeleton.at(index, "temporal") is not None
        and state.skeleton.at(index, "preposition") is None
        and COMMAS.isdisjoint(rest)
        and QUOTED not in rest
    )


def told(state: Match, place: int) -> int:
    """Skip whom a verb such as "told" tells: "The road is closed, Danev told reporters on Monday"."""
    skeleton = state.skeleton
    if state.cue.value.entry not in state.scene.vocabulary.lexicon.quotes.grammar.addressed:
        return place
    index = place
    while index < min(state.high, place + _TOLD_MOST + 1):
        word = skeleton.words[index]
        clause = skeleton.at(index, "that", "finite", "cue", "temporal")
        when = clause is not None and clause.sort == "temporal" and skeleton.at(index, "preposition")
        if word in {QUOTED, ":"} or (clause is not None and not when):
            return place
        if not (word[0].isalnum() or word == "'") or (
            index > place and skeleton.at(index, *CLOSING) is not None
        ):
            return index
        index += 1
    return index if index == state.high else place


def _adds(state: Match, place: int) -> bool:
    """Whether another verb of the speaker follows: "The bridge is shut, Vance said and added …"."""
    skeleton = state.skeleton
    joined = _case(state) and skeleton.words[place] in state.scene.conjunctions
    adverb = skeleton.at(place + 1, "adverb") if joined else None
    hit = skeleton.at(adverb.last if adverb is not None else place + 1, "cue") if joined else None
    return hit is not None and hit.value.form == "verb"


def before(state: Match, place: int) -> int | None:
    """All of the sentence before the attribution that no other quote has taken."""
    begin = datelines.end(state.skeleton) if state.low == 0 else 0
    first, last = clauses.trim(state.skeleton, max(state.low, begin), place)
    # "On Monday, Danev warned of a flood, with his spokesman saying …"
    company = _accompanied(state) and not has_verb(state, first, last)
    if state.subject is None or not state.subject.explicit or company:
        return None
    if _behind(state, first, last):
        return first
    if midway(state, state.subject.first):
        end = clauses.end(state.skeleton, state.scene, state.actors, state.stopped + 1)
        state.shape, state.first, state.last = "before", first, clauses.trim(state.skeleton, first, end)[1]
        return first
    if last - first < 2 or _tells_itself(state, first) or _asked(state, first):
        return None
    if last > first + 1 and state.skeleton.ending(last, "relative") is not None and _case(state):
        return _within(state)
    if _led(state, first, last):
        return _with_rest(state, first)
    # "The United States, he said, wanted no quarrel": what stands before alone is no clause.
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    led = state.skeleton.at(first, "preposition", "temporal") is not None
    doing = openings.participle(state.skeleton, state.scene, first)  # "Speaking to the guild, Danev warned"
    clause = has_verb(state, first, last) or (case and last - first > 6 and not (led or doing))
    directs = led and state.skeleton.holds(state.cue.last, state.high, "infinitive")  # "told Roth to act"
    admits = doing or directs or (led and state.skeleton.at(state.cue.last, "preposition") is not None)
    if not clause and (not case or admits or state.stopped - state.cue.last > _TAIL_MOST):
        return None  # "Despite the rain, Danev admitted to an oversight"
    if not clause and state.stopped < state.high - 2:
        last = clauses.trim(state.skeleton, state.stopped, state.high)[1]
    elif clause and _asks_on(state):
        last = clauses.trim(state.skeleton, first, state.high)[1]
    state.shape, state.first, state.last = "before", first, last
    return first


def _asks_on(state: Match) -> bool:
    """Whether the clause goes on behind a short attribution with a question: "It was unclear, she added, | whether the lock was safe"."""
    skeleton, stop = state.skeleton, state.stopped
    near = stop < state.high and skeleton.words[stop] in COMMAS and stop - state.cue.last <= _TAIL_MOST
    asks = skeleton.at(stop + 1, "whether") is not None and skeleton.at(stop + 1, "temporal") is None
    return near and asks and _case(state) and has_verb(state, stop + 2, state.high)


def _accompanied(state: Match) -> bool:
    """Whether a comma and "with" tell behind the verb what went with it all."""
    words, company = state.skeleton.words, state.scene.vocabulary.lexicon.quotes.company
    behind = words[state.stopped : state.stopped + 2]
    return len(behind) > 1 and behind[0] in COMMAS and behind[1] in company


def _tells_itself(state: Match, first: int) -> bool:
    """Whether what stands before only tells when, or the verb has an object of its own: «زمانی که برنیک آمد، دو طرف بر صلح تأکید کردند»."""
    skeleton, grammar = state.skeleton, state.scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or state.subject is None:
        return False
    objects = state.scene.vocabulary.lexicon.quotes.complements
    ruling = skeleton.among(state.subject.last, state.cue.first, "preposition")
    own = any(
        state.cue.value.entry in objects.get(" ".join(skeleton.words[p.first : p.last]), ())
        and skeleton.at(p.last, "same") is None  # «…، برنیک بر این نکته تأکید کرد»
        for p in ruling
    )
    return own or skeleton.at(first, "temporal") is not None


def _asked(state: Match, first: int) -> bool:
    """Whether what stands before only tells what somebody was asked: "Asked whether the dam would hold, he said, “Yes.”"."""
    asks = state.skeleton.at(first, "cue")
    return _case(state) and asks is not None and state.skeleton.at(first, "temporal") is not None


def midway(state: Match, subject: int) -> bool:
    """Whether an attribution in commas parts a subject from its verb: "Talks, he said, will go on", "The road, he said, remains “safe”"."""
    skeleton, stop = state.skeleton, state.cue.last
    parted = stop < state.high - 1 and skeleton.words[stop] in COMMAS
    if not parted or not _case(state) or subject - 2 < state.low or skeleton.words[subject - 1] not in COMMAS:
        return False
    first, last = clauses.trim(skeleton, state.low, subject)
    opener = skeleton.at(
        first, "preposition", "adverb", "temporal", "condition", "contrast", "resume", "deictic"
    )
    if opener is not None or last - first > _SUBJECT_MOST or has_verb(state, first, last):
        return False
    verb = skeleton.words[stop + 1]
    present = verb.endswith(state.scene.vocabulary.lexicon.quotes.grammar.single or ("\n",)) and len(verb) > 3
    plain = skeleton.at(stop + 1, "relative", "article", "preposition", "opener") is None
    cue = skeleton.at(stop + 1, "cue")
    if cue is not None and onward.reporting(skeleton, cue, state.high):
        return False  # "Danev, the palace said, told Brenik that …" tells what Danev said
    return predicates.finite(skeleton, state.scene, stop + 1) or (
        present and plain and not skeleton.capital(stop + 1)
    )


def _case(state: Match) -> bool:
    return state.scene.vocabulary.lexicon.quotes.grammar.case


def _within(state: Match) -> int | None:
    """Take what follows an attribution inside a relative clause: "the hall, where, officials say, the lights have failed"."""
    skeleton = state.skeleton
    if state.stopped >= state.high or skeleton.words[state.stopped] not in COMMAS:
        return None
    begin, end = clauses.trim(skeleton, state.stopped, state.high)
    end = min(end, clauses.end(skeleton, state.scene, state.actors, begin)) if begin < end else end
    if end - begin < 2 or not has_verb(state, begin, end):
        return None
    state.shape, state.first, state.last = "before", begin, end
    return begin


def _led(state: Match, first: int, last: int) -> bool:
    """Whether all that stands before an attribution is a clause of time or a condition: "If the dam breaks, she said, …"."""
    skeleton = state.skeleton
    if not state.scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    first = _past_day(state, first, last)
    opener = skeleton.at(first, "temporal", "condition", "resume", "contrast")
    if opener is not None and opener.sort == "contrast" and not skeleton.at(opener.last, "temporal"):
        whole = state.stopped >= state.high - 1 or has_verb(state, opener.last, last)
        if whole:
            return False  # "But the guild wanted more, the palace said."
    inside = any(skeleton.words[index] in COMMAS for index in range(first, last))
    return opener is not None and not inside and skeleton.at(first, "cue") is None and last - first > 2


def _past_day(state: Match, first: int, last: int) -> int:
    """Skip a day and its comma before the clause that tells what was then: "On Monday, | when she came, Vance had warned"."""
    skeleton = state.skeleton
    comma = next((i for i in range(first, last - 1) if skeleton.words[i] in COMMAS), last)
    when = (
        comma < last and skeleton.at(comma + 1, "temporal") is not None and not has_verb(state, first, comma)
    )
    return comma + 1 if when and skeleton.at(first, "preposition", "weekday", "month") is not None else first


def _with_rest(state: Match, first: int) -> int | None:
    """Take a clause of time and, behind its attribution, the main clause; ``None`` where no main clause follows."""
    skeleton = state.skeleton
    if state.stopped >= state.high or skeleton.words[state.stopped] not in COMMAS:
        return None
    begin, end = clauses.trim(skeleton, state.stopped, state.high)
    if end - begin < CLAUSE_LEAST or predicates.finite(skeleton, state.scene, begin):
        return None
    if state.stopped - state.cue.last > _TAIL_MOST or skeleton.at(begin, "cue", "relative") is not None:
        return None
    if skeleton.at(state.cue.last, "infinitive") is not None:
        return None  # "As the rain grew, Vance wrote to the owners, and …"
    if state.cue.value.strength != "strong" or not has_verb(state, begin, end):
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
    if last - first > 1 and (not led or has_verb(state, first, last)):
        return False
    if end - begin < CLAUSE_LEAST or predicates.finite(skeleton, state.scene, begin):
        return False
    end = min(end, clauses.end(skeleton, state.scene, state.actors, begin))
    if not has_verb(state, begin, end):
        return False
    state.shape, state.first, state.last = "before", begin, end
    return True
