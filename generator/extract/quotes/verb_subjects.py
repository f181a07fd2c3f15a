"""Whose verb of saying it is: a verb and the word order that fits it in; the subject out."""

from generator.extract import agreement, anaphora, heads, morphology, nominals, openings, predicates
from generator.extract.descriptions import Subject
from generator.extract.matching import Match
from generator.extract.quotes import headed
from generator.extract.quotes.stretch import Stretch
from generator.extract.scene import COMMAS, gender, is_body, is_person, meant
from generator.extract.skeleton import Skeleton
from generator.model import Speaker
from generator.text.scan import Hit

_NOUN_MOST = 4
"""So many words at most has a noun with what describes it before its verb."""


def find(stretch: Stretch, found: Match, hit: Hit) -> Subject | None:
    """Settle whose verb it is; ``None`` where it belongs to an event, or to a relative clause about nobody known."""
    event = found.subject is not None and _is_event(stretch, found.subject)
    return None if event else _who(stretch, found, hit)


def _who(stretch: Stretch, found: Match, hit: Hit) -> Subject | None:
    built = stretch.skeleton
    if _after_fused(built, hit.first):
        whom = _of_clause(stretch, hit) or stretch.scene.spoke
        return Subject(whom, hit.first, hit.first, False, step="clause-pronoun")
    relative = built.ending(hit.first, "relative")
    timed = built.ending(hit.first, "adverb")
    apart = timed is not None and relative is not None and timed.first < relative.first  # «في الوقت الذي»
    if relative is not None and relative.first > stretch.low and not apart:
        own = _own_within(stretch, found, hit)
        return own if own is not None else _of_relative(stretch, relative)
    owner = foregone(stretch, hit) or of_claim(stretch, found, hit)
    if owner is not None:
        return owner
    if found.subject is not None and not _described(stretch, found, found.subject, hit):
        acting = _of_main(stretch, found, found.subject, hit)
        # «أعرب برينيك عن قلقه، ودعا سورفيا إلى “…”»: his, not of who spoke last
        goes_on = acting is None and found.subject.step == "goes-on"
        acting = _acting(stretch, hit) if goes_on else acting
        own = acting or anaphora.continued(stretch.skeleton, stretch.scene, found.subject, hit)
        return own if own.speakers else _itself(stretch, own)
    drops = stretch.scene.vocabulary.lexicon.quotes.grammar.drops
    if _impersonal(stretch, hit) or _of_thing(stretch, hit):
        return None
    adverb = built.at(hit.last, "adverb")
    within = built.at(hit.last, "within") or (built.at(adverb.last, "within") if adverb is not None else None)
    written = within is not None and built.among(stretch.low, hit.first, "document")
    if written and stretch.scene.owners:
        return Subject(stretch.scene.owners, hit.first, hit.first, False, step="document")
    if not (drops or _shares(stretch, hit)):
        return _past_relative(stretch, hit)
    return (
        _sharing(stretch, hit)
        or _acting(stretch, hit)
        or anaphora.inherited(stretch.scene, built, stretch.actors, stretch.low, hit.first)
    )


def _is_event(stretch: Stretch, subject: Subject) -> bool:
    """Whether a talk or a meeting is the subject, which says nothing: "The call confirmed the good will of the guilds"."""
    built = stretch.skeleton
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.case or built.at(subject.first, "article") is None:
        return False
    event = built.ending(nominals.head_end(built, subject.first, subject.last), "occasion")
    return event is not None and not event.value.verbal and event.value.kind != "letter"


