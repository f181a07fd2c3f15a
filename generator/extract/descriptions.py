"""Speakers without a known name, «یکی از مقام‌های ارشد», "a senior official": the items of their description in; a subject out.

A name beside the description, one that the article gave its bearer before, or the words themselves name who it is.
"""

from typing import NamedTuple

from generator.extract import calling, chunks, manner, morphology, names, pointing, roster, title_phrases
from generator.extract.offices import RELATIONAL, leads
from generator.extract.scene import COMMAS, Actor, Scene, both
from generator.extract.scene import speaker as speaker_of
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.model import Speaker

PHRASE_MOST = 12
_LONG_PHRASE = 16
_FAR = 6
"""So many words at most stand between an office and the name of its holder where a preposition tells the place."""

_CARRIER_REACH = 2
"""A news agency stands in one of the first words of its phrase: «خبرنگار فارس», but «نمایندهٔ مردم فارس»."""

_SEATED = frozenset({"ambassador", "envoy"})
"""Who is called by where he sits: «سفیر وارلند در مارسنا»."""

DESCRIPTION_MOST = 6
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
    last = max(actor.last, title_phrases.description_end(skeleton, scene, actor.last, high))
    known = skeleton.at(last, "entity") if last < high else None
    if known is not None and known.proclitic is None and scene.vocabulary.lexicon.quotes.grammar.definite:
        entity = scene.vocabulary.gazetteer.entities.get(known.value)
        if entity is not None and entity.kind == "person":
            # «الأمين العام للأمم المتحدة | أنطونيو غوتيريش»
            return Subject((speaker_of(scene.vocabulary, known.value),), first, known.last, True)
    end = first - 1 if first > low and skeleton.words[first - 1] in COMMAS else first
    begin = names.run_before(skeleton, scene, low, end)
    if 2 <= end - begin < names.MOST and (begin == low or not skeleton.words[begin - 1][0].isalnum()):
        return called(skeleton, scene, begin, end, first, last)
    case = scene.vocabulary.lexicon.quotes.grammar.case
    head = skeleton.at(actor.first, "title")
    if head is not None and not case and skeleton.ending(last, "institution") is not None and last < high:
        owner = skeleton.at(last, "entity")  # «سخنگوی دفتر | آنتون برنیک»
        last = owner.last if owner is not None else names.run_after(skeleton, scene, last, high)
    if head is not None and head.value.key in RELATIONAL and actor.last == head.last and not case:
        # «سخنگوی ستاد کیهان»: what follows is whom the office serves
        told = morphology.addressed(skeleton, scene, last)
        whom = last if told else names.run_after(skeleton, scene, last, high)
        last = max(last, whom)
        seated = head.value.key in _SEATED
        return nameless(
            skeleton,
            scene,
            first,
            title_phrases.seat_end(skeleton, scene, last, high) if seated else last,
            high,
        )
    for start in (last, last + 1 if last < high and skeleton.words[last] in COMMAS else last):
        stop = names.run_after(skeleton, scene, start, high)
        if stop - start >= (1 if case else 2) and _sure(skeleton, scene, start, stop, high):
            return called(skeleton, scene, start, stop, first, last)
        alone = stop - start == 1
        if start == last and not (alone and _apart(skeleton, scene, start)):
            last = stop  # «رئیس بندر»: one word more belongs to the title
    far = _far_name(skeleton, scene, last, high)
    if far is not None:
        return called(skeleton, scene, *far, first, far[0])
    if head is not None and head.value.key in _SEATED:
        last = title_phrases.seat_end(skeleton, scene, last, high)
    article = skeleton.ending(first, "article")
    return nameless(skeleton, scene, article.first if article is not None else first, last, high)


def _apart(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word behind an office is none of its name: how its holder spoke, or whom he told."""
    return manner.attends(skeleton, scene, index) or morphology.addressed(skeleton, scene, index)


def _far_name(skeleton: Skeleton, scene: Scene, last: int, high: int) -> tuple[int, int] | None:
    """Find a name that a given name opens behind where an office is held: «رئيس الدائرة في الرئاسة | فخر الدين ألدان»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite or last >= high or skeleton.at(last, "preposition") is None:
        return None
    for index in range(last + 2, min(high, last + _FAR)):
        word = skeleton.words[index]
        if not word[0].isalpha() or skeleton.at(index, "cue", "that", "relative", "adverb") is not None:
            return None
        given = names.given(skeleton, scene, index)
        if given is not None and not names.bound(given) and skeleton.words[index - 1].startswith(definite):
            stop = names.run_after(skeleton, scene, index, high)
            return (index, stop) if stop > given.last else None
    return None


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
        or morphology.ruled(skeleton, scene, end)
    )
    return bound and not title_phrases.idafa(skeleton, scene, begin, end)


def called(skeleton: Skeleton, scene: Scene, begin: int, end: int, first: int, last: int) -> Subject:
    """Make a subject of an unknown name in items ``begin`` to ``end`` beside a title in ``first`` to ``last``."""
    speaker = roster.known(skeleton, scene, begin, end)
    roster.describe(skeleton, scene, first, last, speaker)
    return Subject((speaker,), min(begin, first), max(end, last), True)


