"""The part of a lexicon about contacts: the words for meetings, calls and letters, and what is said around them."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import msgspec

from generator.lexicon.contact_parts import Counting, Initiative, Kinds, Lengths, Moods, Phrases
from generator.lexicon.schema import Entry

WordKind = Literal["meeting", "phone_call", "video_call", "letter", "call", "talk"]
"""``call``: by phone or by video; ``talk``: the word does not say by what means."""

Mood = Literal["planned", "intended", "proposed", "negated", "cancelled"]
"""``cancelled``: it was planned, and is not to be; every plan of that kind in the article falls with it."""
Side = Literal["before", "after", "near_before", "near_after", "right_before", "predicate", "itself"]
"""Where a mood word stands, seen from the word for the contact: in its clause, within three words, beside it, as what its sentence says
of it ("… is possible"), or in its place."""

Form = Literal["noun", "own", "bound", "received", "verb", "object_verb", "clitic_verb", "object_noun"]
"""``own``: a noun with its owner's pronoun («لقائه», "his call"); ``bound``: counts only beside a name or before "with", for
the word has other senses ("call"); ``object_verb``: its object is the other one ("met Roth"); ``clitic_verb``: one with its
object's pronoun («استقبله»); ``object_noun``: a noun that makes such a verb («میزبان روت بود»), and counts only beside a name."""


class OccasionWord(NamedTuple):
    """What the dictionary knows of a word for a contact (sort ``occasion``)."""

    kind: WordKind
    form: Form
    both: bool = False
    """Whether its own pronoun means two people: «لقائهما»."""
    definite: bool = False
    """Whether it carries the article: «القمة»."""

    @property
    def verbal(self) -> bool:
        """Whether it is a verb, or a noun that makes one: «میزبان … بود»."""
        return self.form in {"verb", "object_verb", "clitic_verb", "object_noun"}


class Unreal(NamedTuple):
    """A word beside a contact that says it did not happen, or not yet (sort ``occasion_mood``)."""

    mood: Mood
    side: Side


class ContactWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``contacts.toml`` of one language."""

    nouns: Kinds
    moods: dict[Mood, Moods]
    lengths: Lengths
    verb_last: bool = False
    """Whether the other side may stand before the word: «با برن دیدار کرد»."""
    article: str = ""
    """The article, where it is written together with every word of a noun phrase: «ال»."""
    own: Kinds = Kinds()
    """Nouns with the pronoun of one owner."""
    shared: Kinds = Kinds()
    """Nouns with the pronoun of two."""
    bound: Kinds = Kinds()
    received: Kinds = Kinds()
    """Nouns that make verbs whose object follows a preposition: «از دانف استقبال کرد»."""
    plurals: Phrases = ()
    """Nouns among those above that mean several contacts: "meetings"."""
    verbs: Kinds = Kinds()
    """Verbs whose other side follows a preposition, or whose subject is both."""
    dual_verbs: Kinds = Kinds()
    """Verbs whose ending means two subjects: «التقيا»."""
    object_verbs: Kinds = Kinds()
    clitic_verbs: Kinds = Kinds()
    """Such verbs with their object's pronoun: «استقبله»."""
    object_nouns: Kinds = Kinds()
    """Nouns that make such verbs: «میزبان … بود»."""
    agents: Phrases = ()
    """Prepositions before whoever does what is told in the passive: "by", «من قبل»."""
    spoken: Phrases = ()
    """Words for talk among those above which, where no town is named, mean a talk by telephone: "spoke"."""
    means: Kinds = Kinds()
    """Words beside a contact that say by what means: «تلفنی», «عبر الفيديو», "virtual"."""
    light: Phrases = ()
    """Verbs with which a noun makes a verb: «کرد», «أجرى», "held"."""
    company: Phrases = ()
    """Prepositions before the other side: «با», «مع», "with"."""
    manner: Phrases = ()
    """Phrases that begin like ``company`` and name nobody: «با حضور», "with a view to"."""
    sending: Phrases = ()
    """Verbs with which a letter is sent."""
    called: Phrases = ()
    """Words that may follow whom somebody called by telephone, and not whom he called names: "on", "after"."""
    address: Phrases = ()
    """Prepositions before the addressee of a letter or call: «به», «إلى», "to"."""
    senders: Phrases = ()
    """Prepositions before whom a letter or call comes from: «من», "from"."""
    agreed: Phrases = ()
    """Verbs that plan what they are about, but not in what setting they are agreed on: «در تماس تلفنی توافق کردند که»."""
    including: Phrases = ()
    """What names one of several just told of: «با چند رهبر از جمله دانف»."""
    between: Phrases = ()
    """Prepositions before both sides."""
    calling: Phrases = ()
    """Verbs whose subject calls the other: "called", «اتصل», «گرفت» beside «تماس»."""
    total: Phrases = ()
    """Words for a sum of lengths: "in total", «جمع»."""
    during: Phrases = ()
    """Prepositions that make a contact the setting of something else: "in the call", «خلال اللقاء»."""
    until: Phrases = ()
    """Prepositions that bind a date to themselves: "since 2017", «منذ عام 2022»."""
    purpose: Phrases = ()
    """Prepositions that tell what somebody comes for: «برای گفتگو به آنکارا رفت» tells of a meeting."""
    travel: Phrases = ()
    """Words for journeys: «وصل», «سيزور», «زيارة»."""
    epochs: Phrases = ()
    """Those of them that bind the dates of all that they rule: «از زمان حمله در سپتامبر»."""
    about: Phrases = ()
    """Prepositions before a contact that is only spoken of: «عن مكالمته»; a date before them is that of the speech."""
    happened: Phrases = ()
    """Verbs of a relative clause that goes on about the contact: «التي جرت», "which took place"."""
    addressing: Phrases = ()
    """Verbs whose object is spoken to: "told", «أبلغ»."""
    telling: Phrases = ()
    """Those of them by which one speaks to the other himself: "told"; by others he may do so in public."""
    aside: Phrases = ()
    """Words before a gathering beside which a contact takes place: «در حاشیه», «على هامش», "on the sidelines of"."""
    margins: Phrases = ()
    """Those of ``aside`` that say where two met: "on the sidelines of"."""
    previous: Phrases = ()
    """Words that tell an earlier contact from the article's own: "last met", "the last time", «آخرین دیدار»."""
    at: Phrases = ()
    """Prepositions before the town where it took place."""
    lasting: Phrases = ()
    """Words that say how long something took: "lasted", «به مدت»."""
    each_other: Phrases = ()
    """«یکدیگر», "each other": the two themselves."""
    these: Phrases = ()
    """Words before a noun that point to what was told of before: «این», "this"."""
    the: Phrases = ()
    """Words that make a noun known: "the"."""
    their: Phrases = ()
    """Words before a noun for two owners."""
    of_one: Phrases = ()
    """Words before a noun for one owner: "his"."""
    breaks: Phrases = ()
    """Words over which a date seldom reaches to a contact: "after", «که»."""
    roles: Phrases = ()
    """Phrases that begin like one of ``breaks`` and only tell in which office somebody met: "as president"."""
    where: Phrases = ()
    """Those of ``breaks`` that go on with what happened on the same day: "where", «حيث»."""
    meanwhile: Phrases = ()
    """Those of ``breaks`` that go on with what happens at the same time: "as the two leaders spoke", «در حالی که»."""
    summits: Phrases = ()
    """Words for meetings of leaders, which belong to them where only their countries are told: "the US-Russia summit"."""
    dating: Phrases = ()
    """What explains a date before it as a contact's: "the date of", «تاريخ»."""
    recipients: Phrases = ()
    """Words before whom a letter is for, which may stand before a purpose as well: «برای», «تحویل»."""
    reflexive: Phrases = ()
    """What makes a letter that of the subject: «در نامهٔ خود»."""
    greeting: Phrases = ()
    """Verbs for what letters are sent for: «تبریک گفت»."""
    such: Phrases = ()
    """What says of a contact that it is of the kind just told of: «آخر اتصال من هذا النوع»."""
    after: Phrases = ()
    """Words between a length of time and the contact that lies so long before: "a day after", «یک روز پس از»."""
    before: Phrases = ()
    day_after: Phrases = ()
    """Words that alone mean the day after a contact: «غداة»."""
    day_before: Phrases = ()
    arrangements: Phrases = ()
    """Nouns for what is settled about a contact before it, whose news has a day of its own: "the date of", «موعد»."""
    his: Phrases = ()
    """Words right after a contact that make it that of its clause's subject: «اتصال له مع دانف»."""
    counting: Counting = Counting()
    initiative: Initiative = Initiative()
    decoys: Phrases = ()
    """Phrases that hold a word for a contact and are none: «نشست خبری», "press conference"."""
    gatherings: Phrases = ()
    """Such phrases for gatherings of many, at which two may meet: "NATO summit"."""


_SIDES: tuple[Side, ...] = (
    "before",
    "after",
    "near_before",
    "near_after",
    "right_before",
    "predicate",
    "itself",
)


