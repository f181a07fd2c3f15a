"""Values of claims as things that can be compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contacts.values import alike, minutes, weekday
from generator.extract.occasions.lengths import iso


@pytest.mark.parametrize(
    ("value", "expected"), [("PT2H1M", 121), ("PT50M", 50), ("PT3H", 180), ("PT", None), ("2021", None)]
)
def test_lengths_are_read(value: str, expected: int | None) -> None:
    assert minutes(value) == expected


@given(st.integers(min_value=0, max_value=6000))
def test_lengths_come_back_as_written(total: int) -> None:
    assert minutes(iso(total)) == total


@pytest.mark.parametrize(("value", "expected"), [("-W-2", 2), ("2021-06-16", None)])
def test_weekdays_are_read(value: str, expected: int | None) -> None:
    assert weekday(value) == expected


def test_an_approximate_length_is_given_more_room() -> None:
    assert alike(50, 52)
    assert not alike(50, 60)
    assert alike(50, 60, approximate=True)
