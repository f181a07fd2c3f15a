"""Whose a contact is by those its clause or sentence speaks of: both as the subject, or a sentence about nobody else."""

from collections.abc import Sequence

from generator.extract.occasions import counts
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.sides import whole
from generator.extract.occasions.spot import Spot, Whose, clause_start
from generator.extract.occasions.wording import dated, describes, points
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton

_CLAUSE = 22
"""How far before the word both may stand as the subject of its clause."""
_NEAR = 3
_TWO = 2
_FAR = 8
"""How far before a word a preposition may govern it."""


def subject(spot: Spot) -> Whose | None:
    """Both as the subject of the clause: «پوتین و بایدن تلفنی گفتگو کردند», "The two presidents held talks"."""
    if _of_one(spot):
        return None
    verbal = spot.word.form in {"verb", "object_verb"} or spot.light is not None
    start = clause_start(spot)
    before = [g for g in spot.groups if _may_be_subject(spot, g, start)]
    nearest = before[-1] if before else None
    talks = spot.verb_first and spot.word.kind == "talk" and not spot.pointing
    within = talks and spot.skeleton.ending(spot.hit.first, "occasion_during") is not None
    reach = _CLAUSE if verbal or within else _NEAR  # «أظهر الزعيمان وحدتهما في محادثات في القصر»
    if (
        nearest is not None
        and nearest.ours(spot.ours)
        and not _governed(spot, nearest)
        and spot.hit.first - nearest.last <= reach
    ):
        return "ours"
    if verbal and spot.scene.vocabulary.lexicon.contacts.verb_last:
        return _subject_at_start(before, spot) or _of_relative(spot, start)
    if not verbal or not spot.verb_first:
        return None
    begins = spot.hit.last if spot.light is None else max(spot.hit.last, spot.light[1])
    after = [
        g for g in spot.groups if 0 <= g.first - begins <= _NEAR and len(g.people) > 1 and not g.governed
    ]
    return whole(after[0], spot) if after else None


def dropped(spot: Spot) -> Whose | None:
    """A verb of several whose sentence names nobody, after one about the two: «پیش از آن تلفنی گفت‌وگو کرده بودند».

    Only one of what had been before: «جلسه دارند» may speak of anybody.
    """
    quotes, contacts = spot.scene.vocabulary.lexicon.quotes, spot.scene.vocabulary.lexicon.contacts
    if not (contacts.verb_last and quotes.grammar.drops and spot.memory.lately) or spot.groups:
        return None
    setting = spot.stop < spot.high and spot.skeleton.ending(spot.hit.first, "occasion_during") is not None
    last = next((h.last for h in reversed(spot.skeleton.among(spot.low, spot.high, "finite"))), spot.hit.last)
    verb = spot.skeleton.words[last - 1]
    several = (
        verb.endswith(quotes.grammar.plurals)
        and verb in spot.scene.vocabulary.lexicon.dates.tense.auxiliaries
    )
    return "ours" if (spot.light is not None or spot.word.verbal or setting) and several else None


def _of_one(spot: Spot) -> bool:
    """Whether right after a verb that opens its clause stands one person, its subject: «الزعيمان …، فيما تحدث ليتو عن»."""
    if not spot.verb_first or spot.word.form != "verb" or spot.word.both:
        return False
    after = next((g for g in spot.groups if g.first == spot.hit.last and not g.governed), None)
    return after is not None and len(after.people) == 1 and not after.pronoun


def _may_be_subject(spot: Spot, group: Group, start: int) -> bool:
    inside = start <= group.first and group.last <= spot.hit.first
    return inside and bool(group.people) and not group.vague and group not in spot.taken


def _governed(spot: Spot, group: Group) -> bool:
    """Whether a preposition governs the group; "after" may open its clause instead, and "who" make it a subject again."""
    told = spot.skeleton.holds(group.last, group.last + 2, "relative")
    return group.governed and not told and spot.skeleton.ending(group.first, "occasion_break") is None


def _subject_at_start(before: Sequence[Group], spot: Spot) -> Whose | None:
    """Take both as the subject of a verb at the end of a long clause that speaks of nobody else."""
    if not before or not before[0].ours(spot.ours) or _governed(spot, before[0]):
        return None
    return None if any(g.foreign(spot.ours) for g in before) else "ours"


