"""Who is introduced in an article: all its skeletons in; names that the gazetteer does not know, and descriptions, in the scene.

A name is taken for one where a given name opens it, beside a title or an honorific («سامح شكري وزير الخارجية», «الأمير فيصل بن
فرحان», "Steffen Hebestreit, the chancellor's spokesman"), or in an apposition at the head of a sentence.
"""

from collections.abc import Iterable, Sequence

from generator.extract import names, roster
from generator.extract.names import EDGE, MOST
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.model import Speaker
from generator.text.scan import Hit

_REACH = 10
"""A description begins at most so many items before the name."""


def gather(skeletons: Iterable[Skeleton], scene: Scene) -> None:
    """Keep in mind everybody whom an article introduces, before its first quote is read."""
    listed = list(skeletons)
    _families(listed, scene)
    for skeleton in listed:
        _given(skeleton, scene)
    for skeleton in listed:
        introduce(skeleton, scene)


def _given(skeleton: Skeleton, scene: Scene) -> None:
    """Keep in mind every name that a given name opens, and the description beside it."""
    if scene.vocabulary.lexicon.quotes.grammar.case:
        return
    done = 0
    for index in sorted(skeleton.hits):
        given = names.given(skeleton, scene, index) if index >= done else None
        if given is None or skeleton.words[index] in scene.unknown:
            continue
        low, high = _sentence(skeleton, index)
        end = names.run_after(skeleton, scene, index, high)
        if end <= given.last or skeleton.ending(index, "called", "naming") is not None:
            continue
        done = end
        speaker = roster.known(skeleton, scene, index, end)
        scene.people.add(speaker.name)
        _beside(skeleton, scene, (index, end), (low, high), speaker)


def _beside(
    skeleton: Skeleton, scene: Scene, name: tuple[int, int], sentence: tuple[int, int], speaker: Speaker
) -> None:
    """Keep in mind by what the owner of ``name`` is described, right after it or right before."""
    begin, end = name
    low, high = sentence
    after = end + 1 if end < high and skeleton.words[end] in COMMAS else end
    hit = skeleton.at(after, "title", "source")
    if hit is not None and not (hit.proclitic is not None and hit.proclitic.conjunction):
        last = names.description_end(skeleton, scene, hit.last, high)
        _describe(skeleton, scene, hit, last, speaker)
    honorific = skeleton.ending(begin, "honorific")
    stop = honorific.first if honorific is not None else begin
    stop = stop - 1 if stop > low and skeleton.words[stop - 1] in COMMAS else stop
    found = None
    for first in range(stop - 1, max(low, stop - _REACH) - 1, -1):
        hit = skeleton.at(first, "title", "source") if first in skeleton.hits else None
        if hit is not None and names.description_end(skeleton, scene, hit.last, stop) >= stop:
            found = hit
    if found is not None:
        _describe(skeleton, scene, found, stop, speaker)


def _describe(skeleton: Skeleton, scene: Scene, hit: Hit, last: int, speaker: Speaker) -> None:
    roster.describe(skeleton, scene, hit.first, last, speaker)
    if hit.sort == "title":
        holders = scene.offices.setdefault(hit.value.key, [])
        if speaker not in holders:
            holders.append(speaker)


def introduce(skeleton: Skeleton, scene: Scene) -> None:
    """Keep in mind every unknown name that stands beside a title or an honorific anywhere in ``skeleton``."""
    for low, high in skeleton.sentences:
        _apposed(skeleton, scene, low, high)
    for index in sorted(skeleton.hits):
        hit = skeleton.at(index, "title", "honorific", "source")
        if hit is None:
            _beside_cue(skeleton, scene, index)
            continue
        low, high = _sentence(skeleton, index)
        end = names.title_end(skeleton, scene, hit.last, high)
        found = _right(skeleton, scene, hit, end, high) or _left(skeleton, scene, hit.first, low)
        if found is not None:
            speaker = roster.known(skeleton, scene, *found)
            scene.people.add(speaker.name)
            if hit.sort == "title":
                last = end if found[0] >= end else names.description_end(skeleton, scene, hit.last, high)
                _describe(skeleton, scene, hit, last, speaker)


def _apposed(skeleton: Skeleton, scene: Scene, low: int, high: int) -> None:
    """Keep in mind a name that opens its sentence and is described between commas: «مریم راستگو، شهردار نیلاب، …»."""
    end = names.run_after(skeleton, scene, low, high)
    verb_first = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    begin = low + 1 if verb_first else low
    if not 2 <= end - begin < MOST or end >= high or skeleton.words[end] not in COMMAS:
        return
    close = next((i for i in range(end + 1, min(high, end + 12)) if skeleton.words[i] in COMMAS), None)
    if close is None or close == end + 1:
        return
    relative = skeleton.at(end + 1, "relative") is not None and skeleton.at(end + 1, "that") is None
    if relative:
        roster.known(skeleton, scene, begin, end)
    elif not any(skeleton.at(i, "cue", "finite") is not None for i in range(end + 1, close)):
        speaker = roster.known(skeleton, scene, begin, end)
        roster.describe(skeleton, scene, end + 1, close, speaker)


