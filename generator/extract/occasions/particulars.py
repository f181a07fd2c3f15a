"""What a sentence says of a contact besides its day: place, length, which number it has.

Each goes to the nearest word for a contact in its sentence, other people's contacts included.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.occasions import lengths
from generator.extract.occasions.encounters import Encounter
from generator.extract.occasions.lengths import Length
from generator.extract.occasions.nearness import parts
from generator.extract.occasions.spot import says
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.model import DateMention, Entity

_PLACE_REACH = 16
_ORDINAL_REACH = 4
_TO_WORD = 5
_TO_VERB = 16
"""How far before a length its verb may stand where verbs open their clauses."""
_PARTING = ("occasion_break", "occasion_this", "preposition", "each_other", "cue")
_SCOPE_REACH = 8
_UNITS = frozenset({"month", "year"})


class Placed(NamedTuple):
    """A place beside a contact."""

    entity: str
    first: int
    last: int


class Numbered(NamedTuple):
    """Which of several contacts it was."""

    number: int
    scope: DateMention | None
    """The month or year it counts in."""
    first: int
    last: int


# --- place -----------------------------------------------------------------------------------------------------------


def place(
    skeleton: Skeleton, scene: Scene, inside: Sequence[Encounter], encounter: Encounter
) -> Placed | None:
    """Find the town where ``encounter`` was, one of those ``inside`` its sentence: after "in", or in its name ("Geneva summit").

    What stands beyond somebody else's contact is theirs.
    """
    low = max(encounter.sentence[0], encounter.first - _PLACE_REACH)
    high = min(encounter.sentence[1], encounter.last + _PLACE_REACH)
    best: tuple[int, Placed] | None = None
    for hit in skeleton.among(low, high, "entity"):
        town = _town(scene, hit.value)
        if town is None:
            continue
        gap = max(encounter.first - hit.last, hit.first - encounter.last, 0)
        beyond = (min(hit.last, encounter.last), max(hit.first, encounter.first))
        between = [e for e in inside if e is not encounter and beyond[0] <= e.first < beyond[1]]
        apart = any(
            e.verbal and encounter.verbal for e in between
        )  # "spoke in May, and met in Lumen in June"
        if apart or any(e.whose == "others" for e in between):
            continue
        if not (gap <= 1 or _located(skeleton, hit.first)) or _parted(
            skeleton, scene, encounter, hit.first, hit.last
        ):
            continue
        if best is None or gap < best[0]:
            best = (gap, Placed(town, hit.first, hit.last))
    return best[1] if best else None


def _town(scene: Scene, place_id: str) -> str | None:
    """Give the town that a place is or lies in; ``None`` for countries, regions, and what is no place."""
    entities = scene.vocabulary.gazetteer.entities
    entity: Entity | None = entities.get(place_id)
    if entity is None or entity.kind != "place" or not entity.within:
        return None
    around = entities.get(entity.within)
    return entity.within if around is not None and around.within else place_id


def _located(skeleton: Skeleton, first: int) -> bool:
    for index in range(max(0, first - 3), first):
        if skeleton.at(index, "occasion_at") is not None:
            return True
    hits = skeleton.hits.get(first, ())
    return any(h.sort == "entity" and h.proclitic is not None and h.proclitic.preposition for h in hits)


def _parted(skeleton: Skeleton, scene: Scene, encounter: Encounter, first: int, last: int) -> bool:
    ahead = last <= encounter.first
    low, high = (last, encounter.first) if ahead else (encounter.last, first)
    verb_last = scene.vocabulary.lexicon.contacts.verb_last
    return any(
        says(skeleton, index) or parts(skeleton, scene, encounter, index, ahead, verb_last, high)
        for index in range(low, high)
    )


# --- length, number ------------------------------------------------------------------------------------------------


def took(
    skeleton: Skeleton, scene: Scene, inside: Sequence[Encounter], encounter: Encounter
) -> Length | None:
    """Find how long ``encounter`` took, one of those ``inside`` its sentence.

    A length counts only with a word for lasting, or beside the word for a contact.
    """
    contacts = scene.vocabulary.lexicon.contacts
    verb_first = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    if encounter.rule == "measured":
        return next(lengths.find(skeleton, *encounter.sentence, scene.vocabulary.lexicon), None)
    for length in lengths.find(skeleton, *encounter.sentence, scene.vocabulary.lexicon):
        lasting = _lasting(skeleton, length, encounter.sentence, _TO_VERB if verb_first else _TO_WORD)
        said = contacts.verb_last and encounter.verbal and _in_clause(skeleton, length, encounter)
        if (lasting or said or _attached(skeleton, length) or _length_of(skeleton, encounter)) and nearest(
            inside, length.first, length.last
        ) is encounter:
            return length
    return None


def _length_of(skeleton: Skeleton, encounter: Encounter) -> bool:
    """Whether the sentence is about the length of the contact: «مدة اللقاء», «مدت این گفت‌وگو»."""
    ends = range(encounter.first - 1, encounter.first + 1)
    return any(skeleton.ending(end, "lasting") is not None for end in ends)


def _in_clause(skeleton: Skeleton, length: Length, encounter: Encounter) -> bool:
    """Whether the length stands before the verb of its clause with nothing that measures something else by it."""
    sorts = ("occasion_break", "occasion_until")
    before = skeleton.ending(length.first, *sorts)
    between = skeleton.holds(length.last, encounter.first, *sorts)
    return length.last <= encounter.first and before is None and not between


def nearest(inside: Sequence[Encounter], first: int, last: int) -> Encounter:
    """Give the word for a contact nearest to items ``first`` to ``last``; of two, the one before them."""
    return min(inside, key=lambda e: (max(first - e.last, e.first - last, 0), e.first))


def _lasting(skeleton: Skeleton, length: Length, sentence: tuple[int, int], reach: int) -> bool:
    """Whether a word for lasting stands before the length in its clause, within ``reach`` words, or close after it."""
    for index in range(length.first - 1, max(sentence[0], length.first - reach) - 1, -1):
        if skeleton.at(index, "lasting") is not None:
            return True
        if skeleton.words[index] in COMMAS:
            break
    after = range(length.last, min(sentence[1], length.last + _ORDINAL_REACH))
    return any(skeleton.at(index, "lasting") is not None for index in after)


def _attached(skeleton: Skeleton, length: Length) -> bool:
    end = min(length.last + 2, len(skeleton.words))
    after = skeleton.holds(length.last, end, "occasion")
    if end > length.last and skeleton.words[length.last] in COMMAS:
        return False
    return after or skeleton.ending(length.first, "occasion") is not None


def number(
    skeleton: Skeleton, scene: Scene, encounter: Encounter, dates: Sequence[tuple[DateMention, int, int]]
) -> Numbered | None:
    """Find the ordinal beside the word for the contact, and the month or year it counts in."""
    counted = _counted(skeleton, encounter, dates)
    if counted is not None:
        return counted
    for first, last, value in _ordinals(skeleton, encounter):
        if any(low <= first < high for _, low, high in dates) or _in_month(skeleton, first):
            continue
        return Numbered(value, _scope(skeleton, scene, encounter, dates), first, last)
    return None


def _counted(
    skeleton: Skeleton, encounter: Encounter, dates: Sequence[tuple[DateMention, int, int]]
) -> Numbered | None:
    """Find which time it was, and the stretch in which times are counted: «این دومین باری بود که در هفتهٔ گذشته …»."""
    low, high = encounter.sentence
    for times in skeleton.among(low, encounter.first, "occasion_times"):
        hit = skeleton.ending(times.first, "number")
        after = [(m, at) for m, at, _ in dates if times.last <= at < high and not _in_name(skeleton, at)]
        wide = (m for m, at in after if m.when and m.when.first != m.when.last and not _from(skeleton, at))
        scope = next(wide, None)
        if hit is not None and hit.value.ordinal and scope is not None:
            return Numbered(hit.value.value, scope, hit.first, times.last)
    return None


def _current(mention: DateMention, scene: Scene) -> bool:
    """Whether it is the month or year of the report, told as such: "this month"."""
    when, day = mention.when, scene.day
    near = when is not None and day is not None and when.first <= day <= when.last
    return near and mention.rule.startswith("unit")


def _in_name(skeleton: Skeleton, first: int) -> bool:
    """Whether a date stands right behind a noun for a contact, and so in its name: «در تماس تلفنی | آوریل»."""
    noun = skeleton.ending(first, "occasion")
    return noun is not None and not noun.value.verbal


def _from(skeleton: Skeleton, first: int) -> bool:
    return skeleton.ending(first, "occasion_until", "occasion_since") is not None


def over(mention: DateMention, scene: Scene) -> bool:
    """Whether the stretch that a number counts in is over, and so is when it was, too: "during their first summit in June"."""
    return mention.when is not None and scene.day is not None and mention.when.last < scene.day


def _over(mention: DateMention, encounter: Encounter, scene: Scene) -> bool:
    """Whether the month or year is over and so is when it was: "met for the first time last month"."""
    return encounter.verbal and mention.rule.startswith("unit") and over(mention, scene)


def _scope(
    skeleton: Skeleton, scene: Scene, encounter: Encounter, dates: Sequence[tuple[DateMention, int, int]]
) -> DateMention | None:
    """Find the month or year an ordinal counts in: "their second call this month", not "their first since March"."""
    end = min(encounter.last + _SCOPE_REACH, encounter.sentence[1] - 1)
    for mention, low, last in dates:
        if not encounter.first <= low <= end or mention.when is None or mention.when.precision not in _UNITS:
            continue
        if low == encounter.last and not encounter.verbal and not _current(mention, scene):
            continue  # «اجتماع عام 2018»: the year is in its name; but "their second call this month"
        if encounter.mood == "planned" or mention.when.part is not None or _over(mention, encounter, scene):
            # "Their second summit will take place early next year": the year is when it is.
            continue
        # «نخستین دیدار در فوریه برگزار شد»: the month is when it was.
        verb_last = scene.vocabulary.lexicon.contacts.verb_last
        held = verb_last and skeleton.holds(last, end + 1, "happened")
        held = held or (encounter.verbal and _in_town(skeleton, scene, encounter.last, low))
        if not held and not skeleton.holds(encounter.last, low, "occasion", "occasion_break"):
            return mention
    return None


def _in_town(skeleton: Skeleton, scene: Scene, low: int, high: int) -> bool:
    """Whether a town stands before a month, which then says when it was, too: "held their first summit in Lumen in April 2018"."""
    known = (hit.first for hit in skeleton.among(low, high, "entity") if _town(scene, hit.value) is not None)
    if any(_located(skeleton, first) for first in known):
        return True
    case = scene.vocabulary.lexicon.quotes.grammar.case
    return case and any(
        skeleton.capital(hit.last) and skeleton.at(hit.last, "month") is None
        for hit in skeleton.among(low, high, "occasion_at")
        if hit.last < high
    )


def _since(skeleton: Skeleton, low: int, high: int) -> bool:
    """Whether a word that counts from an earlier contact stands between, and is no part of a longer one: «پس از»."""
    for hit in skeleton.among(low, high, "occasion_since"):
        longer = skeleton.ending(hit.last, "occasion_until")
        if longer is None or longer.first == hit.first:
            return True
    return False


def _in_month(skeleton: Skeleton, index: int) -> bool:
    """Whether the ordinal is part of a month's name: «كانون الثاني»."""
    return any(
        (month := skeleton.at(start, "month")) is not None and month.last > index
        for start in range(max(0, index - 2), index + 1)
    )


