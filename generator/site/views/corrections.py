"""Corrections: what the site said wrongly, what it says now, when and why that was changed; the old wording is kept."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.model import Article, Contact, Correction, Merge, When
from generator.site import days, titles, urls, voice
from generator.site.cards import Link
from generator.site.digests import digest
from generator.site.index import Index
from generator.site.wording import Reader


class Corrected(NamedTuple):
    """A correction as a page shows it."""

    id: str
    day: str
    machine: str
    about: tuple[Link, ...]
    was: Markup
    now: Markup
    why: Markup
    by: str


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show all corrections, the newest first."""
    return {
        "heading": reader.voice.words.phrases["corrections"],
        "corrections": tuple(show(reader, one) for one in reader.index.site.corrections),
        "feed": reader.link(urls.correction_feed(reader.voice.lang)),
    }


def about(
    reader: Reader, article: Article | None = None, contact: Contact | None = None
) -> tuple[Corrected, ...]:
    """Show the corrections of one article or contact."""
    names = (contact.id, *contact.aliases) if contact else ()
    mine: Iterable[Correction] = (
        one
        for one in reader.index.site.corrections
        if (article and one.article == article.id) or one.contact in names
    )
    return tuple(show(reader, one) for one in mine)


def show(reader: Reader, one: Correction) -> Corrected:
    """Show one correction."""
    when = When(one.on, one.on, "day", "gregorian")
    lang = language(reader.index, one)
    return Corrected(
        id=name(one),
        day=days.full(reader.voice, when),
        machine=one.on.isoformat(),
        about=tuple(_about(reader, one)),
        was=voice.foreign(reader.voice, one.was, lang),
        now=voice.foreign(reader.voice, one.now, lang),
        why=voice.foreign(reader.voice, *reason(reader.voice.lang, one, lang)),
        by=one.by,
    )


def language(index: Index, one: Correction) -> str:
    """Tell in which language the corrected words are: as the editor says, else that of the article, else the site's."""
    article = index.articles.get(one.article or "")
    return one.lang or (article.lang if article else index.langs[0])


def reason(lang: str, one: Correction | Merge, fallback: str) -> tuple[str, str]:
    """Give the reason in ``lang`` where there is one, else as it was first written, with its language."""
    return (one.reasons[lang], lang) if lang in one.reasons else (one.why, fallback)


def name(one: Correction) -> str:
    """Name a correction by a digest of what it says, so that its address stays when others are added."""
    return f"c-{digest(one.on.isoformat(), one.article or '', one.contact or '', one.was, one.now)[:10]}"


def _about(reader: Reader, one: Correction) -> Iterable[Link]:
    """Link what was corrected, where it is still there."""
    index, lang = reader.index, reader.voice.lang
    article = index.articles.get(one.article or "")
    if article:
        page = urls.article_in(index.site.settings, article, lang)
        yield Link(voice.foreign(reader.voice, article.title, article.lang), reader.link(page))
    for contact in index.site.timeline.contacts:
        if one.contact in (contact.id, *contact.aliases):
            yield Link(
                titles.markup(index, contact, reader.voice), reader.link(urls.contact(lang, contact.id))
            )
