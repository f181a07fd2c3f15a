"""From a match to a quote: which words are its content, and whether they are direct, mixed or indirect."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract import clauses, datelines, masking, names, onward, people, subjects
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.quotes import complements
from generator.extract.quotes.stretch import FRAGMENT_LEAST, UNREAD, Found, Stretch, last_inside, length
from generator.extract.scene import Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.model import QuoteKind
from generator.text.passages import Passage
from generator.text.scan import Hit
from generator.text.words import BULLETS

_LEAD_MOST = 12
_SETTING = ("preposition", "adverb", "weekday", "deictic", "daypart")
_NUMBERED = frozenset({".", ")", "-", "–"})
_SIGNED_MOST = 3
"""A by-line of more words is none."""


def inside(built: Skeleton, index: int) -> tuple[int, int]:
    """Give the words inside the quotation at item ``index``."""
    quotation = built.marked[index]
    last = quotation.closing if quotation.closing is not None else built.lasts[index]
    first = quotation.first
    words = built.passage.words
    while last > first and words[last - 1] in {"،", ",", ".", "؛", ";"}:
        last -= 1
    return first, last


def found_in(stretch: Stretch, rule: str, found: Match, subject: Subject, hit: Hit | None) -> Found | None:
    """Turn a match into a quote: its kind, and its content as words of a passage."""
    built = stretch.skeleton
    if found.shape == "words":
        return _block(stretch, rule, found, subject, hit)
    if hit is not None:
        complements.widen(stretch, found, subject, hit)
    first, last = found.first, found.last
    if hit is not None and found.shape == "clause" and _called_so(stretch, hit, first, last):
        last = found.last = first + 1
    quoted = [
        i for i in range(first, last) if built.words[i] == QUOTED and length(built, i) >= FRAGMENT_LEAST
    ]
    end = max(last, hit.last if hit is not None else 0)
    if found.shape == "before":
        end = max(end, subject.last, hit.last if hit is not None else 0)
    if len(quoted) == 1 and all(
        i == quoted[0] or not built.words[i][0].isalnum()
        for i in range(first, last)
        if built.words[i] != QUOTED
    ):
        begin, stop = inside(built, quoted[0])
        lead = _led(stretch, found, quoted[0], hit)
        if lead is not None:
            return Found(rule, "mixed", stretch.passage, built.firsts[lead], stop, subject, hit, end)
        return Found(rule, "direct", stretch.passage, begin, stop, subject, hit, end)
    stray = any(first < place <= last for place in built.stray)
    kind: QuoteKind = "mixed" if quoted or stray else "indirect"
    return Found(rule, kind, stretch.passage, built.firsts[first], built.lasts[last - 1], subject, hit, end)


def _called_so(stretch: Stretch, hit: Hit, first: int, last: int) -> bool:
    """Whether marks are all by which something is described: «وصف اللقاء بأنه “نافع جدا” | في بيان يوم الأحد»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if hit.value.entry not in grammar.describing or built.words[first] != QUOTED or last <= first + 1:
        return False
    if length(built, first) < FRAGMENT_LEAST or built.at(first + 1, *_SETTING) is None:
        return False
    return not any(
        built.words[i] == QUOTED or built.at(i, "finite", "conjunction") for i in range(first + 1, last)
    )


def _led(stretch: Stretch, found: Match, quoted: int, hit: Hit | None) -> int | None:
    """Say where a clause begins whose end alone is in marks before its attribution: the plan was “a trick,” said Brenik."""
    built = stretch.skeleton
    behind = hit is not None and hit.first > quoted and found.shape == "quotation"
    if not behind or not stretch.scene.vocabulary.lexicon.quotes.grammar.case or quoted <= stretch.low:
        return None
    parted = built.words[quoted + 1 : quoted + 2] == (",",)
    closed = parted or any(word[0] in ",.?!" for word in last_inside(built, quoted))
    if not built.words[quoted - 1][0].isalnum() or not closed:
        return None
    begin = datelines.end(built) if stretch.low == 0 else stretch.low
    first, last = clauses.trim(built, begin, quoted)
    whole = built.words[first] != QUOTED and ":" not in built.words[first:last]
    named = last - first == 1 and built.at(first, "entity", "pronoun") is not None
    return first if whole and (named or last - first >= FRAGMENT_LEAST) else None


