"""An article as it is read on its page: text with its findings marked in place, and beside each paragraph what they say."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.model import Article, Block, DateMention, Quote, Report, Run, Span, Translation
from generator.site import days, urls, voice, wording
from generator.site.marking import Mark, Piece, pieces
from generator.site.voice import Voice
from generator.site.wording import Reader

# Outside to inside: quotes by depth, then these.
_DATE, _CUE, _RUN = 100, 101, 102

_ENDLESS = ("link", "code")

MOST = 40
"""So many pairs of mark and note the style sheet can tell apart in a paragraph; then it begins again."""

# An arrow is not mirrored by itself: «وی ← بایدن».
_ARROWS = {"rtl": "←"}


class DateNote(NamedTuple):
    """What is said of a date."""

    full: str
    machine: str | None
    others: str
    calendar: str
    rule: Markup


class QuoteNote(NamedTuple):
    """What is said of a quote."""

    speakers: Markup
    reported_by: Markup
    kind: str
    cue: Markup
    stance: str
    steps: tuple[Markup, ...]
    rule: Markup
    source: str
    """Its words on the page they were read on."""
    translation: Translation | None


class Note(NamedTuple):
    """What stands in the margin for one finding."""

    id: str
    sort: str
    """``date`` or ``quote``."""
    number: int
    hue: int
    kind: str
    """Key of the quote's kind, for its style."""
    data: DateNote | QuoteNote


class Part(NamedTuple):
    """One block of the text."""

    kind: str
    level: int
    id: str
    pieces: tuple[Piece, ...]


class Passage(NamedTuple):
    """A paragraph, or the items of a list, with the notes beside it."""

    kind: str
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]


def passages(reader: Reader, article: Article, report: Report | None) -> tuple[Passage, ...]:
    """Lay an article out; page furniture that stands together is one passage of kind ``boilerplate``."""
    findings = _findings(reader, report, article) if report else []
    furniture = report.boilerplate if report else ()
    laid: list[Passage] = []
    for kind, group in _groups(article.blocks, furniture):
        laid.append(_passage(reader, article, kind, group, findings))
    return tuple(laid)


# --- blocks -----------------------------------------------------------------------------------------------------------


class _Numbered(NamedTuple):
    number: int
    block: Block


def _groups(blocks: Sequence[Block], furniture: Sequence[Span]) -> Iterator[tuple[str, list[_Numbered]]]:
    """Put blocks together that are shown as one: items of a list, furniture."""
    group: list[_Numbered] = []
    last = ""
    for number, block in enumerate(blocks, 1):
        kind = "boilerplate" if _within(block, furniture) else block.kind
        if group and not (kind == last and kind in ("item", "boilerplate")):
            yield last, group
            group = []
        group.append(_Numbered(number, block))
        last = kind
    if group:
        yield last, group


def _within(block: Block, furniture: Sequence[Span]) -> bool:
    return any(span.start <= block.start and block.end <= span.end for span in furniture)


def anchor(article: Article, place: int) -> str:
    """Give the id of the paragraph that holds a place of the text."""
    for number, block in enumerate(article.blocks, 1):
        if place < block.end:
            return f"p{number}"
    return ""


def _passage(
    reader: Reader, article: Article, kind: str, group: Sequence[_Numbered], findings: Sequence["_Finding"]
) -> Passage:
    first, last = group[0].block.start, group[-1].block.end
    here = [f for f in findings if f.mark.start < last and f.mark.end > first and kind != "boilerplate"]
    begun = [f for f in here if f.mark.start >= first]
    numbers = {f.mark.id: place % MOST + 1 for place, f in enumerate(begun)}
    marks = [f.mark._replace(number=numbers.get(f.mark.id, 0)) for f in here]
    marks += [cue for f in here for cue in f.inner]
    marks += [_run_mark(run) for run in article.runs if run.start < last and run.end > first]
    return Passage(
        kind=kind,
        parts=tuple(
            Part(
                block.kind,
                _level(article, block),
                f"p{number}",
                pieces(article.text, block.start, block.end, marks),
            )
            for number, block in group
        ),
        notes=tuple(f.note._replace(number=numbers[f.mark.id]) for f in begun),
    )


