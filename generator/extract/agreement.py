"""What a verb's form tells of its subject's gender and number: a verb, a noun or somebody in; that, or whether they agree, out."""

from collections.abc import Sequence

from generator.extract.scene import Actor, Scene, gender
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.text.scan import Hit

_SEVERAL = 8
"""So many letters at least has a definite noun of several that no list knows."""
_ROOT = 3
"""So many letters at the end of a verb's entry stay in its other forms."""


def verb_gender(skeleton: Skeleton, scene: Scene, verb: int) -> str | None:
    """Say of which gender the subject of a verb must be; ``None`` in a language whose verbs do not tell."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not grammar.feminine:
        return None
    hit = skeleton.at(verb, "cue")
    if hit is not None and hit.value.form == "participle":
        return _participle_gender(skeleton, scene, verb, hit)
    word = skeleton.words[verb][hit.lead if hit is not None else 0 :]
    opens = hit is not None and not fold(hit.value.entry).startswith(word[:1])
    own = hit is not None and word.endswith(
        fold(hit.value.entry)[-_ROOT:]
    )  # «يلفت», «يتهم» end so by themselves
    female = (word.endswith(grammar.feminine) and not own) or (opens and word.startswith(grammar.feminine))
    return "female" if female else "male"


def _participle_gender(skeleton: Skeleton, scene: Scene, index: int, hit: Hit) -> str | None:
    """Say of which gender the subject of a participle is, where it shows: «قائلة», «قائلا»; not «بالقول»."""
    if noun_gender(skeleton, scene, index) == "female":
        return "female"
    return "male" if skeleton.words[index].endswith(fold(hit.value.entry)[-1:]) else None


def plural(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb's ending tells that its subject is several: «گفتند», «تأکید کردند»."""
    return _ending(skeleton, verb).endswith(scene.vocabulary.lexicon.quotes.grammar.plurals)


def single(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb's ending tells that its subject is not several, in a language whose subject stands before it: «افزود»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or not grammar.plurals:
        return False
    hit = skeleton.at(verb, "cue")
    finite = hit is not None and hit.value.form == "verb"
    return finite and not _ending(skeleton, verb).endswith((*grammar.plurals, *grammar.unfinished))


def without_two(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], verb: int) -> list[Actor]:
    """Leave out the two of whom one alone tells: «وی با اشاره به تماس دیروز دو رهبر گفت»."""
    alone = single(skeleton, scene, verb)
    return [a for a in actors if not (alone and a.sort == "pair")]


def _ending(skeleton: Skeleton, verb: int) -> str:
    """Give the word that bears the ending of the verb at item ``verb``: the last one, where it stands in several."""
    hit = skeleton.at(verb, "cue")
    return skeleton.words[hit.last - 1 if hit is not None else verb]


