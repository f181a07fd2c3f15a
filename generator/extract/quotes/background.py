"""Verbs of saying that only tell of a time or describe an object: a verb and the word order that fits it in; yes or no out."""

from generator.extract import asides
from generator.extract.matching import Match
from generator.extract.quotes.stretch import FRAGMENT_LEAST, Stretch
from generator.extract.scene import COMMAS
from generator.extract.skeleton import Skeleton
from generator.text.scan import Hit

_NOUN_MOST = 4
"""A noun that a preposition binds to a verb has fewer words."""

_PLAIN = frozenset({"say", "admit"})
_TIME_MOST = 2
"""A verb of a clause of time stands at most so many items after the word that opens it, where verbs come first."""
_COMPLEMENT = 2
"""More words than so many, the comma among them, are the complement of a verb."""


def reports_nothing(stretch: Stretch, found: Match, hit: Hit, text: str) -> bool:
    """Whether the verb tells of a time or of its object, and reports nothing."""
    if found.shape == "words":
        return of_time(stretch, hit)
    if text.startswith("{quotation}") and _set_by(found, hit):
        return True
    if "{quotation} {c" in text and _ruled_within(found, hit):
        return True
    if "{that}" in text and found.shape == "clause" and _of_object(stretch, hit):
        return True
    timed = found.shape == "clause" and of_time(stretch, hit) and not _told_then(stretch, found, hit)
    return timed or (found.shape == "clause" and ", " in text and not _told(stretch, found, hit))


def _set_by(found: Match, hit: Hit) -> bool:
    """Whether marks before an attribution belong to a participle that opens the sentence: 'Referring to the “old quarrels,” Roth said he'."""
    built, grammar = found.skeleton, found.scene.vocabulary.lexicon.quotes.grammar
    low = next((low for low, high in built.sentences if low <= found.first < high), found.first)
    if low >= found.first or not grammar.participial or not built.words[low].endswith(grammar.participial):
        return False
    return built.at(hit.last, "opener", "pronoun", "that", "entity") is not None or built.capital(
        min(hit.last, len(built.words) - 1)
    )


def _ruled_within(found: Match, hit: Hit) -> bool:
    """Whether marks right before a verb hold what its preposition binds to it: «دولت «به راه خود» ادامه می‌دهد», «را «از نظر اصولی» پذیرفت»."""
    built, value = found.skeleton, hit.value
    grammar = found.scene.vocabulary.lexicon.quotes.grammar
    plain = grammar.bare and not grammar.case and value.strength == "medium" and value.stance in _PLAIN
    if not plain or found.first != hit.first - 1:
        return False
    first, last = built.firsts[found.first] + 1, built.lasts[found.first]
    sorts = [{h.sort for h in built.passage.at_word.get(word, ())} for word in range(first, last)]
    return bool(sorts) and "preposition" in sorts[0] and all("finite" not in sort for sort in sorts)


def _of_object(stretch: Stretch, hit: Hit) -> bool:
    """Whether what follows a verb describes its object: «نرخ را سه درصد اعلام کرد که از پارسال کمتر است», but not «او را متهم کرد که»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    if grammar.case or grammar.subject != "before" or hit.value.entry in grammar.informing:
        return False
    if _of_ruled_noun(stretch, hit):
        return True
    for index in range(hit.first - 1, stretch.low - 1, -1):
        word = built.words[index]
        joined = word in stretch.scene.conjunctions  # «هشدارهایی را رد و بدل و ابراز امیدواری کردند که»
        if joined or not word[0].isalnum() or built.at(index, "that", "finite") is not None:
            return False
        mark = built.at(index, "object")
        if mark is not None:
            return built.ending(mark.last, "this") is None
    return False


def _of_ruled_noun(stretch: Stretch, hit: Hit) -> bool:
    """Whether an indefinite noun right before a verb is what follows tells of: «از راهی سخن گفت که بسته است»."""
    built, quotes = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes
    ending = quotes.grammar.indefinite
    if not ending or hit.first <= stretch.low or not built.words[hit.first - 1].endswith(ending):
        return False
    for index in range(hit.first - 1, max(stretch.low, hit.first - _NOUN_MOST) - 1, -1):
        ruling = built.at(index, "preposition")
        if ruling is not None:
            word = " ".join(built.words[ruling.first : ruling.last])
            near = not any(built.at(i, "same") for i in range(ruling.last, hit.first))
            return near and hit.value.entry in quotes.complements.get(word, frozenset())
        if not built.words[index][0].isalnum():
            return False
    return False


def of_time(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb stands in a clause of time: "when they asked him how, he said", «وقتی پرسیدند …»."""
    built = stretch.skeleton
    for index in range(hit.first - 1, stretch.low - 1, -1):
        if built.words[index] in COMMAS:
            return False
        if (
            index in built.hits
            and built.at(index, "temporal", "condition") is not None
            and built.at(index, "cue") is None
            and not _within_turn(built, index)
        ):
            # «وحين سئل عن المدة أجاب: …»: where verbs come first, the verb of the clause of time stands right at its head
            verb_first = stretch.scene.vocabulary.lexicon.quotes.grammar.subject == "after"
            return not verb_first or hit.first - index <= _TIME_MOST
    return False


