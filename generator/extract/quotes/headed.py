"""Participles at the head of a sentence, whose subject comes after them: "Noting that the dam was old, Roth said …".

A participle, what it reports and the sentence in; the subject of the main clause out, before which the report ends.
"""

from generator.extract import heads, openings, predicates
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.quotes.stretch import Stretch, last_inside
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED
from generator.text.scan import Hit

_LEAD_MOST = 1
"""So many words may stand before such a participle: "While noting"."""


def subject(stretch: Stretch, found: Match, hit: Hit, high: int) -> Subject | None:
    """Give whom the main clause is about, and end the report before it; ``None`` where the participle heads no sentence."""
    built, scene = stretch.skeleton, stretch.scene
    if not scene.vocabulary.lexicon.quotes.grammar.case or not _heads(stretch, hit):
        return None
    for comma in range(found.first, high - 1):
        # 'Calling the road “a shame,” | Roth left': the comma may stand inside the marks
        marked = not COMMAS.isdisjoint(last_inside(built, comma))
        parts = marked or (comma > found.first and built.words[comma] in COMMAS)
        if not parts or not (marked or _whole(stretch, found, comma)):
            continue
        opens = heads.who_opens(built, scene, stretch.actors, comma + 1, high)
        if opens is None or not opens.speakers or not _acts(stretch, opens, comma + 1, high):
            continue
        found.last = min(found.last, comma + marked)
        return Subject(opens.speakers, hit.first, hit.first, False, step="sentence-subject")
    return None


def _heads(stretch: Stretch, hit: Hit) -> bool:
    built = stretch.skeleton
    low = next((low for low, end in built.sentences if low <= hit.first < end), 0)
    lead = range(low, hit.first)
    return len(lead) <= _LEAD_MOST and all(built.at(i, "temporal", "adverb", "resume") for i in lead)


def _whole(stretch: Stretch, found: Match, comma: int) -> bool:
    """Whether what is reported may end at a comma: with marks, or as a clause with a verb."""
    built = stretch.skeleton
    marked = QUOTED in built.words[found.first : comma]
    return marked or predicates.any_finite(built, stretch.scene, found.first, comma)


def _acts(stretch: Stretch, opens: Subject, low: int, high: int) -> bool:
    """Whether a subject opens the clause at item ``low``, and a verb follows it."""
    built = stretch.skeleton
    cut = openings.opening(built, stretch.scene, low, high)
    if cut is None or cut.first > low:
        return False
    behind = range(opens.last, min(high, opens.last + 2))
    verb = (built.at(i, "cue") for i in behind)
    return predicates.any_finite(built, stretch.scene, opens.last, min(high, opens.last + 2)) or any(
        cue is not None and cue.value.form == "verb" for cue in verb
    )


def of_clause(stretch: Stretch, low: int, high: int) -> Subject | None:
    """Give who acts in the clause of time nearest before item ``high``: "the talks came hours after Roth praised Danev, | saying"."""
    built = stretch.skeleton
    for index in range(high - 2, low, -1):
        opens = built.at(index, "temporal") if index in built.hits else None
        found = (
            heads.who_opens(built, stretch.scene, stretch.actors, opens.last, high)
            if opens is not None
            else None
        )
        if found is not None and found.speakers:
            return found
    return None
