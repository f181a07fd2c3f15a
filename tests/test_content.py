"""What an editor writes becomes records; what is wrong with it is told in one line a mistake."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator import content
from generator.content import front, toml
from generator.errors import GenError
from generator.model import Article, Display, Role, Source

HERE = Path(__file__).parent
MINIMAL = HERE / "sites" / "minimal"
BROKEN = sorted(case.name for case in (HERE / "broken").iterdir())


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The minimal site, as the folder in which the user is."""
    shutil.copytree(MINIMAL, tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return Path()


def spoil(site: Path, case: Path) -> None:
    """Put a mistake into a site: add the files of ``case``, remove those that its REMOVE names."""
    shutil.copytree(case, site, dirs_exist_ok=True)
    if (case / "REMOVE").exists():
        for name in (case / "REMOVE").read_text().split():
            (site / name).unlink()


def write(site: Path, path: str, text: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text, encoding="utf-8")


def article(site: Path, head: str, body: str = "اورلو با ولین تلفنی گفت‌وگو کرد.") -> Article:
    """Write one more Persian article and read it."""
    write(site, "content/articles/fa/one.md", f"---\n{head}\n---\n{body}\n")
    return next(
        article for article in content.read(site).articles if article.path == "content/articles/fa/one.md"
    )


@pytest.mark.parametrize("name", BROKEN)
def test_each_mistake_is_told(site: Path, name: str) -> None:
    case = HERE / "broken" / name
    spoil(site, case)
    with pytest.raises(GenError) as caught:
        content.read(site)
    assert str(caught.value) == (case / "message.txt").read_text(encoding="utf-8").rstrip("\n")


def test_no_mistake_is_told_twice() -> None:
    messages = [(HERE / "broken" / name / "message.txt").read_text(encoding="utf-8") for name in BROKEN]
    assert len(set(messages)) == len(messages)


def test_the_minimal_site_is_read(site: Path) -> None:
    read = content.read(site)
    assert [article.id for article in read.articles] == ["call", "mukalama"]
    call = read.articles[0]
    assert (call.lang, call.title, call.outlet, call.zone) == (
        "fa",
        "گفت‌وگوی تلفنی اورلو و ولین",
        "morning",
        "Asia/Tehran",
    )
    assert call.published is not None
    assert (call.published.first, call.published.calendar) == (date(2022, 3, 3), "jalali")
    assert call.published_text == "۱۲ اسفند ۱۴۰۰"
    assert call.sources == (Source("https://example.org/fa/call", "https://example.org/fa/call"),)
    assert call.tags == ("orlo", "velin", "fishing")


def test_blocks_know_their_lines(site: Path) -> None:
    found = article(site, "title: گفت‌وگو", "# دیدار\n\nاورلو آمد.\n\n- یک\n- دو")
    lines = (site / "content/articles/fa/one.md").read_text(encoding="utf-8").split("\n")
    for block in found.blocks:
        assert found.text[block.start : block.end] in lines[block.line - 1]


def test_only_the_title_is_required(site: Path) -> None:
    found = article(site, "title: گفت‌وگو")
    assert (found.id, found.outlet, found.url, found.published, found.sources) == (
        "one",
        None,
        None,
        None,
        (),
    )


def test_plain_values_stay_as_they_are_written(site: Path) -> None:
    found = article(site, "title: 1402\ntranslation: no\npublished: 1400-12-12")
    assert (found.title, found.translation, found.published_text) == ("1402", "no", "1400-12-12")
    assert found.published is not None
    assert found.published.first == date(2022, 3, 3)


def test_a_source_is_a_title_an_address_or_both(site: Path) -> None:
    found = article(
        site,
        "title: x\nsources:\n  - A statement\n  - https://example.org/a\n  - {title: B, url: 'https://example.org/b'}",
    )
    assert found.sources == (
        Source("A statement"),
        Source("https://example.org/a", "https://example.org/a"),
        Source("B", "https://example.org/b"),
    )


def test_the_front_matter_can_name_id_and_language(site: Path) -> None:
    found = article(site, "title: A call\nid: the-call\nlang: en", "Orlo called Velin.")
    assert (found.id, found.lang) == ("the-call", "en")


def test_articles_may_lie_deeper(site: Path) -> None:
    write(site, "content/articles/fa/1400/12/deep.md", "---\ntitle: گفت‌وگو\n---\nاورلو آمد.\n")
    assert "deep" in [article.id for article in content.read(site).articles]


def test_drafts_hidden_files_and_others_are_left_out(site: Path) -> None:
    write(site, "content/articles/fa/draft.md", "---\ntitle: x\ndraft: true\n---\n")
    write(site, "content/articles/fa/.hidden.md", "no front matter")
    write(site, "content/articles/fa/notes.txt", "no front matter")
    assert len(content.read(site).articles) == 2


def test_line_ends_and_a_byte_order_mark_make_no_difference(site: Path) -> None:
    plain = article(site, "title: گفت‌وگو", "اورلو آمد.\n\nولین رفت.")
    file = site / "content/articles/fa/one.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    other = next(found for found in content.read(site).articles if found.id == "one")
    assert (other.title, other.text, other.blocks) == (plain.title, plain.text, plain.blocks)
    assert other.digest != plain.digest


def test_files_are_named_as_the_user_names_the_folder(site: Path) -> None:
    write(site, "content/articles/fa/one.md", "---\ntitel: x\n---\nx\n")
    with pytest.raises(GenError, match=r"^\.\./site/content/articles/fa/one\.md:2: unknown key"):
        content.read(Path("../site"))


def test_a_folder_without_content_is_told(tmp_path: Path) -> None:
    with pytest.raises(GenError) as caught:
        content.read(tmp_path)
    assert (
        str(caught.value)
        == f"{tmp_path}: there is no folder content here. Begin a site with gen init, or name its folder."
    )


def test_lists_but_the_settings_may_be_missing(site: Path) -> None:
    for name in ("outlets.toml", "topics.toml"):
        (site / "content" / name).unlink()
    article_with_both = site / "content/articles/fa/call.md"
    article_with_both.unlink()
    read = content.read(site)
    assert read.frame.outlets == {}
    assert "fishing" not in read.frame.gazetteer.entities


def test_display_is_as_the_language_has_it_unless_told_otherwise(site: Path) -> None:
    shown = content.frame(site).settings.display
    assert shown["fa"].digits == "persian"
    assert shown["fa"].calendars[0] == "jalali"
    with (site / "content/site.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[display.fa]\ndigits = "latin"\n')
    assert content.frame(site).settings.display["fa"] == Display(shown["fa"].calendars, "latin")


def test_an_address_without_its_last_slash_gets_one(site: Path) -> None:
    settings = site / "content/site.toml"
    settings.write_text(
        'base_url = "https://example.org/site"\n' + settings.read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert content.frame(site).settings.base_url == "https://example.org/site/"


def test_the_gazetteer_is_read(site: Path) -> None:
    entities = content.frame(site).gazetteer.entities
    assert list(entities) == sorted(entities)
    assert entities["orlo"].roles == (Role("president", "valdora", date(2019, 6, 1)),)
    assert {name: entity.kind for name, entity in entities.items()} == {
        "fishing": "topic",
        "nordmark": "place",
        "orlo": "person",
        "valdora": "place",
        "velin": "person",
    }


def test_capitals_stand_for_their_countries_and_places_lie_within_others(site: Path) -> None:
    with (site / "content/places.toml").open("a", encoding="utf-8") as places:
        places.write('\n[orsa]\nwithin = "valdora"\ncapital_of = "valdora"\n[orsa.names]\nen = ["Orsa"]\n')
        places.write('\n[villa]\nkind = "building"\nwithin = "orsa"\n[villa.names]\nen = ["the Villa"]\n')
    entities = content.frame(site).gazetteer.entities
    assert (entities["orsa"].of, entities["orsa"].within) == ("valdora", "valdora")
    assert (entities["villa"].of, entities["villa"].within) == ("", "orsa")


def test_signals_of_a_topic_follow_its_labels(site: Path) -> None:
    with (site / "content/topics.toml").open("a", encoding="utf-8") as topics:
        topics.write('[fishing.signals]\nen = ["trawler"]\nde = ["Fischerei"]\n')
    names = content.frame(site).gazetteer.entities["fishing"].names
    assert (names["en"], names["de"]) == (("fishing", "trawler"), ("Fischerei",))


def test_an_editors_own_pages_are_read(site: Path) -> None:
    write(site, "content/pages/fa/about.md", "---\ntitle: درباره\n---\nاین سایت نمونه است.\n")
    write(site, "content/pages/ar/about.md", "---\ntitle: عن الموقع\n---\nهذا الموقع مثال.\n")
    assert [(page.lang, page.id) for page in content.read(site).pages] == [("ar", "about"), ("fa", "about")]


def test_lines_of_toml_keys_are_found() -> None:
    text = 'a = 1\n# b = 2\n[c]\nd.e = [\n  "x",\n]\n[[c.f]]\ng = 1\n[[c.f]]\ng = 2\n["h i"]\nj = """\nk = 1\n"""\n'
    _, origin = toml.read(text, "x.toml")
    places = {
        ("a",): 1,
        ("c",): 3,
        ("c", "d", "e"): 4,
        ("c", "d", "e", 0): 4,
        ("c", "f", 0, "g"): 8,
        ("c", "f", 1, "g"): 10,
    }
    places |= {("h i", "j"): 12, ("nowhere",): 1, ("c", "nowhere"): 3}
    assert {keys: origin.lines(keys) for keys in places} == places


def test_lines_of_front_matter_keys_are_found() -> None:
    parts = front.read("---\na: x\nb:\n  - y\n  - c: z\n    d: w\n---\nbody\n", "x.md")
    places = {("a",): 2, ("b",): 3, ("b", 0): 4, ("b", 1, "d"): 6, ("nowhere",): 2}
    assert {keys: parts.origin.lines(keys) for keys in places} == places
    assert (parts.body, parts.first_line) == ("body\n", 8)
