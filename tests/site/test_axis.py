"""The drawn axis: order, direction, room."""

import made_up
import msgspec

from generator.site import axis, index, theme, upright
from generator.site.wording import Reader

SITE = made_up.site()
LOOKED = index.read(SITE, theme.read())


def drawn(lang: str, site: object = None) -> axis.Axis:
    looked = index.read(site, theme.read()) if site else LOOKED  # type: ignore[arg-type]
    made = axis.draw(Reader(looked, looked.voices[lang], ""), looked.site.timeline.contacts)
    assert made
    return made


def test_time_runs_with_the_language() -> None:
    assert [p.x for p in drawn("en").points] == sorted(p.x for p in drawn("en").points)
    assert [p.x for p in drawn("fa").points] == sorted((p.x for p in drawn("fa").points), reverse=True)


def test_contacts_without_a_day_are_not_drawn() -> None:
    assert [p.id for p in drawn("en").points] == [
        "2021-12-30-meeting",
        "2022-02-12-phone-call",
        "2022-06-video-call",
    ]
    assert axis.draw(Reader(LOOKED, LOOKED.voices["en"], ""), [made_up.WRITTEN]) is None


def test_marks_of_one_day_lie_above_each_other() -> None:
    twice = msgspec.structs.replace(made_up.BELMAR, id="2021-12-30-meeting-2", aliases=())
    timeline = msgspec.structs.replace(SITE.timeline, contacts=(made_up.BELMAR, twice, made_up.CALLED))
    points = drawn("ar", msgspec.structs.replace(SITE, timeline=timeline)).points
    assert points[0].x == points[1].x
    assert points[0].y != points[1].y


def test_a_mark_is_described_in_words() -> None:
    assert drawn("fa").points[0].described == "دیدار میران دستانی و هاله نوردن در بلمار، پنجشنبه ۹ دی ۱۴۰۰"


def test_years_of_the_headline_calendar_are_marked() -> None:
    assert [tick.text for tick in drawn("fa").years] == ["۱۴۰۱"]
    assert [tick.text for tick in drawn("en").years] == ["2022"]


def test_the_upright_axis_runs_downwards_on_the_readers_side() -> None:
    """Each mark has its day beside it, as exactly as it is known; a year stands before its first contact."""
    sides = {}
    for lang in ("fa", "en"):
        made = upright.draw(Reader(LOOKED, LOOKED.voices[lang], ""), SITE.timeline.contacts)
        assert made
        assert [label.y for label in made.labels] == sorted(label.y for label in made.labels)
        assert all(b.y - a.y >= upright.STEP for a, b in zip(made.labels, made.labels[1:], strict=False))
        assert made.years[0].y < made.labels[0].y
        sides[lang] = (made.line, made.label)
        days = [label.day for label in made.labels]
    assert days == ["30 December", "12 February", "June 2022"]
    assert sides["fa"][0] > sides["fa"][1]
    assert sides["en"][0] < sides["en"][1]


def test_many_contacts_are_not_stood_upright() -> None:
    reader = Reader(LOOKED, LOOKED.voices["en"], "")
    assert upright.draw(reader, [made_up.BELMAR] * (upright.MOST + 1)) is None
    assert upright.draw(reader, [made_up.WRITTEN]) is None
