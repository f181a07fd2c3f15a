"""What make calls before the program is installed: the environment, the browser."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def environment() -> ModuleType:
    spec = importlib.util.spec_from_file_location("environment", ROOT / "tools/environment.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def script(file: Path, text: str) -> None:
    file.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    file.chmod(0o755)


# --- the environment --------------------------------------------------------------------------------------------------


def test_an_environment_with_pip_is_made_once(
    environment: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.make(tmp_path / "env")
    (tmp_path / "env/kept").write_text("", "utf-8")
    environment.make(tmp_path / "env")

    assert capsys.readouterr().out == f"Making a private environment in {tmp_path}/env\n"
    assert (tmp_path / "env/kept").exists()
    assert subprocess.run(
        [tmp_path / "env/bin/python", "-m", "pip", "--version"], check=True, capture_output=True
    ).stdout


def test_pip_comes_from_the_package_index_where_python_brings_none(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "simple/pip"
    index.mkdir(parents=True)
    for version in ("9.0.3", "24.0", "23.3.1"):
        (index / f"pip-{version}-py3-none-any.whl").write_text(version, "utf-8")
    links = [f'<a href="pip-{v}-py3-none-any.whl#sha256=0">pip</a>' for v in ("9.0.3", "24.0", "23.3.1")]
    (index / "index.html").write_text("".join([*links, '<a href="pip-25.0.tar.gz">pip</a>']), "utf-8")
    monkeypatch.setenv("PIP_INDEX_URL", (tmp_path / "simple").as_uri())

    wheel = environment._fetch_wheel(next(environment._indexes()), tmp_path)

    assert wheel == tmp_path / "pip-24.0-py3-none-any.whl"
    assert wheel.read_text("utf-8") == "24.0"


def test_the_package_indexes_are_those_of_pips_own_settings(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".config/pip").mkdir(parents=True)
    (tmp_path / ".config/pip/pip.conf").write_text(
        "[global]\nindex-url = https://a.example/simple\n", "utf-8"
    )
    (tmp_path / "broken").write_text("no settings", "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "broken"))
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "https://b.example/simple https://c.example/simple")
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)

    found = list(environment._indexes())

    assert found[:3] == ["https://b.example/simple", "https://c.example/simple", "https://a.example/simple"]


def test_a_python_that_is_too_old_is_told(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "OLDEST", (99, 0))

    with pytest.raises(SystemExit, match=r"Python 99\.0 or newer is needed"):
        environment.make(tmp_path / "env")


def test_where_pip_cannot_be_had_the_message_says_what_to_install(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for way in ("_from_system", "_from_index", "_from_debian"):
        monkeypatch.setattr(environment, way, lambda *_: False)
    monkeypatch.setattr(environment, "_has_pip", lambda _: False)
    monkeypatch.setattr(environment, "_runs", lambda *_, **__: True)

    with pytest.raises(SystemExit, match="install python3-venv"):
        environment.make(tmp_path / "env")


# --- the browser ------------------------------------------------------------------------------------------------------


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder of commands with nothing but what the script itself is made of, and no browser."""
    (tmp_path / "bin").mkdir()
    for name in ("bash", "dirname", "env", "find", "head", "sh", "touch", "chmod"):
        (tmp_path / "bin" / name).symlink_to(shutil.which(name) or name)
    script(tmp_path / "bin/id", "echo 0")
    return tmp_path / "bin"


def browser(commands: Path) -> subprocess.CompletedProcess[str]:
    """Call the script on a machine that has only ``commands``."""
    there = {"PATH": str(commands), "PLAYWRIGHT_BROWSERS_PATH": str(commands.parent / "none")}
    copy = commands.parent / "checkout/tools"
    copy.mkdir(parents=True)
    shutil.copy(ROOT / "tools/browser", copy)
    return subprocess.run(
        [commands / "bash", copy / "browser"], env=there, capture_output=True, text=True, check=False
    )


def test_a_browser_that_is_there_is_taken(bare: Path) -> None:
    script(bare / "chromium", "true")

    done = browser(bare)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_where_there_is_none_the_systems_package_brings_one(bare: Path) -> None:
    script(bare / "apt-get", f'[ "$1" = update ] || {{ touch {bare}/chromium && chmod +x {bare}/chromium; }}')

    done = browser(bare)

    assert done.returncode == 0
    assert "bringing one" in done.stdout
    assert (bare / "chromium").exists()


def test_where_none_can_be_brought_the_message_says_what_to_install(bare: Path) -> None:
    script(bare / "apt-get", "exit 100")

    done = browser(bare)

    assert done.returncode == 1
    assert "apt-get install chromium" in done.stderr


def test_what_calls_the_tests_can_be_run() -> None:
    for file in (ROOT / ".ci/run", ROOT / "tools/browser"):
        assert os.access(file, os.X_OK)
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")
