"""Everything an editor writes, read and checked once: the folder of a site in, records of ``model`` out."""

import os
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator import lexicon
from generator.content import articles, files, gazetteer, outlets, settings, toml
from generator.content.articles import File, Frame
from generator.errors import GenError, collecting, together
from generator.model import Article, Gist
from generator.text import scan

_FRAME = ("site.toml", "outlets.toml", *(sort.file for sort in gazetteer.SORTS))


class Content(NamedTuple):
    """All of a site's content."""

    frame: Frame
    articles: tuple[Article, ...]
    """Ordered by id."""
    pages: tuple[Article, ...]
    """An editor's own pages, such as *about*; ordered by language and id."""


def read(folder: Path) -> Content:
    """Read the content of the site in ``folder``.

    Raises:
        GenError: All that is wrong with it.
    """
    framed = frame(folder)
    found: list[Article | None] = []
    mistakes: list[GenError] = []
    for file in article_files(folder):
        with collecting(mistakes), files.naming(folder):
            found.append(articles.read(file, framed))
    if mistakes:
        raise together(mistakes)
    return Content(framed, order(found, folder), pages(folder, framed))


def frame(folder: Path) -> Frame:
    """Read all of the content in ``folder`` but articles and pages; only ``site.toml`` has to be there.

    Raises:
        GenError: All that is wrong with it.
    """
    if not (folder / "content").is_dir():
        raise GenError(
            "there is no folder content here. Begin a site with gen init, or name its folder.", str(folder)
        )
    with files.naming(folder):
        return _frame(tuple((name, _text(folder, name)) for name in _FRAME))


def _text(folder: Path, name: str) -> str:
    shown = f"content/{name}"
    file = folder / shown
    if file.exists():
        return files.decode(files.read(file, shown), shown)
    if name == "site.toml":
        raise GenError("this file is missing. Write it, or begin a site with gen init.", shown)
    return ""


@lru_cache(maxsize=2)
def _frame(texts: tuple[tuple[str, str], ...]) -> Frame:
    """Make a frame of its files' texts by name; remembered, for its vocabularies take longer to compile than to use."""
    mistakes: list[GenError] = []
    tables = {name: toml.read(text, f"content/{name}") for name, text in texts}
    with collecting(mistakes):
        chosen = settings.read(*tables["site.toml"])
    with collecting(mistakes):
        known = gazetteer.read(tables)
    with collecting(mistakes):
        publishers = outlets.read(*tables["outlets.toml"])
    if not mistakes:
        mistakes.extend(settings.check_participants(chosen, known, tables["site.toml"][1]))
        mistakes.extend(settings.check_titles(chosen, known, tables["people.toml"][1]))
    if mistakes:
        raise together(mistakes)
    return Frame(chosen, known, publishers, cache(lambda lang: scan.vocabulary(lexicon.load(lang), known)))


class Place(NamedTuple):
    """Where an article lies, before its file is opened."""

    path: str
    """As the user would name it."""
    lang: str
    slug: str
    stamp: tuple[int, int, int]
    """Size, and the times (ns) at which its contents and the file itself were changed."""


def places(folder: Path) -> list[Place]:
    """Find the files of all articles in ``folder``, ordered by path."""
    return [
        _place(path, slug, seen)
        for path, slug, seen in sorted(_walk(folder / "content/articles", "content/articles"))
    ]


def place(folder: Path, path: str) -> Place:
    """Look at the file of one article that is known to be there, as ``places`` would.

    Raises:
        OSError: It is there no more.
    """
    return _place(path, path.rpartition("/")[2].removesuffix(".md"), os.stat(folder / path))


def _place(path: str, slug: str, seen: os.stat_result) -> Place:
    stamp = seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns
    return Place(path, _lang(path, "content/articles"), slug, stamp)


def open_place(folder: Path, place: Place) -> File:
    """Read the file at ``place``, and not yet what it says.

    Raises:
        GenError: It cannot be read.
    """
    with files.naming(folder):
        return File(place.path, place.lang, place.slug, files.read(folder / place.path, place.path))


def article_files(folder: Path) -> Iterator[File]:
    """Read the files of all articles in ``folder``, ordered by path, and not yet what they say."""
    return (open_place(folder, place) for place in places(folder))


def pages(folder: Path, framed: Frame) -> tuple[Article, ...]:
    """Read an editor's own pages, ordered by language and id.

    Raises:
        GenError: All that is wrong with them.
    """
    found: list[Article] = []
    mistakes: list[GenError] = []
    for file in _markdown(folder, "content/pages"):
        with collecting(mistakes), files.naming(folder):
            found.extend(page for page in [articles.read(file, framed)] if page)
    if mistakes:
        raise together(mistakes)
    return tuple(sorted(found, key=lambda page: (page.lang, page.id)))


def _markdown(folder: Path, below: str) -> Iterator[File]:
    """Walk ``folder/below/<lang>/…/<slug>.md``; what begins with a dot is left alone."""
    for path, slug, _ in sorted(_walk(folder / below, below)):
        with files.naming(folder):
            yield File(path, _lang(path, below), slug, files.read(folder / path, path))


def _lang(path: str, below: str) -> str:
    """Name the folder directly ``below``, which is a language; empty for a file that lies in none."""
    lang, _, rest = path.removeprefix(f"{below}/").partition("/")
    return lang if rest else ""


def _walk(folder: Path, shown: str) -> Iterator[tuple[str, str, os.stat_result]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{shown}/{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                yield from _walk(Path(entry.path), path)
            elif entry.name.endswith(".md"):
                yield path, entry.name.removesuffix(".md"), _stat(entry)


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    """Look at a file; one that is gone again, or leads nowhere, is missed when it is opened."""
    try:
        return entry.stat()
    except OSError:
        return os.stat_result([0] * 19)


Told = TypeVar("Told", Article, Gist)


def order(found: Iterable[Told | None], folder: Path) -> tuple[Told, ...]:
    """Leave out drafts and order articles by id.

    Raises:
        GenError: Two have the same id, or ids that differ by capital letters alone.
    """
    ordered = sorted((article for article in found if article), key=lambda article: article.id)
    first: dict[str, Told] = {}
    mistakes: list[GenError] = []
    for article in sorted(ordered, key=lambda article: article.path):
        other = first.setdefault(article.id.casefold(), article)
        if other is not article:
            mistakes.append(_duplicate(article, other))
    if mistakes:
        with files.naming(folder):
            raise together(mistakes)
    return tuple(ordered)


def _duplicate(article: Article | Gist, other: Article | Gist) -> GenError:
    remedy = f"Rename one of the two files, or write for example id: {article.id}-{article.lang} in its front matter."
    return GenError(f'the slug "{article.id}" is taken by {other.path}. {remedy}', article.path, 1)
