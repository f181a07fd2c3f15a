"""Reports taken apart into tellings: one occasion each, with what merging must know of the report around it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.model import Article, Claim, Occasion, Outlet, Report, Span, Subject, When


class Telling(NamedTuple):
    """A contact as one report tells of it."""

    occasion: Occasion
    article: str
    published: tuple[date, date] | None
    """First and last day on which the report may have appeared."""
    official: bool
    quotes: tuple[str, ...]
    """Ids of the quotes that belong to it."""
    topics: tuple[str, ...]
    path: str
    line: int

    @property
    def day(self) -> date | None:
        """The day of the contact, where the report gives one."""
        when = self.occasion.when
        return when.first if when is not None and when.first == when.last else None

    def claims(self, field: str) -> tuple[Claim, ...]:
        """List what the report says of ``field``."""
        claims = self.occasion.claims
        return tuple([claim for claim in claims if claim.field == field]) if claims else ()


def order(telling: Telling) -> tuple[date, str, int, str]:
    """Key of the one order in which tellings are gone through: by publication, article and place in it."""
    published = telling.published[0] if telling.published else date.max
    return (published, telling.article, telling.occasion.span.start, telling.occasion.id)


def collect(
    reports: Iterable[Report], articles: Iterable[Article], outlets: Mapping[str, Outlet], subject: Subject
) -> list[Telling]:
    """Take every report apart, in an order that does not depend on the order of ``reports``.

    Occasions outside of the subject's period, of other kinds, or with fewer than two of its participants are left out.
    """
    by_id = {article.id: article for article in articles}
    tellings: list[Telling] = []
    for report in reports:
        article = by_id[report.article]
        told = [o for o in report.occasions if _concerns(o, subject)]
        for occasion in told:
            tellings.append(
                Telling(
                    occasion,
                    article.id,
                    _days(report.published or article.published),
                    _official(article, outlets),
                    _quotes(occasion, report, len(report.occasions) == 1),
                    occasion.topics or (report.topics if occasion.main else ()),
                    article.path,
                    _line(article, occasion.span.start),
                )
            )
    return sorted(tellings, key=order)


def whole(report: Report, article: Article, outlets: Mapping[str, Outlet]) -> Telling:
    """Make one telling of a report in which no contact was found, with all its quotes and no claim."""
    return Telling(
        Occasion("", None, None, None, (), True, "held", Span(0, 0), "editor"),
        article.id,
        _days(report.published or article.published),
        _official(article, outlets),
        tuple(quote.id for quote in report.quotes),
        report.topics,
        article.path,
        1,
    )


def _official(article: Article, outlets: Mapping[str, Outlet]) -> bool:
    outlet = outlets.get(article.outlet or "")
    return outlet is not None and outlet.official


def _concerns(occasion: Occasion, subject: Subject) -> bool:
    if len(set(occasion.participants) & set(subject.participants)) < 2:
        return False
    if occasion.kind is not None and occasion.kind not in subject.kinds:
        return False
    when = occasion.when
    if when is None:
        return True
    return not (subject.since and when.last < subject.since) and not (
        subject.until and when.first > subject.until
    )


def _days(when: When | None) -> tuple[date, date] | None:
    return (when.first, when.last) if when else None


def _quotes(occasion: Occasion, report: Report, alone: bool) -> tuple[str, ...]:
    """All quotes of a report that tells of this contact alone; else those said in or about it."""
    if alone and occasion.main and not occasion.quotes:
        return tuple(quote.id for quote in report.quotes)
    wanted = set(occasion.quotes)
    return tuple(quote.id for quote in report.quotes if quote.id in wanted)


def _line(article: Article, offset: int) -> int:
    return next((b.line for b in article.blocks if b.start <= offset < b.end), 1)
