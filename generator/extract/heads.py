"""Says whom a noun phrase names, where names are known by capitals: a ``Phrase`` in; speakers out.

A phrase names somebody by the capitals at the end of its head ("union leader Agnes Roth"), else by somebody it described before ("the
striker"); else it is kept as a description ("a person close to the talks").
"""

from collections.abc import Iterator, Sequence

from generator.extract import again, bearers, calling, names, nominals, offices, openings, roster
from generator.extract.descriptions import Subject
from generator.extract.nominals import Phrase
from generator.extract.scene import Actor, Scene, both, meant, name_again, speaker
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import Speaker

_DESCRIBED_LEAST = 3
"""So many words say who it is without the relative behind them: "a senior official who spoke on condition of anonymity"."""
_ADVERBS = 3
"""A verb stands at most so many words behind its pronoun: "he also bluntly told"."""


def subject(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], phrase: Phrase) -> Subject | None:
    """Say whom a phrase names: somebody known, a stranger by name, or nobody but a description."""
    last = phrase.apposed[-1][1] if phrase.apposed else phrase.last
    if _carries(skeleton, phrase):
        return Subject((), phrase.first, last, True, carrier=True)
    held = bearers.behind(skeleton, scene, phrase.first, phrase.last)
    speakers = (held,) if held is not None else _all_named(skeleton, scene, actors, phrase)
    if speakers is None:
        speakers = (
            _beside(skeleton, scene, phrase)
            or _issuer(skeleton, scene, actors, phrase)
            or _described(skeleton, scene, phrase)
        )
    words = skeleton.text(phrase.first, phrase.last)
    told = ", ".join(speaker.name for speaker in speakers)
    step = f"{words} → {told}" if speakers and fold(words) != fold(told) else ""
    return Subject(speakers, phrase.first, last, True, step=step)


def _carries(skeleton: Skeleton, phrase: Phrase) -> bool:
    """Whether the head of the phrase is a news agency: "the news agency", "local news site Halm Today"."""
    end = nominals.head_end(skeleton, phrase.first, phrase.last)
    hits = [hit for index in range(phrase.first, end) if (hit := skeleton.at(index, "agency")) is not None]
    if any(hit.last == end for hit in hits):
        return True
    named = range(hits[0].last, end) if hits and not skeleton.capital(hits[0].first) else ()
    return bool(named) and all(
        skeleton.capital(i) and skeleton.at(i, "title", "source", "given") is None for i in named
    )


def _all_named(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], phrase: Phrase
) -> tuple[Speaker, ...] | None:
    """Say whom all parts of a phrase name; ``None`` where one of them is but a description."""
    speakers: list[Speaker] = []
    parts = list(_parts(skeleton, scene, phrase))
    for first, last in parts:
        found = _named(skeleton, scene, actors, first, last)
        if found is None and len(parts) > 1 and all(calling.of_office(skeleton, *part) for part in parts):
            found = _described(skeleton, scene, Phrase(first, last))  # "Roth's spokesman and Bern's office"
        if found is None:
            return None
        speakers += [speaker for speaker in found if speaker not in speakers]
    return tuple(speakers)


def _parts(skeleton: Skeleton, scene: Scene, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """List what a conjunction joins, as far as each part begins with a capital: "Brenik and Danev"."""
    first = phrase.first
    for index in range(phrase.first + 1, phrase.last - 1):
        article = skeleton.at(index + 1, "article")
        begin = index + 1 if article is None else min(article.last, phrase.last - 1)
        if skeleton.words[index] in scene.conjunctions and skeleton.capital(begin):
            yield first, index
            first = index + 1
    yield first, phrase.last


def _named(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], first: int, last: int
) -> tuple[Speaker, ...] | None:
    """Say whom the head of a phrase names; ``None`` where it is but a description."""
    end = nominals.head_end(skeleton, first, last)
    for actor in actors:
        if actor.first < first or actor.first >= end or actor.last < end or actor.sort == "source":
            continue
        if actor.sort == "role":
            if skeleton.at(first, "indefinite") is not None:
                continue  # "a deputy mayor" is not the mayor told of
            titled = again.other_of(skeleton, scene, actors, actor) or _titled(skeleton, scene, actor, first)
            if titled is None:
                continue
            return titled
        charge = (
            actor.last == end and skeleton.at(first, "indefinite") is not None
        )  # "a charge Sorvia denied"
        if actor.sort in {"place", "body", "pair"} and not (charge or _opens(skeleton, first, actor.first)):
            continue
        if actor.sort == "pair" and calling.again(skeleton, scene, actor):
            return scene.spoke
        found = meant(scene, actor, _told(skeleton, scene, actors, actor))
        alone = actor.sort == "person" and actor.last - actor.first == 1 and found[:1]
        if alone and alone[0].entity is None:
            found = (
                calling.latest(scene, skeleton.words[actor.first]) or alone[0],
            )  # two of one family name
        return found if found or actor.sort == "pronoun" else None
    known = _run(skeleton, scene, first, end)
    return None if known is None else (known,)


