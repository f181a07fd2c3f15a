"""Words that are said with no verb of saying: after a name and a colon, in marks of their own, going on with a report before them."""

from collections.abc import Iterator

from generator.extract import clauses, heads, nominals, predicates, subjects
from generator.extract.descriptions import Subject
from generator.extract.matching import Match, ended
from generator.extract.quotes.contents import found_in, inside
from generator.extract.quotes.stretch import FRAGMENT_LEAST, Found, Stretch, length
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_ALONE_LEAST = 3
"""A quotation that is a sentence of its own must have so many words to go on with the last speaker."""

_ANSWER_MOST = 12
_LISTED = 2
_HEADING_MOST = 8
"""So many marked words at most make a heading."""
_LEAD_MOST = 6
"""So many words without a verb may open what the last speaker goes on with."""
_OPEN_ENDS = frozenset({"?", "!", "…", ".", "-", "–", "—"})
"""With which words in marks may end before the verb that attributes them, as if a sentence ended there."""

_NEAR_MOST = 4
"""So close to one another stand two marked pieces of one description."""

_STOPS = frozenset({".", "…"})
_SEMICOLONS = frozenset({"؛", ";"})


def with_question(stretch: Stretch, low: int) -> int:
    """Take a question in marks before a sentence into it: “Was it you?” Brenik asked."""
    built = stretch.skeleton
    place = low
    while low - 1 > 0 and built.at(place, "this") is not None and built.words[low - 1][0] in _STOPS:
        low -= 1  # «“…”... هكذا لخص برينيك اللقاء»
    if low - 1 not in built.marked:
        return place
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.case:
        told = built.at(place, "this") is not None and length(built, low - 1) >= _ALONE_LEAST
        return low - 1 if told else place  # «…» این را شهردار گفت
    if built.passage.starts[built.firsts[low - 1]] in stretch.reading.taken:
        return low
    end = built.passage.words[built.lasts[low - 1] - 2]
    alone = any(begin == low - 1 for begin, _ in built.sentences)
    # 'He called it "very useful." She said the road was open': a full stop ends what goes before
    return low - 1 if end in _OPEN_ENDS and (alone or end not in _STOPS) else low


def _answered(stretch: Stretch, index: int) -> bool:
    """Whether the sentence after the quotation at ``index`` says who asked or cried out: “Was it you?” Brenik asked."""
    built, scene = stretch.skeleton, stretch.scene
    place = index + 1
    if not scene.vocabulary.lexicon.quotes.grammar.case or place >= len(built.words):
        return False
    if built.passage.words[built.lasts[index] - 2] not in _OPEN_ENDS or built.words[place] == QUOTED:
        return False
    for cue in range(place, min(len(built.words), place + _ANSWER_MOST)):
        hit = built.at(cue, "cue")
        if hit is not None and hit.value.form == "verb":
            if scene.spoke and ended(built, scene, place, hit.last):
                return False
            if cue == place and built.at(cue, "temporal") is not None and built.capital(cue):
                return False  # “It was late.” Asked by whom, he said …
            cut = nominals.before(built, scene, place, nominals.past_adverbs(built, scene, place, cue))
            return cue == place or (cut is not None and cut.first == place)
    return False


def resumed(stretch: Stretch, low: int, high: int) -> Found | None:
    """A sentence that begins with a complementizer goes on with the report before it: «وأنه “…”»."""
    built = stretch.skeleton
    that = built.at(low, "that")
    if (
        that is None
        or that.proclitic is None
        or stretch.spoken
        or stretch.voice.depth > 0
        or not stretch.scene.spoke
    ):
        return None
    state = Match(built, stretch.scene, stretch.actors, that, low, high)
    first, last = clauses.trim(built, that.last, clauses.end(built, stretch.scene, stretch.actors, that.last))
    if last <= first:
        return None
    state.shape, state.first, state.last = "clause", first, last
    subject = Subject(stretch.scene.spoke, low, low, False, step="goes-on")
    return found_in(stretch, "continued.that", state, subject, None)


