"""Finds the subject that a clause names for its verb: a skeleton, its actors and a verb in; speakers and where their phrase begins out."""

from collections.abc import Sequence

from generator.extract import (
    agreement,
    chunks,
    descriptions,
    fronted,
    heads,
    morphology,
    nominals,
    postverbal,
    precedence,
    preverbal,
    roster,
    together,
)
from generator.extract.descriptions import PHRASE_MOST, Subject
from generator.extract.predicates import finite
from generator.extract.scene import COMMAS, Actor, Scene, meant
from generator.extract.skeleton import Skeleton


def before(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], low: int, verb: int) -> Subject | None:
    """Find the subject among items ``low`` to ``verb``; ``None`` where the clause names none."""
    end = _skip_adverbs_back(skeleton, scene, low, verb)
    low = preverbal.past_semicolon(skeleton, scene, low, verb)
    if scene.vocabulary.lexicon.quotes.grammar.case:
        if end > low and finite(skeleton, scene, end - 1):
            return None  # "the bank assessed | claims that …"
        cut = nominals.before(skeleton, scene, low, end)
        whole = heads.subject(skeleton, scene, actors, cut) if cut is not None else None
        if whole is not None:
            return whole
        if end > low and (
            skeleton.words[end - 1] in scene.conjunctions or _within_relative(skeleton, low, end)
        ):
            return None
    low = precedence.behind_relative(skeleton, actors, low, verb)
    inside = agreement.without_two(
        skeleton, scene, [a for a in actors if low <= a.first and a.last <= verb], verb
    )
    free = [a for a in inside if not a.governed and a.sort not in {"place", "source"}]
    grammar = scene.vocabulary.lexicon.quotes.grammar
    close = [a for a in free if (a.boundary or grammar.case) and _reaches(skeleton, a, end)]
    bounded = [
        a
        for a in free
        if a.boundary and not (grammar.case and a.sort == "body" and a.last < end - PHRASE_MOST)
    ]
    places = [
        a
        for a in inside
        if a.sort == "place" and not a.governed and a.boundary and _days(skeleton, scene, a.last, end) == end
    ]
    described = preverbal.described(skeleton, scene, inside, low, end)
    described = [] if described and precedence.apposed(skeleton, inside, bounded, described[0]) else described
    agencies = (hit.first for hit in skeleton.among(low, end, "agency"))
    free_agencies = (index for index in agencies if not _carries(skeleton, index))
    agency = next((i for i in free_agencies if not skeleton.words[i - 1].isdigit()), None)  # «۱۲ مهر»
    if agency is not None and not close and not bounded and not described:
        return Subject((), agency, agency + 1, True, carrier=True)
    if described and bounded and precedence.gives_way(skeleton, described[0], bounded, end):
        described = []
    for chosen in (close[-1:], described, bounded[:1], places):
        if chosen:
            found = chosen[0]
            if not isinstance(found, Subject):
                found = _first_joined(free, found)
            return (
                found
                if isinstance(found, Subject)
                else _from_actor(skeleton, scene, actors, found, low, verb)
            )
    phrase = preverbal.find(skeleton, scene, low, end)
    if phrase is not None:
        return phrase
    if free and not grammar.case:
        return _from_actor(skeleton, scene, actors, free[0], low, verb)
    return None


def _days(skeleton: Skeleton, scene: Scene, index: int, end: int) -> int:
    """Skip the day between a country and its verb: «وارلند | امروز دوشنبه | اعلام کرد»."""
    if scene.vocabulary.lexicon.quotes.grammar.case or scene.vocabulary.lexicon.quotes.grammar.definite:
        return index
    while index < end:
        adverb = skeleton.at(index, "adverb")
        place = adverb.last if adverb is not None else chunks.day_end(skeleton, index)
        if place == index:
            break
        index = place
    return index


def _within_relative(skeleton: Skeleton, low: int, end: int) -> bool:
    """Whether a pronoun after a noun makes a relative clause of the verb: "a fact he often mentions"."""
    return (
        end - low > 2 and skeleton.ending(end, "pronoun") is not None and skeleton.words[end - 2][0].isalnum()
    )


def _first_joined(free: Sequence[Actor], actor: Actor) -> Actor:
    """Go back to the first of several who are named together: "Brenik and Danev said"."""
    for other in reversed([a for a in free if a.last <= actor.first]):
        if not actor.joined or actor.first - other.last > 1:
            break
        actor = other
    return actor


