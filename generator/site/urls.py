"""Addresses of everything on a site, as paths below its root, and the way from one page to another."""

from functools import lru_cache
from urllib.parse import quote

from generator.model import Article, Entity, Gist, Settings

FOLDERS = {"person": "people", "body": "people", "place": "places", "topic": "topics"}
"""Sort of entity → the folder its pages lie in."""


def timeline(lang: str, number: int = 1) -> str:
    """Address a language's timeline, on as many pages as it needs."""
    return f"{lang}/index.html" if number == 1 else f"{lang}/timeline-{number}.html"


def contact(lang: str, id: str) -> str:
    """Address a contact's page."""
    return f"{lang}/contacts/{id}.html"


def article(lang: str, id: str) -> str:
    """Address an article's page."""
    return f"{lang}/articles/{id}.html"


def entity(lang: str, one: Entity, number: int = 1) -> str:
    """Address the page of a person, body, place or topic, or a further one of a long story."""
    return f"{lang}/{FOLDERS[one.kind]}/{one.id}{_further(number)}.html"


def listing(lang: str, folder: str, number: int = 1) -> str:
    """Address the page, or a further one, that lists a folder: ``people``, ``places``, ``topics``, ``articles``."""
    return f"{lang}/{folder}/index{_further(number)}.html"


def _further(number: int) -> str:
    # No id holds a point, so no page of another takes this name.
    return f".{number}" if number > 1 else ""


def selection(lang: str, facet: str, value: str, number: int = 1) -> str:
    """Address the contacts that share a value, on as many pages as they need: ``fa/by/topic/trade-2.html``."""
    return f"{lang}/by/{facet}/{value}{f'-{number}' if number > 1 else ''}.html"


def page(lang: str, id: str) -> str:
    """Address one of the editor's own pages."""
    return f"{lang}/{id}.html"


def corrections(lang: str) -> str:
    """Address the log of corrections."""
    return page(lang, "corrections")


def correction_feed(lang: str) -> str:
    """Address the feed of corrections."""
    return f"{lang}/corrections.xml"


def sharing(lang: str) -> str:
    """Address the page that tells how to show the timeline elsewhere."""
    return page(lang, "embed")


def embed(lang: str, contact: str = "") -> str:
    """Address what other sites show in a frame: the timeline, or one contact."""
    return f"embed/{lang}/{contact or 'index'}.html"


def oembed(lang: str, contact: str = "") -> str:
    """Address what oEmbed consumers read of the timeline, or of one contact."""
    return f"embed/{lang}/{contact or 'oembed'}.json"


def article_langs(settings: Settings, one: Article | Gist) -> tuple[str, ...]:
    """List the site languages in which an article has a page.

    With ``article_pages = "own"`` only its own, or the site's first where the site does not speak it.
    """
    if settings.article_pages == "all":
        return settings.languages
    return (one.lang,) if one.lang in settings.languages else settings.languages[:1]


def article_in(settings: Settings, one: Article | Gist, lang: str) -> str:
    """Address an article's page for a reader of ``lang``: in that language, else in the first it has."""
    langs = article_langs(settings, one)
    return article(lang if lang in langs else langs[0], one.id)


def root(at: str) -> str:
    """Give the way from the page ``at`` to the site's root: ``../../`` or an empty string."""
    return "../" * at.count("/")


@lru_cache(maxsize=1 << 14)
def escape(path: str) -> str:
    """Write a path as a part of an address; a fragment keeps its ``#``."""
    return quote(path, safe="/#;=")


def text_fragment(page: str, words: str) -> str:
    """Address words on a page of somebody else's: browsers scroll to them and set them off."""
    known = words.split()
    ends = [" ".join(known)] if len(known) <= LONG else [" ".join(known[:SOME]), " ".join(known[-SOME:])]
    return f"{page.partition('#')[0]}#:~:text={','.join(quote(end, safe='').replace('-', '%2D') for end in ends)}"


LONG, SOME = 10, 4
"""Words of a quote that is addressed by its first and last ones, and how many of these."""


def absolute(settings: Settings, path: str) -> str:
    """Write a path as an absolute address, where the site has one; ``index.html`` is left out."""
    short = path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path
    return settings.base_url + escape(short)


def address(settings: Settings, path: str, at: str) -> str:
    """Address ``path`` for a data file ``at`` some place: absolute where the site has a base, else relative to the file."""
    return absolute(settings, path) if settings.base_url else root(at) + escape(path)
