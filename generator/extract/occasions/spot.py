"""A word for a contact in its sentence, and what the rules that ask whose it is look at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.extract.morphology import origin
from generator.extract.names import bound
from generator.extract.occasions.gatherings import Group
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.lexicon.contacts import OccasionWord
from generator.text.scan import Hit

Whose = Literal["ours", "others", "nobody"]


_STOPS = frozenset(";؛")
_NEAR = 3
_EACH = 8
"""So many words may name the others told of before one: «كل من سالم فهد ونظيره»."""
_DESCRIBED = 4
"""How many words may say of what kind a contact is, before whose it is."""
_NOT_DESCRIBING = (
    *("preposition", "occasion_company", "occasion_break", "occasion_light", "happened", "finite", "cue"),
    *("that", "relative", "pronoun", "entity", "title", "occasion"),
)


@dataclass
class Memory:
    """What is kept in mind from sentence to sentence."""

    topic: str | None = None
    """The participant spoken of last, or ``twos.OTHER``."""
    both: bool = False
    """Whether the two were named together."""
    lately: bool = False
    """Whether the last sentence that named anybody named the two, and nobody else."""
    leaders: list[str] = field(default_factory=list)
    """Ids of the leaders named in the passage so far: the last two are "the two presidents"."""


class Spot(NamedTuple):
    """A word for a contact in its sentence, with what the rules ask for."""

    skeleton: Skeleton
    scene: Scene
    groups: Sequence[Group]
    """Of the sentence."""
    hit: Hit
    low: int
    """First item of the sentence."""
    high: int
    stop: int
    """First item of the next word for a contact, or the sentence's end."""
    after: int
    """Item after the previous word for a contact, or the sentence's first."""
    memory: Memory
    used: set[int]
    """Prepositions whose object belongs to an earlier word."""
    taken: set[Group]
    """Groups that belong to an earlier noun, and are no subject: "the Roth-Bern summit"."""
    light: tuple[int, int] | None
    """The light verb that makes a verb of the noun, if any."""
    pointing: bool
    """Whether the word points to a contact told of before."""
    phone: bool
    """Whether it is by telephone."""

    @property
    def word(self) -> OccasionWord:
        """What the dictionary knows of the word."""
        return self.hit.value  # type: ignore[no-any-return]

    @property
    def ours(self) -> tuple[str, ...]:
        """The subject's people."""
        return self.scene.subject.participants

    @property
    def verb_first(self) -> bool:
        """Whether the subject of a verb follows it."""
        return self.scene.vocabulary.lexicon.quotes.grammar.subject == "after"


def clause_start(spot: Spot) -> int:
    """Give the item where the clause of the word begins: after the last "that", colon or semicolon before it."""
    for index in range(spot.hit.first - 1, spot.low, -1):
        if stops(spot.skeleton, index) or spot.skeleton.at(index, "that") is not None:
            return index + 1
    return spot.low


def says(skeleton: Skeleton, index: int) -> bool:
    """Whether a verb of saying stands at the item, one that can be no other word: not «بين»."""
    cue = skeleton.at(index, "cue") if index in skeleton.hits else None
    return cue is not None and cue.value.strength == "strong" and cue.value.form == "verb"


def stops(skeleton: Skeleton, index: int) -> bool:
    """Whether a clause ends at the item: a semicolon, or a colon that is not that of a time (19:04)."""
    word = skeleton.words[index]
    if word != ":":
        return word in _STOPS
    beside = skeleton.words[max(0, index - 1) : index] + skeleton.words[index + 1 : index + 2]
    return not (len(beside) == 2 and all(neighbour.isdigit() for neighbour in beside))


def right_after(spot: Spot, last: int, first: int) -> bool:
    """Whether a group begins right after a preposition, but for a word or what describes it: "with his Russian and other"."""
    if first - last > 1 and spot.skeleton.words[first - 1] == "-":
        first -= 2  # "with al-Bern"
    each = spot.skeleton.at(last, "each")
    last = each.last if each is not None else last
    while each is not None and last < first and origin(spot.skeleton, spot.scene, last):
        last += 1  # «إلى كل من نظيريه الكيستري | سالم فهد والسورفي …»
    if each is not None and bound(spot.skeleton.at(first, "entity", "demonym", "title")):
        return 0 <= first - last <= _EACH and COMMAS.isdisjoint(spot.skeleton.words[last:first])
    if not 0 <= first - last <= _NEAR:
        return False
    sorts = ("demonym", "title", "article", "honorific", "pronoun", "number", "counterpart", "entity")
    skipped = [i for i in range(last, first) if spot.skeleton.words[i] not in spot.scene.conjunctions]
    if len(skipped) == 2 and spot.skeleton.at(skipped[0], "article") is not None:
        return True  # "between the new president and his counterpart"
    return len(skipped) <= 1 or all(spot.skeleton.at(index, *sorts) is not None for index in skipped)


def described(spot: Spot, first: int, last: int) -> bool:
    """Whether only adjectives stand between a noun, or its day, and whose it is: «گفت‌وگوی | طولانی | دانف و برنیک»."""
    contacts = spot.scene.vocabulary.lexicon.contacts
    if (
        not contacts.verb_last
        or spot.word.form not in {"noun", "bound"}
        or not 0 < last - first <= _DESCRIBED
    ):
        return False
    between = range(first, last)
    return not any(spot.skeleton.at(index, *_NOT_DESCRIBING) for index in between) and all(
        spot.skeleton.words[index][0].isalnum() and spot.skeleton.words[index] not in spot.scene.conjunctions
        for index in between
    )


def clear(spot: Spot, first: int, last: int) -> bool:
    """Whether nothing but a joining word stands between a word and the names after it."""
    return all(
        spot.skeleton.words[index] != QUOTED
        and (
            spot.skeleton.at(index, "occasion_between", "possessive", "article") is not None
            or not spot.skeleton.words[index][0].isalnum()
        )
        for index in range(first, last)
    )


def parted(spot: Spot, first: int) -> bool:
    """Whether a comma parts a word for a contact from who stands behind it: «پیش از این دیدار، دو رهبر …»."""
    return any(spot.skeleton.words[index] in COMMAS for index in range(spot.hit.last, first))
