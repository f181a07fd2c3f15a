"""Whether a sentence counts out several contacts: the items behind a word for them in; yes or no out."""

from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit


def told_apart(skeleton: Skeleton, scene: Scene, first: int, last: int) -> bool:
    """Whether "the first" and "the second" stand among items ``first`` to ``last``, behind a word for several contacts."""
    if "number" not in skeleton.sorts:
        return False
    numbers = (n for n in skeleton.among(first, last, "number") if which(skeleton, scene, n))
    return {n.value.value for n in numbers} >= {1, 2}


def which(skeleton: Skeleton, scene: Scene, number: Hit) -> bool:
    """Whether an ordinal is one of several, and no day of a month: "the first", «الأولى», «نخستین»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not number.value.ordinal or skeleton.at(number.last, "month") is not None:
        return False
    if grammar.definite:
        return skeleton.words[number.first][number.lead :].startswith(grammar.definite)
    return skeleton.ending(number.first, "article") is not None or not grammar.case
