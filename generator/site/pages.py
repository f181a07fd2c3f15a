"""The table of pages: one row a kind of page, with its template, its addresses, and what it shows."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from generator.model import Page
from generator.site import interchange, urls
from generator.site.index import Index
from generator.site.views import article, contact, corrections, entity, plain, search, selection, timeline
from generator.site.wording import Reader

Inputs = Iterable[str]
"""Names in ``Index.digests`` of what a page depends on, apart from what all do."""


class Place(NamedTuple):
    """One page to be: where it lies, in what language, and of what it tells."""

    url: str
    lang: str
    id: str
    inputs: tuple[str, ...]
    state: str = ""
    """What else it depends on, in short."""


class Sort(NamedTuple):
    """One kind of page."""

    name: str
    template: str
    places: Callable[[Index], Iterator[Place]]
    elsewhere: Callable[[Index, str, str], str | None]
    """(id, language) → the same page in that language, ``None`` where there is none."""
    data: Callable[[Reader, str], dict[str, Any]]


# --- timeline and its parts -------------------------------------------------------------------------------------------


def _everything(address: Callable[[str], str], index: Index, id: str = "") -> Iterator[Place]:
    """Give a page of all there is, once a language."""
    for lang in index.langs:
        yield Place(address(lang), lang, id, index.everything())


def _selections(index: Index) -> Iterator[Place]:
    """Give the timeline narrowed to each value of each facet."""
    for chosen in selection.ids(index):
        reports = (id for contact in chosen.contacts for id in index.contacts[contact].reports)
        inputs = (*dict.fromkeys(reports), *(f"contact {id}" for id in chosen.contacts))
        url = urls.selection(chosen.lang, chosen.facet, chosen.value, chosen.number)
        id = f"{chosen.facet}/{chosen.value}/{chosen.number}"
        yield Place(url, chosen.lang, id, inputs, str(chosen.total))


def _contacts(index: Index) -> Iterator[Place]:
    contacts = index.site.timeline.contacts
    beside = {c.id: contact.neighbours(contacts, c.id) for c in contacts}
    for one in contacts:
        inputs = (*one.reports, *(f"contact {id}" for id in (one.id, *beside[one.id])))
        for lang in index.langs:
            yield Place(urls.contact(lang, one.id), lang, one.id, inputs)


def _articles(index: Index) -> Iterator[Place]:
    for one in index.site.articles:
        inputs = (one.id, *(f"contact {id}" for id in index.told.get(one.id, ())))
        for lang in urls.article_langs(index.site.settings, one):
            yield Place(urls.article(lang, one.id), lang, one.id, inputs)


def _article_elsewhere(index: Index, id: str, lang: str) -> str | None:
    """Find an article in another language, or the first contact it tells of."""
    if lang in urls.article_langs(index.site.settings, index.articles[id]):
        return urls.article(lang, id)
    told = index.told.get(id)
    return urls.contact(lang, told[0]) if told else None


# --- entities ---------------------------------------------------------------------------------------------------------


def _entities(index: Index) -> Iterator[Place]:
    for id in index.paged:
        one = index.site.gazetteer.entities[id]
        inputs = tuple(entity.inputs(index, one))
        for lang in index.langs:
            yield Place(urls.entity(lang, one), lang, id, inputs)


def _listings(index: Index) -> Iterator[Place]:
    for folder in ("people", "places", "topics"):
        if entity.members_of(index, folder):
            yield from _everything(partial(urls.listing, folder=folder), index, folder)


# --- plain pages ------------------------------------------------------------------------------------------------------


def _prose(index: Index) -> Iterator[Place]:
    for page in index.site.pages:
        if page.id != "method" and page.lang in index.langs:
            yield Place(urls.page(page.lang, page.id), page.lang, page.id, (f"page {page.lang} {page.id}",))


def _prose_elsewhere(index: Index, id: str, lang: str) -> str | None:
    return urls.page(lang, id) if plain.find(index, id, lang) else None


def _method(index: Index) -> Iterator[Place]:
    yield from _everything(lambda lang: urls.page(lang, "method"), index, "method")


def _corrections(index: Index) -> Iterator[Place]:
    if index.site.corrections:
        yield from _everything(urls.corrections, index, "corrections")


def _search(index: Index) -> Iterator[Place]:
    for lang in index.langs:
        yield Place(urls.page(lang, "search"), lang, "search", index.everything(), str(index.theme.search))


def _root(url: str, index: Index) -> Iterator[Place]:
    yield Place(url, index.langs[0], "", ())


PAGES: tuple[Sort, ...] = (
    Sort(
        "timeline",
        "index.html",
        partial(_everything, urls.timeline),
        lambda _, id, lang: urls.timeline(lang),
        timeline.data,
    ),
    Sort("selection", "selection.html", _selections, selection.elsewhere, selection.data),
    Sort("contact", "contact.html", _contacts, lambda _, id, lang: urls.contact(lang, id), contact.data),
    Sort("article", "article.html", _articles, _article_elsewhere, article.data),
    Sort(
        "articles",
        "articles.html",
        partial(_everything, partial(urls.listing, folder="articles")),
        lambda _, id, lang: urls.listing(lang, "articles"),
        article.listing,
    ),
    Sort(
        "entity",
        "entity.html",
        _entities,
        lambda index, id, lang: urls.entity(lang, index.site.gazetteer.entities[id]),
        entity.data,
    ),
    Sort("entities", "entities.html", _listings, lambda _, id, lang: urls.listing(lang, id), entity.listing),
    Sort("prose", "prose.html", _prose, _prose_elsewhere, plain.prose),
    Sort("method", "method.html", _method, lambda _, id, lang: urls.page(lang, id), plain.method),
    Sort(
        "corrections",
        "corrections.html",
        _corrections,
        lambda _, id, lang: urls.corrections(lang),
        corrections.data,
    ),
    Sort("search", "search.html", _search, lambda _, id, lang: urls.page(lang, id), search.data),
    Sort(
        "embed",
        "embed.html",
        partial(_everything, urls.embed),
        lambda _, id, lang: urls.embed(lang),
        plain.embed,
    ),
    Sort(
        "choice",
        "choice.html",
        partial(_root, "index.html"),
        lambda _, id, lang: urls.timeline(lang),
        plain.greetings,
    ),
    Sort(
        "missing",
        "404.html",
        partial(_root, "404.html"),
        lambda _, id, lang: urls.timeline(lang),
        plain.greetings,
    ),
)


# --- what every page has ----------------------------------------------------------------------------------------------


class Turn(NamedTuple):
    """A row of the language switch."""

    lang: str
    direction: str
    name: str
    url: str
    address: str
    """For hreflang: absolute where the site has a base."""
    same: bool
    """Whether it is the same page and not the nearest one."""
    current: bool


class Item(NamedTuple):
    """A row of the menu."""

    label: str
    url: str
    current: bool


def page(index: Index, sort: Sort, place: Place) -> Page:
    """Make a page, its data and all that every page has."""
    settings = index.site.settings
    root = urls.root(place.url)
    if sort.name == "missing" and settings.base_url:
        root = settings.base_url  # A host shows this page at any address.
    reader = Reader(index, index.voices[place.lang], root)
    shown = sort.data(reader, place.id)
    linked = interchange.linked(reader, sort.name, place.id, place.url)
    data = {
        **shown,
        "reader": reader,
        "root": root,
        "site_title": settings.title.get(place.lang, ""),
        "turns": _turns(index, sort, place, root),
        "menu": _menu(reader, place),
        "address": urls.absolute(settings, place.url) if settings.base_url else "",
        "choice": urls.absolute(settings, "index.html") if settings.base_url else f"{root}index.html",
        "linked": linked,
        "sort": sort.name,
        "correction_log": reader.link(urls.corrections(place.lang)) if index.site.corrections else "",
    }
    return Page(place.url, place.lang, sort.template, data)


def _turns(index: Index, sort: Sort, place: Place, root: str) -> tuple[Turn, ...]:
    turns = []
    for lang, speaker in index.voices.items():
        same = sort.elsewhere(index, place.id, lang)
        exact = same is not None and (lang == place.lang or _is_same(place, same, lang))
        url = (
            place.url
            if lang == place.lang and sort.name not in ("choice", "missing")
            else same or urls.timeline(lang)
        )
        address = (
            urls.absolute(index.site.settings, url)
            if index.site.settings.base_url
            else root + urls.escape(url)
        )
        turns.append(
            Turn(
                lang,
                speaker.direction,
                speaker.name,
                root + urls.escape(url),
                address,
                exact,
                lang == place.lang,
            )
        )
    return tuple(turns)


def _is_same(place: Place, url: str, lang: str) -> bool:
    """Tell whether an address differs from a page's own by the language only."""
    return [part for part in place.url.split("/") if part != place.lang] == [
        p for p in url.split("/") if p != lang
    ]


def _menu(reader: Reader, place: Place) -> tuple[Item, ...]:
    index, lang, words = reader.index, place.lang, reader.voice.words.phrases
    rows = [(words["timeline"], urls.timeline(lang))]
    rows += [
        (words[folder], urls.listing(lang, folder))
        for folder in ("people", "topics", "places")
        if entity.members_of(index, folder)
    ]
    rows.append((words["reports"], urls.listing(lang, "articles")))
    rows.append((words["method"], urls.page(lang, "method")))
    rows += [
        (one.title, urls.page(lang, one.id))
        for one in index.site.pages
        if one.lang == lang and one.id != "method"
    ]
    rows.append((words["search"], urls.page(lang, "search")))
    return tuple(Item(label, reader.link(url), url == place.url) for label, url in rows)
