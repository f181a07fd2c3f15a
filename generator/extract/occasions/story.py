"""One contact as an article tells of it: the encounters taken for it, and what they say of its day, kind and mood together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.tolds import GLUED, Told, ends, full, width
from generator.lexicon.contacts import WordKind
from generator.model import ContactKind, When

LEAD = 2
"""How many passages open an article."""

_CALLS = frozenset({"phone_call", "video_call", "call"})
OPEN: frozenset[WordKind] = frozenset({"call", "talk"})
_SIGHT = frozenset({"meeting", "video_call"})


def _weight(told: Told) -> int:
    opens = told.lead < LEAD and told.encounter.whose == "ours" and not told.encounter.recalled
    return 1 + 3 * told.heading + 3 * opens


def _announced(told: Told) -> bool:
    """Whether an article opens with a verb that says it will take place."""
    planned = told.encounter.mood == "planned" and told.encounter.verbal
    return planned and told.encounter.whose == "ours" and told.lead < LEAD


def _may_be_of_verb(told: Told, dated: Dated) -> bool:
    """Whether a day stands off before a known contact, and may be that of the verb: "guessed on Thursday how the summit would end"."""
    encounter = told.encounter
    ahead = dated.mention.span.start < told.skeleton.span(encounter.first, encounter.last).start
    return ahead and encounter.pointing and not encounter.verbal and dated.distance > GLUED


@dataclass
class Story:
    """Encounters taken for one contact."""

    tolds: list[Told] = field(default_factory=list)

    @property
    def when(self) -> When | None:
        """The day most of them give; of several such one with its year, then the nearest to its contact; else the narrowest."""
        known = [(told, best) for told in self.tolds if (best := told.best) is not None]
        dated = [d for told, d in known if not _may_be_of_verb(told, d)] or [d for _, d in known]
        widths = [width(d.mention.when) for d in dated]
        narrow = [d for d, wide in zip(dated, widths, strict=True) if wide == min(widths)]
        counts = Counter(ends(d) for d in narrow)
        # what a readout in the article calls "today" may be the day before it
        chosen = min(
            narrow,
            key=lambda d: (-counts[ends(d)], not full(d), d.mention.rule.startswith("relative"), d.distance),
            default=None,
        )
        return chosen.mention.when if chosen is not None else None

    @property
    def kinds(self) -> set[WordKind]:
        """The kinds of its words."""
        return {told.encounter.kind for told in self.tolds}

    @property
    def planned(self) -> bool:
        """Whether it is yet to come: some encounter says so, and none that it took place."""
        return not self.attested and any(told.encounter.mood == "planned" for told in self.tolds)

    @property
    def attested(self) -> bool:
        """Whether some encounter says that it took place."""
        return any(t.encounter.attested or t.length is not None for t in self.tolds)

    @property
    def spoken(self) -> bool:
        """Whether some encounter is a verb such as "spoke"."""
        return any(told.encounter.spoken for told in self.tolds)

    @property
    def previous(self) -> bool:
        """Whether the article tells of it only as of the one before."""
        return all(told.encounter.previous for told in self.tolds)

    @property
    def pictured(self) -> bool:
        """Whether nothing tells of it but the first passage, and that no headline, as above a picture of the archive."""
        return all(told.encounter.passage == 0 and not told.heading for told in self.tolds)

    @property
    def places(self) -> set[str]:
        """The towns named with it."""
        return {told.place.entity for told in self.tolds if told.place is not None}

    @property
    def weight(self) -> int:
        """How much of the article is about it."""
        return sum(map(_weight, self.tolds))

    def dropped(self, cancelled: frozenset[WordKind]) -> bool:
        """Whether it is a plan that the article says is given up."""
        attested = any(t.encounter.mood is None and t.encounter.whose == "ours" for t in self.tolds)
        known = self.kinds | (
            _CALLS if self.spoken else frozenset()
        )  # "were to speak, but the call was called off"
        return not attested and bool(known & cancelled)

    def offered(self, offers: frozenset[WordKind]) -> bool:
        """Whether it may be no more than an offer: its kind is offered, and nothing says that it took place."""
        settled = any(
            t.encounter.attested or t.length is not None or _announced(t) for t in self.tolds
        )  # "will meet Roth on Monday, who has invited him"
        return not settled and any(kind in offers for kind in self.kinds | {"talk"})

    def named(self, kinds: frozenset[WordKind]) -> bool:
        """Whether words of ``kinds`` can name it."""
        return any(kinds_agree(kind, self) for kind in kinds - OPEN)

    def kind(self, others: Sequence["Story"]) -> ContactKind:
        """Say what kind it is: by its plainest words, by "spoke", by those of an undivided article, else a meeting."""
        counts = Counter(told.encounter.kind for told in self.tolds)
        plain: tuple[ContactKind, ...] = ("video_call", "phone_call", "meeting", "letter")
        held = Counter(told.encounter.kind for told in self.tolds if told.encounter.mood is None)
        if held["call"] or any(held[kind] for kind in plain):
            counts = held  # "spoke in a call … and agreed to meet": a call
        named = [kind for kind in plain if counts[kind]]
        if named[:1] == ["video_call"] and not counts["phone_call"]:
            # "The summit" of an article that tells of a virtual one.
            return "video_call"
        if named:
            return max(named, key=lambda kind: counts[kind])
        if counts["call"]:
            return "phone_call"
        calls = self.spoken or any(s.kinds & _CALLS for s in others if s is not self)
        placed = any(t.place is not None and t.encounter.whose == "ours" for t in self.tolds)
        return "phone_call" if calls and not placed else "meeting"


def kinds_agree(kind: WordKind, story: Story) -> bool:
    """Whether a word can speak of the story: its kind, another word for it, or a word that leaves the kind open."""
    kinds = story.kinds - {"talk"} or story.kinds
    if kind in kinds:
        return True
    if "letter" in kinds | {kind}:
        return False
    return kind == "talk" or kinds == {"talk"} or kinds | {kind} <= _CALLS or kinds | {kind} <= _SIGHT
