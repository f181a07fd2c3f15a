"""What many tests need: the program as a user calls it, and a small site to call it on."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings

from generator.cli import gen as program
from program import Gen, Said

# What is tested with chosen values is tested with the same values in each run, so that a failure is always of the last change;
# other values in each run are what `make fuzz` is for.
settings.register_profile("repeatable", derandomize=True, database=None)
settings.register_profile("fuzz", derandomize=False, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture
def gen() -> Gen:
    """Call the program with arguments, and what comes on its standard input; a bug in it is raised."""

    def call(*arguments: str | Path, given: str | bytes = b"") -> Said:
        result = CliRunner().invoke(
            program, [str(argument) for argument in arguments], given, prog_name="gen"
        )
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def starter(gen: Gen, tmp_path: Path) -> Path:
    """A small site in Persian, Arabic and English about two mayors who do not exist."""
    folder = tmp_path / "starter"
    assert gen("init", folder, "--languages", "fa,ar,en", "--quiet") == Said(0, "", "")
    return folder
