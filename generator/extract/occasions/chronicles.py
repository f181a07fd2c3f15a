"""Chronicles: skeletons and dates in; the day on the line above each entry, and the entries that a day opens, out."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.occasions.nearness import Dated
from generator.extract.occasions.tolds import Told
from generator.extract.skeleton import Skeleton
from generator.model import DateMention
from generator.text.words import BULLETS

_MOST = 8
"""A line that is nothing but a day has at most so many words."""
_TWO = 2
_MARKS = frozenset(":-–—|")
_TOLD = frozenset({None, "planned"})
"""Moods of what an entry tells, by verbs of the present too."""
_KINDS = frozenset({"meeting", "phone_call", "video_call", "call"})


def headed(skeletons: Sequence[Skeleton], dates: Sequence[DateMention]) -> dict[int, DateMention]:
    """Give the day above each passage, by its number, where several lines of the text are days and no more."""
    found = ((n, _line(s, dates)) for n, s in enumerate(skeletons))
    lines = {n: line for n, line in found if line is not None}
    heads = {n: line for n, line in lines.items() if n + 1 < len(skeletons) and n + 1 not in lines}
    if len({line.when for line in heads.values()}) < _TWO:
        return {}
    above: dict[int, DateMention] = {}
    day: DateMention | None = None
    for number in range(len(skeletons)):
        day = lines.get(number, day)
        if day is not None and number not in lines:
            above[number] = day
    return above


def entries(skeletons: Sequence[Skeleton], dates: Sequence[DateMention]) -> dict[int, DateMention]:
    """Give the days of passages, by number, that a day and a colon or a dash open, where the text has several of them."""
    found = {n: day for n, s in enumerate(skeletons) if (day := _opened(s, dates)) is not None}
    return found if len(found) >= _TWO else {}


def told_of(told: Told, entered: dict[int, DateMention]) -> Told:
    """Take for ours what an entry of a chronicle opens with and gives to nobody else: "Dec. 7, 2021: A two-hour video call".

    What an entry tells of the two without a day is of its day: "Feb. 12, 2022: The last call. Brenik rang Danev …".
    """
    e = told.encounter
    if e.passage not in entered or e.mood not in _TOLD or e.recalled:
        return told
    day = (Dated(entered[e.passage], 0, ""),)
    if e.whose == "ours":
        own = not (told.dates or e.previous or (e.pointing and e.sentence[0]))
        vague = e.kind == "talk" and e.mood == "planned"  # "says the leaders will discuss it"
        return replace(told, dates=day) if own and not vague else told
    begins = told.skeleton.words[e.first - 1 : e.first] and told.skeleton.words[e.first - 1] in _MARKS
    named = begins or not e.verbal  # "May 12: Telephone conversation held at Danev's request"
    plain = e.whose == "nobody" and e.alone and e.mood is None and named and not e.sentence[0]
    if not plain or e.kind not in _KINDS:
        return told
    return replace(told, encounter=e._replace(whose="ours"), dates=told.dates or day)


def _opened(skeleton: Skeleton, dates: Sequence[DateMention]) -> DateMention | None:
    """Give the day or month with which a passage begins, or the point of a list, if a mark parts it from the rest: "- 7 May: …"."""
    passage = skeleton.passage
    bullet = len(passage.words) > 1 and passage.words[0] in BULLETS
    start = passage.starts[1] if bullet else passage.block.start
    mention = next((d for d in dates if d.span.start == start), None)
    if mention is None or mention.when is None or mention.when.precision not in {"day", "month"}:
        return None
    behind = (
        word for word, first in zip(passage.words, passage.starts, strict=True) if first >= mention.span.end
    )
    return mention if next(behind, "") in _MARKS else None


def _line(skeleton: Skeleton, dates: Sequence[DateMention]) -> DateMention | None:
    """Give the day that a passage names and holds nothing besides."""
    passage = skeleton.passage
    if len(passage.words) > _MOST:
        return None
    start, end = passage.block.start, passage.block.end
    mention = next((d for d in dates if start <= d.span.start < end), None)
    if mention is None or mention.when is None or mention.when.precision != "day":
        return None
    besides = (
        word
        for word, first in zip(passage.words, passage.starts, strict=True)
        if word[0].isalnum() and not mention.span.start <= first < mention.span.end
    )
    return None if any(besides) else mention
