"""The words of both sides: whose they are decides where they stand, the reader's language what is open."""

import made_up
import msgspec
import pytest

from generator.model import pack_quotes
from generator.site import index, theme
from generator.site.views import facing
from generator.site.wording import Reader

LOOKED = index.read(made_up.site(), theme.read())


def reader(lang: str) -> Reader:
    return Reader(LOOKED, LOOKED.voices[lang], "")


def test_each_side_has_its_own_words() -> None:
    first, second = facing.sides(reader("en"), made_up.BELMAR)
    assert {one.hue for one in first.sayings} == {1}
    assert {one.hue for one in second.sayings} == {2}
    assert facing.together(reader("en"), made_up.BELMAR).sayings == ()


def test_a_few_are_all_open_and_the_readers_language_comes_first() -> None:
    for side in facing.sides(reader("fa"), made_up.BELMAR):
        assert side.folded == ()
        own = [one.lang == "fa" for one in side.sayings]
        assert own == sorted(own, reverse=True)


def test_of_many_other_languages_are_folded_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facing, "FEW", 0)
    side = facing.sides(reader("en"), made_up.BELMAR)[0]
    assert {one.lang for one in side.sayings} == {"en"}
    assert [one.label.split(" · ")[0] for one in side.folded] == ["Persian", "Arabic"]
    assert str(len(side.folded[0].sayings)) in side.folded[0].label


def test_the_strongest_are_open_and_the_rest_is_one_fold_away(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = facing.others(reader("fa"), made_up.BELMAR).sayings
    monkeypatch.setattr(facing, "OPEN", 1)
    monkeypatch.setattr(facing, "SPARE", 0)
    side = facing.others(reader("fa"), made_up.BELMAR)
    assert len(whole) > 1
    assert side.sayings == whole[:1]
    assert [one.sayings for one in side.folded] == [whole[1:]]
    assert side.more == 0


def test_what_there_is_in_one_other_language_only_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facing, "FEW", 0)
    ours = tuple(said for said in made_up.BELMAR.quotes if said[0] == "belmar-fa")
    side = facing.sides(
        reader("en"), msgspec.structs.replace(made_up.BELMAR, packed_quotes=pack_quotes(ours))
    )[0]
    assert side.sayings
    assert side.folded == ()


def test_what_is_too_much_for_a_page_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facing, "MOST", 1)
    whole = facing.others(reader("fa"), made_up.BELMAR)
    assert len(whole.sayings) == 1
    assert whole.more >= 1
