"""The noun phrase before a verb as its subject, where it holds no known name: the items before the verb in; a subject out."""

from collections.abc import Sequence

from generator.extract import chunks, descriptions, names, roster, title_phrases
from generator.extract.descriptions import DESCRIPTION_MOST, PHRASE_MOST, Subject
from generator.extract.scene import Actor, Scene
from generator.extract.skeleton import Skeleton

_SOLE_LEAST = 2
"""A subject of one unknown word has more letters."""


def described(
    skeleton: Skeleton, scene: Scene, inside: Sequence[Actor], low: int, end: int
) -> list[Subject | Actor]:
    """Read an anonymous source that is the subject: «یکی از مقام‌های ارشد دولت», "a senior administration official"."""
    case = scene.vocabulary.lexicon.quotes.grammar.case
    for actor in reversed(inside) if case else inside:
        if actor.sort != "source" or actor.governed:
            continue
        first = chunks.start(skeleton, scene, low, actor.first)
        if first is None:
            continue
        last = chunks.end_of(skeleton, scene, actor.last, end)
        person = None if case else _named_before(inside, actor)
        if person is not None:
            roster.describe(skeleton, scene, actor.first, last, person.speakers[0])
            continue
        if skeleton.at(last, "object") is not None:
            continue
        if scene.vocabulary.lexicon.quotes.grammar.case and _unbroken(skeleton, last, end):
            last = end  # "economists at the institute said"
        if not case and skeleton.at(last, "preposition") is not None:
            last = _to_relative(skeleton, last, end)
        if last - first > PHRASE_MOST:
            continue
        found = descriptions.source(skeleton, scene, first, last, end)
        if found.step == "joint-document" and not found.speakers:
            continue
        return [found]
    return []


def _named_before(inside: Sequence[Actor], source: Actor) -> Actor | None:
    """Give the person whose name stands right before what only describes him: «آرمن گریگوریان | دبیر شورا»."""
    named = (a for a in inside if a.sort == "person" and a.last == source.first and len(a.speakers) == 1)
    return next((a for a in named if a.boundary and not a.governed), None)


def _to_relative(skeleton: Skeleton, index: int, end: int) -> int:
    """Take a place before a relative clause into a description: «یک مقام آگاه | در ستاد انتخابات | که …»."""
    for place in range(index + 1, min(end, index + DESCRIPTION_MOST)):
        if skeleton.at(place, "relative") is not None:
            return place
        if skeleton.at(place, "document") is not None:
            return index  # «وزارت خارجه | در بیانیه‌ای که منتشر شد»
        if not skeleton.words[place][0].isalnum() or skeleton.at(place, "finite", "cue") is not None:
            return index
    return index


def _unbroken(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether nothing but words of the same phrase stands between: no comma, no day, no verb."""
    return last - first <= 5 and not any(
        not skeleton.words[i][0].isalnum()
        or skeleton.at(i, "weekday", "month", "cue", "finite", "relative") is not None
        for i in range(first, last)
    )


def find(skeleton: Skeleton, scene: Scene, low: int, end: int) -> Subject | None:
    """Take the first noun phrase of a clause as its subject: an unknown name, with or without a title."""
    begin = names.run_before(skeleton, scene, low, end)
    if scene.vocabulary.lexicon.quotes.grammar.case:
        if begin == end or skeleton.at(begin, "document") is not None:
            return None
        return descriptions.told(skeleton, scene, begin, end)
    first = chunks.subject_start(skeleton, scene, low, end)
    last = min(chunks.end_of(skeleton, scene, first, end), end)
    if last <= first or last - first > PHRASE_MOST:
        return None
    if skeleton.at(first, "document") is not None:
        return Subject(scene.owners or scene.body, first, last, True, step="document")
    title = next((i for i in range(first, last) if skeleton.at(i, "title", "honorific") is not None), None)
    if title is not None:
        return _titled(skeleton, scene, first, title, last)
    plain = all(names.could_be(skeleton, scene, i) for i in range(first, last))
    family = last - first == 1 and (skeleton.words[first] in scene.families or _sole(skeleton, first, end))
    return (
        descriptions.told(skeleton, scene, first, last)
        if plain and (family or 2 <= last - first <= 3)
        else None
    )


def _sole(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether one word that nothing knows is all that stands before its verb: «یونیسف اعلام کرد که»."""
    return end - first == 1 and len(skeleton.words[first]) > _SOLE_LEAST


def _titled(skeleton: Skeleton, scene: Scene, first: int, title: int, last: int) -> Subject:
    """Make a subject of a phrase that holds a title or an honorific: the name before or after it, else all of it."""
    hit = skeleton.at(title, "title", "honorific")
    after = title_phrases.title_end(skeleton, scene, hit.last if hit is not None else title + 1, last)
    if hit is not None and hit.sort == "title" and title - first >= 2:
        return descriptions.called(skeleton, scene, first, title, title, last)
    if after < last and hit is not None:
        second = skeleton.at(after, "honorific")
        after = second.last if second is not None else after
        stop = names.run_after(skeleton, scene, after, last)
        sure = hit.sort == "honorific" or second is not None or stop - after > 1
        if stop > after and (sure or title_phrases.complete(skeleton, scene, hit, after, after)):
            return descriptions.called(skeleton, scene, after, stop, first, after)
    return descriptions.nameless(skeleton, scene, first, last, last)


def agency(skeleton: Skeleton, scene: Scene, low: int, end: int) -> Subject | None:
    """Read an agency that stands before its verb where subjects follow as a rule: «لكن وكالة الأنباء أفادت بأن»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite:
        return None
    for hit in skeleton.among(max(low, end - DESCRIPTION_MOST), end, "agency"):
        led = hit.first == low or skeleton.ending(hit.first, "contrast", "that") is not None
        apart = any(
            not skeleton.words[i][0].isalpha() or skeleton.at(i, "cue", "that", "preposition", "relative")
            for i in range(hit.first, end)
        )
        if led and not apart:
            return Subject((), hit.first, end, True, carrier=True)
    return None


def past_semicolon(skeleton: Skeleton, scene: Scene, low: int, verb: int) -> int:
    """Give the item where the part of a sentence begins that holds the verb: "Roth seeks help; | Danev is silent, says no"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        return low
    return next((i + 1 for i in range(verb - 1, low, -1) if skeleton.words[i] == ";"), low)
