"""Who is spoken of: names, titles, descriptions and pronouns of a skeleton in; actors out, each with whom it stands for.

An actor is a run of pieces that name one somebody together: «ولادیمیر پوتین، رئیس‌جمهور روسیه», «الرئيس الروسي “فلاديمير بوتين”»,
"Kremlin spokesman Dmitry Peskov". Which person a title means without a name («رئیس‌جمهور آمریکا») the gazetteer's roles say, by
office, country and day.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.lexicon.quotes import PronounWord, TitleWord
from generator.model import Entity, Role, Speaker, Subject
from generator.text.scan import Hit, Vocabulary

ActorSort = Literal["person", "body", "place", "pair", "pronoun", "role", "source"]

COMMAS = frozenset({",", "،"})
_PIECES = ("pair", "entity", "epithet", "counterpart", "title", "demonym", "honorific", "source", "pronoun")
_MORE = ("entity", "epithet", "title", "demonym", "honorific", "counterpart", "source")
_LEADERS = ("president", "prime_minister", "chancellor", "king")
"""Offices that "leader" and "counterpart" may mean, the first that a country has."""

_RELATIONAL = frozenset(
    {"adviser", "spokesperson", "ambassador", "national_security_adviser", "chief_of_staff", "minister"}
)
"""Offices that are named by whom they serve: «معاون پوتین», "Putin's spokesman"."""


class Actor(NamedTuple):
    """Somebody named in a skeleton."""

    first: int
    last: int
    sort: ActorSort
    speakers: tuple[Speaker, ...]
    """Whom it stands for; empty for a pronoun, and for a description of nobody known."""
    governed: bool
    """Whether a preposition or an owner's mark makes it something other than a subject."""
    boundary: bool
    """Whether a clause or phrase ends just before it."""
    pronoun: PronounWord | None = None
    joined: bool = False
    """Whether a conjunction ties it to the actor before it."""


@dataclass
class Scene:
    """What a reader keeps in mind while reading one article, in its order."""

    vocabulary: Vocabulary
    subject: Subject
    day: date | None
    """Day of the report, by which offices are told."""
    conjunctions: frozenset[str] = frozenset()
    spoke: tuple[Speaker, ...] = ()
    """Who spoke last."""
    topic: tuple[Speaker, ...] = ()
    """Of whom the last sentence told."""
    single: tuple[Speaker, ...] = ()
    """The last who spoke alone."""
    body: tuple[Speaker, ...] = ()
    """The body named last."""
    owners: tuple[Speaker, ...] = ()
    """Whose the document is of which the text spoke last."""
    described: dict[str, Speaker] = field(default_factory=dict)
    """Descriptions (folded) beside which a person was named, and unknown names by their parts."""
    named: list[Speaker] = field(default_factory=list)
    """Persons in order of their last mention."""
    mentioned: frozenset[str] = frozenset()
    """Ids of everybody and everything that the article names anywhere."""
    genders: dict[str, str] = field(default_factory=dict)
    offices: dict[str, list[Speaker]] = field(default_factory=dict)
    """Unknown persons by the title beside which they were named."""
    unknown: dict[str, Speaker] = field(default_factory=dict)
    """Persons the gazetteer does not know, by their names and the last words of them, folded."""


def scene(vocabulary: Vocabulary, subject: Subject, day: date | None) -> Scene:
    """Begin the reading of an article that reports on ``day``."""
    conjunctions = frozenset(fold(word) for word in vocabulary.lexicon.language.conjunctions)
    return Scene(vocabulary, subject, day, conjunctions)


def speaker(vocabulary: Vocabulary, entity: str) -> Speaker:
    """Give the entity of that id as a speaker, named in the language of the vocabulary."""
    found = vocabulary.gazetteer.entities[entity]
    names = found.names.get(vocabulary.lexicon.language.code) or next(iter(found.names.values()), (entity,))
    return Speaker(entity, names[0])


