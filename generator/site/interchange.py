"""The timeline as data: ``timeline.json`` and its parts, as ``docs/formats.md`` describes them.

No HTML in strings; ``lang`` and ``dir`` beside every string of an article; keys and lists in a fixed order.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from generator import edtf
from generator.model import Article, Contact, Entity, Quote, Speaker
from generator.site import days, ranking, titles, urls, voice
from generator.site.index import Index, Said

SCHEMA = "schema/timeline-1.json"
VERSION = 1

Json = dict[str, Any]


# --- timeline.json ----------------------------------------------------------------------------------------------------


def timeline(index: Index, at: str) -> Json:
    """Give the whole timeline, with each contact's strongest quotes."""
    site = index.site
    contacts = [contact(index, one, at, ranking.strongest(index, one)) for one in site.timeline.contacts]
    return {
        "$schema": urls.address(site.settings, SCHEMA, at),
        "schema": VERSION,
        "title": _texts(index, site.settings.title),
        "languages": list(index.langs),
        "people": [_entity(index, site.gazetteer.entities[id]) for id in _people(index)],
        "contacts": contacts,
        "articles": [article(index, one, at) for one in site.articles],
        "outlets": _outlets(index, site.articles),
        "topics": [
            _entity(index, one) for id in index.paged if (one := site.gazetteer.entities[id]).kind == "topic"
        ],
    }


def single(index: Index, one: Contact, at: str) -> Json:
    """Give one contact with every quote of every report."""
    settings = index.site.settings
    articles = [index.articles[id] for id in one.reports]
    return {
        "$schema": urls.address(settings, SCHEMA, at),
        "schema": VERSION,
        "timeline": urls.address(settings, "timeline.json", at),
        "contact": contact(index, one, at, [said for said in one.quotes if said in index.quotes]),
        "articles": [article(index, each, at) for each in articles],
        "outlets": _outlets(index, articles),
    }


def write(data: Any) -> bytes:
    """Write data as JSON that people can read, UTF-8, with a line's end."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def contact(index: Index, one: Contact, at: str, quotes: Iterable[Said]) -> Json:
    """Give one contact."""
    settings = index.site.settings
    named = {lang: titles.title(index, one, speaker) for lang, speaker in index.voices.items()}
    place = index.entity(one.place) if one.place else None
    return {
        "id": one.id,
        "kind": one.kind,
        "status": one.status,
        "date": edtf.write(one.when) if one.when else None,
        "url": {lang: urls.address(settings, urls.contact(lang, one.id), at) for lang in index.langs},
        "title": {lang: text for lang, text in named.items() if text},
        "summary": _texts(index, one.summaries),
        "place": {"id": place.id, "name": _names(index, place)} if place else None,
        "participants": list(one.participants),
        "dates": _dates(one),
        "claims": [
            {
                "field": claim.field,
                "value": claim.value,
                "approximate": claim.approximate,
                "article": claim.article,
                "span": [claim.span.start, claim.span.end],
            }
            for claim in one.claims
        ],
        "chosen": {
            field: {"value": c.value, "rule": c.rule, "disputed": c.disputed}
            for field, c in sorted(one.chosen.items())
        },
        "quotes": [quote(index, said, at) for said in quotes],
        "articles": list(one.reports),
        "topics": list(one.topics),
        "aliases": list(one.aliases),
        "more": urls.address(settings, f"contacts/{one.id}.json", at),
    }


def quote(index: Index, said: Said, at: str) -> Json:
    """Give one quote, with the address of its place in the text."""
    one, source = index.quotes[said], index.articles[said[0]]
    page = urls.article_in(index.site.settings, source, source.lang)
    return {
        "id": one.id,
        "text": one.text,
        "lang": source.lang,
        "dir": voice.direction(source.lang),
        "kind": one.kind,
        "speakers": [_speaker(index, speaker) for speaker in one.speakers],
        "reported_by": [_speaker(index, speaker) for speaker in one.reported_by],
        "cue": one.cue.text if one.cue else None,
        "rule": one.rule,
        "article": source.id,
        "span": [one.span.start, one.span.end],
        **_translation(index, one),
        "url": f"{urls.address(index.site.settings, page, at)}#{one.id}",
    }


def _translation(index: Index, one: Quote) -> Json:
    """Give the translations of a quote under one key, if there are any."""
    made = {
        each.lang: {"text": each.text, "by": each.by, **({"original": True} if each.original else {})}
        for each in one.translations
    }
    every = {lang: made[lang] for lang in index.langs if lang in made}
    return {"translation": every} if every else {}


def article(index: Index, one: Article, at: str) -> Json:
    """Give what is known of an article; its text stays on its page."""
    settings = index.site.settings
    when = index.published(one)
    langs = urls.article_langs(settings, one)
    return {
        "id": one.id,
        "lang": one.lang,
        "dir": voice.direction(one.lang),
        "title": one.title,
        "outlet": one.outlet,
        "source": one.url,
        "published": edtf.write(when) if when else None,
        "sha256": one.digest,
        "url": {lang: urls.address(settings, urls.article(lang, one.id), at) for lang in langs},
    }


def _people(index: Index) -> list[str]:
    """List people and bodies: the subject's participants first."""
    first = list(index.site.settings.subject.participants)
    kinds = ("person", "body")
    rest = [id for id in index.paged if id not in first and index.site.gazetteer.entities[id].kind in kinds]
    return [id for id in (*first, *rest) if id in index.site.gazetteer.entities]


def _entity(index: Index, one: Entity) -> Json:
    return {"id": one.id, "wikidata": one.wikidata, "name": _names(index, one)}


def _names(index: Index, one: Entity) -> dict[str, str]:
    return {lang: one.names[lang][0] for lang in index.langs if one.names.get(lang)}


def _texts(index: Index, texts: dict[str, str]) -> dict[str, str]:
    return {lang: texts[lang] for lang in index.langs if texts.get(lang)}


def _outlets(index: Index, articles: Iterable[Article]) -> list[Json]:
    known = index.site.outlets
    ids = sorted({one.outlet for one in articles if one.outlet in known and one.outlet})
    return [{"id": id, "name": {k: v[0] for k, v in sorted(known[id].names.items()) if v}} for id in ids]


def _speaker(index: Index, speaker: Speaker) -> Json:
    entity = index.entity(speaker.entity) if speaker.entity else None
    return {"id": speaker.entity, "wikidata": entity.wikidata if entity else None, "name": speaker.name}


def _dates(one: Contact) -> dict[str, str]:
    if one.when is None:
        return {}
    return {calendar: days.numeric(one.when, calendar) for calendar in ("gregorian", "jalali", "hijri")}
