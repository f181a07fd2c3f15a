"""Whom an article has introduced that no gazetteer knows: each under one spelling, found again by shorter names and descriptions.

A family name alone goes back to the full name, «مدیر موزه» to the one described so. What was described in more words is found by
fewer: «الوزيرة» after «وزيرة الثقافة في مرسان», where no other minister was named.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract import calling, honorifics, morphology, names
from generator.extract.scene import Described, Scene
from generator.extract.scene import speaker as speaker_of
from generator.extract.skeleton import Skeleton
from generator.folding import fold, lead_length
from generator.lexicon.language import Proclitic
from generator.model import Speaker

_ROOT = 4
"""So many letters at the head of two words show that they are of one root."""

_KEPT = 24
"""So many descriptions are kept that begin with one word."""


def known(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> Speaker:
    """Give the speaker called by items ``begin`` to ``end``: the one introduced under that name before, else a new one.

    Honorifics and titles before the name are left out; a family name alone is looked up in the full names of the article.
    """
    titled = begin
    begin = names.given_start(skeleton, scene, honorifics.past(skeleton, scene, begin, end), end)
    words = [skeleton.words[i] for i in range(begin, end) if skeleton.words[i][0].isalpha()]
    name = _name(skeleton, scene, begin, end)
    case = scene.vocabulary.lexicon.quotes.grammar.case
    full = scene.families.get(words[-1]) if case and len(words) > 2 else None
    if full is not None and fold(name).endswith(f" {fold(full)}"):
        name, words = full, words[-2:]  # "Challenger Felix Moreau"
    found: Speaker | None = scene.unknown.get(fold(name)) or honorifics.plainly(skeleton, scene, begin, words)
    if case and len(words) == 1:
        found = calling.latest(scene, words[0])
    if found is None and len(words) == 1 and words[0] in scene.families:
        name = scene.families[words[0]]
        found = scene.unknown.get(fold(name))
    if found is not None:
        return found
    definite = bool(scene.vocabulary.lexicon.quotes.grammar.definite)
    if len(words) == 1 and (case or definite) and words[0] in scene.forenames:
        return scene.forenames[words[0]]  # "Dwight", after "Dwight Moran"; «الشيخ تميم»
    called = len(words) == 1 and (definite or (case and skeleton.ending(begin, "honorific") is not None))
    if called and (entity := calling.by_first(scene, words[0])) is not None:
        return entity  # "Sir Anton"
    if found is None and len(words) == 1:
        found = scene.leading.get(words[0])
        if found is not None:
            return found
    longer = scene.unknown.get(words[-1]) if words else None
    if longer is not None and fold(name) in fold(longer.name):
        return longer
    speaker = Speaker(None, name)
    _enter(skeleton, scene, begin, end, speaker, words)
    for gender, telling in scene.vocabulary.lexicon.quotes.gendered.items():
        if telling.intersection(skeleton.words[max(0, titled - 2) : begin]):
            scene.genders[speaker.name] = gender  # "Mrs. Vance"
    return speaker


def _name(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> str:
    """Give the name in items ``begin`` to ``end`` as the article has it, without what is written to it: «ولينا بتروفا», «لوزارة النقل»."""
    name = calling.closed(skeleton, end, skeleton.text(begin, end).strip())
    given = names.given(skeleton, scene, begin)
    if given is not None and names.bound(given):
        return name[lead_length(name, given.lead) :]
    noun = skeleton.at(begin, "source", "title", "institution")
    if noun is None or noun.proclitic is None:
        return name
    if noun.proclitic.preposition:
        return morphology.bare(skeleton, scene, noun, name)
    return name[lead_length(name, noun.lead) :] if noun.proclitic.conjunction else name  # «والنقابة: …»


def _enter(
    skeleton: Skeleton, scene: Scene, begin: int, end: int, speaker: Speaker, words: list[str]
) -> None:
    scene.unknown[fold(speaker.name)] = speaker
    scene.firsts |= {fold(speaker.name).split()[0], words[-1], *words[1:2]} if words else set()
    given = names.given(skeleton, scene, begin)
    if given is not None and given.last < end and given.value is not None:
        scene.genders.setdefault(speaker.name, given.value)
        if len(words) > 1:
            scene.forenames.setdefault(words[0], speaker)
    if len(words) > 1 and given is None and scene.vocabulary.lexicon.quotes.grammar.definite:
        other = scene.leading.get(words[0], speaker)
        scene.leading[words[0]] = speaker if other == speaker else None  # «ماو» for «ماو نينغ»
    if len(words) > 1:
        scene.unknown.setdefault(words[-1], speaker)
        scene.unknown.setdefault(" ".join(words[1:]), speaker)
        scene.unknown.setdefault(" ".join(words[:2]), speaker)  # «أحمد الحمود» for «أحمد الحمود الجابر»


class Found(NamedTuple):
    """A name of the roster in a text."""

    speaker: Speaker
    last: int
    """Item after it."""
    lead: int = 0
    """Letters of a conjunction or preposition before it in its first word."""
    proclitic: Proclitic | None = None


def beginnings(skeleton: Skeleton, scene: Scene) -> list[int]:
    """List the items at which a name of the roster may begin."""
    firsts, bindings = scene.firsts, scene.bindings
    if not firsts:
        return []
    return [i for i, word in enumerate(skeleton.words) if word in firsts or word.startswith(bindings)]


def at(skeleton: Skeleton, scene: Scene, index: int) -> Found | None:
    """Read a name of the roster at item ``index``."""
    if not scene.firsts or index >= len(skeleton.words):
        return None
    word = skeleton.words[index]
    if word in scene.firsts:
        return _longest(skeleton, scene, index, word, 0, None)
    if not word.startswith(scene.bindings):
        return None
    for form, proclitic in scene.proclitics:
        if form in scene.bindings and word.startswith(form) and word[len(form) :] in scene.firsts:
            return _longest(skeleton, scene, index, word[len(form) :], len(form), proclitic)
    return None


def _longest(
    skeleton: Skeleton, scene: Scene, index: int, word: str, lead: int, proclitic: Proclitic | None
) -> Found | None:
    for last in range(min(len(skeleton.words), index + names.MOST), index, -1):
        person = scene.unknown.get(" ".join((word, *skeleton.words[index + 1 : last])))
        if person is not None:
            return Found(person, last, lead, proclitic)
    person = scene.leading.get(word)
    return Found(person, index + 1, lead, proclitic) if person is not None else None


def new(skeleton: Skeleton, scene: Scene, first: int) -> bool:
    """Whether a description tells of somebody new: «یک عضو شورا», where the language has no other article."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    return not grammar.case and not grammar.definite and skeleton.at(first, "article") is not None


