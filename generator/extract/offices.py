"""Who a title means: office, country and day in; a person of the gazetteer out."""

from collections.abc import Callable, Sequence

from generator.extract import morphology, roster, title_phrases
from generator.extract.scene import Scene, speaker
from generator.extract.skeleton import Skeleton
from generator.folding import fold
from generator.lexicon.quotes.values import TitleWord
from generator.model import Entity, Role, Speaker
from generator.text.scan import Hit

LEADERS = ("president", "prime_minister", "chancellor", "king", "leader")
"""Offices that "leader" and "counterpart" may mean, the first that a country has."""

_ALIKE = {"chancellor": ("prime_minister",), "prime_minister": ("chancellor",)}
"""Offices that one press calls so and another otherwise, asked for where nobody holds the one named: «صدراعظم هند»."""

_IN_SHORT = frozenset({"minister", "adviser"})
"""Titles that stand for longer ones: "the minister" for the foreign minister told of."""

RELATIONAL = frozenset(
    {
        "adviser",
        "spokesperson",
        "ambassador",
        "national_security_adviser",
        "chief_of_staff",
        "minister",
        "envoy",
        "relative",
    }
)
"""Who is named by whom he serves or belongs to: «معاون پوتین», "Putin's spokesman", «همسر برنیک»."""

MINISTERS = frozenset({"foreign_minister", "deputy_foreign_minister", "defence_minister"})
"""Offices that are a leader's own where it is a leader who is named after them: «وزیر خارجهٔ برنیک»."""


def leads(scene: Scene, person: str) -> bool:
    """Whether somebody of the gazetteer leads a country, or led one."""
    entity = scene.vocabulary.gazetteer.entities.get(person)
    return entity is not None and any(role.title in LEADERS for role in entity.roles)


def office(scene: Scene, title: str, places: Sequence[str]) -> str | None:
    """Say who held the office ``title`` of one of ``places`` (ids of places or bodies) on the day of the report.

    "leader" stands for the highest office of a country that somebody of the gazetteer holds. ``None`` where nobody or more
    than one person is known.
    """
    wanted = LEADERS if title == "leader" else (title,)
    countries = {country(scene, place) for place in places}
    body = title in RELATIONAL and any(_is_body(scene, place) for place in places)
    for key in (*wanted, *_ALIKE.get(title, ())):
        exact = _holders(scene, key, lambda of: of in places)
        found = exact or _holders(
            scene, key, lambda of: country(scene, of) in countries and not (body and _is_body(scene, of))
        )
        if len(found) > 1:
            found = [person for person in found if person in scene.subject.participants] or found
        if len(found) == 1:
            return found[0]
    return None


def _is_body(scene: Scene, entity: str) -> bool:
    """Whether an id is that of a body, whose spokesman speaks for no other body of its country."""
    found = scene.vocabulary.gazetteer.entities.get(entity)
    return found is not None and found.kind == "body"


def _holders(scene: Scene, title: str, serves: Callable[[str], bool]) -> list[str]:
    found: list[str] = []
    for person, role in scene.vocabulary.offices.get(title, ()):
        if person not in found and serves(role.of) and holds(scene, role):
            found.append(person)
    return found


def holds(scene: Scene, role: Role) -> bool:
    """Whether an office is held on the day of the report, or where that is not known in the site's period, or else still."""
    first, last = (scene.day, scene.day) if scene.day else (scene.subject.since, scene.subject.until)
    if first is None and last is None:
        return role.until is None
    begun = role.since is None or last is None or role.since <= last
    return begun and (role.until is None or first is None or first <= role.until)


def country(scene: Scene, place: str) -> str:
    """Give the country that a place or body belongs to or, a capital, stands for; itself where none is known."""
    found: Entity | None = scene.vocabulary.gazetteer.entities.get(place)
    return found.of if found is not None and found.of else place


def counterpart(scene: Scene, places: Sequence[str]) -> str | None:
    """Say who holds in another country the office of the one told of: «همتای روس او»; else its leader."""
    for person in reversed(scene.named):
        entity = scene.vocabulary.gazetteer.entities.get(person.entity or "")
        for role in entity.roles if entity is not None else ():
            found = office(scene, role.title, places) if holds(scene, role) else None
            if found is not None and found != person.entity:
                return found
    return office(scene, "leader", places)