def _level(article: Article, block: Block) -> int:
    """Give a heading's level on the page: below the title, and none left out between it and the next higher."""
    if block.kind != "heading":
        return block.level
    levels = sorted({one.level for one in article.blocks if one.kind == "heading"})
    return min(2 + levels.index(block.level), 6)


def _run_mark(run: Run) -> Mark:
    return Mark(run.start, run.end, run.kind, _RUN + (run.kind in _ENDLESS), value=_safe(run.href))


def _safe(address: str) -> str:
    """Keep addresses that only lead somewhere: no scripts, no data."""
    scheme, colon, _ = address.partition(":")
    return address if not colon or scheme.lower() in ("http", "https", "mailto") else ""


# --- findings ---------------------------------------------------------------------------------------------------------


class _Finding(NamedTuple):
    mark: Mark
    note: Note
    inner: tuple[Mark, ...]
    """Marks that have no note of their own: the cue."""


def _findings(reader: Reader, report: Report, article: Article) -> list[_Finding]:
    found = [_date(reader, one) for one in report.dates]
    found += [_quote(reader, one, article) for one in report.quotes]
    return sorted(found, key=lambda f: (f.mark.start, f.mark.order, -f.mark.end, f.mark.id))


def _date(reader: Reader, found: DateMention) -> _Finding:
    when = found.when
    data = DateNote(
        full=days.full(reader.voice, when) if when else "",
        machine=days.machine(when) if when else None,
        others=" · ".join(days.others(reader.voice, when)) if when else "",
        calendar=reader.voice.words.calendars[found.calendar],
        rule=rule(reader, found.rule),
    )
    style = "date" if when else "date open"
    mark = Mark(found.span.start, found.span.end, "date", _DATE, found.id, style, data.machine)
    return _Finding(mark, Note(found.id, "date", 0, 0, "", data), ())


def _quote(reader: Reader, found: Quote, article: Article) -> _Finding:
    hue = wording.hue(reader.index, found.speakers)
    data = QuoteNote(
        speakers=wording.speakers(reader, found.speakers, article.lang),
        reported_by=wording.speakers(reader, found.reported_by, article.lang),
        kind=reader.voice.words.quote_kinds[found.kind],
        cue=voice.foreign(reader.voice, found.cue.text, article.lang) if found.cue else Markup(""),
        stance=reader.voice.words.stances[found.cue.stance] if found.cue else "",
        steps=tuple(_step(reader, step, article.lang) for step in found.steps),
        rule=rule(reader, found.rule),
        source=urls.text_fragment(article.url, found.text) if article.url else "",
        translation=next((made for made in found.translations if made.lang == reader.voice.lang), None),
    )
    order = min(found.depth, _DATE - 1)
    mark = Mark(found.span.start, found.span.end, "quote", order, found.id, f"quote {found.kind} hue-{hue}")
    cue = (Mark(found.cue.span.start, found.cue.span.end, "cue", _CUE),) if found.cue else ()
    return _Finding(mark, Note(found.id, "quote", 0, hue, found.kind, data), cue)


def _step(reader: Reader, step: str, lang: str) -> Markup:
    """Say how a speaker was reached: in the reader's words, or with words of the article, «وی ← بایدن»."""
    known = reader.voice.words.steps.get(step)
    if known:
        return escape(known)
    return voice.foreign(reader.voice, step.replace("→", _ARROWS.get(voice.direction(lang), "→")), lang)


def rule(reader: Reader, name: str) -> Markup:
    """Say a rule in the reader's words: ``day-month-year/named`` is what it reads, and by what it knew the calendar.

    A part that has no words is shown by its name.
    """
    return _said(reader.voice, name)


@lru_cache(maxsize=4096)
def _said(speaker: Voice, name: str) -> Markup:
    said = [_rule_part(speaker, part) for part in name.split("/") if part]
    return Markup('<span title="{}">{}</span>').format(name, speaker.words.lists.comma.join(said))


def _rule_part(speaker: Voice, part: str) -> str:
    known = speaker.words.rules
    return known.get(part) or known.get(part.partition(".")[0]) or part


def commonest(counts: Mapping[str, int]) -> dict[str, int]:
    """Order rules by the number of their findings, the commonest first."""
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
