"""What a reader keeps in mind while reading one article, and somebody named in it."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, Self

import msgspec

from generator.folding import fold
from generator.lexicon.language import Proclitic
from generator.lexicon.quotes.values import PronounWord
from generator.model import Speaker, Subject
from generator.text.scan import Vocabulary

ActorSort = Literal["person", "body", "place", "pair", "pronoun", "role", "source"]

COMMAS = frozenset({",", "،"})

_NAMED_MOST = 64
"""So many persons are kept in mind at once."""


class Actor(msgspec.Struct, frozen=True, gc=False):
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


class Described(NamedTuple):
    """A description beside which somebody was named."""

    words: frozenset[str]
    speaker: Speaker


@dataclass
class Scene:
    """What a reader keeps in mind while reading one article, in its order."""

    vocabulary: Vocabulary
    subject: Subject
    day: date | None
    """Day of the report, by which offices are told."""
    conjunctions: frozenset[str] = frozenset()
    proclitics: tuple[tuple[str, Proclitic], ...] = ()
    """Letters written together with the word after them, folded, and what they are."""
    bindings: tuple[str, ...] = ()
    """Those of them that are a conjunction or a preposition, and leave the word whole."""
    spoke: tuple[Speaker, ...] = ()
    """Who spoke last."""
    topic: tuple[Speaker, ...] = ()
    """Of whom the last sentence told."""
    single: tuple[Speaker, ...] = ()
    """The last who spoke alone."""
    body: tuple[Speaker, ...] = ()
    """The body named last."""
    passing: tuple[Speaker, ...] = ()
    """The body that passed on the last words, if one did: «قال برينيك إن …، وفق الرئاسة. وأضافت»."""
    told: list[Speaker] = field(default_factory=list)
    """Of whom the last quote told, if of anybody: whom «وی» means after the words of a body."""
    carrier: str | None = None
    """Of which gender the verb was by which a news agency reported last, if nobody has spoken since: «ذكرت الوكالة أن …. وأضافت أن»."""
    owners: tuple[Speaker, ...] = ()
    """Whose the document is of which the text spoke last."""
    described: dict[str, Speaker] = field(default_factory=dict)
    """Descriptions (folded) beside which a person was named, and unknown names by their parts."""
    named: list[Speaker] = field(default_factory=list)
    """Persons in order of their last mention."""
    mentioned: frozenset[str] = frozenset()
    """Ids of everybody and everything that the article names anywhere."""
    genders: dict[str, str] = field(default_factory=dict)
    """Gender by id of the gazetteer, else by name."""
    descriptions: dict[str, list[Described]] = field(default_factory=dict)
    """Descriptions of persons by their first word, as ``roster`` keeps them."""
    words_of: dict[str, list[frozenset[str]]] = field(default_factory=dict)
    """The words of all descriptions of somebody, by name."""
    nameless: dict[str, Speaker] = field(default_factory=dict)
    """Those who are called by their description (folded) alone."""
    kinds: dict[str, str] = field(default_factory=dict)
    """Of descriptions, by their words: ``body``, or ``many`` for several people."""
    heads: dict[str, Speaker] = field(default_factory=dict)
    """The noun at the head of a description → whom it described last: "the town council" → "the council"."""
    many: tuple[Speaker, ...] = ()
    """The several named last: "farmers", "both clubs"."""
    offices: dict[str, list[Speaker]] = field(default_factory=dict)
    """Unknown persons by the title beside which they were named."""
    bodies: dict[str, Speaker] = field(default_factory=dict)
    """Bodies that the article tells of, by their first word, the last of a kind."""
    people: set[str] = field(default_factory=set)
    """Names of those of whom a given name, a title or an honorific shows that they are persons."""
    families: dict[str, str] = field(default_factory=dict)
    """Family names that also stand alone → the full name that the article has for them."""
    forenames: dict[str, Speaker] = field(default_factory=dict)
    """Given names, folded → the first of those introduced who bears it."""
    singles: frozenset[str] = frozenset()
    """Words, folded, that may be names and stand alone more than once."""
    unknown: dict[str, Speaker] = field(default_factory=dict)
    """Persons the gazetteer does not know, by their names and the last words of them, folded."""

    leading: dict[str, Speaker | None] = field(default_factory=dict)
    """Words before a family name that are no given names, by which somebody is called again; ``None`` where two are."""

    firsts: set[str] = field(default_factory=set)
    """With which words their names begin."""

    speaking: tuple[Speaker, ...] = ()
    """Whose own words these are: "he" in them is somebody else."""
    about: tuple[Speaker, ...] = ()
    """Of whom the text told before these words."""
    asked: tuple[Speaker, ...] = ()
    """Whom somebody without a name has just asked: "he" then is who answers."""

    def inside(self, speakers: tuple[Speaker, ...], about: tuple[Speaker, ...] | None = None) -> Self:
        """Give the scene inside of what ``speakers`` say; whom they introduce is known outside, too.

        ``about`` are those of whom the text told before, where these are the speakers' own words.
        """
        inner = copy(self)
        inner.spoke = inner.topic = speakers
        if about is not None:
            inner.speaking, inner.about = speakers, about
        inner.named = list(self.named)
        return inner

    def remember(self, person: Speaker) -> None:
        """Keep in mind that ``person`` was the last who was named."""
        if person in self.named:
            self.named.remove(person)
        self.named.append(person)
        del self.named[:-_NAMED_MOST]


def scene(vocabulary: Vocabulary, subject: Subject, day: date | None) -> Scene:
    """Begin the reading of an article that reports on ``day``."""
    conjunctions = frozenset(fold(word) for word in vocabulary.lexicon.language.conjunctions)
    proclitics = tuple((fold(p.strip), p) for p in vocabulary.lexicon.language.proclitics)
    bindings = tuple(form for form, p in proclitics if (p.conjunction or p.preposition) and not p.restore)
    return Scene(vocabulary, subject, day, conjunctions, proclitics, bindings)


def speaker(vocabulary: Vocabulary, entity: str) -> Speaker:
    """Give the entity of that id as a speaker, named in the language of the vocabulary."""
    found = vocabulary.gazetteer.entities[entity]
    names = found.names.get(vocabulary.lexicon.language.code) or next(iter(found.names.values()), (entity,))
    return Speaker(entity, names[0])


def both(scene: Scene) -> tuple[Speaker, ...]:
    """Give the subject's participants if the article names both, else the only two of one office, else the two named last."""
    participants = scene.subject.participants
    known = [p for p in participants if p in scene.vocabulary.gazetteer.entities]
    if len(known) == 2 and scene.mentioned.issuperset(known):
        return tuple(speaker(scene.vocabulary, p) for p in known)
    for holders in scene.offices.values():
        if len(holders) == 2:
            return tuple(holders)
    entities = scene.vocabulary.gazetteer.entities
    last = [p for p in scene.named if p.entity in entities and entities[p.entity].kind == "person"][-2:]
    if len(last) == 2:
        return tuple(last)
    if len(scene.named) == 2:
        return tuple(scene.named)
    return next((tuple(two) for two in scene.offices.values() if len(two) == 2), ())


