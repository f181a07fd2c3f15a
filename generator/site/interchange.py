"""The timeline as data: ``timeline.json`` and its parts, as ``docs/formats.md`` describes them.

No HTML in strings; ``lang`` and ``dir`` beside every string of an article; keys and lists in a fixed order.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import msgspec

from generator import edtf
from generator.model import Contact, Entity, Gist, Piece, Quote, Speaker
from generator.site import days, titles, urls, voice
from generator.site.digests import digest, fast_digest
from generator.site.index import Index
from generator.site.portraits import Said

SCHEMA = "schema/timeline-1.json"
VERSION = 1

Json = dict[str, Any]


# --- timeline.json ----------------------------------------------------------------------------------------------------


def pieces(index: Index, at: str) -> Iterator[Piece]:
    """Write the whole timeline, with each contact's strongest quotes: a line an article and a quote, a few lines a contact."""
    site = index.site
    yield Piece("", lambda: b'{"$schema": ' + _line(urls.address(site.settings, SCHEMA, at)))
    yield from _member("schema", VERSION)
    yield from _member("title", _texts(index, site.settings.title))
    yield from _member("languages", list(index.langs))
    yield from _member("people", [_entity(index, site.gazetteer.entities[id]) for id in _people(index)])
    yield from _array("contacts", (_contact_piece(index, one, at) for one in site.timeline.contacts))
    yield from _array("articles", (_article_piece(index, one, at) for one in site.gists))
    yield from _member("outlets", _outlets(index, site.gists))
    topics = [site.gazetteer.entities[id] for id in index.paged]
    yield from _member("topics", [_entity(index, one) for one in topics if one.kind == "topic"])
    yield Piece("end", lambda: b"\n}\n")


def _line(value: Any) -> bytes:
    return msgspec.json.encode(value)


def _member(name: str, value: Any) -> Iterator[Piece]:
    written = f',\n"{name}": '.encode() + _line(value)
    yield Piece(digest("member", written.decode()), lambda: written)


def _array(name: str, items: Iterable[Piece]) -> Iterator[Piece]:
    yield Piece(f"begin {name}", lambda: f',\n"{name}": ['.encode())
    for number, item in enumerate(items):
        before = b"\n" if number == 0 else b",\n"
        yield Piece(f"{item.key} {number == 0}", partial(_after, before, item.make))
    yield Piece("close", lambda: b"\n]")


def _after(before: bytes, make: Callable[[], bytes]) -> bytes:
    return before + make()


def _contact_piece(index: Index, one: Contact, at: str) -> Piece:
    strongest = index.portraits[one.id].strongest
    lines = [index.digests[f"line {id}"] for id in sorted({article for article, _ in strongest})]
    told = (index.digests[f"contact {one.id}"], index.digests[f"strongest {one.id}"], lines)
    key = fast_digest(at, index.common, one.id, told)
    return Piece(key, lambda: _few_lines(contact(index, one, at, strongest)))


def _few_lines(told: Json) -> bytes:
    """Write a contact's facts on a line, and each of its quotes and claims on another."""
    lists = {name: told.pop(name) for name in ("claims", "quotes")}
    parts = [_line(told)[:-1]]
    for name, rows in lists.items():
        parts.append(f',\n"{name}": ['.encode() + b",\n".join(map(_line, rows)) + b"]")
    return b"".join(parts) + b"}"


def _article_piece(index: Index, one: Gist, at: str) -> Piece:
    key = fast_digest(at, index.common, one.id, one.digest, index.digests[f"line {one.id}"])
    return Piece(key, lambda: _line(article(index, one, at)))


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
        "speakers": speakers(index, one.speakers),
        "reported_by": speakers(index, one.reported_by),
        "cue": one.cue.text if one.cue else None,
        "rule": one.rule,
        "article": source.id,
        "span": [one.span.start, one.span.end],
        **_translation(index, one),
        "url": f"{urls.address(index.site.settings, page, at)}#{one.id}",
    }


def _translation(index: Index, one: Quote) -> Json:
    """Give the translations of a quote under one key, if there are any."""
    if not one.translations:
        return {}
    made = {
        each.lang: {"text": each.text, "by": each.by, **({"original": True} if each.original else {})}
        for each in one.translations
    }
    every = {lang: made[lang] for lang in index.langs if lang in made}
    return {"translation": every} if every else {}


def article(index: Index, one: Gist, at: str) -> Json:
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


def _outlets(index: Index, articles: Iterable[Gist]) -> list[Json]:
    known = index.site.outlets
    ids = sorted({one.outlet for one in articles if one.outlet in known and one.outlet})
    return [{"id": id, "name": {k: v[0] for k, v in sorted(known[id].names.items()) if v}} for id in ids]


def speakers(index: Index, those: Iterable[Speaker]) -> list[Json]:
    """Give speakers, as their article names them."""
    return [_speaker(index, one) for one in those]


def _speaker(index: Index, speaker: Speaker) -> Json:
    entity = index.entity(speaker.entity) if speaker.entity else None
    return {"id": speaker.entity, "wikidata": entity.wikidata if entity else None, "name": speaker.name}


def _dates(one: Contact) -> dict[str, str]:
    if one.when is None:
        return {}
    return {calendar: days.numeric(one.when, calendar) for calendar in ("gregorian", "jalali", "hijri")}
