"""The words of the two sides, facing each other: a contact in, columns of quotes out, the reader's language first."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.model import Contact, Joined
from generator.site import cards, voice, wording
from generator.site.cards import Saying
from generator.site.portraits import SIDES, Said
from generator.site.wording import Reader

FEW = 8
"""So many wordings of one side are all shown openly."""
OPEN = 8
"""Of the wordings a reader can read, so many are open: the strongest. A page of eighty takes a phone a second to set."""
SPARE = 2
"""So few more are not worth a fold."""
MOST = 60
"""Wordings of one kind that a side shows; whoever wants all of many has them as data."""


class Folded(NamedTuple):
    """Quotes folded up under a line that tells what they are: the rest of many, or those in another language."""

    label: Markup
    sayings: tuple[Saying, ...]


class Side(NamedTuple):
    """The words of one side."""

    name: Markup
    hue: int
    sayings: tuple[Saying, ...]
    """The strongest of those the reader can read: in the page's language, or with a translation into it."""
    folded: tuple[Folded, ...]
    more: int
    """Number of wordings that are left to the data."""


def sides(reader: Reader, contact: Contact) -> tuple[Side, ...]:
    """Put the quotes of the two sides into their columns, the strongest first."""
    return tuple(
        _side(
            reader,
            contact,
            wording.linked(reader, id),
            hue,
            [s for s in those if _speakers(reader, s) == {id}],
        )
        for hue, id in enumerate(_named(reader), 1)
        for those in (reader.index.ranked(contact.quotes, id),)
    )


def together(reader: Reader, contact: Contact) -> Side:
    """Gather what both sides said with one voice: a joint statement."""
    named = _named(reader)
    those = reader.index.ranked(contact.quotes, named[0]) if named else ()
    names = voice.join_markup(reader.voice, [wording.linked(reader, id) for id in named])
    return _side(reader, contact, names, 0, [s for s in those if len(_speakers(reader, s)) > 1])


def others(reader: Reader, contact: Contact) -> Side:
    """Gather the quotes of everybody else, in the order of the reports."""
    quotes = reader.index.quotes
    rest = [said for said in contact.quotes if said in quotes and not _speakers(reader, said)]
    return _side(reader, contact, voice.say(reader.voice, "quotes_others"), 0, rest)


def _named(reader: Reader) -> tuple[str, ...]:
    return reader.index.site.settings.subject.participants[:SIDES]


def _speakers(reader: Reader, said: Said) -> set[str]:
    """Tell which of the two sides speak in a quote."""
    named = _named(reader)
    return {s.entity for s in reader.index.quotes[said].speakers if s.entity in named}


def _side(reader: Reader, contact: Contact, name: Markup, hue: int, those: Sequence[Said]) -> Side:
    """Show what the reader can read, and fold the rest up by language; a few, or what is all there is, are open."""
    own = [said for said in those if _lang(reader, said) == reader.voice.lang]
    mine = set(own)
    found = cards.joined(reader, contact, [*own, *(said for said in those if said not in mine)])
    readable = [one for one in found if len(found) <= FEW or _is_readable(reader, one.quotes[0])]
    known = set(map(id, readable))
    foreign = [one for one in found if readable and id(one) not in known]
    first, rest = _first((readable or found)[:MOST])
    folded = (*_rest(reader, rest), *_foreign(reader, foreign))
    shown = len(first) + sum(len(one.sayings) for one in folded)
    return Side(name, hue, _shown(reader, first), folded, len(found) - shown)


def _lang(reader: Reader, said: Said) -> str:
    return reader.index.articles[said[0]].lang


def _is_readable(reader: Reader, said: Said) -> bool:
    """Tell whether a quote is in the reader's language, or has a translation into it."""
    lang = reader.voice.lang
    return _lang(reader, said) == lang or any(
        made.lang == lang and made.text for made in reader.index.quotes[said].translations
    )


def _shown(reader: Reader, those: Iterable[Joined]) -> tuple[Saying, ...]:
    return tuple(cards.entry(reader, one) for one in those)


def _first(those: Sequence[Joined]) -> tuple[Sequence[Joined], Sequence[Joined]]:
    most = len(those) if len(those) <= OPEN + SPARE else OPEN
    return those[:most], those[most:]


def _rest(reader: Reader, those: Sequence[Joined]) -> Iterable[Folded]:
    if those:
        label = voice.count(reader.voice, "more_quotes", len(those))
        yield Folded(escape(label), _shown(reader, those))


def _foreign(reader: Reader, those: Sequence[Joined]) -> Iterable[Folded]:
    by_lang: dict[str, list[Joined]] = {}
    for one in those:
        by_lang.setdefault(_lang(reader, one.quotes[0]), []).append(one)
    order = [*reader.index.langs, *sorted(by_lang.keys() - set(reader.index.langs))]
    for lang in order:
        own = by_lang.get(lang)
        if own:
            counted = voice.count(reader.voice, "quotes", len(own))
            label = voice.say(reader.voice, "separator").join((wording.language(reader, lang), counted))
            yield Folded(label, _shown(reader, own[:MOST]))
