"""Word orders as data: a pattern such as ``{speaker} {cue} {gap} {that} {clause}`` and a cue in; what its slots hold out.

A pattern is matched outwards from its cue: the slots to the right in order, then those to the left in reverse. What each slot
accepts is one small function in ``_RIGHT`` or ``_LEFT``.
"""

from collections.abc import Callable
from functools import cache

from generator.extract import (
    addressees,
    attributions,
    bare,
    complementizers,
    gaps,
    objects,
    predicates,
    relatives,
    subjects,
)
from generator.extract.descriptions import Subject
from generator.extract.gaps import NAME_MOST
from generator.extract.matching import Match, clause, ended, parted
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton

_MARKED_REACH = 13
"""So many items at most stand between a verb and marked words that no preposition binds to it."""

_DASHES = frozenset("-–—")

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


def _gap(state: Match, place: int) -> int:
    state.gap = True
    return place


def _once(state: Match, side: str, place: int, find: Callable[[], Subject | None]) -> Subject | None:
    """Find a subject, or give the one that another pattern of the cue has found at that place."""
    if (side, place) not in state.known:
        state.known[side, place] = find()
    return state.known[side, place]


def _speaker_after(state: Match, place: int) -> int:
    skeleton, scene, actors = state.skeleton, state.scene, state.actors
    if not _spoken_to(state, place):
        state.subject = _once(
            state, "after", place, lambda: subjects.after(skeleton, scene, actors, place, state.high)
        )
    if scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        first = state.cue.first
        ahead = _once(
            state, "ahead", first, lambda: subjects.ahead(skeleton, scene, actors, state.low, first)
        )
        if ahead is not None:
            state.subject = ahead
            return place
    return state.subject.last if state.subject is not None else place


def _spoken_to(state: Match, place: int) -> bool:
    """Whether a preposition is written to an office right behind a verb, so that it is spoken to: «أوضحت للرئيس دانيف أن»."""
    noun = state.skeleton.at(place, "title", "source")
    bound = noun is not None and noun.proclitic is not None and noun.proclitic.preposition
    return bound and state.cue.value.form == "verb"


def _colon(state: Match, place: int) -> int | None:
    if gaps.semicolon(state, place):
        return place + 1
    if ":" not in state.skeleton.words[place : state.high]:
        return None
    found = gaps.seek(
        state,
        place,
        lambda i: state.skeleton.words[i] == ":" and not gaps.in_figures(state, i),
        state.scene.vocabulary.lexicon.quotes.grammar.gap + 8,
    )
    if found is None or _anothers(state, found):
        return None
    return found + 1


def _anothers(state: Match, colon: int) -> bool:
    """Whether another verb stands right before a colon: "Asked what he thought of it, Danev joked:"."""
    hit = state.skeleton.ending(colon, "cue")
    other = hit is not None and hit.first > state.cue.first and hit.value.form == "verb"
    return other and state.scene.vocabulary.lexicon.quotes.grammar.case


def _comma(state: Match, place: int) -> int | None:
    return place + 1 if place < state.high and state.skeleton.words[place] in COMMAS else None


