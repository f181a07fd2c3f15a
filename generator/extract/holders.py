"""Whose name stands beside a title, an honorific or a source: its place in; the items of the name out, or nothing.

What else stands there is no name: «محافظ مصرف مرسان», «اظهارات شنیدنی سرمربی», "In Sorm County, authorities said".
"""

from generator.extract import morphology, names, title_phrases
from generator.extract.names import EDGE, MOST
from generator.extract.predicates import finite
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

_CARRIER_REACH = 6
"""Who carries the news is named at most so many items before a description."""


def right(skeleton: Skeleton, scene: Scene, hit: Hit, end: int, high: int) -> tuple[int, int] | None:
    """Give the name that follows the title or honorific ``hit``, whose phrase goes to item ``end``, or a comma after it."""
    begin = end + 1 if end < high and skeleton.words[end] in COMMAS else end
    if scene.vocabulary.lexicon.quotes.grammar.case and skeleton.ending(end, "possessive") is not None:
        return None  # "the leader of | Halm Borough Council"
    honorific = skeleton.at(begin, "honorific")
    begin = honorific.last if honorific is not None else begin
    if (
        begin + 1 < high
        and morphology.origin(skeleton, scene, begin)
        and names.given(skeleton, scene, begin + 1)
    ):
        begin += 1  # «مدرب النهر، الفرنسي بيير لوغران»
    if honorific is not None or hit.sort == "honorific":
        begin = title_phrases.past_adjective(skeleton, scene, begin, high)
    while begin < high and skeleton.words[begin] == ".":
        begin += 1  # "Mr. Vance"
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
    if honorific is None and hit.sort != "honorific" and title_phrases.idafa(skeleton, scene, begin, last):
        return None
    sure = honorific is not None or hit.sort == "honorific" or apposed
    return (begin, last) if sure or title_phrases.complete(skeleton, scene, hit, end, begin) else None


def left(skeleton: Skeleton, scene: Scene, first: int, low: int) -> tuple[int, int] | None:
    """Give the name that stands before the title at item ``first``, or before a comma or an article ahead of it."""
    end = first - 1 if first > low and skeleton.words[first - 1] in COMMAS else first
    article = skeleton.ending(first, "article")
    if article is not None and article.first > low and skeleton.words[article.first - 1] in COMMAS:
        end = article.first - 1
        if title_phrases.servant(skeleton, scene, article.first):
            return None
    tie = skeleton.ending(article.first if article is not None else first, "copula")
    if tie is not None and tie.first > low and skeleton.at(first, "title") is not None:
        end = tie.first  # "Maria Vance has been minister for two years"
    begin = names.run_before(skeleton, scene, low, end)
    apposed = end < first
    if end - begin < 2 or end - begin >= MOST:
        return None
    if names.given(skeleton, scene, begin) is None and skeleton.among(
        max(low, begin - _CARRIER_REACH), begin, "carried", "agency"
    ):
        return None  # «به گزارش خبرگزاری صدا و سیمای مازندران، فرمانده …»
    opens = (
        begin == low
        or not skeleton.words[begin - 1][0].isalnum()
        or skeleton.ending(begin, "cue", "honorific", "adverb") is not None
    )
    joined = begin > low and (
        skeleton.words[begin - 1] in scene.conjunctions or skeleton.ending(begin, "preposition") is not None
    )
    case = scene.vocabulary.lexicon.quotes.grammar.case
    if case and apposed and article is None and _acts(skeleton, scene, first):
        return None  # "In Sorm County, authorities said"
    if not apposed and not case and not scene.vocabulary.lexicon.quotes.grammar.definite:
        # «اظهارات شنیدنی سرمربی» is a heading; «کر استارمر نخست‌وزیر» is a name if it stands alone elsewhere
        opens = opens and _sure(skeleton, scene, begin, end)
    return (begin, end) if opens or (apposed and (joined or case)) else None


def _acts(skeleton: Skeleton, scene: Scene, first: int) -> bool:
    """Whether a verb follows the noun at item ``first``, which so is a subject and describes nobody."""
    hit = skeleton.at(first, "title", "source")
    return hit is not None and (skeleton.at(hit.last, "cue") is not None or finite(skeleton, scene, hit.last))


def _sure(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> bool:
    """Whether something besides the title after it shows that items ``begin`` to ``end`` are a name."""
    return names.given(skeleton, scene, begin) is not None or skeleton.words[end - 1] in scene.families
