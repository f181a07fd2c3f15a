"""Word orders as data: a pattern such as ``{speaker} {cue} {gap} {that} {clause}`` and a cue in; what its slots hold out.

A pattern is matched outwards from its cue: the slots to the right in order, then those to the left in reverse. What each slot
accepts is one small function in ``_RIGHT`` or ``_LEFT``.
"""

from collections.abc import Callable, Sequence
from functools import cache

from generator.extract import attributions, bare, manner, morphology, predicates, subjects
from generator.extract.descriptions import Subject
from generator.extract.matching import Match, clause
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED

_RELATIVE_MOST = 16
"""A relative clause of more words is not skipped."""

_DASHES = frozenset("-–—")
_NAME_MOST = 3
"""Marks about more words than so many hold no mere name."""

_MARKED_REACH = 10
"""So many items at most stand between a verb and marked words that no preposition binds to it."""

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
        if _in_figures(state, index):
            continue
        if word in {":", ";", "؛"} or (word == QUOTED and not _passed(state, index)):
            return None
        if state.skeleton.at(index, "that") is not None or _stops(state, index):
            return None
    return None


def _passed(state: Match, index: int) -> bool:
    """Whether marks between a verb and what it reports hold no statement: «وقال لـ"المنار"», «في قاعة "ابن خلدون" إن»."""
    skeleton = state.skeleton
    if skeleton.ending(index, "toward") is not None:
        return True
    short = skeleton.lasts[index] - skeleton.firsts[index] <= _NAME_MOST + 2
    apart = state.subject is None or state.subject.last < index
    follows = index + 1 < state.high and skeleton.words[index + 1] not in COMMAS | {":"}
    verb_first = state.scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    return verb_first and short and apart and follows and index > state.cue.last + 1


def _past_relative(state: Match, index: int) -> int:
    """Skip a relative clause between commas: «الاتحاد، الذي يجب أن يوافق على الصفقة، أنه»; ``index`` where none begins there."""
    words = state.skeleton.words
    if words[index] in _DASHES:
        limit = min(state.high, index + _RELATIVE_MOST)
        return next((i + 1 for i in range(index + 1, limit) if words[i] in _DASHES), index)
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
    if manner.describes(state.skeleton, state.scene, hit):
        return False
    if state.scene.vocabulary.lexicon.quotes.grammar.case and hit.value.strength == "adjacent":
        return True
    return bool(hit.value.strength == "strong")


def _relative(state: Match, index: int) -> bool:
    """Whether the verb at ``index`` belongs to a relative clause: «أوشاكوف، الذي أدلى بتصريح…، إن»."""
    return state.skeleton.holds(max(state.cue.last, index - 3), index, "relative")


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


def _colon(state: Match, place: int) -> int | None:
    if ":" not in state.skeleton.words[place : state.high]:
        return None
    found = _seek(
        state,
        place,
        lambda i: state.skeleton.words[i] == ":" and not _in_figures(state, i),
        state.scene.vocabulary.lexicon.quotes.grammar.gap + 8,
    )
    return None if found is None else found + 1


def _in_figures(state: Match, index: int) -> bool:
    """Whether a colon stands inside of figures: "3:26 p.m."."""
    around = state.skeleton.words[max(0, index - 1) : index + 2]
    if state.skeleton.words[index] != ":":
        return False
    return len(around) == 3 and around[0][-1].isdigit() and around[2][0].isdigit()


def _comma(state: Match, place: int) -> int | None:
    return place + 1 if place < state.high and state.skeleton.words[place] in COMMAS else None


def _that(state: Match, place: int) -> int | None:
    sorts = ("that", "that-asked") if state.cue.value.stance == "ask" else ("that",)
    if not state.skeleton.holds(place, state.high, *sorts):
        return None
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    found = _seek(state, place, lambda i: _opens(state, i, sorts), grammar.gap)
    if found is not None and grammar.bare and not _parenthesis(state, place, found):
        return None
    hit = state.skeleton.at(found, *sorts) if found is not None else None
    return hit.last if hit is not None else None