def find(skeleton: Skeleton, scene: Scene) -> tuple[Actor, ...]:
    """Find the actors of a whole skeleton, ordered by place."""
    actors: list[Actor] = []
    index = 0
    count = len(skeleton.items)
    while index < count:
        hit = skeleton.at(index, *_PIECES) if index in skeleton.hits else None
        if hit is None:
            stranger = _stranger(skeleton, scene, index, actors[-1] if actors else None)
            if stranger is not None:
                actors.append(stranger)
                index = stranger.last - 1
            index += 1
            continue
        pieces, last = _pieces(skeleton, scene, hit)
        actor = _actor(skeleton, scene, pieces, last, actors[-1] if actors else None)
        if actor is not None:
            actors.append(actor)
        index = last
    return tuple(actors)


def _stranger(skeleton: Skeleton, scene: Scene, index: int, before: Actor | None) -> Actor | None:
    """Read the name of somebody the gazetteer does not know but the article has introduced."""
    if not scene.unknown:
        return None
    for last in range(min(len(skeleton.words), index + 4), index, -1):
        person = scene.unknown.get(" ".join(skeleton.words[index:last]))
        if person is not None:
            hit = Hit(index, last, "stranger", None, 0)
            governed, boundary, joined = _position(skeleton, scene, hit, last, before)
            return Actor(index, last, "person", (person,), governed, boundary, None, joined)
    return None


def _pieces(skeleton: Skeleton, scene: Scene, first: Hit) -> tuple[list[Hit], int]:
    """Collect the pieces that follow ``first`` and name the same somebody; give them and the item after the last."""
    pieces = [first]
    if first.sort in {"pronoun", "pair"}:
        return pieces, first.last
    last = first.last
    while True:
        begin = _connect(skeleton, last)
        hit = skeleton.at(begin, *_MORE)
        if hit is not None and _continues(scene, pieces, hit):
            pieces.append(hit)
            last = hit.last
            continue
        apposed = _apposition(skeleton, scene, pieces, last)
        if apposed is None:
            return pieces, last
        pieces.extend(apposed[0])
        last = apposed[1]


def _connect(skeleton: Skeleton, index: int) -> int:
    """Skip what ties two pieces together: "of", "the", "'s"."""
    begin = index
    words = skeleton.words
    if begin + 1 < len(words) and words[begin] == "'" and words[begin + 1] == "s":
        begin += 2
    begin = _past(skeleton, begin, "qualifier", "former")
    tie = skeleton.at(begin, "possessive")
    if tie is not None:
        begin = tie.last
    article = skeleton.at(begin, "article")
    if article is not None and begin > index:
        begin = article.last
    return begin


def _past(skeleton: Skeleton, index: int, *sorts: str) -> int:
    hit = skeleton.at(index, *sorts)
    return hit.last if hit is not None else index


def _continues(scene: Scene, pieces: Sequence[Hit], hit: Hit) -> bool:
    """Whether ``hit`` goes on naming the somebody of ``pieces``: no conjunction or preposition before it, no second person."""
    if hit.proclitic is not None and (hit.proclitic.conjunction or hit.proclitic.preposition):
        return False
    if hit.sort == "counterpart" and any(piece.sort in {"entity", "title"} for piece in pieces):
        return False  # «حذر بايدن نظيره الروسي»: another one than who is named before
    if hit.sort == "entity" and _kind(scene, hit) == "person":
        persons = [piece for piece in pieces if piece.sort == "entity" and _kind(scene, piece) == "person"]
        return not persons or any(piece.sort in {"title", "source"} for piece in pieces)
    return True


def _kind(scene: Scene, hit: Hit) -> str:
    if hit.sort == "demonym":
        return "place"
    found = scene.vocabulary.gazetteer.entities.get(hit.value)
    return found.kind if found is not None else ""


def _apposition(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], last: int
) -> tuple[list[Hit], int] | None:
    """Read a name after a title, or a title after a name, with a comma between; its closing comma is not taken."""
    if last >= len(skeleton.words) or skeleton.words[last] not in COMMAS:
        return None
    article = skeleton.at(last + 1, "article")
    hit = skeleton.at(article.last if article else last + 1, *_MORE)
    if hit is None or (hit.proclitic is not None and hit.proclitic.conjunction):
        return None
    more = [hit]
    end = hit.last
    while True:
        begin = _connect(skeleton, end)
        following = skeleton.at(begin, *_MORE)
        if following is None or not _continues(scene, more, following):
            break
        more.append(following)
        end = following.last
    has_person = any(piece.sort == "entity" and _kind(scene, piece) == "person" for piece in pieces)
    has_title = any(piece.sort in {"title", "source", "counterpart"} for piece in pieces)
    more_person = any(piece.sort == "entity" and _kind(scene, piece) == "person" for piece in more)
    more_title = more[0].sort in {"title", "counterpart", "demonym"} and any(
        p.sort in {"title", "counterpart"} for p in more
    )
    if has_person and not has_title and more_title:
        return more, end
    if has_title and not has_person and more_person and not more_title:
        return more, end
    return None


