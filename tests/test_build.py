"""A folder becomes a site; whatever was built before, the same content gives the same bytes."""

import json
import os
import random
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator import build, bundled, manifest, memo, publish
from generator.errors import GenError

HERE = Path(__file__).parent
MINIMAL = HERE / "sites" / "minimal"


def files(output: Path) -> dict[str, bytes]:
    """All files of a site, by path."""
    found = sorted(path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in found}


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The minimal site, as the folder in which the user is."""
    shutil.copytree(MINIMAL, tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return Path()


def clean(site: Path, name: str = "clean") -> dict[str, bytes]:
    """Build a site as if for the first time."""
    build.make(site, site.absolute().parent / name, cache=site.absolute().parent / f"{name}-cache", jobs=1)
    return files(site.absolute().parent / name)


def test_a_first_build_renders_everything_and_a_second_nothing(site: Path) -> None:
    first = build.make(site, site / "public", jobs=1)
    assert first.rendered == len(files(site / "public")) - 1
    assert (first.kept, first.removed) == (0, 0)
    again = build.make(site, site / "public", jobs=1)
    assert (again.rendered, again.kept, again.removed) == (0, first.rendered, 0)


def test_every_reading_is_remembered(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.make(site, site / "public", jobs=1)
    monkeypatch.setattr("generator.extract.report.read", lambda *_: pytest.fail("an article is read again"))
    shutil.rmtree(site / "public")
    build.make(site, site / "public", jobs=1)


def test_one_edit_renders_what_shows_it(site: Path) -> None:
    build.make(site, site / "public", jobs=1)
    before = files(site / "public")
    replace(site / "content/articles/fa/call.md", "آماده است", "آماده نیست")
    made = build.make(site, site / "public", jobs=1)
    changed = {path for path, data in files(site / "public").items() if before.get(path) != data}
    assert "fa/articles/call.html" in changed
    assert "ar/articles/mukalama.html" not in changed
    assert made.kept > 0


EDITS: dict[str, Callable[[Path], object]] = {
    "an article's text": lambda site: replace(
        site / "content/articles/fa/call.md", "آماده است", "آماده نیست"
    ),
    "an article's title": lambda site: replace(
        site / "content/articles/fa/call.md", "title: گفت‌وگوی", "title: تماس"
    ),
    "an article's date": lambda site: replace(
        site / "content/articles/fa/call.md", "۱۲ اسفند ۱۴۰۰", "۱۳ اسفند ۱۴۰۰"
    ),
    "a new article": lambda site: write(
        site / "content/articles/fa/visit.md",
        "---\ntitle: دیدار\npublished: ۲۰ فروردین ۱۴۰۱\n---\nاورلو و ولین دیروز در نوردمارک دیدار کردند.\n",
    ),
    "a deleted article": lambda site: (site / "content/articles/ar/mukalama.md").unlink(),
    "a renamed article": lambda site: (site / "content/articles/fa/call.md").rename(
        site / "content/articles/fa/first.md"
    ),
    "a draft": lambda site: replace(site / "content/articles/fa/call.md", "title:", "draft: true\ntitle:"),
    "a person's name": lambda site: replace(site / "content/people.toml", "مارتا ولین", "مارتا ولینا"),
    "a person's office": lambda site: replace(site / "content/people.toml", "2019-06-01", "2023-06-01"),
    "an outlet": lambda site: replace(site / "content/outlets.toml", '"بامداد"', '"بامداد نو"'),
    "the title of the site": lambda site: replace(site / "content/site.toml", "اورلو و ولین", "ولین و اورلو"),
    "the languages": lambda site: replace(site / "content/site.toml", '["fa", "ar"]', '["ar", "fa"]'),
    "the pages of articles": lambda site: replace(site / "content/site.toml", '"own"', '"all"'),
    "the period": lambda site: replace(site / "content/site.toml", "2020-01-01", "2023-01-01"),
    "a template": lambda site: write(
        site / "templates/404.html",
        (bundled.folder("templates") / "404.html").read_text(encoding="utf-8") + "<!-- ours -->",
    ),
    "a style": lambda site: write(site / "static/css/custom.css", "body { color: red; }"),
    "a static file": lambda site: write(site / "static/robots.txt", "User-agent: *"),
    "the output": lambda site: [path.unlink() for path in (site / "public" / "fa").glob("*.html")],
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_any_edit_and_its_undoing_the_site_is_as_a_clean_build_makes_it(site: Path, edit: str) -> None:
    build.make(site, site / "public", jobs=1)
    before = files(site / "public")
    saved = site.absolute().parent / "saved"
    shutil.copytree(site, saved)

    EDITS[edit](site)
    made = build.make(site, site / "public", jobs=1)
    assert made.rendered + made.removed > 0
    assert files(site / "public") == clean(site)

    for name in ("content", "templates", "static"):
        shutil.rmtree(site / name, ignore_errors=True)
        if (saved / name).exists():
            shutil.copytree(saved / name, site / name)
    build.make(site, site / "public", jobs=1)
    assert files(site / "public") == before


SPOILT: dict[str, Callable[[Path], object]] = {
    "deleted": shutil.rmtree,
    "emptied": lambda cache: (cache / memo.NAME).write_bytes(b""),
    "overwritten": lambda cache: (cache / memo.NAME).write_bytes(b"nonsense" * 1000),
    "cut short": lambda cache: os.truncate(cache / memo.NAME, 5000),
}


@pytest.mark.parametrize("fate", SPOILT)
def test_the_cache_makes_no_difference(site: Path, fate: str) -> None:
    build.make(site, site / "public", jobs=1)
    SPOILT[fate](site / manifest.CACHE)
    replace(site / "content/articles/fa/call.md", "آماده است", "آماده نیست")
    build.make(site, site / "public", jobs=1)
    assert files(site / "public") == clean(site)


@pytest.mark.parametrize("seed", range(12))
def test_damage_anywhere_in_the_cache_makes_no_difference(site: Path, seed: int) -> None:
    build.make(site, site / "public", jobs=1)
    before = files(site / "public")
    chance = random.Random(seed)
    for file in sorted(path for path in (site / manifest.CACHE).rglob("*") if path.is_file()):
        data = bytearray(file.read_bytes())
        if file.name != ".gitignore" and data:
            data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
            file.write_bytes(data)
    build.make(site, site / "public", jobs=1)
    assert files(site / "public") == before


def test_a_site_without_a_place_for_its_cache_is_built(site: Path) -> None:
    (site / manifest.CACHE).write_text("in the way")
    build.make(site, site / "public", jobs=1)
    assert files(site / "public") == clean(site)


def test_the_name_of_the_folder_makes_no_difference(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.make(site, site / "public", jobs=1)
    here = files(site / "public")
    monkeypatch.chdir(site.absolute().parent)
    build.make(Path("site"), Path("elsewhere"), cache=Path("cache"), jobs=1)
    assert files(Path("elsewhere")) == here


def test_workers_make_no_difference(tmp_path: Path) -> None:
    shutil.copytree(MINIMAL, tmp_path / "site")
    text = (MINIMAL / "content/articles/fa/call.md").read_text(encoding="utf-8")
    for number in range(120):
        write(tmp_path / "site" / "content/articles/fa" / f"call-{number}.md", text)
    code = """
        import sys
        from pathlib import Path
        from generator import build
        for jobs in (1, 2):
            folder = Path(sys.argv[1])
            build.make(folder / "site", folder / f"public-{jobs}", cache=folder / f"cache-{jobs}", jobs=jobs)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code), str(tmp_path)], check=True, timeout=120)
    assert files(tmp_path / "public-1") == files(tmp_path / "public-2")
    assert len(files(tmp_path / "public-1")) > 120


