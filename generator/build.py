"""A site from its folder. Read this first.

The content is read, each article gives a report, an editor's decisions overrule the reports, these are merged into contacts,
the contacts are arranged into a timeline, and the outputs are promised; ``make`` then has the promises kept that are not kept already.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator import content, decisions, manifest, pool, publish, reading, remembered, search
from generator.contacts.timeline import arrange
from generator.content import files
from generator.content.articles import Frame
from generator.decisions import Decisions, findings, gone
from generator.errors import GenError, together
from generator.gists import gist
from generator.model import Article, Gist, Note, OutFile, Report, Site
from generator.reading import Entry, Held
from generator.site import index, outputs, theme, voice
from generator.site.index import Index

Progress = Callable[[str, int, int], None]
"""Told now and then what is being done (``read``, ``render``), how many are done, and of how many."""


class Build(NamedTuple):
    """A site with its outputs promised; nothing is rendered yet."""

    site: Site
    files: tuple[OutFile, ...]
    notes: tuple[Note, ...]
    decisions: Decisions
    reports: Mapping[str, Report]
    """What the rules found, by article id, before any decision."""
    held: Held
    """What this process need not read again."""
    frame: Frame
    looked: Index


class Made(NamedTuple):
    """What a whole build did, in numbers of files, and the doubts it had."""

    rendered: int
    kept: int
    removed: int
    notes: tuple[Note, ...]
    site: Site


class Wanted(NamedTuple):
    """What somebody wants of a whole build."""

    strict: bool = False
    """Take notes for mistakes."""
    searchable: bool | None = None
    """Make an index for the search page; of a site of few articles, where the extra is there, unless said."""


_PLAIN = Wanted()


class _Known(NamedTuple):
    """All that was found in the articles."""

    gists: tuple[Gist, ...]
    articles: Mapping[str, Article]
    reports: Mapping[str, Report]


def _silent(phase: str, done: int, total: int) -> None:
    """Tell nobody."""


def build(
    folder: Path,
    *,
    cache: Path | None = None,
    jobs: int = 1,
    held: Held | None = None,
    searchable: bool | None = False,
    progress: Progress = _silent,
) -> Build:
    """Read the site in ``folder`` and promise its outputs.

    Args:
        cache: Folder for what is remembered from one build to the next; ``.naql`` in ``folder`` unless given.
        jobs: Number of processes.
        held: What this process holds of an earlier build.
        searchable: Make an index for the search page to ask; ``None`` for one of a site of few articles. This needs the extra
            ``search``.

    Raises:
        GenError: All that is wrong with the content.
    """
    place = cache or folder / manifest.CACHE
    remembered.lexicons(place)
    frame = content.frame(folder)
    decided = decisions.read(folder, frame)
    read = reading.read(folder, frame, place, jobs, held, progress)
    with pool.at_rest():
        found = _found(read, folder)
        site = _site(frame, found, content.pages(folder, frame), decided, place)
        searchable = search.is_wanted(len(site.gists)) if searchable is None else searchable
        dress = theme.read(folder, _fonts(folder, site), searchable, place)
        looked = index.read(site, dress, partial(remembered.draw, place, jobs))
        promised = outputs.promise(looked)
    if searchable:
        promised = (*promised, *search.promise(site, dress, place))
    return Build(site, promised, _notes(site, folder), decided, found.reports, read.held, frame, looked)


def _fonts(folder: Path, site: Site) -> Path | None:
    named = site.settings.fonts.dir
    return folder / named if named else None


def _found(read: reading.Read, folder: Path) -> _Known:
    entries = read.held.entries.values()
    mistakes = [GenError(m.message, m.path, m.line) for entry in entries for m in entry.mistakes]
    if mistakes:
        with files.naming(folder):
            raise together(mistakes)
    gists = content.order((entry.gist for entry in entries), folder)
    by_id = {entry.gist.id: entry for entry in entries if entry.gist}
    return _Known(gists, *_shelves(by_id, read))


def _shelves(
    entries: Mapping[str, Entry], read: reading.Read
) -> tuple[Mapping[str, Article], Mapping[str, Report]]:
    """Make articles and reports that are opened when somebody asks for them."""
    opened = remembered.opener(lambda id: read.open(entries[id]))
    articles = remembered.Shelf(entries, lambda id: reading.article_of(opened(id)))
    return articles, remembered.Shelf(entries, lambda id: reading.report_of(opened(id)))


def _site(frame: Frame, found: _Known, pages: tuple[Article, ...], decided: Decisions, cache: Path) -> Site:
    ruled = _ruled(frame, found, decided)
    merged = remembered.merge(ruled.gists, ruled.articles, ruled.reports, frame, decided.rulings, cache)
    there = gone.known(found.gists, merged.contacts, merged.known, decided)
    noted = merged._replace(notes=merged.notes + gone.notes(decided, there))
    timeline = arrange(noted, ruled.gists)
    return Site(
        frame.settings,
        frame.gazetteer,
        frame.outlets,
        ruled.gists,
        ruled.articles,
        ruled.reports,
        timeline,
        pages,
        decided.corrections,
        decided.merges,
    )


def _ruled(frame: Frame, found: _Known, decided: Decisions) -> _Known:
    """Let an editor's decisions on single findings hold."""
    changed = findings.apply(found.gists, found.articles, found.reports, decided, frame.gazetteer)
    if not changed:
        return found
    anew = {
        id: gist(found.articles[id], report, frame.outlets, frame.settings.subject)
        for id, report in changed.items()
    }
    reports = remembered.Shelf(found.reports, lambda id: changed.get(id) or found.reports[id])
    return found._replace(gists=tuple(anew.get(one.id, one) for one in found.gists), reports=reports)


