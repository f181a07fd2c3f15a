"""Whose a contact is whose verb has an object: «استقبل بوتين بايدن», "Roth met Bern", «میزبان برن بود»; a word for it in."""

from collections.abc import Sequence

from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.sides import both, whole, with_subject
from generator.extract.occasions.spot import Spot, Whose, clause_start, says, stops
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton

_ENCLOSED = 5
_OBJECT = 10
_SUBJECT = 4
_RECEIVED = 12
"""How far before its verb whom somebody receives may stand."""
"""How far after a verb that opens its clause its subject may stand, and how far after that its object."""
_FAR = 30
"""How far after its subject an object may stand that a comma, a preposition or a day announces."""


def find(spot: Spot) -> Whose | None:
    """ "Roth met Bern", «التقى بوتين نظيره الأمريكي», «حيث استقبله الرئيس»."""
    following = [g for g in spot.groups if spot.hit.last <= g.first < spot.stop]
    if spot.word.form not in {"object_verb", "object_noun"} or _him(spot):
        return _otherwise(spot, following)
    described = _described(spot, following)
    following = following[described:]
    reach = _FAR if described else _SUBJECT if spot.verb_first else 1
    if not following or following[0].first - spot.hit.last > reach:
        return _far(spot, _subject_before(spot), following)
    first = following[0]
    if (first.owner and not spot.verb_first) or _by_stranger(spot):
        return "others"  # "welcomed Roth's decision"
    near = [g for g in following if g.first < first.last + _OBJECT]
    if spot.word.kind == "phone_call" and _names(spot.skeleton, first.last):
        return None
    if len(first.people) > 1:
        return whole(first, spot)
    if spot.verb_first:
        # "Met President X, Roth, Bern": a title that was not joined to its name is the same person.
        subject_group = [g for g in near if g.people == first.people][-1]
        second = next((g for g in near if g.first >= subject_group.last), None)
        if (
            second is not None
            and not second.governed
            and _beside_subject(spot, subject_group.last, second.first)
        ):
            return both(first, second, spot)
        if _subject_before(spot) is None:
            return _far(spot, first, [g for g in following if g.first >= subject_group.last])
    return with_subject(spot, first)


def _him(spot: Spot) -> bool:
    """Whether "him" right behind the verb is the other of the two, of whom the sentence before told: "Roth phoned | him again in May"."""
    him, subject = spot.skeleton.at(spot.hit.last, "oblique"), _subject_before(spot)
    if not spot.scene.vocabulary.lexicon.quotes.grammar.case or him is None or subject is None:
        return False
    if him.value.number == "many" or subject.vague or len(subject.people) != 1:
        return False
    if not subject.people < set(spot.ours) or _names(spot.skeleton, him.last):
        return False
    return spot.memory.lately or spot.memory.topic in set(spot.ours) - subject.people


def _otherwise(spot: Spot, following: Sequence[Group]) -> Whose | None:
    """Decide for a word that is no verb with an object by its form: «التقاه», and "before meeting Bern"."""
    if spot.word.form in {"object_verb", "object_noun"}:
        return "ours"  # "Roth phoned him again"
    if spot.word.form == "noun" and _is_verb_too(spot, following):
        return with_subject(spot, following[0])
    return _clitic(spot) if spot.word.form == "clitic_verb" else None


def _is_verb_too(spot: Spot, following: Sequence[Group]) -> bool:
    """Whether a noun is here the verb that looks like it, with its object right behind: "before | meeting Bern"."""
    skeleton, hit = spot.skeleton, spot.hit
    verbs = (h for h in skeleton.hits[hit.first] if h.sort == "occasion" and h.value.form == "object_verb")
    near = bool(following) and following[0].first - hit.last <= 1 and not following[0].governed
    single = near and len(following[0].people) == 1 and not following[0].owner
    ruled = single and skeleton.ending(hit.first, "preposition", "occasion_break") is not None
    return ruled and any(verb.last == hit.last for verb in verbs)


def _by_stranger(spot: Spot) -> bool:
    """Whether right before the verb stands a name that nobody knows, "while Lind called Bern", or at its sentence's head any word: "Lind called Bern"."""
    before = spot.hit.first - 1
    if before < spot.low or not spot.scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    free = not any(g.first <= before < g.last for g in spot.groups) and not spot.skeleton.headline(before)
    word = spot.skeleton.words[before]
    named = word.isalpha() and spot.skeleton.capital(before) and before not in spot.skeleton.hits
    return free and named


def _described(spot: Spot, following: Sequence[Group]) -> int:
    """Count descriptions of the subject before its name: «استقبل ولي العهد نائب القائد الأعلى، الشيخ …»."""
    if not spot.verb_first or len(following) < 2 or not following[0].vague:
        return 0
    return int(spot.skeleton.words[following[1].first - 1] in COMMAS)


def _subject_before(spot: Spot) -> Group | None:
    """Give who stands before the verb in its sentence and may be its subject."""
    before = next((g for g in reversed(spot.groups) if g.last <= spot.hit.first and not g.governed), None)
    return None if before is not None and _of_woman(spot) and _men(spot, before) else before


def _of_woman(spot: Spot) -> bool:
    """Whether a verb's form tells that its subject is a woman: «التقت»."""
    feminine = spot.scene.vocabulary.lexicon.quotes.grammar.feminine[:1]
    return spot.verb_first and bool(feminine) and spot.skeleton.words[spot.hit.first].endswith(feminine)


def _men(spot: Spot, group: Group) -> bool:
    """Whether all of a group are known to be men: «الوزيرة …، سبقت برينيك، والتقت نظيرها» tells of no contact of his."""
    entities = spot.scene.vocabulary.gazetteer.entities
    known = [entities[p].gender for p in group.people if p in entities]
    return bool(known) and all(gender == "male" for gender in known)


