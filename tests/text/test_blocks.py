"""A body falls into its blocks, Markdown or plain, and every place in it is the place of the words themselves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import blocks, words
from prose import HOSTILE

MARKDOWN = st.text(
    st.sampled_from("aBروت ۵«».:\n\n\t  #*_`>-+1.)[](){}!<>&;\\~|=\"'\u200f\u00a0\r"), max_size=60
)

Read = list[tuple[str, str]]


def markdown(body: str) -> Read:
    """List the kinds and texts of a Markdown body's blocks."""
    text, cut, _ = blocks.markdown(body)
    return [(block.kind, text[block.start : block.end]) for block in cut]


def runs(body: str) -> Read:
    """List the kinds and texts of a Markdown body's inline runs."""
    text, _, found = blocks.markdown(body)
    return [(run.kind, text[run.start : run.end]) for run in found]


def plain(text: str) -> list[str]:
    """List the texts of the blocks of a plain text."""
    return [text[block.start : block.end] for block in blocks.plain(text)]


# --- Markdown ---------------------------------------------------------------------------------------------------------


def test_headings_and_paragraphs():
    assert markdown("# دیدار در ریگا\n\nروت و برن دیدار کردند.\n\n## پس از دیدار\n\nروت رفت.") == [
        ("heading", "دیدار در ریگا"),
        ("paragraph", "روت و برن دیدار کردند."),
        ("heading", "پس از دیدار"),
        ("paragraph", "روت رفت."),
    ]


def test_blocks_are_parted_by_an_empty_line():
    text, _, _ = blocks.markdown("# A\n\n\n\nb\n\n- c\n- d")
    assert text == "A\n\nb\n\nc\n\nd"


def test_levels_and_lines():
    body = "# A\n\n### B\nc\n\n- d\n  - e\n\n    f\n    1. g\n\n> h\n\n```\ni\n```"
    _, cut, _ = blocks.markdown(body, first_line=7)
    assert [(block.kind, block.level, block.line) for block in cut] == [
        ("heading", 1, 7),
        ("heading", 3, 9),
        ("paragraph", 0, 10),
        ("item", 1, 12),
        ("item", 2, 13),
        ("item", 2, 15),
        ("item", 3, 16),
        ("quotation", 0, 18),
        ("code", 0, 20),
    ]


def test_quotations_hold_blocks_of_their_own():
    assert markdown("> قالت روث:\n>\n> - نعم\n>\n> ثم مضت.") == [
        ("quotation", "قالت روث:"),
        ("item", "نعم"),
        ("quotation", "ثم مضت."),
    ]


def test_code_is_kept_as_it_is():
    assert markdown("```\n*a*\n\n  b\n```\n\n    > c") == [("code", "*a*\n\n  b"), ("code", "> c")]


def test_marks_of_markdown_are_left_out_and_told_as_runs():
    body = "روت **«بله»** گفت و [برن](https://riga.example/a) *رفت*؛ `x`."
    assert markdown(body) == [("paragraph", "روت «بله» گفت و برن رفت؛ x.")]
    assert runs(body) == [("strong", "«بله»"), ("link", "برن"), ("emphasis", "رفت"), ("code", "x")]
    assert blocks.markdown(body)[2][1].href == "https://riga.example/a"


def test_an_outer_run_comes_before_the_inner():
    assert runs("***a*** [**b** c](d)") == [
        ("emphasis", "a"),
        ("strong", "a"),
        ("link", "b c"),
        ("strong", "b"),
    ]


def test_a_link_without_words_is_no_run():
    assert runs("a [](b) c") == []


def test_an_image_is_its_alternative_words():
    assert markdown("![روت *و* برن\nدر ریگا](a.png) دیدند") == [("paragraph", "روت و برن\nدر ریگا دیدند")]


def test_line_breaks_stay_line_breaks():
    assert markdown("روت\nرفت  \nو\\\nبرن ماند") == [("paragraph", "روت\nرفت\nو\nبرن ماند")]


def test_raw_html_is_text():
    assert markdown("<b>A</b> <script>x</script>\n\n<div>\nb\n</div>") == [
        ("paragraph", "<b>A</b> <script>x</script>"),
        ("paragraph", "<div>\nb\n</div>"),
    ]


def test_entities_and_escapes_are_the_characters_they_stand_for():
    assert markdown("1\\. Roth &amp; Bern &laquo;met&raquo; \\*soon\\*") == [
        ("paragraph", "1. Roth & Bern «met» *soon*")
    ]


@pytest.mark.parametrize(
    "body", ["", "\n\n", "#", "-", ">", "---", "&nbsp;", "\u200f\n\n\ufeff", "```\n \n```", "[a]: b"]
)
def test_a_body_without_words_has_no_block(body):
    assert markdown(body) == []


def test_what_is_nested_deeply_is_not_lost():
    assert markdown(">" * 60 + " نعم") == [("quotation", "نعم")]
    assert markdown("> - " * 30 + "نعم") == [("item", "نعم")]


