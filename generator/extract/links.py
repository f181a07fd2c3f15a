"""Small words that link the parts of a name, «بن», «آل», "van": items in; whether what stands beside them belongs to the name out."""

from generator.extract.skeleton import Skeleton


def linked(skeleton: Skeleton, index: int, case: bool) -> bool:
    """Whether item ``index`` ends a link, or follows one, so that it may be any word: «اورسولا فون در لاین», «حمد آل ثاني».

    Not «ابن الضحية».
    """
    whole = skeleton.ending(index + 1, "link")
    if (whole is not None and whole.first < index) or case:
        return whole is not None and whole.first < index
    link = skeleton.ending(index, "link")
    return link is not None and index > 1 and skeleton.at(link.first, "source", "entity") is None


def past(skeleton: Skeleton, end: int, definite: str) -> bool:
    """Whether an indefinite word goes on with no name after a link and its noun: «حمد آل ثاني | دول»; not «عبد المولى بنشريف»."""
    plain = not any(skeleton.words[i].startswith(definite) for i in (end - 1, end))
    return plain and skeleton.ending(end - 1, "link") is not None


def between(skeleton: Skeleton, index: int) -> bool:
    """Whether a small word stands between the parts of a name: "Ludwig van Beethoven"."""
    hit = skeleton.at(index, "link")
    high = len(skeleton.words)
    parts = (index - 1, index + 1)
    return hit is not None and all(
        0 <= i < high and skeleton.words[i][0].isalpha() and (skeleton.capital(i) or skeleton.at(i, "link"))
        for i in parts
    )
