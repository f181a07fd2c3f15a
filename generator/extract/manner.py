"""Words that tell how something was said and by nobody: «وقال ضاحكا», «المدرب ممازحا»; a skeleton and an item in, yes or no out."""

from generator.extract import names
from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.folding import fold
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
    source = skeleton.ending(hit.first, "source")
    if not grammar.definite or source is None or hit.sort != "cue" or hit.value.form != "participle":
        return False
    indefinite = not skeleton.words[source.first].startswith(grammar.definite)
    return indefinite and skeleton.words[hit.first].endswith(tuple(map(fold, grammar.feminine_nouns)))


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
