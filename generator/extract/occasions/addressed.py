"""What tells that the two spoke, in a sentence with no word for a contact: "Roth told Bern on Saturday that …", "agreed by phone"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import Whose
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.lexicon.contacts import WordKind
from generator.text.scan import Hit

_SPEAKING = frozenset({"addressing", "greeting", "occasion_means"})
_TWO = 2


class Address(NamedTuple):
    """A place that tells so."""

    first: int
    last: int
    kind: WordKind
    whose: Whose
    """``nobody`` where it can only add to a contact that is known from elsewhere."""
    rule: str


def find(
    skeleton: Skeleton, scene: Scene, sentence: tuple[int, int], groups: Sequence[Group]
) -> Iterator[Address]:
    """Find the first such place of a sentence that names both participants and nobody else."""
    if skeleton.sorts.isdisjoint(_SPEAKING):
        return
    ours = set(scene.subject.participants)
    named = [g for g in groups if not g.vague]
    people = frozenset(p for g in named for p in g.people)
    if len(people) < _TWO or not people <= ours:
        return
    means = _means(skeleton, sentence)
    for verb in skeleton.among(*sentence, "addressing", "greeting"):
        told = any(0 <= g.first - verb.last <= 1 and g.people <= ours for g in groups)
        if verb.sort == "greeting":
            yield Address(verb.first, verb.last, "letter", "nobody", "addressed")
            return
        if told:
            rule = "told" if skeleton.at(verb.first, "telling") is not None else "addressed"
            talk = Address(verb.first, verb.last, "talk", "nobody", rule)
            yield talk if means is None else talk._replace(kind=means.value, whose="ours")
            return
    both = _together(skeleton, means, named, scene.subject.participants) if means is not None else None
    if means is not None and both is not None:
        yield Address(both.first, both.last, means.value, "ours", "by-means")


def _means(skeleton: Skeleton, sentence: tuple[int, int]) -> Hit | None:
    """Find the phrase that says that somebody did something by telephone or by video."""
    phrases = (h for h in skeleton.among(*sentence, "occasion_means") if h.last - h.first >= _TWO)
    return next((h for h in phrases if h.value in {"phone_call", "video_call"}), None)


def _together(skeleton: Skeleton, means: Hit, named: Sequence[Group], ours: Sequence[str]) -> Group | None:
    """Give both where they did it: "a day after Roth and Bern agreed on it by phone"; not what aides of theirs did, nor what they may do."""
    both = next((g for g in reversed(named) if g.last <= means.first and g.people), None)
    if both is None or not both.ours(ours):
        return None
    opened = skeleton.ending(both.first, "occasion_break") is not None
    if (both.governed and not opened) or (
        skeleton.holds(both.first, both.last, "possessive") and not both.pair
    ):
        return None
    moods = [h.value for h in skeleton.among(both.last, means.last, "occasion_mood")]
    unreal = any(mood.side == "before" or mood.mood == "negated" for mood in moods)
    return None if unreal else both
