"""What a live preview knows: a folder in, its pages out as they are now, with what is wrong."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

from generator import build
from generator.errors import GenError
from generator.model import OutFile
from generator.reading import Held


class Preview:
    """What the preview knows: the promised files, what was rendered of them, and what is wrong."""

    def __init__(self, folder: Path, cache: Path | None, tell: Callable[[str], None]) -> None:
        self.folder = folder
        self.cache = cache
        self.tell = tell
        self.held: Held | None = None
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

    @property
    def epoch(self) -> str:
        """Name the state that pages are of; no two states of any two previews share it."""
        return f"{os.getpid()}-{self.count}"

    def rebuild(self, jobs: int = 1) -> None:
        """Read the folder again; where something has changed for a browser, wake those that wait."""
        try:
            built = build.build(self.folder, cache=self.cache, jobs=jobs, held=self.held)
            self.held = built.held
            files, mistake = {file.path: file for file in built.files}, ""
        except GenError as error:
            files, mistake = self.files, str(error)
        except Exception as error:  # a fault of the program must not end the preview either
            files, mistake = self.files, f"{type(error).__name__}: {error}"
        before = {path: file.key for path, file in self.files.items()}
        if mistake == self.mistake and before == {path: file.key for path, file in files.items()}:
            return
        with self.renewed:
            self.files, self.mistake = files, mistake
            self.count += 1
            self.renewed.notify_all()
        self.tell(mistake or f"{len(files)} files, {len(self.held.entries) if self.held else 0} articles")

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