def test_two_builds_at_once_are_one_after_the_other(site: Path) -> None:
    code = "from pathlib import Path; from generator import build; build.make(Path(), Path('public'), jobs=1)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    runs = [subprocess.Popen([sys.executable, "-c", code], env=environment) for _ in range(3)]
    assert [run.wait(60) for run in runs] == [0, 0, 0]
    assert files(site / "public") == clean(site)


def test_a_failed_build_leaves_the_old_site_whole(site: Path) -> None:
    build.make(site, site / "public", jobs=1)
    before = files(site / "public")
    replace(site / "content/articles/fa/call.md", "title:", "titel:")
    with pytest.raises(GenError, match=r"^content/articles/fa/call\.md:2: unknown key"):
        build.make(site, site / "public", jobs=1)
    assert files(site / "public") == before


def test_a_broken_template_is_told_with_its_line(site: Path) -> None:
    build.make(site, site / "public", jobs=1)
    before = files(site / "public")
    base = (bundled.folder("templates") / "base.html").read_text(encoding="utf-8")
    write(site / "templates/base.html", base + "\n{% if title %}\n")
    with pytest.raises(GenError) as caught:
        build.make(site, site / "public", jobs=1)
    line = base.count("\n") + 2
    assert str(caught.value).startswith(f"templates/base.html:{line}: this template is broken: ")
    assert files(site / "public") == before


def test_an_output_folder_with_foreign_files_is_refused_before_anything_is_read(site: Path) -> None:
    (site / "public").mkdir()
    (site / "public" / "thesis.txt").write_text("years of work")
    with pytest.raises(GenError) as caught:
        build.make(site, site / "public", jobs=1)
    assert str(caught.value) == (
        "public: this folder holds files that no build has made, such as thesis.txt. "
        "Nothing was changed. Empty the folder, or name another one with --output."
    )
    assert files(site / "public") == {"thesis.txt": b"years of work"}


def test_the_folder_of_the_site_is_no_place_for_its_output(site: Path) -> None:
    with pytest.raises(GenError, match=r"such as content\."):
        build.make(site, site, jobs=1)


