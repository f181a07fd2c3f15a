"""Documents out of archives: Parquet and WARC files in, one ``Document`` after another out.

The only door to pyarrow (extra ``parquet``) and warcio (extra ``warc``), each imported when the first such file comes.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.intake import installed
from generator.scale.document import Document, Faulty

# Rows that are held at a time.
_ROWS = 1024

_COLUMNS = ("id", "text", "lang", "published")


def parquet(path: Path) -> Iterator[Document | Faulty]:
    """Read the rows of a Parquet file with the columns ``id``, ``text`` and, where they are there, ``lang``, ``published``.

    Raises:
        GenError: The extra is not installed.
    """
    with installed("pyarrow", "parquet"):
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    try:
        with ParquetFile(path) as table:
            columns = [name for name in _COLUMNS if name in table.schema_arrow.names]
            number = 0
            for batch in table.iter_batches(_ROWS, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield _row(row, str(path), number)
    except ArrowInvalid as error:
        yield Faulty(None, f"this is not a Parquet file: {error}.", str(path))


def _row(row: dict[str, Any], path: str, number: int) -> Document | Faulty:
    id, text = row.get("id"), row.get("text")
    named = id if isinstance(id, str | int) else None
    if named is None or not isinstance(text, str):
        return Faulty(named, 'this row is not a document: it needs an "id" and a "text".', path, number)
    published = row.get("published")
    # A column of days or moments comes as a date, which prints itself as ISO.
    return Document(named, text, "plain", row.get("lang") or "", str(published or ""), path, number)


def warc(path: Path) -> Iterator[Document | Faulty]:
    """Read the pages of a WARC file, plain or packed; what was fetched but is no HTML page is passed over.

    Raises:
        GenError: The extra is not installed.
    """
    with installed("warcio", "warc"):
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    with path.open("rb") as stream:
        try:
            for record in ArchiveIterator(stream):
                if record.rec_type == "response" and _is_page(record):
                    yield _page(record, str(path))
        except ArchiveLoadFailed as error:
            yield Faulty(None, f"this is not a WARC file: {error}.", str(path))


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") or "") if headers else ""
    return bool(headers) and headers.get_statuscode() == "200" and "html" in kind.lower()


def _page(record: Any, path: str) -> Document | Faulty:
    address = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header(
        "WARC-Record-ID"
    )
    # Decoded with the rest of its reading, so that a pool can share the work.
    return Document(str(address), "", "html", path=path, data=record.content_stream().read())
