"""Which words name one somebody together: the first hit in; all its pieces and the item after the last out.

«ولادیمیر پوتین، رئیس‌جمهور روسیه», «الرئيس الروسي “فلاديمير بوتين”», "Kremlin spokesman Dmitry Peskov".
"""

from collections.abc import Sequence

from generator.extract import title_phrases
from generator.extract.offices import RELATIONAL, country, kind, leads, office
from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

_CLOSED = 9
"""So many words at most stand behind a title before the comma that closes it."""
_MORE = ("entity", "epithet", "title", "demonym", "honorific", "counterpart", "source")


def pieces_from(skeleton: Skeleton, scene: Scene, first: Hit) -> tuple[list[Hit], int]:
    """Collect the pieces that follow ``first`` and name the same somebody; give them and the item after the last."""
    pieces = [first]
    if first.sort in {"pronoun", "pair"}:
        return pieces, first.last
    last = first.last
    while True:
        begin = _connect(skeleton, last)
        hit = skeleton.at(begin, *_MORE) if begin in skeleton.hits else None
        hit = hit or _shared(skeleton, scene, pieces[-1])
        if hit is not None and (
            _owned(skeleton, scene, pieces, hit)
            or _owns(skeleton, scene, first, hit)
            or _another(skeleton, scene, pieces, hit, begin)
            or _of_another(scene, pieces, hit)
            or (begin == last and _untied(scene, pieces[-1], hit))
        ):
            return pieces, last
        if hit is not None and _continues(scene, pieces, hit) and not _owner(skeleton, scene, last, hit):
            pieces.append(hit)
            last = hit.last
            continue
        apposed = _apposition(skeleton, scene, pieces, last)
        if apposed is None:
            return pieces, last
        pieces.extend(apposed[0])
        last = apposed[1]


def _owned(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], hit: Hit) -> bool:
    """Whether ``hit`` is a body that the person named before it owns: "Roth's office" is not Roth."""
    last = pieces[-1].last
    if not skeleton.owner_ends(last + 2):
        return False
    if hit.sort == "entity" and kind(scene, hit) == "body":  # "deputy head of Roth's | Harbour Council"
        return pieces[-1].sort == "entity" and kind(scene, pieces[-1]) == "person"
    if hit.sort != "source":
        return False
    personal = any(p.sort == "title" or (p.sort == "entity" and kind(scene, p) == "person") for p in pieces)
    people = scene.vocabulary.lexicon.quotes.grammar.case  # "Roth's aides"
    return personal and (people or skeleton.at(hit.first, "institution") is not None)


def _owns(skeleton: Skeleton, scene: Scene, first: Hit, hit: Hit) -> bool:
    """Whether ``hit`` says whose a body is: «مكتب رئيس الوزراء سالم فهد», "the office of President Roth" are no person."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    definite = bool(grammar.definite) and skeleton.words[first.first].startswith(grammar.definite)
    if first.sort != "source" or definite or not (grammar.definite or grammar.case):
        return False
    personal = hit.sort == "title" or (hit.sort == "entity" and kind(scene, hit) == "person")
    alone = bool(grammar.definite) and hit.sort == "entity" and hit.first == first.last  # «مساعدو برينيك»
    return personal and (alone or skeleton.at(first.first, "institution") is not None)


def _untied(scene: Scene, title: Hit, hit: Hit) -> bool:
    """Whether a land stands right behind a title with nothing that ties them: "told the minister | Sorvia would not"."""
    case = scene.vocabulary.lexicon.quotes.grammar.case
    return case and title.sort == "title" and hit.sort == "entity" and kind(scene, hit) == "place"


def _of_another(scene: Scene, pieces: Sequence[Hit], hit: Hit) -> bool:
    """Whether a leader is named right after another's office, whose object he is: «رئیس‌جمهور وارلند | دانف را … خواند»."""
    if hit.sort != "entity" or pieces[0].sort != "title" or not leads(scene, hit.value):
        return False
    places = [p.value for p in pieces[1:] if p.sort in {"demonym", "entity"} and kind(scene, p) == "place"]
    holder = office(scene, pieces[0].value.key, places) if places and len(places) == len(pieces) - 1 else None
    roles = scene.vocabulary.gazetteer.entities[hit.value].roles
    own = any(role.title == pieces[0].value.key and role.of in places for role in roles)  # who held it before
    return holder is not None and holder != hit.value and not own