def _block(stretch: Stretch, rule: str, found: Match, subject: Subject, hit: Hit | None) -> Found | None:
    """Read direct speech without marks after a colon: to the end of the line, or the whole next line if this one ends so."""
    built = stretch.skeleton
    if found.first < len(built.words):
        last = _resumption(stretch, built, stretch.actors, found.first, subject)
        last = min([place for place in built.stray if found.first < place < last], default=last)
        last = min(last, found.last, _asked(built, found.first, hit))
        first, last = clauses.trim(built, found.first, last, final=True)
        if last <= first or _by_line(built, stretch, first, last) or _signed(built, hit, first, last):
            return None  # a by-line: «كتب: طارق عباس»
        end = built.lasts[last - 1]
        keep = _final(built, last)
        return Found(rule, "direct", stretch.passage, built.firsts[first], end + keep, subject, hit, last)
    number = stretch.passage + 1
    if stretch.voice.depth > 0 or number >= len(stretch.reading.passages):
        return None
    passage = stretch.reading.passages[number]
    if passage.block.kind in UNREAD | {"heading"} or not passage.words or _is_title(stretch, passage):
        return None
    return _next_line(stretch, rule, passage, number, subject, hit)


def _asked(built: Skeleton, first: int, hit: Hit | None) -> int:
    """Give the item behind the question that a verb of asking and a colon open: «ويسأل كثيرون: هل انتهى الأمر؟ | يجيب …»."""
    asks = hit is not None and hit.value is not None and hit.value.stance == "ask"
    ends = (i + 1 for i in range(first, len(built.words)) if built.words[i] in {"?", "؟"})
    return next(ends, len(built.words)) if asks else len(built.words)


def _is_title(stretch: Stretch, passage: Passage) -> bool:
    """Whether a short line below a colon holds no verb and so is the headline below its first line: «کاخ خبر داد:», «گفت‌وگوی دو رهبر»."""
    short = len(passage.words) <= _LEAD_MOST
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    return (
        short
        and grammar.bare
        and not grammar.case
        and not any(hit.sort in {"finite", "cue"} for hit in passage.hits)
    )


def _by_line(built: Skeleton, stretch: Stretch, first: int, last: int) -> bool:
    """Whether words after a colon are a person's name and nothing else."""
    opened = names.given(built, stretch.scene, first) is not None
    return opened and names.run_after(built, stretch.scene, first, last) == last


def _signed(built: Skeleton, hit: Hit | None, first: int, last: int) -> bool:
    """Whether a verb of writing that opens the text of its line names but who wrote it: «كتب: محرر الموقع»."""
    return (
        hit is not None
        and hit.value.stance == "write"
        and first == hit.last + 1
        and hit.first == 0
        and last - first <= _SIGNED_MOST
        and last == len(built.words)
    )


def _final(built: Skeleton, last: int) -> int:
    """An exclamation or question mark at the end belongs to direct speech."""
    return 1 if last < len(built.words) and built.words[last] in {"!", "?", "؟"} else 0


def points(stretch: Stretch, found: Found) -> Iterator[Found]:
    """Go on with the other points of a list that a verb of saying and a colon open: each is a quote of its own."""
    passages = stretch.reading.passages
    below = found.kind == "direct" and found.passage == stretch.passage + 1
    if not below or not _bullet(passages[found.passage]):
        return
    for number in range(found.passage + 1, len(passages)):
        passage = passages[number]
        if passage.block.kind in UNREAD | {"heading"} or not _bullet(passage):
            return
        point = _next_line(stretch, found.rule, passage, number, found.subject, found.cue)
        if point is None:
            return
        yield point


def _bullet(passage: Passage) -> int:
    """Count the words of the mark or the number that opens a point of a list; 1 for one that Markdown marks."""
    words = passage.words
    numbered = len(words) > 2 and words[0].isdigit() and words[1] in _NUMBERED
    if numbered and not passage.glued(2):  # not "2.5 million"
        return 2
    dashed = len(words) > 1 and words[0] in BULLETS
    return int(dashed or (passage.block.kind == "item" and bool(words)))


