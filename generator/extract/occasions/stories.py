"""Which encounters of an article speak of one contact: encounters with their particulars in, stories out.

Encounters with a day come first; the others join the story they agree with. What contradicts all stories begins a new one.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.extract.occasions.tolds import GLUED, MONTH, Told, ends, full, width
from generator.lexicon.contacts import WordKind
from generator.model import ContactKind, When

_NEWS = timedelta(days=8)
"""Up to how long before its report a contact is news and not background."""

_WEEK = timedelta(days=7)
_PLAIN = frozenset({"meeting", "phone_call", "video_call"})
_LEAD = 2
"""How many passages open an article."""

_NEAR_LEAD = 4
"""How many passages may stand before what an article tells of as its news, if an older contact comes later still."""

_CALLS = frozenset({"phone_call", "video_call", "call"})
_OPEN: frozenset[WordKind] = frozenset({"call", "talk"})
_SIGHT = frozenset({"meeting", "video_call"})


def _weight(told: Told) -> int:
    opens = told.lead < _LEAD and told.encounter.whose == "ours" and not told.encounter.recalled
    return 1 + 3 * told.heading + 3 * opens


def _announced(told: Told) -> bool:
    """Whether an article opens with a verb that says it will take place."""
    planned = told.encounter.mood == "planned" and told.encounter.verbal
    return planned and told.encounter.whose == "ours" and told.lead < _LEAD


@dataclass
class Story:
    """Encounters taken for one contact."""

    tolds: list[Told] = field(default_factory=list)

    @property
    def when(self) -> When | None:
        """The day most of them give; of several such one with its year, then the nearest to its contact; else the narrowest."""
        dated = [best for told in self.tolds if (best := told.best) is not None]
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
        return not attested and bool(self.kinds & cancelled)

    def offered(self, offers: frozenset[WordKind]) -> bool:
        """Whether it may be no more than an offer: its kind is offered, and nothing says that it took place."""
        settled = any(
            t.encounter.attested or t.length is not None or _announced(t) for t in self.tolds
        )  # "will meet Roth on Monday, who has invited him"
        return not settled and any(kind in offers for kind in self.kinds | {"talk"})

    def named(self, kinds: frozenset[WordKind]) -> bool:
        """Whether words of ``kinds`` can name it."""
        return any(_kinds_agree(kind, self) for kind in kinds - _OPEN)

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
        return "phone_call" if calls and not self.places else "meeting"


def gather(tolds: Sequence[Told], published: date | None) -> list[Story]:
    """Bring the encounters of an article together, in the order in which the article comes to each contact.

    What only points ("the call on Monday") never makes a story, and gives its day only to one that has none.
    """
    stories: list[Story] = []
    ours = [t for t in tolds if t.encounter.whose == "ours"]
    for told in (t for t in ours if t.when is not None):
        story = next((s for s in stories if _same_day(told, s)), None)
        _tell(told, story, stories)
    for told in (t for t in ours if t.when is None):
        _tell(told, _fitting(told, stories, published), stories)
    for told in (t for t in tolds if t.encounter.whose != "ours"):
        story = _fitting(told, [s for s in stories if _can_date(told, s)], published)
        if story is not None:
            story.tolds.append(told)
        elif stories and _identified(told):
            stories.append(Story([told]))
    for story in stories:
        story.tolds.sort(key=_place)
    return sorted(stories, key=lambda s: _place(s.tolds[0]))


def _can_date(told: Told, story: Story) -> bool:
    """Whether what only points may be of the story by its date: the same, or the day of one that has no day yet."""
    when, other = told.when, story.when
    if when is None:
        return True
    if other is None or width(other) > width(when):
        near = other is None or (other.first - _WEEK <= when.first and when.last <= other.last + _WEEK)
        return near and not told.encounter.recalled
    return other.first <= when.first and when.last <= other.last


def _identified(told: Told) -> bool:
    """Whether what only points is a contact of its own by its day: "the video call of December 7"."""
    best = told.best
    near = best is not None and best.distance <= GLUED and width(best.mention.when) < MONTH
    return near and told.encounter.alone and not told.encounter.this and told.encounter.kind in _PLAIN


def _tell(told: Told, story: Story | None, stories: list[Story]) -> None:
    if story is None:
        story = Story()
        stories.append(story)
    story.tolds.append(told)


def _place(told: Told) -> tuple[int, int]:
    return (told.encounter.passage, told.encounter.first)


def _same_day(told: Told, story: Story) -> bool:
    """Whether a dated encounter is of the story: the same day, a day beside (time zones), or one inside the other."""
    when, other = told.when, story.when
    if when is None or other is None or not _kinds_agree(told.encounter.kind, story):
        return False
    gap = max((other.first - when.last).days, (when.first - other.last).days)
    precise = width(when) == 0 and width(other) == 0 and told.encounter.previous == story.previous
    return gap <= (1 if precise else 0)


def _kinds_agree(kind: WordKind, story: Story) -> bool:
    """Whether a word can speak of the story: its kind, another word for it, or a word that leaves the kind open."""
    kinds = story.kinds - {"talk"} or story.kinds
    if kind in kinds:
        return True
    if "letter" in kinds | {kind}:
        return False
    return kind == "talk" or kinds == {"talk"} or kinds | {kind} <= _CALLS or kinds | {kind} <= _SIGHT


def _fitting(told: Told, stories: Sequence[Story], published: date | None) -> Story | None:
    """Choose the story of an encounter without a day: of its kind, uncontradicted, the last told of nearby, else the weightiest."""
    fits = [
        s for s in stories if _kinds_agree(told.encounter.kind, s) and not _contradicts(told, s, published)
    ]
    if not fits:
        return None
    if told.encounter.mood is None:
        fits = [s for s in fits if not s.planned] or fits  # "agreed to meet soon. The talks …"
    beside = [s for s in fits if any(_told_beside(told, t) for t in s.tolds)]
    if beside and told.encounter.kind == "talk":
        return beside[0]  # "held a call on Monday and talked about the harbours"
    exact = [s for s in fits if told.encounter.kind in s.kinds - _OPEN] or fits
    before = [s for s in exact if any(_near(t, told) for t in s.tolds)]
    if before and told.encounter.pointing:
        return max(before, key=lambda s: max(_place(t) for t in s.tolds if _place(t) < _place(told)))
    return max(exact, key=lambda s: (s.weight, -exact.index(s)))


def _near(earlier: Told, told: Told) -> bool:
    return _place(earlier) < _place(told) and told.encounter.passage - earlier.encounter.passage <= 1


def _contradicts(told: Told, story: Story, published: date | None) -> bool:
    if told.place is not None and story.places and told.place.entity not in story.places:
        return True
    if told.encounter.pointing and told.encounter.whose == "nobody":
        return False
    return (
        told.encounter.previous != story.previous
        or _at_another_time(told, story, published)
        or _numbered_otherwise(told, story)
        or _beside_another(told, story)
        or _background(told, story, published)
    )


def _at_another_time(told: Told, story: Story, published: date | None) -> bool:
    """Whether one took place and the other is yet to come."""
    if _held(told) and story.planned:
        return story.when is None or published is None or story.when.first > published
    settled = story.attested or story.when is not None
    planned = told.encounter.mood == "planned" and not story.planned
    return planned and settled and _past(told, story, published)


def _numbered_otherwise(told: Told, story: Story) -> bool:
    numbers = {(n.number, n.scope is None) for t in story.tolds if (n := t.number) is not None}
    return told.number is not None and any(
        bare == (told.number.scope is None) and number != told.number.number for number, bare in numbers
    )


def _beside_another(told: Told, story: Story) -> bool:
    """Whether its sentence tells it apart: "met in Lumen, eight months after their first summit", "since a call in May"."""
    if not told.encounter.recalled or told.encounter.kind not in _PLAIN:
        return False
    if told.number is not None and any(_told_beside(told, t) for t in story.tolds):
        return True
    return told.encounter.kind not in story.kinds | _OPEN and bool(story.kinds - _OPEN)


def _held(told: Told) -> bool:
    """Whether it surely took place: a verb in a clause of its own."""
    return told.encounter.attested and told.encounter.verbal and told.encounter.whose == "ours"


def _told_beside(told: Told, other: Told) -> bool:
    """Whether another contact is what the sentence itself tells."""
    one, two = told.encounter, other.encounter
    return one.passage == two.passage and one.sentence == two.sentence and not two.recalled


def _past(told: Told, story: Story, published: date | None) -> bool:
    """Whether the contact is over, so that a planned one must be the next; today's may be planned in the same words."""
    if story.when is None:
        return not told.encounter.pointing
    if published is None or story.when.last < published:
        return True
    return story.when.last == published and told.encounter.kind not in story.kinds


def _background(told: Told, story: Story, published: date | None) -> bool:
    """Whether a story is an earlier contact that the article recalls later on, and the encounter opens the article."""
    when = story.when
    if when is None or published is None or told.encounter.recalled or told.encounter.whose != "ours":
        return False
    first = min(t.lead for t in story.tolds)
    if told.lead >= (min(first, _NEAR_LEAD) if _held(told) else _LEAD):
        return False
    return published - when.last > _NEWS and first >= _LEAD and told.encounter.mood != "planned"
