"""The commands as a user calls them: what they print, where, and with which exit code."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import __version__, starter
from generator.errors import GenError
from program import Gen

# What takes long to import, and "gen --help" does not need.
HEAVY = {
    "asyncio", "concurrent.futures", "dateparser", "distributed", "hijridate", "jinja2", "lxml", "markdown_it", "msgspec",
    "multiprocessing", "persiantools", "pyarrow", "sqlite3", "trafilatura", "warcio", "watchdog", "yaml",
    "generator.build", "generator.content", "generator.lexicon", "generator.model", "generator.serve",
}  # fmt: skip


def imported_by(*arguments: str, folder: Path | None = None) -> set[str]:
    """Call the program in a process of its own, and list the modules it has imported at its end."""
    code = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); from generator.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        encoding="utf-8",
    )
    return set(done.stderr.splitlines()[-1].split())


# --- the program ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["build", "--help"], ["extract", "-h"], ["completion", "bash"]]
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    modules = imported_by(*arguments)

    assert "click" in modules
    assert not modules & HEAVY


def test_a_build_with_nothing_to_do_imports_nothing_heavy(gen: Gen, starter: Path) -> None:
    gen("build", starter)

    # The libraries are looked at as they are installed, and a build just made may be too fresh to be trusted the first time.
    assert gen("build", starter).code == 0
    assert not imported_by("build", str(starter)) & HEAVY


def test_the_commands_are_listed_in_the_order_in_which_one_meets_them(gen: Gen) -> None:
    listed = gen("--help").out.partition("Commands:")[2].split("\n")

    assert [line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "] == [
        "demo", "init", "build", "serve", "extract", "merge", "explain", "score", "decide", "check", "completion",
    ]  # fmt: skip


def test_every_command_has_help(gen: Gen) -> None:
    commands = "demo init build serve extract merge explain score decide check completion"
    for command in commands.split():
        said = gen(command, "--help")
        assert (said.code, said.err) == (0, "")
        assert said.out.startswith(f"Usage: gen {command} ")


def test_the_version_is_that_of_the_package(gen: Gen) -> None:
    assert gen("--version").out == f"gen {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["build", "--nothing"],
        ["explain"],
        ["score"],
        ["completion", "cmd"],
        ["extract", "--jobs", "-1"],
    ],
)
def test_a_wrong_call_exits_with_2_and_says_how_to_get_help(gen: Gen, arguments: list[str]) -> None:
    said = gen(*arguments)

    assert (said.code, said.out) == (2, "")
    assert "Try 'gen" in said.err


def test_the_program_runs_as_a_module_and_prints_utf_8_whatever_the_locale(starter: Path) -> None:
    article = starter / "content/articles/fa/meeting-fa.md"
    done = subprocess.run(
        [sys.executable, "-m", "generator", "explain", str(article), "--site", str(starter)],
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )

    assert "چهارشنبه ۲۰ اردیبهشت ۱۴۰۲" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_each_shell(gen: Gen, shell: str) -> None:
    said = gen("completion", shell)

    assert said.code == 0
    assert "_GEN_COMPLETE" in said.out


def test_the_shell_is_told_the_commands_that_fit() -> None:
    asked = os.environ | {"_GEN_COMPLETE": "bash_complete", "COMP_WORDS": "gen ex", "COMP_CWORD": "1"}
    code = "from generator.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], env=asked, capture_output=True, text=True, check=False
    )

    assert done.stdout.split() == ["plain,extract", "plain,explain"]


# --- making a site ----------------------------------------------------------------------------------------------------


def test_init_begins_a_site_in_two_languages_that_builds(gen: Gen, tmp_path: Path) -> None:
    folder = tmp_path / "mine"

    said = gen("init", folder, "--languages", "ar,en")
    built = gen("build", folder, "--strict", "--json")

    assert said.code == 0
    assert str(folder / "content/site.toml") in said.out
    assert (folder / "content/site.toml").read_text("utf-8").count('languages = ["ar", "en"]') == 1
    assert not (folder / "content/articles/fa").exists()
    assert (built.code, built.json["notes"]) == (0, [])
    assert (folder / "public/ar/index.html").exists()
    assert (folder / "public/en/index.html").exists()
    assert not (folder / "public/fa").exists()


def test_the_articles_of_the_small_site_tell_of_one_contact(gen: Gen, starter: Path) -> None:
    gen("build", starter)
    timeline = Path(starter / "public/timeline.json").read_text("utf-8")

    assert timeline.count('"date":"2023-05-10"') + timeline.count('"date": "2023-05-10"') == 1
    for lang in ("fa", "ar", "en"):
        assert (starter / f"public/{lang}/contacts/2023-05-10-meeting.html").exists()


def test_init_leaves_a_site_that_is_there_alone(gen: Gen, starter: Path) -> None:
    said = gen("init", starter)

    assert (said.code, said.out) == (1, "")
    assert said.err == f"{starter}/content: there is a site here already. Name another folder.\n"


@pytest.mark.parametrize(
    ("languages", "message"),
    [
        ("fa", "a site has two languages or more, each once. Write for example fa,en."),
        ("fa,fa", "a site has two languages or more, each once. Write for example fa,en."),
        ("fa,xx", 'there is no lexicon for the language "xx". Write one of: ar, en, fa.'),
    ],
)
def test_init_refuses_languages_that_make_no_site(
    gen: Gen, tmp_path: Path, languages: str, message: str
) -> None:
    said = gen("init", tmp_path / "mine", "--languages", languages)

    assert said.code == 2
    assert message in said.err
    assert not (tmp_path / "mine").exists()


def test_init_and_demo_tell_of_a_folder_that_cannot_be_written(gen: Gen, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    for said in (gen("init", tmp_path / "file" / "mine"), gen("demo", tmp_path / "file" / "mine")):
        assert said.code == 1
        assert "cannot be written" in said.err


def test_demo_copies_and_builds_the_demo_and_says_what_comes_next(
    gen: Gen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    said = gen("demo")

    assert said.code == 0
    assert "Look at it:        gen serve naql-demo" in said.out
    assert "Or open the file:  naql-demo/public/index.html" in said.out
    assert (tmp_path / "naql-demo/public/fa/index.html").exists()


def test_demo_keeps_what_an_editor_has_changed(gen: Gen, starter: Path) -> None:
    before = (starter / "content/site.toml").read_bytes()

    assert gen("demo", starter, "--quiet").code == 0
    assert (starter / "content/site.toml").read_bytes() == before
    assert (starter / "public/fa/contacts/2023-05-10-meeting.html").exists()


def test_build_says_what_it_did(gen: Gen, starter: Path) -> None:
    first = gen("build", starter)
    again = gen("build", starter)
    quiet = gen("build", starter, "--quiet")
    answer = gen("build", starter, "--json").json

    assert first.out.startswith(f"{starter}/public: ")
    assert first.out.endswith(" files made, 0 kept\n")
    assert again.out.startswith(f"{starter}/public: 0 files made, ")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
    assert answer == {
        "output": f"{starter}/public",
        "rendered": 0,
        "kept": answer["kept"],
        "removed": 0,
        "notes": [],
    }
    assert answer["kept"] > 10


def test_build_takes_this_folder_and_another_output(
    gen: Gen, starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(starter)

    assert gen("build", "--output", tmp_path / "out").out.startswith(f"{tmp_path}/out: ")
    assert (tmp_path / "out/index.html").exists()
    assert not (starter / "public").exists()


@pytest.fixture
def doubtful(starter: Path) -> Path:
    """The small site with a weekday that is not that of its date."""
    article = starter / "content/articles/en/meeting-en.md"
    article.write_text(article.read_text("utf-8").replace("Wednesday", "Monday"), "utf-8")
    return starter


def test_doubts_are_told_every_time_and_built_over(gen: Gen, doubtful: Path) -> None:
    first = gen("build", doubtful)
    again = gen("build", doubtful, "--quiet")

    assert first.code == again.code == 0
    assert first.err.startswith(f"{doubtful}/content/articles/en/meeting-en.md:")
    assert again.err == first.err
    assert (
        gen("build", doubtful, "--json").json["notes"][0]["path"]
        == f"{doubtful}/content/articles/en/meeting-en.md"
    )


def test_of_many_doubts_the_first_are_told_and_the_others_counted(gen: Gen, doubtful: Path) -> None:
    article = doubtful / "content/articles/en/meeting-en.md"
    for number in range(24):
        article.with_name(f"copy-{number:02}.md").write_text(article.read_text("utf-8"), "utf-8")

    told = gen("build", doubtful, "--quiet").err.splitlines()
    every = gen("build", doubtful, "--json").json["notes"]

    assert len(told) == 21
    assert told[-1] == f"… and {len(every) - 20} more doubts. gen check --all lists them."
    listed = gen("check", doubtful, "--all").out
    assert all(note["message"] in listed for note in every)


def test_strict_takes_doubts_for_mistakes_also_where_nothing_has_changed(gen: Gen, doubtful: Path) -> None:
    refused = gen("build", doubtful, "--strict")

    assert (refused.code, refused.out) == (1, "")
    assert not (doubtful / "public").exists()

    gen("build", doubtful)
    assert gen("build", doubtful, "--strict").code == 1


def test_a_mistake_in_the_content_is_one_message_and_no_traceback(gen: Gen, starter: Path) -> None:
    (starter / "content/articles/en/meeting-en.md").write_text(
        "---\ntitle: T\npublished: 1402/13/01\n---\nText.", "utf-8"
    )

    said = gen("build", starter)

    assert (said.code, said.out) == (1, "")
    assert said.err == (
        f'{starter}/content/articles/en/meeting-en.md:3: published "1402/13/01" is not a date: '
        "Jalali month 13 does not exist. Write for example 1402/12/01.\n"
    )


def test_progress_is_shown_on_standard_error_while_a_person_is_watching(starter: Path) -> None:
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "generator", "build", str(starter)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=slave, check=True, env=os.environ | {"TERM": "xterm"}
    )
    os.close(slave)
    shown = os.read(master, 1 << 16).decode()
    os.close(master)

    assert "render" in shown
    assert shown.rstrip("\n").endswith("\x1b[K")
    assert b"\x1b" not in done.stdout


# --- preview ----------------------------------------------------------------------------------------------------------


def test_serve_says_where_it_serves_and_opens_a_browser_if_asked(
    gen: Gen, starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator import serve

    calls: list[dict[str, Any]] = []
    opened: list[str] = []

    def served(folder: Path, *, tell: Any, ready: Any, **more: Any) -> None:
        calls.append({"folder": folder, **more})
        ready("http://127.0.0.1:8000/")
        tell("built")

    monkeypatch.setattr(serve, "serve", served)
    monkeypatch.setattr("click.launch", opened.append)

    loud = gen("serve", starter, "--open", "--poll")
    quiet = gen("serve", starter, "--quiet", "--port", "0")

    assert loud.out == "Serving on http://127.0.0.1:8000/ (Ctrl-C ends it)\nbuilt\n"
    assert opened == ["http://127.0.0.1:8000/"]
    assert quiet.out == ""
    assert calls == [
        {"folder": starter, "port": 8000, "poll": True},
        {"folder": starter, "port": 0, "poll": False},
    ]


def test_serve_tells_of_a_folder_that_is_not_there(gen: Gen, tmp_path: Path) -> None:
    said = gen("serve", tmp_path / "none")

    assert said.code == 1
    assert said.err == f"{tmp_path}/none: there is no such folder. Begin a site with gen init.\n"


# --- looking into the reading -----------------------------------------------------------------------------------------


def test_explain_tells_every_finding_with_its_rule_in_words(gen: Gen, starter: Path) -> None:
    file = starter / "content/articles/en/meeting-en.md"
    found = gen("extract", file, "--site", starter).json

    said = gen("explain", file, "--site", starter)

    assert said.code == 0
    assert said.out.startswith("meeting-en (en): 2 dates, 2 quotes, 1 contact\n")
    assert "Publication date, from which relative dates are counted: 2023-05-11" in said.out
    assert "The date 2023-05-10, in the Gregorian calendar." in said.out
    assert "Said by Mina Rastgar (rastgar), introduced by «said» (say)." in said.out
    assert (
        "Meeting of rastgar and nadeem on 2023-05-10 in sepidkuh, held; what the article is about."
        in said.out
    )
    assert "line 5, " in said.out
    for finding in [*found["dates"], *found["quotes"], *found["contacts"]]:
        assert f"Rule: {finding['rule']}." in said.out


REFUSED = """Lena Holt told Mira Danev that the bridge would stay shut. Danev smiled. “It is late,” she said.

