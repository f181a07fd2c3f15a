"""Whose contact a word speaks of: a word for a contact in its sentence in; ours, others', or nobody's out.

Each rule looks for the people at one place about the word: after "between", beside it, after "with", before it in its clause.
The first rule that finds any decides.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.sides import both, with_subject
from generator.extract.occasions.spot import Spot, Whose, clause_start, clear, right_after
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_REACH = 14
"""How far after its word the other side of a contact may be named."""
_BACK = 12
"""How far before a verb at the end of its clause."""
_CLAUSE = 16
"""How far before the word both may stand as the subject of its clause."""
_NEAR = 3
_OBJECT = 6
_OWNED = 5
"""How many words may stand between an owner and what is owned: "Roth's long-planned second call"."""


def judge(spot: Spot) -> tuple[Whose, str]:
    """Say whose contact the word speaks of, and by which rule."""
    for name, rule in RULES:
        whose = rule(spot)
        if whose is not None:
            return whose, name
    return "nobody", ""


def _of(group: Group, spot: Spot) -> Whose:
    return "ours" if group.ours(spot.ours) else "others"


def _body(spot: Spot) -> Whose | None:
    """«نشست شورای ناتو», «اجتماع لمجلس الناتو»: a body's meeting, and "three meetings", which are no one contact."""
    if spot.word.form not in {"noun", "bound"}:
        return None
    count = spot.skeleton.ending(spot.hit.first, "number")
    if count is not None and not count.value.ordinal and count.value.value > 1:
        return "others"
    near = range(spot.hit.last, min(spot.high, spot.hit.last + 2))
    if any(_is_body(spot, spot.skeleton.at(index, "entity")) for index in near):
        return "others"
    modifier_first = not spot.verb_first and not spot.scene.vocabulary.lexicon.contacts.verb_last
    ahead = spot.skeleton.ending(spot.hit.first, "entity") if modifier_first else None
    return "others" if _is_body(spot, ahead) else None


def _is_body(spot: Spot, hit: Hit | None) -> bool:
    entity = spot.scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
    return entity is not None and entity.kind == "body" and entity.id not in spot.ours


def _between(spot: Spot) -> Whose | None:
    """ "call between Roth and Bern", «القمة التي انعقدت بين الرئيسين»."""
    for index, group in _after(spot, "occasion_between"):
        if group is not None and (len(group.people) > 1 or group.foreign(spot.ours)):
            return _of(group, spot)
        if group is None and index == spot.hit.last and spot.skeleton.at(index, "each_other") is None:
            return "others"
    return None


def _beside(spot: Spot) -> Whose | None:
    """ "Roth-Bern summit", «تماس تلفنی پوتین و بایدن», «لقائه رئيس الوزراء»: people right beside the word."""
    verb = spot.word.form in {"verb", "object_verb"}
    for group in spot.groups:
        ahead, behind = spot.hit.first - group.last, group.first - spot.hit.last
        before = 0 <= ahead <= (_OWNED if group.owner else 1) and (group.owner or not group.governed)
        if before and not verb and len(group.people) > 1:
            return _of(group, spot)
        near = 0 <= behind <= 1 and not (group.pronoun or group.vague)
        if near and clear(spot, spot.hit.last, group.first):
            if len(group.people) > 1 and not verb:
                spot.taken.add(group)
            if len(group.people) > 1:
                return _of(group, spot)
            if spot.word.form == "own":
                return with_subject(spot, group)
    return None


def _object(spot: Spot) -> Whose | None:
    """ "Roth met Bern", «التقى بوتين نظيره الأمريكي»."""
    if spot.word.form != "object_verb":
        return None
    following = [g for g in spot.groups if spot.hit.last <= g.first < min(spot.stop, spot.hit.last + _OBJECT)]
    if not following or following[0].first - spot.hit.last > 1:
        return None
    first = following[0]
    if spot.word.kind == "phone_call" and _names(spot.skeleton, first.last):
        return None
    if len(first.people) > 1:
        return _of(first, spot)
    if spot.verb_first and len(following) > 1:
        second = following[1]
        if second.first - first.last <= 1 and not second.governed and second.people != first.people:
            return both(first, second, spot)
    return None if spot.verb_first and not _subject_before(spot) else with_subject(spot, first)