def _another(skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], title: Hit, index: int) -> bool:
    """Whether a title after a name belongs to the name after it: «التقى مصطفى الكاظمي الرئيس الإيراني حسن روحاني»."""
    named = {p.value for p in pieces if p.sort == "entity" and kind(scene, p) == "person"}
    if title.sort != "title":
        return False
    if not named:
        return _elsewhere(skeleton, scene, pieces[0].first, title)
    hit: Hit | None = title
    while hit is not None and hit.sort in {"title", "demonym", "honorific", "entity"}:
        if hit.sort == "entity" and kind(scene, hit) == "person":
            return hit.value not in named and hit.proclitic is None
        index = hit.last
        hit = skeleton.at(index, *_MORE)
    return False


def _elsewhere(skeleton: Skeleton, scene: Scene, begin: int, title: Hit) -> bool:
    """Whether a title right after an office of one country is one of another: «أبلغ المستشار الألماني | الرئيس الصيني»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite:
        return False
    here = {hit.value for hit in skeleton.among(begin, title.first, "demonym")}
    there = {hit.value for hit in skeleton.among(title.first, title.last + 1, "demonym")}
    return bool(here and there) and here.isdisjoint(there)


def _shared(skeleton: Skeleton, scene: Scene, title: Hit) -> Hit | None:
    """Find the country whose name shares its first word with the title before it: «رئیس جمهوری اسلامی ایران»."""
    if title.sort != "title" or title.last - title.first < 2:
        return None
    hit = skeleton.at(title.last - 1, "entity")
    return hit if hit is not None and hit.last > title.last and kind(scene, hit) == "place" else None


def _connect(skeleton: Skeleton, index: int) -> int:
    """Skip what ties two pieces together: "of", "the", "'s"."""
    begin = index
    words = skeleton.words
    if begin + 1 < len(words) and words[begin] == "'" and words[begin + 1] == "s":
        begin += 2
    if begin not in skeleton.hits:
        return begin
    begin = _past(skeleton, begin, "qualifier", "former")
    tie = skeleton.at(begin, "possessive")
    if tie is not None:
        begin = tie.last
    article = skeleton.at(begin, "article")
    if article is not None and begin > index:
        begin = article.last
    return begin


def _past(skeleton: Skeleton, index: int, *sorts: str) -> int:
    hit = skeleton.at(index, *sorts)
    return hit.last if hit is not None else index


def _owner(skeleton: Skeleton, scene: Scene, last: int, hit: Hit) -> bool:
    """Whether somebody named right after a body is whose it is: «دفتر ولودیمیر زلنسکی»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    person = hit.sort == "title" or (hit.sort == "entity" and kind(scene, hit) == "person")
    body = (
        grammar.subject == "before" and not grammar.case and skeleton.ending(last, "institution") is not None
    )
    return person and body and hit.first == last


def _continues(scene: Scene, pieces: Sequence[Hit], hit: Hit) -> bool:
    """Whether ``hit`` goes on naming the somebody of ``pieces``: no conjunction or preposition before it, no second person."""
    if hit.proclitic is not None and (hit.proclitic.conjunction or hit.proclitic.preposition):
        return False
    if scene.vocabulary.lexicon.quotes.grammar.case and hit.sort == "entity" and kind(scene, hit) == "place":
        last = pieces[-1]
        if last.sort == "entity" and kind(scene, last) == "person":
            return False  # "told Roth | Varland would answer"
    if hit.sort == "counterpart" and any(_bars(scene, piece) for piece in pieces):
        return False  # «حذر بايدن نظيره الروسي»: another one than who is named before
    if hit.sort == "entity" and kind(scene, hit) == "person":
        if _of_elsewhere(scene, pieces, hit):
            return False
        persons = [piece for piece in pieces if piece.sort == "entity" and kind(scene, piece) == "person"]
        return not persons or any(piece.sort in {"title", "source"} for piece in pieces)
    # «التقى اتحاد الصيادين محكمة الميناء»: two bodies in a row are two.
    bodies = [p.value for p in (pieces[-1], hit) if p.sort == "entity" and kind(scene, p) == "body"]
    return len(set(bodies)) < 2