def _beside_cue(skeleton: Skeleton, scene: Scene, index: int) -> None:
    """Keep in mind a capitalised name right before or after a verb of saying: "said Jane Doe", "according to John Smith"."""
    cue = skeleton.at(index, "cue")
    if cue is None or not scene.vocabulary.lexicon.quotes.grammar.case:
        return
    low, high = _sentence(skeleton, index)
    for begin, end in (
        (names.run_before(skeleton, scene, low, cue.first), cue.first),
        (cue.last, names.run_after(skeleton, scene, cue.last, high)),
    ):
        if 2 <= end - begin < MOST:
            roster.known(skeleton, scene, begin, end)


def _sentence(skeleton: Skeleton, index: int) -> tuple[int, int]:
    return next(
        ((low, high) for low, high in skeleton.sentences if low <= index < high), (0, len(skeleton.items))
    )


def _right(skeleton: Skeleton, scene: Scene, hit: Hit, end: int, high: int) -> tuple[int, int] | None:
    begin = end + 1 if end < high and skeleton.words[end] in COMMAS else end
    honorific = skeleton.at(begin, "honorific")
    begin = honorific.last if honorific is not None else begin
    last = names.run_after(skeleton, scene, begin, high)
    least = 1 if hit.sort == "honorific" or honorific is not None else 2
    edge = (
        scene.vocabulary.lexicon.quotes.grammar.case
        or last >= high
        or not skeleton.words[last][0].isalnum()
        or skeleton.at(last, *EDGE) is not None
    )
    if last - begin < least or not edge:
        return None
    apposed = begin > end and skeleton.words[end] in COMMAS
    if apposed and last < high and skeleton.words[last][0].isalnum():
        return None
    sure = honorific is not None or hit.sort == "honorific" or apposed
    return (begin, last) if sure or _complete(skeleton, scene, hit, end, begin) else None


def _complete(skeleton: Skeleton, scene: Scene, hit: Hit, end: int, begin: int) -> bool:
    """Whether a title's phrase is whole at item ``end``, so that what follows is a name and not what the title is of.

    With capitals it shows; with an article the phrase must be definite: «وزير الخارجية سامح شكري», not «محافظ مصرف مرسان». Else
    only a given name tells, as «مدیر موزهٔ دریا» does not.
    """
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or names.given(skeleton, scene, begin) is not None:
        return True
    place = skeleton.ending(end, "entity", "demonym") is not None
    definite = bool(grammar.definite) and skeleton.words[end - 1].startswith(grammar.definite)
    return hit.sort == "title" and (place or definite)


def _left(skeleton: Skeleton, scene: Scene, first: int, low: int) -> tuple[int, int] | None:
    end = first - 1 if first > low and skeleton.words[first - 1] in COMMAS else first
    article = skeleton.ending(first, "article")
    if article is not None and article.first > low and skeleton.words[article.first - 1] in COMMAS:
        end = article.first - 1
    begin = names.run_before(skeleton, scene, low, end)
    apposed = end < first
    if end - begin < 2 or end - begin >= MOST:
        return None
    opens = (
        begin == low
        or not skeleton.words[begin - 1][0].isalnum()
        or skeleton.ending(begin, "cue", "honorific", "adverb") is not None
    )
    joined = begin > low and (
        skeleton.words[begin - 1] in scene.conjunctions or skeleton.ending(begin, "preposition") is not None
    )
    case = scene.vocabulary.lexicon.quotes.grammar.case
    return (begin, end) if opens or (apposed and (joined or case)) else None


def _families(skeletons: Sequence[Skeleton], scene: Scene) -> None:
    """Keep in mind by which word before it each family name of the article stands in full: «الكيلاني» → «هشام الكيلاني»."""
    pairs: dict[str, dict[str, int]] = {}
    alone: set[str] = set()
    for skeleton in skeletons:
        for index in range(len(skeleton.words)):
            if not _plain(skeleton, scene, index):
                continue
            if index > 0 and _plain(skeleton, scene, index - 1):
                name = skeleton.text(index - 1, index + 1)
                counts = pairs.setdefault(skeleton.words[index], {})
                counts[name] = counts.get(name, 0) + 1
            else:
                alone.add(skeleton.words[index])
    for word in alone & pairs.keys():
        name, count = max(pairs[word].items(), key=lambda pair: pair[1])
        if count == sum(pairs[word].values()):
            scene.families[word] = name


def _plain(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` may be a part of a name and is nothing else that the dictionary knows."""
    return (
        skeleton.words[index][0].isalpha()
        and names.could_be(skeleton, scene, index)
        and skeleton.at(index, "honorific") is None
    )
