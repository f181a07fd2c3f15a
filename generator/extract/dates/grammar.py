"""A passage as the date rules see it: its words with the glue of dates at hand.

``Grammar`` is a language's glue, folded once; ``Line`` is one passage with it. Rules ask a line about words by index; an
index outside the passage has no word.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import Literal, NamedTuple, TypeVar

from msgspec.structs import replace

from generator.folding import fold
from generator.lexicon.dates import DateWords
from generator.lexicon.dates.values import Era, Measured, Step
from generator.lexicon.dates.words import Phrases
from generator.text import numbers
from generator.text.numbers import Number
from generator.text.passages import Passage
from generator.text.scan import Hit
from generator.text.words import phrase_words, spellings


class Distance(NamedTuple):
    """A word such as *ago* beside a counted unit."""

    sign: int
    base: Literal["publication", "text"]


T = TypeVar("T")

DASHES = frozenset("-–—−‐‑ـ")
"""A tatweel that stands alone is a dash: «23 ـ 24»."""
COMMAS = frozenset(",،")
SEPARATORS = frozenset("/-.–\\⁄٫|•·,،—")
OPENING = frozenset("([«")
CLOSING = frozenset(")]»")
_LONGEST = 3

SORTS = frozenset(
    (
        "month",
        "weekday",
        "number",
        "unit",
        "deictic",
        "part",
        "daypart",
        "clock",
        "season",
        "quarter",
        "decade",
        "decoy",
    )
)
"""Sorts of hits at which a date may begin."""


class Grammar(NamedTuple):
    """The glue of a language's dates."""

    words: DateWords
    of: frozenset[str]
    to: frozenset[str]
    also: frozenset[str]
    opens: frozenset[str]
    between: frozenset[str]
    on: frozenset[str]
    prepositions: frozenset[str]
    times: frozenset[str]
    named: frozenset[str]
    lasting: frozenset[str]
    lasts: frozenset[str]
    weeks: frozenset[str]
    editions: frozenset[str]
    owners: frozenset[str]
    within: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    ahead: frozenset[tuple[str, ...]]
    hedges: frozenset[str]
    days: frozenset[str]
    rounds: frozenset[str]
    meant: frozenset[str]
    impends: frozenset[tuple[str, ...]]
    defers: frozenset[str]
    told: frozenset[str]
    back: frozenset[str]
    clocks: frozenset[str]
    counted: frozenset[str]
    closes: frozenset[str]
    counts: frozenset[str]
    vague: frozenset[str]
    away: frozenset[str]
    labels: frozenset[str]
    articles: frozenset[str]
    thereafter: frozenset[str]
    accounts: frozenset[str]
    passed: frozenset[str]
    definite: str
    lengths: frozenset[str]
    each: frozenset[str]
    plurals: frozenset[str]
    decade_endings: frozenset[str]
    beside: frozenset[str]
    steps_before: dict[str, Step]
    steps_after: dict[tuple[str, ...], Step]
    distances_before: dict[tuple[str, ...], Distance]
    distances_after: dict[tuple[str, ...], Distance]


@lru_cache(maxsize=32)
def grammar(words: DateWords) -> Grammar:
    """Fold the glue of a language."""
    glue = words.glue
    return Grammar(
        words=words,
        of=_folded(glue.of),
        to=_folded(glue.to),
        also=_folded(glue.also),
        opens=_folded(glue.opens),
        between=_folded(glue.between),
        on=_folded(glue.on),
        prepositions=_folded(glue.prepositions),
        times=_folded(glue.times),
        named=_folded(glue.named),
        lasting=_folded(glue.lasting),
        lasts=_folded(glue.lasts),
        weeks=_folded(glue.weeks),
        editions=_folded(glue.editions),
        owners=_folded(glue.owners),
        within=_folded(glue.within),
        since=_folded(glue.since),
        until=_folded(glue.until),
        ahead=frozenset(_phrases(glue.ahead)),
        hedges=_folded(glue.hedges),
        days=_folded(glue.days),
        rounds=_folded(glue.rounds),
        meant=_folded(glue.meant),
        defers=_folded(glue.defers),
        told=_folded(glue.told),
        impends=frozenset(_phrases(glue.impends)),
        back=_folded(glue.back),
        clocks=_folded(glue.clocks),
        counted=_folded(glue.counted),
        closes=_folded(glue.closes),
        counts=_folded(glue.counts),
        vague=_folded(glue.vague),
        away=_folded(glue.away),
        labels=_folded(glue.labels),
        articles=_folded(glue.articles),
        thereafter=_folded(glue.thereafter),
        accounts=_folded(glue.accounts),
        passed=_folded(glue.passed),
        definite=fold(glue.definite),
        lengths=_folded(glue.lengths),
        each=_folded(glue.each),
        plurals=_folded(glue.plurals),
        decade_endings=_folded(glue.decade_endings),
        beside=_folded(glue.beside),
        steps_before={fold(word): step for step, found in words.shift_before.items() for word in found},
        steps_after={p: step for step, found in words.shift_after.items() for p in _phrases(found)},
        distances_before=_distances(words.distance_before),
        distances_after=_distances(words.distance_after),
    )


def _folded(words: Phrases) -> frozenset[str]:
    return frozenset(map(fold, words))


