"""Days that are bound to something else than a contact: "since | May 2", "after the flood in May": a skeleton and a place in."""

from generator.extract.scene import COMMAS
from generator.extract.skeleton import Skeleton

_SINCE_MOST = 10


def ruled(skeleton: Skeleton, first: int, last: int, verb_last: bool) -> bool:
    """Whether a preposition such as "since" holds the date, which is no interval: not «از ۲۰ تا ۲۲ مه»."""
    ranged = skeleton.holds(first + 1, last, "occasion_until")
    until = skeleton.ending(first, "occasion_until")
    if until is not None and verb_last and skeleton.ending(until.first, "finite") is not None:
        return False  # «وارد شد تا فردا با دانف گفت‌وگو کند»: in order to
    return not ranged and until is not None


def since(skeleton: Skeleton, first: int) -> bool:
    """Whether the date stands in a phrase that tells from when on: «از زمان حمله در سپتامبر»."""
    for index in range(first - 1, max(-1, first - 1 - _SINCE_MOST), -1):
        if skeleton.at(index, "occasion_epoch") is not None:
            return True
        if skeleton.words[index] in COMMAS or skeleton.at(index, "finite", "that", "occasion") is not None:
            return False
    return False


def subordinate(skeleton: Skeleton, low: int, first: int) -> bool:
    """Whether the date stands in a clause of its own before the comma: "since he took office on January 20, …"."""
    for index in range(first - 1, low - 1, -1):
        if skeleton.words[index] in COMMAS or skeleton.at(index, "occasion") is not None:
            return False
        if skeleton.at(index, "occasion_break") is not None:
            return skeleton.words[index][0].isalnum() and skeleton.at(index, "that") is None
    return False