def _actor(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], last: int, before: Actor | None
) -> Actor | None:
    first = pieces[0].first
    governed, boundary, joined = _position(skeleton, scene, pieces[0], last, before)
    sort, speakers, pronoun = _resolve(skeleton, scene, pieces, last)
    if sort is None:
        return None
    _remember(skeleton, scene, pieces, sort, speakers)
    return Actor(first, last, sort, speakers, governed, boundary, pronoun, joined)


def _position(
    skeleton: Skeleton, scene: Scene, hit: Hit, last: int, before: Actor | None
) -> tuple[bool, bool, bool]:
    """Say whether the actor is governed, stands at a boundary, and is joined to the one before it."""
    first = hit.first
    article = skeleton.ending(first, "article")
    begin = article.first if article is not None else first
    honorific = skeleton.ending(begin, "honorific")
    begin = honorific.first if honorific is not None else begin
    proclitic = hit.proclitic
    joined = (proclitic is not None and proclitic.conjunction) or (
        begin > 0
        and skeleton.words[begin - 1] in scene.conjunctions
        and before is not None
        and before.last == begin - 1
    )
    governed = proclitic is not None and proclitic.preposition
    # «بين الرئيس أن»: what is a preposition elsewhere is the verb here.
    ruling = skeleton.ending(begin, "preposition", "possessive", "through", "adverb", "cue")
    governed = governed or (
        ruling is not None
        and ruling.sort in {"preposition", "possessive", "through"}
        and not _verb(skeleton, begin)
    )
    governed = governed or skeleton.words[last : last + 2] == ("'", "s")
    if joined and before is not None and before.last >= begin - 1 and before.governed:
        governed = True
    boundary = (
        begin == 0
        or any(begin == low for low, _ in skeleton.sentences)
        or not skeleton.words[begin - 1][0].isalnum()
        or skeleton.words[begin - 1] in scene.conjunctions
        or skeleton.ending(begin, "adverb", "resume", "that", "cue", "agency") is not None
        or (proclitic is not None and proclitic.conjunction)
    )
    return governed, boundary, joined


def _verb(skeleton: Skeleton, index: int) -> bool:
    """Whether a verb of saying ends before item ``index``."""
    cue = skeleton.ending(index, "cue")
    return cue is not None and cue.value.form == "verb"


Whom = tuple[ActorSort | None, tuple[Speaker, ...], PronounWord | None]
"""What an actor is, and whom it stands for; ``None`` for pieces that name nobody."""


def _resolve(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], last: int) -> Whom:
    """Say what the pieces name together, and whom."""
    head = pieces[0]
    if head.sort == "pronoun":
        return "pronoun", (), head.value
    if head.sort == "pair":
        return "pair", pair(skeleton, scene, last), None
    titles = [piece.value for piece in pieces if piece.sort == "title"]
    plural = next((title for title in titles if title.plural), None)
    if plural is not None:
        return "pair", pair(skeleton, scene, last, plural.key), None
    people = [p.value for p in pieces if p.sort in {"entity", "epithet"} and _kind(scene, p) == "person"]
    if people:
        return "person", (speaker(scene.vocabulary, _chosen(scene, people, titles)),), None
    return _unnamed(skeleton, scene, pieces, titles, last)


