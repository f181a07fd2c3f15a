"""Honorifics and titles before a name: where one begins in; the item where the name itself does, out."""

from collections.abc import Sequence

from generator.extract.scene import Scene
from generator.extract.skeleton import Skeleton
from generator.model import Speaker


def inherited(skeleton: Skeleton, index: int) -> bool:
    """Whether an honorific is a part of the name: «سید رضا گیلانی»."""
    honorific = skeleton.at(index, "honorific")
    return (
        honorific is not None
        and skeleton.at(index, "given") is not None
        and skeleton.at(index, "title") is None
    )


def plainly(skeleton: Skeleton, scene: Scene, begin: int, words: Sequence[str]) -> Speaker | None:
    """Give whom the article called without the honorific before: «رضا گیلانی», and then «سید رضا گیلانی»."""
    long = len(words) > 2 and inherited(skeleton, begin)
    return scene.unknown.get(" ".join(words[1:])) if long else None


def past(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> int:
    """Skip honorifics before a name, and a title or a word for people where a name of the article follows it."""
    while True:
        hit = skeleton.at(begin, "honorific", "title", "source")
        if hit is None or hit.last >= end or inherited(skeleton, begin):
            return begin
        rest = skeleton.words[hit.last : end]
        named = " ".join(rest) in scene.unknown or rest[-1] in scene.families
        if hit.sort != "honorific" and (len(rest) < 2 or not named):
            return begin
        begin = hit.last
        while begin < end and not skeleton.words[begin][0].isalnum():
            begin += 1  # "Sen. Amy Vance"
