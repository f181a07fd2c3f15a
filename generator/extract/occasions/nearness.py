"""Which contact a date belongs to: the dates and the words for contacts of a passage in; each contact's dates out.

A date goes to the nearest word for a contact in its sentence, other people's contacts included, so that a day of theirs is
never taken for one of ours. What stands between them tells how sure that is.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import datelines
from generator.extract.occasions import bound, counts, journeys, lists, named_days, sayings
from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.lists import Weakness
from generator.extract.occasions.spot import says, stops
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.model import DateMention

_BREAK = 12
"""How many words a break such as "after" weighs between a date and a contact."""

_COMMA = 3
_AHEAD = 3
"""A day stands rather after the word for its contact, if not right before it: "Thursday's call"."""

_ABOUT, _RULED = 3, 5
_HAPPENED = 7
_CLAUSE = 6
_TOLD = 2
_AT = 6
"""So many words at most stand between a verb and the gathering at which two met."""


_SURE: Weakness = ""


class Dated(NamedTuple):
    """A date beside a contact."""

    mention: DateMention
    distance: int
    weak: Weakness
    """What makes it the day of something else: a break between them, or a verb of saying that it stands with. ``after``: what
    happened that day, just after the contact ("said on Wednesday after meeting"), so that it may be the contact's too."""


def items_of(skeleton: Skeleton, dates: Sequence[DateMention]) -> list[tuple[DateMention, int, int]]:
    """Give the dates of a passage with their first item and the item after their last.

    Those in quotations are left out, that of a dateline ("MOSCOW, May 12 (Agency) —"), and bare seasons, too loose to date a
    contact ("spoke of a meeting in summer").
    """
    starts = [skeleton.passage.starts[word] for word in skeleton.firsts]
    end = skeleton.passage.ends[skeleton.lasts[-1] - 1] if skeleton.words else 0
    found: list[tuple[DateMention, int, int]] = []
    for mention in dates:
        if mention.rule.startswith("season.alone"):
            continue
        first = bisect_right(starts, mention.span.start) - 1
        if first < 0 or mention.span.start >= end or first in skeleton.marked:
            continue
        last = max(first + 1, bisect_right(starts, mention.span.end - 1))
        if not datelines.holds(skeleton, first, last):
            found.append((mention, first, last))
    return found


def days(
    skeleton: Skeleton,
    scene: Scene,
    encounters: Sequence[Encounter],
    dates: Sequence[tuple[DateMention, int, int]],
) -> dict[int, list[Dated]]:
    """Give every date of a sentence to the contact (by index) nearest to it there."""
    found: dict[int, list[Dated]] = {}
    nearest: list[lists.Near] = []
    for mention, first, last in dates:
        costs: list[tuple[int, int, Weakness]] = []
        for index, encounter in enumerate(encounters):
            if encounter.sentence[0] <= first < encounter.sentence[1]:
                behind = encounter.last <= first
                named = behind and (
                    bound.told_last(skeleton, encounter, first)
                    or counts.numbered(skeleton, scene, first, encounter.last, encounter.sentence)
                )
                cost, weak = _distance(skeleton, scene, encounter, first, last)
                cost, weak = (_TOLD, _SURE) if named else (cost, weak)
                since = last <= encounter.first and bound.since(skeleton, first)
                costs.append((cost, index, "break" if since else weak))
        if costs:
            nearest.append(lists.Near(mention, first, last, *_told_of(encounters, costs)))
    for near in lists.together(skeleton, scene, nearest):
        found.setdefault(near.encounter, []).append(Dated(near.mention, near.distance, near.weak))
    for index, encounter in enumerate(encounters):
        if index not in found and encounter.whose == "ours" and encounter.recalled:
            just = [
                Dated(m, encounter.first - last, "after")
                for m, _, last in dates
                if _just_after(skeleton, encounter, last)
            ]
            found |= {index: just} if just else {}
    return _handed_on(skeleton, encounters, found, scene)


def _just_after(skeleton: Skeleton, encounter: Encounter, last: int) -> bool:
    """Whether a date stands right before "after" with the contact, so that what came of it came on that day.

    «سه‌شنبه پس از تماس با دانف با رهبران دیگر گفت‌وگو کرد», "On Tuesday, after his call with Danev, he spoke to others".
    """
    low = last + any(word in COMMAS for word in skeleton.words[last : last + 1])
    if not encounter.sentence[0] < low < encounter.first:
        return False
    hours = skeleton.at(low, "length")  # "on Tuesday, hours after his call with Danev"
    after = skeleton.at(low if hours is None else hours.last, "occasion_after")
    if after is None or encounter.first - after.last > _RULED:
        return False
    return not any(skeleton.words[index] in COMMAS for index in range(low, encounter.first))


