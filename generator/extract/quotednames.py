"""Which quotation marks hold but a name or a term and no statement: a passage and a quotation in, yes or no out.

Marks about a name («ولادیمیر پوتین»), the title of a work (on “Meet the Press”) or the name of a body say nothing that anybody says.
"""

from collections.abc import Sequence

from generator.text.marks import Quotation
from generator.text.passages import Passage
from generator.text.scan import Hit

NAMES = frozenset({"entity", "epithet", "topic", "title", "demonym", "honorific", "given"})
"""Sorts of hits that name somebody or something."""
_JOINS = frozenset({"،", ",", "-", "–", "و"})
_AND = frozenset({"و", "and"})
_STOPS = frozenset({".", ":", "؛", "!", "؟"})
_SUBJECT_MOST = 3
"""The name of a speaker in marks has at most so many words."""
_OFFICE_MOST = 6
"""So many words at most name the office before a name in marks."""
_THAT_MOST = 14
"""So many words behind it at most stands what opens their statement."""
_OPINION_MOST = 6
"""So many words at most stand between "what" and the verb by which somebody calls it so."""
_TITLE_WORD = 4
_TITLED_MOST = 2
"""A name in marks after a noun with its article has at most so many words."""
_PERSON_MOST = 4
_NAME_PARTS = frozenset({"given", "link", "honorific", "demonym", "entity"})
_BEFORE_NAMES = frozenset({"preposition", "relay", "cue", "source", "through"})
_OFFICE = frozenset({"title", "demonym", "entity", "counterpart", "institution"})
_ANNOUNCING = frozenset({"cue", "naming", "called"})
_BEFORE_PERSONS = frozenset(
    {"preposition", "title", "source", "demonym", "entity", "counterpart", "adverb", "honorific", "that"}
)
_NO_NAME = (
    "entity",
    "cue",
    "finite",
    "that",
    "preposition",
    "object",
    "relative",
    "pronoun",
    "title",
    "source",
    "institution",
)
"""What no word of a name in marks is."""
_REPORTERS = frozenset({"entity", "title", "pronoun"})
_OPENED_MOST = 10
"""So many words stand at most before the verb where marks open with what is reported …"""
_REPORT_MOST = 4
"""… and so many between it and its complementizer."""
_TITLE_MOST = 8
"""The title of a programme has at most so many words."""
_BEFORE_TITLES = frozenset({"preposition", "article", "possessive"})


def is_name(passage: Passage, quotation: Quotation, term: int) -> bool:
    """Whether the marks hold a name or a term and no statement: one word, known names, or what a naming noun announces."""
    if quotation.closing is None:
        return False
    words = [i for i in range(quotation.first, quotation.last) if passage.words[i][0].isalnum()]
    if len(words) <= term:
        return True
    if len(words) > 6:
        return False
    covered: set[int] = set()
    for index in range(quotation.first, quotation.last):
        hit = passage.at(index, *NAMES)
        if hit is not None:
            covered |= set(range(hit.first, hit.last))
    if all(i in covered or passage.words[i] in _JOINS or passage.words[i].isdigit() for i in words):
        return True
    begin = quotation.opening or 0
    if _titled(passage, words, begin) or person(passage, quotation) or _body_named(passage, quotation, words):
        return True
    if _subject_named(passage, quotation, words) or _verb_alone(passage, quotation):
        return True
    named = begin > 0 and any(
        hit.sort == "naming" and hit.last == begin and not (_with_article(hit) and len(words) > _TITLED_MOST)
        for i in range(max(0, begin - 3), begin)
        for hit in passage.at_word.get(i, ())
    )
    return named and len(words) <= 5 and not _of_opinion(passage, begin)


def titles(passage: Passage) -> frozenset[int]:
    """List the words in marks that hold the title of a programme, a book … and so name nobody: «در برنامهٔ «مسکو. کاخ. دانف» گفت»."""
    found: set[int] = set()
    for quotation in passage.quotations:
        begin = quotation.opening or 0
        stops = any(passage.words[i] == "." for i in range(quotation.first, quotation.last - 1))
        short = quotation.closing is not None and quotation.last - quotation.first <= _TITLE_MOST
        if stops and short and any(_announced(passage, place) for place in (begin, begin - 1)):
            found |= set(range(quotation.first, quotation.last))
    return frozenset(found)


def _announced(passage: Passage, place: int) -> bool:
    """Whether a noun that announces a name ends before a word."""
    hits = (hit for i in range(max(0, place - 3), place) for hit in passage.at_word.get(i, ()))
    return any(hit.sort == "naming" and hit.last == place for hit in hits)


