"""Relative clauses that hold what looks like a reported clause: a verb of saying and what follows it in; whether it only describes out."""

from generator.extract import predicates
from generator.extract.gaps import NAME_MOST
from generator.extract.matching import Match, parted
from generator.extract.scene import COMMAS

_TERM_REACH = 5
"""So near before a marked term stands the article of its noun."""
_DASHES = frozenset("-–—")

_NO_NOUN = (
    "preposition",
    "adverb",
    "that",
    "cue",
    "unit",
    "weekday",
    "month",
    "deictic",
    "temporal",
    "relative",
    "resume",
    "article",
)
"""What stands before a clause, and is no noun of which it tells."""


def describes(state: Match, place: int) -> bool:
    """Whether a relative and the object of its verb only describe who says something: "an aide who briefed the press | said"."""
    skeleton, grammar = state.skeleton, state.scene.vocabulary.lexicon.quotes.grammar
    if (
        not grammar.case
        or state.cue.value.entry in grammar.clausal
        or not skeleton.ending(state.cue.first, "relative")
    ):
        return False
    verbs = (
        i
        for i in range(place, state.high)
        if predicates.finite(skeleton, state.scene, i) or skeleton.at(i, "cue")
    )
    first = next(verbs, place)
    says = skeleton.at(first, "cue") if first > place else None
    dated = skeleton.at(first - 1, "weekday", "month") is not None
    if (skeleton.capital(first - 1) and not dated) or skeleton.at(first - 1, "pronoun") is not None:
        return False
    main = says is not None and says.value.form == "verb" and says.value.strength == "strong"
    return main or skeleton.holds(place, first, "preposition")  # "who informed the guild of a sale | left"


def related(state: Match, end: int) -> bool:
    """Whether a relative without its pronoun holds the first verb: "praised the step | the guilds had taken"."""
    skeleton = state.skeleton
    verb = next((i for i in range(state.first, end) if predicates.finite(skeleton, state.scene, i)), end)
    for index in range(state.first + 2, verb):
        noun = skeleton.words[index - 1].isalpha() and not skeleton.capital(index - 1)
        if noun and skeleton.at(index, "article", "pronoun") is not None:
            return skeleton.ending(index, *_NO_NOUN) is None
    return False


def term(state: Match, place: int) -> bool:
    """Whether a few marked words are part of a noun about which a relative without its pronoun tells: 'the “fair plan” | he had made'."""
    skeleton, quotation = state.skeleton, place - 1
    short = skeleton.lasts[quotation] - skeleton.firsts[quotation] <= NAME_MOST + 2
    ends = skeleton.passage.words[skeleton.lasts[quotation] - 2][0].isalnum()
    if not (short and ends and state.scene.vocabulary.lexicon.quotes.grammar.case):
        return False
    if (
        skeleton.words[place] in COMMAS | _DASHES
        or parted(skeleton, place)
        or quotation <= state.low
        or not skeleton.words[quotation - 1][0].isalnum()
    ):
        return False
    near = range(quotation - 1, max(state.low, quotation - _TERM_REACH) - 1, -1)
    article = next((i for i in near if skeleton.at(i, "article", "finite", "cue") is not None), None)
    return article is not None and skeleton.at(article, "article") is not None
