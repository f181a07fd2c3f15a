"""All dates of an article: its passages in; its dates, the day they were read against, and what is doubtful, out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator import edtf
from generator.extract.dates import beside, choice, lands, resolve, rules, ruling, stamps, walk
from generator.extract.dates.beside import Read
from generator.extract.dates.entries import Chronicle
from generator.extract.dates.expressions import (
    Both,
    Counted,
    Decade,
    Expression,
    Figures,
    Found,
    Interval,
    Named,
    OnWeekday,
    Year,
)
from generator.extract.dates.glue import grammar
from generator.extract.dates.grammar import Line
from generator.extract.dates.scene import Evidence, Language, Order, Scene
from generator.extract.dates.stamps import Scanned
from generator.extract.identity import Namer
from generator.folding import lead_length
from generator.model import Article, Calendar, DateMention, Note, Span, Subject, When
from generator.text.passages import Passage
from generator.text.scan import Vocabulary

_FURNITURE_MOST = 16
"""Furniture longer than this many words holds no stamp."""
_SURE = frozenset(("named", "era", "only", "plausible"))
"""Ways in which a calendar is chosen by what the text itself says."""
_BACK = 2
"""A date is the one before in the text as far as this many passages back; a day, further."""
_BESIDE_YEAR = 2
"""So few words stand between a year and a day or month of it."""
_RECALL = 12
"""So many dates back *that day* may lie."""


class Context(NamedTuple):
    """The article, and the subject whose period is plausible."""

    article: Article
    subject: Subject


class Findings(NamedTuple):
    """What was found."""

    dates: tuple[DateMention, ...]
    published: When | None
    """The reference day: of the front matter, else the article's own stamp."""
    notes: tuple[Note, ...]


def find(passages: Sequence[Passage], vocabulary: Vocabulary, context: Context) -> Findings:
    """Find and read every date of an article; never raises on odd prose."""
    scanned = [_scan(passage, vocabulary) for passage in passages]
    if len(scanned) == 1 and scanned[0].line.count == 1 and not scanned[0].found:
        alone = rules.lone(scanned[0].line)
        scanned = [Scanned(scanned[0].line, (alone,) if alone else ())]
    plain = Scene(language(vocabulary), None, context.subject.since, context.subject.until)
    furniture = vocabulary.lexicon.language.furniture
    stamped = stamps.find(scanned, plain, furniture, context.article.published)
    published = context.article.published or stamped.own
    near = plain._replace(reference=published)
    scene = near._replace(evidence=_evidence(scanned, stamped, near, vocabulary))
    read = _all(scanned, stamped.ignored, scene)
    return Findings(_mentions(read, scanned, context), published, _notes(read, scanned, context))


def stamp(passages: Sequence[Passage], vocabulary: Vocabulary, context: Context) -> When | None:
    """Find the article's own publication stamp."""
    scanned = [_scan(passage, vocabulary) for passage in passages]
    plain = Scene(language(vocabulary), None, context.subject.since, context.subject.until)
    return stamps.find(scanned, plain, vocabulary.lexicon.language.furniture, None).own


def language(vocabulary: Vocabulary) -> Language:
    """Say how the language of a vocabulary writes dates."""
    return Language(vocabulary.lexicon.dates, vocabulary.lexicon.language.calendars)


def _scan(passage: Passage, vocabulary: Vocabulary) -> Scanned:
    line = Line(passage, grammar(vocabulary.lexicon.dates))
    kind = passage.block.kind
    if kind == "code" or (kind == "boilerplate" and line.count > _FURNITURE_MOST):
        return Scanned(line, ())
    return Scanned(line, tuple(walk.find(line)))


def _evidence(
    scanned: Sequence[Scanned], stamped: stamps.Stamps, scene: Scene, vocabulary: Vocabulary
) -> Evidence:
    """Collect what the document's own dates say of calendars and orders; of stamps, the calendar alone."""
    counts: dict[Calendar, int] = {}
    orders: set[Order] = set()
    days: set[date] = set()
    for said in _said(scanned, stamped):
        if isinstance(said, Named) and said.year is None and len(said.months) == 1:
            calendar = said.months[0][0]
            counts[calendar] = counts.get(calendar, 0) + 1
            continue  # which year it is says nothing of calendars
        reading = resolve.read(Found(0, 0, 0, said, ""), scene)
        if isinstance(said, Named) or reading.way in _SURE:
            counts[reading.calendar] = counts.get(reading.calendar, 0) + 1
        if isinstance(said, Figures) and (order := choice.proven_order(said, scene)):
            orders.add(order)
        if (
            reading.when is not None
            and isinstance(said, Named)
            and said.day
            and said.year
            and said.year.value
        ):
            days.add(reading.when.first)
    named = tuple(sorted(counts, key=lambda calendar: (-counts[calendar], calendar)))
    own = stamped.own.calendar if stamped.own is not None else None
    foreign = not named and lands.foreign((one.line for one in scanned), vocabulary)
    return Evidence(named, frozenset(orders), frozenset(days), own, foreign)


def _said(scanned: Sequence[Scanned], stamped: stamps.Stamps) -> Iterator[Expression]:
    """List the absolute dates of the prose."""
    for index, one in enumerate(scanned):
        if index in stamped.ignored or one.line.passage.block.kind == "stamp":
            continue
        for found in one.found:
            inner = _inner(found.expression)
            yield from (said for said in inner if isinstance(said, Figures | Named | Year | Decade))


