"""What a name looks like that the gazetteer does not know, in a language without capitals too: items in, where it ends out.

A run of words may be a name where nothing in the dictionary knows its words. Given names say where one begins; what no name goes
on with says where it ends: «كريم الداودي» before «لاعبه الجديد».
"""

from generator.extract import links, morphology
from generator.extract.scene import Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.text.scan import Hit

MOST = 5
"""A name has at most so many words."""
EDGE = (
    "that",
    "cue",
    "preposition",
    "adverb",
    "resume",
    "object",
    "whether",
    "article",
    "weekday",
    "month",
    "relative",
    "finite",
    "contrast",
    "matter",
)
"""Sorts of words before which a noun phrase ends."""
_UNTOLD = frozenset(
    {"honorific", "marked", "compound", "post", "topic", "mask", "naming", "given", "called", "link"}
)
"""Sorts of hits that say nothing against a word's being a part of a name."""
_WRITTEN_SMALL = frozenset({"finite", "object", "again", "utterance"})
"""Sorts that say nothing against it where names have capitals: "Rose Vance"."""
_CASED = _UNTOLD | _WRITTEN_SMALL


def _cited(skeleton: Skeleton, index: int) -> bool:
    """Whether a word ends a phrase before who speaks: «براساس اعلام»."""
    cue = skeleton.ending(index + 1, "cue") if index + 1 in skeleton.ends else None
    return cue is not None and cue.value.form == "phrase"


