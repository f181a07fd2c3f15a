"""Whether a contact took place, was planned, only proposed, or denied: a word for a contact in; the mood of its clause out."""

from collections.abc import Iterator

from generator.extract.occasions.bounds import NEAR, TO_VERB, clause, day_start, in_mood, passed_over, urges
from generator.extract.occasions.spot import says
from generator.extract.occasions.wording import dated, points
from generator.extract.scene import COMMAS
from generator.extract.skeleton import Skeleton
from generator.lexicon.contacts import Mood, Unreal
from generator.text.scan import Hit

_NEAR, _PURPOSE = 3, 2
"""How far before a contact what says that somebody comes for it may stand."""
_BEFORE, _GIVEN_UP = 30, 6
"""How far before a contact a verb may call it off: "cancelled a follow-up meeting"."""
_INVITED = 12
"""How far before a contact what asks for it may stand, if a preposition ties it: «دعا الرئيس أمس نظيره للقاء»."""
_TWO = 2
_PREDICATE = 20
"""How far after a contact its sentence may say that it is called off, or possible."""
_PROPOSED = 10
_ORDER: tuple[Mood, ...] = ("cancelled", "negated", "proposed", "intended", "planned")
_COMING: frozenset[Mood] = frozenset({"intended", "planned"})
UNREAL: frozenset[Mood | None] = frozenset({"cancelled", "negated", "proposed"})


def find(
    skeleton: Skeleton,
    hit: Hit,
    sentence: tuple[int, int],
    verb_last: bool,
    verbal: bool = False,
    over: int | None = None,
    owned: bool = False,
) -> Mood | None:
    """Say whether the contact of ``hit`` is negated, only proposed or planned; ``None`` for what took place.

    ``verbal`` tells that a light verb makes a verb of it; ``over`` is the item where its clause ends, if that is known;
    ``owned`` that it is named by whose it is: «گفت‌وگوی دانف و برنیک».
    """
    setting = _setting(skeleton, hit, hit.first - 1 if verbal and verb_last else sentence[0])
    reach = TO_VERB if verb_last else NEAR
    low, high = clause(skeleton, hit, sentence, reach)
    high = high if over is None else min(high, over)
    moods: set[Mood] = {"proposed"} if not setting and _proposed_that(skeleton, low, sentence[0]) else set()
    named = owned and not verbal and skeleton.ending(hit.first, "occasion_purpose") is None
    told = _predicated(skeleton, hit, sentence[1], verbal or within(skeleton, hit, sentence[0]))
    if told is not None:
        return told
    done = low
    for place in skeleton.among(low, high, "occasion_mood"):
        index = place.first
        if place.last <= done:
            continue  # «لعقد» of «الترتيب لعقد» says nothing by itself
        said = [
            m
            for m in skeleton.hits[index]
            if m.sort == "occasion_mood"
            and not (named and verb_last and _of_deed(m))
            and _counts(skeleton, m, hit, setting, reach)
            and not (verbal and verb_last and _of_topic(skeleton, m, hit, low))
        ]
        done = max([done, *(m.last for m in said), *_silent(skeleton, index)])
        if said and not (
            _initiative(skeleton, index, low) or _month(skeleton, index) or _name(skeleton, index)
        ):
            moods.update(mood.value.mood for mood in said)
    return next((mood for mood in _ORDER if mood in moods), None)


def _of_deed(mood: Hit) -> bool:
    """Whether it tells what the contact did or did not do, where it is the subject: «گفت‌وگوی دانف و برنیک نتیجه‌ای نداشت»."""
    return mood.value.side == "after" and mood.value.mood in {"negated", "proposed"}


def _silent(skeleton: Skeleton, index: int) -> Iterator[int]:
    """Give the end of a phrase that holds a mood word and says nothing: «آتش‌بس بدون قید و شرط»."""
    hits = (h for h in skeleton.hits[index] if h.sort == "occasion_mood")
    yield from (h.last for h in hits if h.value.side == "itself" and skeleton.at(index, "occasion") is None)


def _of_topic(skeleton: Skeleton, mood: Hit, hit: Hit, low: int) -> bool:
    """Whether a word belongs to what was talked about: «دربارهٔ ضرورت آتش‌بس گفت‌وگو کردند»."""
    if mood.value.side != "before" or mood.value.mood == "planned" or mood.last >= hit.first:
        return False
    for index in range(mood.first - 1, low - 1, -1):
        if skeleton.at(index, "occasion_about") is not None:
            return True
        if skeleton.words[index] in COMMAS or skeleton.at(index, "cue", "finite") is not None:
            return False
    return False


def _predicated(skeleton: Skeleton, hit: Hit, high: int, told: bool) -> Mood | None:
    """Say what the sentence goes on to say of it: "the summit that was planned for May 20 has been cancelled", "… is possible".

    ``told`` tells that it is no subject, but what its clause tells or the setting of it; then only a plan can be called off.
    """
    end = min(high, hit.last + _PREDICATE)
    passed = passed_over(skeleton, hit.last, end)
    for index in range(hit.last, end):
        if index in passed:
            continue
        if skeleton.words[index] in COMMAS or skeleton.at(index, "occasion") is not None:
            return None
        for said in (_of_subject(h, told) for h in skeleton.hits.get(index, ()) if h.sort == "occasion_mood"):
            if said is not None:
                return said
        told = told or says(skeleton, index) or skeleton.at(index, "happened") is not None
    return None


