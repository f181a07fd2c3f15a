"""A decision as it stands in a file: record in, TOML out."""

from datetime import date
from pathlib import Path
from typing import Any, cast

from generator.content import files as texts
from generator.content.articles import Frame
from generator.decisions import FOLDER, files, read, settle
from generator.model import Correct, Decision, Ruling

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
        if emptied or value not in (None, (), {}, "", False):
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
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return "".join(c if c.isprintable() or c in _UNSEEN else f"\\U{ord(c):08x}" for c in plain)


def file(folder: Path, name: str, action: str, ruling: Ruling, frame: Frame) -> Decision:
    """Append a decision to the file called ``name`` of the site in ``folder``; one that would not be read is not written.

    Raises:
        GenError: All that is wrong with it, beside the decisions that are there already.
    """
    shown = f"{FOLDER}/{name}"
    path = folder / shown
    before = texts.decode(texts.read(path, shown), shown) if path.exists() else ""
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    after = f"{before}{gap}{write(action, ruling)}"
    with texts.naming(folder):
        made = files.read(after, shown, frame)
        others = [one for one in read(folder, frame).every if one.path != shown]
        settle([*others, *made])
    path.parent.mkdir(parents=True, exist_ok=True)
    # Written beside it first, so that no half a file is ever read.
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(after, encoding="utf-8", newline="\n")
    beside.replace(path)
    return made[-1]
