"""Descriptions that name somebody again, "the council", "the harbour's spokesman": a phrase in; a speaker out."""

from collections.abc import Sequence

from generator.extract import nominals, offices
from generator.extract.nominals import Phrase
from generator.extract.scene import Actor, Scene, both, is_person
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import Speaker


def meant(skeleton: Skeleton, scene: Scene, begin: int, phrase: Phrase) -> Speaker | None:
    """Say whom "the council" or "the striker" names again: who was described so, else the person told of last."""
    end = nominals.head_end(skeleton, begin, phrase.last)
    noun = skeleton.words[end - 1]
    whose = {skeleton.words[i] for i in range(begin, end - 1) if skeleton.capital(i)}
    for speaker in (*scene.spoke, *scene.topic):
        words = fold(speaker.name).split()
        if speaker.entity is None and noun in words and not (whose and whose.isdisjoint(words)):
            return speaker  # but "the Halm council" is not "the Lumen council"
    if end - begin == 1 and phrase.last == end and noun in scene.heads:
        return scene.heads[noun]
    if skeleton.ending(end, "voice") is not None and phrase.last == end:
        return _speaking(skeleton, scene, begin, end)
    if skeleton.ending(end, "again") is not None and phrase.last == end:
        recent = (*scene.topic, *scene.spoke, *scene.told, *reversed(scene.named))
        return next((s for s in recent if is_person(scene, s)), None)
    return _in_office(skeleton, scene, begin, phrase.last)


def _speaking(skeleton: Skeleton, scene: Scene, begin: int, end: int) -> Speaker | None:
    """Say who speaks or is told of and leads no country, whom a word for those that speak names again: "the official", "the top diplomat"."""
    ranks = {fold(word) for word in scene.vocabulary.lexicon.quotes.ranks}
    if end - begin > 1 and skeleton.words[begin] not in ranks:
        return None
    told = (s for s in (*scene.spoke, *scene.topic) if is_person(scene, s))
    return next(
        (s for s in told if not offices.leads(scene, s.entity or "") and s not in scene.nameless.values()),
        None,
    )


def _in_office(skeleton: Skeleton, scene: Scene, begin: int, last: int) -> Speaker | None:
    """Say whom another word for an office names again: "the harbour's spokesman" after "harbour press secretary Ken Lind"."""
    title = skeleton.ending(last, "title")
    if title is None or title.first <= begin:
        return None
    whose = {w for w in skeleton.words[begin : title.first] if len(w) > 1 and w[0].isalnum()}
    forms = [
        frozenset(fold(form).split()) for form in scene.vocabulary.lexicon.quotes.titles[title.value.key].one
    ]
    told = (d for word in whose.union(*forms) for d in scene.descriptions.get(word, ()))
    bearers = {d.speaker for d in told if d.words - whose in forms}
    return bearers.pop() if len(bearers) == 1 else None


def keep(skeleton: Skeleton, scene: Scene, phrase: Phrase, speaker: Speaker) -> None:
    """Keep in mind whether a description is of a body ("it") or of several ("they")."""
    end = nominals.head_end(skeleton, phrase.first, phrase.last)
    known = (skeleton.at(i, "source", "title") for i in range(end - 1, phrase.first - 1, -1))
    place = next((hit.last - 1 for hit in known if hit is not None and hit.last <= end), end - 1)
    noun = skeleton.words[place]
    scene.heads[noun] = speaker
    article = skeleton.at(phrase.first, "article")
    capital = (
        article is not None and skeleton.at(place, "source", "title") is None and skeleton.capital(place)
    )
    past = scene.vocabulary.lexicon.quotes.grammar.past
    issued = skeleton.words[end - 1].endswith(past or ("\n",))  # "a handout | issued after the talks"
    if capital or skeleton.ending(end - issued, "institution", "document") is not None:  # "the Kremlin"
        scene.kinds[fold(speaker.name)] = "body"
        scene.body = (speaker,)
    elif skeleton.at(place, "occasion", "utterance", "document") is not None:
        return  # "the talks"
    elif noun.endswith(scene.vocabulary.lexicon.quotes.grammar.several):
        scene.kinds[fold(speaker.name)] = "many"
        scene.many = (speaker,)


def other_of(
    skeleton: Skeleton, scene: Scene, actors: Sequence[Actor], actor: Actor
) -> tuple[Speaker, ...] | None:
    """Give the one of two of an office who is not named before it: "Asked what he had told Danev, the president said"."""
    home = skeleton.at(actor.first, "home") or skeleton.ending(actor.first, "home")
    own = offices.ours(skeleton, scene, home.first) if home is not None else ()
    title = skeleton.at(actor.first, "title")
    if own or title is None or title.last != actor.last:
        return own or None
    low = next((low for low, high in skeleton.sentences if low <= actor.first < high), 0)
    named = [
        s
        for a in actors
        if low <= a.first < actor.first and a.governed and not skeleton.owner_ends(a.last + 2)
        for s in a.speakers
    ]
    two = [s for s in both(scene) if named and offices.bears(scene, s, {title.value.key})]
    left = [s for s in two if s not in named]
    return tuple(left) if len(two) > 1 and len(left) == 1 else None
