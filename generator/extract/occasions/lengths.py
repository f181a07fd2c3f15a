"""How long something took: words of a skeleton in; lengths in minutes out («نزدیک به یک ساعت», «ساعتين ونصف», "50-minute")."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.skeleton import Skeleton
from generator.lexicon import Lexicon
from generator.text import numbers
from generator.text.words import phrase_words

_HYPHENS = frozenset({"-", "–", "‐"})
_MOST = 24 * 60
_NUMBER_WORDS = 6
_NEAR = 3


class Length(NamedTuple):
    """A length found in a text."""

    first: int
    """First item of the skeleton, words such as "about" included."""
    last: int
    minutes: int
    approximate: bool


def find(skeleton: Skeleton, low: int, high: int, lexicon: Lexicon) -> Iterator[Length]:
    """Find the lengths between two items, each as long as it goes on: "two hours and one minute" is one."""
    index = low if "length" in skeleton.sorts else high
    while index < high:
        begins = index in skeleton.hits and not _goes_on(skeleton, index)
        length = _unit(skeleton, low, index, lexicon) if begins else None
        if length is None:
            index += 1
            continue
        length = _continued(skeleton, length, high, lexicon)
        if 0 < length.minutes <= _MOST and not _of_the_clock(skeleton, length):
            yield _approximated(skeleton, length, low)
        index = length.last


def _goes_on(skeleton: Skeleton, index: int) -> bool:
    """Whether the minutes at the item only go on with an hour: «ودقيقتين»."""
    hit = skeleton.at(index, "length")
    return hit is not None and hit.value == "minutes_two" and bool(hit.lead)


def _of_the_clock(skeleton: Skeleton, length: Length) -> bool:
    """Whether the length tells a time of day: "25 minutes past midnight", «بعد منتصف الليل بخمس وعشرين دقيقة»."""
    near = (
        *range(max(0, length.first - _NEAR), length.first),
        *range(length.last, min(len(skeleton.words), length.last + _NEAR)),
    )
    return any((hit := skeleton.at(i, "length")) is not None and hit.value == "clock" for i in near)


def _continued(skeleton: Skeleton, length: Length, high: int, lexicon: Lexicon) -> Length:
    """Add what follows: a half, a quarter, minutes after hours."""
    while length.last < high:
        more = skeleton.at(length.last, "length")
        if more is not None and more.value in {"and_half", "and_quarter"}:
            length = length._replace(
                last=more.last, minutes=length.minutes + (30 if more.value == "and_half" else 15)
            )
            continue
        if more is not None and more.value == "minute" and more.lead and length.minutes % 60 == 0:
            # «ساعتين ودقيقة»: one minute, with the conjunction written to it.
            length = length._replace(last=more.last, minutes=length.minutes + 1)
            continue
        begin = length.last + (1 if _joins(skeleton, length.last, lexicon) else 0)
        following = _minutes_at(skeleton, begin, high, lexicon)
        if following is None or length.minutes % 60:
            return length
        length = length._replace(last=following.last, minutes=length.minutes + following.minutes)
    return length


def _joins(skeleton: Skeleton, index: int, lexicon: Lexicon) -> bool:
    return skeleton.words[index] in {
        word for phrase in lexicon.contacts.lengths.joins for word in phrase_words(phrase)
    }


def _minutes_at(skeleton: Skeleton, begin: int, high: int, lexicon: Lexicon) -> Length | None:
    for index in range(begin, min(high, begin + 5)):
        hit = skeleton.at(index, "length")
        if hit is not None:
            found = _unit(skeleton, begin, index, lexicon)
            return (
                found
                if found is not None and hit.value.startswith("minute") and found.first <= begin
                else None
            )
    return None


def _unit(skeleton: Skeleton, low: int, index: int, lexicon: Lexicon) -> Length | None:
    hit = skeleton.at(index, "length")
    if hit is None or hit.value in {"about", "clock", "and_half", "and_quarter"}:
        return None
    count = _count_before(skeleton, low, index, lexicon)
    if hit.value in {"half", "hours_two", "minutes_two"}:
        return Length(index, hit.last, {"half": 30, "hours_two": 120, "minutes_two": 2}[hit.value], False)
    size = 1 if hit.value == "minute" else 60
    if count is not None:
        return Length(count[0], hit.last, round(count[1] * size), False)
    if hit.value == "an_hour":
        return Length(index, hit.last, 60, False)
    return _bare(skeleton, index, hit.last, size) if not hit.lead else None


def _bare(skeleton: Skeleton, index: int, last: int, size: int) -> Length | None:
    """Read a unit that counts itself: «نحو ساعة», «ساعة واحدة», «ساعة ونصف»."""
    about = skeleton.ending(index, "length")
    lasting = skeleton.ending(index, "lasting")
    after = skeleton.at(last, "length", "number")
    if after is not None and after.sort == "number" and after.value.value == 1 and not after.value.ordinal:
        return Length(index, after.last, size, False)
    more = after is not None and after.sort == "length" and (after.value.startswith("and_") or after.lead)
    if more or lasting is not None or (about is not None and about.value == "about"):
        return Length(index, last, size, False)
    return None


def _count_before(skeleton: Skeleton, low: int, index: int, lexicon: Lexicon) -> tuple[int, float] | None:
    """Read the number before the unit at ``index``; give its first item and its value."""
    end = index - 1 if index > low and skeleton.words[index - 1] in _HYPHENS else index
    half = skeleton.ending(end, "length")
    extra = 0.0
    if half is not None and half.value in {"and_half", "and_quarter"} and half.first > low:
        end, extra = half.first, 0.5 if half.value == "and_half" else 0.25
    if end <= low:
        return None
    if skeleton.words[end - 1] in lexicon.contacts.lengths.one:
        return end - 1, 1 + extra
    for first in range(max(low, end - _NUMBER_WORDS), end):
        if first in skeleton.marked:
            continue
        number = numbers.at(skeleton.passage, skeleton.firsts[first], lexicon.dates.numbers)
        if number is not None and not number.ordinal and number.end == skeleton.lasts[end - 1]:
            return first, number.value + extra
    return None


def _approximated(skeleton: Skeleton, length: Length, low: int) -> Length:
    """Take "about" in, before the length or after it."""
    for end in (length.first, length.first - 1):
        about = skeleton.ending(end, "length") if end > low else None
        if about is not None and about.value == "about" and about.first >= low:
            return length._replace(first=about.first, approximate=True)
    after = skeleton.at(length.last, "length")
    return length._replace(approximate=after is not None and after.value == "about")


def iso(total: int) -> str:
    """Write ``total`` minutes as an ISO 8601 duration: ``PT2H1M``."""
    hours, rest = divmod(total, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")