def several(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb's ending leaves no doubt that its subject is several: «أكدوا», but not «دعا»."""
    sure = tuple(end for end in scene.vocabulary.lexicon.quotes.grammar.plurals if len(end) > 1)
    hit = skeleton.at(verb, "cue")
    finite = hit is not None and hit.value.form == "verb"  # not «لافتا»
    return finite and bool(sure) and skeleton.words[verb].endswith(sure)


def dual(skeleton: Skeleton, scene: Scene, verb: int) -> bool:
    """Whether a verb is its entry and an ending of several: «أكدا»."""
    hit = skeleton.at(verb, "cue")
    if hit is None or hit.value.form != "verb" or not scene.vocabulary.lexicon.quotes.grammar.definite:
        return False
    entry, word = fold(hit.value.entry), skeleton.words[verb][hit.lead :]
    return any(word == entry + fold(ending) for ending in scene.vocabulary.lexicon.quotes.grammar.plurals)


def noun_gender(skeleton: Skeleton, scene: Scene, index: int) -> str:
    """Say of which gender a noun is, by its ending as written: «الشركة», «المصدر»."""
    endings = scene.vocabulary.lexicon.quotes.grammar.feminine_nouns
    return "female" if skeleton.text(index, index + 1).endswith(endings) else "male"


def disagrees(skeleton: Skeleton, scene: Scene, verb: int, actor: Actor) -> bool:
    """Whether a verb's form tells that who follows it is not its subject: «أبلغت الرئيس دوريك أن»."""
    cue = skeleton.ending(verb, "cue")
    if cue is not None and actor.sort == "place" and _no_land(skeleton, scene, cue, actor):
        return True
    if (
        cue is None
        or cue.value.form != "verb"
        or actor.sort not in {"person", "role"}
        or len(actor.speakers) != 1
    ):
        return False
    wanted = verb_gender(skeleton, scene, cue.first)
    known = gender(scene, actor.speakers[0])
    asks = cue.value.entry in scene.vocabulary.lexicon.quotes.grammar.asking
    return (wanted, known) == ("female", "male") or (asks and (wanted, known) == ("male", "female"))


def _no_land(skeleton: Skeleton, scene: Scene, cue: Hit, actor: Actor) -> bool:
    """Whether a land behind a verb that asks is whom somebody asks, for lands are feminine but for a few: «وطالب سورفيا بأن»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    asks = cue.value.form == "verb" and cue.value.entry in grammar.asking and bool(grammar.masculine)
    first = skeleton.text(actor.first, actor.first + 1)
    several = len(skeleton.among(actor.first, actor.last + 1, "entity")) > 1
    male = asks and not several and not first.endswith(grammar.masculine)
    return male and verb_gender(skeleton, scene, cue.first) == "male"


def governed(skeleton: Skeleton, scene: Scene, verb: int, index: int) -> bool:
    """Whether the definite noun at ``index`` behind a verb can only be its object: «ورفض | الاتهامات», «وطمأنت | الصيادين بأن».

    It is of several or of two and not in the form of a subject, or a thing of the gender that the verb's form excludes.
    """
    grammar = scene.vocabulary.lexicon.quotes.grammar
    cue = skeleton.ending(verb, "cue")
    if not grammar.oblique or cue is None or cue.value.form != "verb" or index >= len(skeleton.words):
        return False
    word = skeleton.text(index, index + 1)
    single = skeleton.at(index, "title") is not None and skeleton.at(index, "pair", "source") is None
    if not skeleton.words[index].startswith(grammar.definite) or single or skeleton.at(index, "entity"):
        return False
    if word.endswith(grammar.oblique):  # «الحسين» and «الزين» are names
        return len(word) >= _SEVERAL or skeleton.at(index, "source", "demonym", "pair") is not None
    people = skeleton.at(index, "source", "institution", "demonym", "document", "given") is not None
    things = word.endswith((*grammar.feminine_nouns, *grammar.things)) and not people
    return things and verb_gender(skeleton, scene, cue.first) == "male"


def asked(skeleton: Skeleton, scene: Scene, verb: int, actor: Actor) -> bool:
    """Whether a country right behind a verb that asks is whom it asks, for who spoke goes on: «وقالت هولت …، ودعت سورفيا إلى “…”».

    Not «واتهمت سورفيا فارلاند بـ“…”», where two countries follow.
    """
    cue = skeleton.ending(verb, "cue")
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if cue is None or actor.sort != "place" or not grammar.definite or len(scene.spoke) != 1:
        return False
    opens = cue.first in skeleton.openings
    if opens or cue.value.form != "verb" or cue.value.entry not in grammar.asking:
        return False
    joined = cue.proclitic is not None and cue.proclitic.conjunction
    joined = joined or skeleton.ending(cue.first, "contrast") is not None  # «لكنه حذر سورفيا من أن»
    several = len(skeleton.among(actor.first, actor.last + 1, "entity")) > 1
    bare = any(
        skeleton.words[actor.last : actor.last + 1] == (form,) for form, _ in scene.proclitics
    )  # «بـ“…”»
    follows = bare or skeleton.at(actor.last, "preposition", "that") is not None
    if not joined or several or not follows:
        return False
    wanted = verb_gender(skeleton, scene, cue.first)
    return wanted == "male" or gender(scene, scene.spoke[0]) == "female"
