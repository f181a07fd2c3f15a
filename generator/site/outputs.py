"""The table of everything a site is written as, and the plan: ``Site`` and ``Theme`` in, promised files out.

A file's key digests all its bytes depend on and is known without making it. Nothing is rendered until somebody asks.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.errors import GenError
from generator.model import Article, Contact, OutFile, Page, Piece, Site
from generator.site import (
    assembly,
    citations,
    digests,
    exports,
    feeds,
    filters,
    fonts,
    headers,
    html,
    index,
    interchange,
    pages,
    portraits,
    tables,
    titles,
    urls,
)
from generator.site.digests import digest
from generator.site.index import Index
from generator.site.theme import Theme

Format = Callable[[Index], Iterator[OutFile]]
ArticleForm = Callable[[Index, Article, str], bytes]
ContactForm = Callable[[Index, Contact, str], bytes]

STYLES = ("tokens", "fonts", "base", "layout", "timeline", "quote", "print", "custom")
"""Style sheets in the order of their cascade layers; ``fonts`` and ``custom`` are for a project's own."""


class Output(NamedTuple):
    """One format a site is written in."""

    name: str
    files: Format


def plan(site: Site, theme: Theme, draw: index.Draw = portraits.hang) -> tuple[OutFile, ...]:
    """Promise every file of a site, ordered by path.

    Raises:
        GenError: Two outputs have the same path.
    """
    return promise(index.read(site, theme, draw))


def promise(looked: Index) -> tuple[OutFile, ...]:
    """Promise every file of a site that was looked at.

    Raises:
        GenError: Two outputs have the same path.
    """
    found: dict[str, OutFile] = {}
    for output in OUTPUTS:
        for file in output.files(looked):
            if file.path in found:
                raise GenError(f'two pages would be written to "{file.path}". Give one of them another id.')
            found[file.path] = file
    own = {name for name, _ in looked.theme.static}
    found = {path: file for path, file in found.items() if path not in own or path == "css/site.css"}
    for file in _static(looked):
        found[file.path] = file
    return tuple(found[path] for path in sorted(found))


def _pages(looked: Index) -> Iterator[OutFile]:
    for sort in pages.PAGES:
        yield from _of_sort(looked, sort, sort.places(looked))


def of_article(looked: Index, id: str) -> Iterator[OutFile]:
    """Promise the pages of one article, as ``promise`` would among all others."""
    sort = next(sort for sort in pages.PAGES if sort.name == "article")
    return _of_sort(looked, sort, pages.of_article(looked, looked.articles[id]))


def _of_sort(looked: Index, sort: pages.Sort, places: Iterable[pages.Place]) -> Iterator[OutFile]:
    """Promise pages of one sort; those that follow each other with the same inputs, one a language, share a key."""
    said, key = None, ""
    for place in places:
        if (place.inputs, place.state) != said:
            said = place.inputs, place.state
            inputs = [looked.digests[name] for name in place.inputs]
            key = digests.joined(looked.common, sort.name, place.state, *inputs)
        yield _page(looked, sort, place, key)


def _page(looked: Index, sort: pages.Sort, place: pages.Place, key: str) -> OutFile:
    def render() -> bytes:
        page = assembly.page(looked, sort, place)
        return html.render(looked.theme, page, filters.tools(page.data["reader"], page, looked.theme))

    return OutFile(place.url, key, render)


def _moved(looked: Index) -> Iterator[OutFile]:
    """Give contacts that were merged or renamed a page at their old address, which leads to the new one."""
    for contact in looked.site.timeline.contacts:
        for alias in contact.aliases:
            for lang in looked.langs:
                yield _redirect(looked, contact, alias, lang)


def _redirect(looked: Index, contact: Contact, alias: str, lang: str) -> OutFile:
    key = digest(looked.common, looked.digests[f"label {contact.id}"], alias, lang)

    def render() -> bytes:
        data = {
            "title": titles.heading(looked, contact, looked.voices[lang]),
            "target": urls.escape(f"{contact.id}.html"),
            "moved": looked.voices[lang].words.phrases["moved"],
        }
        tools = {"lang": lang, "direction": looked.voices[lang].direction}
        return html.render(looked.theme, Page(urls.contact(lang, alias), lang, "moved.html", data), tools)

    return OutFile(urls.contact(lang, alias), key, render)


