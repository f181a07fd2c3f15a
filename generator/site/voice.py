"""How a page speaks to its reader: a language's words and display settings in, phrases with figures and names out."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from string import Formatter

import msgspec
from markupsafe import Markup, escape

from generator import lexicon
from generator.lexicon.ui import PluralForm, PluralRule, UiWords
from generator.model import Display, Entity, Note, Settings
from generator.site.escaping import escaped


class Voice(msgspec.Struct, frozen=True, eq=False):
    """One language of a site, as its pages use it; made once for all of them, and compared by identity."""

    lang: str
    name: str
    """The language's own name for itself."""
    direction: str
    script: str
    words: UiWords
    display: Display


def voice(settings: Settings, lang: str) -> Voice:
    """Read the words of ``lang``, and how the site prints dates and numbers in it."""
    known = lexicon.load(lang)
    language = known.language
    display = settings.display.get(lang) or Display(calendars=language.calendars, digits=language.digits)
    words = msgspec.structs.replace(known.ui, phrases={**_every_phrase(), **known.ui.phrases})
    return Voice(lang, language.name, language.direction, language.script, words, display)


def missing(settings: Settings) -> Iterator[Note]:
    """Tell which phrases a language of the site lacks; the page says them in another language."""
    for lang in settings.languages:
        for key in sorted(_every_phrase().keys() - lexicon.load(lang).ui.phrases.keys()):
            yield Note(
                "", 0, f'lexicon/{lang}/ui.toml lacks the phrase "{key}"; pages say it in another language.'
            )


def _every_phrase() -> dict[str, str]:
    """Gather the phrases of all languages; of one phrase in several, that of the last language counts."""
    return {
        key: said
        for lang in lexicon.languages()
        for key, said in sorted(lexicon.load(lang).ui.phrases.items())
    }


@cache
def direction(lang: str) -> str:
    """Give the writing direction of a language; one without a lexicon is left to the browser."""
    return lexicon.load(lang).language.direction if lang in lexicon.languages() else "auto"


# --- figures ----------------------------------------------------------------------------------------------------------

_DIGITS = {"persian": "۰۱۲۳۴۵۶۷۸۹", "arabic": "٠١٢٣٤٥٦٧٨٩", "latin": "0123456789"}
_TABLES = {
    name: str.maketrans(_DIGITS["latin"], digits) for name, digits in _DIGITS.items() if name != "latin"
}


def digits(speaker: Voice, text: str) -> str:
    """Print the digits of ``text`` as the language's pages do."""
    table = _TABLES.get(speaker.display.digits)
    return text.translate(table) if table else text


def number(speaker: Voice, value: int) -> str:
    """Print a whole number."""
    return digits(speaker, str(value))


def _arabic(n: int) -> PluralForm:
    if n <= 2:
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if 11 <= n % 100 <= 99 else "other"


PLURALS: dict[PluralRule, Callable[[int], PluralForm]] = {
    "one-other": lambda n: "one" if n == 1 else "other",
    "upto-one-other": lambda n: "one" if n <= 1 else "other",
    "arabic": _arabic,
}
"""Cardinal plural rules of Unicode CLDR, for whole numbers."""


def count(speaker: Voice, key: str, n: int) -> str:
    """Say how many of something there are: "3 reports", «تقريران»."""
    form = PLURALS[speaker.words.plural](n)
    return speaker.words.counts[key][form].replace("{n}", number(speaker, n))


# --- phrases and names ------------------------------------------------------------------------------------------------


def say(speaker: Voice, key: str, **slots: object) -> Markup:
    """Give a phrase of the language as markup, its slots escaped unless they are markup."""
    if not slots:
        return _phrase(speaker, key)
    return Markup("".join([escaped(slots[part]) if slot else part for part, slot in _parts(speaker, key)]))


@lru_cache(maxsize=4096)
def _parts(speaker: Voice, key: str) -> tuple[tuple[str, bool], ...]:
    """Take a phrase apart: its words as markup, and the names of its slots; pages have hundreds of the same."""
    parts: list[tuple[str, bool]] = []
    for words, slot, _, _ in Formatter().parse(_phrase(speaker, key)):
        parts.append((words, False))
        if slot is not None:
            parts.append((slot, True))
    return tuple(parts)


@lru_cache(maxsize=4096)
def _phrase(speaker: Voice, key: str) -> Markup:
    return escape(speaker.words.phrases[key])


def text(speaker: Voice, key: str, **slots: str) -> str:
    """Give a phrase as plain text, for what is not HTML."""
    return speaker.words.phrases[key].format(**slots)


@lru_cache(maxsize=4096)
def foreign(speaker: Voice, text: str, lang: str) -> Markup:
    """Set text of another language off, with its language and direction; text of the page's own is only escaped."""
    if lang == speaker.lang:
        return escape(text)
    return Markup(f'<bdi lang="{escape(lang)}" dir="{direction(lang)}">{escape(text)}</bdi>')


def attributes(speaker: Voice, lang: str) -> Markup:
    """Give the ``lang`` and ``dir`` attributes of an element whose text is in ``lang``; none in the page's own language."""
    return Markup("" if lang == speaker.lang else f' lang="{escape(lang)}" dir="{direction(lang)}"')


def name_of(entity: Entity, lang: str) -> tuple[str, str]:
    """Give the name to show in a language, with the language it is really in.

    Where the gazetteer has none, that of the first language which has one; an entity without names shows its id.
    """
    for other in (lang, *sorted(entity.names)):
        if entity.names.get(other):
            return entity.names[other][0], other
    return entity.id, ""


def join(speaker: Voice, parts: Sequence[str]) -> str:
    """String names together: «پوتین و بایدن», "A, B and C"."""
    if len(parts) < 2:
        return "".join(parts)
    lists = speaker.words.lists
    first = lists.comma.join(parts[:-1])
    return lists.pair.format(first=first, second=parts[-1])


def join_markup(speaker: Voice, parts: Sequence[Markup]) -> Markup:
    """String names together that are markup already."""
    return Markup(join(speaker, [str(part) for part in parts]))