def _carries(skeleton: Skeleton, index: int) -> bool:
    """Whether the agency at ``index`` is but the carrier of the report or whom it was told: «به گزارش خبرگزاری …», «به خبرنگار ما»."""
    return any(
        skeleton.ending(place, "carried", "preposition") is not None
        for place in range(max(1, index - 1), index + 1)
    )


def after(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], verb: int, high: int) -> Subject | None:
    """Find the subject that follows a verb whose last item is before ``verb``; ``None`` where none follows."""
    begin = verb
    while begin < high:
        adverb = skeleton.at(begin, "adverb")
        if adverb is None:
            break
        begin = adverb.last
    if scene.vocabulary.lexicon.quotes.grammar.case:
        cut = nominals.after(skeleton, scene, begin, high)
        return heads.subject(skeleton, scene, actors, cut) if cut is not None else None
    full = together.in_full(skeleton, scene, begin)
    if full is not None:
        return full
    if skeleton.at(begin, "latter") is not None:
        return together.latter(skeleton, scene, actors, verb, begin)
    actor = next((a for a in actors if a.first == begin and not a.governed), None)
    if actor is None and _kin(skeleton, scene, begin, high):
        actor = next((a for a in actors if a.first == begin + 1 and not a.governed), None)
    known = actor is not None and actor.sort == "person"
    if (not known and agreement.governed(skeleton, scene, verb, begin)) or (
        actor is not None
        and (
            agreement.disagrees(skeleton, scene, verb, actor) or agreement.asked(skeleton, scene, verb, actor)
        )
    ):
        first, last = (actor.first, actor.last) if actor is not None else (begin, begin + 1)
        return Subject(scene.spoke, first, last, True, step="goes-on") if scene.spoke else None
    if actor is None and begin < high and skeleton.at(begin, "article") is not None:
        actor = next((a for a in actors if a.first == begin + 1 and not a.governed), None)
    if (
        actor is not None
        and actor.sort != "source"
        and (actor.speakers or actor.pronoun or actor.sort == "role")
    ):
        found: Subject | None = _from_actor(skeleton, scene, actors, actor, verb, high)
    elif together.told(skeleton, scene, verb, begin):
        return None
    else:
        found = postverbal.find(skeleton, scene, begin, high)
    return together.joined(skeleton, scene, actors, found, high) if found is not None else None


