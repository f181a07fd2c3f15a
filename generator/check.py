"""What an editor should look at: a site in, its open questions out, each with file and line.

Nothing here is wrong; wrong is what a build refuses. An accepted finding, or a corrected one, is no question any more.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator import decisions, edtf
from generator.build import Build
from generator.contacts.values import weekday
from generator.decisions import Decisions, findings
from generator.folding import wording
from generator.model import Accept, Article, Claim, Contact, Quote, Site

SORTS = {
    "decisions": "Decisions that nothing answers to",
    "undated": "Articles without a date of publication",
    "unattributed": "Quotes whose speaker is not known",
    "contradictions": "Reports that contradict each other",
    "untranslated": "Quotes of contacts without a translation",
    "notes": "Doubts",
}
"""Sorts of questions in the order in which they are told."""

_MANY = 3
"""So many articles of one claim are named."""

_LONG = 80
"""Characters of a quote that are shown."""


class Question(NamedTuple):
    """Something to be looked at."""

    sort: str
    """Key of ``SORTS``."""
    path: str
    line: int
    id: str
    """Of the finding, contact or article in question; empty for a doubt."""
    message: str


def look(built: Build, folder: Path) -> tuple[Question, ...]:
    """List all open questions of the site in ``folder``, by sort, file and line."""
    articles = built.site.articles
    accepted = findings.verdicts(built.decisions).accepted
    found = [
        *_noted(built),
        *_undated(built.site, folder),
        *_unattributed(built.site, articles, accepted, folder),
        *_contradictions(built, articles, folder),
        *_untranslated(built.site, articles, folder),
    ]
    order = list(SORTS)
    return tuple(sorted(found, key=lambda q: (order.index(q.sort), q.path, q.line, q.id, q.message)))


def _noted(built: Build) -> Iterator[Question]:
    """Tell the doubts of the reading, and apart from them those about decisions."""
    for note in built.notes:
        about = "decisions" if f"{decisions.FOLDER}/" in note.path else "notes"
        yield Question(about, note.path, note.line, "", note.message)


def _undated(site: Site, folder: Path) -> Iterator[Question]:
    for article in site.gists:
        if not article.dated:
            message = "nothing says when this was published. Write published: … above it."
            yield Question("undated", (folder / article.path).as_posix(), 1, article.id, message)


def _unattributed(
    site: Site, articles: Mapping[str, Article], accepted: Iterable[str], folder: Path
) -> Iterator[Question]:
    for report in site.reports.values():
        for quote in report.quotes:
            if not quote.speakers and quote.id not in set(accepted):
                message = f"nobody is found who says {_shown(quote)}"
                yield _at(articles[report.article], quote, "unattributed", message, folder)


def _at(article: Article, quote: Quote, sort: str, message: str, folder: Path) -> Question:
    line = line_of(article, quote.span.start)
    return Question(sort, (folder / article.path).as_posix(), line, quote.id, f"{quote.id}: {message}.")


def line_of(article: Article, place: int) -> int:
    """Count the 1-based line of the article's file in which ``place`` of its text lies."""
    block = next((block for block in article.blocks if block.start <= place < block.end), None)
    return block.line + article.text.count("\n", block.start, place) if block else 1


def _shown(quote: Quote) -> str:
    words = " ".join(quote.text.split())
    return f"«{words if len(words) <= _LONG else words[:_LONG].rstrip() + '…'}»"


# --- contradictions ---------------------------------------------------------------------------------------------------


def _contradictions(built: Build, articles: Mapping[str, Article], folder: Path) -> Iterator[Question]:
    for contact in built.site.timeline.contacts:
        seen = _seen(contact, built.decisions)
        for field, chosen in contact.chosen.items():
            if not chosen.disputed or chosen.rule == "editor" or field in seen:
                continue
            others = [c for c in contact.claims if c.field == field and not _agrees(c.value, chosen.value)]
            if others:
                told = f"{field} {chosen.value} is shown ({chosen.rule}), but {_told(others)}"
                article = articles[others[0].article]
                line = line_of(article, others[0].span.start)
                path = (folder / article.path).as_posix()
                yield Question("contradictions", path, line, contact.id, f"{contact.id}: {told}.")


def _agrees(value: str, chosen: str) -> bool:
    """Tell whether a claim says the same, or leaves it open: a month says nothing against one of its days."""
    wide, narrow = edtf.read(value), edtf.read(chosen)
    inside = wide is not None and narrow is not None and edtf.within(narrow, wide)
    return value == chosen or inside or weekday(value) is not None


def _seen(contact: Contact, decided: Decisions) -> set[str]:
    """Name the fields whose disagreement an editor has looked at."""
    names = {contact.id, *contact.aliases}
    accepted = [r for r in decided.rulings if isinstance(r, Accept) and r.target in names]
    return {field for ruling in accepted for field in ruling.fields or contact.chosen}


def _told(claims: Iterable[Claim]) -> str:
    """Say which articles give which other values."""
    values: dict[str, list[str]] = {}
    for claim in claims:
        values.setdefault(claim.value, []).append(claim.article)
    return "; ".join(f"{value} is told by {_named(values[value])}" for value in sorted(values))


def _named(articles: Iterable[str]) -> str:
    names = list(dict.fromkeys(articles))
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    return ", ".join(names[:_MANY]) + more


# --- translations -----------------------------------------------------------------------------------------------------


def _untranslated(site: Site, articles: Mapping[str, Article], folder: Path) -> Iterator[Question]:
    """Ask for translations of what contact pages show; words that several reports share are asked for once."""
    quotes = {(r.article, quote.id): quote for r in site.reports.values() for quote in r.quotes}
    asked: set[tuple[str, str]] = set()
    for said in dict.fromkeys(said for c in site.timeline.contacts for said in c.quotes if said in quotes):
        article, quote = articles[said[0]], quotes[said]
        known = {article.lang, *(made.lang for made in quote.translations)}
        missing = [lang for lang in site.settings.languages if lang not in known]
        words = article.lang, wording(quote.text)
        if missing and words not in asked:
            asked.add(words)
            message = f"no translation into {', '.join(missing)} of {_shown(quote)}"
            yield _at(article, quote, "untranslated", message, folder)


# --- in words ---------------------------------------------------------------------------------------------------------


def lines(questions: Iterable[Question], most: int = 0) -> Iterator[str]:
    """Tell questions in groups; of each at most ``most``, or all for 0."""
    groups: dict[str, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.sort, []).append(question)
    for number, (sort, group) in enumerate(groups.items()):
        if number:
            yield ""
        yield f"{SORTS[sort]}: {len(group):,}"
        for one in group[: most or len(group)]:
            yield f"  {one.path}:{one.line}: {one.message}"
        if most and len(group) > most:
            yield f"  … and {len(group) - most:,} more; --all lists them."
    if not groups:
        yield "Nothing to look at."
