"""What a word for a contact is by the words beside it: light verb, means, owner, and whether it points to a known contact."""

from collections.abc import Iterator, Sequence

from generator.extract.dates.glue import grammar
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import stops
from generator.extract.predicates import finite
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.lexicon.contacts import WordKind
from generator.text.scan import Hit

_BOUND = frozenset({"bound", "received", "object_noun"})
_BEFORE = 4
"""How far before a noun its light verb may stand, in words."""

_AFTER = 3
_MEANS_BEFORE = 20
_MEANS_AFTER = 16
_NEXT = 3
_POINTING = 5
_TWO = 2
_CALLS = frozenset({"call", "phone_call", "video_call"})
_DAY_MOST = 6
"""So many words at most say on which day a contact was, between its noun and those whose it is."""
_TIMES = ("weekday", "month", "deictic", "daypart", "unit", "occasion_this")


def words(skeleton: Skeleton, low: int, high: int) -> Iterator[Hit]:
    """List the words for contacts in a sentence, and what only looks like them, the longest at each place."""
    done = low
    for place in skeleton.among(low, high, "occasion", "occasion_decoy"):
        index = place.first
        if index < done:
            continue
        hit, decoy = skeleton.at(index, "occasion"), skeleton.at(index, "occasion_decoy")
        taking = skeleton.at(index, "happened")
        if hit is not None and taking is not None and done > low and taking.last > hit.last:
            continue  # "their talks were hosted by Lind" tells of the talks
        if decoy is not None and (hit is None or decoy.last >= hit.last):
            yield decoy
            done = decoy.last
        elif hit is not None:
            yield _definite(skeleton, hit)
            done = hit.last


def aside(skeleton: Skeleton, hit: Hit) -> bool:
    """Whether it is a gathering of many where two may meet: "on the sidelines of the summit", "at the NATO summit"."""
    near = range(hit.first - 2, hit.first + 1)
    if any(
        skeleton.ending(end, "occasion_aside") is not None
        and not skeleton.holds(end, hit.first, "occasion", "occasion_decoy")
        and skeleton.at(hit.last, "occasion_company") is None  # «در حاشیهٔ دیدار | با دانف»
        for end in near
    ):
        return True
    if hit.sort != "occasion_decoy" or hit.value != "gathering":
        return False
    settings = (skeleton.ending(end, "occasion_during") for end in near)
    sorts = ("occasion_break", "occasion_about", "possessive")
    return any(h is not None and skeleton.at(h.first, *sorts) is None for h in settings)


def idle(skeleton: Skeleton, hit: Hit) -> bool:
    """Whether it is a word for receiving somebody that no verb follows: «با استقبال از دعوت»."""
    receives = hit.sort == "occasion" and hit.value.form == "received"
    return receives and not skeleton.holds(hit.last, hit.last + _NEXT, "occasion_light")


def _definite(skeleton: Skeleton, hit: Hit) -> Hit:
    """Prefer, among readings of the same words, the one that knows the article, or the verb behind "to": "agreed to talk"."""
    verbal = skeleton.ending(hit.first, "infinitive") is not None and hit.value.form == "bound"
    for other in skeleton.hits[hit.first]:
        if verbal and other.sort == "occasion" and other.last == hit.last and other.value.verbal:
            return other
        if other.sort == "occasion" and other.last == hit.last and other.value.definite:
            return other
    return hit


def light(skeleton: Skeleton, hit: Hit, after: int, stop: int, scene: Scene) -> tuple[int, int] | None:
    """Find the light verb that makes a verb of the noun: «گفتگو کرد», «أجرى محادثات», "held talks"."""
    behind = range(hit.last, min(stop, hit.last + _AFTER))
    ahead = range(hit.first - 1, max(after, hit.first - _BEFORE) - 1, -1)
    for indices in (behind,) if scene.vocabulary.lexicon.contacts.verb_last else (behind, ahead):
        for index in indices:
            if skeleton.words[index] in COMMAS:
                break
            light = skeleton.at(index, "occasion_light")
            if light is not None:
                return light.first, light.last
    return None


def over(skeleton: Skeleton, hit: Hit, light: tuple[int, int] | None, scene: Scene) -> int | None:
    """Give where the clause ends with the word's own verb and "and": «دیدار داشتند | و سپس به لومن خواهند رفت»."""
    if light is None or light[0] < hit.last or not scene.vocabulary.lexicon.contacts.verb_last:
        return None
    joined = skeleton.words[light[1] : light[1] + 1]
    relative = skeleton.at(light[1], "preposition") is not None and bool(
        skeleton.among(max(0, hit.first - _MEANS_AFTER), hit.first, "relative", "that")
    )  # «که در لومن دیدار کردند | بر سر پل توافق کردند»
    ended = bool(joined) and (joined[0] in scene.conjunctions or relative)
    return light[1] if ended and finite(skeleton, scene, light[0]) else None


