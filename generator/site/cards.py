"""Small views that several pages share: records in, what a template shows of them out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from markupsafe import Markup, escape

from generator import edtf, folding
from generator.contacts import values
from generator.model import Claim, Contact, Quote, Speaker, When
from generator.site import days, ranking, titles, urls, voice
from generator.site.index import SIDES, Index, Said
from generator.site.voice import Voice


class Reader(msgspec.Struct, frozen=True):
    """For whom a page is made, and where it stands."""

    index: Index
    voice: Voice
    root: str
    """The way to the site's root."""

    def link(self, path: str) -> str:
        """Address a path of the site from this page."""
        return self.root + urls.escape(path)


class Day(NamedTuple):
    """A date to be shown large."""

    number: str
    """Day of the month, where the date is one day."""
    rest: str
    weekday: str
    others: tuple[str, ...]
    machine: str | None
    full: str


class Link(NamedTuple):
    """Words that lead somewhere."""

    text: Markup
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


# --- names ------------------------------------------------------------------------------------------------------------


def name(reader: Reader, id: str) -> Markup:
    """Show an entity's name in the reader's language, set off where there is none in it."""
    entity = reader.index.entity(id)
    if entity is None:
        return escape(id)
    shown, lang = voice.name_of(entity, reader.voice.lang)
    return voice.foreign(reader.voice, shown, lang) if lang else escape(shown)


def linked(reader: Reader, id: str) -> Markup:
    """Show an entity's name, leading to its page."""
    entity = reader.index.entity(id)
    shown = name(reader, id)
    if entity is None:
        return shown
    return Markup('<a href="{}">{}</a>').format(reader.link(urls.entity(reader.voice.lang, entity)), shown)


def speakers(reader: Reader, those: Iterable[Speaker], lang: str) -> Markup:
    """Show speakers; those whom the gazetteer does not know as the article, in ``lang``, prints them."""
    shown = [
        linked(reader, s.entity) if s.entity else voice.foreign(reader.voice, s.name, lang) for s in those
    ]
    return voice.join_markup(reader.voice, shown)


def outlet(reader: Reader, id: str | None) -> Markup:
    """Show an outlet's name."""
    known = reader.index.site.outlets.get(id or "")
    if known is None:
        return escape(id or "")
    for lang in (reader.voice.lang, known.lang or "", *sorted(known.names)):
        if known.names.get(lang):
            return voice.foreign(reader.voice, known.names[lang][0], lang)
    return escape(known.id)


def language(reader: Reader, lang: str) -> str:
    """Name a language in the reader's."""
    return reader.voice.words.languages.get(lang, lang)


def hue(index: Index, those: Sequence[Speaker]) -> int:
    """Give the number of the first speaker's hue; 0 for nobody known."""
    return index.hues.get(those[0].entity or "", 0) if those else 0


# --- dates and values -------------------------------------------------------------------------------------------------


def day(reader: Reader, when: When) -> Day:
    """Cut a date into what is shown large and what beside it."""
    shown = days.plain(reader.voice, when)
    number, _, rest = shown.partition(" ")
    single = when.first == when.last and number.isdecimal()
    return Day(
        number=number if single else "",
        rest=rest if single else shown,
        weekday=days.weekday(reader.voice, when.first) if when.first == when.last else "",
        others=days.others(reader.voice, when),
        machine=days.machine(when),
        full=days.full(reader.voice, when),
    )


def length(reader: Reader, value: str) -> str:
    """Say an ISO 8601 duration in hours and minutes: «۲ ساعت و ۱ دقیقه»."""
    total = values.minutes(value)
    if total is None:
        return value
    hours, minutes = divmod(total, 60)
    parts = [voice.count(reader.voice, "hours", hours)] if hours else []
    parts += [voice.count(reader.voice, "minutes", minutes)] if minutes or not hours else []
    return voice.join(reader.voice, parts)


def value(reader: Reader, field: str, written: str) -> Markup:
    """Say the value of a claim in the reader's words."""
    words = reader.voice.words
    if field == "duration":
        return escape(length(reader, written))
    if field in ("place", "initiator"):
        return name(reader, written)
    if field == "kind":
        return escape(words.kinds.get(written, written))  # type: ignore[call-overload]
    if field == "ordinal":
        return escape(ordinal(reader, int(written)) if written.isdecimal() else written)
    return escape(_day_value(reader, written) if field == "day" else voice.digits(reader.voice, written))


def _day_value(reader: Reader, written: str) -> str:
    weekday = values.weekday(written)
    if weekday:
        return reader.voice.words.days.weekdays[weekday - 1]
    when = edtf.read(written)
    return days.full(reader.voice, when) if when else written


def ordinal(reader: Reader, number: int) -> str:
    """Say which of a row something is: «دومین»."""
    known = reader.voice.words.ordinals
    return known[number - 1] if 1 <= number <= len(known) else voice.number(reader.voice, number)


def claim_value(reader: Reader, claim: Claim) -> Markup:
    """Say a claim's value, with its "about"."""
    said = value(reader, claim.field, claim.value)
    return voice.say(reader.voice, "approximate", value=said) if claim.approximate else said


# --- quotes -----------------------------------------------------------------------------------------------------------


