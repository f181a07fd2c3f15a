"""Descriptions that point back to who spoke before: a skeleton and the items of a description in; the speaker out.

«این مقام», «المصدر نفسه», "the official", and «وأضاف المتحدث» after a verb that goes on with who spoke last.
"""

from generator.extract import morphology, roster
from generator.extract.scene import Scene, is_person
from generator.extract.skeleton import QUOTED, Skeleton
from generator.folding import fold
from generator.model import Speaker


def same(skeleton: Skeleton, scene: Scene, first: int, last: int) -> tuple[Speaker, int] | None:
    """Read a title that points back to who spoke last: «المتحدث ذاته», and «وأضاف المتحدث» where nobody else bears it."""
    told = skeleton.at(last, "same")
    going_on = last - first == 1 and _goes_on(skeleton, scene, first)
    if told is None and not going_on:
        return None
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    word = skeleton.words[first].removeprefix(definite)
    if told is None and roster.bearer(skeleton, scene, first, last) is not None:
        return None
    speaker = _pointed(skeleton, scene, first, word)
    if told is not None and speaker is None and len(scene.spoke) == 1:
        speaker = scene.spoke[0] if scene.spoke[0] not in scene.bodies.values() else None
    end = told.last if told is not None else last
    return (speaker, end) if speaker is not None else None


def _behind(skeleton: Skeleton, scene: Scene, begin: int, last: int) -> bool:
    """Whether the word behind a noun points back, where nouns have no article: «منابع مذکور»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    plain = not grammar.case and not grammar.definite
    return plain and last - begin > 1 and skeleton.ending(last, "aforesaid") is not None


def again(skeleton: Skeleton, scene: Scene, first: int, begin: int, last: int) -> Speaker | None:
    """Give who spoke last, where the description says that it is the same: "the official", «این مقام», «المصدر»."""
    told = skeleton.at(first, "same")
    noun = told.last if told is not None else begin
    if noun < last and (told is not None or _behind(skeleton, scene, begin, last)):
        return _pointed(skeleton, scene, noun, skeleton.words[noun])
    short = _shortened(skeleton, scene, begin, last) or _lately(skeleton, scene, begin, last)
    if short is not None:
        return short
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    word = skeleton.words[begin]
    on = last - begin == 2 and _of_origin(skeleton, scene, begin)
    if on and (_goes_on(skeleton, scene, begin, last) or _of_land(skeleton, scene, begin + 1)):
        borne = roster.bearer(skeleton, scene, begin, last) or roster.told(skeleton, scene, begin)
        return None if borne is not None else _pointed(skeleton, scene, begin, word.removeprefix(definite))
    if len(scene.spoke) != 1 or scene.spoke[0].entity is not None:
        return None
    if definite and word.startswith(definite) and begin + 1 < last and skeleton.at(begin + 1, "same"):
        # «المصدر نفسه», «المتحدث ذاته»
        found = _pointed(skeleton, scene, begin, word.removeprefix(definite))
        return found or (scene.spoke[0] if skeleton.at(begin, "institution") is None else None)
    if definite and word.startswith(definite) and last - begin == 1:
        word = word.removeprefix(definite)
    else:
        return None
    called = fold(scene.spoke[0].name).split()
    if word in called or definite + word == called[0]:
        return scene.spoke[0]  # «الرئاسة» after «الرئاسة التالفية»
    free = _goes_on(skeleton, scene, begin) and roster.bearer(skeleton, scene, begin, last) is None
    return _pointed(skeleton, scene, begin, word) if free else None


def _lately(skeleton: Skeleton, scene: Scene, begin: int, last: int) -> Speaker | None:
    """Give who was told of last without a name, by this noun: «رحب مسؤول في البلدية بالخبر. وأضاف المسؤول أن»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    told = scene.topic[0] if len(scene.topic) == 1 else None
    if not definite or told is None or last - begin != 1 or skeleton.at(begin, "institution") is not None:
        return None
    noun = definite + fold(told.name).partition(" ")[0]
    known = told in scene.nameless.values() and told not in scene.spoke
    return told if known and skeleton.words[begin] == noun else None


def _shortened(skeleton: Skeleton, scene: Scene, begin: int, last: int) -> Speaker | None:
    """Give the body whose name these words are but for its noun: «الداخلية الكويتية» after «وزارة الداخلية الكويتية»."""
    if not scene.vocabulary.lexicon.quotes.grammar.definite or skeleton.at(begin, "institution") is None:
        return None
    words = list(skeleton.words[begin:last])
    fitting = {body.name: body for body in scene.bodies.values() if fold(body.name).split()[1:] == words}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _of_origin(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a noun for people stands with where they are from: «المسؤول التركي»."""
    from_there = skeleton.at(index + 1, "demonym") is not None or morphology.origin(
        skeleton, scene, index + 1
    )
    return from_there and skeleton.at(index, "institution") is None


def _of_land(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether who spoke last was told to be from where the adjective at item ``index`` says: «المسؤول القطري» after «المتحدث باسم الخارجية القطرية»."""
    if len(scene.spoke) != 1 or not scene.vocabulary.lexicon.quotes.grammar.definite:
        return False
    land = roster.bare(scene, skeleton.words[index])
    told = scene.words_of.get(scene.spoke[0].name, [])
    return any(word.startswith(land) for words in told for word in words)


def _goes_on(skeleton: Skeleton, scene: Scene, index: int, last: int = 0) -> bool:
    """Whether a definite noun follows a verb that goes on with who spoke last, and a complement follows it: «وأضاف المتحدث أن».

    ``last`` is the item after the noun and its adjective; right after the noun where there is none.
    """
    grammar = scene.vocabulary.lexicon.quotes.grammar
    cue = skeleton.ending(index, "cue")
    if not grammar.definite or not skeleton.words[index].startswith(grammar.definite) or cue is None:
        return False
    end = last or index + 1
    follows = skeleton.words[end : end + 1]
    closed = skeleton.at(end, "that") is not None or follows in ((":",), ("،",), (QUOTED,))
    return closed and cue.value.entry in grammar.continuing


def _pointed(skeleton: Skeleton, scene: Scene, index: int, word: str) -> Speaker | None:
    """Say to whom «این فعال صنفی», «هذا المسؤول» points back: a body of that kind, else the person who spoke last."""
    if word in scene.bodies:
        return scene.bodies[word]
    if len(scene.spoke) != 1:
        return None
    last = scene.spoke[0]
    if word in fold(last.name).split():
        return last
    entity = scene.vocabulary.gazetteer.entities.get(last.entity or "")
    if skeleton.at(index, "institution") is not None and last in scene.bodies.values():
        return last  # «این نهاد»: no other body of that kind is told of
    person = last.name in scene.people or (entity is not None and entity.kind == "person")
    person = person or (word in scene.vocabulary.lexicon.quotes.officials and _by_post(scene, last))
    return last if person and skeleton.at(index, "institution") is None else None


def _by_post(scene: Scene, speaker: Speaker) -> bool:
    """Whether somebody is called by a post alone, where no article shows what is told of: «سخنگوی بندر گفت … این دیپلمات افزود»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.definite or speaker not in scene.nameless.values():
        return False
    return is_person(scene, speaker)
