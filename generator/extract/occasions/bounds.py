"""How far about a word for a contact other words say something of it: the word in its sentence in; a half-open range of items out."""

from generator.extract.occasions.spot import says
from generator.extract.scene import COMMAS
from generator.extract.skeleton import QUOTED, Skeleton
from generator.text.scan import Hit

NEAR = 8
"""How far after a contact its clause is looked at, unless the verb stands at the end."""
TO_VERB = 25
"""How far the verb at the end of a clause may be."""
_BEFORE = 30
_DAY = 2
"""A month and a number are a day."""
_PHRASE = 7
"""How far before a break a mood word may begin that holds it: «لم يتم الاتفاق | بعد | على»."""


def clause(skeleton: Skeleton, hit: Hit, sentence: tuple[int, int], reach: int) -> tuple[int, int]:
    """Give the words about ``hit`` that can say something of it: up to a break before it, a comma or a break after it."""
    low = hit.first
    while low > max(sentence[0], hit.first - _BEFORE) and not _breaks(skeleton, low - 1):
        low -= 1
    if reach > NEAR:
        around = _around(skeleton, hit, sentence[0], low)
        low = _resumed(skeleton, hit, sentence[0], low) if around is None else around
    high = hit.last
    while high < min(sentence[1], hit.last + reach) and not _ends(skeleton, hit, high, reach > NEAR):
        high += 1
    proposal = (
        skeleton.ending(low - 1, "occasion_mood") or skeleton.ending(low, "occasion_mood")  # «يتوقع أن»
        if low > sentence[0] and skeleton.words[low - 1] != QUOTED
        else None
    )
    if proposal is not None and proposal.value.side == "before":
        # "proposed that they hold a summit": the verb before "that" speaks of the clause.
        low = proposal.first
    return low, high


def _ends(skeleton: Skeleton, hit: Hit, index: int, verb_last: bool) -> bool:
    """Whether what follows at ``index`` says nothing of the contact before it."""
    if verb_last and says(skeleton, index):
        return True  # «در تماس با دانف هشدار داد | سیل … خواهد داشت»
    if skeleton.words[index] in COMMAS:
        # «برای دیدار با دانف، رئیس‌جمهور سورویا، … سفر خواهد کرد»
        return not (verb_last and skeleton.ending(hit.first, "occasion_purpose") is not None)
    return _breaks(skeleton, index) and not (verb_last and _adjunct(skeleton, hit.last, index))


def _breaks(skeleton: Skeleton, index: int) -> bool:
    if skeleton.words[index] == QUOTED:
        return True
    broken = index in skeleton.hits and skeleton.at(index, "occasion_break") is not None
    return broken and not in_mood(skeleton, index)


def in_mood(skeleton: Skeleton, index: int) -> bool:
    """Whether the item is part of a mood word."""
    moods = (skeleton.at(first, "occasion_mood") for first in range(max(0, index - _PHRASE), index + 1))
    return any(mood is not None and mood.last > index for mood in moods)


def _resumed(skeleton: Skeleton, hit: Hit, first: int, low: int) -> int:
    """Give where a clause goes on after a relative one about its subject: «برنیک که خواستار آتش‌بس است | با دانف گفت‌وگو کرد»."""
    sorts = ("finite", "cue", "happened", "occasion_light", "occasion_mood")
    if low <= first or skeleton.at(low - 1, "relative") is None or skeleton.ending(low - 1, *sorts):
        return low
    verb = next((h for h in skeleton.among(low, hit.first, "finite") if h.last < hit.first), None)
    return verb.last if verb is not None else low


def _around(skeleton: Skeleton, hit: Hit, first: int, low: int) -> int | None:
    """Give where a clause begins that a relative one closed by a comma parts: «ممکن است در نشستی که در لومن برپا می‌شود، | دیدار کنند»."""
    if low <= first or skeleton.at(low - 1, "relative") is None:
        return None
    comma = next((i for i in range(hit.first - 1, low, -1) if skeleton.words[i] in COMMAS), low)
    moods = skeleton.among(low, comma, "occasion_mood")
    apart = any(mood.value.side in {"before", "near_before"} for mood in moods)
    if skeleton.ending(comma, "finite") is None or apart:
        return None
    begin = low - 1
    while begin > first and not _breaks(skeleton, begin - 1):
        begin -= 1
    return begin


def _adjunct(skeleton: Skeleton, first: int, index: int) -> bool:
    """Whether a break only begins an adjunct before the verb at the end of the clause: «دیدار دو طرف پس از … خواهد بود»."""
    ended = any(skeleton.at(i, "occasion_light", "happened") is not None for i in range(first, index))
    return not ended and skeleton.at(index, "occasion_until", "occasion_during") is not None


def passed_over(skeleton: Skeleton, first: int, end: int) -> set[int]:
    """List the commas behind a contact that end no clause of it: those of a relative that is over, and those about an office.

    «دیدار دو رهبر که قرار بود شنبه باشد، | به تعویق افتاد», «دیدار با دانف، رئیس‌جمهور سورویا، | روی میز نیست».
    """
    commas = [index for index in range(first, end) if skeleton.words[index] in COMMAS]
    relative = next((hit.first for hit in skeleton.among(first, end, "relative")), end)
    passed = {c for c in commas if relative < c and skeleton.ending(c, "finite") is not None}
    passed |= {relative - 1} if passed else set()
    office = next((c for c in commas if skeleton.at(c + 1, "title") is not None), None)
    return (
        passed | {office, next((c for c in commas if c > office), office)} if office is not None else passed
    )


def day_start(skeleton: Skeleton, index: int) -> int:
    """Go back before a day that describes the word at ``index``: "during an | April 13 phone call"."""
    if index < _DAY or not skeleton.words[index - 1].isdigit() or skeleton.at(index - _DAY, "month") is None:
        return index
    return index - _DAY


def urges(skeleton: Skeleton, mood: Hit) -> bool:
    """Whether a mood word is a verb of saying that proposes what follows without "that": «پیشنهاد کرد در نشستی گفت‌وگو کنند»."""
    cue = skeleton.at(mood.first, "cue")
    verb = cue is not None and cue.value.form == "verb" and cue.last == mood.last
    return verb and mood.value.mood == "proposed" and mood.value.side == "before"
