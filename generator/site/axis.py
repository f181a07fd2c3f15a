"""The drawn axis: contacts in, places of marks and labels in an SVG out. In right-to-left languages time runs from the right."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator import calendars
from generator.model import Contact
from generator.site import days, titles, voice
from generator.site.wording import Reader

WIDTH, LANE, LINE_FROM_END = 1120, 24, 58
MARGIN = 48
LETTER = 8
"""Width to reckon for a letter of a label."""
_ROOM = 26


class Point(NamedTuple):
    """A contact's mark."""

    id: str
    x: int
    y: int
    size: int
    kind: str
    described: str


class Tick(NamedTuple):
    """A year's beginning, or a label under a mark."""

    x: int
    text: str


class Axis(NamedTuple):
    """Everything to draw, in units of a view box ``WIDTH`` wide."""

    width: int
    height: int
    line: int
    points: tuple[Point, ...]
    years: tuple[Tick, ...]
    labels: tuple[Tick, ...]
    first: str
    last: str


def draw(reader: Reader, contacts: Sequence[Contact]) -> Axis | None:
    """Place the contacts that have a day on a line; ``None`` where there is none."""
    dated = [(contact, contact.when.first) for contact in contacts if contact.when]
    if not dated:
        return None
    start, end = dated[0][1].toordinal(), max(day for _, day in dated).toordinal()
    scale = _Scale(start, max(1, end - start), reader.voice.direction == "rtl")
    lanes = _lanes([scale.x(day) for _, day in dated])
    height = LINE_FROM_END + LANE * (max(lanes) + 1)
    line = height - LINE_FROM_END
    return Axis(
        width=WIDTH,
        height=height,
        line=line,
        points=tuple(
            Point(
                contact.id,
                scale.x(day),
                line - LANE * lane,
                size(contact),
                contact.kind or "contact",
                described(reader, contact),
            )
            for (contact, day), lane in zip(dated, lanes, strict=True)
        ),
        years=_years(reader, scale, dated[0][1], max(day for _, day in dated)),
        labels=_labels(reader, [(scale.x(day), day) for _, day in dated]),
        first=_day(reader, dated[0][0]),
        last=_day(reader, dated[-1][0]),
    )


class _Scale(NamedTuple):
    start: int
    length: int
    mirrored: bool

    def x(self, day: date) -> int:
        along = MARGIN + round((day.toordinal() - self.start) / self.length * (WIDTH - 2 * MARGIN))
        return WIDTH - along if self.mirrored else along


def _lanes(places: Sequence[int]) -> list[int]:
    """Lift a mark off the line where it would lie on another."""
    taken: list[int] = []
    lanes = []
    for x in places:
        lane = next((n for n, last in enumerate(taken) if abs(x - last) >= _ROOM), len(taken))
        if lane == len(taken):
            taken.append(x)
        taken[lane] = x
        lanes.append(lane)
    return lanes


def _years(reader: Reader, scale: _Scale, first: date, last: date) -> tuple[Tick, ...]:
    """Mark where years of the headline calendar begin."""
    calendar = reader.voice.display.calendars[0]
    ticks: list[Tick] = []
    for year in range(calendars.parts(calendar, first)[0] + 1, calendars.parts(calendar, last)[0] + 1):
        x = scale.x(calendars.year_span(calendar, year)[0])
        if not ticks or abs(x - ticks[-1].x) >= 2 * LETTER * 4:
            ticks.append(Tick(x, voice.number(reader.voice, year)))
    return tuple(ticks)


def _labels(reader: Reader, places: Sequence[tuple[int, date]]) -> tuple[Tick, ...]:
    """Name months under the marks as far as there is room."""
    calendar = reader.voice.display.calendars[0]
    labels: list[Tick] = []
    for x, day in places:
        text = days.month(reader.voice, calendar, calendars.parts(calendar, day)[1])
        room = LETTER * (len(text) + len(labels[-1].text)) // 2 + 10 if labels else 0
        if not labels or abs(x - labels[-1].x) >= room:
            labels.append(Tick(min(max(x, MARGIN // 2), WIDTH - MARGIN // 2), text))
    return tuple(labels)


def size(contact: Contact) -> int:
    """Give the half width of a mark: more reports, a larger one."""
    return 5 + min(5, len(contact.reports) // 2)


def described(reader: Reader, contact: Contact) -> str:
    """Say what a mark stands for: «دیدار …، پنجشنبه ۹ دی ۱۴۰۰»."""
    return f"{titles.heading(reader.index, contact, reader.voice)}{reader.voice.words.lists.comma}{_day(reader, contact)}"


def _day(reader: Reader, contact: Contact) -> str:
    return days.full(reader.voice, contact.when) if contact.when else ""
