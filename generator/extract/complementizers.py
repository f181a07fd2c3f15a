"""Complementizers, «أن», "that", "whether": a match and an item behind its verb in; where the reported clause begins out."""

from collections.abc import Iterator, Sequence

from generator.extract import gaps, morphology, predicates
from generator.extract.matching import Match
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED

_SAYING = frozenset({"verb", "participle"})
_STOPS = frozenset(".!?;")
_ENDS = _STOPS | {":", QUOTED}
_NOUN_MOST = 3
"""So few words make the noun between a verb and "that": "repeated his old claim that"."""
_POINTED_MOST = 3
"""So few words after "that", none of them a verb, are no clause: "acknowledged that call request", "following that meeting"."""


def that(state: Match, place: int) -> int | None:
    """Find where the clause begins that a complementizer behind ``place`` opens."""
    sorts = ("that", "that-asked") if state.cue.value.stance == "ask" else ("that",)
    if not state.skeleton.holds(place, state.high, *sorts):
        return None
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    found = gaps.seek(state, place, lambda i: _opens(state, i, sorts), grammar.gap)
    if found is not None and grammar.bare and not _parenthesis(state, place, found):
        return None
    if found is not None and _of_apposition(state, place, found):
        return None
    hit = state.skeleton.at(found, *sorts) if found is not None else None
    return hit.last if hit is not None else None


def _of_apposition(state: Match, first: int, last: int) -> bool:
    """Whether a noun after a comma is what follows tells of, where verbs stand last: «از آغاز کار خبر داد، کاری که»."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    verb_last = grammar.subject == "before" and not grammar.case
    noun = last > first + 1 and state.skeleton.at(first + 1, "whether") is None  # «، چرا که» tells why
    return verb_last and noun and state.skeleton.words[first] in COMMAS


def _anothers(state: Match, index: int) -> bool:
    """Whether a complementizer belongs to another verb before it: «دعت إلى اجتماع يتوقع أن», «اختتم قمة وصفها الجانبان بأنها»."""
    if _describes(state, index):
        return True
    other = state.skeleton.ending(index, "cue") if index > state.cue.last else None
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if other is None or other.value.entry not in grammar.impersonal:
        return False
    return morphology.present(state.scene, state.skeleton.words[other.first])


def _describes(state: Match, index: int) -> bool:
    """Whether a verb that calls something so stands between the verb and a complementizer."""
    describing = state.scene.vocabulary.lexicon.quotes.grammar.describing
    if not describing or index <= state.cue.last:
        return False
    between = state.skeleton.among(state.cue.last, index, "cue")
    if not between or between[-1].value.entry not in describing:
        return False
    # «قال برينيك، الذي وصف اللقاء بأنه “مفيد جدا”، إن»: it has its own
    return not state.skeleton.holds(between[-1].last, index, "that")


def _unlike(state: Match) -> tuple[str, ...]:
    return state.scene.vocabulary.lexicon.quotes.grammar.unlike


def _opens(state: Match, index: int, sorts: Sequence[str]) -> bool:
    """Whether a complementizer at ``index`` opens what this verb reports; «وأن» far from it goes on with another's."""
    hit = state.skeleton.at(index, *sorts)
    if hit is None or _anothers(state, index):
        return False
    if _within_noun(state, index, hit.last) or _behind_wish(state, index):
        return False
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if any(state.skeleton.text(i, i + 1) in _unlike(state) for i in (index, hit.last - 1)):
        return False  # «إنهاء», «إلى إنهاء»
    if grammar.case and (
        predicates.finite(state.skeleton, state.scene, hit.last)
        or (
            state.skeleton.words[hit.last : hit.last + 1] in {(",",), (".",)} and not _set_in(state, hit.last)
        )
        or _pointing(state, index, hit.last)
        or gaps.pointed(state, index)
    ):
        return False  # "a list that included", "rejected that, saying": no complementizer
    if grammar.subject == "after" and index > state.cue.last:
        planned = state.skeleton.ending(index + 1, "unreal")
        if state.skeleton.ending(index, "preposition") or (
            planned and state.cue.last < planned.first < index
        ):
            return False  # «قبل أن يستطرد»: it tells when; «تحدث مع …، ومن المقرر أن يصل»
    joined = hit.proclitic is not None and hit.proclitic.conjunction
    return index == state.cue.last or not joined or _second(state, index)


def _set_in(state: Match, comma: int) -> bool:
    """Whether commas set in a condition or a setting right behind "that": "said that, if it rains, the lock will open"."""
    skeleton = state.skeleton
    led = skeleton.at(comma + 1, "condition", "preposition", "temporal", "subordinating") is not None
    return led and any(skeleton.words[i] in COMMAS for i in range(comma + 2, state.high - 1))


def _behind_wish(state: Match, index: int) -> bool:
    """Whether "and that" goes on with another's report behind what somebody asks for: "said he had asked for talks | and that"."""
    asks = state.cue.value.stance == "ask" and state.scene.vocabulary.lexicon.quotes.grammar.case
    return asks and index > state.cue.last and state.skeleton.words[index - 1] in state.scene.conjunctions


