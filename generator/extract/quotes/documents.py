"""Documents that speak for their authors: «در این بیانیه آمده است», "the statement reads"; whose they are."""

import itertools

from msgspec.structs import replace

from generator.extract import morphology, subjects
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.patterns import match
from generator.extract.quotes import citing
from generator.extract.quotes.authors import owner
from generator.extract.quotes.contents import found_in
from generator.extract.quotes.stretch import Found, Stretch
from generator.extract.scene import COMMAS
from generator.model import Speaker
from generator.text.scan import Hit

_CITED_MOST = 6
"""So many words at most stand between what an agency reports and whom it cites."""


def keep_owner(stretch: Stretch, low: int, high: int) -> None:
    """Keep in mind whose document a sentence speaks of."""
    documents = stretch.skeleton.among(low, high, "document")
    told = (d for d in documents if stretch.skeleton.ending(d.last, "carried") is None)  # not «به گزارش …»
    for document in itertools.islice(told, 1):
        cue = stretch.skeleton.ending(document.first, "cue")
        if cue is not None and cue.value.form == "relay":
            continue  # «ونقل البيان عن برينيك قوله»: its owner passes his words on
        if _sent(stretch, low, high, document):
            continue  # «وجه برينيك رسالة للرئيس اعتبر فيها أن»: to him, not his
        whose = owner(stretch, document.first, high)
        if whose is not None and whose.speakers:
            stretch.scene.owners = whose.speakers
            stretch.scene.body = whose.speakers  # "it said": the statement, and so they
        elif whose is None:
            _author(stretch, low, document.first, high)


def _sent(stretch: Stretch, low: int, high: int, document: Hit) -> bool:
    """Keep in mind who sends a letter: «بعث الملك ببرقية إلى الرئيس», «الرسالة التي وجهها الرئيس إلى الملك»."""
    built, scene = stretch.skeleton, stretch.scene
    if scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return False
    for verb in built.among(low, high, "sending"):
        if built.holds(document.last, verb.first, "that"):
            continue  # «وقال بيان للمتحدثة إن برينيك أرسل رسالة لدانيف»
        subject = subjects.after(built, scene, stretch.actors, verb.last, high)
        subject = subject or subjects.ahead(built, scene, stretch.actors, low, verb.first)
        if subject is None or subject.step == "document" or not (subject.speakers or subject.carrier):
            subject = _doing(stretch, low, verb.first)
        behind = max(document.last, subject.last) if subject is not None else high
        if subject is None or not subject.speakers or subject.carrier:
            continue
        to = any(_addressed(stretch, i) for i in range(behind, min(high, behind + _CITED_MOST)))
        if to or not subject.explicit:
            scene.owners = subject.speakers
            return True
    return False


def _doing(stretch: Stretch, low: int, verb: int) -> Subject | None:
    """Give whom a sentence names before a verb of sending that names nobody: «هنأ برينيك دانيف، إذ بعث إليه برقية»."""
    people = (a for a in stretch.actors if low <= a.first < verb and a.sort in {"person", "role"})
    first = next((a for a in people if not a.governed and a.speakers), None)
    return Subject(first.speakers, verb, verb, False) if first is not None else None


def _addressed(stretch: Stretch, index: int) -> bool:
    """Whether a preposition before an addressee stands at the item, by itself or written to the word."""
    built = stretch.skeleton
    if built.at(index, "occasion_address") is not None:
        return True
    return any(a.first == index and a.governed and a.sort in {"person", "role"} for a in stretch.actors) and (
        built.ending(index, "occasion_sender", "through") is None
    )


