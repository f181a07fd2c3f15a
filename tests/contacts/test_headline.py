"""Which of several claims becomes the headline."""

import pytest

from generator.model import Claimed, ClaimField

from .records import Telling, merged, source

Told = tuple[str, str, str]
"""A report's publication day, its outlet, its value."""


def headline(field: ClaimField, *told: Told, rough: tuple[int, ...] = ()) -> Claimed:
    sources = [
        source(
            f"r{n}",
            Telling("meeting", "2021-06-16", claims={field: value}, rough=n in rough),
            published=on,
            outlet=outlet,
        )
        for n, (on, outlet, value) in enumerate(told)
    ]
    return merged(*sources).contacts[0].chosen[field]


def test_one_report_is_the_only_word() -> None:
    assert headline("duration", ("2021-06-16", "herald", "PT3H")) == Claimed("PT3H", "only", False)


def test_the_official_word_wins_over_the_majority() -> None:
    told = [
        ("2021-06-16", "herald", "PT3H"),
        ("2021-06-16", "herald", "PT3H"),
        ("2021-06-18", "palace", "PT2H38M"),
    ]
    assert headline("duration", *told) == Claimed("PT2H38M", "official", True)


def test_the_majority_wins_over_the_earliest() -> None:
    told = [
        ("2021-06-16", "herald", "PT4H"),
        ("2021-06-17", "herald", "PT3H"),
        ("2021-06-18", "herald", "PT3H"),
    ]
    assert headline("duration", *told) == Claimed("PT3H", "majority", True)


def test_the_earliest_wins_where_as_many_say_otherwise() -> None:
    told = [("2021-06-18", "herald", "roth"), ("2021-06-16", "herald", "bern")]
    assert headline("initiator", *told) == Claimed("bern", "earliest", True)


def test_agreement_is_a_majority_without_dispute() -> None:
    told = [("2021-06-18", "herald", "roth"), ("2021-06-16", "herald", "roth")]
    assert headline("initiator", *told) == Claimed("roth", "majority", False)


def test_an_exact_length_is_shown_before_an_approximate_one() -> None:
    told = [
        ("2021-06-16", "herald", "PT1H"),
        ("2021-06-16", "herald", "PT1H"),
        ("2021-06-18", "herald", "PT50M"),
    ]
    assert headline("duration", *told, rough=(0, 1)) == Claimed("PT50M", "majority", False)


def test_almost_an_hour_does_not_dispute_fifty_minutes_but_four_hours_do() -> None:
    exact, rough = ("2021-06-16", "herald", "PT50M"), ("2021-06-17", "herald", "PT1H")
    assert not headline("duration", exact, rough, rough=(1,)).disputed
    assert headline("duration", exact, ("2021-06-17", "herald", "PT4H"), rough=(1,)).disputed


@pytest.mark.parametrize(("scope", "shown"), [("", True), ("2021-06", False)])
def test_only_an_ordinal_of_all_time_is_shown(scope: str, shown: bool) -> None:
    contact = merged(source("a", Telling("meeting", "2021-06-16", ordinal=1, scope=scope))).contacts[0]
    assert ("ordinal" in contact.chosen) is shown
    assert contact.ordinal == (1 if shown else None)


def test_a_weekday_without_a_week_is_no_headline() -> None:
    contact = merged(
        source("a", Telling("meeting", "2021-06-16")),
        source("b", Telling("meeting", None, claims={"day": "-W-3"}), published="2021-06-16"),
    ).contacts[0]
    assert contact.chosen["day"] == Claimed("2021-06-16", "only", False)
    assert len([c for c in contact.claims if c.field == "day"]) == 2