def _within_noun(state: Match, index: int, last: int) -> bool:
    """Whether a longer relative tells of the object of the verb: «نامه‌ای نوشت | که در آن | از صلح می‌گوید», not «دانف گفت که در آن نشست»."""
    relative = state.skeleton.at(index, "relative")
    if relative is None or relative.last == last:
        return False
    return all(actor.last != state.cue.first for actor in state.actors)


def _second(state: Match, index: int) -> bool:
    """Whether «وأن» opens the second thing that a verb reports, whose first is a noun: «أكد برينيك أهمية الحوار، وأن بلاده مستعدة»."""
    if (
        state.scene.vocabulary.lexicon.quotes.grammar.subject != "after"
        or state.cue.value.form not in _SAYING
    ):
        return False
    strong = state.cue.value.strength == "strong" and state.cue.value.stance == "claim"
    behind = state.subject.last if state.subject is not None else state.cue.last
    between = range(behind, index)
    told = any(state.skeleton.at(i, "cue", "that", "relative", "finite") is not None for i in between)
    return strong and index - behind > 1 and not told


def _pointing(state: Match, index: int, last: int) -> bool:
    """Whether "that" points to something: before a few words with no verb among them, which end the sentence."""
    skeleton = state.skeleton
    ends = (i for i in range(last, state.high) if skeleton.words[i] in _ENDS | COMMAS)
    end = next((i for i in ends if skeleton.words[i] != "." or i + 1 >= state.high), state.high)  # "the U.S."
    if end - last > _POINTED_MOST or (end < state.high and skeleton.words[end] not in _STOPS):
        return False
    verb = predicates.any_finite(skeleton, state.scene, last, end)
    return not verb and not skeleton.holds(last, end, "cue", "pronoun")


def _parenthesis(state: Match, first: int, last: int) -> bool:
    """Whether what parts a verb from its complementizer is no object or clause: "said on Monday that", "told Biden that"."""
    if first == last:
        return True
    if state.cue.value.form == "participle" and state.skeleton.at(first, "same") is not None:
        return True  # «با ذکر این نکته که»
    if state.skeleton.holds(first, last, "finite") and any(
        _has_finite(state, i) for i in _outside(state, first, last)
    ):
        return False
    if _of_reports(state, first, last):
        return False
    if state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.grammar.addressed:
        return True
    noun = state.skeleton.ending(last, "utterance")
    if noun is not None and state.skeleton.at(first, "article") is not None:
        return last - first <= _NOUN_MOST  # "repeated his claim that"
    if _claim_of(state, first, last):
        return True
    opens = state.skeleton.at(first, "preposition", "adverb", "weekday", "month", "relative")
    timed = state.skeleton.among(first, last, "unit", "deictic", "weekday", "month")
    return opens is not None or bool(timed) or state.skeleton.words[first] in COMMAS


def _outside(state: Match, first: int, last: int) -> Iterator[int]:
    """List the items that no commas set in between: "told her, as he put it on Monday, that"."""
    inside = False
    for index in range(first, last):
        if state.skeleton.words[index] in COMMAS:
            inside = not inside and gaps.set_in(state, index)
        elif not inside:
            yield index


def _of_reports(state: Match, first: int, last: int) -> bool:
    """Whether "that" tells what reports say about which somebody speaks: "commented on reports that", but not "said in a statement that"."""
    about = state.skeleton.at(first, "occasion_about", "occasion_address")
    noun = state.skeleton.ending(last, "utterance", "document") if about is not None else None
    named = (
        noun is not None and _case(state) and state.skeleton.capital(noun.first)
    )  # "said on Telegram that"
    return (
        noun is not None and not named and not state.skeleton.owner_ends(noun.first)
    )  # "objected to Danev's claim that"


def _claim_of(state: Match, first: int, last: int) -> bool:
    """Whether a noun for what is said, and by its name whose it is, stand between: "rejected the claim of Danev that"."""
    for noun in state.skeleton.among(first, last, "utterance"):
        of = state.skeleton.at(noun.last, "possessive", "agent")
        if of is not None and of.last < last and noun.first - first < _NOUN_MOST:
            return any(a.first >= of.last and a.last == last for a in state.actors)
    return False


def _has_finite(state: Match, index: int) -> bool:
    """Whether a verb stands at item ``index`` that no preposition makes a participle: "in an alert sent by mail"."""
    reduced = state.skeleton.at(index + 1, "preposition") is not None and index > 0
    if _case(state) and state.skeleton.capital(index):
        return False  # "said in May that"
    return state.skeleton.at(index, "finite") is not None and not (reduced and _case(state))


def _case(state: Match) -> bool:
    return state.scene.vocabulary.lexicon.quotes.grammar.case


def whether(state: Match, place: int) -> int | None:
    """Find the opener of an asked clause behind ``place``; it belongs to the clause."""
    if state.cue.value.stance != "ask" or not state.skeleton.holds(place, state.high, "whether"):
        return None
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    found = gaps.seek(state, place, lambda i: state.skeleton.at(i, "whether") is not None, grammar.gap)
    between = range(place, found) if found is not None and grammar.case else range(0)
    ordered = any(state.skeleton.at(i, "infinitive") is not None for i in between)  # "asked him to say why"
    return None if ordered else found
