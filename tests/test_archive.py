"""``gen merge``: the timeline of an archive is the same from one file or many, in any order, and like that of the site."""

import gzip
import json
from pathlib import Path
from typing import Any

import jsonschema

from program import Gen

TOLD = (
    (
        "one",
        "Mina Rastgar and Karim Nadeem held a phone call on 2 March 2024. Rastgar said: “The road must stay open to all.”",
    ),
    ("two", "Mina Rastgar met Karim Nadeem on 5 May 2023. “We agreed on the market”, Nadeem said."),
    ("three", "Rastgar telephoned Nadeem on 2 March 2024 and said that work on the road must go on."),
    ("four", "Nothing happened in the town on 2 March 2024."),
)

SCHEMA = Path(__file__).parent.parent / "static" / "schema" / "timeline-1.json"


def answers(gen: Gen, site: Path, file: Path, *ids: str) -> Path:
    """Write the answers to some documents into a file."""
    lines = [json.dumps({"id": id, "text": text, "lang": "en"}) for id, text in TOLD if id in ids]
    said = gen("extract", "--jsonl", "--site", site, given="\n".join(lines)).out.encode()
    file.write_bytes(gzip.compress(said) if file.suffix == ".gz" else said)
    return file


def merged(gen: Gen, site: Path, *files: Path) -> Any:
    done = gen("merge", *files, "--site", site, "--quiet")
    assert done.code == 0, done.err
    return done.json


def test_an_archive_becomes_a_timeline(gen: Gen, starter: Path, tmp_path: Path) -> None:
    data = merged(gen, starter, answers(gen, starter, tmp_path / "all.jsonl", "one", "two", "three", "four"))
    jsonschema.validate(data, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [(one["id"], one["articles"]) for one in data["contacts"]] == [
        ("2023-05-05-meeting", ["two"]),
        ("2024-03-02-phone-call", ["one", "three"]),
    ]
    assert [one["id"] for one in data["articles"]] == ["one", "three", "two"]
    words = {quote["text"] for one in data["contacts"] for quote in one["quotes"]}
    assert {"The road must stay open to all", "We agreed on the market"} <= words


def test_parts_in_any_order_packed_or_not_and_told_twice_give_the_same(
    gen: Gen, starter: Path, tmp_path: Path
) -> None:
    whole = answers(gen, starter, tmp_path / "whole.jsonl", "one", "two", "three", "four")
    first = answers(gen, starter, tmp_path / "z.jsonl.gz", "one", "four")
    second = answers(gen, starter, tmp_path / "a.jsonl", "two", "three", "one")
    expected = merged(gen, starter, whole)
    assert merged(gen, starter, first, second) == expected
    assert merged(gen, starter, second, first) == expected


def test_a_file_is_written_whole_and_what_was_merged_is_told(gen: Gen, starter: Path, tmp_path: Path) -> None:
    part = answers(gen, starter, tmp_path / "part.jsonl", "one", "four")
    with part.open("ab") as file:
        file.write(b'{"id": 7, "error": "no text"}\n')
    done = gen("merge", part, "--site", starter, "--output", tmp_path / "timeline.json")
    assert done.out == "3 answers, 1 of them failures: 1 contacts, told of in 1 documents\n"
    assert json.loads((tmp_path / "timeline.json").read_bytes())["contacts"][0]["articles"] == ["one"]


def test_what_is_no_answer_is_told_by_file_and_line(gen: Gen, starter: Path, tmp_path: Path) -> None:
    part = answers(gen, starter, tmp_path / "part.jsonl", "one")
    with part.open("ab") as file:
        file.write(b'{"id": "x", "text": "not yet read"}\n')
    done = gen("merge", part, "--site", starter, "--output", tmp_path / "timeline.json")
    assert done.code == 1
    assert done.err.startswith(f"{part}:2: this line is no answer of gen extract")
    assert not (tmp_path / "timeline.json").exists()
