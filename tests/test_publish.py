"""A folder on disk is the old site or the new one; what changed is rendered, and nothing else."""

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import manifest, publish
from generator.errors import GenError
from generator.model import OutFile, Piece

FOREIGN = (
    "this folder holds files that no build has made, such as {}. "
    "Nothing was changed. Empty the folder, or name another one with --output."
)


def promise(path: str, text: str) -> OutFile:
    return OutFile(path, key=text, render=text.encode)


def broken(path: str, key: str = "a key") -> OutFile:
    def render() -> bytes:
        raise GenError("this template is broken.", "templates/base.html", 3)

    return OutFile(path, key, render)


def write(
    output: Path, files: Iterable[OutFile], stamps: manifest.Stamps | None = None
) -> tuple[int, int, int]:
    with publish.alone(output) as before:
        there = seen(output, stamps or {})
        written = publish.write(list(files), output, before, there, 1, lambda *_: None)
    return written.rendered, written.kept, written.removed


def seen(output: Path, left: manifest.Stamps) -> manifest.Survey:
    """Look at a folder whose files the last build left with these stamps."""
    return manifest.Survey(manifest.Seen("", settled=False), manifest.look(output), left, None)


def site(output: Path) -> dict[str, str]:
    """All files of a site but the mark, by path."""
    files = sorted(path for path in output.rglob("*") if path.is_file() and path.name != publish.MARK)
    return {path.relative_to(output).as_posix(): path.read_text() for path in files}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "public"


def test_a_first_build_makes_the_folder(output: Path) -> None:
    assert write(output, [promise("index.html", "a"), promise("fa/contacts/x.html", "b")]) == (2, 0, 0)
    assert site(output) == {"index.html": "a", "fa/contacts/x.html": "b"}
    assert os.listdir(output.parent) == ["public"]


