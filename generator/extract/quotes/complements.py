"""The whole of what a verb goes with where marks are but a part of it: a match with marked words in; where they begin and end out."""

from functools import cache

from generator.extract import clauses, predicates
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.quotes.stretch import Stretch, last_inside
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.text.scan import Hit

_VERBS = frozenset({"verb", "participle"})
_HEAD_MOST = 5
"""So many words at most lead to marks within a complement: "the long and hard work on"."""
_APOSTROPHES = frozenset("'’")
_DATED = ("weekday", "deictic", "daypart", "month", "unit", "season", "date_particle")
_NO_HEAD = (
    "preposition",
    "infinitive",
    "cue",
    "that",
    "whether",
    "adverb",
    "relative",
    "temporal",
    "aside",
    "pronoun",
    "oblique",
)
_WITHIN = tuple(sort for sort in _NO_HEAD if sort not in {"preposition", "whether", "infinitive"})
_NO_TAIL = ("finite", "adverb", "relative", "temporal", "resume", "contrast", "subordinating", "whether")
_NO_CLOSING = ("preposition", "article", "infinitive")


def widen(stretch: Stretch, found: Match, subject: Subject, hit: Hit) -> None:
    """Let a match hold the whole complement of which the marked words behind its verb are a part.

    "warned of | “a great loss” for the port | on Monday"; it stays as it is where marks are all of it.
    """
    built, quoted = stretch.skeleton, found.first
    if hit.value.form not in _VERBS or found.shape != "quotation" or quoted < hit.last:
        return
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    if not stretch.scene.vocabulary.lexicon.quotes.bindings or _told_of(built, subject, hit):
        return
    first = _begin(stretch, max(hit.last, subject.last), quoted, hit)
    says = hit.value.stance == "say" and hit.value.entry not in grammar.conversing
    if says and first == quoted:
        return  # 'answered “no” to the question': all that was said
    last = _end(stretch, quoted)
    if last > quoted + 1 or any(built.at(i, "article") is None for i in range(first, quoted)):
        found.shape, found.first, found.last = "clause", first, last


def _told_of(built: Skeleton, subject: Subject, hit: Hit) -> bool:
    """Whether the verb belongs to a noun, so that what stands behind the marks is not its own: "what Holt called “a trick”"."""
    return built.ending(min(subject.first, hit.first), "relative", "whether") is not None


