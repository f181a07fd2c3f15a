"""Whose name stands behind a long office, where names are known by capitals: a noun phrase in; the speaker out.

"Department of Parks and Roads Chief Ken Vance", "the spokesman for foreign media Ken Vance": the office goes on behind its first
preposition, and the name follows it without a comma.
"""

from generator.extract import names, nominals, roster
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.model import Speaker

_OFFICES = ("title", "source")
_NO_OFFICES = ("institution", "document", "agency")
_RULES = ("preposition", "possessive", "article", "title", "honorific", "given", "link")
"""What a name behind it belongs to: "spokesman for | Ken Vance", "spokesman for President | Ken Vance"."""
_BODIES = ("institution", "entity", "demonym")


def behind(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Speaker | None:
    """Read the name with which the phrase of an office ends; ``None`` where it does not."""
    end = nominals.head_end(skeleton, first, last)
    return _titled(skeleton, scene, end, last) or _closing(skeleton, scene, first, end, last)


def _titled(skeleton: Skeleton, scene: Scene, end: int, last: int) -> Speaker | None:
    """Read the name behind an office of a body with a long name: "Department of Parks and Roads Chief Ken Vance"."""
    for index in range(end + 2, last - 1):
        if not skeleton.capital(index - 1):
            continue
        hit = skeleton.at(index, "title", "source", "honorific")
        if hit is not None and hit.last < last and names.run_after(skeleton, scene, hit.last, last) == last:
            return roster.known(skeleton, scene, hit.last, last) if last - hit.last > 1 else None
    return None


def _closing(skeleton: Skeleton, scene: Scene, first: int, end: int, last: int) -> Speaker | None:
    """Read the name behind what an office is of: "the head of the delegation in Halm Ken Vance"."""
    if end + 2 >= last or skeleton.ending(end, *_OFFICES) is None:
        return None
    if (
        skeleton.ending(end, *_NO_OFFICES) is not None
        or skeleton.ending(last, *_OFFICES, *_BODIES) is not None
    ):
        return None
    begin = names.run_before(skeleton, scene, end + 1, last)
    place = skeleton.at(begin, "entity", "demonym") if begin == end + 1 else None
    begin = place.last if place is not None else begin
    if begin == end + 1 or last - begin < 2 or not _apart(skeleton, scene, begin):
        return None
    speaker = roster.known(skeleton, scene, begin, last)
    roster.describe(skeleton, scene, first, begin, speaker)
    return speaker


def _apart(skeleton: Skeleton, scene: Scene, begin: int) -> bool:
    """Whether nothing before item ``begin`` rules the name there, and it is known to begin there."""
    before = skeleton.words[begin - 1]
    if not before[0].isalnum() or before in scene.conjunctions or skeleton.owner_ends(begin):
        return False
    if skeleton.ending(begin, *_BODIES) is not None:
        return True
    if skeleton.ending(begin, *_RULES, "source") is not None:
        return False
    return names.given(skeleton, scene, begin) is not None or not skeleton.capital(begin - 1)
