"""Where a lead ends and its part of a line begins: the colon of «شهردار نیلاب: پل را می‌سازیم», and the items around it."""

from generator.extract.skeleton import Skeleton

LEAST = 3
"""Words after the colon from which they are taken for somebody's, where only a description stands before it."""

_BREAKS = frozenset("/|؛;-–—.…!؟?«")


def next_head(built: Skeleton, parted: int) -> int:
    """Give the item where another lead begins in the same headline: «الوزير: الجسر يفتح.. والمقاول: نحتاج شهرين»."""
    slash = next((i for i in range(parted + LEAST, len(built.words)) if _slash(built, i)), None)
    if slash is not None:
        return slash
    other = colon(built, len(built.words), parted + 1)
    begin = head(built, other) if other is not None else 0
    if begin - parted < LEAST or built.words[begin - 2 : begin] != (".", "."):
        return len(built.words)
    return begin


def _slash(built: Skeleton, index: int) -> bool:
    """Whether a stroke at item ``index`` parts a headline: «… می‌مانیم/ شکایت باشگاه», but not «۱۴۰۰/۱۰» or "and/or"."""
    if built.words[index] not in {"/", "|"}:
        return False
    closed = not built.words[index - 1][0].isalnum()
    return closed or not (
        built.passage.glued(built.firsts[index]) and built.passage.glued(built.lasts[index])
    )


def colon(built: Skeleton, most: int, low: int = 0) -> int | None:
    """Find the colon of a lead: the first one, with words after it, that parts no figures ("10:30")."""
    for index in range(low + 1, min(len(built.words), low + most)):
        if built.words[index] == ":":
            figures = built.words[index - 1][0].isdigit() and _after(built, index)[0].isdigit()
            return None if figures else index
    return None


def past_clock(built: Skeleton, low: int) -> int:
    """Skip the time of day with which an entry of a ticker begins: «20:35 | برينيك: …»."""
    hour, parted, minute = (built.words[low : low + 3] + ("",) * 3)[:3]
    if not (hour.isdigit() and parted == ":" and minute.isdigit()) or low + 3 >= len(built.words):
        return low
    return low + 3 + (not built.words[low + 3][0].isalnum())


def _after(built: Skeleton, index: int) -> str:
    return built.words[index + 1] if index + 1 < len(built.words) else "\n"


def head(built: Skeleton, parted: int) -> int:
    """Give the item where the part of the line that ends with the colon begins."""
    for index in range(parted - 1, -1, -1):
        if built.words[index] in _BREAKS and not _ties(built, index):
            return index + 1
    return 0


def _ties(built: Skeleton, index: int) -> bool:
    """Whether a hyphen or a full stop stands inside of a name: "Al-Hadi", "J. Roth"."""
    return built.words[index] in {"-", "."} and built.passage.glued(built.lasts[index])
