"""Digests of what pages depend on: a site and the portraits of its contacts in, digests by name out (``Index.digests``)."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from generator import lexicon
from generator.model import Contact, Correction, Gist, Merge, Site
from generator.site.portraits import Outline
from generator.site.theme import Theme

_ENCODER = msgspec.json.Encoder(order="sorted")
_PACKER = msgspec.msgpack.Encoder()


def digest(*parts: Any) -> str:
    """Digest strings and records, hexadecimal."""
    made = hashlib.blake2b(digest_size=16)
    for part in parts:
        made.update(part.encode() if isinstance(part, str) else _ENCODER.encode(part))
        made.update(b"\0")
    return made.hexdigest()


def joined(*strings: str) -> str:
    """Digest strings of which each always stands in the same place, hexadecimal."""
    return hashlib.blake2b("\0".join(strings).encode(), digest_size=16).hexdigest()


def fast_digest(*parts: Any) -> str:
    """Digest records of which each is always made in the same order of its parts, hexadecimal."""
    return hashlib.blake2b(_PACKER.encode(parts), digest_size=16).hexdigest()


def read(
    site: Site, articles: Mapping[str, Gist], outlines: Mapping[str, Outline], updated: Mapping[str, date]
) -> Iterator[tuple[str, str]]:
    """Give the digests of a site, each with its name."""
    corrected = _ruled(site)
    for gist in site.gists:
        yield from of_article(gist, corrected.get(gist.id))
    for contact in site.timeline.contacts:
        mine = [one for id in (contact.id, *contact.aliases) for one in corrected.get(id, ())]
        label = (contact.id, contact.kind, contact.when, contact.participants, contact.place, contact.titles)
        chosen = sorted(contact.chosen.items())
        yield f"label {contact.id}", digest(label, chosen)
        langs = Counter(articles[id].lang for id in contact.reports)
        card = (contact.status, contact.topics, contact.ordinal, contact.summaries, contact.sayings)
        outline = outlines[contact.id]
        yield f"card {contact.id}", digest(label, chosen, card, sorted(langs.items()), outline.face)
        entry = (updated[contact.id], len(contact.reports), contact.sayings, contact.summaries)
        yield f"entry {contact.id}", digest(label, chosen, entry)
        yield f"strongest {contact.id}", outline.whole
        yield f"contact {contact.id}", digest(fast_digest(_fixed(contact)), mine)
    if site.corrections:
        yield "corrections", digest(site.corrections)
    for page in site.pages:
        yield f"page {page.lang} {page.id}", page.digest


def _ruled(site: Site) -> dict[str, list[Correction | Merge]]:
    """List by article and contact what an editor tells of it."""
    ruled: dict[str, list[Correction | Merge]] = {}
    for merge in site.merges:
        ruled.setdefault(merge.into, []).append(merge)
    for one in site.corrections:
        for id in {one.article, one.contact} - {None}:
            ruled.setdefault(id or "", []).append(one)
    return ruled


def of_article(gist: Gist, corrected: Sequence[Correction | Merge] | None) -> Iterator[tuple[str, str]]:
    """Give the digests of one article and of what was ``corrected`` in it."""
    yield f"whole {gist.id}", digest(gist.whole, corrected) if corrected else gist.whole
    yield f"face {gist.id}", gist.face
    yield f"line {gist.id}", gist.line


def _fixed(contact: Contact) -> Contact:
    """Give a contact with its tables in a fixed order."""
    tables = {
        name: dict(sorted(getattr(contact, name).items())) for name in ("chosen", "titles", "summaries")
    }
    return msgspec.structs.replace(contact, **tables)


def common(site: Site, theme: Theme, kinds: list[str]) -> str:
    """Digest what every page depends on; ``kinds`` are those of entities that have pages."""
    words = [lexicon.load(lang).digest for lang in lexicon.languages()]
    menu = [(page.id, page.lang, page.title) for page in site.pages]
    fonts = [face.path for face in theme.faces] if site.settings.base_url else []
    return digest(
        theme.digest,
        *words,
        site.settings,
        site.gazetteer,
        site.outlets,
        menu,
        kinds,
        fonts,
        bool(site.corrections),
    )
