"""In which language a text is written: characters in, the code of a lexicon out.

Each lexicon says by which letters and common words its language is known; what this module adds is counting.
"""

import re
from functools import cache

from generator import lexicon
from generator.errors import GenError
from generator.folding import fold_word
from generator.text import words

# So much of a text tells its language; the rest need not be read.
_SAMPLE = 4000

# A common word is better evidence than a letter, for pages mix up letters: «كه», «است» in an Arabic keyboard's letters.
_WORD_WEIGHT = 4.0

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_SCRIPTS = {"arabic": _ARABIC, "latin": _LATIN}


def guess(text: str, default: str) -> str:
    """Tell the language of ``text``, or ``default`` where it has no letters.

    Raises:
        GenError: It is in a script or language that no lexicon knows.
    """
    sample = text[:_SAMPLE]
    if not any(map(str.isalpha, sample)):
        return default
    found = [word for word in words.split(sample)[0] if word.isalpha()]
    scores = {lang: _score(sample, found, lang) for lang in lexicon.languages()}
    best = max(scores, key=lambda lang: (scores[lang], lang == default))
    if not scores[best]:
        known = ", ".join(lexicon.languages())
        raise GenError(f"the language of this text cannot be told. Say which it is: {known}.")
    return best


def _score(sample: str, found: list[str], lang: str) -> float:
    """Weigh what speaks for a language: its common words, its own letters, and a little its script."""
    letters, common, script = _evidence(lang)
    own_words = sum(word in common for word in found) / max(1, len(found))
    own_letters = sum(map(sample.count, letters)) / len(sample)
    in_script = len(script.findall(sample)) / len(sample)
    return _WORD_WEIGHT * own_words + own_letters + in_script / len(sample)


@cache
def _evidence(lang: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    language = lexicon.load(lang).language
    common = frozenset(fold_word(word) for word in language.detection.words)
    return frozenset(language.detection.letters), common, _SCRIPTS[language.script]
