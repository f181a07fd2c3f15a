"""The page about contacts says what the code does."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator import lexicon
from generator.contacts import likeness
from generator.contacts.merge import merge
from generator.content import gazetteer
from generator.content.faults import Origin
from generator.extract import report
from generator.extract.occasions import whose
from generator.model import Article, Contact, Subject, When
from generator.text import blocks, scan
from generator.text.scan import Vocabulary

HERE = Path(__file__).parent
PAGE = (HERE.parents[1] / "docs" / "contacts.md").read_text("utf-8")


def fenced(language: str) -> str:
    block = re.search(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert block is not None
    return block[1]


def vocabulary(language: str) -> tuple[Vocabulary, tuple[str, ...]]:
    path = HERE.parent / "examples" / language / "occasions.toml"
    found = tomllib.loads(path.read_text("utf-8"))
    origin = Origin("examples", lambda keys: 1)
    tables = {f"{name}.toml": (found[name], origin) for name in ("people", "places", "topics")}
    return scan.vocabulary(lexicon.load(language), gazetteer.read(tables)), tuple(found["subject"])


def article(told: dict[str, Any]) -> Article:
    text = told["text"].strip()
    day = told["published"]
    when = When(day, day, "day", "gregorian")
    return Article(told["id"], told["language"], "", text, blocks.plain(text), "", published=when)


def shown(contact: Contact) -> str:
    lines = [f"{contact.id}  {', '.join(sorted(contact.reports))}"]
    lines += [f"  {name:10} {value.value:13} {value.rule}" for name, value in contact.chosen.items()]
    return "".join(line + "\n" for line in lines)


def test_its_articles_become_its_contacts() -> None:
    articles = [article(told) for told in tomllib.loads(fenced("toml"))["article"]]
    words = {a.lang: vocabulary(a.lang) for a in articles}
    subject = Subject(words["en"][1])
    merged = merge([report.read(a, words[a.lang][0], subject) for a in articles], articles, {}, subject)
    assert "".join(map(shown, merged.contacts)) == fenced("text")
    assert merged.notes == ()


@pytest.mark.parametrize("rules", [whose.RULES, likeness.RULES])
def test_it_names_every_rule(rules: tuple[tuple[str, Any], ...]) -> None:
    named = re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE)
    assert {name for name, _ in rules} <= set(named)


def test_it_gives_the_bounds() -> None:
    assert f"From {likeness.JOIN} on two tellings are one contact" in PAGE
    assert f"a second candidate must lie {likeness.MARGIN} behind" in PAGE
