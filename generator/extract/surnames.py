"""Which full name each family name of an article belongs to: all its skeletons in; the family names in the scene."""

from collections import Counter
from collections.abc import Sequence

from generator.extract import names
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton

_NAMES_MORE = 2
"""So many words of a name stand at most before its last two."""


def gather(skeletons: Sequence[Skeleton], scene: Scene) -> None:
    """Keep in mind by which word before it each family name of the article stands in full: «الكيلاني» → «هشام الكيلاني»."""
    pairs: dict[str, dict[str, int]] = {}
    alone: Counter[str] = Counter()
    for skeleton in skeletons:
        plain = False
        for index, word in enumerate(skeleton.words):
            follows, plain = plain, _plain(skeleton, scene, index)
            if plain and follows:
                name = skeleton.text(_first_of(skeleton, scene, index - 1), index + 1)
                counts = pairs.setdefault(word, {})
                counts[name] = counts.get(name, 0) + 1
            elif plain:
                alone[word] += 1
    scene.singles = frozenset(word for word, count in alone.items() if count > 1)
    for word in alone.keys() & pairs.keys():
        name, count = max(pairs[word].items(), key=lambda pair: pair[1])
        if count == sum(pairs[word].values()):
            scene.families[word] = name


def _first_of(skeleton: Skeleton, scene: Scene, index: int) -> int:
    """Say where a name of three or four words begins whose last two begin at item ``index``: "Justice | Omar Ata Vance"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        given = skeleton.ending(index + 1, "given")
        return given.first if given is not None and given.first < index else index  # «فخر الدين ألدان»
    begin = index
    while begin > 0 and index - begin < _NAMES_MORE and _plain(skeleton, scene, begin - 1):
        begin -= 1
    titled = skeleton.ending(begin, "title", "honorific") is not None
    firsts = (i for i in range(begin, index) if titled or names.given(skeleton, scene, i) is not None)
    return next(firsts, index)


def _plain(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` may be a part of a name and is nothing else that the dictionary knows."""
    return (
        skeleton.words[index][0].isalpha()
        and names.could_be(skeleton, scene, index)
        and skeleton.at(index, "honorific") is None
    )