def _of_main(stretch: Stretch, found: Match, subject: Subject, hit: Hit) -> Subject | None:
    """Give who acts in the sentence before a pronoun that is the subject of a later clause: "Roth gave a talk in which he said …"."""
    built, scene = stretch.skeleton, stretch.scene
    him = built.at(subject.first, "pronoun")
    low = next((low for low, end in built.sentences if low <= hit.first < end), 0)
    low = max(low, stretch.low)
    if him is None or him.value.gender not in {"male", "female"} or subject.first < low + 2 or stretch.spoken:
        return None
    if not scene.vocabulary.lexicon.quotes.grammar.case or found.first < hit.last or stretch.voice.marked:
        return None
    if built.words[hit.last] in COMMAS:
        return None  # "Roth was late, he said, “but not very”"
    opener = built.at(low, "temporal")
    if opener is not None and built.ending(subject.first - 1, "cue") is None:
        asks = built.among(opener.last, subject.first, "cue")
        low = opener.last if asks and asks[-1].value.stance == "ask" and opener.last != asks[-1].last else low
    if not predicates.any_finite(built, scene, low, subject.first):
        return None  # "At a fair with the clerk, Ken Lind, | he said"
    main = heads.who_opens(built, scene, stretch.actors, low, subject.first)
    main = main or headed.of_clause(stretch, low, subject.first) or _alone(stretch, low, subject.first)
    if main is None or len(main.speakers) != 1 or not is_person(scene, main.speakers[0]):
        return None
    if gender(scene, main.speakers[0]) not in {None, him.value.gender}:
        return None
    step = f"{built.text(subject.first, subject.last)} → {main.speakers[0].name}"
    return subject._replace(speakers=main.speakers, step=step)


def _of_clause(stretch: Stretch, hit: Hit) -> tuple[Speaker, ...]:
    """Give of whom a report tells from its first word on: «قالت سيلا إن برينيك اتصل بدانيف، وإنه أكد “…”» tells of Brenik."""
    actor = next(iter(stretch.actors), None)
    if stretch.voice.depth == 0 or actor is None or actor.first > 0 or actor.last >= hit.first:
        return ()
    if any(speaker.entity in stretch.scene.subject.participants for speaker in stretch.scene.spoke):
        return ()  # «قال برينيك إن دانيف اتصل به، وإنه أبلغه أن»: a leader who tells of himself
    speakers = actor.speakers if actor.sort in {"person", "role"} and not actor.governed else ()
    wanted = agreement.verb_gender(stretch.skeleton, stretch.scene, hit.first)
    fit = len(speakers) == 1 and gender(stretch.scene, speakers[0]) in {None, wanted}
    return speakers if fit and stretch.scene.vocabulary.lexicon.quotes.grammar.definite else ()


def _described(stretch: Stretch, found: Match, subject: Subject, hit: Hit) -> bool:
    """Whether the one noun between a verb that describes and its complementizer is what it describes: «ووصف | اللقاء | بأنه “مفيد جدا”»."""
    if hit.value.entry not in stretch.scene.vocabulary.lexicon.quotes.grammar.describing:
        return False
    that = stretch.skeleton.ending(found.first, "that")
    return that is not None and hit.last <= subject.first and subject.last == that.first


def _itself(stretch: Stretch, subject: Subject) -> Subject:
    """Give the body or the land that its sentence tells of before "it": "Sorvia denied the charge, while | it accused the guild"."""
    low = next((low for low, end in stretch.skeleton.sentences if low <= subject.first < end), 0)
    pronoun = next((a.pronoun for a in stretch.actors if a.first == subject.first), None)
    if pronoun is None or pronoun.gender != "body":
        return subject
    before = (a for a in reversed(stretch.actors) if low <= a.first < subject.first and not a.governed)
    named = next((a for a in before if a.speakers and is_body(stretch.scene, a.speakers)), None)
    return subject if named is None else subject._replace(speakers=named.speakers)