def _notes(site: Site, folder: Path) -> tuple[Note, ...]:
    """Gather all doubts, each once, ordered by file and line."""
    every = {*(note for one in site.gists for note in one.notes), *site.timeline.notes}
    every.update(voice.missing(site.settings))
    ordered = sorted(every, key=lambda note: (note.path, note.line, note.message))
    return tuple(
        Note((folder / note.path).as_posix() if note.path else "", note.line, note.message)
        for note in ordered
    )


def make(
    folder: Path,
    output: Path,
    *,
    cache: Path | None = None,
    jobs: int | None = None,
    wanted: Wanted = _PLAIN,
    progress: Progress = _silent,
    surveyed: manifest.Survey | None = None,
) -> Made:
    """Build the site in ``folder`` into ``output``: render what is new, remove what is no longer promised.

    Args:
        cache: Folder for what is remembered from one build to the next; ``.naql`` in ``folder`` unless given.
        jobs: Number of processes; as many as there are processor cores unless given.
        surveyed: What the caller has just seen of both folders.

    Raises:
        GenError: All that is wrong; what ``output`` held before is still there, whole.
    """
    output = output if output.name else output.absolute()
    jobs = jobs or pool.cores()
    with publish.alone(output) as before:
        fresh = surveyed is not None and publish.is_still(output, surveyed.outputs)
        there = surveyed if surveyed and fresh else manifest.survey(folder, output, cache)
        built = build(folder, cache=cache, jobs=jobs, searchable=wanted.searchable, progress=progress)
        if wanted.strict and built.notes:
            raise together(GenError(note.message, note.path, note.line) for note in built.notes)
        place = cache or folder / manifest.CACHE
        written = publish.write(built.files, output, before, there, jobs, progress, place)
        said = manifest.Last(
            tuple((note.path, note.line, note.message) for note in built.notes),
            len(built.files),
            wanted.searchable,
        )
        manifest.end(there.inputs, said, folder, output, cache, written.left)
    return Made(written.rendered, written.kept, written.removed, built.notes, built.site)
