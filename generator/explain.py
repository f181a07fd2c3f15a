"""What was found, in words: an ``Article`` and its ``Report``, or a ``Contact``, in; lines for people out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from generator import edtf, lexicon
from generator.answer import compose
from generator.contacts import joining
from generator.model import (
    Article,
    Contact,
    DateMention,
    Gazetteer,
    Occasion,
    Quote,
    Refusal,
    RefusalReason,
    Report,
    Span,
    Speaker,
)

_CALENDARS = {
    "gregorian": "in the Gregorian calendar",
    "jalali": "in the Jalali calendar",
    "hijri": "in the Hijri calendar",
    "relative": "counted from the publication or from a date before it",
}


_REFUSED: dict[RefusalReason, str] = {
    "name": "Marks around a name, a title or a term.",
    "short": "One word in marks: a name or a term, and no quote.",
    "unclaimed": "In marks, but nothing tells whose words they are.",
    "noun": "Looks like a verb of saying, and stands as a noun or describes one.",
    "denied": "A verb of saying that is denied, wished, planned or made a condition; no marks follow it.",
    "time": "A verb of saying in a clause of time or of condition.",
    "weak": "A verb too weak to report without marks, or without somebody known as its subject.",
    "nobody": "A verb of saying, but nothing tells whose it is.",
    "no-clause": "A verb of saying that reports no clause and no marked words.",
    "carrier": "A news agency or paper that carries the report: its source, and no speaker.",
}
_PASSED: dict[RefusalReason, str] = {
    "governed": "after a preposition, or as an owner",
    "inside": "named inside of the words said",
    "gender": "of another gender than the pronoun",
    "farther": "not at the verb's side",
}


def lines(
    article: Article, report: Report, gazetteer: Gazetteer, refused: Sequence[Refusal] = ()
) -> Iterator[str]:
    """Tell every finding with its place, its reading and its rule, and what was considered and refused."""
    passed: dict[str, list[Refusal]] = {}
    for found in refused:
        passed.setdefault(found.quote, []).append(found)
    yield f"{article.id} ({article.lang}): {_counted(report)}"
    reference = edtf.write(report.published) if report.published else "not known"
    yield f"Publication date, from which relative dates are counted: {reference}"
    yield from _section("Dates", article, ((date.span, _date(date)) for date in report.dates))
    yield from _section(
        "Quotes",
        article,
        (
            (quote.span, [*_quote(quote, gazetteer), *_passed(passed.get(quote.id, ()))])
            for quote in report.quotes
        ),
    )
    yield from _section("Contacts", article, ((found.span, _occasion(found)) for found in report.occasions))
    yield from _section(
        "Considered and refused", article, ((r.span, [_REFUSED[r.reason]]) for r in passed.get("", ()))
    )
    yield from _section("Left out as page furniture", article, ((span, []) for span in report.boilerplate))
    if report.notes:
        yield "\nDoubts"
        yield from (f"  line {note.line}: {note.message}" for note in report.notes)


def table(
    article: Article, report: Report, gazetteer: Gazetteer, refused: Sequence[Refusal] = ()
) -> dict[str, Any]:
    """Give the same as ``gen extract`` does, with the steps that led to each speaker, and what was considered and refused."""
    whole: dict[str, Any] = msgspec.to_builtins(compose(article, report, gazetteer, with_text=True))
    for row, quote in zip(whole["quotes"], report.quotes, strict=True):
        row["steps"] = list(quote.steps)
        row["passed_over"] = [_plain(found) for found in refused if found.quote == quote.id]
    whole["refused"] = [_plain(found) for found in refused if not found.quote]
    return whole


def _plain(found: Refusal) -> dict[str, Any]:
    return {"start": found.span.start, "end": found.span.end, "text": found.text, "reason": found.reason}


def _counted(report: Report) -> str:
    counts = ((report.dates, "date"), (report.quotes, "quote"), (report.occasions, "contact"))
    return ", ".join(f"{len(found)} {name}{'' if len(found) == 1 else 's'}" for found, name in counts)


def _section(title: str, article: Article, found: Iterable[tuple[Span, list[str]]]) -> Iterator[str]:
    for number, (span, told) in enumerate(found):
        if number == 0:
            yield f"\n{title}"
        place = f"line {_line(article, span.start)}, {span.start}–{span.end}"
        yield f"  {place}: «{_shortened(article.text[span.start : span.end])}»"
        yield from (f"      {line}" for line in told)


def _line(article: Article, place: int) -> int:
    """Count the 1-based line of the file in which ``place`` lies."""
    for block in article.blocks:
        if block.start <= place < block.end:
            return block.line + article.text.count("\n", block.start, place)
    return 1 + article.text.count("\n", 0, place)


def _shortened(text: str, most: int = 160) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def _date(date: DateMention) -> list[str]:
    if date.when is None:
        return [f"A date, but nothing says which day it is. Rule: {date.rule}."]
    doubt = f", {date.when.doubt} days more or less" if date.when.doubt else ""
    return [f"The date {edtf.write(date.when)}{doubt}, {_CALENDARS[date.calendar]}. Rule: {date.rule}."]


def _quote(quote: Quote, gazetteer: Gazetteer) -> list[str]:
    cue = (
        f", introduced by «{quote.cue.text}» ({quote.cue.stance})"
        if quote.cue
        else ", with no introducing words"
    )
    through = f", as told by {_speakers(quote.reported_by, gazetteer)}" if quote.reported_by else ""
    said = f"Said by {_speakers(quote.speakers, gazetteer)}{through}{cue}."
    kind = f"{quote.kind.capitalize()} quote {quote.id}. Rule: {quote.rule}."
    words = lexicon.load("en").ui.steps
    steps = "; ".join(words.get(step, step) for step in quote.steps)
    return [said, kind, *([f"Speaker reached by: {steps}."] if steps else [])]


def _passed(passed: Iterable[Refusal]) -> list[str]:
    """Tell who was not taken for the speaker of a quote, each with the first reason."""
    told: dict[str, str] = {}
    for found in passed:
        told.setdefault(found.text, f"«{found.text}» ({_PASSED[found.reason]})")
    return [f"Passed over: {', '.join(told.values())}."] if told else []


def _speakers(speakers: Iterable[Speaker], gazetteer: Gazetteer) -> str:
    return " and ".join(_speaker(speaker, gazetteer) for speaker in speakers) or "nobody that the text names"


def _speaker(speaker: Speaker, gazetteer: Gazetteer) -> str:
    entity = gazetteer.entities.get(speaker.entity or "")
    ids = ", ".join(filter(None, (speaker.entity, entity.wikidata if entity else None)))
    return f"{speaker.name} ({ids})" if ids else f"{speaker.name} (not in the gazetteer)"


def _occasion(found: Occasion) -> list[str]:
    kind = found.kind.replace("_", " ") if found.kind else "contact of an unknown kind"
    day = f"on {edtf.write(found.when)}" if found.when else "on a day that is not told"
    place = f" in {found.place}" if found.place else ""
    who = " and ".join(found.participants)
    main = "what the article is about" if found.main else "told in passing"
    said = f"{kind.capitalize()} of {who} {day}{place}, {found.status}; {main}. Rule: {found.rule}."
    return [said, *(f"{claim.field}: {claim.value} «{claim.text}»" for claim in found.claims)]


# --- a contact --------------------------------------------------------------------------------------------------------


def contact_lines(contact: Contact, reports: Mapping[str, Report], langs: Mapping[str, str]) -> Iterator[str]:
    """Tell why reports are taken for one event, what each claims of it, by which rule one is shown, and which quotes are one.

    ``langs`` gives the language of each article.
    """
    yield f"{contact.id}: {contact.kind.replace('_', ' ')} of {' and '.join(contact.participants)}, {contact.status}"
    yield f"Reports: {', '.join(contact.reports)}"
    yield "\nWhy they are one"
    yield from (f"  {reason}" for reason in contact.reasons)
    for field in dict.fromkeys(claim.field for claim in contact.claims):
        yield f"\n{field.capitalize()}{_headline(contact, field)}"
        for claim in contact.claims:
            if claim.field == field:
                about = "about " if claim.approximate else ""
                yield f"  {about}{claim.value}: {claim.article}, {claim.span.start}–{claim.span.end} «{_shortened(claim.text)}»"
    yield from _joined(contact, reports, langs)


_WHY = {
    "words": "in the same words",
    "likeness": "in like words",
    "anchors": "over languages, for they name the same",
    "editor": "as the editor says",
}


def _joined(contact: Contact, reports: Mapping[str, Report], langs: Mapping[str, str]) -> Iterator[str]:
    """Tell which quotes are taken for the same words, and why."""
    texts = {(r.article, q.id): q for r in reports.values() for q in r.quotes}
    said = [joining.Said(one, langs[one[0]], texts[one]) for one in contact.quotes if one in texts]
    several = [one for one in joining.join(said, contact.same, contact.apart) if len(one.quotes) > 1]
    if several:
        yield "\nQuotes that are one"
    for one in several:
        shared = f": {', '.join(one.reasons)}" if one.reasons else ""
        yield f"  {_WHY[one.why]}{shared}"
        yield from (
            f"    {id} in {article}: «{_shortened(texts[article, id].text)}»" for article, id in one.quotes
        )


def _headline(contact: Contact, field: str) -> str:
    chosen = contact.chosen.get(field)
    if chosen is None:
        return ""
    disputed = ", and reports disagree" if chosen.disputed else ""
    return f": {chosen.value} is shown, by the rule “{chosen.rule}”{disputed}"


def contact_table(contact: Contact) -> dict[str, Any]:
    """Give the same as plain values."""
    plain: dict[str, Any] = msgspec.to_builtins(contact)
    return plain
