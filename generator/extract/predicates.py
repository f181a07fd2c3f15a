"""Tells which words are the verbs of a clause: a skeleton and an item in; yes or no out."""

from collections.abc import Sequence

from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import QUOTED, Skeleton

_LEAST = 4
"""Letters of a word from which its ending may show it to be a verb."""

_NOT_BEFORE = ("article", "preposition", "infinitive", "possessive", "qualifier")
_AFTER = (
    "article",
    "opener",
    "preposition",
    "infinitive",
    "adverb",
    "that",
    "whether",
    "pronoun",
    "temporal",
)


def finite(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` is the verb of a clause: known as one, or a past form by its ending and by what stands around it."""
    if index >= len(skeleton.words):
        return False
    if index in skeleton.hits and skeleton.at(index, "finite") is not None:
        grammar = scene.vocabulary.lexicon.quotes.grammar
        named = grammar.case and (skeleton.capital(index) or _noun(skeleton, grammar.twofold, index))
        if grammar.case and skeleton.at(index + 1, "agent") is not None and _participial(skeleton, index):
            return False  # "the efforts | made by the guild"
        return not named and skeleton.ending(index, "infinitive", "article", "possessive") is None
    if skeleton.words[index] == "s" and index > 1 and skeleton.words[index - 1] == "'":
        return skeleton.at(index - 2, "pronoun", "opener") is not None  # "he's", but not "Vance's"
    return _past(skeleton, scene, index) or _present(skeleton, scene, index)


def _noun(skeleton: Skeleton, twofold: Sequence[str], index: int) -> bool:
    """Whether a word such as "support" is no verb: a preposition follows, and no subject stands before it."""
    if skeleton.words[index] not in twofold or skeleton.at(index + 1, "preposition", "possessive") is None:
        return False
    return index == 0 or not (skeleton.capital(index - 1) or skeleton.at(index - 1, "pronoun") is not None)


def _participial(skeleton: Skeleton, index: int) -> bool:
    """Whether a noun stands right before what may be a participle, and no subject: "efforts | made by", but not "Roth stood by"."""
    if index == 0 or not skeleton.words[index - 1].isalpha() or skeleton.capital(index - 1):
        return False
    return skeleton.ending(index, "pronoun", "relative", "adverb", "finite", "opener") is None


def _present(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a word such as "paints" is a verb: its one subject bears a capital, and an article begins its object."""
    endings = scene.vocabulary.lexicon.quotes.grammar.single
    word = skeleton.words[index]
    if not endings or len(word) < _LEAST or not word.endswith(endings) or skeleton.capital(index):
        return False
    plain = index > 0 and skeleton.ending(index, *_NOT_BEFORE) is None and skeleton.capital(index - 1)
    return plain and skeleton.at(index + 1, "article") is not None


def _past(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a word such as "rejected" is a verb, and not as in "a rejected offer"."""
    word = skeleton.words[index]
    endings = scene.vocabulary.lexicon.quotes.grammar.past
    if not endings or len(word) < _LEAST or not word.endswith(endings) or skeleton.capital(index):
        return False
    if index == 0 or skeleton.ending(index, *_NOT_BEFORE) is not None or skeleton.at(index + 1, "agent"):
        return False  # "a plan reported by"
    adverb = skeleton.ending(index, "adverb")
    subject = adverb.first if adverb is not None else index  # "Roth also exchanged views"
    if subject and (skeleton.capital(subject - 1) or skeleton.ending(subject, "pronoun", "pair") is not None):
        return True
    following = index + 1
    if following >= len(skeleton.words) or not skeleton.words[following][0].isalnum():
        return True
    return (
        skeleton.words[following] in COMMAS | {QUOTED}
        or skeleton.at(following, *_AFTER) is not None
        or skeleton.capital(following)
    )


def any_finite(skeleton: Skeleton, scene: Scene, first: int, last: int) -> bool:
    """Whether a verb of a clause stands among items ``first`` to ``last``."""
    return any(finite(skeleton, scene, index) for index in range(first, last))
