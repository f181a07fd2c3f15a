"""How far a title or another description of somebody goes: where it begins in, the item after it out.

It goes on with its country, adjectives, and what it is of, and ends before a name: «وزير الخارجية | سامح شكري».
"""

from generator.extract import morphology
from generator.extract.names import EDGE, could_be, given
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

_PHRASE = ("entity", "demonym", "qualifier", "former", "title", "possessive", "honorific", "source")
_PHRASE_MOST = 10
_PLACE_MOST = 4
_IDAFA = 3


def idafa(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> bool:
    """Whether items are nouns that rule one another and no name: «انخفاض أسعار النفط»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    ruled = end - begin == _IDAFA and bool(definite) and skeleton.words[end - 1].startswith(definite)
    return ruled and given(skeleton, scene, begin) is None and not skeleton.among(begin, end, "link")


def _another(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a title with its article begins another phrase after one that is whole: «المستشار الألماني | الرئيس الصيني»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    whole = skeleton.ending(index, "demonym") is not None or (
        morphology.origin(skeleton, scene, index - 1) and morphology.origin(skeleton, scene, index + 1)
        if 0 < index < len(skeleton.words) - 1
        else False
    )
    return (
        bool(definite)
        and whole
        and skeleton.at(index, "title") is not None
        and skeleton.words[index].startswith(definite)
    )


def past_adjective(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Skip a definite word between an honorific and a name: «النائبة المعارضة | تيسا كويل»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite or index + 2 >= high or not skeleton.words[index].startswith(definite):
        return index
    following = range(index + 1, index + 3)
    plain = all(
        could_be(skeleton, scene, i) and not skeleton.words[i].startswith(definite) for i in following
    )
    return index + 1 if plain or given(skeleton, scene, index + 1) is not None else index


def title_end(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Go to the end of a title's phrase: its country, adjectives, what it is of."""
    end = index
    while end < high:
        hit = skeleton.at(end, *_PHRASE)
        told = morphology.addressed(skeleton, scene, end) or _another(skeleton, scene, end)
        if told or _named(skeleton, scene, end):
            return end
        if (
            hit is not None
            and not _person(scene, hit)
            and not (hit.proclitic is not None and hit.proclitic.conjunction)
        ):
            end = hit.last
        elif morphology.defined(skeleton, scene, end) and skeleton.at(end, *EDGE) is None:
            end += 1
        elif (
            end + 1 < high
            and skeleton.words[end][0] in _governing(scene)
            and skeleton.at(end, *EDGE) is None
            and morphology.defined(skeleton, scene, end + 1)
        ):
            end += 2
        else:
            return end
    return end


def place_end(skeleton: Skeleton, index: int, high: int) -> int:
    """Go past where somebody holds an office, up to a comma: «محافظ المصرف المركزي | في مرسان»; ``index`` where no place stands."""
    if index >= high or skeleton.at(index, "preposition") is None:
        return index
    for end in range(index + 2, min(high, index + _PLACE_MOST) + 1):
        if end == high or not skeleton.words[end][0].isalnum():
            return end
        if skeleton.at(end, "cue", "that", "finite", "relative") is not None:
            return index
    return index


def seat_end(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Go past the body in which somebody without a name sits: «منبعی | در وزارت خارجهٔ وارلند»; ``index`` where none stands."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or index + 1 >= high:
        return index
    at = skeleton.at(index, "occasion_at")
    seat = skeleton.at(at.last, "institution", "entity") if at is not None else None
    if seat is None or _person(scene, seat) or skeleton.at(seat.first, "document") is not None:
        return index
    return min(high, description_end(skeleton, scene, seat.last, high))


def complete(skeleton: Skeleton, scene: Scene, hit: Hit, end: int, begin: int) -> bool:
    """Whether a title's phrase is whole at item ``end``, so that what follows is a name and not what the title is of.

    With capitals it shows; with an article the phrase must be definite: «وزير الخارجية سامح شكري», not «محافظ مصرف مرسان». Else
    only a given name tells, as «مدیر موزهٔ دریا» does not.
    """
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or given(skeleton, scene, begin) is not None:
        return True
    if skeleton.ending(begin, "honorific") is not None:
        return True  # «عضو المجلس البلدي المحامية ليال الحاموش»
    place = skeleton.ending(end, "entity", "demonym") is not None
    definite = bool(grammar.definite) and skeleton.words[end - 1].startswith(grammar.definite)
    if hit.sort == "source":
        return definite and end > hit.last and _from_somewhere(skeleton, scene, hit, end)
    return hit.sort == "title" and (place or definite)


def _from_somewhere(skeleton: Skeleton, scene: Scene, noun: Hit, end: int) -> bool:
    """Whether a definite noun for a person and where they are from stand before item ``end``: «الصحفية التالفية | دينورا كويلي»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    person = skeleton.at(noun.first, "institution", "agency", "document") is None
    origin = skeleton.ending(end, "demonym") is not None or morphology.origin(skeleton, scene, end - 1)
    return person and skeleton.words[noun.first].startswith(definite) and origin


def description_end(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Go to the end of a description that begins before item ``index``, words included that no dictionary knows.

    It ends before a name: a given name, an honorific, and in a language with articles an indefinite word after a definite one.
    """
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    end = title_end(skeleton, scene, index, high)
    if scene.vocabulary.lexicon.quotes.grammar.case:
        return end
    while end < min(high, index + _PHRASE_MOST) and not _named(skeleton, scene, end):
        if skeleton.words[end] in scene.conjunctions and end > index and end + 1 < high:
            following = end + 1
        else:
            following = end
        if definite and (following > end or skeleton.words[end - 1].startswith(definite)):
            return end
        plain = could_be(skeleton, scene, following) and not _named(skeleton, scene, following)
        if not plain and skeleton.at(following, "source", "naming", "called") is None:
            return end
        end = max(title_end(skeleton, scene, following, high), following + 1)
        if not definite:
            end = _past_country(skeleton, scene, end, high)
    return end


def _past_country(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Skip the country that ends a description, if it is no object of its own: «وزارت خارجهٔ | وارلند», but not «… وارلند را متهم کرد»."""
    end = title_end(skeleton, scene, index, high) if skeleton.at(index, "entity") is not None else index
    return end if skeleton.at(end, "object") is None else index


def _named(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a person's name begins at item ``index``, as an honorific or a given name before more words tells."""
    if scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    opening = given(skeleton, scene, index)
    if opening is None:
        return skeleton.at(index, "honorific") is not None and skeleton.at(index, "title", "source") is None
    if opening.sort == "marked":
        return True
    return opening.last < len(skeleton.words) and could_be(skeleton, scene, opening.last)


def _governing(scene: Scene) -> str:
    """Letters of the proclitics that are prepositions: «بجامعة الدول»."""
    return "".join(form for form, p in scene.proclitics if p.preposition and len(form) == 1)


def _person(scene: Scene, hit: Hit) -> bool:
    found = scene.vocabulary.gazetteer.entities.get(hit.value) if hit.sort == "entity" else None
    return found is not None and found.kind == "person"


def servant(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` begins what says who serves the one before: "…, Roth, his spokesman said", not "Roth, his lawyer, said"."""
    article = skeleton.at(index, "article")
    if article is None or not scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    if skeleton.at(index, "indefinite", "same") is not None:
        return False
    hit = skeleton.at(article.last, "title", "source")
    return hit is not None and skeleton.words[hit.last : hit.last + 1] not in {(comma,) for comma in COMMAS}
