"""Who is meant by a verb whose clause does not name its subject: a verb and the scene so far in; the subject out."""

from collections.abc import Sequence

from generator.extract import agreement, morphology, postverbal, roster, together
from generator.extract.descriptions import Subject
from generator.extract.scene import COMMAS, Actor, Scene, both, gender, is_person, meant
from generator.extract.skeleton import Skeleton
from generator.model import Speaker
from generator.text.scan import Hit

_PAIR = 2


def inherited(scene: Scene, skeleton: Skeleton, actors: Sequence[Actor], low: int, index: int) -> Subject:
    """Give the speaker of a verb without subject: told of earlier in the sentence, else who spoke last."""
    if scene.carrier is not None and _of_carrier(skeleton, scene, index):
        return Subject((), index, index, False, carrier=True)
    for actor in reversed([a for a in actors if low <= a.first < index and not a.governed]):
        if actor.sort in {"person", "role", "body"} and actor.speakers and not scene.spoke:
            return Subject(actor.speakers, index, index, False, step="named-before")
    if len(scene.spoke) == 1 and agreement.plural(skeleton, scene, index):
        two = [a for a in actors if low <= a.first < index and a.sort == "pair" and not a.governed]
        if (
            two and not scene.vocabulary.lexicon.quotes.grammar.definite
        ):  # «گفت که دو طرف راضی‌اند و خواسته‌اند که …»
            return Subject(two[-1].speakers, index, index, False, step="named-before")
    speakers = scene.spoke or scene.topic
    opens = low == index or all(skeleton.at(i, "adverb", "perfect") is not None for i in range(low, index))
    if opens and scene.topic and not _continues(skeleton, scene, index):
        speakers = scene.topic
    dual = agreement.dual(skeleton, scene, index) and not agreement.several(skeleton, scene, index)
    if len(speakers) < _PAIR and dual:
        pair = scene.topic if len(scene.topic) == _PAIR else both(scene)  # «أعلن الرجلان …. وأكدا أن»
        return Subject(pair or speakers, index, index, False, step="goes-on")
    if len(speakers) > 1 and scene.single and not agreement.plural(skeleton, scene, index):
        speakers = scene.single
    if len(speakers) == 1 and is_person(scene, speakers[0]) and agreement.several(skeleton, scene, index):
        # «استمعت المحكمة لشهود …، وأكدوا أن»: no single one; but «عن عدة مسؤولين قولهم إن …، ويرون أن»
        speakers = scene.many or (speakers if speakers[0] in scene.nameless.values() else ())
    if len(speakers) == 1:
        speakers = (_of_gender(skeleton, scene, index, speakers[0]),)
    if _of_woman(skeleton, scene, index) and speakers and all(gender(scene, s) == "male" for s in speakers):
        speakers = scene.passing  # «قالت» of somebody who is not known: never the nearest man
    return Subject(speakers, index, index, False, step="goes-on")


