"""Whose sentence it is where its verb stands first: a participle in it in; who follows the verb out."""

from generator.extract import postverbal, subjects
from generator.extract import scene as scenes
from generator.extract.descriptions import Subject
from generator.extract.quotes.stretch import Stretch
from generator.extract.scene import COMMAS
from generator.text.scan import Hit

_SETTING_MOST = 7
"""So many items at most tell where and when, before a comma: «في السياق ذاته، …»."""

_DATELINE_MOST = 9
"""Where a report comes from is told in fewer words before its first verb."""
_DATELINE_ENDS = frozenset({"–", "—", "-", ":", "/", "ـ"})


def of_opening(stretch: Stretch, hit: Hit, low: int) -> Subject | None:
    """Give the subject that follows a verb of saying at the head of the sentence: «وشكا مشجعون من القرار، قائلين إن»."""
    built, scene = stretch.skeleton, stretch.scene
    low = _past_adverb(stretch, low)
    opening = built.at(low, "cue") or _behind_dateline(stretch, low, hit)
    if scene.vocabulary.lexicon.quotes.grammar.subject != "after" or opening is None:
        return None
    if opening.last >= hit.first or opening.value.form != "verb":
        return None
    hits = built.hits.get(opening.last, ())
    if any(h.proclitic is not None and h.proclitic.preposition for h in hits):
        return None  # «وأشاد | بالرئيس الوارلندي قائلا إن»
    found = subjects.after(built, scene, stretch.actors, opening.last, hit.first)
    found = found or postverbal.unlisted(built, scene, opening.last, hit.first, bound=False)
    if found is None or not found.speakers:
        return None
    return found._replace(first=hit.first, last=hit.first, explicit=False, step="sentence-subject")


def before_it(stretch: Stretch, low: int, hit: Hit) -> Subject | None:
    """Give who stands right behind the verb of the last clause: «وردا على سؤال عن دانيف، اكتفى برينيك بالقول»."""
    built, scene = stretch.skeleton, stretch.scene
    if scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return None
    comma = next((i for i in range(hit.first - 1, low, -1) if built.words[i] in COMMAS), None)
    if comma is None:
        return None
    begin = comma + 2
    actor = next((a for a in stretch.actors if a.first == begin and a.last <= hit.first), None)
    if actor is None or actor.governed or actor.sort not in {"person", "role", "body"}:
        return None
    speakers = scenes.meant(scene, actor) if built.words[comma + 1].isalpha() else ()
    return (
        Subject(speakers, hit.first, hit.first, False, step="sentence-subject")
        if speakers and built.at(comma + 1, "source", "title", "preposition", "honorific") is None
        else None
    )


def _past_adverb(stretch: Stretch, low: int) -> int:
    """Skip a phrase and its comma that say nothing of the subject: «من جهته، | أكد القصر الأمر، مشيرا إلى أن»."""
    built = stretch.skeleton
    adverb = built.at(low, "also", "adverb")
    if adverb is not None and built.words[adverb.last] in COMMAS:
        return adverb.last + 1
    if built.at(low, "preposition") is None:
        return low
    comma = next(
        (i for i in range(low + 1, low + _SETTING_MOST) if i < len(built.words) and built.words[i] in COMMAS),
        low,
    )
    plain = comma > low and not built.holds(low, comma, "cue", "that", "finite", "relative")
    return comma + 1 if plain else low


def _behind_dateline(stretch: Stretch, low: int, hit: Hit) -> Hit | None:
    """Give the verb with which a sentence begins behind where it comes from: «مرسان (وكالة) – أكدت الوزارة …، مشيرة إلى أن»."""
    built = stretch.skeleton
    places = range(low + 1, min(hit.first, low + _DATELINE_MOST))
    marked = (i for i in places if built.words[i - 1] in _DATELINE_ENDS and built.words[i][0].isalpha())
    return next((cue for i in marked if (cue := built.at(i, "cue")) is not None), None)


def behind_phrase(stretch: Stretch, low: int, hit: Hit) -> Subject | None:
    """Give the subject of the main verb behind a phrase at the head of its sentence: «ووفقا للبيان، أكد الوزير …، مضيفا أن»."""
    built, scene = stretch.skeleton, stretch.scene
    if scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return None
    verbs = (cue for cue in built.among(low, hit.first, "cue") if cue.value.form == "verb")
    verb = next(verbs, None)
    found = subjects.after(built, scene, stretch.actors, verb.last, hit.first) if verb is not None else None
    if found is None or not found.speakers:
        return None
    return found._replace(first=hit.first, last=hit.first, explicit=False, step="sentence-subject")
