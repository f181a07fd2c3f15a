"""Finds who is the subject of a cue: a skeleton, its actors and a verb in; speakers and where their phrase begins out."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.people import COMMAS, Actor, Scene, meant
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.model import Speaker

_NAME_MOST = 5
"""An unknown name has at most so many words."""

_PHRASE_MOST = 12


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


def inherited(scene: Scene, skeleton: Skeleton, actors: Sequence[Actor], low: int, index: int) -> Subject:
    """Give the speaker of a verb without subject: told of earlier in the sentence, else who spoke last."""
    for actor in reversed([a for a in actors if low <= a.first < index and not a.governed]):
        if actor.sort in {"person", "role", "body"} and actor.speakers and not scene.spoke:
            return Subject(actor.speakers, index, index, False, step="the sentence tells of")
    speakers = scene.spoke or scene.topic
    if len(speakers) > 1 and scene.single and not _plural(skeleton, scene, index):
        speakers = scene.single
    return Subject(speakers, index, index, False, step="goes on")


def _plural(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    return skeleton.words[verb].endswith(scene.vocabulary.lexicon.quotes.grammar.plurals)


def before(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], low: int, verb: int) -> Subject | None:
    """Find the subject among items ``low`` to ``verb``; ``None`` where the clause names none."""
    end = _skip_adverbs_back(skeleton, low, verb)
    inside = [actor for actor in actors if low <= actor.first and actor.last <= verb]
    free = [a for a in inside if not a.governed and a.sort not in {"place", "source"}]
    grammar = scene.vocabulary.lexicon.quotes.grammar
    close = [a for a in free if a.boundary and _reaches(skeleton, a, end)]
    bounded = [a for a in free if a.boundary and not (grammar.case and a.sort == "body" and a.last < end - _PHRASE_MOST)]
    places = [a for a in inside if a.sort == "place" and not a.governed and a.boundary and a.last == end]
    described = _described(skeleton, scene, inside, low, end)
    agency = next((i for i in range(low, end) if skeleton.at(i, "agency") is not None), None)
    if agency is not None and not close and (not bounded or agency < bounded[0].first) and _heads(skeleton, low, agency):
        return Subject((), agency, agency + 1, True, carrier=True)
    for chosen in (close[-1:], described, bounded[:1], places):
        if chosen:
            found = chosen[0]
            return found if isinstance(found, Subject) else _from_actor(skeleton, scene, actors, found, low, verb)
    phrase = _phrase_before(skeleton, scene, low, end)
    if phrase is not None:
        return phrase
    if free and not grammar.case:
        return _from_actor(skeleton, scene, actors, free[0], low, verb)
    return None


def _heads(skeleton: Skeleton, low: int, index: int) -> bool:
    """Whether item ``index`` begins the clause: nothing but its adverbs and conjunctions stand before it."""
    place = index
    while place > low:
        adverb = skeleton.ending(place, "adverb", "resume", "article")
        if adverb is None:
            return not skeleton.words[place - 1][0].isalnum()
        place = adverb.first
    return True


def after(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], verb: int, high: int) -> Subject | None:
    """Find the subject that follows a verb whose last item is before ``verb``; ``None`` where none follows."""
    begin = verb
    while begin < high:
        adverb = skeleton.at(begin, "adverb")
        if adverb is None:
            break
        begin = adverb.last
    actor = next((a for a in actors if a.first == begin and not a.governed), None)
    if actor is None and begin < high and skeleton.at(begin, "article") is not None:
        actor = next((a for a in actors if a.first == begin + 1 and not a.governed), None)
    if actor is not None and actor.sort != "source" and (actor.speakers or actor.pronoun):
        return _from_actor(skeleton, scene, actors, actor, verb, high)
    return _phrase_after(skeleton, scene, begin, high)


def _from_actor(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], actor: Actor, low: int, high: int
) -> Subject:
    if actor.sort == "role" and not actor.speakers:
        return _unknown(skeleton, scene, actor, low, high)
    speakers = list(meant(scene, actor))
    last = actor.last
    for other in actors:
        if other.joined and other.first >= last and other.last <= high and other.first - last <= 1 and not other.governed:
            speakers += [s for s in meant(scene, other) if s not in speakers]
            last = other.last
    words = skeleton.text(actor.first, actor.last)
    step = f"{words} → {'، '.join(s.name for s in speakers)}" if [words] != [s.name for s in speakers] else ""
    carrier = any(skeleton.at(i, "agency") for i in range(max(low, actor.first - 2), last))
    return Subject(tuple(speakers), actor.first, last, True, carrier, step)


def _unknown(skeleton: Skeleton, scene: Scene, actor: Actor, low: int, high: int) -> Subject:
    """Name the holder of a title whom the gazetteer does not know: by the name beside it, else by the description."""
    first, last = actor.first, actor.last
    if first > low + 1 and skeleton.words[first - 1] in COMMAS:
        begin = _name_start(skeleton, scene, low, first - 1)
        if begin < first - 1:
            return _called(skeleton, scene, begin, first - 1, first, last)
    end = _name_end(skeleton, scene, last, high)
    if end > last and skeleton.words[last] in COMMAS:
        return _called(skeleton, scene, last + 1, end, first, last)
    if end > last:
        return _called(skeleton, scene, last, end, first, last) if end - last <= _NAME_MOST else _told(skeleton, scene, first, last)
    return _told(skeleton, scene, first, last)


def _called(skeleton: Skeleton, scene: Scene, begin: int, end: int, first: int, last: int) -> Subject:
    """Make a subject of an unknown name in items ``begin`` to ``end`` beside a title in ``first`` to ``last``."""
    speaker = _known(skeleton, scene, begin, end)
    scene.described[fold(skeleton.text(first, last))] = speaker
    return Subject((speaker,), min(begin, first), max(end, last), True)


def _known(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> Speaker:
    """Give the unknown speaker of that name: the one named in full before, where this is a part of the name."""
    name = skeleton.text(begin, end).strip()
    key = fold(name)
    if key in scene.described:
        return scene.described[key]
    speaker = Speaker(None, name)
    scene.described[key] = speaker
    parts = key.split()
    if len(parts) > 1:
        scene.described.setdefault(parts[-1], speaker)
    return speaker


def _told(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Subject:
    return Subject((_known(skeleton, scene, first, last),), first, last, True)


def _name_start(skeleton: Skeleton, scene: Scene, low: int, end: int) -> int:
    """Go back from item ``end`` over the words of an unknown name."""
    begin = end
    while begin > low and end - begin < _NAME_MOST and _could_be_name(skeleton, scene, begin - 1):
        begin -= 1
    return begin if begin == low or not skeleton.words[begin - 1][0].isalnum() or scene.vocabulary.lexicon.quotes.grammar.case else end


def _name_end(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> int:
    """Go on from item ``begin`` over the words of an unknown name, a comma before it included."""
    end = begin
    if end + 1 < high and skeleton.words[end] in COMMAS and scene.vocabulary.lexicon.quotes.grammar.subject == "after":
        end += 1
    start = end
    while end < high and end - start < _NAME_MOST and _could_be_name(skeleton, scene, end):
        end += 1
    return end if end > start else begin


def _could_be_name(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` may be a word of a name that the gazetteer does not know."""
    word = skeleton.words[index]
    if word == QUOTED or not word[0].isalpha():
        return word in {".", "-"} and scene.vocabulary.lexicon.quotes.grammar.case and index > 0 and skeleton.capital(index - 1)
    if scene.vocabulary.lexicon.quotes.grammar.case:
        return skeleton.capital(index)
    return not any(hit.sort not in {"honorific", "topic"} for hit in skeleton.hits.get(index, ()))