def _past_relative(stretch: Stretch, hit: Hit) -> Subject | None:
    """Give whose relative in commas reports before his main verb: "Roth, who said it rained, | had told the guild that …"."""
    built, scene = stretch.skeleton, stretch.scene
    low = next((low for low, end in built.sentences if low <= hit.first < end), 0)
    if not scene.vocabulary.lexicon.quotes.grammar.case or not stretch.spoken:
        return None
    comma = next((i for i in range(low, stretch.low) if built.words[i] in COMMAS), stretch.low)
    cut = nominals.before(built, scene, low, comma) if built.at(comma + 1, "relative") is not None else None
    if cut is None:
        return None
    begin = stretch.low + (built.words[stretch.low] in COMMAS)
    if begin == stretch.low or nominals.past_adverbs(built, scene, begin, hit.first) > begin:
        return None
    found = heads.subject(built, scene, stretch.actors, cut)
    return found._replace(first=hit.first, last=hit.first) if found is not None and found.speakers else None


def _alone(stretch: Stretch, low: int, high: int) -> Subject | None:
    """Give the one person whom a sentence names before a pronoun: "The lock matters for Roth, though he said …"."""
    people = [a for a in stretch.actors if low <= a.first and a.last <= high and a.sort in {"person", "role"}]
    named = {speaker for actor in people for speaker in actor.speakers}
    told = predicates.any_finite(
        stretch.skeleton, stretch.scene, low, high
    )  # not "At a fair with Roth, | she said"
    return Subject(tuple(named), high, high, True) if len(named) == 1 and told else None


def _acting(stretch: Stretch, hit: Hit) -> Subject | None:
    """Give who acts in the sentence before the verb, where nobody has spoken in it yet."""
    if stretch.spoken and not _through_another(stretch):
        return None
    low = next((low for low, end in stretch.skeleton.sentences if low <= hit.first < end), 0)
    return anaphora.acting(stretch.skeleton, stretch.scene, stretch.actors, low, hit.first)


def _through_another(stretch: Stretch) -> bool:
    """Whether the last quote is a clause in whose middle stands who told it: «أعرب برينيك، وفق القصر، عن …، ودعا إلى “…”»."""
    last = stretch.reading.quotes[-1] if stretch.reading.quotes else None
    if last is None or last.rule != "phrase" or last.depth != stretch.voice.depth or last.cue is None:
        return False
    return last.span.start < last.cue.span.start < last.span.end


def _own_within(stretch: Stretch, found: Match, hit: Hit) -> Subject | None:
    """Give the subject that a relative clause names behind its verb: «المكالمة التي أكد خلالها برينيك أن»."""
    grammar, subject = stretch.scene.vocabulary.lexicon.quotes.grammar, found.subject
    if grammar.subject != "after" or subject is None or hit.value.entry in grammar.addressed:
        return None
    within = stretch.skeleton.at(hit.last, "adverb") is not None or hit.value.entry in grammar.objectless
    behind = subject.explicit and subject.first >= hit.last and bool(subject.speakers)
    return subject if within and behind and not subject.carrier else None


def foregone(stretch: Stretch, hit: Hit) -> Subject | None:
    """Give of whom a verb says that he has said something before: «وسبق | لبرينيك | أن قال إن»."""
    built = stretch.skeleton
    that = built.ending(hit.first, "that-asked", "that")
    if that is None or hit.proclitic is not None:
        return None
    actor = next((a for a in stretch.actors if a.last == that.first and a.governed), None)
    if actor is None or built.ending(actor.first, "foregone") is None:
        return None
    return Subject(meant(stretch.scene, actor), actor.first, actor.last, True)


def of_claim(stretch: Stretch, found: Match, hit: Hit) -> Subject | None:
    """Give whose claim it is that another verb speaks of: "objected to Danev's claim that …", "rejected the claim of Danev that …"."""
    built = stretch.skeleton
    that = built.ending(found.first, "that") if stretch.scene.vocabulary.lexicon.quotes.grammar.case else None
    if that is None or not built.holds(hit.last, that.first, "utterance", "document"):
        return None
    noun = built.ending(that.first, "utterance", "document")
    if noun is not None and built.owner_ends(noun.first):
        owner = next((a for a in stretch.actors if a.last == noun.first - 2), None)
    else:
        owner = next((a for a in stretch.actors if a.last == that.first), None)
        of = owner is not None and built.ending(owner.first, "possessive", "agent")
        owner = owner if of and built.ending(of.first, "utterance", "document") else None
    if owner is None or owner.first < hit.last or not owner.speakers:
        return None
    return Subject(owner.speakers, owner.first, owner.last, True)


