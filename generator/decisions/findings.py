"""Rulings on single findings: reports in, the same reports as the editor reads them out.

What a rule found stays as it is wherever nothing was decided; a corrected finding has the rule ``editor``.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, cast

import msgspec

from generator import edtf
from generator.decisions import Decisions, corrected
from generator.folding import wording
from generator.gists import same_words
from generator.model import (
    Accept,
    Article,
    Claim,
    ClaimField,
    Correct,
    DateMention,
    Gazetteer,
    Gist,
    Occasion,
    Quote,
    Reject,
    Report,
    Speaker,
    Translate,
    Translation,
    When,
)

RULE = "editor"
"""Name of the rule by which a corrected finding was found."""


class Verdicts(NamedTuple):
    """Rulings on findings, by the finding's id."""

    rejected: frozenset[str]
    accepted: frozenset[str]
    corrected: dict[str, dict[str, Any]]
    """Id → field → value."""
    translated: dict[str, dict[str, Translation]]
    """Id → language → translation."""


def verdicts(decisions: Decisions) -> Verdicts:
    """Look the rulings up by what they are about; of several on one thing the last holds."""
    stands: dict[str, bool] = {}
    changes: dict[str, dict[str, Any]] = {}
    translations: dict[str, dict[str, Translation]] = {}
    for ruling in decisions.rulings:
        match ruling:
            case Accept() | Reject():
                stands[ruling.target] = isinstance(ruling, Accept)
            case Correct():
                changes.setdefault(ruling.target, {}).update(corrected(ruling))
            case Translate():
                made = Translation(ruling.lang, ruling.text, ruling.by, ruling.original)
                translations.setdefault(ruling.target, {})[ruling.lang] = made
    return Verdicts(
        frozenset(target for target, stood in stands.items() if not stood),
        frozenset(target for target, stood in stands.items() if stood),
        changes,
        translations,
    )


def apply(
    gists: Iterable[Gist],
    articles: Mapping[str, Article],
    reports: Mapping[str, Report],
    decisions: Decisions,
    gazetteer: Gazetteer,
    only: str | None = None,
) -> dict[str, Report]:
    """Reject and correct findings, and give quotes their translations; the reports that become others, by article id.

    ``only`` is the article whose report alone is asked for.
    """
    ruled = verdicts(decisions)
    targets = ruled.rejected | ruled.corrected.keys() | ruled.translated.keys()
    if not targets:
        return {}
    every = list(gists)
    concerned = {gist.id for gist in every if not targets.isdisjoint(gist.findings.split())}
    if ruled.translated:
        words = {
            same_words(articles[id].lang, quote.text)
            for id in concerned
            for quote in reports[id].quotes
            if quote.id in ruled.translated
        }
        concerned |= {gist.id for gist in every if not words.isdisjoint(gist.wordings.split())}
        told = [(articles[id].lang, quote) for id in sorted(concerned) for quote in reports[id].quotes]
        ruled = ruled._replace(translated=_shared(ruled.translated, told))
    wanted = concerned if only is None else concerned & {only}
    return {id: _report(reports[id], articles[id], ruled, gazetteer) for id in sorted(wanted)}


def _shared(
    translated: Mapping[str, dict[str, Translation]], told: Sequence[tuple[str, Quote]]
) -> dict[str, dict[str, Translation]]:
    """Let a translation hold for the same words wherever an article of the same language has them.

    A quote's own translation comes before that of another; of several others the first holds, by article and place.
    """
    known: dict[tuple[str, str], dict[str, Translation]] = {}
    for lang, quote in told:
        if quote.id in translated:
            words = lang, wording(quote.text)
            known[words] = translated[quote.id] | known.get(words, {})
    shared = {
        quote.id: same | translated.get(quote.id, {})
        for lang, quote in told
        if (same := known.get((lang, wording(quote.text))))
    }
    return dict(translated) | shared


