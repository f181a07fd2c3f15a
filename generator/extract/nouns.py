"""Noun phrases that name a speaker without a known name: «یکی از مقام‌های ارشد», "a senior official", a stranger beside a title."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import chunks, manner, names, pointing, roster
from generator.extract.offices import RELATIONAL
from generator.extract.scene import COMMAS, Actor, Scene, both
from generator.extract.scene import speaker as speaker_of
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.model import Speaker
from generator.text.scan import Hit

PHRASE_MOST = 12
_LONG_PHRASE = 16
_NOUN_MOST = 5
_SOLE_LEAST = 2
"""A subject of one unknown word has more letters."""
_CARRIER_REACH = 2
"""A news agency stands in one of the first words of its phrase: «خبرنگار فارس», but «نمایندهٔ مردم فارس»."""
_REACH = 6
"""A description before a name has at most so many words."""


class Subject(NamedTuple):
    """The subject of a cue."""

    speakers: tuple[Speaker, ...]
    first: int
    """Where its phrase begins, in items."""
    last: int
    explicit: bool
    """Whether the clause names it; else it goes on from an earlier one."""
    carrier: bool = False
    """A news agency, which passes the words on and says nothing itself."""
    step: str = ""
    """How it was reached, in words."""


def unknown(skeleton: Skeleton, scene: Scene, actor: Actor, low: int, high: int) -> Subject:
    """Name the holder of a title whom the gazetteer does not know: by the name beside it, else by the description."""
    first = actor.first
    same = pointing.same(skeleton, scene, first, actor.last)
    if same is not None:
        speaker, end = same
        return Subject((speaker,), first, end, True, step=f"{skeleton.text(first, end)} → {speaker.name}")
    last = max(actor.last, names.description_end(skeleton, scene, actor.last, high))
    known = skeleton.at(last, "entity") if last < high else None
    if known is not None and known.proclitic is None and scene.vocabulary.lexicon.quotes.grammar.definite:
        entity = scene.vocabulary.gazetteer.entities.get(known.value)
        if entity is not None and entity.kind == "person":
            # «الأمين العام للأمم المتحدة | أنطونيو غوتيريش»
            return Subject((speaker_of(scene.vocabulary, known.value),), first, known.last, True)
    end = first - 1 if first > low and skeleton.words[first - 1] in COMMAS else first
    begin = names.run_before(skeleton, scene, low, end)
    if 2 <= end - begin < names.MOST and (begin == low or not skeleton.words[begin - 1][0].isalnum()):
        return _called(skeleton, scene, begin, end, first, last)
    case = scene.vocabulary.lexicon.quotes.grammar.case
    head = skeleton.at(actor.first, "title")
    if head is not None and head.value.key in RELATIONAL and actor.last == head.last and not case:
        # «سخنگوی ستاد کیهان»: what follows is whom the office serves
        whom = names.run_after(skeleton, scene, last, high)
        return _nameless(skeleton, scene, first, max(last, whom), high)
    for start in (last, last + 1 if last < high and skeleton.words[last] in COMMAS else last):
        stop = names.run_after(skeleton, scene, start, high)
        if stop - start >= (1 if case else 2) and _sure(skeleton, scene, start, stop, high):
            return _called(skeleton, scene, start, stop, first, last)
        if start == last and not (stop - start == 1 and manner.attends(skeleton, scene, start)):
            last = stop  # «رئیس بندر»: one word more belongs to the title
    article = skeleton.ending(first, "article")
    return _nameless(skeleton, scene, article.first if article is not None else first, last, high)


def _sure(skeleton: Skeleton, scene: Scene, begin: int, end: int, high: int) -> bool:
    """Whether words after a title are a name: a given name opens them, or they fill the place up to what is said.

    Not «وصف الوزير | انخفاض أسعار النفط | بأنه», nor «مدرب المغرب | وساحل العاج».
    """
    if (
        not scene.vocabulary.lexicon.quotes.grammar.definite
        or names.given(skeleton, scene, begin) is not None
    ):
        return True
    if names.conjoined(skeleton, scene, begin) or skeleton.words[begin] in scene.families:
        return not names.conjoined(skeleton, scene, begin)
    bound = (
        end >= high
        or not skeleton.words[end][0].isalnum()
        or skeleton.at(end, "that", "cue", "adverb", "preposition", "toward", "weekday") is not None
    )
    return bound and not names.idafa(skeleton, scene, begin, end)


def _called(skeleton: Skeleton, scene: Scene, begin: int, end: int, first: int, last: int) -> Subject:
    """Make a subject of an unknown name in items ``begin`` to ``end`` beside a title in ``first`` to ``last``."""
    speaker = roster.known(skeleton, scene, begin, end)
    roster.describe(skeleton, scene, first, last, speaker)
    return Subject((speaker,), min(begin, first), max(end, last), True)


def _told(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Subject:
    return Subject((roster.known(skeleton, scene, first, last),), first, last, True)


def _nameless(skeleton: Skeleton, scene: Scene, first: int, last: int, high: int) -> Subject:
    """Make a subject of a description: of whose name follows between commas, of who bears it, else of nobody by name."""
    place = names.place_end(skeleton, last, high)
    body = (
        skeleton.at(first, "institution") is not None
    )  # «وزارت خارجه، فواد حسین، گفت»: no man is a ministry
    named = None if body else _apposed(skeleton, scene, last, high) or _apposed(skeleton, scene, place, high)
    if named is not None:
        speaker, end = named
        roster.describe(skeleton, scene, first, last, speaker)
        return Subject((speaker,), first, end, True, step=f"{skeleton.text(first, last)} → {speaker.name}")
    speaker = roster.nameless(skeleton, scene, first, last)
    words = skeleton.text(first, last)
    step = "" if fold(words) == fold(speaker.name) else f"{words} → {speaker.name}"
    return Subject((speaker,), first, last, True, step=step)


def _apposed(skeleton: Skeleton, scene: Scene, last: int, high: int) -> tuple[Speaker, int] | None:
    """Read a name between commas after item ``last``: «محامي الحاج، طارق الجندي، أن», «یکی از نگهبانان، رستم الوندی، …»."""
    if last + 1 >= high or skeleton.words[last] not in COMMAS:
        return None
    honorific = skeleton.at(last + 1, "honorific", "title", "demonym")
    begin = honorific.last if honorific is not None else last + 1
    if (
        honorific is None
        and names.given(skeleton, scene, begin + 1) is not None
        and names.origin(skeleton, scene, begin)
    ):
        begin += 1  # «مدرب النهر، الفرنسي بيير لوغران، إن»
    if skeleton.at(begin, "mask", "cue") is not None:
        return None
    found = roster.at(skeleton, scene, begin)
    end = found.last if found is not None else names.run_after(skeleton, scene, begin, high)
    closed = end < high and (
        skeleton.words[end] in COMMAS | {":", QUOTED} or skeleton.at(end, "that", "cue") is not None
    )
    if not closed or (found is None and not 2 <= end - begin < names.MOST):
        return None
    return (found.speaker if found is not None else roster.known(skeleton, scene, begin, end)), end


def described(
    skeleton: Skeleton, scene: Scene, inside: Sequence[Actor], low: int, end: int
) -> list[Subject | Actor]:
    """Read an anonymous source that is the subject: «یکی از مقام‌های ارشد دولت», "a senior administration official"."""
    case = scene.vocabulary.lexicon.quotes.grammar.case
    for actor in reversed(inside) if case else inside:
        if actor.sort != "source" or actor.governed:
            continue
        first = chunks.start(skeleton, scene, low, actor.first)
        if first is None:
            continue
        last = chunks.end_of(skeleton, scene, actor.last, end)
        if skeleton.at(last, "object") is not None:
            continue
        if scene.vocabulary.lexicon.quotes.grammar.case and _unbroken(skeleton, last, end):
            last = end  # "economists at the institute said"
        if not case and skeleton.at(last, "preposition") is not None:
            last = _to_relative(skeleton, last, end)
        if last - first > PHRASE_MOST:
            continue
        found = _source(skeleton, scene, first, last, end)
        if found.step == "joint-document" and not found.speakers:
            continue
        return [found]
    return []


def _to_relative(skeleton: Skeleton, index: int, end: int) -> int:
    """Take a place before a relative clause into a description: «یک مقام آگاه | در ستاد انتخابات | که …»."""
    for place in range(index + 1, min(end, index + _REACH)):
        if skeleton.at(place, "relative") is not None:
            return place
        if not skeleton.words[place][0].isalnum() or skeleton.at(place, "finite", "cue") is not None:
            return index
    return index


def _unbroken(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether nothing but words of the same phrase stands between: no comma, no day, no verb."""
    return last - first <= 5 and not any(
        not skeleton.words[i][0].isalnum()
        or skeleton.at(i, "weekday", "month", "cue", "finite", "relative") is not None
        for i in range(first, last)
    )


