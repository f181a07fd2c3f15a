"""One person told of by name and by office: all skeletons of an article in; who the office's holder is, in the scene.

Local news often names an office first and its holder later, and never both together: «فرماندار ماسال گفت … رضا گیلانی افزود». Where
one person alone speaks under a name, and one office alone speaks without one, they are the same.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import chunks, names, roster, title_phrases
from generator.extract.offices import bears
from generator.extract.scene import Scene
from generator.extract.scene import speaker as speaker_of
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.model import Speaker
from generator.text.scan import Hit

_OFTEN = 2
"""An article in which somebody speaks so often is about them, if nobody else speaks by name."""


_CARRIED = ((":",), ("/",))
"""What stands between an agency and its report: «همشهری آنلاین: …», «تسنیم/ …»."""


class Office(NamedTuple):
    """An office that speaks without a name."""

    skeleton: Skeleton
    first: int
    last: int
    head: str
    """The office, however it is spelt; else the first word."""
    title: Hit | None
    post: bool
    """Whether one person holds it, and nothing says that another one speaks, too."""


def unite(skeletons: Sequence[Skeleton], scene: Scene) -> None:
    """Give the one office that speaks without a name in the article to the one person who speaks without an office."""
    if scene.vocabulary.lexicon.quotes.grammar.subject != "before":
        return
    persons: dict[Speaker, int] = {}
    holders: dict[Speaker, None] = {}
    offices: list[Office] = []
    before: Office | None = None
    pronouns = 0
    speaking = [(skeleton, *found) for skeleton in skeletons for found in _speaking(skeleton, scene)]
    lone = {skeleton.words[first] for skeleton, first, cue in speaking if first + 1 == cue.first}
    for skeleton, first, cue in speaking:
        holder = _holder(skeleton, scene, first)
        if holder is not None:
            holders[holder] = None
            continue
        found = _named(skeleton, scene, first) or _in_full(skeleton, scene, first, lone)
        if found is not None:
            if before is not None and found not in persons and _goes_on(scene, cue, found):
                _describe(scene, before, found)
                offices.remove(before)
            before = None
            persons[found] = persons.get(found, 0) + 1
            continue
        pronouns += skeleton.at(first, "pronoun") is not None
        before = _office(skeleton, scene, first, cue.first)
        if before is not None:
            offices.append(before)
    _hold(scene, tuple(holders), offices)
    others = [person for person in persons if not scene.words_of.get(person.name)]
    if len(persons) == 1 and not holders:
        _unite(scene, *persons.popitem(), pronouns, offices)
    elif len(others) == 1:
        _unite(scene, others[0], 0, 0, [office for office in offices if office.post])


def _hold(scene: Scene, holders: Sequence[Speaker], offices: Sequence[Office]) -> None:
    """Give an office of no country to the only one of the gazetteer who bears it and speaks by name: «رئیس‌جمهور گفت … آنتون برنیک افزود»."""
    for office in offices:
        bare = office.title is not None and office.last == office.title.last
        bearing = [h for h in holders if bare and bears(scene, h, {office.head})]
        if len(bearing) == 1:
            _describe(scene, office, bearing[0])


def _unite(scene: Scene, person: Speaker, times: int, pronouns: int, offices: Sequence[Office]) -> None:
    """Give the offices of an article to the one person who speaks in it by name: a single office, or all posts where it is about them.

    It is where the person speaks more than once, by name or pronoun: «عضو کمیسیون گفت … رضا سپهوند گفت … وی افزود … نمایندهٔ ماسال گفت».
    """
    if scene.words_of.get(person.name):
        return
    alone = len({office.head for office in offices}) == 1
    about = times + pronouns >= _OFTEN
    for office in offices:
        if alone or (about and office.post):
            _describe(scene, office, person)


def _office(skeleton: Skeleton, scene: Scene, first: int, end: int) -> Office | None:
    """Read an office or a description at item ``first`` that nobody named in the article bears."""
    hit = skeleton.at(first, "title", "source")
    if hit is None or skeleton.at(first, "institution") is not None:
        return None
    last = title_phrases.description_end(skeleton, scene, hit.last, end)
    if roster.bearer(skeleton, scene, first, last) is not None:
        return None
    title = skeleton.at(first, "title")
    post = (title is not None and not title.value.plural) or skeleton.at(first, "post") is not None
    post = post and not skeleton.among(last, end, "also")
    head = title.value.key if title is not None else skeleton.words[first]
    return Office(skeleton, first, last, head, title, post)


def _goes_on(scene: Scene, cue: Hit, person: Speaker) -> bool:
    """Whether who is named for the first time goes on with what a description began: «یکی از وکیلان گفت … رضا گیلانی افزود»."""
    continuing = scene.vocabulary.lexicon.quotes.grammar.continuing
    return cue.value.entry in continuing and not scene.words_of.get(person.name)


def _describe(scene: Scene, office: Office, person: Speaker) -> None:
    roster.describe(office.skeleton, scene, office.first, office.last, person)


def _speaking(skeleton: Skeleton, scene: Scene) -> Iterator[tuple[int, Hit]]:
    """List where the subject of each sentence that reports something may begin, and the verb before which it stands."""
    grammar = scene.vocabulary.lexicon.quotes.grammar
    if grammar.case:
        return
    for begin, high in skeleton.sentences:
        agency = skeleton.at(begin, "agency")
        carried = agency is not None and skeleton.words[agency.last : agency.last + 1] in _CARRIED
        low = agency.last + 1 if agency is not None and carried else begin  # «همشهری آنلاین: سرمربی … گفت»
        stop = next((i for i in range(low, high) if skeleton.words[i] == ":"), high)
        verbs = [hit for hit in skeleton.among(low, stop, "cue") if hit.value.form == "verb"]
        if not verbs:
            continue
        first = chunks.subject_start(skeleton, scene, low, verbs[0].first)
        if first < verbs[0].first:
            yield first, verbs[0]


def _holder(skeleton: Skeleton, scene: Scene, index: int) -> Speaker | None:
    """Give the person of the gazetteer whose name begins at item ``index``."""
    hit = skeleton.at(index, "entity")
    entity = scene.vocabulary.gazetteer.entities.get(hit.value) if hit is not None else None
    known = hit is not None and entity is not None and entity.kind == "person"
    return speaker_of(scene.vocabulary, hit.value) if known and hit is not None else None


def _named(skeleton: Skeleton, scene: Scene, index: int) -> Speaker | None:
    """Give the person whose name begins at item ``index``, honorifics before it left out."""
    while (honorific := skeleton.at(index, "honorific")) is not None:
        index = honorific.last
    found = roster.at(skeleton, scene, index)
    return found.speaker if found is not None and found.speaker.name in scene.people else None


def _in_full(skeleton: Skeleton, scene: Scene, index: int, lone: set[str]) -> Speaker | None:
    """Give whose full name begins at item ``index``, if the family name alone speaks, too: «میلو وارا پس از بازی گفت … وارا گفت»."""
    for last in range(index + 2, min(len(skeleton.words), index + names.MOST)):
        word = skeleton.words[last - 1]
        full = scene.families.get(word) if word in lone else None
        if full is not None and fold(full) == " ".join(skeleton.words[index:last]):
            return roster.known(skeleton, scene, index, last)
    return None
