"""Phrases that name the speaker after them: «به گفتهٔ پسکوف، …», "…, according to Peskov"."""

from generator.extract import clauses, datelines, onward, roster, subjects, title_phrases
from generator.extract import scene as scenes
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.predicates import any_finite
from generator.extract.quotes import authors, describing
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch
from generator.extract.scene import COMMAS, Actor
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_NO_NAME = ("that", "cue", "finite", "same", "agency", "preposition", "entity", "title")
_OFFICE_MOST = 4
"""So many words may stand between an office and its country."""
_CLAUSES = ("finite", "cue", "that", "relative", "preposition", "object")
_NAMED_MOST = 5
_BEHIND_MOST = 4
"""So few words stand behind a phrase that closes its sentence."""
_LED_MOST = 3
"""So few words may stand between who says it and a colon before marks."""


def by_phrase(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A phrase that names the speaker after it: «به گفتهٔ پسکوف، …», "…, according to Peskov"."""
    if hit.value.form != "phrase":
        return None
    built, scene = stretch.skeleton, stretch.scene
    mine = set(built.words[hit.last : hit.last + 1]) & set(scene.vocabulary.lexicon.quotes.grammar.myself)
    if mine or describing.within(stretch, hit, high):
        return None  # «به نظر من، …»
    subject, end = speaker(stretch, hit, high)
    if subject is None or _told_after_relative(stretch, hit, end, high):
        return None
    carried = built.at(stretch.low, "carried") is not None
    leads = hit.first - stretch.low <= 2 or carried or built.words[hit.first - 1] in scene.conjunctions
    leads = leads or built.words[hit.first - 1] == ":"  # "The two spoke on Monday: According to the guild, …"
    heads = leads and QUOTED not in built.words[stretch.low : hit.first]
    state = Match(built, scene, stretch.actors, hit, stretch.low, high)
    state.begin = hit.first
    if heads:
        return _ahead(stretch, state, subject, end, name)
    if _says(stretch, end):
        return None  # «اداره … در بیانیه‌ای که …، به نقل از رئیس‌جمهور | تأکید کرد: …»
    begin = datelines.end(built) if stretch.low == 0 else 0
    first, last = clauses.trim(built, max(stretch.low, begin), hit.first)
    apart = not built.words[hit.first - 1][0].isalnum() and built.words[end : end + 1] != (":",)
    apart = apart or _closing(stretch, hit, end, high)
    short = last - first < 2 and QUOTED not in built.words[first:last]
    if not apart or last <= first or short or _sets(stretch, first, last):
        return None
    end = describing.past_day(stretch, end, high)
    if end < high and built.words[end] in COMMAS and hit.first > 0 and built.words[hit.first - 1] in COMMAS:
        # "The harvest, according to Danev, will be small": the attribution stands in the middle
        rest = clauses.trim(built, end, high)
        joined = not scene.conjunctions.isdisjoint(built.words[rest[0] : rest[0] + 1])
        goes_on = joined or built.at(rest[0], "relative", "resume") is not None
        named = all(built.capital(i) for i in range(*rest)) and rest[1] - rest[0] < _NAMED_MOST
        rest = (rest[0], rest[0]) if goes_on or named else rest  # "as stated by an aide, Ken Lind."
        last = rest[1] if rest[1] - rest[0] >= 1 else last
    case = scene.vocabulary.lexicon.quotes.grammar.case
    clause = case or QUOTED in built.words[first:last] or built.among(first, last, "finite")
    if not clause and scene.vocabulary.lexicon.quotes.grammar.subject == "before":
        return None  # «راستگو، از قول گیلانی، گفت»
    state.shape, state.first, state.last = "before", first, last
    found = found_in(stretch, name, state, subject, hit)
    return found._replace(end=end) if found is not None else None


def _sets(stretch: Stretch, first: int, last: int) -> bool:
    """Whether what stands before the phrase but tells where and to whom was said what a quote has taken: '"Yes," he said at the gate'."""
    built, case = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar.case
    led = case and stretch.spoken and first == stretch.low
    if not led:
        return False
    return QUOTED not in built.words[first:last] and not any_finite(built, stretch.scene, first, last)


def _ahead(stretch: Stretch, state: Match, subject: Subject, end: int, name: str) -> Found | None:
    """Read what follows a phrase at the head of its clause: after a comma, a complementizer, or at once a quotation."""
    built, high = stretch.skeleton, state.high
    relative = describing.relative_end(stretch, subject, end)
    if end >= high or _says(stretch, end):
        return None
    relative = relative or describing.past_told(stretch, end, high)
    closed = (
        built.ending(end, "entity") is not None and built.at(subject.first, "title", "source") is not None
    )
    bound = built.words[end] in COMMAS | {QUOTED, ":"} or built.at(end, "that") is not None or relative
    bound = bound or (closed and not stretch.scene.vocabulary.lexicon.quotes.grammar.case)
    place = end if bound else title_phrases.place_end(built, end, high)
    if not bound and place == end and not any(speaker.entity for speaker in subject.speakers):
        return None
    start = relative or place
    while start < high and built.words[start] in COMMAS | {":"}:
        start += 1
    start = describing.past_apposition(built, stretch.scene, start, high)
    if _says(stretch, start):
        return None
    marks = (i + 1 for i in range(start, min(start + _LED_MOST, high - 1)) if built.words[i] == ":")
    start = next((i for i in marks if built.words[i] == QUOTED), start)  # «وبحسب البيان فقد: “…”»
    that = built.at(start, "that")
    start = that.last if that is not None else start
    if start >= high:
        return None
    main = _past_setting(built, start, high)
    if onward.verbatim(built, stretch.scene, main, high):
        return None
    first, last = clauses.trim(
        built, start, clauses.end(built, stretch.scene, stretch.actors, main, verb=False)
    )
    if last - first < 2 and QUOTED not in built.words[first:last]:
        return None  # «حسب الديوان الملكي | الهاشمي»
    state.shape, state.first, state.last = "clause", first, last
    return found_in(stretch, name, state, subject, state.cue)


def _closing(stretch: Stretch, hit: Hit, end: int, high: int) -> bool:
    """Whether a phrase that holds a verb of saying closes a sentence with no comma before it: «التقى الرئيسان على ما أعلن القصر الأربعاء»."""
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    rest = range(end, high)
    return (
        hit.last - hit.first > 1
        and grammar.subject == "after"
        and len(rest) <= _BEHIND_MOST
        and not any(stretch.skeleton.at(i, *_CLAUSES) is not None for i in rest)
    )


def _past_setting(built: Skeleton, start: int, high: int) -> int:
    """Skip what tells at the head when it was: "according to the guild, while touring the mill, | Danev asked"."""
    if built.at(start, "resume", "temporal") is None:
        return start
    return next((i + 1 for i in range(start, high - 1) if built.words[i] in COMMAS), start)


def _says(stretch: Stretch, index: int) -> bool:
    """Whether a verb of saying follows, whose object the phrase belongs to: «خبرگزاری به نقل از کرملین | گزارش داد که …»."""
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    hit = stretch.skeleton.at(index, "cue")
    return hit is not None and hit.value.form == "verb" and grammar.subject == "before" and not grammar.case


def _told_after_relative(stretch: Stretch, hit: Hit, end: int, high: int) -> bool:
    """Whether a verb passes on the words of somebody whom a relative clause describes: «به نقل از مقامی که نامش فاش نشد نوشت»."""
    if hit.value.entry not in stretch.scene.vocabulary.lexicon.quotes.grammar.citing:
        return False
    verbs = (c.first for c in stretch.skeleton.among(end, high, "cue") if c.value.form == "verb")
    return any(describing.past_relative(stretch.skeleton, end, verb) for verb in verbs)


def speaker(stretch: Stretch, hit: Hit, high: int) -> tuple[Subject | None, int]:
    """Read whom a phrase such as «به گفتهٔ» names; give the item after the name."""
    built, scene = stretch.skeleton, stretch.scene
    if hit.value.stance == "write" and hit.last < high and built.words[hit.last] in COMMAS:
        return Subject(scene.owners or scene.body, hit.first, hit.last, True, step="document"), hit.last
    document = built.at(hit.last, "document")
    cites = hit.value.entry in scene.vocabulary.lexicon.quotes.grammar.citing  # «به نقل از بیانیهٔ دولت»
    carried = built.at(hit.first, "carried") is not None and not cites  # «به گزارش پیام شهر»: a paper
    owned = (
        document is not None
        and not carried
        and document.last < high
        and built.words[document.last][0].isalnum()
    )
    written = hit.value.stance == "write" or owned  # «بحسب بيانات الجهاز المركزي», but «وفقا للبيان، …»
    whose = authors.owner(stretch, hit.last, high) if written else describing.own_words(stretch, hit)
    if whose is not None:
        return whose, whose.last
    signed = _signed(stretch, hit, high)
    if signed is not None:
        return signed, signed.last
    begin = hit.last
    article = built.at(begin, "article")
    begin = article.last if article is not None else begin
    begin = _past_number(stretch, begin)
    agencies = built.among(begin, min(high, begin + 2), "agency")
    told = all(a.proclitic is not None and a.proclitic.preposition for a in agencies)  # «برينيك لقناة المدى»
    if agencies and not told and not _of_agency(stretch, hit, begin):
        cited = _cited(stretch, begin, high)
        return cited, cited.last if cited is not None else begin
    oblique = built.at(hit.last, "oblique")
    if oblique is not None and (oblique.last == high or not built.words[oblique.last][0].isalnum()):
        him = Actor(hit.last, oblique.last, "pronoun", (), True, False, oblique.value)
        return Subject(scenes.meant(scene, him), hit.last, oblique.last, True), oblique.last
    actor = next((a for a in stretch.actors if a.first in {hit.last, begin}), None)
    if built.at(hit.first, "carried") is not None and not _body(stretch, hit, begin, actor):
        return None, begin
    if (
        not scene.vocabulary.lexicon.quotes.grammar.case
        and actor is not None
        and actor.sort != "source"
        and (actor.speakers or actor.pronoun)
    ):
        described = title_phrases.description_end(built, scene, actor.last, high)
        apart = (
            described < high and built.words[described] in COMMAS
        )  # «بحسب المتحدث باسم البلدية، | سالم فهد، …»
        close = range(actor.last, described + 1 + apart)
        again = (a.last for a in stretch.actors if a.first in close and a.speakers == actor.speakers)
        last = next(again, actor.last)  # «بحسب رئيس النقابة | حميد الزاوي، …»
        behind = built.at(last, "title", "source") or built.ending(last, "title", "source")
        if (
            last == actor.last
            and behind is not None
            and apart
            and scene.vocabulary.lexicon.quotes.grammar.subject == "before"
        ):
            last = described  # «به گفتهٔ سارا نیکان | سخنگوی بندر، …»
        return Subject(scenes.meant(scene, actor), actor.first, last, True), last
    actors = stretch.actors if scene.vocabulary.lexicon.quotes.grammar.case else []
    found = _of_place(stretch, begin, high) or subjects.after(built, scene, actors, hit.last, high)
    return (found, found.last) if found is not None else (None, begin)


def _past_number(stretch: Stretch, begin: int) -> int:
    """Skip how many people are cited, where nouns have no article: «به نقل از دو | مقام»."""
    grammar = stretch.scene.vocabulary.lexicon.quotes.grammar
    counted = stretch.skeleton.at(begin, "number") is not None
    plain = counted and not grammar.case and not grammar.definite
    return begin + 1 if plain and stretch.skeleton.at(begin + 1, "source") is not None else begin


def _of_place(stretch: Stretch, begin: int, high: int) -> Subject | None:
    """Read an office that ends with its country where no comma parts it from what is said: «به گفتهٔ وزیر راه وارلند | پل باز است»."""
    built, scene = stretch.skeleton, stretch.scene
    grammar = scene.vocabulary.lexicon.quotes.grammar
    noun = built.at(begin, "title", "source")
    if noun is None or grammar.case or grammar.subject != "before":
        return None
    place = next((h for h in built.among(noun.last, min(high, noun.last + _OFFICE_MOST), "entity")), None)
    if place is None or place.last >= high:
        return None
    between = all(
        built.words[i][0].isalnum() and built.at(i, *_CLAUSES) is None for i in range(noun.last, place.first)
    )
    open_ended = built.words[place.last][0].isalnum() and built.words[place.last] not in scene.conjunctions
    plain = built.at(place.last, "given", "entity", "title", "preposition", "honorific", "that") is None
    if not (between and open_ended and plain):
        return None
    return Subject((roster.nameless(built, scene, begin, place.last),), begin, place.last, True)


def _of_agency(stretch: Stretch, hit: Hit, begin: int) -> bool:
    """Whether it is an agency's sources that say something: «به گفتهٔ منابع رویترز»."""
    built = stretch.skeleton
    source = built.at(begin, "source") is not None and built.at(begin, "institution", "agency") is None
    return source and built.at(hit.first, "carried") is None


def _cited(stretch: Stretch, begin: int, high: int) -> Subject | None:
    """Read whom an agency cites that carries it all: "…, according to the agency, citing | a palace official"."""
    built = stretch.skeleton
    through = built.next(begin, min(high, begin + _NAMED_MOST + 1), "through")
    if through is None or not stretch.scene.vocabulary.lexicon.quotes.grammar.case:
        return None
    found = subjects.after(built, stretch.scene, stretch.actors, through.last, high)
    return found if found is not None and found.speakers and not found.carrier else None


def _signed(stretch: Stretch, hit: Hit, high: int) -> Subject | None:
    """Read whose a document is that a name nobody knows signs, where names follow one another: «بنا به بیانیهٔ الیزه، …»."""
    built, scene = stretch.skeleton, stretch.scene
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if hit.value.stance != "write" or grammar.case or grammar.subject != "before":
        return None
    comma = next(
        (i for i in range(hit.last, min(high, hit.last + _LED_MOST + 1)) if built.words[i] in COMMAS), None
    )
    if comma is None or comma == hit.last:
        return None
    plain = all(
        built.words[i][0].isalpha() and built.at(i, *_NO_NAME) is None for i in range(hit.last, comma)
    )
    return (
        Subject((roster.nameless(built, scene, hit.last, comma),), hit.last, comma, True) if plain else None
    )


def _body(stretch: Stretch, hit: Hit, begin: int, actor: Actor | None) -> bool:
    """Whether what follows «به گزارش» is a body or a person that speaks, and no carrier: «به گزارش سازمان ملل»."""
    cites = (
        hit.value.entry in stretch.scene.vocabulary.lexicon.quotes.grammar.citing
    )  # «به نقل از منابع آگاه»
    sorts = {"body", "person", "role", *(("source",) if cites else ())}
    if actor is not None and actor.sort in sorts and actor.first == begin:
        return True
    institution = stretch.skeleton.at(begin, "institution") is not None
    return institution or not stretch.scene.bodies.keys().isdisjoint(
        stretch.skeleton.words[begin : begin + 1]
    )
