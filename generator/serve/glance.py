"""One article looked at before all else: a site as it was built and the path of a saved file in, the article's pages out.

What is given has the key that a build of the whole site gives the same page, unless the save changed more than the article's own
words, such as the contact it tells of. The build that follows then has another key, and a browser shows its page.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from generator import content, gists, reading
from generator.build import Build
from generator.decisions import findings
from generator.model import Article, OutFile, Report
from generator.reading import Entry
from generator.remembered import Shelf
from generator.site import index, outputs

Value = TypeVar("Value")


def pages(folder: Path, cache: Path, built: Build, path: str) -> tuple[OutFile, ...]:
    """Promise the pages of the article in the file ``path`` as it is now; none where it is not what it was, or unchanged.

    Raises:
        GenError, OSError: The file cannot be read.
    """
    entry = built.held.entries.get(path)
    if entry is None or entry.gist is None:
        return ()
    place = content.place(folder, path)
    if place.stamp == entry.stamp:
        return ()
    made = reading.read_one(folder, built.frame, place, cache, built.held.basis)
    if made.article is None or made.report is None or not _is_same(made.article, entry):
        return ()
    return _promised(built, made.article, made.report)


def _is_same(article: Article, entry: Entry) -> bool:
    """Tell whether a file still is of the article that it was of, and in its language."""
    return entry.gist is not None and (article.id, article.lang) == (entry.gist.id, entry.gist.lang)


def _promised(built: Build, article: Article, report: Report) -> tuple[OutFile, ...]:
    site, id = built.site, article.id
    articles, reports = _instead(site.articles, id, article), _instead(built.reports, id, report)
    gist = gists.gist(article, report, site.outlets, site.settings.subject)
    others = (entry.gist for entry in built.held.entries.values() if entry.gist and entry.gist.id != id)
    ruled = findings.apply((gist, *others), articles, reports, built.decisions, site.gazetteer, only=id)
    if id in ruled:
        gist = gists.gist(article, ruled[id], site.outlets, site.settings.subject)
    renewed = msgspec.structs.replace(
        site,
        gists=tuple(gist if one.id == id else one for one in site.gists),
        articles=articles,
        reports=_instead(site.reports, id, ruled.get(id, report)),
    )
    return tuple(outputs.of_article(index.renew(built.looked, renewed, gist), id))


def _instead(values: Mapping[str, Value], id: str, value: Value) -> Shelf[Value]:
    """Give the same values, but for one."""
    return Shelf(values.keys(), lambda other: value if other == id else values[other])
