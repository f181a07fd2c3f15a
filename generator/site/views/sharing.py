"""How to show the timeline, or one contact of it, on another page: codes to copy, and the page that explains them."""

from typing import Any, NamedTuple

from markupsafe import Markup

from generator.site import urls
from generator.site.wording import Reader

UNKNOWN = "https://…/"
"""Stands for the site's address where ``base_url`` does not tell it; a script puts in the one at which it is read."""


class Codes(NamedTuple):
    """Two ways to show the same, as HTML to be copied."""

    frame: str
    element: str


def codes(reader: Reader, contact: str = "") -> Codes:
    """Write the codes for one contact, or for the whole timeline."""
    settings, lang = reader.index.site.settings, reader.voice.lang
    base = settings.base_url or UNKNOWN
    title = settings.title.get(lang, "")
    path = urls.embed(lang, contact)
    address = urls.absolute(settings, path) if settings.base_url else UNKNOWN + urls.escape(path)
    frame = Markup('<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>')
    element = Markup(
        '<script src="{}js/embed.js"></script>\n<contact-timeline src="{}" lang="{}"{}></contact-timeline>'
    )
    one = Markup(' contact="{}"').format(contact) if contact else ""
    return Codes(
        frame=str(frame.format(address, title, 480 if contact else 600)),
        element=str(element.format(base, base, lang, one)),
    )


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show how to embed the timeline, and what data there is."""
    return {
        "heading": reader.voice.words.phrases["embed"],
        "codes": codes(reader),
        "headers": reader.link("_headers"),
        "nginx": reader.link("nginx.conf"),
        "oembed": bool(reader.index.site.settings.base_url),
    }
