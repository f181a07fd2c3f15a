"""The contact before a first one: what is told of ours in; what "their first call since May 2" recalls beside it out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import msgspec

from generator.extract.occasions import counts, nearness
from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.particulars import Placed
from generator.extract.occasions.tolds import MONTH, Told, width
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.model import DateMention

_NUMBER = 4
"""How far before a word for a contact "first" may stand."""
_TWO = 2


def recalled(tolds: Sequence[Told]) -> Iterator[Told]:
    """Tell of the earlier contact by its day, once for each first one that names it."""
    for told in tolds:
        for dated in told.dates:
            if not _since(told, dated) or width(dated.mention.when) > MONTH or _by_means(told):
                continue  # "the first in a year" tells of no one contact
            yield another(told, dated, previous=True)
        first = _counted_from(told, tolds)
        if first is not None and told.best is not None:
            earlier = another(told, told.best, previous=True, place=told.place)
            yield replace(earlier, encounter=earlier.encounter._replace(kind=first.encounter.kind))


def _by_means(told: Told) -> bool:
    """Whether only its means make it a call by video, of which the one before may have had others: "talks by video, the first since July"."""
    word = told.skeleton.at(told.encounter.first, "occasion")
    return told.encounter.kind == "video_call" and word is not None and word.value.kind != "video_call"


def _counted_from(told: Told, tolds: Sequence[Told]) -> Told | None:
    """Give the first contact that is counted from talks: "the first time the two have met since talks in Lumen in May"."""
    encounter, skeleton = told.encounter, told.skeleton
    since = skeleton.ending(encounter.first, "occasion_since")
    known = encounter.alone and encounter.kind != "talk"  # it is one by its day
    if encounter.whose != "nobody" or encounter.verbal or since is None or known:
        return None
    place = (encounter.passage, encounter.sentence)
    first = skeleton.holds(encounter.sentence[0], since.first, "occasion_first") or _first(
        skeleton, encounter.sentence[0], since.first
    )
    if not first:
        return None
    ours = (t for t in tolds if t.encounter.whose == "ours" and t.encounter.last <= since.first)
    return next((t for t in ours if (t.encounter.passage, t.encounter.sentence) == place), None)


def listed(tolds: Sequence[Told], scene: Scene) -> Iterator[Told]:
    """Part the days of a list after one verb: "met in Lumen on May 2 and June 6"."""
    for told in tolds:
        more = tuple(_in_list(told, scene))
        if len(more) == 1 and _two_days(told, more[0]):
            yield replace(told, dates=tuple(_over_both(told, more[0])))
            continue
        if not more:
            yield told
            continue
        rest = tuple(d for d in told.dates if d not in more)
        yield _by_its_means(replace(told, dates=rest), told)
        yield from (_by_its_means(another(told, d, previous=False, place=told.place), told) for d in more)


def _by_its_means(one: Told, told: Told) -> Told:
    """Give the kind that its own means tell to one of several: "spoken twice, by video on May 2 | and on May 9 by phone"."""
    skeleton = told.skeleton
    for _, first, last in nearness.items_of(skeleton, [d.mention for d in one.dates][:1]):
        low = first - (skeleton.ending(first, "preposition") is not None)
        means = skeleton.ending(low, "occasion_means") or skeleton.at(last, "occasion_means")
        if means is not None and means.first >= told.encounter.last:
            return replace(one, encounter=one.encounter._replace(kind=means.value))
    return one


def _two_days(told: Told, second: Dated) -> bool:
    """Whether a meeting is told to have been on a day and the next one: "met in Lumen on Monday and Tuesday", "held talks Sunday and Monday"."""
    days = [d.mention.when.first for d in told.dates if d.mention.when is not None and d is not second]
    when = second.mention.when
    met = told.encounter.kind == "meeting" or (told.encounter.kind == "talk" and not told.encounter.spoken)
    return met and when is not None and when.first - timedelta(days=1) in days


def _over_both(told: Told, second: Dated) -> Iterator[Dated]:
    """Give one interval for two days that follow each other, and the other dates as they are."""
    last = second.mention.when
    for dated in told.dates:
        when = dated.mention.when
        if dated is second or when is None or last is None:
            continue
        if when.first == last.first - timedelta(days=1) and when.first == when.last:
            whole = msgspec.structs.replace(when, last=last.last)
            dated = dated._replace(mention=msgspec.structs.replace(dated.mention, when=whole))
        yield dated


def _in_list(told: Told, scene: Scene) -> Iterator[Dated]:
    """Give the days that only a comma, a conjunction and a preposition part from the day before them in what took place."""
    encounter, skeleton = told.encounter, told.skeleton
    if len(told.dates) < _TWO or encounter.mood is not None or encounter.whose != "ours":
        return
    placed = [item for item in nearness.items_of(skeleton, [d.mention for d in told.dates]) if _day(item[0])]
    by_id = {dated.mention.id: dated for dated in told.dates}
    for (_, _, low), (mention, high, end) in pairwise(i for i in placed if i[1] >= encounter.last):
        near = counts.joined(skeleton, scene, low, high)
        on = any(counts.joined(skeleton, scene, end, first) for _, first, _ in placed if first > end)
        if near and (on or _closes(skeleton, end)):
            yield by_id[mention.id]
    if scene.vocabulary.lexicon.contacts.verb_last and encounter.verbal:
        # «در ۷ مه و ۱۲ مه تلفنی گفت‌وگو کردند»
        for (_, _, low), (mention, high, _) in pairwise(i for i in placed if i[2] <= encounter.first):
            if counts.joined(skeleton, scene, low, high):
                yield by_id[mention.id]


def _closes(skeleton: Skeleton, end: int) -> bool:
    """Whether a stop or a preposition follows a day, and no subject of what happened then: "and on May 7 | Roth went home"."""
    plain = end >= len(skeleton.words) or not skeleton.words[end][0].isalnum()
    return plain or skeleton.at(end, "preposition", "occasion_means") is not None


def _day(mention: DateMention) -> bool:
    return mention.when is not None and mention.when.first == mention.when.last


def another(told: Told, dated: Dated, previous: bool, place: Placed | None = None) -> Told:
    """Tell of another contact of the same kind, of which only the day is known."""
    encounter = told.encounter._replace(
        whose="ours", mood=None, pointing=False, verbal=False, previous=previous, recalled=True
    )
    dates = (Dated(dated.mention, 0, ""),)
    return replace(
        told, encounter=encounter, dates=dates, place=place, length=None, started=None, number=None
    )


def _since(told: Told, dated: Dated) -> bool:
    """Whether the first contact is counted from the day itself, not from what happened on it: "since the May 2 flood"."""
    skeleton, encounter = told.skeleton, told.encounter
    for _, first, last in nearness.items_of(skeleton, [dated.mention]):
        since = skeleton.ending(first, "occasion_since") or skeleton.ending(
            _past_place(skeleton, first), "occasion_since"
        )
        if since is not None and since.first < encounter.first and encounter.verbal:
            # «نخستین باری بود که از دسامبر گفتگو می‌کردند»
            return _first(skeleton, encounter.sentence[0], since.first)
        if since is None or encounter.recalled or since.first < encounter.last or not _ends(skeleton, last):
            continue
        if skeleton.holds(encounter.last, since.first, "occasion"):
            continue  # "the meeting is the first summit of the two towns since May": another word is counted
        commas = [i for i in range(encounter.last, since.first) if skeleton.words[i] in COMMAS]
        if commas and skeleton.at(commas[-1] + 1, "pronoun") is not None:
            return _first(skeleton, commas[-1] + 1, since.first)  # «محادثات، | هي الأولى بينهما منذ مايو»
        return not commas and _first(
            skeleton, max(encounter.sentence[0], encounter.first - _NUMBER), since.first
        )
    return False


def _past_place(skeleton: Skeleton, first: int) -> int:
    """Skip the town of a contact before its day: "their first since | Lumen in May", "since | Lumen last May"."""
    of = skeleton.ending(first, "preposition")
    place = skeleton.ending(of.first if of is not None else first, "entity")
    return place.first if place is not None else first


def last_before(skeleton: Skeleton, scene: Scene, encounter: Encounter, days: Sequence[Dated]) -> bool:
    """Whether a day is that of the last contact: "has not spoken to Danev since | May 2", but not "since May 2, when the dam broke"."""
    verb_last = scene.vocabulary.lexicon.contacts.verb_last  # «از ۲۳ بهمن با هم صحبت نکرده‌اند»
    verbal = encounter.verbal or verb_last
    if not verbal or encounter.whose != "ours" or len(days) != 1 or not _day(days[0].mention):
        return False
    return any(
        skeleton.ending(first, "occasion_since") is not None
        and (first > encounter.last or (verb_last and last <= encounter.first))
        and not skeleton.holds(last, last + _TWO, "occasion_break")
        and (_closes(skeleton, last) or skeleton.words[last] in scene.conjunctions)
        for _, first, last in nearness.items_of(skeleton, [days[0].mention])
    )


def _ends(skeleton: Skeleton, last: int) -> bool:
    """Whether the date ends its phrase: a stop follows, or "when"."""
    if last >= len(skeleton.words) or not skeleton.words[last][0].isalnum():
        return True
    # «… از دوم دسامبر انجام شد», «… از دوم دسامبر بود»
    sort = skeleton.at(last, "occasion_break", "happened", "occasion_hitherto", "copula")
    return sort is not None or any(s[0] == last for s in skeleton.sentences)


def _first(skeleton: Skeleton, low: int, high: int) -> bool:
    numbers = (skeleton.at(index, "number") for index in range(low, high))
    return any(n is not None and n.value.ordinal and n.value.value == 1 for n in numbers)
