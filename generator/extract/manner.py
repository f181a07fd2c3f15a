"""Words that tell how something was said and by nobody: «وقال ضاحكا», «المدرب ممازحا»; a skeleton and an item in, yes or no out."""

from generator.extract import morphology, names
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit


def attends(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether an indefinite word after a definite noun tells how its owner spoke: «المدرب ممازحا»."""
    definite = scene.vocabulary.lexicon.quotes.grammar.definite
    if not definite or not skeleton.words[index - 1].startswith(definite):
        return False
    return not skeleton.words[index].startswith(definite) and _circumstance(skeleton, scene, index)


def describes(skeleton: Skeleton, scene: Scene, hit: Hit) -> bool:
    """Whether a participle is an adjective of the word for people before it: «قالت مصادر متابعة إن»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not grammar.definite or hit.sort != "cue" or hit.value.form != "participle":
        return False
    female = morphology.endings(grammar.feminine_nouns)
    source = skeleton.ending(hit.first, "source")
    begin = source.first if source is not None else hit.first - 1
    if begin < 0 or skeleton.words[begin].startswith(grammar.definite):
        return False
    noun = source is not None or _things(skeleton, scene, begin)
    return noun and skeleton.words[hit.first].endswith(female)


def _things(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a word is by its ending one for several things, and no name: «معلومات مؤكدة»."""
    several = morphology.endings(scene.vocabulary.lexicon.quotes.grammar.unnamed)
    return skeleton.words[index].endswith(several) and names.given(skeleton, scene, index) is None


def after_verb(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a word after a verb tells how it was said and by nobody new: «وقال ضاحكا», «وأضاف مازحا»."""
    verb = skeleton.ending(index, "cue")
    return verb is not None and verb.value.form == "verb" and _circumstance(skeleton, scene, index)


def _circumstance(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    """Whether a word has the ending of a circumstance and is no name that is known: «ضاحكا», «ممازحةً»."""
    endings = scene.vocabulary.lexicon.quotes.grammar.manner
    known = skeleton.words[index] in scene.unknown or skeleton.words[index] in scene.families
    written = skeleton.text(index, index + 1)
    return (
        bool(endings)
        and not known
        and written.endswith(endings)
        and not written.endswith(scene.vocabulary.lexicon.quotes.grammar.owned)
        and names.given(skeleton, scene, index) is None
    )