def _kin(skeleton: Skeleton, scene: Scene, index: int, high: int) -> bool:
    """Whether a word tells whose a person is whom a name follows: «ورأت مستشارتها سونيا آردن»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or index + 1 >= high:
        return False
    return skeleton.words[index][0].isalpha() and morphology.owned(skeleton, scene, index)


def ahead(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], low: int, verb: int) -> Subject | None:
    """Find a subject that stands before its verb where it follows as a rule: «بوتين أوضح أن», «أما ساكي فقالت إن»."""
    end = _skip_adverbs_back(skeleton, scene, low, verb)
    agency = preverbal.agency(skeleton, scene, low, end)
    if agency is not None:
        return agency
    for actor in reversed([a for a in actors if low <= a.first and a.last <= end]):
        metonym = actor.sort == "place" and actor.last == end and actor.boundary and end > low
        if actor.governed or actor.sort == "source" or (actor.sort == "place" and not metonym):
            continue
        if fronted.owned(skeleton, scene, actor):
            continue
        topical = skeleton.ending(actor.first, "topical") is not None
        close = actor.boundary and (actor.last == end or _between_commas(skeleton, actor, end))
        close = close or precedence.named_again(skeleton, actor, low, end)
        if topical or close:
            actor = _first_joined(actors, actor) if actor.joined else actor  # «برينيك ودانيف أكدا أن»
            return _from_actor(skeleton, scene, actors, actor, low, verb)
    if skeleton.at(low, "source", "title", "honorific") is not None and low < end:
        whole = postverbal.find(skeleton, scene, low, end)
        verbal = any(morphology.verbal(skeleton, scene, i) for i in range(low + 1, end))
        if whole is not None and whole.last == end and whole.speakers and not verbal:
            return whole  # «النائبة سلوى كرم سألت: …», but not «أمير البلاد يتصل بالرئيس ويدعو إلى»
    topic = next(
        (skeleton.at(i, "topical") for i in range(low, verb) if skeleton.at(i, "topical") is not None), None
    )
    if topic is None:
        topic = (
            fronted.auxiliary(skeleton, low, verb)
            or fronted.contrast(skeleton, low, verb)
            or fronted.masked(skeleton, low, verb)
        )
    if topic is None:
        topic = fronted.led(skeleton, low, end)
    if topic is None:
        return None
    named = next((a for a in actors if a.first == topic.last and not a.governed and a.speakers), None)
    if named is not None and named.sort != "source":
        return _from_actor(skeleton, scene, actors, named, low, verb)
    return postverbal.find(skeleton, scene, topic.last, verb)


def _between_commas(skeleton: Skeleton, actor: Actor, end: int) -> bool:
    """Whether all that parts the actor from its verb is an apposition in commas."""
    near = 2 < end - actor.last <= PHRASE_MOST
    if actor.first > 0 and skeleton.words[actor.first - 1] in COMMAS:
        return False  # an apposition itself: «حول المعارض، نافالني، المسجون، قال»
    return near and skeleton.words[actor.last] in COMMAS and skeleton.words[end - 1] in COMMAS


def doer(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], low: int, high: int) -> Subject | None:
    """Find who acts in a sentence whose verb stands first, whatever it is: «رفضت المحكمة …», «وكانت النيابة أسندت …»."""
    place = low
    while place < high:
        hit = skeleton.at(place, "adverb", "resume")
        if hit is None and skeleton.words[place] not in COMMAS:
            break
        place = hit.last if hit is not None else place + 1
    auxiliary = skeleton.ending(place, "auxiliary")
    begin = place if auxiliary is not None else place + 1
    noun = skeleton.at(begin, "source", "title") if begin < high else None
    if noun is None or noun.proclitic is not None or skeleton.at(begin, "preposition", "that") is not None:
        return None
    return after(skeleton, scene, actors, begin, high)


def _from_actor(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], actor: Actor, low: int, high: int
) -> Subject:
    article = skeleton.ending(actor.first, "article")
    unnamed = not actor.speakers or (article is not None and roster.new(skeleton, scene, article.first))
    if actor.sort == "role" and unnamed:
        return descriptions.unknown(skeleton, scene, actor, low, high)
    speakers = list(meant(scene, actor))
    last = actor.last
    for other in actors:
        if (
            other.joined
            and other.sort != "pronoun"  # «وقال نصار (29 عاما) وهو يبكي»
            and other.first >= last
            and other.last <= high
            and other.first - last <= 1
            and not other.governed
            and (other.sort != "source" or not scene.vocabulary.lexicon.quotes.grammar.definite)
        ):
            speakers += [s for s in meant(scene, other) if s not in speakers]
            last = other.last
    words = skeleton.text(actor.first, actor.last)
    step = f"{words} → {'، '.join(s.name for s in speakers)}" if [words] != [s.name for s in speakers] else ""
    # «به گزارش مهر؛ ماکرون گفت»: a mark parts who speaks from the agency that carries it
    parted = actor.first > 0 and not skeleton.words[actor.first - 1][0].isalnum()
    near = actor.first - 1 if parted else max(low, actor.first - 2)
    own = scene.vocabulary.lexicon.quotes.grammar.definite and actor.sort == "place"
    carrier = skeleton.holds(max(low, near), actor.first if own else last, "agency")
    return Subject(tuple(speakers), actor.first, last, True, carrier, step)


def _reaches(skeleton: Skeleton, actor: Actor, end: int) -> bool:
    """Whether nothing but an apposition or a relative clause in commas lies between ``actor`` and item ``end``."""
    if actor.last >= end:
        return True
    if actor.last == end - 1 and skeleton.words[end - 1] in COMMAS and actor.first > 0:
        return skeleton.words[actor.first - 1] in COMMAS  # "the mayor, Petra Lind, said"
    return (
        skeleton.words[actor.last] in COMMAS
        and skeleton.words[end - 1] in COMMAS
        and end - actor.last > 2
        and skeleton.at(actor.last + 1, "relative", "article", "title", "demonym") is not None
    )


def _skip_adverbs_back(skeleton: Skeleton, scene: Scene, low: int, verb: int) -> int:
    """Go back over adverbs before the verb."""
    end = verb
    while end > low:
        adverb = skeleton.ending(end, "adverb")
        if adverb is not None and adverb.first >= low:
            end = adverb.first
        elif end - 1 > low and morphology.of_manner(skeleton, scene, end - 1):
            end -= 1
        else:
            return end
    return end
