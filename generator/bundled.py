"""What ships with the program: where its folders lie, and a digest of its own code and lexicons."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

_HERE = Path(__file__).parent
_INSTALLED = {"templates": "templates", "static": "static", "content": "demo/content"}
_LIBRARIES = ("dateparser", "hijridate", "jinja2", "markdown-it-py", "msgspec", "persiantools", "PyYAML")


def folder(name: Literal["templates", "static", "content"]) -> Path:
    """Find a bundled folder: inside the package where it is installed, beside it in a checkout."""
    installed = _HERE / _INSTALLED[name]
    return installed if installed.is_dir() else _HERE.parent / name


@cache
def digest(*parts: str) -> str:
    """Digest the code and lexicons of ``parts`` (modules or packages; all if none is named) and the libraries' versions.

    What was computed by other code is not the same, whatever its inputs were.
    """
    hashed = hashlib.blake2b(_versions().encode(), digest_size=16)
    for inside, content in _files():
        if not parts or inside.split("/")[0].removesuffix(".py") in parts:
            hashed.update(f"{inside} {content}\n".encode())
    return hashed.hexdigest()


@cache
def _versions() -> str:
    return "".join(f"{library} {_version(library)}\n" for library in _LIBRARIES)


@cache
def _files() -> tuple[tuple[str, str], ...]:
    """Digest each file of code and of lexicons, by its path in the package."""
    files = sorted(file for file in _HERE.rglob("*") if file.suffix in {".py", ".toml"})
    digests = (hashlib.blake2b(file.read_bytes(), digest_size=16).hexdigest() for file in files)
    return tuple(zip((file.relative_to(_HERE).as_posix() for file in files), digests, strict=True))


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
