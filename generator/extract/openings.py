"""Cuts the subject with which a sentence opens, where names are known by capitals: items in; a ``Phrase`` out."""

from collections.abc import Sequence

from generator.extract import names, nominals
from generator.extract.predicates import any_finite, finite
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton

_MODIFIER_MOST = 24
_DATE_MOST = 6
_DASHES = frozenset({"-", "–", "—"})


def opening(skeleton: Skeleton, scene: Scene, low: int, high: int) -> nominals.Phrase | None:
    """Cut the subject of the sentence that begins at item ``low``: what stands before its first verb."""
    start = nominals.stripped(skeleton, scene, low, high)
    dated = start < high and skeleton.at(start, "unit", "deictic", "weekday", "month", "opener") is not None
    if dated and _dated(skeleton, scene, start, high):
        start = next(i for i in range(start, high) if skeleton.words[i] in COMMAS) + 1
    led = start < high and skeleton.at(start, "preposition", "temporal", "aside", "condition") is not None
    if led or (start < high and participle(skeleton, scene, start)):
        comma = next(
            (i for i in range(start, min(high, start + _MODIFIER_MOST)) if skeleton.words[i] in COMMAS), None
        )
        if comma is None:
            return None
        start = nominals.stripped(skeleton, scene, comma + 1, high)
    for index in range(start + 1, min(high, start + _MODIFIER_MOST)):
        if skeleton.words[index] in {QUOTED, ";", ":"} or skeleton.at(index, "that") is not None:
            break
        cue = skeleton.at(index, "cue")
        if _apart(skeleton, start, index):
            continue
        if finite(skeleton, scene, index) or (cue is not None and cue.value.form == "verb"):
            return nominals.before(
                skeleton, scene, start, nominals.past_adverbs(skeleton, scene, start, index)
            )
    if high < len(skeleton.words) and skeleton.words[high] == ":":
        return nominals.before(skeleton, scene, start, high)  # "Returning officer Joan Abara: …"
    if start < high and skeleton.at(start, "finite") is not None:
        return None  # "Does she enjoy it?"
    last = names.run_after(skeleton, scene, start, high) if start < high else start
    return nominals.Phrase(start, last) if last > start and skeleton.capital(start) else None


def _dated(skeleton: Skeleton, scene: Scene, start: int, high: int) -> bool:
    """Whether a day or a time and a comma open a sentence: "This week, several companies"."""
    comma = next(
        (i for i in range(start, min(high - 1, start + _DATE_MOST)) if skeleton.words[i] in COMMAS), None
    )
    if comma is None or any_finite(skeleton, scene, start, comma):
        return False
    return bool(skeleton.among(start, comma, "unit", "deictic", "weekday", "month"))


def participle(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a participle opens a sentence: "Taking to the stage, Danev sang", "Forged in May, the deal …", but not "Boeing shares fell"."""
    word, grammar = skeleton.words[index], scene.vocabulary.lexicon.quotes.grammar
    if not grammar.participial or skeleton.at(index, "entity", "demonym", "given"):
        return False
    if word in scene.families or word in scene.unknown:
        return False
    if word.endswith(grammar.participial):
        return skeleton.at(index + 1, "preposition", "article", "infinitive", "adverb") is not None
    return word.endswith(grammar.past) and skeleton.at(index + 1, "preposition", "agent") is not None


def _apart(skeleton: Skeleton, start: int, index: int) -> bool:
    """Whether item ``index`` stands in what commas say of the subject: "Dunn, asked about the roof, declined"."""
    apart = False
    for word in skeleton.words[start:index]:
        apart = not apart if word in COMMAS else apart and word not in _DASHES  # a dash ends a dateline
    return apart


def first_word(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], phrase: nominals.Phrase) -> bool:
    """Whether a phrase is one word whose capital comes from opening the sentence: "Capacity: nine hundred"."""
    word = skeleton.words[phrase.first]
    alone = phrase.last - phrase.first == 1 and any(phrase.first == low for low, _ in skeleton.sentences)
    known = word in scene.families or word in scene.unknown
    labels = skeleton.words[phrase.last : phrase.last + 1] == (":",)
    return alone and labels and not known and not any(actor.first == phrase.first for actor in actors)
