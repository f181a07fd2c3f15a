"""Where noun phrases begin and end: a skeleton and an item inside of one in; its first item, or the item after its last, out."""

from generator.extract import manner, morphology
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import QUOTED, Skeleton

_SETTINGS = ("document", "occasion_decoy")
"""What a preposition may stand before that tells where words were said."""


_CARRIER_MOST = 6
"""The name of an agency goes on over fewer words."""
_OBJECT_MOST = 5
"""An object that "this" begins has fewer words."""


def start(skeleton: Skeleton, scene: Scene, low: int, index: int) -> int | None:
    """Go back to where the noun phrase around item ``index`` begins; ``None`` where it is governed."""
    begin = index
    case = scene.vocabulary.lexicon.quotes.grammar.case
    while begin > low:
        before_word = skeleton.words[begin - 1]
        if not before_word[0].isalnum() or before_word in scene.conjunctions:
            return begin if before_word != "'" else None
        ruling = skeleton.ending(
            begin,
            "preposition",
            "adverb",
            "that",
            "cue",
            "resume",
            "relative",
            "finite",
            "contrast",
            "pronoun",
            "weekday",
            "object",
        )
        if ruling is not None:
            governed = ruling.sort == "preposition" or skeleton.ending(begin, "carried") is not None
            if ruling.sort == "cue" and ruling.value.form == "participle" and not case:
                governed = (
                    governed or skeleton.ending(begin, "preposition") is not None
                )  # «با اشاره به | سخنان …»
            return None if governed else begin
        begin -= 1
        if case and skeleton.at(begin, "article") is not None:
            return begin if skeleton.ending(begin, "preposition") is None else None
    return begin


