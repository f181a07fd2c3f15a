"""Ids of findings that survive edits elsewhere: article, sort of finding and words in, a short digest out."""

import hashlib
from collections import Counter

from generator.folding import fold_word


class Namer:
    """Gives each finding of one article its id; the same words found again get another."""

    def __init__(self, article: str) -> None:
        self._begun = hashlib.sha256(f"{article}\0".encode())
        self._seen: Counter[tuple[str, str]] = Counter()

    def name(self, sort: str, text: str) -> str:
        """Return an id such as ``q-3f2a9c01d4`` for a finding of ``sort`` (one letter) whose words are ``text``."""
        words = " ".join(filter(None, map(fold_word, text.split())))
        self._seen[sort, words] += 1
        count = self._seen[sort, words]
        digest = self._begun.copy()
        digest.update(f"{sort}\0{words}\0{count}".encode())
        return f"{sort}-{digest.hexdigest()[:10]}"
