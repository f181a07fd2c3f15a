"""An editor's decisions: ``content/decisions/*.toml`` in, rulings that hold out. What a rule found never beats them.

Of two decisions about the same thing the later holds; on the same day they must agree. So neither the names of the files
nor the order in them matters.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generator.content import files as texts
from generator.content.articles import Frame
from generator.decisions import checks, files
from generator.errors import GenError, collecting, together
from generator.model import (
    Accept,
    Apart,
    Correct,
    Correction,
    Decision,
    Merge,
    Moved,
    Pin,
    Reject,
    Ruling,
    Same,
    Split,
    Summary,
    Title,
    Translate,
)

FOLDER = "content/decisions"

Slot = tuple[str, ...]
"""What a ruling rules on; of several about the same one, one holds."""


class Decisions(NamedTuple):
    """All decisions of a site, and the rulings that they come to."""

    every: tuple[Decision, ...] = ()
    """Ordered by file and line."""
    rulings: tuple[Ruling, ...] = ()
    """Ordered by day, so that a later one may simply replace an earlier one."""

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """List the corrections, the newest first."""
        found = [ruling for ruling in self.rulings if isinstance(ruling, Correction)]
        return tuple(sorted(found, key=lambda c: (c.on, _encoded(c)), reverse=True))

    @property
    def merges(self) -> tuple[Merge, ...]:
        """List what was taken for one contact, the newest first."""
        return tuple(ruling for ruling in reversed(self.rulings) if isinstance(ruling, Merge))


def read(folder: Path, frame: Frame) -> Decisions:
    """Read the decisions of the site in ``folder``.

    Raises:
        GenError: All that is wrong with them.
    """
    found: list[Decision] = []
    mistakes: list[GenError] = []
    for file in sorted((folder / FOLDER).glob("*.toml")):
        if file.name.startswith("."):
            continue
        shown = f"{FOLDER}/{file.name}"
        with collecting(mistakes), texts.naming(folder):
            found += files.read(texts.decode(texts.read(file, shown), shown), shown, frame)
    if mistakes:
        raise together(mistakes)
    with texts.naming(folder):
        return settle(found)


def settle(found: Iterable[Decision]) -> Decisions:
    """Bring decisions into the one order in which they hold, whatever the order they come in.

    Raises:
        GenError: Two of the same day contradict each other, or contacts are merged in a circle.
    """
    every = sorted(found, key=lambda d: (d.path, d.line))
    mistakes = [*_contradictions(every), *_circles(every)]
    if mistakes:
        raise together(mistakes)
    rulings = {_encoded(d.ruling): d.ruling for d in every}
    ordered = sorted(rulings, key=lambda code: (rulings[code].on, code))
    return Decisions(tuple(every), tuple(rulings[code] for code in ordered))


def _encoded(ruling: Ruling) -> bytes:
    return type(ruling).__name__.encode() + msgspec.json.encode(ruling)


def _contradictions(every: Iterable[Decision]) -> Iterator[GenError]:
    known: dict[tuple[Slot, Any], tuple[Any, Decision]] = {}
    for decision in every:
        for slot, value in slots(decision.ruling):
            first, other = known.setdefault((slot, decision.ruling.on), (value, decision))
            if first != value:
                message = (
                    f"this contradicts {other.path}:{other.line}, which is of the same day. "
                    "Keep one, or give the one that holds a later day."
                )
                yield GenError(message, decision.path, decision.line)
                break


def slots(ruling: Ruling) -> Iterator[tuple[Slot, Any]]:
    """Name what a ruling rules on, and what it makes of each."""
    match ruling:
        case Accept() if checks.sort_of(ruling.target) != "contact":
            yield ("verdict", ruling.target), True
        case Reject():
            yield ("verdict", ruling.target), False
        case Correct():
            yield from ((("correct", ruling.target, key), value) for key, value in corrected(ruling))
        case Translate():
            yield ("translate", ruling.target, ruling.lang), (ruling.text, ruling.original)
        case Title() | Summary():
            yield (type(ruling).__name__, ruling.contact, ruling.lang), ruling.text
        case Pin():
            yield ("pin", ruling.article), ruling.contact
        case Merge():
            yield from ((("merge", contact), ruling.into) for contact in ruling.contacts)
        case Split():
            yield from ((("split", ruling.contact, article), ruling.into) for article in ruling.articles)
        case Moved():
            yield ("moved", ruling.was), ruling.contact
        case Same() | Apart():
            yield ("same", *sorted(ruling.quotes)), isinstance(ruling, Same)


def corrected(ruling: Correct) -> Iterator[tuple[str, Any]]:
    """List the fields that a correction gives, with their values."""
    for field in dict.fromkeys(field for fields in checks.CORRECTED.values() for field in fields):
        if (value := getattr(ruling, field)) is not None:
            yield field, value


def _circles(every: Iterable[Decision]) -> Iterator[GenError]:
    """Find merges that lead back to where they began."""
    merges = [(d, d.ruling) for d in every if isinstance(d.ruling, Merge)]
    merges.sort(key=lambda pair: pair[1].on)
    into = {contact: ruling.into for _, ruling in merges for contact in ruling.contacts}
    for decision, ruling in merges:
        way = [ruling.into]
        while way[-1] in into and len(way) <= len(into):
            way.append(into[way[-1]])
        if set(way) & set(ruling.contacts):
            message = f'"{ruling.into}" is itself merged away, in a circle. Remove one of the merges.'
            yield GenError(message, decision.path, decision.line)
