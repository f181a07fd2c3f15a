"""What the table ``tense`` of ``dates.toml`` may hold: words that tell whether a clause is about the past or the future."""

import msgspec

from generator.lexicon.dates.values import Phrases, Place


class Tense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell whether a clause is about the past or the future."""

    past: Phrases = ()
    present: Phrases = ()
    """Verbs of the present and the subjunctive, which with a weekday speak of the one to come."""
    future: Phrases = ()
    past_suffixes: Phrases = ()
    """What may be written after a verb of ``past``: «التقى» + «ا»."""
    present_prefixes: Phrases = ()
    present_openings: Phrases = ()
    """How verbs of the present begin: «يـ»."""
    turns_past: Phrases = ()
    """Words that make a verb of the present after them one of the past: «لم يحضر», «كان يعمل»."""
    future_prefixes: Phrases = ()
    """How verbs of the future begin: «سيـ»."""
    stems: Phrases = ()
    """Verbs that take one of ``present_prefixes``: «يـ» + «لتقي»."""
    particles: Phrases = ()
    """What stands before a verb as a word of its own and belongs to it: «می» in «می رود»."""
    prefixes: Phrases = ()
    """Conjunctions written together with a verb: «و», «فـ»."""
    past_endings: Phrases = ()
    """How words end that are mostly verbs of the past: "-ed"."""
    participles: Phrases = ()
    """How participles end that with one of ``auxiliaries`` after them are of the past: «باریده است»."""
    auxiliaries: Phrases = ()
    nouns: Phrases = ()
    """Nouns and names that begin like a future verb: «سيارة», «سيناريو»."""
    noun_endings: Phrases = ()
    """How such nouns end."""
    breaks: Phrases = ()
    """Words at which another clause begins."""
    whens: Phrases = ()
    """Those of them that right behind a time go on with what was then: "in January, when they spoke"."""
    roles: Phrases = ()
    """Those of them that after a participle begin none: "a summit hailed as “historic”"."""
    intends: Phrases = ()
    """Past forms after which an infinitive is still to come: "agreed to meet"."""
    deeds: Phrases = ()
    """What those forms intend, where a noun says it: «اقترح عقد قمة الاثنين»."""
    foretells: Phrases = ()
    """Other words by which a clause of the past tells what is to come: "announced a summit in May", «قرار بود»."""
    being: Phrases = ()
    """Verbs that right before the preposition of a day tell when something will be: "the vote is on Sunday"."""
    would: Phrases = ()
    """Verbs that tell what was still to come when somebody spoke of it: "said on Sunday that he would fly on Monday"."""
    arranged: Phrases = ()
    """Participles that after a verb of ``being`` tell what is arranged: "is travelling to Halm on Monday"."""
    firsts: Phrases = ()
    """Words before a noun whose infinitive is no plan: "the first mayor to attend"."""
    articles: Phrases = ()
    """Words that make a noun of a verb of ``present`` right after them: "the visit"."""
    one: Phrases = ()
    """Those of them that do so over an adjective too: "on a state visit"."""
    agents: Phrases = ()
    """Words that make a form of the past before them a participle: "families separated | by the war"."""
    final: Phrases = ()
    """Verbs that are nouns unless they close their clause: «نشست»."""
    asks: Phrases = ()
    """Those of them that are verbs too where a preposition before them says who is asked: «از شهردار خواست پل را بگشاید»."""
    asked: Phrases = ()
    """That preposition."""
    look: tuple[Place, ...] = ("before", "after")
    """Where a clause's verb stands, seen from its date; the likelier first."""
