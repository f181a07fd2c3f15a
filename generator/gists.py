"""The gist of an article and its report: all that the rest of a site has to know of them without opening either."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from generator import folding
from generator.contacts import tellings
from generator.contacts.tellings import Telling
from generator.model import Article, Gist, Outlet, Quote, Report, Subject

_ENCODER = msgspec.msgpack.Encoder()
_RULES = msgspec.msgpack.Decoder(tuple[tuple[str, str, int], ...])
_TELLINGS = msgspec.msgpack.Decoder(tuple[Telling, ...])


def gist(article: Article, report: Report | None, outlets: Mapping[str, Outlet], subject: Subject) -> Gist:
    """Say in short what ``article`` is and what its ``report`` says."""
    quotes = report.quotes if report else ()
    told = tuple(tellings.collect([report], [article], outlets, subject)) if report else ()
    published = (report.published if report else None) or article.published
    line = _digest(
        article.id,
        article.title,
        article.lang,
        article.outlet,
        article.url,
        published,
        article.published_text,
    )
    return Gist(
        id=article.id,
        lang=article.lang,
        title=article.title,
        path=article.path,
        digest=article.digest,
        outlet=article.outlet,
        url=article.url,
        published=published,
        dated=bool(article.published or (report and report.published)),
        published_text=article.published_text,
        quotes=len(quotes),
        speakers=_count(s.entity for quote in quotes for s in set(quote.speakers)),
        relayers=_count(s.entity for quote in quotes for s in set(quote.reported_by)),
        rules=msgspec.Raw(_ENCODER.encode(_rules(report) if report else ())),
        findings=" ".join(_findings(report)) if report else "",
        wordings=" ".join(same_words(article.lang, quote.text) for quote in quotes),
        notes=report.notes if report else (),
        whole=_digest(article, report),
        line=line,
        face=_digest(line, _blocks(article, told), [_face(quote) for quote in quotes]),
        words=_digest(quotes),
        tellings=msgspec.Raw(_ENCODER.encode(told)),
    )


def told(gist: Gist) -> tuple[Telling, ...]:
    """Open what merging must know of an article."""
    return _TELLINGS.decode(gist.tellings)


def rules(gist: Gist) -> tuple[tuple[str, str, int], ...]:
    """Give the sorts of findings, the rules that found them, and how many each has found."""
    return _RULES.decode(gist.rules)


def same_words(lang: str, text: str) -> str:
    """Give a short digest of words: other words that have it are rare, and the same words always have it."""
    return hashlib.blake2b(f"{lang} {folding.wording(text)}".encode(), digest_size=4).hexdigest()


def _count(entities: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(entity for entity in entities if entity).items()))


def _rules(report: Report) -> tuple[tuple[str, str, int], ...]:
    sorts = (("dates", report.dates), ("quotes", report.quotes), ("contacts", report.occasions))
    counts = Counter((sort, one.rule) for sort, found in sorts for one in found if one.rule)
    return tuple((sort, rule, n) for (sort, rule), n in sorted(counts.items()))


def _findings(report: Report) -> Iterable[str]:
    return (one.id for found in (report.dates, report.quotes, report.occasions) for one in found)


def _face(quote: Quote) -> tuple[Any, ...]:
    """Give what is shown of a quote away from its article."""
    cue = quote.cue.text if quote.cue else None
    who = quote.speakers, quote.reported_by
    return (quote.id, quote.text, quote.kind, *who, cue, quote.depth, quote.translations, quote.anchors)


def _blocks(article: Article, told: Iterable[Telling]) -> tuple[int, ...]:
    """Give the places of the paragraphs that a claim can lead to."""
    last = max((claim.span.start for one in told for claim in one.occasion.claims), default=-1)
    return tuple(block.start for block in article.blocks if block.start <= last)


def _digest(*parts: Any) -> str:
    return hashlib.blake2b(_ENCODER.encode(parts), digest_size=16).hexdigest()
