"""What a live preview knows: a folder in, its pages out as they are now, with what is wrong."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator import build, manifest
from generator.build import Build
from generator.errors import GenError
from generator.model import OutFile
from generator.serve import glance

_FEW = 4
"""Where more articles than these were saved at once, none is looked at before the others."""


class Preview:
    """What the preview knows: the promised files, what was rendered of them, and what is wrong."""

    def __init__(self, folder: Path, cache: Path | None, tell: Callable[[str], None]) -> None:
        self.folder = folder
        self.cache = cache
        self.tell = tell
        self.built: Build | None = None
        """The last build that nothing was wrong with."""
        self.files: dict[str, OutFile] = {}
        self.rendered: dict[str, tuple[str, bytes]] = {}
        """Path → key and bytes of the last good rendering."""
        self.mistake = ""
        self.count = 0
        self.stopped = False
        self.changed = threading.Event()
        """Set by a save; cleared before a build begins, so that one during the build is not lost."""
        self.renewed = threading.Condition()
        self.rendering = threading.Lock()
        self.saved: set[str] = set()
        """Paths of files that were saved since somebody looked, below the folder."""
        self.asked = ""
        """The page that a browser asked for last."""

    @property
    def epoch(self) -> str:
        """Name the state that pages are of; no two states of any two previews share it."""
        return f"{os.getpid()}-{self.count}"

    def rebuild(self, jobs: int = 1) -> None:
        """Read the folder again; where something has changed for a browser, wake those that wait."""
        held = self.built.held if self.built else None
        try:
            built = build.build(self.folder, cache=self.cache, jobs=jobs, held=held)
            self.built = built
            files, mistake = {file.path: file for file in built.files}, ""
        except GenError as error:
            files, mistake = self.files, str(error)
        except Exception as error:  # a fault of the program must not end the preview either
            files, mistake = self.files, f"{type(error).__name__}: {error}"
        if mistake != self.mistake or _keys(files) != _keys(self.files):
            self._show(files, mistake)
            articles = len(self.built.held.entries) if self.built else 0
            self.tell(mistake or f"{len(files)} files, {articles} articles")

    def save(self, path: str) -> None:
        """Take note of a file that was saved."""
        # Where one is lost between two looks, the build that follows sees it all the same.
        self.saved.add(path)
        self.changed.set()

    def glance(self) -> None:
        """Show the pages of an article that has just been saved, before the whole folder is read again.

        Whatever cannot be shown so is left to ``rebuild``, which must follow.
        """
        saved, self.saved = self.saved, set()
        built = self.built
        if built is None or self.mistake or len(saved) > _FEW:
            return
        cache = self.cache or self.folder / manifest.CACHE
        files: dict[str, OutFile] = {}
        for path in sorted(saved):
            with suppress(Exception):  # ``rebuild`` says what is wrong
                files |= {file.path: file for file in glance.pages(self.folder, cache, built, path)}
        before = {path: self.files[path].key for path in files if path in self.files}
        if len(before) == len(files) and before != _keys(files):
            self._show(self.files | files, "")
            self.page(self.asked)  # made while its browser is on the way to ask for it

    def _show(self, files: dict[str, OutFile], mistake: str) -> None:
        """Let ``files`` be what browsers see, and wake those that wait."""
        with self.renewed:
            self.files, self.mistake = files, mistake
            self.count += 1
            self.renewed.notify_all()

    def page(self, path: str) -> tuple[bytes | None, str]:
        """Render a file; give its bytes, or the last good ones or ``None``, and what is wrong."""
        file = self.files.get(path)
        if file is None:
            return None, self.mistake
        with self.rendering:
            key, data = self.rendered.get(path, ("", None))
            if key == file.key:
                return data, self.mistake
            try:
                data = file.render()
            except GenError as error:
                return data, str(error)
            except Exception as error:  # see above
                return data, f"{type(error).__name__}: {error}"
            self.rendered[path] = file.key, data
            return data, self.mistake

    def wait(self, since: str, seconds: float) -> str | None:
        """Wait for another state than ``since``; give its name, or ``None`` when the time is up."""
        with self.renewed:
            new = self.renewed.wait_for(lambda: self.stopped or self.epoch != since, seconds)
        return self.epoch if new else None

    def stop(self) -> None:
        """Let waiting browsers go."""
        with self.renewed:
            self.stopped = True
            self.renewed.notify_all()


def _keys(files: dict[str, OutFile]) -> dict[str, str]:
    return {path: file.key for path, file in files.items()}