def _of_relative(spot: Spot, start: int) -> Whose | None:
    """Take both right before a relative clause as the subject of its verb: «برنیک و دانف که در لومن دیدار کردند …»."""
    relative = spot.skeleton.at(start - 1, "relative", "that") if start > spot.low else None
    if relative is None or any(start <= g.first < spot.hit.first for g in spot.groups):
        return None
    owner = next((g for g in reversed(spot.groups) if g.last <= relative.first), None)
    for index in range(owner.last if owner is not None else relative.first, relative.first):
        land = spot.skeleton.at(index, "entity", "demonym") is not None  # «رؤسای جمهور وارلند | و سورویا»
        if not land and spot.skeleton.words[index] not in spot.scene.conjunctions:
            return None
    both = owner is not None and owner.ours(spot.ours) and owner not in spot.taken
    return "ours" if both and spot.light is not None else None


def alone(spot: Spot) -> Whose | None:
    """A plain word for a contact in a sentence about the two and nobody else: "Bern told Roth in a phone call …"."""
    form = spot.word.form
    setting = form == "bound" and spot.skeleton.ending(_noun_start(spot), "occasion_during") is not None
    talk = spot.word.kind == "talk" and not dated(spot.skeleton, spot.hit, spot.low)
    if talk or not (form in {"noun", "own"} or setting or _rang(spot)) or _this(spot):
        return None
    several = spot.skeleton.at(spot.hit.first, "occasion_plural") is not None or _some(spot)
    if several and not counts.apart(spot.skeleton, spot.scene, spot.hit.first, spot.hit.last, spot.high):
        return None
    greets = setting and spot.skeleton.holds(
        spot.hit.last, spot.high, "greeting"
    )  # «در پیامی، پیروزی دانف را تبریک گفت»
    if spot.word.kind == "letter" and not greets and (form == "bound" or not _sent(spot)):
        return None
    if points(spot.skeleton, spot.hit, spot.low, "occasion_their"):
        return None  # "Their meeting followed the call between Roth and Bern"
    everyone = _named(spot)
    own = everyone if everyone <= set(spot.ours) else _in_clause(spot)
    return "ours" if len(own) > 1 and own <= set(spot.ours) else None


def _in_clause(spot: Spot) -> frozenset[str]:
    """Give all whom the clause behind a word such as "after" names: "Leaders met, a day after | Roth warned Bern in a call"."""
    breaks = spot.skeleton.among(spot.low, spot.hit.first, "occasion_after", "occasion_day_after")
    within = [g for g in spot.groups if breaks and g.first >= breaks[-1].last]
    return _named(spot._replace(groups=within))


def implied(spot: Spot) -> Whose | None:
    """A letter whose writer alone is named, after a sentence about the two: «برنیک در نامهٔ خود نوشت», «برنیک نامه‌ای فرستاد»."""
    if spot.word.kind in {"phone_call", "video_call", "call"}:
        return _called(spot)
    if spot.word.kind != "letter" or spot.word.form != "noun" or not spot.memory.both:
        return None
    if _this(spot) or not _sent(spot):
        return None
    addressed = spot.skeleton.holds(spot.hit.last, spot.hit.last + _NEAR, "occasion_address")
    everyone = _named(spot)
    return "ours" if len(everyone) == 1 and everyone <= set(spot.ours) and not addressed else None


def _called(spot: Spot) -> Whose | None:
    """A call in which one of ours alone says something, after a sentence about the two: "Bern warned Roth. In a call on Friday, Bern said …"."""
    first = _noun_start(spot)
    setting = spot.skeleton.ending(first, "occasion_during")
    opens = setting is not None and setting.first - spot.low < _TWO and spot.skeleton.at(first, "indefinite")
    if not opens or not spot.memory.lately or spot.word.verbal:
        return None
    if spot.skeleton.at(spot.hit.last, "occasion_manner", "occasion_address") is not None:
        return None  # "in a call with reporters"
    everyone = _named(spot)
    return "ours" if len(everyone) == 1 and everyone <= set(spot.ours) else None


def _sent(spot: Spot) -> bool:
    """Whether the sentence says that a letter was sent, or calls it that of its subject."""
    own = spot.skeleton.at(spot.hit.last, "occasion_own") is not None
    return own or spot.skeleton.holds(spot.low, spot.high, "sending")