def _of_carrier(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb or a participle goes on with the agency that reported last: «ذكرت الوكالة أن …، مشيرة إلى أن …. وأضافت أن»."""
    hit = skeleton.at(verb, "cue")
    if hit is None:
        return False
    if hit.value.form == "verb":
        return agreement.verb_gender(skeleton, scene, verb) == scene.carrier
    female = agreement.noun_gender(skeleton, scene, verb) == "female"
    return hit.value.form == "participle" and female and scene.carrier == "female"


def _of_woman(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb's form tells that its subject is a woman, or a body: «قالت»."""
    hit = skeleton.at(verb, "cue")
    finite = hit is not None and hit.value.form == "verb"
    return finite and agreement.verb_gender(skeleton, scene, verb) == "female"


def _continues(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether the verb at item ``verb`` goes on with who spoke last, whoever was told of since."""
    hit = skeleton.at(verb, "cue")
    return hit is None or hit.value.entry in scene.vocabulary.lexicon.quotes.grammar.continuing


def continued(skeleton: Skeleton, scene: Scene, subject: Subject, verb: Hit) -> Subject:
    """Give who spoke last where a post nobody was named with goes on: «وی گفت … نمایندهٔ زاهدان ادامه داد», but not «… نیز افزود»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    last = scene.spoke
    if grammar.subject != "before" or grammar.case or verb.value.entry not in grammar.continuing:
        return subject
    title = skeleton.at(subject.first, "title")
    post = (title is not None and not title.value.plural) or skeleton.at(subject.first, "post") is not None
    if not post or len(last) != 1 or len(subject.speakers) != 1 or subject.speakers[0] == last[0]:
        return subject
    known = subject.speakers[0].entity is not None or subject.speakers[0] not in scene.nameless.values()
    body = last[0] in scene.bodies.values() or not is_person(scene, last[0])
    if known or body or skeleton.among(subject.last, verb.first, "also"):
        return subject
    roster.describe(skeleton, scene, subject.first, subject.last, last[0])
    words = skeleton.text(subject.first, subject.last)
    return subject._replace(speakers=last, step=f"{words} → {last[0].name}")


def acting(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], low: int, verb: int) -> Subject | None:
    """Find who does what the sentence told before a verb that goes on with it: «ابتسم هالاس وقال», «رفض هالاس …، لكنه أكد أن».

    ``None`` where the verb does not go on with its sentence, or nobody in it fits.
    """
    hit = skeleton.at(verb, "cue")
    proclitic = hit.proclitic if hit is not None else None
    joined = proclitic is not None and proclitic.conjunction
    asked = _when_asked(skeleton, scene, low, verb)
    joined = joined or asked or _when(skeleton, scene, verb) or _of_noun(skeleton, scene, verb)
    if verb <= low + 1 or not (joined or skeleton.ending(verb, "contrast") is not None):
        return None
    wanted = agreement.verb_gender(skeleton, scene, verb)
    known = {a.first for a in actors if a.speakers and a.sort == "person"}
    for source in skeleton.among(low + 1, verb, "source"):
        if source.first in known:
            continue
        told = source.first == low + 1 or skeleton.ending(source.first, "cue") is not None
        if (
            not told
            or source.proclitic is not None
            or agreement.noun_gender(skeleton, scene, source.first) != wanted
        ):
            continue
        first = postverbal.find(skeleton, scene, source.first, verb)
        if first is not None and first.speakers:
            return first._replace(first=verb, last=verb, explicit=False, step="sentence-subject")
    for actor in actors:
        # «ترفض موسكو التهم، وتقول إن», but not «غضبت موسكو حين قال»
        metonym = actor.sort == "place" and actor.first == low + 1
        metonym = metonym and agreement.verb_gender(skeleton, scene, low) == wanted
        if not low <= actor.first < verb or actor.governed or actor.sort == "source":
            continue
        if asked and skeleton.holds(low + 1, actor.first, "preposition"):
            continue  # «وحين سئل عن المعارض هالاس، أجاب»
        if actor.sort == "place" and not metonym:
            continue
        speakers = meant(scene, actor)
        if speakers and all(gender(scene, speaker) in {None, wanted} for speaker in speakers):
            found = Subject(speakers, actor.first, actor.last, False)
            if agreement.dual(skeleton, scene, verb):
                found = together.joined(
                    skeleton, scene, actors, found, verb
                )  # «بحث برينيك ودانيف الأمر، وأكدا أن»
            return Subject(found.speakers, verb, verb, False, step="sentence-subject")
    return None


def _when_asked(skeleton: Skeleton, scene: Scene, low: int, verb: int) -> bool:
    """Whether a clause of time and a comma stand before a verb: «وعندما سئل هالاس عن الجسر، أجاب»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    return bool(definite) and skeleton.at(low, "temporal") is not None and skeleton.words[verb - 1] in COMMAS


def _when(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb without a subject tells when, or what was said in a talk: «أثار هالاس الغضب حين | أجاب», «أجرى اتصالا | أكد خلاله», «التقاه، حيث | قال»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite:
        return False
    hit = skeleton.at(verb, "cue")
    during = hit is not None and skeleton.at(hit.last, "during_it") is not None
    return during or skeleton.ending(verb, "temporal", "occasion_where") is not None


def _of_noun(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb in the past tells, with nothing between, of an indefinite noun before it: «سلم دانيف قائمة | قال إنها»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    hit = skeleton.at(verb, "cue")
    if not grammar.definite or hit is None or hit.value.form != "verb" or hit.proclitic is not None:
        return False
    before = skeleton.words[verb - 1] if verb > 0 else ""
    if not before.isalpha() or before.startswith(grammar.definite):
        return False
    tied = (
        "preposition",
        "negation",
        "unreal",
        "auxiliary",
        "perfect",
        "relative",
        "that",
        "adverb",
        "resume",
    )
    free = skeleton.ending(verb, *tied, "contrast", "temporal", "whether", "condition", "entity") is None
    return free and not morphology.present(scene, skeleton.words[verb])


def _of_gender(skeleton: Skeleton, scene: Scene, verb: int, speaker: Speaker) -> Speaker:
    """Give ``speaker``, or, where the verb's form tells of the other gender, the last named of that gender."""
    wanted = agreement.verb_gender(skeleton, scene, verb)
    if wanted is None or gender(scene, speaker) in {None, wanted}:
        return speaker
    recent = (*scene.topic, *scene.told, *reversed(scene.named))
    return next((other for other in recent if gender(scene, other) == wanted), speaker)
