"""The portrait of a contact: its reports in, the words out that stand for it wherever it is shown beside others.

A portrait is small, made once of many reports, and remembered: lists of contacts need nothing else of what was said.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from generator import folding
from generator.model import Contact, Gist, Outlet, Quote, Record, Report

SIDES = 2
"""Participants that have a hue and a side of their own."""

EACH = 6
"""Wordings kept of one speaker in one language."""

KINDS = {"direct": 0, "mixed": 1, "indirect": 2}
LENGTHS = range(6, 41)
"""Words of a quote that reads well by itself."""

Said = tuple[str, str]
"""An article's id and the id of a quote in it."""


class Wording(Record, frozen=True):
    """Words that one report or several have."""

    said: Said
    """Where they stand first."""
    times: int
    """Number of reports that have them."""


class Words(Record, frozen=True):
    """The strongest words of one speaker, for readers of one language."""

    wordings: tuple[Wording, ...]
    more: int
    """Number of further wordings."""


class Portrait(Record, frozen=True):
    """What stands for a contact."""

    spoken: dict[str, dict[str, Words]]
    """Speaker → language of the reader → words."""
    relayed: dict[str, dict[str, Words]]
    """Who is named as the one through whom words of others come → language → words."""
    strongest: tuple[Said, ...]
    """Up to some quotes a speaker, in the order of the contact."""
    quotes: tuple[tuple[str, str, msgspec.Raw], ...]
    """All quotes named above, each packed: its article, its id, itself. A list shows few of them."""


class Outline(Record, frozen=True):
    """What every build asks of a portrait."""

    speakers: tuple[str, ...]
    relayers: tuple[str, ...]
    whole: str
    """Digest of all of it."""
    face: str
    """Digest of what pages show of it: not where in the texts its words stand."""


class Drawn(Record, frozen=True):
    """A portrait, packed, with its outline."""

    outline: Outline
    portrait: msgspec.Raw


class Gallery(Mapping[str, Portrait]):
    """Portraits by contact, each opened when somebody asks for it."""

    def __init__(self, drawn: Mapping[str, Drawn]) -> None:
        self.outlines = {id: one.outline for id, one in drawn.items()}
        self._drawn = drawn
        self._opened = lru_cache(_OPENED)(self._open)

    def __getitem__(self, id: str) -> Portrait:
        return self._opened(id)[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._drawn)

    def __len__(self) -> int:
        return len(self._drawn)

    def quote(self, id: str, said: Said) -> Quote | None:
        """Find a quote among those that the portrait of contact ``id`` shows."""
        packed = self._opened(id)[1].get(said)
        return _QUOTE.decode(packed) if packed is not None else None

    def _open(self, id: str) -> tuple[Portrait, dict[Said, msgspec.Raw]]:
        portrait = _PORTRAIT.decode(self._drawn[id].portrait)
        return portrait, {(article, quote): packed for article, quote, packed in portrait.quotes}


class Known(NamedTuple):
    """What has to be looked up."""

    articles: Mapping[str, Gist]
    reports: Mapping[str, Report]
    outlets: Mapping[str, Outlet]
    languages: tuple[str, ...]


_PORTRAIT = msgspec.msgpack.Decoder(Portrait)
_DRAWN = msgspec.msgpack.Decoder(Drawn)
_QUOTE = msgspec.msgpack.Decoder(Quote)

_OPENED = 256
"""So many portraits are held open at once: more than a list shows."""


class Line(NamedTuple):
    """A quote with all that its place in an order depends on."""

    said: Said
    quote: Quote
    lang: str
    strength: tuple[int, bool, bool, bool, bool, int, Said]
    words: tuple[str, str]


def draw(contact: Contact, known: Known) -> Portrait:
    """Choose the words that stand for ``contact``."""
    every = list(lines(contact.quotes, known))
    speakers: dict[str, list[Line]] = {}
    relayers: dict[str, list[Line]] = {}
    nobody: list[Line] = []
    for line in every:
        entities = {s.entity: None for s in line.quote.speakers if s.entity}
        for entity in entities:
            speakers.setdefault(entity, []).append(line)
        if not entities:
            nobody.append(line)
        for entity in {s.entity: None for s in line.quote.reported_by if s.entity}:
            relayers.setdefault(entity, []).append(line)
    for order in (*speakers.values(), nobody):
        order.sort(key=lambda line: line.strength)
    kept = {line.said for order in (*speakers.values(), nobody) for line in order[:EACH]}
    spoken = {id: _by_language(speakers[id], known.languages) for id in sorted(speakers)}
    relayed = {id: _by_language(relayers[id], known.languages) for id in sorted(relayers)}
    shown = kept | {
        wording.said
        for part in (spoken, relayed)
        for by_lang in part.values()
        for words in by_lang.values()
        for wording in words.wordings
    }
    return Portrait(
        spoken,
        relayed,
        tuple(line.said for line in every if line.said in kept),
        tuple((*line.said, _packed(line.quote)) for line in every if line.said in shown),
    )


