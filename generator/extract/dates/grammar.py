"""A passage as the date rules see it: its words with the glue of dates at hand.

Rules ask a ``Line`` about words by index; an index outside the passage has no word.
"""

from bisect import bisect_right
from typing import TypeVar

from msgspec.structs import replace

from generator.extract.dates.expressions import Found
from generator.extract.dates.glue import Distance, Grammar
from generator.lexicon.dates.values import Era
from generator.text import numbers
from generator.text.numbers import Number
from generator.text.passages import Passage
from generator.text.scan import Hit

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


class Line:
    """One passage with the grammar of its language."""

    __slots__ = ("_hits", "_numbers", "_sorts", "count", "grammar", "passage", "simple", "words")

    def __init__(self, passage: Passage, of_language: Grammar) -> None:
        self.passage = passage
        self.grammar = of_language
        self.words = passage.words
        self.count = len(passage.words)
        self._hits = passage.at_word
        self._numbers: dict[int, Number | None] = {}
        self._sorts: dict[int, frozenset[str]] = {}
        self.simple: dict[int, Found | None] = {}
        """The simple dates that have been read, by the word at which they were asked for."""

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
        if index not in self._sorts:
            found = [hit.sort for hit in self._hits.get(index, ())]
            if self.figure(index):
                found.append("figure")
            self._sorts[index] = frozenset(found)
        return self._sorts[index]

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

    def another(self, hit: Hit) -> bool:
        """Tell whether the last word of a hit is spelt as another word that folds to the same."""
        alike = self.grammar.lookalikes
        last = hit.last - 1
        return bool(alike) and self.passage.text[
            self.passage.starts[last] : self.passage.ends[last]
        ].endswith(alike)

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
