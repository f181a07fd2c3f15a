"""Reports that go on in one sentence: a verb or participle of saying in; whether it reports, and what went before is over, out."""

from collections.abc import Sequence

from generator.extract import agreement, manner
from generator.extract.scene import COMMAS, Actor, Scene
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

_GAP = 14
"""How far from its verb a complementizer may stand."""


def reporting(skeleton: Skeleton, hit: Hit, limit: int) -> bool:
    """Whether a complementizer, a colon or a quotation follows the cue closely."""
    for index in range(hit.last, min(limit, hit.last + _GAP)):
        word = skeleton.words[index]
        if word in {":", QUOTED}:
            return True
        if word in COMMAS and index > hit.last:
            return False
        if index not in skeleton.hits:
            continue
        if skeleton.at(index, "that") is not None:
            return True
        if hit.value.stance == "ask" and skeleton.at(index, "that-asked") is not None:
            return True
        another = skeleton.at(index, "cue")
        if another is not None and another.value.form == "verb" and _noun(skeleton, another):
            continue  # «وأعرب عن | أمله في أن»
        if another is not None and not (another.value.form == "participle" and index == hit.last):
            return False  # but «وختم بالقول: …» is one
    return False


def _noun(skeleton: Skeleton, hit: Hit) -> bool:
    """Whether a weak verb's word right behind a preposition is a noun: «عن أمله», «عن اعتقاده»."""
    return hit.value.strength == "weak" and skeleton.ending(hit.first, "preposition") is not None


def after_marks(skeleton: Skeleton, scene: Scene, start: int, hit: Hit) -> bool:
    """Whether marks have closed, and a verb goes on telling: «القرار “غير دستوري”، ودعت إلى وقفة», "they “get along”, praised Halm"."""
    joined = hit.proclitic is not None and hit.proclitic.conjunction
    index = hit.first
    bare = scene.vocabulary.lexicon.quotes.grammar.case and skeleton.at(hit.last, "preposition") is None
    return (
        (joined or bare)
        and index - 2 >= start
        and skeleton.words[index - 1] in COMMAS
        and skeleton.words[index - 2] == QUOTED
    )


def goes_on(skeleton: Skeleton, scene: Scene, hit: Hit, start: int, limit: int) -> bool:
    """Whether a participle goes on with who speaks, though no comma stands before it: «قال إن الطريق مفتوح مشيرا إلى أن»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if (
        not grammar.definite
        or grammar.subject != "after"
        or hit.first <= start + 1
        or hit.proclitic is not None
    ):
        return False
    if any(cue.value.form == "verb" for cue in skeleton.among(start, hit.first, "cue")):
        return False  # «أكد أن الوزير شدد على الأمر مشيرا إلى أن»: the minister noted it
    indefinite = not skeleton.words[hit.first].startswith(grammar.definite)
    return indefinite and not manner.describes(skeleton, scene, hit) and reporting(skeleton, hit, limit)


def of_the_two(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, hit: Hit) -> bool:
    """Whether a verb of several goes on with the two of whom one who speaks alone tells: «گفت دو طرف راضی‌اند | و خواسته‌اند که»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or not agreement.plural(skeleton, scene, hit.first):
        return False
    that = skeleton.ending(start, "that")
    outer = skeleton.ending(that.first if that is not None else start, "cue")
    alone = outer is not None and agreement.single(skeleton, scene, outer.first)
    return alone and any(a.sort == "pair" and start <= a.first < hit.first and not a.governed for a in actors)


def waits(skeleton: Skeleton, start: int, verb: int) -> bool:
    """Whether a relative and its comma part the subject of a clause from a verb: «گفت برنیک در تماسی که دیروز بود، | خواستار صلح شد»."""
    if verb <= start or skeleton.words[verb - 1] not in COMMAS:
        return False
    relative = next((h for h in skeleton.among(start + 1, verb, "relative")), None)
    return relative is not None and not skeleton.holds(start, relative.first, "finite", "cue")


