"""Ends what is reported within a clause of a sentence before its main clause: a match and its verb in; the match, shortened, out."""

from generator.extract import bare, edges, predicates
from generator.extract.matching import Match, has_verb
from generator.extract.scene import COMMAS
from generator.text.scan import Hit

_RELATIVE_MOST = 8
"""So far before its verb a relative between commas begins."""
_SUBJECT_MOST = 6
"""So many words of a main clause are looked at for its verb."""


def end_before_main(found: Match, hit: Hit) -> None:
    """Shorten a reported clause that a relative or a word such as "while" holds, where the main clause goes on behind it.

    "Roth, who said that the lamps were lit, | left", "While Roth said that the lamps were lit, | Vance saw none".
    """
    grammar = found.scene.vocabulary.lexicon.quotes.grammar
    if not grammar.case or found.shape != "clause":
        return
    if _in_relative(found, hit):
        _cut(found, 1)
    elif bare.subordinate(found):
        _cut(found, _SUBJECT_MOST)


def _in_relative(found: Match, hit: Hit) -> bool:
    """Whether the verb stands in a relative that a comma opens."""
    skeleton = found.skeleton
    for index in range(hit.first - 1, max(found.low, hit.first - _RELATIVE_MOST), -1):
        if skeleton.words[index] in COMMAS:
            return skeleton.at(index + 1, "relative") is not None and skeleton.at(index + 1, "that") is None
    return False


def _cut(found: Match, reach: int) -> None:
    """End the clause at the first comma, or marks that close with one, behind which a verb stands within ``reach`` items."""
    skeleton = found.skeleton
    for index in range(found.first + 2, found.last - 1):
        closed = edges.closed(skeleton, index)
        if not closed and skeleton.words[index] not in COMMAS:
            continue
        begin = index + 1
        while (adverb := skeleton.at(begin, "adverb")) is not None:
            begin = adverb.last
        verb = any(predicates.finite(skeleton, found.scene, i) for i in range(index + 1, begin + reach))
        if (
            verb
            and has_verb(found, found.first, index)
            and skeleton.words[begin] not in found.scene.conjunctions
        ):
            found.last = index + closed
            return
