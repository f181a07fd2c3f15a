"""Where and when a report was sent, before its first sentence: a skeleton in; the item after its dateline out.

"HALM, May 3 (Agency) - The bridge is shut", "Halm [Vessia], May 3: …", «هالم (وكالة) – …».
"""

from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton

_DASHES = frozenset("-–—")
_MOST = 14
"""Items of a dateline."""
_CLOCK = 3
"""Items of a time in figures."""
_DAY_MOST = 4
"""A dateline names its day within so many words."""
_CAPITALS = 4
"""Letters of a town in capitals, from which on a dash alone ends the dateline."""
_PARTS = ("entity", "month", "number", "weekday", "agency")
_SIGNS = ("agency", "month")
_UNLIKE = ("finite", "cue", "that", "pronoun", "preposition")
_OPENING = frozenset("([/")
_CLOSING = frozenset(")]")


def end(skeleton: Skeleton) -> int:
    """Give the item after the dateline with which the passage begins; 0 where it begins with none."""
    if skeleton.firsts[0] != 0:
        return 0
    clock = _clock(skeleton)
    if clock:
        return clock
    town = skeleton.text(0, 1)
    dated = town.isupper() and len(town) >= _CAPITALS and town.isalpha()
    closed = (_bracketed(skeleton) or _stroked(skeleton)) if dated else 0
    closed = closed or _town_alone(skeleton)
    if closed:
        return closed
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


def _clock(skeleton: Skeleton) -> int:
    """Give the item after the time with which an entry of a running report opens: "17:10 The talks have ended"; 0 where none does."""
    words = skeleton.words
    timed = len(words) > _CLOCK and words[1] == ":" and words[0].isdecimal() and words[2].isdecimal()
    if not timed or not (
        skeleton.passage.glued(skeleton.firsts[1]) and skeleton.passage.glued(skeleton.firsts[2])
    ):
        return 0
    return _CLOCK + (words[_CLOCK] in _DASHES | {":", "|"})


def holds(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a day stands in a dateline: nothing but a place and a comma or dash before it; or a stroke, or the source, behind it."""
    if last <= end(skeleton):
        return not heads(skeleton, first, last)
    opening = skeleton.at(0, "entity")
    if opening is not None and opening.last == first and skeleton.words[last : last + 1] == ("/",):
        return True  # «نيودلهي 25 يناير / …»
    if first == 0 and skeleton.at(last, "occasion_manner") is not None:
        return not any(
            any(map(str.isalpha, word)) for word in skeleton.words[:last]
        )  # «2023-05-12 به گزارش …»
    if not 1 < first <= _DAY_MOST or skeleton.words[first - 1][0].isalnum():
        return False
    place = skeleton.at(0, "entity")
    return place is not None and all(
        index < place.last or not skeleton.words[index][0].isalnum() for index in range(first)
    )


def heads(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a day heads an entry of a chronicle: "May 12, 2023: Brenik rings Danev"; a dateline names a place or an agency too."""
    bare = all(
        not skeleton.words[i][0].isalpha() or skeleton.at(i, "preposition") is not None for i in range(first)
    )
    return bare and skeleton.words[last : last + 1] == (":",)


def _bracketed(skeleton: Skeleton) -> int:
    """Give the item after brackets right behind the town that name an agency or a day: "HALM (Agency - 3 May) The bridge"."""
    words, passage = skeleton.words, skeleton.passage
    last = next((i for i, word in enumerate(words[:_MOST]) if word in _CLOSING), 0)
    if words[1:2] == ("(",) and last:
        named = skeleton.holds(2, last, *_SIGNS)
        return last + 1 if named and last + 1 < len(words) and skeleton.capital(last + 1) else 0
    hidden = range(1, skeleton.firsts[1]) if len(words) > 1 else ()
    agency = any(hit.sort == "agency" for word in hidden for hit in passage.at_word.get(word, ()))
    return 1 if agency and skeleton.capital(1) else 0


def _stroked(skeleton: Skeleton) -> int:
    """Give the item after an agency between two strokes: "HALM, May 3. /Agency/. The bridge"; 0 where none is."""
    words = skeleton.words
    first = next((i for i, word in enumerate(words[:_MOST]) if word == "/"), len(words))
    agency = skeleton.at(first + 1, "agency")
    if agency is None or words[agency.last : agency.last + 1] != ("/",):
        return 0
    end = agency.last + 1
    return end + (words[end : end + 1] == (".",))


def _town_alone(skeleton: Skeleton) -> int:
    """Give the item after a known place and a dash with which the sentence opens: "Halm — President Brenik …"; 0 where none does."""
    place = skeleton.at(0, "entity")
    dash = place.last if place is not None else 0
    if not dash or dash + 1 >= len(skeleton.words) or skeleton.words[dash] not in _DASHES:
        return 0
    return dash + 1 if _apart(skeleton, dash) and skeleton.capital(dash + 1) else 0


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
