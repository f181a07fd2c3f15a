"""Contacts that belong to countries, groups or strangers by the words right beside them: a word for a contact in; whose it is out."""

from generator.extract import predicates
from generator.extract.occasions import twos
from generator.extract.occasions.gatherings import Group
from generator.extract.occasions.spot import Spot, Whose
from generator.extract.occasions.wording import past_day
from generator.extract.scene import COMMAS
from generator.text.scan import Hit

_ROW = 24
"""How far behind "with" the last of a row may be named."""
_OF = 5
"""How far after "of" a body may be named."""


def countries(spot: Spot) -> Whose | None:
    """ "the US-Russia summit", "the summit between Russia and the United States": a summit of countries is their leaders'."""
    skeleton, hit = spot.skeleton, spot.hit
    if spot.verb_first:
        return None
    if skeleton.at(hit.first, "occasion_summit") is None:
        return "others" if _of_officials(spot) else None
    tie = skeleton.at(hit.last, "occasion_between", "possessive")
    leaders = set(twos.beside(skeleton, spot.scene, hit.first, True))
    leaders = leaders or set(
        twos.beside(skeleton, spot.scene, tie.last if tie is not None else hit.last, False)
    )
    return "ours" if len(leaders) > 1 and leaders == set(spot.ours) else None


def _of_officials(spot: Spot) -> bool:
    """Whether two countries and what it is about stand before a meeting, which then is their officials': "the US-Russia | security | meeting"."""
    skeleton, first = spot.skeleton, spot.hit.first
    if (
        spot.word.kind != "meeting"
        or spot.word.verbal
        or first - 1 <= spot.low
        or not skeleton.words[first - 1].isalpha()
    ):
        return False
    plain = skeleton.at(first - 1, "entity", "demonym", "number", "occasion_means", "length") is None
    return plain and bool(twos.beside(skeleton, spot.scene, first - 1, True))


def first_between(spot: Spot) -> Whose | None:
    """ "The talks, held by video on Tuesday, were the first | between Roth and Bern": whose they are stands behind their number."""
    if spot.word.form != "noun" or not spot.pointing or spot.after > spot.low:
        return None
    for tie in spot.skeleton.among(spot.hit.last, spot.high, "occasion_between"):
        number = spot.skeleton.ending(tie.first, "number")
        group = next((g for g in spot.groups if g.first == tie.last), None)
        if number is not None and number.value.ordinal and group is not None and len(group.people) > 1:
            return "ours" if group.ours(spot.ours) else "others"
    return None


def of_body(spot: Spot) -> bool:
    """Whether it is the meeting of a group that nobody's list knows: "a meeting of the contact group on the harbours"."""
    skeleton = spot.skeleton
    if spot.verb_first or skeleton.at(spot.hit.last, "possessive") is None:
        return False
    for index in range(spot.hit.last + 1, min(spot.high, spot.hit.last + 1 + _OF)):
        if skeleton.words[index] in COMMAS or skeleton.at(index, "preposition", "entity") is not None:
            return False
        if skeleton.at(index, "institution") is not None:
            return True
    return False


def of_group(spot: Spot) -> bool:
    """Whether a body to which "of" is written owns it, a day between or not: «اجتماع أمس الخميس للمجموعة»."""
    skeleton, place = spot.skeleton, spot.hit.last
    while place < spot.high and (day := skeleton.at(place, "weekday", "deictic", "unit")) is not None:
        place = day.last
    body = skeleton.at(place, "institution") if place < spot.high else None
    if spot.scene.vocabulary.lexicon.contacts.verb_last:  # «نشست ماه آیندهٔ گروه ۲۰»
        place = past_day(skeleton, spot.scene, spot.hit.last)
        body = skeleton.at(place, "institution") if spot.hit.last < place < spot.high else None
        return body is not None and spot.word.kind == "meeting"
    return body is not None and body.proclitic is not None and body.proclitic.preposition


def strangers(spot: Spot) -> Whose | None:
    """ "Secretary Lind's meeting with Bern", "Roth, Lind hold a call": somebody nobody knows owns the contact, or has it, too."""
    if _joined_stranger(spot):
        return "others"
    skeleton, owner = spot.skeleton, spot.hit.first - 3
    if owner < spot.low or not skeleton.owner_ends(spot.hit.first):
        return None
    known = owner in skeleton.hits or any(g.first <= owner < g.last for g in spot.groups)
    named = skeleton.capital(owner) and not skeleton.headline(owner) and not known
    return "others" if named else None