def _within_turn(built: Skeleton, index: int) -> bool:
    """Whether a word for time is part of one that turns to something else: «في حين أكد برينيك أن»."""
    turn = built.ending(index + 1, "resume")
    return turn is not None and turn.first < index


def _told_then(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether a clause of time reports all the same: "It came as the army said that …", "After the mayor said …, the crowd left".

    Where it opens its sentence, what was said ends at the next comma.
    """
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    subject = found.subject
    if subject is None or not subject.explicit or hit.value.strength != "strong":
        return False
    if not grammar.case:
        return _then_first(stretch, found, hit)
    if found.skeleton.ending(found.first, "that") is None and hit.value.entry not in grammar.clausal:
        return False
    opener = built.ending(subject.first, "temporal")
    if opener is None or built.at(opener.first, "cue") is not None:
        return False
    if opener.first <= stretch.low + 1:
        high = min(found.last + 1, len(built.words))
        comma = next((i for i in range(found.first, high) if built.words[i] in COMMAS), None)
        if comma is None or comma - found.first < FRAGMENT_LEAST:
            return False
        found.last = comma
    return True


def _then_first(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether a clause of time whose verb stands at its head reports all the same: «اندلع الجدل عندما قال برينيك إن»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    opener = built.ending(hit.first, "temporal")
    that = built.ending(found.first, "that")
    if grammar.subject != "after" or opener is None or that is None or hit.value.stance == "ask":
        return False
    if opener.first > stretch.low:
        return True
    comma = next((i for i in range(found.first, found.last) if built.words[i] in COMMAS), found.last)
    found.last = comma
    return True


def _told(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether a comma after the verb opens what was said, as in «وی افزود، …»: in a main clause, and no contrast follows."""
    built = stretch.skeleton
    relative = built.holds(stretch.low, hit.first, "that")
    if hit.value.strength != "strong" and built.at(found.first + 1, "that") is not None:
        return False  # «از آغاز کار خبر داد، کاری که …»
    return not relative and built.at(found.first, "contrast", "cue") is None


def anothers(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether words are those of who reports, or tell who does: "According to Holt, Danev hopes for “peace in our time”"."""
    if found.shape == "before" and asides.passed_on(stretch.skeleton, found.first):
        return True  # "…, quoted by one agency, another reports"
    thought = hit.value.strength == "weak" or hit.value.stance == "think"
    thought = thought or _aside(stretch, found, hit)
    # "Roth thanked him for his words and “wished him well”, the palace said"
    joined = (
        found.first - hit.last > _COMPLEMENT
        and stretch.skeleton.words[found.first - 1] in stretch.scene.conjunctions
    )
    asks = hit.value.stance == "ask"  # "urged him to come and “bring the keys,” the palace said"
    thought = thought or (joined and not asks and stretch.scene.vocabulary.lexicon.quotes.grammar.case)
    return thought and found.shape == "quotation" and stretch.voice.depth > 0


def _aside(stretch: Stretch, found: Match, hit: Hit) -> bool:
    """Whether a comma parts marks from a verb that has its complement: «أوضح أن دانيف اقترح الاثنين، “لكننا لم نقبل”»."""
    words = stretch.skeleton.words
    speech = hit.value.stance == "say" or stretch.voice.marked
    return not speech and found.first - hit.last > _COMPLEMENT and words[found.first - 1] in COMMAS