def kind(skeleton: Skeleton, hit: Hit, after: int, stop: int, verb_last: bool = False) -> WordKind:
    """Say by what means: the word's own, or of a word for it close by."""
    kind: WordKind = hit.value.kind
    if kind in {"phone_call", "video_call", "letter"}:
        return kind
    near: list[tuple[int, WordKind]] = []
    low, high = max(after, hit.first - _MEANS_BEFORE), min(stop, hit.last + _MEANS_AFTER)
    low = next((i + 1 for i in range(hit.first - 1, low - 1, -1) if stops(skeleton, i)), low)
    for means in skeleton.among(low, _told_of(skeleton, hit, high), "occasion_means"):
        # "held calls by video and by phone, | and met in June"
        earlier = not verb_last and means.last <= hit.first and skeleton.ending(after, "occasion") is not None
        other = earlier and any(skeleton.words[i] in COMMAS for i in range(means.last, hit.first))
        if not (hit.first <= means.first < hit.last or other):
            near.append((max(hit.first - means.last, means.first - hit.last), means.value))
    following = skeleton.at(stop, "occasion") if 0 <= stop - hit.last <= _NEXT else None
    if following is not None and following.value.kind in {"phone_call", "video_call"}:
        # "to meet in a virtual summit", "held talks by video conference"
        near.append((stop - hit.last, following.value.kind))
    if kind == "meeting" and _by_telephone(skeleton, hit):
        return "phone_call"
    for _, by_means in sorted(near):
        if (
            kind == "talk"
            or (kind, by_means) == ("meeting", "video_call")
            or (kind == "call" and by_means != "meeting")
        ):
            return by_means
    if kind == "talk" and skeleton.holds(low, high, "occasion_margin"):
        return "meeting"  # "spoke on the sidelines of the summit"
    if kind == "talk" and skeleton.ending(hit.first, "occasion_purpose") is not None:
        return "meeting"
    return kind


def _told_of(skeleton: Skeleton, hit: Hit, high: int) -> int:
    """Say where what is told of the contact ends: before a clause about another noun, "praised the mill, which came online"."""
    for index in range(hit.last + _NEXT, high):
        if skeleton.words[index - 1] in COMMAS and skeleton.at(index, "relative") is not None:
            return index
    return high


def _by_telephone(skeleton: Skeleton, hit: Hit) -> bool:
    """Whether right after a word for a meeting stands that it was by telephone: "met Bern on the phone", «اللقاء الهاتفي»."""
    for index in range(hit.last, hit.last + _AFTER):
        means = skeleton.at(index, "occasion_means")
        if means is not None:
            return bool(means.value == "phone_call")
        if index >= len(skeleton.words) or skeleton.words[index] in COMMAS:
            return False
    return False


def owned(hit: Hit, groups: Sequence[Group], scene: Scene) -> bool:
    """Whether it is one participant's, by name: «پیام پوتین», "Roth's message"."""
    if hit.value.verbal:
        return False
    lexicon = scene.vocabulary.lexicon
    before = not lexicon.contacts.verb_last and lexicon.quotes.grammar.subject != "after"
    ours = [g for g in groups if len(g.people) == 1 and not g.foreign(scene.subject.participants)]
    return any((g.owner and g.last + 2 == hit.first) if before else g.first == hit.last for g in ours)


def only_means(skeleton: Skeleton, hit: Hit, low: int, high: int) -> bool:
    """Whether it is but the means of what another word tells: «گفت‌وگو از طریق ویدئوکنفرانس»."""
    means = skeleton.ending(hit.last, "occasion_means")
    others = (h for h in skeleton.among(low, high, "occasion") if h.first != hit.first)
    return (
        means is not None
        and means.first < hit.first
        and any(not means.first <= h.first < means.last for h in others)
    )


def of_means(skeleton: Skeleton, hit: Hit) -> bool:
    """Whether what looks like a verb is the noun of a means: "warned Bern by | telephone"."""
    if hit.sort != "occasion" or hit.value.form != "object_verb":
        return False
    means = skeleton.ending(hit.last, "occasion_means")
    return means is not None and means.first < hit.first


def aimed(skeleton: Skeleton, hit: Hit, low: int) -> bool:
    """Whether it is only what was agreed on by telephone or video before it: "agreed by phone on May 2 | to meet"."""
    if hit.sort == "occasion_decoy":
        return True
    purpose = hit.value.verbal and skeleton.ending(hit.first, "infinitive") is not None
    return purpose and skeleton.holds(low, hit.first, "occasion_means")