def _begin(stretch: Stretch, low: int, quoted: int, hit: Hit) -> int:
    """Go back over the noun of which marks are a part: "reaffirmed | the port's “unbroken will”"; whom a verb names is none."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    named = {i for a in stretch.actors for i in range(a.first, a.last) if a.sort != "place"}
    calls = hit.value.entry in grammar.naming or hit.value.entry in grammar.describing
    first = quoted
    bound = any(built.words[quoted - 1] == form for form, _ in stretch.scene.proclitics)
    claims = hit.value.stance == "claim" and low < quoted - 1 and built.at(low, "preposition") is not None
    if (bound and not claims) or (
        hit.value.stance == "ask" and built.ending(quoted, "preposition") is not None
    ):
        return quoted  # «واتهم الغرب بـ“ضخ السلاح”», but «وشدد على | تمسك بلاده بـ“حقها كله”»
    first -= bound
    while first > low and _leads(stretch, first - 1, calls):
        if first - 1 in named and built.words[first] not in _APOSTROPHES:
            break
        first -= 1
    # "stressed | the need for “calm work”", but "spoke | in Halm of “calm work”"
    objective = hit.value.entry in grammar.addressed + grammar.charging  # "accused the guild of"
    ruled = (
        low < first < quoted + 1
        and not (calls or objective)
        and built.ending(first, "preposition") is not None
    )
    bindings = _folded(stretch.scene.vocabulary.lexicon.quotes.bindings)
    low += grammar.subject == "after" and hit.value.stance == "claim" and built.words[low] in bindings
    plain = ruled and built.at(low, *_NO_HEAD) is None and not _to_whom(built, low)
    lands = {i for a in stretch.actors for i in range(a.first, a.last)}  # «دعا سورفيا إلى “فتح السد”»
    free = (i not in lands and _leads(stretch, i, False, _WITHIN) for i in range(low, first))
    if plain and all(free) and not any(built.capital(i) for i in range(low, first)):
        first = low
    if low < first < quoted and _joined(stretch, first) and _whole(built, low, first):
        return low  # «أكد على | حماية حدود فارلاند وصياغة “رد واضح”»
    if _set(stretch, low, first):
        return quoted
    within = built.ending(first, "relative", "that") is not None  # «القرار الذي جاء “في الليل وبلا شهود”»
    return quoted if within or quoted - first > _HEAD_MOST else first


def _whole(built: Skeleton, low: int, first: int) -> bool:
    """Whether nothing but nouns and prepositions stands between a verb and a noun that a conjunction joins to another before it."""
    sorts = ("cue", "that", "relative", "finite", "adverb", "temporal", "resume", "contrast")
    return all(built.words[i][0].isalnum() and built.at(i, *sorts) is None for i in range(low, first))


def _set(stretch: Stretch, low: int, first: int) -> bool:
    """Whether a noun before marks but tells when or where, where verbs stand first: «وقال بعد | الاجتماع “نظر في عينيه”»."""
    ruling = stretch.skeleton.ending(first, "preposition") if low < first else None
    if ruling is None or stretch.scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return False
    return stretch.skeleton.words[ruling.last - 1] not in _folded(
        stretch.scene.vocabulary.lexicon.quotes.bindings
    )


def _to_whom(built: Skeleton, index: int) -> bool:
    """Whether a preposition is written to the word at ``index``, so that it tells to whom: «عبر لنظيرته عن “أسفه الصادق”»."""
    hits = (hit for hit in built.hits.get(index, ()) if hit.proclitic is not None)
    return any(hit.proclitic is not None and hit.proclitic.preposition for hit in hits)


def _leads(stretch: Stretch, index: int, calls: bool, ends: tuple[str, ...] = _NO_HEAD) -> bool:
    """Whether the item at ``index`` may stand before marks within a complement; ``calls`` where the verb names by the marks alone."""
    built = stretch.skeleton
    word = built.words[index]
    if built.at(index, "article") is not None:
        return True
    if (calls and not _owns(built, index)) or word == QUOTED or word in stretch.scene.conjunctions:
        return False
    if predicates.finite(built, stretch.scene, index):
        return False
    return word in _APOSTROPHES or (word[0].isalnum() and built.at(index, *ends) is None)


def _owns(built: Skeleton, index: int) -> bool:
    """Whether an item is a part of "the port's"."""
    around = built.words[max(0, index - 1) : index + 2]
    return not _APOSTROPHES.isdisjoint(around)


def _end(stretch: Stretch, quoted: int) -> int:
    """Go on over what belongs to marked words behind them, up to when or where it was said and to what else was done."""
    built = stretch.skeleton
    if set(last_inside(built, quoted)) & COMMAS:
        return quoted + 1
    limit = clauses.end(built, stretch.scene, stretch.actors, quoted)
    last = next((i for i in range(quoted + 1, limit) if not _belongs(stretch, quoted, i)), limit)
    while last > quoted + 1 and built.ending(last, *_NO_CLOSING) is not None:
        last -= 1
    return clauses.trim(built, quoted, last)[1] if last > quoted + 1 else last


def _belongs(stretch: Stretch, quoted: int, index: int) -> bool:
    """Whether the item at ``index`` goes on with the complement that the marks at ``quoted`` are a part of."""
    built, scene = stretch.skeleton, stretch.scene
    word = built.words[index]
    if word in _APOSTROPHES:
        return built.passage.glued(built.firsts[index])
    if word == QUOTED:  # "a “firm will” to help “to the end”"
        return index > quoted + 1 and built.words[index - 1] not in scene.conjunctions
    if not word[0].isalnum() or built.at(index, *_DATED) is not None or _aside(built, index):
        return False
    binds = word in _folded(scene.vocabulary.lexicon.quotes.bindings)
    if binds or built.at(index, "cue", "preposition") is not None:
        return binds and built.at(index + 1, *_DATED) is None  # "called for “calm work” | on Monday"
    if word in scene.conjunctions:
        return not predicates.any_finite(built, scene, index, clauses.sentence_end(built, index))
    free = built.at(index, *_NO_TAIL) is None or built.at(index, "article") is not None
    led = index > quoted + 1 or scene.vocabulary.lexicon.quotes.grammar.case
    return led and free and not _joined(stretch, index)


def _aside(built: Skeleton, index: int) -> bool:
    """Whether several words at ``index`` go on with telling, or name who says it: «على حد تعبيره»."""
    hit = built.at(index, "resume", "adverb")
    cue = built.at(index, "cue")
    phrase = cue is not None and cue.value.form == "phrase"
    return phrase or (hit is not None and hit.last - index > 1)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _joined(stretch: Stretch, index: int) -> bool:
    """Whether a conjunction is written to a word that may be a verb, and so may tell what else was done: «وغادر», but not «والأمن»."""
    built, scene = stretch.skeleton, stretch.scene
    grammar = scene.vocabulary.lexicon.quotes.grammar
    hit = built.at(index, "entity")
    if not grammar.definite or hit is not None:
        return False
    word = built.words[index]
    forms = (form for form, proclitic in scene.proclitics if proclitic.conjunction)
    lead = next((form for form in forms if word.startswith(form)), None)
    return lead is not None and not word[len(lead) :].startswith(grammar.definite)
