"""``gen check``: what an editor should look at, in plain words, with file and line."""

import shutil
from pathlib import Path

import pytest

from program import Gen

HERE = Path(__file__).parent
SITE = HERE / "sites" / "decisions"
SIGNED = 'by = "editor"\non = 2026-11-20\n'
FIRST, SECOND = "2022-03-02-phone-call", "2022-03-05-phone-call"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of two phone calls and a meeting, as the folder in which the user is."""
    shutil.copytree(SITE, tmp_path / "site", ignore=shutil.ignore_patterns(".naql", "public"))
    monkeypatch.chdir(tmp_path / "site")
    return Path()


def decide(site: Path, *rows: str) -> None:
    file = site / "content/decisions/editor.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(f"{row}\n{SIGNED}" for row in rows), "utf-8")


def asked(gen: Gen, sort: str) -> list[str]:
    """The questions of one sort, as they are printed."""
    return [
        f"{one['path']}:{one['line']}: {one['message']}"
        for one in gen("check", "--json").json
        if one["sort"] == sort
    ]


def quote_ids(gen: Gen) -> dict[str, str]:
    """Words of untranslated quotes → ids."""
    found = [one for one in gen("check", "--json").json if one["sort"] == "untranslated"]
    return {one["message"].partition("«")[2].partition("»")[0]: one["id"] for one in found}


def test_an_article_without_a_date_is_asked_about(site: Path, gen: Gen) -> None:
    message = "nothing says when this was published. Write published: … above it."
    assert asked(gen, "undated") == [f"content/articles/fa/yaddasht.md:1: {message}"]

    article = site / "content/articles/fa/yaddasht.md"
    article.write_text(
        article.read_text("utf-8").replace("---\nماهی", "published: 2022-03-09\n---\nماهی"), "utf-8"
    )
    assert asked(gen, "undated") == []


def test_a_quote_without_a_speaker_is_asked_about_until_an_editor_accepts_it(site: Path, gen: Gen) -> None:
    assert asked(gen, "unattributed") == []
    id = quote_ids(gen)["Nobody wins a quarrel about fish"]
    nobody = f'[[correct]]\ntarget = "{id}"\nspeakers = []'

    decide(site, nobody)
    told = f"content/articles/en/evening-call.md:8: {id}: nobody is found who says «Nobody wins a quarrel about fish»."
    assert asked(gen, "unattributed") == [told]

    decide(site, nobody, f'[[accept]]\ntarget = "{id}"')
    assert asked(gen, "unattributed") == []


def test_contradictions_are_told_with_who_says_what_until_an_editor_has_seen_them(
    site: Path, gen: Gen
) -> None:
    assert asked(gen, "contradictions") == []
    merged = f'[[merge]]\ninto = "{FIRST}"\ncontacts = ["{SECOND}"]'

    decide(site, merged)
    told = f"{FIRST}: day 2022-03-02 is shown (majority), but 2022-03-05 is told by evening-call."
    assert asked(gen, "contradictions") == [f"content/articles/en/evening-call.md:6: {told}"]

    for settled in (
        f'[[accept]]\ntarget = "{FIRST}"',
        f'[[accept]]\ntarget = "{SECOND}"\nfields = ["day"]',
        f'[[correct]]\ntarget = "{FIRST}"\nday = "2022-03-02"',
    ):
        decide(site, merged, settled)
        assert asked(gen, "contradictions") == []

    decide(site, merged, f'[[accept]]\ntarget = "{FIRST}"\nfields = ["place"]')
    assert len(asked(gen, "contradictions")) == 1


def test_quotes_of_contacts_want_a_translation_into_every_other_language(site: Path, gen: Gen) -> None:
    words = "We will come back in autumn"
    id = quote_ids(gen)[words]
    place = "content/articles/en/meeting.md:7"
    assert f"{place}: {id}: no translation into fa, ar of «{words}»." in asked(gen, "untranslated")
    assert not [line for line in asked(gen, "untranslated") if "yaddasht" in line], "it is of no contact"

    rows = [
        f'[[translate]]\ntarget = "{id}"\nlang = "{lang}"\ntext = "{text}"'
        for lang, text in (("fa", "در پاییز بازمی‌گردیم"), ("ar", "سنعود في الخريف"))
    ]
    decide(site, rows[0])
    assert f"{place}: {id}: no translation into ar of «{words}»." in asked(gen, "untranslated")
    decide(site, *rows)
    assert not [line for line in asked(gen, "untranslated") if id in line]


def test_a_decision_without_a_target_comes_first(site: Path, gen: Gen) -> None:
    decide(site, '[[reject]]\ntarget = "q-0123456789"')
    (said,) = asked(gen, "decisions")
    assert said.startswith("content/decisions/editor.toml:1: there is no quote q-0123456789 any more")
    assert gen("check").out.startswith(
        "Decisions that nothing answers to: 1\n  content/decisions/editor.toml:1: "
    )


def test_doubts_of_the_reading_are_listed(site: Path, gen: Gen) -> None:
    article = "---\ntitle: Perhaps\n---\nDaniel Orlo and Marta Velin held a phone call in March 2022.\n"
    (site / "content/articles/en/perhaps.md").write_text(article, "utf-8")
    (said,) = asked(gen, "notes")
    assert said.startswith("content/articles/en/perhaps.md:4: the phone call told of here may be")
    assert FIRST in said
    assert SECOND in said

    decide(site, f'[[pin]]\narticle = "perhaps"\ncontact = "{FIRST}"')
    assert asked(gen, "notes") == []


def test_the_folder_is_named_as_the_user_names_it(site: Path, gen: Gen) -> None:
    folder = site.absolute()
    for one in gen("check", folder, "--json").json:
        assert Path(one["path"]).is_relative_to(folder)
        assert Path(one["path"]).exists()


def test_long_lists_are_cut_unless_all_is_asked_for(site: Path, gen: Gen) -> None:
    for number in range(12):
        text = f"---\ntitle: Note {number}\n---\nIt rained on the boats.\n"
        (site / f"content/articles/en/note-{number}.md").write_text(text, "utf-8")
    short, whole = gen("check").out, gen("check", "--all").out
    assert "Articles without a date of publication: 13\n" in short
    assert "  … and 3 more; --all lists them.\n" in short
    assert whole.count(": nothing says when this was published.") == 13


def test_strict_exits_with_1_while_there_is_something_to_look_at(
    tmp_path: Path, site: Path, gen: Gen
) -> None:
    assert gen("check").code == 0
    assert gen("check", "--strict").code == 1
    shutil.rmtree(site / "content/articles")
    said = gen("check", "--strict")
    assert (said.code, said.out) == (0, "Nothing to look at.\n")