def _of_opinion(passage: Passage, begin: int) -> bool:
    """Whether somebody's own word for something stands in the marks: 'what he called “a dark day”', but not 'which is called “New Halm”'."""
    who = passage.at(begin - 2, "entity", "pronoun") if begin > 1 else None
    if who is not None and passage.at(begin - 1, "cue") is not None:
        return True  # 'an incident Roth called “a dark day”'
    for index in range(begin - 2, max(-1, begin - 1 - _OPINION_MOST), -1):
        if passage.at(index, "finite") is not None:
            return False
        if passage.at(index, "whether", "relative") is not None:
            return index < begin - 2
    return False


def joined(passage: Passage, name: Quotation, quotation: Quotation) -> bool:
    """Whether marks go on naming right after a name and "and": «تنظيما «طلائع النهر» و«أنصار الجبل»»."""
    if (
        name.closing is None
        or quotation.closing is None
        or quotation.opening != name.closing + name.width + 1
    ):
        return False
    words = range(quotation.first, quotation.last)
    return (
        passage.words[quotation.opening - 1] in _AND
        and len(words) <= _PERSON_MOST
        and not any(passage.at(i, *_NO_NAME, "negation", "opener") for i in words)
    )


def _verb_alone(passage: Passage, quotation: Quotation) -> bool:
    """Whether marks hold but the verb of saying to which the complementizer behind them belongs: 'Brenik “made clear” that'."""
    verb = passage.at(quotation.first, "cue")
    behind = (quotation.closing or quotation.last) + quotation.width
    whole = verb is not None and verb.value.form == "verb" and verb.last == quotation.last
    return whole and passage.at(behind, "that") is not None


def _person_named(passage: Passage, quotation: Quotation, words: Sequence[int]) -> bool:
    """Whether marks hold a person's name that a given name opens: «أكد «خورخي سامباولي» المدير الفني»; not after a colon."""
    given = passage.at(words[0], "given")
    own = sum(passage.at(i, "link") is None for i in words)  # «سالم بن حمد آل فارس»
    if given is None or given.lead or own > _PERSON_MOST or given.last > words[-1] + 1:
        return False
    behind = (quotation.closing or quotation.last) + quotation.width
    described = passage.at(behind, "title", "source") is not None  # «ایران آنلاین: «اسماعیل بقائی» سخنگوی …»
    announced = passage.words[max(0, (quotation.opening or 0) - 1)] == ":" and not described
    if words[-1] - words[0] + 1 != len(words) or announced:
        return False
    free = [i for i in words if passage.at(i - 1, "link") is None]  # «آل ثاني» counts nothing
    return all(hit.sort in _NAME_PARTS for i in free for hit in passage.at_word.get(i, ()))


def _subject_named(passage: Passage, quotation: Quotation, words: Sequence[int]) -> bool:
    """Whether marks right after a verb of saying hold who says what a complementizer opens behind them: «أوضح “ابو ضيف”، للموقع، أن»."""
    begin = quotation.opening or 0
    if begin == 0 or len(words) > _SUBJECT_MOST or any(passage.at(i, *_NO_NAME) for i in words):
        return False
    verb = passage.at(begin - 1, "cue")
    if verb is not None and verb.value.form == "verb" and verb.last == begin:
        return _reports(passage, quotation)
    # «قال الزعيم السورفي الشاب «إيفو دانيف» إن»: what a complementizer follows at once is no statement
    behind = (quotation.closing or quotation.last) + quotation.width
    office = next(
        (i for i in range(begin - 1, max(-1, begin - _OFFICE_MOST), -1) if passage.at(i, "title")), 0
    )
    verb = passage.at(office - 1, "cue") if office else None
    plain = all(passage.words[i][0].isalpha() and passage.at(i, "that") is None for i in range(office, begin))
    return verb is not None and verb.last == office and plain and passage.at(behind, "that") is not None


def _body_named(passage: Passage, quotation: Quotation, words: Sequence[int]) -> bool:
    """Whether marks after a preposition or a verb hold the name of a body: «مندوبان في «منظمة الدول المصدرة»»."""
    begin = quotation.opening or 0
    body = passage.at(words[0], "institution", "agency")
    if body is None or body.lead or len(words) < 2 or begin == 0:
        return False
    ruled = any(
        h.sort in _BEFORE_NAMES and h.last == begin and (h.sort != "cue" or _reports(passage, quotation))
        for i in range(max(0, begin - 2), begin)
        for h in passage.at_word.get(i, ())
    )
    return ruled and not any(passage.at(i, "cue", "that", "negation") for i in words)


def person(passage: Passage, quotation: Quotation) -> bool:
    """Whether marks hold somebody's name that nobody knows: a given name opens it, or a title follows it."""
    words = range(quotation.first, quotation.last)
    if not words or passage.text[passage.starts[words[0]]].islower():
        return False
    inner = [i for i in words if passage.words[i] != "-" or i in {words[0], words[-1]}]  # «چانگ ایو-یونگ»
    if not all(passage.words[i].isalpha() and passage.at(i, "entity") is None for i in inner):
        return False
    return (
        _person_named(passage, quotation, words)
        or _before_title(passage, quotation, words)
        or _after_title(passage, quotation, words)
    )


