"""Whether an article tells of other lands alone: its lines in; so that «ماه گذشته» is reckoned as they reckon it."""

from collections.abc import Iterable

from generator.extract.dates.grammar import Line
from generator.folding import fold
from generator.text.scan import Vocabulary

_MANY = 2
"""So many words of other lands tell …"""
_OUTWEIGH = 3
"""… where they are so many times those of the language's own."""


def foreign(lines: Iterable[Line], vocabulary: Vocabulary) -> bool:
    """Say whether words of other lands, and names of who serves them, outweigh those of the lands that reckon as the language does."""
    home = abroad = 0
    for line in lines:
        grammar = line.grammar
        if not grammar.abroad:
            return False
        for word in line.words:
            abroad += word in grammar.abroad
            home += word in grammar.home
        served = {
            hit.first: _land(vocabulary, hit.value) for hit in line.passage.hits if hit.sort == "entity"
        }
        for names in served.values():
            here = any(word in grammar.home for word in names)
            home += here
            abroad += bool(names) and not here
    return abroad >= _MANY and abroad >= _OUTWEIGH * home


def _land(vocabulary: Vocabulary, entity: str) -> list[str]:
    """List the names of the land that a person or body of the gazetteer serves."""
    entities = vocabulary.gazetteer.entities
    one = entities.get(entity)
    of = one.of or next((role.of for role in one.roles), "") if one is not None else ""
    served = entities.get(of)
    land = entities.get(served.of, served) if served is not None else None
    if one is None or one.kind == "place" or land is None:
        return []
    return [fold(name) for name in land.names.get(vocabulary.lexicon.language.code, ())]
