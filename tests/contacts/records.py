"""Small reports for the tests of merging, about two made-up presidents, Ana Roth and Ilya Bern."""

from dataclasses import dataclass, field
from datetime import date

from generator.contacts.merge import Merged, merge
from generator.model import (
    Article,
    Block,
    Claim,
    ClaimField,
    ContactKind,
    Occasion,
    Outlet,
    Quote,
    Report,
    Span,
    Speaker,
    Subject,
    When,
)

SUBJECT = Subject(("roth", "bern"))
OUTLETS = {
    "palace": Outlet("palace", {"en": ("The Palace",)}, official=True),
    "herald": Outlet("herald", {"en": ("The Herald",)}),
}


def day(text: str, time: str | None = None, doubt: int = 0) -> When:
    value = date.fromisoformat(text)
    return When(value, value, "day", "gregorian", time=time, doubt=doubt)


def june(year: int = 2021) -> When:
    return When(date(year, 6, 1), date(year, 6, 30), "month", "gregorian")


def year(number: int) -> When:
    return When(date(number, 1, 1), date(number, 12, 31), "year", "gregorian")


def week(text: str) -> When:
    first = date.fromisoformat(text)
    return When(first, date.fromordinal(first.toordinal() + 6), "week", "relative")


@dataclass
class Telling:
    """What a test says of one occasion."""

    kind: ContactKind | None = "phone_call"
    on: When | str | None = None
    main: bool = True
    status: str = "held"
    place: str | None = None
    people: tuple[str, ...] = ("roth", "bern")
    ordinal: int | None = None
    scope: str = ""
    topics: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    claims: dict[ClaimField, str] = field(default_factory=dict)
    rough: bool = False

    def occasion(self, article: str, number: int) -> Occasion:
        when = day(self.on) if isinstance(self.on, str) else self.on
        told = [(f, v) for f, v in self.claims.items()]
        if when is not None and when.first == when.last:
            told.insert(0, ("day", when.first.isoformat()))
        claims = tuple(Claim(f, v, article, Span(number, number + 1), v, self.rough) for f, v in told)
        return Occasion(
            f"o-{article}-{number}",
            self.kind,
            when,
            self.place,
            self.people,
            self.main,
            "planned" if self.status == "planned" else "held",
            Span(number, number + 1),
            "test",
            claims,
            self.ordinal,
            self.scope,
            self.topics,
            self.quotes,
        )


@dataclass
class Source:
    """What a test says of one report."""

    id: str
    tellings: tuple[Telling, ...]
    published: str | None = None
    outlet: str | None = None
    quotes: int = 0

    def article(self) -> Article:
        blocks = (Block("paragraph", 0, 5, 4), Block("paragraph", 5, 10, 6))
        return Article(
            self.id,
            "en",
            self.id,
            "x" * 10,
            blocks,
            "0",
            path=f"articles/en/{self.id}.md",
            outlet=self.outlet,
        )

    def report(self) -> Report:
        published = day(self.published) if self.published else None
        occasions = tuple(t.occasion(self.id, n) for n, t in enumerate(self.tellings))
        quotes = tuple(
            Quote(f"q{n}", Span(n, n + 1), "x", "direct", (Speaker("roth", "Ana Roth"),), (), None, "test")
            for n in range(self.quotes)
        )
        return Report(self.id, published, (), (), quotes, occasions, (), (), ())


def source(
    name: str, *tellings: Telling, published: str | None = None, outlet: str | None = None, quotes: int = 0
) -> Source:
    return Source(name, tellings, published, outlet, quotes)


def merged(*sources: Source, subject: Subject = SUBJECT) -> Merged:
    return merge([s.report() for s in sources], [s.article() for s in sources], OUTLETS, subject)


def grouped(*sources: Source) -> dict[str, tuple[str, ...]]:
    """Contact id → ids of its reports."""
    return {contact.id: contact.reports for contact in merged(*sources).contacts}