def _timeline(looked: Index) -> Iterator[OutFile]:
    names = (f"{what} {id}" for id in looked.contacts for what in ("strongest", "contact"))
    inputs = [looked.digests[name] for name in names]
    inputs += [gist.digest + gist.line for gist in looked.site.gists]
    key = digests.joined(looked.common, "timeline.json", *inputs)
    yield _long("timeline.json", key, lambda: interchange.pieces(looked, "timeline.json"))


def _table(path: str, pieces: Callable[[Index, str], Iterable[Piece]]) -> Format:
    """Make a format of one file that lists all quotes."""

    def files(looked: Index) -> Iterator[OutFile]:
        inputs = [looked.digests[f"contact {id}"] for id in looked.contacts]
        inputs += [gist.words + gist.line for gist in looked.site.gists]
        yield _long(path, digests.joined(looked.common, path, *inputs), lambda: pieces(looked, path))

    return files


def _long(path: str, key: str, pieces: Callable[[], Iterable[Piece]]) -> OutFile:
    return OutFile(path, key, lambda: b"".join(piece.make() for piece in pieces()), pieces)


def _by_language(
    name: str, make: Callable[[Index, str, str], bytes], contacts: Callable[[Index], Iterable[Contact]]
) -> Format:
    """Make a format of one file a language, which tells of some contacts."""

    def files(looked: Index) -> Iterator[OutFile]:
        inputs = [looked.digests[f"entry {contact.id}"] for contact in contacts(looked)]
        for lang in looked.langs:
            path = f"{lang}/{name}"
            key = digest(looked.common, path, *inputs)
            yield OutFile(path, key, partial(make, looked, lang, path))

    return files


def _corrections(looked: Index) -> Iterator[OutFile]:
    """Give each language a feed of corrections, if there are any."""
    for lang in looked.langs if looked.site.corrections else ():
        path = f"{lang}/corrections.xml"
        about = [f"line {one.article}" for one in looked.site.corrections if one.article in looked.articles]
        inputs = ["corrections", *about, *(f"label {id}" for id in looked.contacts)]
        key = digest(looked.common, path, *(looked.digests[name] for name in inputs))
        yield OutFile(path, key, partial(feeds.correction_log, looked, lang, path))


def _contacts(looked: Index) -> Iterator[OutFile]:
    """Write each contact as data of several forms, which depend on the same."""
    for contact in looked.site.timeline.contacts:
        gists = (looked.articles[id] for id in contact.reports)
        inputs = [f"{gist.digest} {gist.words} {gist.line}" for gist in gists]
        key = digests.joined(looked.common, looked.digests[f"contact {contact.id}"], *inputs)
        for ending, make in CONTACT_DATA:
            path = f"contacts/{contact.id}.{ending}"
            yield OutFile(path, key, partial(make, looked, contact, path))


def _contact(looked: Index, contact: Contact, at: str) -> bytes:
    return interchange.write(interchange.single(looked, contact, at))


def _data(looked: Index) -> Iterator[OutFile]:
    """Write each article as data of several forms, which depend on the same."""
    for gist in looked.site.gists:
        key = digests.joined(looked.common, looked.digests[f"whole {gist.id}"])
        for folder, ending, make in ARTICLE_DATA:
            path = f"{folder}/{gist.id}.{ending}"
            yield OutFile(path, key, partial(_of_article, make, looked, gist.id, path))


def _of_article(make: ArticleForm, looked: Index, id: str, path: str) -> bytes:
    return make(looked, looked.site.articles[id], path)


