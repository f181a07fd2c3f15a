"""The part of a lexicon about what people are called, by which a name that no gazetteer knows is told from other words."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from generator.lexicon.schema import Entry

Gender = Literal["male", "female"]


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``names.toml`` of one language."""

    male: tuple[str, ...]
    """Given names of men; not those that are common words as well."""
    female: tuple[str, ...]
    either: tuple[str, ...] = ()
    """Those that men and women bear."""
    endings: tuple[str, ...] = ()
    """With which family names end, so that a third word belongs to a name: «زاده»."""
    nisba: tuple[str, ...] = ()
    """With which a third word of a name may end where a verb of saying or a colon follows it: «علیزاده طباطبایی افزود»."""
    links: tuple[str, ...] = ()
    """Words inside of names, with which none ends: «بن», «أبو», "van"."""
    called: tuple[str, ...] = ()
    """Nouns of things that bear a person's name: «خیابان», «شارع»."""


def entries(part: NameWords) -> Iterator[Entry]:
    """List the phrases that are sought in texts."""
    for gender, names in (("male", part.male), ("female", part.female), (None, part.either)):
        for name in names:
            yield Entry(name, "given", gender)
    for word in part.links:
        yield Entry(word, "link", word)
    for noun in part.called:
        yield Entry(noun, "called", noun)
