"""The contacts an article tells of: prepared passages and what was found in them in, occasions out.

Each place where the text speaks of a contact of the subject's participants is an encounter with its particulars (day, place,
length …). Encounters that may be one event are one story; what contradicts them, another day, another place, begins a new one.
A story becomes an occasion.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from generator import edtf
from generator.extract import encounters, particulars
from generator.extract.encounters import Reading
from generator.extract.identity import Namer
from generator.extract.lengths import Length, iso
from generator.extract.particulars import Dated
from generator.extract.scene import Scene
from generator.extract.skeleton import build
from generator.extract.stories import Story, Told, gather
from generator.extract.whose import Memory
from generator.lexicon.contacts import WordKind
from generator.model import (
    Article,
    Claim,
    ClaimField,
    DateMention,
    Occasion,
    Quote,
    Span,
    Subject,
    When,
)
from generator.text import scan, words
from generator.text.passages import Passage

_READ = frozenset({"heading", "paragraph", "item", "quotation"})
_TITLED = 4
_OPENING = 3
_MAIN = 3
"""Weight from which a story is what the article is about."""


def find(
    passages: Sequence[Passage],
    dates: Sequence[DateMention],
    quotes: Sequence[Quote],
    scene: Scene,
    article: Article,
) -> tuple[Occasion, ...]:
    """Find the contacts of the subject's participants that the article reports as past or agreed, in its order.

    ``scene`` is a new one, of the article's vocabulary, subject and day of report. Proposals, denials and other people's
    contacts are left out. Never raises on odd prose.
    """
    read = [p for p in passages if p.block.kind in _READ]
    if not any(hit.sort == "occasion" for p in read for hit in p.hits):
        return ()
    memory = Memory()
    readings = [encounters.find(build(p, 0, len(p.words)), scene, n, memory) for n, p in enumerate(read)]
    tolds = [told for reading in readings for told in _told(reading, scene, dates)]
    stories = [s for s in gather(_pointed(tolds), scene.day) if _within(s, scene.subject)]
    return tuple(_occasions(stories, readings, quotes, scene, article))


def _told(reading: Reading, scene: Scene, dates: Sequence[DateMention]) -> Iterator[Told]:
    """Give the encounters of a passage their particulars."""
    if not reading.encounters:
        return
    skeleton = reading.skeleton
    block = skeleton.passage.block
    inside = [d for d in dates if block.start <= d.span.start < block.end]
    placed = particulars.items_of(skeleton, inside)
    numbers = [particulars.number(skeleton, e, placed) for e in reading.encounters]
    scopes = {n.scope.id for n in numbers if n is not None and n.scope is not None}
    days = particulars.days(skeleton, scene, reading.encounters, [d for d in placed if d[0].id not in scopes])
    for index, encounter in enumerate(reading.encounters):
        if encounter.whose == "others" or encounter.mood in {"negated", "proposed"}:
            continue
        beside = [e for e in reading.encounters if e.sentence == encounter.sentence]
        yield Told(
            encounter,
            block.kind == "heading",
            encounter.passage,
            tuple(days.get(index, ())),
            particulars.place(skeleton, scene, encounter),
            particulars.took(skeleton, scene, beside, encounter),
            particulars.initiator(skeleton, scene, reading.groups, beside, encounter),
            numbers[index],
        )


def _pointed(tolds: Sequence[Told]) -> list[Told]:
    """Leave out what neither is ours nor can point to what is; before the first of ours, only where nobody else is named."""
    kept: list[Told] = []
    begun = False
    for told in tolds:
        begun = begun or told.encounter.whose == "ours"
        if told.encounter.whose == "ours" or (told.encounter.pointing and (begun or told.encounter.alone)):
            kept.append(told)
    return kept if begun else []


def _within(story: Story, subject: Subject) -> bool:
    when = story.when
    if when is None:
        return True
    return not (subject.since and when.last < subject.since) and not (
        subject.until and when.first > subject.until
    )


# --- stories → occasions ---------------------------------------------------------------------------------------------


def _occasions(
    stories: Sequence[Story],
    readings: Sequence[Reading],
    quotes: Sequence[Quote],
    scene: Scene,
    article: Article,
) -> Iterator[Occasion]:
    titled = _titled(article, scene)
    heaviest = max(stories, key=lambda s: s.weight + _TITLED * s.named(titled), default=None)
    kept = [s for s in stories if _worth(s, s is heaviest)]
    namer = Namer(article.id)
    said = _sayings(kept, heaviest, readings, quotes) if len(kept) > 1 else {}
    for story in kept:
        kind = story.kind(kept)
        if kind not in scene.subject.kinds:
            continue
        first = story.tolds[0]
        span = _span(readings, first, first.encounter.first, first.encounter.last)
        number = next((t.number for t in story.tolds if t.number is not None), None)
        places = [t.place.entity for t in story.tolds if t.place is not None]
        yield Occasion(
            id=namer.name("o", article.text[span.start : span.end]),
            kind=kind,
            when=_day(story, story is heaviest),
            place=places[0] if places and kind == "meeting" else None,
            participants=scene.subject.participants,
            main=story is heaviest and (story.weight >= _MAIN or story.tolds[0].lead < _OPENING),
            status=_status(story, scene.day),
            span=span,
            rule=first.encounter.rule,
            claims=tuple(_claims(story, readings, article, kind)),
            ordinal=number.number if number else None,
            ordinal_scope=edtf.write(number.scope.when)
            if number and number.scope and number.scope.when
            else "",
            topics=() if story is heaviest else _topics(story, readings),
            quotes=tuple(q.id for q in quotes if said.get(q.id) is story),
        )


def _titled(article: Article, scene: Scene) -> frozenset[WordKind]:
    """List the kinds of contact that the article's title names."""
    folded = words.split(article.title)[0]
    hits = scan.find(folded, scene.vocabulary)
    return frozenset(hit.value.kind for hit in hits if hit.sort == "occasion")


