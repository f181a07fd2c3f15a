"""Marks put into text: nested where they are nested, split where they overlap."""

from hypothesis import given
from hypothesis import strategies as st

from generator.site.marking import Mark, Piece, pieces


def shown(text: str, *marks: Mark, start: int = 0, end: int | None = None) -> str:
    """Write marked text with brackets: ``a(q b)``; a mark that goes on after a cut has a ``+``."""
    return "".join(map(_piece, pieces(text, start, len(text) if end is None else end, marks)))


def _piece(piece: Piece) -> str:
    if piece.mark is None:
        return piece.text
    return f"({'' if piece.anchor else '+'}{piece.mark.id} " if piece.do == "open" else ")"


def quote(id: str, start: int, end: int, depth: int = 0) -> Mark:
    return Mark(start, end, "quote", depth, id)


def dated(id: str, start: int, end: int) -> Mark:
    return Mark(start, end, "date", 100, id)


def test_a_date_inside_a_quote() -> None:
    assert (
        shown("he said on Monday: go", quote("q", 8, 21), dated("d", 11, 17))
        == "he said (q on (d Monday): go)"
    )


def test_a_quote_inside_a_quote() -> None:
    assert shown("abcdef", quote("in", 2, 4, 1), quote("out", 0, 6)) == "(out ab(in cd)ef)"


def test_a_date_that_begins_inside_a_quote_and_ends_outside_is_split() -> None:
    assert shown("abcdef", quote("q", 0, 4), dated("d", 2, 6)) == "(q ab(d cd))(+d ef)"


def test_two_quotes_that_overlap() -> None:
    assert shown("abcdef", quote("q1", 0, 4), quote("q2", 2, 6)) == "(q1 ab(q2 cd))(+q2 ef)"


def test_a_mark_is_cut_off_at_the_end_of_its_block() -> None:
    assert shown("abcdef", quote("q", 1, 5), start=0, end=3) == "a(q bc)"
    assert shown("abcdef", quote("q", 1, 5), start=3, end=6) == "(+q de)f"


def test_text_without_marks() -> None:
    assert shown("abc") == "abc"


@given(
    st.text(min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10), st.integers(0, 3)), max_size=8),
)
def test_the_text_stays_as_it_was_and_marks_are_nested(
    text: str, stretches: list[tuple[int, int, int]]
) -> None:
    marks = [
        quote(f"q{n}", start, start + length, depth) for n, (start, length, depth) in enumerate(stretches)
    ]
    found = pieces(text, 0, len(text), marks)
    assert "".join(piece.text for piece in found) == text
    stack = []
    for piece in found:
        if piece.do == "open":
            stack.append(piece.mark)
        elif piece.do == "close":
            assert stack.pop() is piece.mark
    assert stack == []
    anchored = [piece.mark.id for piece in found if piece.anchor and piece.mark]
    assert sorted(anchored) == sorted(mark.id for mark in marks if mark.start < len(text))
