"""Where the files that ship with the program lie: a folder's name in, its path out."""

from pathlib import Path
from typing import Literal

_HERE = Path(__file__).parent
_INSTALLED = {"templates": "templates", "static": "static", "content": "demo/content"}


def folder(name: Literal["templates", "static", "content"]) -> Path:
    """Find a bundled folder: inside the package where it is installed, beside it in a checkout."""
    installed = _HERE / _INSTALLED[name]
    return installed if installed.is_dir() else _HERE.parent / name