def _worth(story: Story, heaviest: bool) -> bool:
    """Whether a story says enough to be told: what the article is about, or a contact with a day or a place of its own."""
    if story.when is not None or any(not d.weak for t in story.tolds for d in t.dates):
        return True
    if story.planned:
        return heaviest and story.weight >= _MAIN
    return heaviest or bool(story.places)


def _day(story: Story, heaviest: bool) -> When | None:
    """Give the day of a story, without its time; of what the article is about, a day beside its words will do."""
    when = story.when
    if when is None and heaviest:
        loose = [d.mention.when for t in story.tolds for d in t.dates if d.mention.when and d.weak == "break"]
        when = next((w for w in loose if w.first == w.last), None)
    return (
        When(when.first, when.last, when.precision, when.calendar, doubt=when.doubt, part=when.part)
        if when
        else None
    )


def _status(story: Story, day: date | None) -> Literal["held", "planned"]:
    when = story.when
    if when is not None and day is not None and when.first != day:
        return "planned" if when.first > day else "held"
    return "planned" if story.planned else "held"


def _span(readings: Sequence[Reading], told: Told, first: int, last: int) -> Span:
    return readings[told.encounter.passage].skeleton.span(first, last)


def _topics(story: Story, readings: Sequence[Reading]) -> tuple[str, ...]:
    """List the topics named in the sentences that tell of the story, in alphabetical order."""
    found: set[str] = set()
    for told in story.tolds:
        skeleton = readings[told.encounter.passage].skeleton
        for index in range(*told.encounter.sentence):
            found.update(hit.value for hit in skeleton.hits.get(index, ()) if hit.sort == "topic")
    return tuple(sorted(found))


def _sayings(
    stories: Sequence[Story], heaviest: Story | None, readings: Sequence[Reading], quotes: Sequence[Quote]
) -> dict[str, Story]:
    """Give each quote to the story of its sentence; what no sentence of another story holds belongs to the heaviest."""
    places: list[tuple[int, int, Story]] = []
    for story in stories:
        for told in story.tolds:
            span = _span(readings, told, *told.encounter.sentence)
            places.append((span.start, span.end, story))
    said: dict[str, Story] = {}
    for quote in quotes:
        of = [story for start, end, story in places if start <= quote.span.start < end]
        if of or heaviest is not None:
            said[quote.id] = of[0] if of else heaviest  # type: ignore[assignment]
    return said


# --- claims ----------------------------------------------------------------------------------------------------------


def _claims(story: Story, readings: Sequence[Reading], article: Article, kind: str) -> Iterator[Claim]:
    """List what the article says of each field: every value once, where it first stands."""
    seen: set[tuple[str, str]] = set()
    for told in story.tolds:
        for field, value, span, approximate in _said(told, readings, kind):
            if (field, value) not in seen:
                seen.add((field, value))
                yield Claim(field, value, article.id, span, article.text[span.start : span.end], approximate)


def _said(told: Told, readings: Sequence[Reading], kind: str) -> Iterator[tuple[ClaimField, str, Span, bool]]:
    encounter = told.encounter
    for dated in told.dates:
        if dated.mention.when is None or _beside(dated, told.best):
            yield from _dated(dated, told, readings)
    if encounter.kind == kind:
        yield "kind", kind, _span(readings, told, encounter.first, encounter.last), False
    if told.place is not None and kind == "meeting":
        yield "place", told.place.entity, _span(readings, told, told.place.first, told.place.last), False
    if told.length is not None:
        length: Length = told.length
        yield (
            "duration",
            iso(length.minutes),
            _span(readings, told, length.first, length.last),
            length.approximate,
        )
    if told.started is not None:
        started = told.started
        yield "initiator", started.participant, _span(readings, told, started.first, started.last), False
    if told.number is not None:
        number = told.number
        yield "ordinal", str(number.number), _span(readings, told, number.first, number.last), False


def _beside(dated: Dated, best: Dated | None) -> bool:
    """Whether a date is the one of its contact, or the day beside it: "Thursday (Friday in Moscow)"."""
    when, chosen = dated.mention.when, best.mention.when if best is not None else None
    if when is None or chosen is None or dated.weak:
        return False
    return dated is best or (when.first == when.last and abs((when.first - chosen.first).days) == 1)


def _dated(
    dated: Dated, told: Told, readings: Sequence[Reading]
) -> Iterator[tuple[ClaimField, str, Span, bool]]:
    mention, when = dated.mention, dated.mention.when
    if dated.weak:
        return
    if when is None:
        weekday = _weekday(mention, readings[told.encounter.passage])
        if weekday is not None:
            yield "day", f"-W-{weekday}", mention.span, False
        return
    plain = When(when.first, when.last, when.precision, when.calendar, doubt=when.doubt)
    yield "day", edtf.write(plain), mention.span, bool(when.doubt)
    if when.time is not None:
        yield "time", when.time, mention.span, False


def _weekday(mention: DateMention, reading: Reading) -> int | None:
    """Read the weekday of a date that nothing anchors."""
    passage = reading.skeleton.passage
    for hit in passage.hits:
        if hit.sort == "weekday" and mention.span.start <= passage.starts[hit.first] < mention.span.end:
            return int(hit.value.number)
    return None