def _told_of(
    encounters: Sequence[Encounter], costs: list[tuple[int, int, Weakness]]
) -> tuple[int, int, Weakness]:
    """Choose the nearest; what was announced that day is rather what the sentence tells of than what it mentions."""
    nearest = min(costs)
    if nearest[2] != "cue" or encounters[nearest[1]].verbal:
        return nearest
    told = [c for c in costs if c[2] == "cue" and encounters[c[1]].verbal and encounters[c[1]].attested]
    return min((c for c in told if encounters[c[1]].whose == "ours"), default=nearest)


def _handed_on(
    skeleton: Skeleton, encounters: Sequence[Encounter], found: dict[int, list[Dated]], scene: Scene
) -> dict[int, list[Dated]]:
    """Give ours in a sentence what is nobody's: the day of "talks" ("received him on Wednesday for talks"), and of the saying."""
    for index, encounter in enumerate(encounters):
        ours = [
            i
            for i, e in enumerate(encounters)
            if e.sentence == encounter.sentence and e.whose == "ours" and i not in found
        ]
        if not ours or index not in found or encounter.whose == "ours":
            continue
        plain = encounter.whose == "nobody" and not encounter.pointing and not encounter.recalled
        undecided = plain and (encounters[ours[0]].alone or encounters[ours[0]].setting)
        undecided = undecided or _of_verb(skeleton, encounters[ours[0]], encounter)
        day = scene.day
        coming = encounters[ours[0]].mood == "planned"
        past = [d for d in found[index] if d.mention.when and day and (coming or d.mention.when.last <= day)]
        handed = past if undecided else [d for d in past if d.weak == "cue"]
        if handed:
            found[ours[0]] = handed
    return found


def _of_verb(skeleton: Skeleton, verb: Encounter, noun: Encounter) -> bool:
    """Whether a noun only tells at which gathering they met: "last met at a Lumen summit in June"."""
    between = range(verb.last, noun.first)
    at = noun.setting and not noun.recalled and noun.kind == "meeting"
    return (
        verb.verbal
        and at
        and 0 < len(between) <= _AT
        and not any(skeleton.words[i] in COMMAS or stops(skeleton, i) for i in between)
    )


def _distance(
    skeleton: Skeleton, scene: Scene, encounter: Encounter, first: int, last: int
) -> tuple[int, Weakness]:
    """Count the words between a date and a contact, breaks and commas more, and say what makes it another's day."""
    ahead = last <= encounter.first
    rules = (named_days.explained, named_days.owned)
    named = any(rule(skeleton, encounter, last) for rule in rules) or datelines.heads(skeleton, first, last)
    if named if ahead else bound.latest(skeleton, encounter.last, first):
        return 0, ""
    low, high = (last, encounter.first) if ahead else (encounter.last, first)
    verb_last = scene.vocabulary.lexicon.contacts.verb_last
    breaks = sum(parts(skeleton, scene, encounter, i, ahead, verb_last, high) for i in range(low, high))
    told = _before_verb(skeleton, low, last) or bound.last_time(skeleton, encounter, last)
    if not ahead and verb_last and encounter.verbal and not told:
        # What follows the verb at the end of a clause is the next clause.
        breaks += 1
    commas = sum(skeleton.words[index] in COMMAS for index in range(low, high))
    breaks += not ahead and encounter.kind == "talk" and bound.of_deed(skeleton, scene, low, high)
    breaks += not ahead and bound.elsewhere(skeleton, encounter, low, high)
    if ahead and not encounter.verbal and encounter.rule != "about" and not _ruled(skeleton, encounter):
        breaks += skeleton.holds(max(low, high - _ABOUT), high, "occasion_about")
    if ahead:
        breaks += commas > 0 and bound.subordinate(skeleton, encounter.sentence[0], first)
        breaks += bound.settled(skeleton, encounter, first, last)
    after = scene.vocabulary.lexicon.quotes.grammar.definite and not encounter.verbal  # «لقاء | الأحد»
    led = _AHEAD if ahead and (low < high or after) else 0
    cost = max(0, high - low) + led + _BREAK * breaks + _COMMA * commas
    alone = not skeleton.holds(low, high, "occasion")
    if not ahead and alone and _happened(skeleton, first, last, verb_last):
        cost = min(cost, _TOLD)
    if ahead and encounter.verbal and not breaks and _heads(skeleton, encounter, first, last):
        cost = min(cost, _CLAUSE)  # "In May, the two leaders were seen talking"
    if ahead and ((breaks == 1 and _follows(skeleton, encounter)) or journeys.led(skeleton, encounter, last)):
        return cost, "after"
    if ahead and encounter.verbal and verb_last and not breaks:
        # All that stands before a verb at the end of its clause is said of it.
        cost = min(cost, _CLAUSE)
    said = ahead and verb_last and any(says(skeleton, index) for index in range(low, high))
    if ahead and encounter.setting and not said and not _reported(skeleton, low, high):
        return cost, ""
    if high == low and not encounter.verbal and (not ahead or named_days.described(skeleton, first)):
        return cost, ""  # «تماس تلفنی ۲۱ ژانویه», "his May 2 meeting": the day is in its name
    if sayings.of(skeleton, scene, encounter, first, last) or (
        ahead and sayings.between(skeleton, low, high)
    ):
        return cost, "cue"
    apart = not ahead and commas > 0 and bound.in_main(skeleton, scene, encounter, first)
    return cost, "break" if breaks or apart or bound.ruled(skeleton, first, last, verb_last) else ""