def joined_to_stranger(spot: Spot, group: Group) -> bool:
    """Whether a name that nobody knows is joined to somebody, where capitals show names: "between Roth and Ken Lind"."""
    skeleton, name = spot.skeleton, group.last + 1
    if not spot.scene.vocabulary.lexicon.quotes.grammar.case or name >= spot.high or len(group.people) > 1:
        return False
    joined = skeleton.words[group.last] in spot.scene.conjunctions and skeleton.capital(name)
    known = any(hit.sort != "given" for hit in skeleton.hits.get(name, ()))
    known = known or any(g.first <= name < g.last for g in spot.groups)
    return joined and not known and not skeleton.headline(name)


def with_stranger(spot: Spot, prep: Hit) -> bool:
    """Whether somebody whom nobody knows is the other side: «به صورت تلفنی با کاروف صحبت کرد»."""
    between = range(prep.last, spot.hit.first)
    plain = all(i not in spot.skeleton.hits and spot.skeleton.words[i].isalpha() for i in between)
    return spot.light is not None and 0 < len(between) <= 2 and plain and prep.sort == "occasion_company"


def _joined_stranger(spot: Spot) -> bool:
    """Whether a name that nobody knows stands before the verb, joined to somebody: "Roth and Lind spoke"."""
    skeleton = spot.skeleton
    verb = spot.hit.first if spot.word.verbal else spot.light[0] if spot.light is not None else spot.low
    name = verb - 1
    if name - 2 < spot.low or not spot.scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    tied = skeleton.words[name - 1] in COMMAS or skeleton.words[name - 1] in spot.scene.conjunctions
    unknown = skeleton.words[name].isalpha() and skeleton.capital(name) and name not in skeleton.hits
    return tied and unknown and any(g.last == name - 1 for g in spot.groups)


def _by_himself(spot: Spot, company: int, name: int) -> bool:
    """Whether one of ours alone had it with a name that nobody knows: «لقائه المقرر مع كاروف», «المكالمة التي أجراها مع كاروف»."""
    skeleton = spot.skeleton
    alone = spot.word.form == "own" and not spot.word.both
    made = skeleton.ending(company, "happened") is not None
    if not (alone or made) or name >= spot.high or not skeleton.words[name].isalpha():
        return False
    known = [hit for hit in skeleton.hits.get(name, ()) if hit.sort != "given"]
    return not known and not skeleton.words[name].startswith(spot.scene.vocabulary.lexicon.contacts.article)


def of_stranger(spot: Spot, index: int, sort: str = "occasion_company") -> bool:
    """Whether a name that nobody knows follows a preposition, where capitals show names: "the summit with Lind"."""
    word = spot.skeleton.at(index, sort)
    if spot.verb_first and word is not None and _by_himself(spot, index, word.last):
        return True
    case = spot.scene.vocabulary.lexicon.quotes.grammar.case
    if not case or word is None or word.last >= spot.high or not spot.skeleton.capital(word.last):
        return False
    return sort == "occasion_company" or not (
        word.last in spot.skeleton.hits
        or spot.skeleton.headline(word.last)
        or any(g.first == word.last for g in spot.groups)
    )


def listed(spot: Spot, index: int) -> Group | None:
    """Give the participant who is named in a row behind somebody nobody knows: "met with Ken Lind, the mayor of Halm, and President Bern"."""
    skeleton = spot.skeleton
    word = skeleton.at(index, "occasion_company")
    if word is None:
        return None
    for group in (g for g in spot.groups if word.last < g.first <= word.last + _ROW and not g.vague):
        tied = (
            skeleton.words[group.first - 1] in COMMAS
            or skeleton.words[group.first - 1] in spot.scene.conjunctions
        )
        between = range(word.last, group.first)
        parted = any(
            skeleton.at(i, "finite", "relative", "that", "occasion_break") is not None
            or predicates.finite(skeleton, spot.scene, i)
            for i in between
        )
        if parted or predicates.finite(skeleton, spot.scene, group.last):
            return None  # "…, and Danev stayed at home" is a clause of its own
        mine = group.people & set(spot.ours)
        if (tied or len(group.people) > 1) and len(mine) == 1:
            return group._replace(people=mine)
    return None
