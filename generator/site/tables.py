"""Every quote of a site as rows: CSV for spreadsheets, JSON Lines for programs."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

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


Run = tuple[str, str, tuple[str, ...]]
"""Contact (empty for none), article, quotes of the article that stand together."""


def _runs(index: Index) -> Iterator[Run]:
    """Give all quotes by contact, those of none last."""
    seen: set[Said] = set()
    for contact in index.site.timeline.contacts:
        fresh = [said for said in dict.fromkeys(contact.quotes) if said not in seen]
        seen.update(fresh)
        for article, run in groupby(fresh, key=lambda said: said[0]):
            yield contact.id, article, tuple(id for _, id in run)
    taken = Counter(article for article, _ in seen)
    for gist in index.site.gists:
        if gist.quotes > taken[gist.id]:
            report = index.site.reports[gist.id]
            yield "", gist.id, tuple(q.id for q in report.quotes if (gist.id, q.id) not in seen)


def _pieces(index: Index, at: str, make: Callable[[Index, str, Run], bytes]) -> Iterator[Piece]:
    whens = {contact.id: contact.when for contact in index.site.timeline.contacts}
    for run in _runs(index):
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
    contact, article, ids = run
    source = index.articles[article]
    page = urls.article_in(index.site.settings, source, source.lang)
    address = urls.address(index.site.settings, page, at)
    head = _head(index, contact, source)
    quotes = (index.quotes[article, id] for id in ids if (article, id) in index.quotes)
    return _csv([_guard(cell) for cell in (quote.id, *head, *_tail(quote, address))] for quote in quotes)


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
    contact, article, ids = run
    rows = (
        {"contact": contact or None, **interchange.quote(index, (article, id), at)}
        for id in ids
        if (article, id) in index.quotes
    )
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
