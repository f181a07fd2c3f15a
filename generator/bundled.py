"""What ships with the program: where its folders lie, and a digest of its own code and lexicons."""

import hashlib
import os
import re
import sys
from contextlib import suppress
from functools import cache
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
    """Tell the versions of the libraries by the names of the folders that pip leaves beside them.

    To ask ``importlib.metadata`` takes a twentieth of a second, which every build would wait for.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for name in os.listdir(folder or "."):
                known = _NAMED.fullmatch(name)
                if known:
                    found.setdefault(_plain(known[1]), known[2])
    return "".join(f"{library} {found.get(_plain(library), '')}\n" for library in _LIBRARIES)


# markdown_it_py-4.0.0.dist-info, PyYAML-6.0.3.dist-info; in distributions of Linux PyYAML-6.0.egg-info
_NAMED = re.compile(r"([^-]+)-([^-]+)(?:-py[\d.]+)?\.(?:dist|egg)-info")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def _files() -> tuple[tuple[str, str], ...]:
    """Digest each file of code and of lexicons, by its path in the package."""
    found = []
    for folder, _, names in os.walk(_HERE):
        inside = Path(folder).relative_to(_HERE).as_posix()
        for name in names:
            if name.endswith((".py", ".toml")):
                content = Path(folder, name).read_bytes()
                shown = name if inside == "." else f"{inside}/{name}"
                found.append((shown, hashlib.blake2b(content, digest_size=16).hexdigest()))
    return tuple(sorted(found))
