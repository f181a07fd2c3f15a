"""Pages without a subject of their own: the choice of a language, a missing page, the editor's prose, the method, the frame."""

from typing import Any, NamedTuple

from markupsafe import Markup

from generator import gists, lexicon
from generator.model import Article
from generator.site import cards, precision, reading, urls, voice
from generator.site.index import Index
from generator.site.views import timeline
from generator.site.wording import Reader


class Greeting(NamedTuple):
    """A language as the page to choose one offers it."""

    lang: str
    direction: str
    name: str
    title: str
    description: str
    url: str
    phrases: dict[str, str]


class Rule(NamedTuple):
    """A rule on the method page."""

    id: str
    name: Markup
    times: str
    right: str
    """How many of its findings on annotated articles were right; empty where it found none there."""


def greetings(reader: Reader, id: str) -> dict[str, Any]:
    """Offer every language of the site in its own words."""
    settings = reader.index.site.settings
    offered = [
        Greeting(
            lang=lang,
            direction=speaker.direction,
            name=speaker.name,
            title=settings.title.get(lang, ""),
            description=settings.description.get(lang, ""),
            url=reader.link(urls.timeline(lang)),
            phrases=speaker.words.phrases,
        )
        for lang, speaker in reader.index.voices.items()
    ]
    return {"heading": settings.title.get(reader.voice.lang, ""), "greetings": offered}


def prose(reader: Reader, id: str) -> dict[str, Any]:
    """Show one of the editor's own pages."""
    page = find(reader.index, id, reader.voice.lang)
    return _shown(reader, page) if page else {"heading": id, "passages": ()}


def find(index: Index, id: str, lang: str) -> Article | None:
    """Find one of the editor's own pages in a language."""
    return next((page for page in index.site.pages if page.id == id and page.lang == lang), None)


def _shown(reader: Reader, page: Article) -> dict[str, Any]:
    return {"heading": page.title, "passages": reading.passages(reader, page, None)}


def method(reader: Reader, id: str) -> dict[str, Any]:
    """Tell how the site was made, in figures: findings by rule. The editor's ``method`` page comes before them."""
    tables = rules(reader.index)
    page = find(reader.index, id, reader.voice.lang)
    heading = {"heading": reader.voice.words.phrases["method"], "passages": ()}
    return {
        **(_shown(reader, page) if page else heading),
        "written": page is not None,
        "figures": timeline.figures(reader, reader.index.site.timeline.contacts),
        "tables": [
            (key, [_row(reader, key.removeprefix("method_"), name, n) for name, n in counts.items()])
            for key, counts in tables.items()
        ],
        "command": precision.COMMAND,
        "langs": [(lang, lexicon.load(lang).digest[:12]) for lang in reader.index.langs],
    }


def rules(index: Index) -> dict[str, dict[str, int]]:
    """Count all findings by sort and rule."""
    counts: dict[str, dict[str, int]] = {"dates": {}, "quotes": {}, "contacts": {}}
    for gist in index.site.gists:
        for sort, rule, n in gists.rules(gist):
            counts[sort][rule] = counts[sort].get(rule, 0) + n
    return {f"method_{sort}": reading.commonest(found) for sort, found in counts.items()}


def _row(reader: Reader, sort: str, rule: str, times: int) -> Rule:
    known = precision.measured(sort).get(rule)
    figures = {"n": known.right, "total": known.found} if known else {}
    shown = {key: voice.number(reader.voice, value) for key, value in figures.items()}
    return Rule(
        id=rule,
        name=reading.rule(reader, rule),
        times=voice.number(reader.voice, times),
        right=str(voice.say(reader.voice, "method_of", **shown)) if shown else "",
    )


def embed_one(reader: Reader, id: str) -> dict[str, Any]:
    """Show one contact for a frame in another page."""
    card = cards.card(reader, reader.index.contacts[id])
    return {"heading": card.title, "card": card, "home": reader.link(urls.timeline(reader.voice.lang))}