def nameless(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Speaker:
    """Give the speaker of whom only a description is told: who bears it in the article, else one who is called by it."""
    organ = next(iter(skeleton.among(first, last, "organ")), None)
    served = calling.served(skeleton, scene, organ, last) if organ is not None else None
    if organ is not None and served is not None:
        whole = speaker_of(scene.vocabulary, served)  # «سرویس مطبوعاتی کرملین»
        scene.described.setdefault(fold(skeleton.text(organ.first, organ.last)), whole)
        return whole
    found = bearer(skeleton, scene, first, last) or told(skeleton, scene, first)
    if found is not None and found.name in scene.people and skeleton.at(first, "institution") is not None:
        found = None  # no man is a ministry
    if found is not None and not new(skeleton, scene, first):
        return found
    body = calling.in_short(skeleton, scene, first, last)
    if body is not None:
        return body
    name = _name(skeleton, scene, first, last)
    longer = _in_full(skeleton, scene, first, name)
    if longer is not None:
        return longer
    speaker = scene.nameless.setdefault(_key(scene, name), Speaker(None, name))
    if skeleton.at(first, "institution") is not None:
        _gendered(skeleton, scene, first, speaker)
        if last - first > 1:
            scene.bodies[skeleton.words[first]] = speaker
    return speaker


def _key(scene: Scene, name: str) -> str:
    """Give the name without words that one may leave out: «وزارت خارجه» is «وزارت امور خارجه»."""
    unsaid = scene.vocabulary.lexicon.quotes.unsaid
    articles = scene.vocabulary.lexicon.dates.tense.articles
    first, _, rest = fold(name).partition(" ")
    if rest and first in articles:
        return rest  # "a senior official", "the senior official"
    return " ".join(word for word in fold(name).split() if word not in unsaid) if unsaid else fold(name)


def _in_full(skeleton: Skeleton, scene: Scene, first: int, name: str) -> Speaker | None:
    """Give the body that the article called by more words before: «دفتر ریاست جمهوری» after «دفتر ریاست جمهوری ترکیه»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.definite:
        return _only_longer(skeleton, scene, first, name)
    known = scene.bodies.get(skeleton.words[first]) if not grammar.case else None
    short = " " in name and known is not None and fold(known.name).startswith(f"{fold(name)} ")
    return known if short and skeleton.at(first, "institution") is not None else None


def _only_longer(skeleton: Skeleton, scene: Scene, first: int, name: str) -> Speaker | None:
    """Give the only body that was called by these words and more: «المكتب الصحفي» after «المكتب الصحفي للقصر»."""
    if " " not in name or skeleton.at(first, "institution") is None:
        return None
    longer = [speaker for told, speaker in scene.nameless.items() if told.startswith(f"{fold(name)} ")]
    return longer[0] if len(longer) == 1 and fold(name) not in scene.nameless else None


def _gendered(skeleton: Skeleton, scene: Scene, first: int, body: Speaker) -> None:
    """Keep in mind the gender of the noun that a body is called by, with which its verbs agree: «الشركة … قالت»."""
    endings = scene.vocabulary.lexicon.quotes.grammar.feminine_nouns
    if endings:
        female = skeleton.text(first, first + 1).endswith(endings)
        scene.genders.setdefault(body.name, "female" if female else "male")


def told(skeleton: Skeleton, scene: Scene, first: int) -> Speaker | None:
    """Give the only nameless speaker whom a definite noun points back to: «المسؤول الأمني» after «مسؤول كبير في الوزارة»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    word = skeleton.words[first]
    if not definite or not word.startswith(definite) or skeleton.at(first, "institution") is not None:
        return None
    noun = word.removeprefix(definite)
    told = [speaker for name, speaker in scene.nameless.items() if name.partition(" ")[0] == noun]
    return told[0] if len(told) == 1 else None


def describe(skeleton: Skeleton, scene: Scene, first: int, last: int, speaker: Speaker) -> None:
    """Keep in mind that ``speaker`` was described by items ``first`` to ``last``."""
    scene.described.setdefault(fold(skeleton.text(first, last)), speaker)
    words = list(_plain(skeleton, scene, first, last))
    if not words:
        return
    listed = scene.descriptions.setdefault(words[0], [])
    described = Described(frozenset(words), speaker)
    told = scene.words_of.setdefault(speaker.name, [])
    if len(told) < _KEPT:
        told.append(described.words)
    if described not in listed:
        listed.append(described)
        del listed[:-_KEPT]


def bearer(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Speaker | None:
    """Say who was described as in items ``first`` to ``last``: in the same words, or, where only one was, in more or fewer."""
    found = scene.described.get(fold(skeleton.text(first, last)))
    if found is not None:
        return found
    words = list(_plain(skeleton, scene, first, last))
    if not words:
        return None
    sought = frozenset(words)
    owned = any(
        skeleton.owner_ends(index) for index in range(first + 2, last)
    )  # "the king's office" is not "his office"
    known = scene.descriptions.get(words[0], ())
    fitting = [d for d in known if (d.words <= sought and not owned) or sought <= d.words]
    longest = max((len(d.words & sought) for d in fitting), default=0)
    speakers = {d.speaker for d in fitting if len(d.words & sought) == longest}
    return speakers.pop() if len(speakers) == 1 else None


def only(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Speaker | None:
    """Say who is meant by a description in a headline, where the article describes but one person by its noun.

    A word more must be of one root with one of that person's: «مدرب السعودية» for «مدرب المنتخب السعودي، …».
    """
    words = list(_plain(skeleton, scene, first, last))
    told = list(scene.descriptions.get(words[0], [])) if words else []
    if len({d.speaker for d in told}) != 1:
        return None
    roots = {word[:_ROOT] for d in told for word in d.words - {words[0]} if len(word) >= _ROOT}
    alike = len(words) == 1 or any(word[:_ROOT] in roots for word in words[1:])
    return told[0].speaker if alike else None


def fits(skeleton: Skeleton, scene: Scene, speaker: Speaker, first: int, last: int) -> bool:
    """Whether somebody was described by all words in items ``first`` to ``last``, among others."""
    sought = set(_plain(skeleton, scene, first, last))
    return any(sought <= words for words in scene.words_of.get(speaker.name, ()))


def _plain(skeleton: Skeleton, scene: Scene, first: int, last: int) -> Iterator[str]:
    """List the words of a description, articles and conjunctions taken off."""
    for index in range(first, last):
        word = skeleton.words[index]
        left_out = word in scene.conjunctions or word in scene.vocabulary.lexicon.quotes.unsaid
        if word[0].isalnum() and not left_out and not skeleton.at(index, "article"):
            yield bare(scene, word)


def bare(scene: Scene, word: str) -> str:
    """Take the article, and a preposition or conjunction before it, off a word: «بنادي الزمالك» stays, «الزمالك» and «للزمالك» meet."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite:
        return word
    for form, _ in scene.proclitics:
        if len(form) > 1 and word.startswith(form) and len(word) > len(form) + 1:
            return word[len(form) :]
    return word
