"""Fonts that somebody installed for a site: a folder in, ``@font-face`` rules and fingerprinted files out.

A file's name tells what it is, as the files of most families do: ``Vazirmatn-SemiBold.woff2`` is one weight,
``Vazirmatn[wght].woff2`` all of them.
"""

import hashlib
import re
from pathlib import Path
from typing import NamedTuple

FORMATS = {".woff2": "woff2", ".woff": "woff", ".ttf": "truetype", ".otf": "opentype"}
LICENSES = (".txt", ".md")

WEIGHTS = {
    "thin": "100",
    "extralight": "200",
    "light": "300",
    "regular": "400",
    "medium": "500",
    "semibold": "600",
    "bold": "700",
    "extrabold": "800",
    "black": "900",
}

# Vazirmatn[wght].woff2; Vazirmatn-ExtraBoldItalic.woff2
_NAME = re.compile(r"(?P<family>[^\[-]+)(?:-(?P<style>[^\[]+))?(?P<axes>\[[^\]]*wght[^\]]*\])?")


class Face(NamedTuple):
    """One font file."""

    family: str
    weight: str
    """A number, or two for all between them."""
    style: str
    path: str
    """Below the site's root, with a fingerprint of the content."""
    file: Path


def read(folder: Path) -> tuple[Face, ...]:
    """List the fonts of a folder, ordered by name; none where it is not there. Of one font in two formats, the first of ``FORMATS`` counts."""
    formats = list(FORMATS)
    files = [file for file in folder.iterdir() if file.suffix.lower() in FORMATS] if folder.is_dir() else []
    chosen: dict[str, Path] = {}
    for file in sorted(files, key=lambda file: (formats.index(file.suffix.lower()), file.name)):
        chosen.setdefault(file.stem, file)
    return tuple(_face(chosen[name]) for name in sorted(chosen))


def licenses(folder: Path) -> dict[str, Path]:
    """List the texts that came with the fonts, by their path on the site: most licences ask to be passed on."""
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return {f"fonts/{file.name}": file for file in files if file.suffix.lower() in LICENSES}


def style(faces: tuple[Face, ...]) -> str:
    """Write the rules that name the fonts, and put their families before all others; empty without fonts."""
    if not faces:
        return ""
    families = ", ".join(f'"{family}"' for family in sorted({face.family for face in faces}))
    rules = [_rule(face) for face in faces]
    return "\n".join([*rules, f"@layer tokens {{\n  :root {{\n    --faces: {families};\n  }}\n}}\n"])


def first(faces: tuple[Face, ...]) -> tuple[Face, ...]:
    """Choose the fonts that a page needs at once: the upright ones of plain text."""
    return tuple(face for face in faces if face.style == "normal" and face.weight in ("400", "100 900"))


def _face(file: Path) -> Face:
    found = _NAME.match(file.stem)
    family, named, axes = found.group("family", "style", "axes") if found else (file.stem, None, None)
    words = (named or "Regular").lower()
    slanted = words.endswith("italic")
    weight = "100 900" if axes else WEIGHTS.get(words.removesuffix("italic") or "regular", "400")
    mark = hashlib.blake2b(file.read_bytes(), digest_size=5).hexdigest()
    plain = re.sub(r"[^A-Za-z0-9]+", "-", file.stem).strip("-")
    return Face(
        family=_plain(family),
        weight=weight,
        style="italic" if slanted else "normal",
        path=f"fonts/{plain}.{mark}{file.suffix.lower()}",
        file=file,
    )


def _plain(family: str) -> str:
    """Keep of a family's name what needs no escaping in a style sheet."""
    return re.sub(r'["\\\n]', "", family).strip()


def _rule(face: Face) -> str:
    return (
        "@font-face {\n"
        f'  font-family: "{face.family}";\n'
        f'  src: url("../{face.path}") format("{FORMATS[face.file.suffix.lower()]}");\n'
        f"  font-weight: {face.weight};\n"
        f"  font-style: {face.style};\n"
        # Text is there at once in what the system has, and set anew only if the font comes within three seconds.
        "  font-display: fallback;\n"
        "}\n"
    )
