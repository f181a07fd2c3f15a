"""Templates become pages, and are compiled once for each version of the program."""

from pathlib import Path

from generator import sealed
from generator.model import Page
from generator.site import html, theme

PAGE = Page(
    "index.html", "en", "moved.html", {"title": "A <call>", "target": "a.html", "moved": "It is elsewhere"}
)
TOOLS = {"lang": "en", "direction": "ltr"}


def test_values_are_escaped_and_markup_is_not() -> None:
    page = html.render(theme.read(), PAGE, TOOLS).decode()
    assert "A &lt;call&gt;" in page
    assert "A <call>" not in page


def test_templates_that_another_program_has_compiled_are_compiled_anew(tmp_path: Path) -> None:
    dress = theme.read(cache=tmp_path)
    page = html.render(dress, PAGE, TOOLS)
    file = min((tmp_path / "templates").iterdir())
    ours = bytes(sealed.load(file) or b"")
    sealed.store(file, b"another program" + ours[15:])
    html._environment.cache_clear()
    assert html.render(dress, PAGE, TOOLS) == page
    assert bytes(sealed.load(file) or b"").startswith(ours[:15])