def _anothers(state: Match, index: int) -> bool:
    """Whether a complementizer belongs to another verb right before it: «دعت إلى اجتماع يتوقع أن»."""
    other = state.skeleton.ending(index, "cue") if index > state.cue.last else None
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    if other is None or other.value.entry not in grammar.impersonal:
        return False
    return morphology.present(state.scene, state.skeleton.words[other.first])


def _unlike(state: Match) -> tuple[str, ...]:
    return state.scene.vocabulary.lexicon.quotes.grammar.unlike


def _opens(state: Match, index: int, sorts: Sequence[str]) -> bool:
    """Whether a complementizer at ``index`` opens what this verb reports; «وأن» far from it goes on with another's."""
    hit = state.skeleton.at(index, *sorts)
    if hit is None or state.skeleton.text(index, index + 1) in _unlike(state) or _anothers(state, index):
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
    if state.skeleton.holds(first, last, "finite") and any(_has_finite(state, i) for i in range(first, last)):
        return False
    if state.cue.value.entry in state.scene.vocabulary.lexicon.quotes.grammar.addressed:
        return True
    opens = state.skeleton.at(first, "preposition", "adverb", "weekday", "month", "relative")
    timed = state.skeleton.among(first, last, "unit", "deictic", "weekday", "month")
    return opens is not None or bool(timed) or state.skeleton.words[first] in COMMAS


def _has_finite(state: Match, index: int) -> bool:
    """Whether a verb stands at item ``index`` that no preposition makes a participle: "in an alert sent by mail"."""
    reduced = state.skeleton.at(index + 1, "preposition") is not None and index > 0
    return state.skeleton.at(index, "finite") is not None and not (reduced and _case(state))


def _case(state: Match) -> bool:
    return state.scene.vocabulary.lexicon.quotes.grammar.case


def _whether(state: Match, place: int) -> int | None:
    if state.cue.value.stance != "ask" or not state.skeleton.holds(place, state.high, "whether"):
        return None
    grammar = state.scene.vocabulary.lexicon.quotes.grammar
    found = _seek(state, place, lambda i: state.skeleton.at(i, "whether") is not None, grammar.gap)
    between = range(place, found) if found is not None and grammar.case else range(0)
    ordered = any(state.skeleton.at(i, "infinitive") is not None for i in between)  # "asked him to say why"
    return None if ordered else found


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
        if not near or skeleton.words[index] != QUOTED:
            return False
        # «دعا إلى «…»» and «دعا لـ«…»», but «قال لـ«المنار»»
        told = (
            state.cue.value.stance != "say"
            and skeleton.lasts[index] - skeleton.firsts[index] > _NAME_MOST + 2
        )
        return told or not skeleton.ending(index, "toward")

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


def _words(state: Match, place: int) -> int:
    """Words after a colon: a quotation, a clause with its complementizer («وتابع: أن»), else the rest of the line."""
    definite = state.scene.vocabulary.lexicon.quotes.grammar.definite
    that = state.skeleton.at(place, "that") if definite else None
    if that is not None and that.proclitic is None and that.last < state.high:
        end = clause(state, that.last)
        if end is not None:
            return end
    if place < len(state.skeleton.words) and state.skeleton.words[place] == QUOTED:
        state.shape, state.first, state.last = "quotation", place, place + 1
        return place + 1
    state.shape, state.first, state.last = "words", place, len(state.skeleton.words)
    return state.last


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
    "{clause}": clause,
    "{bare}": bare.bare,
    "{words}": _words,
    "{addressee}": bare.addressee,
    "{opener}": _opener,
    "{stop}": attributions.stop,
}
_LEFT: dict[str, Slot] = {
    "{speaker}": _speaker_before,
    "{quotation}": _quotation_before,
    "{comma}": _maybe_comma,
    ",": _comma_before,
    "{before}": attributions.before,
    "{object}": _object,
}
