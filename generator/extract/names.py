"""Names that the gazetteer does not know: found beside titles, by how a name looks in a language without capitals too.

A run of words may be a name where nothing in the dictionary knows its words and where it lies between a title and the edge of
a phrase («سامح شكري وزير الخارجية», «الأمير فيصل بن فرحان», "Steffen Hebestreit, the chancellor's spokesman"). Once a name has been
introduced so, its last word alone is known for the rest of the article.
"""

from collections.abc import Iterable

from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.model import Speaker
from generator.text.scan import Hit

MOST = 5
"""A name has at most so many words."""

_EDGE = (
    "that",
    "cue",
    "preposition",
    "adverb",
    "resume",
    "object",
    "whether",
    "article",
    "weekday",
    "month",
    "relative",
)
_PHRASE = ("entity", "demonym", "qualifier", "former", "title", "possessive", "honorific", "source")


def could_be(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` may be a word of an unknown name."""
    word = skeleton.words[index]
    case = scene.vocabulary.lexicon.quotes.grammar.case
    if word == QUOTED or not word[0].isalpha():
        return word in {".", "-"} and case and index > 0 and skeleton.capital(index - 1)
    if case and not skeleton.capital(index):
        return False
    return (
        not any(
            hit.sort not in {"honorific", "topic", "mask", "naming"} for hit in skeleton.hits.get(index, ())
        )
        and word not in scene.conjunctions
    )


def run_after(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Give the item after the run of name words that begins at ``index``; ``index`` where none does."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    end = index
    while end < high and end - index < MOST and could_be(skeleton, scene, end):
        end += 1
        if definite and end - index >= 2 and skeleton.words[end - 1].startswith(definite):
            break  # «ليلى البرادعي»: a family name with its article ends the name
    while end > index and not skeleton.words[end - 1][0].isalpha():
        end -= 1
    return end


def run_before(skeleton: Skeleton, scene: Scene, low: int, index: int) -> int:
    """Give the first item of the run of name words that ends before ``index``; ``index`` where none does."""
    begin = index
    while begin > low and index - begin < MOST and could_be(skeleton, scene, begin - 1):
        begin -= 1
    return begin


def title_end(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Go to the end of a title's phrase: its country, adjectives, what it is of."""
    end = index
    while end < high:
        hit = skeleton.at(end, *_PHRASE)
        if (
            hit is not None
            and not _person(scene, hit)
            and not (hit.proclitic is not None and hit.proclitic.conjunction)
        ):
            end = hit.last
        elif _defined(skeleton, scene, end) and skeleton.at(end, *_EDGE) is None:
            end += 1
        elif (
            end + 1 < high
            and skeleton.words[end][0] in _governing(scene)
            and _defined(skeleton, scene, end + 1)
        ):
            end += 2
        else:
            return end
    return end


def _defined(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` bears an article: «السعودي», «للشؤون», and so goes on describing."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    forms = tuple(
        fold(p.strip)
        for p in scene.vocabulary.lexicon.language.proclitics
        if len(p.strip) > 1 and (p.strip.endswith(definite) or p.restore)
    )
    return bool(definite) and skeleton.words[index].startswith(forms)


def _governing(scene: Scene) -> str:
    """Letters of the proclitics that are prepositions: «بجامعة الدول»."""
    return "".join(
        fold(p.strip)
        for p in scene.vocabulary.lexicon.language.proclitics
        if p.preposition and len(p.strip) == 1
    )


def _person(scene: Scene, hit: Hit) -> bool:
    found = scene.vocabulary.gazetteer.entities.get(hit.value) if hit.sort == "entity" else None
    return found is not None and found.kind == "person"


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
        end = title_end(skeleton, scene, hit.last, high)
        found = _right(skeleton, scene, hit, end, high) or _left(skeleton, scene, hit.first, low)
        if found is not None:
            speaker = known(skeleton, scene, *found)
            if hit.sort == "title":
                scene.described.setdefault(fold(skeleton.text(hit.first, end)), speaker)
                holders = scene.offices.setdefault(hit.value.key, [])
                if speaker not in holders:
                    holders.append(speaker)


