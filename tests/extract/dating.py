"""Read one text's dates as the program does, and the examples in which each date is marked with its meaning."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator import edtf, lexicon
from generator.extract import dates
from generator.extract.dates import Findings
from generator.model import Article, Gazetteer, Subject
from generator.text import blocks, furniture, passages, scan
from generator.text.scan import Vocabulary

LANGUAGES = ("fa", "ar", "en")
EXAMPLES = Path(__file__).parent.parent / "examples"

# این گفت‌وگو [۹ دی ۱۴۰۰ = 2021-12-30] انجام شد.
_MARKED = re.compile(r"\[([^\[\]=]+?) = ([^\[\]]+)\]")


class Marked(NamedTuple):
    """A date that an example expects: its words, where they stand, and EDTF or ``?``."""

    start: int
    text: str
    value: str


class Example(NamedTuple):
    """A text and the dates in it."""

    group: str
    text: str
    dates: tuple[Marked, ...]
    published: str
    since: date | None
    until: date | None


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Compile a language with nobody in the gazetteer."""
    return scan.vocabulary(lexicon.load(lang), Gazetteer({}))


def find(
    text: str, lang: str, published: str = "", since: date | None = None, until: date | None = None
) -> Findings:
    """Find the dates of a plain text."""
    article = Article("a", lang, "", text, blocks.plain(text), "", published=edtf.read(published))
    marked = furniture.mark(text, article.blocks, vocabulary(lang).lexicon.language.furniture)
    prepared = passages.prepare(article, marked, vocabulary(lang))
    return dates.find(prepared, vocabulary(lang), dates.Context(article, Subject((), since, until)))


def unmarked(text: str) -> tuple[str, tuple[Marked, ...]]:
    """Take the marks off an example: its text, and the dates that were marked."""
    plain, found, last = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[last : match.start()]
        found.append(Marked(len(plain), match[1], match[2]))
        plain += match[1]
        last = match.end()
    return plain + text[last:], tuple(found)


class Stamp(NamedTuple):
    """The head of a page, an article below it, and the day that the page tells, if it does."""

    text: str
    today: str
    day: str


@cache
def stamps(lang: str) -> tuple[Stamp, ...]:
    """Read the examples of stamps of a language."""
    data = _data(lang)["stamps"]
    lines = [(line, day) for day, heads in data["days"].items() for line in heads]
    lines += [(line, "") for line in data["none"]]
    return tuple(Stamp(f"{line}\n\n{data['article']}", data["today"], day) for line, day in lines)


@cache
def examples(lang: str) -> tuple[Example, ...]:
    """Read the examples of a language."""
    return tuple(
        Example(
            group["name"],
            *unmarked(case),
            group.get("published", ""),
            _day(group.get("since")),
            _day(group.get("until")),
        )
        for group in _data(lang)["groups"]
        for case in group["cases"]
    )


def _data(lang: str) -> dict[str, Any]:
    return tomllib.loads((EXAMPLES / lang / "dates.toml").read_text(encoding="utf-8"))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
