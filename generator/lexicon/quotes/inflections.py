"""Phrases with slots: a phrase and the forms that fill its slots in; all that it stands for out."""

import itertools
import re
from collections.abc import Iterator

SLOT = re.compile(r"\{(\w+)\}")
"""The slot of "say{s}"."""


def expand(phrase: str, inflections: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """List every form of ``phrase``, in which ``{name}`` stands for each string of ``inflections[name]``.

    Raises:
        KeyError: A slot has no such name.
    """
    slots = SLOT.findall(phrase)
    if not slots:
        yield phrase
        return
    pieces = SLOT.split(phrase)[::2]
    for choice in itertools.product(*(inflections[slot] for slot in slots)):
        yield pieces[0] + "".join(form + piece for form, piece in zip(choice, pieces[1:], strict=True))
