"""The made-up site, rendered once for all tests of this folder."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import made_up

from generator.model import OutFile
from generator.site import outputs, theme


@pytest.fixture(scope="session")
def promised() -> dict[str, OutFile]:
    """Every output of the made-up site, by path."""
    return {file.path: file for file in outputs.plan(made_up.site(), theme.read())}


@pytest.fixture(scope="session")
def built(promised: dict[str, OutFile]) -> dict[str, str]:
    """Every page and text file of the made-up site, by path."""
    return {path: file.render().decode() for path, file in promised.items()}
