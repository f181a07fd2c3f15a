"""What an article claims of a contact, field by field: a story in; claims with their place in the text out."""

from collections.abc import Iterator

from generator import edtf
from generator.extract.occasions.lengths import Length, iso
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.story import Story
from generator.extract.occasions.tolds import Told
from generator.model import Article, Claim, ClaimField, DateMention, Span, When
from generator.text.passages import Passage


def place_of(told: Told, first: int, last: int) -> Span:
    return told.skeleton.span(first, last)


def read(story: Story, article: Article, kind: str) -> Iterator[Claim]:
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
        yield "kind", kind, place_of(told, encounter.first, encounter.last), False
    if told.place is not None and kind == "meeting":
        yield "place", told.place.entity, place_of(told, told.place.first, told.place.last), False
    if told.length is not None:
        length: Length = told.length
        yield (
            "duration",
            iso(length.minutes),
            place_of(told, length.first, length.last),
            length.approximate,
        )
    if told.started is not None:
        started = told.started
        yield "initiator", started.participant, place_of(told, started.first, started.last), False
    if told.number is not None:
        number = told.number
        yield "ordinal", str(number.number), place_of(told, number.first, number.last), False


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
