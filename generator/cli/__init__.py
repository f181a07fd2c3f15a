"""The command line: arguments in, printing and exit codes out. Only this package prints.

Exit codes: 0 all is well, 1 the input is wrong, 2 the call is wrong. Whatever takes long to import is imported inside the
command that needs it, so that ``gen --help`` answers at once.
"""

import sys
from typing import Any

import click

from generator import __version__
from generator.cli.check import check
from generator.cli.decide import decide
from generator.cli.extract import extract
from generator.cli.merge import merge
from generator.cli.shell import completion
from generator.cli.site import build, demo, init, serve
from generator.cli.study import explain, score
from generator.errors import GenError


class Program(click.Group):
    """The group of all commands, which tells a ``GenError`` as one clear message."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List commands in the order in which one meets them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; exit with 1 where the input is wrong."""
        try:
            return super().invoke(ctx)
        except GenError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


@click.group(
    cls=Program,
    commands=[demo, init, build, serve, extract, merge, explain, score, decide, check, completion],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", message="gen %(version)s")
def gen() -> None:
    """Read Persian, Arabic and English news; make a timeline whose every date and quote leads back to its source.

    Begin with "gen demo", then "gen init" for a site of your own.
    """


def main() -> None:
    """Run the program on the arguments it was called with."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gen(prog_name="gen")
