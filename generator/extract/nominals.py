"""Cuts the noun phrase beside a verb, where names are known by capitals: items in; a ``Phrase`` out.

"Maria Vance, 45, who heads the union, told reporters": a core, and what is said of it between commas.
"""

from typing import NamedTuple

from generator.extract import morphology
from generator.extract.predicates import any_finite, finite
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import QUOTED, Skeleton

_CORE_MOST = 16
_DASHES = frozenset({"-", "–", "—"})
_APPOSED_MOST = 4
_MODIFIER_MOST = 24
_DATE_MOST = 6
_NOUN_LEAST = 5
"""Letters of a noun from which its ending may show it to be several: "opponents"."""

_BREAKS = ("that", "resume", "temporal", "condition", "contrast", "whether")
_ENDS = ("that", "weekday", "month", "relative_date", "relative", "resume", "whether", "cue")


class Phrase(NamedTuple):
    """A noun phrase, as items."""

    first: int
    last: int
    apposed: tuple[tuple[int, int], ...] = ()
    """What stands between commas after it, the nearest first."""


def _contrasted(skeleton: Skeleton, end: int) -> bool:
    """Whether a word such as "but" stands before a verb, so that what stands before that is not its subject."""
    return skeleton.ending(end, "contrast") is not None and skeleton.ending(end, "adverb") is None


def before(skeleton: Skeleton, scene: Scene, low: int, end: int) -> Phrase | None:
    """Cut the phrase that ends before item ``end``, or before commas that describe it; ``None`` where none does."""
    if end > low and (skeleton.words[end - 1] in scene.conjunctions or _contrasted(skeleton, end)):
        return None
    apposed: list[tuple[int, int]] = []
    last = end
    while last > low and skeleton.words[last - 1] in COMMAS:
        opening = _comma_before(skeleton, low, last - 1)
        if opening is None or len(apposed) == _APPOSED_MOST:
            return None
        aside = _told(skeleton, opening + 1, last - 1)
        if not aside and not _modifies(skeleton, scene, opening + 1, last - 1):
            return None
        if not aside:
            apposed.append((opening + 1, last - 1))
        last = opening
    last = _without_day(skeleton, low, last)
    while last > low and skeleton.words[last - 1] in {"'", "’", "-"}:
        last -= 1
    first = stripped(skeleton, scene, _begin(skeleton, scene, low, last), last)
    if skeleton.holds(first + 1, last, "pronoun"):
        sorts = ("preposition", "temporal", "aside")
        led = (
            skeleton.at(first, *sorts) or skeleton.ending(first, "preposition")
        ) is not None and skeleton.at(last - 1, "pronoun") is not None
        return Phrase(last - 1, last, tuple(reversed(apposed))) if led else None  # "a fact he often mentions"
    if first >= last or skeleton.at(first, "preposition", "that", "relative", "negation") is not None:
        return None
    return Phrase(first, last, tuple(reversed(apposed))) if _nominal(skeleton, scene, first, last) else None


def _nominal(skeleton: Skeleton, scene: Scene, first: int, last: int) -> bool:
    """Whether a phrase looks like one that speaks: by its first word, else by the noun at its head."""
    article = skeleton.at(first, "article")
    if article is not None:
        return article.last < last
    if last - first == 1 and skeleton.at(first, "opener") is not None:
        return skeleton.at(first, "pronoun", "source") is not None
    end = head_end(skeleton, first, last)
    noun = skeleton.words[end - 1]
    return (
        skeleton.capital(first)
        or (
            end - first > 2 and skeleton.capital(end - 1) and skeleton.capital(end - 2)
        )  # "resident Nick Vance"
        or skeleton.words[first].isdigit()
        or skeleton.at(first, "pronoun", "opener", "source", "title", "pair", "qualifier", "former", "count")
        is not None
        or skeleton.ending(end, "source", "title", "document") is not None
        or (len(noun) >= _NOUN_LEAST and noun.endswith(scene.vocabulary.lexicon.quotes.grammar.several))
    )


