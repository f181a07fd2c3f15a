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

    It begins with an agency or a town and ends with a dash that spaces part from what follows; where verbs stand first, whatever
    stands before a dash and a verb of saying is no part of the sentence: «بوابة الميناء - شدد الرئيس … على أن».
    """
    if scene.vocabulary.lexicon.quotes.grammar.case or not _DASHES.intersection(skeleton.words[:_MOST]):
        return 0
    found, carrier = 0, False
    for index, word in enumerate(skeleton.words[:_MOST]):
        if word in _DASHES and index > 0:
            found = index + 1
            following = skeleton.at(index + 1, "agency") is not None and index + 1 < len(skeleton.words)
            if not following and (carrier or _before_verb(skeleton, scene, index + 1)):
                return found
        elif word == QUOTED or skeleton.at(index, *_UNLIKE) is not None:
            return 0
        carrier = carrier or skeleton.at(index, "agency") is not None
    return 0


def _before_verb(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a verb of saying opens the sentence behind the dash, in a language whose subjects follow."""
    verb = skeleton.at(index, "cue") if index < len(skeleton.words) else None
    first = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    return first and verb is not None and verb.value.form == "verb"
