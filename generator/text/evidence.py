"""What shape and place say of each quotation mark by itself: the words of one paragraph in, marks out.

An opening mark has white space (or a bracket) before it and a word after it, a closing mark the reverse. Apostrophes and the
marks of feet and inches are left out where they show by themselves.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.folding import fold_word

_OPENING = {"«": 2, "<<": 2, "„": 2, "‹": 2, "“": 1, "‘": 1, "‟": 1, "‘‘": 1}
_CLOSING = {"»": 2, ">>": 2, "›": 2, "”": 1, "’": 1, "’’": 1}
_NEUTRAL = {'"', "'", "″", "′", "''", "‘’", "’‘", "'‘", "‘'", "'’", "’'"}
_MARKS = _OPENING.keys() | _CLOSING.keys() | _NEUTRAL
_SINGLE = {"'", "‘", "’", "′", "‹", "›"}
_APOSTROPHES = {"'", "’", "′"}
_INCHES = {'"', "”", "″"}
_PRIMES = {"″", "′"}

_DOUBTFUL = _APOSTROPHES | _PRIMES | {"›"}

# Of these, two together are one mark; the single ones in any mixture, for pages turn them as they like: ‘’Yes,‘’ he said.
_TWICE = {"<", ">", "'", "‘", "’"}
_LIKE_MARKS = _MARKS | _TWICE

# Mark → the mark that stands for its kind, where that is another.
_KINDS = {
    "»": "«",
    "<<": "«",
    ">>": "«",
    "”": "“",
    "„": "“",
    "‟": "“",
    "‘‘": "“",
    "’’": "“",
    "›": "‹",
    "’": "‘",
} | dict.fromkeys(("‘’", "’‘", "'‘", "‘'", "'’", "’'"), "“")

_COMMAS = {",", "،"}
_DASHES = {"-", "–", "—"}
_BRACKETS_BEFORE = set("([{-–—/:،,؛")
_AFTER_CLOSING = set(".,;:!?)]}،؛؟…-–—")
_TATWEEL = "\u0640"


class Mark(NamedTuple):
    """A quotation mark, and what speaks for its opening or closing."""

    word: int
    char: str
    """The mark, or both characters of one such as ``<<``."""
    opens: int
    """Evidence that it opens (positive) or closes (negative)."""
    weak: bool
    """Whether it stands between a word and white space with another word after it, as in: the leaders’ talks."""

    @property
    def after(self) -> int:
        """Index of the word after it."""
        return self.word + len(self.char)

    @property
    def kind(self) -> str:
        """The mark that stands for all of its kind: « for «, », << and >>."""
        return _KINDS.get(self.char, self.char)

    @property
    def single(self) -> bool:
        """Whether it is of those that serve inside of others, and as apostrophes."""
        return self.char in _SINGLE

    @property
    def apostrophic(self) -> bool:
        """Whether an apostrophe looks like it or like its partner."""
        return self.single and self.kind != "‹"

    @property
    def shuts(self) -> bool:
        """Whether it has the shape of a closing mark."""
        return self.char in _CLOSING

    @property
    def doubtful(self) -> bool:
        """Whether it is no quotation mark unless it has a partner: an apostrophe, feet, inches, an arrow."""
        return self.char in _DOUBTFUL


def read(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> list[Mark]:
    """Read the marks among ``words``, as the article prints them, whose places in the text are ``starts`` and ``ends``."""
    marks: list[Mark] = []
    after = 0
    for index in [index for index, word in enumerate(words) if word in _LIKE_MARKS]:
        if index < after:
            continue
        char = words[index]
        twice = char in _TWICE and _twice(words, starts, ends, index)
        after = index + 1 + twice
        mark = _judge(words, starts, ends, index, char + words[index + 1] if twice else char)
        if mark is not None:
            marks.append(mark)
    return marks


def _twice(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], index: int) -> bool:
    following = index + 1
    if following >= len(words) or starts[following] != ends[index]:
        return False
    return words[following] == words[index] or words[index] + words[following] in _MARKS


def _judge(
    words: Sequence[str], starts: Sequence[int], ends: Sequence[int], index: int, char: str
) -> Mark | None:
    """Weigh what shape and neighbours say of the mark at ``index``; ``None`` for an apostrophe or a unit."""
    next_one = index + len(char)
    # What stands right beside it; nothing where white space does.
    before = words[index - 1] if index > 0 and ends[index - 1] == starts[index] else ""
    after = words[next_one] if next_one < len(words) and starts[next_one] == ends[next_one - 1] else ""
    if char not in _MARKS:
        return None  # a < b
    if char in _SINGLE and before[:1].isalnum() and after[:1].isalnum():
        return None  # Biden's, rock'n'roll
    if char in {"'", "’", "‘"} and not before and after[:1].isdigit():
        return None  # the '90s
    joined = bool(before) and _proclitic(words, starts, ends, index - 1)
    place = _place(before, after, joined)
    if not before and after in _DASHES and _free(starts, ends, next_one):
        place = -2  # “Yes, “- he said: no dash begins what is quoted
    if (char in _PRIMES and before[:1].isdigit() and place >= 0) or _measures(words, starts, ends, index):
        return None  # 6′, 6' 2"
    weak = before[:1].isalnum() and not after and next_one < len(words) and words[next_one][0].isalnum()
    return Mark(index, char, _OPENING.get(char, 0) - _CLOSING.get(char, 0) + place, weak)


def _free(starts: Sequence[int], ends: Sequence[int], index: int) -> bool:
    """Whether white space follows the word at ``index``."""
    return index + 1 < len(starts) and starts[index + 1] > ends[index]


def _place(before: str, after: str, joined: bool) -> int:
    """Positive where white space is before the mark and a word after it, negative the other way round."""
    opens = not before or before in _BRACKETS_BEFORE or before in _MARKS or joined
    closes = not after or after in _AFTER_CLOSING or after in _MARKS
    if opens and not closes:
        return 1 if before else 2
    if before in _COMMAS and not after:
        return -1
    if closes and before and (before in _MARKS or not opens):
        return -1 if after else -2
    return 0


def _proclitic(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], index: int) -> bool:
    """Whether a word may be written together with an opening mark after it: بـ“المثمر”, و"تابع", الـ"ناتو"."""
    word = words[index]
    if word.endswith(_TATWEEL):
        return True
    alone = index == 0 or ends[index - 1] != starts[index]
    return alone and word[0].isalpha() and word[0].upper() == word[0].lower() and len(fold_word(word)) == 1


def _measures(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], index: int) -> bool:
    """Whether the mark at ``index`` says feet or inches, as both do in: 6' 2", 5′11″."""

    def number(at: int) -> bool:
        return 0 <= at < len(words) - 1 and words[at].isdecimal() and ends[at] == starts[at + 1]

    if words[index] in _INCHES:
        return number(index - 1) and words[index - 2] in _APOSTROPHES and number(index - 3)
    return (
        words[index] in _APOSTROPHES
        and number(index - 1)
        and number(index + 1)
        and words[index + 2] in _INCHES
    )
