"""``Name: words`` at the head of a line, or of a part of a headline: the words are that somebody's.

«شهردار نیلاب: پل را می‌سازیم», "Strike ends; union: the deal is fair", «وزير الصحة لـ“المدى”: …», and the answers of an interview.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.extract import morphology, names, predicates, roster
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.quotes import colons, issuers
from generator.extract.quotes.contents import found_in, inside
from generator.extract.quotes.stretch import Found, Stretch, length
from generator.extract.scene import COMMAS, Actor, is_person
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.model import Speaker
from generator.text.scan import Hit

_MOST = 9
"""A lead has at most so many items before its colon."""

_PARTS = 24
"""How far into a headline the colon of its last part is sought, in items."""

_SHORT = 30
"""A headline of more items has a mark-up of its own."""

_OFTEN = 2
"""In so many lines a name before a colon speaks, though nothing else says that it is one."""

_NO_LEAD = (
    "cue",
    "finite",
    "that",
    "whether",
    "relative",
    "weekday",
    "month",
    "carried",
    "agency",
    "document",
)
_ADDRESSING = ("preposition", "toward")


def find(stretch: Stretch) -> Found | None:
    """Read a lead and what follows it; ``None`` where the line has none."""
    built = stretch.skeleton
    headline = _headline(built)
    low = colons.past_clock(built, stretch.low)
    colon = colons.colon(built, _PARTS if headline else _MOST + 1, low)
    if colon is None:
        return None
    opened = (index for index in built.openings if index < colon)
    head = max(low, colons.head(built, colon), *opened)
    if any(morphology.verbal(built, stretch.scene, i) for i in range(head + 1, colon)):
        return None  # «الرئيس يستقبل الوفد: نحو …»
    found = _who(stretch, head, colon)
    inner = colons.colon(built, _MOST + 1, colon + 1) if headline and found is None else None
    if inner is not None:  # «در تماس تلفنی دانف: برنیک: راه باز است»
        found, head, colon = _named(stretch, colon + 1, inner), colon + 1, inner
    if found is None:
        return None
    speakers, last = found
    subject = Subject(speakers, head, last, True)
    state = Match(
        built, stretch.scene, stretch.actors, Hit(head, colon, "cue", None, 0), head, len(built.words)
    )
    state.shape, state.first, state.last = "words", colon + 1, len(built.words)
    if headline:
        state.last = colons.next_head(built, colon)
    if built.words[colon + 1 : colon + 2] == (QUOTED,):
        state.shape, state.last = "quotation", colon + 2
    return found_in(stretch, "lead", state, subject, None)


def _who(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read whose words a colon opens, and how far his name goes."""
    return (
        issuers.following(stretch, head, colon)
        or _retorting(stretch, head, colon)
        or _named(stretch, head, colon)
        or _described(stretch, head, colon)
        or _called(stretch, head, colon)
        or _shortened(stretch, head, colon)
        or _presented(stretch, head, colon)
        or _answer(stretch, head, colon)
        or (_answering(stretch, colon) if head == 0 else None)
    )