def could_be(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` may be a word of an unknown name."""
    word = skeleton.words[index]
    case = scene.vocabulary.lexicon.quotes.grammar.case
    if (
        case
        and len(word) == 1
        and skeleton.capital(index)
        and skeleton.words[index + 1 : index + 2] == (".",)
    ):
        return True  # "Anna H. Weber"
    if word == QUOTED or not word[0].isalpha():
        if word == "-" and not case:
            return _hyphen(skeleton, scene, index)
        return word in {".", "-"} and case and index > 0 and skeleton.capital(index - 1)
    if "link" in skeleton.sorts and links.linked(skeleton, index, case):
        return True
    if case and not skeleton.capital(index):
        return "link" in skeleton.sorts and links.between(skeleton, index)
    if word in scene.conjunctions or index not in skeleton.hits:
        return word not in scene.conjunctions and (case or not _cited(skeleton, index))
    title = skeleton.ending(index + 1, "title")
    if title is not None and title.first < index and not case:
        return False  # «المتحدث باسم القصر»
    allowed = _CASED if case else _UNTOLD
    against = [hit for hit in skeleton.hits[index] if hit.sort not in allowed]
    return not against or (
        len(against) < len(skeleton.hits[index]) and _only_folded(skeleton, index, against)
    )


def _hyphen(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a hyphen ties two parts of a name: «زایاچکوفسکی-گورنیک»."""
    glued = skeleton.passage.glued(skeleton.firsts[index]) and skeleton.passage.glued(skeleton.lasts[index])
    return (
        glued
        and 0 < index < len(skeleton.words) - 1
        and skeleton.words[index + 1][0].isalpha()
        and could_be(skeleton, scene, index - 1)
    )


def _only_folded(skeleton: Skeleton, index: int, against: list[Hit]) -> bool:
    """Whether what speaks against a given name is a preposition that is spelt alike only when folded: «علي», not «على»."""
    if skeleton.at(index, "given") is None:
        return False
    written = skeleton.text(index, index + 1)
    spelt = [hit.value for hit in against if hit.sort == "preposition"]
    others = [h for h in against if h.sort != "preposition" and not h.sort.startswith("occasion_")]
    return bool(spelt) and written not in spelt and not others


def given(skeleton: Skeleton, scene: Scene, index: int) -> Hit | None:
    """Give the given name that begins at item ``index``."""
    hit = skeleton.at(index, "marked", "given") if index in skeleton.hits else None
    if hit is not None and hit.sort == "marked":
        return hit
    named = hit is not None and (could_be(skeleton, scene, index) or _titled(skeleton, scene, index, hit))
    return hit if named else None


def _titled(skeleton: Skeleton, scene: Scene, index: int, hit: Hit) -> bool:
    """Whether a given name that is a title, too, stands before the rest of a name: «امیر خوش‌خبر», but not «امیر قطر»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.definite or hit.last >= len(skeleton.words):
        return False
    sorts = {other.sort for other in skeleton.hits.get(index, ())}
    if "month" in sorts and _day(skeleton, index, hit.last):
        return False
    return sorts <= {"given", "title", "honorific", "month"} and could_be(skeleton, scene, hit.last)


def _day(skeleton: Skeleton, begin: int, end: int) -> bool:
    """Whether a number stands beside a month that is a given name, too: «۱۳ رجب», but not «رجب نیکان»."""
    return skeleton.ending(begin, "number", "unit") is not None or skeleton.at(end, "number") is not None


def bound(hit: Hit | None) -> bool:
    """Whether a conjunction or preposition is written together with what ``hit`` names."""
    proclitic = hit.proclitic if hit is not None else None
    return proclitic is not None and (proclitic.conjunction or proclitic.preposition)


def run_after(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Give the item after the run of name words that begins at ``index``; ``index`` where none does."""
    opening = given(skeleton, scene, index)
    if opening is not None and opening.sort == "marked":
        return opening.last
    end = index
    if (
        opening is None
        and index < high
        and (morphology.adverbial(skeleton, scene, index) or morphology.verbal(skeleton, scene, index))
    ):
        return index
    small = 0
    while end < high and end - index < MOST + small:
        within = opening is not None and end < opening.last
        if not within and (not could_be(skeleton, scene, end) or _beyond(skeleton, scene, index, end)):
            break
        small += skeleton.at(end, "link") is not None
        end += 1
    while end > index and not skeleton.words[end - 1][0].isalpha():
        end -= 1
    regnal = end > index and end < high and skeleton.at(end, "regnal") is not None
    return end + 1 if regnal and opening is not None else end  # «عبد الله | الثاني»


def _beyond(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> bool:
    """Whether item ``end`` cannot go on with the name that begins at ``begin``, whatever it is."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    known = given(skeleton, scene, begin)
    first = known.last if known is not None else begin + 1
    while skeleton.at(first - 1, "link") is not None:
        first += 1  # «عبد الإله بنزاكور»
    another = given(skeleton, scene, end)
    if end >= first and bound(another):
        return True  # «فولكوف ولينا»
    if grammar.case or end < first or another is not None:
        return False
    if "-" in skeleton.words[end - 1 : end + 1]:
        return False
    if skeleton.at(end, "link") or skeleton.ending(end, "link") or skeleton.ending(end + 1, "link"):
        return False  # «جورج أبو نصار», «محمد بن سلمان آل ثاني», «اورسولا فون در لاین»
    word = skeleton.words[end]
    if grammar.definite:
        # «ليلى البرادعي»: a family name with its article ends the name; a noun of several or of somebody's is none
        ended = end > first and skeleton.words[end - 1].startswith(grammar.definite)
        ended = ended and not (known is not None and _closes(skeleton, scene, end))
        ended = ended and not (
            skeleton.ending(begin, "honorific") is not None and _noble(skeleton, scene, first, end)
        )
        written = skeleton.text(end, end + 1)  # «الصحفيين», but not «ألدان»
        several = written.startswith(grammar.definite) and word.endswith(morphology.endings(grammar.unnamed))
        third = end > first and known is not None and not _third(skeleton, scene, end)
        third = third and not _closes(skeleton, scene, end)
        third = third or links.past(skeleton, end, grammar.definite)
        governed = (known is not None or end == first) and morphology.governed(skeleton, scene, end)
        governed = governed or (
            end > first and morphology.ruled(skeleton, scene, end)
        )  # «رحب آنو ليمو بالفكرة»
        return ended or several or third or governed or morphology.owned(skeleton, scene, end)
    endings = morphology.endings(scene.vocabulary.lexicon.names.endings)
    third = known is not None and end > first and given(skeleton, scene, end - 1) is None
    return third and not word.endswith(endings) and not _closing(skeleton, scene, end)


def _closing(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` ends a name of three before its verb or colon: «محمود علیزاده طباطبایی افزود»."""
    nisba = morphology.endings(scene.vocabulary.lexicon.names.nisba)
    follows = skeleton.words[index + 1 : index + 2] == (":",) or skeleton.at(index + 1, "cue") is not None
    return bool(nisba) and follows and skeleton.words[index].endswith(nisba)


def conjoined(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` begins with a conjunction, and no name of the article or the lexicon begins so."""
    word = skeleton.words[index]
    if given(skeleton, scene, index) is not None or word in scene.families or word in scene.unknown:
        return False
    return any(
        proclitic.conjunction and word.startswith(form) and len(word) - len(form) > morphology.PARTICLE_REST
        for form, proclitic in scene.proclitics
        if len(form) == 1
    )


def part(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` may be a name's before a link: «محمد بن سلمان», but not «المدرب بن يوسف»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    return could_be(skeleton, scene, index) and not (definite and skeleton.words[index].startswith(definite))


def _third(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` may be the third of a name: after two given names, and no definite noun but a nisba."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    word = skeleton.words[index]
    if skeleton.ending(index - 1, "link") is not None:
        return True
    family = (
        not word.startswith(grammar.definite)
        or word.endswith(fold("ي"))
        or _ends(skeleton, index, "preposition", "adverb")
    )
    return family and skeleton.ending(index, "given") is not None


def _noble(skeleton: Skeleton, scene: Scene, first: int, end: int) -> bool:
    """Whether a name after an honorific goes on from one definite word to the next: «الشيخ أحمد الحمود الجابر الصباح»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    plain = all(
        could_be(skeleton, scene, i) and skeleton.words[i].startswith(definite) for i in range(first, end + 1)
    )
    after = end + 1
    return plain and (
        after >= len(skeleton.words)
        or not skeleton.words[after][0].isalnum()
        or skeleton.words[after].startswith(definite)
        or skeleton.at(after, "that", "preposition", "adverb", "weekday", "cue", "title", "source")
        is not None
    )


def _closes(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the indefinite word at item ``index`` ends a long name, for its phrase ends with it: «ميداس ألدان غيبروس، …»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    written = skeleton.text(index, index + 1)
    if skeleton.words[index].startswith(grammar.definite) or written.endswith(grammar.unfamiliar):
        return False
    return _ends(skeleton, index)


def _ends(skeleton: Skeleton, index: int, *sorts: str) -> bool:
    """Whether a phrase ends with item ``index``, or one of ``sorts`` follows it; a preposition may follow a verb: «سالم فهد انتقل إلى»."""
    after = index + 1
    if after >= len(skeleton.words) or not skeleton.words[after][0].isalnum():
        return True
    return skeleton.at(after, "that", "weekday", "relative", "cue", *sorts) is not None


def run_before(skeleton: Skeleton, scene: Scene, low: int, index: int) -> int:
    """Give the first item of the run of name words that ends before ``index``; ``index`` where none does."""
    marked = skeleton.ending(index, "marked")
    if marked is not None and marked.first >= low:
        return marked.first
    begin = index
    while begin > low and index - begin < MOST and could_be(skeleton, scene, begin - 1):
        begin -= 1
    while begin < index and not skeleton.words[begin][0].isalpha():
        begin += 1
    return given_start(skeleton, scene, begin, index)


def given_start(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> int:
    """Say where in items ``begin`` to ``end`` a name begins: at its given name, where more follows that."""
    titled = scene.vocabulary.lexicon.quotes.grammar.case and skeleton.ending(begin, "title", "honorific")
    if titled:
        return begin  # "Attorney General Usmar Ali Vance"
    for index in range(begin, end):
        opening = given(skeleton, scene, index)
        if opening is not None:
            linked = index > begin and skeleton.at(index - 1, "link") is not None
            whole = linked and index - 2 >= begin and part(skeleton, scene, index - 2)
            start = index - 2 if whole else index - 1 if linked else index  # «بن يوسف الهلالي»
            return start if index == begin or opening.last < end else begin
    return begin
