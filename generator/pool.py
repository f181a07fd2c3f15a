"""Much work of one sort spread over forked workers: a function and items in, its results in their order out."""

import gc
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Starting workers takes about as long as this many items of work.
_WORTHWHILE = 24
_LARGEST_CHUNK = 64

_AHEAD = 4
"""So many chunks a worker may be begun, or done, before somebody takes their results."""


def cores() -> int:
    """Count the processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int, worthwhile: int = _WORTHWHILE
) -> Iterator[Result]:
    """Call ``function`` for each item, in ``jobs`` processes if that is worth the while; results keep the items' order.

    Results must be picklable; the function and the items need not be, for the workers are forked. Where the system cannot
    fork, other threads run (which a fork would leave behind with their locks held), or a worker dies, the work is done here.
    """
    jobs = min(jobs, len(items) // worthwhile + 1)
    done = 0
    if jobs > 1 and hasattr(os, "fork") and threading.active_count() == 1:
        for result in _forked(function, items, jobs):
            yield result
            done += 1
    yield from map(function, items[done:])


@contextmanager
def at_rest() -> Iterator[None]:
    """Stop the search for cyclic garbage, which would look at every one of many new records again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _forked(function: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Give the results of as many items as the workers live to do."""
    # Imported here, where the work outweighs it: it takes longer than a build of a few articles.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    size = max(1, min(_LARGEST_CHUNK, len(items) // (jobs * 4)))
    executor = ProcessPoolExecutor(jobs, get_context("fork"), _begin, (function, items))
    try:
        starts = iter(range(0, len(items), size))
        # Results that nobody has taken yet are held here; those that were taken are let go.
        waiting = deque(executor.submit(_run, at, at + size) for at in islice(starts, jobs * _AHEAD))
        while waiting:
            results = waiting.popleft().result()
            waiting.extend(executor.submit(_run, at, at + size) for at in islice(starts, 1))
            yield from results
    except BrokenProcessPool:
        return
    finally:
        executor.shutdown(cancel_futures=True)


_work: list[Any] = []
"""In a worker: the function and the items, inherited by the fork."""


def _begin(function: Callable[[Any], Any], items: Sequence[Any]) -> None:
    """Make this process a worker, which leaves Ctrl-C to its parent and does not outlive it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work[:] = [function, items]
    gc.freeze()
    gc.enable()
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _run(start: int, end: int) -> list[Any]:
    function, items = _work
    return [function(item) for item in items[start:end]]