def test_folders_around_the_output_are_made(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b" / "public", [promise("index.html", "a")])
    assert site(tmp_path / "a" / "b" / "public") == {"index.html": "a"}


def test_an_empty_folder_is_filled(output: Path) -> None:
    output.mkdir()
    write(output, [promise("index.html", "a")])
    assert site(output) == {"index.html": "a"}


def test_only_what_has_another_key_is_rendered(output: Path) -> None:
    write(output, [promise("a.html", "a"), promise("b.html", "b"), promise("c.html", "c")])
    assert write(output, [broken("a.html", "a"), promise("b.html", "B"), promise("d/e.html", "e")]) == (
        2,
        1,
        1,
    )
    assert site(output) == {"a.html": "a", "b.html": "B", "d/e.html": "e"}


def in_pieces(path: str, parts: dict[str, str], made: list[str]) -> OutFile:
    """Promise a long file; ``made`` is told which of its pieces are asked for."""

    def make(key: str) -> bytes:
        made.append(key)
        return parts[key].encode()

    def pieces() -> list[Piece]:
        return [Piece(key, partial(make, key)) for key in parts]

    return OutFile(path, " ".join(parts), lambda: b"".join(p.make() for p in pieces()), pieces)


def deliver(output: Path, files: list[OutFile]) -> None:
    with publish.alone(output) as before:
        publish.write(files, output, before, seen(output, {}), 1, lambda *_: None, output.parent / "cache")


def test_unchanged_pieces_of_a_long_file_are_copied(output: Path) -> None:
    deliver(output, [in_pieces("a.json", {"1": "one ", "2": "two ", "3": "three"}, [])])
    made: list[str] = []
    deliver(output, [in_pieces("a.json", {"1": "one ", "4": "four ", "3": "three"}, made)])
    assert site(output) == {"a.json": "one four three"}
    assert made == ["4"]


def test_pieces_of_a_long_file_that_others_have_changed_are_made_anew(output: Path) -> None:
    deliver(output, [in_pieces("a.json", {"1": "one ", "2": "two"}, [])])
    (output / "a.json").write_text("own two")
    deliver(output, [in_pieces("a.json", {"1": "one ", "3": "three"}, [])])
    assert site(output) == {"a.json": "one three"}


def test_a_site_that_was_thrown_away_is_not_made_again(output: Path) -> None:
    parts = {"1": "one ", "2": "two"}
    deliver(output, [promise("a.html", "a"), in_pieces("b.json", parts, [])])
    shutil.rmtree(output)
    made: list[str] = []
    deliver(output, [broken("a.html", "a"), in_pieces("b.json", parts, made)])
    assert site(output) == {"a.html": "a", "b.json": "one two"}
    assert made == []


def test_folders_that_become_empty_go(output: Path) -> None:
    write(output, [promise("index.html", "a"), promise("fa/contacts/x.html", "b")])
    write(output, [promise("index.html", "a")])
    assert sorted(os.listdir(output)) == [publish.MARK, "index.html"]


def test_the_same_promises_leave_every_file_untouched(output: Path) -> None:
    files = [promise("a.html", "a"), promise("b.html", "b")]
    write(output, files)
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*")}
    assert write(output, files) == (0, 2, 0)
    assert {path: path.stat().st_mtime_ns for path in output.rglob("*")} == before


def test_a_changed_or_deleted_output_is_made_again(output: Path) -> None:
    files = [promise("a.html", "a"), promise("b.html", "b"), promise("c.html", "c")]
    write(output, files)
    (output / "a.html").write_text("z")
    (output / "b.html").unlink()
    assert write(output, files) == (2, 1, 0)
    assert site(output) == {"a.html": "a", "b.html": "b", "c.html": "c"}


def test_a_file_with_the_remembered_time_is_not_even_read(output: Path) -> None:
    files = [promise("a.html", "a")]
    write(output, files)
    seen = (output / "a.html").stat()
    (output / "a.html").write_text("z")
    os.utime(output / "a.html", ns=(seen.st_mtime_ns, seen.st_mtime_ns))
    assert write(output, files, {"a.html": (seen.st_size, seen.st_mtime_ns)}) == (0, 1, 0)
    assert write(output, files) == (1, 0, 0)


def test_a_failed_build_leaves_the_old_site_whole(output: Path) -> None:
    write(output, [promise("a.html", "a"), promise("b.html", "b"), promise("c.html", "c")])
    before = {path: path.read_bytes() for path in output.rglob("*")}
    with pytest.raises(GenError, match=r"^templates/base.html:3: this template is broken.$"):
        write(output, [promise("a.html", "A"), broken("b.html")])
    assert {path: path.read_bytes() for path in output.rglob("*")} == before


def test_a_failed_first_build_leaves_nothing(output: Path) -> None:
    with pytest.raises(GenError):
        write(output, [promise("a.html", "a"), broken("b.html")])
    assert os.listdir(output.parent) == []


def test_foreign_files_are_refused_and_kept(output: Path) -> None:
    output.mkdir()
    (output / "thesis.txt").write_text("years of work")
    with pytest.raises(GenError) as caught:
        write(output, [promise("index.html", "a")])
    assert str(caught.value) == f"{output}: {FOREIGN.format('thesis.txt')}"
    assert site(output) == {"thesis.txt": "years of work"}


def test_a_foreign_file_in_the_way_of_a_new_page_is_refused_and_kept(output: Path) -> None:
    write(output, [promise("index.html", "a")])
    (output / "notes.html").write_text("mine")
    with pytest.raises(GenError) as caught:
        write(output, [promise("index.html", "A"), promise("notes.html", "b")])
    assert str(caught.value) == f"{output}: {FOREIGN.format('notes.html')}"
    assert site(output) == {"index.html": "a", "notes.html": "mine"}


def test_a_foreign_file_in_the_way_of_a_folder_is_refused_and_kept(output: Path) -> None:
    write(output, [promise("index.html", "a")])
    (output / "fa").write_text("mine")
    with pytest.raises(GenError) as caught:
        write(output, [promise("fa/contacts/x.html", "b")])
    assert str(caught.value) == f"{output}: {FOREIGN.format('fa/contacts/x.html')}"
    assert site(output) == {"index.html": "a", "fa": "mine"}


def test_foreign_files_beside_ours_are_left_alone(output: Path) -> None:
    write(output, [promise("index.html", "a"), promise("fa/x.html", "b")])
    (output / "CNAME").write_text("example.org")
    (output / "fa" / "mine.txt").write_text("mine")
    write(output, [promise("index.html", "A")])
    assert site(output) == {"CNAME": "example.org", "fa/mine.txt": "mine", "index.html": "A"}


def test_a_damaged_mark_is_refused(output: Path) -> None:
    write(output, [promise("index.html", "a")])
    (output / publish.MARK).write_text("{}")
    with pytest.raises(GenError) as caught:
        write(output, [promise("index.html", "a")])
    assert str(caught.value) == f"{output}: {FOREIGN.format(publish.MARK)}"


def test_a_file_in_place_of_the_folder_is_refused(output: Path) -> None:
    output.write_text("mine")
    with pytest.raises(GenError) as caught:
        write(output, [promise("index.html", "a")])
    assert (
        str(caught.value)
        == f"{output}: this is a file, and the site needs a folder. Name another one with --output."
    )


def test_an_unwritable_output_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    output = tmp_path / "file" / "public"
    with pytest.raises(GenError) as caught:
        write(output, [promise("index.html", "a")])
    assert str(caught.value) == (
        f"{output}: this folder cannot be written to (Not a directory). "
        "Allow writing to it, or name another one with --output."
    )


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_told(output: Path) -> None:
    output.mkdir(mode=0o500)
    with pytest.raises(GenError, match=r"cannot be written to \(Permission denied\)"):
        write(output, [promise("index.html", "a")])


def test_the_program_is_part_of_every_key(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [promise("a.html", "a")]
    write(output, files)
    monkeypatch.setattr("generator.bundled.digest", lambda: "another version")
    assert write(output, files) == (1, 0, 0)
    assert write(output, files) == (0, 1, 0)


Plan = dict[str, str]
plans = st.dictionaries(
    st.sampled_from(["a.html", "b.html", "fa/a.html", "fa/b/c.html", "en/x.html"]), st.sampled_from("xyz")
)


@settings(max_examples=40, deadline=None)
@given(history=st.lists(plans, min_size=1, max_size=5))
def test_after_any_history_the_folder_is_as_a_clean_build_makes_it(
    tmp_path_factory: pytest.TempPathFactory, history: list[Plan]
) -> None:
    folder = tmp_path_factory.mktemp("sites")
    for plan in history:
        write(folder / "kept", [promise(path, text) for path, text in sorted(plan.items())])
    write(folder / "clean", [promise(path, text) for path, text in sorted(history[-1].items())])
    assert site(folder / "kept") == site(folder / "clean")
    assert (folder / "kept" / publish.MARK).read_bytes() == (folder / "clean" / publish.MARK).read_bytes()


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from generator import manifest, publish
    from generator.model import OutFile

    steps = int(sys.argv[2])
    def step(event, args):
        # Die in front of one of the operations that change the disk.
        global steps
        if event in {"os.rename", "os.remove", "os.rmdir", "os.mkdir"} or (event == "open" and args[1] and "w" in args[1]):
            steps -= 1
            if steps == 0:
                os.kill(os.getpid(), signal.SIGKILL)
    output = Path(sys.argv[1])
    files = [OutFile(f"{n % 2}/{n}.html", f"new {n}", f"new {n}".encode) for n in range(2, 6)]
    sys.addaudithook(step)
    with publish.alone(output) as before:
        there = manifest.Survey(manifest.Seen("", settled=False), manifest.look(output), {}, None)
        publish.write(files, output, before, there, 1, lambda *_: None)
"""


def test_a_build_killed_anywhere_is_completed_or_undone_by_the_next(tmp_path: Path) -> None:
    old = [promise(f"{number % 2}/{number}.html", f"old {number}") for number in range(4)]
    new = {f"{number % 2}/{number}.html": f"new {number}" for number in range(2, 6)}
    outcomes = set()
    for steps in range(1, 60):
        output = tmp_path / str(steps) / "public"
        write(output, old)
        before = site(output)
        code = [sys.executable, "-c", textwrap.dedent(KILLED), str(output), str(steps)]
        killed = subprocess.run(code, check=False, timeout=60).returncode != 0
        files = {path for path in output.rglob("*") if path.is_file() and publish.STAGE not in path.parts}
        assert all(path.read_text().startswith(("old", "new", "{")) for path in files), (
            "a file is half-written"
        )
        with publish.alone(output):
            mended = site(output)
        assert mended in (before, new)
        outcomes.add((killed, mended == new))
        if not killed:
            break
    assert outcomes == {(True, False), (True, True), (False, True)}


def test_what_was_seen_before_another_build_counts_for_nothing(tmp_path: Path) -> None:
    output = tmp_path / "public"
    write(output, [promise("a.html", "a")])
    before = manifest.look(output)
    assert publish.is_still(output, before)
    write(output, [promise("a.html", "a"), promise("b.html", "b")])
    assert not publish.is_still(output, before)
    assert publish.is_still(output, manifest.look(output))
    assert not publish.is_still(tmp_path / "nothing", {})