def chosen(scene: Scene, people: Sequence[str], titles: Sequence[TitleWord]) -> str | None:
    """Choose among the persons of one name run: of «مساعد بوتين يوري أوشاكوف» the one who holds the office, not the owner.

    ``None`` where somebody nobody knows serves the person named: "Roth's spokesman".
    """
    keys = {title.key for title in titles}
    entities = scene.vocabulary.gazetteer.entities
    holders = [p for p in people if any(role.title in keys for role in entities[p].roles)]
    # «المتحدث باسم الرئيس بوتين»: whose spokesman it is bears an office, too, but not the first that is named
    owner = entities[people[0]]
    borne = {role.title for role in owner.roles}
    serves = RELATIONAL | MINISTERS if borne.intersection(LEADERS) else RELATIONAL
    serving = serves & ({title.key for title in titles[:1]} if holders else keys)
    serving -= borne
    if len(people) > 1 or not owner.roles or not serving:
        return (holders or list(people))[-1]
    places = ((owner.id,), (owner.roles[0].of,))
    held = (office(scene, key, of) for of in places for key in sorted(serving))
    return next((person for person in held if person is not None), None)


def titled(
    skeleton: Skeleton,
    scene: Scene,
    titles: Sequence[TitleWord],
    others: Sequence[str],
    first: int,
    last: int,
) -> tuple[Speaker, ...]:
    """Resolve a title without a name: by office and country, by who was described so before, by who bore the title last."""
    if {title.key for title in titles} == {"spokesperson"} and skeleton.at(last, "same") is not None:
        return ()  # «المتحدث ذاته»: whoever was quoted last, which shows only where it is read
    if skeleton.holds(first, last + 1, "former"):
        known = scene.described.get(fold(skeleton.text(first, last)))
        return (known,) if known is not None else ()
    own = _at_home(skeleton, scene, {title.key for title in titles}, last) if not others else ()
    if own:
        return own
    told = scene.described.get(fold(skeleton.text(first, last))) if others else None
    if told is not None and told.entity is None:
        return (told,)  # the article itself says who holds the office
    held = _served_or_held(scene, titles, others) if others else None
    if held is not None:
        return (speaker(scene.vocabulary, held),) if held else ()
    high = next((high for low, high in skeleton.sentences if low <= first < high), last)
    whole = title_phrases.description_end(skeleton, scene, last, high)
    if not others:
        titles = [
            title for title in titles if title.key in RELATIONAL
        ] or titles  # "the president's spokesman"
    keys = {title.key for title in titles}
    if not others and whole == last and len(scene.spoke) == 1:
        own = scene.spoke if bears(scene, scene.spoke[0], keys) else _head(scene, scene.spoke[0], titles)
        if own:
            return own
    for end in {whole: None, last: None}:
        known = roster.bearer(skeleton, scene, first, end)
        if known is not None and not (end < whole and _foreign(skeleton, scene, last, known)):
            return (known,)
    return _told_of(skeleton, scene, titles, others, last, whole)


def _at_home(skeleton: Skeleton, scene: Scene, keys: set[str], last: int) -> tuple[Speaker, ...]:
    """Say who of the subject alone bears an office of the paper's own country: «رئیس‌جمهور کشورمان»."""
    if skeleton.at(last, "home") is None:
        return ()
    known = [p for p in scene.subject.participants if p in scene.vocabulary.gazetteer.entities]
    bearing = [s for p in known if bears(scene, s := speaker(scene.vocabulary, p), keys)]
    return tuple(bearing) if len(bearing) == 1 else ()


def ours(skeleton: Skeleton, scene: Scene, first: int) -> tuple[Speaker, ...]:
    """Say whom somebody's own words mean by an office of his country: the spokesman's "our president"."""
    home = skeleton.at(first, "home") if scene.vocabulary.lexicon.quotes.grammar.case else None
    speaks = scene.speaking or scene.spoke
    title = skeleton.at(home.last, "title") if home is not None and len(speaks) == 1 else None
    own = scene.vocabulary.gazetteer.entities.get(speaks[0].entity or "") if title is not None else None
    if title is None or own is None or not own.roles:
        return ()
    held = office(scene, title.value.key, (country(scene, own.roles[0].of),))
    return (speaker(scene.vocabulary, held),) if held is not None else ()


def _told_of(
    skeleton: Skeleton,
    scene: Scene,
    titles: Sequence[TitleWord],
    others: Sequence[str],
    last: int,
    whole: int,
) -> tuple[Speaker, ...]:
    """Resolve a title by who was named beside it, as the counterpart from its land, or bore it last."""
    holders = {holder: None for title in titles for holder in scene.offices.get(title.key, ())}
    fitting = [h for h in holders if whole == last or roster.fits(skeleton, scene, h, last, whole)]
    if len(fitting) == 1:
        return tuple(fitting)
    keys = {title.key for title in titles}
    other = _counterpart_of(skeleton, scene, last) if whole > last and not keys.isdisjoint(LEADERS) else None
    if other is not None:
        return (other,)
    bearers = () if others else _last_bearer(scene, keys)
    return () if whole > last and any(_foreign(skeleton, scene, last, b) for b in bearers) else bearers


