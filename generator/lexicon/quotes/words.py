"""What ``quotes.toml`` of one language may hold, as checked records, and its phrases as they are written there."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from generator.lexicon.quotes.grammar import Grammar
from generator.lexicon.quotes.inflections import SLOT
from generator.lexicon.quotes.values import CueWord, Form, Strength
from generator.model import Stance


class Titles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one office."""

    one: tuple[str, ...]
    many: tuple[str, ...] = ()


class Pronouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand for a speaker named before."""

    male: tuple[str, ...] = ()
    female: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    """For one person of either gender."""
    many: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    """For a body or a document: "it"."""


class QuoteWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``quotes.toml`` of one language.

    Phrases may hold slots such as ``{past}``: each stands for every ending or form listed under ``inflections``.
    """

    grammar: Grammar
    patterns: dict[str, str]
    """Name → word order, as slots around ``{cue}``; tried in this order."""
    continuations: dict[str, str]
    """The same for participles and words passed on, whose speaker is named elsewhere."""
    inflections: dict[str, tuple[str, ...]]
    cues: dict[Stance, dict[Strength, dict[str, tuple[str, ...]]]]
    participles: dict[Stance, dict[str, tuple[str, ...]]]
    phrases: dict[Stance, dict[str, tuple[str, ...]]]
    headings: dict[str, tuple[str, ...]]
    that: tuple[str, ...]
    """Complementizers."""
    that_fused: tuple[str, ...]
    """Complementizers that hold the subject of their clause: «أنه»."""
    that_asked: tuple[str, ...]
    """Those that follow verbs of asking only: «تا»."""
    masks: tuple[str, ...]
    """Phrases that hold the word of a cue and are none: «گفت‌وگو», "said to be"."""
    whether: tuple[str, ...]
    """Openers of an asked clause: "whether", «ما إذا»."""
    titles: dict[str, Titles]
    qualifiers: tuple[str, ...]
    """Adjectives between a title and its country: «جدید», "new"."""
    former: tuple[str, ...]
    """Those that say the office is over: «پیشین», "former"."""
    counterparts: tuple[str, ...]
    """«همتای», «نظيره», "counterpart": the same office of another country."""
    pronouns: Pronouns
    pairs: tuple[str, ...]
    """The two of the subject together: «دو رئیس‌جمهور», "both leaders"."""
    sources: tuple[str, ...]
    """Nouns for people who speak without a name: «مقام», «مصدر», "official"."""
    documents: tuple[str, ...]
    """Nouns for what speaks for its author: «بیانیه», "statement"."""
    joint: tuple[str, ...]
    """Words for what two say together: «مشترک», "joint"."""
    through: tuple[str, ...]
    """Words after which the speaker of ``reported`` cues stands: «عن», "quoted"."""
    relays: dict[str, tuple[str, ...]]
    """Verbs of passing words on, whose subject is not the speaker: «نقل … عن»."""
    reported: dict[str, tuple[str, ...]]
    """Cues of words that somebody passes on: «قوله», "as saying"."""
    agencies: tuple[str, ...]
    """Nouns and names of carriers, which are sources and no speakers."""
    carried: tuple[str, ...]
    """Phrases after which a carrier is named: «به گزارش», «نقلا عن», "as reported by"."""
    prepositions: tuple[str, ...]
    posts: tuple[str, ...] = ()
    """Those of ``sources`` that name a post of one person: «نماینده», but not «مقامی»."""
    compounds: tuple[str, ...] = ()
    """Words that are written apart and seem to hold a preposition: «بین‌الملل»."""
    institutions: tuple[str, ...] = ()
    """Nouns for bodies that speak: «وزارت», «شركة»; they are sources too."""
    toward: tuple[str, ...] = ()
    """Prepositions before somebody told, so that a name in marks after them is no statement: «لـ»."""
    possessives: tuple[str, ...] = ()
    """Words that tie a noun to its owner without being a preposition of place: "of", "'s"."""
    own_documents: tuple[str, ...] = ()
    """Documents of who spoke last, as the pronoun at their end tells: «وجاء في بيانها أن»."""
    foregone: tuple[str, ...] = ()
    """Verbs that say of somebody that he has said something before: «سبق لبرينيك أن قال»."""
    within: tuple[str, ...] = ()
    """Words behind a verb of saying for the document in which it is said: «برقية … قال فيها»."""
    during_it: tuple[str, ...] = ()
    """Words behind a verb of saying for the talk in which it is said: «أجرى اتصالا … أكد خلاله أن»."""
    adverbs: tuple[str, ...] = ()
    """Words and phrases that may stand between subject and verb, or before both."""
    regnals: tuple[str, ...] = ()
    """Ordinals behind the name of a king: «عبد الله الثاني»."""
    each: tuple[str, ...] = ()
    """What counts several out before the first of them: «كل من»."""
    matters: tuple[str, ...] = ()
    """Nouns that open what a verb reports and end a name before it: «أكد سالم فهد | أهمية الحوار»."""
    negations: tuple[str, ...] = ()
    unreal: tuple[str, ...] = ()
    """Words of condition, future and command before a verb, with which it reports nothing."""
    auxiliaries: tuple[str, ...] = ()
    """Verbs before a subject that a second verb shares: «كان … قد أكد»."""
    perfect: tuple[str, ...] = ()
    """What ties that second verb to them: «قد»."""
    topical: tuple[str, ...] = ()
    """Words that put a subject before its verb: «أما»."""
    same: tuple[str, ...] = ()
    """Words that point back to who was described before: «این», "the"."""
    latter: tuple[str, ...] = ()
    """Words that stand behind a verb for who was named last: «فيما رد الأخير بأن»."""
    also: tuple[str, ...] = ()
    """«نیز», "also"."""
    this: tuple[str, ...] = ()
    """What may stand for the words said, between them and the speaker: «این را»."""
    conditions: tuple[str, ...] = ()
    """Words that make a clause a condition: "if", «اگر»."""
    bindings: tuple[str, ...] = ()
    """Words by which what stands behind marked words is a part of the same complement: 'spoke of a “great loss” for the port'."""
    subordinating: tuple[str, ...] = ()
    """Words that open a clause before the main one, which a comma ends: "while", "although"."""
    temporal: tuple[str, ...] = ()
    """Words that make a clause one of time: "when", «وقتی»; what it tells is no report of its own."""
    counts: tuple[str, ...] = ()
    """Number words that open a phrase about people: "four in ten"."""
    agents: tuple[str, ...] = ()
    """Words after a verb in the passive that name who acts: "by"."""
    asides: tuple[str, ...] = ()
    """Words that make a verb of saying an aside to what is said: "as Peskov put it, …"."""
    seats: tuple[str, ...] = ()
    """Those of ``institutions`` that are a leader's own, so that he answers for them who answers for the leader."""
    ties: tuple[str, ...] = ()
    """Adjectives with a preposition that go on describing somebody: «منبعی | نزدیک به | کاخ»."""
    aforesaid: tuple[str, ...] = ()
    """Adjectives behind a noun by which it points back: «منابع مذکور»."""
    homes: tuple[str, ...] = ()
    """How a paper calls its own country behind an office: «رئیس‌جمهور کشورمان»."""
    retorts: tuple[str, ...] = ()
    """Nouns for what somebody says, before his name at the head of a headline: «پاسخ دانف: …»."""
    organs: tuple[str, ...] = ()
    """Nouns of what speaks for the body named behind them: «سرویس مطبوعاتی کرملین»."""
    voices: tuple[str, ...] = ()
    """Nouns by which who has just spoken is named again, if he leads no country: "the official"."""
    sites: tuple[str, ...] = ()
    """Where a body puts its documents: "a statement on the Palace's website"."""
    silences: tuple[str, ...] = ()
    """Verbs at the end of a clause that tell what somebody did not say: «از ارائه جزئیات | خودداری کرد»."""
    contrasts: tuple[str, ...] = ()
    """«اما», "but"."""
    resumes: tuple[str, ...] = ()
    """Words with which narration goes on after reported speech: "while", «كما», «در حالی که»."""
    relatives: tuple[str, ...] = ()
    """Relative pronouns."""
    oblique: Pronouns = Pronouns()
    """Pronouns after a preposition: "according to him"."""
    owned: Pronouns = Pronouns()
    """Pronouns before what somebody has: "its minister", "his spokesman"."""
    openers: tuple[str, ...] = ()
    """Words with which a clause begins that has no complementizer."""
    finite: tuple[str, ...] = ()
    """Verb forms that show a stretch to be a clause."""
    objects: tuple[str, ...] = ()
    """Words that mark the object, and so no subject: «را»."""
    naming: tuple[str, ...] = ()
    """Nouns before a name in marks: «شرکت», "the company"."""
    honorifics: tuple[str, ...] = ()
    """«آقای», «السيد», "Mr"."""
    articles: tuple[str, ...] = ()
    """Words that begin a noun phrase: "the"."""
    indefinite: tuple[str, ...] = ()
    """Articles with which somebody new is told of: "a"."""
    unsaid: tuple[str, ...] = ()
    """Words that may be left out of the name of a body or an office, folded: «امور» in «وزارت امور خارجه»."""
    officials: tuple[str, ...] = ()
    """Nouns by which the holder of a post is called again, folded: «این دیپلمات»."""
    ranks: tuple[str, ...] = ()
    """Words with which a noun of ``ranked`` means an office: "top"."""
    ranked: dict[str, tuple[str, ...]] = {}
    """Offices → nouns that mean them with a rank and a country: "the top Varlandic diplomat"."""
    company: tuple[str, ...] = ()
    """What puts somebody beside the main clause who says something in it: "with the captain saying"."""
    questions: tuple[str, ...] = ()
    """What opens the lines of an interview's questions, folded: "q"."""
    answers: tuple[str, ...] = ()
    """What opens those of its answers."""
    copulas: tuple[str, ...] = ()
    """What ties a person to an office: "Vance has been mayor"."""
    utterances: tuple[str, ...] = ()
    """Nouns for what somebody says: "answer", "speech". Words in marks after them and a colon are theirs whom "of" or "from" names."""
    epithets: tuple[str, ...] = ()
    """Nouns by which somebody named before is called again: "the striker", "the veteran"."""
    gendered: dict[Literal["male", "female"], frozenset[str]] = {}
    """Titles and nouns that tell a man or a woman, folded."""
    complements: dict[str, frozenset[str]] = {}
    """Preposition, folded → entries of verbs whose words it rules before them: «بر «…» تأکید کرد»."""
    infinitives: tuple[str, ...] = ()
    """What after a cue shows that no clause is reported: "to"."""

    def __post_init__(self) -> None:
        """Hold the slots of all phrases against the inflections, and see that every word order has its cue."""
        phrases = [phrase for _, phrase in cues(self)]
        phrases.extend(phrase for _, listed, _ in lists(self) for phrase in listed)
        slots = {slot for phrase in phrases for slot in SLOT.findall(phrase)}
        if missing := sorted(slots - self.inflections.keys()):
            raise ValueError(f"inflections lacks {', '.join(missing)}")
        for name, pattern in self.patterns.items():
            if pattern.split().count("{cue}") != 1:
                raise ValueError(f"patterns.{name} must hold {{cue}} once")