def alone(stretch: Stretch, low: int, high: int) -> Iterator[Found]:
    """List quotations of a sentence that no cue has claimed: after a colon, parts of a split quote, sentences of their own.

    Each must be taken before the next is asked for: whose it is depends on who spoke before.
    """
    if stretch.voice.depth > 0:
        return
    built = stretch.skeleton
    for index in built.marked:
        if not low <= index < high or built.passage.starts[built.firsts[index]] in stretch.reading.taken:
            continue
        more = _and_clause(stretch, low, high, index)
        if more is not None:
            yield more
            continue
        held = not _answered(stretch, index) or _split(stretch, low, index)
        subject = _goes_on(stretch, low, high, index) if held else None
        if subject is not None:
            first, last = inside(built, index)
            yield Found("continued", "direct", stretch.passage, first, last, subject, None, index + 1)


def _and_clause(stretch: Stretch, low: int, high: int, index: int) -> Found | None:
    """Read a clause that goes on behind marks with what their verb reports: 'said “I am glad” and that he had had “a good day”'."""
    built, scene = stretch.skeleton, stretch.scene
    if not scene.vocabulary.lexicon.quotes.grammar.case or not scene.spoke:
        return None
    before = next((i for i in range(index - 1, low, -1) if i in built.marked), None)
    if before is None or built.passage.starts[built.firsts[before]] not in stretch.reading.taken:
        return None
    place = before + 1 + (built.words[before + 1] in COMMAS)
    if built.words[place] not in scene.conjunctions or built.ending(before, "cue") is None:
        return None
    that = built.at(place + 1, "that")
    begin = that.last if that is not None else place + 1
    subject = that is not None or built.at(begin, "pronoun") is not None
    if (
        not subject
        or not predicates.any_finite(built, scene, begin, index)
        or built.among(begin, index, "cue")
    ):
        return None
    state = Match(built, scene, stretch.actors, Hit(begin, begin, "cue", None, 0), low, high)
    state.shape = "clause"
    state.first, state.last = clauses.trim(built, begin, clauses.end(built, scene, stretch.actors, begin))
    speaker = Subject(scene.spoke, begin, begin, False, step="goes-on")
    return found_in(stretch, "continued.and", state, speaker, None)


def _goes_on(stretch: Stretch, low: int, high: int, index: int) -> Subject | None:
    """Say whose the quotation at item ``index`` is, that has no cue of its own; ``None`` where it is no quote."""
    built = stretch.skeleton
    thus = _told_thus(stretch, high, index)
    if thus is not None:
        return thus
    words = length(built, index)
    if words >= _ALONE_LEAST and index > low and built.words[index - 1] == ":":
        # «از سخنان طرف مقابل نیز یاد کرد: «…»»: any verb will do before a colon and marks.
        if stretch.scene.vocabulary.lexicon.quotes.grammar.case:
            found = heads.who_opens(built, stretch.scene, stretch.actors, low, index - 1)
        elif stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "before":
            found = subjects.before(built, stretch.scene, stretch.actors, low, index - 1)
        else:
            found = next(
                (
                    Subject(a.speakers, a.first, a.last, True)
                    for a in stretch.actors
                    if low <= a.first < index and not a.governed and a.speakers and a.sort != "place"
                ),
                None,
            )
        return found if found is not None and found.speakers else _more(stretch, low, index)
    # «“…”. و“…”»: a conjunction alone before the marks ties them to those before the full stop
    tied = index == low + 1 and built.words[low] in stretch.scene.conjunctions and low - 2 in built.marked
    own = {index, low} if tied else {index}
    rest = any(
        w[0].isalnum() for i, w in enumerate(built.words[low:high], low) if i not in own and w != QUOTED
    )
    # `"…," he said, "…"`: the second part stands after the attribution and a comma.
    # «…» و «…», "…" and "…": the second part belongs to the verb of the first.
    joined = built.words[index - 1] in stretch.scene.conjunctions and built.words[index - 2 : index - 1] == (
        QUOTED,
    )
    split = _split(stretch, low, index)
    if index > low and joined:
        split = any(q in stretch.reading.taken for q in _marks(built, index - 2, index))
    split = split or (words >= _ALONE_LEAST and _adds(stretch, low, index))
    split = split or _joins_next(stretch, low, index) or _described_on(stretch, low, index)
    if words < FRAGMENT_LEAST or (not split and (not stretch.scene.spoke or rest or words < _ALONE_LEAST)):
        return None
    if not split and _heads_part(stretch, index):
        return None
    return Subject(stretch.scene.spoke, index, index, False, step="goes-on")


