"""Where reported words end for what stands there, be it no verb of saying: marks, relative clauses, words of narration."""

from collections.abc import Sequence

from generator.extract import asides, morphology, onward, predicates
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_SEMICOLONS = frozenset({";", "؛"})
_THAT_MOST = 14
"""How far from its verb a complementizer may stand."""
_SUBJECTS_MOST = 12
"""Several subjects of one verb take at most so many words before the last."""
_NAMES_MOST = 12
"""So many words at most name those of whom a relative clause in commas tells."""
_SUBJECT_MOST = 2
"""So few words before a relative in commas are a subject that waits for its verb."""
_RELATIVE_MOST = 40
"""So many words at most does a relative clause hold that parts a subject from its verb."""


def edge(skeleton: Skeleton, scene: Scene, start: int, index: int, limit: int, nested: bool) -> int | None:
    """Say where a clause ends for what stands at item ``index``, be it no verb of saying; ``None`` where it goes on."""
    word = skeleton.words[index]
    colon = word == ":" and index > start + 2 and _shows(skeleton, scene, start, index, limit)
    if colon or word in _SEMICOLONS or onward.silent(skeleton, scene, index, limit):
        return None if word in _SEMICOLONS and _lists(skeleton, scene, index, limit) else index
    if word in COMMAS:
        marked = index == start + 1 and skeleton.words[start] == QUOTED
        return index if marked and not _coordinated(skeleton, index + 1) else None
    if index == start or index not in skeleton.hits:
        return None
    if _of_myself(skeleton, scene, start, index) or _turned(skeleton, scene, index):
        return index if skeleton.words[index - 1] == QUOTED else index - 2
    after_comma = skeleton.words[index - 1] in COMMAS
    if after_comma and _parted(skeleton, scene, start, index, limit):
        return index - 1
    marked = after_comma and skeleton.words[index - 2] == QUOTED  # «أكد “حقه”، في إشارة إلى …»
    other = nested and after_comma and onward.another_says(skeleton, scene, index)
    resumed = index > start + 1 and (marked or not nested or other or _and_that(skeleton, scene, index))
    goes_on = skeleton.at(index, "resume", "carried") if resumed else None
    if goes_on is not None and after_comma:
        return None if _ends_marked(skeleton, scene, goes_on.last, limit) else index - 1
    if goes_on is None:
        return None
    follows = skeleton.at(goes_on.last, "cue")
    told = follows is not None and follows.value.form == "participle"  # "… should stop while warning of"
    return (
        index if told or skeleton.at(index, "contrast", "negation") is not None else None
    )  # "the gate is shut but did not say for how long"


def _ends_marked(skeleton: Skeleton, scene: Scene, index: int, limit: int) -> bool:
    """Whether nothing but marked words stands behind "while", and so is said, too: «أنه سيعود، فيما “يبقى الوفد هناك”»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or skeleton.words[index : index + 1] != (QUOTED,):
        return False
    return index + 1 >= limit or (index + 2 >= limit and not skeleton.words[index + 1][0].isalnum())


def _shows(skeleton: Skeleton, scene: Scene, start: int, colon: int, limit: int) -> bool:
    """Whether behind a colon stands what was said in marks, to the end of the sentence: "noted that the lock was shut: “We …”"."""
    marked = skeleton.words[colon + 1 : colon + 2] == (QUOTED,)
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case:
        return marked and colon + 2 >= limit - 1
    says = [c for c in skeleton.among(start, colon, "cue") if c.value.form in {"verb", "participle"}]
    own = bool(says) and not skeleton.holds(says[-1].last, colon, "that")  # «إن برينيك قال لدانيف: “…”»
    return marked and grammar.subject == "after" and colon + 2 >= limit - 1 and not own


def _parted(skeleton: Skeleton, scene: Scene, start: int, index: int, limit: int) -> bool:
    """Whether what follows a comma is background, or tells who passes all on: «…نافالني، الذي أدين قبل سنوات», "…, quoted by the agency"."""
    if asides.passed_on(skeleton, index) or asides.in_call(skeleton, scene, start, index):
        return True
    if asides.judged(skeleton, scene, start, index):
        return True
    background = _relative(skeleton, scene, index) and _of_name(skeleton, scene, index)
    goes_on = background and _verb_follows(skeleton, scene, start, index, limit)
    return background and not goes_on and not asides.joined(skeleton, scene, index, limit)


def _and_that(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether narration goes on with when and where all was said, whoever is quoted within: «…، وذلك خلال مؤتمر»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or skeleton.at(index, "resume") is None:
        return False
    that = skeleton.at(index, "occasion_this")
    return that is not None and that.proclitic is not None and that.proclitic.conjunction


def _turned(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether marks have closed with a comma, and "but" and a pronoun go on telling: 'that the lock “is safe,” | but he did not'."""
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        return False
    turn = skeleton.at(index, "contrast")
    return closed(skeleton, index - 1) and turn is not None and skeleton.at(turn.last, "pronoun") is not None


