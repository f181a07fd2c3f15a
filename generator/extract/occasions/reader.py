"""The contacts an article tells of: skeletons of passages and what was found in them in, occasions out.

Each place where the text speaks of a contact of the subject's participants is an encounter with its particulars (day, place,
length …). Encounters that may be one event are one story; what contradicts them, another day, another place, begins a new one.
A story becomes an occasion.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from generator import edtf
from generator.extract.identity import Namer
from generator.extract.occasions import claims, crawled, telling, whens
from generator.extract.occasions.claims import place_of
from generator.extract.occasions.stories import gather
from generator.extract.occasions.story import Story
from generator.extract.occasions.whens import Opening
from generator.extract.offices import country, holds, kind
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.lexicon.contacts import WordKind
from generator.model import Article, DateMention, Occasion, Quote, Subject
from generator.text import scan, words
from generator.text.scan import Hit

_READ = frozenset({"heading", "paragraph", "item", "quotation"})
_TOLD = frozenset({"occasion", "telling", "occasion_means"})
_CONCERNING = _TOLD | {"pair", "title", "entity", "epithet", "demonym"}
"""Sorts of hits that say whether an article concerns the subject."""
_TITLED = 4
_OLD = 3
_NEWS = timedelta(days=8)
_NAMED = frozenset({"recipient", "with"})
_SENT = 8
"""How soon after a letter a verb says that it was sent."""
_TWO = 2
_MAIN = 3
"""Weight from which a story is what the article is about."""


def find(
    skeletons: Sequence[Skeleton],
    dates: Sequence[DateMention],
    quotes: Sequence[Quote],
    scene: Scene,
    article: Article,
) -> tuple[Occasion, ...]:
    """Find the contacts of the subject's participants that the article reports as past or agreed, in its order.

    ``scene`` is a new one, of the article's vocabulary, subject and day of report. Proposals, denials and other people's
    contacts are left out. Never raises on odd prose.
    """
    read = [s for s in skeletons if s.passage.block.kind in _READ]
    if not _concerns(read, scene):
        return ()
    dates = tuple(crawled.without(dates, skeletons, scene))
    found = telling.find(read, dates, scene)
    told = (
        s
        for s in gather(found.tolds, scene.day)
        if not s.dropped(found.cancelled) and (s.when is not None or not s.offered(found.offers))
    )
    stories = [s for s in told if _within(s, scene.subject)]
    opening = Opening(found.days, skeletons, dates, quotes)
    return tuple(_occasions(stories, quotes, scene, article, opening))


def _concerns(skeletons: Sequence[Skeleton], scene: Scene) -> bool:
    """Whether the article has a word for a contact, or for telling, and tells of all of the subject's: by name, or by country and office.

    Where none of them is named, an office must be one that they hold, and "the two" are others if the article names two others.
    """
    people = _people(scene)
    entities = scene.vocabulary.gazetteer.entities
    offices = {f"office {role.title}" for person in people for role in entities[person].roles} | {
        "office leader"
    }
    found: set[str] = set()
    others: set[str] = set()
    for skeleton in skeletons:
        for hit in skeleton.passage.hits:
            if hit.sort not in _CONCERNING:
                continue
            if hit.sort == "entity" and hit.value not in people and kind(scene, hit) == "person":
                others.add(hit.value)
            found.add(_sought(hit, scene, people))
    told = all(person in found or lands & found for person, lands in people.items())
    borne = bool(found & offices) or ("pair" in found and len(others) < _TWO)
    return told and "occasion" in found and (borne or not found.isdisjoint(people))


def _sought(hit: Hit, scene: Scene, people: dict[str, set[str]]) -> str:
    """Say for which of what an article about the subject's contacts must have a hit stands."""
    if hit.sort in _TOLD:
        return "occasion"
    if hit.sort == "pair":
        return hit.sort
    if hit.sort == "title":
        return f"office {hit.value.key}"
    person: str = hit.value
    return person if person in people else country(scene, person)


def _people(scene: Scene) -> dict[str, set[str]]:
    """Give for each of the subject's people the countries of the offices they held on the day of the report."""
    entities = scene.vocabulary.gazetteer.entities
    known = [entities[person] for person in scene.subject.participants if person in entities]
    return {person.id: {role.of for role in person.roles if holds(scene, role)} for person in known}


def _within(story: Story, subject: Subject) -> bool:
    when = story.when
    if when is None:
        return True
    return not (subject.since and when.last < subject.since) and not (
        subject.until and when.first > subject.until
    )


# --- stories → occasions ---------------------------------------------------------------------------------------------


