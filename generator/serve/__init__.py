"""A live preview: a folder in, a server on this machine whose pages renew themselves whenever a file is saved.

Nothing is written: a page is rendered when a browser asks for it. What is wrong is shown on the page, over the last good one.
"""

import errno
import threading
from collections.abc import Callable
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from generator import manifest, pool
from generator.errors import GenError
from generator.serve.answers import Handler
from generator.serve.preview import Preview
from generator.serve.watch import Watch

HOST = "127.0.0.1"

# Saves that follow each other within so many seconds are one burst, which is waited for so many times at most.
_QUIET = 0.015
_PATIENCE = 20


def serve(
    folder: Path,
    *,
    port: int = 8000,
    cache: Path | None = None,
    poll: bool = False,
    tell: Callable[[str], None] = lambda line: None,
    ready: Callable[[str], None] = lambda url: None,
) -> None:
    """Show the site in ``folder`` to browsers of this machine until Ctrl-C.

    Args:
        port: Where to listen; 0 for any free port.
        cache: Folder for what is remembered from one build to the next; ``.naql`` in ``folder`` unless given.
        poll: Look for changes now and then, for folders that give no notifications.
        tell: Called with a line for people whenever there is something new.
        ready: Called once with the address, when the first page can be had.

    Raises:
        GenError: The port cannot be had, or there is no such folder.
    """
    if not folder.is_dir():
        raise GenError("there is no such folder. Begin a site with gen init.", str(folder))
    preview = Preview(folder, cache, tell)
    with _listen(port, preview) as server:
        seen = manifest.see(folder)
        preview.rebuild(jobs=pool.cores())
        watch = _watch(preview, poll)
        if manifest.see(folder).digest != seen.digest:
            preview.changed.set()
        answering = threading.Thread(target=server.serve_forever, daemon=True)
        answering.start()
        try:
            ready(f"http://{HOST}:{server.server_port}/")
            _follow(preview)
        except KeyboardInterrupt:
            pass
        finally:
            preview.stop()
            server.shutdown()
            watch.stop()


def _listen(port: int, preview: Preview) -> ThreadingHTTPServer:
    try:
        server = ThreadingHTTPServer((HOST, port), partial(Handler, preview))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            message = f"port {port} is in use. Choose another one with --port, for example --port {port + 1}."
        else:
            message = f"port {port} cannot be had ({error.strerror}). Choose another one with --port, for example --port 8000."
        raise GenError(message) from error
    server.daemon_threads = True
    return server


def _watch(preview: Preview, poll: bool) -> Watch:
    """Begin to watch; where the system gives no notifications, by looking now and then."""
    watch = Watch(preview.folder, preview.save, poll)
    try:
        watch.start()
    except OSError:
        if poll:
            raise
        watch.stop()
        preview.tell("this system gives no notifications of changes; looking for them twice a second")
        watch = Watch(preview.folder, preview.save, poll=True)
        watch.start()
    return watch


def _follow(preview: Preview) -> None:
    """Glance at every save, and rebuild after every burst of them, for ever."""
    while True:
        preview.changed.wait()
        for _ in range(_PATIENCE):
            preview.changed.clear()
            preview.glance()
            if not preview.changed.wait(_QUIET):
                break
        preview.changed.clear()
        preview.rebuild()
