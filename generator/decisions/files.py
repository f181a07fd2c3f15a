"""One file of decisions: TOML text in, decisions out; every mistake told with its line and its remedy."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.content import toml
from generator.content.articles import Frame
from generator.content.faults import Origin, decode, nearest
from generator.decisions.checks import ACTIONS, Fault
from generator.errors import GenError, collecting, together
from generator.model import Decision, Ruling


def read(text: str, path: str, frame: Frame) -> tuple[Decision, ...]:
    """Read the decisions in TOML ``text`` of the file called ``path``, in its order.

    Raises:
        GenError: All that is wrong with them.
    """
    table, origin = toml.read(text, path)
    found: list[Decision] = []
    mistakes: list[GenError] = []
    for action, rows in table.items():
        with collecting(mistakes):
            _check_action(action, rows, origin)
            for number, row in enumerate(rows):
                with collecting(mistakes):
                    found.append(_decision(action, number, row, origin, frame))
    if mistakes:
        raise together(mistakes)
    return tuple(sorted(found, key=lambda decision: decision.line))


def _check_action(action: str, rows: Any, origin: Origin) -> None:
    if action not in ACTIONS:
        raise origin.fault(f'unknown decision "{action}". {nearest(action, ACTIONS, "decisions")}', action, 0)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise origin.fault(f"a decision stands under a header of its own. Write [[{action}]].", action, 0)


def _decision(action: str, number: int, row: dict[str, Any], origin: Origin, frame: Frame) -> Decision:
    keys = (action, number)
    ruling = decode(_written(row), ACTIONS[action].record, origin, *keys)

    def fault(message: str, *within: str | int) -> GenError:
        return origin.fault(message, *keys, *within)

    mistakes = [*_check_author(ruling, fault), *ACTIONS[action].check(ruling, frame, fault)]
    if mistakes:
        raise together(mistakes)
    return Decision(action, ruling, origin.path, origin.lines(keys))


def _written(row: dict[str, Any]) -> dict[str, Any]:
    """Take a day without quotation marks for the text it is written as, where text is wanted."""
    return {
        key: value.isoformat() if key in ("value", "day") and isinstance(value, date) else value
        for key, value in row.items()
    }


def _check_author(ruling: Ruling, fault: Fault) -> Iterator[GenError]:
    if not ruling.by.strip():
        yield fault('"by" is empty. Write who decides, for example by = "editor".', "by")
