"""The day of a contact: a story and the days that its article opens with in; a day out, or none.

The story's own day goes first (``stories``). Of what is the article's news, and of that alone, a day beside its words will do, then the
one day that the opening names, then the date line of a readout: «12 May 2023 | Brenik spoke by telephone with Danev».
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.extract import datelines
from generator.extract.occasions import apart, visits
from generator.extract.occasions.claims import place_of
from generator.extract.occasions.story import Story
from generator.extract.occasions.tolds import YEAR, Told
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import DateMention, Quote, When

_FRESH = timedelta(days=1)
"""How long after a contact its announcement is made at the latest, where nothing else tells the day."""
_NEWS = timedelta(days=8)
"""A report has other news than the contact if it names another day as near as that."""

_UNITS = frozenset({"month", "year"})
_APART = frozenset({"phone_call", "video_call", "call", "letter"})
"""Kinds of contacts for which nobody travels."""
OPENING = 3
_AGO = 4
"""How far before a contact the unit may stand that tells how long ago it was."""
_HEAD = 5
"""So many passages may hold the date line of a readout."""
_JUST, _ENDED = 4, 16
"""So near before or behind a contact stands what says that it has just begun or ended."""
_LED = 8
"""So far from the beginning of its sentence a contact still opens it."""
_BESIDES = 8
"""A date line has at most so many words besides its date."""
_STOPS = frozenset(".!?؟")


class Opening(NamedTuple):
    """What an article opens with."""

    days: tuple[When, ...]
    """Days that its first paragraphs name and no other contact has."""
    skeletons: Sequence[Skeleton]
    dates: Sequence[DateMention]
    quotes: Sequence[Quote]


def day(story: Story, heaviest: bool, opening: Opening, scene: Scene) -> When | None:
    """Give the day of a story, without its time; of what the article is about, a day beside its words will do."""
    when = story.when
    past = any(_long_ago(told, scene) for told in story.tolds)
    if when is None and (heaviest or opens(story)) and not past:
        when = (
            next(_datelined(story, opening), None)
            or next(_loose(story, scene.day), None)
            or next(_counted(story, scene, opening), None)
        )
        when = when or next(_just(story, scene.day), None)
        if when is None and heaviest:
            news = () if story.previous else opening.days  # «كشف القصر عن آخر مرة التقى فيها …»
            when = (
                _of_visit(story, scene.day, opening)
                or _only(story, scene.day, news)
                or _of_readout(story, opening)
            )
    return (
        When(when.first, when.last, when.precision, when.calendar, doubt=when.doubt, part=when.part)
        if when
        else None
    )


def _counted(story: Story, scene: Scene, opening: Opening) -> Iterator[When]:
    """Count from the day of the report where its news is told by no day: "A day after Brenik's call with Danev, the palace said …".

    What is to come opens its sentence: "Two days before his summit with Danev, Brenik called the talks open".
    From the day told of before it in its paragraph it is counted where its sentence opens with "this": "This call came two days after …".
    """
    for told in story.tolds:
        fresh = told.lead < OPENING and not told.dates
        days = apart.away(told.skeleton, scene, told.encounter) if fresh else 0
        opens = told.encounter.first - told.encounter.sentence[0] <= _LED
        start = _told_before(told, opening) or scene.day
        if start is not None and (days < 0 or (days > 0 and opens)):
            then = start + timedelta(days=days)
            yield When(then, then, "day", "gregorian")


def _datelined(story: Story, opening: Opening) -> Iterator[When]:
    """Give the day of the dateline of the very sentence that tells of it by a verb: "MARSENA, May 12. Brenik has met Danev"."""
    for told in story.tolds:
        encounter, skeleton = told.encounter, told.skeleton
        news = (
            encounter.attested
            and encounter.verbal
            and not (told.dates or encounter.recalled or encounter.previous)
        )
        end = datelines.end(skeleton) if news and told.lead < _HEAD else 0
        if not end or not any(low <= end <= encounter.first < high for low, high in skeleton.sentences):
            continue
        line = skeleton.span(0, end)
        days = (d.when for d in opening.dates if line.start <= d.span.start < line.end)
        yield from (when for when in days if when is not None and when.precision == "day")


def _just(story: Story, day: date | None) -> Iterator[When]:
    """Give the day of the report for what its opening says has just begun or ended: "The call between Brenik and Danev has ended"."""
    for told in story.tolds:
        encounter = told.encounter
        fresh = (
            day is not None
            and told.lead < OPENING
            and not (told.dates or encounter.recalled or encounter.mood)
        )
        near = (
            max(encounter.sentence[0], encounter.first - _JUST),
            min(encounter.sentence[1], encounter.last + _ENDED),
        )
        if day is not None and fresh and told.skeleton.among(*near, "occasion_just"):
            yield When(day, day, "day", "gregorian")


def _told_before(told: Told, opening: Opening) -> date | None:
    """Give the last day that the paragraph names before a sentence that opens with "this"."""
    low, block = told.encounter.sentence[0], told.skeleton.passage.block
    if told.skeleton.at(low, "occasion_this") is None:
        return None
    start = told.skeleton.span(low, low + 1).start
    inside = (d for d in opening.dates if block.start <= d.span.start < start)
    days = [d.when.first for d in inside if d.when is not None and d.when.precision == "day"]
    return days[-1] if days else None


def opens(story: Story) -> bool:
    """Whether the article tells of the contact at its beginning, as news."""
    return any(
        t.lead < OPENING
        and t.encounter.whose == "ours"
        and not t.encounter.recalled
        and t.encounter.kind != "talk"
        for t in story.tolds
    )


def _of_visit(story: Story, day: date | None, opening: Opening) -> When | None:
    """Give the one day to come of a visit for which a meeting is planned: «سيزور برينيك لومن غدا، وسيبحث مع دانيف»."""
    if not story.planned or not story.kinds.isdisjoint(_APART):
        return None
    days = list(visits.planned(opening.skeletons[:_HEAD], opening.dates, day))
    return days[0] if len({w.first for w in days}) == 1 else None


def _of_readout(story: Story, opening: Opening) -> When | None:
    """Give the day of the date line above an article that tells in its own voice of the contact it opens with."""
    first = next((t for t in story.tolds if t.encounter.attested and not t.heading), None)
    if first is None or first.lead or story.planned or "letter" in story.kinds or first.encounter.recalled:
        return None
    start = place_of(first, first.encounter.first, first.encounter.last).start
    reported = any(quote.span.start <= start < quote.span.end for quote in opening.quotes)
    return None if reported or any(t.dates for t in story.tolds) else _line(opening)


def _line(opening: Opening) -> When | None:
    """Give the day of the date line at the head, if the passages below it name no other day near it."""
    lines = [d for d in opening.dates if any(_lined(s, d) for s in opening.skeletons[:_HEAD])]
    if not lines or lines[0].when is None:
        return None
    day = lines[0].when
    end = max(s.passage.block.end for s in opening.skeletons[:_HEAD])
    others = [d.when for d in opening.dates if d not in lines and d.when is not None and d.span.start < end]
    near = any(
        w.precision == "day" and w.first != day.first and abs(w.first - day.first) <= _NEWS for w in others
    )
    return None if near else day


def _lined(skeleton: Skeleton, mention: DateMention) -> bool:
    """Whether a passage is little more than a day with its year: "12 May 2023 | 14:20 | Velgrad"."""
    passage, when, span = skeleton.passage, mention.when, mention.span
    if when is None or when.precision != "day" or not YEAR.search(mention.text):
        return False
    if not passage.block.start <= span.start < passage.block.end or "occasion" in skeleton.sorts:
        return False
    besides = [
        word
        for word, start in zip(passage.words, passage.starts, strict=True)
        if word[0].isalpha() and not span.start <= start < span.end
    ]
    return len(besides) <= _BESIDES and passage.words[-1] not in _STOPS


def _long_ago(told: Told, scene: Scene) -> bool:
    """Whether its sentence says that it was some months or years ago, and so on no day of the news."""
    skeleton, (low, high) = told.skeleton, told.encounter.sentence
    ago = {fold(word) for word in scene.vocabulary.lexicon.dates.distance_after.get("ago", ())}
    units = (hit for hit in skeleton.among(low, high, "unit") if hit.value.unit in _UNITS)
    return any(skeleton.words[hit.last : hit.last + 1] in {(word,) for word in ago} for hit in units)


def _loose(story: Story, day: date | None) -> Iterator[When]:
    """List days that may be the contact's: of what followed it at once, then of the saying, where that is as fresh as news."""
    dated = [d for told in story.tolds for d in told.dates]
    if story.planned or "letter" in story.kinds:
        return  # the day of a letter is not that of its news
    for weakness in ("after", "cue", "break"):
        near = [d.mention.when for d in dated if d.weak == weakness and d.mention.when is not None]
        single = [when for when in near if when.first == when.last]
        if weakness == "after":
            yield from single
        else:  # what was told yesterday is not of today
            yield from sorted((w for w in single if _is_fresh(w, day)), key=lambda when: when.first)


def _before(told: Told) -> tuple[int, int]:
    """Give the few words before a contact that may tell how long ago it was."""
    return max(told.encounter.sentence[0], told.encounter.first - _AGO), told.encounter.first


def _is_fresh(when: When, day: date | None) -> bool:
    return day is not None and timedelta(0) <= day - when.first <= _FRESH


def _only(story: Story, day: date | None, days: Sequence[When]) -> When | None:
    """Give the one day of news that the article opens with, for what it opens with: "arrived on Friday. They spoke for an hour"."""
    first = story.tolds[0]
    if day is None or story.planned or first.lead >= OPENING or "letter" in story.kinds:
        return None
    if first.encounter.recalled and first.skeleton.holds(*_before(first), "unit"):
        return None  # «تأتي الزيارة بعد يوم من مكالمة هاتفية»
    fresh = [w for w in days if w.first == w.last and _is_fresh(w, day)]
    return fresh[0] if len({w.first for w in fresh}) == 1 else None
