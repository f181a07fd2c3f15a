"""Who is spoken of: names, titles, descriptions and pronouns of a skeleton in; actors out, each with whom it stands for.

An actor is a run of pieces that name one somebody together; one is governed by a preposition, another stands where a clause begins.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.extract import morphology, quotednames, roster
from generator.extract.apposition import opens, pieces_from
from generator.extract.couples import lands
from generator.extract.offices import RELATIONAL, kind
from generator.extract.referents import remember, resolve
from generator.extract.scene import COMMAS, Actor, Scene, name_again
from generator.extract.skeleton import QUOTED, Skeleton
from generator.model import Speaker
from generator.text.scan import Hit

_NAME = 8
"""Marks about more words, themselves counted, hold no mere name."""
_PIECES = ("pair", "entity", "epithet", "counterpart", "title", "demonym", "honorific", "source", "pronoun")


def find(skeleton: Skeleton, scene: Scene) -> tuple[Actor, ...]:
    """Find the actors of a whole skeleton, ordered by place."""
    actors: list[Actor] = []
    done = 0
    pieces = skeleton.beginning(*_PIECES)
    titles = quotednames.titles(skeleton.passage)
    for index in sorted({*pieces, *roster.beginnings(skeleton, scene)}):
        if index < done or skeleton.firsts[index] in titles:
            continue
        before = actors[-1] if actors else None
        hit = pieces.get(index)
        if hit is not None and _weekday(skeleton, scene, hit):
            continue
        if hit is None or _first_name(skeleton, scene, hit):
            actor = _stranger(skeleton, scene, index, before)
            done = actor.last if actor is not None else index + 1
        else:
            actor, done = _known(skeleton, scene, hit, before)
        if actor is not None:
            _add(skeleton, scene, actors, actor)
    return tuple(actors)


def _weekday(skeleton: Skeleton, scene: Scene, hit: Hit) -> bool:
    """Whether a word for somebody is, with its article, a day: «يوم الأحد», but «أحد المسؤولين»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    day = hit.sort == "source" and bool(definite) and skeleton.words[hit.first].startswith(definite)
    return day and skeleton.at(hit.first, "weekday") is not None


def _first_name(skeleton: Skeleton, scene: Scene, hit: Hit) -> bool:
    """Whether a title is the first name of somebody whom the article knows: «امیر راستگو», but «امیر تالویا»."""
    title = hit.sort in {"title", "honorific"} and skeleton.at(hit.first, "given") is not None
    found = roster.at(skeleton, scene, hit.first) if title else None
    return found is not None and found.last > hit.last


def _known(skeleton: Skeleton, scene: Scene, hit: Hit, before: Actor | None) -> tuple[Actor | None, int]:
    """Read whom the pieces from ``hit`` on name, if anybody; give the item after them, too."""
    namesake = _namesake(skeleton, scene, hit, before)
    if namesake is not None:
        return namesake, hit.last
    pieces, last = pieces_from(skeleton, scene, hit)
    actor = _actor(skeleton, scene, pieces, last, before)
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if actor is not None and actor.sort == "pair" and grammar.bare and not grammar.case:
        places, end = lands(skeleton, scene, pieces[0].last)
        if len(places) > 1:  # «رؤسای جمهور وارلند و سورویا»
            actor, last = replace(actor, last=end), end
    return actor, last