def _far(spot: Spot, subject: Group | None, following: Sequence[Group]) -> Whose | None:
    """Take for the object whom much parts from a participant as the subject: «استقبل بوتين، اليوم بالمطار وبحضور …، نظيره»."""
    if not spot.verb_first or subject is None or subject.vague or not subject.people <= set(spot.ours):
        return None
    last = max(spot.hit.last, subject.last)
    for group in following:
        agent = spot.skeleton.ending(group.first, "occasion_agent")
        if group.first - last > _FAR or _parted(spot, last, agent.first if agent else group.first):
            return None
        if _announced(spot, group):
            return both(subject, group, spot) if group.people or group.mate else None
        if not (group.governed or group.vague):
            return None
    return None


def _parted(spot: Spot, first: int, last: int) -> bool:
    """Whether another clause begins between two items."""
    return any(
        stops(spot.skeleton, index)
        or says(spot.skeleton, index)
        or spot.skeleton.at(index, "that", "relative", "occasion_break") is not None
        for index in range(first, last)
    )


def _announced(spot: Spot, group: Group) -> bool:
    """Whether what stands before a group leaves it the object: a comma, a day, a place, «بـ» written with it, «من قبل»."""
    if any(
        h.proclitic is not None and h.proclitic.preposition for h in spot.skeleton.hits.get(group.first, ())
    ):
        return True
    if spot.skeleton.ending(group.first, "occasion_agent", "occasion_company") is not None:
        return True
    before = group.first - 1
    if group.governed or group.vague:
        return False
    described = spot.scene.vocabulary.lexicon.contacts.article
    closed = not spot.skeleton.words[before][0].isalnum() or spot.skeleton.words[before].startswith(described)
    return closed or spot.skeleton.ending(group.first, "entity", "weekday", "month", "deictic") is not None


def _clitic(spot: Spot) -> Whose | None:
    """«حيث استقبله الرئيس السيسي», «شكر بوتين الذي استقبله»: the pronoun is whom the text spoke of before the subject."""
    before = [g for g in spot.groups if g.last <= spot.hit.first and not g.vague and len(g.people) == 1]
    near = [g for g in spot.groups if 0 <= g.first - spot.hit.last <= _SUBJECT and not g.governed]
    subject = next((g for g in near if g.people), None)
    if subject is None and before and _leads(spot, before[-1]):
        subject = before.pop()
    if (
        subject is None
        and len(spot.ours) == 2
        and {p for g in spot.groups for p in g.people} == set(spot.ours)
    ):
        return "ours"  # «التقى برينيك دانيف في مايو، ثم | هاتفه»
    if subject is None or subject.foreign(spot.ours):
        return "others" if subject is not None and not subject.vague else None
    other = next(
        (p for g in reversed(before) for p in g.people if g.people != subject.people), spot.memory.topic
    )
    return "ours" if other in set(spot.ours) - subject.people else "others" if other else None


def _leads(spot: Spot, group: Group) -> bool:
    """Whether somebody right before the verb, or its relative pronoun, is its subject."""
    between = range(group.last, spot.hit.first)
    return group.first >= clause_start(spot) - 1 and all(
        spot.skeleton.at(index, "relative") is not None for index in between
    )


def _beside_subject(spot: Spot, last: int, first: int) -> bool:
    """Whether the object follows its subject, but for a day or a place: «التقى بوتين يوم الأربعاء نظيره», «، الأربعاء، في جنيف»."""
    enclosed = _enclosed(spot, last, first)
    between = range(enclosed, first)
    broken = any(spot.skeleton.words[i] in COMMAS or spot.skeleton.at(i, "cue") is not None for i in between)
    return len(between) <= 1 or (len(between) <= _SUBJECT and not broken)


def _enclosed(spot: Spot, last: int, first: int) -> int:
    """Give the item after a few words in commas at ``last``, or ``last`` itself."""
    if last >= first or spot.skeleton.words[last] not in COMMAS:
        return last
    ends = (i for i in range(last + 1, min(first, last + 1 + _ENCLOSED)) if spot.skeleton.words[i] in COMMAS)
    return next(ends, last - 1) + 1


def _names(skeleton: Skeleton, index: int) -> bool:
    """Whether a name or a judgement follows: "called him a killer"; a call is followed by a stop, a date, "on", "after"."""
    if index >= len(skeleton.words):
        return False
    word = skeleton.words[index]
    if not word[0].isalnum():
        return word in {QUOTED, ":"} or word in {'"', "'"}
    return skeleton.at(index, "occasion_called", "weekday", "month", "deictic") is None


def received(spot: Spot) -> Whose | None:
    """«از دانف در لومن استقبال کرد»: whom somebody receives stands right after "from", not «از پیشنهاد دانف استقبال کرد»."""
    if spot.light is None:
        return None
    for group in reversed([g for g in spot.groups if spot.after <= g.first and g.last <= spot.hit.first]):
        ruling = spot.skeleton.ending(group.first, "occasion_sender")
        if ruling is not None and spot.hit.first - group.last <= _RECEIVED:
            return with_subject(spot, group)
    return None


def about(spot: Spot) -> Whose | None:
    """ "speak about Roth", «الحديث عن بايدن»: talk of somebody is no contact with him."""
    if spot.word.kind != "talk" or spot.skeleton.at(spot.hit.last, "occasion_about") is None:
        return None
    person = any(
        spot.hit.last < g.first <= spot.hit.last + 2 and not g.owner and g.people for g in spot.groups
    )
    return "others" if person else None
