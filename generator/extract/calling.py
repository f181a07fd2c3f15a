"""By which part of a name somebody is called again: a word in; whom it calls out."""

from generator.extract.scene import Actor, Scene, speaker
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import Speaker
from generator.text.scan import Hit

_PAIR = 2


def latest(scene: Scene, family: str) -> Speaker | None:
    """Give the last told of whose family name it is, of several who bear it; else whoever is called so."""
    told = (*scene.spoke, *scene.topic, *reversed(scene.named))
    bearers = (p for p in told if p.entity is None and fold(p.name).split()[-1:] == [family])
    return next(bearers, None) or scene.unknown.get(family)


def bears(scene: Scene, word: str) -> bool:
    """Whether ``word`` by itself calls somebody whom the article names: by the family name, or the first name."""
    known = word in scene.families or word in scene.unknown or word in scene.forenames
    return known or by_first(scene, word) is not None


def by_first(scene: Scene, word: str) -> Speaker | None:
    """Give the only person of the gazetteer whom the article names whose name begins with ``word``: «شي», after «شي جين بينغ»."""
    entities = scene.vocabulary.gazetteer.entities
    found = [
        entity
        for entity in sorted(entities.keys() & scene.mentioned)
        if entities[entity].kind == "person"
        and any(
            fold(name).split()[:1] == [word]
            for name in entities[entity].names.get(scene.vocabulary.lexicon.language.code, ())
        )
    ]
    return speaker(scene.vocabulary, found[0]) if len(found) == 1 else None


def closed(skeleton: Skeleton, end: int, name: str) -> str:
    """Give a name with the mark that closes the marks within it: «بطلة فيلم «الصديقان»»."""
    text, place = skeleton.passage.text, skeleton.passage.ends[skeleton.lasts[end - 1] - 1]
    for opening, closing in (("«", "»"), ("“", "”"), ("‹", "›")):
        if name.count(opening) > name.count(closing) and text[place : place + 1] == closing:
            return name + closing
    return f'{name}"' if name.count('"') % 2 and text[place : place + 1] == '"' else name


def of_office(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether somebody's office or servant is told of: "Sorvia's foreign ministry"."""
    owned = any(skeleton.owner_ends(index) for index in range(first + 2, last))
    return owned and skeleton.holds(first, last, "institution", "source", "title")


def no_name(skeleton: Skeleton, begin: int, end: int) -> bool:
    """Whether a run of capitals is no name: "Mr." alone, "Sorvia's | Ministry of Trade"."""
    titled = skeleton.at(begin, "honorific")
    return (titled is not None and titled.last == end) or skeleton.owner_ends(begin + 1)


def office_of(skeleton: Skeleton, last: int, high: int) -> bool:
    """Whether a person's office follows the name that ends at item ``last``: "a statement from Roth | 's office"."""
    return (
        last + 2 < high and skeleton.owner_ends(last + 2) and skeleton.at(last + 2, "institution") is not None
    )


def again(skeleton: Skeleton, scene: Scene, pair: Actor) -> bool:
    """Whether "the two" are those who have just said something together."""
    return len(scene.spoke) == _PAIR and not skeleton.holds(pair.first, pair.last, "title")


def served(skeleton: Skeleton, scene: Scene, organ: Hit, last: int) -> str | None:
    """Give the body for which an organ speaks: «سرویس مطبوعاتی کرملین», "the press service of the Palace", "the Palace's press service"."""
    place = organ.last
    while place < last and (tie := skeleton.at(place, "possessive", "article")) is not None:
        place = tie.last
    owned = skeleton.owner_ends(organ.first)
    owner = skeleton.ending(organ.first - 2 if owned else organ.first, "entity")  # "the Palace press service"
    of = skeleton.at(place, "entity") if place < last else None
    found = of if of is not None and of.last == last else owner if organ.last == last else None
    entity = scene.vocabulary.gazetteer.entities.get(found.value) if found is not None else None
    case = scene.vocabulary.lexicon.quotes.grammar.case
    return entity.id if entity is not None and (entity.kind == "body" or not case) else None


def aged(skeleton: Skeleton, first: int) -> bool:
    """Whether nothing but an age stands between the article and an office: "the 44-year-old leader"."""
    article = skeleton.at(first, "article")
    return (
        article is not None
        and skeleton.words[article.last].isdigit()
        and skeleton.at(article.last + 2, "unit") is not None
    )


def in_short(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Speaker | None:
    """Give the only body of the gazetteer that the article names and that ends so: "the Harbour Ministry" of "the Sorvian Harbour Ministry"."""
    article = skeleton.at(first, "article")
    begin = article.last if article is not None else last
    if not scene.vocabulary.lexicon.quotes.grammar.case or last <= begin:
        return None
    if skeleton.ending(last, "institution") is None:
        return None
    end = " " + " ".join(skeleton.words[begin:last])
    entities = scene.vocabulary.gazetteer.entities
    code = scene.vocabulary.lexicon.language.code
    found = [
        entity
        for entity in sorted(entities.keys() & scene.mentioned)
        if entities[entity].kind == "body"
        and any(fold(name).endswith(end) for name in entities[entity].names.get(code, ()))
    ]
    return speaker(scene.vocabulary, found[0]) if len(found) == 1 else None
