"""The timeline for other programs: TimelineJS 3, vis-timeline, oEmbed, W3C Web Annotations."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape

from generator import edtf
from generator.model import Article, Contact, When
from generator.site import days, feeds, interchange, sheets, titles, urls
from generator.site.index import Index
from generator.site.voice import Voice

Json = dict[str, Any]


# --- timelines --------------------------------------------------------------------------------------------------------


def dated(index: Index) -> Sequence[Contact]:
    """List the contacts that have a day; of very many, the last."""
    return [contact for contact in index.site.timeline.contacts if contact.when][-sheets.ITEMS :]


def timeline_js(index: Index, lang: str, at: str) -> bytes:
    """Write the contacts for TimelineJS 3, every date with its ``display_date``: the program knows one calendar only."""
    speaker = index.voices[lang]
    return interchange.write(
        {
            "title": {"text": {"headline": index.site.settings.title.get(lang, "")}},
            "events": [
                _slide(index, contact, contact.when, speaker, at) for contact in dated(index) if contact.when
            ],
        }
    )


def _slide(index: Index, contact: Contact, when: When, speaker: Voice, at: str) -> Json:
    link = urls.address(index.site.settings, urls.contact(speaker.lang, contact.id), at)
    text = feeds.summary(index, contact, speaker.lang)
    slide: Json = {
        "unique_id": contact.id,
        "display_date": days.full(speaker, when),
        "start_date": _parts(when, last=False, shown=days.plain(speaker, when)),
        "group": speaker.words.kinds[contact.kind or "contact"],
        "text": {
            "headline": str(titles.markup(index, contact, speaker)),
            "text": f'<p dir="{speaker.direction}">{escape(text)}</p><p><a href="{escape(link)}">'
            f"{escape(speaker.words.phrases['sources'])}</a></p>",
        },
    }
    if when.first != when.last:
        slide["end_date"] = _parts(when, last=True, shown=days.plain(speaker, when))
    return slide


def _parts(when: When, last: bool, shown: str) -> Json:
    day = when.last if last else when.first
    return {"year": day.year, "month": day.month, "day": day.day, "display_date": shown}


def vis(index: Index, lang: str, at: str) -> bytes:
    """Write the contacts as items of vis-timeline."""
    speaker = index.voices[lang]
    items = [
        {
            "id": contact.id,
            "content": str(titles.markup(index, contact, speaker)),
            "title": days.full(speaker, contact.when),
            "start": contact.when.first.isoformat(),
            **({"end": contact.when.last.isoformat()} if contact.when.first != contact.when.last else {}),
            "type": "point" if contact.when.first == contact.when.last else "range",
            "group": contact.kind or "contact",
            "url": urls.address(index.site.settings, urls.contact(lang, contact.id), at),
        }
        for contact in dated(index)
        if contact.when
    ]
    groups = [{"id": kind, "content": label} for kind, label in speaker.words.kinds.items()]
    return interchange.write(
        {"items": items, "groups": groups, "options": {"rtl": speaker.direction == "rtl"}}
    )


def oembed(index: Index, lang: str, contact: Contact | None = None) -> bytes:
    """Write what an oEmbed consumer asks for, as a file: the frame with a timeline or one contact (the site has an address)."""
    settings = index.site.settings
    site = settings.title.get(lang, "")
    title = titles.heading(index, contact, index.voices[lang]) if contact else site
    source = urls.absolute(settings, urls.embed(lang, contact.id if contact else ""))
    height = 480 if contact else 600
    frame = Markup('<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>')
    return interchange.write(
        {
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": site,
            "provider_url": settings.base_url,
            "html": str(frame.format(source, title, height)),
            "width": 720,
            "height": height,
        }
    )


# --- annotations ------------------------------------------------------------------------------------------------------

AROUND = 32
"""Characters before and after the words, by which they are found where offsets have moved."""


def annotations(index: Index, article: Article, at: str) -> bytes:
    """Write an article's findings as W3C Web Annotations on the published page, else on the article's page here."""
    settings = index.site.settings
    page = urls.address(settings, urls.article_in(settings, article, article.lang), at)
    report = index.site.reports.get(article.id)
    findings: list[Json] = []
    for one in report.dates if report else ():
        value = edtf.write(one.when) if one.when else None
        findings.append(
            _annotation(article, page, one.id, one.span.start, one.span.end, "date", {"value": value})
        )
    for quote in report.quotes if report else ():
        who = {
            name: interchange.speakers(index, getattr(quote, name)) for name in ("speakers", "reported_by")
        }
        body = {"kind": quote.kind, **who}
        findings.append(_annotation(article, page, quote.id, quote.span.start, quote.span.end, "quote", body))
    return interchange.write(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": urls.address(settings, at, at),
            "type": "AnnotationPage",
            "items": findings,
        }
    )


def _annotation(article: Article, page: str, id: str, start: int, end: int, sort: str, body: Json) -> Json:
    return {
        "id": f"{page}#{id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "Dataset", "format": "application/json", "sort": sort, "value": body},
        "target": {
            "source": article.url or page,
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": article.text[start:end],
                    "prefix": article.text[max(0, start - AROUND) : start],
                    "suffix": article.text[end : end + AROUND],
                },
            ],
        },
    }
