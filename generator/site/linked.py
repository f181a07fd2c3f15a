"""JSON-LD for the pages, in the vocabulary of schema.org: a contact is an ``Event``, a report a ``NewsArticle``, words a ``Quotation``."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from markupsafe import Markup

from generator.model import Article, Gist, Quote
from generator.site import days, titles, urls, voice
from generator.site.portraits import Said
from generator.site.wording import Reader

Json = dict[str, Any]


def linked(reader: Reader, sort: str, id: str, at: str) -> Markup:
    """Give the JSON-LD of a contact's or an article's page, safe inside ``<script>``; else nothing."""
    makers = {"contact": _event, "article": _news}
    if sort not in makers:
        return Markup("")
    data = {"@context": "https://schema.org", **makers[sort](reader, id, at)}
    written = msgspec.json.encode(data).decode()
    return Markup(written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _event(reader: Reader, id: str, at: str) -> Json:
    index, one = reader.index, reader.index.contacts[id]
    place = index.entity(one.place) if one.place else None
    return _filled(
        {
            "@type": "Event",
            "@id": urls.address(index.site.settings, at, at),
            "name": titles.heading(index, one, reader.voice),
            "description": one.summaries.get(reader.voice.lang),
            "inLanguage": reader.voice.lang,
            "startDate": days.machine(one.when) if one.when else None,
            "location": {"@type": "Place", "name": voice.name_of(place, reader.voice.lang)[0]}
            if place
            else None,
            "attendee": [_person(reader, participant) for participant in one.participants],
            "subjectOf": [
                *(_source(reader, index.articles[each], at) for each in one.reports),
                *_quotations(reader, index.portraits[id].strongest, at),
            ],
        }
    )


def _news(reader: Reader, id: str, at: str) -> Json:
    index, one = reader.index, reader.index.site.articles[id]
    report = index.site.reports.get(id)
    quotes = report.quotes if report else ()
    return _filled(
        {
            **_source(reader, one, at),
            "isBasedOn": [source.url for source in one.sources if source.url],
            "hasPart": list(_quotations(reader, ((id, quote.id) for quote in quotes), at)),
        }
    )


def _source(reader: Reader, one: Article | Gist, at: str) -> Json:
    settings = reader.index.site.settings
    outlet = reader.index.outlet(one)
    when = reader.index.published(one)
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": urls.address(settings, urls.article_in(settings, one, reader.voice.lang), at),
            "headline": one.title,
            "inLanguage": one.lang,
            "datePublished": days.machine(when) if when else None,
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
            "sameAs": one.url,
        }
    )


def _quotations(reader: Reader, those: Iterable[Said], at: str) -> Iterator[Json]:
    """Give the quotes that are somebody's own words, each with whose they are and where they stand."""
    index, settings = reader.index, reader.index.site.settings
    for article, id in those:
        quote, source = index.quotes[article, id], index.articles[article]
        if quote.kind == "direct":
            page = urls.address(settings, urls.article_in(settings, source, reader.voice.lang), at)
            yield _quotation(reader, quote, source.lang, page)


def _quotation(reader: Reader, quote: Quote, lang: str, page: str) -> Json:
    creators = [
        _person(reader, s.entity) if s.entity else {"@type": "Person", "name": s.name} for s in quote.speakers
    ]
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"{page}#{quote.id}",
            "text": quote.text,
            "inLanguage": lang,
            "creator": creators,
            "isPartOf": {"@id": page},
        }
    )


def _person(reader: Reader, id: str) -> Json:
    entity = reader.index.entity(id)
    if entity is None:
        return {"@type": "Person", "name": id}
    kind = "Person" if entity.kind == "person" else "Organization"
    same = f"https://www.wikidata.org/entity/{entity.wikidata}" if entity.wikidata else None
    return _filled({"@type": kind, "name": voice.name_of(entity, reader.voice.lang)[0], "sameAs": same})


def _filled(data: Json) -> Json:
    """Leave out what is not known."""
    return {key: value for key, value in data.items() if value not in (None, [], "")}