@given(MARKDOWN, st.integers(1, 9))
@settings(deadline=None, max_examples=300)
def test_any_markdown_gives_blocks_in_order(body, first_line):
    text, cut, found = blocks.markdown(body, first_line)
    well_placed(text, cut)
    assert [block.line for block in cut] == sorted(block.line for block in cut)
    assert all(first_line <= block.line <= first_line + body.count("\n") + body.count("\r") for block in cut)
    assert list(found) == sorted(found, key=lambda run: (run.start, -run.end))
    assert all(0 <= run.start < run.end <= len(text) for run in found)
    assert all(a.end <= b.start or b.end <= a.end for a in found for b in found if a.start <= b.start)


# --- plain text -------------------------------------------------------------------------------------------------------


def test_a_line_is_a_block():
    text = "دیدار در ریگا\n  روت و برن دیدار کردند.  \r\n\n\n\u200f\nروت رفت."
    assert plain(text) == ["دیدار در ریگا", "روت و برن دیدار کردند.", "روت رفت."]
    assert [block.line for block in blocks.plain(text)] == [1, 2, 6]
    assert {block.kind for block in blocks.plain(text)} == {"paragraph"}


WRAPPED = """\
The mayors of the two towns met on Wednesday in the old harbour
of Riga and spoke for three hours about the works, the ferries,
Roth said. “We shall meet again.” Neither she nor her colleague
Ilya Bern would say when the talks are to go on."""


def test_lines_that_a_machine_wrapped_are_one_block():
    assert plain(WRAPPED) == [WRAPPED]
    assert plain(f"Mayors meet\n\n{WRAPPED}\n\n{WRAPPED}") == ["Mayors meet", WRAPPED, WRAPPED]
    assert [block.line for block in blocks.plain(f"Mayors meet\n\n{WRAPPED}\n\n{WRAPPED}")] == [1, 3, 8]


def test_a_long_paragraph_wrapped_in_a_script_without_small_letters_is_one_block():
    text = """\
دیدار شهرداران دو شهر روز چهارشنبه در بندر کهنهٔ ریگا برگزار شد
و آن‌ها سه ساعت دربارهٔ کارهای بندر، کشتی‌های مسافری و قیمت بلیت
گفت‌وگو کردند و قرار گذاشتند که ماه آینده نیز در شهر دیگر با هم
دیدار کنند و این بار کارشناسان بندر را نیز با خود بیاورند، زیرا
پرسش‌های بسیاری هنوز بی‌پاسخ مانده است."""
    assert plain(text) == [text]


def test_a_sentence_that_goes_on_in_the_next_line_is_one_block():
    text = "The mayors met on Wednesday in the old harbour of Riga and spoke\nfor three hours about it"
    assert plain(text) == [text]
    assert plain(f"{text}\nRoth left") == [text, "Roth left"]


def test_a_sentence_that_goes_on_with_a_name_in_a_wrapped_paragraph_is_one_block():
    text = """\
HALM — The mayor of the old town
held a long talk with the new mayor of the harbour, Ilya
Bernhardsen, on Tuesday, a clerk said, as the ferries lay in the
harbour and nobody was aboard."""
    headline = "Mayors of the old town and the harbour meet for a talk"
    assert plain(f"{headline}\n{text}") == [headline, text]


@pytest.mark.parametrize(
    "lines",
    [
        ["The mayors met in Riga.", "they spoke for three hours."],
        ["The mayors met on Wednesday in the old harbour of Riga, Roth said.", "they spoke for three hours."],
        ["The mayors met on Wednesday in the old harbour of Riga and spoke", "Roth and Bern"],
        ["Share", "Tweet", "Print", "Email", "Links"],
        [
            "Mayors of the two towns to meet again in the spring",
            "Old harbour of Riga is to be deepened by two metres",
            "Ferry prices rise again, and travellers pay for it",
            "Roth and Bern open a school for young shipwrights",
        ],
        [
            "The mayors met on Wednesday and spoke about the works",
            "A ferry ran aground on Thursday; nobody came to any harm, its owner said",
            "The prices of tickets are to rise in spring",
        ],
    ],
)
def test_lines_that_are_blocks_of_their_own(lines):
    assert plain("\n".join(lines)) == lines


@given(st.text(st.sampled_from("aB روت.:»\n\n\r\u200f\u00a0\u2028\x0c"), max_size=80))
def test_any_plain_text_gives_blocks_in_order(text):
    cut = blocks.plain(text)
    well_placed(text, cut)
    assert all(block.line == text.count("\n", 0, block.start) + 1 for block in cut)
    covered = "".join(text[block.start : block.end] for block in cut)
    assert "".join(words.split(covered)[0]) == "".join(words.split(text)[0])


# --- both -------------------------------------------------------------------------------------------------------------


def well_placed(text: str, cut: tuple[blocks.Block, ...]) -> None:
    """See that blocks stand one after the other inside of the text, and that each holds words."""
    place = 0
    for block in cut:
        assert place <= block.start < block.end <= len(text)
        assert not words.is_blank(text, block.start, block.end)
        place = block.end


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_long_row_of_anything_is_cut(piece):
    body = piece * 2000
    well_placed(body, blocks.plain(body))
    text, cut, _ = blocks.markdown(body)
    well_placed(text, cut)


@pytest.mark.parametrize("piece", [">", "> - "])
def test_a_megabyte_of_nesting_is_cut(piece):
    body = piece * (1_000_000 // len(piece)) + "نعم"
    text, cut, _ = blocks.markdown(body)
    well_placed(text, cut)
    well_placed(body, blocks.plain(body))
