"""A site made quick to look things up in: ``Site`` and ``Theme`` in, lookups by id and digests of all inputs out."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from generator import lexicon
from generator.model import Article, Contact, Entity, Quote, Report, Site, When
from generator.site import facets
from generator.site.facets import Facets
from generator.site.theme import Theme
from generator.site.voice import Voice, voice

Said = tuple[str, str]
"""An article's id and the id of a quote in it."""

_ENCODER = msgspec.json.Encoder(order="sorted")
SIDES = 2
"""Participants that have a hue and a side of their own."""
PALETTE = 6
"""Hues for everybody else."""


class Index(NamedTuple):
    """Everything a page may ask for."""

    site: Site
    theme: Theme
    voices: dict[str, Voice]
    articles: dict[str, Article]
    quotes: dict[Said, Quote]
    contacts: dict[str, Contact]
    told: dict[str, tuple[str, ...]]
    """Article → contacts it tells of, in order of the timeline."""
    said: dict[str, tuple[Said, ...]]
    """Entity → quotes of which it is a speaker, in order of the timeline."""
    relayed: dict[str, tuple[Said, ...]]
    """Entity → quotes of others that come through it."""
    paged: tuple[str, ...]
    """Entities that have a page: all that some page links to."""
    about: dict[Said, str]
    """Quote → the first contact it was said in or about."""
    facets: Facets
    """What the timeline can be narrowed by."""
    hues: dict[str, int]
    """Entity → number of its hue and shape, from 1."""
    digests: dict[str, str]
    """Article or contact → digest of all that was read of it."""
    common: str
    """Digest of what every page depends on: templates, words, settings, names."""

    @property
    def langs(self) -> tuple[str, ...]:
        """List the site's languages."""
        return self.site.settings.languages

    def everything(self) -> tuple[str, ...]:
        """Name the digests of all articles and contacts."""
        return tuple(self.digests)

    def published(self, article: Article) -> When | None:
        """Give the day an article was published: as its report found it, else as its front matter says."""
        report = self.site.reports.get(article.id)
        return (report.published if report else None) or article.published

    def outlet(self, article: Article) -> str:
        """Name an article's outlet in the article's language, else in the first that has a name; empty for none."""
        outlet = self.site.outlets.get(article.outlet or "")
        names = outlet.names if outlet else {}
        return next((names[lang][0] for lang in (article.lang, *sorted(names)) if names.get(lang)), "")

    def entity(self, id: str) -> Entity | None:
        """Find an entity of the gazetteer."""
        return self.site.gazetteer.entities.get(id)


def digest(*parts: Any) -> str:
    """Digest strings and records, hexadecimal."""
    made = hashlib.blake2b(digest_size=16)
    for part in parts:
        made.update(part.encode() if isinstance(part, str) else _ENCODER.encode(part))
        made.update(b"\0")
    return made.hexdigest()


def read(site: Site, theme: Theme) -> Index:
    """Look at everything once."""
    articles = {article.id: article for article in site.articles}
    quotes = {
        (report.article, quote.id): quote for report in site.reports.values() for quote in report.quotes
    }
    contacts = {contact.id: contact for contact in site.timeline.contacts}
    told = _gather((article, contact.id) for contact in contacts.values() for article in contact.reports)
    paged = sorted(_paged(site))
    about = {said: contact.id for contact in reversed(contacts.values()) for said in contact.quotes}
    known = [
        said
        for said in dict.fromkeys([*(said for c in contacts.values() for said in c.quotes), *quotes])
        if said in quotes
    ]
    voices = {lang: voice(site.settings, lang) for lang in site.settings.languages}
    headlines = [one.display.calendars[0] for one in voices.values()]
    return Index(
        site=site,
        theme=theme,
        voices=voices,
        articles=articles,
        quotes=quotes,
        contacts=contacts,
        told=told,
        said=_gather((s.entity, said) for said in known for s in quotes[said].speakers if s.entity),
        relayed=_gather((s.entity, said) for said in known for s in quotes[said].reported_by if s.entity),
        paged=tuple(paged),
        about=about,
        facets=facets.gather(contacts.values(), facets.Known(articles, quotes, site.gazetteer, headlines)),
        hues=_hues(site),
        digests=dict(_digests(site)),
        common=_common(site, theme, sorted({site.gazetteer.entities[id].kind for id in paged})),
    )


def _gather(pairs: Iterable[tuple[str, Any]]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, dict[Any, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}


def _paged(site: Site) -> set[str]:
    found = {s.entity for r in site.reports.values() for q in r.quotes for s in (*q.speakers, *q.reported_by)}
    found.update(id for c in site.timeline.contacts for id in (*c.participants, *c.topics, c.place))
    return {id for id in found if id and id in site.gazetteer.entities}


def _hues(site: Site) -> dict[str, int]:
    """Give each side its own hue, and one of the further ones to everybody else, by id and so for good."""
    sides = site.settings.subject.participants[:SIDES]
    others = sorted(
        e.id for e in site.gazetteer.entities.values() if e.kind in ("person", "body") and e.id not in sides
    )
    hues = {id: SIDES + 1 + place % PALETTE for place, id in enumerate(others)}
    return hues | {id: place for place, id in enumerate(sides, 1)}


def _digests(site: Site) -> Iterator[tuple[str, str]]:
    empty: Report | None = None
    for article in site.articles:
        known = site.reports.get(article.id, empty)
        corrected = [one for one in site.corrections if one.article == article.id]
        yield article.id, digest(article.digest, article.outlet or "", known, corrected)
    for contact in site.timeline.contacts:
        names = (contact.id, *contact.aliases)
        yield f"contact {contact.id}", digest(contact, [c for c in site.corrections if c.contact in names])
    if site.corrections:
        yield "corrections", digest(site.corrections)
    for page in site.pages:
        yield f"page {page.lang} {page.id}", page.digest


def _common(site: Site, theme: Theme, kinds: list[str]) -> str:
    words = [lexicon.load(lang).digest for lang in lexicon.languages()]
    menu = [(page.id, page.lang, page.title) for page in site.pages]
    return digest(
        theme.digest, *words, site.settings, site.gazetteer, site.outlets, menu, kinds, bool(site.corrections)
    )
