"""The contacts an article tells of: prepared passages and what was found in them in, occasions out.

Each place where the text speaks of a contact of the subject's participants is an encounter with its particulars (day, place,
length …). Encounters that may be one event are one story; what contradicts them, another day, another place, begins a new one.
A story becomes an occasion.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from generator import edtf
from generator.extract import encounters, particulars
from generator.extract.encounters import Encounter, Reading
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
_FRESH = timedelta(days=1)
"""How long after a contact its announcement is made at the latest, where nothing else tells the day."""

_OPENING = 3
_QUOTED = 6
_WEEK = timedelta(days=7)
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
    readings = [r for n, p in enumerate(read) for r in _readings(p, scene, n, memory)]
    tolds = [told for reading in readings for told in _told(reading, scene, dates)]
    stories = [s for s in gather(_pointed(_coming(tolds)), scene.day) if _within(s, scene.subject)]
    return tuple(_occasions(stories, quotes, scene, article))


def _readings(passage: Passage, scene: Scene, number: int, memory: Memory) -> Iterator[Reading]:
    """Read a passage, and each longer quotation in it by itself: "President Roth spoke today with President Bern"."""
    yield encounters.find(build(passage, 0, len(passage.words)), scene, number, memory)
    for quotation in passage.quotations:
        long = quotation.closing is not None and quotation.last - quotation.first >= _QUOTED
        if (
            long
            and quotation.depth == 0
            and any(
                hit.sort == "occasion"
                for hit in passage.hits
                if quotation.first <= hit.first < quotation.last
            )
        ):
            inner = encounters.find(build(passage, quotation.first, quotation.last), scene, number, Memory())
            told = tuple(e for e in inner.encounters if e.whose == "ours" and e.rule != "sentence")
            yield inner._replace(encounters=told)


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
            skeleton,
            block.kind == "heading",
            encounter.passage,
            tuple(_ahead(d, encounter, scene) for d in days.get(index, ())),
            particulars.place(skeleton, scene, encounter),
            particulars.took(skeleton, scene, beside, encounter),
            particulars.initiator(skeleton, scene, reading.groups, beside, encounter),
            numbers[index],
        )


def _ahead(dated: Dated, encounter: Encounter, scene: Scene) -> Dated:
    """Read a bare weekday of a plan as the next one: "will speak on Thursday"."""
    when, day = dated.mention.when, scene.day
    if when is None or day is None or encounter.mood != "planned" or when.calendar != "relative":
        return dated
    if when.first != when.last or not timedelta(0) < day - when.first < _WEEK:
        return dated
    return _a_week_on(dated, when)


def _coming(tolds: Sequence[Told]) -> list[Told]:
    """Read a weekday as the next one also where the plan itself is told of as a noun: "the call on Thursday"."""
    planned = {t.when.first for t in tolds if t.when is not None and t.encounter.mood == "planned"}
    return [t._replace(dates=tuple(_shifted(d, planned) for d in t.dates)) for t in tolds]


def _shifted(dated: Dated, planned: set[date]) -> Dated:
    when = dated.mention.when
    if (
        when is None
        or when.calendar != "relative"
        or when.first != when.last
        or when.first + _WEEK not in planned
    ):
        return dated
    return _a_week_on(dated, when)


def _a_week_on(dated: Dated, when: When) -> Dated:
    coming = msgspec.structs.replace(when, first=when.first + _WEEK, last=when.last + _WEEK)
    return dated._replace(mention=msgspec.structs.replace(dated.mention, when=coming))


def _pointed(tolds: Sequence[Told]) -> list[Told]:
    """Leave out what neither is ours nor can point to what is; before the first of ours, only where nobody else is named."""
    kept: list[Told] = []
    begun = False
    for told in tolds:
        begun = begun or told.encounter.whose == "ours"
        pointing = told.encounter.pointing and (begun or told.encounter.alone)
        if told.encounter.whose == "ours" or pointing or _recalled(told, tolds):
            kept.append(told)
    return kept if begun else []


def _recalled(told: Told, tolds: Sequence[Told]) -> bool:
    """Whether an earlier contact is told of beside ours: "their first meeting since a phone call in September"."""
    place = (told.encounter.passage, told.encounter.sentence)
    return told.encounter.recalled and any(
        t.encounter.whose == "ours" and (t.encounter.passage, t.encounter.sentence) == place for t in tolds
    )


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
    quotes: Sequence[Quote],
    scene: Scene,
    article: Article,
) -> Iterator[Occasion]:
    titled = _titled(article, scene)
    heaviest = max(stories, key=lambda s: s.weight + _TITLED * s.named(titled), default=None)
    kept = [s for s in stories if _worth(s, s is heaviest)]
    namer = Namer(article.id)
    said = _sayings(kept, heaviest, quotes) if len(kept) > 1 else {}
    for story in kept:
        kind = story.kind(kept)
        if kind not in scene.subject.kinds:
            continue
        first = story.tolds[0]
        span = _span(first, first.encounter.first, first.encounter.last)
        number = next((t.number for t in story.tolds if t.number is not None), None)
        places = [t.place.entity for t in story.tolds if t.place is not None]
        yield Occasion(
            id=namer.name("o", article.text[span.start : span.end]),
            kind=kind,
            when=_day(story, story is heaviest, scene.day),
            place=places[0] if places and kind == "meeting" else None,
            participants=scene.subject.participants,
            main=story is heaviest and (story.weight >= _MAIN or story.tolds[0].lead < _OPENING),
            status=_status(story, scene.day),
            span=span,
            rule=first.encounter.rule,
            claims=tuple(_claims(story, article, kind)),
            ordinal=number.number if number else None,
            ordinal_scope=edtf.write(number.scope.when)
            if number and number.scope and number.scope.when
            else "",
            topics=() if story is heaviest else _topics(story),
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
    return heaviest or bool(story.places) or _opens(story)


def _opens(story: Story) -> bool:
    """Whether the article tells of the contact at its beginning, as news."""
    return any(
        t.lead < _OPENING
        and t.encounter.whose == "ours"
        and not t.encounter.recalled
        and t.encounter.kind != "talk"
        for t in story.tolds
    )


def _day(story: Story, heaviest: bool, day: date | None) -> When | None:
    """Give the day of a story, without its time; of what the article is about, a day beside its words will do."""
    when = story.when
    if when is None and (heaviest or _opens(story)):
        when = next(_loose(story, day), None)
    return (
        When(when.first, when.last, when.precision, when.calendar, doubt=when.doubt, part=when.part)
        if when
        else None
    )


def _loose(story: Story, day: date | None) -> Iterator[When]:
    """List days that may be the contact's: of what followed it at once, then of the saying, where that is as fresh as news."""
    dated = [d for told in story.tolds for d in told.dates]
    if story.planned:
        return
    for weakness in ("after", "cue", "break"):
        for one in dated:
            when = one.mention.when
            if when is None or one.weak != weakness or when.first != when.last:
                continue
            fresh = day is not None and timedelta(0) <= day - when.first <= _FRESH
            if weakness == "after" or fresh:
                yield when


