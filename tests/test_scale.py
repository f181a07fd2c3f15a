"""``gen extract``: what goes in, what comes out, what is wrong, and that much of it is the same as little."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator import answer, bundled, content, scale
from generator.errors import GenError
from program import Gen

EN = "Mina Rastgar met Karim Nadeem in Sepidkuh on 10 May 2023. “Building begins in October,” Rastgar said."
FA = "مینا راستگار روز گذشته در سپیدکوه با کریم ندیم دیدار کرد. او گفت: «ساختن پل از مهر آغاز می‌شود.»"
AR = "التقت مينا راستكار أمس كريم نديم في سبيدكوه. وقالت راستكار: «يبدأ بناء الجسر في أكتوبر»."


def line(**parts: Any) -> str:
    return json.dumps({"id": "a", "text": EN, **parts}, ensure_ascii=False)


# --- one answer -------------------------------------------------------------------------------------------------------


def test_an_answer_points_to_the_words_of_the_text_as_given(gen: Gen, starter: Path, tmp_path: Path) -> None:
    text = f"\ufeff{EN}\r\n\r\n{FA} 😀"
    file = tmp_path / "news.txt"
    file.write_bytes(text.encode())

    found = gen("extract", file, "--site", starter, "--lang", "en").json

    assert found["id"] == "news"
    assert "text" not in found
    findings = [
        *found["dates"],
        *found["quotes"],
        *found["contacts"],
        *(q["cue"] for q in found["quotes"] if q["cue"]),
    ]
    assert findings
    assert all(text[part["start"] : part["end"]] == part["text"] for part in findings)


def test_known_people_have_their_ids_and_others_the_name_as_printed(gen: Gen, starter: Path) -> None:
    people = (
        (starter / "content/people.toml")
        .read_text("utf-8")
        .replace("[rastgar]", '[rastgar]\nwikidata = "Q1001"')
    )
    (starter / "content/people.toml").write_text(people, "utf-8")
    text = f"{EN} The minister, Anna Weber, said that she agreed."

    (found,) = gen("extract", "--jsonl", "--site", starter, given=line(text=text, lang="en")).lines
    speakers = [speaker for quote in found["quotes"] for speaker in quote["speakers"]]

    assert {"id": "rastgar", "wikidata": "Q1001", "name": "Mina Rastgar"} in speakers
    assert {"id": None, "wikidata": None, "name": "Anna Weber"} in speakers
    assert found["contacts"][0]["participants"] == ["Q1001", "nadeem"]
    assert (found["contacts"][0]["kind"], found["contacts"][0]["date"]) == ("meeting", "2023-05-10")
    assert found["contacts"][0]["place"] == "sepidkuh"


def test_every_answer_and_every_failure_fits_the_schema_that_ships(gen: Gen, starter: Path) -> None:
    shipped = json.loads((bundled.folder("static") / "schema/extract-1.json").read_text("utf-8"))
    given = "\n".join(
        [line(), line(text=FA), line(text=AR, published="2023-05-11"), line(text=3), line(lang="xx"), "{"]
    )

    found = gen("extract", "--jsonl", "--site", starter, given=given)
    printed = gen("extract", "--schema").json

    assert printed == shipped == answer.schema()
    jsonschema.Draft202012Validator.check_schema(shipped)
    assert len(found.lines) == 6
    for row in found.lines:
        jsonschema.validate(row, shipped)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**found.lines[0], "dates": [{"start": 1}]}, shipped)


def test_the_answer_for_people_is_the_same_as_the_line(gen: Gen, starter: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(FA, "utf-8")

    shown = gen("extract", file, "--site", starter)
    (row,) = gen("extract", file, "--site", starter, "--jsonl").lines

    assert shown.json == row
    assert shown.out.count("\n") > 5


# --- languages and dates ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (EN, "en"),
        (FA, "fa"),
        (AR, "ar"),
        ("كابل: وزير امور خارجه به خبرنگاران گفت كه اين نشست در هفته آينده برگزار مى شود", "fa"),
        ("وزارت امور خارجه اعلام کرد", "fa"),
        ("قال الوزير", "ar"),
        ("Ministers agreed", "en"),
        ("“ 12 ”", "en"),
        ("", "en"),
    ],
)
def test_the_language_is_told_by_words_and_letters(text: str, lang: str) -> None:
    assert scale.guess(text, "en") == lang


def test_a_language_without_a_lexicon_is_told_as_such() -> None:
    with pytest.raises(
        GenError, match=r"the language of this text cannot be told\. Say which it is: ar, en, fa\."
    ):
        scale.guess("Министры договорились", "en")


def test_a_document_says_its_language_or_the_call_does_or_it_is_told(gen: Gen, starter: Path) -> None:
    given = "\n".join([line(lang="en"), line(text=FA), line(text=AR, lang="auto"), line(text=FA, lang=None)])

    assert [row["lang"] for row in gen("extract", "--jsonl", "--site", starter, given=given).lines] == [
        "en",
        "fa",
        "ar",
        "fa",
    ]
    assert [row["lang"] for row in gen("extract", "--jsonl", "--site", starter, "--lang", "ar", given=given).lines] == [
        "en", "ar", "ar", "ar",
    ]  # fmt: skip


@pytest.mark.parametrize("published", ["2023-05-11", "۲۱ اردیبهشت ۱۴۰۲", "1402/02/21", "2023-05-11T10:30:00"])
def test_relative_dates_are_counted_from_the_day_of_publication(
    gen: Gen, starter: Path, published: str
) -> None:
    (found,) = gen("extract", "--jsonl", "--site", starter, given=line(text=FA, published=published)).lines

    assert found["published"] == "2023-05-11"
    assert [date["value"] for date in found["dates"] if date["calendar"] == "relative"] == ["2023-05-10"]


def test_the_call_gives_a_day_of_publication_to_those_that_have_none(gen: Gen, starter: Path) -> None:
    given = "\n".join([line(text=FA), line(text=FA, published="2024-01-02")])

    found = gen("extract", "--jsonl", "--site", starter, "--published", "11 مايو 2023", given=given)

    assert [row["published"] for row in found.lines] == ["2023-05-11", "2024-01-02"]


def test_without_a_day_of_publication_a_relative_date_has_no_value(gen: Gen, starter: Path) -> None:
    (found,) = gen("extract", "--jsonl", "--site", starter, given=line(text=FA)).lines

    assert found["published"] is None
    assert [date["value"] for date in found["dates"] if date["calendar"] == "relative"] == [None]


# --- kinds of files ---------------------------------------------------------------------------------------------------


def test_an_article_of_a_site_is_read_with_its_front_matter(gen: Gen, starter: Path) -> None:
    found = gen("extract", starter / "content/articles/fa/meeting-fa.md", "--site", starter).json

    assert (found["id"], found["lang"], found["published"]) == ("meeting-fa", "fa", "2023-05-11")
    assert found["text"].startswith("مینا راستگار، شهردار سپیدکوه")
    assert all(
        found["text"][part["start"] : part["end"]] == part["text"]
        for part in [*found["dates"], *found["quotes"]]
    )


def test_markdown_without_front_matter_is_read_as_plain_text(gen: Gen, starter: Path, tmp_path: Path) -> None:
    (tmp_path / "a note.md").write_text(f"# Talks\n\n*{EN}*", "utf-8")

    found = gen("extract", tmp_path / "a note.md", "--site", starter).json

    assert (found["id"], found["lang"]) == ("a note", "en")
    assert found["text"] == f"Talks\n\n{EN}"


def test_the_main_text_of_a_web_page_is_read(gen: Gen, starter: Path, tmp_path: Path) -> None:
    page = f"""<html><head><meta property="article:published_time" content="2023-05-11T08:00:00Z"><title>خبر</title></head>
    <body><nav><a href="/">خانه</a></nav><article><h1>دیدار دو شهردار در سپیدکوه</h1><p>{FA}</p>
    <p>ندیم نیز گفت که شهر او هزینهٔ پل را می&zwnj;پردازد و از آن خشنود است.</p></article></body></html>"""
    (tmp_path / "page.html").write_text(page, "utf-8")

    found = gen("extract", tmp_path / "page.html", "--site", starter).json

    assert found["published"] == "2023-05-11"
    assert "آغاز می‌شود" in found["text"]
    assert "هزینهٔ پل را می‌پردازد" in found["text"]
    assert "خانه" not in found["text"]
    assert found["quotes"][0]["speakers"][0]["id"] == "rastgar"


def test_packed_json_lines_and_folders_of_files_are_read(gen: Gen, starter: Path, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    (folder / "more").mkdir(parents=True)
    (folder / "more/b.txt").write_text(FA, "utf-8")
    (folder / "a.txt").write_text(EN, "utf-8")
    (folder / "picture.png").write_bytes(b"")
    with gzip.open(folder / "z.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(f"{line(id=1)}\n\n{line(id=2)}")

    found = gen("extract", "--jsonl", folder, "--site", starter)

    assert [row["id"] for row in found.lines] == ["a", "b", 1, 2]


def test_parquet_is_read_row_by_row(gen: Gen, starter: Path, tmp_path: Path) -> None:
    from datetime import date

    import pyarrow as pa
    from pyarrow import parquet

    rows = {
        "id": ["a", "b", "c"],
        "text": [EN, FA, None],
        "published": [None, date(2023, 5, 11), None],
        "other": [1, 2, 3],
    }
    parquet.write_table(pa.table(rows), tmp_path / "rows.parquet")

    found = gen("extract", "--jsonl", tmp_path / "rows.parquet", "--site", starter)

    assert [(row["id"], row.get("published")) for row in found.lines] == [
        ("a", None),
        ("b", "2023-05-11"),
        ("c", None),
    ]
    assert found.lines[2]["error"] == 'this row is not a document: it needs an "id" and a "text".'
    assert found.err == f"{tmp_path}/rows.parquet:3: {found.lines[2]['error']}\n"
    assert found.code == 1


def archived(address: str, status: str, kind: str, page: bytes) -> bytes:
    """Write one record of a WARC file, as a crawler does."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + page
    head = [
        "WARC/1.0",
        "WARC-Type: response",
        f"WARC-Record-ID: <urn:{address}>",
        "WARC-Date: 2023-05-11T08:00:00Z",
        f"WARC-Target-URI: https://example.org/{address}",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(answer)}",
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + answer + b"\r\n\r\n"


