"""What the words about who says what mean to the finder: the values that hits of a scan hold."""

from typing import Literal, NamedTuple

from generator.model import Stance

Strength = Literal["strong", "medium", "weak", "initial", "adjacent"]
"""What a cue may do alone. ``strong``: anything; ``medium``: needs marks, a colon or a complementizer; ``weak``: marked words, or
a complementizer and a person as subject; ``initial``: as medium, and only where it opens its clause (Arabic «بين»);
``adjacent``: only marked words right beside it ("continued")."""

Form = Literal["verb", "participle", "phrase", "heading", "reported", "relay"]
"""``participle``: goes on with the speaker of the main verb («مشيرا إلى», "adding"); ``phrase``: the speaker follows it
(«به گفتهٔ», "according to"); ``heading``: names the document that speaks («آمده است», "reads")."""


class CueWord(NamedTuple):
    """What the dictionary knows of a cue."""

    entry: str
    stance: Stance
    strength: Strength
    form: Form


class TitleWord(NamedTuple):
    """What the dictionary knows of a title."""

    key: str
    plural: bool


class PronounWord(NamedTuple):
    """What the dictionary knows of a pronoun."""

    number: Literal["one", "many"]
    gender: Literal["male", "female", "body"] | None