def _report(report: Report, article: Article, ruled: Verdicts, gazetteer: Gazetteer) -> Report:
    occasions = report.occasions
    for date in report.dates:
        if date.id in ruled.rejected:
            occasions = tuple(_redated(one, date, None) for one in occasions)
        elif "value" in ruled.corrected.get(date.id, {}):
            when = edtf.read(ruled.corrected[date.id]["value"])
            occasions = tuple(_redated(one, date, when) for one in occasions)
    return msgspec.structs.replace(
        report,
        dates=tuple(_date(one, ruled) for one in report.dates if one.id not in ruled.rejected),
        quotes=tuple(
            _quote(one, article.lang, ruled, gazetteer)
            for one in report.quotes
            if one.id not in ruled.rejected
        ),
        occasions=tuple(_occasion(one, article, ruled) for one in occasions if one.id not in ruled.rejected),
    )


# --- dates ------------------------------------------------------------------------------------------------------------


def _date(one: DateMention, ruled: Verdicts) -> DateMention:
    change = ruled.corrected.get(one.id)
    if not change:
        return one
    return msgspec.structs.replace(one, when=edtf.read(change["value"]), rule=RULE)


def _redated(one: Occasion, date: DateMention, when: When | None) -> Occasion:
    """Let an occasion that has its day from ``date`` have it from the corrected one, or none."""
    claims = [_reclaimed(claim, date, when) for claim in one.claims]
    dated = date.when is not None and one.when is not None and edtf.same(date.when, one.when)
    return msgspec.structs.replace(
        one,
        claims=tuple(claim for claim in claims if claim is not None),
        when=when if dated else one.when,
    )


def _reclaimed(claim: Claim, date: DateMention, when: When | None) -> Claim | None:
    within = date.span.start <= claim.span.start and claim.span.end <= date.span.end
    if claim.field != "day" or not within:
        return claim
    return msgspec.structs.replace(claim, value=_day(when)) if when else None


def _day(when: When) -> str:
    """Write a day without its time, as claims give it."""
    return edtf.write(msgspec.structs.replace(when, time=None))


# --- quotes -----------------------------------------------------------------------------------------------------------


def _quote(one: Quote, lang: str, ruled: Verdicts, gazetteer: Gazetteer) -> Quote:
    change = dict(ruled.corrected.get(one.id, {}))
    change.pop("contact", None)  # Where it belongs is decided when reports are merged.
    for field in ("speakers", "reported_by"):
        if field in change:
            change[field] = tuple(_speaker(name, lang, gazetteer) for name in change[field])
    if change:
        change |= {"rule": RULE, "steps": ()}
    translated = ruled.translated.get(one.id, {})
    if translated:
        change["translations"] = tuple(translated[code] for code in sorted(translated))
    return msgspec.structs.replace(one, **change) if change else one


def _speaker(name: str, lang: str, gazetteer: Gazetteer) -> Speaker:
    entity = gazetteer.entities.get(name)
    if entity is None:
        return Speaker(None, name)
    names = entity.names.get(lang) or next((entity.names[code] for code in sorted(entity.names)), (name,))
    return Speaker(name, names[0])


# --- occasions --------------------------------------------------------------------------------------------------------


def _occasion(one: Occasion, article: Article, ruled: Verdicts) -> Occasion:
    quotes = tuple(quote for quote in one.quotes if quote not in ruled.rejected)
    change = dict(ruled.corrected.get(one.id, {}))
    told = {field: change[field] for field in ("day", "kind", "place") if field in change}
    if "day" in change:
        when = edtf.read(change.pop("day"))
        assert when is not None
        change["when"] = when
        told["day"] = _day(when)
    if change:
        change["rule"] = RULE
    claims = one.claims
    for field, value in told.items():
        claims = _claimed(one, claims, cast(ClaimField, field), value, article)
    return msgspec.structs.replace(one, claims=claims, quotes=quotes, **change)


def _claimed(
    one: Occasion, claims: tuple[Claim, ...], field: ClaimField, value: str, article: Article
) -> tuple[Claim, ...]:
    """Let the article claim ``value`` alone, by the words that name the contact: those for ``field`` were misread."""
    words = article.text[one.span.start : one.span.end]
    claim = Claim(field, value, article.id, one.span, words)
    return (claim, *(other for other in claims if other.field != field))
