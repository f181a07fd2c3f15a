"""What a contact is called in each language: its facts in, a title by the language's own grammar out."""

from markupsafe import Markup, escape

from generator.model import Contact
from generator.site import days, voice
from generator.site.index import Index
from generator.site.voice import Voice


def title(index: Index, contact: Contact, speaker: Voice) -> str | None:
    """Name a contact: as an editor has, else by kind, people and place; ``None`` where a name is missing in the language."""
    if speaker.lang in contact.titles:
        return contact.titles[speaker.lang]
    people = [_name(index, id, speaker.lang) for id in _in_order(index, contact)]
    known = [one for one in people if one]
    if not known or len(known) < len(people):
        return None
    titles = speaker.words.titles
    if contact.kind == "letter" and "initiator" in contact.chosen:
        return _letter(index, contact, speaker)
    place = _name(index, contact.place, speaker.lang) if contact.place else None
    pattern = (titles.placed if place else titles.plain)[contact.kind or "contact"]
    return pattern.format(people=voice.join(speaker, known), place=place)


def heading(index: Index, contact: Contact, speaker: Voice) -> str:
    """Name a contact at any rate: where a name is missing, by its kind and day."""
    named = title(index, contact, speaker)
    if named:
        return named
    kind = speaker.words.kinds[contact.kind or "contact"]
    day = days.plain(speaker, contact.when) if contact.when else speaker.words.phrases["undated"]
    return f"{kind}{speaker.words.lists.comma}{day}"


def markup(index: Index, contact: Contact, speaker: Voice) -> Markup:
    """Give the heading as markup."""
    return escape(heading(index, contact, speaker))


def _letter(index: Index, contact: Contact, speaker: Voice) -> str:
    sender = contact.chosen["initiator"].value
    others = [_name(index, id, speaker.lang) or id for id in _in_order(index, contact) if id != sender]
    name = _name(index, sender, speaker.lang) or sender
    return speaker.words.titles.sent.format(sender=name, others=voice.join(speaker, others))


def _in_order(index: Index, contact: Contact) -> list[str]:
    """Order participants as the site's subject does, others after them."""
    subject = index.site.settings.subject.participants
    return [
        *(id for id in subject if id in contact.participants),
        *(p for p in contact.participants if p not in subject),
    ]


def _name(index: Index, id: str, lang: str) -> str | None:
    entity = index.entity(id)
    return entity.names[lang][0] if entity and entity.names.get(lang) else None
