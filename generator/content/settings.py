"""``content/site.toml``: what the site is called, in which languages, about whose contacts."""

from collections.abc import Iterator
from typing import Any

import msgspec

from generator import lexicon
from generator.calendars import CALENDARS
from generator.content.faults import Origin, decode, nearest
from generator.errors import GenError, together
from generator.model import Display, Gazetteer, Settings


def read(table: dict[str, Any], origin: Origin) -> Settings:
    """Make settings of the table of ``site.toml``; what it leaves out of ``display`` is as each language has it.

    Raises:
        GenError: All that is wrong with them, but for participants, who are checked when the gazetteer is read.
    """
    settings = decode(table, Settings, origin)
    mistakes = [
        *_check_languages(settings, origin),
        *_check_texts(settings, origin),
        *_check_subject(settings, origin),
        *_check_months(settings, origin),
    ]
    if mistakes:
        raise together(mistakes)
    base = settings.base_url
    display = {lang: _display(lang, table.get("display", {}).get(lang, {})) for lang in settings.languages}
    return msgspec.structs.replace(
        settings,
        base_url=base + "/" if base and not base.endswith("/") else base,
        display=decode(display, dict[str, Display], origin, "display"),
    )


def check_titles(settings: Settings, gazetteer: Gazetteer, origin: Origin) -> Iterator[GenError]:
    """Find roles in the gazetteer, which comes from ``origin``, whose title no language of the site has a word for."""
    known = {title for lang in settings.languages for title in lexicon.load(lang).quotes.titles}
    for entity in gazetteer.entities.values():
        for index, role in enumerate(entity.roles):
            if role.title not in known:
                message = f'unknown title "{role.title}". {nearest(role.title, known, "titles")}'
                yield origin.fault(message, entity.id, "roles", index, "title")


def check_participants(settings: Settings, gazetteer: Gazetteer, origin: Origin) -> Iterator[GenError]:
    """Find participants of the subject who are not in the gazetteer."""
    for index, participant in enumerate(settings.subject.participants):
        if participant not in gazetteer.entities:
            hint = nearest(participant, gazetteer.entities, "ids")
            yield origin.fault(
                f'unknown participant "{participant}". {hint}', "subject", "participants", index
            )


def _display(lang: str, given: dict[str, Any]) -> dict[str, Any]:
    language = lexicon.load(lang).language
    return {"calendars": list(language.calendars), "digits": language.digits, **given}


def _check_languages(settings: Settings, origin: Origin) -> Iterator[GenError]:
    if not settings.languages:
        yield origin.fault('"languages" is empty. Write for example languages = ["fa", "ar"].', "languages")
    for index, lang in enumerate(settings.languages):
        if lang not in lexicon.languages():
            hint = nearest(lang, lexicon.languages(), "languages")
            yield origin.fault(f'there is no lexicon for the language "{lang}". {hint}', "languages", index)
        if lang in settings.languages[:index]:
            yield origin.fault(f'the language "{lang}" is named twice. Keep one.', "languages", index)


def _check_texts(settings: Settings, origin: Origin) -> Iterator[GenError]:
    for lang in settings.languages:
        if not settings.title.get(lang, "").strip():
            yield origin.fault(
                f'the site has no title in "{lang}". Write {lang} = "…" under [title].', "title", lang
            )
    if settings.base_url and not settings.base_url.startswith(("http://", "https://")):
        yield origin.fault(
            f'base_url "{settings.base_url}" is not an address. Write for example base_url = "https://example.org/".',
            "base_url",
        )


def _check_subject(settings: Settings, origin: Origin) -> Iterator[GenError]:
    subject = settings.subject
    if not subject.participants:
        yield origin.fault(
            '"participants" is empty. Write for example participants = ["putin", "biden"].', "subject"
        )
    if subject.since and subject.until and subject.since > subject.until:
        yield origin.fault(
            f'"since" ({subject.since}) is after "until" ({subject.until}). Exchange them.',
            "subject",
            "since",
        )


def _check_months(settings: Settings, origin: Origin) -> Iterator[GenError]:
    for lang, display in settings.display.items():
        if not display.months or lang not in lexicon.languages():
            continue
        months = lexicon.load(lang).ui.days.months
        regions = sorted(months.keys() - CALENDARS.keys())
        if display.months not in regions:
            hint = nearest(display.months, regions, "regions") if regions else "Leave it out."
            message = f'the language "{lang}" has no months of the region "{display.months}". {hint}'
            yield origin.fault(message, "display", lang, "months")
