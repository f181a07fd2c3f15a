"""What pages share is made once, and what nobody asked for lately is let go."""

from generator.site.index import Shared


def test_what_is_shared_is_made_once() -> None:
    made: list[str] = []
    shared = Shared()

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    assert shared.get(("card", "a"), lambda: make("a")) == "A"
    assert shared.get(("card", "a"), lambda: make("b")) == "A"
    assert shared.get(("link", "a"), lambda: make("c")) == "C"
    assert made == ["a", "c"]


def test_what_nobody_asked_for_lately_is_made_again() -> None:
    made: list[str] = []
    shared = Shared(most=2)

    def ask(name: str) -> None:
        shared.get((name,), lambda: made.append(name))

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)
    assert made == ["a", "b", "c", "b"], "a was asked for again before c came, b was not"
