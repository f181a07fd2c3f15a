"""Whose contact a word speaks of: a word for a contact in its sentence in; ours, others', or nobody's out.

Each rule looks for the people at one place about the word: after "between", beside it, after "with", before it in its clause.
The first rule that finds any decides.
"""

from collections.abc import Callable
from itertools import takewhile

from generator.extract.occasions import counts, objects, owners, twos
from generator.extract.occasions.companions import following
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.pairs import alone, dropped, implied, subject, such
from generator.extract.occasions.sides import among, both, whole, with_subject
from generator.extract.occasions.spot import Spot, Whose, clear, described, parted, right_after
from generator.extract.occasions.wording import past_day
from generator.extract.scene import COMMAS
from generator.text.scan import Hit

_REACH, _BACK = 14, 12
"""How far before a verb at the end of its clause."""
_NEAR, _TITLED = 3, 2
"""How far before a name or a title "with" may stand."""
_OBJECT = 10
"""How far after a verb its object may stand."""
_OWNED = 5
"""How many words may stand between an owner and what is owned: "Roth's long-planned second call"."""


def judge(spot: Spot) -> tuple[Whose, str]:
    """Say whose contact the word speaks of, and by which rule."""
    if spot.word.form in {"clitic_verb", "object_noun"}:
        return objects.find(spot) or "nobody", "object"
    if spot.word.form == "received":
        return objects.received(spot) or "nobody", "received"
    for name, rule in RULES:
        whose = rule(spot)
        if whose is not None:
            return whose, name
    return "nobody", ""


def _body(spot: Spot) -> Whose | None:
    """«نشست شورای ناتو», «اجتماع لمجلس الناتو»: a body's meeting, and "three meetings", which are no one contact."""
    if spot.word.form not in {"noun", "bound"}:
        return None
    count = spot.skeleton.ending(spot.hit.first, "number")
    day = spot.skeleton.ending(spot.hit.first, "weekday") is not None  # «يوم الاثنين قمة»
    several = count is not None and not day and not count.value.ordinal and count.value.value > 1
    if several and not counts.apart(spot.skeleton, spot.scene, spot.hit.first, spot.hit.last, spot.high):
        return "others"
    near = takewhile(
        lambda index: spot.skeleton.words[index] not in COMMAS,
        range(spot.hit.last, min(spot.high, spot.hit.last + 2)),
    )
    company = spot.skeleton.at(spot.hit.last, "occasion_company") is not None  # "with EU envoy Miro Lind"
    if not company and any(_is_body(spot, spot.skeleton.at(index, "entity")) for index in near):
        return "others"
    if owners.of_body(spot) or owners.of_group(spot):
        return "others"
    modifier_first = not spot.verb_first and not spot.scene.vocabulary.lexicon.contacts.verb_last
    if twos.foreign(
        spot.skeleton, spot.scene, spot.hit.first if modifier_first else spot.hit.last, modifier_first
    ):
        return "others"
    ahead = spot.skeleton.ending(spot.hit.first, "entity") if modifier_first else None
    return "others" if _is_body(spot, ahead) else None


def _is_body(spot: Spot, hit: Hit | None) -> bool:
    entity = spot.scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
    return entity is not None and entity.kind == "body" and entity.id not in spot.ours


def _between(spot: Spot) -> Whose | None:
    """ "call between Roth and Bern", «القمة التي انعقدت بين الرئيسين»."""
    for index, group in following(spot, "occasion_between"):
        if owners.of_stranger(spot, index, "occasion_between"):
            return "others"
        if group is not None and (len(group.people) > 1 or group.foreign(spot.ours)):
            return whole(group, spot)
        if group is not None and owners.joined_to_stranger(spot, group):
            return "others"
        second = _and(spot, group) if group is not None else None
        if group is not None and second is not None:
            return both(group, second, spot)
        if group is None and index == spot.hit.last and spot.skeleton.at(index, "each_other") is None:
            return "others"
    return owners.first_between(spot)


def _and(spot: Spot, group: Group) -> Group | None:
    """Give who stands after "and", with only what describes him between: "between Roth and his new counterpart Bern"."""
    second = next((g for g in spot.groups if g.first >= group.last and not g.pronoun), None)
    if second is None:
        return None
    joint = group.last + (spot.skeleton.words[group.last] in COMMAS)
    if not 1 < second.first - group.last <= _NEAR + 1 + joint - group.last:
        return None
    return second if spot.skeleton.words[joint] in spot.scene.conjunctions else None


