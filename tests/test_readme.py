"""What the README and the pages beside it tell people to type, works."""

import json
import os
import re
import shlex
import subprocess
import sys
import urllib.request
from pathlib import Path

import jsonschema
import pytest
from click import Command

from generator import answer
from generator.cli import gen as program
from program import Gen

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
ACCURACY = (ROOT / "docs/accuracy.md").read_text("utf-8")
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])


def commands(text: str) -> list[str]:
    """List the lines of all shell blocks of a page, without their comments."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [re.sub(r"\s+# .*", "", line) for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder to type in, with what the README takes to be there, and a home folder with nothing in it."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "home").mkdir()
    shim = tmp_path / "bin/gen"
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m generator "$@"\n', "utf-8")
    shim.chmod(0o755)
    (tmp_path / "article.txt").write_text(
        "“Building begins in October,” Mina Rastgar said on 10 May 2023.", "utf-8"
    )
    (tmp_path / "documents.jsonl").write_text('{"id": "a1", "text": "Talks began in May 2023."}\n', "utf-8")
    return tmp_path


def environment(place: Path) -> dict[str, str]:
    path = f"{place}/bin:{os.environ['PATH']}"
    return {"PATH": path, "HOME": f"{place}/home", "PYTHONPATH": str(ROOT), "PIP_NO_INDEX": "1"}


def typed(command: str, place: Path) -> None:
    """Type a command; what would install or test is only tried dry."""
    folder = place
    if command.startswith("make "):
        command, folder = command.replace("make ", "make --dry-run ", 1), ROOT
    elif command.startswith("pip install ."):
        command = f"{sys.executable} -m pip install --dry-run --no-deps --no-build-isolation {ROOT}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment(place),
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{command}: {done.stderr}"


def served(command: str, place: Path) -> None:
    """Type a command that serves a site, look at the site, and end it."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {command} --port 0"],
        cwd=place,
        env=environment(place),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        try:
            address = next(found for line in process.stdout if (found := re.search(r"http://\S+", line)))
            with urllib.request.urlopen(address.group()) as page:
                assert b"<html" in page.read()
        finally:
            process.terminate()


def test_every_command_of_the_readme_works_in_the_order_in_which_it_stands(place: Path) -> None:
    listed = commands(README)
    assert len(listed) > 9

    for command in listed:
        (served if command.startswith("gen serve") else typed)(command, place)

    assert (place / "naql-demo/public/index.html").exists()
    assert (place / "my-site/public/ar/index.html").exists()
    assert json.loads((place / "answers.jsonl").read_text("utf-8"))["id"] == "a1"


def test_every_command_and_option_that_a_page_names_is_there() -> None:
    named = {
        (page.name, call) for page in PAGES for call in re.findall(r"`(gen [^`]+)`", page.read_text("utf-8"))
    }
    assert len(named) > 10

    for page, call in named:
        name, *words = call.removeprefix("gen ").split()
        command = program.commands.get(name)
        assert isinstance(command, Command), (page, call)
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        assert {word for word in words if word.startswith("--")} <= known, (page, call)


def test_every_option_of_extract_is_described() -> None:
    described = (ROOT / "docs/extract.md").read_text("utf-8")

    for parameter in program.commands["extract"].params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert option in described or option == "--quiet"


def test_every_link_of_a_page_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8")):
            assert target.startswith("https://") or (page.parent / target).exists(), (page.name, target)


def test_the_examples_of_extract_are_what_it_gives(gen: Gen, starter: Path) -> None:
    blocks = re.findall(
        r"^```json\n(.*?)^```", (ROOT / "docs/extract.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    given, shown, failed = map(json.loads, blocks)

    found = gen("extract", "--jsonl", "--site", starter, given=f'{json.dumps(given)}\n{{"id": "a2"}}')

    for row in (shown, failed):
        jsonschema.validate(row, answer.schema())
    assert found.lines == [shown, failed]


def test_the_example_of_an_annotation_is_scored_as_right(gen: Gen, starter: Path, tmp_path: Path) -> None:
    (block,) = re.findall(r"^```json\n(.*?)^```", ACCURACY, re.MULTILINE | re.DOTALL)
    (tmp_path / "a1.json").write_text(block, "utf-8")

    figures = gen("score", tmp_path, "--site", starter, "--json").json["figures"]["total"]

    assert (figures["dates"]["annotated"], figures["dates"]["right"]) == (1, 1)
    assert (figures["indirect quotes"]["annotated"], figures["indirect quotes"]["right"]) == (1, 1)


def test_the_accuracy_page_claims_no_more_than_is_measured(gen: Gen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    tables = re.findall(r"<!-- figures: (.*?) -->\n(.*?)<!-- end of figures -->", ACCURACY, re.DOTALL)
    codes = {"Persian": "fa", "Arabic": "ar", "English": "en", "all": "total"}

    assert len(tables) == 4
    for command, table in tables:
        measured = gen(*command.split(), "--json").json["figures"]
        claimed = re.findall(
            r"^\| (\w+) \| ([\w ]+) \| (\d+) \| ([\d.]+) \| ([\d.]+) \|$", table, re.MULTILINE
        )
        assert len(claimed) >= 12
        for language, sort, annotated, found, right in claimed:
            row = measured[codes[language]][sort]
            assert row["annotated"] == int(annotated), "write the table anew: make figures"
            assert row["matched_f1"] >= float(found) - 0.005, (command, language, sort)
            assert row["right_f1"] >= float(right) - 0.005, (command, language, sort)


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    said = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)

    assert [line.split()[1] for line in said.splitlines()] == phony.split()
