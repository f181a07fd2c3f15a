"""Small sites that show how reports are merged: each folder of ``tests/sites/merge`` but ``content`` is one.

Its articles, with the people and places of ``content``, and perhaps the decisions of its ``decisions.toml``, become what
its ``expected.txt`` tells. Where a change is meant, look at the difference, then write them anew:
``python -m tests.contacts.test_sites``.
"""

import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import build
from generator.explain import contact_lines
from generator.model import Site

HOME = Path(__file__).parents[1] / "sites" / "merge"
CASES = sorted(folder.name for folder in HOME.iterdir() if folder.name != "content")


def articles(case: str) -> list[Path]:
    return sorted((HOME / case / "articles").rglob("*.md"))


def lay(case: str, folder: Path, files: list[Path]) -> None:
    """Put a case's gazetteer, decisions and some of its articles into a folder."""
    shutil.copytree(HOME / "content", folder / "content", dirs_exist_ok=True)
    decisions = HOME / case / "decisions.toml"
    if decisions.exists():
        (folder / "content/decisions").mkdir(exist_ok=True)
        shutil.copy(decisions, folder / "content/decisions/editor.toml")
    for file in files:
        target = folder / "content" / file.relative_to(HOME / case)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)


def read(folder: Path) -> Site:
    return build.build(folder).site


def told(site: Site) -> Iterator[str]:
    """Tell all contacts, what belongs to none, and what is doubtful."""
    langs = {article.id: article.lang for article in site.gists}
    for contact in site.timeline.contacts:
        yield from contact_lines(contact, site.reports, langs)
        yield from (f"Redirected: {alias}" for alias in contact.aliases)
        yield from (f"Title in {lang}: {text}" for lang, text in contact.titles.items())
        yield ""
    yield from (f"To no contact: {id}" for id in site.timeline.apart)
    yield from (f"Note: {note.path}:{note.line}: {note.message}" for note in site.timeline.notes)


def text(site: Site) -> str:
    return "".join(f"{line}\n" for line in told(site)).lstrip()


@cache
def whole(case: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        lay(case, Path(folder), articles(case))
        return text(read(Path(folder)))


@pytest.mark.parametrize("case", CASES)
def test_articles_become_the_contacts_they_became_before(case: str) -> None:
    assert whole(case) == (HOME / case / "expected.txt").read_text("utf-8")


@settings(max_examples=8, deadline=None)
@given(case=st.sampled_from(CASES), data=st.data())
def test_a_split_over_two_builds_gives_the_same_timeline(case: str, data: st.DataObject) -> None:
    first = data.draw(st.lists(st.sampled_from(articles(case)), unique=True))
    with tempfile.TemporaryDirectory() as folder:
        lay(case, Path(folder), first)
        read(Path(folder))
        lay(case, Path(folder), articles(case))
        assert text(read(Path(folder))) == whole(case)


def _write() -> None:
    for case in CASES:
        (HOME / case / "expected.txt").write_text(whole(case), "utf-8", newline="\n")


if __name__ == "__main__":
    _write()
