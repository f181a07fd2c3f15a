"""The page of an article that was just saved is shown before the site is built again, and never passed off as more than it is."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import build
from generator.serve import glance
from generator.serve.preview import Preview

SITES = Path(__file__).parent / "sites"
ARTICLE = "content/articles/fa/call.md"
PAGE = "fa/articles/call.html"

Edit = Callable[[str], str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(SITES / "minimal", tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def preview(site: Path) -> Preview:
    shown = Preview(site, None, lambda line: None)
    shown.rebuild()
    return shown


def save(preview: Preview, edit: Edit, path: str = ARTICLE) -> None:
    file = preview.folder / path
    file.write_text(edit(file.read_text(encoding="utf-8")), encoding="utf-8")
    preview.save(path)


def page(preview: Preview, path: str = PAGE) -> str:
    data, mistake = preview.page(path)
    assert data is not None
    assert not mistake
    return data.decode()


def more(text: str) -> str:
    return f"{text}\nاورلو فردا می‌آید.\n"


def test_a_saved_article_is_shown_before_the_site_is_built(preview: Preview) -> None:
    assert "فردا" not in page(preview)
    save(preview, more)
    preview.glance()
    assert "فردا" in page(preview)
    seen, epoch = page(preview), preview.epoch
    preview.rebuild()
    assert page(preview) == seen
    assert preview.epoch != epoch, "other pages have changed, such as the method"


def test_a_glance_wakes_browsers_once(preview: Preview) -> None:
    epoch = preview.epoch
    save(preview, more)
    preview.glance()
    assert preview.wait(epoch, 0) == preview.epoch
    epoch = preview.epoch
    preview.saved.add(ARTICLE)
    preview.glance()
    assert preview.epoch == epoch


def test_what_was_shown_at_a_glance_is_replaced_where_the_save_changed_more(preview: Preview) -> None:
    path, one = "content/articles/ar/mukalama.md", "ar/articles/mukalama.html"

    def edit(text: str) -> str:
        """Have the article tell of no contact any more."""
        return f"---{text.split('---')[1]}---\nيصل أورلو غدا.\n"

    save(preview, edit, path)
    preview.glance()
    assert "غدا" in page(preview, one)
    first, epoch = page(preview, one), preview.epoch
    preview.rebuild()
    assert preview.epoch != epoch
    assert page(preview, one) != first
    clean = build.build(preview.folder, cache=preview.folder.parent / "clean")
    assert page(preview, one).encode() == next(file for file in clean.files if file.path == one).render()


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("title:", "titel:"),
        lambda text: text.replace("outlet:", "id: another\noutlet:"),
        lambda text: text.replace("outlet:", "draft: true\noutlet:"),
        lambda text: "",
    ],
)
def test_what_a_glance_cannot_tell_is_left_to_the_build(preview: Preview, edit: Edit) -> None:
    before, epoch = page(preview), preview.epoch
    save(preview, edit)
    preview.glance()
    assert (page(preview), preview.epoch) == (before, epoch)
    preview.rebuild()
    assert preview.epoch != epoch


def test_files_that_are_no_articles_and_those_that_are_gone_are_passed_over(preview: Preview) -> None:
    epoch = preview.epoch
    (preview.folder / ARTICLE).unlink()
    for path in (ARTICLE, "content/people.toml", "content/articles/fa/.call.md.swp", "../elsewhere.md"):
        preview.save(path)
    preview.glance()
    assert preview.epoch == epoch


def test_nothing_is_looked_at_while_something_is_wrong(preview: Preview) -> None:
    people = preview.folder / "content/people.toml"
    good = people.read_text(encoding="utf-8")
    people.write_text("nonsense", encoding="utf-8")
    preview.rebuild()
    assert preview.mistake
    save(preview, more)
    preview.glance()
    assert preview.mistake
    people.write_text(good, encoding="utf-8")
    preview.rebuild()
    assert "فردا" in page(preview)


def test_a_page_at_a_glance_is_the_page_of_a_clean_build(tmp_path: Path) -> None:
    """Also where an editor's decisions are about the article, or about the same words in another."""
    folder, cache = tmp_path / "site", tmp_path / "cache"
    shutil.copytree(SITES / "decisions", folder)
    built = build.build(folder, cache=cache)
    quotes = [quote for report in built.reports.values() for quote in report.quotes]
    rulings = [
        f'[[translate]]\ntarget = "{quote.id}"\nlang = "fa"\ntext = "به فارسی"\nby = "editor"\non = 2026-01-01\n'
        for quote in quotes[::2]
    ]
    rulings += [
        f'[[reject]]\ntarget = "{quote.id}"\nby = "editor"\non = 2026-01-01\n' for quote in quotes[1::4]
    ]
    (folder / "content/decisions").mkdir()
    (folder / "content/decisions/editor.toml").write_text("\n".join(rulings), encoding="utf-8")
    for path in sorted(built.held.entries):
        built = build.build(folder, cache=cache, held=built.held)
        file = folder / path
        file.write_text(file.read_text(encoding="utf-8") + "\n\nThe harbour was quiet.\n", encoding="utf-8")
        glimpsed = glance.pages(folder, cache, built, path)
        clean = {one.path: one for one in build.build(folder, cache=cache, held=built.held).files}
        assert glimpsed
        for one in glimpsed:
            assert one.key == clean[one.path].key
            assert one.render() == clean[one.path].render()
