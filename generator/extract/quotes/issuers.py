"""What stands between a document and the body that issued it: a stretch and an item in; the item where the body begins out."""

from generator.extract.quotes.stretch import Stretch

_NO_ADJECTIVE = (
    "institution",
    "entity",
    "title",
    "source",
    "cue",
    "that",
    "finite",
    "preposition",
    "same",
    "joint",
)


def issued_by(stretch: Stretch, index: int, high: int) -> int:
    """Skip the relative before who issued a document: «بیانیه‌ای که | وزارت راه منتشر کرد»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    relative = built.at(index, "relative")
    if relative is None or grammar.case or grammar.subject != "before":
        return index
    issued = any(c.value.entry in grammar.issuing for c in built.among(relative.last, high, "cue")[:1])
    return relative.last if issued else index


def past_adjective(stretch: Stretch, index: int, high: int) -> int:
    """Skip one word that describes a document before the body that issued it: «بیانیهٔ مطبوعاتی | وزارت راه»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or index + 1 >= high:
        return index
    plain = built.words[index].isalpha() and built.at(index, *_NO_ADJECTIVE) is None
    return index + 1 if plain and built.at(index + 1, "institution") is not None else index
