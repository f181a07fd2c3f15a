"""A decision as it stands in a file: record in, TOML out."""

from datetime import date
from typing import Any, cast

from generator.model import Correct, Ruling

_COMMON = ("by", "on", "why")

# Joiners and marks of direction, which Persian and Arabic spelling needs.
_UNSEEN = "\u200c\u200d\u200e\u200f"


def write(action: str, ruling: Ruling) -> str:
    """Write a decision under its header, who, when and why last; what has its default value is left out."""
    lines = [f"[[{action}]]"]
    own = [name for name in ruling.__struct_fields__ if name not in _COMMON]
    for name in (*own, *_COMMON):
        value = getattr(ruling, name)
        emptied = isinstance(ruling, Correct) and value == ()
        if emptied or value not in (None, (), {}, ""):
            lines.append(f"{name} = {_toml(value)}")
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, str):
        return f'"{_escaped(value)}"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        pairs = ", ".join(f"{key} = {_toml(inner)}" for key, inner in cast(dict[str, Any], value).items())
        return f"{{ {pairs} }}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return "".join(c if c.isprintable() or c in _UNSEEN else f"\\u{ord(c):04x}" for c in plain)