def _unnamed(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], titles: Sequence[TitleWord], last: int
) -> Whom:
    """Resolve pieces that hold no person's name: an office, a body, a place, a source."""
    others = [
        p.value for p in pieces if p.sort in {"entity", "demonym"} and _kind(scene, p) in {"place", "body"}
    ]
    if any(piece.sort == "counterpart" for piece in pieces):
        found = _counterpart(scene, others)
        return "role", (speaker(scene.vocabulary, found),) if found else (), None
    if titles:
        return "role", _titled(skeleton, scene, titles, others, pieces[0].first, last), None
    if any(piece.sort == "source" for piece in pieces):
        return "source", (), None
    bodies = [o for o in others if scene.vocabulary.gazetteer.entities[o].kind == "body"]
    if bodies:
        return "body", (speaker(scene.vocabulary, bodies[0]),), None
    if others and pieces[0].sort == "entity":
        return "place", (speaker(scene.vocabulary, country(scene, others[0])),), None
    return None, (), None


def _counterpart(scene: Scene, places: Sequence[str]) -> str | None:
    """Say who holds in another country the office of the one told of: «همتای روس او»; else its leader."""
    for person in reversed(scene.named):
        entity = scene.vocabulary.gazetteer.entities.get(person.entity or "")
        for role in entity.roles if entity is not None else ():
            found = office(scene, role.title, places) if _holds(role, scene.day) else None
            if found is not None and found != person.entity:
                return found
    return office(scene, "leader", places)


def _chosen(scene: Scene, people: Sequence[str], titles: Sequence[TitleWord]) -> str:
    """Choose among the persons of one name run: of «مساعد بوتين يوري أوشاكوف» the one who holds the office, not the owner."""
    keys = {title.key for title in titles}
    entities = scene.vocabulary.gazetteer.entities
    holders = [p for p in people if any(role.title in keys for role in entities[p].roles)]
    if len(people) == 1 and keys & _RELATIONAL and not holders and entities[people[0]].roles:
        owner = entities[people[0]].roles[0].of
        for key in sorted(keys & _RELATIONAL):
            served = office(scene, key, (owner,))
            if served is not None:
                return served
    return (holders or list(people))[-1]


def _titled(
    skeleton: Skeleton,
    scene: Scene,
    titles: Sequence[TitleWord],
    others: Sequence[str],
    first: int,
    last: int,
) -> tuple[Speaker, ...]:
    """Resolve a title without a name: by office and country, by who was described so before, by who bore the title last."""
    former = any(skeleton.at(index, "former") is not None for index in range(first, last + 1))
    if former:
        known = scene.described.get(fold(skeleton.text(first, last)))
        return (known,) if known is not None else ()
    for title in titles:
        found = office(scene, title.key, others) if others else None
        if found is not None:
            return (speaker(scene.vocabulary, found),)
    known = scene.described.get(fold(skeleton.text(first, last)))
    if known is not None:
        return (known,)
    holders = [holder for title in titles for holder in scene.offices.get(title.key, ())]
    if len(holders) == 1:
        return (holders[0],)
    if not others:
        keys = {title.key for title in titles}
        for person in reversed(scene.named):
            entity = scene.vocabulary.gazetteer.entities.get(person.entity or "")
            if entity is not None and any(
                role.title in keys and _holds(role, scene.day) for role in entity.roles
            ):
                return (person,)
    return ()


def office(scene: Scene, title: str, places: Sequence[str]) -> str | None:
    """Say who held the office ``title`` of one of ``places`` (ids of places or bodies) on the day of the report.

    "leader" stands for the highest office of a country that somebody of the gazetteer holds. ``None`` where nobody or more
    than one person is known.
    """
    wanted = _LEADERS if title == "leader" else (title,)
    countries = {country(scene, place) for place in places}
    for key in wanted:
        exact = _holders(scene, key, lambda of: of in places)
        found = exact or _holders(scene, key, lambda of: country(scene, of) in countries)
        if len(found) > 1:
            found = [person for person in found if person in scene.subject.participants] or found
        if len(found) == 1:
            return found[0]
    return None


def _holders(scene: Scene, title: str, serves: Callable[[str], bool]) -> list[str]:
    found = []
    for entity in scene.vocabulary.gazetteer.entities.values():
        if any(role.title == title and serves(role.of) and _holds(role, scene.day) for role in entity.roles):
            found.append(entity.id)
    return found


def _holds(role: Role, day: date | None) -> bool:
    if day is None:
        return role.until is None or role.until.year >= 2021
    since, until = role.since, role.until
    return (since is None or since <= day) and (until is None or day <= until)