def _named(spot: Spot) -> frozenset[str]:
    """Give all whom the sentence names and who do not merely tell of it; the other one for the counterpart of one of ours."""
    named = [
        g
        for g in spot.groups
        if g.people and not g.vague and (_inside(spot, g) or not _speaks(spot.skeleton, g, spot.ours))
    ]
    everyone = frozenset(p for g in named for p in g.people)
    mated = len(everyone) == 1 and everyone <= set(spot.ours) and any(g.mate for g in spot.groups)
    return frozenset(spot.ours) if mated else everyone


def _some(spot: Spot) -> bool:
    """Whether it is any meeting after a preposition in which nothing happens: "preparations for a so-called summit"."""
    if spot.word.kind != "meeting" or spot.pointing or spot.light is not None:
        return False
    if spot.after > spot.low and _talked(spot):
        return True
    for index in range(spot.hit.first - 1, max(spot.low, spot.hit.first - _FAR) - 1, -1):
        if spot.skeleton.at(index, "occasion_during", "occasion_company", "possessive") is not None:
            return False
        if spot.skeleton.at(index, "preposition") is not None:
            return True
    return False


def _talked(spot: Spot) -> bool:
    """Whether it is what a talk before it was about: "discussed by telephone … and a summit in Lumen"."""
    before = (spot.skeleton.at(i, "occasion") for i in range(spot.low, spot.after))
    return any(hit is not None and hit.value.kind == "talk" and hit.value.form == "verb" for hit in before)


def _rang(spot: Spot) -> bool:
    """Whether it is a verb for a call that names nobody: "Roth was in his car when Bern called, …"."""
    after = spot.skeleton.words[spot.hit.last : spot.hit.last + 1]
    calls = spot.word.form == "object_verb" and spot.word.kind == "phone_call"
    return calls and not (after and after[0][0].isalnum()) and QUOTED not in after


def _noun_start(spot: Spot) -> int:
    first = spot.hit.first
    while first > spot.low:
        length = spot.skeleton.ending(first, "length")
        if length is not None and length.first < first - 1:
            first = length.first  # "in an hour-long call"
        elif describes(spot.skeleton, first - 1) or spot.skeleton.owner_ends(first):
            first -= 1  # "in a 90-minute call", "in Thursday's call"
        else:
            break
    article = spot.skeleton.ending(first, "article")
    if article is not None:
        return article.first
    owned = dated(spot.skeleton, spot.hit, spot.low) or spot.skeleton.holds(first, spot.hit.first, "weekday")
    return first if owned else spot.hit.first  # "in Thursday's call", "in Thursday call"


def _this(spot: Spot) -> bool:
    return points(spot.skeleton, spot.hit, spot.low, "occasion_this")


def _speaks(skeleton: Skeleton, group: Group, participants: Sequence[str]) -> bool:
    """Whether the group only tells of it: "Ushakov said"."""
    if not group.foreign(participants):
        return False
    near = (
        *range(max(0, group.first - 2), group.first),
        *range(group.last, min(len(skeleton.words), group.last + _NEAR)),
    )
    return any(skeleton.at(index, "cue") is not None for index in near)


def _inside(spot: Spot, group: Group) -> bool:
    """Whether somebody speaks in the contact itself: «حذر ليتو | في اتصال هاتفي», «كان ليتو حذره | في اتصال»."""
    between = range(group.last, spot.hit.first)
    if not spot.verb_first or not 0 < len(between) <= _NEAR:
        return False
    setting = spot.skeleton.ending(spot.hit.first, "occasion_during") is not None
    parted = any(
        spot.skeleton.words[i] in COMMAS or spot.skeleton.at(i, "that", "relative") is not None
        for i in between
    )
    return setting and not parted


def such(spot: Spot) -> Whose | None:
    """Of the two who were spoken of: «وكان آخر اتصال من هذا النوع قد جرى في مايو», «الاجتماعات السابقة، وكان آخرها في يوليو»."""
    skeleton, after = spot.skeleton, spot.hit.last
    many = spot.pointing and skeleton.at(spot.hit.first, "occasion_plural") is not None
    last = many and counts.last_dated(skeleton, after, spot.high)
    if not (last or skeleton.at(after, "occasion_such") is not None) or not spot.memory.both:
        return None
    return None if any(g.foreign(spot.ours) for g in spot.groups if not g.vague) else "ours"
