"""Names, dates and values in a reader's words: records and ids in, markup out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from markupsafe import Markup, escape

from generator import edtf
from generator.contacts import values
from generator.model import Claim, Speaker, When
from generator.site import days, urls, voice
from generator.site.index import Index
from generator.site.voice import Voice


class Reader(msgspec.Struct, frozen=True):
    """For whom a page is made, and where it stands."""

    index: Index
    voice: Voice
    root: str
    """The way to the site's root."""
    known: dict[tuple[str, str], Markup] = msgspec.field(default_factory=dict)
    """Names as they were shown before on this page, by what they are of: ``linked``, ``outlet``."""

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
    shown = reader.known.get(("linked", id))
    if shown is None:
        shown = reader.known["linked", id] = _linked(reader, id)
    return shown


def _linked(reader: Reader, id: str) -> Markup:
    entity = reader.index.entity(id)
    shown = name(reader, id)
    if entity is None:
        return shown
    return Markup(f'<a href="{reader.link(urls.entity(reader.voice.lang, entity))}">{shown}</a>')


def speakers(reader: Reader, those: Iterable[Speaker], lang: str) -> Markup:
    """Show speakers; those whom the gazetteer does not know as the article, in ``lang``, prints them."""
    shown = [
        linked(reader, s.entity) if s.entity else voice.foreign(reader.voice, s.name, lang) for s in those
    ]
    return voice.join_markup(reader.voice, shown)


def outlet(reader: Reader, id: str | None) -> Markup:
    """Show an outlet's name."""
    shown = reader.known.get(("outlet", id or ""))
    if shown is None:
        shown = reader.known["outlet", id or ""] = _outlet(reader, id)
    return shown


def _outlet(reader: Reader, id: str | None) -> Markup:
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
    """Give the number of the speaker's hue; 0 for nobody known, and for several, whose words are not one's alone."""
    return index.hues.get(those[0].entity or "", 0) if len(those) == 1 else 0


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


def which(reader: Reader, number: int, kind: str) -> str:
    """Say which of its kind a contact is: «دومین گفت‌وگوی تلفنی»."""
    if number > len(reader.voice.words.ordinals):
        return voice.number(reader.voice, number)
    label = reader.voice.words.kinds[kind].lower()  # type: ignore[index]
    return voice.text(reader.voice, "ordinal_contact", ordinal=ordinal(reader, number), kind=label)


def claim_value(reader: Reader, claim: Claim, kind: str = "contact") -> Markup:
    """Say a claim's value, with its "about"; ``kind`` is that of the contact of which it is made."""
    if claim.field == "ordinal" and claim.value.isdecimal():
        return escape(which(reader, int(claim.value), kind))
    said = value(reader, claim.field, claim.value)
    return voice.say(reader.voice, "approximate", value=said) if claim.approximate else said
