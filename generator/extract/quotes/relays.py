"""Words that somebody passes on, «قوله إن», "as saying": a stretch and a cue in; what was said, by whom and through whom out."""

from msgspec.structs import replace

from generator.extract import (
    anaphora,
    clauses,
    descriptions,
    heads,
    nominals,
    postverbal,
    predicates,
    subjects,
)
from generator.extract import scene as scenes
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.patterns import match
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch
from generator.extract.scene import COMMAS, Actor
from generator.extract.skeleton import QUOTED
from generator.text.scan import Hit

_PARTING = COMMAS | {"-", "–", "—"}


def by_reported(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """Words passed on: «نقلت وكالة … عن مصدر … قوله إن», "quoted Peskov as saying"."""
    if hit.value.form == "relay":
        return _by_relay(stretch, hit, high, name)
    if hit.value.form != "reported":
        return None
    built, scene = stretch.skeleton, stretch.scene
    through = None
    for place in range(hit.first, stretch.low, -1):
        through = built.ending(place, "through")
        if through is not None:
            break
    through = through or _ascribed_to(stretch, hit)
    if through is None:
        subject = anaphora.inherited(scene, built, stretch.actors, stretch.low, hit.first)
    elif through.last == hit.first or built.at(through.last, "agent") is not None:
        # "Danev was quoted as saying", "Danev was quoted by the agency as saying"
        named = subjects.before(built, scene, stretch.actors, stretch.low, through.first - 1)
        if named is None:
            return None
        subject = named
    else:
        actor = next((a for a in stretch.actors if a.first == through.last and a.sort != "source"), None)
        oblique = built.at(through.last, "oblique")
        if oblique is not None and oblique.last == hit.first:  # "quoted him as saying"
            actor = Actor(oblique.first, oblique.last, "pronoun", (), True, False, oblique.value)
        if actor is not None and (actor.speakers or actor.pronoun):
            subject = Subject(scenes.meant(scene, actor), actor.first, actor.last, True)
        else:
            subject = _described(stretch, through.last, hit.first)
    for pattern in stretch.scene.vocabulary.lexicon.quotes.continuations.values():
        state = Match(built, scene, stretch.actors, hit, stretch.low, high)
        found = match(pattern, state)
        if found is not None:
            return found_in(stretch, name, found, subject, hit)
    return _reported_behind(stretch, hit, high, name, subject, through)


def _ascribed_to(stretch: Stretch, hit: Hit) -> Hit | None:
    """Give another preposition before whom words are ascribed to: «نسبت الوكالة | إلى | برينيك قوله إن»."""
    built = stretch.skeleton
    relays = [cue for cue in built.among(stretch.low, hit.first, "cue") if cue.value.form == "relay"]
    begin = relays[-1].last if relays else hit.first
    named = {a.first for a in stretch.actors if a.governed}
    return next((p for p in built.among(begin, hit.first, "preposition") if p.last in named), None)


def _described(stretch: Stretch, first: int, last: int) -> Subject:
    """Give whom the words between "quoted" and "as saying" name: "quoted Deputy Mayor Ken Lind as saying"."""
    built, scene = stretch.skeleton, stretch.scene
    if scene.vocabulary.lexicon.quotes.grammar.case:
        named = heads.subject(built, scene, stretch.actors, nominals.Phrase(first, last))
        if named is not None and named.speakers:
            return named
    relative = built.next(first + 1, last, "relative")  # «عن مصادر | لم تذكرها، قولها إن»
    return descriptions.phrase(built, scene, first, relative.first if relative is not None else last)


def _reported_behind(
    stretch: Stretch, hit: Hit, high: int, name: str, subject: Subject, through: Hit | None
) -> Found | None:
    """Words before who passes them on: "The road is shut, the agency cites Vance as saying"."""
    built, scene = stretch.skeleton, stretch.scene
    if through is None or not scene.vocabulary.lexicon.quotes.grammar.case:
        return None
    marked = _marked_before(stretch, through, subject)
    if marked is not None:
        state = Match(built, scene, stretch.actors, hit, stretch.low, high)
        state.shape, state.first, state.last = "quotation", marked, marked + 1
        return found_in(stretch, name, state, subject, hit)
    comma = next((i for i in range(through.first - 1, stretch.low, -1) if built.words[i] in COMMAS), None)
    if comma is None or not predicates.any_finite(built, scene, stretch.low, comma):
        return None
    state = Match(built, scene, stretch.actors, hit, stretch.low, high)
    state.shape, (state.first, state.last) = "before", clauses.trim(built, stretch.low, comma)
    return found_in(stretch, name, state, subject, hit)


def _marked_before(stretch: Stretch, through: Hit, subject: Subject) -> int | None:
    """Give the marked words before who passes them on, or before who is passed on: '"The road is shut," the agency cited Vance as saying'."""
    built = stretch.skeleton
    if subject.explicit and subject.first < through.first:
        place = subject.first - 1  # '"The road is shut," Vance was quoted as saying'
    else:
        cut = nominals.before(built, stretch.scene, stretch.low, through.first)
        place = cut.first - 1 if cut is not None else -1
    while place > stretch.low and built.words[place] in _PARTING:
        place -= 1
    return place if place >= stretch.low and built.words[place] == QUOTED else None


def _by_relay(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of passing on: in «نقل أوشاكوف عن بوتين أنه سيدرس» Putin speaks, and Ushakov reports it."""
    built, scene = stretch.skeleton, stretch.scene
    relayer = subjects.after(built, scene, stretch.actors, hit.last, high)
    begin = relayer.last if relayer is not None else hit.last
    near = (built.at(i, "through") for i in range(begin, min(high, begin + 8)))
    through = next((found for found in near if found is not None), None)
    through = through or _ascribed_before(stretch, begin, high)
    if through is None:
        return None
    subject = _passed_on(stretch, through.last, high)
    if subject is None:
        return None
    state = Match(built, scene, stretch.actors, replace(hit, last=subject.last), stretch.low, high)
    orders = ("{cue} {gap} {that} {clause}", "{cue} {gap} : {words}", "{cue} {gap} {quotation}")
    found = next((found for order in orders if (found := match(order, state)) is not None), None)
    if found is None:
        return None
    _past_verb(stretch, found)
    quote = found_in(stretch, f"{name}.relay", found, subject, hit)
    if quote is None or relayer is None or relayer.carrier:
        return quote
    return quote._replace(reporter=relayer.speakers)


def _ascribed_before(stretch: Stretch, begin: int, high: int) -> Hit | None:
    """Give the preposition before whom words are ascribed to, where a complementizer opens them: «نسبت الوكالة | إلى | مسؤول أنه قال إن»."""
    built = stretch.skeleton
    fused = next(iter(built.among(begin, high, "fused")), None)
    if fused is None:
        return None
    named = {a.first for a in stretch.actors if a.first < fused.first}
    return next((p for p in built.among(begin, fused.first, "preposition") if p.last in named), None)


def _past_verb(stretch: Stretch, found: Match) -> None:
    """Skip another verb of saying with which what is passed on begins: «نقل عن برينيك أنه | قال إن | الجسر مفتوح»."""
    built = stretch.skeleton
    verb = built.at(found.first, "cue") if found.shape == "clause" else None
    that = built.at(verb.last, "that") if verb is not None and verb.value.form == "verb" else None
    if that is not None and that.last < found.last:
        found.first = that.last


def _passed_on(stretch: Stretch, index: int, high: int) -> Subject | None:
    """Give whose words are passed on: somebody named, or people described: «نقلت الصحيفة عن مصادر مطلعة أن»."""
    built, scene = stretch.skeleton, stretch.scene
    actor = next((a for a in stretch.actors if a.first == index), None)
    if actor is not None and actor.sort != "source" and (actor.speakers or actor.pronoun):
        return Subject(scenes.meant(scene, actor), actor.first, actor.last, True)
    if built.at(index, "source", "title") is None:
        return None
    said = next((c for c in built.among(index, high, "cue") if c.value.form == "reported"), None)
    if said is not None and not any(built.words[i] in COMMAS for i in range(index, said.first)):
        return descriptions.phrase(built, scene, index, said.first)  # «عن مسؤولين اثنين في الوزارة قولهما إن»
    found = postverbal.find(built, scene, index, high)
    return found if found is not None and found.speakers else None
