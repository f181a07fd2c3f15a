"""Completion of commands and options in the user's shell."""

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that completes gen's commands and options in SHELL.

    For bash, write: eval "$(gen completion bash)"
    """
    root = ctx.find_root()
    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(root.command, {}, "gen", "_GEN_COMPLETE").source())