def _of_elsewhere(scene: Scene, pieces: Sequence[Hit], hit: Hit) -> bool:
    """Whether a name after an office of one country is of somebody who serves another: «وصف الرئيس السورفي | برينيك بأنه …»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or all(p.sort != "title" for p in pieces):
        return False
    here = {country(scene, p.value) for p in pieces if p.sort == "demonym"}
    roles = scene.vocabulary.gazetteer.entities[hit.value].roles
    return bool(here and roles) and here.isdisjoint(country(scene, role.of) for role in roles)


def _bars(scene: Scene, piece: Hit) -> bool:
    """Whether a piece names another than the counterpart after it; a country does not where it stands for its adjective: "US"."""
    land = (
        scene.vocabulary.lexicon.quotes.grammar.case
        and piece.sort == "entity"
        and kind(scene, piece) == "place"
    )
    return piece.sort == "title" or (piece.sort == "entity" and not land)


def _apposition(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], last: int
) -> tuple[list[Hit], int] | None:
    """Read a name after a title, or a title after a name, with a comma between; its closing comma is not taken."""
    if last >= len(skeleton.words) or skeleton.words[last] not in COMMAS:
        return None
    article = skeleton.at(last + 1, "article")
    if title_phrases.servant(skeleton, scene, last + 1):
        return None
    hit = skeleton.at(article.last if article else last + 1, *_MORE)
    if hit is None or (hit.proclitic is not None and hit.proclitic.conjunction):
        return None
    more = [hit]
    end = hit.last
    while True:
        begin = _connect(skeleton, end)
        following = skeleton.at(begin, *_MORE)
        if following is None or not _continues(scene, more, following):
            break
        more.append(following)
        end = following.last
    has_person = any(piece.sort == "entity" and kind(scene, piece) == "person" for piece in pieces)
    has_title = any(piece.sort in {"title", "counterpart"} for piece in pieces)
    more_person = any(piece.sort == "entity" and kind(scene, piece) == "person" for piece in more)
    more_title = more[0].sort in {"title", "counterpart", "demonym"} and any(
        p.sort in {"title", "counterpart"} for p in more
    )
    if has_person and not has_title and more_title:
        another = _names_another(skeleton, scene, pieces, more, end) or opens(
            skeleton, scene, pieces[0].first, end
        )
        another = another or _acts(skeleton, scene, pieces[0].first, end)
        return None if another else (more, end)
    if (
        has_title
        and not has_person
        and more_person
        and not more_title
        and not _borne_by_another(scene, pieces, more)
    ):
        return more, end
    return None


def _names_another(
    skeleton: Skeleton, scene: Scene, pieces: Sequence[Hit], more: Sequence[Hit], end: int
) -> bool:
    """Whether a title after a name and a comma belongs to the name behind it: "after talks with Bern, President Roth said …"."""
    before = {p.value for p in pieces if p.sort == "entity" and kind(scene, p) == "person"}
    after = {p.value for p in more if p.sort == "entity" and kind(scene, p) == "person"}
    if after:
        return before.isdisjoint(after)
    named = end < len(skeleton.words) and skeleton.words[end].isalpha() and end not in skeleton.hits
    return named and scene.vocabulary.lexicon.quotes.grammar.case and skeleton.capital(end)


def _acts(skeleton: Skeleton, scene: Scene, first: int, end: int) -> bool:
    """Whether a title behind what opens a sentence and a comma is its subject: "After the call with Danev, the president | said"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case or skeleton.at(end, "finite", "cue") is None:
        return False
    low = next((low for low, high in skeleton.sentences if low <= first < high), first)
    led = skeleton.at(low, "preposition", "temporal", "cue") is not None
    return low < first and (led or skeleton.ending(first, "preposition") is not None)


def opens(skeleton: Skeleton, scene: Scene, first: int, end: int) -> bool:
    """Whether a title opens what somebody cited says, for no comma closes it: «به گفتهٔ لیند، | رئیس‌جمهور به سفر می‌رود»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    cue = skeleton.ending(first, "cue")
    if grammar.case or grammar.subject != "before" or cue is None or cue.value.form != "phrase":
        return False
    for index in range(end, min(len(skeleton.words), end + _CLOSED)):
        if skeleton.words[index] in COMMAS:
            return False
        if skeleton.at(index, "finite", "cue", "object", "that") is not None:
            return True
    return True


def _borne_by_another(scene: Scene, pieces: Sequence[Hit], named: Sequence[Hit]) -> bool:
    """Whether who is named is another than who bears the title: "according to the Kremlin's spokesman, Roth is due in Halm"."""
    entities = scene.vocabulary.gazetteer.entities
    titles = {piece.value.key for piece in pieces if piece.sort == "title"}
    places = [p.value for p in pieces if p.sort in {"entity", "demonym"}]
    holders = {office(scene, title, places) for title in titles} - {None}
    people = (entities[hit.value] for hit in named if hit.sort == "entity" and kind(scene, hit) == "person")
    person = next(people)
    borne = {role.title for role in person.roles}
    if titles and titles <= RELATIONAL and leads(scene, person.id):
        return titles.isdisjoint(borne)  # who leads a country is nobody's spokesman
    return bool(holders and borne) and person.id not in holders and titles.isdisjoint(borne)
