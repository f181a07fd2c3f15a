"""Who wrote a report and for whom, before its first sentence: a skeleton in; the item after its by-line out.

«باشگاه خبرنگاران جوان؛ سارا نیکنام - مدیر بازار گفت: …», «تهران - ایرنا - رئیس‌جمهور …».
"""

from generator.extract.scene import Scene
from generator.extract.skeleton import QUOTED, Skeleton

_DASHES = frozenset("-–—ـ")
_MOST = 10
_UNLIKE = ("finite", "cue", "that", "preposition", "object")


def end(skeleton: Skeleton, scene: Scene) -> int:
    """Give the item after the by-line with which the passage begins; 0 where it begins with none.

    It begins with an agency or a town and ends with a dash that spaces part from what follows.
    """
    if scene.vocabulary.lexicon.quotes.grammar.case or not _DASHES.intersection(skeleton.words[:_MOST]):
        return 0
    found, carrier = 0, False
    for index, word in enumerate(skeleton.words[:_MOST]):
        if word in _DASHES and index > 0:
            found = index + 1
            following = skeleton.at(index + 1, "agency") is not None and index + 1 < len(skeleton.words)
            if carrier and not following:
                return found
        elif word == QUOTED or skeleton.at(index, *_UNLIKE) is not None:
            return 0
        carrier = carrier or skeleton.at(index, "agency") is not None
    return 0