The “Silver Gull” was sold, the word “ready” was painted over, and “all quiet on the river” stood there.

Reuters reported that the ferry had sunk. Holt did not say that he would pay. If Danev says that it is over, it is over.

The council confirmed the booking. The answers were counted.
"""


def test_explain_tells_what_was_considered_and_refused(gen: Gen, starter: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REFUSED, encoding="utf-8")
    call = ("explain", tmp_path / "a.txt", "--site", starter, "--lang", "en", "--published", "2023-05-11")

    said = gen(*call).out
    _, refused = said.split("\nConsidered and refused\n")

    assert refused.count("line ") == 8
    for words, reason in (
        ("Silver Gull", "Marks around a name, a title or a term."),
        ("ready", "One word in marks: a name or a term, and no quote."),
        ("all quiet on the river", "In marks, but nothing tells whose words they are."),
        ("Reuters", "A news agency or paper that carries the report: its source, and no speaker."),
        ("say", "A verb of saying that is denied, wished, planned or made a condition; no marks follow it."),
        ("says", "A verb of saying in a clause of time or of condition."),
        ("confirmed", "A verb of saying that reports no clause and no marked words."),
        ("answers", "Looks like a verb of saying, and stands as a noun or describes one."),
    ):
        assert f"«{words}»\n      {reason}\n" in f"{refused}\n"
    assert "Speaker reached by: she → Mira Danev.\n" in said
    assert "Passed over: «Mira Danev» (not at the verb's side).\n" in said
    assert [row["reason"] for row in gen(*call, "--json").json["refused"]][:2] == ["name", "short"]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("fa", "شهردار این تصمیم را تأیید کرد. «مرغ سفید» فروخته شد.", ["تأیید کرد", "مرغ سفید"]),
        ("ar", "أكد العمدة الموعد. بيعت سفينة “النورس الأبيض”.", ["أكد", "النورس الأبيض"]),
    ],
)
def test_explain_tells_refusals_in_every_language(
    gen: Gen, starter: Path, tmp_path: Path, lang: str, text: str, words: list[str]
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    found = gen("explain", tmp_path / "a.txt", "--site", starter, "--lang", lang, "--json").json

    assert found["quotes"] == []
    assert set(words) <= {row["text"] for row in found["refused"]}


def test_explain_finds_an_article_of_the_site_by_its_name(
    gen: Gen, starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(starter)

    assert gen("explain", "meeting-fa").out.startswith("meeting-fa (fa): ")
    assert gen("explain", "meeting-fa", "--json").json["quotes"][0]["steps"] is not None

    said = gen("explain", "none")
    assert said.code == 1
    assert said.err == (
        '"none" is no file, no article of ., and no contact. The contacts are: 2023-05-10-meeting.\n'
    )


def test_explain_tells_why_reports_are_one_contact_and_what_each_claims(gen: Gen, starter: Path) -> None:
    said = gen("explain", "2023-05-10-meeting", "--site", starter)

    assert said.code == 0
    assert said.out.startswith("2023-05-10-meeting: meeting of rastgar and nadeem, held\nReports: ")
    assert "Why they are one\n  3 reports of a meeting on 2023-05-10" in said.out
    assert "Place: sepidkuh is shown, by the rule" in said.out
    assert "sepidkuh: meeting-en, " in said.out
    assert "«Sepidkuh»" in said.out
    found = gen("explain", "2023-05-10-meeting", "--site", starter, "--json").json
    assert sorted(found["reports"]) == ["meeting-ar", "meeting-en", "meeting-fa"]


def test_explain_reads_a_text_with_the_language_and_day_that_the_call_gives(
    gen: Gen, starter: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Yesterday Mina Rastgar said that she agreed.", "utf-8")

    said = gen("explain", tmp_path / "a.txt", "--site", starter, "--lang", "en", "--published", "2023-05-11")

    assert "The date 2023-05-10, counted from the publication or from a date before it." in said.out
    (tmp_path / "a.txt").write_bytes(b"\xff")
    assert gen("explain", tmp_path / "a.txt", "--site", starter).code == 1


@pytest.fixture
def gold(gen: Gen, starter: Path, tmp_path: Path) -> Path:
    """An annotation of an article as it is read, with one date too many and one speaker changed."""
    import json

    found = gen("extract", starter / "content/articles/en/meeting-en.md", "--site", starter).json
    for quote in found["quotes"]:
        quote["speakers"] = [speaker["name"] for speaker in quote["speakers"]]
    found["quotes"][-1]["speakers"] = ["Somebody Else"]
    found["dates"].append({"start": 0, "end": 4, "text": "", "value": "2020", "calendar": "gregorian"})
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/a.json").write_text(json.dumps(found), "utf-8")
    return tmp_path / "gold"


def test_score_prints_figures_by_language_and_lists_rules_and_errors(
    gen: Gen, starter: Path, gold: Path
) -> None:
    said = gen("score", gold, "--site", starter, "--rules", "--errors")

    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0].startswith("1 documents")
    dates = next(line for line in lines if line.strip().startswith("dates"))
    assert dates.split()[1:6] == ["3", "2", "0.800", "1.000", "0.800"]
    assert any(line.split()[:2] == ["dates", "missed"] for line in lines)
    assert any("misread" in line and "Somebody Else" in line for line in lines)
    assert "Rules" in said.out


def test_score_answers_scripts_in_json(gen: Gen, starter: Path, gold: Path) -> None:
    answer = gen("score", gold, "--site", starter, "--rules", "--errors", "--json").json

    assert answer["figures"]["total"] == answer["figures"]["en"]
    assert answer["figures"]["en"]["dates"]["recall"] == pytest.approx(0.6667)
    assert answer["rules"]["contacts"]
    assert {error["sort"] for error in answer["errors"]} == {"dates", "indirect quotes"}
    assert set(gen("score", gold, "--site", starter, "--json").json) == {"figures"}


def test_score_reads_texts_from_a_folder_of_their_own(gen: Gen, starter: Path, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/a.txt").write_text("Talks.", "utf-8")
    (tmp_path / "a.json").write_text(
        '{"id": "a", "lang": "en", "dates": [], "quotes": [], "contacts": []}', "utf-8"
    )

    assert gen("score", tmp_path / "a.json", "--texts", tmp_path / "texts", "--site", starter).code == 0
    assert gen("score", tmp_path / "a.json", "--site", starter).code == 1


# --- the beginnings ---------------------------------------------------------------------------------------------------


def test_copying_does_not_overwrite(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    shutil.copytree(tmp_path / "a", tmp_path / "b")

    with pytest.raises(GenError, match="cannot be written"):
        starter.copy(tmp_path / "a", tmp_path / "b")
