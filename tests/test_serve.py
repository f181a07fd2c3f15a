"""The preview answers, renews itself after every save, shows what is wrong over the last good page, and ends cleanly."""

import http.client
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

MINIMAL = Path(__file__).parent / "sites" / "minimal"
PATIENCE = 20.0
"""Seconds that a test waits for what should take hundredths of one."""

CODE = """
import sys
from pathlib import Path
from generator import serve
from generator.errors import GenError
try:
    serve.serve(Path(sys.argv[1]), port=int(sys.argv[2]), poll="poll" in sys.argv, ready=lambda url: print(url, flush=True))
except GenError as error:
    print(error)
    sys.exit(1)
"""


class Answer(NamedTuple):
    status: int
    kind: str
    text: str
    headers: dict[str, str]


class Served(NamedTuple):
    folder: Path
    port: int
    process: subprocess.Popen[str]

    def get(self, path: str, method: str = "GET", host: str | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={"Host": host or f"127.0.0.1:{self.port}"})
            got = connection.getresponse()
            return Answer(
                got.status, got.headers.get("Content-Type", ""), got.read().decode(), dict(got.headers)
            )
        finally:
            connection.close()

    def until(self, path: str, wanted: Callable[[Answer], bool]) -> Answer:
        """Ask again and again until the answer is as ``wanted``."""
        end = time.monotonic() + PATIENCE
        while not wanted(answer := self.get(path)):
            assert time.monotonic() < end, answer
            time.sleep(0.02)
        return answer

    @property
    def article(self) -> Path:
        return self.folder / "content" / "articles" / "fa" / "call.md"

    def say(self, words: str) -> None:
        """Save the article with other words in it."""
        head = self.article.read_text(encoding="utf-8").partition("\n\n")[0]
        text = head.rpartition("\n---\n")[0] + f"\n---\n{words}\n"
        self.article.write_text(text, encoding="utf-8")


@contextmanager
def serving(folder: Path, *options: str, port: int = 0) -> Iterator[Served]:
    command = [sys.executable, "-c", CODE, str(folder), str(port), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        url = process.stdout.readline().strip()
        try:
            yield Served(folder, int(url.rstrip("/").rpartition(":")[2]), process)
        finally:
            process.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(MINIMAL, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def served(folder: Path) -> Iterator[Served]:
    with serving(folder) as served:
        yield served


PAGE = "/fa/articles/call.html"


def test_pages_are_served_with_the_script_that_renews_them(served: Served) -> None:
    page = served.get(PAGE)
    assert (page.status, page.kind) == (200, "text/html; charset=utf-8")
    assert "تلفنی گفت‌وگو کردند" in page.text
    assert '<script src="/.naql/preview.js" data-epoch="' in page.text
    assert "EventSource" in served.get("/.naql/preview.js").text
    assert page.headers["Cache-Control"] == "no-store"


def test_the_folder_gets_no_site_from_a_preview(served: Served) -> None:
    served.get(PAGE)
    assert sorted(path.name for path in served.folder.iterdir()) == [".naql", "content"]


def test_folders_stand_for_their_index(served: Served) -> None:
    assert served.get("/").text == served.get("/index.html").text
    assert served.get("/fa/").status == 200
    moved = served.get("/fa")
    assert (moved.status, moved.headers["Location"]) == (302, "/fa/")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/css/site.css", "text/css; charset=utf-8"),
        ("/timeline.json", "application/json"),
        ("/fa/atom.xml", "application/xml"),
        ("/icon.svg", "image/svg+xml"),
    ],
)
def test_every_sort_of_file_is_named_as_what_it_is(served: Served, path: str, kind: str) -> None:
    got = served.get(path)
    assert (got.status, got.kind) == (200, kind)
    assert "/.naql/" not in got.text


def test_what_is_not_there_gets_the_sites_own_page(served: Served) -> None:
    missing = served.get("/nowhere.html")
    assert missing.status == 404
    assert missing.text.partition("data-epoch")[0] == served.get("/404.html").text.partition("data-epoch")[0]


def test_the_head_of_a_page_comes_alone(served: Served) -> None:
    head = served.get(PAGE, method="HEAD")
    assert (head.status, head.text) == (200, "")


def test_a_name_that_points_here_from_elsewhere_is_refused(served: Served) -> None:
    assert served.get(PAGE, host="evil.example").status == 403
    assert served.get(PAGE, host=f"localhost:{served.port}").status == 200


def test_a_save_renews_the_page(served: Served) -> None:
    served.say("اورلو فردا به لیندهافن می‌رود.")
    served.until(PAGE, lambda page: "لیندهافن" in page.text)


def test_a_waiting_browser_is_woken(served: Served) -> None:
    epoch = served.get(PAGE).text.partition('data-epoch="')[2].partition('"')[0]
    stream = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    stream.request("GET", f"/.naql/events?since={epoch}")
    response = stream.getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"
    served.say("اورلو فردا به لیندهافن می‌رود.")
    line = response.readline().decode()
    assert line.startswith("data: ")
    assert line.strip() != f"data: {epoch}"
    assert "لیندهافن" in served.get(PAGE).text
    stream.close()


