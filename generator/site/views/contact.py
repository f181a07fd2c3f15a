"""A contact: what each report claims of it, the words of both sides, and the sources."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.model import Claim, Contact, Gist, When
from generator.site import cards, days, reading, titles, urls, voice, wording
from generator.site.cards import Link
from generator.site.views import corrections, facing, sharing
from generator.site.wording import Reader

FEW = 3
"""So many reports of one claim are shown at once; more are folded up under their number."""

FIELDS = ("day", "time", "kind", "place", "duration", "initiator", "ordinal")


class Teller(NamedTuple):
    """A report that makes a claim."""

    outlet: Markup
    language: str
    url: str
    words: str
    lang: str


class Variant(NamedTuple):
    """A value of a field, with all who claim it."""

    value: Markup
    chosen: str
    """By which rule it is the headline value, or an empty string."""
    tellers: tuple[Teller, ...]
    total: str
    """How many reports in which languages, where they are too many to be read at once; else empty."""


class Told(NamedTuple):
    """A field with all values that reports give it."""

    field: str
    disputed: bool
    variants: tuple[Variant, ...]


class Judged(NamedTuple):
    """What an editor took for one contact."""

    told: Markup
    why: Markup


class Listed(NamedTuple):
    """An article in a list of sources."""

    title: str
    lang: str
    language: str
    url: str
    outlet: Markup
    official: bool
    published: str
    machine: str | None
    printed: str
    source: str


def data(reader: Reader, id: str) -> dict[str, Any]:
    """Show a contact."""
    contact = reader.index.contacts[id]
    card = cards.card(reader, contact)
    return {
        "card": card,
        "heading": card.title,
        "claims": tuple(_claims(reader, contact)),
        "merges": tuple(_merges(reader, contact)),
        "sides": facing.sides(reader, contact),
        "apart": (facing.together(reader, contact), facing.others(reader, contact)),
        "people": tuple(wording.linked(reader, one) for one in contact.participants),
        "place": wording.linked(reader, contact.place) if contact.place else "",
        "corrections": corrections.about(reader, contact=contact),
        "sources": tuple(listed(reader, reader.index.articles[one]) for one in contact.reports),
        "before": _neighbour(reader, contact, -1),
        "after": _neighbour(reader, contact, 1),
        "citation": _citation(reader, contact),
        "address": urls.absolute(reader.index.site.settings, urls.contact(reader.voice.lang, id)),
        "json_url": reader.link(f"contacts/{id}.json"),
        "bib_url": reader.link(f"contacts/{id}.bib"),
        "csl_url": reader.link(f"contacts/{id}.csl.json"),
        "codes": sharing.codes(reader, id),
        "sharing_url": reader.link(urls.sharing(reader.voice.lang)),
        "oembed": urls.absolute(reader.index.site.settings, urls.oembed(reader.voice.lang, id)),
    }


def neighbours(contacts: Sequence[Contact], place: int) -> list[str]:
    """List the ids of the contacts just before and after one."""
    around = (*contacts[max(0, place - 1) : place], *contacts[place + 1 : place + 2])
    return [contact.id for contact in around]


def listed(reader: Reader, article: Gist) -> Listed:
    """Show an article in a list."""
    when = reader.index.published(article)
    outlet = reader.index.site.outlets.get(article.outlet or "")
    return Listed(
        title=article.title,
        lang=article.lang,
        language=wording.language(reader, article.lang),
        url=reader.link(urls.article_in(reader.index.site.settings, article, reader.voice.lang)),
        outlet=wording.outlet(reader, article.outlet),
        official=bool(outlet and outlet.official),
        published=days.full(reader.voice, when) if when else "",
        machine=days.machine(when) if when else None,
        printed=article.published_text,
        source=article.url or "",
    )


def _neighbour(reader: Reader, contact: Contact, step: int) -> Link | None:
    contacts = reader.index.site.timeline.contacts
    place = next(n for n, other in enumerate(contacts) if other.id == contact.id) + step
    if not 0 <= place < len(contacts):
        return None
    other = contacts[place]
    shown = titles.markup(reader.index, other, reader.voice)
    if other.when:
        shown = Markup("{} <small>{}</small>").format(shown, days.plain(reader.voice, other.when))
    return Link(shown, reader.link(urls.contact(reader.voice.lang, other.id)))


def _citation(reader: Reader, contact: Contact) -> str:
    title = reader.index.site.settings.title
    return voice.text(
        reader.voice,
        "cite_text",
        title=titles.heading(reader.index, contact, reader.voice),
        date=days.plain(reader.voice, contact.when)
        if contact.when
        else reader.voice.words.phrases["undated"],
        site=title.get(reader.voice.lang, ""),
    )


# --- merges ---------------------------------------------------------------------------------------------------------


def _merges(reader: Reader, contact: Contact) -> Iterator[Judged]:
    """Show which reports an editor gave to one contact, and why."""
    for one in reader.index.site.merges:
        if one.into in (contact.id, *contact.aliases):
            day = days.plain(reader.voice, When(one.on, one.on, "day", "gregorian"))
            yield Judged(
                told=voice.say(reader.voice, "merged", name=Markup("<bdi>{}</bdi>").format(one.by), date=day),
                why=voice.foreign(
                    reader.voice, *corrections.reason(reader.voice.lang, one, reader.index.langs[0])
                ),
            )


# --- claims -----------------------------------------------------------------------------------------------------------


def _claims(reader: Reader, contact: Contact) -> Iterator[Told]:
    for field in FIELDS:
        here = [claim for claim in contact.claims if claim.field == field]
        if here:
            chosen = contact.chosen.get(field)
            yield Told(
                field=reader.voice.words.fields[field],  # type: ignore[index]
                disputed=bool(chosen and chosen.disputed),
                variants=tuple(_variants(reader, contact, field, here)),
            )


def _variants(reader: Reader, contact: Contact, field: str, claims: Sequence[Claim]) -> Iterator[Variant]:
    """Put claims of the same value together, the headline value first, then the one that more reports give."""
    chosen = contact.chosen.get(field)
    values: dict[tuple[str, bool], list[Claim]] = {}
    for claim in claims:
        values.setdefault((claim.value, claim.approximate), []).append(claim)
    order = sorted(values, key=lambda v: (not (chosen and v[0] == chosen.value), -len(values[v]), v))
    for written, approximate in order:
        same = values[written, approximate]
        headline = chosen and chosen.value == written and (written, approximate) == order[0]
        yield Variant(
            value=wording.claim_value(
                reader, same[0], contact.kind if contact.ordinal and contact.kind else "contact"
            ),
            chosen=reader.voice.words.chosen[chosen.rule] if chosen and headline else "",
            tellers=tuple(_teller(reader, claim) for claim in same),
            total=cards.by_language(reader, [claim.article for claim in same]) if len(same) > FEW else "",
        )


def _teller(reader: Reader, claim: Claim) -> Teller:
    article = reader.index.articles[claim.article]
    page = urls.article_in(reader.index.site.settings, article, reader.voice.lang)
    return Teller(
        outlet=wording.outlet(reader, article.outlet)
        or voice.foreign(reader.voice, article.title, article.lang),
        language=wording.language(reader, article.lang),
        url=f"{reader.link(page)}#{reading.anchor(reader.index.site.articles[claim.article], claim.span.start)}",
        words=claim.text,
        lang=article.lang,
    )