def _reaches(skeleton: Skeleton, actor: Actor, end: int) -> bool:
    """Whether nothing but an apposition or a relative clause in commas lies between ``actor`` and item ``end``."""
    if actor.last >= end:
        return True
    return (
        skeleton.words[actor.last] in COMMAS
        and skeleton.words[end - 1] in COMMAS
        and end - actor.last > 2
        and skeleton.at(actor.last + 1, "relative", "article", "title", "demonym") is not None
    )


def _skip_adverbs_back(skeleton: Skeleton, low: int, verb: int) -> int:
    """Go back over adverbs before the verb."""
    end = verb
    while end > low:
        adverb = skeleton.ending(end, "adverb")
        if adverb is None or adverb.first < low:
            return end
        end = adverb.first
    return end


def _described(
    skeleton: Skeleton, scene: Scene, inside: Sequence[Actor], low: int, end: int
) -> list[Subject | Actor]:
    """Read an anonymous source that is the subject: «یکی از مقام‌های ارشد دولت», "a senior administration official"."""
    for actor in inside:
        if actor.sort != "source" or actor.governed:
            continue
        first = _phrase_start(skeleton, scene, low, actor.first)
        last = _phrase_end(skeleton, scene, actor.last, end)
        if first is None or last - first > _PHRASE_MOST:
            continue
        return [_source(skeleton, scene, first, last)]
    return []