def country(scene: Scene, place: str) -> str:
    """Give the country that a place or body belongs to or, a capital, stands for; itself where none is known."""
    found: Entity | None = scene.vocabulary.gazetteer.entities.get(place)
    return found.of if found is not None and found.of else place


def pair(skeleton: Skeleton, scene: Scene, index: int, title: str = "leader") -> tuple[Speaker, ...]:
    """Resolve "the two presidents" before item ``index``: by the two countries that follow, else the two of the subject."""
    places: list[str] = []
    while index < len(skeleton.words) and len(places) < 2:
        if skeleton.words[index] in scene.conjunctions and places:
            index += 1
        hit = skeleton.at(index, "entity", "demonym")
        if hit is None or _kind(scene, hit) != "place":
            break
        places.append(hit.value)
        index = hit.last
    if len(places) == 2:
        found = [office(scene, title, (place,)) for place in places]
        return (
            tuple(speaker(scene.vocabulary, entity) for entity in found if entity is not None)
            if all(found)
            else ()
        )
    return both(scene)


def both(scene: Scene) -> tuple[Speaker, ...]:
    """Give the subject's participants if the article names both, else the two persons named last."""
    participants = scene.subject.participants
    known = [p for p in participants if p in scene.vocabulary.gazetteer.entities]
    if len(known) == 2 and scene.mentioned.issuperset(known):
        return tuple(speaker(scene.vocabulary, p) for p in known)
    last = [person for person in scene.named if person.entity is not None][-2:]
    return tuple(last) if len(last) == 2 else ()


def _remember(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], sort: ActorSort, speakers: tuple[Speaker, ...]
) -> None:
    """Keep in mind who was named, and by which description beside the name."""
    if sort == "body":
        scene.body = speakers
    if sort not in {"person", "role"} or len(speakers) != 1:
        return
    person = speakers[0]
    if person in scene.named:
        scene.named.remove(person)
    scene.named.append(person)
    entity = scene.vocabulary.gazetteer.entities.get(person.entity or "")
    if entity is not None and entity.gender is not None:
        scene.genders[entity.id] = entity.gender
    if sort == "person":
        for first, last in _descriptions(scene, pieces):
            scene.described[fold(skeleton.text(first, last))] = person


def _descriptions(scene: Scene, pieces: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """List the runs of pieces beside a person's name that begin with a title."""
    begin: int | None = None
    end = 0
    for piece in pieces:
        is_title = piece.sort in {"title", "demonym"} or (
            piece.sort == "entity" and _kind(scene, piece) != "person"
        )
        if piece.sort == "title" and begin is None:
            begin, end = piece.first, piece.last
        elif begin is not None and (
            is_title or (begin < piece.first and piece.sort == "entity" and piece.first == end)
        ):
            end = piece.last
        if begin is not None and piece.sort in {"entity", "title", "demonym"}:
            yield begin, end


def meant(scene: Scene, actor: Actor) -> tuple[Speaker, ...]:
    """Say whom an actor stands for at this point of the article; pronouns go to who spoke or was told of last."""
    if actor.pronoun is None:
        return actor.speakers
    if actor.pronoun.number == "many":
        last = scene.spoke if len(scene.spoke) > 1 else ()
        return last or both(scene)
    if actor.pronoun.gender == "body":
        return scene.spoke if _is_body(scene, scene.spoke) else scene.body
    for candidates in (scene.topic, scene.spoke, tuple(reversed(scene.named))):
        for candidate in candidates:
            if _is_body(scene, (candidate,)):
                continue
            gender = scene.genders.get(candidate.entity or "")
            if actor.pronoun.gender in {None, gender} or gender is None:
                return (candidate,)
    return ()


def _is_body(scene: Scene, speakers: Sequence[Speaker]) -> bool:
    found = scene.vocabulary.gazetteer.entities.get(speakers[0].entity or "") if speakers else None
    return found is not None and found.kind in {"body", "place"}


def quoted(skeleton: Skeleton, index: int) -> bool:
    """Whether item ``index`` is a quotation."""
    return 0 <= index < len(skeleton.words) and skeleton.words[index] == QUOTED
