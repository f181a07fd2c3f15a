"""Who is introduced in an article: all its skeletons in; names that the gazetteer does not know, and descriptions, in the scene.

A name is taken for one where a given name opens it, beside a title or an honorific («سامح شكري وزير الخارجية», «الأمير فيصل بن
فرحان», "Steffen Hebestreit, the chancellor's spokesman"), or in an apposition at the head of a sentence.
"""

from collections.abc import Iterable, Sequence

from generator.extract import holders, morphology, names, offices, roster, surnames, title_phrases
from generator.extract.names import EDGE, MOST
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.extract.unite import unite
from generator.model import Speaker
from generator.text.scan import Hit

_REACH = 10
"""A description begins at most so many items before the name."""
_LONE_LEAST = 2


def gather(skeletons: Iterable[Skeleton], scene: Scene) -> None:
    """Keep in mind everybody whom an article introduces, before its first quote is read."""
    listed = list(skeletons)
    weak: dict[str, Speaker] = {}
    surnames.gather(listed, scene)
    for skeleton in listed:
        _given(skeleton, scene)
    for skeleton in listed:
        introduce(skeleton, scene)
        _institutions(skeleton, scene, weak)
    _lone(listed, scene)
    scene.bodies = weak | scene.bodies
    unite(listed, scene)