def test_the_pages_of_a_web_archive_are_read(gen: Gen, starter: Path, tmp_path: Path) -> None:
    page = f"<html><body><article><h1>Talks</h1><p>{EN}</p></article></body></html>".encode()
    records = [
        archived("a", "200 OK", "text/html; charset=utf-8", page),
        archived("b", "404 Not Found", "text/html", page),
        archived("c", "200 OK", "image/png", page),
        archived("d", "200 OK", "text/html", b"<html></html>"),
    ]
    (tmp_path / "crawl.warc").write_bytes(b"".join(records))
    (tmp_path / "packed.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))

    plain = gen("extract", "--jsonl", tmp_path / "crawl.warc", "--site", starter)
    packed = gen("extract", "--jsonl", tmp_path / "packed.warc.gz", "--site", starter)

    assert plain.lines == packed.lines
    assert [row["id"] for row in plain.lines] == ["https://example.org/a", "https://example.org/d"]
    assert EN in plain.lines[0]["text"]
    assert plain.lines[1]["error"] == "no article is found in this page."


@pytest.mark.parametrize(
    ("name", "package", "extra"),
    [("a.html", "trafilatura", "html"), ("a.parquet", "pyarrow", "parquet"), ("a.warc", "warcio", "warc")],
)
def test_a_missing_extra_is_named_with_the_way_to_install_it(
    gen: Gen,
    starter: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    package: str,
    extra: str,
) -> None:
    (tmp_path / name).write_bytes(b"<p>Talks</p>")
    for module in (package, f"{package}.archiveiterator"):
        monkeypatch.setitem(sys.modules, module, None)

    found = gen("extract", "--jsonl", tmp_path / name, "--site", starter)

    assert found.code == 1
    assert (
        f'the package {package} is needed for this and is not installed. Install it with: pip install "naql[{extra}]"'
        in found.err
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [("a.parquet", "this is not a Parquet file: "), ("a.warc", "this is not a WARC file: ")],
)
def test_an_archive_that_is_none_is_told(
    gen: Gen, starter: Path, tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / name).write_bytes(b"Nothing of that sort.\n" * 9)

    found = gen("extract", "--jsonl", tmp_path / name, "--site", starter)

    assert found.code == 1
    assert found.lines[-1]["error"].startswith(message)


# --- mistakes ---------------------------------------------------------------------------------------------------------


def test_a_faulty_line_has_its_error_in_its_place_and_the_rest_is_done(gen: Gen, starter: Path) -> None:
    given = b"\n".join(
        part if isinstance(part, bytes) else part.encode()
        for part in (
            line(id="one"),
            "",
            '{"id": "two"}',
            "{",
            line(id="three", lang="xx"),
            line(id="four", lang="en", published="13/13/2021"),
            '{"id": "five", "text": "\\ud800"}',
            b'{"id": "six", "text": "\xff"}',
            line(id="seven", text="Министры договорились"),
            line(id=8),
        )
    )

    found = gen("extract", "--jsonl", "--site", starter, given=given)
    errors = {row["id"]: row["error"] for row in found.lines if "error" in row}

    assert [row["id"] for row in found.lines] == [
        "one",
        "two",
        None,
        "three",
        "four",
        "five",
        "six",
        "seven",
        8,
    ]
    assert errors["two"] == "this line is not a document: Object missing required field `text`."
    assert errors["three"].startswith('there is no lexicon for the language "xx".')
    assert errors["four"].startswith('"13/13/2021" is not a date')
    assert errors["seven"].startswith("the language of this text cannot be told.")
    assert [told.split(":")[1] for told in found.err.splitlines()] == ["3", "4", "5", "6", "7", "8", "9"]
    assert all(told.startswith("standard input:") for told in found.err.splitlines())
    assert found.code == 1


def test_a_file_that_cannot_be_read_has_its_error_in_its_place(
    gen: Gen, starter: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "b.txt").write_text(EN, "utf-8")
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(line().encode() * 900)[:-20])

    found = gen(
        "extract",
        "--jsonl",
        tmp_path / "a.txt",
        tmp_path / "none.txt",
        tmp_path / "b.txt",
        tmp_path / "c.jsonl.gz",
        "--site",
        starter,
    )

    assert found.lines[0] == {
        "id": "a",
        "error": "this file is not UTF-8 (byte 0). Save it with the encoding UTF-8.",
    }
    assert found.lines[1] == {
        "id": f"{tmp_path}/none.txt",
        "error": "this file cannot be read (No such file or directory).",
    }
    assert found.lines[2]["id"] == "b"
    assert "this file ends in the middle." in found.err
    assert found.code == 1