def end_of(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Go on to where a noun phrase ends: before a preposition with an object of its own, an adverb, a comma, a verb."""
    end = index
    verbs_after = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    while end < high:
        word = skeleton.words[end]
        if not word[0].isalnum() and word not in {"-", "–"}:
            break
        tie = skeleton.at(end, "tie", "aforesaid") if end in skeleton.hits else None
        if tie is not None and skeleton.at(tie.last, "unit", "number", "length") is None:
            end = tie.last  # «منبعی نزدیک به | کاخ»
            continue
        stop = skeleton.at(
            end,
            "finite",
            "adverb",
            "that",
            "cue",
            "object",
            "relative",
            "resume",
            "contrast",
            "whether",
            "month",
            "weekday",
            "relative_date",
            "matter",
        )
        dated = skeleton.at(end, "unit") is not None and skeleton.at(end + 1, "weekday") is not None
        if dated or (stop is not None and not manner.describes(skeleton, scene, stop)):
            break
        agency = skeleton.at(end, "agency")
        told = agency is not None and agency.proclitic is not None and agency.proclitic.preposition
        if verbs_after and (told or skeleton.at(end, "toward", "through") is not None):
            break  # «مصدر مطلع | للجزيرة»
        if skeleton.at(end, "preposition") is not None and not _ties(
            skeleton, scene, end, index, verbs_after
        ):
            break
        apart = another(skeleton, scene, end) or _pointing(skeleton, scene, end) if end > index else False
        if apart and not paired(skeleton, scene, index, end):
            break
        if morphology.addressed(skeleton, scene, end):
            break
        end += 1
    return end


def paired(skeleton: Skeleton, scene: Scene, index: int, end: int) -> bool:
    """Whether a body is of two things, the second at item ``end``: «وزارة الصحة | والسكان», not «وزارة الصحة والحكومة»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    head = skeleton.ending(index, "institution") if definite else None
    if head is None or skeleton.words[head.first].startswith(definite) or end != index + 1:
        return False
    word = skeleton.words[end]
    joined = any(p.conjunction and word.startswith(form + definite) for form, p in scene.proclitics)
    apart = skeleton.at(end, "title", "institution", "given", "entity", "demonym") is not None
    return joined and not apart and skeleton.words[index].startswith(definite)


def _pointing(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether "this" begins another noun phrase, where the object stands before its verb: «امیر متقی | این مورد را بیان کرد».

    Or where it stands between the subject and what follows: «علل مسؤول قصري | ذلك بالقول إن», «برر الوزير | هذا القرار بالقول».
    """
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.definite and skeleton.at(index, "occasion_this") is not None:
        follows = skeleton.words[index + 1 : index + 2]
        return any(word.startswith(grammar.definite) for word in follows) or (
            skeleton.at(index + 1, "cue") is not None
        )
    if grammar.subject != "before" or grammar.case or skeleton.at(index, "same") is None:
        return False
    return any(skeleton.at(i, "object") is not None for i in range(index + 1, index + _OBJECT_MOST))


def another(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether an indefinite word begins a noun phrase of its own after a definite one: «المجلس البلدي | وزارة الأشغال»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    word = skeleton.words[index]
    if _unlike(skeleton, scene, index):
        return True
    return (
        bool(definite)
        and word[0].isalpha()
        and skeleton.words[index - 1].startswith(definite)
        and not word.startswith(definite)
        and not _ruled(skeleton, scene, index)
        and not _serves(skeleton, index)
        and skeleton.at(index, "preposition", "entity", "demonym", "possessive", "qualifier", "former")
        is None
    )


def _unlike(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a definite word is no adjective of the feminine noun before it, and so another noun: «انتقدت الحكومة | القرار»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    noun, word = skeleton.text(index - 1, index), skeleton.text(index, index + 1)
    both = bool(grammar.agreeing) and noun.startswith(grammar.definite) and word.startswith(grammar.definite)
    plain = skeleton.at(index, "entity", "given", "title", "source", "demonym") is None
    return both and plain and noun.endswith(grammar.feminine_nouns) and not word.endswith(grammar.agreeing)


def _serves(skeleton: Skeleton, index: int) -> bool:
    """Whether a body and its adjective go on with whom it serves: «المكتب الإعلامي لرئيس الوزراء»."""
    hit = skeleton.at(index, "title", "institution")
    bound = hit is not None and hit.proclitic is not None and hit.proclitic.preposition
    return bound and skeleton.ending(index - 1, "institution") is not None


def _ruled(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a definite word with its preposition goes on with what a body is of: «المجلس الأعلى للأمن»; not «للصحفيين»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not morphology.ruled(skeleton, scene, index) or skeleton.words[index].endswith(
        morphology.endings(grammar.unnamed)
    ):
        return False
    restored = any(p.restore and skeleton.words[index].startswith(form) for form, p in scene.proclitics)
    return restored and skeleton.at(index, "agency", "toward", "title", "source") is None


def _ties(skeleton: Skeleton, scene: Scene, end: int, index: int, verbs_after: bool) -> bool:
    """Whether a preposition at ``end`` belongs to the description: «مصدر مقرب من الوفد», «مسؤول في البيت الأبيض», "of the"."""
    if skeleton.at(end, "possessive") is not None:
        return True
    if skeleton.at(end + 1, *_SETTINGS) is not None:
        return False  # «وزارة المالية في بيان»: where it was said
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    ruling = skeleton.at(end, "preposition")
    behind = ruling.last if ruling is not None else end + 1
    if definite and (skeleton.words[behind : behind + 1] == (QUOTED,) or skeleton.at(behind, "that")):
        return False  # «دعا مسؤولون في الوزارة | إلى “…”»
    body = (
        skeleton.at(index - 1, "institution") is not None or skeleton.ending(index, "institution") is not None
    )
    if definite and body and skeleton.at(end, "occasion_at") and skeleton.at(end + 1, "institution"):
        return True  # «دائرة الاتصال في الرئاسة التركية»
    head = skeleton.words[max(0, index - 1)]
    if (
        definite
        and skeleton.at(index - 1, "institution") is not None
        and skeleton.words[end - 1].startswith(definite)
    ):
        return False  # «ردت وزارة النقل على الانتقادات»
    return verbs_after and end - index <= 2 and not (definite and head.startswith(definite))


def _past_carrier(skeleton: Skeleton, place: int, end: int) -> int:
    """Skip a phrase that names who carries the report, up to its comma: «به گزارش خبرگزاری مهر، …»."""
    comma = next((i for i in range(place, end) if skeleton.words[i] in COMMAS | {"؛", ";"}), None)
    agencies = skeleton.among(place, min(end, place + 5), "agency")
    if comma is not None:
        return comma + 1
    if not agencies:
        return end
    behind = agencies[-1].last
    named = (
        i
        for i in range(behind, min(end, behind + _CARRIER_MOST))
        if skeleton.at(i, "title", "given", "marked")
    )
    return next(named, behind)  # «به گزارش پایگاه خبری ایران زمین | مدیرعامل صندوق گفت»


def day_end(skeleton: Skeleton, place: int) -> int:
    """Skip the weekday or date with which a clause begins: «روز سه‌شنبه | دفتر رهبر سوریه اعلام کرد»."""
    begin = place + 1 if skeleton.at(place, "unit") is not None else place
    weekday = skeleton.at(begin, "weekday")
    if weekday is None:
        return place
    end = weekday.last
    number = skeleton.at(end, "number")
    figures = end < len(skeleton.words) and skeleton.words[end].isdigit()
    counted = number.last if number is not None else end + figures
    month = skeleton.at(counted, "month") if counted > end else None
    return month.last if month is not None else end


def subject_start(skeleton: Skeleton, scene: Scene, low: int, end: int) -> int:
    """Skip adverbs, conjunctions and leading phrases with a preposition, up to their comma; give where the subject may begin."""
    place = low
    while place < end:
        adverb = skeleton.at(place, "adverb", "resume")
        if adverb is not None:
            place = adverb.last
        elif (day := day_end(skeleton, place)) > place:
            place = day
        elif not skeleton.words[place][0].isalnum() or skeleton.words[place] in scene.conjunctions:
            place += 1
        elif skeleton.at(place, "carried") is not None:
            place = _past_carrier(skeleton, place, end)
        elif skeleton.at(place, "preposition") is not None:
            comma = next((i for i in range(place, end) if skeleton.words[i] in COMMAS), None)
            if comma is None:
                return end
            place = comma + 1
        else:
            return place
    return place
