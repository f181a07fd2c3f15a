"""Files of the cache that are believed only when they are whole: bytes in, the same bytes or nothing out."""

import os
import zlib
from contextlib import suppress
from pathlib import Path

from generator import manifest

_SUM = 4


def load(file: Path) -> memoryview | None:
    """Read what was stored; a file that is missing, cut short or damaged counts as none."""
    try:
        data = memoryview(file.read_bytes())
    except OSError:
        return None
    return data[_SUM:] if data[:_SUM] == _sum(data[_SUM:]) else None


def store(file: Path, data: bytes) -> None:
    """Keep ``data`` for the next time, whole or not at all; where nothing can be kept, nothing is."""
    half = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        manifest.prepare(file.parent)
        half.write_bytes(_sum(data) + data)
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink()


def _sum(data: bytes | memoryview) -> bytes:
    return zlib.crc32(data).to_bytes(_SUM, "big")