def _source(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Subject:
    if any(skeleton.at(index, "agency") for index in range(first, last)):
        return Subject((), first, last, True, carrier=True)
    document = next((index for index in range(first, last) if skeleton.at(index, "document")), None)
    if document is not None and document == first:
        return Subject(scene.owners, first, last, True, step="the document's owner")
    known = _known(skeleton, scene, first, last)
    return Subject((known,), first, last, True)


def _phrase_start(skeleton: Skeleton, scene: Scene, low: int, index: int) -> int | None:
    """Go back to where the noun phrase around item ``index`` begins; ``None`` where it is governed."""
    begin = index
    case = scene.vocabulary.lexicon.quotes.grammar.case
    while begin > low:
        before_word = skeleton.words[begin - 1]
        if not before_word[0].isalnum() or before_word in scene.conjunctions:
            return begin if before_word != "'" else None
        if skeleton.ending(begin, "preposition") is not None:
            return None
        if skeleton.ending(begin, "adverb", "that", "cue", "resume", "relative", "finite") is not None:
            return begin
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
        stop = skeleton.at(end, "adverb", "that", "cue", "object", "relative", "resume", "whether", "month", "weekday", "relative_date")
        if stop is not None:
            break
        if skeleton.at(end, "preposition") is not None and not _ties(skeleton, end, index, verbs_after):
            break
        end += 1
    return end


def _ties(skeleton: Skeleton, end: int, index: int, verbs_after: bool) -> bool:
    """Whether a preposition at ``end`` belongs to the description: «مصدر مقرب من الوفد», «مسؤول في البيت الأبيض», "of the"."""
    if skeleton.at(end, "possessive") is not None:
        return True
    hit = skeleton.at(end + 1, "entity", "demonym", "source")
    return end - index <= 2 and (verbs_after or hit is not None)


def _phrase_before(skeleton: Skeleton, scene: Scene, low: int, end: int) -> Subject | None:
    """Take an unknown name before a verb as its subject."""
    begin = _name_start(skeleton, scene, low, end)
    if begin == end or skeleton.at(begin, "document") is not None:
        return None
    if any(skeleton.at(index, "agency") for index in range(begin, end)):
        return Subject((), begin, end, True, carrier=True)
    known = scene.described.get(fold(skeleton.text(begin, end)))
    if known is None and not _name_like(skeleton, scene, begin, end):
        return None
    return _told(skeleton, scene, begin, end)


def _name_like(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> bool:
    if scene.vocabulary.lexicon.quotes.grammar.case:
        return True
    return 2 <= end - begin <= 3 and not any(skeleton.hits.get(index) for index in range(begin, end))


def _phrase_after(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read a description or an unknown name after a verb."""
    if begin >= high or not skeleton.words[begin][0].isalpha():
        return None
    article = skeleton.at(begin, "article")
    start = article.last if article is not None else begin
    hit = skeleton.at(start, "preposition", "that", "cue", "relative", "adverb", "whether", "opener", "negation")
    if hit is not None and not (skeleton.at(start, "source", "title") is not None):
        return None
    if skeleton.at(start, "source", "title") is not None:
        last = _phrase_end(skeleton, scene, start + 1, high)
        title = skeleton.at(start, "title")
        if title is not None:
            name_end = _name_end(skeleton, scene, title.last, high)
            if name_end > title.last:
                return _called(skeleton, scene, title.last, name_end, start, title.last)
        return _source(skeleton, scene, begin, min(last, begin + _PHRASE_MOST))
    end = _name_end(skeleton, scene, begin, high)
    if end > begin and (end - begin >= 2 or scene.vocabulary.lexicon.quotes.grammar.case or fold(skeleton.text(begin, end)) in scene.described):
        return _told(skeleton, scene, begin, end)
    return None


def phrase(skeleton: Skeleton, scene: Scene, first: int, high: int) -> Subject:
    """Take a description that begins at item ``first`` as the speaker; at most up to item ``high``."""
    last = high if high - first <= _PHRASE_MOST else _phrase_end(skeleton, scene, first + 1, high)
    return _source(skeleton, scene, first, last)
