"""``gen extract``: documents of many kinds in, one answer for each out, in their order and in bounded memory.

The same answers come from one process, from a pool, and from shards put together again.
"""

from generator.scale.document import Document, Faulty
from generator.scale.documents import files, holds_many, read_all, read_lines
from generator.scale.extraction import Reader, Result, answer, answers, read, reader, refusals
from generator.scale.languages import guess
from generator.scale.shards import Part, Shard, digest, finished, part_path, share, write

__all__ = [
    "Document",
    "Faulty",
    "Part",
    "Reader",
    "Result",
    "Shard",
    "answer",
    "answers",
    "digest",
    "files",
    "finished",
    "guess",
    "holds_many",
    "part_path",
    "read",
    "read_all",
    "read_lines",
    "reader",
    "refusals",
    "share",
    "write",
]