def _occasions(
    stories: Sequence[Story],
    quotes: Sequence[Quote],
    scene: Scene,
    article: Article,
    opening: Opening,
) -> Iterator[Occasion]:
    titled = _titled(article, scene)
    heaviest = max(stories, key=lambda s: _heaviness(s, titled, scene.day), default=None)
    kept = [s for s in stories if _worth(s, s is heaviest) or _news(s, stories)]
    namer = Namer(article.id)
    said = _sayings(kept, heaviest, quotes) if len(kept) > 1 else {}
    for story in kept:
        kind = story.kind(kept)
        if kind not in scene.subject.kinds:
            continue
        first = story.tolds[0]
        span = place_of(first, first.encounter.first, first.encounter.last)
        number = next((t.number for t in story.tolds if t.number is not None), None)
        places = [t.place.entity for t in story.tolds if t.place is not None]
        yield Occasion(
            id=namer.name("o", article.text[span.start : span.end]),
            kind=kind,
            when=whens.day(story, story is heaviest, opening, scene),
            place=places[0] if places and kind == "meeting" else None,
            participants=scene.subject.participants,
            main=story is heaviest and (story.weight >= _MAIN or story.tolds[0].lead < whens.OPENING),
            status=_status(story, scene.day),
            span=span,
            rule=first.encounter.rule,
            claims=tuple(claims.read(story, article, kind)),
            ordinal=number.number if number else None,
            ordinal_scope=edtf.write(number.scope.when)
            if number and number.scope and number.scope.when
            else "",
            topics=() if story is heaviest else _topics(story),
            quotes=tuple(q.id for q in quotes if said.get(q.id) is story),
        )


def _heaviness(story: Story, titled: frozenset[WordKind], day: date | None) -> int:
    """Say how much of the article is about the story; a plan of no day is rather what another contact led to.

    What opens it by an old contact is seldom about that, as below a picture of the archive: "Brenik welcomes Danev, May 2, 2019".
    """
    vague = story.planned and story.when is None
    old = story.when is not None and day is not None and day - story.when.last > _NEWS and story.pictured
    return story.weight + _TITLED * story.named(titled) - _TITLED * vague - _OLD * old


def _titled(article: Article, scene: Scene) -> frozenset[WordKind]:
    """List the kinds of contact that the article's title names."""
    folded = words.split(article.title)[0]
    hits = scan.find(folded, scene.vocabulary)
    return frozenset(hit.value.kind for hit in hits if hit.sort == "occasion")


def _worth(story: Story, heaviest: bool) -> bool:
    """Whether a story says enough to be told: what the article is about, or a contact with a day or a place of its own."""
    if story.when is not None or any(not d.weak for t in story.tolds for d in t.dates):
        return True
    if story.planned:
        return heaviest and (story.weight >= _MAIN or whens.opens(story))
    late = story.kinds == {"talk"} and story.tolds[0].lead >= _TWO and not story.spoken
    return (
        (heaviest and not late)
        or bool(story.places)
        or whens.opens(story)
        or _numbered(story)
        or _sent(story)
    )


def _sent(story: Story) -> bool:
    """Whether it is a letter that its sentence, about the two alone, plainly says to have been sent: «نامه‌ای به او فرستاده بود»."""
    return any(
        e.kind == "letter"
        and e.alone
        and not (e.recalled or e.setting or (e.pointing and e.rule not in _NAMED))
        and t.skeleton.holds(e.last, min(e.sentence[1], e.last + _SENT), "sending")
        for t in story.tolds
        for e in (t.encounter,)
    )


def _news(story: Story, stories: Sequence[Story]) -> bool:
    """Whether a plan is what the article begins with, in a sentence that tells of nothing else."""
    if not story.planned or story is not stories[0] or not whens.opens(story):
        return False
    place = (story.tolds[0].encounter.passage, story.tolds[0].encounter.sentence)
    others = (t.encounter for s in stories[1:] for t in s.tolds)
    return all((e.passage, e.sentence) != place for e in others)


def _numbered(story: Story) -> bool:
    """Whether it is told apart by its number among all: "their first summit", beside the second."""
    return any(
        t.number is not None and t.number.scope is None and t.encounter.whose == "ours" for t in story.tolds
    )


def _status(story: Story, day: date | None) -> Literal["held", "planned"]:
    when = story.when
    if when is not None and day is not None and when.first != day:
        return "planned" if when.first > day else "held"
    return "planned" if story.planned else "held"


def _topics(story: Story) -> tuple[str, ...]:
    """List the topics named in the sentences that tell of the story, in alphabetical order."""
    found: set[str] = set()
    for told in story.tolds:
        skeleton = told.skeleton
        for index in range(*told.encounter.sentence):
            found.update(hit.value for hit in skeleton.hits.get(index, ()) if hit.sort == "topic")
    return tuple(sorted(found))


def _sayings(stories: Sequence[Story], heaviest: Story | None, quotes: Sequence[Quote]) -> dict[str, Story]:
    """Give each quote to the story of its sentence; what no sentence of another story holds belongs to the heaviest."""
    places: list[tuple[int, int, Story]] = []
    for story in stories:
        for told in story.tolds:
            span = place_of(told, *told.encounter.sentence)
            places.append((span.start, span.end, story))
    said: dict[str, Story] = {}
    for quote in quotes:
        of = [story for start, end, story in places if start <= quote.span.start < end]
        if of or heaviest is not None:
            said[quote.id] = of[0] if of else heaviest  # type: ignore[assignment]
    return said
