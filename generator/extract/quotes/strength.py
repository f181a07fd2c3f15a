"""What a cue may do where it stands: a word order that fits it and the cue in; whether it makes a quote out.

A strong cue does anything; a weaker one asks for marks, a colon or a complementizer, and so does one that is denied or wished.
"""

from generator.extract.matching import Match
from generator.extract.predicates import any_finite
from generator.extract.quotes.stretch import FRAGMENT_LEAST, Stretch, length
from generator.extract.scene import COMMAS
from generator.text.scan import Hit

_STOPS = frozenset(".!?؟")

_BINDING = frozenset({"{that}", "{whether}", "{ruled}", "{trailed}", ":"})
"""Slots of word orders that bind what is said to its verb."""


_TERM_MOST = 4
"""Marked words before a noun that are no more than so many only describe it."""
_NO_NOUN = (
    "preposition",
    "adverb",
    "finite",
    "that",
    "relative",
    "cue",
    "temporal",
    "contrast",
    "resume",
    "infinitive",
)
_BYLINE_MOST = 16
"""A line that names its author and the day has at most so many words."""


def allowed(found: Match, hit: Hit, pattern: str, only_marked: bool) -> bool:
    """Whether the cue is strong enough for the pattern."""
    marked = found.shape == "quotation"
    built = found.skeleton
    words = length(built, found.first) if marked else 0
    short = marked and words < FRAGMENT_LEAST and ":" not in pattern.split()
    if (
        short
        or (marked and (_attributive(found, hit) or _behind_and(found, hit)))
        or _byline(found, hit)
        or not _behind_its_own(found, hit, pattern)
    ):
        return False
    if only_marked or _wordless(found, hit, pattern):
        return marked and words >= FRAGMENT_LEAST
    strength = hit.value.strength
    if strength == "adjacent":
        between = built.words[hit.last : found.first]
        return (marked and not any(word[0].isalnum() for word in between)) or _set_in(found, hit)
    grammar = found.scene.vocabulary.lexicon.quotes.grammar
    if strength == "strong":
        # «پیش از دیدار برنیک و دانف، لیند با همتای خود صحبت کرد»
        return not ("{before}" in pattern and not grammar.case and hit.value.entry in grammar.nominal)
    # «از دولت خواست به کشاورزان کمک کند»
    clausal = hit.value.entry in grammar.clausal
    after_comma = clausal and "{cue} , {clause}" in pattern  # «گزارش داد، رئیس‌جمهور در راه است»
    bare = after_comma or ("{bare}" in pattern and (grammar.case or clausal))
    denies = hit.value.stance == "deny" and "{before}" in pattern  # «پس از آن خبر، دانف این موضوع را رد کرد»
    if strength == "medium" and (("{before}" in pattern and not denies) or bare):
        return True
    bound = marked or any(slot in _BINDING for slot in pattern.split())
    if strength == "weak":
        person = _by_people(found)
        several = grammar.case and found.subject is not None and len(found.subject.speakers) > 1
        believed = "{that}" in pattern and person and not several  # "they agreed that" tells of a deal
        return (marked and words >= (2 if "{object}" in pattern else 3)) or believed
    if strength == "initial":
        return bound and _initial(found, hit)
    return bound


def _set_in(found: Match, hit: Hit) -> bool:
    """Whether commas on both sides set a verb and who speaks into the clause: "The talks, he went on, had been long"."""
    words, subject = found.skeleton.words, found.subject
    if found.shape != "before" or subject is None or subject.last > hit.first or hit.last >= len(words):
        return False
    return (
        words[hit.last] in COMMAS
        and words[subject.first - 1] in COMMAS
        and found.first < hit.first < found.last
    )


