"""The phrases about who says what that are sought in texts: the words of one language in; entries with what they mean out."""

from collections.abc import Iterator

from generator.lexicon.quotes.inflections import expand
from generator.lexicon.quotes.values import PronounWord, TitleWord
from generator.lexicon.quotes.words import QuoteWords, cues, lists
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
    for number, gender, phrases in (
        ("one", "male", part.pronouns.male),
        ("one", "female", part.pronouns.female),
        ("one", None, part.pronouns.one),
        ("many", None, part.pronouns.many),
        ("one", "body", part.pronouns.body),
    ):
        for phrase in phrases:
            yield Entry(phrase, "pronoun", PronounWord(number, gender), verbal=True)  # type: ignore[arg-type]
    for sort, phrases, verbal in lists(part):
        for phrase in phrases:
            for form in expand(phrase, part.inflections):
                yield Entry(form, sort, form, verbal=verbal)
