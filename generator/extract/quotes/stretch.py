"""What a reading of an article works on: the stretch being read, and a quote as it is found in it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.extract.descriptions import Subject
from generator.extract.identity import Namer
from generator.extract.scene import Actor, Scene
from generator.extract.skeleton import Skeleton
from generator.model import Mention, Quote, QuoteKind, Refusal, Speaker
from generator.text.passages import Passage
from generator.text.scan import Hit

FRAGMENT_LEAST = 2
"""A marked stretch of fewer words is a term or a scare quote."""

UNREAD = frozenset({"boilerplate", "stamp", "code"})
"""Kinds of block in which nothing is sought."""


class Found(NamedTuple):
    """A quote before it gets its id: content as words of a passage."""

    rule: str
    kind: QuoteKind
    passage: int
    first: int
    """First word of the content, in its passage."""
    last: int
    subject: Subject
    cue: Hit | None
    """In items of the skeleton it was found in."""
    end: int
    """Item of that skeleton after which reading goes on."""
    reporter: tuple[Speaker, ...] = ()
    """Through whom, where the sentence itself says so."""


@dataclass
class Reading:
    """One reading of an article: what is fixed, and what has been found so far."""

    passages: Sequence[Passage]
    namer: Namer
    quotes: list[Quote]
    taken: set[int]
    """Starts of the quotations that a quote has claimed, in the article."""
    mentions: dict[int, Mention]
    """By start."""
    whole: dict[int, Skeleton]
    """Skeletons of whole passages, by number."""
    labels: Counter[tuple[str, ...]]
    """How many lines begin with these words and a colon."""
    refused: list[Refusal] | None = None
    """What was considered and refused; ``None`` where nobody asks."""


class Voice(NamedTuple):
    """Whose words a stretch lies inside of."""

    depth: int = 0
    """0 for the article's own voice, 1 inside a quote, and so on."""
    reporters: tuple[Speaker, ...] = ()
    """Whose quotes lie around it, outermost first."""
    marked: bool = False
    """Whether the words around it are direct speech."""


@dataclass
class Stretch:
    """The stretch being read: a skeleton, its actors, whose words it is inside of."""

    reading: Reading
    passage: int
    skeleton: Skeleton
    actors: Sequence[Actor]
    scene: Scene
    voice: Voice
    low: int = 0
    """First item that no quote has taken yet."""
    spoken: bool = False
    """Whether a quote has been found in the sentence being read."""


def paired(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Take in the mark that a name at the edge of words ``first`` to ``last`` has outside: «بوتين» سيلتقي «بايدن»."""
    low, high = first, last
    for quotation in passage.quotations:
        opening, closing = quotation.opening, quotation.closing
        if opening is None or closing is None:
            continue
        if quotation.first == first and closing < last:
            low = opening
        if closing == last and first <= opening:
            high = last + quotation.width
    return low, high


def length(built: Skeleton, index: int) -> int:
    """Count the words of the quotation at item ``index``."""
    words = built.passage.words[built.firsts[index] : built.lasts[index]]
    return sum(1 for word in words if word[0].isalnum()) - sum(
        1
        for place, word in enumerate(words)
        if word == "-" and built.passage.glued(built.firsts[index] + place) and place + 1 < len(words)
    )  # "straight-forward" is one word


def last_inside(built: Skeleton, index: int) -> tuple[str, ...]:
    """Give the last word before the closing mark of the quotation at ``index``."""
    closing = built.marked[index].closing if index in built.marked else None
    return built.passage.words[closing - 1 : closing] if closing is not None else ()
