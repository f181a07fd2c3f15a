"""``people.toml``, ``places.toml``, ``topics.toml``: one entity a table, named by its id."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from generator.content.faults import Keys, Origin, decode, nearest
from generator.errors import GenError, together
from generator.model import Entity, Gazetteer, Names, Role

Table = tuple[dict[str, Any], Origin]
"""A TOML file: its content and where it comes from."""

# putin, la-grange, sullivan-jake
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

# Q7747
_WIKIDATA = re.compile(r"Q[1-9]\d*")


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of ``people.toml``: somebody or a body that speaks."""

    names: Names
    kind: Literal["person", "body"] = "person"
    wikidata: str | None = None
    gender: Literal["male", "female"] | None = None
    of: str = ""
    epithets: Names = {}
    roles: tuple[Role, ...] = ()


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of ``places.toml``."""

    names: Names
    kind: Literal["country", "region", "city", "building"] = "city"
    wikidata: str | None = None
    within: str = ""
    """Id of the place around it."""
    capital_of: str = ""
    """Id of the country whose government its name can stand for."""
    epithets: Names = {}
    demonyms: Names = {}


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of ``topics.toml``."""

    labels: Names
    wikidata: str | None = None
    signals: Names = {}
    """Further words by which an article shows that it is about the topic."""


class Sort(NamedTuple):
    """A file of the gazetteer: what its tables must be, and how one becomes an entity."""

    file: str
    record: type[msgspec.Struct]
    make: Callable[[str, Any], Entity]


def _person(name: str, row: Person) -> Entity:
    return Entity(
        id=name,
        kind=row.kind,
        names=row.names,
        wikidata=row.wikidata,
        gender=row.gender,
        of=row.of,
        epithets=row.epithets,
        roles=row.roles,
    )


def _place(name: str, row: Place) -> Entity:
    return Entity(
        id=name,
        kind="place",
        names=row.names,
        wikidata=row.wikidata,
        of=row.capital_of,
        within=row.within,
        epithets=row.epithets,
        demonyms=row.demonyms,
    )


def _topic(name: str, row: Topic) -> Entity:
    names = {
        lang: (*row.labels.get(lang, ()), *row.signals.get(lang, ()))
        for lang in {**row.labels, **row.signals}
    }
    return Entity(id=name, kind="topic", names=names, wikidata=row.wikidata)


SORTS = (
    Sort("people.toml", Person, _person),
    Sort("places.toml", Place, _place),
    Sort("topics.toml", Topic, _topic),
)


def read(tables: Mapping[str, Table]) -> Gazetteer:
    """Make a gazetteer of the tables of its files, by file name; entities are ordered by id.

    Raises:
        GenError: All that is wrong with them.
    """
    entities: dict[str, Entity] = {}
    origins: dict[str, Origin] = {}
    mistakes: list[GenError] = []
    for sort in SORTS:
        table, origin = tables[sort.file]
        for name, value in table.items():
            try:
                entity = sort.make(name, decode(value, sort.record, origin, name))
            except GenError as error:
                mistakes.append(error)
                continue
            mistakes.extend(_check(entity, origin))
            if name in entities:
                mistakes.append(
                    origin.fault(f'the id "{name}" is taken by {origins[name].path}. Choose another.', name)
                )
            entities[name], origins[name] = entity, origin
    for name, entity in entities.items():
        mistakes.extend(_check_references(entity, entities, origins[name]))
    if mistakes:
        raise together(mistakes)
    return Gazetteer(dict(sorted(entities.items())))


def _check(entity: Entity, origin: Origin) -> Iterator[GenError]:
    name = entity.id
    if not _ID.fullmatch(name):
        message = f'the id "{name}" will be part of addresses. Write it with small Latin letters, digits and hyphens.'
        yield origin.fault(message, name)
    if entity.wikidata is not None and not _WIKIDATA.fullmatch(entity.wikidata):
        message = f'wikidata "{entity.wikidata}" is not an id. Write for example wikidata = "Q7747", or leave it out.'
        yield origin.fault(message, name, "wikidata")
    if not any(entity.names.values()):
        key = "labels" if entity.kind == "topic" else "names"
        yield origin.fault(f'"{name}" has no names. Write for example en = ["…"] under [{name}.{key}].', name)
    for key in ("names", "epithets", "demonyms", "labels", "signals"):
        words: Names = getattr(entity, key, {})
        for lang, phrases in words.items():
            if not phrases or not all(phrase.strip() for phrase in phrases):
                yield origin.fault(f'"{name}" has an empty name in "{lang}". Leave it out.', name, key, lang)


def _check_references(entity: Entity, entities: Mapping[str, Entity], origin: Origin) -> Iterator[GenError]:
    capital = "capital_of" if entity.kind == "place" else "of"
    referred: list[tuple[str, Keys]] = [
        (entity.of, (entity.id, capital)),
        (entity.within, (entity.id, "within")),
    ]
    referred += [(role.of, (entity.id, "roles", index, "of")) for index, role in enumerate(entity.roles)]
    for target, keys in referred:
        if target and target not in entities:
            yield origin.fault(
                f'"{keys[-1]}" names the unknown "{target}". {nearest(target, entities, "ids")}', *keys
            )