def _ruled(skeleton: Skeleton, encounter: Encounter) -> bool:
    """Whether a preposition is written to the word, so that none before it rules it: «وصل إلى القصر للقاء نظيره»."""
    hits = skeleton.hits.get(encounter.first, ())
    return any(h.sort == "occasion" and h.proclitic is not None and h.proclitic.preposition for h in hits)


def _before_verb(skeleton: Skeleton, low: int, last: int) -> bool:
    """Whether a date stands between the noun and its verb: «این گفت‌وگو سه‌شنبه انجام شد»."""
    return skeleton.at(last, "occasion_light") is not None and not skeleton.holds(low, last, "occasion_light")


def _heads(skeleton: Skeleton, encounter: Encounter, first: int, last: int) -> bool:
    """Whether the date opens the sentence, but for a preposition, and a comma follows it."""
    return first - encounter.sentence[0] <= 1 and skeleton.words[last] in COMMAS


def parts(
    skeleton: Skeleton, scene: Scene, encounter: Encounter, index: int, ahead: bool, verb_last: bool, end: int
) -> bool:
    """Whether a word parts a date, or what else begins at ``end``, from the contact.

    A relative clause about the contact itself does not ("the call, which took place on Friday"), nor what stands in commas
    between ("on Friday, after weeks of tension, they met"; "will meet Bern, who is ill, on Friday"), nor an adjunct before a
    verb at the end, nor "where" ("came to Lumen on Friday, where he met Bern").
    """
    if skeleton.at(index, "occasion_break") is None and not stops(skeleton, index):
        return False
    first, last, sentence = encounter[1:4]
    if skeleton.at(index, "occasion_role") or counts.opened(skeleton, scene, index, first, last, sentence):
        return False  # "his first meeting as president with Bern, in Lumen on June 16"
    dash = not skeleton.words[index][0].isalnum()
    clause = dash or skeleton.at(index, "relative", "that") is not None
    if ahead and skeleton.at(index, "occasion_where") is not None:
        return False
    if ahead:
        closed = any(skeleton.words[i] in COMMAS for i in range(index + 1, encounter.first))
        whole = encounter.verbal or bound.ended(skeleton, index, encounter.first)
        if closed and verb_last and whole and not dash and bound.of_noun(skeleton, index):
            return False  # «در مارس با دانف، در روستایی که پلی دارد، دیدار کرد»
        return clause or not (closed or (verb_last and encounter.verbal))
    commas = [i for i in range(index + 1, end) if skeleton.words[i] in COMMAS]
    closed = skeleton.words[index - 1] in COMMAS or skeleton.at(index, "occasion_since") is not None
    # "have met once since he took office, in Lumen in June"
    if (commas and closed) or bound.met_in(skeleton, scene, index, end):
        return False
    if not clause:
        return True
    number = skeleton.at(encounter.last, "number")
    last = number.last if number is not None and number.value.ordinal else encounter.last
    coming = skeleton.at(last, "occasion_mood")  # «اللقاء المرتقب الذي»
    last = coming.last if coming is not None and coming.value.side == "near_after" else last
    beside = index == last or (index == last + 1 and skeleton.words[last] in COMMAS)
    after = range(index + 1, min(len(skeleton.words), index + _HAPPENED))
    return not beside and not any(skeleton.at(i, "happened") is not None for i in after)


def _happened(skeleton: Skeleton, first: int, last: int, verb_last: bool) -> bool:
    """Whether a verb beside the date says that the contact took place then: «التي جرت يوم الثلاثاء», «سه‌شنبه انجام شد».

    A name right before the verb is its subject: "Roth came back on Thursday"; not before "took place".
    """
    after = range(last, min(len(skeleton.words), last + _HAPPENED))
    near = after if verb_last else range(max(0, first - _ABOUT), first)
    hits = (hit for index in near if (hit := skeleton.at(index, "happened")) is not None)
    return any(hit.last - hit.first > 1 or skeleton.ending(hit.first, "entity") is None for hit in hits)


def _follows(skeleton: Skeleton, encounter: Encounter) -> bool:
    """Whether a word such as "after", and no "that", rules it."""
    low = max(encounter.sentence[0], encounter.first - _ABOUT)
    ruling = skeleton.among(low, encounter.first, "occasion_break", "occasion_during")
    return any(skeleton.at(hit.first, "that") is None for hit in ruling)


def _reported(skeleton: Skeleton, low: int, high: int) -> bool:
    """Whether the clause of the contact is what somebody said: "said on Friday that in the call …"."""
    return any(skeleton.at(i, "that", "relative") is not None or stops(skeleton, i) for i in range(low, high))