def _add(skeleton: Skeleton, scene: Scene, actors: list[Actor], actor: Actor) -> None:
    """Add an actor; a stranger's name and the office beside it are one: «کر استارمر، نخست‌وزیر انگلیس»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if actors and grammar.definite and _bears(skeleton, actors[-1], actor):
        actor = replace(actors[-1], last=actor.last, sort="person", speakers=actor.speakers)
        actors.pop()
    before = actors[-1] if actors and grammar.subject == "before" and not grammar.case else None
    if (
        before is not None
        and {before.sort, actor.sort} == {"person", "role"}
        and _beside(skeleton, scene, before, actor)
    ):
        person = before if before.sort == "person" else actor
        title = skeleton.at(before.first, "title")
        serves = title is None or title.value.key in RELATIONAL
        served = person is actor and serves and actor.last - actor.first == 1  # «سخنگوی کیهان»
        if len(person.speakers) == 1 and person.speakers[0].entity is None and not served:
            actor = replace(before, last=actor.last, sort="person", speakers=person.speakers)
            scene.remember(person.speakers[0])
            actors.pop()
    actors.append(actor)


def _bears(skeleton: Skeleton, title: Actor, person: Actor) -> bool:
    """Whether a stranger of the article is who bears the bare title right before the name: «الرئيس كارن» is not the president told of."""
    office = skeleton.at(title.first, "title")
    served = office is None or office.value.key in RELATIONAL  # «المتحدث باسم كارن»
    bare = title.sort == "role" and not (
        served or skeleton.holds(title.first, title.last, "demonym", "entity")
    )
    stranger = person.sort == "person" and all(speaker.entity is None for speaker in person.speakers)
    return bare and stranger and person.first == title.last and not person.joined


def _beside(skeleton: Skeleton, scene: Scene, before: Actor, actor: Actor) -> bool:
    """Whether nothing stands between two actors, or a comma that another one answers or that an office follows."""
    if actor.joined or actor.first == before.last:
        return not actor.joined
    comma = actor.first == before.last + 1 and skeleton.words[before.last] in COMMAS
    closed = skeleton.words[actor.last : actor.last + 1] in ((",",), ("،",))
    office = actor.sort == "role" and not opens(skeleton, scene, before.first, actor.last)
    return comma and (closed or office)


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


def _actor(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], last: int, before: Actor | None
) -> Actor | None:
    first = pieces[0].first
    governed, boundary, joined = _position(skeleton, scene, pieces[0], last, before)
    sort, speakers, pronoun = resolve(skeleton, scene, pieces, last)
    if sort is None:
        return None
    remember(skeleton, scene, pieces, sort, speakers)
    return Actor(first, last, sort, speakers, governed, boundary, pronoun, joined)


def _position(
    skeleton: Skeleton, scene: Scene, hit: Hit, last: int, before: Actor | None
) -> tuple[bool, bool, bool]:
    """Say whether the actor is governed, stands at a boundary, and is joined to the one before it."""
    begin = hit.first
    grammar = scene.vocabulary.lexicon.quotes.grammar
    pointed = () if grammar.case or grammar.definite else ("same",)  # «این سخنگو»
    for sort in ("article", "honorific", *pointed):
        led = skeleton.ending(begin, sort) if begin in skeleton.ends else None
        phrase = skeleton.ending(begin, "adverb") if led is not None else None
        if led is not None and (phrase is None or phrase.first >= led.first):  # «که در آن | دانف»
            begin = led.first
    begin = _past_each(skeleton, scene, begin)
    proclitic = hit.proclitic
    joined = (proclitic is not None and proclitic.conjunction) or (
        begin > 0
        and skeleton.words[begin - 1] in scene.conjunctions
        and before is not None
        and before.last == begin - 1
    )
    governed = proclitic is not None and proclitic.preposition
    # «بين الرئيس أن»: what is a preposition elsewhere is the verb here.
    ended = begin in skeleton.ends
    ruling = (
        skeleton.ending(begin, "preposition", "possessive", "through", "adverb", "cue") if ended else None
    )
    if ruling is not None and ruling.sort == "cue" and skeleton.ending(ruling.first, "preposition"):
        governed = True  # «وعن رد بوتين قال»: after a preposition it is the noun, and its owner no subject
    governed = governed or (
        ruling is not None
        and ruling.sort in {"preposition", "possessive", "through"}
        and not _verb(skeleton, begin)
    )
    owned = ended and not grammar.case and grammar.subject == "before"
    if owned and skeleton.ending(begin, "institution", "agency"):
        governed = True  # «دفتر امانوئل ماکرون اعلام کرد»: the body of somebody; «به خبرگزاری فرانسه گفت»
    governed = governed or skeleton.owner_ends(last + 2)
    if (
        not grammar.case
        and grammar.bare
        and skeleton.at(begin, "title") is not None
        and _behind_name(skeleton, begin)
    ):
        governed = True
    if joined and before is not None and before.last >= begin - 1 and before.governed:
        governed = True
    boundary = (
        begin == 0
        or not skeleton.words[begin - 1][0].isalnum()
        or (
            _conjoined(skeleton, scene, hit, begin)
            and not (joined and before is not None and not before.boundary)
        )
        or (
            ended
            and skeleton.ending(begin, "adverb", "resume", "that", "cue", "agency", "contrast") is not None
        )
        or begin in skeleton.openings
    )
    return governed, boundary, joined


def _behind_name(skeleton: Skeleton, begin: int) -> bool:
    """Whether a title stands behind a name in marks that a preposition governs: «با «کامل زند» | امیر تالویا»."""
    place = begin - 1
    if place < 1 or skeleton.words[place] != QUOTED or skeleton.lasts[place] - skeleton.firsts[place] > _NAME:
        return False
    return skeleton.ending(place, "preposition") is not None


def _past_each(skeleton: Skeleton, scene: Scene, begin: int) -> int:
    """Go back over what counts several out before the first of them: «إلى كل من نظيريه الكيستري | سالم فهد والسورفي …»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or begin == 0:
        return begin
    place = begin
    while (
        place > 1 and skeleton.ending(place, "each") is None and morphology.origin(skeleton, scene, place - 1)
    ):
        place -= 1
    led = skeleton.ending(place, "each")
    return led.first if led is not None else begin


def _conjoined(skeleton: Skeleton, scene: Scene, hit: Hit, begin: int) -> bool:
    """Whether a conjunction stands before an actor, or at its head."""
    return skeleton.words[begin - 1] in scene.conjunctions or (
        hit.proclitic is not None and hit.proclitic.conjunction
    )


def _verb(skeleton: Skeleton, index: int) -> bool:
    """Whether a verb of saying ends before item ``index``."""
    cue = skeleton.ending(index, "cue")
    return cue is not None and cue.value.form == "verb"
