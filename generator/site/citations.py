"""How to cite: a contact with its sources, and an article with its quotes, as BibTeX (for BibLaTeX: UTF-8) and CSL-JSON."""

import re
from collections.abc import Iterator
from typing import Any

from generator.model import Article, Contact, Gist, Quote
from generator.site import days, interchange, titles, urls, voice
from generator.site.index import Index

Json = dict[str, Any]

_SPECIAL = re.compile(r"[\\{}$&#^_%~]")
_LITERAL = ("url",)
_LANGID = {"fa": "persian", "ar": "arabic", "en": "english"}
"""Names by which BibLaTeX knows languages; another is given by its code."""


def contact_bibtex(index: Index, contact: Contact, at: str) -> bytes:
    """Write a contact and its sources as BibTeX."""
    entries = [_entry("online", contact.id, _contact_fields(index, contact, at))]
    entries += [_entry("article", id, _article_fields(index, index.articles[id])) for id in contact.reports]
    return "\n".join(entries).encode()


def article_bibtex(index: Index, article: Article, at: str) -> bytes:
    """Write an article and every quote in it as BibTeX; a quote's key is its id."""
    entries = [_entry("article", article.id, _article_fields(index, article))]
    entries += [
        _entry("online", quote.id, _quote_fields(index, article, quote), _speakers(index, article, quote))
        for quote in _quotes(index, article)
    ]
    return "\n".join(entries).encode()


def contact_csl(index: Index, contact: Contact, at: str) -> bytes:
    """Write a contact and its sources as CSL-JSON."""
    sources = [_csl(index, index.articles[id]) for id in contact.reports]
    return interchange.write([_csl_contact(index, contact, at), *sources])


def article_csl(index: Index, article: Article, at: str) -> bytes:
    """Write an article and every quote in it as CSL-JSON."""
    quotes = [_csl_quote(index, article, quote) for quote in _quotes(index, article)]
    return interchange.write([_csl(index, article), *quotes])


def _quotes(index: Index, article: Article) -> Iterator[Quote]:
    report = index.site.reports.get(article.id)
    yield from report.quotes if report else ()


def _speakers(index: Index, article: Article, quote: Quote) -> list[str]:
    """Name the speakers as the article's language has them."""
    known = [(speaker, index.entity(speaker.entity or "")) for speaker in quote.speakers]
    return [voice.name_of(one, article.lang)[0] if one else speaker.name for speaker, one in known]


def _permalink(index: Index, article: Article, quote: Quote) -> str:
    settings = index.site.settings
    return f"{urls.absolute(settings, urls.article_in(settings, article, article.lang))}#{quote.id}"


# --- BibTeX -----------------------------------------------------------------------------------------------------------


def _entry(kind: str, key: str, fields: dict[str, str], authors: list[str] | None = None) -> str:
    """Write an entry; authors are taken as they are and not cut into first and last names."""
    lines = [
        f"  {name} = {{{value if name in _LITERAL else _escape(value)}}},"
        for name, value in fields.items()
        if value
    ]
    if authors:
        named = " and ".join(f"{{{_escape(author)}}}" for author in authors)
        lines.insert(0, f"  author = {{{named}}},")
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _escape(text: str) -> str:
    return _SPECIAL.sub(_command, " ".join(text.split()))


def _command(found: re.Match[str]) -> str:
    names = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    return names.get(found[0], f"\\{found[0]}")


def _contact_fields(index: Index, contact: Contact, at: str) -> dict[str, str]:
    lang = index.langs[0]
    base = index.site.settings.base_url
    return {
        "title": titles.heading(index, contact, index.voices[lang]),
        "organization": index.site.settings.title.get(lang, ""),
        "date": days.machine(contact.when) or "" if contact.when else "",
        "langid": _LANGID.get(lang, lang),
        "url": urls.address(index.site.settings, urls.contact(lang, contact.id), at) if base else "",
    }


def _article_fields(index: Index, article: Article | Gist) -> dict[str, str]:
    when = index.published(article)
    return {
        "title": article.title,
        "journaltitle": index.outlet(article),
        "date": days.machine(when) or "" if when else "",
        "langid": _LANGID.get(article.lang, article.lang),
        "url": article.url or "",
        "note": f"SHA-256 {article.digest}",
    }


def _quote_fields(index: Index, article: Article, quote: Quote) -> dict[str, str]:
    """Describe a quote: its words as the title, and the article as what it is from."""
    when = index.published(article)
    return {
        "title": quote.text,
        "organization": index.outlet(article),
        "date": days.machine(when) or "" if when else "",
        "langid": _LANGID.get(article.lang, article.lang),
        "related": article.id,
        "url": _permalink(index, article, quote) if index.site.settings.base_url else "",
    }


# --- CSL-JSON ---------------------------------------------------------------------------------------------------------


def _csl_contact(index: Index, contact: Contact, at: str) -> Json:
    lang = index.langs[0]
    base = index.site.settings.base_url
    return _filled(
        {
            "id": contact.id,
            "type": "webpage",
            "title": titles.heading(index, contact, index.voices[lang]),
            "container-title": index.site.settings.title.get(lang, ""),
            "language": lang,
            "issued": _issued(contact.when.first.isoformat()) if contact.when else None,
            "URL": urls.address(index.site.settings, urls.contact(lang, contact.id), at) if base else None,
        }
    )


def _csl(index: Index, article: Article | Gist) -> Json:
    when = index.published(article)
    return _filled(
        {
            "id": article.id,
            "type": "article-newspaper",
            "title": article.title,
            "language": article.lang,
            "issued": _issued(when.first.isoformat()) if when else None,
            "container-title": index.outlet(article),
            "URL": article.url,
        }
    )


def _csl_quote(index: Index, article: Article, quote: Quote) -> Json:
    when = index.published(article)
    return _filled(
        {
            "id": quote.id,
            "type": "speech",
            "genre": "quotation",
            "title": quote.text,
            "author": [{"literal": name} for name in _speakers(index, article, quote)],
            "container-title": article.title,
            "publisher": index.outlet(article),
            "language": article.lang,
            "issued": _issued(when.first.isoformat()) if when else None,
            "URL": _permalink(index, article, quote) if index.site.settings.base_url else None,
        }
    )


def _issued(day: str) -> Json:
    return {"date-parts": [[int(part) for part in day.split("-")]]}


def _filled(item: Json) -> Json:
    """Leave out what is not known."""
    return {key: value for key, value in item.items() if value not in (None, [], "")}
