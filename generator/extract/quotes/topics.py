"""Of whom sentences tell, whom "he" then means: a sentence in; what the scene keeps in mind of it out."""

from bisect import bisect_left
from collections.abc import Sequence

from generator.extract import agreement, heads, predicates, subjects
from generator.extract import scene as scenes
from generator.extract.descriptions import Subject
from generator.extract.quotes.stretch import Found, Stretch
from generator.extract.scene import COMMAS, Actor, Scene, is_person
from generator.model import Quote, Speaker
from generator.text.scan import Hit

_DOCUMENT = 4
_SETTING = 12
"""So many words at most does a phrase at the head of a sentence have."""


def told_within(actors: Sequence[Actor], scene: Scene) -> None:
    """Keep in mind of whom the words of a quote tell."""
    subject = next(
        (a for a in actors if not a.governed and a.boundary and a.sort in {"person", "role"} and a.speakers),
        None,
    )
    if subject is not None:
        scene.told[:] = subject.speakers


def behind_body(scene: Scene, speakers: Sequence[Speaker]) -> None:
    """Keep in mind of whom the text told before a body speaks: «برنیک … بر اساس بیانیهٔ دفتر …. وی گفت»."""
    person = len(speakers) == 1 and is_person(scene, speakers[0])
    if not person and len(scene.topic) == 1 and is_person(scene, scene.topic[0]):
        scene.told[:] = scene.topic


def told_by(stretch: Stretch, found: Found, within: Sequence[Quote]) -> None:
    """Keep in mind who speaks in what a body only passes on: «قال برينيك إن الجسر مفتوح، وفق بيان للقصر. وأضاف»."""
    scene, built = stretch.scene, stretch.skeleton
    scene.passing = ()
    phrase = found.cue is not None and found.cue.value.form == "phrase"
    if not phrase or not within or scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return
    subject = found.subject
    body = built.holds(subject.first, subject.last, "institution")
    opens = built.at(bisect_left(built.firsts, found.first), "cue") is not None
    if opens and body and built.at(subject.first, "title") is None and within[0].speakers:
        scene.passing = subject.speakers
        scene.topic = scene.spoke = within[0].speakers


def follow(stretch: Stretch, actors: Sequence[Actor], low: int, high: int) -> None:
    """Keep in mind of whom a sentence without quotes tells."""
    scene = stretch.scene
    if scene.vocabulary.lexicon.quotes.grammar.case:
        told = heads.who_opens(
            stretch.skeleton, scene, stretch.actors, _past_setting(stretch, low, high), high
        )
        if scene.spoke and _together(stretch, actors):
            return  # "Roth and Danev had a call. “It was short,” he said": who spoke before
        if told is not None and told.speakers:
            scene.topic = told.speakers
            if len(told.speakers) == 1 and not scene.spoke:
                scene.single = told.speakers
            return
    if scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        acting = subjects.doer(stretch.skeleton, scene, stretch.actors, low, high)
        if acting is not None and acting.speakers:
            scene.topic = acting.speakers
            return
        body = next((a for a in actors if a.first == low + 1 and a.sort == "body" and not a.governed), None)
        if body is not None and body.speakers:
            scene.topic = body.speakers  # «وعرض القصر رواية أخرى. فقد ذكر أن»
            return
    free = [a for a in actors if not a.governed and a.sort in {"person", "role"} and a.speakers]
    for actor in [a for a in free if a.boundary] + (free or _agents(stretch, actors)):
        scene.topic = actor.speakers
        if len(actor.speakers) == 1 and not scene.spoke:
            scene.single = actor.speakers
        return


def _agents(stretch: Stretch, actors: Sequence[Actor]) -> list[Actor]:
    """List by whom a sentence in the passive tells that something was done: «این خبر توسط گرلاک اعلام شد. وی گفت …»."""
    skeleton = stretch.skeleton
    return [
        a
        for a in actors
        if a.sort == "person" and a.speakers and skeleton.ending(a.first, "agent") is not None
    ]


def _past_setting(stretch: Stretch, low: int, high: int) -> int:
    """Skip a phrase and its comma at the head of a sentence: "During a break in the fair, | Roth spoke of her doubts"."""
    built = stretch.skeleton
    if built.at(low, "preposition") is None:
        return low
    comma = next((i for i in range(low, min(high, low + _SETTING)) if built.words[i] in COMMAS), None)
    if comma is None:
        return low
    document = built.holds(
        low + 1, low + _DOCUMENT, "document"
    )  # "In a statement issued after the fair, | the palace"
    return low if not document and predicates.any_finite(built, stretch.scene, low, comma) else comma + 1


def _together(stretch: Stretch, actors: Sequence[Actor]) -> bool:
    """Whether a sentence tells of two persons as of one subject, so that neither of them is "he"."""
    free = [a for a in actors if not a.governed and a.sort == "person"]
    return len(free) > 1 and free[1].joined and free[1].first <= free[0].last + 2


def silent(stretch: Stretch, hit: Hit) -> tuple[Speaker, ...]:
    """Say who it is that a verb of saying tells of without quoting: «نماینده نگفت …», whom «او» means then."""
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    if hit.value.form != "verb" or grammar.subject != "before" or grammar.case:
        return ()
    subject = subjects.before(stretch.skeleton, stretch.scene, stretch.actors, stretch.low, hit.first)
    return subject.speakers if subject is not None and len(subject.speakers) == 1 else ()


def carried(stretch: Stretch, cue: Hit | None, heard: bool) -> None:
    """Keep in mind that an agency reports, so that a verb without subject goes on with it, unless it has let one speak who may be meant."""
    scene = stretch.scene
    if cue is None or cue.value.form != "verb":
        return
    gender = agreement.verb_gender(stretch.skeleton, scene, cue.first)
    others = gender == "female" and all(scenes.gender(scene, s) == "male" for s in scene.spoke)
    scene.carrier = gender if not heard or others else None


def asked(stretch: Stretch, cue: Hit | None, subject: Subject) -> tuple[Speaker, ...]:
    """Give whom somebody without a name asks: «خبرنگاری از برنیک پرسید که …»."""
    if cue is None or cue.value is None or cue.value.stance != "ask":
        return ()
    if not all(speaker in stretch.scene.nameless.values() for speaker in subject.speakers):
        return ()
    told = [a for a in stretch.actors if a.governed and subject.last <= a.first < cue.first]
    return told[-1].speakers if told and told[-1].sort in {"person", "role"} else ()