def test_mistakes_of_all_articles_are_told_together(site: Path) -> None:
    replace(site / "content/articles/fa/call.md", "title:", "titel:")
    replace(site / "content/articles/ar/mukalama.md", "title:", "titre:")
    with pytest.raises(GenError) as caught:
        build.make(site, site / "public", jobs=1)
    assert [line.partition(" ")[0] for line in str(caught.value).splitlines()] == [
        "content/articles/ar/mukalama.md:2:",
        "content/articles/fa/call.md:2:",
    ]


def test_mistakes_are_remembered_too(site: Path) -> None:
    replace(site / "content/articles/fa/call.md", "title:", "titel:")
    messages = []
    for _ in range(2):
        with pytest.raises(GenError) as caught:
            build.make(site, site / "public", jobs=1)
        messages.append(str(caught.value))
    assert messages[0] == messages[1]


def test_nothing_changed_is_known_without_a_build(site: Path) -> None:
    old = 1_600_000_000
    for path in site.rglob("*"):
        os.utime(path, (old, old))
    assert manifest.survey(site, site / "public").last is None
    made = build.make(site, site / "public", jobs=1)
    # A build that begins within the clock's coarseness after the copying above does not settle; the next one does.
    build.make(site, site / "public", jobs=1)
    said = manifest.survey(site, site / "public").last
    assert said is not None
    assert said.files == made.rendered
    (site / "content/articles/fa/call.md").touch()
    assert manifest.survey(site, site / "public").last is None


def test_the_lock_of_an_editor_is_no_hindrance(site: Path) -> None:
    (site / "content/articles/fa/.#call.md").symlink_to("editor@nowhere.1234")
    made = build.make(site, site / "public", jobs=1)
    assert made.rendered > 0


def test_progress_is_told(site: Path) -> None:
    told: list[tuple[str, int, int]] = []
    made = build.make(site, site / "public", jobs=1, progress=lambda *step: told.append(step))
    assert told[:2] == [("read", 1, 2), ("read", 2, 2)]
    assert told[-1] == ("render", made.rendered, made.rendered)


def test_a_site_of_any_two_languages_has_pages_in_these_alone(site: Path) -> None:
    build.make(site, site / "public", jobs=1)
    assert {path.split("/")[0] for path in files(site / "public") if path.endswith("index.html")} >= {
        "fa",
        "ar",
    }
    assert not (site / "public" / "en").exists()


@pytest.mark.parametrize("languages", [("fa", "ar", "en"), ("fa", "ar"), ("en", "fa")])
def test_the_demo_is_built_in_any_of_its_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languages: tuple[str, ...]
) -> None:
    shutil.copytree(bundled.folder("content"), tmp_path / "content")
    replace(tmp_path / "content/site.toml", '["fa", "ar", "en"]', str(list(languages)).replace("'", '"'))
    monkeypatch.chdir(tmp_path)
    build.make(Path(), Path("public"), jobs=1)
    for lang in languages:
        assert (tmp_path / "public" / lang / "index.html").exists()
    for lang in {"fa", "ar", "en"} - set(languages):
        assert not (tmp_path / "public" / lang).exists()
    assert (tmp_path / "public" / publish.MARK).exists()


class Suspect(HTMLParser):
    """Collects what could run in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.script = tag == "script" and not dict(attrs).get("type", "").endswith("json")
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith(
                ("javascript:", "data:text")
            ):
                self.found.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        self.script = False

    def handle_data(self, data: str) -> None:
        if self.script and data.strip():
            self.found.append(data)


def test_nothing_that_an_article_says_can_run_in_a_page(tmp_path: Path) -> None:
    shutil.copytree(HERE / "sites" / "hostile", tmp_path / "site")
    build.make(tmp_path / "site", tmp_path / "public", jobs=1)
    texts = (".html", ".json", ".xml", ".svg")
    pages = {path: data.decode() for path, data in files(tmp_path / "public").items() if path.endswith(texts)}
    for path, text in pages.items():
        if path.endswith(".html"):
            suspect = Suspect()
            suspect.feed(text)
            assert (path, suspect.found) == (path, [])
        elif path.endswith(".json"):
            json.loads(text)
        else:
            ElementTree.fromstring(text)
    assert "alert(&#39;block&#39;)" in pages["en/articles/markup.html"]


def test_doubts_are_notes_and_with_strict_mistakes(site: Path) -> None:
    # A weekday that the day does not have.
    replace(site / "content/articles/fa/call.md", "دیروز (۱۱ اسفند ۱۴۰۰)", "روز جمعه ۱۱ اسفند ۱۴۰۰")
    made = build.make(site, site / "public", jobs=1)
    assert [(note.path, note.line) for note in made.notes] == [("content/articles/fa/call.md", 9)]
    before = files(site / "public")

    replace(site / "content/articles/fa/call.md", "آماده است", "آماده نیست")
    with pytest.raises(GenError, match=r"^content/articles/fa/call\.md:9: "):
        build.make(site, site / "public", jobs=1, wanted=build.Wanted(strict=True))
    assert files(site / "public") == before