def _names(skeleton: Skeleton, index: int) -> bool:
    """Whether a name or a judgement follows: "called him a killer"; a call is followed by a stop, a date, "on", "after"."""
    if index >= len(skeleton.words):
        return False
    word = skeleton.words[index]
    if not word[0].isalnum():
        return word in {QUOTED, ":"} or word in {'"', "'"}
    return skeleton.at(index, "occasion_called", "weekday", "month", "relative") is None


def _subject_before(spot: Spot) -> bool:
    return any(g.last <= spot.hit.first and not g.governed for g in spot.groups)


def _each_other(spot: Spot) -> Whose | None:
    """ "met each other", «با یکدیگر دیدار کردند», «اتصال بينهما»: the subject is both, by name or by memory."""
    low, high = max(spot.low, spot.hit.first - _BACK), min(spot.stop, spot.hit.last + _OBJECT)
    mutual = (
        spot.word.both or _theirs(spot) or any(spot.skeleton.at(i, "each_other") for i in range(low, high))
    )
    if not mutual:
        return None
    everyone = frozenset(p for g in spot.groups if g.people and not g.vague for p in g.people)
    if len(everyone) > 1:
        return "ours" if everyone <= set(spot.ours) else None
    return "ours" if spot.memory.both and everyone <= set(spot.ours) else None


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


def _with(spot: Spot) -> Whose | None:
    """ "talks with Bern", «مكالمة هاتفية مع نظيره», «گفتگو با بایدن», and before the verb where the language puts it there."""
    sorts = ["occasion_company"]
    if spot.word.kind != "meeting":
        sorts.append("occasion_address")
    for index, group in _after(spot, *sorts):
        company = spot.skeleton.at(index, "occasion_company") is not None
        if group is not None and (company or not group.vague):
            spot.used.add(index)
            return with_subject(spot, group)
        reach = _NEAR if company else 0 if spot.word.kind == "letter" else -1
        if group is None and index - spot.hit.last <= reach and not spot.pointing:
            return "others"
    if spot.word.form != "noun":
        for group in spot.groups:
            if spot.hit.last <= group.first <= spot.hit.last + 2 and _prefixed(spot, group):
                return with_subject(spot, group)
    return _with_before(spot)


def _prefixed(spot: Spot, group: Group) -> bool:
    """Whether a preposition is written together with the group: «اتصل بنظيره»."""
    hits = spot.skeleton.hits.get(group.first, ())
    return any(h.proclitic is not None and h.proclitic.preposition for h in hits)


def _with_before(spot: Spot) -> Whose | None:
    if not spot.scene.vocabulary.lexicon.contacts.verb_last:
        return None
    sorts = ["occasion_company"] + (["occasion_address"] if spot.word.kind == "letter" else [])
    for index in range(spot.hit.first - 1, max(spot.after, spot.hit.first - _BACK - _OBJECT) - 1, -1):
        prep = spot.skeleton.at(index, *sorts, "occasion_manner")
        if prep is None or prep.sort == "occasion_manner" or index in spot.used:
            continue
        group = next((g for g in spot.groups if prep.last <= g.first <= prep.last + 1), None)
        if group is None or spot.hit.first - group.last > _BACK:
            return None
        spot.used.add(index)
        return with_subject(spot, group)
    return None


def _after(spot: Spot, *sorts: str) -> Iterator[tuple[int, Group | None]]:
    """List the prepositions of ``sorts`` after the word, up to a comma, with the group that follows each closely."""
    end = min(spot.stop, spot.hit.last + _REACH)
    if spot.scene.vocabulary.lexicon.contacts.verb_last and spot.light is not None:
        end = min(end, max(spot.hit.last, spot.light[0]))
    for index in range(spot.hit.last, end):
        if spot.skeleton.words[index] in COMMAS:
            return
        prep = spot.skeleton.at(index, *sorts, "occasion_manner")
        if prep is not None and prep.sort != "occasion_manner" and index not in spot.used:
            yield index, next((g for g in spot.groups if right_after(spot, prep.last, g.first)), None)


