"""Documents read by a Dask cluster, on this machine or on many: documents in, results in their order out.

The only door to distributed (extra ``dask``). What is sent are batches of documents and, once a batch, the site's people,
places and settings; each worker process compiles them when it first sees them. A batch whose worker dies is read by another.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

import msgspec

from generator import lexicon, pool
from generator.content.articles import Frame
from generator.errors import GenError
from generator.intake import installed
from generator.model import Gazetteer, Outlet, Settings, When
from generator.scale.document import Document, Faulty
from generator.scale.extraction import Reader, Result, result
from generator.text import scan

# Documents a task has, and tasks a worker has before it: enough to be busy, few enough to fit in memory.
_BATCH = 256
_AHEAD = 3

# How often a batch is tried again, because something else than its documents went wrong.
_RETRIES = 3

# Seconds within which a scheduler must answer.
_PATIENCE = 10

LOCAL = "local"
"""The address that stands for a cluster of this machine's own, made for the run."""


class _Sent(NamedTuple):
    """A reader as it travels: without what is compiled from it."""

    settings: Settings
    gazetteer: Gazetteer
    outlets: dict[str, Outlet]
    lang: str
    published: When | None


def answers(
    documents: Iterable[Document | Faulty], reader: Reader, address: str, jobs: int = 0
) -> Iterator[Result]:
    """Read documents on the cluster at ``address``, or, if that is ``local``, in ``jobs`` processes of this machine.

    Raises:
        GenError: The extra is not installed, or nobody answers at the address.
    """
    with installed("distributed", "dask"):
        from distributed import Client, LocalCluster
    frame = reader.frame
    sent = msgspec.msgpack.encode(
        _Sent(frame.settings, frame.gazetteer, frame.outlets, reader.lang, reader.published)
    )
    local = {"n_workers": jobs or pool.cores(), "threads_per_worker": 1, "dashboard_address": None}
    with ExitStack() as opened:
        try:
            cluster = opened.enter_context(LocalCluster(**local)) if address == LOCAL else address
            client = opened.enter_context(Client(cluster, set_as_default=False, timeout=_PATIENCE))
        except (OSError, ValueError) as error:
            raise GenError(
                f'no Dask scheduler answers at "{address}". Write for example tcp://10.0.0.1:8786, or local.'
            ) from error
        yield from _mapped(client, iter(documents), sent)


def _mapped(client: Any, documents: Iterator[Document | Faulty], sent: bytes) -> Iterator[Result]:
    """Keep some batches ahead of the one whose results are given."""
    ahead = _AHEAD * max(1, len(client.scheduler_info()["workers"]))
    tasks: deque[Any] = deque()
    while True:
        while len(tasks) < ahead and (batch := list(islice(documents, _BATCH))):
            tasks.append(client.submit(_read, sent, batch, pure=False, retries=_RETRIES))
        if not tasks:
            return
        yield from tasks.popleft().result()


def _read(sent: bytes, batch: list[Document | Faulty]) -> list[Result]:
    """Read a batch, in a worker."""
    reader = _reader(sent)
    return [result(document, reader) for document in batch]


@cache
def _reader(sent: bytes) -> Reader:
    parts = msgspec.msgpack.decode(sent, type=_Sent)
    compiled = cache(lambda lang: scan.vocabulary(lexicon.load(lang), parts.gazetteer))
    return Reader(
        Frame(parts.settings, parts.gazetteer, parts.outlets, compiled), parts.lang, parts.published
    )