def test_a_draft_and_faulty_front_matter_are_told(gen: Gen, starter: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: T\ndraft: true\n---\n{EN}", "utf-8")
    (tmp_path / "b.md").write_text(f"---\ntitel: T\n---\n{EN}", "utf-8")

    found = gen("extract", "--jsonl", tmp_path / "a.md", tmp_path / "b.md", "--site", starter)

    assert (
        found.lines[0]["error"]
        == "this article is a draft. Take draft: true out of its front matter to read it."
    )
    assert '"titel"' in found.lines[1]["error"]
    assert f"{tmp_path}/b.md:2: " in found.err


def test_a_single_text_that_cannot_be_read_is_one_message(gen: Gen, starter: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff")

    found = gen("extract", tmp_path / "a.txt", "--site", starter)

    assert (found.code, found.out) == (1, "")
    assert (
        found.err == f"{tmp_path}/a.txt: this file is not UTF-8 (byte 0). Save it with the encoding UTF-8.\n"
    )
    assert (
        gen("extract", "-", "--site", starter, given=b"\xff").err
        == "standard input: this text is not UTF-8 (byte 0).\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Without --jsonl, name a single text, or - for standard input."),
        (["a.txt", "b.txt"], "Without --jsonl, name a single text, or - for standard input."),
        (["a.jsonl"], "Without --jsonl, name a single text, or - for standard input."),
        (["."], "Without --jsonl, name a single text, or - for standard input."),
        (["a.txt", "--lang", "xx"], 'there is no lexicon for the language "xx"'),
        (["a.txt", "--published", "13/13/2021"], '"13/13/2021" is not a date'),
        (["--jsonl", "--shard", "0/3"], '"0/3" is no shard. Write for example 1/8 for the first of eight.'),
        (["--jsonl", "--shard", "4/3"], '"4/3" is no shard.'),
        (["--jsonl", "--output", "parts"], "With --output, name files: standard input cannot be read again."),
        (["--nothing"], "No such option"),
    ],
)
def test_a_wrong_call_is_refused_with_2(
    gen: Gen, starter: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(starter)

    found = gen("extract", *arguments)

    assert (found.code, found.out) == (2, "")
    assert message in found.err


def test_an_unknown_kind_of_file_and_an_empty_folder_are_told(
    gen: Gen, starter: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"")
    (tmp_path / "empty").mkdir()

    assert (
        "this kind of file is not known. What can be read: .htm, .html, .jsonl"
        in gen("extract", tmp_path / "a.pdf", "--site", starter).err
    )
    assert (
        "no file in this folder can be read."
        in gen("extract", "--jsonl", tmp_path / "empty", "--site", starter).err
    )


# --- much -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Sixty lines in three languages, one of them faulty."""
    texts = (EN, FA, AR)
    lines = [line(id=n, text=f"{texts[n % 3]} ({n})", published="2023-05-11") for n in range(60)]
    lines[17] = "{"
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    return file


def test_a_pool_gives_the_same_bytes_as_one_process(gen: Gen, starter: Path, many: Path) -> None:
    alone = gen("extract", "--jsonl", many, "--site", starter)

    assert len(alone.lines) == 60
    assert gen("extract", "--jsonl", many, "--site", starter, "--jobs", "2") == alone


def test_shards_taken_in_turn_give_the_whole_run(gen: Gen, starter: Path, many: Path, tmp_path: Path) -> None:
    whole = gen("extract", "--jsonl", many, "--site", starter).out.splitlines()
    for shard in ("3/3", "1/3", "2/3"):
        gen("extract", many, "--site", starter, "--output", tmp_path / "parts", "--shard", shard)
    parts = [part.read_text("utf-8").splitlines() for part in sorted((tmp_path / "parts").iterdir())]

    assert [parts[n % 3][n // 3] for n in range(60)] == whole
    assert gen("extract", "--jsonl", many, "--site", starter, "--shard", "2/3").out.splitlines() == parts[1]


def test_a_finished_part_is_not_made_again_unless_something_has_changed(
    gen: Gen, starter: Path, many: Path, tmp_path: Path
) -> None:
    arguments = ("extract", many, "--site", starter, "--output", tmp_path / "parts")
    first = gen(*arguments)
    (part,) = (tmp_path / "parts").iterdir()
    made = part.stat().st_mtime_ns

    again = gen(*arguments)

    assert first.out == f"{part}: 60 documents\n"
    assert again.out == f"{part}: 60 documents, there already\n"
    assert (first.code, again.code, part.stat().st_mtime_ns) == (1, 1, made)

    with many.open("a", encoding="utf-8") as lines:
        lines.write(f"\n{line()}")
    gen(*arguments)
    gen(*arguments, "--lang", "en")
    assert len(list((tmp_path / "parts").iterdir())) == 3


def test_a_part_appears_whole_or_not_at_all(starter: Path, tmp_path: Path) -> None:
    part = scale.part_path(tmp_path, scale.Shard(), "key")
    writing = scale.write(part, iter([scale.Result(b"{}"), scale.Result(b"{}")]))
    next(writing)
    assert not part.exists()
    writing.close()

    assert list(tmp_path.glob("*.jsonl*")) == []


def test_each_answer_is_given_before_the_next_document_is_asked_for(starter: Path) -> None:
    asked: list[int] = []

    def documents() -> Iterator[scale.Document]:
        for number in range(3):
            asked.append(number)
            yield scale.Document(number, EN)

    answers = scale.answers(documents(), scale.reader(content.frame(starter)))
    next(answers)

    assert asked == [0]


def test_a_pool_holds_a_bounded_number_of_documents(starter: Path) -> None:
    asked: list[int] = []

    def documents() -> Iterator[scale.Document]:
        for number in range(1000):
            asked.append(number)
            yield scale.Document(number, "Talks.")

    answers = scale.answers(documents(), scale.reader(content.frame(starter)), jobs=2)
    next(answers)

    assert len(asked) < 500


def test_the_site_of_this_folder_counts_else_the_demo(
    gen: Gen, starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(starter)
    (here,) = gen("extract", "--jsonl", given=line(lang="en")).lines
    monkeypatch.chdir(tmp_path)
    (elsewhere,) = gen("extract", "--jsonl", given=line(lang="en")).lines

    assert here["quotes"][0]["speakers"][0]["id"] == "rastgar"
    assert elsewhere["quotes"][0]["speakers"][0]["id"] is None


def test_a_bug_met_in_one_document_does_not_cost_the_others(
    gen: Gen, starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.extract import report

    read = report.read

    def failing(article: Any, *more: Any) -> Any:
        return read(article, *more) if article.id != "two" else 1 / 0

    monkeypatch.setattr(report, "read", failing)
    found = gen(
        "extract",
        "--jsonl",
        "--site",
        starter,
        given=f"{line(id='one')}\n{line(id='two')}\n{line(id='three')}",
    )

    assert [row["id"] for row in found.lines] == ["one", "two", "three"]
    assert found.lines[1]["error"] == (
        "the program failed on this document (ZeroDivisionError: division by zero). Please report it."
    )
    assert found.code == 1


# --- a cluster --------------------------------------------------------------------------------------------------------


def test_a_cluster_gives_the_same_bytes_as_one_process(gen: Gen, starter: Path, many: Path) -> None:
    alone = gen("extract", "--jsonl", many, "--site", starter)
    command = [sys.executable, "-m", "generator", "extract", "--jsonl", str(many), "--site", str(starter)]

    done = subprocess.run([*command, "--dask", "local", "--jobs", "2"], capture_output=True, check=False)

    assert done.stdout.decode() == alone.out
    assert alone.err in done.stderr.decode()
    assert done.returncode == 1


def test_a_killed_worker_costs_time_and_no_answers(starter: Path, tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(_KILLING, "utf-8")

    where = os.environ | {"PYTHONPATH": str(Path(scale.__file__).parents[2])}
    command = [sys.executable, str(script), str(starter)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=where)

    assert done.stdout.split() == ["killed", "600", "True"], done.stderr


# Kills a worker process when the first answers are there, and compares all answers with those of one process.
_KILLING = """
import os, signal, sys
from pathlib import Path
import psutil
from generator import content, scale
from generator.scale import cluster

def documents():
    return (scale.Document(n, f"Talks number {n} began on 10 May 2023.", lang="en") for n in range(600))

if __name__ == "__main__":
    reader = scale.reader(content.frame(Path(sys.argv[1])))
    cluster._BATCH = 20
    answers = cluster.answers(documents(), reader, "local", 2)
    found = [next(answers)]
    workers = [p for p in psutil.Process().children(recursive=True) if "spawn_main" in " ".join(p.cmdline())]
    os.kill(workers[0].pid, signal.SIGKILL)
    print("killed")
    found += answers
    print(len(found), found == list(scale.answers(documents(), reader)))
"""


def test_a_scheduler_that_does_not_answer_is_told(starter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.scale import cluster

    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    reader = scale.reader(content.frame(starter))

    with pytest.raises(GenError) as caught:
        list(cluster.answers([scale.Document("a", EN)], reader, "tcp://127.0.0.1:9"))

    assert str(caught.value) == (
        'no Dask scheduler answers at "tcp://127.0.0.1:9". Write for example tcp://10.0.0.1:8786, or local.'
    )
