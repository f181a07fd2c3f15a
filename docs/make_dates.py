"""Write ``docs/dates.md``: what is printed, what is read, how it is shown and by which rule, by running the reader.

    python docs/make_dates.py

The texts are those of ``tests/examples/<lang>/dates.toml``; a test keeps the page equal to what this prints.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "extract")]

from dating import Example, examples, find  # noqa: E402

from generator import edtf, lexicon  # noqa: E402
from generator.model import DateMention, Settings, Subject  # noqa: E402
from generator.site import days, voice  # noqa: E402

PAGE = ROOT / "docs" / "dates.md"
ROWS = 7
"""So many dates of each group are shown."""
ORDER = ("fa", "ar", "en")

HEAD = """\
# Dates: printed, read, shown

<!-- Written by `python docs/make_dates.py` from the examples in `tests/examples`; change those, not this page. -->

Naql reads Jalali, lunar Hijri and Gregorian dates, in figures and in words, and relative ones such as *yesterday*, from Persian,
Arabic and English. Each table is what the reader makes of the words in its first column:

- **read**: the value as EDTF (ISO 8601-2). `~` marks a day known from a lunar date only, which may be off by a day. `–`
  means that nothing tells the day: it is left open rather than guessed.
- **shown**: how a page in that language prints it.
- **rule**: the rule that found the words and, after the stroke, how their calendar was chosen.

## How the calendar and the year are chosen

| way | the calendar is known by |
|---|---|
| `named` | the month's name, or there is only one way to count (weekdays, days) |
| `era` | an era mark, such as «ه.ش», «هـ» or "AD" |
| `only` | only one calendar and order of figures has such a day |
| `plausible` | only one reading lies in the period of the site's subject, or near the day of publication |
| `document` | the page's other dates, or its own stamp |
| `language` | what the press of that language uses |
| `beside` | the same day stands beside it in another calendar |
| `open` | nothing; the date has no value, and a note says which readings there are |

A date without a year takes the nearest one, unless it lies far on the wrong side of its clause's verb. A weekday is the last
one in a clause about the past and the next one in a clause about the future. Relative dates count from the day of
publication: that of the front matter, else the page's own stamp, told from crawl stamps and updates by its place and its label.
Words such as *the same day* count from the date before them. Where one day is written in two calendars, both must agree,
or a note says that they do not.
"""


def page() -> str:
    """Read the examples and write the page."""
    return "\n".join((HEAD, *(line for lang in ORDER for line in _language(lang))))


def _language(lang: str) -> Iterator[str]:
    yield f"## {lexicon.load(lang).language.name}"
    yield ""
    groups: dict[str, list[Example]] = {}
    for example in examples(lang):
        groups.setdefault(example.group, []).append(example)
    for name, cases in groups.items():
        rows = [row for case in cases for row in _rows(lang, case)][:ROWS]
        if rows:
            yield from _table(name, cases[0], rows)


def _table(name: str, case: Example, rows: list[str]) -> Iterator[str]:
    published = f", published on {case.published}" if case.published else ", with no day of publication"
    period = f", the subject from {case.since} to {case.until}" if case.since else ""
    yield f"### {name[0].upper()}{name[1:]}{published}{period}"
    yield ""
    yield "| printed | read | shown | rule |"
    yield "|---|---|---|---|"
    yield from rows
    yield ""


def _rows(lang: str, case: Example) -> Iterator[str]:
    findings = find(case.text, lang, case.published, case.since, case.until)
    return (_row(lang, mention) for mention in findings.dates)


def _row(lang: str, mention: DateMention) -> str:
    value = f"`{edtf.write(mention.when)}`" if mention.when is not None else "–"
    speaker = voice.voice(Settings((lang,), {}, Subject(())), lang)
    shown = days.plain(speaker, mention.when) if mention.when is not None else "–"
    return f"| {_cell(mention.text)} | {value} | {_cell(shown)} | `{mention.rule}` |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written.")