def _pair(spot: Spot) -> Whose | None:
    """Both as the subject of the clause: «پوتین و بایدن تلفنی گفتگو کردند», "The two presidents held talks"."""
    verbal = spot.word.form in {"verb", "object_verb"} or spot.light is not None
    start = clause_start(spot)
    before = [g for g in spot.groups if _may_be_subject(spot, g, start)]
    nearest = before[-1] if before else None
    reach = _CLAUSE if verbal else _NEAR
    if (
        nearest is not None
        and nearest.ours(spot.ours)
        and not _governed(spot, nearest)
        and spot.hit.first - nearest.last <= reach
    ):
        return "ours"
    if verbal and spot.scene.vocabulary.lexicon.contacts.verb_last:
        return _subject_at_start(before, spot)
    if not verbal or not spot.verb_first:
        return None
    begins = spot.hit.last if spot.light is None else max(spot.hit.last, spot.light[1])
    after = [
        g for g in spot.groups if 0 <= g.first - begins <= _NEAR and len(g.people) > 1 and not g.governed
    ]
    return _of(after[0], spot) if after else None


def _may_be_subject(spot: Spot, group: Group, start: int) -> bool:
    inside = start <= group.first and group.last <= spot.hit.first
    return inside and bool(group.people) and not group.vague and group not in spot.taken


def _governed(spot: Spot, group: Group) -> bool:
    """Whether a preposition governs the group; a word such as "after" may open its clause instead."""
    return group.governed and spot.skeleton.ending(group.first, "occasion_break") is None


def _subject_at_start(before: Sequence[Group], spot: Spot) -> Whose | None:
    """Take both as the subject of a verb at the end of a long clause that speaks of nobody else."""
    if not before or not before[0].ours(spot.ours) or _governed(spot, before[0]):
        return None
    return None if any(g.foreign(spot.ours) for g in before) else "ours"


def _sentence(spot: Spot) -> Whose | None:
    """A plain word for a contact in a sentence about the two and nobody else: "Bern told Roth in a phone call …"."""
    form = spot.word.form
    setting = form == "bound" and spot.skeleton.ending(_noun_start(spot), "occasion_during") is not None
    if spot.word.kind == "talk" or not (form in {"noun", "own"} or setting) or _this(spot):
        return None
    if spot.word.kind == "letter" and not any(
        spot.skeleton.at(i, "sending") for i in range(spot.low, spot.high)
    ):
        return None
    named = [g for g in spot.groups if g.people and not g.vague and not _speaks(spot.skeleton, g, spot.ours)]
    everyone = frozenset(p for g in named for p in g.people)
    return "ours" if len(everyone) > 1 and everyone <= set(spot.ours) else None


def _noun_start(spot: Spot) -> int:
    article = spot.skeleton.ending(spot.hit.first, "article")
    return article.first if article is not None else spot.hit.first


def _this(spot: Spot) -> bool:
    low = max(spot.low, spot.hit.first - _NEAR)
    return any(spot.skeleton.at(index, "occasion_this") is not None for index in range(low, spot.hit.first))


def _speaks(skeleton: Skeleton, group: Group, participants: Sequence[str]) -> bool:
    """Whether the group only tells of it: "Ushakov said"."""
    if not group.foreign(participants):
        return False
    near = (
        *range(max(0, group.first - 2), group.first),
        *range(group.last, min(len(skeleton.words), group.last + _NEAR)),
    )
    return any(skeleton.at(index, "cue") is not None for index in near)


RULES: tuple[tuple[str, Callable[[Spot], Whose | None]], ...] = (
    ("body", _body),
    ("between", _between),
    ("beside", _beside),
    ("object", _object),
    ("each-other", _each_other),
    ("with", _with),
    ("pair", _pair),
    ("sentence", _sentence),
)
