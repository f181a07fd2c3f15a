"""Every quote of a site as rows: CSV for spreadsheets, JSON Lines for programs."""

import csv
import io
from collections.abc import Iterator

import msgspec

from generator import edtf
from generator.site import interchange
from generator.site.index import Index, Said

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


def _in_order(index: Index) -> Iterator[Said]:
    """Give all quotes by contact, those of none last."""
    told = [said for contact in index.site.timeline.contacts for said in contact.quotes]
    yield from (said for said in dict.fromkeys([*told, *index.quotes]) if said in index.quotes)


def csv_table(index: Index, at: str) -> bytes:
    """Write all quotes as CSV with a byte order mark, cells guarded against being taken for formulas."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for said in _in_order(index):
        writer.writerow([_guard(cell) for cell in _row(index, said, at)])
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _row(index: Index, said: Said, at: str) -> tuple[str, ...]:
    data = interchange.quote(index, said, at)
    article = interchange.article(index, index.articles[said[0]], at)
    contact = index.contacts.get(index.about.get(said, ""))
    return (
        data["id"],
        contact.id if contact else "",
        edtf.write(contact.when) if contact and contact.when else "",
        data["article"],
        data["lang"],
        article["outlet"] or "",
        article["published"] or "",
        data["kind"],
        "; ".join(one["name"] for one in data["speakers"]),
        "; ".join(one["name"] for one in data["reported_by"]),
        data["text"],
        str(data["span"][0]),
        str(data["span"][1]),
        data["rule"],
        data["url"],
    )


def _guard(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def json_lines(index: Index, at: str) -> bytes:
    """Write all quotes as JSON Lines, in the shape they have in ``timeline.json``, with their contact."""
    rows = [
        {"contact": index.about.get(said), **interchange.quote(index, said, at)} for said in _in_order(index)
    ]
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