def _packed(quote: Quote) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(quote))


def lines(quotes: Iterable[Said], known: Known) -> Iterator[Line]:
    """Give every quote with what its place in an order depends on."""
    opened: dict[str, dict[str, Quote]] = {}
    for article, id in quotes:
        if article not in opened:
            report = known.reports.get(article)
            opened[article] = {quote.id: quote for quote in report.quotes} if report else {}
        quote = opened[article].get(id)
        if quote:
            gist = known.articles[article]
            strength = _strength((article, id), quote, known.outlets.get(gist.outlet or ""))
            yield Line((article, id), quote, gist.lang, strength, wording(quote))


def ranked(quotes: Iterable[Said], known: Known, speaker: str) -> Iterator[Said]:
    """Order those quotes of which ``speaker`` is one who says them, the strongest first."""
    own = [line for line in lines(quotes, known) if any(s.entity == speaker for s in line.quote.speakers)]
    return (line.said for line in sorted(own, key=lambda line: line.strength))


def _strength(
    said: Said, quote: Quote, outlet: Outlet | None
) -> tuple[int, bool, bool, bool, bool, int, Said]:
    """Key of an order, the strongest first.

    The speaker's own words come before reported content, words said alone before those of several, words that stand by themselves
    before those inside another quote, a readable length before fragments, official reports before others.
    """
    words = quote.text.count(" ") + 1
    official = bool(outlet and outlet.official)
    kind, inside, fragment = KINDS[quote.kind], quote.depth > 0, words not in LENGTHS
    return kind, _joint(quote), inside, fragment, not official, -min(words, 30), said


def _joint(quote: Quote) -> bool:
    return len(quote.speakers) > 1


def wording(quote: Quote) -> tuple[str, str]:
    """Give what makes two quotes the same words of the same speaker."""
    speaker = quote.speakers[0].entity or quote.speakers[0].name if quote.speakers else ""
    return speaker, folded(quote.text)


@lru_cache(maxsize=1 << 13)
def folded(text: str) -> str:
    """Give the wording of ``text``; remembered, for many pages show the same."""
    return folding.wording(text)


def _by_language(ordered: list[Line], languages: Iterable[str]) -> dict[str, Words]:
    """Put what is in the reader's language first, and what was said alone before what both sides said."""
    return {
        lang: _words(sorted(ordered, key=lambda line: (line.lang != lang, _joint(line.quote))))
        for lang in languages
    }


def _words(ordered: Iterable[Line]) -> Words:
    """Keep each wording once, with the number of reports that have it."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in ordered:
        groups.setdefault(line.words, []).append(line)
    kept = list(groups.values())[:EACH]
    wordings = (Wording(same[0].said, len({line.said[0] for line in same})) for same in kept)
    return Words(tuple(wordings), len(groups) - len(kept))


def hang(contacts: Sequence[Contact], known: Known) -> Gallery:
    """Draw the portraits of ``contacts``, remembering none."""
    return Gallery({one.id: pack(draw(one, known), known) for one in contacts})


def pack(portrait: Portrait, known: Known) -> Drawn:
    """Pack a portrait."""
    packed = msgspec.msgpack.encode(portrait)
    shown = [
        (
            a,
            known.articles[a].outlet,
            q.id,
            q.text,
            q.kind,
            q.speakers,
            q.reported_by,
            q.depth,
            q.translations,
        )
        for a, q in ((article, _QUOTE.decode(packed)) for article, _, packed in portrait.quotes)
    ]
    face = msgspec.msgpack.encode((portrait.spoken, portrait.relayed, shown))
    outline = Outline(tuple(portrait.spoken), tuple(portrait.relayed), _digest(packed), _digest(face))
    return Drawn(outline, msgspec.Raw(packed))


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def encode(made: Drawn) -> bytes:
    """Write a portrait, to be remembered."""
    return msgspec.msgpack.encode(made)


def decode(data: bytes) -> Drawn:
    """Read a portrait that was remembered.

    Raises:
        msgspec.MsgspecError: These bytes are none.
    """
    return _DRAWN.decode(data)
