"""Who is spoken of: names, titles, descriptions and pronouns of a skeleton in; actors out, each with whom it stands for.

An actor is a run of pieces that name one somebody together: «ولادیمیر پوتین، رئیس‌جمهور روسیه», «الرئيس الروسي “فلاديمير بوتين”»,
"Kremlin spokesman Dmitry Peskov". Which person a title means without a name («رئیس‌جمهور آمریکا») the gazetteer's roles say, by
office, country and day.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.extract import roster
from generator.extract.offices import chosen, counterpart, country, kind, pair, titled
from generator.extract.scene import COMMAS, Actor, ActorSort, Scene, name_again, speaker
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.lexicon.quotes import PronounWord, TitleWord
from generator.model import Speaker
from generator.text.scan import Hit

_PIECES = ("pair", "entity", "epithet", "counterpart", "title", "demonym", "honorific", "source", "pronoun")
_MORE = ("entity", "epithet", "title", "demonym", "honorific", "counterpart", "source")


def find(skeleton: Skeleton, scene: Scene) -> tuple[Actor, ...]:
    """Find the actors of a whole skeleton, ordered by place."""
    actors: list[Actor] = []
    done = 0
    for index in sorted({*skeleton.beginnings(*_PIECES), *roster.beginnings(skeleton, scene)}):
        if index < done:
            continue
        before = actors[-1] if actors else None
        hit = skeleton.at(index, *_PIECES)
        if hit is None:
            actor = _stranger(skeleton, scene, index, before)
            done = actor.last if actor is not None else index + 1
        else:
            actor, done = _known(skeleton, scene, hit, before)
        if actor is not None:
            _add(skeleton, scene, actors, actor)
    return tuple(actors)


def _known(skeleton: Skeleton, scene: Scene, hit: Hit, before: Actor | None) -> tuple[Actor | None, int]:
    """Read whom the pieces from ``hit`` on name, if anybody; give the item after them, too."""
    namesake = _namesake(skeleton, scene, hit, before)
    if namesake is not None:
        return namesake, hit.last
    pieces, last = _pieces(skeleton, scene, hit)
    return _actor(skeleton, scene, pieces, last, before), last


def _add(skeleton: Skeleton, scene: Scene, actors: list[Actor], actor: Actor) -> None:
    """Add an actor; a stranger's name and the office beside it are one: «کر استارمر، نخست‌وزیر انگلیس»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    before = actors[-1] if actors and grammar.subject == "before" and not grammar.case else None
    if (
        before is not None
        and {before.sort, actor.sort} == {"person", "role"}
        and _beside(skeleton, before, actor)
    ):
        person = before if before.sort == "person" else actor
        served = person is actor and actor.last - actor.first == 1  # «سخنگوی کیهان»
        if len(person.speakers) == 1 and person.speakers[0].entity is None and not served:
            actor = replace(before, last=actor.last, sort="person", speakers=person.speakers)
            scene.remember(person.speakers[0])
            actors.pop()
    actors.append(actor)


def _beside(skeleton: Skeleton, before: Actor, actor: Actor) -> bool:
    """Whether nothing stands between two actors, or a comma that another one answers or that an office follows."""
    if actor.joined or actor.first == before.last:
        return not actor.joined
    comma = actor.first == before.last + 1 and skeleton.words[before.last] in COMMAS
    closed = skeleton.words[actor.last : actor.last + 1] in ((",",), ("،",))
    return comma and (closed or actor.sort == "role")


def _namesake(skeleton: Skeleton, scene: Scene, hit: Hit, before: Actor | None) -> Actor | None:
    """Tell somebody of the same family name apart by the first name: "Jill Biden" is not the Biden of the gazetteer."""
    first = hit.first - 1
    known = hit.sort == "entity" and hit.last - hit.first == 1 and kind(scene, hit) == "person"
    if not known or first < 0 or not scene.vocabulary.lexicon.quotes.grammar.case:
        return None
    word = skeleton.words[first]
    if not (word.isalpha() and len(word) > 2 and skeleton.capital(first)) or skeleton.hits.get(first):
        return None
    introduced = skeleton.ending(first, "title") is not None or skeleton.headline(first)
    if introduced or (before is not None and before.last > first):
        return None
    person = Speaker(None, skeleton.text(first, hit.last))
    governed, boundary, joined = _position(skeleton, scene, replace(hit, first=first), hit.last, before)
    return Actor(first, hit.last, "person", (person,), governed, boundary, None, joined)


def _stranger(skeleton: Skeleton, scene: Scene, index: int, before: Actor | None) -> Actor | None:
    """Read the name of somebody the gazetteer does not know but the article has introduced."""
    found = roster.at(skeleton, scene, index)
    if found is None:
        return None
    person, last, lead, proclitic = found
    scene.remember(person)
    hit = Hit(index, last, "stranger", None, lead, proclitic)
    governed, boundary, joined = _position(skeleton, scene, hit, last, before)
    if scene.vocabulary.lexicon.quotes.grammar.case:
        name_again(scene, person)
    return Actor(index, last, "person", (person,), governed, boundary, None, joined)