def _retorting(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read a noun for what somebody says with his name behind it: «پاسخ دانف به برنیک: تهدید را نمی‌پذیریم»."""
    noun = stretch.skeleton.at(head, "retort")
    begin = noun.last if noun is not None else colon
    actor = next((a for a in stretch.actors if a.first == begin and a.last <= colon and a.speakers), None)
    if actor is None:
        return None
    told = _addressed(stretch.skeleton, actor.last, colon)  # «پاسخ مارسنا به برنیک: …»
    whole = told or (actor.last == colon and actor.sort != "place")
    return (actor.speakers, actor.last) if whole else None


def _headline(built: Skeleton) -> bool:
    """Whether a line is a heading, or a short one with no stop at its end."""
    short = 0 < len(built.words) <= _SHORT and built.words[-1][0].isalnum()
    return short or built.passage.block.kind == "heading"


def labels(skeletons: Iterable[Skeleton]) -> Counter[tuple[str, ...]]:
    """Count what stands before a colon at the head of several lines, as the names in an interview or a transcript do."""
    heads = ((built, colons.colon(built, names.MOST + 1)) for built in skeletons)
    return Counter(built.words[:colon] for built, colon in heads if colon is not None)


def _answering(stretch: Stretch, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read the name of somebody who speaks in more than one line: a full name, or the family name of one that the article has."""
    built, scene = stretch.skeleton, stretch.scene
    if stretch.reading.labels[built.words[:colon]] < _OFTEN:
        return None
    if names.run_after(built, scene, 0, colon) != colon:
        return None
    if colon == 1 and built.words[0] not in scene.families and built.words[0] not in scene.unknown:
        return None
    return (roster.known(built, scene, 0, colon),), colon


def _called(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read a capitalised name that the article has elsewhere: "Moreno: I stay"."""
    built, scene = stretch.skeleton, stretch.scene
    case = scene.vocabulary.lexicon.quotes.grammar.case
    if not case or names.run_before(built, scene, head, colon) != head:
        return None
    whole = colon - head > 1 and " ".join(built.words[head:colon]) in scene.unknown
    marked = built.words[colon + 1 : colon + 2] == (QUOTED,) and length(built, colon + 1) >= colons.LEAST
    alone = marked and head == colon - 1 and built.words[head] in scene.singles and not built.hits.get(head)
    known = whole or built.words[colon - 1] in scene.families or alone
    return ((roster.known(built, scene, head, colon),), colon) if known else None


def _shortened(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read a body of the article by the last word of its name: «الصحة: لا نقص في الأمصال» for «وزارة الصحة»."""
    built, scene = stretch.skeleton, stretch.scene
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite or head != 0 or colon > names.MOST:
        return None
    first, last = inside(built, 0) if built.words[0] == QUOTED else (0, colon)
    short = list(built.passage.words[first:last]) if built.words[0] == QUOTED else list(built.words[:colon])
    fitting = [body for body in scene.bodies.values() if fold(body.name).split()[1:] == short]
    return ((fitting[0],), colon) if len(fitting) == 1 else None


def _presented(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read a name and an office in capitals, as transcripts of broadcasts have them: "ANNA VANCE, HOST:"."""
    built, scene = stretch.skeleton, stretch.scene
    comma = next((i for i in range(head + 2, colon - 1) if built.words[i] in COMMAS), None)
    if comma is None or names.run_after(built, scene, head, comma) != comma:
        return None
    office = built.at(comma + 1, "source", "title")
    capitals = built.text(head, colon).isupper()
    return ((roster.known(built, scene, head, comma),), colon) if office is not None and capitals else None


def _answer(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read the answers of an interview whose lines begin with "Q:" and "A:": they are whose the article told of before."""
    built, scene, labels = stretch.skeleton, stretch.scene, stretch.reading.labels
    quotes = scene.vocabulary.lexicon.quotes
    if head != 0 or colon != 1 or built.words[0] not in quotes.answers:
        return None
    asked = sum(labels[(letter,)] for letter in quotes.questions)
    told = (*scene.spoke, *scene.topic, *reversed(scene.named))
    person = next((s for s in told if is_person(scene, s)), None)
    return ((person,), colon) if asked and person is not None else None


def _named(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read a lead that is one actor, with what it adds to whom it speaks: «روت در گفت‌وگو با …:»."""
    built = stretch.skeleton
    actor = next((a for a in stretch.actors if a.last == colon and a.speakers), None)
    if actor is not None and _holds_office(stretch, actor, head):
        return actor.speakers, colon
    if actor is None or actor.governed:
        actor = next((a for a in stretch.actors if head <= a.first <= head + 1 and a.speakers), None)
        if actor is None or not _addressed(built, actor.last, colon):
            return None
    begins = actor.first == head or (
        actor.first == head + 1 and built.at(head, "article", "honorific", "title")
    )
    speaks = actor.sort != "place" or _capital(stretch, actor) or _we(stretch, colon)
    return (actor.speakers, actor.last) if begins and speaks and not actor.governed else None


def _holds_office(stretch: Stretch, actor: Actor, head: int) -> bool:
    """Whether a title, a body and a name make the lead: «الأمين العام لاتحاد الموانئ جان دال: …»."""
    title = next((a for a in stretch.actors if a.first == head and a.last == actor.first), None)
    hit = stretch.skeleton.at(actor.first, "entity")
    entities = stretch.scene.vocabulary.gazetteer.entities
    body = hit is not None and hit.last < actor.last and entities[hit.value].kind in {"body", "place"}
    return body and title is not None and title.sort == "role" and actor.sort == "person"


def _capital(stretch: Stretch, actor: Actor) -> bool:
    """Whether a headline has a government speak by its capital: «موسكو: …»; a country may only be what it is about."""
    hit = stretch.skeleton.at(actor.first, "entity")
    found = stretch.scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
    heading = _headline(stretch.skeleton) and len(stretch.skeleton.words) - actor.last > colons.LEAST
    return heading and actor.last - actor.first == 1 and found is not None and bool(found.of)


def _we(stretch: Stretch, colon: int) -> bool:
    """Whether a headline has a country speak of itself as "we": «وارلند: راه را باز می‌کنیم»; else it may be what it is about."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.own or grammar.subject == "after" or not _headline(built):
        return False
    verbs = built.among(colon + 1, len(built.words), "finite")
    if grammar.subject == "before" and not grammar.case:
        return bool(verbs)
    return any(built.words[verb.last - 1].endswith(grammar.own) for verb in verbs)


def _described(stretch: Stretch, head: int, colon: int) -> tuple[tuple[Speaker, ...], int] | None:
    """Read a lead that describes somebody or names a stranger after a title: «سرمربی نیلاب: …», "Mayor Dunn: …"."""
    built, scene = stretch.skeleton, stretch.scene
    article = built.at(head, "article")
    begin = article.last if article is not None and article.last < colon else head
    hit = built.at(begin, "title", "source")
    if hit is None or hit.last > colon or colon - head > _MOST:
        return None
    last = next((i for i in range(hit.last, colon) if built.at(i, *_ADDRESSING)), colon)
    last = (
        last if last < colon and _addressed(built, last, colon) and not _seated(built, last, colon) else colon
    )
    if any(built.words[i] in COMMAS or built.at(i, *_NO_LEAD) is not None for i in range(begin, last)):
        return None
    if colon == head + 1 and hit.sort == "source" and _only_names(stretch, colon):
        return None
    if scene.vocabulary.lexicon.quotes.grammar.case and predicates.any_finite(built, scene, hit.last, last):
        return None  # "The palace released the following list: …"
    bearer = roster.bearer(built, scene, begin, last)
    if bearer is None and _headline(built) and built.at(begin, "institution") is None:
        bearer = roster.only(built, scene, begin, last)
    if bearer is not None:
        return (bearer,), last
    often = stretch.reading.labels[tuple(built.words[:colon])] >= _OFTEN
    if not often and len([w for w in _said(stretch, colon) if w[0].isalpha() or w == QUOTED]) < colons.LEAST:
        return None
    if (
        scene.vocabulary.lexicon.quotes.grammar.case
        and names.run_after(built, scene, hit.last, last) == last > hit.last
    ):
        return (roster.known(built, scene, hit.last, last),), last
    return (roster.nameless(built, scene, begin, last),), last


def _seated(built: Skeleton, first: int, colon: int) -> bool:
    """Whether a preposition and a body tell where somebody without a name serves: «مسؤول في القصر: …»."""
    body = built.at(first + 1, "entity", "institution")
    return built.at(first, "preposition") is not None and body is not None and body.proclitic is None


def _only_names(stretch: Stretch, colon: int) -> bool:
    """Whether a line only says where something was read: "Source: Lind on Twitter", at the end «منبع: پایگاه اطلاع‌رسانی بندر»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    last = len(built.words)
    closes = stretch.passage + 1 == len(stretch.reading.passages) and stretch.passage > 0
    closes = closes or ":" in built.words[colon + 1 :]  # «خبرنگار: سارا مهدوی ** ویراستار: …»
    closes = closes or built.at(colon + 1, "agency") is not None  # «منبع: خبرگزاری نیلاب»
    return (
        (grammar.case or closes)
        and QUOTED not in built.words
        and not predicates.any_finite(built, stretch.scene, colon + 1, last)
    )


def _said(stretch: Stretch, colon: int) -> Sequence[str]:
    """Give the words after a colon: of its line, or of the next where it ends its line."""
    words = stretch.skeleton.words[colon + 1 :]
    number = stretch.passage + 1
    if words or number >= len(stretch.reading.passages):
        return words
    return stretch.reading.passages[number].words


def _addressed(built: Skeleton, first: int, colon: int) -> bool:
    """Whether what stands between the speaker and the colon says to whom: «در گفت‌وگو با …», «لـ“المدى”», "to deputies"."""
    if first >= colon or built.at(first, "possessive") is not None:
        return False
    written = built.at(first, "entity", "title", "pair")  # «برينيك لدانيف: …»
    bound = written is not None and written.proclitic is not None and written.proclitic.preposition
    if built.at(first, *_ADDRESSING) is None and not bound:
        return False
    return not any(
        built.words[i] in COMMAS or built.at(i, "cue", "finite", "that", "whether", "relative") is not None
        for i in range(first, colon)
    )