def _author(stretch: Stretch, low: int, place: int, high: int) -> None:
    """Keep in mind who tells something in a document, though no words follow: «كشفت الجمعية، في تقرير حديث، عن ارتفاع الأسعار»."""
    built, scene = stretch.skeleton, stretch.scene
    cue = built.at(low, "cue")
    if _opens_with_author(stretch, low, place, high):
        return
    ruled = built.ending(place, "preposition") is not None and not morphology.ruled(built, scene, place)
    if scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return
    cues = built.among(place, high, "cue")
    holds = any(built.at(c.last, "within") or c.value.form == "heading" for c in cues)
    if not holds and (cue is None or not ruled):
        return
    # «أدلى برينيك بتصريح قال فيه: “…”»: any verb will do before a document that is spoken in
    begin = cue.last if cue is not None else low + 1
    subject = subjects.after(built, scene, stretch.actors, begin, place)
    if subject is not None and subject.speakers and not subject.carrier:
        scene.owners = subject.speakers


def _opens_with_author(stretch: Stretch, low: int, place: int, high: int) -> bool:
    """Keep in mind who is the subject before a document, where subjects stand first: «وزارت راه بیانیه‌ای منتشر کرد»."""
    built, scene = stretch.skeleton, stretch.scene
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before":
        return False
    letter = built.at(place, "occasion") is not None and built.holds(place, high, "sending")
    known = not letter and not built.words[place].endswith(grammar.indefinite)
    if built.ending(place, "same") is not None or known:
        return (
            True  # «متن این بیانیه را منتشر کرد»: it may be another's; but «پیام تبریک را برای دانف فرستاد»
        )
    ruling = built.ending(place, "preposition")
    low = _clause_start(stretch, low, place)
    subject = subjects.before(
        built, scene, stretch.actors, low, ruling.first if ruling is not None else place
    )
    if subject is not None and subject.explicit and subject.speakers and not subject.carrier:
        scene.owners = subject.speakers
    return True


def _clause_start(stretch: Stretch, low: int, place: int) -> int:
    """Give the item after the verb, comma and word of contrast before the clause of ``place``: «تنش‌ها افزایش یافت، اما | دولت …»."""
    built = stretch.skeleton
    for index in range(place - 1, low, -1):
        if built.words[index] in COMMAS and built.ending(index, "finite") is not None:
            contrast = built.at(index + 1, "contrast")
            return contrast.last if contrast is not None else index + 1
    return low


def own(stretch: Stretch, found: Found, subject: Subject) -> None:
    """Keep in mind whose the document is in which somebody says something: «باشگاه در اطلاعیه‌ای اعلام کرد»."""
    if found.cue is None or not subject.explicit or not subject.speakers:
        return
    value = found.cue.value
    if value is not None and value.stance == "write" and value.form == "verb":
        stretch.scene.owners = subject.speakers  # "Vance wrote: … The letter added: …"
    low, high = sorted((subject.last, found.cue.first))
    case = stretch.scene.vocabulary.lexicon.quotes.grammar.case
    low = min(low, subject.first) if case else low  # "a palace readout of the talks said"
    if stretch.skeleton.among(low, high, "document"):
        stretch.scene.owners = subject.speakers


def passed_on(stretch: Stretch, found: Found) -> tuple[Subject, tuple[Speaker, ...]]:
    """Where a body passes on a document of others (the Kremlin, a joint statement), the others speak and the body reports."""
    subject = _cited(stretch, found) if found.subject.carrier or _cites(stretch, found) else found.subject
    owners = stretch.scene.owners
    if found.cue is None or len(owners) < 2 or len(subject.speakers) != 1 or subject.speakers[0] in owners:
        return subject, ()
    entity = stretch.scene.vocabulary.gazetteer.entities.get(subject.speakers[0].entity or "")
    between = range(subject.last, found.cue.first)
    passes = any(
        stretch.skeleton.at(i, "document") is not None and stretch.skeleton.ending(i, "preposition") is None
        for i in between
        if i in stretch.skeleton.hits
    )
    if entity is None or entity.kind != "body" or not passes:
        return subject, ()
    return subject._replace(speakers=owners, step="document"), subject.speakers


def _cites(stretch: Stretch, found: Found) -> bool:
    """Whether who reports only cites another: "…, the Herald reports citing the mayor", be it known as an agency or not."""
    built, cue = stretch.skeleton, found.cue
    if (
        cue is None
        or not stretch.scene.vocabulary.lexicon.quotes.grammar.case
        or found.subject.last > cue.first
    ):
        return False
    return built.at(cue.last, "through") is not None and cue.value.stance == "claim"