def entries(part: ContactWords) -> Iterator[Entry]:
    """List the phrases that are sought in texts."""
    for form, both, kinds in (
        ("noun", False, part.nouns),
        ("own", False, part.own),
        ("own", True, part.shared),
        ("bound", False, part.bound),
        ("received", False, part.received),
        ("verb", False, part.verbs),
        ("verb", True, part.dual_verbs),
        ("object_verb", False, part.object_verbs),
        ("clitic_verb", False, part.clitic_verbs),
        ("object_noun", False, part.object_nouns),
    ):
        for kind, phrases in _by_kind(kinds):
            for phrase in phrases:
                word = OccasionWord(kind, form, both)  # type: ignore[arg-type]
                yield Entry(phrase, "occasion", word, verbal="verb" in form)
                if part.article and form in {"noun", "bound"}:
                    definite = " ".join(part.article + piece for piece in phrase.split())
                    yield Entry(definite, "occasion", word._replace(definite=True))
                    if " " in phrase:  # «المكالمة عبر الفيديو»
                        yield Entry(part.article + phrase, "occasion", word._replace(definite=True))
    for kind, phrases in _by_kind(part.means):
        yield from (Entry(phrase, "occasion_means", kind) for phrase in phrases)
    for mood, words in part.moods.items():
        for side in _SIDES:
            for phrase in getattr(words, side):
                yield Entry(phrase, "occasion_mood", Unreal(mood, side), verbal=True)
    yield from (Entry(phrase, "occasion_decoy", "gathering") for phrase in part.gatherings)
    for sort, phrases, verbal in _lists(part):
        yield from (Entry(phrase, sort, None, verbal=verbal) for phrase in phrases)
    for count, phrases in part.counting.often.items():
        yield from (Entry(phrase, "occasion_often", int(count)) for phrase in phrases)
    yield from part.lengths.entries()


def _by_kind(kinds: Kinds) -> Iterator[tuple[WordKind, Phrases]]:
    names: tuple[WordKind, ...] = ("meeting", "phone_call", "video_call", "letter", "call", "talk")
    for kind in names:
        yield kind, getattr(kinds, kind)


def _lists(part: ContactWords) -> Iterator[tuple[str, Phrases, bool]]:
    yield from (
        ("occasion_light", part.light, True),
        ("occasion_spoken", part.spoken, False),
        ("occasion_plural", part.plurals, False),
        ("occasion_company", part.company, True),
        ("occasion_manner", part.manner, True),
        ("sending", part.sending, True),
        ("calling", part.calling, True),
        ("total", part.total, True),
        ("occasion_called", part.called, True),
        ("occasion_address", part.address, True),
        ("occasion_sender", part.senders, True),
        ("occasion_agent", part.agents, True),
        ("occasion_between", part.between, True),
        ("occasion_including", part.including, True),
        ("occasion_agreed", part.agreed, False),
        ("occasion_during", part.during, True),
        ("occasion_until", part.until, True),
        ("occasion_epoch", part.epochs, True),
        ("occasion_arranged", part.arrangements, True),
        ("occasion_hitherto", part.counting.hitherto, True),
        ("occasion_just", part.counting.just, True),
        ("occasion_his", part.his, True),
        ("occasion_after", part.after, True),
        ("occasion_before", part.before, True),
        ("occasion_day_after", part.day_after, True),
        ("occasion_day_before", part.day_before, True),
        ("occasion_purpose", part.purpose, True),
        ("travel", part.travel, True),
        ("occasion_about", part.about, True),
        ("happened", part.happened, True),
        ("addressing", part.addressing, True),
        ("telling", part.telling, True),
        ("occasion_aside", part.aside, True),
        ("occasion_margin", part.margins, True),
        ("occasion_previous", part.previous, True),
        ("occasion_such", part.such, True),
        ("occasion_at", part.at, True),
        ("lasting", part.lasting, True),
        ("each_other", part.each_other, False),
        ("occasion_this", part.these, True),
        ("occasion_of_one", part.of_one, True),
        ("occasion_the", part.the, True),
        ("occasion_their", part.their, True),
        ("occasion_break", part.breaks, True),
        ("occasion_meanwhile", part.meanwhile, True),
        ("occasion_latest", part.counting.latest, True),
        ("occasion_dating", part.dating, True),
        ("occasion_recipient", part.recipients, True),
        ("occasion_own", part.reflexive, True),
        ("greeting", part.greeting, True),
        ("occasion_where", part.where, True),
        ("occasion_role", part.roles, True),
        ("occasion_since", part.counting.since, True),
        ("occasion_summit", part.summits, False),
        ("occasion_first", part.counting.first_time, False),
        ("occasion_times", part.counting.times, False),
        ("initiative_before", part.initiative.before, True),
        ("initiative_after", part.initiative.after, True),
        ("occasion_decoy", part.decoys, False),
    )
