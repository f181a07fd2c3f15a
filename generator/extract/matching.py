"""What has been matched so far around one cue: what the modules of word orders hand on to each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.extract import clauses, predicates
from generator.extract.descriptions import Subject
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

CLAUSE_LEAST = 4
"""Words after "said" from which they are a clause, whatever they are."""

Shape = Literal["quotation", "clause", "words", "before"]


@dataclass
class Match:
    """What has been matched so far around one cue."""

    skeleton: Skeleton
    scene: Scene
    actors: Sequence[Actor]
    cue: Hit
    low: int
    """First item that may belong to the match."""
    high: int
    """Item after the cue's sentence."""
    subject: Subject | None = None
    shape: Shape | None = None
    first: int = 0
    """First item of the content."""
    last: int = 0
    """Item after the content."""
    begin: int = 0
    """First item of the whole match."""
    gap: bool = False
    stopped: int = 0
    """Where an attribution at the end of a clause ends."""
    known: dict[tuple[str, int], Subject | None] = field(default_factory=dict)
    """Subjects that other patterns of the same cue have found, by side and place."""


def clause(state: Match, place: int) -> int | None:
    verb = state.cue.value is None or state.cue.value.form != "heading"  # «در بیانیه آمده که …، اما افزوده»
    ended = place < state.high
    last = clauses.end(state.skeleton, state.scene, state.actors, place, verb) if ended else place
    first, last = clauses.trim(state.skeleton, place, last)
    if last <= first:
        return None
    state.shape, state.first, state.last = "clause", first, last
    return last


def has_verb(state: Match, first: int, last: int) -> bool:
    """Whether a finite verb stands between; "to be" is none."""
    return predicates.any_finite(state.skeleton, state.scene, first, last)


def parted(skeleton: Skeleton, index: int) -> bool:
    """Whether a comma stands before item ``index``, be it inside marks that close there: 'The road was “shut,” | Danev said'."""
    if index < 1 or skeleton.words[index - 1] in COMMAS:
        return index >= 1
    inner = skeleton.marked.get(index - 1)
    end = skeleton.lasts[index - 1] - 2
    return inner is not None and inner.closing is not None and skeleton.passage.words[end] in COMMAS


def ended(skeleton: Skeleton, scene: Scene, place: int, after: int) -> bool:
    """Whether marks before item ``place`` end their sentence and the verb has a clause of its own: '“I sat.” | Her son said he ran'."""
    if not scene.vocabulary.lexicon.quotes.grammar.case or place not in skeleton.openings:
        return False
    stop = skeleton.passage.words[skeleton.lasts[place - 1] - 2] in {".", "!", "?"}
    return stop and skeleton.at(after, "opener", "that", "entity") is not None
