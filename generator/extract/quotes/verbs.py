"""Verbs of saying in the word orders of the language: a stretch and a verb in; what was said, or why nothing was, out."""

from generator.extract import attributions, inner, nominals
from generator.extract.descriptions import Subject
from generator.extract.matching import Match, parted
from generator.extract.patterns import match
from generator.extract.quotes import background, circumstances, citing, phrases, strength, verb_subjects
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton
from generator.model import RefusalReason, Speaker
from generator.text.scan import Hit

_BESIDE = 3
"""So few words stand before a verb within a report that has no subject of its own."""
_TAIL_MOST = 10
"""Words after an attribution at the end of a sentence."""
_CLAUSES = ("that", "finite", "cue", "relative", "temporal")
_PARTING = COMMAS | {QUOTED, ":", ";"}


def by_verb(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of saying, in one of the language's word orders."""
    if hit.value.form != "verb":
        return None
    if _ruled(stretch.skeleton, hit) or _suffered(stretch, hit):
        return None
    if stretch.scene.vocabulary.lexicon.quotes.grammar.case and _noun_like(stretch.skeleton, hit):
        return None
    if _narrates(stretch, hit):
        return None
    unreal = strength.unreal(stretch, hit) and verb_subjects.foregone(stretch, hit) is None
    only_marked = unreal or _own(stretch, hit)
    known: dict[tuple[str, int], Subject | None] = {}
    passed = citing.cited(stretch, hit)
    for pattern, text in stretch.scene.vocabulary.lexicon.quotes.patterns.items():
        state = Match(stretch.skeleton, stretch.scene, stretch.actors, hit, stretch.low, high, known=known)
        found = match(text, state)
        if pattern == "marked" and found is not None and found.first > hit.last and _midway(found):
            continue
        if found is None or not strength.allowed(found, hit, text, only_marked):
            continue
        if background.reports_nothing(stretch, found, hit, text) or background.anothers(stretch, found, hit):
            continue
        subject = passed[0] if passed is not None else verb_subjects.find(stretch, found, hit)
        if subject is None or (pattern == "that" and _behind_marks(stretch, found, subject, hit)):
            continue
        if (
            "{before}" in text
            and text.split().index("{speaker}") > text.split().index("{cue}")
            and not _speaks(stretch, subject, hit)
        ):
            continue
        inner.end_before_main(found, hit)
        if not _plain(stretch, found, subject) or _barred(stretch, found, subject, hit, pattern):
            return None
        quote = found_in(stretch, f"{name}.{pattern}", found, subject, hit)
        reporter = passed[1] if passed is not None else _through(stretch, found, hit)
        return quote._replace(reporter=reporter) if quote is not None and reporter else quote
    return None


def _ruled(built: Skeleton, hit: Hit) -> bool:
    """Whether a preposition right before it makes the verb a noun; what ends a name, "Min-in said", is none."""
    ruling = built.ending(hit.first, "preposition")
    if ruling is None or built.ending(hit.first, "adverb", "resume", "entity") is not None:
        return False
    return built.words[ruling.first - 1 : ruling.first] != ("-",)


def _suffered(stretch: Stretch, hit: Hit) -> bool:
    """Whether a participle only tells what somebody does to a noun, or who is asked: "the lock portrayed by the guild", "Roth, asked if it rains, said"."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.case or not built.words[hit.last - 1].endswith(grammar.past):
        return False
    commas = [i for i in range(stretch.low, hit.first) if built.words[i] in COMMAS]
    asked = hit.value.stance == "ask" and commas == [hit.first - 1]
    high = next((high for low, high in built.sentences if low <= hit.first < high), hit.last)
    closed = (i for i in range(hit.last, high - 1) if asked and built.words[i] in COMMAS)
    if any(built.at(i + 1, "cue", "finite") is not None for i in closed):
        return True
    return built.at(hit.last, "agent") is not None and built.at(hit.last, "occasion_means") is None


def _behind_marks(stretch: Stretch, found: Match, subject: Subject, hit: Hit) -> bool:
    """Whether the verb attributes the marks before it, and the complementizer is that of a noun: '"Yes," he said, citing the rule that …'."""
    built = stretch.skeleton
    apart = any(built.words[i] in COMMAS for i in range(hit.last, found.first))
    place = subject.first - 1 - (subject.first > 1 and built.words[subject.first - 1] in COMMAS)
    return apart and subject.explicit and place >= stretch.low and built.words[place] == QUOTED


def _midway(found: Match) -> bool:
    """Whether marks behind an attribution in commas belong to the clause about it: "The road, he said, remains “safe” for all"."""
    return found.subject is not None and attributions.midway(found, found.subject.first)


def _through(stretch: Stretch, found: Match, hit: Hit) -> tuple[Speaker, ...]:
    """Give who passes on what is said, in commas between the verb and its clause: «أكد برينيك، وفق القصر، أن»."""
    built = stretch.skeleton
    inside = built.among(hit.last, found.first, "cue") if found.shape == "clause" else ()
    phrase = next(
        (c for c in inside if c.value.form == "phrase" and built.words[c.first - 1] in COMMAS), None
    )
    subject = phrases.speaker(stretch, phrase, found.first)[0] if phrase is not None else None
    return subject.speakers if subject is not None else ()


def _narrates(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb is a formula with which the article itself goes on: «یادآور می‌شود که …»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before":
        return False
    resume = built.at(hit.first, "resume")
    opens = hit.first <= stretch.low or not built.words[hit.first - 1][0].isalnum()
    return opens and resume is not None and resume.last >= hit.last


def _own(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb is one of him who speaks himself: «همیشه می‌گویم که راه باز است»."""
    return stretch.skeleton.words[hit.last - 1].endswith(stretch.scene.vocabulary.lexicon.quotes.grammar.own)


def refusal(stretch: Stretch, hit: Hit, high: int) -> RefusalReason:
    """Say why the verb of saying ``hit`` makes no quote; it is known that it makes none."""
    built = stretch.skeleton
    case = stretch.scene.vocabulary.lexicon.quotes.grammar.case
    if (case and _noun_like(built, hit)) or built.ending(hit.first, "preposition") is not None:
        return "noun"
    if strength.unreal(stretch, hit):
        return "denied"
    reason: RefusalReason = "no-clause"
    for text in stretch.scene.vocabulary.lexicon.quotes.patterns.values():
        found = match(text, Match(built, stretch.scene, stretch.actors, hit, stretch.low, high))
        if found is None:
            continue
        if not strength.allowed(found, hit, text, False):
            reason = "weak"
        elif background.of_time(stretch, hit):
            return "time"
        else:
            return "nobody"
    return reason


def _noun_like(built: Skeleton, hit: Hit) -> bool:
    """Whether a cue is no verb where it stands: "the answers", "475 pledged delegates", "Vance's claims"."""
    before = built.words[hit.first - 1] if hit.first > 0 else ""
    if before == "s" and built.words[hit.first - 2 : hit.first - 1] == ("'",):
        return built.at(hit.first - 3, "pronoun", "opener") is None
    if built.ending(hit.first, "institution") is not None:
        return False  # "Number 10 said"
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


def _barred(stretch: Stretch, found: Match, subject: Subject, hit: Hit, pattern: str) -> bool:
    """Whether a verb that fits a word order makes no quote of its own: it tells of a noun, or stands in what another says."""
    if pattern in {"bare", "that", "marked"} and attributed(stretch, found):
        return True
    return pattern == "bare" and _of_noun(stretch, subject, hit)  # «آماری که بانک اعلام می‌کند نادرست است»


def attributed(stretch: Stretch, found: Match) -> bool:
    """Whether who says the whole sentence stands at its end: "The count shows the vote was fair, Vance said", «…، بحسب القصر»."""
    built, scene = stretch.skeleton, stretch.scene
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        return _phrase_behind(stretch, found)
    high = _before_setting(stretch, found)
    for index in range(high - 1, found.first, -1):
        hit = built.at(index, "cue")
        if hit is None or hit.value.form == "participle":
            continue
        if hit.value.form == "reported":
            return _cited_behind(stretch, found, hit)
        if hit.value.form == "phrase":
            company = (i for i in range(hit.last, high - 1) if _accompanied(stretch, i))
            rest = range(hit.last, next(company, high))
            closes = not any(built.words[i] in _PARTING or built.at(i, *_CLAUSES) for i in rest)
            return closes and hit.first > found.first and parted(built, hit.first)
        if hit.value.form != "verb" or hit.value.strength != "strong" or not _closes(stretch, hit, high):
            return False
        cut = nominals.before(built, scene, found.first, hit.first)
        return cut is not None and cut.first > found.first and parted(built, cut.first)
    return False


def _accompanied(stretch: Stretch, comma: int) -> bool:
    """Whether a comma and "with" tell what went with it all: "…, according to the palace, | with the guild silent"."""
    words, company = stretch.skeleton.words, stretch.scene.vocabulary.lexicon.quotes.company
    return words[comma] in COMMAS and words[comma + 1] in company


def _before_setting(stretch: Stretch, found: Match) -> int:
    """Give the item where a sentence ends but for a clause of time behind a verb and a comma: "…, the palace said, | as Halm warned of rain"."""
    built = stretch.skeleton
    for comma in range(found.high - 1, found.first, -1):
        if built.words[comma] in COMMAS and built.at(comma + 1, "temporal") is not None:
            says = next(iter(reversed(built.among(found.first, comma, "cue"))), None)
            closes = says is not None and says.value.form == "verb" and _closes(stretch, says, comma)
            return comma if closes else found.high
    return found.high


def _phrase_behind(stretch: Stretch, found: Match) -> bool:
    """Whether a phrase behind the last comma names who says the sentence: «حذر برينيك من أن …، بحسب ما أعلن القصر»."""
    built = stretch.skeleton
    comma = next((i for i in range(found.high - 1, found.first, -1) if built.words[i] in COMMAS), None)
    hit = built.at(comma + 1, "cue") if comma is not None else None
    if hit is None or hit.value.form != "phrase":
        return False
    return phrases.speaker(stretch, hit, found.high)[0] is not None


def _cited_behind(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether who passes the sentence on stands behind it: "The vote was fair, the agency quoted Vance as saying"."""
    built = stretch.skeleton
    if hit.last < found.high - 1:
        return False
    through = next(iter(reversed(built.among(found.first, hit.first, "through"))), None)
    cut = nominals.before(built, stretch.scene, found.first, through.first) if through is not None else None
    return cut is not None and cut.first > found.first and parted(built, cut.first)


def _closes(stretch: Stretch, hit: Hit, high: int) -> bool:
    """Whether nothing but when, where and to whom it was said follows a verb in its sentence: "…, the palace said in a statement"."""
    built = stretch.skeleton
    if hit.last >= high or (hit.last == high - 1 and not built.words[hit.last][0].isalnum()):
        return True
    told = hit.value.entry in stretch.scene.vocabulary.lexicon.quotes.grammar.addressed
    led = told or built.at(hit.last, *attributions.CLOSING) is not None
    rest = range(hit.last, high)
    return (
        led
        and len(rest) <= _TAIL_MOST
        and not any(_goes_on(built, i) or built.words[i] in _PARTING for i in rest)
    )


def _goes_on(built: Skeleton, index: int) -> bool:
    """Whether a clause begins or goes on at an item: "when it rained", but not "after the talks"."""
    hit = built.at(index, *_CLAUSES)
    return hit is not None and not (hit.sort == "temporal" and built.at(index, "preposition") is not None)


def _of_noun(stretch: Stretch, subject: Subject, hit: Hit) -> bool:
    """Whether a relative before the subject makes the verb tell of a noun, as «آماری که بانک اعلام می‌کند نادرست است» does."""
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    says = (
        grammar.case and hit.value.entry in grammar.clausal
    )  # "where, officials say, …", "who they say has fled"
    relative = stretch.skeleton.ending(subject.first, "relative")
    ruled = relative is not None and stretch.skeleton.ending(relative.first, "preposition") is not None
    # "after which Roth announced …", «در حالی انجام شد که کاخ هشدار داد»
    ruled = ruled if grammar.case else relative is not None and circumstances.holds(stretch, relative.first)
    return not says and relative is not None and not ruled


def _plain(stretch: Stretch, found: Match, subject: Subject) -> bool:
    """Whether the report may stand: inside direct speech only one whose speaker is named, for "I say to you" is no report."""
    if stretch.voice.depth == 0:
        return True
    # «شكر برينيك دانيف، وقال إنه …» within a statement: the sentence names who does both
    shared = stretch.scene.vocabulary.lexicon.quotes.grammar.definite and subject.step == "sentence-subject"
    if stretch.voice.marked:
        return bool((subject.explicit or shared) and subject.speakers)
    held = subject.step == "clause-pronoun"  # «… كانت “صريحة”، وإنه أوضح أن»
    if (shared or held) and subject.speakers:
        return True
    sibling = stretch.spoken and found.skeleton.words[stretch.low] in stretch.scene.conjunctions
    return _close(stretch, found.begin) or subject.explicit or sibling


def _close(stretch: Stretch, begin: int) -> bool:
    """Whether little more than whom it is told stands before a verb without subject: «گفت به همتای سورویایی خود | گفته است که»."""
    told = next((a for a in stretch.actors if a.governed and a.first == stretch.low + 1), None)
    low = stretch.low if told is None else told.last
    return begin - low <= _BESIDE
