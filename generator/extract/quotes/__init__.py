"""Who said what: the passages of an article in; quotes with their speakers out.

A stretch is read sentence by sentence. Each cue in it is tried against ``RULES``, the first that fits makes a quote; what the
quote contains is read again as a stretch of its own, with the outer speaker in ``reported_by``.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.extract import clauses, introductions, people, skeleton, subjects
from generator.extract.identity import Namer
from generator.extract.nouns import Subject
from generator.extract.patterns import Match
from generator.extract.quotes import documents, leads, phrases, verbs
from generator.extract.quotes.contents import found_in, inside
from generator.extract.quotes.stretch import (
    FRAGMENT_LEAST,
    UNREAD,
    Found,
    Reading,
    Stretch,
    Voice,
    length,
)
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import lead_length
from generator.model import Cue, Mention, Quote, Span, Speaker
from generator.text.passages import Passage
from generator.text.scan import Hit

_DEPTH_MOST = 3
_ALONE_LEAST = 3
"""A quotation that is a sentence of its own must have so many words to go on with the last speaker."""

RULES: tuple[tuple[str, Callable[[Stretch, Hit, int, str], Found | None]], ...] = (
    ("verb", verbs.by_verb),
    ("participle", verbs.by_participle),
    ("heading", documents.by_heading),
    ("reported", verbs.by_reported),
    ("phrase", phrases.by_phrase),
)
"""Name and function, in order of precedence. A quotation or a head of a line without any cue is read by ``_alone``, ``leads``."""


class Findings(NamedTuple):
    """What one reading of an article finds."""

    quotes: tuple[Quote, ...]
    """In order of their places, outer before inner."""
    mentions: tuple[Mention, ...]
    """Names, titles and pronouns, in order of their places."""
    skeletons: tuple[Skeleton, ...]
    """Of the passages that were read, whole, for finders that come after."""


def find(passages: Sequence[Passage], scene: Scene, namer: Namer) -> Findings:
    """Find the quotes of an article, and everybody it names."""
    read = {n: p for n, p in enumerate(passages) if p.block.kind not in UNREAD and p.words}
    whole = {n: skeleton.build(p, 0, len(p.words)) for n, p in read.items()}
    reading = Reading(passages, namer, [], set(), {}, whole, leads.labels(whole.values()))
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
    return Findings(tuple(quotes), mentions, tuple(reading.whole.values()))


def _read(reading: Reading, number: int, built: Skeleton, scene: Scene, voice: Voice) -> set[int]:
    """Read one stretch; give the passages that its quotes have taken whole."""
    actors = people.find(built, scene)
    _mention(reading, built, actors)
    stretch = Stretch(reading, number, built, actors, scene, voice)
    if voice.depth > 0:
        _tell(actors, scene)
    whole: set[int] = set()
    lead = leads.find(stretch) if voice.depth == 0 else None
    if lead is not None:
        whole |= _take(stretch, lead)
        stretch.low = lead.end
    for low, high in built.sentences:
        if high <= stretch.low:
            continue
        whole |= _sentence(stretch, _with_question(stretch, max(low, stretch.low)), high)
    return whole


def _with_question(stretch: Stretch, low: int) -> int:
    """Take a question in marks before a sentence into it: “Was it you?” Brenik asked."""
    built = stretch.skeleton
    if (
        low == 0
        or built.items[low - 1].quotation is None
        or not stretch.scene.vocabulary.lexicon.quotes.grammar.case
    ):
        return low
    item = built.items[low - 1]
    if built.passage.starts[item.first] in stretch.reading.taken:
        return low
    return low - 1 if built.passage.words[item.last - 2] in {"?", "!"} else low


def _mention(reading: Reading, built: Skeleton, actors: Sequence[Actor]) -> None:
    for actor in actors:
        span = built.span(actor.first, actor.last)
        name = built.passage.text[span.start : span.end]
        for speaker in actor.speakers[:1] if actor.sort != "pair" else ():
            reading.mentions.setdefault(span.start, Mention(span, speaker.entity, name, actor.sort))


def _tell(actors: Sequence[Actor], scene: Scene) -> None:
    """Keep in mind of whom the words of a quote tell."""
    subject = next(
        (a for a in actors if not a.governed and a.boundary and a.sort in {"person", "role"} and a.speakers),
        None,
    )
    if subject is not None:
        scene.told[:] = subject.speakers


def _follow(actors: Sequence[Actor], scene: Scene) -> None:
    free = [a for a in actors if not a.governed and a.sort in {"person", "role"} and a.speakers]
    for actor in [a for a in free if a.boundary] + free:
        scene.topic = actor.speakers
        if len(actor.speakers) == 1 and not scene.spoke:
            scene.single = actor.speakers
        return


def _sentence(stretch: Stretch, low: int, high: int) -> set[int]:
    whole: set[int] = set()
    before = len(stretch.reading.quotes)
    actors = [a for a in stretch.actors if low <= a.first < high]
    documents.keep_owner(stretch, low, high)
    stretch.spoken = False
    index = low
    stretch.low = low
    silent: tuple[Speaker, ...] = ()
    while index < high:
        hits = stretch.skeleton.hits.get(index, ())
        hit = next((h for h in hits if h.sort == "cue"), None)
        if hit is None:
            index += 1
            continue
        found = _try(stretch, hit, high)
        if found is None:
            silent = _silent(stretch, hit) or silent
            index = hit.last
            continue
        stretch.spoken = True
        whole |= _take(stretch, found)
        index = max(hit.last, found.end)
        stretch.low = index
        high = max(high, min(index, len(stretch.skeleton.items)))
    _resume(stretch, low, high)
    _alone(stretch, low, high)
    if len(stretch.reading.quotes) == before and not stretch.voice.marked:
        _follow(actors, stretch.scene)
        stretch.scene.topic = silent or stretch.scene.topic
    return whole


def _silent(stretch: Stretch, hit: Hit) -> tuple[Speaker, ...]:
    """Say who it is that a verb of saying tells of without quoting: «نماینده نگفت …», whom «او» means then."""
    if hit.value.form != "verb" or stretch.scene.vocabulary.lexicon.quotes.grammar.subject != "before":
        return ()
    subject = subjects.before(stretch.skeleton, stretch.scene, stretch.actors, stretch.low, hit.first)
    return subject.speakers if subject is not None and len(subject.speakers) == 1 else ()


def _try(stretch: Stretch, hit: Hit, high: int) -> Found | None:
    for name, rule in RULES:
        found = rule(stretch, hit, high, name)
        if found is not None:
            return found
    return None


def _resume(stretch: Stretch, low: int, high: int) -> None:
    """A sentence that begins with a complementizer goes on with the report before it: «وأنه “…”»."""
    built = stretch.skeleton
    that = built.at(low, "that")
    if (
        that is None
        or that.proclitic is None
        or stretch.spoken
        or stretch.voice.depth > 0
        or not stretch.scene.spoke
    ):
        return
    state = Match(built, stretch.scene, stretch.actors, that, low, high)
    first, last = clauses.trim(built, that.last, clauses.end(built, stretch.scene, stretch.actors, that.last))
    if last <= first:
        return
    state.shape, state.first, state.last = "clause", first, last
    subject = Subject(stretch.scene.spoke, low, low, False, step="goes-on")
    found = found_in(stretch, "continued.that", state, subject, None)
    if found is not None:
        _take(stretch, found)


def _alone(stretch: Stretch, low: int, high: int) -> None:
    """Quotations of a sentence that no cue has claimed: after a colon, parts of a split quote, sentences of their own."""
    if stretch.voice.depth > 0:
        return
    built = stretch.skeleton
    for index in range(low, high):
        item = built.items[index]
        if item.quotation is None or built.passage.starts[item.first] in stretch.reading.taken:
            continue
        subject = _goes_on(stretch, low, high, index)
        if subject is not None:
            first, last = inside(built, index)
            _take(
                stretch, Found("continued", "direct", stretch.passage, first, last, subject, None, index + 1)
            )


def _goes_on(stretch: Stretch, low: int, high: int, index: int) -> Subject | None:
    """Say whose the quotation at item ``index`` is, that has no cue of its own; ``None`` where it is no quote."""
    built = stretch.skeleton
    words = length(built, index)
    if words >= _ALONE_LEAST and index > low and built.words[index - 1] == ":":
        # «از سخنان طرف مقابل نیز یاد کرد: «…»»: any verb will do before a colon and marks.
        if stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "before":
            found = subjects.before(built, stretch.scene, stretch.actors, low, index - 1)
        else:
            found = next(
                (
                    Subject(a.speakers, a.first, a.last, True)
                    for a in stretch.actors
                    if low <= a.first < index and not a.governed and a.speakers and a.sort != "place"
                ),
                None,
            )
        return found if found is not None and found.speakers else None
    rest = any(w[0].isalnum() for i, w in enumerate(built.words[low:high], low) if i != index and w != QUOTED)
    # `"…," he said, "…"`: the second part stands after the attribution and a comma.
    # «…» و «…», "…" and "…": the second part belongs to the verb of the first.
    joined = built.words[index - 1] in stretch.scene.conjunctions and built.words[index - 2 : index - 1] == (
        QUOTED,
    )
    split = (
        index > low
        and (joined or built.words[index - 1] in COMMAS)
        and any(q in stretch.reading.taken for q in _marks(built, low, index))
    )
    if not stretch.scene.spoke or (not split and (rest or words < _ALONE_LEAST)) or words < FRAGMENT_LEAST:
        return None
    return Subject(stretch.scene.spoke, index, index, False, step="goes-on")


def _marks(built: Skeleton, low: int, high: int) -> list[int]:
    return [built.passage.starts[item.first] for item in built.items[low:high] if item.quotation is not None]


def _take(stretch: Stretch, found: Found) -> set[int]:
    """Make the quote, keep in mind who spoke, and read what it contains."""
    reading = stretch.reading
    passage = reading.passages[found.passage]
    if found.last <= found.first:
        return set()
    for quotation in passage.quotations:
        if quotation.opening is not None and found.first <= quotation.first < found.last:
            reading.taken.add(passage.starts[quotation.opening])
    subject, reporter = documents.passed_on(stretch, found)
    if subject.carrier:
        _inner(stretch, found, stretch.voice.reporters, stretch.voice.depth)
        return set()
    span = passage.span(found.first, found.last)
    span = Span(span.start, _continued(reading, found) or span.end)
    text = passage.text[span.start : span.end]
    through = stretch.voice.reporters + (reporter or found.reporter)
    reading.quotes.append(_quote(stretch, found, subject, through, span, text))
    documents.own(stretch, found, subject)
    if subject.speakers:
        stretch.scene.spoke = subject.speakers
        stretch.scene.topic = subject.speakers
    if len(subject.speakers) == 1:
        stretch.scene.single = subject.speakers
        stretch.scene.remember(subject.speakers[0])
    _inner(stretch, found, through + subject.speakers[:1], stretch.voice.depth + 1)
    return {found.passage} if found.passage != stretch.passage else set()


def _continued(reading: Reading, found: Found) -> int | None:
    """Say where a quotation ends that the next paragraphs go on with, a mark at the start of each; ``None`` if none does."""
    passage = reading.passages[found.passage]
    open_ended = any(
        q.opening is not None and q.closing is None and q.first == found.first for q in passage.quotations
    )
    if found.kind != "direct" or not open_ended or any(w[0].isalnum() for w in passage.words[found.last :]):
        return None
    end = None
    for number in range(found.passage + 1, len(reading.passages)):
        following = reading.passages[number]
        if following.block.kind in UNREAD:
            break
        quotation = next((q for q in following.quotations if q.opening == 0), None)
        if quotation is None:
            break
        reading.taken.add(following.starts[0])
        last = quotation.last if quotation.closing is None else quotation.closing
        while last > quotation.first and following.words[last - 1] in {".", "،", ","}:
            last -= 1
        end = following.ends[last - 1]
        if quotation.closing is not None:
            break
    return end


def _quote(
    stretch: Stretch, found: Found, subject: Subject, through: tuple[Speaker, ...], span: Span, text: str
) -> Quote:
    cue = None
    if found.cue is not None and found.cue.value is not None:
        place = stretch.skeleton.span(found.cue.first, found.cue.last)
        place = Span(place.start + _lead_of(stretch, found.cue), place.end)
        words = stretch.skeleton.passage.text[place.start : place.end]
        cue = Cue(place, words, found.cue.value.entry, found.cue.value.stance)
    name = stretch.reading.namer.name("q", text)
    steps = (subject.step,) if subject.step else ()
    return Quote(
        name, span, text, found.kind, subject.speakers, through, cue, found.rule, stretch.voice.depth, steps
    )


def _lead_of(stretch: Stretch, hit: Hit) -> int:
    """Count the characters of a proclitic before the cue."""
    item = stretch.skeleton.items[hit.first]
    passage = stretch.skeleton.passage
    return lead_length(passage.text[passage.starts[item.first] : passage.ends[item.first]], hit.lead)


def _inner(stretch: Stretch, found: Found, reporters: tuple[Speaker, ...], depth: int) -> None:
    """Read the content of a quote again."""
    if depth >= _DEPTH_MOST or found.last - found.first < 4:
        return
    if found.cue is not None and found.passage == stretch.passage:
        cue = stretch.skeleton.items[found.cue.first].first
        if found.first <= cue < found.last:
            return  # the attribution stands in the middle of what it attributes
    spoke = found.subject.speakers
    inner = (
        replace(stretch.scene, spoke=spoke, topic=spoke, named=list(stretch.scene.named))
        if depth > stretch.voice.depth
        else stretch.scene
    )
    built = skeleton.build(stretch.reading.passages[found.passage], found.first, found.last)
    _read(stretch.reading, found.passage, built, inner, Voice(depth, reporters, found.kind == "direct"))
