"""What a large site remembers of its contacts, and shelves of what it opens only when somebody asks.

In come the gists of all articles; out come contacts merged and portraits drawn, of which only those are made anew whose
reports have changed.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

import msgspec

from generator import bundled, gists, lexicon, memo, pool, sealed
from generator.contacts.merge import Merged, join, pinned
from generator.contacts.tellings import whole
from generator.content.articles import Frame
from generator.model import Article, Contact, Gist, Report, Ruling
from generator.site import portraits
from generator.site.portraits import Gallery, Known

MERGED = "merged.msgpack"
PORTRAITS = "portraits.sqlite"
LEXICONS = "lexicons.msgpack"
"""Names of files in the folder for caches."""

Value = TypeVar("Value")

_KEY = 16
"""Bytes of a key."""

_OPEN = 256
"""So many articles are held open at once."""


class Shelf(Mapping[str, Value]):
    """Values by id, each made when somebody asks for it."""

    def __init__(self, ids: Collection[str], make: Callable[[str], Value]) -> None:
        self._ids = ids
        self._make = make

    def __getitem__(self, id: str) -> Value:
        if id not in self._ids:
            raise KeyError(id)
        return self._make(id)

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def opener(make: Callable[[str], Value]) -> Callable[[str], Value]:
    """Hold what was opened last, for many ask for the same."""
    return lru_cache(maxsize=_OPEN)(make)


# --- lexicons ---------------------------------------------------------------------------------------------------------


def lexicons(cache: Path) -> None:
    """Read all lexicons in the form in which an earlier run has kept them, or keep them in it."""
    if lexicon.is_ready():
        return
    basis = bundled.digest("lexicon").encode()
    kept = sealed.load(cache / LEXICONS)
    if kept is not None and kept[: len(basis)] == basis:
        with suppress(msgspec.MsgspecError), pool.at_rest():
            lexicon.unpack(kept[len(basis) :])
            return
    sealed.store(cache / LEXICONS, basis + lexicon.pack())


# --- contacts ---------------------------------------------------------------------------------------------------------


def merge(
    known: Sequence[Gist],
    articles: Mapping[str, Article],
    reports: Mapping[str, Report],
    frame: Frame,
    rulings: Sequence[Ruling],
    cache: Path,
) -> Merged:
    """Merge what all articles tell of, or remember what merging the same gave."""
    wholes = {
        id: whole(reports[id], articles[id], frame.outlets) for id in sorted(pinned(rulings)) if id in reports
    }
    subject = frame.settings.subject
    key = _key(known, (wholes, subject, rulings))
    merged = _recall(cache / MERGED, key)
    if merged is None:
        with pool.at_rest():
            told = [telling for one in known for telling in gists.told(one)]
            merged = join(told, wholes, subject, rulings)
        sealed.store(cache / MERGED, key + msgspec.msgpack.encode(merged))
    return merged


def _key(known: Sequence[Gist], beside: object) -> bytes:
    hashed = hashlib.blake2b(bundled.digest("contacts", "model", "edtf").encode(), digest_size=_KEY)
    hashed.update(msgspec.msgpack.encode(beside))
    for gist in known:
        hashed.update(gist.tellings)
    return hashed.digest()


def _recall(file: Path, key: bytes) -> Merged | None:
    data = sealed.load(file)
    if data is None or data[:_KEY] != key:
        return None
    try:
        with pool.at_rest():
            return msgspec.msgpack.decode(data[_KEY:], type=Merged)
    except msgspec.MsgspecError:
        return None


# --- portraits --------------------------------------------------------------------------------------------------------


def draw(cache: Path, jobs: int, contacts: Sequence[Contact], known: Known) -> Gallery:
    """Draw the portraits of ``contacts``, or remember those that were drawn of the same reports."""
    basis = bundled.digest("site", "folding", "model"), known.outlets, known.languages
    base = hashlib.blake2b(msgspec.msgpack.encode(basis), digest_size=16).digest()
    keys = [_portrait_key(base, contact, known) for contact in contacts]
    held = memo.recall(cache / PORTRAITS, keys)
    missing = [(key, one) for key, one in zip(keys, contacts, strict=True) if key not in held]
    made = pool.spread(partial(_draw, known), [one for _, one in missing], jobs, worthwhile=4)
    fresh = dict(zip((key for key, _ in missing), made, strict=True))
    memo.remember(cache / PORTRAITS, fresh, keys)
    with pool.at_rest():
        pairs = zip(keys, contacts, strict=True)
        return Gallery({one.id: portraits.decode((held | fresh)[key]) for key, one in pairs})


def _portrait_key(base: bytes, contact: Contact, known: Known) -> bytes:
    hashed = hashlib.blake2b(contact.packed_quotes, digest_size=16, key=base)
    for id in contact.reports:
        gist = known.articles[id]
        hashed.update(f"{gist.words} {gist.lang} {gist.outlet}\n".encode())
    return hashed.digest()


def _draw(known: Known, contact: Contact) -> bytes:
    return portraits.encode(portraits.pack(portraits.draw(contact, known), known))
