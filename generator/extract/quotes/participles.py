"""Participles of saying, which go on with the speaker of their sentence: a stretch and a participle in; what was said out."""

from generator.extract import (
    anaphora,
    clauses,
    heads,
    manner,
    nominals,
    pointing,
    predicates,
    subjects,
)
from generator.extract import scene as scenes
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.patterns import match
from generator.extract.quotes import headed, openers, strength, verb_subjects, verbs
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch
from generator.extract.scene import COMMAS, Actor
from generator.extract.skeleton import QUOTED
from generator.model import Quote, Speaker
from generator.text.scan import Hit

_COMPANY_MOST = 8

_MAIN_LEAST = 2
"""A main clause that follows a participle has more words."""

_DOCUMENT_MOST = 5
"""So many words at most stand between a document and the participle that tells what it says."""


def by_participle(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A participle that goes on with the speaker of the sentence: «مشيرا إلى أن», "adding that"."""
    if hit.value.form != "participle" or strength.unreal(stretch, hit):
        return None
    if manner.describes(stretch.skeleton, stretch.scene, hit):
        return None
    if stretch.skeleton.ending(hit.first, "article") is not None:
        return None  # "a warning"
    for pattern in stretch.scene.vocabulary.lexicon.quotes.continuations.values():
        state = Match(stretch.skeleton, stretch.scene, stretch.actors, hit, stretch.low, high)
        if "{bare}" in pattern and stretch.skeleton.ending(hit.first, "possessive") is not None:
            continue  # "the importance of maintaining the lock"
        found = match(pattern, state)
        if found is not None and not stretch.spoken and verbs.attributed(stretch, found):
            return None  # "Roth rang Bern, saying that …, the palace said": first what the palace said
        if found is None or not strength.allowed(found, hit, pattern, False):
            continue
        _end_before_main(stretch, found)
        main = headed.subject(stretch, found, hit, high)
        main = (
            verb_subjects.of_claim(stretch, found, hit) or main
        )  # "Commenting on Danev's claim that …, Roth said"
        if main is not None:
            return found_in(stretch, name, found, main, hit)
        describes = _follows_noun(stretch, hit) and not _in_document(stretch, hit)
        subject = _beside_noun(stretch, hit) if describes else _main_subject(stretch, hit)
        return found_in(stretch, name, found, subject, hit) if subject is not None else None
    return None


def _end_before_main(stretch: Stretch, found: Match) -> None:
    """End what a participle reports before the main verb, where verbs stand last: «با بیان این‌که راه بسته است، | از او تشکر کرد»."""
    built, scene = stretch.skeleton, stretch.scene
    grammar = scene.vocabulary.lexicon.quotes.grammar
    limit = clauses.trim(built, found.first, clauses.sentence_end(built, found.first))[1]
    if grammar.case or grammar.subject != "before" or found.last < limit:
        return
    goes_on = built.words[found.first + 1 : found.first + 2]
    alone = not goes_on or not goes_on[0][0].isalnum() or built.ending(found.first, "that") is None
    if (
        alone
        and built.words[found.first : found.first + 1] == (QUOTED,)
        and predicates.any_finite(built, scene, found.first + 1, limit)
    ):
        found.last = found.first + 1
        return
    for comma in range(limit - 1, found.first, -1):
        closed = built.words[comma] in COMMAS and built.ending(comma, "finite") is not None
        if closed and limit - comma > _MAIN_LEAST:
            found.last = comma
            return


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
    if cut is not None and predicates.any_finite(built, stretch.scene, cut.first + 1, cut.last):
        return _main_subject(stretch, hit)  # "Danev later posted on a board confirming that …"
    return heads.subject(built, stretch.scene, stretch.actors, cut) if cut is not None else None


def _main_subject(stretch: Stretch, hit: Hit) -> Subject:
    """Give the subject of the main verb of the sentence: who spoke in it, else whom it names first."""
    low = next((low for low, end in stretch.skeleton.sentences if low <= hit.first < end), 0)
    answers = _of_answer(stretch, low, hit)
    if answers is not None:
        return answers
    start = stretch.skeleton.span(low, low + 1).start
    earlier = [
        q
        for q in stretch.reading.quotes
        if q.depth == stretch.voice.depth and q.span.start >= start and q.speakers
    ]
    if earlier:
        told = _told_in_document(stretch, earlier[-1])
        if told is not None:
            return Subject(told, hit.first, hit.first, False, step="sentence-speaker")
        inner = openers.behind_phrase(stretch, low, hit) if earlier[-1].rule == "phrase" else None
        spoke = earlier[-1].speakers
        return inner or Subject(spoke, hit.first, hit.first, False, step="sentence-speaker")
    return _not_yet_heard(stretch, hit, low)


def _told_in_document(stretch: Stretch, last: Quote) -> tuple[Speaker, ...] | None:
    """Give who speaks in what a document tells of, where verbs stand first: «جاء في بيان أن برينيك أكد أن …، مضيفا أن»."""
    inner = stretch.reading.quotes[-1]
    if last.rule != "heading" or stretch.scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return None
    within = inner.depth == last.depth + 1 and inner.reported_by and inner.span.start >= last.span.start
    person = len(inner.speakers) == 1 and scenes.is_person(stretch.scene, inner.speakers[0])
    return inner.speakers if within and person else None


def _of_answer(stretch: Stretch, low: int, hit: Hit) -> Subject | None:
    """Give the subject of a verb of saying that follows the last words said: «… “نعم”، فرد عليه دانيف قائلا: “…”»."""
    built, scene = stretch.skeleton, stretch.scene
    if scene.vocabulary.lexicon.quotes.grammar.subject != "after" or stretch.low <= low:
        return None
    verbs = [cue for cue in built.among(stretch.low, hit.first, "cue") if cue.value.form == "verb"]
    if not verbs:
        return None
    verb = verbs[-1].first
    goes_on = built.ending(verb, "resume") is not None  # «…، في حين ردت سورفيا بالقول إن»
    if not goes_on and built.words[verb - 1] not in COMMAS | {QUOTED}:
        return None
    found = subjects.after(built, scene, stretch.actors, verbs[-1].last, hit.first)
    if found is None or not (found.explicit and found.speakers) or found.carrier:
        return None
    return found._replace(first=hit.first, last=hit.first, explicit=False, step="sentence-subject")


def _not_yet_heard(stretch: Stretch, hit: Hit, low: int) -> Subject:
    """Give the subject of the main verb of a sentence in which nobody has spoken yet."""
    if stretch.spoken and stretch.scene.carrier is not None:
        passes = anaphora.inherited(stretch.scene, stretch.skeleton, (), low, hit.first)
        if passes.carrier:
            return passes
    opened = (
        openers.of_opening(stretch, hit, low)
        or _after_turn(stretch, low, hit)
        or openers.before_it(stretch, low, hit)
    )
    if opened is not None:
        return opened
    opens = (
        heads.who_opens(stretch.skeleton, stretch.scene, stretch.actors, low, hit.first)
        if stretch.scene.vocabulary.lexicon.quotes.grammar.case
        else None
    )
    if opens is None and stretch.scene.vocabulary.lexicon.quotes.grammar.case:
        opens = headed.of_clause(stretch, low, hit.first)
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
        if speakers and not (len(speakers) > 1 and _of_one(stretch, hit)):
            return Subject(speakers, hit.first, hit.first, False, step="sentence-subject")
    if stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "before":
        found = subjects.before(stretch.skeleton, stretch.scene, stretch.actors, low, hit.first)
        if found is not None:
            return found
    elif (capital := _capital(stretch, hit, low)) is not None:
        return Subject(
            scenes.meant(stretch.scene, capital), hit.first, hit.first, False, step="sentence-subject"
        )
    else:
        found = subjects.doer(stretch.skeleton, stretch.scene, stretch.actors, low, hit.first)
        if found is not None and found.speakers:
            return found._replace(first=hit.first, last=hit.first, explicit=False, step="sentence-subject")
    return anaphora.inherited(stretch.scene, stretch.skeleton, stretch.actors, low, hit.first)


def _capital(stretch: Stretch, hit: Hit, low: int) -> Actor | None:
    """Give the country that stands for its government right before the verb of the sentence: «ولا تزال موسكو | تنفي التهم، متهمة»."""
    built = stretch.skeleton
    for actor in stretch.actors:
        if low <= actor.first < hit.first and actor.sort == "place" and not actor.governed:
            verb = built.at(actor.last, "cue")
            return actor if verb is not None and verb.value.form == "verb" else None
    return None


def _of_one(stretch: Stretch, hit: Hit) -> bool:
    """Whether a participle's form tells that its subject is one: «قائلا», not «قائلين»."""
    joint = stretch.scene.vocabulary.lexicon.quotes.grammar.joint
    return bool(joint) and not stretch.skeleton.text(hit.first, hit.first + 1).endswith(joint)


def _after_time(stretch: Stretch, low: int, hit: Hit) -> int | None:
    """Give the word that opens the clause of time in which a participle stands: "the vote came | after Roth upset Halm by saying"."""
    built = stretch.skeleton
    if built.ending(hit.first, "preposition") is None:
        return None
    for index in range(hit.first - 2, low, -1):
        if built.words[index] in COMMAS:
            return None
        if built.at(index, "temporal") is not None:
            return index
    return None


def _after_turn(stretch: Stretch, low: int, hit: Hit) -> Subject | None:
    """Give the subject of the clause a participle belongs to, where a contrast begins it: "…, but Halm rejects it, saying"."""
    built, scene = stretch.skeleton, stretch.scene
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        return None
    turns = (i for i in range(hit.first - 1, low, -1) if built.at(i, "contrast", "resume") is not None)
    turn = next(turns, None) or _after_time(stretch, low, hit)
    found = heads.who_opens(built, scene, stretch.actors, turn + 1, hit.first) if turn is not None else None
    if found is None or not found.speakers:
        return None
    return Subject(found.speakers, hit.first, hit.first, False, step="sentence-subject")