def _before_title(passage: Passage, quotation: Quotation, words: Sequence[int]) -> bool:
    """Whether a title follows marks around words that nothing speaks against: «نارندرا مودی» نخست‌وزیر هند."""
    opening = quotation.opening or 0
    if len(words) > _PERSON_MOST or any(passage.at(i, *_NO_NAME) for i in words):
        return False
    sorts = {
        h.sort
        for i in range(max(0, opening - 3), opening)
        for h in passage.at_word.get(i, ())
        if h.last == opening
    }
    free = opening == 0 or not passage.words[opening - 1][0].isalnum() or passage.words[opening - 1] == "و"
    if passage.words[opening - 1 : opening] == (":",) or not sorts.isdisjoint(_ANNOUNCING):
        return False
    if not free and sorts.isdisjoint(_BEFORE_PERSONS):
        return False
    behind = words[-1] + 1 + quotation.width
    behind += behind < len(passage.words) and passage.words[behind] in {"،", ","}
    verb = passage.at(behind, "cue")  # «به «موج تازه» متهم کرد»
    office = passage.at(behind, "title", "source")
    return office is not None and (verb is None or verb.last <= office.last)


def _after_title(passage: Passage, quotation: Quotation, words: Sequence[int]) -> bool:
    """Whether an office and its country stand before marks around words that nothing speaks against: «الرئيس السورفي «إيفو دانيف»»."""
    begin = quotation.opening or 0
    if not 1 < len(words) <= _SUBJECT_MOST or any(passage.at(i, *_NO_NAME) for i in words):
        return False
    if passage.at((quotation.closing or quotation.last) + quotation.width, "copula") is not None:
        return False  # «سفر رئیس‌جمهور سورویا «بسیار نادر» است»
    titled = placed = False
    for _ in range(_TITLE_WORD):
        hits = [
            h for i in range(max(0, begin - 3), begin) for h in passage.at_word.get(i, ()) if h.last == begin
        ]
        piece = next((h for h in hits if h.sort in _OFFICE), None)
        if piece is None:
            break
        titled, placed = titled or piece.sort in {"title", "counterpart"}, placed or piece.sort != "title"
        begin = piece.first
    before = {
        h.sort for i in range(max(0, begin - 2), begin) for h in passage.at_word.get(i, ()) if h.last == begin
    }
    return titled and (_reports(passage, quotation) or (placed and "cue" not in before))


def _reports(passage: Passage, quotation: Quotation) -> bool:
    """Whether a complementizer behind marks opens what is said: «قال الرئيس «إيفو دانيف»، أمس، إن»."""
    behind = (quotation.closing or quotation.last) + quotation.width
    for index in range(behind, min(len(passage.words), behind + _THAT_MOST)):
        if passage.at(index, "that") is not None:
            return True
        if passage.at(index, "cue") is not None or passage.words[index] in _STOPS:
            return False
    return False


def _with_article(hit: Hit) -> bool:
    """Whether an article is written to the word: «الفيلم “وصل متأخرا ثلاثة أيام”» tells of a film and does not name it."""
    proclitic = hit.proclitic
    return proclitic is not None and not (proclitic.conjunction or proclitic.preposition)


def _titled(passage: Passage, words: Sequence[int], begin: int) -> bool:
    """Whether marked words are the title of a work: set in capitals, after a preposition or an article ("on “Meet the Press”")."""
    longer = [i for i in words if len(passage.words[i]) >= _TITLE_WORD]
    if len(longer) < 2 or not all(passage.text[passage.starts[i]].isupper() for i in (words[0], *longer)):
        return False
    ends = (passage.at_word.get(i, ()) for i in range(max(0, begin - 2), begin))
    ruled = any(h.sort in _BEFORE_TITLES and h.last == begin for hits in ends for h in hits)
    return ruled or passage.words[max(0, begin - 2) : begin] == ("'", "s")


def opens_report(passage: Passage, quotation: Quotation) -> bool:
    """Whether marks right behind somebody's name open with what he says: 'Brenik “made clear that the road is open”'."""
    begin = quotation.opening
    if begin is None or begin == 0:
        return False
    before = (h for i in range(max(0, begin - 3), begin) for h in passage.at_word.get(i, ()))
    if not any(hit.last == begin and hit.sort in _REPORTERS for hit in before):
        return False
    opened = range(quotation.first, min(quotation.last, quotation.first + _OPENED_MOST))
    verbs = (hit for i in opened for hit in passage.at_word.get(i, ()) if hit.sort == "cue")
    verb = next((hit for hit in verbs if hit.value.form == "verb"), None)
    if verb is None:
        return False
    behind = range(verb.last, min(quotation.last, verb.last + _REPORT_MOST))
    return any(passage.at(index, "that") is not None for index in behind)