def _beside(spot: Spot) -> Whose | None:
    """ "Roth-Bern summit", «تماس تلفنی پوتین و بایدن», «لقائه رئيس الوزراء»: people right beside the word."""
    verb = spot.word.form in {"verb", "object_verb"}
    last = spot.hit.last if verb else past_day(spot.skeleton, spot.scene, spot.hit.last)
    for group in spot.groups:
        ahead, behind = spot.hit.first - group.last, group.first - last
        before = 0 <= ahead <= (_OWNED if group.owner else 1) and (group.owner or not group.governed)
        if before and not verb and len(group.people) > 1 and group not in spot.taken:
            return whole(group, spot)
        named = (group.many or not group.pronoun) and not group.vague
        near = 0 <= behind <= 1 and (group.many or clear(spot, last, group.first))
        if named and not parted(spot, group.first) and (near or described(spot, last, group.first)):
            if len(group.people) > 1 and not verb:
                spot.taken.add(group)
            if len(group.people) > 1:
                return whole(group, spot)
            if spot.word.form == "own":
                return with_subject(spot, group)
    return None


def _alone(spot: Spot, index: int) -> bool:
    """Whether a word for both owns nothing: not "each other's | capitals"."""
    return spot.skeleton.words[index : index + 2] != ("'", "s")


def _each_other(spot: Spot) -> Whose | None:
    """ "met each other", «با یکدیگر دیدار کردند», «اتصال بينهما»: the subject is both, by name or by memory."""
    verbal = spot.light is not None or spot.word.verbal
    low = max(spot.low, spot.hit.first - _BACK)
    high = min(spot.stop, spot.hit.last + (_OBJECT if verbal else _NEAR))
    theirs = _theirs(spot)
    each_other = any(_alone(spot, other.last) for other in spot.skeleton.among(low, high, "each_other"))
    mutual = spot.word.both or theirs or each_other
    if not mutual:
        return None
    # "Their meeting followed the call between Roth and Bern": it need not be the meeting of these two
    stop = spot.stop if theirs and not each_other else spot.high
    near = [g for g in spot.groups if g.first < stop]
    everyone = frozenset(p for g in near if g.people and not g.vague for p in g.people)
    together = [g for g in spot.groups if g.last <= spot.hit.first and len(g.people) > 1 and not g.vague]
    named = [g for g in together if not g.pair or g.ours(spot.ours)]
    if theirs and _acting(spot) == set(spot.ours):
        return "ours"
    if together and (theirs or (each_other and named)) and (named or together)[-1].ours(spot.ours):
        return "ours"
    if len(everyone) > 1:
        return "ours" if everyone <= set(spot.ours) else None
    return "ours" if spot.memory.both and everyone <= set(spot.ours) else None


def _acting(spot: Spot) -> set[str]:
    """Give who acts before the word, as a subject or in company: "Roth raised the case of Lind with Bern in their call"."""
    before = [g for g in spot.groups if g.last <= spot.hit.first and not (g.vague or g.pronoun)]
    company = [
        spot.skeleton.holds(max(spot.low, g.first - _TITLED), g.first, "occasion_company") for g in before
    ]
    return {p for g, led in zip(before, company, strict=True) if led or not g.governed for p in g.people}


def _theirs(spot: Spot) -> bool:
    """Whether it is "their call", with only what describes it between."""
    for index in range(spot.hit.first - 1, max(spot.low, spot.hit.first - _OWNED) - 1, -1):
        if spot.skeleton.at(index, "occasion_their") is not None:
            return True
        if spot.skeleton.words[index] in COMMAS or spot.skeleton.at(
            index, "occasion_this", "occasion_the", "preposition"
        ):
            return False
    return False


def _recipient(spot: Spot) -> Whose | None:
    """«پیامی برای دانف», «نامه را تحویل دانف داد»: whom a letter is for, where that stands right there."""
    if spot.word.kind != "letter":
        return None
    for index, group in following(spot, "occasion_recipient"):
        if group is not None and not group.vague:
            spot.used.add(index)
            return with_subject(spot, group)
    return None