def _told(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], actor: Actor) -> tuple[Speaker, ...]:
    """Give whom a pronoun's verb tells, which the pronoun cannot mean: "He told Danev that …"."""
    verb = skeleton.next(actor.last, actor.last + _ADVERBS, "cue") if actor.sort == "pronoun" else None
    if verb is None or verb.value.entry not in scene.vocabulary.lexicon.quotes.grammar.addressed:
        return ()
    return next((a.speakers for a in actors if a.first == verb.last and a.pronoun is None), ())


def _titled(skeleton: Skeleton, scene: Scene, actor: Actor, first: int) -> tuple[Speaker, ...] | None:
    """Say whom an office means; where it stands alone ("the president"), by who speaks or is told of at this point."""
    hit = skeleton.at(actor.first, "title") if skeleton.at(first, "owned") is None else None
    bare = hit is not None and hit.last == actor.last
    aged = calling.aged(skeleton, first)
    if hit is not None and bare and (_opens(skeleton, first, actor.first) or aged):
        leading = (
            s
            for s in scene.spoke
            if aged and hit.value.key == "leader" and offices.leads(scene, s.entity or "")
        )
        speaking = offices.speaking(scene, hit.value.key) or next(leading, None)
        return (speaking,) if speaking is not None else actor.speakers or None
    return actor.speakers or None


def _opens(skeleton: Skeleton, first: int, begin: int) -> bool:
    """Whether nothing but an article stands before item ``begin``."""
    article = skeleton.at(first, "article")
    return begin == first or (article is not None and article.last == begin)


def _run(skeleton: Skeleton, scene: Scene, first: int, end: int) -> Speaker | None:
    """Read the name at the end of a head: "union leader Agnes Roth"; ``None`` for a body ("the Justice Department")."""
    begin = names.run_before(skeleton, scene, first, end)
    for index in range(first, end):
        hit = skeleton.at(index, "title", "source", "honorific", "former")
        if hit is not None and hit.last < end:
            begin = max(begin, hit.last)
    while begin < end and not skeleton.words[begin][0].isalpha():
        begin += 1
    if begin < end and calling.no_name(skeleton, begin, end):
        return None
    article = skeleton.at(first, "article")
    if begin >= end or not skeleton.capital(begin) or (article is not None and begin <= article.last):
        return None
    if any(skeleton.ending(end, sort) is not None for sort in ("source", "title", "document")):
        return None
    speaker = roster.known(skeleton, scene, begin, end)
    name_again(scene, speaker)
    if begin > first and skeleton.words[begin - 1][0].isalpha():
        scene.heads[skeleton.words[begin - 1]] = speaker
    return speaker


def _beside(skeleton: Skeleton, scene: Scene, phrase: Phrase) -> tuple[Speaker, ...]:
    """Read a name that stands between commas after a description: "the mayor, Petra Lind, said"."""
    for first, last in phrase.apposed:
        titles = [hit for hit in skeleton.among(first, last, "honorific", "title") if hit.last < last]
        start = titles[-1].last if titles and skeleton.capital(first) else first  # "Deputy Mayor Petra Lind"
        if names.run_before(skeleton, scene, start, last) <= start and 2 <= last - start <= names.MOST:
            speaker = roster.known(skeleton, scene, start, last)
            roster.describe(skeleton, scene, phrase.first, phrase.last, speaker)
            return (speaker,)
        article = skeleton.at(first, "article")
        if article is not None and article.last < last and skeleton.capital(article.last):
            return _described(
                skeleton, scene, Phrase(first, last)
            )  # "the employer, the Grain Company of Halm"
    return ()


def _issuer(skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], phrase: Phrase) -> tuple[Speaker, ...]:
    """Say whose a document is that its phrase tells: "a Kremlin statement", "the official statement from the Kremlin"."""
    end = nominals.head_end(skeleton, phrase.first, phrase.last)
    put = skeleton.words[end - 1].endswith(scene.vocabulary.lexicon.quotes.grammar.past)
    document = skeleton.ending(end - put, "document")  # "a readout | published by the palace"
    sorts = ("agent", "possessive", "occasion_sender")
    issued = skeleton.at(end, *sorts) if end < phrase.last else None
    site = skeleton.ending(phrase.last, "site") if document is not None and issued is None else None
    if site is not None and site.first > end + 1:
        owner = Phrase(end + 1, site.first - (2 if skeleton.owner_ends(site.first) else 0))
        known = next(iter(skeleton.among(owner.first, owner.last, "entity")), None)
        return (speaker(scene.vocabulary, known.value),) if known else _described(skeleton, scene, owner)
    if document is None or (
        document.first <= phrase.first and (issued is None or issued.sort == "possessive")
    ):
        return ()
    agents = skeleton.among(end, phrase.last, "agent", "occasion_sender")
    issued = agents[0] if agents else issued  # "the summary of the talks issued by the palace"
    begins = {issued.last, issued.last + 1} if issued is not None else set()
    owned = skeleton.owner_ends(document.first)
    place = document.first - 2 if owned else document.first
    for actor in actors:
        before = actor.last == place and actor.first >= phrase.first and (owned or actor.sort == "body")
        if (before or actor.first in begins) and actor.speakers:
            if issued is not None and calling.office_of(skeleton, actor.last, phrase.last):
                return _described(skeleton, scene, Phrase(issued.last, phrase.last))
            return meant(scene, actor)
    stranger = _stranger(skeleton, scene, Phrase(issued.last, phrase.last)) if issued is not None else ()
    if stranger:
        return stranger
    begin = phrase.first + (skeleton.at(phrase.first, "article") is not None)
    first = (
        begin if skeleton.at(phrase.first, "indefinite") is not None else phrase.first
    )  # "a White House statement"
    own = skeleton.ending(document.first, "institution") is not None or (
        skeleton.capital(document.first - 1) and skeleton.ending(document.first, "demonym", "entity") is None
    )
    return _described(skeleton, scene, Phrase(first, place)) if own and begin < place else ()


