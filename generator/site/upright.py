"""The axis for narrow screens: contacts in, an upright line with a label beside each mark out. Time runs downwards."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator import calendars
from generator.model import Contact
from generator.site import axis, days
from generator.site.wording import Reader

WIDTH, EDGE, LABEL = 300, 14, 40
"""Units are the pixels of a small phone: the drawing is never made smaller, so that its labels can be read."""
STEP, LONGEST, DAYS = 34, 44, 6
"""Room for a label, the most that is added to it for the time that passed, and so many days for one unit."""
MOST = 30
"""Contacts that an upright axis shows at most; of more, the axis lies and scrolls inside itself."""


class Label(NamedTuple):
    """A contact's mark, and its day and kind beside it."""

    id: str
    y: int
    size: int
    kind: str
    day: str
    text: str
    described: str


class Year(NamedTuple):
    """A year's name on the line."""

    y: int
    text: str


class Upright(NamedTuple):
    """Everything to draw, in units of a view box ``WIDTH`` wide."""

    width: int
    height: int
    line: int
    """Where the line stands: at the side where the language begins to read."""
    label: int
    years: tuple[Year, ...]
    labels: tuple[Label, ...]


def draw(reader: Reader, contacts: Sequence[Contact]) -> Upright | None:
    """Place the contacts that have a day; ``None`` where there are none or too many."""
    dated = [(contact, contact.when.first) for contact in contacts if contact.when]
    if not 0 < len(dated) <= MOST:
        return None
    mirrored = reader.voice.direction == "rtl"
    placed = tuple(_placed(reader, dated))
    return Upright(
        width=WIDTH,
        height=placed[-1].y + STEP // 2,
        line=WIDTH - EDGE if mirrored else EDGE,
        label=WIDTH - LABEL if mirrored else LABEL,
        years=tuple(one for one in placed if isinstance(one, Year)),
        labels=tuple(one for one in placed if isinstance(one, Label)),
    )


def _placed(reader: Reader, dated: Sequence[tuple[Contact, date]]) -> Iterator[Year | Label]:
    """Walk down the line: a year before its first contact, and more room where more time passed."""
    calendar = reader.voice.display.calendars[0]
    y, year, last = -STEP // 2, 0, dated[0][1]
    for contact, day in dated:
        y += STEP + min(LONGEST, (day - last).days // DAYS)
        now = calendars.parts(calendar, day)[0]
        if now != year:
            yield Year(y, days.year(reader.voice, calendar, now))
            y += STEP
        yield _label(reader, contact, y)
        year, last = now, day


def _label(reader: Reader, contact: Contact, y: int) -> Label:
    kind = contact.kind or "contact"
    day = days.short(reader.voice, contact.when) if contact.when else ""
    return Label(
        id=contact.id,
        y=y,
        size=axis.size(contact),
        kind=kind,
        day=day,
        text=reader.voice.words.kinds[kind],
        described=axis.described(reader, contact),
    )