def _status(story: Story, day: date | None) -> Literal["held", "planned"]:
    when = story.when
    if when is not None and day is not None and when.first != day:
        return "planned" if when.first > day else "held"
    return "planned" if story.planned else "held"


def _span(told: Told, first: int, last: int) -> Span:
    return told.skeleton.span(first, last)


def _topics(story: Story) -> tuple[str, ...]:
    """List the topics named in the sentences that tell of the story, in alphabetical order."""
    found: set[str] = set()
    for told in story.tolds:
        skeleton = told.skeleton
        for index in range(*told.encounter.sentence):
            found.update(hit.value for hit in skeleton.hits.get(index, ()) if hit.sort == "topic")
    return tuple(sorted(found))


def _sayings(stories: Sequence[Story], heaviest: Story | None, quotes: Sequence[Quote]) -> dict[str, Story]:
    """Give each quote to the story of its sentence; what no sentence of another story holds belongs to the heaviest."""
    places: list[tuple[int, int, Story]] = []
    for story in stories:
        for told in story.tolds:
            span = _span(told, *told.encounter.sentence)
            places.append((span.start, span.end, story))
    said: dict[str, Story] = {}
    for quote in quotes:
        of = [story for start, end, story in places if start <= quote.span.start < end]
        if of or heaviest is not None:
            said[quote.id] = of[0] if of else heaviest  # type: ignore[assignment]
    return said


# --- claims ----------------------------------------------------------------------------------------------------------


def _claims(story: Story, article: Article, kind: str) -> Iterator[Claim]:
    """List what the article says of each field: every value once, where it first stands."""
    seen: set[tuple[str, str]] = set()
    for told in story.tolds:
        for field, value, span, approximate in _said(told, kind):
            if (field, value) not in seen:
                seen.add((field, value))
                yield Claim(field, value, article.id, span, article.text[span.start : span.end], approximate)


def _said(told: Told, kind: str) -> Iterator[tuple[ClaimField, str, Span, bool]]:
    encounter = told.encounter
    for dated in told.dates:
        if dated.mention.when is None or _beside(dated, told.best):
            yield from _dated(dated, told)
    if encounter.kind == kind:
        yield "kind", kind, _span(told, encounter.first, encounter.last), False
    if told.place is not None and kind == "meeting":
        yield "place", told.place.entity, _span(told, told.place.first, told.place.last), False
    if told.length is not None:
        length: Length = told.length
        yield (
            "duration",
            iso(length.minutes),
            _span(told, length.first, length.last),
            length.approximate,
        )
    if told.started is not None:
        started = told.started
        yield "initiator", started.participant, _span(told, started.first, started.last), False
    if told.number is not None:
        number = told.number
        yield "ordinal", str(number.number), _span(told, number.first, number.last), False


def _beside(dated: Dated, best: Dated | None) -> bool:
    """Whether a date is the one of its contact, or the day beside it: "Thursday (Friday in Moscow)"."""
    when, chosen = dated.mention.when, best.mention.when if best is not None else None
    if when is None or chosen is None or dated.weak:
        return False
    return dated is best or (when.first == when.last and abs((when.first - chosen.first).days) == 1)


def _dated(dated: Dated, told: Told) -> Iterator[tuple[ClaimField, str, Span, bool]]:
    mention, when = dated.mention, dated.mention.when
    if dated.weak:
        return
    if when is None:
        weekday = _weekday(mention, told.skeleton.passage)
        if weekday is not None:
            yield "day", f"-W-{weekday}", mention.span, False
        return
    plain = When(when.first, when.last, when.precision, when.calendar, doubt=when.doubt)
    yield "day", edtf.write(plain), mention.span, bool(when.doubt)
    if when.time is not None:
        yield "time", when.time, mention.span, False


def _weekday(mention: DateMention, passage: Passage) -> int | None:
    """Read the weekday of a date that nothing anchors."""
    for hit in passage.hits:
        if hit.sort == "weekday" and mention.span.start <= passage.starts[hit.first] < mention.span.end:
            return int(hit.value.number)
    return None
