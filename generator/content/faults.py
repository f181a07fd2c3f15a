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
    near = get_close_matches(word, every, n=1, cutoff=0.5)
    hint = f'Did you mean "{near[0]}"? ' if near else ""
    return f"{hint}Known {names}: {', '.join(every)}." if len(every) <= 12 or not near else hint.strip()


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
    for key, inner in value.items():
        if key in fields:
            yield from _check(inner, fields[key].type, (*keys, key), origin)
        else:
            yield origin.fault(f'unknown key "{key}". {nearest(key, fields, "keys")}', *keys, key)
    for name, field in fields.items():
        if field.required and name not in value:
            yield origin.fault(f'"{name}" is missing. Write {_example(name, field.type, origin)}.', *keys)


class _Sort(NamedTuple):
    """How people are told of a sort of value."""

    types: tuple[type, ...]
    name: str
    example: str


_SORTS: dict[type[inspect.Type], _Sort] = {
    inspect.StrType: _Sort((str,), "text", '"…"'),
    inspect.LiteralType: _Sort((str,), "text", '"…"'),
    inspect.BoolType: _Sort((bool,), "true or false", "true"),
    inspect.DateType: _Sort((date,), "a day", "2021-06-16"),
    inspect.VarTupleType: _Sort((list,), "a list", '["…", "…"]'),
    inspect.DictType: _Sort((dict,), "a table", '{ en = "…" }'),
    inspect.StructType: _Sort((dict,), "a table", "{ … }"),
}


def _check_leaf(value: Any, kind: inspect.Type, keys: Keys, origin: Origin) -> Iterator[GenError]:
    sort = _SORTS[type(kind)]
    name = next((str(key) for key in reversed(keys) if isinstance(key, str)), "file")
    if not isinstance(value, sort.types):
        example = _example(name, kind, origin)
        yield origin.fault(f'"{name}" should be {sort.name}, not {_describe(value)}. Write {example}.', *keys)
    elif isinstance(kind, inspect.LiteralType) and value not in kind.values:
        hint = nearest(str(value), map(str, kind.values), "values")
        yield origin.fault(f'"{name}" cannot be "{value}". {hint}', *keys)


def _example(name: str, kind: inspect.Type, origin: Origin) -> str:
    return f"for example {name}{origin.sign}{_SORTS[type(kind)].example}"


def _describe(value: Any) -> str:
    for sort in _SORTS.values():
        if isinstance(value, sort.types):
            return sort.name
    return "nothing" if value is None else f"{value}"
