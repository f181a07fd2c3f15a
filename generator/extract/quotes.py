"""Who said what: the passages of an article in; quotes with their speakers out.

A stretch is read sentence by sentence. Each cue in it is tried against ``RULES``, the first that fits makes a quote; what the
quote contains is read again as a stretch of its own, with the outer speaker in ``reported_by``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.extract import clauses, people, skeleton, subjects
from generator.extract.identity import Namer
from generator.extract.patterns import Match, match
from generator.extract.people import COMMAS, Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.extract.subjects import Subject
from generator.folding import lead_length
from generator.model import Cue, Mention, Quote, QuoteKind, Span, Speaker
from generator.text.passages import Passage
from generator.text.scan import Hit

_DEPTH_MOST = 3
_FRAGMENT_LEAST = 2
"""A marked stretch of fewer words is a term or a scare quote."""

_ALONE_LEAST = 5
"""A quotation with no cue of its own must have so many words to go on with the last speaker."""

_LEAD_MOST = 8
_UNREAD = frozenset({"boilerplate", "stamp", "code"})


class Found(NamedTuple):
    """A quote before it gets its id: content as words of a passage."""

    rule: str
    kind: QuoteKind
    passage: int
    first: int
    """First word of the content, in its passage."""
    last: int
    subject: Subject
    cue: Hit | None
    """In items of the skeleton it was found in."""
    end: int
    """Item of that skeleton after which reading goes on."""
    reporter: tuple[Speaker, ...] = ()
    """Through whom, where the sentence itself says so."""


@dataclass
class _Reading:
    """One reading of an article: what is fixed, and what has been found so far."""

    passages: Sequence[Passage]
    namer: Namer
    quotes: list[Quote]
    taken: set[int]
    """Starts of the quotations that a quote has claimed, in the article."""
    mentions: dict[int, Mention]
    """By start."""


@dataclass
class _Stretch:
    """The stretch being read: a skeleton, its actors, whose words it is inside of."""

    reading: _Reading
    passage: int
    skeleton: Skeleton
    actors: Sequence[Actor]
    scene: Scene
    depth: int
    reporters: tuple[Speaker, ...]
    marked: bool
    """Whether it lies inside of quotation marks or a block of direct speech."""
    low: int = 0
    """First item that no quote has taken yet."""
    spoken: bool = False
    """Whether a quote has been found in the sentence being read."""


class Findings(NamedTuple):
    """What one reading of an article finds."""

    quotes: tuple[Quote, ...]
    """In order of their places, outer before inner."""
    mentions: tuple[Mention, ...]
    """Names, titles and pronouns, in order of their places."""


def find(passages: Sequence[Passage], scene: Scene, namer: Namer) -> Findings:
    """Find the quotes of an article, and everybody it names."""
    reading = _Reading(passages, namer, [], set(), {})
    skip: set[int] = set()
    for number, passage in enumerate(passages):
        if passage.block.kind in _UNREAD or not passage.words or number in skip:
            continue
        skip |= _read(reading, number, 0, len(passage.words), scene, 0, (), False)
    quotes = sorted(reading.quotes, key=lambda q: (q.span.start, -q.span.end, q.depth))
    return Findings(tuple(quotes), tuple(reading.mentions[start] for start in sorted(reading.mentions)))


def _read(
    reading: _Reading,
    number: int,
    first: int,
    last: int,
    scene: Scene,
    depth: int,
    reporters: tuple[Speaker, ...],
    marked: bool,
) -> set[int]:
    """Read one stretch; give the passages that its quotes have taken whole."""
    built = skeleton.build(reading.passages[number], first, last)
    actors = people.find(built, scene)
    _mention(reading, built, actors)
    stretch = _Stretch(reading, number, built, actors, scene, depth, reporters, marked)
    whole: set[int] = set()
    lead = _lead(stretch) if depth == 0 else None
    if lead is not None:
        whole |= _take(stretch, lead)
        stretch.low = lead.end
    for low, high in built.sentences:
        if high <= stretch.low:
            continue
        whole |= _sentence(stretch, max(low, stretch.low), high)
    return whole


def _mention(reading: _Reading, built: Skeleton, actors: Sequence[Actor]) -> None:
    for actor in actors:
        span = built.span(actor.first, actor.last)
        name = built.passage.text[span.start : span.end]
        for speaker in actor.speakers[:1] if actor.sort != "pair" else ():
            reading.mentions.setdefault(span.start, Mention(span, speaker.entity, name, actor.sort))


def _follow(actors: Sequence[Actor], scene: Scene) -> None:
    for actor in actors:
        if not actor.governed and actor.boundary and actor.sort in {"person", "role"} and actor.speakers:
            scene.topic = actor.speakers
            return


def _sentence(stretch: _Stretch, low: int, high: int) -> set[int]:
    whole: set[int] = set()
    before = len(stretch.reading.quotes)
    actors = [a for a in stretch.actors if low <= a.first < high]
    _own(stretch, low, high)
    stretch.spoken = False
    index = low
    stretch.low = low
    while index < high:
        hits = stretch.skeleton.hits.get(index, ())
        hit = next((h for h in hits if h.sort == "cue"), None)
        if hit is None or _masked(stretch.skeleton, hit):
            index += 1
            continue
        found = _try(stretch, hit, high)
        if found is None:
            index = hit.last
            continue
        stretch.spoken = True
        whole |= _take(stretch, found)
        index = max(hit.last, found.end)
        stretch.low = index
        high = max(high, min(index, len(stretch.skeleton.items)))
    _resume(stretch, low, high)
    _alone(stretch, low, high)
    if len(stretch.reading.quotes) == before and not stretch.marked:
        _follow(actors, stretch.scene)
    return whole


def _masked(built: Skeleton, hit: Hit) -> bool:
    """Whether a longer phrase holds the cue's words and is none: «گفت‌وگو»."""
    for first in range(max(0, hit.first - 3), hit.first + 1):
        for other in built.hits.get(first, ()):
            if other.sort == "mask" and other.first <= hit.first and other.last >= hit.last and other.value != hit.value:
                return True
    return False


