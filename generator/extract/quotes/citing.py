"""Whose words the subject of a verb passes on, where a phrase before the verb names them: «رویترز به نقل از یک مقام آگاه نوشت که …»."""

from generator.extract import subjects
from generator.extract.descriptions import Subject
from generator.extract.quotes import describing, phrases
from generator.extract.quotes.stretch import Stretch
from generator.extract.scene import COMMAS
from generator.model import Speaker
from generator.text.scan import Hit

_MOST = 12
"""So many words at most does a phrase have that names whose words are passed on."""


def cited(stretch: Stretch, hit: Hit) -> tuple[Subject, tuple[Speaker, ...]] | None:
    """Give whose words the verb ``hit`` passes on, and who passes them on; ``None`` where no such phrase stands right before it."""
    entries = stretch.scene.vocabulary.lexicon.quotes.grammar.citing
    if not entries:
        return None
    built = stretch.skeleton
    low = max(stretch.low, hit.first - _MOST)
    phrase = next((p for p in reversed(built.among(low, hit.first, "cue")) if p.value.form == "phrase"), None)
    if phrase is None or phrase.value.entry not in entries:
        return None
    subject, end = phrases.speaker(stretch, phrase, hit.first)
    if subject is None or not subject.speakers:
        return None
    verb = _past_adverbs(stretch, hit.first)
    if _past_commas(stretch, end, hit.first) != verb and not describing.past_relative(built, end, verb):
        return None
    teller = subjects.before(built, stretch.scene, stretch.actors, stretch.low, phrase.first)
    through = teller.speakers if teller is not None and teller.explicit and not teller.carrier else ()
    return subject, tuple(s for s in through if s not in subject.speakers)


def _past_commas(stretch: Stretch, end: int, verb: int) -> int:
    """Skip what describes in commas whose words are passed on: «به نقل از دانف، معاون وزیر راه، | نوشت که …»."""
    if end >= verb or stretch.skeleton.words[end] not in COMMAS:
        return end
    return describing.past_apposition(stretch.skeleton, stretch.scene, end + 1, verb)


def _past_adverbs(stretch: Stretch, verb: int) -> int:
    """Give the item before which adverbs and then the verb stand."""
    while (adverb := stretch.skeleton.ending(verb, "adverb")) is not None:
        verb = adverb.first
    return verb