def _of_relative(stretch: Stretch, relative: Hit) -> Subject | None:
    """Give whom the relative clause that ``relative`` opens is about."""
    built = stretch.skeleton
    place = relative.first - (built.words[relative.first - 1] in COMMAS)
    if place <= stretch.low and stretch.spoken and stretch.scene.spoke:
        return Subject(
            stretch.scene.spoke, relative.first, relative.last, True
        )  # "according to an aide, who added"
    named = next((a for a in stretch.actors if a.last == place and a.speakers), None)
    people = named is not None and named.sort in {"person", "role"}  # "a call to Mayor Danev, who said"
    if stretch.scene.vocabulary.lexicon.quotes.grammar.case and not people:
        cut = nominals.before(built, stretch.scene, stretch.low, place)
        return heads.subject(built, stretch.scene, stretch.actors, cut) if cut is not None else None
    return Subject(named.speakers, named.first, named.last, True) if named is not None else None


def _impersonal(stretch: Stretch, hit: Hit) -> bool:
    """Whether a verb without a subject says what nobody in particular thinks: «يتوقع أن», «يعتبر هذا الجسر الأول»."""
    grammar, follows = stretch.scene.vocabulary.lexicon.quotes.grammar, stretch.skeleton
    if not morphology.present(stretch.scene, follows.words[hit.first][hit.lead :]):
        return False
    thought = hit.value.entry in grammar.impersonal and follows.at(hit.last, "that") is not None
    return thought or (grammar.drops and follows.at(hit.last, "opener") is not None)


def _of_thing(stretch: Stretch, hit: Hit) -> bool:
    """Whether a noun that opens what is reported is the verb's subject: «إن المباحثات الأخيرة أكدت الرغبة في “…”»."""
    built, grammar = stretch.skeleton, stretch.scene.vocabulary.lexicon.quotes.grammar
    low = stretch.low
    if stretch.voice.depth == 0 or not (grammar.drops and grammar.definite) or hit.proclitic is not None:
        return False
    if not low < hit.first <= low + _NOUN_MOST or not built.words[low].startswith(grammar.definite):
        return False
    plain = all(
        built.words[i].isalpha() and built.words[i].startswith(grammar.definite)
        for i in range(low, hit.first)
    )
    return plain and not any(low <= actor.first < hit.first for actor in stretch.actors)


def _sharing(stretch: Stretch, hit: Hit) -> Subject | None:
    """Give the subject of the verbs before one that has none: "the guest smiled and said"."""
    if not stretch.scene.vocabulary.lexicon.quotes.grammar.case or stretch.spoken:
        return None
    low, high = next(
        (s for s in stretch.skeleton.sentences if s[0] <= hit.first < s[1]), (stretch.low, hit.first)
    )
    cut = openings.opening(stretch.skeleton, stretch.scene, max(low, 0), min(high, hit.first + 1))
    found = heads.subject(stretch.skeleton, stretch.scene, stretch.actors, cut) if cut is not None else None
    return found._replace(first=hit.first, last=hit.first) if found is not None and found.speakers else None


def _shares(stretch: Stretch, hit: Hit) -> bool:
    """Whether the verb shares the subject of the verb before it: "he smiled and said"."""
    built = stretch.skeleton
    place = hit.first
    adverb = built.ending(place, "adverb")
    place = adverb.first if adverb is not None else place
    return place > 0 and built.words[place - 1] in stretch.scene.conjunctions


def _after_fused(built: Skeleton, index: int) -> bool:
    """Whether a complementizer that holds the subject («أنه») stands just before item ``index``, in or out of the stretch."""
    word = built.firsts[index]
    return any(
        hit.last == word and hit.sort == "fused"
        for first in range(max(0, word - 3), word)
        for hit in built.passage.at_word.get(first, ())
    )
