"""Whom a name, a title or a description means: the pieces of one actor in; its sort and speakers out.

Which person a title means without a name («رئیس‌جمهور آمریکا») the gazetteer's roles say, by office, country and day.
"""

from collections.abc import Iterator, Sequence

from generator.extract.couples import pair
from generator.extract.offices import (
    LEADERS,
    RELATIONAL,
    chosen,
    counterpart,
    country,
    kind,
    leads,
    office,
    titled,
)
from generator.extract.possessors import owners
from generator.extract.scene import COMMAS, ActorSort, Scene, speaker
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.lexicon.quotes.values import PronounWord, TitleWord
from generator.model import Speaker
from generator.text.scan import Hit

Whom = tuple[ActorSort | None, tuple[Speaker, ...], PronounWord | None]
"""What an actor is, and whom it stands for; ``None`` for pieces that name nobody."""


def resolve(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], last: int) -> Whom:
    """Say what the pieces name together, and whom."""
    head = pieces[0]
    if head.sort == "pronoun":
        return "pronoun", (), head.value
    if head.sort == "pair":
        return "pair", pair(skeleton, scene, last), None
    titles = [piece.value for piece in pieces if piece.sort == "title"]
    several = next((piece for piece in pieces if piece.sort == "title" and piece.value.plural), None)
    plural = several.value if several is not None else None
    people = [p.value for p in pieces if p.sort in {"entity", "epithet"} and kind(scene, p) == "person"]
    if plural is not None and people and scene.vocabulary.lexicon.quotes.grammar.definite:
        # «الرئيسان السورفي ميرا دانيف | والفارلاندي أنطون برينيك»: the other is named behind
        return "pair", (speaker(scene.vocabulary, people[0]),), None
    if plural is not None and people and plural.key in RELATIONAL:
        return "role", (), None  # «مشاوران برنیک»
    if plural is not None and several is not None:
        one = _of_one_land(skeleton, scene, pieces, last)  # «قادة أوروبا»
        grammar = scene.vocabulary.lexicon.quotes.grammar
        last = several.last if grammar.bare and not grammar.case else last
        return ("source", (), None) if one else ("pair", pair(skeleton, scene, last, plural.key), None)
    if _belongs(scene, head, pieces):
        return "source", (), None
    if people:
        own = _described_behind(skeleton, scene, head) or _of_land(scene, pieces)
        own = own or _borne(skeleton, scene, pieces)
        found = people[0] if own and len(people) == 1 else chosen(scene, people, titles)
        return ("person", (speaker(scene.vocabulary, found),), None) if found else ("role", (), None)
    return _unnamed(skeleton, scene, pieces, titles, last)


def _described_behind(skeleton: Skeleton, scene: Scene, head: Hit) -> bool:
    """Whether a name comes first and a comma before its office, which so is its own: "Dmitry Roth, deputy head of the council"."""
    comma = skeleton.words[head.last : head.last + 1]
    return head.sort == "entity" and kind(scene, head) == "person" and bool(comma) and comma[0] in COMMAS


def _of_land(scene: Scene, pieces: Sequence[Hit]) -> bool:
    """Whether an office is of somebody whom his land alone names, and the name behind it no leader's: «مستشار الرئيس الأميركي جيك سوليفان»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or pieces[0].sort != "title":
        return False
    last = pieces[-1]
    return pieces[-2].sort == "demonym" and kind(scene, last) == "person" and not leads(scene, last.value)


def _borne(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit]) -> bool:
    """Whether a title with its article stands right before a name and so is that person's: «السفير يان هولوب», not «سفير برينيك»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite or pieces[0].sort != "title":
        return False
    index, name = next(
        (i, p) for i, p in enumerate(pieces) if p.sort in {"entity", "epithet"} and kind(scene, p) == "person"
    )
    before = pieces[index - 1]
    beside = before.sort == "title" and before.last == name.first and name.proclitic is None
    return beside and skeleton.words[before.last - 1].startswith(definite) and not leads(scene, name.value)


def _of_one_land(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], last: int) -> bool:
    """Whether leaders are told of by one land and so are not two: «قادة أوروبا», not «قائدا البلدين»."""
    lands = [p for p in pieces if p.sort in {"entity", "demonym"} and kind(scene, p) == "place"]
    behind = skeleton.at(last, "entity", "demonym")
    lands += [behind] if behind is not None and behind.proclitic is None else []
    if len(lands) != 1 or not scene.vocabulary.lexicon.quotes.grammar.definite:
        return False
    word = skeleton.words[lands[0].last] if lands[0].last < len(skeleton.words) else ""
    other = skeleton.at(lands[0].last, "entity", "demonym") is not None or word in scene.conjunctions
    return not other and pieces[0].sort == "title"


