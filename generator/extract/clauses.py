"""Finds where reported words end: a skeleton and the first item of the content in; the item after its last out."""

from collections.abc import Sequence

from generator.extract import closings, edges, onward, precedence, predicates
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_TRAILING = frozenset(".,;:!?؟،؛…-–—\"'”’»›)]“«")
_LEADING = frozenset(",،:;؛-–—.…")

_CONTRAST_MOST = 10
"""How far before its verb a word of contrast may stand."""
_HEADED = 6
"""So near behind words for what a document says stands the colon before it: «، وجاء في تغريدته: …»."""
_UNSURE = frozenset({"weak", "adjacent"})
_HEAD = 3
"""How far into the content a nested report may begin."""


def sentence_end(skeleton: Skeleton, index: int) -> int:
    """Give the item after the sentence that holds item ``index``."""
    for first, last in skeleton.sentences:
        if first <= index < last:
            return last
    return len(skeleton.words)


def trim(skeleton: Skeleton, first: int, last: int, final: bool = True) -> tuple[int, int]:
    """Take punctuation off both ends; ``final`` says whether the stop at the end goes too."""
    while first < last and skeleton.words[first] in _LEADING:
        first += 1
    while final and last > first and skeleton.words[last - 1] in _TRAILING:
        last -= 1
    return first, last


def end(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, verb: bool = True) -> int:
    """Find where a reported clause that begins at item ``start`` ends, at most with its sentence.

    It ends before narration goes on: a participle or verb of saying after a comma or a conjunction, a word such as "while"
    after a comma, a semicolon. A report inside of it (whose subject opens it) keeps what its own verb reports. ``verb`` says
    whether a verb reports it, that others may go on with: not in "according to Danev, Holt left and said so".
    """
    limit = sentence_end(skeleton, start)
    nested = False
    for index in range(start, limit):
        edge = edges.edge(skeleton, scene, start, index, limit, nested)
        if edge is not None:
            return edge
        hit = skeleton.at(index, "cue") if index in skeleton.hits else None
        if hit is None or edges.mute(skeleton, scene, hit, limit):
            continue
        turn = _turns(skeleton, scene, start, hit, limit)
        if turn is not None and (verb or _own_subject(skeleton, scene, actors, turn, hit)):
            return turn
        stop = _stops(skeleton, scene, actors, start, hit, limit)
        if nested and _again(skeleton, scene, start, hit):
            return index - 1
        if stop == start:
            grammar = scene.vocabulary.lexicon.quotes.grammar
            weak = hit.value.strength in _UNSURE  # "that Sorvia expects “fair steps,” | and stressed"
            sure = (grammar.case and not weak) or grammar.subject == "after"
            reports = onward.reporting(skeleton, hit, limit) and not (weak and grammar.case)
            sure = sure and (
                reports or hit.value.entry not in grammar.conversing
            )  # «إنه تحدث مع دانيف، في خطوة»
            nested = nested or sure or reports
        elif stop is not None and not (
            (nested or not verb) and not _own_subject(skeleton, scene, actors, stop, hit)
        ):
            return stop
    return limit


def _again(skeleton: Skeleton, scene: Scene, start: int, hit: Hit) -> bool:
    """Whether "and" and the verb that reports the clause go on: "said Halm suggested a tower | and said it was paid for"."""
    outer = skeleton.ending(start, "cue")
    joined = hit.first > start + 1 and skeleton.words[hit.first - 1] in scene.conjunctions
    return (
        scene.vocabulary.lexicon.quotes.grammar.case
        and joined
        and outer is not None
        and hit.value.form == "verb"
        and skeleton.words[outer.first : outer.last] == skeleton.words[hit.first : hit.last]
    )


def _turns(skeleton: Skeleton, scene: Scene, start: int, hit: Hit, limit: int) -> int | None:
    """Say where a word of contrast after a comma and a report behind it go on with telling: «، لكنها استدركت: …», «، غير أن الوزير أكد أن»."""
    if hit.value.form != "verb":
        return None
    turn = skeleton.ending(hit.first, "contrast")
    free = turn is not None and turn.first > start and skeleton.words[turn.first - 1] not in COMMAS
    if free and scene.vocabulary.lexicon.quotes.grammar.definite and onward.reporting(skeleton, hit, limit):
        return turn.first if turn is not None else None  # «بأنها “جيدة” لكنه أضاف أن»
    for index in range(hit.first - 1, max(start, hit.first - _CONTRAST_MOST), -1):
        if skeleton.words[index] in COMMAS:
            contrast = skeleton.at(index + 1, "contrast")
            if contrast is None or not onward.reporting(skeleton, hit, limit):
                return None
            near = contrast.last - contrast.first == 1 or contrast.last < hit.first
            return index if near else None
    return None