def _source(skeleton: Skeleton, scene: Scene, first: int, last: int, high: int) -> Subject:
    article = skeleton.at(first, "article")
    begin = article.last if article is not None else first
    if skeleton.among(first, min(last, begin + _CARRIER_REACH), "agency"):
        return Subject((), first, last, True, carrier=True)
    if skeleton.at(begin, "joint") is not None and skeleton.at(begin + 1, "document") is not None:
        return Subject(both(scene), first, last, True, step="joint-document")
    if skeleton.at(begin, "document") is not None:
        return Subject(scene.owners or scene.body, first, last, True, step="document")
    again = pointing.again(skeleton, scene, first, begin, last)
    if again is not None:
        return Subject((again,), first, last, True, step=f"{skeleton.text(first, last)} → {again.name}")
    return _nameless(skeleton, scene, first, last, high)


def before(skeleton: Skeleton, scene: Scene, low: int, end: int) -> Subject | None:
    """Take the first noun phrase of a clause as its subject: an unknown name, with or without a title."""
    begin = names.run_before(skeleton, scene, low, end)
    if scene.vocabulary.lexicon.quotes.grammar.case:
        if begin == end or skeleton.at(begin, "document") is not None:
            return None
        return _told(skeleton, scene, begin, end)
    first = chunks.subject_start(skeleton, scene, low, end)
    last = min(chunks.end_of(skeleton, scene, first, end), end)
    if last <= first or last - first > PHRASE_MOST:
        return None
    if skeleton.at(first, "document") is not None:
        return Subject(scene.owners or scene.body, first, last, True, step="document")
    title = next((i for i in range(first, last) if skeleton.at(i, "title", "honorific") is not None), None)
    if title is not None:
        return _titled(skeleton, scene, first, title, last)
    plain = all(names.could_be(skeleton, scene, i) for i in range(first, last))
    family = last - first == 1 and (skeleton.words[first] in scene.families or _sole(skeleton, first, end))
    return _told(skeleton, scene, first, last) if plain and (family or 2 <= last - first <= 3) else None


