"""TOML files with the lines of their keys: text in, tables and an ``Origin`` for messages out."""

import re
import tomllib
from typing import Any

from generator.content.faults import Keys, Origin
from generator.errors import GenError

_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"

# [putin.names]   or   [[putin.roles]]
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?$")

# fa = ["…"]   or   display.fa.digits = "persian"
_PAIR = re.compile(rf"\s*({_DOTTED})\s*=")

# on = 2026-13-01, which tomllib reads as a number with something behind it
_DAY = re.compile(r"=\s*(\d{4}-\d{1,2}-\d{1,2})\s*(?:#.*)?$")

# tomllib ends its messages so: "(at line 3, column 5)" or "(at end of document)"
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read(text: str, path: str) -> tuple[dict[str, Any], Origin]:
    """Read TOML ``text`` of the file called ``path``.

    Raises:
        GenError: It is not TOML.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        what = _PLACE.sub("", str(error))
        if day := _DAY.search(text.split("\n")[line - 1]):
            raise GenError(f'"{day[1]}" is not a day. Write for example 2021-06-16.', path, line) from error
        raise GenError(
            f'this is not TOML: {what}. Write pairs such as name = "…" under headers such as [name].',
            path,
            line,
        ) from error
    return table, Origin(path, lambda keys: _line(text, keys))


def _line(text: str, keys: Keys) -> int:
    """Find the line of the value at ``keys``, or of the innermost table around it that has one."""
    places = _places(text)
    for length in range(len(keys), 0, -1):
        if keys[:length] in places:
            return places[keys[:length]]
    return 1


def _places(text: str) -> dict[Keys, int]:
    places: dict[Keys, int] = {}
    table: Keys = ()
    counts: dict[Keys, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _split(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            places.setdefault(table, number)
        elif pair := _PAIR.match(line):
            places.setdefault((*table, *_split(pair[1])), number)
    return places


def _split(dotted: str) -> Keys:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, dotted))