def _ordinals(skeleton: Skeleton, encounter: Encounter) -> Iterator[tuple[int, int, int]]:
    low = max(encounter.sentence[0], encounter.first - _ORDINAL_REACH)
    for index in range(encounter.first - 1, low - 1, -1):
        hit = skeleton.at(index, "number")
        if skeleton.words[index] in COMMAS or skeleton.at(index, *_PARTING) is not None:
            break
        counted = hit is not None and skeleton.holds(hit.last, encounter.first, "title", "source")
        counted = counted or (encounter.setting and skeleton.at(index, "occasion_first") is not None)
        if hit is not None and hit.value.ordinal and hit.last <= encounter.first and not counted:
            yield hit.first, hit.last, hit.value.value
    after = skeleton.at(encounter.last, "number")
    if after is not None and after.value.ordinal:
        yield after.first, after.last, after.value.value
    low, high = (
        max(encounter.sentence[0], encounter.first - 20),
        min(encounter.sentence[1], encounter.last + 10),
    )
    for hit in skeleton.among(low, high, "occasion_first") if not encounter.setting else ():
        # "proposed it for the first time in a call in April" counts what was done in the call
        if not _since(skeleton, hit.last, encounter.first):
            yield hit.first, hit.last, 1  # "for the first time since meeting in May" tells of another one
