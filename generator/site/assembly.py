"""A page put together: its own data, and what every page has: the switch of languages, the menu, addresses for machines."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Page
from generator.site import fonts, linked, pages, urls
from generator.site.index import Index
from generator.site.views import entity
from generator.site.wording import Reader


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


def page(index: Index, sort: pages.Sort, place: pages.Place) -> Page:
    """Make a page, its data and all that every page has."""
    settings = index.site.settings
    root = urls.root(place.url)
    if sort.name == "missing" and settings.base_url:
        root = settings.base_url  # A host shows this page at any address.
    reader = Reader(index, index.voices[place.lang], root)
    shown = sort.data(reader, place.id)
    turns = _turns(index, sort, place, root)
    choice = urls.address(settings, "index.html", place.url)
    data = {
        **shown,
        "reader": reader,
        "root": root,
        "site_title": settings.title.get(place.lang, ""),
        "turns": turns,
        "menu": _menu(reader, place),
        "address": urls.absolute(settings, place.url) if settings.base_url else "",
        "default": _default(turns, choice, sort.name),
        "sharing": reader.link(urls.sharing(place.lang)),
        "summary": shown.get("description") or shown.get("citation") or "",
        "linked": linked.linked(reader, sort.name, place.id, place.url),
        "sort": sort.name,
        "numerals": reader.voice.display.digits,
        "preloads": _preloads(reader),
        "correction_log": reader.link(urls.corrections(place.lang)) if index.site.corrections else "",
    }
    return Page(place.url, place.lang, sort.template, data)


def _preloads(reader: Reader) -> tuple[str, ...]:
    """Address fonts to load before the style sheet asks for them, so that no page is laid out twice.

    Only for a site that has an address: browsers refuse to do so from disk. Only for the script the fonts are for.
    """
    if not reader.index.site.settings.base_url or reader.voice.script == "latin":
        return ()
    return tuple(reader.root + face.path for face in fonts.first(reader.index.theme.faces))


def _turns(index: Index, sort: pages.Sort, place: pages.Place, root: str) -> tuple[Turn, ...]:
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


def _default(turns: Sequence[Turn], choice: str, sort: str) -> str:
    """Address what somebody whose language is not known should see: the choice of a language, else the first that has the page."""
    if sort in ("timeline", "choice"):
        return choice
    same = [turn.address for turn in turns if turn.same]
    return same[0] if len(same) > 1 else ""


def _is_same(place: pages.Place, url: str, lang: str) -> bool:
    """Tell whether an address differs from a page's own by the language only."""
    return [part for part in place.url.split("/") if part != place.lang] == [
        p for p in url.split("/") if p != lang
    ]


def _menu(reader: Reader, place: pages.Place) -> tuple[Item, ...]:
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
