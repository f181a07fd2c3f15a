"""``outlets.toml``: who publishes articles."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from generator.content.faults import Origin, decode
from generator.errors import GenError, together
from generator.model import Names, Outlet


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of ``outlets.toml``."""

    names: Names
    lang: str | None = None
    zone: str = "UTC"
    official: bool = False


def read(table: dict[str, Any], origin: Origin) -> dict[str, Outlet]:
    """Make outlets of the table of ``outlets.toml``, ordered by id.

    Raises:
        GenError: All that is wrong with them.
    """
    outlets: dict[str, Outlet] = {}
    mistakes: list[GenError] = []
    for name, value in sorted(table.items()):
        try:
            row = decode(value, Row, origin, name)
        except GenError as error:
            mistakes.append(error)
            continue
        mistakes.extend(_check(name, row, origin))
        outlets[name] = Outlet(id=name, names=row.names, lang=row.lang, zone=row.zone, official=row.official)
    if mistakes:
        raise together(mistakes)
    return outlets


def _check(name: str, row: Row, origin: Origin) -> Iterator[GenError]:
    if not any(row.names.values()):
        yield origin.fault(f'"{name}" has no names. Write for example en = ["…"] under [{name}.names].', name)
    try:
        ZoneInfo(row.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f'zone "{row.zone}" is not a time zone. Write for example zone = "Europe/Moscow".'
        yield origin.fault(message, name, "zone")