def _oembed(looked: Index) -> Iterator[OutFile]:
    """Offer a frame to those who ask for one by oEmbed; they need an absolute address."""
    for lang in looked.langs if looked.site.settings.base_url else ():
        path = urls.oembed(lang)
        yield OutFile(path, digest(looked.common, path), partial(exports.oembed, looked, lang))
        for contact in looked.site.timeline.contacts:
            path = urls.oembed(lang, contact.id)
            key = digest(looked.common, path, looked.digests[f"label {contact.id}"])
            yield OutFile(path, key, partial(exports.oembed, looked, lang, contact))


def _sitemap(looked: Index) -> Iterator[OutFile]:
    """List all pages; in several files, where one may not hold so many."""
    parts = feeds.sitemap_parts(looked)
    key = digest(looked.common, feeds.sitemap_state(looked))
    if parts == 1:
        yield OutFile("sitemap.xml", key, lambda: feeds.sitemap(looked, 1))
        return
    yield OutFile("sitemap.xml", key, lambda: feeds.sitemaps(looked, parts))
    for number in range(1, parts + 1):
        yield OutFile(f"sitemap-{number}.xml", key, partial(feeds.sitemap, looked, number))


def _plain(path: str, make: Callable[[Index], bytes]) -> Format:
    """Make a format of one file that depends on the settings alone."""

    def files(looked: Index) -> Iterator[OutFile]:
        yield OutFile(path, digest(looked.common, path), lambda: make(looked))

    return files


def _style(looked: Index) -> Iterator[OutFile]:
    """Put the style sheets into one, so that a page asks for one file."""
    files = {name: Path(file) for name, file in looked.theme.static}
    parts = {name: files[f"css/{name}.css"] for name in STYLES if f"css/{name}.css" in files}
    faces = fonts.style(looked.theme.faces)

    def render() -> bytes:
        sheets = {name: part.read_bytes() for name, part in parts.items()}
        sheets["fonts"] = faces.encode() + sheets.get("fonts", b"")
        return b"\n".join(sheets[name] for name in STYLES if sheets.get(name))

    key = digest("style", faces, *(part.read_bytes().hex() for part in parts.values()))
    yield OutFile("css/site.css", key, render)


def _static(looked: Index) -> Iterator[OutFile]:
    """Copy static files; the parts of the one style sheet go into it."""
    parts = {f"css/{name}.css" for name in STYLES}
    for name, file in looked.theme.static:
        if name not in parts:
            content = Path(file)
            yield OutFile(name, digest("static", content.read_bytes().hex()), content.read_bytes)


CONTACT_DATA: tuple[tuple[str, ContactForm], ...] = (
    ("json", _contact),
    ("bib", citations.contact_bibtex),
    ("csl.json", citations.contact_csl),
)
"""Forms a contact is written in as data: ending, and what makes it."""

ARTICLE_DATA: tuple[tuple[str, str, ArticleForm], ...] = (
    ("annotations", "json", exports.annotations),
    ("citations", "bib", citations.article_bibtex),
    ("citations", "csl.json", citations.article_csl),
)
"""Forms an article is written in as data: folder, ending, and what makes it."""

OUTPUTS: tuple[Output, ...] = (
    Output("html", _pages),
    Output("moved", _moved),
    Output("timeline.json", _timeline),
    Output("contacts", _contacts),
    Output("articles", _data),
    Output("timelinejs", _by_language("timelinejs.json", exports.timeline_js, exports.dated)),
    Output("vis", _by_language("vis.json", exports.vis, exports.dated)),
    Output("quotes.csv", _table("quotes.csv", tables.csv_table)),
    Output("quotes.jsonl", _table("quotes.jsonl", tables.json_lines)),
    Output("atom", _by_language("atom.xml", feeds.atom, feeds.newest)),
    Output("corrections", _corrections),
    Output("jsonfeed", _by_language("feed.json", feeds.json_feed, feeds.newest)),
    Output("icalendar", _by_language("contacts.ics", feeds.calendar, feeds.every)),
    Output("oembed", _oembed),
    Output("sitemap", _sitemap),
    Output("robots", _plain("robots.txt", feeds.robots)),
    Output("headers", _plain("_headers", headers.plain)),
    Output("nginx", _plain("nginx.conf", headers.nginx)),
    Output("style", _style),
)
