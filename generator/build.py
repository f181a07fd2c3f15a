"""A site from its folder. Read this first.

The content is read, each article gives a report, an editor's decisions overrule the reports, these are merged into contacts,
the contacts are arranged into a timeline, and the outputs are promised; ``make`` then has the promises kept that are not kept already.
"""

from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import content, decisions, manifest, pool, publish, reading, search
from generator.contacts.merge import merge
from generator.contacts.timeline import arrange
from generator.content import files
from generator.content.articles import Frame
from generator.decisions import Decisions, findings, gone
from generator.errors import GenError, together
from generator.model import Article, Note, OutFile, Report, Site
from generator.reading import Reading
from generator.site import outputs, theme, voice

Progress = Callable[[str, int, int], None]
"""Told now and then what is being done (``read``, ``render``), how many are done, and of how many."""


class Build(NamedTuple):
    """A site with its outputs promised; nothing is rendered yet."""

    site: Site
    files: tuple[OutFile, ...]
    notes: tuple[Note, ...]
    decisions: Decisions
    reports: dict[str, Report]
    """What the rules found, by article id, before any decision."""


class Made(NamedTuple):
    """What a whole build did, in numbers of files, and the doubts it had."""

    rendered: int
    kept: int
    removed: int
    notes: tuple[Note, ...]
    site: Site


def _silent(phase: str, done: int, total: int) -> None:
    """Tell nobody."""


def build(
    folder: Path,
    *,
    cache: Path | None = None,
    jobs: int = 1,
    known: MutableMapping[bytes, Reading] | None = None,
    searchable: bool = False,
    progress: Progress = _silent,
) -> Build:
    """Read the site in ``folder`` and promise its outputs.

    Args:
        cache: Folder for what is remembered from one build to the next; ``.naql`` in ``folder`` unless given.
        jobs: Number of processes.
        known: Readings that this process holds already; it is brought up to date.
        searchable: Make an index for the search page to ask; this needs the extra ``search``.

    Raises:
        GenError: All that is wrong with the content.
    """
    frame = content.frame(folder)
    decided = decisions.read(folder, frame)
    found = list(content.article_files(folder))
    remembered = cache or folder / manifest.CACHE
    readings = reading.read(found, frame, remembered, jobs, {} if known is None else known, progress)
    articles = _articles(readings, folder)
    reports = {made.report.article: made.report for made in readings if made.report}
    site = _site(frame, articles, reports, content.pages(folder, frame), decided)
    dress = theme.read(folder, _fonts(folder, site), searchable)
    promised = outputs.plan(site, dress)
    if searchable:
        promised = (*promised, *search.promise(site, dress, remembered))
    return Build(site, promised, _notes(site, folder), decided, reports)


def _fonts(folder: Path, site: Site) -> Path | None:
    named = site.settings.fonts.dir
    return folder / named if named else None


def _articles(readings: Sequence[Reading], folder: Path) -> tuple[Article, ...]:
    mistakes = [GenError(m.message, m.path, m.line) for made in readings for m in made.mistakes]
    if mistakes:
        with files.naming(folder):
            raise together(mistakes)
    return content.order((made.article for made in readings), folder)


def _site(
    frame: Frame,
    articles: tuple[Article, ...],
    found: dict[str, Report],
    pages: tuple[Article, ...],
    decided: Decisions,
) -> Site:
    reports = findings.apply(found, articles, decided, frame.gazetteer)
    merged = merge(reports.values(), articles, frame.outlets, frame.settings.subject, decided.rulings)
    there = gone.known(found, (article.id for article in articles), merged.contacts, merged.known)
    noted = merged._replace(notes=merged.notes + gone.notes(decided, there))
    timeline = arrange(noted, articles)
    return Site(
        frame.settings,
        frame.gazetteer,
        frame.outlets,
        articles,
        reports,
        timeline,
        pages,
        decided.corrections,
    )


def _notes(site: Site, folder: Path) -> tuple[Note, ...]:
    """Gather all doubts, each once, ordered by file and line."""
    every = {note for report in site.reports.values() for note in report.notes} | set(site.timeline.notes)
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
    strict: bool = False,
    progress: Progress = _silent,
) -> Made:
    """Build the site in ``folder`` into ``output``: render what is new, remove what is no longer promised.

    Args:
        cache: Folder for what is remembered from one build to the next; ``.naql`` in ``folder`` unless given.
        jobs: Number of processes; as many as there are processor cores unless given.
        strict: Take notes for mistakes.

    Raises:
        GenError: All that is wrong; what ``output`` held before is still there, whole.
    """
    output = output if output.name else output.absolute()
    jobs = jobs or pool.cores()
    with publish.alone(output):
        seen = manifest.begin(folder, cache)
        searchable = search.is_installed()
        built = build(folder, cache=cache, jobs=jobs, searchable=searchable, progress=progress)
        if strict and built.notes:
            raise together(GenError(note.message, note.path, note.line) for note in built.notes)
        stamps = manifest.stamps(folder, output, cache)
        written = publish.write(built.files, output, stamps, jobs, progress)
        said = manifest.Last(
            tuple((note.path, note.line, note.message) for note in built.notes), len(built.files)
        )
        manifest.end(seen, said, folder, output, cache)
    return Made(*written, built.notes, built.site)
