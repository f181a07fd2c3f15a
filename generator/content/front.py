"""The head of a Markdown file: YAML front matter cut off and read, every plain value as the characters that were written.

YAML would read ``1400-10-10`` as a Gregorian date, ``no`` as false and ``1402`` as a number; here they stay text.
"""

from typing import Any, NamedTuple

import yaml

from generator.content.faults import Keys, Origin
from generator.errors import GenError, together

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FENCE = "---"
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


class Parts(NamedTuple):
    """A Markdown file cut in two."""

    values: dict[str, Any]
    origin: Origin
    body: str
    first_line: int
    """1-based line of the file in which the body begins."""


def read(text: str, path: str) -> Parts:
    """Cut the front matter off the ``text`` of the file called ``path``, and read it.

    Raises:
        GenError: There is none, it has no end, or it is not YAML.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise GenError(
            "the front matter is missing. Begin the file with the lines ---, title: …, ---.", path, 1
        )
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)
    if not end:
        raise GenError("the front matter has no end. Write a line --- below its last key.", path, 1)
    # The opening fence is read too, so that YAML's line numbers are the file's.
    node = _compose("\n".join(lines[:end]), path)
    mistakes: list[GenError] = []
    values = _value(node, _Walk(path, mistakes, set()), node)
    if mistakes:
        raise together(mistakes)
    return Parts(
        values, Origin(path, lambda keys: _line(node, keys), ": "), "\n".join(lines[end + 1 :]), end + 2
    )


def _compose(head: str, path: str) -> yaml.MappingNode:
    try:
        node = yaml.compose(head, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        remedy = "Put a value with a colon, a quotation mark or a # in it between quotation marks."
        message = f"the front matter is not YAML: {error.problem or error.context}. {remedy}"
        raise GenError(message, path, mark.line + 1 if mark else 1) from error
    except yaml.YAMLError as error:
        raise GenError(f"the front matter is not YAML: {error}.", path, 1) from error
    if node is None:
        return yaml.MappingNode("tag:yaml.org,2002:map", [])
    if not isinstance(node, yaml.MappingNode):
        raise GenError(
            "the front matter has no keys. Write lines such as title: ….", path, node.start_mark.line + 1
        )
    return node


class _Walk(NamedTuple):
    """What is kept while a tree of nodes becomes plain values."""

    path: str
    mistakes: list[GenError]
    visited: set[int]

    def fault(self, message: str, node: yaml.Node) -> None:
        self.mistakes.append(GenError(message, self.path, node.start_mark.line + 1))


def _value(node: yaml.Node, walk: _Walk, place: yaml.Node) -> Any:
    """Make plain values of a node, written at ``place``; a key without a value counts as not written."""
    if id(node) in walk.visited:
        walk.fault("an alias (*) stands for other lines. Write the value itself.", place)
        return None
    walk.visited.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return _WORDS.get(node.value, node.value) if not node.style else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, walk, place) for item in node.value]
    table: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            walk.fault("a key is not a word. Write lines such as title: ….", key)
        elif key.value in table:
            walk.fault(f'"{key.value}" is written twice. Keep one.', key)
        else:
            table[key.value] = _value(value, walk, key)
    return {key: value for key, value in table.items() if value is not None}


def _line(node: yaml.Node, keys: Keys) -> int:
    """Find the line of the value at ``keys``, or of the innermost one around it that is there."""
    line = node.start_mark.line + 1 if node.start_mark else 1
    if not keys:
        return line
    if isinstance(node, yaml.SequenceNode) and isinstance(keys[0], int):
        return _line(node.value[keys[0]], keys[1:])
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == keys[0]:
                inner = _line(value, keys[1:]) if keys[1:] else 0
                return max(inner, int(key.start_mark.line) + 1)
    return line