def _head(scene: Scene, body: Speaker, titles: Sequence[TitleWord]) -> tuple[Speaker, ...]:
    """Say whom a body, or who serves one, means by an office of its own country: "the Palace said | the president would come"."""
    entity = scene.vocabulary.gazetteer.entities.get(body.entity or "")
    if entity is None:
        return ()
    serves = (country(scene, r.of) for r in entity.roles if r.title in RELATIONAL and holds(scene, r))
    land = entity.of if entity.kind == "body" else next(serves, "")
    if not land:
        return ()
    held = (office(scene, title.key, (land,)) for title in titles if title.key in LEADERS)
    return tuple(speaker(scene.vocabulary, person) for person in held if person is not None)[:1]


def _counterpart_of(skeleton: Skeleton, scene: Scene, index: int) -> Speaker | None:
    """Give who was told of as the counterpart from where the adjective at item ``index`` says: «نظيره السورفي سالم فهد. وقال الرئيس السورفي»."""
    if not morphology.origin(skeleton, scene, index):
        return None
    land = roster.bare(scene, skeleton.words[index])
    words = {fold(word) for word in scene.vocabulary.lexicon.quotes.counterparts}
    told = (d for word in words for d in scene.descriptions.get(word, ()))
    known = {d.speaker for d in told if land in d.words}
    return known.pop() if len(known) == 1 else None


def _foreign(skeleton: Skeleton, scene: Scene, index: int, bearer: Speaker) -> bool:
    """Whether an office is of another country than ``bearer`` is told to be of: «الرئيس المصري …. وصرح الرئيس الجزائري»."""
    if not morphology.origin(skeleton, scene, index):
        return False
    if bearer.entity is not None:
        return True  # the country is none that the gazetteer knows
    listed = (d.words for told in scene.descriptions.values() for d in told if d.speaker == bearer)
    grammar = scene.vocabulary.lexicon.quotes.grammar
    lands = {word for words in listed for word in words if morphology.nisba(scene, grammar.definite + word)}
    female = tuple(fold(ending) for ending in grammar.feminine_nouns)
    told = any(not word.endswith(female) for word in lands)  # «رئيس الجمهورية» is of no land
    land = roster.bare(scene, skeleton.words[index])
    return told and not any(land == word or word.startswith(land) for word in lands)


def _served_or_held(scene: Scene, titles: Sequence[TitleWord], places: Sequence[str]) -> str | None:
    """Say who serves the holder of an office, else who holds the first of those that somebody is known to hold; "" as ``_served``."""
    served = _served(scene, titles, places)
    if served is not None:
        return served
    held = (office(scene, title.key, places) for title in titles)
    return next((person for person in held if person is not None), None)


def _served(scene: Scene, titles: Sequence[TitleWord], places: Sequence[str]) -> str | None:
    """Say who serves the holder of an office: «سخنگوی رئیس‌جمهور روسیه»; "" where nobody knows, ``None`` for one office."""
    serving = [title.key for title in titles if title.key in RELATIONAL]
    ruling = [title.key for title in titles if title.key not in RELATIONAL]
    if not serving or not ruling:
        return None
    owners = (office(scene, key, places) for key in ruling)
    owner = next((person for person in owners if person is not None), None)
    wanted = ((owner,), places) if owner is not None else (places,)
    found = (office(scene, key, of) for of in wanted for key in serving)
    return next((person for person in found if person is not None), "")


def _last_bearer(scene: Scene, keys: set[str]) -> tuple[Speaker, ...]:
    """Give who of those that speak, are told of or were named bears one of the titles, the last named first."""
    everyone = (*scene.spoke, *scene.topic, *reversed(scene.named))
    return next(((person,) for person in everyone if bears(scene, person, keys)), ())


def speaking(scene: Scene, title: str) -> Speaker | None:
    """Say who of those that speak or are told of at this point bears the title: "the president added"."""
    return next((p for p in (*scene.spoke, *scene.topic) if bears(scene, p, {title})), None)


def bears(scene: Scene, person: Speaker, titles: set[str]) -> bool:
    """Whether somebody of the gazetteer holds one of the offices ``titles``."""
    entity = scene.vocabulary.gazetteer.entities.get(person.entity or "")
    return entity is not None and any(
        (role.title in titles or any(role.title.endswith(f"_{t}") for t in titles & _IN_SHORT))
        and holds(scene, role)
        for role in entity.roles
    )


def kind(scene: Scene, hit: Hit) -> str:
    if hit.sort == "demonym":
        return "place"
    found = scene.vocabulary.gazetteer.entities.get(hit.value)
    return found.kind if found is not None else ""
