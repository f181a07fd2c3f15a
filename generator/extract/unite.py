"""One person told of by name and by office: all skeletons of an article in; who the office's holder is, in the scene.

Local news often names an office first and its holder later, and never both together: «فرماندار ماسال گفت … رضا گیلانی افزود». Where
one person alone speaks under a name, and one office alone speaks without one, they are the same.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import chunks, names, roster
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.model import Speaker


class Office(NamedTuple):
    """An office that speaks without a name."""

    skeleton: Skeleton
    first: int
    last: int


def unite(skeletons: Sequence[Skeleton], scene: Scene) -> None:
    """Give the one office that speaks without a name in the article to the one person who speaks without an office."""
    if scene.vocabulary.lexicon.quotes.grammar.subject != "before":
        return
    persons: set[Speaker] = set()
    offices: list[Office] = []
    for skeleton in skeletons:
        for first, end in _speaking(skeleton, scene):
            found = _named(skeleton, scene, first)
            if found is not None:
                persons.add(found)
                continue
            hit = skeleton.at(first, "title", "source")
            if hit is None or skeleton.at(first, "institution") is not None:
                continue
            last = names.description_end(skeleton, scene, hit.last, end)
            if roster.bearer(skeleton, scene, first, last) is None:
                offices.append(Office(skeleton, first, last))
    heads = {office.skeleton.words[office.first] for office in offices}
    if len(persons) != 1 or len(heads) != 1:
        return
    person = persons.pop()
    if not scene.words_of.get(person.name):
        for skeleton, first, last in offices:
            roster.describe(skeleton, scene, first, last, person)


def _speaking(skeleton: Skeleton, scene: Scene) -> Iterator[tuple[int, int]]:
    """List where the subject of each sentence that reports something may begin, and up to where it may reach."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case:
        return
    for low, high in skeleton.sentences:
        stop = next((i for i in range(low, high) if skeleton.words[i] == ":"), high)
        verbs = [hit for hit in skeleton.among(low, stop, "cue") if hit.value.form == "verb"]
        if not verbs:
            continue
        first = chunks.subject_start(skeleton, scene, low, verbs[0].first)
        if first < verbs[0].first:
            yield first, verbs[0].first


def _named(skeleton: Skeleton, scene: Scene, index: int) -> Speaker | None:
    """Give the person whose name begins at item ``index``, honorifics before it left out."""
    while (honorific := skeleton.at(index, "honorific")) is not None:
        index = honorific.last
    found = roster.at(skeleton, scene, index)
    return found.speaker if found is not None and found.speaker.name in scene.people else None
