"""A timeline of an archive: the answers of ``gen extract`` in, one ``timeline.json`` out.

Answers are read one by one. Of those that tell of a contact a gist is held, and the rest waits on the disk until a contact's
strongest words are chosen; the others are let go at once.
"""

import gzip
import hashlib
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from generator import edtf, gists, memo, remembered
from generator.answer import Answer, Failure, FoundContact, FoundQuote, FoundSpeaker
from generator.contacts.timeline import arrange
from generator.content.articles import Frame
from generator.errors import GenError
from generator.model import Article, Claim, Cue, Gist, Occasion, Quote, Report, Site, Span, Speaker
from generator.site import index, interchange, theme

_BATCH = 256
_ANSWER = msgspec.json.Decoder(Answer)
_FAILURE = msgspec.json.Decoder(Failure)
_REPORT = msgspec.msgpack.Decoder(Report)


class Told(NamedTuple):
    """What was merged, in numbers."""

    answers: int
    failures: int
    """Documents that could not be read when the answers were made."""
    contacts: int
    reports: int
    """Documents that tell of them."""


def merge(files: Iterable[Path], frame: Frame, output: IO[bytes]) -> Told:
    """Write the timeline of all answers in ``files`` (JSON Lines, plain or gz); a document told of twice counts once.

    Raises:
        GenError: A line is no answer, or a file cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        shelf = Path(folder) / memo.NAME
        known, answers, failures = _read(files, frame, shelf)
        reports = remembered.Shelf(known, remembered.opener(partial(_open, shelf)))
        ordered = tuple(known[id] for id in sorted(known))
        merged = remembered.merge(ordered, {}, reports, frame, (), Path(folder))
        told = {id for contact in merged.contacts for id in contact.reports}
        shown = tuple(gist for gist in ordered if gist.id in told)
        timeline = arrange(merged, shown)
        site = Site(frame.settings, frame.gazetteer, frame.outlets, shown, {}, reports, timeline)
        for piece in interchange.pieces(index.read(site, theme.read()), "timeline.json"):
            output.write(piece.make())
    return Told(answers, failures, len(merged.contacts), len(shown))


def _read(files: Iterable[Path], frame: Frame, shelf: Path) -> tuple[dict[str, Gist], int, int]:
    """Read all answers; keep the gists of those that tell of a contact, and put their reports on the shelf."""
    known: dict[str, Gist] = {}
    waiting: dict[bytes, bytes] = {}
    wikidata = {one.wikidata: one.id for one in frame.gazetteer.entities.values() if one.wikidata}
    answers = failures = 0
    for line, answer in _lines(files):
        answers += 1
        failures += isinstance(answer, Failure)
        if isinstance(answer, Failure) or not answer.contacts or str(answer.id) in known:
            continue
        article, report = _article(line, answer), _report(answer, wikidata)
        gist = gists.gist(article, report, frame.outlets, frame.settings.subject)
        if gists.told(gist):
            known[gist.id] = gist
            waiting[gist.id.encode()] = msgspec.msgpack.encode(report)
        if len(waiting) == _BATCH:
            _put(shelf, waiting)
    _put(shelf, waiting)
    return known, answers, failures


def _put(shelf: Path, waiting: dict[bytes, bytes]) -> None:
    if not memo.remember(shelf, waiting):
        raise GenError(
            "there is no room for what waits to be merged. Free some, or set TMPDIR to another folder."
        )
    waiting.clear()


def _open(shelf: Path, id: str) -> Report:
    data = memo.fetch(shelf, id.encode())
    if data is None:
        raise GenError(
            "what waits to be merged has been removed by somebody. Merge again.", str(shelf.parent)
        )
    return _REPORT.decode(data)


def _lines(files: Iterable[Path]) -> Iterator[tuple[bytes, Answer | Failure]]:
    for file in files:
        try:
            with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield line.strip(), _decode(line, file, number)
        except (OSError, EOFError, zlib.error) as error:
            raise GenError(f"this file cannot be read ({error}).", str(file)) from error


def _decode(line: bytes, file: Path, number: int) -> Answer | Failure:
    try:
        return _FAILURE.decode(line)
    except msgspec.ValidationError:
        pass
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise GenError(_STRANGE.format(error), str(file), number) from error
    try:
        return _ANSWER.decode(line)
    except msgspec.ValidationError as error:
        raise GenError(_STRANGE.format(error), str(file), number) from error


_STRANGE = "this line is no answer of gen extract: {}. Make the file anew with gen extract --jsonl."


# --- an answer as the rest of the program knows it --------------------------------------------------------------------


def _article(line: bytes, answer: Answer) -> Article:
    """Give the article of an answer, which has neither text nor title; its digest is that of the answer."""
    published = edtf.read(answer.published) if answer.published else None
    digest = hashlib.sha256(line).hexdigest()
    return Article(str(answer.id), answer.lang, "", "", (), digest, path=str(answer.id), published=published)


def _report(answer: Answer, wikidata: dict[str, str]) -> Report:
    """Give the report; where a document tells of several contacts, its quotes belong to the main ones."""
    article = str(answer.id)
    ids = tuple(quote.id for quote in answer.quotes)
    alone = len(answer.contacts) == 1
    return Report(
        article=article,
        published=edtf.read(answer.published) if answer.published else None,
        dates=(),
        mentions=(),
        quotes=tuple(map(_quote, answer.quotes)),
        occasions=tuple(
            _occasion(one, number, article, wikidata, ids if one.main and not alone else ())
            for number, one in enumerate(answer.contacts)
        ),
        topics=(),
        boilerplate=(),
        notes=(),
    )


def _occasion(
    one: FoundContact, number: int, article: str, wikidata: dict[str, str], quotes: tuple[str, ...]
) -> Occasion:
    span = Span(one.start, one.end)
    claims = [Claim("kind", one.kind, article, span, one.text)]
    claims += [Claim("day", one.date, article, span, one.text)] if one.date else []
    claims += [Claim("place", one.place, article, span, one.text)] if one.place else []
    return Occasion(
        id=f"o-{article}-{number}",
        kind=one.kind,
        when=edtf.read(one.date) if one.date else None,
        place=one.place,
        participants=tuple(wikidata.get(person, person) for person in one.participants),
        main=one.main,
        status=one.status,
        span=span,
        rule=one.rule,
        claims=tuple(claims),
        quotes=quotes,
    )


def _quote(one: FoundQuote) -> Quote:
    cue = one.cue
    return Quote(
        one.id,
        Span(one.start, one.end),
        one.text,
        one.kind,
        tuple(map(_speaker, one.speakers)),
        tuple(map(_speaker, one.reported_by)),
        Cue(Span(cue.start, cue.end), cue.text, "", cue.stance) if cue else None,
        one.rule,
    )


def _speaker(one: FoundSpeaker) -> Speaker:
    return Speaker(one.id, one.name)