def test_a_browser_with_an_old_page_is_woken_at_once(served: Served) -> None:
    stream = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    stream.request("GET", "/.naql/events?since=an-older-state")
    assert stream.getresponse().readline().startswith(b"data: ")
    stream.close()


def test_a_file_saved_without_a_change_wakes_nobody(served: Served) -> None:
    before = served.get(PAGE).text
    served.article.touch()
    time.sleep(0.5)
    assert served.get(PAGE).text == before


def test_an_editor_that_saves_by_renaming_is_followed(served: Served) -> None:
    new = served.article.with_name(".call.md.swp")
    new.write_text(served.article.read_text(encoding="utf-8") + "\nپایان.\n", encoding="utf-8")
    new.replace(served.article)
    served.until(PAGE, lambda page: "پایان." in page.text)


def test_new_and_deleted_articles_are_followed(served: Served) -> None:
    new = served.folder / "content" / "articles" / "fa" / "new" / "visit.md"
    new.parent.mkdir()
    new.write_text("---\ntitle: دیدار\n---\nاورلو با ولین دیدار کرد.\n", encoding="utf-8")
    served.until("/fa/articles/visit.html", lambda page: page.status == 200)
    new.unlink()
    served.until("/fa/articles/visit.html", lambda page: page.status == 404)


def test_a_mistake_is_shown_over_the_last_good_page(served: Served) -> None:
    good = served.article.read_text(encoding="utf-8")
    served.article.write_text(good.replace("title:", "titel:"), encoding="utf-8")
    page = served.until(PAGE, lambda page: "naql-mistake" in page.text)
    assert page.status == 200
    assert "call.md:2: unknown key &quot;titel&quot;. Did you mean &quot;title&quot;?" in page.text
    assert "تلفنی گفت‌وگو کردند" in page.text
    assert "naql-mistake" in served.get("/.naql/preview.css").text

    served.article.write_text(good, encoding="utf-8")
    served.until(PAGE, lambda page: "naql-mistake" not in page.text)


def test_a_broken_template_is_shown_over_the_last_good_page(served: Served) -> None:
    assert "naql-mistake" not in served.get(PAGE).text
    templates = served.folder / "templates"
    templates.mkdir()
    (templates / "article.html").write_text("{% if %}", encoding="utf-8")
    page = served.until(PAGE, lambda page: "naql-mistake" in page.text)
    assert "article.html:1: this template is broken" in page.text
    assert "تلفنی گفت‌وگو کردند" in page.text

    shutil.rmtree(templates)
    served.until(PAGE, lambda page: "naql-mistake" not in page.text)


def test_a_folder_renamed_away_and_back_is_followed(served: Served) -> None:
    articles = served.folder / "content"
    articles.rename(served.folder / "elsewhere")
    served.until(PAGE, lambda page: "there is no folder content" in page.text)
    (served.folder / "elsewhere").rename(articles)
    served.until(PAGE, lambda page: "naql-mistake" not in page.text)
    served.say("اورلو فردا به لیندهافن می‌رود.")
    served.until(PAGE, lambda page: "لیندهافن" in page.text)


def test_a_site_that_is_wrong_from_the_start_is_shown_when_it_is_right(folder: Path) -> None:
    article = folder / "content" / "articles" / "fa" / "call.md"
    good = article.read_text(encoding="utf-8")
    article.write_text("no front matter", encoding="utf-8")
    with serving(folder) as served:
        page = served.get("/")
        assert page.status == 500
        assert "the front matter is missing" in page.text
        assert "preview.js" in page.text
        article.write_text(good, encoding="utf-8")
        served.until("/", lambda page: page.status == 200)


def test_no_save_is_lost_however_they_follow_each_other(served: Served) -> None:
    chance = random.Random(1)
    for number in range(60):
        served.say(f"اورلو برای بار {number} آمد.")
        time.sleep(chance.random() * 0.08)
    served.until(PAGE, lambda page: "اورلو برای بار 59 آمد." in page.text)


def test_a_folder_without_notifications_is_looked_at(folder: Path) -> None:
    with serving(folder, "poll") as served:
        time.sleep(0.7)
        served.say("اورلو فردا به لیندهافن می‌رود.")
        served.until(PAGE, lambda page: "لیندهافن" in page.text)


def test_a_port_in_use_is_told(folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        command = [sys.executable, "-c", CODE, str(folder), str(port)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    message = f"port {port} is in use. Choose another one with --port, for example --port {port + 1}.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, message, "")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CODE, str(tmp_path / "nowhere"), "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    message = f"{tmp_path / 'nowhere'}: there is no such folder. Begin a site with gen init.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, message, "")


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_ctrl_c_ends_it_cleanly_though_browsers_wait(folder: Path) -> None:
    # A shell in the background ignores the signal, and what it starts would, too.
    code = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n{CODE}"
    command = [sys.executable, "-c", code, str(folder), "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        port = int(process.stdout.readline().strip().rstrip("/").rpartition(":")[2])
        served = Served(folder, port, process)
        epoch = served.get(PAGE).text.partition('data-epoch="')[2].partition('"')[0]
        stream = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        stream.request("GET", f"/.naql/events?since={epoch}")
        stream.getresponse()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
        stream.close()
    assert (process.returncode, errors) == (0, "")
