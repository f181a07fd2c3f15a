"""What an editor means by the beginning of an id: a site's findings, articles and contacts in, the one meant out."""

from collections.abc import Iterable, Mapping

from generator.content.faults import nearest
from generator.errors import GenError
from generator.model import Gist, Report, Site

_MANY = 8
"""So many of several possible ids are listed."""

_LONG = 60
"""Characters of a finding's words that are shown."""


def finding(beginning: str, reports: Mapping[str, Report]) -> str:
    """Find the date, quote or occasion whose id begins so.

    Raises:
        GenError: There is none, or there are several.
    """
    known = {id: words for report in reports.values() for id, words in findings(report).items()}
    return _one(beginning, known, "finding", "gen explain ARTICLE --json shows the ids of what is found.")


def findings(report: Report) -> dict[str, str]:
    """List the ids of all that was found in an article, with the words of each."""
    found = {one.id: one.text for one in report.dates} | {one.id: one.text for one in report.quotes}
    return found | {one.id: one.kind or "" for one in report.occasions}


def article(beginning: str, gists: Iterable[Gist]) -> str:
    """Find the article whose id begins so.

    Raises:
        GenError: There is none, or there are several.
    """
    return _one(beginning, {one.id: one.title for one in gists}, "article", "")


def contact(beginning: str, site: Site) -> str:
    """Find the contact whose id, or whose former id, begins so.

    Raises:
        GenError: There is none, or there are several.
    """
    current = {one.id: "" for one in site.timeline.contacts}
    former = {name: "" for one in site.timeline.contacts for name in one.aliases}
    known = current if any(id.startswith(beginning) for id in current) else former or current
    return _one(beginning, former if beginning in former else known, "contact", "")


def _one(beginning: str, known: Mapping[str, str], what: str, remedy: str) -> str:
    if beginning in known:
        return beginning
    fitting = sorted(id for id in known if id.startswith(beginning))
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise GenError(f'there is no {what} "{beginning}". {remedy or nearest(beginning, known, "ids")}')
    listed = "".join(f"\n  {id}{_shown(known[id])}" for id in fitting[:_MANY])
    more = f"\n  … and {len(fitting) - _MANY} more" if len(fitting) > _MANY else ""
    raise GenError(f'"{beginning}" may be one of {len(fitting)}. Write more of the id:{listed}{more}')


def _shown(words: str) -> str:
    plain = " ".join(words.split())
    return f"  «{plain if len(plain) <= _LONG else plain[:_LONG].rstrip() + '…'}»" if plain else ""
