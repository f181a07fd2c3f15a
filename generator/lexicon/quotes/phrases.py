"""The phrases about who says what that are sought in texts: the words of one language in; entries with what they mean out."""

from collections.abc import Iterator

from generator.lexicon.quotes.inflections import expand
from generator.lexicon.quotes.values import PronounWord, TitleWord
from generator.lexicon.quotes.words import Pronouns, QuoteWords, cues, lists
from generator.lexicon.schema import Entry


def entries(part: QuoteWords) -> Iterator[Entry]:
    """List the phrases that are sought in texts."""
    for cue, phrase in cues(part):
        for form in expand(phrase, part.inflections):
            yield Entry(form, "cue", cue, verbal=cue.form != "phrase")
    for key, title in part.titles.items():
        for many, phrases in ((False, title.one), (True, title.many)):
            for phrase in phrases:
                yield Entry(phrase, "title", TitleWord(key, many))
    yield from _pronouns("pronoun", part.pronouns)
    yield from _pronouns("oblique", part.oblique)
    yield from _pronouns("owned", part.owned)
    for sort, phrases, verbal in lists(part):
        for phrase in phrases:
            for form in expand(phrase, part.inflections):
                yield Entry(form, sort, form, verbal=verbal)


def _pronouns(sort: str, words: Pronouns) -> Iterator[Entry]:
    """List the pronouns of a case."""
    for number, gender, phrases in (
        ("one", "male", words.male),
        ("one", "female", words.female),
        ("one", None, words.one),
        ("many", None, words.many),
        ("one", "body", words.body),
    ):
        for phrase in phrases:
            yield Entry(phrase, sort, PronounWord(number, gender), verbal=True)  # type: ignore[arg-type]
