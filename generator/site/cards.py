"""Small views that several pages share: records in, what a template shows of them out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.contacts import joining
from generator.model import Contact, Joined
from generator.site import portraits, titles, urls, voice, wording
from generator.site.index import Index
from generator.site.portraits import SIDES, Said, Wording, Words
from generator.site.wording import Day, Reader


class Link(NamedTuple):
    """Words that lead somewhere."""

    text: Markup
    url: str


class Carried(NamedTuple):
    """Another report that has the words of a quote."""

    text: str
    """Its own wording; empty where it is the very same."""
    lang: str
    language: str
    outlet: Markup
    url: str


class Saying(NamedTuple):
    """A quote to be shown away from its article."""

    id: str
    text: str
    lang: str
    kind: str
    kind_label: str
    hue: int
    speakers: Markup
    reported_by: Markup
    language: str
    outlet: Markup
    url: str
    """Where it stands in the text."""
    times: int
    """Number of reports that have the same words."""
    depth: int
    translation: str = ""
    """Its words in the reader's language, where an editor has translated them."""
    translator: str = ""
    original: bool = False
    """Whether that is how it was said, and the quote a translation."""
    carried: tuple[Carried, ...] = ()
    """The other reports that have its words, or like ones, in this language or another."""
    joined: str = ""
    """Why these are taken for the same words, where they are not the very same."""


class Card(NamedTuple):
    """A contact to be shown in a list."""

    id: str
    url: str
    title: Markup
    kind: str
    kind_label: str
    day: Day | None
    place: Markup
    duration: str
    initiator: Markup
    ordinal: str
    planned: bool
    disputed: str
    topics: tuple[Link, ...]
    summary: str
    sources: str
    reports: int
    sayings: int
    sides: tuple[tuple[Markup, Saying | None], ...]


def to_contact(reader: Reader, id: str) -> Link:
    """Link a contact by its title."""
    key = "link", id, reader.voice.lang, reader.root
    return reader.index.shared.get(key, lambda: _to_contact(reader, id))


def _to_contact(reader: Reader, id: str) -> Link:
    title = titles.markup(reader.index, reader.index.contacts[id], reader.voice)
    return Link(title, reader.link(urls.contact(reader.voice.lang, id)))


# --- quotes -----------------------------------------------------------------------------------------------------------


def saying(reader: Reader, words: Wording) -> Saying:
    """Show a quote."""
    article, quote = reader.index.articles[words.said[0]], reader.index.quotes[words.said]
    translation = next((made for made in quote.translations if made.lang == reader.voice.lang), None)
    page = urls.article_in(reader.index.site.settings, article, reader.voice.lang)
    return Saying(
        id=quote.id,
        text=quote.text,
        lang=article.lang,
        kind=quote.kind,
        kind_label=reader.voice.words.quote_kinds[quote.kind],
        hue=wording.hue(reader.index, quote.speakers),
        speakers=wording.speakers(reader, quote.speakers, article.lang),
        reported_by=wording.speakers(reader, quote.reported_by, article.lang),
        language=wording.language(reader, article.lang),
        outlet=wording.outlet(reader, article.outlet),
        url=f"{reader.link(page)}#{quote.id}",
        times=words.times,
        depth=quote.depth,
        translation=translation.text if translation else "",
        translator=translation.by if translation else "",
        original=bool(translation and translation.original),
    )


def sayings(reader: Reader, those: Iterable[Said]) -> tuple[Saying, ...]:
    """Show quotes, each wording once, with the number of reports that have it."""
    wordings: dict[tuple[str, str], list[Said]] = {}
    for said in those:
        wordings.setdefault(portraits.wording(reader.index.quotes[said]), []).append(said)
    return tuple(
        saying(reader, Wording(same[0], len({article for article, _ in same}))) for same in wordings.values()
    )


def joined(reader: Reader, contact: Contact, those: Sequence[Said]) -> tuple[Joined, ...]:
    """Put quotes of a contact together, in the order of ``those``: what several reports have is one entry."""
    return joining.arrange(reader.index.together(frozenset(those), contact.same, contact.apart), those)


def entry(reader: Reader, one: Joined) -> Saying:
    """Show what several reports have as one quote with its variants and sources."""
    first, *others = one.quotes
    shown = saying(reader, Wording(first, len({article for article, _ in one.quotes})))
    label = "" if one.why == "words" else reader.voice.words.phrases[f"joined_{one.why}"]
    own = portraits.folded(reader.index.quotes[first].text)
    carried = tuple(
        _carried(reader, other, portraits.folded(reader.index.quotes[other].text) == own) for other in others
    )
    return shown._replace(carried=carried, joined=label)