def whereupon(skeleton: Skeleton, scene: Scene, hit: Hit, limit: int) -> bool:
    """Whether "where" goes on with another report: «قالت إن السفينة في طريقها حيث أشارت إلى أن»."""
    after = scene.vocabulary.lexicon.quotes.grammar.subject == "after"
    return (
        after and skeleton.ending(hit.first, "occasion_where") is not None and reporting(skeleton, hit, limit)
    )


def also(skeleton: Skeleton, scene: Scene, start: int, hit: Hit) -> bool:
    """Whether a second noun of saying goes on with who is cited: «عن برينيك تأكيده أن الجسر مغلق، | وقوله إن»."""
    joined = hit.proclitic is not None and hit.proclitic.conjunction and hit.first > start
    definite = bool(scene.vocabulary.lexicon.quotes.grammar.definite)
    return definite and joined and skeleton.at(hit.last, "that") is not None


def verbatim(skeleton: Skeleton, scene: Scene, start: int, limit: int) -> bool:
    """Whether another one speaks verbatim behind a phrase, which then but names who carries it: «به نقل از باشگاه، گیلانی گفت: …»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before":
        return False
    verb = next((cue for cue in skeleton.among(start, limit, "cue") if cue.value.form == "verb"), None)
    if verb is None or verb.first == start or skeleton.holds(start, verb.first, "that"):
        return False
    return skeleton.words[verb.last : verb.last + 1] in ((":",), (QUOTED,))


def silent(skeleton: Skeleton, scene: Scene, index: int, limit: int) -> bool:
    """Whether a comma or "and" goes on with what was not said: «پل بسته است | ، اما از ارائه جزئیات خودداری کرد»."""
    if "silence" not in skeleton.sorts:
        return False
    turn = skeleton.at(index + 1, "contrast") if skeleton.words[index] in COMMAS else None
    joined = skeleton.words[index] in scene.conjunctions and skeleton.ending(index, "finite") is not None
    if turn is None and not joined:
        return False
    low = index + 1 if turn is None else turn.last
    found = next(iter(skeleton.among(low, min(limit, low + _GAP), "silence")), None)
    if found is None or skeleton.holds(low, found.first, "finite", "that", "relative"):
        return False
    return found.last >= limit or not skeleton.words[found.last][0].isalnum()


def adjoins(skeleton: Skeleton, scene: Scene, hit: Hit) -> bool:
    """Whether a participle without its article stands behind marks, and no comma between: «أن “الأيام حاسمة” معربا عن أمله»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    return bool(definite) and hit.proclitic is None and not skeleton.words[hit.first].startswith(definite)


def does_both(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], start: int, hit: Hit) -> bool:
    """Whether the verb goes on with whom the clause is about: "said Roth met Bern | and told him the bridge was shut".

    Who had done something says something, too: "the palace said Roth had met Bern | and warned that the bridge was shut".
    """
    about = next((a for a in actors if a.first == start), None)
    if about is None or about.sort not in {"person", "role"} or about.governed:
        return False
    that = skeleton.at(hit.last, "that")
    if that is not None and any(a.first == that.last and a.speakers == about.speakers for a in actors):
        return False  # «قالت إن برينيك أبلغ دانيف بأن …، وقال إن الرئيس “كان صريحا”»: another says it of him
    grammar = scene.vocabulary.lexicon.quotes.grammar
    had = grammar.case and skeleton.at(about.last, "perfect") is not None
    return had or hit.value.entry in grammar.suffixed or skeleton.at(hit.last, "oblique") is not None


def another_says(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether "while" tells what another says, whoever is quoted before it: «توقعت مصادر أن يعلن …، فيما نفت متحدثة علمها»."""
    turn = skeleton.at(index, "resume")
    if turn is None or scene.vocabulary.lexicon.quotes.grammar.subject != "after":
        return False
    verb = skeleton.at(turn.last, "cue")
    return (
        verb is not None
        and verb.value.form == "verb"
        and skeleton.at(verb.last, "source", "title", "entity") is not None
    )


def plainly(skeleton: Skeleton, start: int, hit: Hit) -> bool:
    """Whether a verb in its plain form goes on with the clause from ``start``: "that he would see Danev | and warn him that …"."""
    return hit.value.entry == skeleton.words[hit.first] and bool(skeleton.among(start, hit.first, "unreal"))
