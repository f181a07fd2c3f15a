"""The only cache: what a pure call gave is remembered by the digest of its inputs.

The file may be deleted, damaged, left by another version or shared by two runs: then something is forgotten, and nothing
else happens. Values are bytes; who stores them knows what they mean.
"""

import os
import sqlite3
import threading
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path

from generator import manifest

NAME = "memo.sqlite"
"""Name of the file in the folder for caches."""

# With row numbers: rows as large as these would lie inside the tree of keys without them, and take twice as long to find.
_TABLE = "CREATE TABLE memo (key BLOB PRIMARY KEY, sum INTEGER, value BLOB)"
# What SQLite raises; it may quote a damaged file in words that cannot be decoded.
_REFUSED = (sqlite3.Error, UnicodeDecodeError)

# What says nothing against the file: another run is busy with it, or the disk does not take it.
_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}

_SHAPE = 2
"""Number of the table's shape; a table of another is thrown away."""

# More rows than this beside those in use, and twice as many again, are thrown away.
_SPARE = 1000


def recall(file: Path, keys: Collection[bytes]) -> dict[bytes, bytes]:
    """Give what is remembered under ``keys``; damaged values count as forgotten."""
    if not file.exists():
        return {}
    found: dict[bytes, bytes] = {}
    try:
        with _connected(file) as memory:
            for key in keys:
                row = memory.execute("SELECT sum, value FROM memo WHERE key = ?", (key,)).fetchone()
                if row and isinstance(row[1], bytes) and row[0] == _sum(key, row[1]):
                    found[key] = row[1]
    except _REFUSED:
        pass
    return found


def fetch(file: Path, key: bytes) -> bytes | None:
    """Give what is remembered under one ``key``; made for many calls in a row."""
    try:
        memory = _opened(str(file), os.getpid(), threading.get_ident(), file.stat().st_ino)
        row = memory.execute("SELECT sum, value FROM memo WHERE key = ?", (key,)).fetchone()
    except (*_REFUSED, OSError):
        return None
    return row[1] if row and isinstance(row[1], bytes) and row[0] == _sum(key, row[1]) else None


@lru_cache(maxsize=4)
def _opened(file: str, process: int, thread: int, inode: int) -> sqlite3.Connection:
    """Open a file to read from; another process, another thread and another file of the same name have their own."""
    return sqlite3.connect(file, timeout=10, isolation_level=None, check_same_thread=False)


def remember(file: Path, fresh: Mapping[bytes, bytes], used: Collection[bytes] | None = None) -> bool:
    """Remember ``fresh`` values by key; ``used`` are all keys that this run asks for; without them all are kept.

    Gives whether it could.
    """
    if not fresh:
        return True
    try:
        manifest.prepare(file.parent)
        _store(file, fresh, used)
    except _REFUSED as error:
        return not _is_passing(error) and _restart(file, fresh, used)
    except OSError:
        return False
    return True


def _is_passing(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    # Extended codes have the plain one in their lowest byte.
    return code is not None and code & 0xFF in _PASSING


def _restart(file: Path, fresh: Mapping[bytes, bytes], used: Collection[bytes] | None) -> bool:
    """Throw a damaged file away and begin a new one."""
    try:
        file.unlink(missing_ok=True)
        _store(file, fresh, used)
    except (*_REFUSED, OSError):
        return False
    return True


def _store(file: Path, fresh: Mapping[bytes, bytes], used: Collection[bytes] | None) -> None:
    with _connected(file) as memory, memory:
        memory.execute("BEGIN IMMEDIATE")
        if memory.execute("PRAGMA user_version").fetchone() != (_SHAPE,):
            memory.execute("DROP TABLE IF EXISTS memo")
            memory.execute(_TABLE)
            memory.execute(f"PRAGMA user_version = {_SHAPE}")
        rows = ((key, _sum(key, value), value) for key, value in fresh.items())
        memory.executemany("INSERT OR REPLACE INTO memo VALUES (?, ?, ?)", rows)
        if used is None:
            return
        (count,) = memory.execute("SELECT count(*) FROM memo").fetchone()
        if count > 3 * len(used) + _SPARE:
            memory.execute("CREATE TEMP TABLE used (key BLOB PRIMARY KEY)")
            memory.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in used))
            memory.execute("DELETE FROM memo WHERE key NOT IN (SELECT key FROM used)")


@contextmanager
def _connected(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, timeout=10, isolation_level=None)) as memory:
        # A lost value costs time alone, so the disk need not be waited for.
        memory.execute("PRAGMA synchronous = OFF")
        yield memory


def _sum(key: bytes, value: bytes) -> int:
    return zlib.crc32(value, zlib.crc32(key))
