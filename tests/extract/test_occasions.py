"""Which contacts a text tells of: the examples of each language."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import edtf, lexicon
from generator.content import gazetteer
from generator.content.faults import Origin
from generator.extract import report
from generator.model import Article, ContactKind, Occasion, Subject, When
from generator.text import blocks, scan
from generator.text.scan import Vocabulary

FOLDER = Path(__file__).parent.parent / "examples"
LANGUAGES = ("fa", "ar", "en")
FRIDAY = date(2023, 5, 12)


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A contact that a reader finds in a case's text; ``None`` where the case does not ask, "" for nothing."""

    kind: ContactKind
    date: str = ""
    place: str | None = None
    status: str | None = None
    main: bool | None = None
    duration: str | None = None
    approximate: bool | None = None
    initiator: str | None = None
    ordinal: int | None = None
    """0 for none."""
    scope: str | None = None
    claimed: str | None = None
    """A day that is claimed but not known."""


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text, and all contacts it tells of."""

    why: str
    text: str
    contacts: tuple[Expected, ...]
    title: str = ""
    published: date = FRIDAY
    undated: bool = False


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's file."""

    subject: tuple[str, ...]
    people: dict[str, Any]
    places: dict[str, Any]
    topics: dict[str, Any]
    case: tuple[Case, ...]


@cache
def examples(lang: str) -> Examples:
    text = (FOLDER / lang / "occasions.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Examples)


@cache
def vocabulary(lang: str) -> Vocabulary:
    found = examples(lang)
    origin = Origin("examples", lambda keys: 1)
    tables = {"people.toml": found.people, "places.toml": found.places, "topics.toml": found.topics}
    entities = gazetteer.read({name: (table, origin) for name, table in tables.items()})
    return scan.vocabulary(lexicon.load(lang), entities)


def article(lang: str, text: str, published: date | None = FRIDAY, title: str = "") -> Article:
    when = When(published, published, "day", "gregorian") if published is not None else None
    return Article("example", lang, title, text, blocks.plain(text), "", published=when)


def told(
    lang: str, text: str, published: date | None = FRIDAY, title: str = "", **subject: Any
) -> tuple[Occasion, ...]:
    about = Subject(examples(lang).subject, **subject)
    return report.read(article(lang, text, published, title), vocabulary(lang), about).occasions


def seen(occasion: Occasion, expected: Expected | None) -> Expected:
    """What a case asks of an occasion."""
    asked = expected or Expected(occasion.kind or "meeting")
    claims = {claim.field: claim for claim in reversed(occasion.claims)}
    days = [claim.value for claim in occasion.claims if claim.field == "day"]

    def value(field: Any) -> str:
        return claims[field].value if field in claims else ""

    return Expected(
        kind=occasion.kind or "meeting",
        date=edtf.write(occasion.when) if occasion.when else "",
        place=(occasion.place or "") if asked.place is not None else None,
        status=occasion.status if asked.status is not None else None,
        main=occasion.main if asked.main is not None else None,
        duration=value("duration") if asked.duration is not None else None,
        approximate=claims["duration"].approximate if asked.approximate is not None else None,
        initiator=value("initiator") if asked.initiator is not None else None,
        ordinal=(occasion.ordinal or 0) if asked.ordinal is not None else None,
        scope=occasion.ordinal_scope if asked.scope is not None else None,
        claimed=days[0] if asked.claimed is not None and days else None,
    )


CASES = [
    pytest.param(lang, case, id=f"{lang}-{number}")
    for lang in LANGUAGES
    for number, case in enumerate(examples(lang).case, 1)
]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_contacts_are_found(lang: str, case: Case) -> None:
    found = told(lang, case.text, None if case.undated else case.published, case.title)
    wanted = [*case.contacts, *[None] * len(found)]
    got = tuple(seen(occasion, expected) for occasion, expected in zip(found, wanted, strict=False))
    assert got == case.contacts, case.why


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_every_claim_shows_its_words(lang: str, case: Case) -> None:
    for occasion in told(lang, case.text):
        for claim in occasion.claims:
            assert case.text[claim.span.start : claim.span.end] == claim.text
            assert claim.text.strip() == claim.text != ""
        assert occasion.id.startswith("o-")
        assert occasion.rule


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_odd_prose_is_no_error(lang: str, data: st.DataObject) -> None:
    texts = [case.text for case in examples(lang).case]
    pieces = data.draw(st.lists(st.sampled_from(texts), min_size=1, max_size=4))
    cuts = [data.draw(st.integers(min_value=0, max_value=len(piece))) for piece in pieces]
    odd = "".join(piece[cut:] + piece[: cut // 2] for piece, cut in zip(pieces, cuts, strict=True))
    for occasion in told(lang, odd, data.draw(st.sampled_from([FRIDAY, None]))):
        assert set(occasion.participants) == {"brenik", "danev"}


TWO = """
Brenik and Danev spoke by phone on Thursday about the harbours. "It was long," Brenik said.

Brenik asked for more in the call. Danev agreed.

Earlier this year both had seen the town of Lumen. "A fine town," Danev said in the meeting with Brenik on April 3.
"""


def test_quotes_go_to_the_contact_of_their_sentence() -> None:
    found = report.read(article("en", TWO), vocabulary("en"), Subject(("brenik", "danev")))
    names = {quote.id: quote.text for quote in found.quotes}
    assert [[names[q].strip(",") for q in o.quotes] for o in found.occasions] == [
        ["It was long"],
        ["A fine town"],
    ]


def test_one_contact_leaves_its_quotes_to_the_whole_article() -> None:
    (only,) = told("en", 'Brenik met Danev in Lumen on Wednesday. "A fine town," Brenik said.')
    assert only.quotes == ()


def test_topics_of_a_contact_in_passing_are_those_of_its_sentences() -> None:
    text = (
        "Brenik and Danev spoke by phone on Thursday.\n\nThey had met in Lumen on April 3 about the harbours."
    )
    assert [o.topics for o in told("en", text)] == [(), ("harbours",)]


def test_the_title_says_what_the_article_is_about() -> None:
    text = "Brenik sent a letter to Danev on Tuesday. Brenik and Danev spoke by phone on Thursday.\n\nThe call was short."
    assert {o.kind: o.main for o in told("en", text, title="A letter from Velgrad")} == {
        "letter": True,
        "phone_call": False,
    }
    assert {o.kind: o.main for o in told("en", text)} == {"letter": False, "phone_call": True}


def test_contacts_outside_of_the_period_or_of_other_kinds_are_not_told() -> None:
    text = "Brenik met Danev in Lumen on April 3. Brenik and Danev spoke by phone on Thursday."
    assert [o.kind for o in told("en", text, since=date(2023, 5, 1))] == ["phone_call"]
    assert [o.kind for o in told("en", text, until=date(2023, 5, 1))] == ["meeting"]
    assert [o.kind for o in told("en", text, kinds=("meeting",))] == ["meeting"]


def test_a_time_of_day_is_claimed_beside_its_day() -> None:
    (call,) = told("en", "Brenik and Danev spoke by phone on 11 May 2023 at 15:35.")
    assert call.when is not None
    assert (edtf.write(call.when), [c.value for c in call.claims if c.field == "time"]) == (
        "2023-05-11",
        ["15:35"],
    )


def test_both_days_of_a_call_over_midnight_are_claimed() -> None:
    (call,) = told("en", "Brenik and Danev spoke by phone on Thursday, May 11 (Friday, May 12, in Marsena).")
    assert [c.value for c in call.claims if c.field == "day"] == ["2023-05-11", "2023-05-12"]
