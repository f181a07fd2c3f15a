"""Relatives that explain a circumstance and so tell of no noun: a stretch and the relative in; yes or no out."""

from generator.extract.quotes.stretch import Stretch

_NEAR = 4
"""So few words stand between «حالی» and what explains it."""
_FAR = 6
"""… and so few between «پس از آن» and what explains that."""


def holds(stretch: Stretch, index: int) -> bool:
    """Whether a relative explains a word before it: «در حالی است | که کاخ هشدار داد», «یک روز پس از آن گفته شد | که کاخ هشدار داد»."""
    built = stretch.skeleton
    words = built.words[max(stretch.low, index - _NEAR) : index]
    if not set(words).isdisjoint(stretch.scene.vocabulary.lexicon.quotes.grammar.circumstance):
        return True
    before = built.among(max(stretch.low, index - _FAR), index, "occasion_after", "occasion_before")
    pointing = any(built.at(hit.last, "same") is not None for hit in before)
    return pointing and built.ending(index, "finite") is not None
