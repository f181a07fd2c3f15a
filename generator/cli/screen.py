"""What several commands say and ask in the same way: shared options, progress, notes."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

Progress = Callable[[str, int, int], None]
"""Told now and then: the phase of the work, how much of it is done, how much there is."""

quiet_option = click.option("--quiet", "-q", is_flag=True, help="Say nothing but what is wrong.")
json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for scripts.")
jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes to use; 0 for one a core.",
)
site_option = click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The site whose people, places and settings count. Default: this folder if it has content/, else the demo.",
)


def count(jobs: int) -> int:
    """Give the number of processes that ``--jobs`` asks for."""
    from generator import pool

    return jobs or pool.cores()


def site_folder(chosen: Path | None) -> Path:
    """Find the site whose gazetteer and settings count."""
    from generator import bundled

    if chosen:
        return chosen
    here = Path()
    return here if (here / "content").is_dir() else bundled.folder("content").parent


@contextmanager
def progress(quiet: bool = False) -> Iterator[Progress | None]:
    """Show progress on standard error while a person is watching; else give ``None``."""
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    try:
        yield _show
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


def _show(phase: str, done: int, total: int) -> None:
    counted = f" {done:,}/{total:,}" if total else f" {done:,}" if done else ""
    click.echo(f"\r\x1b[K{phase}{counted}", nl=False, err=True)


MOST = 20
"""So many doubts are told one by one."""


def complain(notes: Sequence[tuple[str, int, str]]) -> None:
    """Tell doubts, each with its place; of many only the first, for nobody reads hundreds after each build."""
    for path, line, message in notes[:MOST]:
        where = f"{path}:{line}: " if path and line else f"{path}: " if path else ""
        click.echo(f"{where}{message}", err=True)
    if len(notes) > MOST:
        click.echo(f"… and {len(notes) - MOST:,} more doubts. gen check --all lists them.", err=True)


def print_json(value: Any) -> None:
    """Print a value as readable JSON, in UTF-8."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
