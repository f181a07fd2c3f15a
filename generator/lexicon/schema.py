"""The shape of a language's knowledge: which parts a lexicon has, and what an entry of its dictionary is."""

from typing import Any, NamedTuple


class Entry(NamedTuple):
    """A phrase of a language and what it means; all entries of a language are sought in one pass."""

    phrase: str
    """As good spelling writes it: ZWNJ where it belongs; joined, half-spaced and spaced forms are all found."""
    sort: str
    """The sort of meaning: ``month``, ``weekday``, ``cue``, ``entity`` …"""
    value: Any
    """What the finder of that sort needs."""
    verbal: bool = False
    """A verb or particle, which takes fewer proclitics than a noun: «وقال», never «بقال»."""
