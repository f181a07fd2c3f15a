"""Verbs and participles of saying in the word orders of the language, and words passed on («قوله إن», "as saying")."""

from msgspec.structs import replace

from generator.extract import clauses, heads, manner, names, nominals, nouns, pointing, predicates, subjects
from generator.extract import scene as scenes
from generator.extract.matching import Match
from generator.extract.nouns import Subject
from generator.extract.patterns import match
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import FRAGMENT_LEAST, Found, Stretch, length
from generator.extract.scene import COMMAS
from generator.extract.skeleton import Skeleton
from generator.model import RefusalReason
from generator.text.scan import Hit

_COMPANY_MOST = 8
_DOCUMENT_MOST = 5
"""So many words at most stand between a document and the participle that tells what it says."""

_TIME_MOST = 2
"""A verb of a clause of time stands at most so many items after the word that opens it, where verbs come first."""


def by_verb(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of saying, in one of the language's word orders."""
    if hit.value.form != "verb":
        return None
    if (
        stretch.skeleton.ending(hit.first, "preposition") is not None
        and stretch.skeleton.ending(hit.first, "adverb", "resume") is None
    ):
        return None
    if stretch.scene.vocabulary.lexicon.quotes.grammar.case and _noun_like(stretch.skeleton, hit):
        return None
    only_marked = _unreal(stretch, hit) or _own(stretch, hit)
    known: dict[tuple[str, int], Subject | None] = {}
    for pattern, text in stretch.scene.vocabulary.lexicon.quotes.patterns.items():
        state = Match(stretch.skeleton, stretch.scene, stretch.actors, hit, stretch.low, high, known=known)
        found = match(text, state)
        if found is None or not _allowed(found, hit, text, only_marked):
            continue
        if _background(stretch, found, hit, text):
            continue
        subject = _subject(stretch, found, hit)
        if subject is None:
            continue
        if (
            "{before}" in text
            and text.split().index("{speaker}") > text.split().index("{cue}")
            and not _speaks(stretch, subject, hit)
        ):
            continue
        if not _plain(stretch, found, subject) or _barred(stretch, found, subject, hit, pattern):
            return None
        return found_in(stretch, f"{name}.{pattern}", found, subject, hit)
    return None


def _background(stretch: Stretch, found: Match, hit: Hit, text: str) -> bool:
    """Whether the verb tells of a time or of its object, and reports nothing."""
    if found.shape == "words":
        return _timed(stretch, hit)
    if "{that}" in text and found.shape == "clause" and _of_object(stretch, hit):
        return True
    timed = found.shape == "clause" and _timed(stretch, hit) and not _told_then(stretch, found, hit)
    return timed or (found.shape == "clause" and ", " in text and not _told(stretch, found, hit))


def _own(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb is one of him who speaks himself: «همیشه می‌گویم که راه باز است»."""
    return stretch.skeleton.words[hit.last - 1].endswith(stretch.scene.vocabulary.lexicon.quotes.grammar.own)


def _of_object(stretch: Stretch, hit: Hit) -> bool:
    """Whether what follows a verb describes its object: «نرخ را سه درصد اعلام کرد که از پارسال کمتر است», but not «او را متهم کرد که»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or hit.value.entry in grammar.informing:
        return False
    for index in range(hit.first - 1, stretch.low - 1, -1):
        word = built.words[index]
        joined = word in stretch.scene.conjunctions  # «هشدارهایی را رد و بدل و ابراز امیدواری کردند که»
        if joined or not word[0].isalnum() or built.at(index, "that", "finite") is not None:
            return False
        mark = built.at(index, "object")
        if mark is not None:
            return built.ending(mark.last, "this") is None
    return False


def refusal(stretch: Stretch, hit: Hit, high: int) -> RefusalReason:
    """Say why the verb of saying ``hit`` makes no quote; it is known that it makes none."""
    built = stretch.skeleton
    case = stretch.scene.vocabulary.lexicon.quotes.grammar.case
    if (case and _noun_like(built, hit)) or built.ending(hit.first, "preposition") is not None:
        return "noun"
    if _unreal(stretch, hit):
        return "denied"
    reason: RefusalReason = "no-clause"
    for text in stretch.scene.vocabulary.lexicon.quotes.patterns.values():
        found = match(text, Match(built, stretch.scene, stretch.actors, hit, stretch.low, high))
        if found is None:
            continue
        if not _allowed(found, hit, text, False):
            reason = "weak"
        elif _timed(stretch, hit):
            return "time"
        else:
            return "nobody"
    return reason


def _noun_like(built: Skeleton, hit: Hit) -> bool:
    """Whether a cue is no verb where it stands: "the answers", "475 pledged delegates", "Vance's claims"."""
    before = built.words[hit.first - 1] if hit.first > 0 else ""
    if before == "s" and built.words[hit.first - 2 : hit.first - 1] == ("'",):
        return built.at(hit.first - 3, "pronoun", "opener") is None
    return before.isdigit() or built.ending(hit.first, "article", "possessive") is not None


def _speaks(stretch: Stretch, subject: Subject, hit: Hit) -> bool:
    """Whether what follows a verb without marks is who says it: "…, said the envoy", but not "…, briefed the press"."""
    built = stretch.skeleton
    end = nominals.head_end(built, subject.first, subject.last)
    named = (
        built.capital(end - 1)
        or built.ending(end, "source", "title", "pronoun", "entity", "institution", "document") is not None
    )
    return hit.value.strength == "strong" and named


def _timed(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb stands in a clause of time: "when they asked him how, he said", «وقتی پرسیدند …»."""
    built = stretch.skeleton
    for index in range(hit.first - 1, stretch.low - 1, -1):
        if built.words[index] in COMMAS:
            return False
        if (
            index in built.hits
            and built.at(index, "temporal", "condition") is not None
            and built.at(index, "cue") is None
        ):
            # «وحين سئل عن المدة أجاب: …»: where verbs come first, the verb of the clause of time stands right at its head
            verb_first = stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "after"
            return not verb_first or hit.first - index <= _TIME_MOST
    return False


def _told_then(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether a clause of time reports all the same: "It came as the army said that …", "After the mayor said …, the crowd left".

    Where it opens its sentence, what was said ends at the next comma.
    """
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    subject = found.subject
    if not grammar.case or subject is None or not subject.explicit or hit.value.strength != "strong":
        return False
    if found.skeleton.ending(found.first, "that") is None and hit.value.entry not in grammar.clausal:
        return False
    opener = built.ending(subject.first, "temporal")
    if opener is None or built.at(opener.first, "cue") is not None:
        return False
    if opener.first <= stretch.low + 1:
        comma = next((i for i in range(found.first, found.last) if built.words[i] in COMMAS), None)
        if comma is None or comma - found.first < FRAGMENT_LEAST:
            return False
        found.last = comma
    return True


def _barred(stretch: Stretch, found: Match, subject: Subject, hit: Hit, pattern: str) -> bool:
    """Whether a verb that fits a word order makes no quote of its own: it tells of a noun, or stands in what another says."""
    if pattern in {"bare", "that"} and _attributed(stretch, found):
        return True
    return pattern == "bare" and _of_noun(stretch, subject, hit)  # «آماری که بانک اعلام می‌کند نادرست است»


def _attributed(stretch: Stretch, found: Match) -> bool:
    """Whether who says the whole sentence stands at its end: "The count shows the vote was fair, Vance said"."""
    built, scene = stretch.skeleton, stretch.scene
    if not scene.vocabulary.lexicon.quotes.grammar.case or built.words[found.last : found.last + 1] != (",",):
        return False
    cue = next((i for i in range(found.last + 1, found.high) if built.at(i, "cue") is not None), None)
    hit = built.at(cue, "cue") if cue is not None else None
    if hit is None or hit.value.form != "verb" or hit.value.strength != "strong":
        return False
    ends = hit.last >= found.high or not built.words[hit.last][0].isalnum()
    cut = nominals.before(built, scene, found.last + 1, hit.first)
    return ends and hit.last >= found.high - 1 and cut is not None and cut.first == found.last + 1


def _of_noun(stretch: Stretch, subject: Subject, hit: Hit) -> bool:
    """Whether a relative before the subject makes the verb tell of a noun, as «آماری که بانک اعلام می‌کند نادرست است» does."""
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    says = (
        grammar.case and hit.value.entry in grammar.clausal
    )  # "where, officials say, …", "who they say has fled"
    return not says and stretch.skeleton.ending(subject.first, "relative") is not None


def _told(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether a comma after the verb opens what was said, as in «وی افزود، …»: in a main clause, and no contrast follows."""
    built = stretch.skeleton
    relative = built.holds(stretch.low, hit.first, "that")
    return not relative and built.at(found.first, "contrast", "cue") is None


def _subject(stretch: Stretch, found: Match, hit: Hit) -> Subject | None:
    """Settle whose verb it is; ``None`` where it belongs to a relative clause about nobody known."""
    built = stretch.skeleton
    if _after_fused(built, hit.first):
        return Subject(stretch.scene.spoke, hit.first, hit.first, False, step="clause-pronoun")
    relative = built.ending(hit.first, "relative")
    timed = built.ending(hit.first, "adverb")
    apart = timed is not None and relative is not None and timed.first < relative.first  # «في الوقت الذي»
    if relative is not None and relative.first > stretch.low and not apart:
        return _of_relative(stretch, relative)
    if found.subject is not None:
        return subjects.continued(stretch.skeleton, stretch.scene, found.subject, hit)
    if _impersonal(stretch, hit):
        return None
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.drops and not _shares(stretch, hit):
        return None
    shared = _sharing(stretch, hit)
    if shared is not None:
        return shared
    if not stretch.spoken:
        low = next((low for low, end in built.sentences if low <= hit.first < end), 0)
        acting = subjects.acting(built, stretch.scene, stretch.actors, low, hit.first)
        if acting is not None:
            return acting
    return subjects.inherited(stretch.scene, built, stretch.actors, stretch.low, hit.first)


def _of_relative(stretch: Stretch, relative: Hit) -> Subject | None:
    """Give whom the relative clause that ``relative`` opens is about."""
    built = stretch.skeleton
    place = relative.first - (built.words[relative.first - 1] in COMMAS)
    if stretch.scene.vocabulary.lexicon.quotes.grammar.case:
        cut = nominals.before(built, stretch.scene, stretch.low, place)
        return heads.subject(built, stretch.scene, stretch.actors, cut) if cut is not None else None
    named = next((a for a in stretch.actors if a.last == place and a.speakers), None)
    return Subject(named.speakers, named.first, named.last, True) if named is not None else None


def _impersonal(stretch: Stretch, hit: Hit) -> bool:
    """Whether a verb without a subject says what nobody in particular thinks: «يتوقع أن»."""
    if hit.value.entry not in stretch.scene.vocabulary.lexicon.quotes.grammar.impersonal:
        return False
    present = names.present(stretch.scene, stretch.skeleton.words[hit.first][hit.lead :])
    return present and stretch.skeleton.at(hit.last, "that") is not None


def _sharing(stretch: Stretch, hit: Hit) -> Subject | None:
    """Give the subject of the verbs before one that has none: "the guest smiled and said"."""
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.case or stretch.spoken:
        return None
    low, high = next(
        (s for s in stretch.skeleton.sentences if s[0] <= hit.first < s[1]), (stretch.low, hit.first)
    )
    cut = nominals.opening(stretch.skeleton, stretch.scene, max(low, 0), min(high, hit.first + 1))
    found = heads.subject(stretch.skeleton, stretch.scene, stretch.actors, cut) if cut is not None else None
    return found._replace(first=hit.first, last=hit.first) if found is not None and found.speakers else None


def _shares(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb shares the subject of the verb before it: "he smiled and said"."""
    built = stretch.skeleton
    place = hit.first
    adverb = built.ending(place, "adverb")
    place = adverb.first if adverb is not None else place
    return place > 0 and built.words[place - 1] in stretch.scene.conjunctions


def _after_fused(built: Skeleton, index: int) -> bool:
    """Whether a complementizer that holds the subject («أنه») stands just before item ``index``, in or out of the stretch."""
    word = built.firsts[index]
    return any(
        hit.last == word and hit.sort == "fused"
        for first in range(max(0, word - 3), word)
        for hit in built.passage.at_word.get(first, ())
    )


def _allowed(found: Match, hit: Hit, pattern: str, only_marked: bool) -> bool:
    """Whether the cue is strong enough for the pattern."""
    marked = found.shape == "quotation"
    built = found.skeleton
    words = length(built, found.first) if marked else 0
    if marked and words < FRAGMENT_LEAST and ":" not in pattern.split():
        return False
    if only_marked:
        return marked and words >= FRAGMENT_LEAST
    strength = hit.value.strength
    if strength == "adjacent":
        between = built.words[hit.last : found.first]
        return marked and not any(word[0].isalnum() for word in between)
    if strength == "strong":
        return True
    grammar = found.scene.vocabulary.lexicon.quotes.grammar
    # «از دولت خواست به کشاورزان کمک کند»
    bare = "{bare}" in pattern and (grammar.case or hit.value.entry in grammar.clausal)
    if strength == "medium" and ("{before}" in pattern or bare):
        return True
    bound = marked or "{that}" in pattern or "{whether}" in pattern or ":" in pattern.split()
    if strength == "weak":
        person = found.subject is not None and any(
            speaker.entity or speaker.name in found.scene.people for speaker in found.subject.speakers
        )
        several = grammar.case and found.subject is not None and len(found.subject.speakers) > 1
        believed = "{that}" in pattern and person and not several  # "they agreed that" tells of a deal
        return (marked and words >= (2 if "{object}" in pattern else 3)) or believed
    if strength == "initial":
        return bound and _initial(found, hit)
    return bound


def _initial(found: Match, hit: Hit) -> bool:
    built = found.skeleton
    return (
        hit.first == 0
        or hit.proclitic is not None
        or any(hit.first == low for low, _ in built.sentences)
        or built.words[hit.first - 1] in COMMAS
        or built.ending(hit.first, "adverb", "resume") is not None
        or (found.subject is not None and found.subject.last == hit.first)
    )


def _unreal(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb is denied, wished, feared or ordered, so that only marked words after it are a quote."""
    built = stretch.skeleton
    place = hit.first
    for _ in range(3):
        if built.ending(place, "negation", "unreal") is not None and hit.proclitic is None:
            return True
        adverb = built.ending(place, "adverb")
        if adverb is None:
            break
        place = adverb.first
    # "didn't say" is cut into didn | ' | t
    return place >= 3 and built.words[place - 2] == "'" and built.words[place - 1] == "t"


def _plain(stretch: Stretch, found: Match, subject: Subject) -> bool:
    """Whether the report may stand: inside direct speech only one whose speaker is named, for "I say to you" is no report."""
    if stretch.voice.depth == 0:
        return True
    if stretch.voice.marked:
        return subject.explicit
    sibling = stretch.spoken and found.skeleton.words[stretch.low] in stretch.scene.conjunctions
    return found.begin - stretch.low <= 3 or subject.explicit or sibling


def by_participle(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A participle that goes on with the speaker of the sentence: «مشيرا إلى أن», "adding that"."""
    if hit.value.form != "participle" or _unreal(stretch, hit):
        return None
    if manner.describes(stretch.skeleton, stretch.scene, hit):
        return None
    for pattern in stretch.scene.vocabulary.lexicon.quotes.continuations.values():
        state = Match(stretch.skeleton, stretch.scene, stretch.actors, hit, stretch.low, high)
        found = match(pattern, state)
        if found is None or not _allowed(found, hit, pattern, False):
            continue
        describes = _follows_noun(stretch, hit) and not _in_document(stretch, hit)
        subject = _beside_noun(stretch, hit) if describes else _main_subject(stretch, hit)
        return found_in(stretch, name, found, subject, hit) if subject is not None else None
    return None


def _follows_noun(stretch: Stretch, hit: Hit) -> bool:
    """Whether a participle describes the noun right before it: "voters saying they will stay", "telling insight"."""
    built = stretch.skeleton
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.case or hit.first <= stretch.low:
        return False
    before = built.words[hit.first - 1]
    free = built.ending(hit.first, "temporal", "preposition", "adverb", "resume") is not None
    return before[0].isalnum() and before not in stretch.scene.conjunctions and not free


def _in_document(stretch: Stretch, hit: Hit) -> bool:
    """Whether what holds the words stands before a participle: "sent out a message to supporters saying"."""
    near = range(max(stretch.low + 1, hit.first - _DOCUMENT_MOST), hit.first)
    documents = [i for i in near if stretch.skeleton.at(i, "document") is not None]
    cut = (
        any(not word[0].isalnum() for word in stretch.skeleton.words[documents[-1] : hit.first])
        if documents
        else True
    )
    return not cut


def _beside_noun(stretch: Stretch, hit: Hit) -> Subject | None:
    built = stretch.skeleton
    near = range(hit.first - 1, max(stretch.low, hit.first - _COMPANY_MOST) - 1, -1)
    company = (i for i in near if built.words[i] in stretch.scene.vocabulary.lexicon.quotes.company)
    low = next(company, stretch.low - 1) + 1  # "with the captain saying …"
    cut = nominals.before(built, stretch.scene, low, hit.first)
    return heads.subject(built, stretch.scene, stretch.actors, cut) if cut is not None else None


def _main_subject(stretch: Stretch, hit: Hit) -> Subject:
    """Give the subject of the main verb of the sentence: who spoke in it, else whom it names first."""
    low = next((low for low, end in stretch.skeleton.sentences if low <= hit.first < end), 0)
    start = stretch.skeleton.span(low, low + 1).start
    earlier = [
        q
        for q in stretch.reading.quotes
        if q.depth == stretch.voice.depth and q.span.start >= start and q.speakers
    ]
    if earlier:
        return Subject(earlier[-1].speakers, hit.first, hit.first, False, step="sentence-speaker")
    turned = _after_turn(stretch, low, hit)
    if turned is not None:
        return turned
    opens = (
        heads.who_opens(stretch.skeleton, stretch.scene, stretch.actors, low, hit.first)
        if stretch.scene.vocabulary.lexicon.quotes.grammar.case
        else None
    )
    if opens is not None and opens.speakers:
        return Subject(opens.speakers, hit.first, hit.first, False, step="sentence-subject")
    named = [
        a
        for a in stretch.actors
        if low <= a.first < hit.first
        and not a.governed
        and a.sort in {"person", "role", "institution", "pronoun", "pair"}
    ]
    for actor in named:
        again = pointing.same(stretch.skeleton, stretch.scene, actor.first, actor.last)
        speakers = again[:1] if again is not None else scenes.meant(stretch.scene, actor)
        if speakers:
            return Subject(speakers, hit.first, hit.first, False, step="sentence-subject")
    if stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "before":
        found = subjects.before(stretch.skeleton, stretch.scene, stretch.actors, low, hit.first)
        if found is not None:
            return found
    else:
        found = subjects.doer(stretch.skeleton, stretch.scene, stretch.actors, low, hit.first)
        if found is not None and found.speakers:
            return found._replace(first=hit.first, last=hit.first, explicit=False, step="sentence-subject")
    opening = stretch.skeleton.at(low, "cue")
    if opening is not None and opening.last < hit.first:
        # «وشكا مشجعون من القرار، قائلين إن»
        found = subjects.after(stretch.skeleton, stretch.scene, stretch.actors, opening.last, hit.first)
        if found is not None and found.speakers:
            return found._replace(first=hit.first, last=hit.first, explicit=False, step="sentence-subject")
    return subjects.inherited(stretch.scene, stretch.skeleton, stretch.actors, low, hit.first)


def _after_turn(stretch: Stretch, low: int, hit: Hit) -> Subject | None:
    """Give the subject of the clause a participle belongs to, where a contrast begins it: "…, but Halm rejects it, saying"."""
    built, scene = stretch.skeleton, stretch.scene
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        return None
    turns = (i for i in range(hit.first - 1, low, -1) if built.at(i, "contrast", "resume") is not None)
    turn = next(turns, None)
    found = heads.who_opens(built, scene, stretch.actors, turn + 1, hit.first) if turn is not None else None
    if found is None or not found.speakers:
        return None
    return Subject(found.speakers, hit.first, hit.first, False, step="sentence-subject")


def by_reported(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """Words passed on: «نقلت وكالة … عن مصدر … قوله إن», "quoted Peskov as saying"."""
    if hit.value.form == "relay":
        return _by_relay(stretch, hit, high, name)
    if hit.value.form != "reported":
        return None
    built, scene = stretch.skeleton, stretch.scene
    through = None
    for place in range(hit.first, stretch.low, -1):
        through = built.ending(place, "through")
        if through is not None:
            break
    if through is None:
        subject = subjects.inherited(scene, built, stretch.actors, stretch.low, hit.first)
    elif through.last == hit.first:
        # "Danev was quoted as saying"
        named = subjects.before(built, scene, stretch.actors, stretch.low, through.first - 1)
        if named is None:
            return None
        subject = named
    else:
        actor = next((a for a in stretch.actors if a.first == through.last and a.sort != "source"), None)
        if actor is not None and (actor.speakers or actor.pronoun):
            subject = Subject(scenes.meant(scene, actor), actor.first, actor.last, True)
        else:
            subject = nouns.phrase(built, scene, through.last, hit.first)
    for pattern in stretch.scene.vocabulary.lexicon.quotes.continuations.values():
        state = Match(built, scene, stretch.actors, hit, stretch.low, high)
        found = match(pattern, state)
        if found is not None:
            return found_in(stretch, name, found, subject, hit)
    return _reported_behind(stretch, hit, high, name, subject, through)


def _reported_behind(
    stretch: Stretch, hit: Hit, high: int, name: str, subject: Subject, through: Hit | None
) -> Found | None:
    """Words before who passes them on: "The road is shut, the agency cites Vance as saying"."""
    built, scene = stretch.skeleton, stretch.scene
    if through is None or not scene.vocabulary.lexicon.quotes.grammar.case:
        return None
    comma = next((i for i in range(through.first - 1, stretch.low, -1) if built.words[i] in COMMAS), None)
    if comma is None or not predicates.any_finite(built, scene, stretch.low, comma):
        return None
    state = Match(built, scene, stretch.actors, hit, stretch.low, high)
    state.shape, (state.first, state.last) = "before", clauses.trim(built, stretch.low, comma)
    return found_in(stretch, name, state, subject, hit)


def _by_relay(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of passing on: in «نقل أوشاكوف عن بوتين أنه سيدرس» Putin speaks, and Ushakov reports it."""
    built, scene = stretch.skeleton, stretch.scene
    relayer = subjects.after(built, scene, stretch.actors, hit.last, high)
    begin = relayer.last if relayer is not None else hit.last
    near = (built.at(i, "through") for i in range(begin, min(high, begin + 8)))
    through = next((found for found in near if found is not None), None)
    if through is None:
        return None
    actor = next((a for a in stretch.actors if a.first == through.last), None)
    if actor is None or not (actor.speakers or actor.pronoun):
        return None
    state = Match(built, scene, stretch.actors, replace(hit, last=actor.last), stretch.low, high)
    orders = ("{cue} {gap} {that} {clause}", "{cue} {gap} : {words}", "{cue} {gap} {quotation}")
    found = next((found for order in orders if (found := match(order, state)) is not None), None)
    if found is None:
        return None
    subject = Subject(scenes.meant(scene, actor), actor.first, actor.last, True)
    quote = found_in(stretch, f"{name}.relay", found, subject, hit)
    if quote is None or relayer is None or relayer.carrier:
        return quote
    return quote._replace(reporter=relayer.speakers)
