"""Which of an actor and a description beside it is the subject of a verb: both in; whether one gives way to the other out."""

from collections.abc import Sequence

from generator.extract import morphology, names
from generator.extract.descriptions import Subject
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import Skeleton


def apposed(
    skeleton: Skeleton, inside: Sequence[Actor], bounded: Sequence[Actor], described: Subject | Actor
) -> bool:
    """Whether a description only says who somebody is whom a preposition rules: «برنیک در دیدار با مسعود کارن، عضو شورا گفت»."""
    comma = described.first - 1
    if comma < 0 or skeleton.words[comma] not in COMMAS:
        return False
    ruled = any(a.governed and a.sort == "person" and a.last == comma for a in inside)
    return ruled and bool(bounded) and bounded[0].last < comma


def gives_way(skeleton: Skeleton, described: Subject | Actor, bounded: Sequence[Actor], end: int) -> bool:
    """Whether an actor is the subject, and a description beside it is not."""
    return _carries_another(described, bounded) or _holds(skeleton, bounded[0], described, end)


def _carries_another(described: Subject | Actor, bounded: Sequence[Actor]) -> bool:
    """Whether a description is but the agency before who speaks: «باشگاه خبرنگاران؛ شی جین‌پینگ … گفت»."""
    carrier = isinstance(described, Subject) and described.carrier
    return carrier and any(actor.first >= described.last for actor in bounded)


def _holds(skeleton: Skeleton, actor: Actor, described: Subject | Actor, end: int) -> bool:
    """Whether an actor before a description is the subject, and the description no more than what goes on with it."""
    if actor.first > described.first:
        return False
    if any(skeleton.at(i, "finite") is not None for i in range(actor.last, described.first)):
        return False  # «دو طرف دست دادند و خبرنگاران پرسیدند»
    within = actor.sort == "role" and _unbroken(skeleton, actor.last, described.first)
    return described.last < end or within


def _unbroken(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a noun phrase goes on over items ``first`` to ``last``: «رئیس کمیسیون | شیلات و | بنادر مجلس»."""
    return first < last and not any(
        not skeleton.words[i][0].isalnum() or skeleton.at(i, *names.EDGE) is not None
        for i in range(first, last)
    )


def named_again(skeleton: Skeleton, actor: Actor, low: int, end: int) -> bool:
    """Whether a name in commas before a verb tells who bears the office that opens the clause: «مرشح السورفيين، إيفو دانيف، أبلغه»."""
    words = skeleton.words
    office = skeleton.at(low, "title", "source")
    apart = actor.first - 1 > low and words[actor.first - 1] in COMMAS and actor.last == end - 1
    if office is None or not apart or words[end - 1] not in COMMAS:
        return False
    return COMMAS.isdisjoint(words[low : actor.first - 1]) and not skeleton.holds(
        low, actor.first, "cue", "finite"
    )


def told_again(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, verb: int) -> bool:
    """Whether somebody named in commas before a verb only tells again of whom the clause begins with, for no verb stands before."""
    words = skeleton.words
    if not scene.vocabulary.lexicon.quotes.grammar.definite or words[verb - 1] not in COMMAS:
        return False
    named = next((a for a in actors if a.last == verb - 1 and a.first > start + 1), None)
    if named is None or words[named.first - 1] not in COMMAS:
        return False
    before = range(start, named.first - 1)
    verbs = any(
        skeleton.at(i, "finite", "cue", "that") or morphology.verbal(skeleton, scene, i) for i in before
    )
    return not verbs and COMMAS.isdisjoint(words[start : named.first - 1])


def behind_relative(skeleton: Skeleton, actors: Sequence[Actor], low: int, verb: int) -> int:
    """Begin behind a longer relative, where somebody is named in its clause: «او تصویری دید که در آن | دانف می‌گوید»."""
    relatives = (h for h in skeleton.among(low, verb, "relative") if h.last - h.first > 1)
    last = max((h.last for h in relatives), default=low)
    named = any(last <= a.first and a.last <= verb and not a.governed for a in actors)
    return last if named else low
