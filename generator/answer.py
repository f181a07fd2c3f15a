"""The form in which ``gen extract`` gives what an article says: an ``Article`` and its ``Report`` in, an ``Answer`` out.

``docs/extract.md`` describes it for readers, ``extract-1.json`` for programs. Offsets are code points, the end exclusive.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from generator import edtf
from generator.model import (
    Article,
    Calendar,
    ContactKind,
    DateMention,
    Gazetteer,
    Occasion,
    Quote,
    QuoteKind,
    Report,
    Speaker,
    Stance,
    When,
)

_KINDLESS = "a contact whose kind the text does not tell was left out"

Offset = Annotated[int, Meta(ge=0, description="In code points of the text.")]
Edtf = Annotated[str, Meta(description="A date as EDTF (ISO 8601-2).")]


class AnswerPart(msgspec.Struct, frozen=True):
    """Base of all parts of an answer."""


class FoundDate(AnswerPart, frozen=True):
    """A date expression; ``value`` is null where nothing anchors it."""

    start: Offset
    end: Offset
    text: str
    value: Edtf | None
    calendar: Calendar
    rule: str


class FoundSpeaker(AnswerPart, frozen=True):
    """Who speaks: an entity of the gazetteer with its id, or somebody else by the name that the article prints."""

    id: str | None
    wikidata: str | None
    name: str


class FoundCue(AnswerPart, frozen=True):
    """The words that introduce a quote, and the stance they take."""

    start: Offset
    end: Offset
    text: str
    stance: Stance


class FoundQuote(AnswerPart, frozen=True):
    """A quote; no speaker found is an empty list."""

    id: str
    start: Offset
    end: Offset
    text: str
    kind: QuoteKind
    speakers: tuple[FoundSpeaker, ...]
    reported_by: tuple[FoundSpeaker, ...]
    cue: FoundCue | None
    rule: str


class FoundContact(AnswerPart, frozen=True):
    """A contact as the article tells of it; start and end hold the words that name it first."""

    kind: ContactKind
    date: Edtf | None
    place: str | None
    participants: tuple[str, ...]
    """Wikidata ids where there are any, else ids of the gazetteer."""
    main: bool
    status: Literal["held", "planned"]
    start: Offset
    end: Offset
    text: str
    rule: str


class Doubt(AnswerPart, frozen=True):
    """Something odd in the article; ``line`` is 0 where no line is to blame."""

    line: int
    message: str


class Answer(AnswerPart, frozen=True):
    """All that one document says; ``text`` is there where the offsets are not those of the text as given."""

    id: str | int
    lang: str
    published: Edtf | None
    dates: tuple[FoundDate, ...]
    quotes: tuple[FoundQuote, ...]
    contacts: tuple[FoundContact, ...]
    boilerplate: tuple[tuple[Offset, Offset], ...]
    notes: tuple[Doubt, ...]
    text: str | UnsetType = UNSET


class Failure(AnswerPart, frozen=True):
    """What stands in the place of an answer where the document could not be read."""

    id: str | int | None
    error: str


def compose(
    article: Article,
    report: Report,
    gazetteer: Gazetteer,
    id: str | int | None = None,
    with_text: bool = False,
) -> Answer:
    """Say in the form of ``gen extract`` what ``report`` found in ``article``.

    Args:
        article: What was read.
        report: What was found.
        gazetteer: The entities that ``report`` names by id.
        id: The document's own id, where it is not that of the article.
        with_text: Whether the answer repeats the text that its offsets count in.
    """
    kindless = any(occasion.kind is None for occasion in report.occasions)
    doubts = [Doubt(note.line, note.message) for note in report.notes]
    return Answer(
        id=article.id if id is None else id,
        lang=article.lang,
        published=_day(report.published),
        dates=tuple(map(_date, report.dates)),
        quotes=tuple(_quote(quote, gazetteer) for quote in report.quotes),
        contacts=tuple(_contacts(article, report.occasions, gazetteer)),
        boilerplate=tuple((span.start, span.end) for span in report.boilerplate),
        notes=(*doubts, *([Doubt(0, _KINDLESS)] if kindless else ())),
        text=article.text if with_text else UNSET,
    )


def schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of one line of answers."""
    lines, parts = msgspec.json.schema_components((Answer, Failure))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One answer of gen extract",
        "anyOf": list(lines),
        "$defs": parts,
    }


def _value(when: When | None) -> str | None:
    return edtf.write(when) if when else None


def _day(when: When | None) -> str | None:
    """Write a publication date: its day, without a time."""
    return _value(msgspec.structs.replace(when, time=None, zone=None)) if when else None


def _date(mention: DateMention) -> FoundDate:
    span = mention.span
    return FoundDate(span.start, span.end, mention.text, _value(mention.when), mention.calendar, mention.rule)


def _quote(quote: Quote, gazetteer: Gazetteer) -> FoundQuote:
    cue = quote.cue
    return FoundQuote(
        id=quote.id,
        start=quote.span.start,
        end=quote.span.end,
        text=quote.text,
        kind=quote.kind,
        speakers=tuple(_speakers(quote.speakers, gazetteer)),
        reported_by=tuple(_speakers(quote.reported_by, gazetteer)),
        cue=FoundCue(cue.span.start, cue.span.end, cue.text, cue.stance) if cue else None,
        rule=quote.rule,
    )


def _speakers(speakers: Iterable[Speaker], gazetteer: Gazetteer) -> Iterator[FoundSpeaker]:
    for speaker in speakers:
        entity = gazetteer.entities.get(speaker.entity or "")
        yield FoundSpeaker(speaker.entity, entity.wikidata if entity else None, speaker.name)


def _contacts(
    article: Article, occasions: Iterable[Occasion], gazetteer: Gazetteer
) -> Iterator[FoundContact]:
    for occasion in occasions:
        if occasion.kind is None:
            continue
        span = occasion.span
        yield FoundContact(
            kind=occasion.kind,
            date=_day(occasion.when),
            place=occasion.place,
            participants=tuple(gazetteer.entities[id].wikidata or id for id in occasion.participants),
            main=occasion.main,
            status=occasion.status,
            start=span.start,
            end=span.end,
            text=article.text[span.start : span.end],
            rule=occasion.rule,
        )
