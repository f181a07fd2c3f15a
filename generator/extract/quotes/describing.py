"""What describes somebody right behind the name, in commas or in a clause: the item behind the name in; the item after it out."""

from generator.extract import chunks, clauses
from generator.extract.descriptions import Subject
from generator.extract.quotes.stretch import Stretch
from generator.extract.scene import COMMAS, Actor, Scene, meant
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_TOLD_MOST = 12
"""So many words at most tell whom somebody told before what he said."""


def past_apposition(built: Skeleton, scene: Scene, start: int, high: int) -> int:
    """Skip what describes the speaker between two commas: "according to John Smith, a lawyer for the group, …"."""
    sorts = ["article", "title", "relative", "source"]
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.subject == "before" and not grammar.case and built.words[start - 1] not in COMMAS:
        sorts.append("preposition")  # «بر اساس گزارش وزارت خارجه از این نشست، …»
    headed = grammar.case and built.at(start + 1, "possessive") is not None  # "…, head of the guild, …"
    if (built.at(start, *sorts) is None and not headed) or built.at(start, "that") is not None:
        return start
    comma = next((i for i in range(start, high) if built.words[i] in COMMAS), None)
    if comma is None or built.holds(start, comma, "finite", "cue") or QUOTED in built.words[start:comma]:
        return start
    if any(_acts(built, scene, index) for index in range(start + 1, comma)):
        return start  # "according to the guild, the mayors discussed boats, mills and carts"
    return comma + 1


def past_relative(built: Skeleton, start: int, verb: int) -> bool:
    """Whether a relative clause about somebody, and nothing else, stands between ``start`` and a verb of saying."""
    start += built.words[start] in COMMAS
    end = verb - (built.words[verb - 1] in COMMAS)
    return built.at(start, "relative") is not None and built.ending(end, "finite") is not None


def _acts(built: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a verb of the past has an object right behind it, and so describes no noun: not "a lawyer hired by the guild"."""
    endings = scene.vocabulary.lexicon.quotes.grammar.past
    plain = built.ending(index, "article", "adverb", "preposition") is None and not built.capital(index)
    if not endings or not plain or not built.words[index].endswith(endings):
        return False
    object_ = built.words[index + 1 : index + 2]
    return bool(object_) and object_[0].isalpha() and built.at(index + 1, "preposition", "agent") is None


def relative_end(stretch: Stretch, subject: Subject, index: int) -> int:
    """Skip a relative clause after a name, «… که در سایت کرملین منتشر شده», or one that names it, «بیانیه‌ای که از سوی دولت منتشر شد».

    0 where neither ends at or begins at item ``index``.
    """
    built = stretch.skeleton
    inside = (i for i in range(subject.first, index) if built.at(i, "relative") is not None)
    within = any(built.at(i, "through") or built.ending(i, "document") for i in inside)
    if built.at(index, "relative") is None and not within:
        return 0
    limit = clauses.sentence_end(built, index)
    if stretch.scene.vocabulary.lexicon.quotes.grammar.definite and not within:  # «بحسب مسؤول طلب …، …»
        return next((i for i in range(index + 1, limit) if built.words[i] in COMMAS), 0)
    for place in range(index + (not within), limit):
        finite = built.at(place, "finite")
        if finite is not None:
            return finite.last
    return 0


def own_words(stretch: Stretch, hit: Hit) -> Subject | None:
    """Read whose words a pronoun within a phrase says they are: "In his view, …"."""
    his = next(iter(stretch.skeleton.among(hit.first, hit.last, "owned")), None)
    if his is None or not stretch.scene.vocabulary.lexicon.quotes.grammar.case:
        return None
    him = Actor(his.first, his.last, "pronoun", (), True, False, his.value)
    return Subject(meant(stretch.scene, him), hit.first, hit.last, True)


def within(stretch: Stretch, hit: Hit, high: int) -> bool:
    """Whether no comma parts a phrase that holds its own pronoun from what follows: "the lock in his view was shut"."""
    goes_on = hit.last < high and stretch.skeleton.words[hit.last][0].isalnum()
    return goes_on and own_words(stretch, hit) is not None


def past_day(stretch: Stretch, end: int, high: int) -> int:
    """Skip when it was said, up to the comma behind it: «أعرب برينيك، بحسب بيان للقصر | أمس، عن»."""
    built, place = stretch.skeleton, end
    while place < high and built.words[place] not in COMMAS:
        adverb = built.at(place, "adverb")
        past = adverb.last if adverb is not None else chunks.day_end(built, place)
        if past == place:
            return end
        place = past
    return place if place < high else end


def past_told(stretch: Stretch, index: int, high: int) -> int:
    """Skip to whom or where it was said, up to a comma: «وحسب ما قال برينيك | لقناة المدى، فقد …», «وبحسب مصدر | تحدث إلى المدى، فإن …».

    0 where no main clause follows it.
    """
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if grammar.subject != "after" or index >= high or not built.words[index][0].isalnum():
        return 0
    comma = next((i for i in range(index, min(high, index + _TOLD_MOST)) if built.words[i] in COMMAS), high)
    follows = built.words[comma + 1 : comma + 2]
    main = bool(grammar.consequent) and bool(follows) and follows[0].startswith(grammar.consequent)
    written = any(h.proclitic is not None and h.proclitic.conjunction for h in built.hits.get(comma + 1, ()))
    return comma + 1 if main and written else 0
