"""Who speaks together, and who is only told: a verb that stands first and the nouns behind it in; a subject, or whether there is none, out."""

from collections.abc import Sequence

from generator.extract import agreement, morphology, names, postverbal
from generator.extract.descriptions import Subject
from generator.extract.offices import kind
from generator.extract.scene import Actor, Scene, gender, meant, speaker
from generator.extract.skeleton import Skeleton
from generator.folding import fold

_MOST = 3
"""More people seldom speak together by name."""
_OFFICE_MOST = 5
"""So many words of an office at most stand before the name of who holds it."""


def told(skeleton: Skeleton, scene: Scene, verb: int, begin: int) -> bool:
    """Whether the only noun between a verb that must name whom it tells and what is told is no subject: «وأبلغ الصحفيين بأن»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    cue = skeleton.ending(verb, "cue")
    if not grammar.definite or cue is None or cue.value.entry not in grammar.addressed:
        return False
    alone = skeleton.at(begin, "title", "entity", "agency") is None and morphology.defined(
        skeleton, scene, begin
    )
    return alone and skeleton.at(begin + 1, "that") is not None


def joined(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], subject: Subject, high: int) -> Subject:
    """Add those whom a conjunction ties to the subject of a verb before it: «قال الوزيران سامر فهد ونبيل كرم إن»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or subject.carrier or not subject.speakers:
        return subject
    subject = subject._replace(last=_name_end(skeleton, actors, subject))
    for _ in range(_MOST):
        other = _another(skeleton, scene, actors, subject.last, high)
        if other is None or not other.speakers:
            break
        new = tuple(s for s in other.speakers if s not in subject.speakers)
        subject = subject._replace(speakers=subject.speakers + new, last=other.last)
    return subject


def _name_end(skeleton: Skeleton, actors: Sequence[Actor], subject: Subject) -> int:
    """Give the item after the name that goes on with a subject's office: «وزير النقل | سامر الهادي»."""
    named = next((a for a in actors if a.first >= subject.last and a.speakers == subject.speakers), None)
    if named is None or named.joined or named.first - subject.last > _OFFICE_MOST:
        return subject.last
    within = range(subject.last, named.first)
    apart = any(not skeleton.words[i][0].isalpha() or skeleton.at(i, *names.EDGE) for i in within)
    return subject.last if apart else named.last


def _another(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], begin: int, high: int
) -> Subject | None:
    """Read one more of several subjects, whose first word bears a conjunction."""
    if begin >= high:
        return None
    actor = next((a for a in actors if a.first == begin), None)
    if actor is not None and (actor.speakers or actor.governed or actor.pronoun):
        plain = actor.joined and not actor.governed and actor.sort != "pronoun"
        return Subject(meant(scene, actor), begin, actor.last, True) if plain else None
    given = names.given(skeleton, scene, begin)
    noun = skeleton.at(begin, "title", "source")
    hit = given if given is not None else noun
    if hit is None or hit.proclitic is None or not hit.proclitic.conjunction:
        return None
    return postverbal.find(skeleton, scene, begin, high)


def latter(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], verb: int, begin: int
) -> Subject | None:
    """Give who was named last before the verb, and is of its gender: «قالت كافراس لدوريك إن …، فيما رد | الأخير بأن»."""
    wanted = agreement.noun_gender(skeleton, scene, begin)
    before = [a for a in reversed(actors) if a.last <= verb and len(a.speakers) == 1]
    for sorts in ({"person", "role"}, {"body", "place"}):
        for actor in before:
            if actor.sort in sorts and gender(scene, actor.speakers[0]) in {None, wanted}:
                return Subject(actor.speakers, begin, begin + 1, True, step="latter")
    return Subject(scene.topic or scene.spoke, begin, begin + 1, True, step="goes-on")


def in_full(skeleton: Skeleton, scene: Scene, begin: int) -> Subject | None:
    """Read somebody of the gazetteer with a name more than it knows: «لينا كاراسو | هولت» is «لينا هولت»."""
    hit = skeleton.at(begin + 2, "entity")
    if hit is None or kind(scene, hit) != "person" or hit.proclitic is not None or hit.last != begin + 3:
        return None
    known = speaker(scene.vocabulary, hit.value)
    names_ = fold(known.name).split()
    same = len(names_) > 1 and names_[0] == skeleton.words[begin] and names_[-1] == skeleton.words[begin + 2]
    return Subject((known,), begin, hit.last, True) if same and skeleton.words[begin + 1].isalpha() else None
