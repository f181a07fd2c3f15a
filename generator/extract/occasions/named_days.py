"""Days that are part of what a contact is called: "his | May 2 | meeting", "Tuesday's | call": a date and a contact in."""

from generator.extract.occasions import wording
from generator.extract.occasions.encounters import Encounter
from generator.extract.scene import COMMAS
from generator.extract.skeleton import Skeleton

_OF_DATE = 2
"""So many words at most stand between "the date of" and the contact."""
_OWNER = 2
"""Items of the mark of an owner."""


def explained(skeleton: Skeleton, encounter: Encounter, last: int) -> bool:
    """Whether a date is explained as a contact's: «منذ 29 مارس، تاريخ آخر مكالمة بينهما»."""
    if last + 1 >= encounter.first or skeleton.words[last] not in COMMAS:
        return False
    word = skeleton.at(last + 1, "occasion_dating")
    return word is not None and encounter.first - word.last <= _OF_DATE


def owned(skeleton: Skeleton, encounter: Encounter, last: int) -> bool:
    """Whether the date owns the contact, with only what describes it between: "ahead of Tuesday's | virtual meeting"."""
    begin = last + _OWNER
    if encounter.verbal or begin > encounter.first or not skeleton.owner_ends(begin):
        return False
    return all(wording.describes(skeleton, index) for index in range(begin, encounter.first))


def described(skeleton: Skeleton, first: int) -> bool:
    """Whether an article or an owner stands before a date, so that it describes the noun behind it: "ahead of his | May 2 | meeting"."""
    owner = skeleton.ending(first, "article", "occasion_of_one", "occasion_their", "occasion_this")
    return owner is not None or skeleton.owner_ends(first)
