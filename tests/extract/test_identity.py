"""The id of a finding survives what does not change its words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.extract.identity import Namer


def test_an_id_tells_its_sort():
    assert re.fullmatch(r"q-[0-9a-f]{10}", Namer("call").name("q", "ما می‌رویم"))
    assert Namer("call").name("d", "۱۰ دی").startswith("d-")


def test_an_id_depends_on_article_sort_and_words_alone():
    name = Namer("call").name("q", "ما می‌رویم")
    assert Namer("call").name("q", "ما می‌رویم") == name
    assert Namer("letter").name("q", "ما می‌رویم") != name
    assert Namer("call").name("d", "ما می‌رویم") != name
    assert Namer("call").name("q", "ما نمی‌رویم") != name


def test_spelling_and_white_space_do_not_change_an_id():
    name = Namer("call").name("q", "ما می‌رویم، روت گفت")
    assert Namer("call").name("q", "ما  میرویم،\nروت گفت") == name
    assert Namer("call").name("q", " ما مي\u200cرويم، روت گفت ") == name


def test_the_same_words_said_again_are_another_finding():
    namer = Namer("call")
    first, second, third = (namer.name("q", words) for words in ("بله", "بله", "بلـه"))
    assert len({first, second, third}) == 3
    again = Namer("call")
    assert [again.name("q", "بله") for _ in range(3)] == [first, second, third]


def test_other_findings_between_do_not_change_an_id():
    alone, amid = Namer("call"), Namer("call")
    amid.name("q", "خیر")
    amid.name("d", "بله")
    assert amid.name("q", "بله") == alone.name("q", "بله")


def test_parts_cannot_run_together():
    assert Namer("a").name("q", "b c") != Namer("a\0q").name("q", "b c")
    assert Namer("ab").name("q", "c") != Namer("a").name("q", "bc")


@given(st.text(), st.lists(st.text(), min_size=2, max_size=6))
def test_ids_of_one_article_differ(article, words):
    namer = Namer(article)
    assert len({namer.name("q", one) for one in words}) == len(words)
