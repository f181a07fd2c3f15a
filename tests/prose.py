"""Texts prepared as the program prepares them, with two mayors who do not exist in the gazetteer: Ana Roth and Ilya Bern."""

from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.model import Article, Block, Entity, Gazetteer
from generator.text import blocks, marks, passages, scan, words
from generator.text.passages import Passage
from generator.text.scan import Hit, Vocabulary

LANGUAGES = ("fa", "ar", "en")

GAZETTEER = Gazetteer(
    {
        entity.id: entity
        for entity in (
            Entity(
                "roth",
                "person",
                {"fa": ("آنا روت", "روت"), "ar": ("آنا روث", "روث"), "en": ("Ana Roth", "Roth")},
                gender="female",
                epithets={"fa": ("بانوی بندر",), "ar": ("سيدة الميناء",), "en": ("the lady of the harbour",)},
            ),
            Entity(
                "bern",
                "person",
                {"fa": ("ایلیا برن", "برن"), "ar": ("إيليا برن", "برن"), "en": ("Ilya Bern", "Bern")},
                gender="male",
            ),
            Entity(
                "riga",
                "place",
                {"fa": ("ریگا",), "ar": ("ريغا",), "en": ("Riga",)},
                demonyms={"ar": ("الريغي",), "en": ("Rigan",)},
            ),
            Entity(
                "harbour",
                "topic",
                {"fa": ("نوسازی بندر",), "ar": ("تحديث الميناء",), "en": ("harbour works",)},
            ),
        )
    }
)

# Texts that no page should hold and some page will: each is repeated until it is long.
HOSTILE = (
    *(
        "«",
        "»",
        '"',
        "“",
        "”",
        "'",
        "’",
        "«a» ",
        '"a ',
        'a" ',
        "a' ",
        "' « ",
        "«'",
        '" ',
        "<<",
        "> ",
        ">",
        "- ",
    ),
    *(
        "*",
        "**a ",
        "[",
        "![",
        "[a](",
        "`",
        "\\",
        "&",
        "# ",
        "1. ",
        "|",
        "\n",
        " ",
        "\t\n",
        "- a\n",
        "> a\n\n",
    ),
    *(
        "1",
        "۱",
        "a",
        "ا",
        "a.",
        "a. ",
        "A. ",
        ". ",
        "…",
        "؟ ",
        "10:20 ",
        "a\u200c",
        "\u200c",
        "\u0640",
        "\u064b",
    ),
    *("\ufffc", "\u200f", "\ufeff", "\x00", "😀", "و", "لل", "گفت: «", "said “", "قال: "),
)


class Marked(NamedTuple):
    """A quotation as a reader sees it."""

    text: str
    depth: int = 0
    open: str = ""
    """``start`` or ``end`` where the mark was forgotten there."""


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Compile a language with the two mayors, their town and their subject."""
    return scan.vocabulary(lexicon.load(lang), GAZETTEER)


def article(text: str, lang: str, cut: tuple[Block, ...]) -> Article:
    return Article("a", lang, "", text, cut, "")


def pieces(text: str, lang: str = "en") -> tuple[Passage, ...]:
    """Prepare all of ``text`` as one block, which is cut where it is longer than any paragraph."""
    block = Block("paragraph", 0, len(text), 1)
    return passages.prepare(article(text, lang, (block,)), (block,), vocabulary(lang))


def passage(text: str, lang: str = "en") -> Passage:
    """Prepare a paragraph."""
    (prepared,) = pieces(text, lang)
    return prepared


def lines(text: str, lang: str = "en") -> tuple[Passage, ...]:
    """Prepare ``text`` as plain text."""
    cut = blocks.plain(text)
    return passages.prepare(article(text, lang, cut), cut, vocabulary(lang))


def quotations(text: str) -> list[Marked]:
    """List the quotations of ``text`` in their order."""
    _, starts, ends = words.split(text)
    printed = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [
        Marked(
            text[starts[found.first] : ends[found.last - 1]],
            found.depth,
            "start" if found.opening is None else "end" if found.closing is None else "",
        )
        for found in marks.pair(printed, starts, ends)
    ]


def quoted(text: str) -> list[str]:
    """List what stands in marks, and see that every quotation is outermost and has both its marks."""
    found = quotations(text)
    assert all(one.depth == 0 and not one.open for one in found), found
    return [one.text for one in found]


def sentences(text: str, lang: str = "en") -> list[str]:
    """Cut ``text`` into its sentences."""
    return [
        text[prepared.starts[a] : prepared.ends[b - 1]]
        for prepared in pieces(text, lang)
        for a, b in prepared.sentences
    ]


def found(text: str, lang: str, *sorts: str) -> list[tuple[str, Hit]]:
    """List the hits of ``sorts`` with the words they cover."""
    prepared = passage(text, lang)
    return [
        (text[prepared.starts[hit.first] : prepared.ends[hit.last - 1]], hit)
        for hit in prepared.hits
        if hit.sort in sorts
    ]
