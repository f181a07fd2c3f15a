"""What a site is dressed in: folders of templates and static files in, one theme out; a project's own file wins."""

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from generator import __version__, bundled
from generator.site import fonts
from generator.site.fonts import Face


class Theme(msgspec.Struct, frozen=True):
    """Templates and static files by name, and the digest of the templates with the code that fills them."""

    templates: tuple[str, ...]
    """Folders to look for a template in, the project's own first."""
    static: tuple[tuple[str, str], ...]
    """(path below the site's root, file), ordered by path."""
    digest: str
    faces: tuple[Face, ...] = ()
    """Fonts that were installed for the site."""
    search: bool = False
    """Whether there is an index to ask."""
    compiled: str = ""
    """Folder for compiled templates; empty for none."""


def read(
    project: Path | None = None,
    installed: Path | None = None,
    search: bool = False,
    cache: Path | None = None,
) -> Theme:
    """Find what a site is dressed in.

    Args:
        project: The site's folder, with ``templates`` and ``static`` in it.
        installed: A folder of fonts.
        search: There is an index to ask.
        cache: A folder for what is remembered.
    """
    templates = [bundled.folder("templates")]
    static = [bundled.folder("static")]
    if project:
        templates.insert(0, project / "templates")
        static.insert(0, project / "static")
    found = {name: file for folder in reversed(static) for name, file in _files(folder)}
    faces = fonts.read(installed) if installed else ()
    found |= {face.path: face.file for face in faces}
    found |= fonts.licenses(installed) if installed and faces else {}
    return Theme(
        templates=tuple(str(folder) for folder in templates),
        static=tuple((name, str(file)) for name, file in sorted(found.items())),
        digest=_digest(templates),
        faces=faces,
        search=search,
        compiled=str(cache) if cache else "",
    )


def _files(folder: Path) -> list[tuple[str, Path]]:
    """List the files below a folder by their names with ``/``; hidden ones are left alone."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    names = [(path.relative_to(folder).as_posix(), path) for path in paths]
    return [(name, path) for name, path in names if not any(part.startswith(".") for part in name.split("/"))]


def _digest(folders: list[Path]) -> str:
    digest = hashlib.sha256(f"{__version__} {_code()}".encode())
    for place, folder in enumerate(folders):
        for name, path in _files(folder):
            digest.update(f"{place} {name}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def _code() -> str:
    """Digest the modules that make pages, so that a newer program never keeps an older one's pages."""
    here = Path(__file__).parent
    files = [
        *sorted(here.rglob("*.py")),
        *sorted(here.rglob("*.toml")),
        here.parent / "calendars.py",
        here.parent / "edtf.py",
    ]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
