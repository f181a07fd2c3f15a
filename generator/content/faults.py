"""Values from a file checked against the record they must become; each mistake told with its line and its remedy."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import inspect

from generator.errors import GenError, together

Keys = tuple[str | int, ...]
"""The way to a value: keys of tables and indices of lists."""

Lines = Callable[[Keys], int]
"""Gives the 1-based line where the value at some keys, or the nearest thing around it, begins."""

Made = TypeVar("Made")

_SHOWN = 16
"""How many known words are listed."""


class Origin(NamedTuple):
    """Whence a value comes, for messages."""

    path: str
    lines: Lines
    sign: str = " = "
    """What stands between a key and its value in that format."""

    def fault(self, message: str, *keys: str | int) -> GenError:
        """Say that the value at ``keys`` is wrong."""
        return GenError(message, self.path, self.lines(keys))


def decode(value: Any, record: type[Made], origin: Origin, *keys: str | int) -> Made:
    """Make ``value``, which stands at ``keys`` of its file, a ``record``.

    Raises:
        GenError: All that is wrong with it.
    """
    try:
        return msgspec.convert(value, record)
    except msgspec.ValidationError as error:
        mistakes = list(_check(value, inspect.type_info(record), keys, origin))
        raise together(mistakes or [origin.fault(f"{error}.", *keys)]) from error


def nearest(word: str, known: Iterable[str], names: str) -> str:
    """Say what could be written for the unknown ``word``; ``names`` is what the known ones are called."""
    every = sorted(known)
    near = _close(word, every)
    hint = f'Did you mean "{near[0]}"? ' if near else ""
    if len(every) <= _SHOWN:
        return f"{hint}Known {names}: {', '.join(every)}."
    return hint.strip() or f"Known {names}: {', '.join(every[:_SHOWN])} and {len(every) - _SHOWN} more."


def _close(word: str, known: Iterable[str]) -> list[str]:
    """Give the most similar of the ``known`` words, if one is similar; codes of two letters never are."""
    return get_close_matches(word, known, n=1, cutoff=0.6) if len(word) > 2 else []


def _check(value: Any, kind: inspect.Type, keys: Keys, origin: Origin) -> Iterator[GenError]:
    """Walk a value beside the type it should have."""
    if isinstance(kind, inspect.UnionType):
        parts = [part for part in kind.types if not isinstance(part, inspect.NoneType)]
        kind = next((part for part in parts if isinstance(value, _SORTS[type(part)].types)), parts[0])
    if isinstance(kind, inspect.StructType) and isinstance(value, Mapping):
        yield from _check_fields(value, kind, keys, origin)
    elif isinstance(kind, inspect.DictType) and isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _check(inner, kind.value_type, (*keys, key), origin)
    elif isinstance(kind, inspect.VarTupleType) and isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _check(inner, kind.item_type, (*keys, index), origin)
    else:
        yield from _check_leaf(value, kind, keys, origin)


def _check_fields(
    value: Mapping[str, Any], kind: inspect.StructType, keys: Keys, origin: Origin
) -> Iterator[GenError]:
    fields = {field.encode_name: field for field in kind.fields}
    guessed: set[str] = set()
    for key, inner in value.items():
        if key in fields:
            yield from _check(inner, fields[key].type, (*keys, key), origin)
        else:
            guessed.update(_close(key, fields))
            yield origin.fault(f'unknown key "{key}". {nearest(key, fields, "keys")}', *keys, key)
    for name, field in fields.items():
        # A misspelt key is one mistake, not two.
        if field.required and name not in value and name not in guessed:
            example = f"{name}{origin.sign}{_example(field.type)}"
            yield origin.fault(f'"{name}" is missing. Write for example {example}.', *keys)


class _Sort(NamedTuple):
    """How people are told of a sort of value."""

    types: tuple[type, ...]
    name: str
    example: str


_SORTS: dict[type[inspect.Type], _Sort] = {
    inspect.StrType: _Sort((str,), "text", '"…"'),
    inspect.LiteralType: _Sort((str,), "text", '"…"'),
    inspect.BoolType: _Sort((bool,), "true or false", "true"),
    inspect.IntType: _Sort((int,), "a whole number", "2"),
    inspect.DateType: _Sort((date,), "a day", "2021-06-16"),
    inspect.VarTupleType: _Sort((list,), "a list", "[{}]"),
    inspect.DictType: _Sort((dict,), "a table", "{{ en = {} }}"),
    inspect.StructType: _Sort((dict,), "a table", "{{ … }}"),
}


def _check_leaf(value: Any, kind: inspect.Type, keys: Keys, origin: Origin) -> Iterator[GenError]:
    sort = _SORTS[type(kind)]
    name = next((str(key) for key in reversed(keys) if isinstance(key, str)), "file")
    item = bool(keys) and isinstance(keys[-1], int)
    named = f'an item of "{name}"' if item else f'"{name}"'
    if not isinstance(value, sort.types):
        example = _example(kind) if item else f"{name}{origin.sign}{_example(kind)}"
        message = f"{named} should be {sort.name}, not {_describe(value)}. Write for example {example}."
        yield origin.fault(message, *keys)
    elif isinstance(kind, inspect.LiteralType) and value not in kind.values:
        hint = nearest(str(value), map(str, kind.values), "values")
        yield origin.fault(f'{named} cannot be "{value}". {hint}', *keys)


def _example(kind: inspect.Type) -> str:
    inner = getattr(kind, "value_type", None) or getattr(kind, "item_type", None)
    return _SORTS[type(kind)].example.format(_example(inner) if inner else "")


def _describe(value: Any) -> str:
    for sort in _SORTS.values():
        if isinstance(value, sort.types) and sort.types != (int,):
            return sort.name
    return f"{value}"