def _sole(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether one word that nothing knows is all that stands before its verb: «یونیسف اعلام کرد که»."""
    return end - first == 1 and len(skeleton.words[first]) > _SOLE_LEAST


def _titled(skeleton: Skeleton, scene: Scene, first: int, title: int, last: int) -> Subject:
    """Make a subject of a phrase that holds a title or an honorific: the name before or after it, else all of it."""
    hit = skeleton.at(title, "title", "honorific")
    after = names.title_end(skeleton, scene, hit.last if hit is not None else title + 1, last)
    if hit is not None and hit.sort == "title" and title - first >= 2:
        return _called(skeleton, scene, first, title, title, last)
    if after < last and hit is not None:
        second = skeleton.at(after, "honorific")
        after = second.last if second is not None else after
        stop = names.run_after(skeleton, scene, after, last)
        sure = hit.sort == "honorific" or second is not None or stop - after > 1
        if stop > after and (sure or names.complete(skeleton, scene, hit, after, after)):
            return _called(skeleton, scene, after, stop, first, after)
    return _nameless(skeleton, scene, first, last, last)


def after(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read a description or an unknown name after a verb."""
    if begin >= high or not skeleton.words[begin][0].isalnum():
        return None
    if not skeleton.words[begin][0].isalpha():
        return _several(skeleton, scene, begin, high)
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    article = skeleton.at(begin, "article")
    start = article.last if article is not None else begin
    honorific = skeleton.at(start, "honorific")
    if honorific is not None:
        name = names.past_adjective(skeleton, scene, honorific.last, high)
        stop = names.run_after(skeleton, scene, name, high)
        if stop > name:
            return Subject((roster.known(skeleton, scene, name, stop),), begin, stop, True)
    if skeleton.at(start, "document") is not None and skeleton.at(start, "title") is None:
        return Subject(scene.owners or scene.body, begin, start + 1, True, step="document")
    agency = skeleton.at(start, "agency")
    if agency is not None and not (agency.proclitic is not None and agency.proclitic.preposition):
        return Subject((), begin, start + 1, True, carrier=True)
    owned = _owned_body(skeleton, scene, start, high) if definite else None
    named = owned or (_after_description(skeleton, scene, start, high) if definite else None)
    if named is not None:
        return named
    same = skeleton.at(start, "same")
    start = same.last if same is not None and skeleton.at(same.last, "source", "title") else start
    noun = skeleton.at(start, "source", "title")
    if noun is not None:
        return _with_noun(skeleton, scene, begin, noun, high)
    return _bare_name(skeleton, scene, begin, start, high)


def _several(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read people who are told by their number: «قال 5 مندوبين إن»."""
    if (
        not scene.vocabulary.lexicon.quotes.grammar.definite
        or begin + 1 >= high
        or not skeleton.words[begin + 1][0].isalpha()
    ):
        return None
    last = chunks.end_of(skeleton, scene, begin + 2, high)
    bound = last < high and (
        skeleton.at(last, "that", "adverb", "preposition") is not None
        or skeleton.words[last] in COMMAS | {":", QUOTED}
    )
    return _nameless(skeleton, scene, begin, last, high) if bound and last - begin <= _NOUN_MOST else None


def _after_description(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read a name of the roster after words that describe its owner: «الخباز نبيل الفارس», «مدرب النهر كريم الداودي».

    Right after an indefinite noun a name is its owner's: «محامي الحاج».
    """
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    for index in range(begin, min(high, begin + _REACH)):
        found = roster.at(skeleton, scene, index)
        if found is not None:
            owner = index == begin + 1 and not skeleton.words[begin].startswith(definite)
            noun = skeleton.at(begin, "source", "title") is not None
            if owner and (noun or found.last - index == 1):
                return None
            if noun:
                roster.describe(skeleton, scene, begin, index, found.speaker)
            return Subject((found.speaker,), begin, found.last, True)
        hit = skeleton.at(index, *names.EDGE)
        if (
            hit is not None
            or not skeleton.words[index][0].isalpha()
            or skeleton.at(index, "entity") is not None
        ):
            return None
    return None


def _with_noun(skeleton: Skeleton, scene: Scene, begin: int, noun: Hit, high: int) -> Subject:
    """Read a description that begins with a title or a word for people: «المدرب كريم الداودي», «مصدر مقرب من الوفد»."""
    second = skeleton.at(noun.last, "source", "title") if noun.last < high else None
    if second is not None and second.proclitic is not None and second.proclitic.conjunction:
        both = _with_noun(skeleton, scene, noun.last, second, high)
        if both.speakers and both.speakers[0].name in scene.people:
            return both._replace(first=begin)  # «الكاتب والمحلل السياسي سالم فهد»
    for begin_name in (names.title_end(skeleton, scene, noun.last, high), noun.last):
        stop = names.run_after(skeleton, scene, begin_name, high)
        edge = stop >= high or skeleton.at(stop, "that") is not None or skeleton.words[stop] in COMMAS | {":"}
        whole = names.complete(skeleton, scene, noun, begin_name, begin_name)
        if stop - begin_name >= 2 and edge and whole:
            return _called(skeleton, scene, begin_name, stop, noun.first, begin_name)
    named = _far_name(skeleton, scene, noun, high)
    if named is not None:
        return named
    last = chunks.end_of(skeleton, scene, noun.first + 1, high)
    if last > noun.last and chunks.another(skeleton, scene, noun.last) and not skeleton.at(noun.last, "same"):
        last = noun.last  # «رفضت البلدية عريضة»
    if last > noun.last and manner.attends(skeleton, scene, last - 1):
        last -= 1  # «ورد عليه المدرب ممازحا: …»
    return _source(skeleton, scene, begin, min(last, begin + PHRASE_MOST), high)


def _owned_body(skeleton: Skeleton, scene: Scene, index: int, high: int) -> Subject | None:
    """Read a body that is named by whose it is: «مكتب رئيس الوزراء سالم فهد»."""
    noun = skeleton.at(index, "institution")
    owner = skeleton.at(noun.last, "title", "entity") if noun is not None and noun.last < high else None
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if (
        noun is None
        or owner is None
        or owner.proclitic is not None
        or skeleton.words[index].startswith(definite)
    ):
        return None
    last = chunks.end_of(skeleton, scene, noun.last, high)
    if names.given(skeleton, scene, last) is not None:
        last = names.run_after(skeleton, scene, last, high)
    return _source(skeleton, scene, noun.first, min(last, noun.first + PHRASE_MOST), high)


def _far_name(skeleton: Skeleton, scene: Scene, noun: Hit, high: int) -> Subject | None:
    """Read a name that ends a long description: «النائبة في البرلمان عن الدائرة الثانية | سعاد بن عمر أن».

    It stands after a definite word, for after an indefinite one it would be its owner's: «قضية سامي نصار».
    """
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    for index in range(noun.last + 1, min(high, noun.first + PHRASE_MOST)):
        if (
            not skeleton.words[index][0].isalpha()
            or skeleton.at(index, "that", "cue", "relative") is not None
        ):
            return None
        found = roster.at(skeleton, scene, index) if definite else None
        owner = skeleton.ending(index, "entity") is not None  # «المبعوث الخاص لبايدن | سالم فهد»
        if found is None or found.lead or not (owner or skeleton.words[index - 1].startswith(definite)):
            continue
        closed = found.last < high and (
            skeleton.at(found.last, "that") is not None or skeleton.words[found.last] in COMMAS | {":"}
        )
        if closed and found.last - index > 1:
            roster.describe(skeleton, scene, noun.first, index, found.speaker)
            return Subject((found.speaker,), noun.first, found.last, True)
    return None


def _bare_name(skeleton: Skeleton, scene: Scene, begin: int, start: int, high: int) -> Subject | None:
    """Read an unknown name that nothing announces but its verb."""
    if skeleton.at(
        start, "preposition", "that", "cue", "relative", "adverb", "whether", "opener", "negation"
    ) is not None or names.ruled(skeleton, scene, start):
        return None
    end = names.run_after(skeleton, scene, begin, high)
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if definite and end < high and skeleton.words[end - 1].startswith(definite) and end > begin:
        # «كبير المفتشين أنور سالم»: an office of two words, then the name
        stop = names.run_after(skeleton, scene, end, high)
        if stop - end >= 2:
            return _called(skeleton, scene, end, stop, begin, end)
    described = skeleton.words[begin].startswith(definite) or names.owned(skeleton, scene, begin)
    if definite and end - begin >= 3 and described:
        begin += 1  # «الخباز نبيل الفارس»: a trade, then the name
    bound = end < high and (
        skeleton.at(end, "that", "relative") is not None or skeleton.words[end] in COMMAS | {":", QUOTED}
    )
    if end == begin or (end - begin == 1 and manner.after_verb(skeleton, scene, begin)):
        return None
    cue = skeleton.ending(begin, "cue")
    says = (
        cue is not None and cue.value.stance == "say" and cue.value.strength == "strong" and end - begin >= 2
    )
    if scene.vocabulary.lexicon.quotes.grammar.case or (
        bound and (says or _nameable(skeleton, scene, begin, end))
    ):
        return _told(skeleton, scene, begin, end)
    if cue is not None and cue.value.stance == "say" and cue.value.strength == "strong" and end > begin:
        single = skeleton.words[begin] in scene.families or skeleton.words[begin] in scene.unknown
        if single:
            return _told(skeleton, scene, begin, begin + 1)
        # «قال اقتصاديون إن»: after a pure verb of saying a noun is who says it
        stop = chunks.end_of(skeleton, scene, begin, high)
        ends = stop < high and (
            skeleton.at(stop, "that") is not None or skeleton.words[stop] in COMMAS | {":", QUOTED}
        )
        return _nameless(skeleton, scene, begin, stop, high) if ends and stop - begin <= _NOUN_MOST else None
    return None


def _nameable(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> bool:
    """Whether words between a verb and its complement may be a name: «الإليزيه» alone, «سامح شكري»; not «ضرورة»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite:
        return True
    first = skeleton.words[begin].startswith(definite)
    return first if end - begin == 1 else not first and not skeleton.words[begin + 1].startswith(definite)


def phrase(skeleton: Skeleton, scene: Scene, first: int, high: int) -> Subject:
    """Take a description that begins at item ``first`` as the speaker; at most up to item ``high``.

    A name of the article at its end is whose the description is: «عن وكيل الوزارة اللواء سعد الجابر قوله».
    """
    if scene.vocabulary.lexicon.quotes.grammar.definite:
        for index in range(first + 1, min(high, first + _LONG_PHRASE)):
            named = roster.at(skeleton, scene, index)
            if (
                named is not None
                and not named.lead
                and (named.last == high or skeleton.words[named.last] in COMMAS)
            ):
                return Subject((named.speaker,), first, named.last, True)
    last = high if high - first <= PHRASE_MOST else chunks.end_of(skeleton, scene, first + 1, high)
    return _source(skeleton, scene, first, last, high)