def _cited(stretch: Stretch, found: Found) -> Subject:
    """Give whom an agency names as its source: "…, the agency reported, citing the mayor"; else the agency as it is."""
    built, subject = stretch.skeleton, found.subject
    cue = found.cue.last if found.cue is not None else subject.last
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.case:
        return _by_statement(stretch, found) or subject
    behind = max(cue, subject.last)
    near = range(behind, min(len(built.words), behind + _CITED_MOST))
    through = next((hit for i in near if (hit := built.at(i, "through")) is not None), None)
    if through is None or not (built.words[through.first - 1] in COMMAS or through.first == cue):
        return subject
    high = next((high for low, high in built.sentences if low <= through.first < high), len(built.words))
    cited = subjects.after(built, stretch.scene, stretch.actors, through.last, high)
    if through.first == cue and (cited is None or cited.carrier or _is_medium(stretch, cited)):
        return subject._replace(speakers=(), carrier=True)  # "…, the Herald reports citing Halm Radio"
    return cited if cited is not None and cited.speakers and not cited.carrier else subject


def _is_medium(stretch: Stretch, cited: Subject) -> bool:
    """Whether whom a medium cites is but another: an agency, "the Halm Times", or one word in capitals that names nobody known."""
    built, scene = stretch.skeleton, stretch.scene
    if any(s.entity is not None or s.name in scene.people for s in cited.speakers):
        return False
    article = built.at(cited.first, "article") is not None
    names = range(cited.first + article, cited.last)
    plain = all(built.capital(i) and built.at(i, "title", "source", "institution") is None for i in names)
    return plain and (article or len(names) == 1 or built.holds(cited.first, cited.last, "agency"))


def _by_statement(stretch: Stretch, found: Found) -> Subject | None:
    """Give whose statement an agency goes by where it says so before the words: «ذكرت القناة - وفقا لبيان الميناء - أن»."""
    built, cue = stretch.skeleton, found.cue
    if cue is None or found.passage != stretch.passage:
        return None
    high = next((high for low, high in built.sentences if low <= cue.first < high), 0)
    between = built.among(max(cue.last, found.subject.last), high, "cue")
    phrase = next((hit for hit in between if hit.value.form == "phrase"), None)
    if phrase is None or built.firsts[phrase.first] >= found.first:
        return None
    entry = built.at(phrase.last - 1, "document")
    return owner(stretch, entry.first if entry is not None else phrase.last, high)


def by_heading(stretch: Stretch, hit: Hit, high: int, name: str) -> Found | None:
    """A document that speaks for its author: «در این بیانیه آمده است», «جاء في إعلان مشترك»."""
    if hit.value.form != "heading":
        return None
    built = stretch.skeleton
    low = next((low for low, end in built.sentences if low <= hit.first < end), 0)
    place = next((i for i in range(low, high) if built.at(i, "document") is not None), None)
    if place is None:
        return None
    whose = owner(stretch, place, high)
    if whose is None:
        own = stretch.scene.spoke if built.at(place, "own-document") is not None else ()
        known = own or stretch.scene.owners or stretch.scene.body
        whose = Subject(known, hit.first, hit.first, False, step="document")
    for pattern in ("{cue} {gap} : {words}", "{cue} {gap} {that} {clause}", "{cue} {gap} {quotation}"):
        state = Match(built, stretch.scene, stretch.actors, hit, stretch.low, high)
        state.high = max(high, hit.last)
        found = _heading_match(pattern, state, max(hit.last, place + 1))
        if found is not None:
            passed = citing.cited(stretch, hit)  # «در این بیانیه به نقل از دانف آمده است: …»
            quote = found_in(stretch, name, found, passed[0] if passed is not None else whose, hit)
            return quote._replace(reporter=whose.speakers) if quote and passed is not None else quote
    return None


def _heading_match(pattern: str, state: Match, begin: int) -> Match | None:
    state.cue = replace(state.cue, last=begin)
    return match(pattern, state)
