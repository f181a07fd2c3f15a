"""Long lists are cut into pages whose links stay few."""

import pytest

from generator.site import sheets


def shown(total: int, number: int) -> str:
    """Write the links as a reader sees them."""
    return " ".join(
        ("… " if sheet.apart else "") + (f"[{sheet.number}]" if sheet.current else str(sheet.number))
        for sheet in sheets.links(total, number, str)
    )


@pytest.mark.parametrize(
    ("total", "number", "links"),
    [
        (1, 1, ""),
        (3, 2, "1 [2] 3"),
        (12, 1, "[1] 2 3 4 5 6 7 8 9 10 11 12"),
        (40, 1, "[1] 2 3 … 5 … 9 … 17 … 33 … 40"),
        (40, 20, "1 … 4 … 12 … 16 … 18 19 [20] 21 22 … 24 … 28 … 36 … 40"),
        (40, 40, "1 … 8 … 24 … 32 … 36 … 38 39 [40]"),
    ],
)
def test_a_long_list_links_what_is_near_and_some_far_away(total: int, number: int, links: str) -> None:
    assert shown(total, number) == links


def test_links_of_a_very_long_list_are_few_and_lead_everywhere() -> None:
    total = 1000
    steps = {1: 0}
    ahead = [1]
    for number in ahead:
        links = sheets.links(total, number, str)
        assert len(links) <= 24
        for sheet in links:
            if sheet.number not in steps:
                steps[sheet.number] = steps[number] + 1
                ahead.append(sheet.number)
    assert len(steps) == total
    assert max(steps.values()) <= 6