def _try(stretch: _Stretch, hit: Hit, high: int) -> Found | None:
    for name, rule in RULES:
        found = rule(stretch, hit, high, name)
        if found is not None:
            return found
    return None


# --- rules ------------------------------------------------------------------------------------------------------------


def _by_verb(stretch: _Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A verb of saying, in one of the language's word orders."""
    if hit.value.form != "verb":
        return None
    only_marked = _unreal(stretch, hit)
    for pattern, text in stretch.scene.vocabulary.lexicon.quotes.patterns.items():
        state = Match(stretch.skeleton, stretch.scene, stretch.actors, hit, stretch.low, high)
        found = match(text, state)
        if found is None or not _allowed(found, hit, text, only_marked):
            continue
        subject = _subject(stretch, found, hit)
        if subject is None:
            return None
        if not _plain(stretch, found, subject):
            return None
        return _found(stretch, f"{name}.{pattern}", found, subject, hit)
    return None


def _subject(stretch: _Stretch, found: Match, hit: Hit) -> Subject | None:
    """Settle whose verb it is; ``None`` where it belongs to a relative clause about nobody known."""
    built = stretch.skeleton
    if built.ending(hit.first, "fused") is not None:
        return Subject(stretch.scene.spoke, hit.first, hit.first, False, step="the pronoun of the clause")
    relative = built.ending(hit.first, "relative")
    if relative is not None and relative.first > stretch.low and (found.subject is None or not found.subject.explicit):
        place = relative.first - (built.words[relative.first - 1] in COMMAS)
        named = next((a for a in stretch.actors if a.last == place and a.speakers), None)
        return Subject(named.speakers, named.first, named.last, True) if named is not None else None
    if found.subject is not None:
        return found.subject
    return subjects.inherited(stretch.scene, built, stretch.actors, stretch.low, hit.first)


def _allowed(found: Match, hit: Hit, pattern: str, only_marked: bool) -> bool:
    """Whether the cue is strong enough for the pattern."""
    marked = found.shape == "quotation"
    built = found.skeleton
    words = _length(built, found.first) if marked else 0
    if marked and words < _FRAGMENT_LEAST and ":" not in pattern.split():
        return False
    if only_marked:
        return marked and words >= _FRAGMENT_LEAST
    strength = hit.value.strength
    if strength == "strong":
        return True
    bound = marked or "{that}" in pattern or "{whether}" in pattern or ":" in pattern.split()
    if strength == "weak":
        person = found.subject is not None and found.subject.explicit and bool(found.subject.speakers)
        return (marked and words >= 3) or ("{that}" in pattern and person)
    if strength == "initial":
        return bound and _initial(found, hit)
    return bound


def _initial(found: Match, hit: Hit) -> bool:
    built = found.skeleton
    return (
        hit.first == 0
        or hit.proclitic is not None
        or any(hit.first == low for low, _ in built.sentences)
        or built.words[hit.first - 1] in COMMAS
        or built.ending(hit.first, "adverb", "resume") is not None
        or (found.subject is not None and found.subject.last == hit.first)
    )


def _length(built: Skeleton, index: int) -> int:
    """Count the words of the quotation at item ``index``."""
    item = built.items[index]
    return sum(1 for word in built.passage.words[item.first : item.last] if word[0].isalnum())


def _unreal(stretch: _Stretch, hit: Hit) -> bool:
    """Whether the verb is denied, wished, feared or ordered, so that only marked words after it are a quote."""
    built = stretch.skeleton
    place = hit.first
    for _ in range(3):
        if built.ending(place, "negation", "unreal") is not None and hit.proclitic is None:
            return True
        adverb = built.ending(place, "adverb")
        if adverb is None:
            break
        place = adverb.first
    # "didn't say" is cut into didn | ' | t
    return place >= 3 and built.words[place - 2] == "'" and built.words[place - 1] == "t"


def _plain(stretch: _Stretch, found: Match, subject: Subject) -> bool:
    """Whether the report may stand: inside direct speech only one whose speaker is named, for "I say to you" is no report."""
    if stretch.depth == 0:
        return True
    if stretch.marked:
        return subject.explicit
    sibling = stretch.spoken and found.skeleton.words[stretch.low] in stretch.scene.conjunctions
    return found.begin - stretch.low <= 3 or subject.explicit or sibling


def _by_participle(stretch: _Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A participle that goes on with the speaker of the sentence: «مشيرا إلى أن», "adding that"."""
    if hit.value.form != "participle":
        return None
    for pattern in ("{cue} {gap} : {words}", "{cue} {gap} {that} {clause}", "{cue} {gap} {quotation}", "{cue} {bare}"):
        state = Match(stretch.skeleton, stretch.scene, stretch.actors, hit, stretch.low, high)
        found = match(pattern, state)
        if found is None or not _allowed(found, hit, pattern, False):
            continue
        subject = _main_subject(stretch, hit)
        return _found(stretch, name, found, subject, hit)
    return None


def _main_subject(stretch: _Stretch, hit: Hit) -> Subject:
    """Give the subject of the main verb of the sentence: who spoke in it, else whom it names first."""
    low = next((low for low, end in stretch.skeleton.sentences if low <= hit.first < end), 0)
    start = stretch.skeleton.span(low, low + 1).start
    earlier = [q for q in stretch.reading.quotes if q.depth == stretch.depth and q.span.start >= start and q.speakers]
    if earlier:
        return Subject(earlier[-1].speakers, hit.first, hit.first, False, step="the sentence's speaker")
    named = [a for a in stretch.actors if low <= a.first < hit.first and not a.governed and a.sort in {"person", "role", "body", "pronoun", "pair"}]
    for actor in named:
        speakers = people.meant(stretch.scene, actor)
        if speakers:
            return Subject(speakers, hit.first, hit.first, False, step="the sentence's subject")
    return subjects.inherited(stretch.scene, stretch.skeleton, stretch.actors, low, hit.first)


def _by_phrase(stretch: _Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A phrase that names the speaker after it: «به گفتهٔ پسکوف، …», "…, according to Peskov"."""
    if hit.value.form != "phrase":
        return None
    built, scene = stretch.skeleton, stretch.scene
    subject, end = _phrase_speaker(stretch, hit, high)
    if subject is None:
        return None
    opens = hit.first <= stretch.low or not built.words[hit.first - 1][0].isalnum() or hit.first - stretch.low <= 2
    state = Match(built, scene, stretch.actors, hit, stretch.low, high)
    state.begin = hit.first
    if hit.first - stretch.low <= 2 or built.words[hit.first - 1] in scene.conjunctions:
        if end >= high or built.words[end] not in COMMAS | {QUOTED, ":"} and built.at(end, "that") is None and not _relative_end(stretch, end):
            return None
        start = _relative_end(stretch, end) or end
        while start < high and built.words[start] in COMMAS | {":"}:
            start += 1
        that = built.at(start, "that")
        start = that.last if that is not None else start
        if start >= high:
            return None
        state.shape, state.first = "clause", start
        first, last = clauses.trim(built, start, clauses.end(built, scene, stretch.actors, start))
        if last <= first:
            return None
        state.first, state.last = first, last
        return _found(stretch, name, state, subject, hit)
    first, last = clauses.trim(built, stretch.low, hit.first)
    if not opens or last - first < 1 or (last - first < 4 and QUOTED not in built.words[first:last]):
        return None
    state.shape, state.first, state.last = "before", first, last
    found = _found(stretch, name, state, subject, hit)
    return found._replace(end=end) if found is not None else None


def _phrase_speaker(stretch: _Stretch, hit: Hit, high: int) -> tuple[Subject | None, int]:
    """Read whom a phrase such as «به گفتهٔ» names; give the item after the name."""
    built, scene = stretch.skeleton, stretch.scene
    owner = _document_owner(stretch, hit.last, high) if hit.value.stance == "write" else None
    if owner is not None:
        return owner, owner.last
    begin = hit.last
    article = built.at(begin, "article")
    begin = article.last if article is not None else begin
    if any(built.at(i, "agency") for i in range(begin, min(high, begin + 2))):
        return None, begin
    actor = next((a for a in stretch.actors if a.first == begin), None)
    if actor is not None and actor.sort != "source" and (actor.speakers or actor.pronoun):
        return Subject(people.meant(scene, actor), actor.first, actor.last, True), actor.last
    found = subjects.after(built, scene, [], hit.last, high)
    return (found, found.last) if found is not None else (None, begin)


def _relative_end(stretch: _Stretch, index: int) -> int:
    """Skip a relative clause after a name: «… که در سایت کرملین منتشر شده»; 0 where none stands there."""
    built = stretch.skeleton
    if built.at(index, "relative") is None:
        return 0
    limit = clauses.sentence_end(built, index)
    for place in range(index + 1, limit):
        finite = built.at(place, "finite")
        if finite is not None:
            return finite.last
    return 0


def _by_heading(stretch: _Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A document that speaks for its author: «در این بیانیه آمده است», «جاء في إعلان مشترك»."""
    if hit.value.form != "heading":
        return None
    built = stretch.skeleton
    low = next((low for low, end in built.sentences if low <= hit.first < end), 0)
    place = next((i for i in range(low, high) if built.at(i, "document") is not None), None)
    if place is None:
        return None
    owner = _document_owner(stretch, place, high) or Subject(stretch.scene.owners, hit.first, hit.first, False, step="the document's owner")
    for pattern in ("{cue} {gap} : {words}", "{cue} {gap} {that} {clause}", "{cue} {gap} {quotation}"):
        state = Match(built, stretch.scene, stretch.actors, hit, stretch.low, high)
        state.high = max(high, hit.last)
        found = _heading_match(pattern, state, max(hit.last, place + 1))
        if found is not None:
            return _found(stretch, name, found, owner, hit)
    return None


def _heading_match(pattern: str, state: Match, begin: int) -> Match | None:
    state.cue = state.cue._replace(last=begin)
    return match(pattern, state)


def _own(stretch: _Stretch, low: int, high: int) -> None:
    """Keep in mind whose document a sentence speaks of."""
    for index in range(low, high):
        if index in stretch.skeleton.hits and stretch.skeleton.at(index, "document") is not None:
            owner = _document_owner(stretch, index, high)
            if owner is not None and owner.speakers:
                stretch.scene.owners = owner.speakers
            return


def _document_owner(stretch: _Stretch, index: int, high: int) -> Subject | None:
    """Say whose the document named at item ``index`` is: of the actor right after it, or of both where it is a joint one."""
    built, scene = stretch.skeleton, stretch.scene
    document = built.at(index, "document")
    after = document.last if document is not None else index
    joint = any(built.at(i, "joint") is not None for i in range(after, min(high, after + 3)))
    near = [a for a in stretch.actors if after <= a.first <= after + 3 and a.sort != "pronoun" and a.sort != "source"]
    two = next((a for a in near if a.sort == "pair"), None)
    if joint or two is not None:
        speakers = (two.speakers if two is not None and two.speakers else ()) or people.both(scene)
        last = two.last if two is not None else after + 1
        return Subject(speakers, index, _past_places(stretch, last, high), True, step="a joint document")
    if near and near[0].first <= after + 1:
        return Subject(people.meant(scene, near[0]), index, near[0].last, True, step="the document's owner")
    return None


def _past_places(stretch: _Stretch, index: int, high: int) -> int:
    while index < high and (
        stretch.skeleton.at(index, "entity", "demonym") is not None or stretch.skeleton.words[index] in stretch.scene.conjunctions
    ):
        hit = stretch.skeleton.at(index, "entity", "demonym")
        index = hit.last if hit is not None else index + 1
    return index


def _by_reported(stretch: _Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """Words passed on: «نقلت وكالة … عن مصدر … قوله إن», "quoted Peskov as saying"."""
    if hit.value.form != "reported":
        return None
    built, scene = stretch.skeleton, stretch.scene
    through = None
    for place in range(hit.first, stretch.low, -1):
        through = built.ending(place, "through")
        if through is not None:
            break
    if through is None:
        subject = subjects.inherited(scene, built, stretch.actors, stretch.low, hit.first)
    else:
        actor = next((a for a in stretch.actors if a.first == through.last and a.sort != "source"), None)
        if actor is not None and (actor.speakers or actor.pronoun):
            subject = Subject(people.meant(scene, actor), actor.first, actor.last, True)
        else:
            subject = subjects.phrase(built, scene, through.last, hit.first)
    for pattern in ("{cue} {gap} : {words}", "{cue} {gap} {that} {clause}", "{cue} {gap} {quotation}", "{cue} {bare}"):
        state = Match(built, scene, stretch.actors, hit, stretch.low, high)
        found = match(pattern, state)
        if found is not None:
            return _found(stretch, name, found, subject, hit)
    return None


RULES: tuple[tuple[str, Callable[[_Stretch, Hit, int, str], Found | None]], ...] = (
    ("verb", _by_verb),
    ("participle", _by_participle),
    ("heading", _by_heading),
    ("reported", _by_reported),
    ("phrase", _by_phrase),
)
"""Name and function, in order of precedence. (A quotation or a head of a line without any cue is read by ``_alone``, ``_lead``.)"""


def _lead(stretch: _Stretch) -> Found | None:
    """``X:`` at the head of a line: the words after it are X's."""
    built = stretch.skeleton
    colon = next((i for i in range(1, min(len(built.words), _LEAD_MOST)) if built.words[i] == ":"), None)
    if colon is None or colon + 1 >= len(built.words):
        return None
    actor = next((a for a in stretch.actors if a.first == 0 and not a.governed and a.last == colon and a.speakers), None)
    if actor is None or actor.sort == "place":
        return None
    subject = Subject(actor.speakers, 0, actor.last, True)
    state = Match(built, stretch.scene, stretch.actors, Hit(0, colon, "cue", None, 0), 0, len(built.items))
    state.shape, state.first, state.last = "words", colon + 1, len(built.items)
    if built.words[colon + 1] == QUOTED:
        state.shape, state.last = "quotation", colon + 2
    return _found(stretch, "lead", state, subject, None)


def _resume(stretch: _Stretch, low: int, high: int) -> None:
    """A sentence that begins with a complementizer goes on with the report before it: «وأنه “…”»."""
    built = stretch.skeleton
    that = built.at(low, "that")
    if that is None or that.proclitic is None or stretch.spoken or stretch.depth > 0 or not stretch.scene.spoke:
        return
    state = Match(built, stretch.scene, stretch.actors, that, low, high)
    first, last = clauses.trim(built, that.last, clauses.end(built, stretch.scene, stretch.actors, that.last))
    if last <= first:
        return
    state.shape, state.first, state.last = "clause", first, last
    subject = Subject(stretch.scene.spoke, low, low, False, step="goes on")
    found = _found(stretch, "continued.that", state, subject, None)
    if found is not None:
        _take(stretch, found)


def _alone(stretch: _Stretch, low: int, high: int) -> None:
    """Quotations of a sentence that no cue has claimed: parts of a split quote, and sentences of their own that go on."""
    if stretch.depth > 0:
        return
    built = stretch.skeleton
    for index in range(low, high):
        item = built.items[index]
        if item.quotation is None or built.passage.starts[item.first] in stretch.reading.taken:
            continue
        rest = [w for i, w in enumerate(built.words[low:high], low) if i != index and w[0].isalnum()]
        # `"…," he said, "…"`: the second part stands after the attribution and a comma.
        split = index > low and built.words[index - 1] in COMMAS and any(q in stretch.reading.taken for q in _marks(built, low, index))
        if not split and (rest or _length(built, index) < _ALONE_LEAST):
            continue
        if _length(built, index) < _FRAGMENT_LEAST or not stretch.scene.spoke:
            continue
        subject = Subject(stretch.scene.spoke, index, index, False, step="goes on")
        inside = _inside(built, index)
        _take(stretch, Found("continued", "direct", stretch.passage, *inside, subject, None, index + 1))


def _marks(built: Skeleton, low: int, high: int) -> list[int]:
    return [built.passage.starts[item.first] for item in built.items[low:high] if item.quotation is not None]


# --- from match to quote ----------------------------------------------------------------------------------------------


def _inside(built: Skeleton, index: int) -> tuple[int, int]:
    """Give the words inside the quotation at item ``index``."""
    quotation = built.items[index].quotation
    if quotation is None:
        raise ValueError("no quotation stands there")
    last = quotation.closing if quotation.closing is not None else built.items[index].last
    first = quotation.first
    words = built.passage.words
    while last > first and words[last - 1] in {"،", ",", ".", "؛", ";"}:
        last -= 1
    return first, last


def _found(stretch: _Stretch, rule: str, found: Match, subject: Subject, hit: Hit | None) -> Found | None:
    """Turn a match into a quote: its kind, and its content as words of a passage."""
    built = stretch.skeleton
    if found.shape == "words":
        return _block(stretch, rule, found, subject, hit)
    first, last = found.first, found.last
    quoted = [i for i in range(first, last) if built.words[i] == QUOTED and _length(built, i) >= _FRAGMENT_LEAST]
    end = max(last, hit.last if hit is not None else 0)
    if found.shape == "before":
        end = max(end, subject.last, hit.last if hit is not None else 0)
    if len(quoted) == 1 and all(i == quoted[0] or not built.words[i][0].isalnum() for i in range(first, last) if built.words[i] != QUOTED):
        inside = _inside(built, quoted[0])
        return Found(rule, "direct", stretch.passage, *inside, subject, hit, end)
    stray = any(first < place <= last for place in built.stray)
    kind: QuoteKind = "mixed" if quoted or stray else "indirect"
    return Found(rule, kind, stretch.passage, built.items[first].first, built.items[last - 1].last, subject, hit, end)


def _block(stretch: _Stretch, rule: str, found: Match, subject: Subject, hit: Hit | None) -> Found | None:
    """Read direct speech without marks after a colon: to the end of the line, or the whole next line if this one ends so."""
    built = stretch.skeleton
    if found.first < len(built.words):
        last = _resumption(stretch, built, stretch.actors, found.first, subject)
        first, last = clauses.trim(built, found.first, last, final=True)
        if last <= first:
            return None
        end = built.items[last - 1].last
        keep = _final(built, last)
        return Found(rule, "direct", stretch.passage, built.items[first].first, end + keep, subject, hit, last)
    number = stretch.passage + 1
    if stretch.depth > 0 or number >= len(stretch.reading.passages):
        return None
    passage = stretch.reading.passages[number]
    if passage.block.kind in _UNREAD | {"heading"} or not passage.words:
        return None
    return _next_line(stretch, rule, passage, number, subject, hit)


def _final(built: Skeleton, last: int) -> int:
    """An exclamation or question mark at the end belongs to direct speech."""
    return 1 if last < len(built.words) and built.words[last] in {"!", "?", "؟"} else 0


def _next_line(stretch: _Stretch, rule: str, passage: Passage, number: int, subject: Subject, hit: Hit | None) -> Found | None:
    built = skeleton.build(passage, 0, len(passage.words))
    end = len(stretch.skeleton.items)
    if built.words[0] == QUOTED:
        first, last = _inside(built, 0)
        return Found(rule, "direct", number, first, last, subject, hit, end)
    actors = people.find(built, stretch.scene)
    final = _resumption(stretch, built, actors, 0, subject)
    first, last = clauses.trim(built, 0, final)
    if last <= first:
        return None
    return Found(rule, "direct", number, built.items[first].first, built.items[last - 1].last, subject, hit, end)


def _resumption(stretch: _Stretch, built: Skeleton, actors: Sequence[Actor], start: int, subject: Subject) -> int:
    """Find where narration goes on after unmarked direct speech that begins at item ``start``.

    It does where a later sentence reports what the speaker himself said, by name or with no subject: «وأضاف أن», «وی افزود».
    """
    scene = replace(stretch.scene, spoke=subject.speakers, topic=subject.speakers)
    for index in range(start + 1, len(built.items)):
        hit = built.at(index, "cue") if index in built.hits else None
        if hit is None or hit.value.form != "verb" or _masked(built, hit) or not clauses.reporting(built, hit, len(built.items)):
            continue
        low = next((low for low, high in built.sentences if low <= index < high), start)
        if low <= start and not (hit.proclitic is not None and hit.proclitic.conjunction):
            continue
        if scene.vocabulary.lexicon.quotes.grammar.subject == "after":
            named = subjects.after(built, scene, actors, hit.last, len(built.items))
            begin = index
        else:
            named = subjects.before(built, scene, actors, max(low, start), index)
            begin = low
        if named is None and (begin == low or hit.proclitic is not None) or (named is not None and named.speakers == subject.speakers):
            resume = built.ending(begin, "resume", "adverb")
            return resume.first if resume is not None and resume.first >= low else begin
    return len(built.items)


def _take(stretch: _Stretch, found: Found) -> set[int]:
    """Make the quote, keep in mind who spoke, and read what it contains."""
    reading = stretch.reading
    passage = reading.passages[found.passage]
    if found.last <= found.first:
        return set()
    for quotation in passage.quotations:
        if quotation.opening is not None and found.first - 1 <= quotation.opening < found.last:
            reading.taken.add(passage.starts[quotation.opening])
    subject, reporter = _owners(stretch, found)
    if subject.carrier:
        _inner(stretch, found, stretch.reporters, stretch.depth)
        return set()
    span = passage.span(found.first, found.last)
    text = passage.text[span.start : span.end]
    through = stretch.reporters + reporter
    reading.quotes.append(_quote(stretch, found, subject, through, span, text))
    if subject.speakers:
        stretch.scene.spoke = subject.speakers
        stretch.scene.topic = subject.speakers
    if len(subject.speakers) == 1:
        stretch.scene.single = subject.speakers
    _inner(stretch, found, through + subject.speakers[:1], stretch.depth + 1)
    return {found.passage} if found.passage != stretch.passage else set()


def _owners(stretch: _Stretch, found: Found) -> tuple[Subject, tuple[Speaker, ...]]:
    """Where a body passes on a document of others (the Kremlin, a joint statement), the others speak and the body reports."""
    subject = found.subject
    owners = stretch.scene.owners
    if found.cue is None or len(owners) < 2 or len(subject.speakers) != 1 or subject.speakers[0] in owners:
        return subject, ()
    entity = stretch.scene.vocabulary.gazetteer.entities.get(subject.speakers[0].entity or "")
    between = range(subject.last, found.cue.first)
    passes = any(
        stretch.skeleton.at(i, "document") is not None and stretch.skeleton.ending(i, "preposition") is None for i in between if i in stretch.skeleton.hits
    )
    if entity is None or entity.kind != "body" or not passes:
        return subject, ()
    return subject._replace(speakers=owners, step="the document's owners"), subject.speakers


def _quote(
    stretch: _Stretch, found: Found, subject: Subject, through: tuple[Speaker, ...], span: Span, text: str
) -> Quote:
    cue = None
    if found.cue is not None and found.cue.value is not None:
        place = stretch.skeleton.span(found.cue.first, found.cue.last)
        place = Span(place.start + _lead_of(stretch, found.cue), place.end)
        words = stretch.skeleton.passage.text[place.start : place.end]
        cue = Cue(place, words, found.cue.value.entry, found.cue.value.stance)
    name = stretch.reading.namer.name("q", text)
    steps = (subject.step,) if subject.step else ()
    return Quote(name, span, text, found.kind, subject.speakers, through, cue, found.rule, stretch.depth, steps)


def _lead_of(stretch: _Stretch, hit: Hit) -> int:
    """Count the characters of a proclitic before the cue."""
    item = stretch.skeleton.items[hit.first]
    passage = stretch.skeleton.passage
    return lead_length(passage.text[passage.starts[item.first] : passage.ends[item.first]], hit.lead)


def _inner(stretch: _Stretch, found: Found, reporters: tuple[Speaker, ...], depth: int) -> None:
    """Read the content of a quote again."""
    if depth >= _DEPTH_MOST or found.last - found.first < 4:
        return
    spoke = found.subject.speakers
    inner = replace(stretch.scene, spoke=spoke, topic=spoke) if depth > stretch.depth else stretch.scene
    _read(stretch.reading, found.passage, found.first, found.last, inner, depth, reporters, found.kind == "direct")