def _of_subject(mood: Hit, told: bool) -> Mood | None:
    word: Unreal = mood.value
    counts = (word.mood == "cancelled" and word.side == "after") or (word.side == "predicate" and not told)
    return word.mood if counts else None


def _name(skeleton: Skeleton, index: int) -> bool:
    """Whether the word is part of a person's name: "Prime Minister May met Bern"."""
    return skeleton.at(index, "entity") is not None or any(
        (hit := skeleton.at(i, "entity")) is not None and hit.last > index
        for i in range(max(0, index - 2), index)
    )


def _month(skeleton: Skeleton, index: int) -> bool:
    """Whether the word is the name of a month: "May 12" is no possibility."""
    if skeleton.at(index, "month") is None:
        return False
    beside = skeleton.words[max(0, index - 1) : index] + skeleton.words[index + 1 : index + 2]
    glued = index > 1 and skeleton.passage.glued(skeleton.firsts[index - 1])
    ordinal = glued and skeleton.words[index - 2].isdigit()
    return ordinal or any(map(str.isdigit, beside))  # "12 | th | May"


def within(skeleton: Skeleton, hit: Hit, low: int) -> bool:
    """Whether something is told to have happened in it or after it: "in a phone call", «پس از دیدار», but not "about a meeting"."""
    return any(skeleton.at(i, "occasion_about", "possessive") is None for i in _during(skeleton, hit, low))


def inside(skeleton: Skeleton, hit: Hit, low: int) -> bool:
    """Whether what its clause tells of happened in it, and so on its day: "agreed on Friday, at their first meeting, to …"."""
    sorts = ("occasion_about", "possessive", "occasion_break")
    return any(skeleton.at(i, *sorts) is None for i in _during(skeleton, hit, low))


def _setting(skeleton: Skeleton, hit: Hit, low: int) -> bool:
    """Whether something else happened in it: "in a phone call", «خلال اللقاء»; then verbs before it are not about it."""
    return any(True for _ in _during(skeleton, hit, low)) or any(
        h.sort == "occasion" and h.proclitic is not None and h.proclitic.preposition
        for h in skeleton.hits[hit.first]
    )


def _during(skeleton: Skeleton, hit: Hit, low: int) -> Iterator[int]:
    """List the prepositions close before the word, without those of a phrase or of a place: «در لومن دیدار»."""
    for index in range((first := day_start(skeleton, hit.first)) - 1, max(low, first - _NEAR) - 1, -1):
        if index not in skeleton.hits:
            continue
        if skeleton.at(index, "entity") is not None or _own_time(skeleton, hit, index):
            return
        if _hoped(skeleton, index):
            return  # «أعرب عن تطلعه إلى لقاء»
        if _of_day(skeleton, hit, index):
            continue
        if skeleton.at(index, "occasion_during") is not None and not _of_phrase(skeleton, index):
            yield index


def _hoped(skeleton: Skeleton, index: int) -> bool:
    """Whether a noun of what somebody only hopes for or proposes stands at the item, whatever governs it."""
    moods = (h for h in skeleton.hits[index] if h.sort == "occasion_mood")
    return any(h.value.mood == "proposed" and h.value.side == "before" for h in moods)


def _of_day(skeleton: Skeleton, hit: Hit, index: int) -> bool:
    """Whether the preposition is that of a day before the word: «عرضت في المكالمة في 18 أكتوبر | لقاء»."""
    day = skeleton.words[index + 1].isdigit() and skeleton.at(index + 2, "month") is not None
    return day and index + 2 < hit.first


def _own_time(skeleton: Skeleton, hit: Hit, index: int) -> bool:
    """Whether a time stands there that a preposition before it governs: «در روزهای آینده گفت‌وگو»; but not "in last week's talks"."""
    length = skeleton.words[index - 1 : index] == ("-",)
    return skeleton.at(index, "unit") is not None and not length and not skeleton.owner_ends(hit.first)


def _of_phrase(skeleton: Skeleton, index: int) -> bool:
    """Whether a preposition belongs to a mood word, a verb or a means: "interested in a meeting", "engage in talks", «رو در رو»."""
    light = skeleton.ending(index + 1, "occasion_light")
    if light is not None and light.first < index:
        return True
    if in_mood(skeleton, index):
        return True
    starts = range(max(0, index - 2), index)
    return any((h := skeleton.at(i, "occasion_means")) is not None and h.last > index for i in starts)


def _proposed_that(skeleton: Skeleton, low: int, first: int) -> bool:
    """Whether the clause is what somebody proposes: «اقترح برنيك أن تعقد قمة»."""
    if low <= first or skeleton.at(low - 1, "that") is None:
        return False
    for index in range(low - 2, max(first, low - _PROPOSED) - 1, -1):
        moods = [
            h.value.mood
            for h in skeleton.hits.get(index, ())
            if h.sort == "occasion_mood" and h.value.side == "before"
        ]
        if moods or skeleton.at(index, "cue") is not None:
            return "proposed" in moods
    return False


