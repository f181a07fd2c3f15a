"""The noun phrase after a verb as its subject, where it holds no known name: the items behind the verb in; a subject out."""

from generator.extract import calling, chunks, descriptions, manner, morphology, names, roster, title_phrases
from generator.extract.descriptions import DESCRIPTION_MOST, PHRASE_MOST, Subject
from generator.extract.offices import kind
from generator.extract.scene import COMMAS, Scene, speaker
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_NOUN_MOST = 5
_UNLISTED = 3
"""So many words at most has a noun that no list knows, and what describes it."""
_TIMES = ("weekday", "deictic", "daypart", "month", "unit", "temporal", "number")


def find(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read a description or an unknown name after a verb."""
    if begin >= high or not skeleton.words[begin][0].isalnum():
        return None
    if not skeleton.words[begin][0].isalpha() or _counted(skeleton, begin):
        return _several(skeleton, scene, begin, high)
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    article = skeleton.at(begin, "article")
    start = article.last if article is not None else begin
    honorific = skeleton.at(start, "honorific")
    if honorific is not None:
        name = title_phrases.past_adjective(skeleton, scene, honorific.last, high)
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
    known = _known_behind(skeleton, scene, begin, high) if definite else None
    return known or _bare_name(skeleton, scene, begin, start, high)


def _counted(skeleton: Skeleton, index: int) -> bool:
    """Whether a number word begins a phrase about people: «قال ثلاثة مسؤولين إن»."""
    counted = skeleton.at(index, "number") is not None and skeleton.at(index, "article") is None
    return counted and skeleton.at(index + 1, "source", "title") is not None


def _several(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read people who are told by their number: «قال 5 مندوبين إن», «به گفتهٔ دو مقام وارلندی»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    counted = None if grammar.case or grammar.definite else skeleton.at(begin + 1, "source")
    if counted is not None:
        return _with_noun(skeleton, scene, begin, counted, high)
    if not grammar.definite or begin + 1 >= high or not skeleton.words[begin + 1][0].isalpha():
        return None
    last = chunks.end_of(skeleton, scene, begin + 2, high)
    bound = last < high and (
        skeleton.at(last, "that", "adverb", "preposition") is not None
        or skeleton.words[last] in COMMAS | {":", QUOTED}
    )
    return (
        descriptions.nameless(skeleton, scene, begin, last, high)
        if bound and last - begin <= _NOUN_MOST
        else None
    )


def _after_description(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read a name of the roster after words that describe its owner: «الخباز نبيل الفارس», «مدرب النهر كريم الداودي».

    Right after an indefinite noun a name is its owner's: «محامي الحاج».
    """
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    for index in range(begin, min(high, begin + DESCRIPTION_MOST)):
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
    for begin_name in (title_phrases.title_end(skeleton, scene, noun.last, high), noun.last):
        stop = names.run_after(skeleton, scene, begin_name, high)
        edge = stop >= high or skeleton.words[stop] in COMMAS | {":"}
        edge = (
            edge or skeleton.at(stop, "that", "matter") is not None or morphology.ruled(skeleton, scene, stop)
        )
        whole = title_phrases.complete(skeleton, scene, noun, begin_name, begin_name)
        if stop - begin_name >= 2 and edge and whole:
            return descriptions.called(skeleton, scene, begin_name, stop, noun.first, begin_name)
    body = skeleton.at(noun.first, "institution") is not None  # no man is a ministry
    named = None if body else _far_name(skeleton, scene, noun, high)
    if named is not None:
        return named
    last = chunks.end_of(skeleton, scene, noun.last, high)
    if last > noun.last and chunks.another(skeleton, scene, noun.last) and not skeleton.at(noun.last, "same"):
        last = noun.last  # «رفضت البلدية عريضة»
    pair = last - 1 > noun.last and chunks.paired(skeleton, scene, noun.last, last - 1)
    if last > noun.last and not pair and manner.attends(skeleton, scene, last - 1):
        last -= 1  # «ورد عليه المدرب ممازحا: …»
    return descriptions.source(skeleton, scene, begin, min(last, begin + PHRASE_MOST), high)


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
    return descriptions.source(skeleton, scene, noun.first, min(last, noun.first + PHRASE_MOST), high)


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
        known = _known_person(skeleton, scene, noun, index, high) if definite else None
        if known is not None:
            return known
        found = roster.at(skeleton, scene, index) if definite else None
        owner = skeleton.ending(index, "entity") is not None  # «المبعوث الخاص لبايدن | سالم فهد»
        owner = owner or _behind_body(skeleton, scene, noun, index)
        if found is None or found.lead or not (owner or skeleton.words[index - 1].startswith(definite)):
            continue
        closed = found.last < high and (
            skeleton.at(found.last, "that") is not None or skeleton.words[found.last] in COMMAS | {":"}
        )
        if closed and found.last - index > 1:
            roster.describe(skeleton, scene, noun.first, index, found.speaker)
            return Subject((found.speaker,), noun.first, found.last, True)
    return None


def _behind_body(skeleton: Skeleton, scene: Scene, noun: Hit, index: int) -> bool:
    """Whether a given name stands behind a body and the one word of its name: «الباحثة في معهد ساندور | ليلى كارن أن»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    body = skeleton.at(index - 2, "institution") if index - 2 > noun.last else None
    plain = skeleton.at(index - 1, "institution", "source", "title", "given") is None
    told = skeleton.words[noun.first].startswith(definite) and body is not None and plain
    return told and names.given(skeleton, scene, index) is not None


def _known_person(skeleton: Skeleton, scene: Scene, noun: Hit, index: int, high: int) -> Subject | None:
    """Read somebody of the gazetteer whose full name ends a definite description: «المسؤول في الكرملين | يوري أوشاكوف أن»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    hit = skeleton.at(index, "entity")
    if hit is None or hit.proclitic is not None or hit.last - index < 2 or kind(scene, hit) != "person":
        return None
    apart = skeleton.ending(index, "entity") is not None or skeleton.words[index - 1].startswith(definite)
    closed = hit.last < high and (
        skeleton.at(hit.last, "that", "toward", "preposition", "adverb") is not None
        or skeleton.words[hit.last] in COMMAS | {":"}
        or morphology.governed(skeleton, scene, hit.last)
    )
    if not (skeleton.words[noun.first].startswith(definite) and apart and closed):
        return None
    return Subject((speaker(scene.vocabulary, hit.value),), noun.first, hit.last, True)


def _bare_name(skeleton: Skeleton, scene: Scene, begin: int, start: int, high: int) -> Subject | None:
    """Read an unknown name that nothing announces but its verb."""
    if skeleton.at(
        start, "preposition", "that", "cue", "relative", "adverb", "whether", "opener", "negation"
    ) is not None or morphology.ruled(skeleton, scene, start):
        return None
    end = names.run_after(skeleton, scene, begin, high)
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if end == begin:
        defined = bool(definite) and skeleton.words[begin].startswith(definite)
        return unlisted(skeleton, scene, begin, high) if defined else None
    if definite and end < high and skeleton.words[end - 1].startswith(definite) and end > begin:
        # «كبير المفتشين أنور سالم»: an office of two words, then the name
        stop = names.run_after(skeleton, scene, end, high)
        if stop - end >= 2:
            return descriptions.called(skeleton, scene, end, stop, begin, end)
    described = skeleton.words[begin].startswith(definite) or morphology.owned(skeleton, scene, begin)
    if definite and end - begin >= 3 and described:
        begin += 1  # «الخباز نبيل الفارس»: a trade, then the name
    bound = (
        skeleton.at(end, "that", "relative", "matter") is not None
        or skeleton.words[end] in COMMAS | {":", QUOTED}
        if end < high
        else bool(definite) and end - begin > 1
    )
    if end - begin == 1 and manner.after_verb(skeleton, scene, begin):
        return unlisted(skeleton, scene, begin, high) if described else None
    cue = skeleton.ending(begin, "cue")
    says = (
        cue is not None and cue.value.stance == "say" and cue.value.strength == "strong" and end - begin >= 2
    )
    if cue is not None and cue.value.entry in scene.vocabulary.lexicon.quotes.grammar.objectless:
        open_end = end < high and skeleton.at(end, "preposition", "adverb", "weekday", "toward") is not None
        bound = bound or (open_end and end - begin >= 2)  # «شدد سالم فهد على ضرورة “…”»
    if scene.vocabulary.lexicon.quotes.grammar.case or (
        bound and (says or _nameable(skeleton, scene, begin, end))
    ):
        return descriptions.told(skeleton, scene, begin, end)
    if cue is not None and definite and end > begin and calling.bears(scene, skeleton.words[begin]):
        return descriptions.told(skeleton, scene, begin, begin + 1)
    if cue is not None and cue.value.stance == "say" and cue.value.strength == "strong" and end > begin:
        # «قال اقتصاديون إن»: after a pure verb of saying a noun is who says it
        stop = chunks.end_of(skeleton, scene, begin, high)
        ends = stop < high and (
            skeleton.at(stop, "that") is not None or skeleton.words[stop] in COMMAS | {":", QUOTED}
        )
        return (
            descriptions.nameless(skeleton, scene, begin, stop, high)
            if ends and stop - begin <= _NOUN_MOST
            else None
        )
    return None


def _known_behind(skeleton: Skeleton, scene: Scene, begin: int, high: int) -> Subject | None:
    """Read somebody of the gazetteer whom definite words that no list knows describe: «المعارض السورفي | ميرا دانيف»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    for index in range(begin, min(high, begin + _UNLISTED + 1)):
        hit = skeleton.at(index, "entity")
        if hit is not None and kind(scene, hit) == "person" and hit.proclitic is None and index > begin:
            return Subject((speaker(scene.vocabulary, hit.value),), begin, hit.last, True)
        if not skeleton.words[index].startswith(definite):
            return None
    return None


def unlisted(skeleton: Skeleton, scene: Scene, begin: int, high: int, bound: bool = True) -> Subject | None:
    """Read a definite noun that no list knows behind its verb; ``bound``: right before what is said, «قالت المعارضة إن»."""
    cue = skeleton.ending(begin, "cue")
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if cue is None or cue.value.form != "verb" or cue.value.entry in grammar.addressed:
        return None
    if not bound and not skeleton.words[begin].startswith(grammar.definite):
        return None
    stop = chunks.end_of(skeleton, scene, begin, high)
    closed = stop < high and (skeleton.at(stop, "that") is not None or skeleton.words[stop] == ":")
    timed = skeleton.at(begin, *_TIMES) is not None
    ties = next((i for i in range(begin + 1, stop) if skeleton.at(i, "preposition") is not None), stop)
    if (bound and not closed) or timed or not begin < ties <= begin + _UNLISTED:
        return None
    return descriptions.nameless(skeleton, scene, begin, ties, high)


def _nameable(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> bool:
    """Whether words between a verb and its complement may be a name: «الإليزيه» alone, «سامح شكري»; not «ضرورة»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite:
        return True
    first = skeleton.words[begin].startswith(definite)
    return first if end - begin == 1 else not first and not skeleton.words[begin + 1].startswith(definite)
