"""What can be decided, and what of it is wrong: the table of decisions, each with the record it becomes and its checks."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, get_args

from generator import edtf, lexicon
from generator.contacts import values
from generator.content.articles import Frame
from generator.content.faults import nearest
from generator.errors import GenError
from generator.model import (
    Accept,
    Apart,
    ClaimField,
    ContactKind,
    Correct,
    Correction,
    Merge,
    Moved,
    Pin,
    QuoteKind,
    Reject,
    Ruling,
    Same,
    Split,
    Summary,
    Title,
    Translate,
)

# q-3f2a9c01d4: a quote; d-…: a date; o-…: a contact as one article tells it
_FINDING = re.compile(r"([qdo])-[0-9a-f]{10}")

# What is meant for the id of a finding, rightly written or not: q-3f2a, o_12
_MEANT = re.compile(r"[qdo][-_]", re.IGNORECASE)

# 2021-12-30-phone-call, undated-letter-خبر
_SLUG = re.compile(r"\w[\w.\u200c-]*")

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")

CORRECTED: dict[str, tuple[str, ...]] = {
    "d": ("value",),
    "q": ("speakers", "reported_by", "kind", "contact"),
    "o": ("kind", "day", "place", "status"),
    "contact": get_args(ClaimField),
}
"""What can be corrected of each sort of target."""

_NAMES = {"d": "a date", "q": "a quote", "o": "an occasion", "contact": "a contact"}

Fault = Callable[..., GenError]
"""Makes the mistake of a value of the decision at hand: its message, then the keys inside the decision."""


class Sort(NamedTuple):
    """One sort of decision: the record it becomes, and what else is checked of it."""

    record: type[Ruling]
    check: Callable[[Any, Frame, Fault], Iterator[GenError]]


def sort_of(target: str) -> str:
    """Tell what sort of thing has the id ``target``: ``q``, ``d``, ``o`` or ``contact``."""
    match = _FINDING.fullmatch(target)
    return match[1] if match else "contact"


# --- checks of single values ------------------------------------------------------------------------------------------


def _finding(target: str, sorts: str, fault: Fault) -> Iterator[GenError]:
    """Check that ``target`` is the id of a finding of one of ``sorts``."""
    examples = " or ".join(f"{sort}-3f2a9c01d4 ({_NAMES[sort]})" for sort in sorts)
    if sort_of(target) not in sorts:
        yield fault(f'"{target}" cannot be meant here. Write for example {examples}.', "target")


def _target(target: str, fault: Fault) -> Iterator[GenError]:
    """Check that ``target`` is the id of a finding or may be that of a contact."""
    if _MEANT.match(target):
        yield from _finding(target, "qdo", fault)
    else:
        yield from _slug(target, fault, "target")


def _slug(name: str, fault: Fault, *keys: str | int) -> Iterator[GenError]:
    if not _SLUG.fullmatch(name):
        yield fault(f'"{name}" is no id. Write for example 2021-06-16-meeting.', *keys)


def _lang(lang: str | None, fault: Fault, *keys: str) -> Iterator[GenError]:
    """Check a language; one that the site does not speak is kept for when it does."""
    known = lexicon.languages()
    if lang is not None and lang not in known:
        hint = nearest(lang, known, "languages")
        yield fault(f'there is no lexicon for the language "{lang}". {hint}', *(keys or ("lang",)))


def _text(text: str, fault: Fault, key: str) -> Iterator[GenError]:
    if not text.strip():
        yield fault(f'"{key}" is empty. Write for example {key} = "…".', key)


def _known(id: str | None, frame: Frame, fault: Fault, *keys: str | int) -> Iterator[GenError]:
    entities = frame.gazetteer.entities
    if id is not None and id not in entities:
        yield fault(f'unknown person or place "{id}". {nearest(id, entities, "ids")}', *keys)


def _choice(value: str | None, known: tuple[str, ...], fault: Fault, key: str) -> Iterator[GenError]:
    if value is not None and value not in known:
        yield fault(f'"{key}" cannot be "{value}". {nearest(value, known, "values")}', key)


# --- checks of decisions ----------------------------------------------------------------------------------------------


def _accept(ruling: Accept, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _target(ruling.target, fault)
    if ruling.fields and sort_of(ruling.target) != "contact":
        yield fault(
            f'"fields" are those of a contact, and "{ruling.target}" is none. Leave them out.', "fields"
        )


def _reject(ruling: Reject, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _finding(ruling.target, "qdo", fault)


def _correct(ruling: Correct, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _target(ruling.target, fault)
    sort = sort_of(ruling.target)
    every = dict.fromkeys(key for keys in CORRECTED.values() for key in keys)
    given = [key for key in every if getattr(ruling, key) is not None]
    for key in given:
        if key not in CORRECTED[sort]:
            known = ", ".join(CORRECTED[sort])
            yield fault(f'{_NAMES[sort]} has no "{key}". What can be corrected: {known}.', key)
    if not given:
        known = " or ".join(CORRECTED[sort])
        yield fault(f"nothing is corrected. Write what is right: {known}.")
    yield from _corrected(ruling, sort, fault)
    if ruling.contact is not None:
        yield from _slug(ruling.contact, fault, "contact")
    for key in ("place", "initiator"):
        yield from _known(getattr(ruling, key), frame, fault, key)
    for key in ("speakers", "reported_by"):
        for index, name in enumerate(getattr(ruling, key) or ()):
            if not name.strip() or _is_id(name):
                yield from _known(name, frame, fault, key, index)


def _is_id(name: str) -> bool:
    """Tell whether a speaker is meant by id; names of those whom the gazetteer does not know have capitals or spaces."""
    return name.isascii() and name == name.lower() and " " not in name


def _corrected(ruling: Correct, sort: str, fault: Fault) -> Iterator[GenError]:
    """Check the values that a correction gives."""
    for key in ("value", "day"):
        written = getattr(ruling, key)
        when = edtf.read(written) if written is not None else None
        if written is not None and when is None:
            yield fault(f'"{written}" is not a date. Write for example {key} = "2021-12-30".', key)
        elif when and key == "day" and sort == "contact" and len(written) != 10:
            yield fault(f'"{written}" is not one day. Write for example day = "2021-12-30".', key)
    kinds = get_args(QuoteKind) if sort == "q" else get_args(ContactKind)
    yield from _choice(ruling.kind, kinds, fault, "kind")
    if ruling.duration is not None and values.minutes(ruling.duration) is None:
        yield fault(
            f'"{ruling.duration}" is not a length. Write for example duration = "PT1H30M".', "duration"
        )
    if ruling.time is not None and not _CLOCK.fullmatch(ruling.time):
        yield fault(f'"{ruling.time}" is not a time of day. Write for example time = "23:30".', "time")
    if ruling.ordinal is not None and ruling.ordinal < 1:
        yield fault('"ordinal" begins with 1 for the first. Write for example ordinal = 2.', "ordinal")


def _pin(ruling: Pin, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _slug(ruling.article, fault, "article")
    yield from _slug(ruling.contact, fault, "contact")


def _merge(ruling: Merge, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _slug(ruling.into, fault, "into")
    if not ruling.contacts:
        yield fault(
            '"contacts" is empty. Write for example contacts = ["2021-12-31-phone-call"].', "contacts"
        )
    for index, contact in enumerate(ruling.contacts):
        yield from _slug(contact, fault, "contacts", index)
        if contact == ruling.into:
            yield fault(f'"{contact}" cannot be merged into itself. Leave it out.', "contacts", index)


def _split(ruling: Split, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _slug(ruling.contact, fault, "contact")
    yield from _slug(ruling.into, fault, "into")
    if ruling.contact == ruling.into:
        yield fault(
            f'"{ruling.into}" is where the articles are already. Give the other contact an id.', "into"
        )
    if not ruling.articles:
        yield fault('"articles" is empty. Write which ones tell of the other contact.', "articles")
    for index, article in enumerate(ruling.articles):
        yield from _slug(article, fault, "articles", index)


def _moved(ruling: Moved, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _slug(ruling.contact, fault, "contact")
    yield from _slug(ruling.was, fault, "was")


def _translate(ruling: Translate, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _finding(ruling.target, "q", fault)
    yield from _lang(ruling.lang, fault)
    yield from _text(ruling.text, fault, "text")


def _quotes(ruling: Same | Apart, frame: Frame, fault: Fault) -> Iterator[GenError]:
    if len(set(ruling.quotes)) < 2:
        yield fault(
            '"quotes" names fewer than two. Write for example quotes = ["q-3f2a9c01d4", "q-0b12c3d4e5"].',
            "quotes",
        )
    for index, quote in enumerate(ruling.quotes):
        if sort_of(quote) != "q":
            yield fault(f'"{quote}" is no id of a quote. Write for example q-3f2a9c01d4.', "quotes", index)


def _words(ruling: Title | Summary, frame: Frame, fault: Fault) -> Iterator[GenError]:
    yield from _slug(ruling.contact, fault, "contact")
    yield from _lang(ruling.lang, fault)
    yield from _text(ruling.text, fault, "text")


def _correction(ruling: Correction, frame: Frame, fault: Fault) -> Iterator[GenError]:
    if ruling.article is None and ruling.contact is None:
        yield fault('a correction names its article or its contact. Write for example article = "…".')
    for key in ("article", "contact"):
        if getattr(ruling, key) is not None:
            yield from _slug(getattr(ruling, key), fault, key)
    yield from _text(ruling.was, fault, "was")
    yield from _text(ruling.now, fault, "now")
    yield from _text(ruling.why, fault, "why")
    yield from _lang(ruling.lang, fault)
    for lang in ruling.reasons:
        yield from _lang(lang, fault, "reasons", lang)


ACTIONS: dict[str, Sort] = {
    "accept": Sort(Accept, _accept),
    "reject": Sort(Reject, _reject),
    "correct": Sort(Correct, _correct),
    "translate": Sort(Translate, _translate),
    "same": Sort(Same, _quotes),
    "apart": Sort(Apart, _quotes),
    "pin": Sort(Pin, _pin),
    "merge": Sort(Merge, _merge),
    "split": Sort(Split, _split),
    "moved": Sort(Moved, _moved),
    "title": Sort(Title, _words),
    "summary": Sort(Summary, _words),
    "correction": Sort(Correction, _correction),
}
"""Every sort of decision by the header it stands under."""