def _phrases(words: Phrases) -> set[tuple[str, ...]]:
    return {spelling for word in words for spelling in spellings(word)} | set(map(phrase_words, words))


_MEASURED: dict[Measured, Distance] = {
    "ago": Distance(-1, "publication"),
    "hence": Distance(1, "publication"),
    "earlier": Distance(-1, "text"),
    "later": Distance(1, "text"),
}


def _distances(table: dict[Measured, Phrases]) -> dict[tuple[str, ...], Distance]:
    return {p: _MEASURED[name] for name, found in table.items() for p in _phrases(found)}


class Line:
    """One passage with the grammar of its language."""

    __slots__ = ("_hits", "_numbers", "count", "grammar", "passage", "words")

    def __init__(self, passage: Passage, of_language: Grammar) -> None:
        self.passage = passage
        self.grammar = of_language
        self.words = passage.words
        self.count = len(passage.words)
        self._hits = passage.at_word
        self._numbers: dict[int, Number | None] = {}

    def word(self, index: int) -> str:
        """Give the folded word at ``index``, or an empty string outside the passage."""
        return self.words[index] if 0 <= index < self.count else ""

    def hit(self, index: int, sort: str) -> Hit | None:
        """Give the longest hit of a sort that begins at ``index``; its lead counts no article."""
        for hit in self._hits.get(index, ()):
            if hit.sort == sort:
                return replace(hit, lead=self.outer(hit)) if hit.lead else hit
        return None

    def outer(self, hit: Hit) -> int:
        """Count the letters before a hit that are not its own: «وال» has one, for the article belongs to the word."""
        definite = self.grammar.definite
        own = definite and self.words[hit.first][: hit.lead].endswith(definite)
        return hit.lead - len(definite) if own else hit.lead

    def number(self, index: int) -> Number | None:
        """Read the number that begins at ``index``."""
        if not 0 <= index < self.count:
            return None
        if index not in self._numbers:
            self._numbers[index] = numbers.at(self.passage, index, self.grammar.words.numbers)
        return self._numbers[index]

    def sorts(self, index: int) -> frozenset[str]:
        """List the sorts of hits that begin at ``index``; figures are of the sort ``figure``."""
        found = [hit.sort for hit in self._hits.get(index, ())]
        if self.figure(index):
            found.append("figure")
        return frozenset(found)

    def figure(self, index: int) -> str:
        """Give the digits at ``index`` in ASCII, or an empty string where there are none."""
        word = self.word(index)
        return word if word and word[0].isdecimal() and word.isascii() else ""

    def touches(self, index: int) -> bool:
        """Tell whether no white space stands before the word at ``index``."""
        return 0 < index < self.count and numbers.touches(self.passage, index)

    def capital(self, index: int) -> bool:
        """Tell whether the word at ``index`` begins with a capital letter."""
        return 0 <= index < self.count and self.passage.text[self.passage.starts[index]].isupper()

    def lead(self, hit: Hit) -> str:
        """Give the proclitic written together with the first word of a hit."""
        return self.words[hit.first][: hit.lead]

    def phrase(self, index: int, table: dict[tuple[str, ...], T]) -> tuple[T, int] | None:
        """Look up the longest phrase of a table at ``index``; give its value and the index after it."""
        if index < 0:
            return None
        for end in range(min(index + _LONGEST, self.count), index, -1):
            found = table.get(self.words[index:end])
            if found is not None:
                return found, end
        return None

    def distance_after(self, index: int) -> tuple[Distance, int] | None:
        """Look up a word such as *ago* at ``index``; give it and the index after it."""
        return self.phrase(index, self.grammar.distances_after)

    def distance_before(self, index: int) -> tuple[Distance, int] | None:
        """Look up a word such as «قبل» at ``index``; give it and the letters of a conjunction before it («وقبل»)."""
        word = self.word(index)
        for lead in (0, 1):
            found = (
                self.grammar.distances_before.get((word[lead:],))
                if not lead or word[:1] in self.grammar.also
                else None
            )
            if found is not None:
                return found, lead
        return None

    def era(self, index: int, after_figures: bool) -> tuple[Era, int] | None:
        """Read the era mark at ``index``, in parentheses or not; short ones only right after figures."""
        inside = self.word(index) in OPENING
        for hit in self.passage.at_word.get(index + inside, ()):
            if hit.sort != "era" or hit.lead or (hit.value.short and not after_figures):
                continue
            if not inside:
                return hit.value, hit.last
            if self.word(hit.last) in CLOSING:
                return hit.value, hit.last + 1
        return None

    def ends_sentence(self, index: int) -> bool:
        """Tell whether the word at ``index`` is the last of its sentence, marks that close aside."""
        sentences = self.passage.sentences
        at = bisect_right(sentences, index, key=lambda sentence: sentence[0]) - 1
        return at < 0 or not any(
            self.word(place)[:1].isalnum() for place in range(index + 1, sentences[at][1])
        )

    def ends(self, index: int) -> bool:
        """Tell whether nothing that a bare figure could count stands at ``index``: its clause or its phrase ends."""
        word = self.word(index)
        return not word or not (word[0].isalnum() or word in "%$€£٪") or word in self.grammar.closes