def cues(part: QuoteWords) -> Iterator[tuple[CueWord, str]]:
    """List every cue with its phrases as they are written in the file, slots and all."""
    for stance, by_strength in part.cues.items():
        for strength, verbs in by_strength.items():
            for entry, phrases in verbs.items():
                for phrase in phrases:
                    yield CueWord(entry, stance, strength, "verb"), phrase
    groups: tuple[tuple[Form, dict[Stance, dict[str, tuple[str, ...]]]], ...] = (
        ("participle", part.participles),
        ("phrase", part.phrases),
        ("heading", {"write": part.headings}),
        ("reported", {"say": part.reported}),
        ("relay", {"say": part.relays}),
    )
    for form, stances in groups:
        for stance, verbs in stances.items():
            for entry, phrases in verbs.items():
                for phrase in phrases:
                    yield CueWord(entry, stance, "strong", form), phrase


def lists(part: QuoteWords) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """List the sorts of words that mean no more than their sort: its name, its phrases, and whether they are verbs or particles."""
    yield from (("that", part.that + part.that_fused, True), ("fused", part.that_fused, True))
    yield from (("within", part.within, False), ("during_it", part.during_it, False))
    yield "former", part.former, False
    yield "qualifier", part.qualifiers, False
    yield "that-asked", part.that_asked, True
    yield from (("mask", part.masks, True), ("compound", part.compounds, False))
    yield from (("post", part.posts, False), ("site", part.sites, False), ("voice", part.voices, False))
    yield from (("whether", part.whether, True), ("retort", part.retorts, False))
    yield from (("aforesaid", part.aforesaid, False), ("home", part.homes, False))
    yield "counterpart", part.counterparts, False
    yield "pair", part.pairs, False
    yield "source", part.sources + part.institutions, False
    yield from (("institution", part.institutions, False), ("organ", part.organs, False))
    yield from (("seat", part.seats, False), ("tie", part.ties, True), ("copula", part.copulas, True))
    yield "indefinite", part.indefinite, True
    yield "utterance", part.utterances, False
    yield "again", part.epithets, False
    documents = part.documents + part.own_documents
    yield from (("document", documents, False), ("own-document", part.own_documents, False))
    yield "joint", part.joint, False
    yield from (("through", part.through, True), ("foregone", part.foregone, True))
    yield "agency", part.agencies, False
    yield "carried", part.carried, False
    yield "preposition", part.prepositions, True
    yield "toward", part.toward, True
    yield "possessive", part.possessives, True
    yield "adverb", part.adverbs, True
    yield from (("matter", part.matters, True), ("negation", part.negations, True))
    yield "unreal", part.unreal, True
    yield from (("also", part.also, True), ("each", part.each, False), ("regnal", part.regnals, False))
    yield "same", part.same, True
    yield "this", part.this, True
    yield "condition", part.conditions, True
    yield from (("temporal", part.temporal, True), ("subordinating", part.subordinating, True))
    yield "auxiliary", part.auxiliaries, True
    yield "perfect", part.perfect, True
    yield from (("topical", part.topical, True), ("latter", part.latter, False))
    yield "aside", part.asides, True
    yield "agent", part.agents, True
    yield "count", part.counts, True
    yield from (("contrast", part.contrasts, True), ("silence", part.silences, True))
    yield "resume", part.resumes, True
    yield "relative", part.relatives, True
    yield "opener", part.openers, True
    yield "finite", part.finite, True
    yield "object", part.objects, True
    yield "naming", part.naming, False
    yield from (("honorific", part.honorifics, False), ("article", part.articles, True))
    yield "infinitive", part.infinitives, True
