"""The gap between a verb and what it reports: a match and an item in; the item that is sought beyond the gap out."""

from collections.abc import Callable

from generator.extract import manner
from generator.extract.matching import Match
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED
from generator.text.scan import Hit

_RELATIVE_MOST = 16
"""A relative clause of more words is not skipped."""

_OPINION_MOST = 5
"""So many words at most stand between "what" and the verb by which somebody calls it so."""

_DASHES = frozenset("-–—")

NAME_MOST = 3
"""Marks about more words than so many hold no mere name."""


def seek(state: Match, place: int, found: Callable[[int], bool], most: int) -> int | None:
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
        if in_figures(state, index):
            continue
        if _another_clause(state, index) or _turns(state, index) or _own_verb(state, index):
            return None
        if word in {":", ";", "؛"} or (word == QUOTED and not _passed(state, index)):
            return None
        if (state.skeleton.at(index, "that") is not None and not pointed(state, index)) or _stops(
            state, index
        ):
            return None
    return None


def pointed(state: Match, index: int) -> bool:
    """Whether "that" right behind a preposition only points: "said in that letter", where no complementizer follows one."""
    ruled = state.skeleton.ending(index, "preposition") or _of_time(state, index)
    return state.scene.vocabulary.lexicon.quotes.grammar.case and ruled is not None and index > state.cue.last


def _of_time(state: Match, index: int) -> Hit | None:
    """Give the word for a time to which "that" points: "told the guild that evening"."""
    that = state.skeleton.at(index, "that")
    return state.skeleton.at(that.last, "daypart", "unit") if that is not None else None


def _another_clause(state: Match, index: int) -> bool:
    """Whether a conjunction behind a comma begins a clause of its own: "called Danev, and a clerk was there to note:"."""
    words = state.skeleton.words
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    return case and words[index] in state.scene.conjunctions and words[index - 1] in COMMAS


def _turns(state: Match, index: int) -> bool:
    """Whether a comma and a word of contrast begin a clause of its own, where verbs come first: «تحدث عن الجسر، لكن الأمر “لم يعد سهلا”»."""
    verb_first = state.scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    turned = verb_first and state.skeleton.at(index, "contrast", "occasion_meanwhile") is not None
    return turned and state.skeleton.words[index - 1] in COMMAS


def _own_verb(state: Match, index: int) -> bool:
    """Whether a verb of its own makes a clause of what stands before a colon, where no "that" need open one: «گفت راه روشن است: …»."""
    built, grammar = state.skeleton, state.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.bare or grammar.case or built.at(index, "finite") is None:
        return False
    return not built.holds(state.cue.last, index, "relative", "that", "cue")


def _passed(state: Match, index: int) -> bool:
    """Whether marks between a verb and what it reports hold no statement: «وقال لـ"المنار"», «في قاعة "ابن خلدون" إن»."""
    skeleton = state.skeleton
    if skeleton.ending(index, "toward") is not None:
        return True
    short = skeleton.lasts[index] - skeleton.firsts[index] <= NAME_MOST + 2
    apart = state.subject is None or state.subject.last < index
    follows = index + 1 < state.high and skeleton.words[index + 1] not in COMMAS | {":"}
    verb_first = state.scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    return verb_first and short and apart and follows and index > state.cue.last + 1


def _past_relative(state: Match, index: int) -> int:
    """Skip what stands between commas, a relative clause or through whom it comes; ``index`` where neither begins there.

    «قال الاتحاد، الذي يجب أن يوافق على الصفقة، إنه», «أكد برينيك، وفق القصر، أن».
    """
    words = state.skeleton.words
    if words[index] in _DASHES:
        limit = min(state.high, index + _RELATIVE_MOST)
        return next((i + 1 for i in range(index + 1, limit) if words[i] in _DASHES), index)
    if words[index] not in COMMAS:
        return index
    phrase = state.skeleton.at(index + 1, "cue")
    through = phrase is not None and phrase.value.form == "phrase"  # «أكد برينيك، وفق القصر، أن»
    if state.skeleton.at(index + 1, "that") is not None:
        return index
    limit = min(state.high, index + _RELATIVE_MOST)
    end = next((i for i in range(index + 1, limit) if words[i] in COMMAS), index)
    skipped = through or state.skeleton.at(index + 1, "relative") is not None or set_in(state, index)
    return end if skipped or _parenthesis(state, index, end) else index


