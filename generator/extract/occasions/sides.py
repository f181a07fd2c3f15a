"""The two sides of a contact: one that is named and the subject that goes with it in; whose contact it is out."""

from collections.abc import Iterator, Sequence

from generator.extract.occasions import tellers
from generator.extract.occasions.gatherings import Group, several
from generator.extract.occasions.spot import Spot, Whose, clause_start, says
from generator.extract.occasions.wording import points
from generator.extract.scene import COMMAS

_AMONG = 8
"""How far behind "with" the one may be named whom it names among several."""
_RULING = 10
"""How far before a word "after" may rule it: "before he flew on to Lumen for a second long meeting with Bern"."""
_MET = frozenset({"own", "verb", "object_verb"})


def whole(group: Group, spot: Spot) -> Whose:
    """Decide by a group that holds both sides, or one side of several people."""
    return "ours" if group.ours(spot.ours) or _in_company_both(spot, group) else "others"


def with_subject(spot: Spot, other: Group) -> Whose | None:
    """Decide by the one side ``other`` and the subject that goes with it."""
    all_of_them = other
    if other.people.isdisjoint(spot.ours):
        other = among(spot, other.last) or other
    if other.foreign(spot.ours) or len(other.people) > 1:
        # "spoke by phone with Roth and Lind" are two calls, «با دانف و لتو دیدار کرد» two meetings
        mine = other.people & set(spot.ours)
        if _in_company_both(spot, other):
            return "ours"
        made = spot.light is not None and spot.scene.vocabulary.lexicon.contacts.verb_last
        each = spot.phone or made or (spot.word.kind == "meeting" and spot.word.form in _MET)
        if not (each and len(mine) == 1 and len(other.people) > 1):
            return "others"
        other = other._replace(people=mine)
    if not other.people and not other.mate:
        return None
    his = spot.skeleton.at(spot.hit.last, "occasion_his") is not None
    if spot.word.form == "own" or his:
        return _his(spot, other) if his else _owned(spot, other)
    subject = next(
        (
            s
            for s in _candidates(spot, other)
            if not s.vague and s.people and s.people != other.people and s != all_of_them
        ),
        None,
    )
    if subject is not None:
        return both(subject, other, spot)
    if tellers.masters(spot) - other.people:
        return "ours"
    return "others" if _stranger_before(spot) else _of_topic(spot, other)


def _candidates(spot: Spot, other: Group) -> Iterator[Group]:
    """List who may be the subject, without those who only tell or are told of "his" contact."""
    single = points(spot.skeleton, spot.hit, spot.low, "occasion_of_one")
    for subject in _subjects(spot, other):
        if single and (several(spot.skeleton, subject) or tellers.told_of(spot, subject)):
            continue  # "phoned the leaders of three countries after his call with Danev"
        if not tellers.only_tells(spot, subject):
            yield subject


def _of_topic(spot: Spot, other: Group) -> Whose | None:
    """Decide by whom the text spoke of last."""
    topic = spot.memory.topic
    if topic is None or topic in other.people:
        return "ours" if spot.memory.both else None
    return "ours" if topic in spot.ours else "others"


def among(spot: Spot, first: int) -> Group | None:
    """Give who is named of several told of from item ``first`` on: «با چند رهبر از جمله دانف دیدار کرد»."""
    near = (g for g in spot.groups if 0 < g.first - first <= _AMONG)
    return next((g for g in near if spot.skeleton.ending(g.first, "occasion_including") is not None), None)


def _stranger_before(spot: Spot) -> bool:
    """Whether the clause has a subject whom nobody knows, where capitals show names: "Lind is due to meet with Bern"."""
    skeleton = spot.skeleton
    if not spot.scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    inside = {
        i
        for g in spot.groups
        for i in range(g.first, tellers.named_to(spot, g) if tellers.only_tells(spot, g) else g.last)
    }
    for index in range(clause_start(spot), spot.hit.first):
        if index in inside or index in skeleton.hits or not skeleton.words[index].isalpha():
            continue
        first = index == spot.low
        coming = skeleton.holds(index + 1, min(spot.hit.first, index + 3), "occasion_mood")
        if skeleton.capital(index) and not skeleton.headline(index) and (coming or not first):
            return True
    return False


def _in_company_both(spot: Spot, side: Group) -> bool:
    """Whether each participant has others at his side: "Roth and his minister met Bern and his"."""
    here = side.people & set(spot.ours)
    if len(here) != 1:
        return False
    others = (s for s in _subjects(spot, side) if s.foreign(spot.ours) and not s.vague)
    return any(len(there) == 1 and there != here for there in (s.people & set(spot.ours) for s in others))


def _owned(spot: Spot, other: Group) -> Whose | None:
    """Decide whose «لقائه» is: a participant's whom the sentence names, else of whom the text spoke last."""
    if _of_stranger(spot, other):
        return "others"
    named = {p for g in spot.groups for p in g.people} - other.people
    if named & set(spot.ours):
        return "ours"
    return _of_topic(spot, other)