def after(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Phrase | None:
    """Cut the phrase that begins at item ``begin``: up to a comma, a verb, a day, or the sentence's end."""
    last = begin
    if skeleton.at(begin, "infinitive", "preposition", "through") is not None:
        return None  # "…, wrote to the owners", "reported citing the palace"
    while last < high and last - begin < _CORE_MOST:
        word = skeleton.words[last]
        document = skeleton.at(last, "document", "institution") is not None
        document = document or (last == begin and skeleton.at(last + 1, "source") is not None)
        if not _inside(skeleton, last) or (skeleton.at(last, *_ENDS) is not None and not document):
            break
        infinitive = skeleton.at(last, "infinitive") is not None
        if infinitive and (skeleton.at(last, "preposition") is None or skeleton.at(last + 1, "agency")):
            break  # "said the source | to Reuters"
        if skeleton.at(last, "temporal", "aside") is not None and skeleton.at(last, "preposition") is None:
            break
        if finite(skeleton, scene, last) and not (_reduced(skeleton, last) or document):
            break
        aside = skeleton.at(last, "adverb") if last > begin else None
        if aside is not None and aside.last - last > 1 and skeleton.at(last, "preposition") is not None:
            break  # "said the council | in a brief statement"
        if last > begin and skeleton.at(last, "through") is not None:
            break  # "said the statement | quoted by the agency"
        if word in scene.conjunctions and not _joins(skeleton, last, high):
            break
        last += 1
    last = _without_tail(skeleton, begin, last)
    return Phrase(begin, last) if last > begin and _nominal(skeleton, scene, begin, last) else None


def _without_day(skeleton: Skeleton, low: int, last: int) -> int:
    """Leave out a day at the end: "a court in Halm on Wednesday"."""
    end = last
    while (day := skeleton.ending(end, "weekday", "month", "relative_date", "daypart")) and day.first > low:
        office = skeleton.ending(end, "title") is not None and not skeleton.words[day.first - 1].isdigit()
        if office or skeleton.ending(day.first, "article") is not None:
            break  # "the PM", "the Talvian PM"
        end = day.first
    ruling = skeleton.ending(end, "preposition") if end < last else None
    return ruling.first if ruling is not None and ruling.first > low else end


def _without_tail(skeleton: Skeleton, begin: int, last: int) -> int:
    """Leave out a preposition at the end, and where and when it was said: "Danev on Tuesday"."""
    while last > begin and (
        skeleton.ending(last, "preposition", "article", "adverb") is not None
        or not skeleton.words[last - 1][0].isalnum()
    ):
        last -= 1
    return last


def _inside(skeleton: Skeleton, index: int) -> bool:
    """Whether item ``index`` may lie inside a phrase: a word, or a mark inside of words ("co-founder", "Sen.", "Vance's")."""
    word = skeleton.words[index]
    if word == QUOTED:
        return False
    if word[0].isalnum():
        return True
    item = skeleton.firsts[index]
    passage = skeleton.passage
    glued = passage.glued(item) and item + 1 < len(passage.words)
    if word == ",":
        figures = glued and index > 0 and skeleton.words[index - 1].isdigit()
        return figures and skeleton.words[index + 1 : index + 2][0].isdigit()  # "32,000 residents"
    if word == ".":
        return glued and not any(index + 1 == high for _, high in skeleton.sentences)
    dash = word == "-" and "-" in {skeleton.words[index - 1], *skeleton.words[index + 1 : index + 2]}
    return glued and word in {"-", "'", "’", "&", "/"} and not dash  # "negative--meaning"


def _reduced(skeleton: Skeleton, index: int) -> bool:
    """Whether a verb form describes the noun before it: "people briefed on the matter"."""
    return index + 1 < len(skeleton.words) and skeleton.at(index + 1, "preposition") is not None


def _joins(skeleton: Skeleton, index: int, high: int) -> bool:
    """Whether the conjunction at ``index`` joins two of a phrase: a capital or a small noun follows, and no pronoun or article."""
    return index + 1 < high and skeleton.at(index + 1, "pronoun", "cue", "that") is None


def _comma_before(skeleton: Skeleton, low: int, index: int) -> int | None:
    for place in range(index - 1, max(low, index - _MODIFIER_MOST) - 1, -1):
        word = skeleton.words[place]
        if word in COMMAS:
            return place
        if word in {QUOTED, ";", ":", "؛"}:
            return None
    return None


def _told(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether who tells it all is set between the commas: "Danev, Holt recalled, smiled and said"."""
    cue = skeleton.ending(last, "cue")
    says = (
        cue is not None and cue.value.form == "verb" and cue.value.strength == "strong" and cue.first > first
    )
    named = skeleton.capital(first) or skeleton.at(first, "pronoun", "article") is not None
    return says and named and not skeleton.holds(first, last, "relative", "preposition", "that")


def _modifies(skeleton: Skeleton, scene: Scene, first: int, last: int) -> bool:
    """Whether what stands between two commas only describes what stands before them."""
    if first >= last:
        return False
    sorts = ("relative", "whether")  # "Roth, asked if it rains, said"
    relative = next((i for i in range(first, last) if skeleton.at(i, *sorts) is not None), last)
    first += skeleton.words[first].endswith(scene.vocabulary.lexicon.quotes.grammar.past or ("\n",))
    return not any_finite(skeleton, scene, first, relative)  # "The report, published on Monday, says"


def _begin(skeleton: Skeleton, scene: Scene, low: int, end: int) -> int:
    """Go back to where the phrase before item ``end`` begins."""
    begin = end
    while begin > low and end - begin < _CORE_MOST:
        place = begin - 1
        if not _inside(skeleton, place) or skeleton.ending(begin, *_BREAKS) is not None:
            break
        dated = skeleton.words[place].isdigit() and skeleton.at(begin, "article") is not None
        if begin < end and (dated or skeleton.at(place, "relative") is not None):
            break  # "HALM, May 3 | A clerk said", "a gate that | the guards said was shut", "where | officials say"
        cue = skeleton.at(place, "cue")
        verb = finite(skeleton, scene, place) or (cue is not None and cue.value.form != "phrase")
        if verb:
            relative = _relative_before(skeleton, low, place)
            if relative is not None and begin < end:
                begin = relative
                continue
            if not (begin < end and skeleton.at(begin, "preposition") is not None):
                break
        begin = place
    return begin


def _relative_before(skeleton: Skeleton, low: int, index: int) -> int | None:
    """Say where the relative clause begins whose verb stands at ``index``: "a man who knows him"."""
    for place in range(index - 1, max(low, index - 4), -1):
        if not skeleton.words[place][0].isalnum():
            return None
        if skeleton.at(place, "relative") is not None:
            return place
    return None


def stripped(skeleton: Skeleton, scene: Scene, first: int, last: int) -> int:
    """Leave out conjunctions and adverbs before a phrase."""
    while first < last:
        adverb = skeleton.at(first, "adverb", "resume", "weekday")
        if adverb is not None and adverb.last <= last:
            first = adverb.last
        elif skeleton.words[first] in scene.conjunctions or not skeleton.words[first][0].isalnum():
            first += 1
        elif (
            skeleton.at(first, "preposition") is not None
            and first + 1 < last
            and (skeleton.words[first + 1].isdigit() or skeleton.at(first + 1, "count"))
        ):
            first += 1  # "about four in ten"
        else:
            return first
    return first


def head_end(skeleton: Skeleton, first: int, last: int) -> int:
    """Say where the head of a phrase ends: before its first preposition or relative."""
    sorts = ("preposition", "relative", "possessive")
    return next((i for i in range(first + 1, last) if skeleton.at(i, *sorts) is not None), last)


def past_adverbs(skeleton: Skeleton, scene: Scene, low: int, index: int) -> int:
    while index > low:
        adverb = skeleton.ending(index, "adverb", "negation")
        if adverb is not None and adverb.first >= low:
            index = adverb.first
        elif index - 1 > low and morphology.of_manner(skeleton, scene, index - 1):
            index -= 1
        else:
            return index
    return index