def _belongs(scene: Scene, head: Hit, pieces: Sequence[Hit]) -> bool:
    """Whether a noun with a leader's name or office behind it is somebody of his: «نمایندهٔ برنیک», «وکیل رئیس‌جمهور»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if head.sort != "source" or grammar.subject != "before" or grammar.case or len(pieces) < 2:
        return False
    owner = pieces[1]
    ruling = owner.value.key in LEADERS if owner.sort == "title" else leads(scene, owner.value)
    return owner.first == head.last and ruling


def _unnamed(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], titles: Sequence[TitleWord], last: int
) -> Whom:
    """Resolve pieces that hold no person's name: an office, a body, a place, a source."""
    others = [
        p.value for p in pieces if p.sort in {"entity", "demonym"} and kind(scene, p) in {"place", "body"}
    ]
    if titles and not others:  # «المستشار السورفي»: the office holds its country
        inside = skeleton.among(pieces[0].first, pieces[-1].last, "demonym", "entity")
        others = [hit.value for hit in inside if kind(scene, hit) in {"place", "body"}]
    if titles and not others:
        others = owners(skeleton, scene, pieces[0].first, titles)  # "its foreign minister"
    if any(piece.sort == "counterpart" for piece in pieces):
        found = counterpart(scene, others)
        return "role", (speaker(scene.vocabulary, found),) if found else (), None
    if titles and _of_another_body(skeleton, scene, pieces):
        return "role", (), None
    if titles:
        return "role", titled(skeleton, scene, titles, others, pieces[0].first, last), None
    source = next((piece for piece in pieces if piece.sort == "source"), None)
    if source is not None:
        found = _ranked(skeleton, scene, pieces[0].first, source, others)
        return ("role", (speaker(scene.vocabulary, found),), None) if found else ("source", (), None)
    bodies = [o for o in others if scene.vocabulary.gazetteer.entities[o].kind == "body"]
    if bodies:
        return "body", (speaker(scene.vocabulary, bodies[0]),), None
    if others and pieces[0].sort == "entity":
        return "place", (speaker(scene.vocabulary, country(scene, others[0])),), None
    return None, (), None


def _of_another_body(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit]) -> bool:
    """Whether somebody serves a body that is not the leader's: «سخنگوی ارتش سورویا», «سخنگوی شورای امنیت ملی کاخ رز»."""
    if not scene.vocabulary.lexicon.quotes.seats or pieces[0].sort != "title":
        return False
    if pieces[0].value.key not in RELATIONAL:
        return False
    bodies = [p for p in pieces[1:] if p.sort == "source" and skeleton.at(p.first, "institution")]
    return any(skeleton.at(p.first, "seat") is None for p in bodies)


def _ranked(skeleton: Skeleton, scene: Scene, first: int, source: Hit, places: Sequence[str]) -> str | None:
    """Say who holds the office that a noun of rank means: "the top Varlandic diplomat", "Varland's chief diplomat"."""
    quotes = scene.vocabulary.lexicon.quotes
    noun = skeleton.words[source.last - 1]
    title = next((key for key, nouns in quotes.ranked.items() if noun in nouns), None)
    if title is None or not places:
        return None
    first -= first > 0 and skeleton.words[first - 1] in quotes.ranks
    known = skeleton.ending(first, "same") is not None or "'" in skeleton.words[first : source.first]
    ranked = any(word in quotes.ranks for word in skeleton.words[first : source.first])
    return office(scene, title, places) if known and ranked else None


def remember(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], sort: ActorSort, speakers: tuple[Speaker, ...]
) -> None:
    """Keep in mind who was named, and by which description beside the name."""
    if sort == "body":
        scene.body = speakers
    if sort not in {"person", "role"} or len(speakers) != 1:
        return
    person = speakers[0]
    scene.remember(person)
    entity = scene.vocabulary.gazetteer.entities.get(person.entity or "")
    if entity is not None and entity.gender is not None:
        scene.genders[entity.id] = entity.gender
    if entity is not None and sort == "person":
        _family(skeleton, scene, pieces, person)
    if sort == "person":
        for first, last in _descriptions(scene, pieces):
            scene.described[fold(skeleton.text(first, last))] = person


def _family(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], person: Speaker) -> None:
    """Keep the family name of somebody of the gazetteer who was named in full, by which the article then goes on."""
    for piece in pieces:
        if piece.sort == "entity" and piece.value == person.entity and piece.last - piece.first > 1:
            family = skeleton.words[piece.last - 1]
            if family.isalpha() and skeleton.at(piece.last - 1, "entity") is None:
                scene.unknown.setdefault(family, person)
                scene.firsts.add(family)


def _descriptions(scene: Scene, pieces: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """List the runs of pieces beside a person's name that begin with a title."""
    begin: int | None = None
    end = 0
    for piece in pieces:
        is_title = piece.sort in {"title", "demonym"} or (
            piece.sort == "entity" and kind(scene, piece) != "person"
        )
        if piece.sort == "title" and begin is None:
            begin, end = piece.first, piece.last
        elif begin is not None and (
            is_title or (begin < piece.first and piece.sort == "entity" and piece.first == end)
        ):
            end = piece.last
        if begin is not None and piece.sort in {"entity", "title", "demonym"}:
            yield begin, end