def _lone(skeletons: Sequence[Skeleton], scene: Scene) -> None:
    """Take for a name a word that stands alone as the subject of two verbs of saying at least: «أعرب تنخائي عن», «أكد تنخائي أن»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not grammar.definite:
        return
    seen: dict[str, str] = {}
    for skeleton in skeletons:
        for hit in skeleton.among(0, len(skeleton.words) - 1, "cue"):
            index = hit.last
            if hit.value.form != "verb" or index + 1 >= len(skeleton.words):
                continue
            word = skeleton.words[index]
            closed = skeleton.at(index + 1, "that", "through") or skeleton.words[index + 1] in COMMAS | {":"}
            plain = names.could_be(skeleton, scene, index) and word[0].isalpha() and len(word) > _LONE_LEAST
            written = skeleton.text(index, index + 1)
            if (
                not closed
                or not plain
                or word in scene.unknown
                or morphology.ruled(skeleton, scene, index)
                or scene.leading.get(word) is not None
                or written.endswith(grammar.manner + grammar.owned)
            ):
                continue
            if word in seen:
                scene.unknown[word] = Speaker(None, seen[word])
                scene.firsts.add(word)
                scene.people.add(seen[word])
            seen.setdefault(word, written)


def _given(skeleton: Skeleton, scene: Scene) -> None:
    """Keep in mind every name that a given name opens, and the description beside it."""
    if scene.vocabulary.lexicon.quotes.grammar.case:
        return
    done = 0
    for index in skeleton.beginning("given"):
        given = names.given(skeleton, scene, index) if index >= done else None
        if given is None or skeleton.words[index] in scene.unknown:
            continue
        low, high = _sentence(skeleton, index)
        end = names.run_after(skeleton, scene, index, high)
        short = end <= given.last and given.sort != "marked"
        if short or skeleton.ending(index, "called", "naming") is not None:
            continue
        done = end
        linked = index > low and skeleton.at(index - 1, "link") is not None
        free = linked and (index - 2 < low or not names.part(skeleton, scene, index - 2))
        first = index - 1 if free else index - 2 if linked else index  # «بن علي», «تميم بن حمد»
        speaker = roster.known(skeleton, scene, first, end)
        scene.people.add(speaker.name)
        _beside(skeleton, scene, (index, end), (low, high), speaker)


def _closing(skeleton: Skeleton, index: int, high: int) -> int:
    """Go on to the comma that closes an apposition, if nothing but a description stands before it."""
    for end in range(index, min(high, index + _REACH)):
        if skeleton.words[end] in COMMAS:
            return end
        if not skeleton.words[end][0].isalnum() or skeleton.at(end, "cue", "that", "finite", "relative"):
            return index
    return index


def _institutions(skeleton: Skeleton, scene: Scene, weak: dict[str, Speaker]) -> None:
    """Keep in mind by which name a body of each kind is told of first: «شرکت آب منطقه‌ای», to which «این شرکت» points back.

    Where an object follows, it does not show where the name ends: then only one word more goes into ``weak``.
    """
    if scene.vocabulary.lexicon.quotes.grammar.case:
        return
    for hit in skeleton.among(0, len(skeleton.words), "institution"):
        word = skeleton.words[hit.first]
        governed = hit.proclitic is not None and hit.proclitic.preposition
        if governed or word in scene.bodies or skeleton.ending(hit.first, "same") is not None:
            continue
        _, high = _sentence(skeleton, hit.first)
        end = title_phrases.description_end(skeleton, scene, hit.last, high)
        if end < high and skeleton.at(end, "finite") is not None:
            end -= 1  # «شرکت غله تبرئه شد»: the last word belongs to the verb
        if end <= hit.last:
            continue
        if skeleton.at(end, "preposition", "object") is not None:
            weak.setdefault(word, Speaker(None, skeleton.text(hit.first, hit.last + 1)))
            continue
        scene.bodies[word] = Speaker(None, skeleton.text(hit.first, end))


def _beside(
    skeleton: Skeleton, scene: Scene, name: tuple[int, int], sentence: tuple[int, int], speaker: Speaker
) -> None:
    """Keep in mind by what the owner of ``name`` is described, right after it or right before."""
    begin, end = name
    low, high = sentence
    after = end + 1 if end < high and skeleton.words[end] in COMMAS else end
    hit = skeleton.at(after, "title", "source")
    if hit is not None and not (hit.proclitic is not None and hit.proclitic.conjunction):
        last = title_phrases.description_end(skeleton, scene, hit.last, high)
        close = _closing(skeleton, last, high) if after > end else last
        _describe(skeleton, scene, hit, close, speaker)
    honorific = skeleton.ending(begin, "honorific")
    stop = honorific.first if honorific is not None else begin
    stop = stop - 1 if stop > low and skeleton.words[stop - 1] in COMMAS else stop
    found = None
    for first in range(stop - 1, max(low, stop - _REACH) - 1, -1):
        hit = skeleton.at(first, "title", "source") if first in skeleton.hits else None
        if hit is None or skeleton.at(first, "institution") is not None:
            continue  # «به نقل از فدراسیون شنا، | رضا گیلانی»: no man is a federation
        end = title_phrases.description_end(skeleton, scene, hit.last, stop)
        if title_phrases.place_end(skeleton, end, stop) >= stop:
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
        _apposed(skeleton, scene, _past_carrier(skeleton, low, high), high)
    for index in skeleton.beginning("title", "honorific", "source", "cue", "counterpart"):
        hit = skeleton.at(index, "title", "honorific", "source")
        if hit is None:
            _beside_cue(skeleton, scene, index)
            _counterpart(skeleton, scene, index)
            continue
        low, high = _sentence(skeleton, index)
        end = title_phrases.title_end(skeleton, scene, hit.last, high)
        cued = skeleton.ending(hit.first, "cue") is not None  # «وفقا لما أعلنته | الوزارة»
        before = None if cued else holders.left(skeleton, scene, hit.first, low)
        behind = holders.right(skeleton, scene, hit, end, high)
        found = before if behind is None or _held(skeleton, scene, hit, end, behind) else behind
        if found is not None:
            speaker = roster.known(skeleton, scene, *found)
            scene.people.add(speaker.name)
            if hit.sort == "title" or (hit.sort == "source" and found[1] <= hit.first):
                last = (
                    end if found[0] >= end else title_phrases.description_end(skeleton, scene, hit.last, high)
                )
                _describe(skeleton, scene, hit, last, speaker)


def _held(skeleton: Skeleton, scene: Scene, hit: Hit, end: int, name: tuple[int, int]) -> bool:
    """Whether the gazetteer knows who holds the office of ``hit``, so that what follows is no name: «رئیس‌جمهور وارلند | راه بسته | است».

    A given name or a comma shows that it is one nevertheless.
    """
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if hit.sort != "title" or grammar.case or grammar.subject != "before" or name[0] != end:
        return False
    places = [h.value for h in skeleton.among(hit.last, end, "entity", "demonym")]
    known = bool(places) and offices.office(scene, hit.value.key, places) is not None
    return known and names.given(skeleton, scene, end) is None


def _apposed(skeleton: Skeleton, scene: Scene, low: int, high: int) -> None:
    """Keep in mind a name that opens its sentence and is described between commas: «مریم راستگو، شهردار نیلاب، …»."""
    verb_first = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    cue = skeleton.at(low, "cue") if verb_first else None
    end = names.run_after(skeleton, scene, cue.last if cue is not None else low, high)
    begin = cue.last if cue is not None else low + 1 if verb_first else low
    if cue is not None and skeleton.at(end + 1, "title", "source", "relative") is None:
        return  # «وأكدت دانة المرزوقي، المدير التنفيذي، …», but «وقال مخاطبا الحشد، …»
    if not 2 <= end - begin < MOST or end >= high or skeleton.words[end] not in COMMAS:
        return
    close = next((i for i in range(end + 1, min(high, end + 12)) if skeleton.words[i] in COMMAS), None)
    if close is None:
        _unclosed(skeleton, scene, (begin, end), high)
    if close is None or close == end + 1:
        return
    relative = skeleton.at(end + 1, "relative") is not None and skeleton.at(end + 1, "that") is None
    if relative:
        roster.known(skeleton, scene, begin, end)
    elif not skeleton.holds(end + 1, close, "cue", "finite"):
        speaker = roster.known(skeleton, scene, begin, end)
        roster.describe(skeleton, scene, end + 1, close, speaker)


def _past_carrier(skeleton: Skeleton, low: int, high: int) -> int:
    """Skip who carries the report at the head of a sentence: «به گزارش مهرگان به نقل از ایران‌نما، لنا هولت، شهردار نیلاب، …»."""
    while low < high and skeleton.at(low, "carried") is not None:
        near = range(low, min(high, low + _REACH))
        comma = next((i for i in near if skeleton.words[i] in COMMAS or skeleton.words[i] == "؛"), None)
        if comma is None:
            break
        low = comma + 1
    return low


def _unclosed(skeleton: Skeleton, scene: Scene, name: tuple[int, int], high: int) -> None:
    """Keep in mind a name whose description no second comma closes: «اوا گورنیک، نماینده پارلمان در گفت‌وگویی گفت»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    hit = skeleton.at(name[1] + 1, "title", "source")
    if hit is None or grammar.case or grammar.subject == "after":
        return
    speaker = roster.known(skeleton, scene, *name)
    scene.people.add(speaker.name)
    _describe(skeleton, scene, hit, title_phrases.description_end(skeleton, scene, hit.last, high), speaker)


def _counterpart(skeleton: Skeleton, scene: Scene, index: int) -> None:
    """Keep in mind from where a counterpart is who is named behind: «نظيره السورفي سالم فهد», then «الرئيس السورفي»."""
    hit = skeleton.at(index, "counterpart")
    begin = hit.last if hit is not None else 0
    while begin and begin < len(skeleton.words) and morphology.origin(skeleton, scene, begin):
        begin += 1
    if hit is None or begin == hit.last:
        return
    _, high = _sentence(skeleton, index)
    end = names.run_after(skeleton, scene, begin, high)
    edge = end >= high or not skeleton.words[end][0].isalnum() or skeleton.at(end, *EDGE) is not None
    if edge and end - begin >= _LONE_LEAST and not title_phrases.idafa(skeleton, scene, begin, end):
        speaker = roster.known(skeleton, scene, begin, end)
        scene.people.add(speaker.name)
        roster.describe(skeleton, scene, hit.first, begin, speaker)


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
        ((low, high) for low, high in skeleton.sentences if low <= index < high), (0, len(skeleton.words))
    )
