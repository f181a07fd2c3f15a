"""What puts a subject before its verb where verbs stand first: a skeleton and where the clause begins in; that word out."""

from generator.extract.descriptions import PHRASE_MOST
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

_LED_MOST = 5
"""So many words at most name people between a complementizer and their verb."""


def auxiliary(skeleton: Skeleton, low: int, verb: int) -> Hit | None:
    """Give the auxiliary whose subject is the verb's too: «وكان الراوي قد أكد»."""
    if skeleton.ending(verb, "perfect") is None:
        opening = skeleton.at(low, "auxiliary")  # «وكانت صحيفة المدى أفادت أن»
        carried = opening is not None and skeleton.at(opening.last, "agency") is not None
        return opening if carried and verb - low <= PHRASE_MOST else None
    return next((hit for i in range(verb, low - 1, -1) if (hit := skeleton.at(i, "auxiliary"))), None)


def masked(skeleton: Skeleton, low: int, verb: int) -> Hit | None:
    """Give the phrase that puts a noun before its verb and says nothing itself: «ويذكر أن وزارة النقل، قد أعلنت أن»."""
    hit = skeleton.at(low, "mask")
    return hit if hit is not None and hit.last < verb and skeleton.at(hit.last, "source", "title") else None


def led(skeleton: Skeleton, low: int, end: int) -> Hit | None:
    """Give a complementizer behind which people stand right before their verb: «وبحسب المدى، فإن | مساعدي برينيك أقروا بأن»."""
    if skeleton.sorts.isdisjoint({"source"}):
        return None
    that = next(iter(reversed(skeleton.among(low, end, "that"))), None)
    plain = that is not None and that.proclitic is not None and end - that.last <= _LED_MOST
    return that if plain and that is not None and skeleton.at(that.last, "source") is not None else None


def owned(skeleton: Skeleton, scene: Scene, actor: Actor) -> bool:
    """Whether those before a name are the subject, who are his: «مساعدو | برينيك | أقروا بأن», but not «المعارض برينيك»."""
    theirs = skeleton.ending(actor.first, "source")
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    return theirs is not None and bool(definite) and not skeleton.words[theirs.first].startswith(definite)


def contrast(skeleton: Skeleton, low: int, verb: int) -> Hit | None:
    """Give the particle that puts its noun before the verb: «غير أن أحد مساعديها، وقد طلب حجب اسمه، قال»."""
    low += low < verb and skeleton.words[low] in COMMAS
    hit = skeleton.at(low, "contrast")
    return hit if hit is not None and hit.last < verb and skeleton.at(hit.last, "source", "title") else None