def _own_subject(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], stop: int, hit: Hit) -> bool:
    if hit.value.form in {"participle", "reported"}:
        return True  # it goes on with the main speaker, whoever is quoted inside
    if scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        return any(a.first == hit.last and not a.governed for a in actors)
    return any(stop <= a.first and a.last <= hit.first and not a.governed for a in actors)


def _stops(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, hit: Hit, limit: int
) -> int | None:
    """Say where the cue ``hit`` ends the clause before it; ``start`` where it heads the clause itself; ``None`` if it does not."""
    index = hit.first
    after_comma = index > start and skeleton.words[index - 1] in COMMAS
    if hit.value.form == "participle":
        hopes = hit.value.stance == "think" and skeleton.at(hit.last, "infinitive") is not None
        colon = skeleton.words[hit.last : hit.last + 1] == (":",) and skeleton.words[index - 1] == QUOTED
        alone = (
            index == start + 1 and skeleton.words[start] == QUOTED and onward.adjoins(skeleton, scene, hit)
        )
        if index > start and (colon or alone or edges.closed(skeleton, index - 1)):
            return index  # "said he had “doubts about the road,” | adding that"
        if after_comma or not onward.goes_on(skeleton, scene, hit, start, limit):
            return index - 1 if after_comma and not hopes else None
        return index
    if hit.value.form == "phrase":
        marked = (
            index > start and skeleton.words[index - 1] == QUOTED
        )  # «أنه “لا بديل عن الحوار،” بحسب القناة»
        ends = (after_comma or marked) and closings.to_stop(skeleton, hit.last, limit)
        return index - after_comma if ends else None
    headed = (
        after_comma and hit.value.form == "heading" and ":" in skeleton.words[hit.last : hit.last + _HEADED]
    )
    if headed or (hit.value.form == "reported" and onward.also(skeleton, scene, start, hit)):
        return index - after_comma
    during = skeleton.at(hit.last, "during_it") is not None and hit.proclitic is None
    if hit.value.form != "verb" or during or onward.of_the_two(skeleton, scene, actors, start, hit):
        return None  # «قال القصر إن برينيك أجرى اتصالا بدانيف، أكد خلاله أن»
    on = onward.after_marks(skeleton, scene, start, hit) or onward.whereupon(skeleton, scene, hit, limit)
    if on or edges.in_commas(skeleton, scene, start, hit):
        return index - 1
    return _verb_stops(skeleton, scene, actors, start, hit, limit)


def _verb_stops(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, hit: Hit, limit: int
) -> int | None:
    index = hit.first
    if _resumes(skeleton, scene, hit, start):
        return index
    ended = edges.denied(skeleton, start, hit) or edges.but(skeleton, scene, start, hit)
    if ended is not None:
        return ended
    subject = _subject_start(skeleton, scene, actors, start, index)
    reports = onward.reporting(skeleton, hit, limit) or _bare(skeleton, scene, hit, limit)
    reports = reports or edges.asks(skeleton, scene, start, subject, hit, limit)
    reports = reports or edges.adds(skeleton, scene, start, hit, limit)
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if subject < index and edges.several(skeleton, scene, actors, start, subject):
        return start if reports else None
    shared = grammar.case and index > start + 1 and skeleton.words[index - 1] in scene.conjunctions
    head = _past_lead(skeleton, scene, start, subject)
    joined = hit.proclitic is not None and hit.proclitic.conjunction and subject == index > start
    him = onward.plainly(skeleton, start, hit) if shared else False
    him = him or ((shared or joined) and onward.does_both(skeleton, scene, actors, start, hit))
    if (
        not (shared or joined)
        and subject - head < _HEAD
        and subject <= index
        and not (_breaks(skeleton, scene, head, subject) and not _both(skeleton, scene, head, subject))
    ):
        return start if reports or subject == start else None
    if shared and not him:
        # "said the offer was good and promised an answer", "… and called it “fair”": what the speaker did next, not what he said
        closed = skeleton.words[index - 2] == QUOTED and hit.value.strength == "medium"
        goes_on = reports or closed or hit.value.strength == "strong"
        comma = skeleton.words[index - 2] in COMMAS and index - 2 > start
        return (index - 2 if comma else index - 1) if goes_on else None
    if him or hit.value.strength == "weak":
        return None
    if closings.attributes(skeleton, scene, actors, start, hit, limit):
        return closings.comma_before(skeleton, start, min(subject, index))
    return _new_report(skeleton, scene, actors, start, subject, hit) if reports else None


def _new_report(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, subject: int, hit: Hit
) -> int | None:
    """Say where the clause ends before the report of another, whose subject begins at item ``subject``."""
    index = hit.first
    if scene.vocabulary.lexicon.quotes.grammar.case and skeleton.at(subject, "that") is not None:
        return None  # "said the talks were “good” | and that he believed “in peace”"
    if hit.proclitic is not None and hit.proclitic.conjunction and subject == index:
        return index - 1 if index > start and skeleton.words[index - 1] in COMMAS else index
    if precedence.told_again(skeleton, scene, actors, start, index):
        return start  # «إن مرشح السورفيين، إيفو دانيف، أبلغه بأنه»: he is the clause's own subject
    if subject > start and _both(skeleton, scene, start, subject):
        return None  # "that talks of Halm | and Sorvia could be announced “by Friday”"
    if subject > start and _begins_clause(skeleton, scene, subject, index):
        stop = subject - 1
        return stop - 1 if stop > start and skeleton.words[stop - 1] in COMMAS else stop
    return None