def _parenthesis(state: Match, index: int, end: int) -> bool:
    """Whether what stands between commas right behind the subject only tells of him, where verbs come first.

    A complementizer follows it at once: «ذكر مسؤولان، تحدثا شرط كتم اسميهما، أن».
    """
    verb_first = state.scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    if not verb_first or end == index or state.subject is None or state.subject.last != index:
        return False
    that = state.skeleton.at(end + 1, "that")
    joined = that is not None and that.proclitic is not None
    begun = state.skeleton.at(index + 1, "cue", "contrast")
    own = begun is None or (begun.sort == "cue" and begun.proclitic is None)
    return that is not None and not joined and own and not state.skeleton.holds(index + 2, end, "that", "cue")


def set_in(state: Match, comma: int) -> bool:
    """Whether how or when something was said is set between commas: "told her, as he put it on Monday, that"."""
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    return case and state.skeleton.at(comma + 1, "aside", "temporal") is not None


def _stops(state: Match, index: int) -> bool:
    """Whether another report begins at ``index``, so that what follows is not this verb's."""
    hit = state.skeleton.at(index, "cue")
    if hit is None or hit.value.form == "reported" or _relative(state, index):
        return False
    if manner.describes(state.skeleton, state.scene, hit):
        return False
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    if case and (hit.value.strength == "adjacent" or _anothers(state, hit)):
        return True
    return (
        bool(hit.value.strength == "strong") or _joined(state, index, hit) or _of_opinion(state, index, hit)
    )


def _anothers(state: Match, hit: Hit) -> bool:
    """Whether the verb has a subject of its own right before it: 'accused Holt of “theft”, a charge | the guild rejected as “mere talk”'."""
    return hit.value.form == "verb" and any(
        actor.last == hit.first and not actor.governed for actor in state.actors
    )


def _of_opinion(state: Match, index: int, hit: Hit) -> bool:
    """Whether it says by what word somebody calls something: 'answered with what one envoy called “a polite no”'."""
    case = state.scene.vocabulary.lexicon.quotes.grammar.case
    marked = hit.value.form == "verb" and state.skeleton.words[hit.last : hit.last + 1] == (QUOTED,)
    return (
        case and marked and state.skeleton.holds(max(state.cue.last, index - _OPINION_MOST), index, "whether")
    )


def _joined(state: Match, index: int, hit: Hit) -> bool:
    """Whether a comma and a conjunction written to a verb begin its own report: «تحدث الصيادون عن المرفأ، وأعرب برينيك عن أمله في أن»."""
    joined = hit.proclitic is not None and hit.proclitic.conjunction and hit.value.form == "verb"
    return joined and hit.value.strength != "strong" and state.skeleton.words[index - 1] in COMMAS


def _relative(state: Match, index: int) -> bool:
    """Whether the verb at ``index`` belongs to a relative clause: «أوشاكوف، الذي أدلى بتصريح…، إن»."""
    return state.skeleton.holds(max(state.cue.last, index - 3), index, "relative")


def in_figures(state: Match, index: int) -> bool:
    """Whether a colon stands inside of figures: "3:26 p.m."."""
    around = state.skeleton.words[max(0, index - 1) : index + 2]
    if state.skeleton.words[index] != ":":
        return False
    return len(around) == 3 and around[0][-1].isdigit() and around[2][0].isdigit()


def semicolon(state: Match, place: int) -> bool:
    """Whether a semicolon right behind a verb stands for its colon: «نیکان گفت؛ راه باز است», but not «پل بسته است، نیکان گفت؛ راه …»."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    words = state.skeleton.words
    if grammar.case or grammar.subject != "before" or state.cue.value.strength != "strong":
        return False
    if place != state.cue.last or words[place : place + 1] != ("؛",) or state.cue.value.stance != "say":
        return False
    return state.cue.value.entry not in grammar.nominal and not _said_before(state)


def _said_before(state: Match) -> bool:
    """Whether a whole clause stands before who speaks, or marks or what the verb tells of do: «از پل گفت؛ …»."""
    words, cue = state.skeleton.words, state.cue
    comma = next((i for i in range(cue.first - 1, state.low, -1) if words[i] in COMMAS), None)
    if (comma is not None and state.skeleton.ending(comma, "finite")) or QUOTED in words[
        state.low : cue.first
    ]:
        return True
    low = state.low if comma is None else comma
    objects = state.scene.vocabulary.lexicon.quotes.complements
    ruling = state.skeleton.among(low, cue.first, "preposition")
    return any(cue.value.entry in objects.get(" ".join(words[p.first : p.last]), ()) for p in ruling)
