"""Noun phrases that name a speaker without a known name: «یکی از مقام‌های ارشد», "a senior official", a stranger beside a title."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import names, roster
from generator.extract.offices import RELATIONAL
from generator.extract.scene import COMMAS, Actor, Scene, both
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.model import Speaker
from generator.text.scan import Hit

PHRASE_MOST = 12
_NOUN_MOST = 5


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
    last = max(actor.last, names.title_end(skeleton, scene, actor.last, high))
    end = first - 1 if first > low and skeleton.words[first - 1] in COMMAS else first
    begin = names.run_before(skeleton, scene, low, end)
    if 2 <= end - begin < names.MOST and (begin == low or not skeleton.words[begin - 1][0].isalnum()):
        return _called(skeleton, scene, begin, end, first, last)
    case = scene.vocabulary.lexicon.quotes.grammar.case
    head = skeleton.at(actor.first, "title")
    if head is not None and head.value.key in RELATIONAL and actor.last == head.last and not case:
        # «سخنگوی ستاد کیهان»: what follows is whom the office serves
        return _told(skeleton, scene, first, max(last, names.run_after(skeleton, scene, last, high)))
    for start in (last, last + 1 if last < high and skeleton.words[last] in COMMAS else last):
        stop = names.run_after(skeleton, scene, start, high)
        if stop - start >= (1 if case else 2):
            return _called(skeleton, scene, start, stop, first, last)
        if start == last:
            last = stop  # «رئیس بندر»: one word more belongs to the title
    article = skeleton.ending(first, "article")
    return _told(skeleton, scene, article.first if article is not None else first, last)


def _called(skeleton: Skeleton, scene: Scene, begin: int, end: int, first: int, last: int) -> Subject:
    """Make a subject of an unknown name in items ``begin`` to ``end`` beside a title in ``first`` to ``last``."""
    speaker = roster.known(skeleton, scene, begin, end)
    roster.describe(skeleton, scene, first, last, speaker)
    return Subject((speaker,), min(begin, first), max(end, last), True)


def _told(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Subject:
    return Subject((roster.known(skeleton, scene, first, last),), first, last, True)


def described(
    skeleton: Skeleton, scene: Scene, inside: Sequence[Actor], low: int, end: int
) -> list[Subject | Actor]:
    """Read an anonymous source that is the subject: «یکی از مقام‌های ارشد دولت», "a senior administration official"."""
    case = scene.vocabulary.lexicon.quotes.grammar.case
    for actor in reversed(inside) if case else inside:
        if actor.sort != "source" or actor.governed:
            continue
        first = _phrase_start(skeleton, scene, low, actor.first)
        if first is None:
            continue
        last = _phrase_end(skeleton, scene, actor.last, end)
        if scene.vocabulary.lexicon.quotes.grammar.case and _unbroken(skeleton, last, end):
            last = end  # "economists at the institute said"
        if last - first > PHRASE_MOST:
            continue
        return [_source(skeleton, scene, first, last)]
    return []


def _unbroken(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether nothing but words of the same phrase stands between: no comma, no day, no verb."""
    return last - first <= 5 and not any(
        not skeleton.words[i][0].isalnum()
        or skeleton.at(i, "weekday", "month", "cue", "finite", "relative") is not None
        for i in range(first, last)
    )


