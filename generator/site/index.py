"""A site made quick to look things up in: ``Site`` and ``Theme`` in, lookups by id and digests of all inputs out.

Nothing here opens an article: what a list shows of it is in its gist, and what of a contact in its portrait.
"""

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypeVar

from generator.contacts import joining
from generator.model import Article, Contact, Entity, Gist, Joined, Quote, Site, When
from generator.site import digests, facets, portraits
from generator.site.facets import Facets
from generator.site.portraits import SIDES, Gallery, Said
from generator.site.theme import Theme
from generator.site.voice import Voice, voice

Ids = tuple[tuple[str, ...], ...]
"""Quotes that belong together, by id."""

_MADE = 1 << 9
"""So many things that pages share are kept: the cards of a few hundred contacts. More take more memory and hardly less time."""

_AT_HAND = 12
"""So many answers about contacts are kept."""

PALETTE = 6
"""Hues for everybody else than the two sides."""

Draw = Callable[[Sequence[Contact], portraits.Known], Gallery]
"""Draws the portraits of contacts, by id; one that was drawn of the same before may be remembered."""


Row = tuple[str, str]
"""Contact (empty for none), article."""

Made = TypeVar("Made")


class Shared:
    """What one page has made and others show as well, by key; what nobody has asked for lately is made again."""

    def __init__(self, most: int = _MADE) -> None:
        self._most = most
        self._made: OrderedDict[tuple[str, ...], Any] = OrderedDict()

    def get(self, key: tuple[str, ...], make: Callable[[], Made]) -> Made:
        """Give what was made under ``key``, or make it."""
        if key in self._made:
            self._made.move_to_end(key)
        else:
            self._made[key] = make()
            if len(self._made) > self._most:
                self._made.popitem(last=False)
        made: Made = self._made[key]
        return made


class Index(NamedTuple):
    """Everything a page may ask for."""

    site: Site
    theme: Theme
    voices: dict[str, Voice]
    articles: dict[str, Gist]
    quotes: Mapping[Said, Quote]
    """Those that a portrait shows are at hand; for another its article is opened."""
    contacts: dict[str, Contact]
    portraits: Gallery
    """By contact."""
    told: dict[str, tuple[str, ...]]
    """Article → contacts it tells of, in order of the timeline."""
    listed: tuple[Row, ...]
    """All articles in the order of their list: those of each contact, then those that tell of none."""
    loose: dict[str, tuple[str, ...]]
    """Entity → articles with words of it that belong to no contact."""
    spoken: dict[str, int]
    """Entity → number of quotes of which it is a speaker."""
    paged: tuple[str, ...]
    """Entities that have a page: all that some page links to."""
    facets: Facets
    """What the timeline can be narrowed by."""
    hues: dict[str, int]
    """Entity → number of its hue and shape, from 1."""
    updated: dict[str, date]
    """Contact → day of its last report, else its own."""
    ranked: Callable[[tuple[Said, ...], str], tuple[Said, ...]]
    """Gives of some quotes those of which an entity is a speaker, the strongest first; pages in all languages ask for the same."""
    together: Callable[[frozenset[Said], Ids, Ids], tuple[Joined, ...]]
    """Brings quotes together that have the same words, in no order; an editor takes some for the same and tells some apart."""
    digests: dict[str, str]
    """What pages depend on, by name: of an article all of it (``whole ID``), what pages of contacts show (``face ID``), what
    lists show (``line ID``); of a contact all of it (``contact ID``), its place in a list (``card ID``), in a feed (``entry
    ID``) and in a link (``label ID``), its strongest quotes with their places (``strongest ID``); ``page LANG ID``;
    ``corrections``."""
    common: str
    """Digest of what every page depends on: templates, words, settings, names."""
    shared: Shared
    """What many pages show alike."""

    @property
    def langs(self) -> tuple[str, ...]:
        """List the site's languages."""
        return self.site.settings.languages

    def published(self, article: Gist | Article) -> When | None:
        """Give the day an article was published: as its report found it, else as its front matter says."""
        return self.articles[article.id].published

    def about(self, said: Said) -> str:
        """Name the first contact that a quote was said in or about; empty for none."""
        return next((id for id in self.told.get(said[0], ()) if said in _among(self.contacts[id].quotes)), "")

    def outlet(self, article: Gist | Article) -> str:
        """Name an article's outlet in the article's language, else in the first that has a name; empty for none."""
        outlet = self.site.outlets.get(article.outlet or "")
        names = outlet.names if outlet else {}
        return next((names[lang][0] for lang in (article.lang, *sorted(names)) if names.get(lang)), "")

    def entity(self, id: str) -> Entity | None:
        """Find an entity of the gazetteer."""
        return self.site.gazetteer.entities.get(id)


