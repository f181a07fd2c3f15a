"""How long merging takes: reports of a number of made-up contacts, in the hundred thousands, merged in one process.

    python benchmarks/merge.py [--reports 100000] [--contacts 3000]

Seven reports of ten give the day, one the month alone, two nothing; one in five has no date of publication.
"""

import argparse
import random
import time
from datetime import date, timedelta

from generator.contacts.merge import merge
from generator.model import Article, Block, Claim, ContactKind, Occasion, Report, Span, Subject, When

SUBJECT = Subject(("roth", "bern"))
KINDS: tuple[ContactKind, ...] = ("meeting", "phone_call", "video_call", "letter")
TOWNS = ("lumen", "marsena", None)
FIRST = date(1990, 1, 1)
DAYS = 12000


def main() -> None:
    """Merge the reports and print how long it took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=100_000, help="how many reports")
    parser.add_argument("--contacts", type=int, default=3_000, help="how many contacts they are about")
    options = parser.parse_args()
    dice = random.Random(1)
    events = [_event(dice) for _ in range(options.contacts)]
    told = [_report(dice, dice.choice(events), f"a{number}") for number in range(options.reports)]
    articles = [Article(r.article, "en", "", "x", (Block("paragraph", 0, 1, 1),), "0") for r in told]
    begin = time.process_time()
    merged = merge(told, articles, {}, SUBJECT)
    seconds = time.process_time() - begin
    print(
        f"{options.reports} reports → {len(merged.contacts)} contacts, {len(merged.notes)} notes: {seconds:.1f} s of processor time"
    )


def _event(dice: random.Random) -> tuple[date, ContactKind, str | None]:
    """Make up a day, a kind and a town."""
    return FIRST + timedelta(days=dice.randrange(DAYS)), dice.choice(KINDS), dice.choice(TOWNS)


def _report(dice: random.Random, event: tuple[date, ContactKind, str | None], name: str) -> Report:
    """Make up a report of ``event``."""
    day, kind, town = event
    printed = day + timedelta(days=dice.randrange(3))
    published = When(printed, printed, "day", "gregorian") if dice.random() < 0.8 else None
    when = _when(dice, day)
    claims = (
        (Claim("day", day.isoformat(), name, Span(0, 1), "x"),) if when and when.first == when.last else ()
    )
    occasion = Occasion(
        "o",
        kind,
        when,
        town if kind == "meeting" else None,
        SUBJECT.participants,
        dice.random() < 0.7,
        "held",
        Span(0, 1),
        "made-up",
        claims,
        dice.choice((None, None, 1, 2)),
        topics=dice.choice(((), ("grain", "harbours"))),
    )
    return Report(name, published, (), (), (), (occasion,), (), (), ())


def _when(dice: random.Random, day: date) -> When | None:
    """Say the day as reports do: mostly itself, sometimes its month, sometimes not at all."""
    chance = dice.random()
    if chance < 0.7:
        return When(day, day, "day", "gregorian")
    if chance < 0.8:
        return When(day.replace(day=1), day.replace(day=28), "month", "gregorian")
    return None


if __name__ == "__main__":
    main()