def _wordless(found: Match, hit: Hit, pattern: str) -> bool:
    """Whether a verb tells that somebody talked, "spoke twice: in May and in June", or of a quality, «وصفه بأنه مثمر», and gives no words."""
    grammar = found.scene.vocabulary.lexicon.quotes.grammar
    built = found.skeleton
    if hit.value.entry in grammar.describing and found.shape == "clause":
        inside = range(found.first, found.last)
        clause = any(built.at(i, "auxiliary", "finite") is not None for i in inside)
        return not clause and not any(length(built, i) >= FRAGMENT_LEAST for i in inside)
    if hit.value.entry not in grammar.conversing or found.shape == "quotation" or "{trailed}" in pattern:
        return False
    end = next((i for i in range(found.first, found.last) if built.words[i] in _STOPS), found.last)
    if "{that}" in pattern and built.ending(hit.first, "occasion_this") is not None:
        return False  # «از این صحبت کرد که پل بسته است»
    return "{that}" in pattern or not any_finite(built, found.scene, found.first, end)


def _by_people(found: Match) -> bool:
    """Whether the subject is a person or people who may think something: «يعتقد محللون أن»."""
    subject = found.subject
    if subject is None:
        return False
    if any(speaker.entity or speaker.name in found.scene.people for speaker in subject.speakers):
        return True
    built = found.skeleton
    people = subject.explicit and built.at(subject.first, "source", "title") is not None
    return bool(subject.speakers) and people and built.at(subject.first, "institution") is None


def _byline(found: Match, hit: Hit) -> bool:
    """Whether a verb of writing and a colon open a line that names who wrote the article: «كتب: سالم فهد»."""
    words = found.skeleton.words
    opens = hit.value.stance == "write" and hit.first == 0 and words[hit.last : hit.last + 1] == (":",)
    return opens and found.shape == "words" and len(words) - hit.last <= _BYLINE_MOST


def _attributive(found: Match, hit: Hit) -> bool:
    """Whether a few marked words only describe the noun behind them: 'greeted her in a “warm and plain” talk'."""
    built, grammar = found.skeleton, found.scene.vocabulary.lexicon.quotes.grammar
    after = found.first + 1
    if not grammar.case or hit.value.entry in grammar.naming or hit.first > found.first:
        return False
    if built.ending(found.first, "article") is None or length(built, found.first) > _TERM_MOST:
        return False
    noun = after < len(built.words) and built.words[after].isalpha() and not built.capital(after)
    return noun and built.at(after, *_NO_NOUN) is None and built.words[after] not in found.scene.conjunctions


def _behind_and(found: Match, hit: Hit) -> bool:
    """Whether "and" right before marks begins a clause of its own: «دربارهٔ پل صحبت کردند و «راه باز است»»."""
    grammar = found.scene.vocabulary.lexicon.quotes.grammar
    free = grammar.bare and not grammar.case and hit.last < found.first
    return free and found.skeleton.words[found.first - 1] in found.scene.conjunctions


def _behind_its_own(found: Match, hit: Hit, pattern: str) -> bool:
    """Whether what is reported begins with a complementizer that the verb takes, where it takes but some."""
    takes = found.scene.vocabulary.lexicon.quotes.grammar.takes.get(hit.value.entry)
    that = found.skeleton.ending(found.first, "that") if "{that}" in pattern else None
    return not takes or (that is not None and that.value in takes)


def _initial(found: Match, hit: Hit) -> bool:
    built = found.skeleton
    return (
        hit.first == 0
        or hit.proclitic is not None
        or any(hit.first == low for low, _ in built.sentences)
        or built.words[hit.first - 1] in COMMAS
        or built.ending(hit.first, "adverb", "resume") is not None
        or (found.subject is not None and found.subject.last == hit.first)
    )


def unreal(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb is denied, wished, feared or ordered, so that only marked words after it are a quote."""
    built = stretch.skeleton
    place = hit.first
    for _ in range(3):
        if built.ending(place, "negation", "unreal") is not None and hit.proclitic is None:
            return built.ending(place, "entity") is None  # "Prime Minister May said"
        adverb = built.ending(place, "adverb")
        if adverb is None:
            break
        place = adverb.first
    # "didn't say" is cut into didn | ' | t
    return place >= 3 and built.words[place - 2] == "'" and built.words[place - 1] == "t"
