"""Whether a sentence counts out several contacts: the items behind a word for them in; yes or no out."""

from generator.extract.scene import COMMAS, Scene
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

_TIMES = ("month", "weekday")
_JOINT = 4
"""So many words at most join two days of a list."""
_TWO = 2
_OFTEN = 5
"""How far from a contact the word may stand that counts it."""
_BEFORE_LIST = 20
"""… and how far before a verb at the end, behind the list of its days: «دو بار، در ۲۶ ژانویه و ۱۳ آوریل، تلفنی صحبت کردند»."""


def told_apart(skeleton: Skeleton, scene: Scene, first: int, last: int) -> bool:
    """Whether "the first" and "the second" stand among items ``first`` to ``last``, behind a word for several contacts."""
    if "number" not in skeleton.sorts:
        return False
    numbers = (n for n in skeleton.among(first, last, "number") if which(skeleton, scene, n))
    return {n.value.value for n in numbers} >= {1, 2}


def numbered(skeleton: Skeleton, scene: Scene, day: int, last: int, sentence: tuple[int, int]) -> bool:
    """Whether a day is that of "the first" or "the second" of several, which it stands right behind: «الأولى في 3 مايو | والثانية في 7 مايو»."""
    of = skeleton.ending(day, "preposition")
    number = skeleton.ending(of.first if of is not None else day, "number")
    which_one = number is not None and number.first >= last and which(skeleton, scene, number)
    return which_one and told_apart(skeleton, scene, last, sentence[1])


def dated_apart(skeleton: Skeleton, scene: Scene, low: int, high: int, count: int) -> bool:
    """Whether so many times make a list among items ``low`` to ``high``: "in January | and April", «في 3 يناير و 5 أبريل»."""
    if skeleton.sorts.isdisjoint(_TIMES):
        return False
    run = longest = 0
    last: Hit | None = None
    times = skeleton.among(low, high, *_TIMES)
    days = [t for t in times if t.sort == "weekday" or _numbered(skeleton, t)]
    for time in days or times:  # "two calls in May, on May 2 and May 9"
        run = run + 1 if last is not None and joined(skeleton, scene, last.last, time.first) else 1
        longest, last = max(longest, run), time
    return longest == count


def _numbered(skeleton: Skeleton, month: Hit) -> bool:
    """Whether the figure of a day stands beside a month."""
    beside = (
        skeleton.words[max(0, month.first - 1) : month.first] + skeleton.words[month.last : month.last + 1]
    )
    return any(word.isdigit() and len(word) <= _TWO for word in beside)


def apart(skeleton: Skeleton, scene: Scene, first: int, last: int, high: int) -> bool:
    """Whether what follows a noun tells apart those it counts: "two calls, in January and in April", "…: the first on May 2 …"."""
    number = _number(skeleton, first)
    listed = number >= _TWO and dated_apart(skeleton, scene, last, high, number)
    return listed or told_apart(skeleton, scene, last, high) or last_dated(skeleton, last, high)


def last_dated(skeleton: Skeleton, first: int, high: int) -> bool:
    """Whether the day of the last of several is told: "four calls, the most recent on May 2"."""
    if "occasion_latest" not in skeleton.sorts:
        return False
    latest = next(iter(skeleton.among(first, high, "occasion_latest")), None)
    return latest is not None and skeleton.holds(latest.last, min(high, latest.last + _JOINT), *_TIMES)


def _number(skeleton: Skeleton, first: int) -> int:
    """Give how many a number right before a noun counts; 0 where none does."""
    count = skeleton.ending(first, "number")
    return int(count.value.value) if count is not None and not count.value.ordinal else 0


def often(skeleton: Skeleton, scene: Scene, hit: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a word for a contact tells of as many as days are listed: "have spoken twice, in January and in April"."""
    number = _number(skeleton, hit[0])
    if number >= _TWO:
        return dated_apart(skeleton, scene, hit[1], sentence[1], number)
    if "occasion_often" not in skeleton.sorts:
        return False
    verb_last = scene.vocabulary.lexicon.contacts.verb_last
    low, back = (sentence[0], _BEFORE_LIST) if verb_last else (hit[1], _OFTEN)
    near = skeleton.among(
        max(sentence[0], hit[0] - back), min(sentence[1], hit[1] + _OFTEN), "occasion_often"
    )
    return any(dated_apart(skeleton, scene, low, sentence[1], word.value) for word in near)


def opened(
    skeleton: Skeleton, scene: Scene, index: int, first: int, last: int, sentence: tuple[int, int]
) -> bool:
    """Whether a colon opens the list of those that a sentence counts: "spoke twice: on May 2 and on May 7"."""
    return skeleton.words[index] == ":" and often(skeleton, scene, (first, last), sentence)


def joined(skeleton: Skeleton, scene: Scene, first: int, last: int) -> bool:
    """Whether no more than a comma or a conjunction, what belongs to a date, and its place stand between two times."""
    place = _place(skeleton, scene, first)
    means = {i for at in range(place, last) for i in _of_means(skeleton, at)}
    between = [i for i in range(place, last) if i not in means]  # "on May 2 and | by phone | on May 9"
    parted = any(skeleton.words[i] in COMMAS or skeleton.words[i] in scene.conjunctions for i in between)
    proclitic = any(h.proclitic is not None and h.proclitic.conjunction for h in skeleton.hits.get(last, ()))
    return (
        (parted or proclitic) and len(between) <= _JOINT and all(_joins(skeleton, scene, i) for i in between)
    )


def _of_means(skeleton: Skeleton, index: int) -> range:
    means = skeleton.at(index, "occasion_means")
    return range(means.first, means.last) if means is not None else range(0)


def _place(skeleton: Skeleton, scene: Scene, first: int) -> int:
    """Give the end of the place that follows a time: "in June | in Lumen | and in February"; the time's own end without one."""
    at = first
    while at + 1 < len(skeleton.words) and skeleton.words[at].isdigit():
        at += 1  # "in June 2024 in Lumen"
    name = skeleton.at(at + 1, "entity")
    known = scene.vocabulary.gazetteer.entities.get(name.value) if name is not None else None
    place = known is not None and known.kind == "place" and skeleton.at(at, "preposition") is not None
    return name.last if place and name is not None else first


def _joins(skeleton: Skeleton, scene: Scene, index: int) -> bool:
    word = skeleton.words[index]
    plain = word in COMMAS or word in scene.conjunctions or word.isdigit()
    return plain or skeleton.at(index, "preposition", "adverb", "number", "article") is not None


def which(skeleton: Skeleton, scene: Scene, number: Hit) -> bool:
    """Whether an ordinal is one of several, and no day of a month: "the first", «الأولى», «نخستین»."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if not number.value.ordinal or skeleton.at(number.last, "month") is not None:
        return False
    if grammar.definite:
        return skeleton.words[number.first][number.lead :].startswith(grammar.definite)
    return skeleton.ending(number.first, "article") is not None or not grammar.case
