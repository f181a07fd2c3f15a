"""``gen merge``: answers of ``gen extract`` in, a timeline out."""

import sys
from pathlib import Path

import click

from generator.cli import screen


@click.command()
@click.argument(
    "answers", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where the timeline goes. Default: standard output.",
)
@screen.site_option
@screen.quiet_option
def merge(answers: tuple[Path, ...], output: Path | None, site: Path | None, quiet: bool) -> None:
    """Merge what gen extract found in an archive into one timeline.json.

    ANSWERS are JSON Lines, plain or gz, such as the parts that --shard makes. Their order does not matter; a document that
    stands in two of them counts once. They are read one by one and never held all at once.
    """
    from generator import archive, content

    frame = content.frame(screen.site_folder(site))
    if output is None:
        told = archive.merge(sorted(answers), frame, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    else:
        half = output.with_name(f".{output.name}.half")
        try:
            with half.open("wb") as file:
                told = archive.merge(sorted(answers), frame, file)
            half.replace(output)
        finally:
            half.unlink(missing_ok=True)
    if not quiet:
        failed = f", {told.failures:,} of them failures" if told.failures else ""
        found = f"{told.contacts:,} contacts, told of in {told.reports:,} documents"
        click.echo(f"{told.answers:,} answers{failed}: {found}", err=output is None)