def meant(scene: Scene, actor: Actor, but: Sequence[Speaker] = ()) -> tuple[Speaker, ...]:
    """Say whom an actor stands for at this point of the article; pronouns go to who spoke or was told of last, but to none of ``but``."""
    if actor.pronoun is None:
        return actor.speakers
    if actor.pronoun.number == "many":
        last = scene.spoke if len(scene.spoke) > 1 or _kind(scene, scene.spoke) == "many" else scene.many
        return last or (() if scene.speaking else both(scene))
    if actor.pronoun.gender == "body":
        return next((s for s in (scene.topic, scene.spoke) if is_body(scene, s)), scene.body)
    if len(scene.asked) == 1 and not scene.speaking:
        return scene.asked
    known = (scene.about, scene.topic, scene.spoke, tuple(scene.told), tuple(reversed(scene.named)))
    for candidates in known if scene.speaking else known[1:]:
        for candidate in candidates:
            if candidate in scene.speaking or candidate in but or not is_person(scene, candidate):
                continue
            sex = gender(scene, candidate)
            if actor.pronoun.gender in {None, sex} or sex is None:
                return (candidate,)
    return ()


def gender(scene: Scene, person: Speaker) -> str | None:
    """Say of which gender somebody is, as far as the gazetteer, a given name or a title has told."""
    return scene.genders.get(person.entity or person.name)


def name_again(scene: Scene, person: Speaker) -> None:
    """Keep in mind that a person has just been named."""
    if person in scene.named:
        scene.named.remove(person)
    scene.named.append(person)


def is_person(scene: Scene, candidate: Speaker) -> bool:
    """Whether somebody is one person, as far as the article shows, and no body or group."""
    body = is_body(scene, (candidate,)) or candidate in scene.bodies.values()
    return not body and _kind(scene, (candidate,)) != "many"


def _kind(scene: Scene, speakers: Sequence[Speaker]) -> str | None:
    return scene.kinds.get(fold(speakers[0].name)) if speakers and speakers[0].entity is None else None


def _initials(speaker: Speaker) -> bool:
    """Whether somebody is called by the first letters of a name, as bodies are: "the UNP"."""
    return speaker.entity is None and len(speaker.name) > 1 and speaker.name.isupper()


def is_body(scene: Scene, speakers: Sequence[Speaker]) -> bool:
    """Whether the first of somebody is a body or a land, "it" and not "he"."""
    if _kind(scene, speakers) == "body" or (speakers and _initials(speakers[0])):
        return True
    found = scene.vocabulary.gazetteer.entities.get(speakers[0].entity or "") if speakers else None
    return found is not None and found.kind in {"body", "place"}