def _source(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Subject:
    if any(skeleton.at(index, "agency") for index in range(first, last)):
        return Subject((), first, last, True, carrier=True)
    article = skeleton.at(first, "article")
    begin = article.last if article is not None else first
    if skeleton.at(begin, "joint") is not None and skeleton.at(begin + 1, "document") is not None:
        return Subject(both(scene), first, last, True, step="joint-document")
    if skeleton.at(begin, "document") is not None:
        return Subject(scene.owners or scene.body, first, last, True, step="document")
    again = _again(skeleton, scene, first, begin, last)
    if again is not None:
        return Subject((again,), first, last, True, step=f"{skeleton.text(first, last)} → {again.name}")
    known = roster.known(skeleton, scene, first, last)
    return Subject((known,), first, last, True)


def _again(skeleton: Skeleton, scene: Scene, first: int, begin: int, last: int) -> Speaker | None:
    """Give who spoke last, where the description says that it is the same: "the official", «این مقام», «المصدر»."""
    if len(scene.spoke) != 1 or scene.spoke[0].entity is not None:
        return None
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    word = skeleton.words[begin]
    if skeleton.at(first, "same") is not None:
        same = skeleton.at(first, "same")
        word = skeleton.words[same.last] if same is not None and same.last < last else word
    elif definite and word.startswith(definite) and last - begin == 1:
        word = word.removeprefix(definite)
    else:
        return None
    return scene.spoke[0] if word in fold(scene.spoke[0].name).split() else None


def _phrase_start(skeleton: Skeleton, scene: Scene, low: int, index: int) -> int | None:
    """Go back to where the noun phrase around item ``index`` begins; ``None`` where it is governed."""
    begin = index
    case = scene.vocabulary.lexicon.quotes.grammar.case
    while begin > low:
        before_word = skeleton.words[begin - 1]
        if not before_word[0].isalnum() or before_word in scene.conjunctions:
            return begin if before_word != "'" else None
        ruling = skeleton.ending(
            begin, "preposition", "adverb", "that", "cue", "resume", "relative", "finite"
        )
        if ruling is not None:
            return None if ruling.sort == "preposition" else begin
        begin -= 1
        if case and skeleton.at(begin, "article") is not None:
            return begin if skeleton.ending(begin, "preposition") is None else None
    return begin


def _phrase_end(skeleton: Skeleton, scene: Scene, index: int, high: int) -> int:
    """Go on to where a noun phrase ends: before a preposition with an object of its own, an adverb, a comma, a verb."""
    end = index
    verbs_after = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    while end < high:
        word = skeleton.words[end]
        if not word[0].isalnum() and word not in {"-", "–"}:
            break
        stop = skeleton.at(
            end,
            "finite",
            "adverb",
            "that",
            "cue",
            "object",
            "relative",
            "resume",
            "whether",
            "month",
            "weekday",
            "relative_date",
        )
        if stop is not None:
            break
        if skeleton.at(end, "preposition") is not None and not _ties(
            skeleton, scene, end, index, verbs_after
        ):
            break
        end += 1
    return end


def _ties(skeleton: Skeleton, scene: Scene, end: int, index: int, verbs_after: bool) -> bool:
    """Whether a preposition at ``end`` belongs to the description: «مصدر مقرب من الوفد», «مسؤول في البيت الأبيض», "of the"."""
    if skeleton.at(end, "possessive") is not None:
        return True
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    head = skeleton.words[max(0, index - 1)]
    return verbs_after and end - index <= 2 and not (definite and head.startswith(definite))


def before(skeleton: Skeleton, scene: Scene, low: int, end: int) -> Subject | None:
    """Take the first noun phrase of a clause as its subject: an unknown name, with or without a title."""
    begin = names.run_before(skeleton, scene, low, end)
    if scene.vocabulary.lexicon.quotes.grammar.case:
        if begin == end or skeleton.at(begin, "document") is not None:
            return None
        return _told(skeleton, scene, begin, end)
    first = _chunk(skeleton, scene, low, end)
    last = min(_phrase_end(skeleton, scene, first, end), end)
    if last <= first or last - first > PHRASE_MOST:
        return None
    if skeleton.at(first, "document") is not None:
        return Subject(scene.owners or scene.body, first, last, True, step="document")
    title = next((i for i in range(first, last) if skeleton.at(i, "title", "honorific") is not None), None)
    if title is not None:
        return _titled(skeleton, scene, first, title, last)
    plain = all(names.could_be(skeleton, scene, i) for i in range(first, last))
    family = last - first == 1 and skeleton.words[first] in scene.families
    return _told(skeleton, scene, first, last) if plain and (family or 2 <= last - first <= 3) else None


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
        if stop > after:
            return _called(skeleton, scene, after, stop, first, after)
    return _told(skeleton, scene, first, last)


def _chunk(skeleton: Skeleton, scene: Scene, low: int, end: int) -> int:
    """Skip adverbs, conjunctions and leading phrases with a preposition, up to their comma; give where the subject may begin."""
    place = low
    while place < end:
        adverb = skeleton.at(place, "adverb", "resume")
        if adverb is not None:
            place = adverb.last
        elif not skeleton.words[place][0].isalnum() or skeleton.words[place] in scene.conjunctions:
            place += 1
        elif skeleton.at(place, "carried") is not None and skeleton.at(place + 2, "agency") is not None:
            agency = skeleton.at(place + 2, "agency")
            place = agency.last if agency is not None else place + 2
        elif skeleton.at(place, "preposition", "carried") is not None:
            comma = next((i for i in range(place, end) if skeleton.words[i] in COMMAS), None)
            if comma is None:
                return end
            place = comma + 1
        else:
            return place
    return place


def after(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read a description or an unknown name after a verb."""
    if begin >= high or not skeleton.words[begin][0].isalpha():
        return None
    article = skeleton.at(begin, "article")
    start = article.last if article is not None else begin
    honorific = skeleton.at(start, "honorific")
    if honorific is not None:
        stop = names.run_after(skeleton, scene, honorific.last, high)
        if stop > honorific.last:
            return Subject((roster.known(skeleton, scene, honorific.last, stop),), begin, stop, True)
    if skeleton.at(start, "document") is not None and skeleton.at(start, "title") is None:
        return Subject(scene.owners or scene.body, begin, start + 1, True, step="document")
    if skeleton.at(start, "agency") is not None:
        return Subject((), begin, start + 1, True, carrier=True)
    noun = skeleton.at(start, "source", "title")
    if noun is not None:
        return _with_noun(skeleton, scene, begin, noun, high)
    return _bare_name(skeleton, scene, begin, start, high)


def _with_noun(skeleton: Skeleton, scene: Scene, begin: int, noun: Hit, high: int) -> Subject:
    """Read a description that begins with a title or a word for people: «المدرب كريم الداودي», «مصدر مقرب من الوفد»."""
    for begin_name in (names.title_end(skeleton, scene, noun.last, high), noun.last):
        stop = names.run_after(skeleton, scene, begin_name, high)
        edge = stop >= high or skeleton.at(stop, "that") is not None or skeleton.words[stop] in COMMAS | {":"}
        if stop - begin_name >= 2 and edge:
            return _called(skeleton, scene, begin_name, stop, noun.first, begin_name)
    last = _phrase_end(skeleton, scene, noun.first + 1, high)
    return _source(skeleton, scene, begin, min(last, begin + PHRASE_MOST))


def _bare_name(skeleton: Skeleton, scene: Scene, begin: int, start: int, high: int) -> Subject | None:
    """Read an unknown name that nothing announces but its verb."""
    if (
        skeleton.at(
            start, "preposition", "that", "cue", "relative", "adverb", "whether", "opener", "negation"
        )
        is not None
    ):
        return None
    end = names.run_after(skeleton, scene, begin, high)
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if definite and end < high and skeleton.words[end - 1].startswith(definite) and end > begin:
        # «كبير المفتشين أنور سالم»: an office of two words, then the name
        stop = names.run_after(skeleton, scene, end, high)
        if stop - end >= 2:
            return _called(skeleton, scene, end, stop, begin, end)
    if definite and end - begin >= 3 and skeleton.words[begin].startswith(definite):
        begin += 1  # «الخباز نبيل الفارس»: a trade, then the name
    bound = end < high and (
        skeleton.at(end, "that") is not None or skeleton.words[end] in COMMAS | {":", QUOTED}
    )
    if end == begin:
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
        stop = _phrase_end(skeleton, scene, begin, high)
        ends = stop < high and (
            skeleton.at(stop, "that") is not None or skeleton.words[stop] in COMMAS | {":", QUOTED}
        )
        return _told(skeleton, scene, begin, stop) if ends and stop - begin <= _NOUN_MOST else None
    return None


def _nameable(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> bool:
    """Whether words between a verb and its complement may be a name: «الإليزيه» alone, «سامح شكري»; not «ضرورة»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite:
        return True
    first = skeleton.words[begin].startswith(definite)
    return first if end - begin == 1 else not first and not skeleton.words[begin + 1].startswith(definite)


def phrase(skeleton: Skeleton, scene: Scene, first: int, high: int) -> Subject:
    """Take a description that begins at item ``first`` as the speaker; at most up to item ``high``."""
    last = high if high - first <= PHRASE_MOST else _phrase_end(skeleton, scene, first + 1, high)
    return _source(skeleton, scene, first, last)