def _past_lead(skeleton: Skeleton, scene: Scene, start: int, subject: int) -> int:
    """Give the item after a phrase and its comma that open a clause before ``subject``: "that after the call, the envoy warned"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case or subject <= start + 1:
        return start
    if skeleton.at(start, "preposition", "temporal", "condition") is None:
        return start
    comma = next((i for i in range(start + 1, subject) if skeleton.words[i] in COMMAS), None)
    verb = comma is None or predicates.any_finite(skeleton, scene, start, comma)
    return start if comma is None or verb else comma + 1


def _begins_clause(skeleton: Skeleton, scene: Scene, subject: int, verb: int) -> bool:
    """Whether the subject of a verb begins a clause of its own: after a conjunction, or a comma that parts it from its verb.

    Not in "his band and their drummer, a friend, wrote songs", where a subject is never left out.
    """
    before = skeleton.words[subject - 1]
    drops = scene.vocabulary.lexicon.quotes.grammar.drops
    return before in scene.conjunctions or (before in COMMAS and (subject != verb or drops))


def _resumes(skeleton: Skeleton, scene: Scene, hit: Hit, start: int) -> bool:
    """Whether a verb and a colon right after the verb of the clause are the main ones: «با بیان اینکه راه بسته است گفت: …»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.subject != "before" or grammar.case or hit.first <= start + 1:
        return False
    if skeleton.ending(hit.first, "finite") is None:
        return False
    return skeleton.words[hit.last : hit.last + 1] == (":",) or _after_participle(skeleton, start, hit)


def _after_participle(skeleton: Skeleton, start: int, hit: Hit) -> bool:
    """Whether a participle reports the clause, and nothing in it waits for the verb: «با بیان اینکه راه بسته است | گفت که»."""
    that = skeleton.ending(start, "that")
    cue = skeleton.ending(that.first, "cue") if that is not None else None
    led = cue is not None and cue.value.form == "participle" and hit.value.strength == "strong"
    return led and not skeleton.holds(start, hit.first, "that", "relative")


def _both(skeleton: Skeleton, scene: Scene, start: int, subject: int) -> bool:
    """Whether what a conjunction parts from the verb's subject only goes with it: "said | he and Danev believe that"."""
    case = scene.vocabulary.lexicon.quotes.grammar.case
    return (
        case
        and COMMAS.isdisjoint(skeleton.words[start:subject])
        and not predicates.any_finite(skeleton, scene, start, subject)
    )


def _breaks(skeleton: Skeleton, scene: Scene, start: int, subject: int) -> bool:
    return any(
        skeleton.words[i] in COMMAS or skeleton.words[i] in scene.conjunctions for i in range(start, subject)
    )


def _subject_start(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, verb: int) -> int:
    """Say where the clause of the verb at ``verb`` begins: with the first actor after the last comma or conjunction before it."""
    if scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        left = [a for a in actors if a.last == verb and a.first >= start and not a.governed and a.boundary]
        return left[-1].first if left else verb
    begin = verb
    while (
        begin > start
        and skeleton.words[begin - 1] not in COMMAS
        and skeleton.words[begin - 1] not in scene.conjunctions
    ):
        begin -= 1
        if skeleton.words[begin] == QUOTED:
            return begin + 1
    if begin == verb and begin > start and not scene.vocabulary.lexicon.quotes.grammar.case:
        shared = skeleton.words[begin - 1] not in COMMAS and skeleton.among(start, begin, "cue")
        if not shared and not onward.waits(skeleton, start, begin):
            return begin  # «… رخ داد، افزود», «… کهنه است و تأکید کرد»: it has no subject of its own
    free = [a for a in actors if begin <= a.first and a.last <= verb and not a.governed]
    if free and begin > start and begin == free[0].first:
        return begin
    ahead = [a for a in actors if start <= a.first < start + _HEAD and a.last <= verb and not a.governed]
    if ahead and not free and not edges.over(skeleton, scene, ahead[0].last, begin):
        return ahead[0].first
    return begin


def _bare(skeleton: Skeleton, scene: Scene, hit: Hit, limit: int) -> bool:
    """Whether a clause without complementizer may follow the cue: "and Ostrin said it had been dry", "and joked he was late"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case or hit.last >= limit:
        return False
    sorts = {"strong": ("opener", "entity"), "medium": ("pronoun",)}.get(hit.value.strength, ())
    return skeleton.at(hit.last, *sorts) is not None if sorts else False