class _Quotes(Mapping[Said, Quote]):
    """All quotes of a site, of which only some are at hand: pages that follow each other ask for the same."""

    def __init__(self, site: Site, told: Mapping[str, Iterable[str]], portraits: Gallery) -> None:
        self._site = site
        self._told = told
        self._portraits = portraits
        self._of = lru_cache(maxsize=256)(self._read)
        self._found = lru_cache(maxsize=1 << 12)(self._find)

    def _read(self, article: str) -> dict[str, Quote]:
        report = self._site.reports.get(article)
        return {quote.id: quote for quote in report.quotes} if report else {}

    def _find(self, said: Said) -> Quote | None:
        """Find a quote in the portraits of the contacts that its article tells of, else in the article."""
        for id in self._told.get(said[0], ()):
            if shown := self._portraits.quote(id, said):
                return shown
        return self._of(said[0]).get(said[1])

    def __getitem__(self, said: Said) -> Quote:
        quote = self._found(said)
        if quote is None:
            raise KeyError(said)
        return quote

    def __contains__(self, said: object) -> bool:
        return isinstance(said, tuple) and self._found(said) is not None

    def __iter__(self) -> Iterator[Said]:
        return ((gist.id, id) for gist in self._site.gists for id in self._of(gist.id))

    def __len__(self) -> int:
        return sum(gist.quotes for gist in self._site.gists)


@lru_cache(maxsize=64)
def _among(quotes: tuple[Said, ...]) -> frozenset[Said]:
    return frozenset(quotes)


def read(site: Site, theme: Theme, draw: Draw = portraits.hang) -> Index:
    """Look at everything once."""
    articles = {gist.id: gist for gist in site.gists}
    contacts = {contact.id: contact for contact in site.timeline.contacts}
    told = _gather((article, contact.id) for contact in contacts.values() for article in contact.reports)
    voices = {lang: voice(site.settings, lang) for lang in site.settings.languages}
    sources = portraits.Known(articles, site.reports, site.outlets, site.settings.languages)
    drawn = draw(site.timeline.contacts, sources)
    quotes = _Quotes(site, told, drawn)
    paged = tuple(sorted(_paged(site)))
    updated = {id: _updated(contact, articles) for id, contact in contacts.items()}
    known = facets.Known(
        articles,
        {id: outline.speakers for id, outline in drawn.outlines.items()},
        site.gazetteer,
        [one.display.calendars[0] for one in voices.values()],
    )
    return Index(
        site=site,
        theme=theme,
        voices=voices,
        articles=articles,
        quotes=quotes,
        contacts=contacts,
        portraits=drawn,
        told=told,
        listed=tuple(_listed(site, articles)),
        loose=_loose(site),
        spoken=_spoken(site.gists),
        paged=paged,
        facets=facets.gather(contacts.values(), known),
        hues=_hues(site),
        updated=updated,
        ranked=lru_cache(_AT_HAND)(lambda said, who: tuple(portraits.ranked(said, sources, who))),
        together=lru_cache(_AT_HAND)(partial(_together, articles, quotes)),
        digests=dict(digests.read(site, articles, drawn.outlines, updated)),
        common=digests.common(site, theme, sorted({site.gazetteer.entities[id].kind for id in paged})),
        shared=Shared(),
    )


def renew(looked: Index, site: Site, gist: Gist) -> Index:
    """Look anew at one article of a site, whose contacts are as they were."""
    corrected = [one for one in site.corrections if one.article == gist.id]
    return looked._replace(
        site=site,
        articles=looked.articles | {gist.id: gist},
        quotes=_Quotes(site, {}, looked.portraits),
        digests=looked.digests | dict(digests.of_article(gist, corrected)),
        shared=Shared(),
    )


def _listed(site: Site, articles: Mapping[str, Gist]) -> Iterator[Row]:
    for contact in site.timeline.contacts:
        yield from ((contact.id, id) for id in contact.reports)
    yield from (("", id) for id in site.timeline.apart if id in articles)


def _together(
    articles: Mapping[str, Gist], quotes: Mapping[Said, Quote], those: Iterable[Said], same: Ids, apart: Ids
) -> tuple[Joined, ...]:
    said = [joining.Said(one, articles[one[0]].lang, quotes[one]) for one in those]
    return joining.together(said, same, apart)


def _updated(contact: Contact, articles: Mapping[str, Gist]) -> date:
    known = [when.first for id in contact.reports if (when := articles[id].published)]
    return max(known) if known else contact.when.first if contact.when else date(1970, 1, 1)


def _loose(site: Site) -> dict[str, tuple[str, ...]]:
    """Find articles of which some quote belongs to no contact, by who speaks or reports in them."""
    taken = Counter(article for contact in site.timeline.contacts for article, _ in set(contact.quotes))
    pairs = (
        (entity, gist.id)
        for gist in site.gists
        if gist.quotes > taken[gist.id]
        for entity, _ in (*gist.speakers, *gist.relayers)
    )
    return _gather(pairs)


def _spoken(gists: Iterable[Gist]) -> dict[str, int]:
    found: dict[str, int] = {}
    for gist in gists:
        for id, n in gist.speakers:
            found[id] = found.get(id, 0) + n
    return found


def _gather(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}


def _paged(site: Site) -> set[str]:
    found: set[str | None] = {id for gist in site.gists for id, _ in (*gist.speakers, *gist.relayers)}
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