def _counts(skeleton: Skeleton, mood: Hit, hit: Hit, setting: bool, reach: int) -> bool:
    side = mood.value.side
    if side in {"itself", "predicate"}:  # ``_predicated`` looks for the latter
        return side == "itself" and mood.first <= hit.first < mood.last
    if side in {"after", "near_after"}:
        agreed = skeleton.at(mood.first, "occasion_agreed") is not None  # «در تماس تلفنی توافق کردند که»
        far = reach > NEAR and side == "after" and mood.value.mood in {"negated", "proposed"}
        if setting and (agreed or far):
            return False  # «در تماس با برن … نکرد», «از او دعوت کرد»: the verb at the end says what happened in it
        return 0 <= mood.first - hit.last <= (reach if side == "after" else _NEAR)
    gap = hit.first - mood.last
    aimed = skeleton.holds(hit.first - _PURPOSE, hit.first, "occasion_purpose")
    about = gap and not aimed and _about(skeleton, mood.last, hit.first)
    governs = side == "before" and _governs(skeleton, mood, hit)
    denied = mood.value.mood == "negated" and side == "before" and not governs
    # "asked for Thursday's call" does not say whether it was held.
    held = mood.value.mood == "proposed" and dated(skeleton, hit, hit.first - _BEFORE)
    named = side == "near_before" and mood.value.mood == "proposed" and _day_named(skeleton, mood, hit)
    if held or named or (about and (mood.value.mood == "planned" or denied)):
        return False  # "has little to say about the meeting", "too early to speak of the results of the call"
    other = gap and not aimed and _of_other_noun(skeleton, mood, hit)
    near = (side == "near_before" and mood.value.mood in _COMING) or (reach > NEAR and urges(skeleton, mood))
    if (other and not governs) or (setting and gap and not (near or governs)):
        return False
    if (
        gap
        and side == "before"
        and mood.value.mood in _COMING
        and _of_another(skeleton, mood.last, hit.first)
    ):
        return False
    if gap and mood.value.mood == "negated" and hit.value.definite and not _denied(skeleton, mood, hit):
        return False
    far = _GIVEN_UP if mood.value.mood == "cancelled" else 0 if side == "right_before" else _NEAR
    return 0 <= gap <= (_BEFORE if side == "before" else far)


def _day_named(skeleton: Skeleton, mood: Hit, hit: Hit) -> bool:
    """Whether it is named by its day, and so no mere idea: "asked about the Monday phone call"."""
    day = skeleton.holds(mood.last, hit.first, "weekday", "month")
    return day and points(skeleton, hit, mood.first, "occasion_the")


def _governs(skeleton: Skeleton, mood: Hit, hit: Hit) -> bool:
    """Whether the preposition written to the contact belongs to a word that makes it unreal: «مستعد دائما للقاء», «نفى وجود اتفاق على موعد لقمة»."""
    bound = any(
        h.sort == "occasion" and h.proclitic is not None and h.proclitic.preposition
        for h in skeleton.hits[hit.first]
    )
    near = hit.first - mood.last <= _INVITED or mood.value.mood == "negated"
    return bound and near and mood.value.mood in UNREAL


def _about(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a word such as "on" stands between that is not of a day: "will on Sunday hold talks"."""
    timed = ("weekday", "month", "number", "deictic")
    return any(skeleton.at(h.last, *timed) is None for h in skeleton.among(first, last, "occasion_about"))


def _of_other_noun(skeleton: Skeleton, mood: Hit, hit: Hit) -> bool:
    """Whether the preposition that a mood word ends with rules another noun: "no agreement on visas at the summit"."""
    if mood.last - mood.first < _TWO or skeleton.ending(mood.last, "preposition", "occasion_about") is None:
        return False
    between = skeleton.among(mood.last, hit.first, "preposition")
    return any(skeleton.ending(p.last, "occasion_mood") is None for p in between)


def _denied(skeleton: Skeleton, mood: Hit, hit: Hit) -> bool:
    """Whether a negated verb says that the contact did not take place, and not what it brought: «لم يجر الاتصال», «لم يحقق الاتصال شيئا»."""
    return mood.value.side != "near_before" or skeleton.holds(
        mood.last, hit.first, "occasion_light", "happened", "occasion", "preposition"
    )


def _of_another(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a word such as "would" has a verb of its own, and a comma parts it: "days after Roth would not meet Bern, they spoke"."""
    near = range(first, min(last, first + _TWO))
    verb = next((h for i in near if (h := skeleton.at(i, "occasion")) is not None and h.value.verbal), None)
    return verb is not None and any(skeleton.words[i] in COMMAS for i in range(verb.last, last))


def _initiative(skeleton: Skeleton, index: int, low: int) -> bool:
    """Whether the word belongs to a phrase such as «به درخواست», which says who asked for what took place."""
    near = skeleton.among(max(low, index - 3), index + 1, "initiative_before", "initiative_after")
    return any(hit.last > index for hit in near)
