"""How often each rule was right where somebody checked: the file that ``make figures`` writes in, figures by rule out."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

COMMAND = "make figures"
"""What measures it, on all annotated articles in ``tests/gold``."""


class Measured(NamedTuple):
    """A rule's findings on the annotated articles."""

    right: int
    found: int


@cache
def measured(sort: str) -> dict[str, Measured]:
    """Give the figures for ``dates``, ``quotes`` or ``contacts``, by rule."""
    table = tomllib.loads((Path(__file__).parent / "precision.toml").read_text(encoding="utf-8"))
    return {rule: Measured(*row) for rule, row in table.get(sort, {}).items()}
