"""Commands that make a site: ``gen demo``, ``init``, ``build`` and ``serve``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from generator.cli import screen
from generator.errors import GenError

if TYPE_CHECKING:
    from generator import manifest

_NEXT = """Look at it:        gen serve {folder}
Or open the file:  {index}"""


class Said(NamedTuple):
    """What a build did, in numbers of files, and what it doubts."""

    output: Path
    rendered: int
    kept: int
    removed: int
    notes: tuple[tuple[str, int, str], ...]


_folder = click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
_output = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the site goes. Default: the folder public in FOLDER.",
)

_jobs = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Processes to use. Default: one a core, where there is enough to do.",
)


@click.command()
@_folder
@_output
@click.option("--strict", is_flag=True, help="Take doubts for mistakes: build nothing while there are any.")
@click.option(
    "--search/--no-search",
    "searchable",
    default=None,
    help="Make an index for the search page, or none. Default: one for a site of up to 500 articles, where the extra is there.",
)
@_jobs
@screen.quiet_option
@screen.json_option
def build(
    folder: Path,
    output: Path | None,
    strict: bool,
    searchable: bool | None,
    jobs: int,
    quiet: bool,
    as_json: bool,
) -> None:
    """Build the site in FOLDER (this folder, if none is given).

    Only what has changed is made anew. A build that fails leaves the site as it was.
    """
    from generator import manifest

    target = output or folder / "public"
    surveyed = manifest.survey(folder, target)
    last = surveyed.last
    if last and not (strict and last.notes) and last.asked == searchable:
        said = Said(target, 0, last.files, 0, last.notes)
    else:
        said = _make(folder, target, jobs, strict, not (quiet or as_json), searchable, surveyed)
    _tell(said, quiet, as_json)


def _make(
    folder: Path,
    output: Path,
    jobs: int,
    strict: bool,
    watched: bool,
    searchable: bool | None = None,
    surveyed: "manifest.Survey | None" = None,
) -> Said:
    from generator import build, search

    if searchable and not search.is_installed():
        raise GenError("the extra search is not installed. Install naql[search], or leave --search out.")
    with screen.progress(not watched) as show:
        more: dict[str, Any] = {"progress": show} if show else {}
        wanted = build.Wanted(strict, searchable)
        made = build.make(folder, output, jobs=jobs or None, wanted=wanted, surveyed=surveyed, **more)
    notes = tuple((note.path, note.line, note.message) for note in made.notes)
    return Said(output, made.rendered, made.kept, made.removed, notes)


def _tell(said: Said, quiet: bool, as_json: bool) -> None:
    """Say what a build did, and what it doubts."""
    if as_json:
        notes = [{"path": path, "line": line, "message": message} for path, line, message in said.notes]
        screen.print_json(said._asdict() | {"output": str(said.output), "notes": notes})
        return
    screen.complain(said.notes)
    if not quiet:
        removed = f", {said.removed:,} removed" if said.removed else ""
        click.echo(f"{said.output}: {said.rendered:,} files made, {said.kept:,} kept{removed}")


@click.command()
@_folder
@click.option(
    "--port", "-p", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 for any free one."
)
@click.option("--open", "open_browser", is_flag=True, help="Open a browser on the first page.")
@click.option(
    "--poll", is_flag=True, help="Look for changes by the clock, where the file system tells of none."
)
@screen.quiet_option
def serve(folder: Path, port: int, open_browser: bool, poll: bool, quiet: bool) -> None:
    """Preview the site in FOLDER while it is written.

    The site is served on this machine alone, and built anew whenever a file is saved; the browser shows it at once, or the
    mistake that is in the way. Ctrl-C ends it.
    """
    from generator import serve as server

    def ready(url: str) -> None:
        if not quiet:
            click.echo(f"Serving on {url} (Ctrl-C ends it)")
        if open_browser:
            click.launch(url)

    server.serve(folder, port=port, poll=poll, tell=_silent if quiet else click.echo, ready=ready)


def _silent(line: str) -> None:
    """Say nothing."""


@click.command()
@click.argument("folder", default="naql-demo", type=click.Path(file_okay=False, path_type=Path))
@_output
@_jobs
@screen.quiet_option
@screen.json_option
def demo(folder: Path, output: Path | None, jobs: int, quiet: bool, as_json: bool) -> None:
    """Copy the demo site to FOLDER (naql-demo, if none is given) and build it.

    The demo tells of the contacts between Vladimir Putin and Joe Biden as presidents, in Persian, Arabic and English. What
    is in FOLDER already stays as it is.
    """
    from generator import bundled, starter

    content = folder / "content"
    if not content.exists():
        starter.copy(bundled.folder("content"), content)
    target = output or folder / "public"
    _tell(_make(folder, target, jobs, strict=False, watched=not (quiet or as_json)), quiet, as_json)
    if not quiet and not as_json:
        click.echo(_NEXT.format(folder=folder, index=target / "index.html"))


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--languages",
    "-l",
    default="fa,en",
    show_default=True,
    metavar="CODE,CODE",
    help="Two languages or more; the first is the default one.",
)
@screen.quiet_option
def init(folder: Path, languages: str, quiet: bool) -> None:
    """Begin a site of your own in FOLDER: a small one that builds, to be written over."""
    from generator import starter

    chosen = tuple(code.strip() for code in languages.split(",") if code.strip())
    try:
        starter.check(chosen)
    except GenError as error:
        raise click.UsageError(error.message) from error
    files = starter.begin(folder, chosen)
    if not quiet:
        for file in files:
            click.echo(str(file))
        click.echo(f"Write your own into these files. To see the site: gen serve {folder}")
