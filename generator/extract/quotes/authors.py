"""Whose a document is that is named: «بيان للرئاسة», "a statement of the palace"; a stretch and the document's place in; who speaks out."""

from generator.extract import chunks, morphology, roster
from generator.extract import scene as scenes
from generator.extract.descriptions import Subject
from generator.extract.quotes import issuers
from generator.extract.quotes.stretch import Stretch
from generator.extract.scene import COMMAS, Actor
from generator.folding import fold, lead_length
from generator.model import Speaker
from generator.text.scan import Hit

_BODY_MOST = 4
"""Words after the noun of a body that a document is of."""
_NAME_MOST = 5
"""The same where words follow one another without articles: «بیانیهٔ مرکز ارتباطات ریاست جمهوری ترکیه»."""


def owner(stretch: Stretch, index: int, high: int) -> Subject | None:
    """Say whose the document named at item ``index`` is: of the actor right after it, or of both where it is a joint one."""
    built, scene = stretch.skeleton, stretch.scene
    document = built.at(index, "document")
    after = document.last if document is not None else index
    while (inner := built.at(after, "document")) is not None:
        after = inner.last  # «متن بیانیهٔ کاخ سفید»
    after = issuers.past_description(stretch, index, after, high)
    sender = built.at(after, "occasion_sender") if scene.vocabulary.lexicon.quotes.grammar.definite else None
    after = sender.last if sender is not None else after  # «بيان من مكتب الرئيس»
    through = next(iter(built.among(after, min(high, after + 3), "through")), None)
    if through is not None and not built.holds(after, through.first, "cue", "that"):
        after = through.last  # «البيان الصادر عن الرئاسة»
    else:
        after = issuers.issued_by(stretch, after, high)
    after = issuers.past_adjective(stretch, after, high)
    joint = built.holds(max(0, index - 1), min(high, after + 3), "joint")
    body = built.at(after, "institution")
    ruled = body is not None and (body.proclitic is None or body.proclitic.preposition)
    if body is not None and ruled and not joint:
        known, last = _body_named(stretch, body, high, acts=through is not None)
        return Subject((known,), index, last, True, step="document")
    near = [
        a
        for a in stretch.actors
        if after <= a.first <= after + 3
        and a.sort not in {"pronoun", "source"}
        and (COMMAS | scene.conjunctions).isdisjoint(built.words[after : a.first])
        and not (scene.vocabulary.lexicon.quotes.grammar.definite and built.holds(after, a.first, "that"))
    ]
    case = scene.vocabulary.lexicon.quotes.grammar.case  # "the readout said the two leaders …"
    if built.at(after, "cue") is not None and (case or built.among(after, after + 3, "that")):
        near = []  # «در گزارش آمده است که دو رهبر …»: they are whom it tells of
    two = next((a for a in near if a.sort == "pair"), None)
    if joint or two is not None:
        speakers = two.speakers if two is not None and len(two.speakers) > 1 else scenes.both(scene)
        last = two.last if two is not None else after + 1
        return Subject(speakers, index, _past_places(stretch, last, high), True, step="joint-document")
    # «ذكر البيان أن الرئيس …»: who follows the complementizer is whom it tells of
    if near and near[0].first <= after + 1 and built.at(after, "that", "cue", "occasion_address") is None:
        spoken = scenes.meant(scene, near[0]) or _of_post(stretch, near[0], high)
        return Subject(spoken, index, near[0].last, True, step="document")
    return None


def _body_named(stretch: Stretch, body: Hit, high: int, acts: bool) -> tuple[Speaker, int]:
    """Give the body that a document is of, and the item after it: told of before, or as it is called here: «بيان لوزارة النقل».

    ``acts`` says whether a verb behind it tells that it issued the document.
    """
    built, scene = stretch.skeleton, stretch.scene
    kind = roster.bare(scene, built.words[body.first])
    known = scene.bodies.get(built.words[body.first])
    most = _BODY_MOST if scene.vocabulary.lexicon.quotes.grammar.definite else _NAME_MOST
    end = min(high, chunks.end_of(built, scene, body.last, high), body.last + most)
    if acts and end > body.last + 1 and built.at(end, "finite") is not None:
        end -= 1  # «بیانیه‌ای که از سوی وزارت راه | منتشر شد»
    if body.proclitic is None:
        cut = body.last if scene.vocabulary.lexicon.quotes.grammar.case else end
        if known is None or _otherwise(stretch, known, body, cut):
            return roster.nameless(built, scene, body.first, cut), cut
        whole = body.first + len(known.name.split())
        printed = built.text(body.first, whole) if whole <= high else ""
        if printed == known.name and whole < cut and not scene.vocabulary.lexicon.quotes.grammar.definite:
            scene.bodies[built.words[body.first]] = Speaker(None, built.text(body.first, cut))
            return scene.bodies[built.words[body.first]], cut  # here it is called by more words
        return known, whole if printed == known.name else body.last
    told = scene.bodies.get(kind) if end == body.last else None
    name = built.text(body.first, end)
    return told or Speaker(None, morphology.bare(built, scene, body, name)), end


def _of_post(stretch: Stretch, post: Actor, high: int) -> tuple[Speaker, ...]:
    """Give the holder of a post whose document it is, by no name: «بيان للمتحدث باسم القصر»."""
    built, scene = stretch.skeleton, stretch.scene
    title = built.at(post.first, "title", "source")
    if title is None or not scene.vocabulary.lexicon.quotes.grammar.definite:
        return ()
    proclitic = title.proclitic
    if proclitic is None or not proclitic.preposition:
        return ()
    name = built.text(post.first, chunks.end_of(built, scene, post.last, high))
    told = Speaker(None, proclitic.restore + name[lead_length(name, title.lead) :])
    return (scene.nameless.setdefault(fold(told.name), told),)


def _otherwise(stretch: Stretch, known: Speaker, body: Hit, end: int) -> bool:
    """Whether the body here has another adjective or country than the one known: «الخارجية السورفية» after «الخارجية الفارلاندي»."""
    if stretch.scene.vocabulary.lexicon.quotes.grammar.case or end == body.last:
        return False
    called, told = fold(known.name).split(), list(stretch.skeleton.words[body.first : end])
    most = min(len(called), len(told))
    return most > 1 and called[:most] != told[:most]


def _past_places(stretch: Stretch, index: int, high: int) -> int:
    while index < high and (
        stretch.skeleton.at(index, "entity", "demonym") is not None
        or stretch.skeleton.words[index] in stretch.scene.conjunctions
    ):
        hit = stretch.skeleton.at(index, "entity", "demonym")
        index = hit.last if hit is not None else index + 1
    return index