def _his(spot: Spot, other: Group) -> Whose | None:
    """Decide whose «أول اتصال له» is: of whom its clause names first."""
    start = clause_start(spot)
    before = [g for g in spot.groups if start <= g.first and g.last <= spot.hit.first and g.people]
    subject = next((g for g in before if not (g.governed or g.vague) and g.people != other.people), None)
    return both(subject, other, spot) if subject is not None else _owned(spot, other)


def _of_stranger(spot: Spot, other: Group) -> bool:
    """Whether who was spoken of last before «لقائه» in its sentence is none of ours: «وصل الرئيس … قبل لقائه مع دانف».

    Several are not "he": "phoned the leaders of three countries after his call with Danev".
    """
    before = [
        g
        for g in spot.groups
        if g.last <= spot.hit.first
        and g.people
        and not (g.governed or g.vague or several(spot.skeleton, g))
        and g.people != other.people
    ]
    row = spot.verb_first and len(before) > 1 and before[-2].last == before[-1].first
    his = (
        before[-2:][0] if row else before[-1] if before else None
    )  # «أطلع برينيك ليتو على نتائج لقائه مع دانيف»
    return his is not None and his.people.isdisjoint(spot.ours)


def both(one: Group, other: Group, spot: Spot) -> Whose:
    """Decide by two groups that are the two sides."""
    ours = frozenset(spot.ours)
    people = ours if other.mate and not one.foreign(spot.ours) else one.people | other.people
    # Each with others at his side: «استقبل السيسي وقرينته أردوغان وقرينته» is a meeting of the two all the same.
    opposite = len(ours) > 1 and len({one.people & ours, other.people & ours, frozenset()}) > 2
    return "ours" if (len(people) > 1 and people <= ours) or (opposite and ours <= people) else "others"


def _subjects(spot: Spot, other: Group) -> Iterator[Group]:
    """List who may be the subject: beside the word, before it, after the other side, before its clause."""
    groups = [g for g in spot.groups if g != other]
    yield from (g for g in groups if spot.hit.last <= g.first < other.first)
    before = [g for g in groups if g.last <= spot.hit.first]
    clause = clause_start(spot)
    yield from _controlling(spot, before, clause)
    free = [g for g in reversed(before) if g.owner or not _in_company(spot, g)]
    inside = [g for g in free if g.first >= clause]
    if spot.scene.vocabulary.lexicon.contacts.verb_last and other.governed:
        # What follows the other side before the verb is others on that side: «با دانف، نخست‌وزیر و رئیس مجلس دیدار کرد»
        yield from (g for g in inside if not g.governed and g.last <= other.first)
    acting = [g for g in inside if g.owner or not g.governed]  # "Roth, accompanied by Lind, met Bern"
    yield from (g for g in acting if g.owner or not _is_object(spot, g))
    yield from acting
    yield from inside
    behind = max(other.last, spot.hit.last)
    over = spot.light is not None and spot.scene.vocabulary.lexicon.contacts.verb_last
    if not over:  # «با دانف گفتگو کرد و سپس با لیند، همتای تالویایی …»
        yield from (g for g in groups if behind <= g.first < spot.stop and not g.governed)
    yield from free


def _controlling(spot: Spot, before: Sequence[Group], clause: int) -> Iterator[Group]:
    """Give the subject of the clause that a word after "after" adds to: "Roth briefed two chancellors after speaking with Bern"."""
    if spot.scene.vocabulary.lexicon.contacts.verb_last:
        return
    low = max(spot.low, spot.hit.first - _RULING)
    ruling = next(reversed(spot.skeleton.among(low, spot.hit.first, "occasion_break")), None)
    if ruling is None or any(g.last > ruling.first for g in before):
        return
    if not COMMAS.isdisjoint(spot.skeleton.words[ruling.last : spot.hit.first]):
        return
    acting = (g for g in before if g.first >= clause and not (g.governed or g.owner or g.vague))
    subject = next(acting, None)
    if subject is not None and not says(spot.skeleton, subject.last):
        yield subject


def _is_object(spot: Spot, group: Group) -> bool:
    """Whether the group is whom somebody met or rang, right behind the verb: "Roth met Lind and will see Bern"."""
    grammar = spot.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.case or grammar.subject != "before":
        return False
    article = spot.skeleton.ending(group.first, "article")
    verb = spot.skeleton.ending(article.first if article is not None else group.first, "occasion")
    return verb is not None and verb.value.form == "object_verb"


def _in_company(spot: Spot, group: Group) -> bool:
    """Whether the group is the other side of some contact already."""
    return spot.skeleton.holds(max(spot.low, group.first - 2), group.first, "occasion_company")