def _carried(reader: Reader, said: Said, plain: bool) -> Carried:
    article, quote = reader.index.articles[said[0]], reader.index.quotes[said]
    page = urls.article_in(reader.index.site.settings, article, reader.voice.lang)
    return Carried(
        text="" if plain else quote.text,
        lang=article.lang,
        language=wording.language(reader, article.lang),
        outlet=wording.outlet(reader, article.outlet)
        or voice.foreign(reader.voice, article.title, article.lang),
        url=f"{reader.link(page)}#{quote.id}",
    )


def strongest(index: Index, contact: Contact, speaker: str, lang: str) -> Words | None:
    """Give what ``speaker`` says in or about a contact, for readers of ``lang``; ``None`` for nothing."""
    return index.portraits[contact.id].spoken.get(speaker, {}).get(lang)


# --- contacts ---------------------------------------------------------------------------------------------------------


def card(reader: Reader, contact: Contact) -> Card:
    """Show a contact in a list, with the strongest words of each side."""
    key = "card", contact.id, reader.voice.lang, reader.root
    return reader.index.shared.get(key, lambda: _card(reader, contact))


def _card(reader: Reader, contact: Contact) -> Card:
    speaker = reader.voice
    return Card(
        id=contact.id,
        url=reader.link(urls.contact(speaker.lang, contact.id)),
        title=titles.markup(reader.index, contact, speaker),
        kind=contact.kind or "contact",
        kind_label=speaker.words.kinds[contact.kind or "contact"],
        day=wording.day(reader, contact.when) if contact.when else None,
        place=wording.name(reader, contact.place) if contact.place else Markup(""),
        duration=_chosen(reader, contact, "duration"),
        initiator=_initiator(reader, contact),
        ordinal=_ordinal(reader, contact),
        planned=contact.status == "planned",
        disputed=disputed(reader, contact),
        topics=topics(reader, contact),
        summary=contact.summaries.get(speaker.lang, ""),
        sources=by_language(reader, contact.reports),
        reports=len(contact.reports),
        sayings=contact.sayings,
        sides=_sides(reader, contact),
    )


def topics(reader: Reader, contact: Contact) -> tuple[Link, ...]:
    """Link the topics of a contact that the gazetteer knows."""
    known = [entity for id in contact.topics if (entity := reader.index.entity(id))]
    lang = reader.voice.lang
    return tuple(Link(wording.name(reader, one.id), reader.link(urls.entity(lang, one))) for one in known)


def disputed(reader: Reader, contact: Contact) -> str:
    """Name the fields in which the reports disagree."""
    fields = [field for field, chosen in sorted(contact.chosen.items()) if chosen.disputed]
    names = [reader.voice.words.fields.get(field, field) for field in fields]  # type: ignore[call-overload]
    return voice.join(reader.voice, names)


def _chosen(reader: Reader, contact: Contact, field: str) -> str:
    chosen = contact.chosen.get(field)
    return wording.value(reader, field, chosen.value) if chosen else ""


def _initiator(reader: Reader, contact: Contact) -> Markup:
    chosen = contact.chosen.get("initiator")
    if chosen is None or contact.kind == "letter":
        return Markup("")  # Who sends a letter is in its title.
    return voice.say(reader.voice, "initiated_by", name=wording.name(reader, chosen.value))


def _ordinal(reader: Reader, contact: Contact) -> str:
    if not contact.ordinal:
        return ""
    return wording.which(reader, contact.ordinal, contact.kind or "contact")


def by_language(reader: Reader, articles: Sequence[str]) -> str:
    """Count articles by language: «۱۲ گزارش: فارسی ۵، عربی ۴»."""
    counts: dict[str, int] = {}
    for id in dict.fromkeys(articles):
        lang = reader.index.articles[id].lang
        counts[lang] = counts.get(lang, 0) + 1
    ordered = [
        *(x for x in reader.index.langs if x in counts),
        *sorted(set(counts) - set(reader.index.langs)),
    ]
    each = [
        f"{wording.language(reader, lang)} {voice.number(reader.voice, counts[lang])}" for lang in ordered
    ]
    total = voice.count(reader.voice, "reports", sum(counts.values()))
    told = (
        reader.voice.words.lists.comma.join(each)
        if len(each) > 1
        else wording.language(reader, ordered[0])
        if each
        else ""
    )
    return f"{total}: {told}" if told else total


def _sides(reader: Reader, contact: Contact) -> tuple[tuple[Markup, Saying | None], ...]:
    sides = reader.index.site.settings.subject.participants[:SIDES]
    told = [(side, strongest(reader.index, contact, side, reader.voice.lang)) for side in sides]
    return tuple(
        (wording.name(reader, side), saying(reader, words.wordings[0]) if words else None)
        for side, words in told
    )
