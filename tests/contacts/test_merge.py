"""Which reports become one contact."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.contacts.timeline import arrange
from generator.model import Subject

from .records import SUBJECT, Source, Telling, day, grouped, june, merged, source, week, year

CALL = Telling("phone_call", "2021-01-26")
SUMMIT = Telling("meeting", "2021-06-16", place="geneva")


def test_reports_of_one_day_and_kind_are_one_contact() -> None:
    found = grouped(source("a", SUMMIT), source("b", SUMMIT), source("c", CALL))
    assert found == {"2021-01-26-phone-call": ("c",), "2021-06-16-meeting": ("a", "b")}


def test_reports_are_listed_by_publication() -> None:
    found = grouped(
        source("a", SUMMIT, published="2021-06-18"),
        source("b", SUMMIT, published="2021-06-16"),
        source("c", SUMMIT),
    )
    assert found["2021-06-16-meeting"] == ("b", "a", "c")


def test_a_call_that_ends_after_midnight_is_one_contact_with_both_days() -> None:
    contact, *others = merged(
        source("washington", Telling("phone_call", "2021-12-30", claims={"duration": "PT50M"})),
        source("moscow", Telling("phone_call", "2021-12-31", claims={"duration": "PT50M"})),
        source("herald", Telling("phone_call", "2021-12-30")),
    ).contacts
    assert not others
    assert contact.id == "2021-12-30-phone-call"
    days = [(c.article, c.value) for c in contact.claims if c.field == "day"]
    assert days == [("herald", "2021-12-30"), ("moscow", "2021-12-31"), ("washington", "2021-12-30")]
    assert contact.chosen["day"].disputed
    assert any("a day apart" in reason and "50 minutes" in reason for reason in contact.reasons)


def test_a_time_about_midnight_is_enough_for_a_day_apart() -> None:
    late, early = Telling("phone_call", day("2021-12-30", "23:35")), Telling("phone_call", "2021-12-31")
    assert list(grouped(source("a", late), source("b", early))) == ["2021-12-30-phone-call"]


def test_a_day_apart_with_nothing_else_in_common_stays_two_contacts() -> None:
    assert len(grouped(source("a", Telling(on="2021-12-30")), source("b", Telling(on="2021-12-31")))) == 2


def test_neighbouring_days_do_not_chain() -> None:
    told = [
        source(d[-2:], Telling("phone_call", d, topics=("trade",)))
        for d in ("2021-12-28", "2021-12-29", "2021-12-30")
    ]
    centre = source("more", Telling("phone_call", "2021-12-29", topics=("trade",)))
    assert list(grouped(*told, centre)) == ["2021-12-29-phone-call"]
    far = source("far", Telling("phone_call", "2021-12-31", topics=("trade",)))
    assert list(grouped(*told, centre, far)) == ["2021-12-29-phone-call", "2021-12-31-phone-call"]


def test_days_that_a_report_tells_apart_stay_apart() -> None:
    first, second = Telling(on="2021-12-30", topics=("trade",)), Telling(on="2021-12-31", topics=("trade",))
    assert len(grouped(source("a", first, second), source("b", first))) == 2


def test_a_hijri_day_joins_within_its_doubt() -> None:
    doubtful = Telling("meeting", day("2021-06-18", doubt=2))
    assert grouped(source("a", SUMMIT), source("b", doubtful)) == {"2021-06-16-meeting": ("a", "b")}


def test_two_words_for_one_kind_on_one_day_are_one_contact() -> None:
    video, phone = Telling("video_call", "2021-12-07"), Telling("phone_call", "2021-12-07")
    (contact,) = merged(source("a", video), source("b", video), source("c", phone)).contacts
    assert (contact.kind, contact.chosen["kind"].disputed) == ("video_call", True)
    virtual = Telling("meeting", "2021-12-07")
    assert list(grouped(source("a", video), source("b", video), source("c", virtual))) == [
        "2021-12-07-video-call"
    ]


def test_a_letter_and_a_call_of_one_day_are_two_contacts() -> None:
    letter, call = Telling("letter", "2021-12-30"), Telling("phone_call", "2021-12-30")
    assert set(grouped(source("a", letter), source("b", call))) == {
        "2021-12-30-letter",
        "2021-12-30-phone-call",
    }


def test_a_contact_of_unsaid_kind_joins_the_one_of_its_day_or_makes_none() -> None:
    unsaid = Telling(None, "2021-01-26")
    assert grouped(source("a", CALL), source("b", unsaid)) == {"2021-01-26-phone-call": ("a", "b")}
    assert grouped(source("b", unsaid)) == {}
    assert grouped(source("b", Telling(None, june()))) == {}


def test_two_calls_of_one_day_are_numbered_by_their_times() -> None:
    morning = Telling("phone_call", "2021-01-26", claims={"time": "09:00", "duration": "PT10M"})
    evening = Telling("phone_call", "2021-01-26", claims={"time": "19:00", "duration": "PT50M"})
    long = Telling("phone_call", "2021-01-26", claims={"duration": "PT50M"})
    found = grouped(source("a", evening, morning), source("b", long))
    assert found == {"2021-01-26-phone-call": ("a",), "2021-01-26-phone-call-2": ("a", "b")}


def test_planned_and_then_held_is_one_held_contact() -> None:
    plan = Telling("meeting", "2021-06-16", status="planned")
    (contact,) = merged(source("a", plan), source("b", SUMMIT)).contacts
    assert contact.status == "held"


def test_planned_and_never_held_is_shown_as_planned() -> None:
    (contact,) = merged(source("a", Telling("phone_call", "2022-02-14", status="planned"))).contacts
    assert contact.status == "planned"


# --- tellings without a day ------------------------------------------------------------------------------------------


def test_the_only_contact_of_a_month_is_meant_by_its_month() -> None:
    recalled = Telling("meeting", june(), main=False)
    assert grouped(source("a", SUMMIT), source("b", recalled)) == {"2021-06-16-meeting": ("a", "b")}


def test_a_month_with_no_known_contact_makes_one_named_after_it() -> None:
    found = grouped(source("a", Telling("meeting", june())), source("b", Telling("meeting", june())))
    assert found == {"2021-06-meeting": ("a", "b")}


def test_a_year_meets_a_month() -> None:
    found = grouped(source("a", Telling("meeting", june())), source("b", Telling("meeting", year(2021))))
    assert found == {"2021-06-meeting": ("a", "b")}


def test_a_week_names_its_first_and_last_day() -> None:
    assert list(grouped(source("a", Telling("meeting", week("2021-06-14"))))) == [
        "2021-06-14-to-2021-06-20-meeting"
    ]


def test_two_contacts_of_a_month_leave_the_month_undecided() -> None:
    told = source("a", Telling("phone_call", "2021-06-03"), Telling("phone_call", "2021-06-20"))
    result = merged(told, source("b", Telling("phone_call", june())))
    assert [c.reports for c in result.contacts] == [("a",), ("a",)]
    (note,) = result.notes
    assert (note.path, note.line) == ("articles/en/b.md", 4)
    assert note.message == (
        "the phone call told of here may be 2021-06-03-phone-call or 2021-06-20-phone-call, and nothing decides. "
        "Give its day in the article."
    )


def test_a_note_does_not_name_contacts_without_end() -> None:
    told = source("a", *(Telling("phone_call", f"2021-06-{day:02}") for day in (3, 7, 11, 15, 19, 23, 27)))
    (note,) = merged(told, source("b", Telling("phone_call", june()))).notes
    named = "2021-06-03-phone-call or 2021-06-07-phone-call or 2021-06-11-phone-call or 2021-06-15-phone-call"
    assert (
        note.message
        == f"the phone call told of here may be {named} or 3 others, and nothing decides. Give its day in the article."
    )


def test_a_call_told_of_as_a_meeting_by_video_is_no_second_contact() -> None:
    result = merged(source("a", Telling("video_call", "2021-06-20")), source("b", Telling("meeting", june())))
    assert [c.id for c in result.contacts] == ["2021-06-20-video-call"]
    assert len(result.notes) == 1


def test_an_undated_report_of_the_day_is_led_by_its_publication() -> None:
    found = grouped(source("a", SUMMIT), source("b", Telling("meeting"), published="2021-06-17"))
    assert found == {"2021-06-16-meeting": ("b", "a")}


def test_an_undated_report_from_before_the_contact_is_another() -> None:
    found = grouped(source("a", SUMMIT), source("b", Telling("meeting"), published="2021-06-12"))
    assert found == {"2021-06-16-meeting": ("a",), "undated-meeting-b": ("b",)}


def test_first_call_on_a_tuesday_fits_one_call_and_nothing_else() -> None:
    calls = [source(d, Telling("phone_call", d)) for d in ("2021-01-26", "2021-04-13", "2021-07-09")]
    told = Telling("phone_call", None, ordinal=1, claims={"day": "-W-2"})
    assert grouped(*calls, source("b", told))["2021-01-26-phone-call"] == ("2021-01-26", "b")
    friday = Telling("phone_call", None, ordinal=1, claims={"day": "-W-5"})
    assert grouped(*calls, source("b", friday))["2021-01-26-phone-call"] == ("2021-01-26",)


def test_second_conversation_of_a_month_counts_calls_of_both_sorts() -> None:
    calls = source("a", Telling("video_call", "2021-12-07"), Telling("phone_call", "2021-12-30"))
    told = Telling("phone_call", None, ordinal=2, scope="2021-12")
    found = grouped(calls, source("b", told, published="2021-12-31"))
    assert found["2021-12-30-phone-call"] == ("b", "a")


def test_a_first_meeting_cannot_be_one_that_others_precede() -> None:
    known = source("a", Telling("meeting", "2011-03-10"), Telling("meeting", "2021-06-16"))
    told = Telling("meeting", None, ordinal=1)
    result = merged(known, source("b", told, published="2021-06-20"))
    assert [c.id for c in result.contacts if "b" in c.reports] == []


def test_a_meeting_recalled_by_its_place_alone_is_found() -> None:
    recalled = Telling("meeting", None, main=False, place="geneva")
    found = grouped(source("a", SUMMIT), source("b", CALL, recalled, published="2021-12-08"))
    assert found["2021-06-16-meeting"] == ("b", "a")


def test_a_bare_mention_in_passing_makes_no_contact() -> None:
    result = merged(source("a", Telling("meeting", None, main=False), published="2021-12-08"))
    assert result.contacts == ()
    assert result.notes == ()


def test_two_fitting_contacts_leave_an_undated_report_undecided() -> None:
    told = source("a", Telling("phone_call", "2021-06-15"), Telling("phone_call", "2021-06-17"))
    result = merged(told, source("b", Telling("phone_call"), published="2021-06-17"))
    (note,) = result.notes
    assert "2021-06-15-phone-call or 2021-06-17-phone-call" in note.message
    assert arrange(result, [s.article() for s in (told, source("b"))]).apart == ("b",)


def test_undated_reports_of_one_time_are_one_undated_contact() -> None:
    found = grouped(
        source("a", Telling("meeting"), published="2021-06-16"),
        source("b", Telling("meeting"), published="2021-06-17"),
        source("c", Telling("meeting"), published="2021-09-17"),
    )
    assert found == {"undated-meeting-a": ("a", "b"), "undated-meeting-c": ("c",)}


def test_a_plan_without_a_day_meets_the_contact_that_followed() -> None:
    plan = Telling("meeting", None, status="planned", place="geneva")
    found = grouped(source("a", SUMMIT), source("b", plan, published="2021-06-01"))
    assert found == {"2021-06-16-meeting": ("b", "a")}
    after = grouped(source("a", SUMMIT), source("b", plan, published="2021-07-01"))
    assert after == {"2021-06-16-meeting": ("a",), "undated-meeting-b": ("b",)}


# --- the subject -----------------------------------------------------------------------------------------------------


def test_contacts_of_other_people_are_none_of_ours() -> None:
    other = Telling("meeting", "2021-06-14", people=("bern", "macron"))
    assert grouped(source("a", other)) == {}


def test_contacts_outside_of_the_period_or_of_other_kinds_are_left_out() -> None:
    narrow = Subject(("roth", "bern"), since=date(2021, 1, 1), until=date(2021, 12, 31), kinds=("meeting",))
    told = source("a", SUMMIT, CALL, Telling("meeting", "2020-06-01"), Telling("meeting", "2022-06-01"))
    assert [c.id for c in merged(told, subject=narrow).contacts] == ["2021-06-16-meeting"]


def test_three_leaders_on_one_day_make_as_many_contacts_as_there_were() -> None:
    trio = Subject(("roth", "bern", "lind"))
    told = [
        source("a", Telling("phone_call", "2021-01-26", people=("roth", "bern"))),
        source("b", Telling("phone_call", "2021-01-26", people=("roth", "bern", "lind"))),
    ]
    (contact,) = merged(*told, subject=trio).contacts
    assert contact.participants == ("roth", "bern", "lind")


# --- the timeline ----------------------------------------------------------------------------------------------------


def test_the_timeline_is_in_order_of_days_and_undated_contacts_come_last() -> None:
    told = [
        source("a", SUMMIT),
        source("b", CALL),
        source("c", Telling("letter"), published="2020-01-01"),
        source("d"),
    ]
    timeline = arrange(merged(*told), [s.article() for s in told])
    assert [c.id for c in timeline.contacts] == [
        "2021-01-26-phone-call",
        "2021-06-16-meeting",
        "undated-letter-c",
    ]
    assert timeline.apart == ("d",)


def test_quotes_go_to_the_contact_they_were_said_in() -> None:
    recalled = Telling("meeting", "2021-06-16", main=False, quotes=("q1",))
    main = Telling("video_call", "2021-12-07", quotes=("q0", "q2"))
    result = merged(
        source("a", main, recalled, quotes=3), source("b", SUMMIT, quotes=2), source("c", recalled, quotes=2)
    )
    quotes = {c.id: c.quotes for c in result.contacts}
    assert quotes["2021-12-07-video-call"] == (("a", "q0"), ("a", "q2"))
    assert set(quotes["2021-06-16-meeting"]) == {("a", "q1"), ("b", "q0"), ("b", "q1"), ("c", "q1")}


def test_topics_of_most_reports_come_first() -> None:
    told = [
        source(n, Telling("meeting", "2021-06-16", topics=t))
        for n, t in (("a", ("trade", "cyber")), ("b", ("cyber",)))
    ]
    assert merged(*told).contacts[0].topics == ("cyber", "trade")


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ([source("a", CALL)], "1 report of a phone call on 2021-01-26"),
        ([source("a", CALL), source("b", CALL)], "2 reports of a phone call on 2021-01-26"),
        (
            [source("a", SUMMIT), source("b", Telling("meeting"), published="2021-06-17")],
            "b: both a meeting; published within two days of 2021-06-16",
        ),
    ],
)
def test_reasons_can_be_read(told: list[Source], reason: str) -> None:
    assert reason in merged(*told).contacts[0].reasons


# --- order never matters ---------------------------------------------------------------------------------------------

WHENS = st.sampled_from(
    [
        None,
        june(),
        year(2021),
        week("2021-06-14"),
        *(day(f"2021-06-{n}") for n in range(14, 20)),
        day("2021-06-16", "23:50"),
        day("2021-06-15", doubt=1),
    ]
)
TELLINGS = st.builds(
    Telling,
    kind=st.sampled_from(["meeting", "phone_call", "video_call", "letter", None]),
    on=WHENS,
    main=st.booleans(),
    status=st.sampled_from(["held", "planned"]),
    place=st.sampled_from([None, "geneva", "moscow"]),
    ordinal=st.sampled_from([None, 1, 2]),
    scope=st.sampled_from(["", "2021-06"]),
    topics=st.sampled_from([(), ("trade",), ("trade", "cyber")]),
    claims=st.sampled_from(
        [{}, {"duration": "PT1H"}, {"day": "-W-3"}, {"initiator": "roth"}, {"time": "00:10"}]
    ),
)
LIBRARIES = st.lists(
    st.tuples(
        st.lists(TELLINGS, max_size=3),
        st.sampled_from([None, "2021-06-14", "2021-06-17", "2021-07-01"]),
        st.sampled_from([None, "palace", "herald"]),
    ),
    max_size=7,
)


@settings(max_examples=150, deadline=None)
@given(LIBRARIES, st.randoms(use_true_random=False))
def test_any_order_of_articles_gives_the_same_timeline(library: list, random: object) -> None:
    told = [Source(f"a{n}", tuple(t), p, o) for n, (t, p, o) in enumerate(library)]
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merged(*told) == merged(*shuffled)


@settings(max_examples=150, deadline=None)
@given(LIBRARIES)
def test_ids_are_unique_and_every_claim_is_kept(library: list) -> None:
    told = [Source(f"a{n}", tuple(t), p, o) for n, (t, p, o) in enumerate(library)]
    result = merged(*told)
    ids = [c.id for c in result.contacts]
    assert len(ids) == len(set(ids))
    for contact in result.contacts:
        assert set(contact.participants) == set(SUBJECT.participants)
        claimed = {c.article for c in contact.claims}
        assert claimed <= set(contact.reports)
    occasions = {c for s in told for o in s.report().occasions for c in o.claims}
    assert {c for contact in result.contacts for c in contact.claims} <= occasions
