"""The places of an article that tell of contacts, each with its particulars: skeletons and dates in, encounters told out."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from generator.extract.occasions import (
    apart,
    chronicles,
    counts,
    firsts,
    headless,
    initiative,
    moods,
    nearness,
    numbered,
    particulars,
    readings,
    shifts,
)
from generator.extract.occasions.encounters import Encounter, Reading
from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.spot import Memory
from generator.extract.occasions.tolds import Told
from generator.extract.offices import leads
from generator.extract.scene import Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.lexicon.contacts import WordKind
from generator.model import DateMention, When

_WEEK = timedelta(days=7)
_CALLS = frozenset({"phone_call", "video_call", "call", "talk"})
_OPENING = 2
_LEAD = 5
"""So many passages may name the day of what the article opens with."""

_AT_MOST = 3
"""So few words stand between a meeting that is none and the occasion at which it would be."""
_LINE = 25
"""A headline or a dateline has at most so many words."""
_STOPS = frozenset('.!?؟۔»”"') | {QUOTED}


class Telling(NamedTuple):
    """What an article tells of contacts of ours."""

    tolds: list[Told]
    """What tells of one, or may point to one."""
    offers: frozenset[WordKind]
    """The kinds of contact that somebody only proposes."""
    cancelled: frozenset[WordKind]
    """The kinds of contact of which a plan is given up."""
    days: tuple[When, ...]
    """The days that the opening names and no other contact has."""


def find(skeletons: Sequence[Skeleton], dates: Sequence[DateMention], scene: Scene) -> Telling:
    """Find what in the passages of ``skeletons`` tells of a contact of ours."""
    memory = Memory()
    read = [r for n, s in enumerate(skeletons) for r in readings.of(s, scene, n, memory)]
    leads = tuple(itertools.accumulate((_of_text(s) for s in skeletons), initial=0))
    above = chronicles.headed(skeletons, dates)
    found = (told for reading in read for told in _told(reading, scene, dates, leads))
    entered = chronicles.entries(skeletons, dates)
    every = [headless.spoken(chronicles.told_of(_entered(told, above), entered)) for told in found]
    tolds = headless.find(
        [t for n, t in enumerate(every) if _counts(t, scene) and not _dropped(t, every[:n], scene)],
        read,
        scene,
    )
    ours = [e for r in read for e in r.encounters if e.whose == "ours" or (e.pointing and e.alone)]
    offers = frozenset(e.kind for e in ours if e.mood in {"proposed", "intended"} and e.whose == "ours")
    known = (e for e in ours if e.pointing or (e.passage < _OPENING and e.sentence[0] == 0))
    cancelled = frozenset(e.kind for e in known if e.mood == "cancelled")
    days = tuple(_free(skeletons[:_LEAD], dates, every, tolds))
    whole = list(firsts.listed(_pointed(shifts.coming(tolds, scene.day)), scene))
    told = [t for t in numbered.parted(whole, scene) if not _of_offer(t, offers, whole)]
    return Telling([*told, *firsts.recalled(told)], offers, cancelled, days)


def _of_offer(told: Told, offers: frozenset[WordKind], every: Sequence[Told]) -> bool:
    """Whether what only points is what somebody proposed, where no other contact of its kind is told of: "ready to host the summit"."""
    e = told.encounter
    offered = e.whose == "nobody" and e.kind in offers
    return offered and all(t.encounter.kind != e.kind for t in every if t.encounter.whose == "ours")


def _entered(told: Told, above: dict[int, DateMention]) -> Told:
    """Give a contact the day above its entry of a chronicle, where its sentence names none."""
    day = above.get(told.encounter.passage)
    if day is None or told.dates or told.encounter.mood is not None:
        return told
    return replace(told, dates=(Dated(day, 0, ""),))


def _of_text(skeleton: Skeleton) -> bool:
    """Whether a passage is a paragraph of the text, and no headline or dateline before it."""
    words = skeleton.words
    return len(words) > _LINE or (bool(words) and words[-1] in _STOPS)


def _counts(told: Told, scene: Scene) -> bool:
    """Whether it may tell of one contact of ours; several at once ("their meetings last year") do only on one day."""
    if told.encounter.whose == "others" or told.encounter.mood in moods.UNREAL:
        return False
    if told.skeleton.at(told.encounter.first, "occasion_plural") is None:
        return True
    if told.encounter.whose == "nobody" and not _latest(told.skeleton, told.encounter):
        return False  # "left him off the list of calls last Friday"
    if counts.apart(
        told.skeleton, scene, told.encounter.first, told.encounter.last, told.encounter.sentence[1]
    ):
        return True
    return told.when is not None and (
        told.when.first == told.when.last or _latest(told.skeleton, told.encounter)
    )


def _dropped(told: Told, before: Sequence[Told], scene: Scene) -> bool:
    if _of_others(told, before) or _of_another_two(told, before, scene):
        return True
    return bool(before) and _at_unreal(told.encounter, before[-1].encounter)


def _at_unreal(encounter: Encounter, last: Encounter) -> bool:
    """Whether it is but where another, which is none, would be: "no plans to meet | at the summit"."""
    same = last.passage == encounter.passage and 0 < encounter.first - last.last <= _AT_MOST
    coming = encounter.setting and encounter.mood is not None
    return same and coming and last.whose == "ours" and last.mood in moods.UNREAL


def _of_others(told: Told, before: Sequence[Told]) -> bool:
    """Whether "this call" is the one of other people that was told of right before, and none of ours was."""
    earlier = [t.encounter for t in before if t.encounter.whose != "nobody"]
    point = told.encounter.this and told.encounter.whose == "nobody"
    return point and bool(earlier) and all(e.whose == "others" and e.rule != "decoy" for e in earlier)


def _of_another_two(told: Told, before: Sequence[Told], scene: Scene) -> bool:
    """Whether "the two" of "this call" are a participant and another leader, of whose call was told right before."""
    encounter = told.encounter
    if not encounter.this or encounter.whose != "ours" or _leaders(told, scene):
        return False
    last = next((t for t in reversed(before) if t.encounter.whose != "nobody"), None)
    if last is None or last.encounter.whose != "others" or encounter.passage - last.encounter.passage > 1:
        return False
    alike = encounter.kind in {last.encounter.kind, "talk"} or {encounter.kind, last.encounter.kind} <= _CALLS
    return alike and last.encounter.verbal and not _leaders(last, scene).issubset(scene.subject.participants)


def _leaders(told: Told, scene: Scene) -> set[str]:
    """List the leaders whom the sentence of a contact names."""
    named = {hit.value for hit in told.skeleton.among(*told.encounter.sentence, "entity")}
    return {person for person in named if leads(scene, person)}


def _latest(skeleton: Skeleton, encounter: Encounter) -> bool:
    """Whether the sentence goes on with the last of several: "spoke regularly, most recently on April 18"."""
    return bool(skeleton.among(encounter.last, encounter.sentence[1], "occasion_latest"))


def _free(
    skeletons: Sequence[Skeleton], dates: Sequence[DateMention], every: Sequence[Told], tolds: Sequence[Told]
) -> Iterator[When]:
    others = (t for t in every if t not in tolds and t.encounter.rule != "decoy")
    taken = {dated.mention.id for told in others for dated in told.dates}
    read = [(skeleton.passage.block, _of_text(skeleton)) for skeleton in skeletons]
    for mention in dates:
        within = any(
            block.start <= mention.span.start < block.end and (prose or mention.when.calendar == "relative")
            for block, prose in read
            if mention.when is not None
        )
        if within and mention.when is not None and mention.id not in taken:
            yield mention.when


def _told(
    reading: Reading, scene: Scene, dates: Sequence[DateMention], leads: Sequence[int]
) -> Iterator[Told]:
    """Give the encounters of a passage their particulars; ``leads`` counts the paragraphs before each passage."""
    if not reading.encounters:
        return
    skeleton = reading.skeleton
    block = skeleton.passage.block
    inside = [d for d in dates if block.start <= d.span.start < block.end]
    placed = [d for d in nearness.items_of(skeleton, inside) if not _of_ordinal(skeleton, *d[:2])]
    numbers = [particulars.number(skeleton, scene, e, placed) for e in reading.encounters]
    counted_in = [n.scope for n in numbers if n is not None and n.scope is not None]
    months = {
        s.id for s in counted_in if s.when and s.when.precision == "month" and particulars.over(s, scene)
    }
    scopes = {scope.id for scope in counted_in} - months  # a month that is over is when it was, too
    fixed = {mention.id for mention, first, _ in placed if shifts.later(skeleton, scene, first)}
    days = nearness.days(skeleton, scene, reading.encounters, [d for d in placed if d[0].id not in scopes])
    for index, encounter in enumerate(reading.encounters):
        beside = [e for e in reading.encounters if e.sentence == encounter.sentence]
        counted = index in days and any(
            numbered.of_number(skeleton, scene, encounter.last, d) for d in days[index]
        )
        if encounter.mood == "negated" and index in days and (counted or _latest(skeleton, encounter)):
            encounter = encounter._replace(mood=None)
        if encounter.mood == "negated" and counts.often(
            skeleton, scene, (encounter.first, encounter.last), encounter.sentence
        ):
            encounter = encounter._replace(mood=None)
        if encounter.mood == "negated" and firsts.last_before(
            skeleton, scene, encounter, days.get(index, [])
        ):
            days[index] = [d._replace(weak="") for d in days[index]]
            encounter = encounter._replace(mood=None, previous=True)
        if encounter.mood == "intended":  # what one side plans for no day is not agreed
            named = any(_behind(skeleton, encounter, d, scene) for d in days.get(index, ()))
            encounter = encounter._replace(mood="planned" if named else "proposed")
        mutual = encounter.rule == "each-other" and encounter.recalled and not encounter.verbal
        if encounter.kind == "talk" and mutual and index in days and any(map(_in_person, beside)):
            encounter = encounter._replace(kind="meeting")  # "shake hands after their talks in Lumen"
        others = (d for i, e in enumerate(reading.encounters) if e in beside for d in days.get(i, ()))
        near = apart.counted(skeleton, scene, encounter, days.get(index, ()), others)
        if encounter.mood == "planned" and any(_arrived(d, scene) for d in near):
            encounter = encounter._replace(mood=None)
        yield Told(
            encounter,
            skeleton,
            block.kind == "heading",
            leads[encounter.passage],
            tuple(
                d
                if d.mention.id in fixed
                else shifts.ahead(d, encounter, scene, shifts.over(skeleton, scene, encounter, beside))
                for d in near
            ),
            particulars.place(skeleton, scene, beside, encounter),
            particulars.took(skeleton, scene, beside, encounter),
            initiative.initiator(skeleton, scene, reading.groups, beside, encounter),
            numbers[index],
        )


def _in_person(encounter: Encounter) -> bool:
    """Whether a verb tells that the two met."""
    return encounter.whose == "ours" and encounter.kind == "meeting" and encounter.verbal


def _of_ordinal(skeleton: Skeleton, mention: DateMention, first: int) -> bool:
    """Whether a span of time only tells among how many a contact is counted: "their second | this year"."""
    number = skeleton.ending(first, "number") if mention.rule.startswith("unit") else None
    return number is not None and bool(number.value.ordinal)


def _arrived(dated: Dated, scene: Scene) -> bool:
    """Whether who came to hold a contact has come: "flew to Lumen on Monday to meet Danev"."""
    when = dated.mention.when
    return dated.weak == "after" and when is not None and scene.day is not None and when.last <= scene.day


def _behind(skeleton: Skeleton, encounter: Encounter, dated: Dated, scene: Scene) -> bool:
    """Whether a day may be that of a plan: it follows it, or is still to come; not that of who met "on Friday to prepare a summit"."""
    when, place = dated.mention.when, skeleton.span(encounter.first, encounter.last)
    coming = when is not None and scene.day is not None and when.last > scene.day
    return coming or dated.mention.span.start > place.start


def _pointed(tolds: Sequence[Told]) -> list[Told]:
    """Leave out what neither is ours nor can point to what is; before the first of ours, only where nobody else is named."""
    kept: list[Told] = []
    begun = False
    for told in tolds:
        begun = begun or told.encounter.whose == "ours"
        pointing = (told.encounter.pointing or _dated_last(told)) and (begun or told.encounter.alone)
        if told.encounter.whose == "ours" or pointing or _recalled(told, tolds):
            kept.append(told)
    return kept if begun else []


def _dated_last(told: Told) -> bool:
    """Whether it is the one before by its day: "The last summit was held on August 31"."""
    return told.encounter.previous and told.encounter.whose == "nobody" and told.best is not None


def _recalled(told: Told, tolds: Sequence[Told]) -> bool:
    """Whether an earlier contact is told of beside ours: "their first meeting since a phone call in September"."""
    place = (told.encounter.passage, told.encounter.sentence)
    return (
        told.encounter.recalled
        and not told.encounter.verbal
        and any(
            (t.encounter.whose == "ours" or (t.encounter.this and t.encounter.pointing))
            and (t.encounter.passage, t.encounter.sentence) == place
            for t in tolds
        )
    )