def _next_line(
    stretch: Stretch, rule: str, passage: Passage, number: int, subject: Subject, hit: Hit | None
) -> Found | None:
    begin = _bullet(passage) if passage.block.kind != "item" else 0
    built = masking.build(passage, begin, len(passage.words))
    end = len(stretch.skeleton.words)
    if not built.words:
        return None  # nothing but a remark in brackets: «(رويترز)»
    if built.words[0] == QUOTED:
        first, last = inside(built, 0)
        return Found(rule, "direct", number, first, last, subject, hit, end)
    actors = people.find(built, stretch.scene)
    if _says_again(built, stretch, actors, subject):
        return None
    final = _resumption(stretch, built, actors, 0, subject)
    first, last = clauses.trim(built, 0, final)
    if last <= first:
        return None
    return Found(rule, "direct", number, built.firsts[first], built.lasts[last - 1], subject, hit, end)


def _says_again(built: Skeleton, stretch: Stretch, actors: Sequence[Actor], subject: Subject) -> bool:
    """Whether a line begins with the same speaker's verb of saying and a colon of its own, as doubled leads do."""
    hit = built.next(0, min(len(built.words), _LEAD_MOST), "cue")
    if hit is None or hit.value.form != "verb" or built.words[hit.last : hit.last + 1] != (":",):
        return False
    if stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        named = subjects.after(built, stretch.scene, actors, hit.last, len(built.words))
    else:
        named = subjects.before(built, stretch.scene, actors, 0, hit.first)
    return named is not None and named.speakers == subject.speakers


def _narrates(built: Skeleton, scene: Scene, hit: Hit, start: int) -> bool:
    """Whether a participle goes on with telling after unmarked words: «قال: سنفوز بها، مشيرا إلى أن»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    after = hit.first - 1 > start and not built.words[hit.first - 1][0].isalnum()
    return bool(grammar.definite) and after and onward.reporting(built, hit, len(built.words))


def _adds(built: Skeleton, scene: Scene, actors: Sequence[Actor], hit: Hit) -> bool:
    """Whether a sentence of two words before its clause goes on telling: «نیکان گفت بازار آرام است», «وی افزود راه بسته است»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or hit.value.strength != "strong":
        return False
    low = next((low for low, high in built.sentences if low <= hit.first < high), hit.first)
    actor = next((a for a in actors if a.first == low and a.last == hit.first), None)
    follows = hit.last < len(built.words) and built.words[hit.last][0].isalnum()
    if actor is None or not follows:
        return False
    return actor.pronoun is None or hit.value.entry in grammar.continuing


def _resumption(
    stretch: Stretch, built: Skeleton, actors: Sequence[Actor], start: int, subject: Subject
) -> int:
    """Find where narration goes on after unmarked direct speech that begins at item ``start``.

    It does where a later sentence reports what the speaker himself said, by name or with no subject: «وأضاف أن», «وی افزود».
    """
    scene = replace(stretch.scene, spoke=subject.speakers, topic=subject.speakers)
    for index in range(start + 1, len(built.words)):
        hit = built.at(index, "cue") if index in built.hits else None
        if hit is not None and hit.value.form == "participle" and _narrates(built, scene, hit, start):
            return index
        if hit is None or hit.value.form != "verb":
            continue
        if not onward.reporting(built, hit, len(built.words)) and not _adds(built, scene, actors, hit):
            continue
        if built.words[hit.last - 1].endswith(scene.vocabulary.lexicon.quotes.grammar.own):
            continue  # «همیشه می‌گویم که …» goes on speaking
        low = next((low for low, high in built.sentences if low <= index < high), start)
        if low <= start and not (hit.proclitic is not None and hit.proclitic.conjunction):
            continue
        if scene.vocabulary.lexicon.quotes.grammar.subject == "after":
            named = subjects.after(built, scene, actors, hit.last, len(built.words))
            begin = index
        else:
            named = subjects.before(built, scene, actors, max(low, start), index)
            begin = low
        again = named is None and (begin == low or hit.proclitic is not None)
        himself = named is not None and named.speakers == subject.speakers
        # «وزیر خارجه نیز گفت»: another one says something too, and that is narration
        also = built.holds(low, index, "also")
        if again or himself or also:
            resume = built.ending(begin, "resume", "adverb")
            return resume.first if resume is not None and resume.first >= low else begin
    return len(built.words)
