"""Whether a contact is what somebody came for: a word for it and a day before it in.

The day of an arrival is the contact's only where nothing better tells it: «وصل برينيك يوم الأحد لحضور قمة مع دانيف», "Brenik flew to Lumen on
Sunday to meet Danev".
"""

from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.spot import says
from generator.extract.skeleton import Skeleton

_NEAR = 16
"""How far before its day a word for a journey may stand."""
_PURPOSE = 2
"""How far before a contact what says that somebody came for it may stand."""


def led(skeleton: Skeleton, encounter: Encounter, last: int) -> bool:
    """Whether a contact is what the journey was for whose day ends at ``last``, before it."""
    if "travel" not in skeleton.sorts:
        return False
    low, first = encounter.sentence[0], encounter.first
    written = any(
        h.sort == "occasion" and h.proclitic is not None and h.proclitic.preposition
        for h in skeleton.hits[first]
    )
    sorts = ("infinitive",) if skeleton.holds(low, first, "infinitive") else ("occasion_purpose",)
    aimed = written or skeleton.holds(max(low, first - _PURPOSE), first, *sorts)
    told = any(
        says(skeleton, index) or skeleton.at(index, "that") is not None for index in range(last, first)
    )
    return aimed and not told and skeleton.holds(max(low, last - _NEAR), first, "travel")