def _pieces(skeleton: Skeleton, scene: Scene, first: Hit) -> tuple[list[Hit], int]:
    """Collect the pieces that follow ``first`` and name the same somebody; give them and the item after the last."""
    pieces = [first]
    if first.sort in {"pronoun", "pair"}:
        return pieces, first.last
    last = first.last
    while True:
        begin = _connect(skeleton, last)
        hit = skeleton.at(begin, *_MORE)
        if hit is not None and _owns(skeleton, scene, first, hit):
            return pieces, last
        if hit is not None and _continues(scene, pieces, hit) and not _owner(skeleton, scene, last, hit):
            pieces.append(hit)
            last = hit.last
            continue
        apposed = _apposition(skeleton, scene, pieces, last)
        if apposed is None:
            return pieces, last
        pieces.extend(apposed[0])
        last = apposed[1]


def _owns(skeleton: Skeleton, scene: Scene, first: Hit, hit: Hit) -> bool:
    """Whether ``hit`` says whose a body is: «مكتب رئيس الوزراء سالم فهد» is no person."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if first.sort != "source" or not definite or skeleton.words[first.first].startswith(definite):
        return False
    personal = hit.sort == "title" or (hit.sort == "entity" and kind(scene, hit) == "person")
    return personal and skeleton.at(first.first, "institution") is not None


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


def _owner(skeleton: Skeleton, scene: Scene, last: int, hit: Hit) -> bool:
    """Whether somebody named right after a body is whose it is: «دفتر ولودیمیر زلنسکی»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    person = hit.sort == "title" or (hit.sort == "entity" and kind(scene, hit) == "person")
    body = (
        grammar.subject == "before" and not grammar.case and skeleton.ending(last, "institution") is not None
    )
    return person and body and hit.first == last


def _continues(scene: Scene, pieces: Sequence[Hit], hit: Hit) -> bool:
    """Whether ``hit`` goes on naming the somebody of ``pieces``: no conjunction or preposition before it, no second person."""
    if hit.proclitic is not None and (hit.proclitic.conjunction or hit.proclitic.preposition):
        return False
    if hit.sort == "counterpart" and any(piece.sort in {"entity", "title"} for piece in pieces):
        return False  # «حذر بايدن نظيره الروسي»: another one than who is named before
    if hit.sort == "entity" and kind(scene, hit) == "person":
        persons = [piece for piece in pieces if piece.sort == "entity" and kind(scene, piece) == "person"]
        return not persons or any(piece.sort in {"title", "source"} for piece in pieces)
    return True


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
    has_person = any(piece.sort == "entity" and kind(scene, piece) == "person" for piece in pieces)
    has_title = any(piece.sort in {"title", "counterpart"} for piece in pieces)
    more_person = any(piece.sort == "entity" and kind(scene, piece) == "person" for piece in more)
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
    if ruling is not None and ruling.sort == "cue" and skeleton.ending(ruling.first, "preposition"):
        governed = True  # «وعن رد بوتين قال»: after a preposition it is the noun, and its owner no subject
    governed = governed or (
        ruling is not None
        and ruling.sort in {"preposition", "possessive", "through"}
        and not _verb(skeleton, begin)
    )
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not grammar.case and grammar.subject == "before" and skeleton.ending(begin, "institution", "agency"):
        governed = True  # «دفتر امانوئل ماکرون اعلام کرد»: the body of somebody; «به خبرگزاری فرانسه گفت»
    governed = governed or skeleton.words[last : last + 2] == ("'", "s")
    if joined and before is not None and before.last >= begin - 1 and before.governed:
        governed = True
    boundary = (
        begin == 0
        or not skeleton.words[begin - 1][0].isalnum()
        or skeleton.words[begin - 1] in scene.conjunctions
        or (proclitic is not None and proclitic.conjunction)
        or skeleton.ending(begin, "adverb", "resume", "that", "cue", "agency") is not None
        or any(begin == low for low, _ in skeleton.sentences)
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
    people = [p.value for p in pieces if p.sort in {"entity", "epithet"} and kind(scene, p) == "person"]
    if people:
        return "person", (speaker(scene.vocabulary, chosen(scene, people, titles)),), None
    return _unnamed(skeleton, scene, pieces, titles, last)


def _unnamed(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], titles: Sequence[TitleWord], last: int
) -> Whom:
    """Resolve pieces that hold no person's name: an office, a body, a place, a source."""
    others = [
        p.value for p in pieces if p.sort in {"entity", "demonym"} and kind(scene, p) in {"place", "body"}
    ]
    if any(piece.sort == "counterpart" for piece in pieces):
        found = counterpart(scene, others)
        return "role", (speaker(scene.vocabulary, found),) if found else (), None
    if titles:
        return "role", titled(skeleton, scene, titles, others, pieces[0].first, last), None
    if any(piece.sort == "source" for piece in pieces):
        return "source", (), None
    bodies = [o for o in others if scene.vocabulary.gazetteer.entities[o].kind == "body"]
    if bodies:
        return "body", (speaker(scene.vocabulary, bodies[0]),), None
    if others and pieces[0].sort == "entity":
        return "place", (speaker(scene.vocabulary, country(scene, others[0])),), None
    return None, (), None


def _remember(
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
    if sort == "person":
        for first, last in _descriptions(scene, pieces):
            scene.described[fold(skeleton.text(first, last))] = person


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
