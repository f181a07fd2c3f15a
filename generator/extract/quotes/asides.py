"""Asides that tell whose words a sentence is: "as Peskov put it, …", "…, as the mayor noted on Monday"."""

from generator.extract import clauses, subjects
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_TAIL_MOST = 8
"""How many words may follow the verb in an aside: where and when it was said."""


def by_aside(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of saying in an aside: what it attributes is the clause that the aside opens, or the one it closes."""
    strong = hit.value.form == "verb" and hit.value.strength in {"strong", "medium"}
    if not strong or not stretch.scene.vocabulary.lexicon.quotes.asides or stretch.voice.marked:
        return None
    built = stretch.skeleton
    if built.ending(hit.first, "preposition", "article") is not None or not _bare(built, hit.last):
        return None
    subject = subjects.before(built, stretch.scene, stretch.actors, stretch.low, hit.first)
    opener = built.ending(subject.first, "aside") if subject is not None and subject.explicit else None
    if subject is None or opener is None or opener.first < stretch.low:
        return None
    end = _end(stretch, hit.last, high)
    if end is None:
        return None
    ahead = opener.first == stretch.low or not _closes(stretch, opener.first)
    content = _after(stretch, end, high) if ahead else clauses.trim(built, stretch.low, opener.first)
    return _found(stretch, hit, high, name, subject, content, end if not ahead else content[1])


def _bare(built: Skeleton, index: int) -> bool:
    """Whether nothing that is said or read follows the verb: "as the judge read his decision" is no aside."""
    if index >= len(built.words) or not built.words[index][0].isalnum() or built.words[index] == "it":
        return True
    return built.at(index, "preposition", "adverb", "weekday", "month", "relative_date") is not None


def _end(stretch: Stretch, index: int, high: int) -> int | None:
    """Say where an aside ends that goes on after its verb at most with where and when; ``None`` where a clause follows."""
    built = stretch.skeleton
    for place in range(index, min(high, index + _TAIL_MOST)):
        word = built.words[place]
        if word in COMMAS or not word[0].isalnum():
            return place if word not in {QUOTED, ":"} else None
        if built.at(place, "that", "finite", "cue") is not None:
            return None
    return high if high - index <= _TAIL_MOST else None


def _closes(stretch: Stretch, index: int) -> bool:
    """Whether an aside at item ``index`` follows the clause it belongs to."""
    built = stretch.skeleton
    return index - stretch.low > 2 and built.words[index - 1] in COMMAS | {"-", "–", "—"}


def _after(stretch: Stretch, end: int, high: int) -> tuple[int, int]:
    built = stretch.skeleton
    if end >= high or built.words[end] not in COMMAS:
        return end, end
    start = end + 1
    return clauses.trim(built, start, clauses.end(built, stretch.scene, stretch.actors, start))


def _found(
    stretch: Stretch, hit: Hit, high: int, name: str, subject: Subject, content: tuple[int, int], end: int
) -> Found | None:
    first, last = content
    if last - first < 2 and QUOTED not in stretch.skeleton.words[first:last]:
        return None
    state = Match(stretch.skeleton, stretch.scene, stretch.actors, hit, stretch.low, high)
    state.shape, state.first, state.last = "before", first, last
    found = found_in(stretch, name, state, subject, hit)
    return found._replace(end=end) if found is not None else None
