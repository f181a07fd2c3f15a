"""What a reading considered and refused, kept where somebody asks for it: marks, cues, and candidates passed over."""

from collections.abc import Iterator

from generator.extract import items
from generator.extract import scene as scenes
from generator.extract.descriptions import Subject
from generator.extract.quotes import verbs
from generator.extract.quotes.stretch import FRAGMENT_LEAST, Found, Reading, Stretch
from generator.extract.scene import Actor
from generator.model import Quote, Refusal, RefusalReason, Span, Speaker
from generator.text.marks import Quotation
from generator.text.passages import Passage
from generator.text.scan import Hit

_PASSED_MOST = 6
"""So many candidates are told of one quote."""


def cue(stretch: Stretch, hit: Hit, high: int) -> None:
    """Keep a cue that made no quote."""
    refused = stretch.reading.refused
    if refused is None or hit.value.strength == "adjacent":
        return  # "smiled" is a verb of saying only beside marks
    reason = verbs.refusal(stretch, hit, high) if hit.value.form == "verb" else _of_other(stretch, hit)
    refused.append(_made(stretch, hit.first, hit.last, reason))


def carrier(stretch: Stretch, subject: Subject) -> None:
    """Keep a news agency that only carries what is said."""
    if stretch.reading.refused is not None and subject.last > subject.first:
        stretch.reading.refused.append(_made(stretch, subject.first, subject.last, "carrier"))


def candidates(stretch: Stretch, found: Found, subject: Subject, quote: Quote) -> None:
    """Keep who else stands in the sentence of a quote and did not become its speaker."""
    refused = stretch.reading.refused
    if refused is None or not stretch.skeleton.words:
        return
    place = min(found.cue.first if found.cue is not None else subject.first, len(stretch.skeleton.words) - 1)
    low, high = next((s for s in stretch.skeleton.sentences if s[0] <= place < s[1]), (0, 0))
    near = [a for a in stretch.actors if low <= a.first < high][:_PASSED_MOST]
    for actor in near:
        reason = _passed(stretch, found, subject, actor)
        if reason is not None:
            refused.append(_made(stretch, actor.first, actor.last, reason, quote.id))
    refused.extend(_by_gender(stretch, subject, quote))


def marks(reading: Reading) -> Iterator[Refusal]:
    """List words in marks that no quote has claimed."""
    for number in reading.whole:
        passage = reading.passages[number]
        names = items.names_in(passage)
        for quotation in passage.quotations:
            opening = quotation.opening
            if (
                opening is None
                or passage.starts[opening] in reading.taken
                or quotation.last <= quotation.first
            ):
                continue
            span = passage.span(quotation.first, quotation.last)
            yield Refusal(span, passage.text[span.start : span.end], _of_marks(passage, quotation, names))


def told(reading: Reading) -> tuple[Refusal, ...]:
    """Give all refusals in the order of their places, each once, and none of a cue that another try has claimed."""
    claimed = {quote.cue.span for quote in reading.quotes if quote.cue is not None}
    every = [*(reading.refused or ()), *marks(reading)]
    kept = {(r.span, r.quote): r for r in every if r.quote or r.span not in claimed}
    return tuple(sorted(kept.values(), key=lambda r: (r.span.start, r.span.end, r.quote)))


def _of_marks(passage: Passage, quotation: Quotation, names: set[Quotation]) -> RefusalReason:
    words = sum(1 for word in passage.words[quotation.first : quotation.last] if word[0].isalnum())
    if words < FRAGMENT_LEAST:
        return "short"
    return "name" if quotation in names else "unclaimed"


def _of_other(stretch: Stretch, hit: Hit) -> RefusalReason:
    """Say why a phrase, a participle or words passed on make no quote."""
    built = stretch.skeleton
    near = range(hit.last, min(len(built.words), hit.last + 2))
    if hit.value.form == "phrase":
        return "carrier" if any(built.at(i, "agency") is not None for i in near) else "nobody"
    return "denied" if built.ending(hit.first, "negation", "unreal") is not None else "no-clause"


def _passed(stretch: Stretch, found: Found, subject: Subject, actor: Actor) -> RefusalReason | None:
    """Say why somebody in the sentence is not the speaker; ``None`` for the speaker himself and for who is not known."""
    whom = scenes.meant(stretch.scene, actor) if actor.pronoun is None else ()
    if not whom or set(whom) & set(subject.speakers):
        return None
    word = stretch.skeleton.firsts[actor.first]
    if found.passage == stretch.passage and found.first <= word < found.last:
        return "inside"
    return "governed" if actor.governed else "farther"


def _by_gender(stretch: Stretch, subject: Subject, quote: Quote) -> Iterator[Refusal]:
    """List who came before the person that a pronoun means, and is of another gender."""
    pronoun = next((a.pronoun for a in stretch.actors if a.first == subject.first and a.pronoun), None)
    if pronoun is None or pronoun.gender not in {"male", "female"} or not subject.speakers:
        return
    scene = stretch.scene
    before: list[Speaker] = []
    for person in (*scene.topic, *scene.spoke):
        if person in subject.speakers:
            break
        before.append(person)
    span = stretch.skeleton.span(subject.first, subject.last)
    for person in dict.fromkeys(before):
        if scenes.gender(scene, person) not in {None, pronoun.gender}:
            yield Refusal(span, person.name, "gender", quote.id)


def _made(stretch: Stretch, first: int, last: int, reason: RefusalReason, quote: str = "") -> Refusal:
    span: Span = stretch.skeleton.span(first, last)
    return Refusal(span, stretch.skeleton.passage.text[span.start : span.end], reason, quote)
