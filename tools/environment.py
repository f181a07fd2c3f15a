"""Make a private environment with pip in it: ``python3 tools/environment.py .venv``.

Made of the standard library alone, and meant for machines that have Python and little else. Debian ships Python without the
part that puts pip into an environment; then pip comes from the system, from the package index that its settings name, or with
Debian's own package.
"""

import configparser
import os
import re
import ssl
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

OLDEST = (3, 11)

# <a href="../../packages/…/pip-24.0-py3-none-any.whl#sha256=…">pip-24.0-py3-none-any.whl</a>
_LINK = re.compile(r'href="([^"]*?/?pip-(\d+(?:\.\d+)*)-py3-none-any\.whl[^"]*)"')


def make(folder: Path) -> None:
    """Make the environment ``folder`` if it is not there, and see that it has pip.

    Raises:
        SystemExit: It cannot be made; the message says what to do.
    """
    if sys.version_info < OLDEST:
        raise SystemExit(
            f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version.split()[0]}. Call make PYTHON=… with a newer one."
        )
    python = folder / "bin" / "python"
    if _has_pip(python):
        return
    print(f"Making a private environment in {folder}", flush=True)
    if _runs(sys.executable, "-m", "venv", "--clear", str(folder)) and _has_pip(python):
        return
    if not _runs(sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder)):
        raise SystemExit(
            "No environment can be made. On Debian, install python3-venv (apt-get install python3-venv)."
        )
    if not (_from_system(python) or _from_index(python) or _from_debian(folder, python)):
        raise SystemExit(
            "pip cannot be had. On Debian, install python3-venv (apt-get install python3-venv), then call make again."
        )


def _has_pip(python: Path) -> bool:
    return python.exists() and _runs(str(python), "-m", "pip", "--version")


def _runs(*command: str, **more: str) -> bool:
    """Run a command without showing what it says; tell whether it went well."""
    done = subprocess.run(command, env=os.environ | more, capture_output=True, check=False)
    return done.returncode == 0


def _from_system(python: Path) -> bool:
    return _runs(sys.executable, "-m", "pip", "--python", str(python), "install", "pip") and _has_pip(python)


def _from_debian(folder: Path, python: Path) -> bool:
    """Install Debian's own missing part, where that needs no password."""
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    try:
        _runs(*root, "apt-get", "update")
        installed = _runs(*root, "apt-get", "install", "-y", "python3-venv", DEBIAN_FRONTEND="noninteractive")
    except FileNotFoundError:
        return False
    return installed and _runs(sys.executable, "-m", "venv", "--clear", str(folder)) and _has_pip(python)


# --- pip from a package index ---------------------------------------------------------------------------------------


def _from_index(python: Path) -> bool:
    """Let the newest pip of the package index, which runs from its own file, install itself."""
    with tempfile.TemporaryDirectory() as folder:
        for index in _indexes():
            try:
                wheel = _fetch_wheel(index, Path(folder))
            except (OSError, ValueError):
                continue
            if wheel and _runs(str(python), "-m", "pip", "install", str(wheel), PYTHONPATH=str(wheel)):
                return _has_pip(python)
    return False


def _indexes() -> Iterator[str]:
    """List the package indexes that pip would ask, by its variables and its files of settings."""
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"):
        yield from os.environ.get(name, "").split()
    home = Path.home()
    named = os.environ.get("PIP_CONFIG_FILE", "")
    for file in (named, home / ".config/pip/pip.conf", home / ".pip/pip.conf", "/etc/pip.conf"):
        settings = configparser.RawConfigParser()
        try:
            settings.read(file or [], encoding="utf-8")
        except (OSError, configparser.Error):
            continue
        for name in ("index-url", "extra-index-url"):
            yield from settings.get("global", name, fallback="").split()


def _fetch_wheel(index: str, folder: Path) -> Path | None:
    """Bring the newest pip that ``index`` offers into ``folder``."""
    page = index.rstrip("/") + "/pip/" + ("index.html" if index.startswith("file:") else "")
    with _open(page) as answer:
        links = _LINK.findall(answer.read().decode())
    if not links:
        return None
    link, version = max(links, key=lambda found: tuple(map(int, found[1].split("."))))
    wheel = folder / f"pip-{version}-py3-none-any.whl"
    with _open(urllib.parse.urljoin(page, link)) as data:
        wheel.write_bytes(data.read())
    return wheel


def _open(url: str):  # type: ignore[no-untyped-def]
    """Open an address with the certificates that pip would use."""
    return urllib.request.urlopen(
        url, timeout=60, context=ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    )


if __name__ == "__main__":
    make(Path(sys.argv[1]))
