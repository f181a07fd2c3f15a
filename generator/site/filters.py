"""What a template may call: a page in, functions that speak its reader's language out."""

from functools import partial
from typing import Any

from generator import __version__
from generator.model import Page
from generator.site import marking, voice
from generator.site.theme import Theme
from generator.site.wording import Reader


def tools(reader: Reader, page: Page, theme: Theme) -> dict[str, Any]:
    """Give a template its functions: ``say`` a phrase, ``count`` things, print a ``number``, set ``foreign`` text off,
    write ``marked`` text."""
    speaker = reader.voice
    return {
        "lang": speaker.lang,
        "direction": speaker.direction,
        "say": partial(voice.say, speaker),
        "count": partial(voice.count, speaker),
        "number": partial(voice.number, speaker),
        "digits": partial(voice.digits, speaker),
        "foreign": partial(voice.foreign, speaker),
        "marked": marking.markup,
        "attributes": partial(voice.attributes, speaker),
        "direction_of": voice.direction,
        "language": lambda lang: speaker.words.languages.get(lang, lang),
        "kinds": speaker.words.kinds,
        "link": reader.link,
        "url": page.url,
        "scripts": tuple(name for name, _ in theme.static if name.startswith("js/")),
        "version": __version__,
    }