def _quotation(state: Match, place: int) -> int | None:
    skeleton = state.skeleton
    if not any(place <= index < state.high for index in skeleton.marked):
        return None
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    said = grammar.subject == "after" and (state.cue.value.stance, state.cue.value.strength) == (
        "say",
        "strong",
    )
    gap = grammar.gap * (2 if said else 1)
    reach = grammar.gap if said else _MARKED_REACH  # «وقال الوزير في رده على …، في الندوة التي …، “…”»

    def announced(index: int) -> bool:
        near = index - place <= reach or skeleton.ending(index, "preposition") is not None
        if not near or skeleton.words[index] != QUOTED or _apart(state, place, index):
            return False
        # «دعا إلى «…»» and «دعا لـ«…»», but «قال لـ«المنار»»
        told = (
            state.cue.value.stance != "say" and skeleton.lasts[index] - skeleton.firsts[index] > NAME_MOST + 2
        )
        return told or not skeleton.ending(index, "toward")

    found = gaps.seek(state, place, announced, max(_MARKED_REACH, gap // 2))
    if found is None or found >= state.high or _attributed_after(state, found):
        return None
    if found == state.cue.last and bare.opens_clause(state, found):
        return None
    if grammar.case and found > state.cue.last and _clause_before(state, found):
        return None
    state.shape, state.first, state.last = "quotation", found, found + 1
    return found + 1


def _apart(state: Match, place: int, index: int) -> bool:
    """Whether a conjunction parts marks from a verb of talk, so that they tell what else was done: «تحدث إلى دانيف و“بحثا الأمر”»."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    joined = index > place and state.skeleton.words[index - 1] in state.scene.conjunctions
    return joined and grammar.subject == "after" and state.cue.value.entry in grammar.conversing


def _clause_before(state: Match, index: int) -> bool:
    """Whether a clause leads to marks: "as saying the talks “grew tense”", "saying both are bound to a “good plan”"."""
    form = state.cue.value.form
    verb = form == "participle" and predicates.any_finite(state.skeleton, state.scene, state.cue.last, index)
    return form == "reported" or verb


def _attributed_after(state: Match, index: int) -> bool:
    """Whether the quotation at ``index`` belongs to a verb right behind it: "Danev denies it. “Why?” asked Brenik"."""
    skeleton = state.skeleton
    if not state.scene.vocabulary.lexicon.quotes.grammar.inverted or index + 1 >= len(skeleton.words):
        return False
    place = index + 1
    if skeleton.passage.words[skeleton.lasts[index] - 2] == "." and any(
        place == low for low, _ in skeleton.sentences
    ):
        return False  # 'called it "very useful." He said that …'
    hit = skeleton.at(place, "cue")
    if hit is not None and hit.value.form == "verb" and hit.value.strength == "strong":
        return skeleton.at(hit.last, "that") is None
    pronoun = skeleton.at(place, "pronoun")
    behind = skeleton.at(pronoun.last, "cue") if pronoun is not None else None
    return behind is not None and behind.value.form == "verb"


def _words(state: Match, place: int) -> int | None:
    """Words after a colon: a quotation, a clause with its complementizer («وتابع: أن»), else the rest of the line."""
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    that = state.skeleton.at(place, "that") if grammar.definite else None
    if that is not None and that.proclitic is None and that.last < state.high:
        end = clause(state, that.last)
        if end is not None:
            return end
    if grammar.case and state.skeleton.words[place + 1 : place + 2] == (QUOTED,):
        place += state.skeleton.at(place, "that") is not None  # "what he had told her: that “it is late”"
    if place < len(state.skeleton.words) and state.skeleton.words[place] == QUOTED:
        state.shape, state.first, state.last = "quotation", place, place + 1
        return place + 1
    if grammar.case and predicates.any_finite(state.skeleton, state.scene, state.cue.last, place):
        return None  # "said there were two roads: one to Halm, and one to Lumen"
    state.shape, state.first, state.last = "words", place, _closed(state.skeleton, place)
    return state.last


def _closed(skeleton: Skeleton, place: int) -> int:
    """Give the item after marks about so little that they hide nothing, «بله.», or after the last item of the line."""
    passage, count = skeleton.passage, len(skeleton.words)
    word = skeleton.firsts[place] if place < count else -1
    short = next((q for q in passage.quotations if word == q.first), None)
    if short is None or short.opening is None or short.closing is None or short.depth:
        return count
    behind = {short.closing + 1, short.closing + 2}  # «بله.» او, «بله». او
    return min((i for i in skeleton.openings if i > place and skeleton.firsts[i] in behind), default=count)


def _opener(state: Match, place: int) -> int | None:
    return place if state.skeleton.at(place, "opener") is not None else None


def _speaker_before(state: Match, place: int) -> int:
    state.subject = _once(
        state,
        "before",
        place,
        lambda: subjects.before(state.skeleton, state.scene, state.actors, state.low, place),
    )
    return state.subject.first if state.subject is not None else place


def _quotation_before(state: Match, place: int) -> int | None:
    if place <= state.low or state.skeleton.words[place - 1] != QUOTED:
        return None
    if state.scene.spoke and ended(state.skeleton, state.scene, place, state.cue.last):
        return None
    joined = state.cue.proclitic is not None and state.cue.proclitic.conjunction
    if joined and place != state.cue.first:
        return None  # «“غير دستوري”، ودعت إلى وقفة»: the verb begins a clause of its own
    if _of_name(state.skeleton, place - 1) or relatives.term(state, place):
        return None
    state.shape, state.first, state.last = "quotation", place - 1, place
    return place - 1


def _of_name(skeleton: Skeleton, index: int) -> bool:
    """Whether marks are about a name between a preposition and an office: «به نقل از «آرمن میلر» وزیر راه گزارش داد»."""
    short = skeleton.lasts[index] - skeleton.firsts[index] <= NAME_MOST + 2
    ruled = skeleton.ending(index, "preposition", "through", "cue") is not None
    return short and ruled and skeleton.at(index + 1, "title") is not None


def _maybe_comma(state: Match, place: int) -> int:
    """Skip what may part marked words from who says them: a comma, a dash, both: “Wait”, – said Danev."""
    as_ = state.skeleton.ending(place, "resume")  # «“…”، كما قال برينيك»
    if as_ is not None and state.scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        place = as_.first
    this = state.skeleton.ending(place, "this")
    if this is not None:
        place = this.first - (state.skeleton.words[this.first - 1 : this.first] == (".",))
    for marks in (_DASHES, COMMAS | {";", "؛"}):
        if place > state.low and state.skeleton.words[place - 1] in marks:
            place -= 1
    return place


def _comma_before(state: Match, place: int) -> int | None:
    if place - 1 > state.low and state.skeleton.words[place - 1] == QUOTED and parted(state.skeleton, place):
        return place  # 'The road was “shut,” Danev said'
    return place - 1 if place > state.low and state.skeleton.words[place - 1] in COMMAS else None


_RIGHT: dict[str, Slot] = {
    "{gap}": _gap,
    "{speaker}": _speaker_after,
    ":": _colon,
    ",": _comma,
    "{that}": complementizers.that,
    "{whether}": complementizers.whether,
    "{quotation}": _quotation,
    "{clause}": clause,
    "{bare}": bare.bare,
    "{words}": _words,
    "{addressee}": addressees.addressee,
    "{opener}": _opener,
    "{told}": attributions.told,
    "{stop}": attributions.stop,
}
_LEFT: dict[str, Slot] = {
    "{speaker}": _speaker_before,
    "{quotation}": _quotation_before,
    "{comma}": _maybe_comma,
    ",": _comma_before,
    "{before}": attributions.before,
    "{object}": objects.marked,
    "{ruled}": objects.ruled,
    "{mark}": objects.voiced,
    "{trailed}": objects.trailed,
}