def _apposed(skeleton: Skeleton, scene: Scene, low: int, high: int) -> None:
    """Keep in mind a name that opens its sentence and is described between commas: «مریم راستگو، شهردار نیلاب، …»."""
    end = run_after(skeleton, scene, low, high)
    verb_first = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    begin = low + 1 if verb_first else low
    if not 2 <= end - begin < MOST or end >= high or skeleton.words[end] not in COMMAS:
        return
    close = next((i for i in range(end + 1, min(high, end + 12)) if skeleton.words[i] in COMMAS), None)
    if close is None or close == end + 1:
        return
    relative = skeleton.at(end + 1, "relative") is not None and skeleton.at(end + 1, "that") is None
    if relative:
        known(skeleton, scene, begin, end)
    elif not any(skeleton.at(i, "cue", "finite") is not None for i in range(end + 1, close)):
        speaker = known(skeleton, scene, begin, end)
        scene.described.setdefault(fold(skeleton.text(end + 1, close)), speaker)


def _beside_cue(skeleton: Skeleton, scene: Scene, index: int) -> None:
    """Keep in mind a capitalised name right before or after a verb of saying: "said Jane Doe", "according to John Smith"."""
    cue = skeleton.at(index, "cue")
    if cue is None or not scene.vocabulary.lexicon.quotes.grammar.case:
        return
    low, high = _sentence(skeleton, index)
    for begin, end in (
        (run_before(skeleton, scene, low, cue.first), cue.first),
        (cue.last, run_after(skeleton, scene, cue.last, high)),
    ):
        if 2 <= end - begin < MOST:
            known(skeleton, scene, begin, end)


def _sentence(skeleton: Skeleton, index: int) -> tuple[int, int]:
    return next(
        ((low, high) for low, high in skeleton.sentences if low <= index < high), (0, len(skeleton.items))
    )


def _right(skeleton: Skeleton, scene: Scene, hit: Hit, end: int, high: int) -> tuple[int, int] | None:
    begin = end + 1 if end < high and skeleton.words[end] in COMMAS else end
    honorific = skeleton.at(begin, "honorific")
    begin = honorific.last if honorific is not None else begin
    last = run_after(skeleton, scene, begin, high)
    least = 1 if hit.sort == "honorific" or honorific is not None else 2
    edge = (
        scene.vocabulary.lexicon.quotes.grammar.case
        or last >= high
        or not skeleton.words[last][0].isalnum()
        or skeleton.at(last, *_EDGE) is not None
    )
    if (
        last - begin < least
        or not edge
        or (begin > end and last < high and skeleton.words[last][0].isalnum())
    ):
        return None
    return begin, last


def _left(skeleton: Skeleton, scene: Scene, first: int, low: int) -> tuple[int, int] | None:
    end = first - 1 if first > low and skeleton.words[first - 1] in COMMAS else first
    article = skeleton.ending(first, "article")
    if article is not None and article.first > low and skeleton.words[article.first - 1] in COMMAS:
        end = article.first - 1
    begin = run_before(skeleton, scene, low, end)
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


def known(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> Speaker:
    """Give the speaker called by items ``begin`` to ``end``: the one introduced under that name before, else a new one.

    Honorifics and titles before the name are left out; a family name alone is looked up in the full names of the article.
    """
    begin = _past_titles(skeleton, scene, begin, end)
    words = [skeleton.words[i] for i in range(begin, end) if skeleton.words[i][0].isalpha()]
    name = skeleton.text(begin, end).strip()
    found = scene.unknown.get(fold(name))
    if found is None and len(words) == 1 and words[0] in scene.families:
        name = scene.families[words[0]]
        found = scene.unknown.get(fold(name))
    if found is not None:
        return found
    longer = scene.unknown.get(words[-1]) if words else None
    if longer is not None and fold(name) in fold(longer.name):
        return longer
    speaker = Speaker(None, name)
    scene.unknown[fold(name)] = speaker
    if len(words) > 1:
        scene.unknown.setdefault(words[-1], speaker)
        scene.unknown.setdefault(" ".join(words[1:]), speaker)
    return speaker


def _past_titles(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> int:
    """Skip honorifics before a name, and a title or a word for people where a name of the article follows it."""
    while True:
        hit = skeleton.at(begin, "honorific", "title", "source")
        if hit is None or hit.last >= end:
            return begin
        rest = skeleton.words[hit.last : end]
        named = " ".join(rest) in scene.unknown or rest[-1] in scene.families
        if hit.sort != "honorific" and (len(rest) < 2 or not named):
            return begin
        begin = hit.last


def gather(skeletons: Iterable[Skeleton], scene: Scene) -> None:
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
        and could_be(skeleton, scene, index)
        and skeleton.at(index, "honorific") is None
    )
