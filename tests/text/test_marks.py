"""Quotation marks are paired as a reader pairs them, whatever the page has done to them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import marks, words
from prose import HOSTILE, Marked, quotations, quoted

MARKED_PROSE = st.text(st.sampled_from("«»“”„‟‹›‘’\"'″′<>[](),.،؛:—-ـsاو a 5\n\u200f"), max_size=40)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("روت گفت: «ما گفت‌وگو کردیم.»", ["ما گفت‌وگو کردیم."]),
        ("قالت روث: “سنلتقي قريبا”.", ["سنلتقي قريبا"]),
        ('Roth said: "We will meet soon."', ["We will meet soon."]),
        ("قالت روث: „سنلتقي قريبا“ ثم غادرت", ["سنلتقي قريبا"]),
        ("قالت روث ‹سنلتقي قريبا› ثم غادرت", ["سنلتقي قريبا"]),
        ("'We will meet soon,' Roth said.", ["We will meet soon,"]),
        ("‘We will meet soon,’ Roth said.", ["We will meet soon,"]),
        ("قالت روث: <<سنلتقي قريبا>> ثم غادرت", ["سنلتقي قريبا"]),
        ("Roth said: ''We will meet soon,'' and left.", ["We will meet soon,"]),
        ("Roth said: ‘‘We will meet soon,’’ and left.", ["We will meet soon,"]),
        ("‘’We will meet soon,‘’ Roth said. '‘We must.’'", ["We will meet soon,", "We must."]),
        ("“We will meet soon, “- Roth said.", ["We will meet soon,"]),
        ("قالت روث: ″سنلتقي قريبا″ ثم غادرت", ["سنلتقي قريبا"]),
        ("«A» “B” „C“ \"D\" ‹E› ‘F’ 'G'", list("ABCDEFG")),
    ],
)
def test_every_kind_of_mark(text, inside):
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "قالت روث: ”سنلتقي قريبا“ ثم غادرت",
        "قالت روث: ”سنلتقي قريبا” ثم غادرت",
        "قالت روث: “سنلتقي قريبا“ ثم غادرت",
        "قالت روث: »سنلتقي قريبا« ثم غادرت",
        "قالت روث: «سنلتقي قريبا« ثم غادرت",
        "قالت روث: “سنلتقي قريبا» ثم غادرت",
        'قالت روث: «سنلتقي قريبا" ثم غادرت',
        'قالت روث: "سنلتقي قريبا» ثم غادرت',
        'قالت روث: "سنلتقي قريبا″ ثم غادرت',
        "قالت روث: ‹سنلتقي قريبا” ثم غادرت",
        '"سنلتقي قريبا" قالت روث',
    ],
)
def test_marks_turned_round_or_of_two_kinds(text):
    assert quoted(text) == ["سنلتقي قريبا"]


def test_a_closing_mark_that_a_figure_made_into_seconds():
    assert quoted('قالت "سنلتقي عام 2021″ وغادرت') == ["سنلتقي عام 2021"]


@pytest.mark.parametrize(
    "text",
    [
        'گفت: " به‌زودی دیدار می‌کنیم " و رفت',
        "گفت: « به‌زودی دیدار می‌کنیم » و رفت",
        "گفت: “ به‌زودی دیدار می‌کنیم ” و رفت",
        "گفت:« به‌زودی دیدار می‌کنیم »و رفت",
        'گفت :"به‌زودی دیدار می‌کنیم"و رفت',
        'گفت: "به‌زودی دیدار می‌کنیم "و رفت',
        'گفت" به‌زودی دیدار می‌کنیم" و رفت',
        "گفت” به‌زودی دیدار می‌کنیم” و رفت",
        "گفت: \u200f«\u200fبه‌زودی دیدار می‌کنیم\u200f»\u200f و رفت",
        'گفت: \u200f"به‌زودی دیدار می‌کنیم\u200f"\u200f. و رفت',
        "گفت («به‌زودی دیدار می‌کنیم») و رفت",
        'گفت—"به‌زودی دیدار می‌کنیم"—و رفت',
    ],
)
def test_a_mark_on_the_wrong_side_of_the_space(text):
    assert quoted(text) == ["به‌زودی دیدار می‌کنیم"]


def test_marks_on_the_wrong_side_by_turns():
    assert quoted('قال "نعم نمضي "وأضاف "لا نعود".') == ["نعم نمضي", "لا نعود"]
    assert quoted('قال" نعم نمضي" وأضاف" لا نعود".') == ["نعم نمضي", "لا نعود"]
    assert quoted("أن” نعم نمضي” وأضاف” لا نعود”.") == ["نعم نمضي", "لا نعود"]
    assert quoted("أن” نعم نمضي” وأضاف ”لا نعود” ثم ”نبقى”.") == ["نعم نمضي", "لا نعود", "نبقى"]


def test_a_first_mark_turned_round_among_an_odd_number():
    assert quotations("أن” نعم نمضي” وأضاف لا نعود”.") == [
        Marked("أن” نعم نمضي” وأضاف لا نعود", 0, "start"),
        Marked("نعم نمضي", 1),
    ]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("وصفته بـ“المثمر جدا” أمس", "المثمر جدا"),
        ('وصفته بـ"المثمر جدا" أمس', "المثمر جدا"),
        ('قالت روث و"نمضي معا" أيضا', "نمضي معا"),
        ('وَ"نمضي معا" أيضا', "نمضي معا"),
        ('اجتماع الـ"سبعة الكبار" أمس', "سبعة الكبار"),
    ],
)
def test_a_proclitic_before_an_opening_mark(text, inside):
    assert quoted(text) == [inside]


def test_a_proclitic_before_a_mark_inside_of_another():
    assert quotations('"قال لي و"نعم" ثم مضى"') == [Marked('قال لي و"نعم" ثم مضى'), Marked("نعم", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "«یک «دو «سه» دو» یک»",
        '"یک "دو "سه" دو" یک"',
        "“یک “دو “سه” دو” یک”",
        "«یک “دو «سه» دو” یک»",
        '«یک "دو «سه» دو" یک»',
        "“یک ‘دو “سه” دو’ یک”",
        "‹یک ‹دو ‹سه› دو› یک›",
        "<<یک <<دو <<سه>> دو>> یک>>",
        "‘یک ‘دو ‘سه’ دو’ یک’",
        "'یک 'دو 'سه' دو' یک'",
    ],
)
def test_three_levels(text):
    texts = [(one.depth, words.split(one.text)[0]) for one in quotations(text)]
    assert [depth for depth, _ in texts] == [0, 1, 2]
    assert [inside[0] for _, inside in texts] == ["یک", "دو", "سه"]
    assert not any(one.open for one in quotations(text))


def test_marks_that_end_together():
    assert quotations('Bern said: "Roth told me: "We are ready.""') == [
        Marked('Roth told me: "We are ready."'),
        Marked("We are ready.", 1),
    ]
    assert quotations("«روت گفت: «آماده‌ایم»»") == [Marked("روت گفت: «آماده‌ایم»"), Marked("آماده‌ایم", 1)]


def test_undecided_marks_inside_of_others():
    assert quotations('«ما گفتیم " آماده‌ایم " و رفتیم»') == [
        Marked('ما گفتیم " آماده‌ایم " و رفتیم'),
        Marked("آماده‌ایم", 1),
    ]


def test_an_undecided_mark_closes_the_only_one_that_waits():
    assert quoted('“ما می‌رویم " و رفت') == ["ما می‌رویم"]


def test_a_mark_never_closed_runs_to_the_end_and_spoils_nothing_else():
    assert quotations('Roth said "we met. He left. And "yes" he said') == [
        Marked('we met. He left. And "yes" he said', 0, "end"),
        Marked("yes", 1),
    ]
    assert quotations("روت گفت: «ما آماده‌ایم") == [Marked("ما آماده‌ایم", 0, "end")]


def test_a_mark_never_closed_inside_of_another():
    assert quotations("«ما “آماده‌ایم» و «می‌رویم»") == [
        Marked("ما “آماده‌ایم", 0),
        Marked("آماده‌ایم", 1, "end"),
        Marked("می‌رویم", 0),
    ]
    assert quotations("“ما ‘آماده‌ایم” و رفت")[1] == Marked("آماده‌ایم", 1, "end")


def test_a_mark_of_another_kind_closes_where_one_of_its_own_follows():
    assert quotations("«ما “آماده‌ایم» و می‌رویم» گفت") == [
        Marked("ما “آماده‌ایم» و می‌رویم"),
        Marked("آماده‌ایم", 1),
    ]


def test_a_mark_never_opened_reaches_back_to_the_beginning():
    assert quotations('we met." Bern left. "And we spoke," she said') == [
        Marked("we met.", 0, "start"),
        Marked("And we spoke,"),
    ]
    assert quotations("We met,” Roth said. We left.” Bern nodded.") == [
        Marked("We met,” Roth said. We left.", 0, "start"),
        Marked("We met,", 1, "start"),
    ]
    assert quotations("به‌زودی دیدار می‌کنیم» و رفت") == [Marked("به‌زودی دیدار می‌کنیم", 0, "start")]


@pytest.mark.parametrize(
    "text",
    [
        "It's Bern's turn",
        "It’s the leaders’ turn, and the ministers’ too",
        "the mayors' letters and the ministers' words",
        "in the '90s and the ’80s",
        "'tis true, and ’tis new",
        "Sana'a and Rabi' al-Awwal",
        "a plank of 6' and one of 7′",
        "a man of 6' 2\" and one of 5′11″",
        "a man of 6'2\".",
        "a screen of 15″ and one of 17″",
        "if a < b and c > d",
        "Home › World › Riga",
        "",
        '"',
        '""',
        "« »",
        "a ' b",
    ],
)
def test_what_is_no_quotation(text):
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("‘The mayors’ talks were useful,’ Roth said.", "The mayors’ talks were useful,"),
        ("'The mayors' talks were useful,' Roth said.", "The mayors' talks were useful,"),
        ("‘It’s Bern’s turn,’ Roth said.", "It’s Bern’s turn,"),
        ("“The mayors’ talks were useful,” Roth said.", "The mayors’ talks were useful,"),
        ("'They met in Rabi' al-Awwal,' Roth said.", "They met in Rabi' al-Awwal,"),
        ("Roth spoke of 'useful talks' with the mayors' aides", "useful talks"),
        ('"He is 6\' 2" tall," Roth said.', "He is 6' 2\" tall,"),
        ("“He is 6′ 2″ tall,” Roth said.", "He is 6′ 2″ tall,"),
        ("“It was ’bout time,” Roth said.", "It was ’bout time,"),
    ],
)
def test_apostrophes_feet_and_inches_inside_of_a_quotation(text, inside):
    assert quoted(text) == [inside]


def test_a_plural_possessive_between_two_quotations():
    text = "‘The mayors’ talks were useful.’ ‘The aides’ letters too,’ she said."
    assert quoted(text) == ["The mayors’ talks were useful.", "The aides’ letters too,"]


def test_the_width_of_doubled_marks_is_told():
    folded, starts, ends = words.split("<<نعم>> «لا»")
    doubled, plain = marks.pair(folded, starts, ends)
    assert (doubled.opening, doubled.first, doubled.last, doubled.closing, doubled.width) == (0, 2, 3, 3, 2)
    assert (plain.opening, plain.first, plain.last, plain.closing, plain.width) == (5, 6, 7, 7, 1)


def proper(text: str) -> None:
    """Hold the quotations of any text against what is true of all."""
    _, starts, ends = words.split(text)
    printed = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    found = marks.pair(printed, starts, ends)
    assert list(found) == sorted(found, key=lambda q: (q.first, -q.last))
    around: list[marks.Quotation] = []
    for one in found:
        assert 0 <= one.first < one.last <= len(printed)
        assert one.opening is not None or one.closing is not None
        assert one.opening is None or 0 <= one.opening < one.first
        assert one.closing is None or one.closing == one.last < len(printed)
        while around and around[-1].last <= one.first:
            around.pop()
        assert one.depth == len(around)
        assert all(one.last <= outer.last for outer in around)
        around.append(one)
    taken = [mark for one in found for mark in (one.opening, one.closing) if mark is not None]
    assert len(taken) == len(set(taken))


@given(MARKED_PROSE)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_quotations_that_nest(text):
    proper(text)


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_long_row_of_anything_is_read(piece):
    proper(piece * 3000)
