"""The index that a site's search page asks: a site in, the files of a Pagefind bundle out. The only door to Pagefind.

Pagefind takes no two spellings for one, so it never sees the pages themselves: it indexes a copy that holds their folded words,
each with the same words as they are written beside it. A query is folded in the browser, and what is shown is the original.
"""

import hashlib
import sys
from collections.abc import Iterable
from html import escape
from importlib.util import find_spec
from pathlib import Path

import msgspec

from generator import bundled, sealed
from generator.errors import GenError
from generator.model import OutFile, Site
from generator.site import findable, index
from generator.site.findable import Document
from generator.site.theme import Theme

NAME = "search.msgpack"
FOLDER = "pagefind"

FEW = 500
"""Articles that are indexed in about a second. The index is made of all at once, after every edit, so more are asked for."""

# Of the bundle, what a search page of our own needs.
_NEEDED = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")
_PARTS = (".pf_meta", ".pf_fragment", ".pf_index", ".pf_filter")

# The language is the first word, for a search to ask for, and address, title and original are one piece of metadata, in place of
# the title Pagefind adds: it gives several filters, and several pieces, an order by chance.
_PAGE = (
    '<!doctype html><html lang="{lang}"><head><title>-</title></head><body><p data-pagefind-body>'
    '<span data-pagefind-meta="title[data-shown]" data-shown="{shown}">xlang{lang} {folded}</span></p></body></html>\n'
)
_BETWEEN = "\u241f"


def is_installed() -> bool:
    """Tell whether the extra ``search`` is there."""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def is_wanted(articles: int) -> bool:
    """Tell whether a site has an index where nobody says: one of few articles, if the extra is there."""
    return articles <= FEW and is_installed()


def promise(site: Site, theme: Theme, cache: Path) -> tuple[OutFile, ...]:
    """Index a site, or remember the index of the same words from last time.

    Args:
        cache: The folder for what is remembered from one build to the next.

    Raises:
        GenError: Pagefind failed.
    """
    documents = tuple(findable.documents(index.read(site, theme)))
    key = _key(documents)
    bundle = _recall(cache / NAME, key)
    if bundle is None:
        bundle = _index(documents)
        sealed.store(cache / NAME, msgspec.msgpack.encode((key, bundle)))
    return tuple(_file(f"{FOLDER}/{path}", bundle[path]) for path in sorted(bundle))


def _file(path: str, data: bytes) -> OutFile:
    return OutFile(path, hashlib.blake2b(data, digest_size=16).hexdigest(), lambda: data)


def _key(documents: Iterable[Document]) -> str:
    hashed = hashlib.blake2b(bundled.digest("search", "folding", "site").encode(), digest_size=16)
    hashed.update(msgspec.msgpack.encode(list(documents)))
    return hashed.hexdigest()


def _index(documents: Iterable[Document]) -> dict[str, bytes]:
    import tempfile  # like ``subprocess`` below, for those alone who make an index

    with tempfile.TemporaryDirectory() as folder:
        pages, bundle = Path(folder) / "pages", Path(folder) / "bundle"
        pages.mkdir()
        for number, document in enumerate(documents):
            (pages / f"{number:06}.html").write_text(_page(document), encoding="utf-8")
        _run(pages, bundle)
        files = {file.relative_to(bundle).as_posix(): file for file in bundle.rglob("*") if file.is_file()}
        return {
            path: file.read_bytes()
            for path, file in files.items()
            if path in _NEEDED or path.endswith(_PARTS)
        }


def _run(pages: Path, bundle: Path) -> None:
    """Index all pages as one language that no stemmer knows: a word is found by its beginning in each."""
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(bundle)]
    import subprocess

    done = subprocess.run([*command, "--force-language", "fa", "--quiet"], capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        message = f"the search index could not be made ({said[-1] if said else done.returncode})."
        raise GenError(f"{message} Install pagefind again, or do without the extra search.")


def _page(document: Document) -> str:
    original, folded = findable.pairs(f"{document.title} {document.text}")
    shown = _BETWEEN.join((document.url, document.title, original))
    return _PAGE.format(lang=document.lang, shown=escape(shown), folded=escape(folded))


def _recall(file: Path, key: str) -> dict[str, bytes] | None:
    data = sealed.load(file)
    if data is None:
        return None
    try:
        known, bundle = msgspec.msgpack.decode(data, type=tuple[str, dict[str, bytes]])
    except msgspec.MsgspecError:
        return None
    return bundle if known == key else None
