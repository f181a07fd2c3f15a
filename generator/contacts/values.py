"""What the value of a claim says, as something that can be compared: minutes, a weekday."""

import re
from functools import lru_cache

# PT2H1M, PT50M, PT3H
_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?")

# -W-2, a Tuesday of an unknown week: the truncated form of ISO 8601:2000, which has no EDTF counterpart.
_WEEKDAY = re.compile(r"-W-([1-7])")


@lru_cache(maxsize=1 << 12)
def minutes(value: str) -> int | None:
    """Count the minutes of an ISO 8601 duration of hours and minutes; ``None`` for any other."""
    match = _DURATION.fullmatch(value)
    if match is None or value == "PT":
        return None
    return 60 * int(match[1] or 0) + int(match[2] or 0)


def weekday(value: str) -> int | None:
    """Read a day claim that names a weekday and no week: 1 for Monday to 7 for Sunday."""
    match = _WEEKDAY.fullmatch(value)
    return int(match[1]) if match else None


def alike(one: int, other: int, approximate: bool = False) -> bool:
    """Whether two lengths in minutes are one told twice: within a tenth, or a fifth where one is approximate."""
    return abs(one - other) <= max(one, other) * (0.2 if approximate else 0.1)


@lru_cache(maxsize=1 << 15)
def shared_length(one: frozenset[tuple[int, bool]], other: frozenset[tuple[int, bool]]) -> int | None:
    """Find a length (minutes, whether approximate) that both tell; remembered, for many tellings give few lengths."""
    for length, rough in sorted(one):
        for second, also in other:
            if alike(length, second, rough or also):
                return length
    return None
