"""``gen check``: what an editor should look at."""

from pathlib import Path

import click

from generator.cli import screen

_MOST = 10


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--strict", is_flag=True, help="Exit with 1 if there is anything to look at.")
@click.option("--all", "everything", is_flag=True, help=f"List every question, not {_MOST} of a sort.")
@screen.json_option
def check(folder: Path, strict: bool, everything: bool, as_json: bool) -> None:
    """List what an editor should look at in the site in FOLDER.

    These are articles without a date, quotes without a speaker or a translation, reports that contradict each other,
    decisions that nothing answers to any more, and doubts of the reading.
    """
    from generator import build
    from generator import check as checking

    questions = checking.look(build.build(folder), folder)
    if as_json:
        screen.print_json([question._asdict() for question in questions])
    else:
        click.echo("\n".join(checking.lines(questions, 0 if everything else _MOST)))
    if strict and questions:
        click.get_current_context().exit(1)
