"""A build that is killed at any moment leaves no half-written file, and the next one makes the site that a clean build makes."""

import os
import random
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from generator import build, publish

MINIMAL = Path(__file__).parent / "sites" / "minimal"

MOMENTS = 4

KILLED = """
    import os, signal, sys
    from pathlib import Path
    from generator import build
    import generator.search, generator.site.outputs

    left = int(sys.argv[1])
    home = os.getpid()
    def step(event, args):
        # What touches the disk or begins something; a worker's own steps count in the worker alone.
        global left
        if event in {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.scandir", "sqlite3.connect", "os.fork"}:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(step)
    build.make(Path("site"), Path("site/public"), jobs=2)
    if os.getpid() == home:
        print(int(sys.argv[1]) - left)
"""


def run(home: Path, moment: int) -> int:
    """Build a site in a process that is killed at its ``moment``-th step; give how many steps a whole one took, else 0."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    code = [sys.executable, "-c", textwrap.dedent(KILLED), str(moment)]
    ended = subprocess.run(
        code, cwd=home, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode in (0, -9), ended.stderr
    return int(ended.stdout) if ended.returncode == 0 else 0


def files(folder: Path) -> dict[str, bytes]:
    """Read all files of a site, without those of a stage."""
    found = (path for path in folder.rglob("*") if path.is_file())
    read = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {path: data for path, data in read.items() if not path.startswith(publish.STAGE)}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    shutil.copytree(MINIMAL, tmp_path / "site")
    return tmp_path


@pytest.mark.parametrize("built_before", [False, True], ids=["a first build", "a build after an edit"])
def test_a_build_killed_at_any_moment_is_made_good_by_the_next(home: Path, built_before: bool) -> None:
    site = home / "site"
    if built_before:
        build.make(site, site / "public", jobs=1)
    old = files(site / "public")
    article = site / "content" / "articles" / "fa" / "call.md"
    article.write_text(article.read_text("utf-8").replace("آماده است", "آماده نیست"), "utf-8")
    shutil.copytree(site, home / "begun")
    steps = run(home, 10**9)
    new = files(site / "public")
    assert steps > MOMENTS
    assert old != new
    killed = 0
    for moment in random.Random(steps).sample(range(1, steps), MOMENTS):
        shutil.rmtree(site)
        shutil.copytree(home / "begun", site)
        # One that takes fewer steps than the first, which found less in the system's caches, may be done before.
        killed += run(home, moment) == 0
        half = {
            path
            for path, data in files(site / "public").items()
            if data not in (old.get(path), new.get(path))
        }
        assert half == set()
        build.make(site, site / "public", jobs=1)
        assert files(site / "public") == new
        assert sorted(path.name for path in home.iterdir()) == ["begun", "site"]
    assert killed > MOMENTS // 2
