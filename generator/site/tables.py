"""Every quote of a site as rows: CSV for spreadsheets, JSON Lines for programs."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

import msgspec

from generator import edtf
from generator.model import Gist, Piece, Quote
from generator.site import interchange, urls
from generator.site.digests import fast_digest
from generator.site.index import Index
from generator.site.portraits import Said

COLUMNS = (
    "id",
    "contact",
    "date",
    "article",
    "lang",
    "outlet",
    "published",
    "kind",
    "speakers",
    "reported_by",
    "text",
    "start",
    "end",
    "rule",
    "url",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Run(NamedTuple):
    """Quotes of an article that stand together."""

    contact: str
    """Empty for none."""
    article: str
    quotes: tuple[str, ...]
    """Their ids, in order; where they belong to no contact, those of the article that do, so that it need not be opened."""


def _runs(index: Index) -> Iterator[Run]:
    """Give all quotes by contact, those of none last."""
    seen: set[Said] = set()
    taken: dict[str, list[str]] = {}
    for contact in index.site.timeline.contacts:
        fresh = [said for said in dict.fromkeys(contact.quotes) if said not in seen]
        seen.update(fresh)
        for article, run in groupby(fresh, key=lambda said: said[0]):
            ids = tuple(id for _, id in run)
            taken.setdefault(article, []).extend(ids)
            yield Run(contact.id, article, ids)
    for gist in index.site.gists:
        ours = taken.get(gist.id, [])
        if gist.quotes > len(ours):
            yield Run("", gist.id, tuple(ours))


def _quotes(index: Index, run: Run) -> Iterator[Quote]:
    """Open the quotes of a run."""
    if run.contact:
        yield from (index.quotes[said] for id in run.quotes if (said := (run.article, id)) in index.quotes)
    else:
        taken = set(run.quotes)
        yield from (quote for quote in index.site.reports[run.article].quotes if quote.id not in taken)


def _pieces(index: Index, at: str, make: Callable[[Index, str, Run], bytes]) -> Iterator[Piece]:
    whens = {contact.id: contact.when for contact in index.site.timeline.contacts}
    for run in index.shared.get(("runs",), lambda: tuple(_runs(index))):
        contact, article, _ = run
        line, words = index.digests[f"line {article}"], index.articles[article].words
        yield Piece(
            fast_digest(at, index.common, run, line, words, whens.get(contact)), partial(make, index, at, run)
        )


def csv_table(index: Index, at: str) -> Iterator[Piece]:
    """Write all quotes as CSV with a byte order mark, cells guarded against being taken for formulas."""
    yield Piece(f"{at} {COLUMNS}", lambda: b"\xef\xbb\xbf" + _csv([COLUMNS]))
    yield from _pieces(index, at, _csv_rows)


def _csv_rows(index: Index, at: str, run: Run) -> bytes:
    source = index.articles[run.article]
    page = urls.article_in(index.site.settings, source, source.lang)
    address = urls.address(index.site.settings, page, at)
    head = _head(index, run.contact, source)
    rows = ((quote.id, *head, *_tail(quote, address)) for quote in _quotes(index, run))
    return _csv([_guard(cell) for cell in row] for row in rows)


def _head(index: Index, about: str, source: Gist) -> tuple[str, ...]:
    """Give the cells that are the same for all quotes of an article about one contact."""
    contact = index.contacts.get(about)
    when, published = contact.when if contact else None, index.published(source)
    return (
        contact.id if contact else "",
        edtf.write(when) if when else "",
        source.id,
        source.lang,
        source.outlet or "",
        edtf.write(published) if published else "",
    )


def _tail(quote: Quote, address: str) -> tuple[str, ...]:
    return (
        quote.kind,
        "; ".join(one.name for one in quote.speakers),
        "; ".join(one.name for one in quote.reported_by),
        quote.text,
        str(quote.span.start),
        str(quote.span.end),
        quote.rule,
        f"{address}#{quote.id}",
    )


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue().encode()


def _guard(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def json_lines(index: Index, at: str) -> Iterator[Piece]:
    """Write all quotes as JSON Lines, in the shape they have in ``timeline.json``, with their contact."""
    yield from _pieces(index, at, _json_rows)


def _json_rows(index: Index, at: str, run: Run) -> bytes:
    rows = (
        {"contact": run.contact or None, **interchange.quote(index, (run.article, quote.id), at)}
        for quote in _quotes(index, run)
    )
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