def placed(skeleton: Skeleton, scene: Scene, hit: Hit) -> bool:
    """Whether a town is part of its name: "the Geneva summit", «قمة جنيف», «دیدار ژنو»."""
    if hit.value.kind != "meeting" or hit.value.verbal:
        return False
    lexicon = scene.vocabulary.lexicon
    modifier_first = not lexicon.contacts.verb_last and lexicon.quotes.grammar.subject != "after"
    before = skeleton.ending(hit.first, "entity") if modifier_first else None
    beside = (skeleton.at(hit.last, "entity"), before)
    entities = scene.vocabulary.gazetteer.entities
    return any(h is not None and (e := entities.get(h.value)) is not None and e.within != "" for h in beside)


def purpose(skeleton: Skeleton, hit: Hit) -> bool:
    """Whether it is an infinitive that tells what something else was for: "on Monday | to discuss boats", not "agreed to talk"."""
    to = skeleton.ending(hit.first, "infinitive") if hit.value.verbal else None
    governed = to is not None and skeleton.ending(
        to.first, "cue", "finite", "occasion_mood", "occasion_light"
    )
    return to is not None and not governed


def points(skeleton: Skeleton, hit: Hit, low: int, *sorts: str) -> bool:
    """Whether a word of ``sorts`` stands before ``hit``, with only what describes it between."""
    for index in range(max(low, hit.first - _POINTING), hit.first):
        this = skeleton.at(index, *sorts) if index in skeleton.hits else None
        if this is not None and all(describes(skeleton, i) for i in range(this.last, hit.first)):
            return True
    return False


def counted(skeleton: Skeleton, scene: Scene, hit: Hit) -> bool:
    """Whether an ordinal behind a call says which one it is: «در تماس | دوم», but not «تماس دوم ژانویه».

    A meeting may be of several sittings, «نشست دوم», and «نخست» may mean "at first".
    """
    number = skeleton.at(hit.last, "number") if scene.vocabulary.lexicon.contacts.verb_last else None
    if number is None or not number.value.ordinal or number.value.value < _TWO:
        return False
    return hit.value.kind in _CALLS and skeleton.at(number.last, "month") is None


def dated(skeleton: Skeleton, hit: Hit, low: int) -> bool:
    """Whether a day owns it: "Thursday's call"."""
    owner = hit.first - 2
    if owner <= low or not skeleton.owner_ends(hit.first):
        return False
    return skeleton.ending(owner, "weekday", "deictic") is not None


def describes(skeleton: Skeleton, index: int) -> bool:
    """Whether a word between "the" and "call" describes it: a number, a length, a hyphen, a means, a day."""
    word = skeleton.words[index]
    if word in COMMAS:
        return False
    sorts = ("number", "length", "occasion_means", "weekday", "month")
    return not word[0].isalpha() or skeleton.at(index, *sorts) is not None


def past_day(skeleton: Skeleton, scene: Scene, index: int) -> int:
    """Give the item after a day that stands between a noun and whose it is: «دیدار روز سه‌شنبهٔ برنیک و دانف»; or ``index``."""
    if not scene.vocabulary.lexicon.contacts.verb_last:
        return index
    steps = grammar(scene.vocabulary.lexicon.dates).steps_after
    last = index
    while last < min(len(skeleton.words), index + _DAY_MOST):
        hit = (
            skeleton.at(last, *_TIMES) if skeleton.at(last, "pronoun") is None else None
        )  # «گفت‌وگوی | آن دو»
        if hit is not None:
            last = hit.last
        elif skeleton.words[last].isdigit() or (last > index and (skeleton.words[last],) in steps):
            last += 1
        else:
            break
    return last


def other_sense(skeleton: Skeleton, hit: Hit, sentence: tuple[int, int], nobody: bool) -> bool:
    """Whether a word that counts only beside somebody is none for a contact: «به گزارش پیام شهر» names a paper, "a call for help"."""
    form = hit.value.form
    if form == "bound" and skeleton.ending(hit.first, "carried") is not None:
        return True
    return nobody and form in _BOUND and not _brief(skeleton, hit, *sentence)


def _brief(skeleton: Skeleton, hit: Hit, low: int, high: int) -> bool:
    """Whether nothing stands in a sentence or behind its day but a word for a contact, and which of several it was: "May 12: Second call."."""
    number = skeleton.ending(hit.first, "number")
    first = number.first if number is not None else hit.first
    begins = first == low or skeleton.words[first - 1] == ":"
    return begins and not any(word[0].isalnum() for word in skeleton.words[hit.last : high])
