"""What is installed is whole: the wheel works away from the checkout."""

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, folder: Path, **more: str) -> str:
    """Run a command in ``folder`` with an empty home folder and no network; give what it printed."""
    (folder / "home").mkdir(exist_ok=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "PIP_NO_INDEX": "1", **more}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        folder,
        ROOT,
        folder=folder,
    )
    (file,) = folder.glob("naql-*.whl")
    return file


def test_the_wheel_holds_all_that_ships(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())

    shipped = {
        f"generator/{place}": [path for path in (ROOT / source).rglob("*") if path.is_file()]
        for source, place in (("templates", "templates"), ("static", "static"), ("content", "demo/content"))
    }
    for place, files in shipped.items():
        assert files
        source = ROOT / ("content" if place.endswith("content") else Path(place).name)
        assert {f"{place}/{file.relative_to(source).as_posix()}" for file in files} <= packed
    for data in [
        *(ROOT / "generator").rglob("*.toml"),
        *(ROOT / "generator").rglob("*.md"),
        *(ROOT / "generator").rglob("*.py"),
    ]:
        assert data.relative_to(ROOT).as_posix() in packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)
    assert not [name for name in packed if name.startswith(("tests/", "tools/", "public/"))]


def test_the_demo_builds_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env/bin/python"
    # The libraries are those of this environment; the program is the one in the wheel.
    own = Path(
        sysconfig.get_path("purelib", vars={"base": str(tmp_path / "env"), "platbase": str(tmp_path / "env")})
    )
    (own / "libraries.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", wheel, folder=tmp_path)

    where = run(python, "-c", "import generator; print(generator.__file__)", folder=tmp_path)
    said = run(tmp_path / "env/bin/gen", "demo", folder=tmp_path)

    assert where.startswith(str(own))
    assert "gen serve naql-demo" in said
    for lang in ("fa", "ar", "en"):
        assert (tmp_path / f"naql-demo/public/{lang}/index.html").exists()
    assert (tmp_path / "naql-demo/public/timeline.json").exists()


def test_the_readers_can_be_compiled(tmp_path: Path) -> None:
    """As far as C, which takes seconds; ``make wheel`` goes on to machine code and tests that, too."""
    hook = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]["hooks"]["mypyc"]
    files = sorted(
        str(file.relative_to(ROOT)) for pattern in hook["include"] for file in ROOT.glob(pattern[1:])
    )
    assert "generator/extract/report.py" in files
    call = f"from mypyc.build import mypycify; mypycify({[*hook['mypy-args'], *files]!r}, target_dir={str(tmp_path)!r})"
    done = subprocess.run([sys.executable, "-c", call], cwd=ROOT, capture_output=True, text=True, check=False)

    assert "error" not in done.stdout + done.stderr
    assert done.returncode == 0
    assert list(tmp_path.glob("**/*.c"))
