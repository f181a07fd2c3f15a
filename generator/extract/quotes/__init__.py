"""Who said what: the passages of an article in; quotes with their speakers out.

A stretch is read sentence by sentence. Each cue in it is tried against ``RULES``, the first that fits makes a quote; what the
quote contains is read again as a stretch of its own, with the outer speaker in ``reported_by``.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.extract import bylines, introductions, masking, people
from generator.extract.descriptions import Subject
from generator.extract.identity import Namer
from generator.extract.quotes import (
    asides,
    contents,
    documents,
    leads,
    paragraphs,
    participles,
    passives,
    phrases,
    refusals,
    relatives,
    relays,
    seconds,
    topics,
    uncued,
    verbs,
)
from generator.extract.quotes.stretch import UNREAD, Found, Reading, Stretch, Voice, paired
from generator.extract.scene import Actor, Scene
from generator.extract.skeleton import Skeleton
from generator.folding import lead_length
from generator.model import Cue, Mention, Quote, Refusal, Span, Speaker
from generator.text.passages import Passage
from generator.text.scan import Hit

_DEPTH_MOST = 3
_STATEMENT_MOST = 4

RULES: tuple[tuple[str, Callable[[Stretch, Hit, int, str], Found | None]], ...] = (
    ("aside", asides.by_aside),
    ("passive", passives.by_passive),
    ("verb", verbs.by_verb),
    ("participle", participles.by_participle),
    ("heading", documents.by_heading),
    ("reported", relays.by_reported),
    ("phrase", relatives.by_phrase),
    ("phrase", phrases.by_phrase),
)
"""Name and function, in order of precedence. A quotation or a head of a line without any cue is read by ``leads`` or ``uncued``."""


class Findings(NamedTuple):
    """What one reading of an article finds."""

    quotes: tuple[Quote, ...]
    """In order of their places, outer before inner."""
    mentions: tuple[Mention, ...]
    """Names, titles and pronouns, in order of their places."""
    skeletons: tuple[Skeleton, ...]
    """Of the passages that were read, whole, for finders that come after."""
    refused: tuple[Refusal, ...] = ()
    """What was considered and refused, in order of its places; only where it was asked for."""


def find(passages: Sequence[Passage], scene: Scene, namer: Namer, tell: bool = False) -> Findings:
    """Find the quotes of an article, and everybody it names; with ``tell``, what was considered and refused, too."""
    read = {n: p for n, p in enumerate(passages) if p.block.kind not in UNREAD and p.words}
    whole = {n: masking.build(p, 0, len(p.words)) for n, p in read.items()}
    reading = Reading(passages, namer, [], set(), {}, whole, leads.labels(whole.values()))
    reading.refused = [] if tell else None
    scene.mentioned = frozenset(
        hit.value for p in read.values() for hit in p.hits if hit.sort in {"entity", "epithet"}
    )
    introductions.gather(reading.whole.values(), scene)
    skip: set[int] = set()
    for number, built in reading.whole.items():
        if number not in skip:
            skip |= _read(reading, number, built, scene, Voice())
    quotes = sorted(reading.quotes, key=lambda q: (q.span.start, -q.span.end, q.depth))
    mentions = tuple(reading.mentions[start] for start in sorted(reading.mentions))
    refused = refusals.told(reading) if tell else ()
    return Findings(tuple(quotes), mentions, tuple(reading.whole.values()), refused)


def _read(reading: Reading, number: int, built: Skeleton, scene: Scene, voice: Voice) -> set[int]:
    """Read one stretch; give the passages that its quotes have taken whole."""
    if not built.words:
        return set()  # nothing but a remark in brackets: «(رويترز)»
    actors = people.find(built, scene)
    _mention(reading, built, actors)
    stretch = Stretch(reading, number, built, actors, scene, voice)
    if voice.depth > 0:
        topics.told_within(actors, scene)
    whole: set[int] = set()
    if voice.depth == 0 and built.firsts[0] == 0:
        stretch.low = bylines.end(built, scene)
    lead = leads.find(stretch) if voice.depth == 0 else None
    while lead is not None:
        whole |= _take(stretch, lead)
        stretch.low = lead.end
        lead = leads.find(stretch)
    for low, high in built.sentences:
        if high <= stretch.low:
            continue
        whole |= _sentence(stretch, uncued.with_question(stretch, max(low, stretch.low)), high)
    return whole


def _mention(reading: Reading, built: Skeleton, actors: Sequence[Actor]) -> None:
    for actor in actors:
        span = built.span(actor.first, actor.last)
        name = built.passage.text[span.start : span.end]
        for speaker in actor.speakers[:1] if actor.sort != "pair" else ():
            reading.mentions.setdefault(span.start, Mention(span, speaker.entity, name, actor.sort))


def _sentence(stretch: Stretch, low: int, high: int) -> set[int]:
    whole: set[int] = set()
    before = len(stretch.reading.quotes)
    actors = [a for a in stretch.actors if low <= a.first < high]
    documents.keep_owner(stretch, low, high)
    stretch.spoken = False
    index = before_low = low
    stretch.low = low
    silent: tuple[Speaker, ...] = ()
    while (hit := stretch.skeleton.next(index, high, "cue")) is not None:
        found = _try(stretch, hit, high)
        if found is None:
            refusals.cue(stretch, hit, high)
            silent = topics.silent(stretch, hit) or silent
            index = hit.last
            continue
        stretch.spoken = True
        whole |= _take(stretch, found)
        for point in contents.points(stretch, found):
            whole |= _take(stretch, point)
        index = max(hit.last, found.end)
        for second in seconds.find(stretch, found, high):
            whole |= _take(stretch, second)
            index = max(index, second.end)
        stretch.low = index
        high = max(high, min(index, len(stretch.skeleton.words)))
    resumed = uncued.resumed(stretch, low, high)
    if resumed is not None:
        _take(stretch, resumed)
    for said in uncued.alone(stretch, low, high):
        _take(stretch, said)
    if len(stretch.reading.quotes) == before and not stretch.voice.marked:
        topics.follow(stretch, actors, before_low, high)
        stretch.scene.topic = silent or stretch.scene.topic
    return whole


def _try(stretch: Stretch, hit: Hit, high: int) -> Found | None:
    for name, rule in RULES:
        found = rule(stretch, hit, high, name)
        if found is not None:
            return found
    return None


def _take(stretch: Stretch, found: Found) -> set[int]:
    """Make the quote, keep in mind who spoke, and read what it contains."""
    reading, about = stretch.reading, stretch.scene.topic
    passage = reading.passages[found.passage]
    if found.last <= found.first:
        return set()
    for quotation in passage.quotations:
        if quotation.opening is not None and found.first <= quotation.first < found.last:
            reading.taken.add(passage.starts[quotation.opening])
    subject, reporter = documents.passed_on(stretch, found)
    if subject.carrier:
        refusals.carrier(stretch, subject)
        heard = len(reading.quotes)
        _inner(stretch, found, stretch.voice.reporters, stretch.voice.depth, about)
        topics.carried(stretch, found.cue, len(reading.quotes) > heard)
        return set()
    stretch.scene.carrier = None
    span = _span(stretch, found, found.first, found.last)
    through = stretch.voice.reporters + (reporter or found.reporter)
    reading.quotes.append(_quote(stretch, found, subject, through, span))
    refusals.candidates(stretch, found, subject, reading.quotes[-1])
    documents.own(stretch, found, subject)
    if subject.speakers:
        topics.behind_body(stretch.scene, subject.speakers)
        stretch.scene.spoke = subject.speakers
        stretch.scene.topic = subject.speakers
        if subject.explicit and _is_body(stretch, subject):
            stretch.scene.body = subject.speakers  # "it added": the statement, and so they
    stretch.scene.asked = topics.asked(stretch, found.cue, subject)
    _own(stretch, found, subject)
    if len(subject.speakers) == 1:
        stretch.scene.single = subject.speakers
        stretch.scene.remember(subject.speakers[0])
    heard = len(reading.quotes)
    _inner(stretch, found, through + subject.speakers[:1], stretch.voice.depth + 1, about)
    topics.told_by(stretch, found, reading.quotes[heard:])
    return {found.passage} if found.passage != stretch.passage else set()


def _is_body(stretch: Stretch, subject: Subject) -> bool:
    """Whether who spoke is "it" from then on: a document, "the Kremlin"; not "the mayor"."""
    built = stretch.skeleton
    named = subject.last - subject.first == 2 and built.at(subject.first, "article") is not None
    capital = named and built.capital(subject.first + 1)
    return capital or built.ending(subject.last, "document") is not None


def _span(stretch: Stretch, found: Found, first: int, last: int) -> Span:
    """Give the place of a quote whose words in its passage are ``first`` to ``last``; it may go on over other paragraphs."""
    span = stretch.reading.passages[found.passage].span(first, last)
    begin = paragraphs.opened_before(stretch, found) or span.start
    return Span(begin, paragraphs.continued(stretch.reading, found) or span.end)


def _own(stretch: Stretch, found: Found, subject: Subject) -> None:
    """Keep in mind whose statement it is where somebody "said in a statement"."""
    if found.cue is None or not subject.speakers:
        return
    behind = max(found.cue.last, subject.last) if subject.explicit else found.cue.last
    near = range(found.cue.last, min(len(stretch.skeleton.words), behind + _STATEMENT_MOST))
    built, phrase = stretch.skeleton, found.cue.value is not None and found.cue.value.form == "phrase"
    if any(
        i in built.hits
        and built.at(i, "document") is not None
        and not (phrase and built.ending(i, "same"))  # «به گفتهٔ X در این پیام …»: it may be another's
        for i in near
    ):
        stretch.scene.owners = subject.speakers


def _quote(
    stretch: Stretch, found: Found, subject: Subject, through: tuple[Speaker, ...], span: Span
) -> Quote:
    cue = None
    if found.cue is not None and found.cue.value is not None:
        place = stretch.skeleton.span(found.cue.first, found.cue.last)
        place = Span(place.start + _lead_of(stretch, found.cue), place.end)
        words = stretch.skeleton.passage.text[place.start : place.end]
        cue = Cue(place, words, found.cue.value.entry, found.cue.value.stance)
    passage = stretch.reading.passages[found.passage]
    name = stretch.reading.namer.name(
        "q", passage.text[span.start : span.end]
    )  # marks at its edges name nothing
    span = _span(stretch, found, *paired(passage, found.first, found.last))
    text = passage.text[span.start : span.end]
    steps = (subject.step,) if subject.step else ()
    return Quote(
        name, span, text, found.kind, subject.speakers, through, cue, found.rule, stretch.voice.depth, steps
    )


def _lead_of(stretch: Stretch, hit: Hit) -> int:
    """Count the characters of a proclitic before the cue."""
    word = stretch.skeleton.firsts[hit.first]
    passage = stretch.skeleton.passage
    return lead_length(passage.text[passage.starts[word] : passage.ends[word]], hit.lead)


def _inner(
    stretch: Stretch, found: Found, reporters: tuple[Speaker, ...], depth: int, about: tuple[Speaker, ...]
) -> None:
    """Read the content of a quote again; ``about`` are those of whom the text told before it."""
    if depth >= _DEPTH_MOST or found.last - found.first < 4:
        return
    if found.cue is not None and found.passage == stretch.passage:
        cue = stretch.skeleton.firsts[found.cue.first]
        if found.first <= cue < found.last:
            return  # the attribution stands in the middle of what it attributes
    inner = stretch.scene
    if depth > stretch.voice.depth:
        silent = _silent(stretch, found)
        if silent is not None:
            topics.told_within(silent, inner)
            return
        inner = inner.inside(found.subject.speakers, about if found.kind == "direct" else None)
    within = found.kind == "mixed"
    built = masking.build(stretch.reading.passages[found.passage], found.first, found.last, within=within)
    _read(stretch.reading, found.passage, built, inner, Voice(depth, reporters, found.kind == "direct"))


def _silent(stretch: Stretch, found: Found) -> list[Actor] | None:
    """Give the actors of what is reported where nobody speaks in it, so that it need not be read again; else ``None``."""
    built = stretch.skeleton
    if found.passage != stretch.passage:
        return None
    low, high = bisect_left(built.firsts, found.first), bisect_left(built.firsts, found.last)
    marked = high - low < found.last - found.first or any(low <= index < high for index in built.marked)
    if marked or built.holds(low, high, "cue"):
        return None
    return [actor for actor in stretch.actors if low <= actor.first and actor.last <= high]
