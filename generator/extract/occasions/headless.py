"""Contacts that an article tells of only by words that point to them, as where its headline is missing: what is told in; ours out.

«این گفت‌وگوی تلفنی روز سه‌شنبه انجام شد. برنیک و دانف از بندر گفتند»: the opening names the two and nobody else.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.occasions.encounters import Encounter, Reading
from generator.extract.occasions.tolds import Told
from generator.extract.scene import Scene
from generator.lexicon.contacts import WordKind

_OPENING = 2
_PLAIN = frozenset({"meeting", "phone_call", "video_call"})
_SPOKEN = _PLAIN | {"call"}


def find(tolds: list[Told], read: Sequence[Reading], scene: Scene) -> list[Told]:
    """Take for ours what the text points to, where it tells of no contact of ours otherwise."""
    ours = any(t.encounter.whose == "ours" for t in tolds)
    known = [e for r in read for e in r.encounters if e.whose == "ours"]
    agreed = next(
        (n for n, t in enumerate(tolds) if (t.encounter.this or not ours) and _agreed(t, known)), None
    )
    if agreed is not None:
        return _taken(tolds, agreed)
    begun = next((n for n, t in enumerate(tolds) if t.encounter.whose == "ours"), len(tolds))
    if ours and not begun:
        return tolds
    named = {p for r in read[:_OPENING] for g in r.groups if not g.vague for p in g.people}
    if named != set(scene.subject.participants):
        return tolds
    if ours:  # what it recalls further down is another contact
        return [*_addressed(tolds[:begun], _of_others(read)), *tolds[begun:]]
    first = next((n for n, t in enumerate(tolds) if t.encounter.this and _took_place(t)), None)
    if first is None or tolds[first].lead >= _OPENING:
        return _addressed(tolds, _of_others(read))
    return _taken(tolds, first) if tolds[first].encounter.kind in _PLAIN else tolds


def spoken(told: Told) -> Told:
    """Take what one told the other on a day for a contact: "Brenik told Danev on Monday that …"."""
    encounter, when = told.encounter, told.when
    if encounter.rule != "told" or when is None or when.first != when.last:
        return told
    return replace(told, encounter=encounter._replace(whose="ours", verbal=True, attested=True, spoken=True))


def _taken(tolds: list[Told], place: int, kind: WordKind | None = None) -> list[Told]:
    """Take the one at a place for ours, of the kind that another word for it tells."""
    encounter = tolds[place].encounter
    ours = encounter._replace(whose="ours", kind=kind or encounter.kind)
    return [*tolds[:place], replace(tolds[place], encounter=ours), *tolds[place + 1 :]]


def _agreed(told: Told, known: Sequence[Encounter]) -> bool:
    """Whether it gives the day of what somebody asked for last: "asked for talks with Danev. The call is set for Friday"."""
    e = told.encounter
    before = bisect_left(known, (e.passage, e.first), key=lambda k: (k.passage, k.first))
    return (
        before > 0
        and known[before - 1].mood == "proposed"
        and e.whose == "nobody"
        and e.pointing
        and e.alone
        and told.when is not None
        and (told.when.first == told.when.last or e.mood == "planned")
        and e.kind in {*_PLAIN, "call", "talk"}
    )


def _took_place(told: Told) -> bool:
    """Whether its clause says that it took place."""
    e = told.encounter
    return e.mood is None and told.skeleton.holds(e.last, e.sentence[1], "happened")


def _of_others(read: Sequence[Reading]) -> tuple[int, int] | None:
    """Give the place of the first contact of other people."""
    others = (e for r in read for e in r.encounters if e.whose == "others" and e.rule != "decoy")
    return next(((e.passage, e.first) for e in others), None)


def _addressed(tolds: list[Told], others: tuple[int, int] | None) -> list[Told]:
    """Take what one told the other for what was said in the call that the text goes on to name.

    «أبلغ برينيك دانيف أمس أن …. واستمرت المكالمة ساعة», "…, he said after the hourlong call": it names nobody else,
    and no contact of ``others`` was told of before.
    """
    spoke = next((n for n, t in enumerate(tolds) if t.encounter.rule == "addressed"), None)
    if spoke is None or tolds[spoke].lead >= _OPENING or tolds[spoke].encounter.kind == "letter":
        return tolds
    later = (t for t in tolds[spoke + 1 :] if t.encounter.alone and _known(t))
    found = next((t.encounter for t in later if t.encounter.pointing and t.encounter.kind in _SPOKEN), None)
    if found is None or (others is not None and others < (found.passage, found.first)):
        return tolds
    return _taken(tolds, spoke, found.kind)


def _known(told: Told) -> bool:
    """Whether a word is said of a contact that took place, as its length tells where "after" stands before it."""
    return not told.encounter.recalled or told.length is not None
