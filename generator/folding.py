"""Spelling variants made equal, so that words can be compared: text in, folded text out.

Real pages mix ي and ی, ك and ک, write أ or ا, ة or ه, digits of three alphabets, and lose or keep ZWNJ, tatweel and vowel
signs as they please. ``fold`` answers for all of them with one spelling. Offsets are never carried through folding: words
are cut from the untouched text first (``generator.text.words``) and each is folded by itself.
"""

import unicodedata
from functools import lru_cache

from persiantools import digits as _digits

# Arabic letters that press spelling confuses → the letter that stands for them all.
_LETTERS = {
    "ي": "ی",
    "ى": "ی",
    "ئ": "ی",
    "ې": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "ة": "ه",
    "ۀ": "ه",
    "ۂ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
    "’": "'",
    "‘": "'",
}

# Dropped: hamza by itself, vowel signs, tatweel, ZWNJ and ZWJ, direction marks, soft hyphen, byte order mark.
_DROPPED = (
    "ء",
    "ـ",
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff",
    "".join(map(chr, range(0x0610, 0x061B))),
    "\u061c",
    "".join(map(chr, range(0x064B, 0x0660))),
    "\u0670",
    "".join(map(chr, range(0x06D6, 0x06EE))),
    "".join(map(chr, range(0x0300, 0x0370))),
    "".join(map(chr, range(0x202A, 0x202F))),
    "".join(map(chr, range(0x2066, 0x206A))),
)


# Marks that may stand at the end of a wording and say nothing of its words.
_EDGES = " .!?,;:؟،؛…«»\"'“”"


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for code in (*range(0x00C0, 0x0180), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)):
        # A vowel sign in a presentation form comes with a space as its bearer.
        parts = (c for c in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(c))
        plain = "".join(c for c in parts if not c.isspace())
        if plain != chr(code):
            table[code] = "".join(_LETTERS.get(c, c) for c in plain)
    table.update({ord(k): v for k, v in _LETTERS.items()})
    table.update({ord(c): None for group in _DROPPED for c in group})
    for zero in (0x0660, 0x06F0):
        table.update({zero + n: _digits.fa_to_en(chr(0x06F0 + n)) for n in range(10)})
    return table


_TABLE = _table()


def fold(text: str) -> str:
    """Return ``text`` in the one spelling that all its variants share.

    The result may be shorter or longer than ``text``; folding it again changes nothing.
    """
    return text.translate(_TABLE).lower().translate(_TABLE)


def wording(text: str) -> str:
    """Return the words of ``text`` as all who write the same words have them: folded, without line breaks and end marks."""
    return " ".join(fold(text).split()).strip(_EDGES)


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Return ``fold(word)``, remembering the words of the language as they come by."""
    return word.lower() if word.isascii() else fold(word)


def lead_length(word: str, letters: int) -> int:
    """Count the characters of ``word`` that make up the first ``letters`` characters of its folded form."""
    if letters == 0:
        return 0
    count = 0
    for index, character in enumerate(word):
        if count >= letters and fold(character):
            return index
        count += len(fold(character))
    return len(word)