def closed(skeleton: Skeleton, index: int) -> bool:
    """Whether the item is marked words that end with a comma: “is safe,”."""
    inner = skeleton.marked.get(index)
    return inner is not None and skeleton.passage.words[skeleton.lasts[index] - 2] in COMMAS


def _of_myself(skeleton: Skeleton, scene: Scene, start: int, index: int) -> bool:
    """Whether whoever tells goes on with what he does himself: "he said he had never seen them, and | I believe him"."""
    myself = scene.vocabulary.lexicon.quotes.grammar.myself
    joined = skeleton.words[index - 1] in scene.conjunctions and skeleton.words[index - 2] in COMMAS
    return (
        index > start + 2
        and skeleton.words[index] in myself
        and joined
        and skeleton.words[start] not in myself
    )


def _of_name(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a relative after a comma tells of a name, and so is background: not "it earned 5 million, which was more"."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    return not grammar.case or skeleton.capital(index - 2)


def _lists(skeleton: Skeleton, scene: Scene, index: int, limit: int) -> bool:
    """Whether a semicolon parts things of one list: "the offer includes a rise of 4 %; 200 beds; and free fares"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        return _why(skeleton, scene, index + 1)
    stops = (
        i
        for i in range(index + 1, limit)
        if skeleton.words[i] in _SEMICOLONS or skeleton.at(i, "relative") is not None
    )
    stop = next(stops, limit)
    verbs = any(skeleton.at(i, "cue") is not None for i in range(index + 1, stop))
    return not verbs and stop > index + 1 and not predicates.any_finite(skeleton, scene, index + 1, stop)


def _why(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether what follows a semicolon gives the end or the cause of what stands before it: «سيطرح الأمر؛ لتجنب النزاع»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or index >= len(skeleton.words):
        return False
    word = skeleton.words[index]
    bound = any(
        p.preposition and word.startswith(form) and len(word) > len(form) + 1 for form, p in scene.proclitics
    )
    return bound and skeleton.at(index, "contrast", "negation", "resume", "cue", "adverb") is None


def _coordinated(skeleton: Skeleton, index: int) -> bool:
    """Whether a second reported clause begins at item ``index``, with a conjunction written to it: «“…”، وأنها صرفت المنحة»."""
    that = skeleton.at(index, "that")
    return that is not None and that.proclitic is not None and that.proclitic.conjunction


def _relative(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a relative clause begins at item ``index``: "who", "for whom"."""
    ruled = scene.vocabulary.lexicon.quotes.grammar.case and skeleton.at(index, "preposition") is not None
    place = index + 1 if ruled and skeleton.at(index + 1, "relative") is not None else index
    return skeleton.at(place, "relative") is not None and skeleton.at(place, "that") is None


def _verb_follows(skeleton: Skeleton, scene: Scene, start: int, relative: int, limit: int) -> bool:
    """Whether a relative clause only parts a subject from its verb: "the envoy, who must decide, has said nothing"."""
    if not scene.vocabulary.lexicon.quotes.grammar.case:
        only = _only_names(skeleton, scene, start, relative - 1, limit)
        due = _due(skeleton, scene, start, relative, limit)
        return only or due or _waits(skeleton, scene, start, relative, limit)
    if predicates.any_finite(skeleton, scene, start, relative - 1):
        return False
    commas = (
        i for i in range(relative, min(limit, relative + _RELATIVE_MOST)) if skeleton.words[i] in COMMAS
    )
    return any(
        predicates.finite(skeleton, scene, i)
        for comma in commas
        for i in range(comma + 1, min(limit, comma + 4))
    )


def _waits(skeleton: Skeleton, scene: Scene, start: int, relative: int, limit: int) -> bool:
    """Whether the verb of a clause stands only behind a relative in commas: «أن القمة، التي تجمع أربعة، ستبدأ غدا»."""
    tensed = [i for i in range(start, limit) if morphology.tensed(scene, skeleton.words[i])]
    closings = {
        i for i in range(relative, min(limit, relative + _RELATIVE_MOST)) if skeleton.words[i] in COMMAS
    }
    bare = relative - 1 - start <= _SUBJECT_MOST and closings  # «أن الجسر، الذي افتتح أمس، أغلق»
    return not any(i < relative for i in tensed) and bool(bare or any(i - 1 in closings for i in tensed))


def _due(skeleton: Skeleton, scene: Scene, start: int, relative: int, limit: int) -> bool:
    """Whether what a verb of the clause reports stands behind a relative in commas: «أكد برينيك خلال القمة، التي عقدت أمس، أن»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or not skeleton.among(start, relative, "cue"):
        return False
    words = skeleton.words
    comma = next(
        (i for i in range(relative, min(limit, relative + _RELATIVE_MOST)) if words[i] in COMMAS), limit
    )
    that = skeleton.at(comma + 1, "that")
    if that is not None:
        return that.proclitic is None or not that.proclitic.conjunction
    ruled = skeleton.at(comma + 1, "preposition")
    return words[comma + 1 : comma + 2] == (QUOTED,) or (
        ruled is not None and words[ruled.last : ruled.last + 1] == (QUOTED,)
    )


def _only_names(skeleton: Skeleton, scene: Scene, start: int, comma: int, limit: int) -> bool:
    """Whether nothing but who is told of stands before a relative clause in commas: «أن برينيك ودانيف، اللذين التقيا في مايو، سيصدران …»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or comma - start > _NAMES_MOST:
        return False
    names = ("entity", "title", "demonym", "given", "honorific", "counterpart", "pair")
    covered = {i for hit in skeleton.among(start, comma, *names) for i in range(hit.first, hit.last)}
    covered |= {i for i in range(start, comma) if skeleton.words[i] in scene.unknown}
    covered |= {i for i in range(start, comma) if skeleton.words[i] in scene.conjunctions}
    closed = any(skeleton.words[i] in COMMAS for i in range(comma + 1, min(limit, comma + _RELATIVE_MOST)))
    return closed and all(i in covered for i in range(start, comma))


def denied(skeleton: Skeleton, start: int, hit: Hit) -> int | None:
    """Say where a verb that tells what was not said goes on with telling: «أن اللقاء كان جيدا، ولم يعلن ما إذا»."""
    told = skeleton.ending(hit.first, "negation") if hit.value.strength == "strong" else None
    joined = told is not None and told.proclitic is not None and told.proclitic.conjunction
    if told is None or not joined or told.first <= start:
        return None
    return told.first - 1 if skeleton.words[told.first - 1] in COMMAS else None


def in_commas(skeleton: Skeleton, scene: Scene, start: int, hit: Hit) -> bool:
    """Whether a verb between commas is the main one, where it stands last: «با اشاره به این که …، می‌گوید، …»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    words = skeleton.words[hit.first - 1 : hit.first] + skeleton.words[hit.last : hit.last + 1]
    parted = hit.first > start and len(words) == 2 and COMMAS.issuperset(words)
    return parted and grammar.subject == "before" and not grammar.case


def mute(skeleton: Skeleton, scene: Scene, hit: Hit, limit: int) -> bool:
    """Whether a verb that says something only before its own complementizers has none of them: «شهدت المدينة حريقا»."""
    takes = scene.vocabulary.lexicon.quotes.grammar.takes.get(hit.value.entry)
    if takes is None:
        return False
    those = (skeleton.at(i, "that") for i in range(hit.last, min(limit, hit.last + _THAT_MOST)))
    return not any(that is not None and that.value in takes for that in those)


def several(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, subject: int) -> bool:
    """Whether all before the last subject of a verb are others of its subjects: «گفت که برنیک و دانف، شهردار نیلاب، خواستند که …»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or not start < subject <= start + _SUBJECTS_MOST:
        return False
    named = any(a.first == start and not a.governed for a in actors)
    joined = any(skeleton.words[i] in scene.conjunctions for i in range(start, subject))
    return named and joined and not skeleton.among(start, subject, "finite", "cue", "that", "occasion")


def asks(skeleton: Skeleton, scene: Scene, start: int, subject: int, hit: Hit, limit: int) -> bool:
    """Whether a verb after a whole clause asks somebody for something, though no complementizer follows: «… و از شهردار خواست پل را ببندد»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if hit.value.stance != "ask" or grammar.case or grammar.subject != "before" or hit.last >= limit:
        return False
    of = skeleton.at(subject, "preposition") is not None and subject < hit.first
    follows = skeleton.words[hit.last][0].isalnum()
    return of and follows and subject > start and predicates.any_finite(skeleton, scene, start, subject)


def adds(skeleton: Skeleton, scene: Scene, start: int, hit: Hit, limit: int) -> bool:
    """Whether "and" and a verb of saying right after a whole clause go on, though no complementizer follows: «… بسته است و افزود راه باز می‌شود»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if hit.value.strength != "strong" or grammar.case or grammar.subject != "before" or hit.last >= limit:
        return False
    joined = hit.first - 2 > start and skeleton.words[hit.first - 1] in scene.conjunctions
    whole = joined and skeleton.ending(hit.first - 1, "finite") is not None
    ended = whole and not skeleton.words[hit.first - 2].endswith(grammar.unfinished)
    return ended and skeleton.words[hit.last][0].isalnum()


def but(skeleton: Skeleton, scene: Scene, start: int, hit: Hit) -> int | None:
    """Say where a clause is over before "but" and a verb of saying: «… که پل بسته است | اما افزود که راه باز می‌شود»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or hit.value.strength != "strong":
        return None
    contrast = skeleton.ending(hit.first, "contrast")
    if contrast is None or contrast.first <= start or skeleton.ending(contrast.first, "finite") is None:
        return None
    return contrast.first


def over(skeleton: Skeleton, scene: Scene, first: int, last: int) -> bool:
    """Whether a clause is over and its verb said between a subject and what a conjunction begins: «شهر آماده است و | از مردم …»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or last <= first:
        return False
    finite = skeleton.at(last - 2, "finite") is not None
    return (
        finite
        and not skeleton.words[last - 2].endswith(grammar.unfinished)
        and skeleton.words[last - 1] in scene.conjunctions
        and skeleton.at(last, "preposition") is not None
    )