def saying(reader: Reader, said: Said, times: int = 1) -> Saying:
    """Show a quote."""
    article, quote = reader.index.articles[said[0]], reader.index.quotes[said]
    page = urls.article_in(reader.index.site.settings, article, reader.voice.lang)
    return Saying(
        id=quote.id,
        text=quote.text,
        lang=article.lang,
        kind=quote.kind,
        kind_label=reader.voice.words.quote_kinds[quote.kind],
        hue=hue(reader.index, quote.speakers),
        speakers=speakers(reader, quote.speakers, article.lang),
        reported_by=speakers(reader, quote.reported_by, article.lang),
        language=language(reader, article.lang),
        outlet=outlet(reader, article.outlet),
        url=f"{reader.link(page)}#{quote.id}",
        times=times,
        depth=quote.depth,
    )


def sayings(reader: Reader, those: Iterable[Said]) -> tuple[Saying, ...]:
    """Show quotes, each wording once, with the number of reports that have it."""
    wordings: dict[tuple[str, str], list[Said]] = {}
    for said in those:
        wordings.setdefault(_wording(reader.index.quotes[said]), []).append(said)
    return tuple(saying(reader, same[0], len({article for article, _ in same})) for same in wordings.values())


def _wording(quote: Quote) -> tuple[str, str]:
    speaker = quote.speakers[0].entity or quote.speakers[0].name if quote.speakers else ""
    return speaker, " ".join(folding.fold(quote.text).split()).strip(".!؟?،,؛;:«»\"'“”")


# --- contacts ---------------------------------------------------------------------------------------------------------


def card(reader: Reader, contact: Contact) -> Card:
    """Show a contact in a list, with the strongest words of each side."""
    speaker = reader.voice
    return Card(
        id=contact.id,
        url=reader.link(urls.contact(speaker.lang, contact.id)),
        title=titles.markup(reader.index, contact, speaker),
        kind=contact.kind or "contact",
        kind_label=speaker.words.kinds[contact.kind or "contact"],
        day=day(reader, contact.when) if contact.when else None,
        place=name(reader, contact.place) if contact.place else Markup(""),
        duration=_chosen(reader, contact, "duration"),
        initiator=_initiator(reader, contact),
        ordinal=_ordinal(reader, contact),
        planned=contact.status == "planned",
        disputed=disputed(reader, contact),
        topics=topics(reader, contact),
        summary=contact.summaries.get(speaker.lang, ""),
        sources=_by_language(reader, contact),
        reports=len(contact.reports),
        sayings=len(contact.quotes),
        sides=_sides(reader, contact),
    )


def topics(reader: Reader, contact: Contact) -> tuple[Link, ...]:
    """Link the topics of a contact that the gazetteer knows."""
    known = [entity for id in contact.topics if (entity := reader.index.entity(id))]
    lang = reader.voice.lang
    return tuple(Link(name(reader, one.id), reader.link(urls.entity(lang, one))) for one in known)


def disputed(reader: Reader, contact: Contact) -> str:
    """Name the fields in which the reports disagree."""
    fields = [field for field, chosen in sorted(contact.chosen.items()) if chosen.disputed]
    names = [reader.voice.words.fields.get(field, field) for field in fields]  # type: ignore[call-overload]
    return voice.join(reader.voice, names)


def _chosen(reader: Reader, contact: Contact, field: str) -> str:
    chosen = contact.chosen.get(field)
    return value(reader, field, chosen.value) if chosen else ""


def _initiator(reader: Reader, contact: Contact) -> Markup:
    chosen = contact.chosen.get("initiator")
    if chosen is None or contact.kind == "letter":
        return Markup("")  # Who sends a letter is in its title.
    return voice.say(reader.voice, "initiated_by", name=name(reader, chosen.value))


def _ordinal(reader: Reader, contact: Contact) -> str:
    if not contact.ordinal:
        return ""
    return voice.text(reader.voice, "ordinal_contact", ordinal=ordinal(reader, contact.ordinal))


def _by_language(reader: Reader, contact: Contact) -> str:
    """Count a contact's reports by language: «۱۲ گزارش: فارسی ۵، عربی ۴»."""
    counts: dict[str, int] = {}
    for id in contact.reports:
        lang = reader.index.articles[id].lang
        counts[lang] = counts.get(lang, 0) + 1
    ordered = [
        *(x for x in reader.index.langs if x in counts),
        *sorted(set(counts) - set(reader.index.langs)),
    ]
    each = [f"{language(reader, lang)} {voice.number(reader.voice, counts[lang])}" for lang in ordered]
    total = voice.count(reader.voice, "reports", len(contact.reports))
    told = (
        reader.voice.words.lists.comma.join(each)
        if len(each) > 1
        else language(reader, ordered[0])
        if each
        else ""
    )
    return f"{total}: {told}" if told else total


def _sides(reader: Reader, contact: Contact) -> tuple[tuple[Markup, Saying | None], ...]:
    sides = reader.index.site.settings.subject.participants[:SIDES]
    best = ranking.best(reader.index, contact, reader.voice.lang)
    return tuple(
        (name(reader, side), saying(reader, *best[side]) if side in best else None) for side in sides
    )
