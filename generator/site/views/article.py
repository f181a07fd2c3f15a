"""An article: its text as received with every finding marked, and what is known of the report itself."""

from typing import Any

from markupsafe import Markup

from generator.model import Article
from generator.site import cards, days, reading, urls, voice, wording
from generator.site.views import corrections
from generator.site.views.contact import listed
from generator.site.wording import Reader


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show an article."""
    article = reader.index.site.articles[id]
    report = reader.index.site.reports.get(id)
    return {
        "article": article,
        "heading": article.title,
        "listed": listed(reader, reader.index.articles[id]),
        "passages": reading.passages(reader, article, report),
        "corrections": corrections.about(reader, article=article),
        "told": tuple(cards.to_contact(reader, one) for one in reader.index.told.get(id, ())),
        "dates": len(report.dates) if report else 0,
        "quotes": len(report.quotes) if report else 0,
        "language": wording.language(reader, article.lang),
        "citation": _citation(reader, article),
        "address": urls.absolute(reader.index.site.settings, urls.article(reader.voice.lang, id)),
        "bib_url": reader.link(f"citations/{id}.bib"),
        "csl_url": reader.link(f"citations/{id}.csl.json"),
        "annotations_url": reader.link(f"annotations/{id}.json"),
    }


def _citation(reader: Reader, article: Article) -> Markup:
    """Say how to cite an article: outlet, title, day, and where it was read."""
    when = reader.index.published(article)
    outlet = wording.outlet(reader, article.outlet)
    title = voice.foreign(reader.voice, article.title, article.lang)
    return voice.say(
        reader.voice,
        "cite_text",
        title=Markup("{}: {}").format(outlet, title) if outlet else title,
        date=days.plain(reader.voice, when) if when else reader.voice.words.phrases["undated"],
        site=reader.index.site.settings.title.get(reader.voice.lang, ""),
    )