def told(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Subject:
    """Make a subject of an unknown name in items ``first`` to ``last``."""
    return Subject((roster.known(skeleton, scene, first, last),), first, last, True)


def nameless(skeleton: Skeleton, scene: Scene, first: int, last: int, high: int) -> Subject:
    """Make a subject of a description: of whose name follows between commas, of who bears it, else of nobody by name."""
    place = title_phrases.place_end(skeleton, last, high)
    body = (
        skeleton.at(first, "institution") is not None
    )  # «وزارت خارجه، فواد حسین، گفت»: no man is a ministry
    named = None if body else _apposed(skeleton, scene, last, high) or _apposed(skeleton, scene, place, high)
    if named is not None and _leader(skeleton, scene, first, named[0]):
        named = None  # «به گفتهٔ یکی از مقام‌های وارلند، برنیک، رئیس‌جمهور، …»: he is no mere official
    if named is not None:
        speaker, end = named
        roster.describe(skeleton, scene, first, last, speaker)
        return Subject((speaker,), first, end, True, step=f"{skeleton.text(first, last)} → {speaker.name}")
    speaker = roster.nameless(skeleton, scene, first, last)
    words = skeleton.text(first, last)
    step = "" if fold(words) == fold(speaker.name) else f"{words} → {speaker.name}"
    return Subject((speaker,), first, last, True, step=step)


def _leader(skeleton: Skeleton, scene: Scene, first: int, speaker: Speaker) -> bool:
    """Whether a word for people without an office describes who leads a country, where names have no capitals."""
    mere = skeleton.at(first, "title") is None and not scene.vocabulary.lexicon.quotes.grammar.case
    return mere and speaker.entity is not None and leads(scene, speaker.entity)


def _apposed(skeleton: Skeleton, scene: Scene, last: int, high: int) -> tuple[Speaker, int] | None:
    """Read a name between commas after item ``last``: «محامي الحاج، طارق الجندي، أن», «یکی از نگهبانان، رستم الوندی، …»."""
    if last + 1 >= high or skeleton.words[last] not in COMMAS:
        return None
    honorific = skeleton.at(last + 1, "honorific", "title", "demonym")
    begin = honorific.last if honorific is not None else last + 1
    if (
        honorific is None
        and names.given(skeleton, scene, begin + 1) is not None
        and morphology.origin(skeleton, scene, begin)
    ):
        begin += 1  # «مدرب النهر، الفرنسي بيير لوغران، إن»
    if skeleton.at(begin, "mask", "cue") is not None:
        return None
    person = skeleton.at(begin, "entity")
    entity = scene.vocabulary.gazetteer.entities.get(person.value) if person is not None else None
    if person is not None and entity is not None and entity.kind == "person" and person.proclitic is None:
        closed = person.last < high and skeleton.words[person.last] in COMMAS | {":", QUOTED}
        return (speaker_of(scene.vocabulary, entity.id), person.last) if closed else None
    found = roster.at(skeleton, scene, begin)
    end = found.last if found is not None else names.run_after(skeleton, scene, begin, high)
    closed = end < high and (
        skeleton.words[end] in COMMAS | {":", QUOTED} or skeleton.at(end, "that", "cue") is not None
    )
    joints = sum(skeleton.at(index, "link") is not None for index in range(begin, end))
    if not closed or (found is None and not 2 <= end - begin < names.MOST + joints):
        return None  # «محمد بن سالم آل فهد» is no longer than other names
    return (found.speaker if found is not None else roster.known(skeleton, scene, begin, end)), end


def source(skeleton: Skeleton, scene: Scene, first: int, last: int, high: int) -> Subject:
    """Make a subject of a source in items ``first`` to ``last``: a carrier, a document, or people without a name."""
    article = skeleton.at(first, "article")
    begin = article.last if article is not None else first
    if _carries(skeleton, scene, first, begin, last):
        return Subject((), first, last, True, carrier=True)
    if skeleton.at(begin, "joint") is not None and skeleton.at(begin + 1, "document") is not None:
        return Subject(both(scene), first, last, True, step="joint-document")
    if skeleton.at(begin, "document") is not None:
        return Subject(scene.owners or scene.body, first, last, True, step="document")
    again = pointing.again(skeleton, scene, first, begin, last)
    last = last if again is not None else title_phrases.seat_end(skeleton, scene, last, high)
    if again is not None:
        return Subject((again,), first, last, True, step=f"{skeleton.text(first, last)} → {again.name}")
    return nameless(skeleton, scene, first, last, high)


def _carries(skeleton: Skeleton, scene: Scene, first: int, begin: int, last: int) -> bool:
    """Whether an agency is named in the first words of a phrase; not by its adjective alone: «المملكة العربية السعودية», «دفتر رسانه‌ای»."""
    found = skeleton.among(first, min(last, begin + _CARRIER_REACH), "agency")
    body = not scene.vocabulary.lexicon.quotes.grammar.case and skeleton.at(begin, "institution") is not None
    return any(not (body and hit.first == begin + 1) for hit in found)


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
    if last - first == 1 and calling.bears(scene, skeleton.words[first]):
        return told(skeleton, scene, first, last)  # «عن تميم قوله»
    return source(skeleton, scene, first, last, high)
