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
from generator.text.scan import Hit


class Office(NamedTuple):
    """An office that speaks without a name."""

    skeleton: Skeleton
    first: int
    last: int
    head: str
    """The office, however it is spelt; else the first word."""


def unite(skeletons: Sequence[Skeleton], scene: Scene) -> None:
    """Give the one office that speaks without a name in the article to the one person who speaks without an office."""
    if scene.vocabulary.lexicon.quotes.grammar.subject != "before":
        return
    persons: dict[Speaker, None] = {}
    offices: list[Office] = []
    before: Office | None = None
    for skeleton in skeletons:
        for first, cue in _speaking(skeleton, scene):
            found = _named(skeleton, scene, first)
            if found is not None:
                if before is not None and found not in persons and _goes_on(scene, cue, found):
                    _describe(scene, before, found)
                    offices.remove(before)
                persons[found] = before = None
                continue
            before = _office(skeleton, scene, first, cue.first)
            if before is not None:
                offices.append(before)
    heads = {office.head for office in offices}
    if len(persons) == 1 and len(heads) == 1:
        person = next(iter(persons))
        if not scene.words_of.get(person.name):
            for office in offices:
                _describe(scene, office, person)


def _office(skeleton: Skeleton, scene: Scene, first: int, end: int) -> Office | None:
    """Read an office or a description at item ``first`` that nobody named in the article bears."""
    hit = skeleton.at(first, "title", "source")
    if hit is None or skeleton.at(first, "institution") is not None:
        return None
    last = names.description_end(skeleton, scene, hit.last, end)
    if roster.bearer(skeleton, scene, first, last) is not None:
        return None
    return Office(skeleton, first, last, hit.value.key if hit.sort == "title" else skeleton.words[first])


def _goes_on(scene: Scene, cue: Hit, person: Speaker) -> bool:
    """Whether who is named for the first time goes on with what a description began: «یکی از وکیلان گفت … رضا گیلانی افزود»."""
    continuing = scene.vocabulary.lexicon.quotes.grammar.continuing
    return cue.value.entry in continuing and not scene.words_of.get(person.name)


def _describe(scene: Scene, office: Office, person: Speaker) -> None:
    roster.describe(office.skeleton, scene, office.first, office.last, person)


def _speaking(skeleton: Skeleton, scene: Scene) -> Iterator[tuple[int, Hit]]:
    """List where the subject of each sentence that reports something may begin, and the verb before which it stands."""
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
            yield first, verbs[0]


def _named(skeleton: Skeleton, scene: Scene, index: int) -> Speaker | None:
    """Give the person whose name begins at item ``index``, honorifics before it left out."""
    while (honorific := skeleton.at(index, "honorific")) is not None:
        index = honorific.last
    found = roster.at(skeleton, scene, index)
    return found.speaker if found is not None and found.speaker.name in scene.people else None