def _with(spot: Spot) -> Whose | None:
    """ "talks with Bern", «مكالمة هاتفية مع نظيره», «گفتگو با بایدن», and before the verb where the language puts it there."""
    message = spot.word.form == "bound" and spot.word.kind == "letter"
    sorts = [] if message else ["occasion_company"]  # «در پیامی با تبریک سالگرد استقلال به رئیس‌جمهور …»
    if spot.word.kind != "meeting":
        sorts.append("occasion_address")
    for index, group in following(spot, *sorts):
        company = spot.skeleton.at(index, "occasion_company") is not None
        if group is not None and (company or not group.vague):
            row = _in_row(spot, index) if company and group.people.isdisjoint(spot.ours) else None
            spot.used.add(index)
            return row or with_subject(spot, group)
        strange = _with_stranger(spot, index, company) if group is None else None
        if strange is not None:
            return strange
    if _is_sent(spot):
        for _, group in following(spot, "occasion_sender"):
            if group is not None and not group.vague and not group.owner:
                return with_subject(spot, group)
    if spot.word.form != "noun":
        near = spot.hit.last + 2
        for group in (g for g in spot.groups if spot.hit.last <= g.first < spot.stop):
            if group.first > near:
                break
            if _prefixed(spot, group):
                return with_subject(spot, group)
            near = group.last + 2 if spot.verb_first else near
    return _with_before(spot)


def _with_stranger(spot: Spot, index: int, company: bool) -> Whose | None:
    """Decide where nobody known follows a preposition closely: others', unless a participant is named in the same row."""
    reach = _NEAR if company else 0 if spot.word.kind == "letter" else -1
    named = company and owners.of_stranger(spot, index)
    row = _in_row(spot, index) if named else None
    if row is not None:
        spot.used.add(index)
        return row
    return "others" if index - spot.hit.last <= reach and (named or not spot.pointing) else None


def _in_row(spot: Spot, index: int) -> Whose | None:
    """Decide where a participant is named in a row behind others: "met with envoy Ken Lind, harbour master Ada Moss and Bern"."""
    listed = owners.listed(spot, index)
    if listed is None:
        return None
    sides = [g for g in spot.groups if g.last <= spot.hit.first or g.first >= listed.first]
    return with_subject(spot._replace(groups=sides), listed)


def _is_sent(spot: Spot) -> bool:
    """Whether it comes from somebody: "received a call from Bern"; a letter to somebody too is told of by its sentence."""
    return not spot.word.verbal and (spot.phone or spot.word.kind == "letter")


def _prefixed(spot: Spot, group: Group) -> bool:
    """Whether a preposition is written together with the group: «اتصل بنظيره»."""
    hits = spot.skeleton.hits.get(group.first, ())
    return any(h.proclitic is not None and h.proclitic.preposition for h in hits)


def _within_verb(spot: Spot) -> Whose | None:
    """«سيجري مع نظيره، بعد غد الخميس، مباحثات»: the other side between the verb and its noun."""
    low = max(spot.after, spot.hit.first - _REACH)
    light = next(iter(spot.skeleton.among(low, spot.hit.first, "occasion_light")), None)
    if spot.word.verbal or spot.pointing or light is None or not spot.verb_first:
        return None
    for index in range(light.last, spot.hit.first):
        prep = spot.skeleton.at(index, "occasion_company", "occasion_manner", "that", "relative")
        if prep is not None and prep.sort != "occasion_company":
            return None
        group = next((g for g in spot.groups if prep and right_after(spot, prep.last, g.first)), None)
        if group is not None and group.last <= spot.hit.first and index not in spot.used:
            spot.used.add(index)
            return with_subject(spot, group)
    return None


def _with_before(spot: Spot) -> Whose | None:
    if not spot.scene.vocabulary.lexicon.contacts.verb_last:
        return _within_verb(spot)
    rings = spot.word.form == "verb" and spot.word.kind == "phone_call"  # «به دانف زنگ زد»
    sorts = ["occasion_company"] + (["occasion_address"] if rings or spot.word.kind == "letter" else [])
    for index in range(spot.hit.first - 1, max(spot.after, spot.hit.first - _BACK - _OBJECT) - 1, -1):
        prep = spot.skeleton.at(index, *sorts, "occasion_manner") if index in spot.skeleton.hits else None
        if prep is None or prep.sort == "occasion_manner" or index in spot.used:
            continue
        group = next((g for g in spot.groups if prep.last <= g.first <= prep.last + 1), None)
        group = group or among(spot, prep.last)
        if group is None and owners.with_stranger(spot, prep):
            return "others"
        if group is None or spot.hit.first - group.last > _BACK:
            return None
        spot.used.add(index)
        return with_subject(spot, group)
    return None


RULES: tuple[tuple[str, Callable[[Spot], Whose | None]], ...] = (
    ("body", _body),
    ("countries", owners.countries),
    ("about", objects.about),
    ("between", _between),
    ("beside", _beside),
    ("object", objects.find),
    ("each-other", _each_other),
    ("strangers", owners.strangers),
    ("recipient", _recipient),
    ("with", _with),
    ("such", such),
    ("pair", subject),
    ("dropped", dropped),
    ("sentence", alone),
    ("implied", implied),
)
