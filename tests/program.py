"""The program as a test calls it, and what a call gives."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple


class Said(NamedTuple):
    """What a call of the program gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """What was printed, as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Gen = Callable[..., Said]
