"""The memo gives back what it was given, or nothing; whatever happens to its file."""

import multiprocessing
import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import memo


def key(name: str) -> bytes:
    return name.encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / memo.NAME


def test_what_is_remembered_comes_back(file: Path) -> None:
    memo.remember(file, {b"a": b"one", b"b": b"two"}, [b"a", b"b"])
    assert memo.recall(file, [b"a", b"b", b"c"]) == {b"a": b"one", b"b": b"two"}


def test_a_value_is_replaced(file: Path) -> None:
    memo.remember(file, {b"a": b"one"}, [b"a"])
    memo.remember(file, {b"a": b"two"}, [b"a"])
    assert memo.recall(file, [b"a"]) == {b"a": b"two"}


def test_nothing_is_remembered_without_a_file(file: Path) -> None:
    assert memo.recall(file, [b"a"]) == {}
    assert not file.exists()


def test_the_cache_keeps_itself_out_of_version_control(file: Path) -> None:
    memo.remember(file, {b"a": b"one"}, [b"a"])
    assert (file.parent / ".gitignore").read_text() == "*\n"


def test_a_file_that_is_no_database_is_replaced(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"this is not a database, and long enough to be looked at as one" * 100)
    assert memo.recall(file, [b"a"]) == {}
    memo.remember(file, {b"a": b"one"}, [b"a"])
    assert memo.recall(file, [b"a"]) == {b"a": b"one"}


@pytest.mark.parametrize("letter", [b"\x90", b"Z"])
def test_a_file_with_a_damaged_name_of_its_table_is_replaced(file: Path, letter: bytes) -> None:
    memo.remember(file, {b"a": b"one"}, [b"a"])
    data = file.read_bytes()
    assert b"memomemo" in data
    file.write_bytes(data.replace(b"memomemo", b"memomem" + letter))
    assert memo.recall(file, [b"a"]) == {}
    assert memo.fetch(file, b"a") is None
    assert memo.remember(file, {b"a": b"two"}, [b"a"])
    assert memo.recall(file, [b"a"]) == {b"a": b"two"}


def test_an_empty_file_is_used(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    assert memo.recall(file, [b"a"]) == {}
    memo.remember(file, {b"a": b"one"}, [b"a"])
    assert memo.recall(file, [b"a"]) == {b"a": b"one"}


def test_a_table_of_another_shape_is_harmless(file: Path) -> None:
    file.parent.mkdir()
    with sqlite3.connect(file) as memory:
        memory.execute("CREATE TABLE memo (something TEXT)")
    memory.close()
    assert memo.recall(file, [b"a"]) == {}
    memo.remember(file, {b"a": b"one"}, [b"a"])
    assert memo.recall(file, [b"a"]) == {b"a": b"one"}


@pytest.mark.parametrize("seed", range(20))
def test_damaged_bytes_never_come_back(file: Path, seed: int) -> None:
    values = {key(str(number)): random.Random(number).randbytes(900) for number in range(50)}
    memo.remember(file, values, list(values))
    data = bytearray(file.read_bytes())
    chance = random.Random(seed)
    for _ in range(5):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.write_bytes(data)

    assert memo.recall(file, list(values)).items() <= values.items()

    memo.remember(file, {b"new": b"value"}, [b"new"])
    assert memo.recall(file, list(values)).items() <= values.items()


@pytest.mark.parametrize("length", [1, 100, 5000, 20000])
def test_a_file_cut_short_is_harmless(file: Path, length: int) -> None:
    values = {key(str(number)): bytes([number]) * 900 for number in range(50)}
    memo.remember(file, values, list(values))
    file.write_bytes(file.read_bytes()[:length])
    assert memo.recall(file, list(values)).items() <= values.items()
    memo.remember(file, values, list(values))
    assert memo.recall(file, list(values)).items() <= values.items()


def test_a_folder_in_place_of_the_file_is_harmless(file: Path) -> None:
    file.mkdir(parents=True)
    memo.remember(file, {b"a": b"one"}, [b"a"])
    assert memo.recall(file, [b"a"]) == {}


def test_a_file_in_place_of_the_cache_folder_is_harmless(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    memo.remember(tmp_path / "cache" / memo.NAME, {b"a": b"one"}, [b"a"])
    assert memo.recall(tmp_path / "cache" / memo.NAME, [b"a"]) == {}


def test_what_nobody_asks_for_any_more_is_forgotten(file: Path) -> None:
    old = {key(f"old {number}"): b"" for number in range(3000)}
    memo.remember(file, old, list(old))
    assert len(memo.recall(file, list(old))) == 3000
    memo.remember(file, {b"new": b"value"}, [b"new", b"old 7"])
    assert memo.recall(file, [*old, b"new"]) == {b"old 7": b"", b"new": b"value"}


def _write_many(file: Path, name: str) -> None:
    for number in range(30):
        memo.remember(file, {key(f"{name} {number}"): name.encode() * 100}, [])


def test_two_runs_share_a_file(file: Path) -> None:
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_write_many, args=(file, name)) for name in ("one", "two")]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
        assert run.exitcode == 0
    for name in ("one", "two"):
        keys = [key(f"{name} {number}") for number in range(30)]
        assert memo.recall(file, keys) == dict.fromkeys(keys, name.encode() * 100)


@given(values=st.dictionaries(st.binary(min_size=1, max_size=20), st.binary(max_size=200)))
def test_every_key_and_value_can_be_remembered(
    tmp_path_factory: pytest.TempPathFactory, values: dict[bytes, bytes]
) -> None:
    file = tmp_path_factory.mktemp("cache") / memo.NAME
    memo.remember(file, values, list(values))
    assert memo.recall(file, list(values)) == values
