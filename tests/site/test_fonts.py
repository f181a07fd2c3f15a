"""Fonts that a user installed: named by their files, fingerprinted, and first in the stack for Arabic script."""

from pathlib import Path

import made_up
import pytest

from generator.model import OutFile
from generator.site import fonts, outputs, theme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "Setareh-SemiBold.woff2",
        "Setareh[wght].woff2",
        "Setareh-BoldItalic.ttf",
        "Setareh-SemiBold.ttf",
        "OFL.txt",
    ):
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def plan(folder: Path) -> dict[str, OutFile]:
    return {file.path: file for file in outputs.plan(made_up.site(), theme.read(None, folder))}


def test_a_file_name_tells_family_weight_and_slant(folder: Path) -> None:
    told = [(face.family, face.weight, face.style, face.file.suffix) for face in fonts.read(folder)]
    assert told == [
        ("Setareh", "700", "italic", ".ttf"),
        ("Setareh", "600", "normal", ".woff2"),
        ("Setareh", "100 900", "normal", ".woff2"),
    ]


def test_fonts_are_on_the_site_under_a_fingerprint_with_their_licence(folder: Path) -> None:
    files = plan(folder)
    style = files["css/site.css"].render().decode()
    paths = [path for path in files if path.startswith("fonts/")]
    assert len(paths) == 4
    assert "fonts/OFL.txt" in paths
    for path in paths:
        assert path.endswith(".txt") or f'url("../{path}")' in style
    assert '--faces: "Setareh";' in style
    assert style.index("@font-face") > style.index("@layer tokens, base")


def test_another_font_has_another_address(folder: Path) -> None:
    before = plan(folder)
    (folder / "Setareh[wght].woff2").write_bytes(b"new")
    after = plan(folder)
    assert len(before.keys() - after.keys()) == 1
    assert before["css/site.css"].key != after["css/site.css"].key
    assert before["fa/index.html"].key == after["fa/index.html"].key


def test_without_fonts_nothing_is_said_of_them(tmp_path: Path) -> None:
    files = plan(tmp_path / "missing")
    assert b"@font-face" not in files["css/site.css"].render()
    assert not [path for path in files if path.startswith("fonts/")]


def test_a_site_with_an_address_loads_its_fonts_at_once(folder: Path) -> None:
    """Those of plain text, on pages in their script; from disk browsers would refuse."""
    dress = theme.read(None, folder)
    files = {f.path: f for f in outputs.plan(made_up.site(base_url="https://naql.example/"), dress)}
    path = next(face.path for face in dress.faces if face.weight == "100 900")
    wanted = f'<link rel="preload" href="../{path}" as="font" crossorigin>'
    page = files["fa/index.html"].render().decode()
    assert wanted in page
    assert page.count('rel="preload"') == 1
    assert 'rel="preload"' not in files["en/index.html"].render().decode()
    assert 'rel="preload"' not in plan(folder)["fa/index.html"].render().decode()
