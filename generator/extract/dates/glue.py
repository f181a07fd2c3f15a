"""The glue of a language's dates, folded once: the words of its lexicon in, sets to look them up in out."""

from functools import lru_cache
from typing import Literal, NamedTuple

from generator.folding import fold
from generator.lexicon.dates import DateWords
from generator.lexicon.dates.values import Measured, Phrases, Step
from generator.text.words import phrase_words, spellings


class Distance(NamedTuple):
    """A word such as *ago* beside a counted unit."""

    sign: int
    base: Literal["publication", "text"]


class Grammar(NamedTuple):
    """The glue of a language's dates."""

    words: DateWords
    of: frozenset[str]
    to: frozenset[str]
    also: frozenset[str]
    opens: frozenset[str]
    between: frozenset[str]
    dual: frozenset[str]
    on: frozenset[str]
    prepositions: frozenset[str]
    times: frozenset[str]
    named: frozenset[str]
    lasting: frozenset[str]
    lasts: frozenset[str]
    weeks: frozenset[str]
    editions: frozenset[str]
    owners: frozenset[str]
    within: frozenset[str]
    since: frozenset[str]
    epochs: frozenset[tuple[str, ...]]
    until: frozenset[str]
    ahead: frozenset[tuple[str, ...]]
    hedges: frozenset[str]
    days: frozenset[str]
    rounds: frozenset[str]
    meant: frozenset[str]
    impends: frozenset[tuple[str, ...]]
    defers: frozenset[str]
    postpones: frozenset[str]
    followed: frozenset[str]
    later: frozenset[str]
    told: frozenset[str]
    back: frozenset[str]
    clocks: frozenset[str]
    counted: frozenset[str]
    closes: frozenset[str]
    counts: frozenset[str]
    vague: frozenset[str]
    away: frozenset[str]
    clauses: frozenset[str]
    labels: frozenset[str]
    articles: frozenset[str]
    lookalikes: tuple[str, ...]
    thereafter: frozenset[str]
    until_then: frozenset[str]
    accounts: frozenset[str]
    passed: frozenset[str]
    definite: str
    lengths: frozenset[str]
    each: frozenset[str]
    plurals: frozenset[str]
    decade_endings: frozenset[str]
    beside: frozenset[str]
    steps_before: dict[str, Step]
    steps_after: dict[tuple[str, ...], Step]
    distances_before: dict[tuple[str, ...], Distance]
    distances_after: dict[tuple[str, ...], Distance]
    home: frozenset[str]
    abroad: frozenset[str]


@lru_cache(maxsize=32)
def grammar(words: DateWords) -> Grammar:
    """Fold the glue of a language."""
    glue = words.glue
    return Grammar(
        words=words,
        of=_folded(glue.of),
        to=_folded(glue.to),
        also=_folded(glue.also),
        opens=_folded(glue.opens),
        between=_folded(glue.between),
        dual=_folded(glue.dual),
        on=_folded(glue.on),
        prepositions=_folded(glue.prepositions),
        times=_folded(glue.times),
        named=_folded(glue.named),
        lasting=_folded(glue.lasting),
        lasts=_folded(glue.lasts),
        weeks=_folded(glue.weeks),
        editions=_folded(glue.editions),
        owners=_folded(glue.owners),
        within=_folded(glue.within),
        since=_folded(glue.since),
        epochs=frozenset(_phrases(glue.epochs)),
        until=_folded(glue.until),
        ahead=frozenset(_phrases(glue.ahead)),
        hedges=_folded(glue.hedges),
        days=_folded(glue.days),
        rounds=_folded(glue.rounds),
        meant=_folded(glue.meant),
        defers=_folded(glue.defers),
        postpones=_folded(glue.postpones),
        followed=_folded(glue.followed),
        later=_folded(glue.later),
        told=_folded(glue.told),
        impends=frozenset(_phrases(glue.impends)),
        back=_folded(glue.back),
        clocks=_folded(glue.clocks),
        counted=_folded(glue.counted),
        closes=_folded(glue.closes),
        counts=_folded(glue.counts),
        vague=_folded(glue.vague),
        away=_folded(glue.away),
        clauses=_folded(glue.clauses),
        labels=_folded(glue.labels),
        articles=_folded(glue.articles),
        lookalikes=tuple(glue.lookalikes),
        thereafter=_folded(glue.thereafter),
        until_then=_folded(glue.until_then),
        accounts=_folded(glue.accounts),
        passed=_folded(glue.passed),
        definite=fold(glue.definite),
        lengths=_folded(glue.lengths),
        each=_folded(glue.each),
        plurals=_folded(glue.plurals),
        decade_endings=_folded(glue.decade_endings),
        beside=_folded(glue.beside),
        steps_before={fold(word): step for step, found in words.shift_before.items() for word in found},
        steps_after={p: step for step, found in words.shift_after.items() for p in _phrases(found)},
        distances_before=_distances(words.distance_before),
        distances_after=_distances(words.distance_after),
        home=_folded(words.home),
        abroad=_folded(words.abroad),
    )


def _folded(words: Phrases) -> frozenset[str]:
    return frozenset(map(fold, words))


def _phrases(words: Phrases) -> set[tuple[str, ...]]:
    return {spelling for word in words for spelling in spellings(word)} | set(map(phrase_words, words))


_MEASURED: dict[Measured, Distance] = {
    "ago": Distance(-1, "publication"),
    "hence": Distance(1, "publication"),
    "earlier": Distance(-1, "text"),
    "later": Distance(1, "text"),
}


def _distances(table: dict[Measured, Phrases]) -> dict[tuple[str, ...], Distance]:
    return {p: _MEASURED[name] for name, found in table.items() for p in _phrases(found)}
