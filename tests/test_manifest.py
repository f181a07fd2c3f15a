"""The manifest says that nothing has changed only where nothing has."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder in which nothing was saved within the last moments."""
    site = tmp_path / "site"
    (site / "content" / "articles" / "fa").mkdir(parents=True)
    (site / "content" / "site.toml").write_text("a")
    (site / "content" / "articles" / "fa" / "x.md").write_text("b")
    (site / "public" / "fa").mkdir(parents=True)
    (site / "public" / "fa" / "x.html").write_text("c")
    (site / manifest.CACHE).mkdir()
    return site


SAID = manifest.Last((("content/articles/fa/x.md", 3, "a doubt."),), 1)


def built(folder: Path) -> Path:
    """Pretend a build: look at the inputs, as if they had been there for long, and end."""
    output = folder / "public"
    seen = manifest.see(folder, now=1 << 62)
    manifest.end(seen, SAID, folder, output)
    return output


def test_an_unchanged_folder_gives_what_was_said(folder: Path) -> None:
    output = built(folder)
    assert manifest.survey(folder, output).last == SAID


def test_nothing_is_said_before_the_first_build(folder: Path) -> None:
    assert manifest.survey(folder, folder / "public").last is None


CHANGES = {
    "an article is edited": lambda folder: (folder / "content/articles/fa/x.md").write_text("bb"),
    "an article is touched": lambda folder: (folder / "content/articles/fa/x.md").touch(),
    "an article is added": lambda folder: (folder / "content/articles/fa/y.md").write_text(""),
    "an article is deleted": lambda folder: (folder / "content/articles/fa/x.md").unlink(),
    "an article is renamed": lambda folder: (folder / "content/articles/fa/x.md").rename(
        folder / "content/articles/fa/z.md"
    ),
    "a template is added": lambda folder: (
        (folder / "templates").mkdir(),
        (folder / "templates/base.html").write_text(""),
    ),
    "a static file is added": lambda folder: (
        (folder / "static").mkdir(),
        (folder / "static/a.css").write_text(""),
    ),
    "a page is deleted": lambda folder: (folder / "public/fa/x.html").unlink(),
    "a page is edited": lambda folder: (folder / "public/fa/x.html").write_text("edited"),
    "the site is deleted": lambda folder: shutil.rmtree(folder / "public"),
    "the cache is deleted": lambda folder: shutil.rmtree(folder / manifest.CACHE),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen(folder: Path, change: str) -> None:
    output = built(folder)
    CHANGES[change](folder)
    assert manifest.survey(folder, output).last is None


def test_an_older_file_of_the_same_size_is_seen(folder: Path) -> None:
    output = built(folder)
    article = folder / "content/articles/fa/x.md"
    time = article.stat().st_mtime_ns
    article.write_text("z")
    os.utime(article, ns=(time, time))
    assert manifest.survey(folder, output).last is None


def test_a_file_saved_a_moment_before_the_build_is_not_trusted(folder: Path) -> None:
    (folder / "content" / "site.toml").write_text("z")
    seen = manifest.begin(folder)
    assert not seen.settled
    manifest.end(seen, SAID, folder, folder / "public")
    assert manifest.survey(folder, folder / "public").last is None


def test_another_output_folder_is_another_matter(folder: Path) -> None:
    built(folder)
    assert manifest.survey(folder, folder / "elsewhere").last is None


@pytest.mark.parametrize("text", ["", "{}", "[1]", "not JSON", '{"inputs": 1, "outputs": 2}'])
def test_a_damaged_manifest_counts_for_nothing(folder: Path, text: str) -> None:
    output = built(folder)
    (file,) = (folder / manifest.CACHE).glob("manifest-*.json")
    file.write_text(text)
    assert manifest.survey(folder, output).last is None
    assert manifest.survey(folder, output).left == {}


def test_the_stamps_of_the_outputs_are_kept(folder: Path) -> None:
    output = built(folder)
    page = (output / "fa" / "x.html").stat()
    (output / "fa" / "x.html").write_text("others wrote this")
    surveyed = manifest.survey(folder, output)
    assert surveyed.left == {"fa/x.html": (page.st_size, page.st_mtime_ns)}
    assert surveyed.outputs != surveyed.left


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path) -> None:
    shutil.rmtree(folder / manifest.CACHE)
    (folder / manifest.CACHE).write_text("in the way")
    manifest.end(manifest.begin(folder), SAID, folder, folder / "public")
    assert manifest.survey(folder, folder / "public").last is None


def test_asking_imports_nothing_heavy() -> None:
    code = "import sys; from generator import manifest; print([m for m in sys.modules if 'msgspec' in m or 'jinja2' in m])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout == "[]\n"