def _stranger(skeleton: Skeleton, scene: Scene, phrase: Phrase) -> tuple[Speaker, ...]:
    """Name the body that nobody knows from which a document is: "a statement by the Communications Directorate"."""
    if phrase.first >= phrase.last:
        return ()
    end = nominals.head_end(skeleton, phrase.first, phrase.last)
    while (of := skeleton.at(end, "possessive")) is not None and of.last < phrase.last:
        if not skeleton.capital(of.last):
            break
        end = nominals.head_end(skeleton, of.last, phrase.last)  # "the Directorate | of Communications"
    body = skeleton.capital(end - 1) or skeleton.ending(end, "institution") is not None
    return _described(skeleton, scene, Phrase(phrase.first, end)) if body else ()


def _described(skeleton: Skeleton, scene: Scene, phrase: Phrase) -> tuple[Speaker, ...]:
    """Resolve a description: to whom it was given before, to whose document it is, else it stands for itself."""
    article = skeleton.at(phrase.first, "article")
    begin = article.last if article is not None and article.last < phrase.last else phrase.first
    ours = offices.ours(skeleton, scene, phrase.first)
    if ours:
        return ours
    joint = skeleton.at(begin, "joint") is not None and skeleton.at(begin + 1, "document") is not None
    if joint:
        return both(scene)
    end = nominals.head_end(skeleton, begin, phrase.last)
    said = skeleton.ending(end, "document", "utterance") is not None and phrase.last == end
    same = skeleton.at(phrase.first, "same", "article") is not None
    if said and skeleton.at(phrase.first, "occasion_their") is not None and len(scene.spoke) > 1:
        return scene.spoke  # "their statement said"
    if said and same and (scene.owners or scene.body):
        scene.body = scene.owners or scene.body  # "it said": the statement again
        return scene.body
    known = roster.bearer(skeleton, scene, phrase.first, phrase.last)
    if known is None and skeleton.at(phrase.first, "same") is not None:
        known = again.meant(skeleton, scene, begin, phrase)
    if known is not None:
        return (known,)
    said_of = range(phrase.first + _DESCRIBED_LEAST, phrase.last)
    last = next((i for i in said_of if skeleton.at(i, "relative") is not None), phrase.last)
    speaker = roster.nameless(skeleton, scene, phrase.first, last)
    again.keep(skeleton, scene, phrase, speaker)
    return (speaker,)


def who_opens(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], low: int, high: int
) -> Subject | None:
    """Say whom the sentence that begins at item ``low`` tells of, if it is somebody who may speak."""
    phrase = openings.opening(skeleton, scene, low, high)
    if phrase is None:
        return None
    end = nominals.head_end(skeleton, phrase.first, phrase.last)
    if skeleton.ending(end, "utterance", "document") is not None:
        return _author(skeleton, scene, actors, phrase, end)
    if openings.first_word(skeleton, scene, actors, phrase):
        return None
    if skeleton.capital(end - 1) or skeleton.at(phrase.first, "pronoun") is not None:
        return subject(skeleton, scene, actors, phrase)
    speaks = skeleton.ending(end, "source", "title", "institution", "again") is not None
    known = roster.bearer(skeleton, scene, phrase.first, phrase.last) is not None
    return subject(skeleton, scene, actors, phrase) if speaks or known else None


def _author(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], phrase: Phrase, end: int
) -> Subject | None:
    """Say whose words "a short speech from Moreau" announces, or whose "the post" is."""
    if end + 1 >= phrase.last:
        again = skeleton.at(phrase.first, "same", "article") is not None and scene.owners
        return Subject(scene.owners, phrase.first, phrase.last, True) if again else None
    whose = Phrase(end + 1, phrase.last)
    return (
        subject(skeleton, scene, actors, whose)
        if skeleton.capital(nominals.head_end(skeleton, end + 1, phrase.last) - 1)
        else None
    )
