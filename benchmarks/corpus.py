"""A corpus of any size for benchmarks: a number of articles and a seed in, the folder of a site out.

The articles are put together from sentences of ``benchmarks/corpus/<lang>.toml``, in three languages, about 4.7 KB each, one
contact for every hundred of them. The same seed gives the same files.

    python benchmarks/corpus.py FOLDER [COUNT] [SEED]
"""

import random
import shutil
import sys
import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from generator import calendars

HERE = Path(__file__).parent / "corpus"
LANGUAGES = {"fa": "bamdad", "ar": "sabah", "en": "morning"}
SIZE = 4700
"""Bytes of an article, about."""

_FIRST_DAY = date(2005, 3, 1)
_PARAGRAPH = 3


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write a site of ``count`` articles to ``folder``, which must not exist."""
    content = folder / "content"
    content.mkdir(parents=True)
    for name in ("site", "people", "places", "topics", "outlets"):
        shutil.copy(HERE / f"{name}.toml", content)
    for lang in LANGUAGES:
        (content / "articles" / lang).mkdir(parents=True)
    for number in range(count):
        file = content / "articles" / language(number) / f"{number:06}.md"
        file.write_text(text(number, count, seed), encoding="utf-8")


def language(number: int) -> str:
    """Give the language of an article."""
    return list(LANGUAGES)[number % len(LANGUAGES)]


def text(number: int, count: int, seed: int = 1, later: int = 0) -> str:
    """Write one article of ``count``; it tells of its contact, or as if that had been some days ``later``."""
    lang = language(number)
    people, places = _table("people"), _table("places")
    names = {name: entity["names"][lang] for name, entity in (people | places).items()}
    day, kind = _contact(number, count)
    chance = random.Random(f"{seed} {number}")
    return article(chance, lang, _table(lang), names, (day + timedelta(days=later), kind))


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _contact(number: int, count: int) -> tuple[date, str]:
    """Give day and kind of the contact that an article tells of."""
    contacts = max(1, count // 100)
    contact = number // len(LANGUAGES) % contacts
    # Spread over twenty years, never two within the reach of one another's doubt.
    return _FIRST_DAY + timedelta(days=contact * max(1, 7300 // contacts)), ("calls", "meetings")[contact % 2]


def article(
    chance: random.Random,
    lang: str,
    words: dict[str, Any],
    names: dict[str, list[str]],
    contact: tuple[date, str],
) -> str:
    """Put an article together that tells of ``contact``, a day and a kind."""
    day, kind = contact
    fill = Filler(chance, words, names, day)
    published = day + timedelta(days=1)
    head = ["---", f"title: {fill(chance.choice(words['titles']))}", f"outlet: {LANGUAGES[lang]}"]
    head += [f'published: "{fill.date(published)}"', "---", ""]
    paragraphs = [fill(chance.choice(words[kind]), date=fill.date(day))]
    while sum(len(text.encode()) for text in (*head, *paragraphs)) < SIZE:
        sorts = chance.choices(("quotes", "background"), (1, 2), k=_PARAGRAPH)
        paragraphs.append(" ".join(fill(chance.choice(words[sort])) for sort in sorts))
    return "\n".join(head) + "\n" + "\n\n".join(paragraphs) + "\n"


class Filler:
    """Fills the slots of a sentence by chance."""

    def __init__(
        self, chance: random.Random, words: dict[str, Any], names: dict[str, list[str]], day: date
    ) -> None:
        self.chance = chance
        self.words = words
        self.names = names
        self.day = day

    def __call__(self, sentence: str, **given: str) -> str:
        """Fill the slots of ``sentence``, those of what fills them too."""
        choose = self.chance.choice
        slots = {
            "a": self.names["orlo"][0],
            "b": self.names["velin"][0],
            "who": choose(
                choose([self.names[name] for name in ("orlo", "velin", "kastan", "brunet", "halvor")])
            ),
            "place": choose([self.names["lindhaven"][0], self.names["port-orsa"][0]]),
            "topic": choose(self.words["topics"]),
            "month": choose(self.words["months"]),
            "number": self.number(self.chance.randrange(11, 90)),
            "date": self.date(self.day - timedelta(days=self.chance.randrange(20, 900))),
        }
        slots["claim"] = choose(self.words["claims"]).format_map(slots)
        return sentence.format_map(slots | given)

    def number(self, value: int) -> str:
        """Write a number in the language's digits."""
        return "".join(self.words["digits"][int(digit)] for digit in str(value))

    def date(self, day: date) -> str:
        """Write a day in the language's own calendar."""
        year, month, number = calendars.parts(self.words["calendar"], day)
        name = self.words["months"][month - 1]
        return str(self.words["date"].format(day=self.number(number), month=name, year=self.number(year)))


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:]))
