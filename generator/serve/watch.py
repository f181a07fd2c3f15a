"""Saved files noticed: a folder in, a call with its path for every change below it that a build could see."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

from generator import manifest

_CHANGES = frozenset({"created", "modified", "moved", "deleted", "closed"})
"""Sorts of events that mean a change; others tell of reading."""

_PAUSE = 0.5
"""Seconds between two looks at a folder that gives no notifications."""


class Watch(FileSystemEventHandler):
    """Calls ``changed`` with the path (below ``folder``, with ``/``) of every change in the folders that a build reads.

    These folders may come and go.
    """

    def __init__(self, folder: Path, changed: Callable[[str], None], poll: bool) -> None:
        self.folder = folder
        self.changed = changed
        self.observer: Any = PollingObserver(timeout=_PAUSE) if poll else Observer()
        self.watched: dict[str, ObservedWatch] = {}

    def start(self) -> None:
        """Begin to watch.

        Raises:
            OSError: The system gives no notifications, or no more of them.
        """
        self.observer.schedule(_Around(self), str(self.folder), recursive=False)
        for name in manifest.INPUTS:
            self.follow(name)
        self.observer.start()

    def follow(self, name: str) -> None:
        """Watch the input folder ``name`` as it is now, if it is there."""
        if name in self.watched:
            self.observer.unschedule(self.watched.pop(name))
        if (self.folder / name).is_dir():
            self.watched[name] = self.observer.schedule(self, str(self.folder / name), recursive=True)

    def stop(self) -> None:
        """Watch no longer."""
        self.observer.stop()
        if self.observer.is_alive():
            self.observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell of a change."""
        if event.event_type in _CHANGES:
            for path in {str(event.src_path), str(event.dest_path)} - {""}:
                self.changed(os.path.relpath(path, self.folder).replace(os.sep, "/"))


class _Around(FileSystemEventHandler):
    """Looks after the input folders themselves, which may be made, renamed and removed."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in {"created", "moved", "deleted"}:
            return
        for path in {str(event.src_path), str(event.dest_path)}:
            if Path(path).name in manifest.INPUTS:
                with suppress(OSError):  # gone again already
                    self.watch.follow(Path(path).name)
                self.watch.changed(Path(path).name)
