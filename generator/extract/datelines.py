"""Where and when a report was sent, before its first sentence: a skeleton in; the item after its dateline out.

"HALM, May 3 (Agency) - The bridge is shut", "Halm [Vessia], May 3: …", «هالم (وكالة) – …».
"""

from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton

_DASHES = frozenset("-–—")
_MOST = 14
"""Items of a dateline."""
_CAPITALS = 4
"""Letters of a town in capitals, from which on a dash alone ends the dateline."""
_PARTS = ("entity", "month", "number", "weekday", "agency")
_UNLIKE = ("finite", "cue", "that", "pronoun", "preposition")
_OPENING = frozenset("([/")


def end(skeleton: Skeleton) -> int:
    """Give the item after the dateline with which the passage begins; 0 where it begins with none."""
    if skeleton.firsts[0] != 0:
        return 0
    town = skeleton.text(0, 1)
    dated = town.isupper() and len(town) >= _CAPITALS and town.isalpha()
    for index, word in enumerate(skeleton.words[:_MOST]):
        sure = dated or skeleton.firsts[index] > index  # a remark in brackets is passed over
        if index and sure and ((word in _DASHES and _apart(skeleton, index)) or word == ":"):
            return index + 1
        if word == QUOTED or _unlike(skeleton, index):
            return 0
        dated = dated or word.isdecimal() or word in _OPENING
        if index > 1 and not (_part(skeleton, index) or _OPENING & set(skeleton.words[:index])):
            return 0
    return 0


def _apart(skeleton: Skeleton, index: int) -> bool:
    """Whether a space follows a dash, so that it parts no word: not "COVID-19"."""
    after = skeleton.passage.ends[skeleton.firsts[index]]
    return skeleton.passage.text[after : after + 1].isspace()


def _unlike(skeleton: Skeleton, index: int) -> bool:
    """Whether an item can stand in no dateline; "May" may be a month there."""
    return skeleton.at(index, *_UNLIKE) is not None and skeleton.at(index, "month") is None


def _part(skeleton: Skeleton, index: int) -> bool:
    """Whether an item may stand in a dateline: a comma, a mark, a word in capitals, a place, a part of a date, an agency."""
    word = skeleton.words[index]
    plain = word in COMMAS or not word[0].isalpha() or skeleton.text(index, index + 1).isupper()
    return plain or skeleton.at(index, *_PARTS) is not None
