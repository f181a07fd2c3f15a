"""Which encounters of an article speak of one contact: encounters with their particulars in, stories out.

Encounters with a day come first; the others join the story they agree with. What contradicts all stories begins a new one.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from generator.extract.occasions.story import LEAD, OPEN, Story, kinds_agree
from generator.extract.occasions.tolds import GLUED, MONTH, Told, width
from generator.extract.skeleton import Skeleton

_NEWS = timedelta(days=8)
"""Up to how long before its report a contact is news and not background."""

_WEEK = timedelta(days=7)
_CALLS = frozenset({"phone_call", "video_call", "call"})
_PLAIN = frozenset({"meeting", "phone_call", "video_call"})
_SINCE = 6
"""How far before a contact "since" may stand that counts from it."""
_NEAR_LEAD = 4
"""How many passages may stand before what an article tells of as its news, if an older contact comes later still."""


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
        if not _idle(told, stories):
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


def _idle(told: Told, stories: Sequence[Story]) -> bool:
    """Whether it is but talk that is to go on, of no day and in no town, after what took place: "The two sides will hold talks on it"."""
    e = told.encounter
    coming = e.kind == "talk" and e.mood == "planned" and told.place is None and told.lead > 0
    return coming and any(not s.planned and s.kinds - OPEN for s in stories)


def _can_date(told: Told, story: Story) -> bool:
    """Whether what only points may be of the story by its date: the same, or the day of one that has no day yet.

    The day for which it was meant first is not that on which it took place: "The call had been planned for Monday".
    """
    when, other = told.when, story.when
    if when is None:
        return True
    if told.encounter.mood == "planned" and story.attested:
        return other is not None and other.first <= when.first and when.last <= other.last
    if other is not None and when.first <= other.first and other.last <= when.last:
        return True  # "met on June 16. … the June summit"
    if other is None or width(other) > width(when):
        near = other is None or (other.first - _WEEK <= when.first and when.last <= other.last + _WEEK)
        return near and (not told.encounter.recalled or (other is None and _just_held(told)))
    return other.first <= when.first and when.last <= other.last


def _just_held(told: Told) -> bool:
    """Whether a day in its name tells what has just been held: "told reporters after Wednesday's meeting", not "since the May 2 summit".

    "This" is what is told of, so that the day may stand off: «پس از این گفت‌وگو که شامگاه پنجشنبه انجام شد».
    """
    first = told.encounter.first
    glued = GLUED if told.encounter.this else 0
    return told.best is not None and told.best.distance <= glued and not _counted_from(told.skeleton, first)


def _counted_from(skeleton: Skeleton, first: int) -> bool:
    """Whether a word such as "since" stands before a contact that is no part of another: «پس از»."""
    for since in skeleton.among(max(0, first - _SINCE), first, "occasion_since"):
        whole = skeleton.ending(since.last, "occasion_break")
        if whole is None or whole.first >= since.first:
            return True
    return False


def _identified(told: Told) -> bool:
    """Whether what only points is a contact of its own by its day: "the video call of December 7"."""
    best = told.best
    if told.skeleton.ending(told.encounter.first, "month") is not None:
        wide, kinds = MONTH + 1, _PLAIN | {"call"}  # "the April call"
    else:
        wide, kinds = MONTH, _PLAIN
    near = best is not None and best.distance <= GLUED and width(best.mention.when) < wide
    return near and told.encounter.alone and not told.encounter.this and told.encounter.kind in kinds


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
    if when is None or other is None or not kinds_agree(told.encounter.kind, story):
        return False
    gap = max((other.first - when.last).days, (when.first - other.last).days)
    precise = width(when) == 0 and width(other) == 0 and told.encounter.previous == story.previous
    precise = precise and not any(_in_sentence(told, t) for t in story.tolds)  # «امشب … و روز جمعه …»
    # "received him on Saturday. They spoke on Friday, too"
    precise = precise and not (told.encounter.spoken and "meeting" in story.kinds and not story.spoken)
    return gap <= (1 if precise else 0)


def _fitting(told: Told, stories: Sequence[Story], published: date | None) -> Story | None:
    """Choose the story of an encounter without a day: of its kind, uncontradicted, the last told of nearby, else the weightiest."""
    fits = [
        s for s in stories if kinds_agree(told.encounter.kind, s) and not _contradicts(told, s, published)
    ]
    if not fits:
        return None
    if told.encounter.mood is None:
        # "agreed to meet soon. The talks …"
        fits = _announced(told, fits) or [s for s in fits if not s.planned] or fits
    beside = [s for s in fits if any(_told_beside(told, t) for t in s.tolds)]
    if beside and told.encounter.kind == "talk":
        return beside[0]  # "held a call on Monday and talked about the harbours"
    exact = [s for s in fits if told.encounter.kind in s.kinds - OPEN] or fits
    before = [s for s in exact if any(_near(t, told) for t in s.tolds)]
    if before and told.encounter.pointing:
        return max(before, key=lambda s: max(_place(t) for t in s.tolds if _place(t) < _place(told)))
    return max(exact, key=lambda s: (s.weight, -exact.index(s)))


def _announced(told: Told, stories: Sequence[Story]) -> list[Story]:
    """List the plans told of right before that a mere noun goes on with, where nothing else is of its kind: «از دیدار دو رهبر خبر داد»."""
    kind = told.encounter.kind
    exact = [s for s in stories if kind in s.kinds - OPEN]
    if told.encounter.attested or not all(s.planned for s in exact):
        return []
    return [s for s in exact if any(_near(t, told) for t in s.tolds)]


def _near(earlier: Told, told: Told) -> bool:
    return _place(earlier) < _place(told) and told.encounter.passage - earlier.encounter.passage <= 1


def _contradicts(told: Told, story: Story, published: date | None) -> bool:
    if told.place is not None and story.places and told.place.entity not in story.places:
        return True
    if told.encounter.pointing and told.encounter.whose == "nobody":
        return False
    return (
        (told.encounter.previous != story.previous and not _older(told, story, published))
        or _at_a_place(told, story)
        or _at_another_time(told, story, published)
        or _numbered_otherwise(told, story)
        or _beside_another(told, story)
        or _background(told, story, published)
        or _pictured(told, story, published)
    )


def _older(told: Told, story: Story, published: date | None) -> bool:
    """Whether "the previous call" of no day may be a contact of some time before the news: "on May 2 … In that previous call"."""
    when, e = story.when, told.encounter
    known = e.previous and told.when is None and when is not None and published is not None
    return bool(known and when and published and published - when.last > _NEWS)


def _at_a_place(told: Told, story: Story) -> bool:
    """Whether one is a call and the other talks somewhere: "The call lasted an hour. In May they held talks in Lumen"."""
    talks = story.kinds == {"talk"} and bool(story.places) and not story.spoken
    return talks and told.encounter.kind in _CALLS


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
    return told.encounter.kind not in story.kinds | OPEN and bool(story.kinds - OPEN)


def _held(told: Told) -> bool:
    """Whether it surely took place: a verb in a clause of its own."""
    return told.encounter.attested and told.encounter.verbal and told.encounter.whose == "ours"


def _told_beside(told: Told, other: Told) -> bool:
    """Whether another contact is what the sentence itself tells."""
    return _in_sentence(told, other) and not other.encounter.recalled


def _in_sentence(told: Told, other: Told) -> bool:
    one, two = told.encounter, other.encounter
    return (one.passage, one.sentence) == (two.passage, two.sentence)


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
    if told.lead >= (min(first, _NEAR_LEAD) if _held(told) else LEAD):
        return False
    return published - when.last > _NEWS and first >= LEAD and told.encounter.mood != "planned"


def _pictured(told: Told, story: Story, published: date | None) -> bool:
    """Whether a story is but an old picture's, above what somebody has just said that took place: "said on Friday he spoke with Danev"."""
    when = story.when
    if when is None or published is None or published - when.last <= _NEWS or not _held(told):
        return False
    fresh = any(
        d.weak == "cue" and d.mention.when and published - d.mention.when.first < _NEWS for d in told.dates
    )
    return fresh and told.lead < LEAD and story.pictured
