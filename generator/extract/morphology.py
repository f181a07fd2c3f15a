"""What the form of a word tells, whatever it means: an item in; whether it is a verb, definite, owned or governed out.

Beginnings and ends of words tell it («للصحفيين», «الفرنسي», «مفضلاً»); which ones, the lexicon says.
"""

from functools import cache

from generator.extract.dates.verbs import verbs_of
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold, lead_length
from generator.text.scan import Hit

_VERB_LEAST = 4
_MANNER_LEAST = 6
"""Letters of a word from which its ending may show it to be an adverb."""
PARTICLE_REST = 2
"""A word of fewer letters more than a particle is no particle and word."""


def adverbial(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` bears the mark of an indefinite accusative, as no name's first word does: «مفضلاً»."""
    marks = [m for m in scene.vocabulary.lexicon.quotes.grammar.manner if len(m) > 1]
    return bool(marks) and skeleton.text(index, index + 1).endswith(tuple(marks))


def of_manner(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a word tells by its ending how something was said: "frequently", but not "ally" or "Kelly"."""
    word = skeleton.words[index]
    endings = scene.vocabulary.lexicon.quotes.grammar.adverbial
    return (
        bool(endings)
        and len(word) >= _MANNER_LEAST
        and word.endswith(endings)
        and not skeleton.capital(index)
    )


def verbal(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` looks like a verb of the present and no name: «رئيس الهيئة | يحاول أن»."""
    word = skeleton.words[index]
    nouns = _folded(scene.vocabulary.lexicon.dates.tense.nouns)
    return len(word) >= _VERB_LEAST and present(scene, word) and word not in nouns


def present(scene: Scene, word: str) -> bool:
    """Whether a word begins as verbs of the present do, in a language that writes its article to the noun: «يـ»."""
    lexicon = scene.vocabulary.lexicon
    openings = tuple(_folded(lexicon.dates.tense.present_openings))
    return bool(openings and lexicon.quotes.grammar.definite) and word.startswith(openings)


def tensed(scene: Scene, word: str) -> bool:
    """Whether a word is a verb by its tense, known or to come, in a language that writes its article to the noun: «ستبدأ», «عقدت»."""
    lexicon = scene.vocabulary.lexicon
    definite = lexicon.quotes.grammar.definite
    if not definite or word.startswith(definite):
        return False
    verbs = verbs_of(lexicon.dates)
    coming = word.startswith(verbs.future_openings) and word not in verbs.nouns
    return word in verbs.tenses or (coming and len(word) >= _VERB_LEAST)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


@cache
def endings(words: tuple[str, ...]) -> tuple[str, ...]:
    """Fold the endings of a lexicon once."""
    return tuple(map(fold, words))


def origin(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` tells where somebody is from: «الفرنسي», «الكيسترية»."""
    return nisba(scene, skeleton.words[index])


def nisba(scene: Scene, word: str) -> bool:
    """Whether a folded word is a definite adjective of a place or the like: «الفرنسي»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    definite = bool(grammar.definite) and word.startswith(grammar.definite)
    return definite and word.endswith(endings(grammar.relational))


def governed(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` holds a preposition or conjunction and its article: «للصحفيين», «والوزير»."""
    word, grammar = skeleton.words[index], scene.vocabulary.lexicon.quotes.grammar
    return any(
        word.startswith(form) and len(word) - len(form) > PARTICLE_REST
        for form, _ in scene.proclitics
        if len(form) > 1 and form != grammar.definite
    )


def ruled(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` holds a preposition and its article: «للجريدة», «بالمصنع»."""
    word, definite = skeleton.words[index], scene.vocabulary.lexicon.quotes.grammar.definite
    return bool(definite) and any(
        word.startswith(form) and len(word) - len(form) > PARTICLE_REST
        for form, proclitic in scene.proclitics
        if proclitic.preposition and len(form) > 1 and (form.endswith(definite) or proclitic.restore)
    )


def bare(skeleton: Skeleton, scene: Scene, noun: Hit, name: str) -> str:
    """Give a name without the preposition that is written to it, and with its article: «للديوان» is of «الديوان»."""
    restored = noun.proclitic.restore if noun.proclitic is not None else ""
    article = scene.vocabulary.lexicon.quotes.grammar.definite if ruled(skeleton, scene, noun.first) else ""
    return (restored or article) + name[lead_length(name, noun.lead) :]


def owned(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether the word at item ``index`` ends in somebody's mark, as its letters and not their folded form show."""
    written = skeleton.text(index, index + 1)
    return len(written) > PARTICLE_REST + 1 and written.endswith(
        scene.vocabulary.lexicon.quotes.grammar.owned
    )


def defined(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether item ``index`` bears an article: «السعودي», «للشؤون», and so goes on describing."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite or index >= len(skeleton.words):
        return False  # a text that ends with its verb
    forms = tuple(
        form for form, p in scene.proclitics if len(form) > 1 and (form.endswith(definite) or p.restore)
    )
    return skeleton.words[index].startswith(forms)


def addressed(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a definite noun of several goes on with none of one before it, and so is told: «أبلغ الوزير | الصحفيين بأن»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not grammar.definite or not 0 < index < len(skeleton.words) or skeleton.at(index, "number", "ordinal"):
        return False  # «الدورة الثلاثين»
    before, word = skeleton.words[index - 1], skeleton.words[index]
    several = endings(grammar.unnamed)
    both = before.startswith(grammar.definite) and word.startswith(grammar.definite)
    return both and word.endswith(several[:1]) and not before.endswith(several)
