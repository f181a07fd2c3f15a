"""What a search can find: every article, contact, entity and page as plain words, in their folded form and as they are written."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import folding
from generator.model import Article, Contact, Entity
from generator.site import days, titles, urls, voice
from generator.site.index import Index
from generator.site.voice import Voice

ANY = "{lang}"
"""In an address: the language of the page from which somebody searches."""


class Document(NamedTuple):
    """One thing to be found."""

    url: str
    lang: str
    """Language of its words."""
    title: str
    text: str


def documents(index: Index) -> Iterator[Document]:
    """List everything in a fixed order."""
    for article in index.site.articles.values():
        yield _article(index, article)
    for lang, speaker in index.voices.items():
        for contact in index.site.timeline.contacts:
            yield _contact(index, contact, speaker)
        for id in index.paged:
            yield _entity(index.site.gazetteer.entities[id], speaker)
        for page in index.site.pages:
            if page.lang == lang:
                yield Document(urls.page(lang, page.id), lang, page.title, page.text)


def pairs(text: str) -> tuple[str, str]:
    """Give a text's words as they are written and folded, each separated by one space: as many here as there."""
    words = [(word, folded) for word in text.split() if (folded := folding.fold(word))]
    return " ".join(word for word, _ in words), " ".join("".join(folded.split()) for _, folded in words)


def _article(index: Index, article: Article) -> Document:
    langs = urls.article_langs(index.site.settings, article)
    url = urls.article(ANY if len(langs) > 1 else langs[0], article.id)
    return Document(url, article.lang, article.title, f"{index.outlet(article)} {article.text}".strip())


def _contact(index: Index, contact: Contact, speaker: Voice) -> Document:
    day = [days.full(speaker, contact.when), *days.others(speaker, contact.when)] if contact.when else []
    entities = (index.entity(id) for id in (*contact.participants, contact.place or "", *contact.topics))
    names = [_name(one, speaker) for one in entities if one]
    parts = [*day, contact.summaries.get(speaker.lang, ""), *names]
    title = titles.heading(index, contact, speaker)
    return Document(
        urls.contact(speaker.lang, contact.id), speaker.lang, title, "\n".join(filter(None, parts))
    )


def _entity(one: Entity, speaker: Voice) -> Document:
    names = [name for lang in sorted(one.names) for name in one.names[lang]]
    return Document(urls.entity(speaker.lang, one), speaker.lang, _name(one, speaker), "\n".join(names))


def _name(one: Entity, speaker: Voice) -> str:
    return voice.name_of(one, speaker.lang)[0]
