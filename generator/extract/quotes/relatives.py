"""What somebody says of a noun in its relative clause: a stretch and a phrase that names a speaker in; the marked words out."""

from generator.extract.matching import Match
from generator.extract.quotes import phrases
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import FRAGMENT_LEAST, Found, Stretch, length
from generator.extract.skeleton import QUOTED
from generator.text.scan import Hit


def by_phrase(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """Read marked words by which somebody describes a noun in its relative clause: «تماسی که به گفتهٔ دانف «بسیار مفید» بود»."""
    if hit.value.form != "phrase":
        return None
    built, scene = stretch.skeleton, stretch.scene
    grammar = scene.vocabulary.lexicon.quotes.grammar
    relative = built.ending(hit.first, "relative") if grammar.bare and not grammar.case else None
    if relative is None or relative.first <= stretch.low:
        return None
    subject, end = phrases.speaker(stretch, hit, high)
    if subject is None or end >= high or length(built, end) < FRAGMENT_LEAST or built.words[end] != QUOTED:
        return None
    state = Match(built, scene, stretch.actors, hit, stretch.low, high)
    state.shape, state.first, state.last = "quotation", end, end + 1
    return found_in(stretch, name, state, subject, hit)