def _inner(said: Expression) -> Iterator[Expression]:
    if isinstance(said, Both):
        yield from _inner(said.head.expression)
        yield from _inner(said.date.expression)
    elif isinstance(said, Interval):
        yield from _inner(said.first.expression)
        yield from _inner(said.last.expression)
    else:
        yield said


# --- reading in order -------------------------------------------------------------------------------------------------


def _all(scanned: Sequence[Scanned], ignored: dict[int, range], scene: Scene) -> list[Read]:
    read: list[Read] = []
    chronicle = Chronicle(scanned, ignored, scene)
    for index, one in enumerate(scanned):
        for found in one.found:
            if found.first in ignored.get(index, ()):
                continue
            here = chronicle.near(index, found, _here(scene, read, index, one.line, found))
            this = Read(index, found, resolve.read(chronicle.dated(index, found, scene), here))
            if _is_length(this, scene) or _lasts(one.line, found):
                continue
            if read and beside.written_twice(one.line, read[-1], this):
                read[-1], this = beside.reconciled(read[-1], this, here)
            read.append(this)
    return read


def _is_length(one: Read, scene: Scene) -> bool:
    """Tell whether «بعد تسع سنوات» counts from no day that the text names, and so says only how long."""
    said = one.found.expression
    after = isinstance(said, Counted) and said.base == "text"
    return after and one.reading.when is None and scene.reference is not None


def _lasts(line: Line, found: Found) -> bool:
    """Tell whether months or years only say for how long: «برای یک سال دیگر تمدید شد»."""
    said = found.expression
    long = isinstance(said, Counted) and said.unit in {"month", "year"} and said.number > 0
    return long and ruling.meant(line, found.first, found.end)


def _here(scene: Scene, read: Sequence[Read], index: int, line: Line, found: Found) -> Scene:
    """Set the scene for one date: the date before it, and the day before it."""
    before = near = year = None
    whens = [(one, one.reading.when) for one in reversed(read[-_RECALL:]) if one.reading.when is not None]
    for one, when in whens:
        if index - one.passage <= _BACK:
            before = before or when
        if one.passage == index and _same_sentence(line, one.found.first, found.first):
            near = near or when
            year = when if _names_year(line, one, found) else year
    days = [when for _, when in whens if when.precision == "day"]
    day = next(
        (when for when in days if before is not None and edtf.within(when, before)), days[0] if days else None
    )
    past = next((when for when in days if scene.day is None or when.first <= scene.day), None)
    coming = frozenset(when.first for when in days if scene.day is not None and when.first > scene.day)
    joined = _joined(read[-1], index, line, found) if read else None
    told = scene._replace(before=before, near=near, year=year, joined=joined, before_day=day, past_day=past)
    return told._replace(coming=coming, line=line, found=found)


def _names_year(line: Line, one: Read, found: Found) -> bool:
    """Tell whether a date is of the year before it: «سال ۲۰۲۱، ۱۶ ژوئن», «سه بار در ۲۰۲۱: یکی در ژوئیه …», not "president since 2012, … on June 16"."""
    when, between = one.reading.when, line.words[one.found.end : found.first]
    plain = when is not None and when.precision == "year" and when.calendar != "relative"
    return plain and (len(between) <= _BESIDE_YEAR or ":" in between)


def _joined(one: Read, index: int, line: Line, found: Found) -> date | None:
    """Give the weekday before this one that a conjunction joins to it."""
    said, other = one.found.expression, found.expression
    if one.passage != index or not isinstance(said, OnWeekday) or not isinstance(other, OnWeekday):
        return None
    between = line.words[one.found.end : found.first]
    also = line.words[found.first][: found.lead] if not between else between[0] if len(between) == 1 else ""
    when = one.reading.when
    return when.first if when is not None and also in line.grammar.also else None


def _same_sentence(line: Line, one: int, other: int) -> bool:
    sentences = line.passage.sentences
    return _sentence(sentences, one) == _sentence(sentences, other)


def _sentence(sentences: Sequence[tuple[int, int]], word: int) -> int:
    return bisect_right(sentences, word, key=lambda sentence: sentence[0])


# --- what goes out ----------------------------------------------------------------------------------------------------


def _mentions(read: Sequence[Read], scanned: Sequence[Scanned], context: Context) -> tuple[DateMention, ...]:
    namer = Namer(context.article.id)
    mentions = []
    for one in read:
        span = _span(scanned[one.passage].line, one.found)
        text = context.article.text[span.start : span.end]
        reading = one.reading
        rule = f"{one.found.rule}/{reading.way}"
        calendar = reading.calendar if reading.when is None else reading.when.calendar
        mentions.append(DateMention(namer.name("d", text), span, text, reading.when, calendar, rule))
    return tuple(mentions)


def _span(line: Line, found: Found) -> Span:
    passage = line.passage
    start, end = passage.starts[found.first], passage.ends[found.end - 1]
    word = passage.text[start : passage.ends[found.first]]
    return Span(start + lead_length(word, found.lead), end)


def _notes(read: Sequence[Read], scanned: Sequence[Scanned], context: Context) -> tuple[Note, ...]:
    notes = []
    for one in read:
        if one.reading.note:
            line = scanned[one.passage].line
            span = _span(line, one.found)
            text = context.article.text[span.start : span.end]
            message = f"“{text}” {one.reading.note}."
            notes.append(Note(context.article.path, line.passage.block.line, message))
    return tuple(notes)
