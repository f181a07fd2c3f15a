"""The table of pages: one row a kind of page, with its template, its addresses, and what it shows."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from generator.model import Gist
from generator.site import sheets, urls
from generator.site.digests import digest
from generator.site.index import Index
from generator.site.views import (
    article,
    articles,
    contact,
    corrections,
    entity,
    plain,
    search,
    selection,
    sharing,
    timeline,
)
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


def _once(
    address: Callable[[str], str], index: Index, id: str, inputs: Inputs, state: str
) -> Iterator[Place]:
    """Give a page once a language."""
    for lang in index.langs:
        yield Place(address(lang), lang, id, tuple(inputs), state)


def _timeline(index: Index) -> Iterator[Place]:
    state, contacts = timeline.state(index), index.site.timeline.contacts
    for number in range(1, sheets.count(len(contacts), sheets.CONTACTS) + 1):
        shown = [f"card {contact.id}" for contact in sheets.cut(contacts, number, sheets.CONTACTS)]
        yield from _once(partial(urls.timeline, number=number), index, str(number), shown, state)


def _timeline_elsewhere(index: Index, id: str, lang: str) -> str:
    return urls.timeline(lang, int(id or 1))


def _selections(index: Index) -> Iterator[Place]:
    """Give the timeline narrowed to each value of each facet."""
    for chosen in selection.ids(index):
        inputs = tuple(f"card {id}" for id in chosen.contacts)
        url = urls.selection(chosen.lang, chosen.facet, chosen.value, chosen.number)
        id = f"{chosen.facet}/{chosen.value}/{chosen.number}"
        yield Place(url, chosen.lang, id, inputs, str(chosen.total))


def _contacts(index: Index) -> Iterator[Place]:
    contacts = index.site.timeline.contacts
    for place, one in enumerate(contacts):
        beside = (f"label {id}" for id in contact.neighbours(contacts, place))
        inputs = (f"contact {one.id}", *beside, *(f"face {id}" for id in one.reports))
        for lang in index.langs:
            yield Place(urls.contact(lang, one.id), lang, one.id, inputs)


def _framed(index: Index) -> Iterator[Place]:
    """Give each contact a page for a frame in another page."""
    for one in index.site.timeline.contacts:
        for lang in index.langs:
            yield Place(urls.embed(lang, one.id), lang, one.id, (f"card {one.id}",))


def _articles(index: Index) -> Iterator[Place]:
    for one in index.site.gists:
        yield from of_article(index, one)


def of_article(index: Index, one: Gist) -> Iterator[Place]:
    """Give one article its pages."""
    inputs = (f"whole {one.id}", *(f"label {id}" for id in index.told.get(one.id, ())))
    for lang in urls.article_langs(index.site.settings, one):
        yield Place(urls.article(lang, one.id), lang, one.id, inputs)


def _article_elsewhere(index: Index, id: str, lang: str) -> str | None:
    """Find an article in another language, or the first contact it tells of."""
    if lang in urls.article_langs(index.site.settings, index.articles[id]):
        return urls.article(lang, id)
    told = index.told.get(id)
    return urls.contact(lang, told[0]) if told else None


# --- entities ---------------------------------------------------------------------------------------------------------


def _lists(index: Index) -> Iterator[Place]:
    for number, inputs in articles.inputs(index):
        address = partial(urls.listing, folder="articles", number=number)
        total = str(len(index.site.gists))
        yield from _once(address, index, str(number), inputs, total)


def _entities(index: Index) -> Iterator[Place]:
    for id in index.paged:
        one = index.site.gazetteer.entities[id]
        pages = list(entity.inputs(index, one))
        for number, inputs in pages:
            address = partial(urls.entity, one=one, number=number)
            yield from _once(address, index, f"{id}/{number}", inputs, str(len(pages)))


def _entity_elsewhere(index: Index, id: str, lang: str) -> str:
    name, number = sheets.split(id)
    return urls.entity(lang, index.site.gazetteer.entities[name], number)


def _listings(index: Index) -> Iterator[Place]:
    for folder in ("people", "places", "topics"):
        if entity.members_of(index, folder):
            state = digest(*((one.id, *n) for one, *n in entity.counts(index, folder)))
            yield from _once(partial(urls.listing, folder=folder), index, folder, (), state)


# --- plain pages ------------------------------------------------------------------------------------------------------


def _prose(index: Index) -> Iterator[Place]:
    for page in index.site.pages:
        if page.id != "method" and page.lang in index.langs:
            yield Place(urls.page(page.lang, page.id), page.lang, page.id, (f"page {page.lang} {page.id}",))


def _prose_elsewhere(index: Index, id: str, lang: str) -> str | None:
    return urls.page(lang, id) if plain.find(index, id, lang) else None


def _method(index: Index) -> Iterator[Place]:
    written = [f"page {page.lang} {page.id}" for page in index.site.pages if page.id == "method"]
    state = digest(timeline.state(index), plain.rules(index))
    yield from _once(lambda lang: urls.page(lang, "method"), index, "method", written, state)


def _sharing(index: Index) -> Iterator[Place]:
    for lang in index.langs:
        yield Place(urls.sharing(lang), lang, "embed", ())


def _corrections(index: Index) -> Iterator[Place]:
    if index.site.corrections:
        about = [f"line {one.article}" for one in index.site.corrections if one.article in index.articles]
        about += [f"label {id}" for id in index.contacts]
        yield from _once(urls.corrections, index, "corrections", ("corrections", *about), "")


def _search(index: Index) -> Iterator[Place]:
    inputs, state = tuple(search.inputs(index)), search.state(index)
    yield from _once(lambda lang: urls.page(lang, "search"), index, "search", inputs, state)


def _embeds(index: Index) -> Iterator[Place]:
    shown = [f"card {contact.id}" for contact in index.site.timeline.contacts[-sheets.CONTACTS :]]
    yield from _once(urls.embed, index, "", shown, timeline.state(index))


def _root(url: str, index: Index) -> Iterator[Place]:
    yield Place(url, index.langs[0], "", ())


PAGES: tuple[Sort, ...] = (
    Sort(
        "timeline",
        "index.html",
        _timeline,
        _timeline_elsewhere,
        timeline.data,
    ),
    Sort("selection", "selection.html", _selections, selection.elsewhere, selection.data),
    Sort("contact", "contact.html", _contacts, lambda _, id, lang: urls.contact(lang, id), contact.data),
    Sort("article", "article.html", _articles, _article_elsewhere, article.data),
    Sort(
        "articles",
        "articles.html",
        _lists,
        lambda _, id, lang: urls.listing(lang, "articles", int(id)),
        articles.data,
    ),
    Sort(
        "entity",
        "entity.html",
        _entities,
        _entity_elsewhere,
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
        _embeds,
        lambda _, id, lang: urls.embed(lang),
        timeline.newest,
    ),
    Sort("embed-one", "embed-one.html", _framed, lambda _, id, lang: urls.embed(lang, id), plain.embed_one),
    Sort("sharing", "sharing.html", _sharing, lambda _, id, lang: urls.sharing(lang), sharing.data),
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
