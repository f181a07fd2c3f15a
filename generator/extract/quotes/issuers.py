"""Who issues a document: what stands between it and its body, and whose statement follows a line that announces it."""

from generator.extract import predicates, subjects
from generator.extract.quotes.stretch import Stretch
from generator.model import Speaker

_ISSUES = 12
"""The verb of a line that announces a statement stands within so many words."""
_NAMED = 4
"""… and its document so soon after it."""

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


def past_description(stretch: Stretch, document: int, index: int, high: int) -> int:
    """Skip one word that describes a document before whom it comes from: «بيان قصير | من مكتب الرئيس», but not a letter."""
    built = stretch.skeleton
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.definite or index + 1 >= high:
        return index
    plain = built.words[index].isalpha() and not built.hits.get(index)
    letter = built.at(document, "occasion") is not None
    return index + (plain and not letter and built.at(index + 1, "occasion_sender") is not None)


def following(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Give whose words follow a line such as "The palace released the following readout of the call:"."""
    built, scene = stretch.skeleton, stretch.scene
    if not scene.vocabulary.lexicon.quotes.grammar.case or not built.holds(head, colon, "document"):
        return None
    verbs = range(head + 1, min(colon, head + _ISSUES))
    verb = next((i for i in verbs if predicates.finite(built, scene, i)), None)
    if verb is None or built.at(verb + 1, "article") is None or built.at(verb, "cue") is not None:
        return None
    if not built.holds(verb + 2, min(colon, verb + 2 + _NAMED), "document"):
        return None
    subject = subjects.before(built, scene, stretch.actors, head, verb)
    return (subject.speakers, subject.last) if subject is not None and subject.speakers else None