def _split(stretch: Stretch, low: int, index: int) -> bool:
    """Whether marks go on behind a comma with others of their sentence: "“The road is shut,” Vance said, “but not for long.”"."""
    built = stretch.skeleton
    parted = index > low and built.words[index - 1] in COMMAS
    return _closes(stretch, low, index) or (
        parted and any(q in stretch.reading.taken for q in _marks(built, low, index))
    )


def _closes(stretch: Stretch, low: int, index: int) -> bool:
    """Whether marks and a semicolon before them close a sentence in which somebody has spoken: «به گفتهٔ دانف، راه بسته است؛ «پلی نمانده»»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    after = index > low and built.words[index - 1] in _SEMICOLONS and stretch.spoken and not grammar.case
    return bool(after) and not any(w[0].isalnum() for w in built.words[index + 1 : index + 2])


def _heads_part(stretch: Stretch, index: int) -> bool:
    """Whether a few marked words without a stop are a line of their own, as headings inside of an article are."""
    built = stretch.skeleton
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    dash = grammar.case and len(built.words) == _LISTED and not built.words[0][0].isalnum()  # "- 'Key talks'"
    bare = dash or (grammar.definite and len(built.words) == 1)
    ends = built.passage.words[built.lasts[index] - 2]
    return bool(bare) and ends[-1].isalnum() and length(built, index) <= _HEADING_MOST


def _adds(stretch: Stretch, low: int, index: int) -> bool:
    """Whether marks at the head of a sentence are the words of who, as the verb behind them says, adds more: «“…”، وأضاف برينيك: “…”»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    place = index + 1 + (not COMMAS.isdisjoint(built.words[index + 1 : index + 2]))
    hit = built.at(place, "cue") if index == low and grammar.definite and stretch.spoken else None
    joined = hit is not None and hit.proclitic is not None and hit.proclitic.conjunction
    return hit is not None and joined and hit.value.entry in grammar.continuing


def _joins_next(stretch: Stretch, low: int, index: int) -> bool:
    """Whether marks that open a sentence are joined to others that have a speaker: “The road is open” and “we are glad,” he said."""
    built = stretch.skeleton
    joined = index == low and set(built.words[index + 1 : index + 2]) & stretch.scene.conjunctions
    return bool(joined) and any(q in stretch.reading.taken for q in _marks(built, index + 2, index + 3))


def _described_on(stretch: Stretch, low: int, index: int) -> bool:
    """Whether marks go on with the marked words close before them: "called it “a good deal” based on “the best of wills”"."""
    built, case = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar.case
    near = (i for i in range(index - 1, max(low, index - _NEAR_MOST) - 1, -1) if built.words[i] == QUOTED)
    last = next(near, None) if case else None
    if last is None or built.passage.starts[built.firsts[last]] not in stretch.reading.taken:
        return False
    between = range(last + 1, index)
    return bool(between) and all(
        built.words[i][0].isalpha() and built.at(i, "cue", "finite", "that") is None for i in between
    )


def _told_thus(stretch: Stretch, high: int, index: int) -> Subject | None:
    """Give who acts behind a word that stands for the marked ones, whatever the verb: «“…”، بهذه الكلمات استقبل برينيك ضيفه»."""
    built, scene = stretch.skeleton, stretch.scene
    place = index + 1 + (not COMMAS.isdisjoint(built.words[index + 1 : index + 2]))
    while place < high and built.words[place][0] in _STOPS:
        place += 1
    this = built.at(place, "this") if place < high else None
    if this is None or scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return None
    found = subjects.after(built, scene, stretch.actors, this.last + 1, high)
    return found if found is not None and found.speakers else None


def _more(stretch: Stretch, low: int, index: int) -> Subject | None:
    """Go on with the last speaker where a few words without a verb open the marks: "Then, more quietly: “…”"."""
    built, scene = stretch.skeleton, stretch.scene
    opens = built.at(low, "adverb", "resume") is not None and scene.vocabulary.lexicon.quotes.grammar.case
    if not opens or index - low > _LEAD_MOST or any(built.at(i, "finite", "cue") for i in range(low, index)):
        return None
    return Subject(scene.spoke, index, index, False, step="goes-on") if scene.spoke else None


def _marks(built: Skeleton, low: int, high: int) -> list[int]:
    return [built.passage.starts[built.firsts[index]] for index in built.marked if low <= index < high]
