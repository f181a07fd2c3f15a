"""Every noun of the project: frozen records that the rooms hand to one another.

Collections are tuples. A span is always in code points of ``Article.text``, half-open. Nothing here knows how it was made.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal, NamedTuple

import msgspec


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all records: frozen, compared by value."""


# --- places in a text -------------------------------------------------------------------------------------------------


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A half-open stretch of ``Article.text``, in code points."""

    start: int
    end: int


BlockKind = Literal["heading", "paragraph", "item", "quotation", "code", "stamp", "boilerplate"]
"""``stamp``: the article's own publication stamp. ``boilerplate``: page furniture, in which nothing is sought."""


class Block(Record, frozen=True):
    """One paragraph-like slice of an article's text."""

    kind: BlockKind
    start: int
    end: int
    line: int
    """1-based line of the file in which the block begins."""
    level: int = 0
    """Depth of a heading (1–6), nesting of a list item (from 1); else 0."""


RunKind = Literal["emphasis", "strong", "link", "code"]


class Run(Record, frozen=True):
    """An inline stretch that Markdown sets off: emphasis, a link, code."""

    kind: RunKind
    start: int
    end: int
    href: str = ""
    """Address of a link."""


# --- dates ------------------------------------------------------------------------------------------------------------

Calendar = Literal["gregorian", "jalali", "hijri", "relative"]
"""In which calendar a date was written; ``relative`` for weekdays and words such as *yesterday*."""

Precision = Literal["day", "interval", "week", "month", "season", "quarter", "year", "decade", "century"]


class When(Record, frozen=True):
    """A date as an interval of Gregorian days, both ends included."""

    first: date
    last: date
    precision: Precision
    calendar: Calendar
    time: str | None = None
    """Time of day bound to the date, ``HH:MM`` or ``HH:MM:SS``, where the text gives one."""
    zone: str | None = None
    """IANA name or offset (``+03:00``, ``Z``) of that time, where the text gives one."""
    doubt: int = 0
    """Days either side by which a day known only in Hijri may be off; printed as ``~``."""
    part: Literal["early", "mid", "late"] | None = None
    """Which part of the unit the text names; the interval stays that of the whole unit."""


class DateMention(Record, frozen=True):
    """A date expression found in an article."""

    id: str
    span: Span
    text: str
    when: When | None
    """``None`` where nothing anchors the expression, or two readings stay open."""
    calendar: Calendar
    rule: str
    """Name of the rule that found it, with the way the calendar was chosen: ``numeric.ymd/plausible``."""


# --- who and what -----------------------------------------------------------------------------------------------------

EntityKind = Literal["person", "body", "place", "topic"]

Names = dict[str, tuple[str, ...]]
"""Language → names; the first of each language is the one to show."""


class Role(Record, frozen=True):
    """An office that an entity held: by it «رئیس‌جمهور روسیه» becomes a person."""

    title: str
    """Key of a title in the lexicons, such as ``president``."""
    of: str = ""
    """Id of the place or body it belongs to."""
    since: date | None = None
    until: date | None = None
    """Last day in office."""


class Entity(Record, frozen=True):
    """A person, body, place or topic of the gazetteer."""

    id: str
    kind: EntityKind
    names: Names
    wikidata: str | None = None
    gender: Literal["male", "female"] | None = None
    of: str = ""
    """A body's or a building's country, by id; what a capital stands for."""
    within: str = ""
    """The place around a place, by id."""
    epithets: Names = msgspec.field(default_factory=dict)
    """Fixed descriptions that mean this entity alone («سيد البيت الأبيض»)."""
    demonyms: Names = msgspec.field(default_factory=dict)
    """Adjectives and people-words of a place («روسی», «الروسية», "Russian")."""
    roles: tuple[Role, ...] = ()


class Gazetteer(Record, frozen=True):
    """All entities of a site, by id."""

    entities: dict[str, Entity]


class Mention(Record, frozen=True):
    """A name, title, description or pronoun in the text that stands for somebody or something."""

    span: Span
    entity: str | None
    """Id in the gazetteer; ``None`` for who is not there."""
    name: str
    """The name as the article prints it (of its first full mention, where this one is shorter)."""
    rule: str


class Speaker(Record, frozen=True):
    """Who says a quote."""

    entity: str | None
    name: str
    """Name as in the gazetteer, in the article's language, or as the article prints it."""


# --- quotes -----------------------------------------------------------------------------------------------------------

Stance = Literal["say", "claim", "deny", "admit", "ask", "warn", "write", "think"]
QuoteKind = Literal["direct", "mixed", "indirect"]


class Cue(Record, frozen=True):
    """The verb or phrase that introduces a quote."""

    span: Span
    text: str
    entry: str
    """Key of the cue in the lexicon."""
    stance: Stance


class Translation(Record, frozen=True):
    """A quote in another language."""

    lang: str
    text: str
    by: str
    original: bool = False
    """Whether it was said in these words, of which the quote itself is a translation."""


class Quote(Record, frozen=True):
    """Words or content attributed to somebody."""

    id: str
    span: Span
    text: str
    kind: QuoteKind
    speakers: tuple[Speaker, ...]
    """Empty where the text names nobody."""
    reported_by: tuple[Speaker, ...]
    """Through whom the words come, outermost first."""
    cue: Cue | None
    rule: str
    depth: int = 0
    """0 for a quote of the article itself, 1 for one inside another, and so on."""
    steps: tuple[str, ...] = ()
    """How the speaker was reached: a pair of words of the text («وی → اوشاکوف»), or a key that the ``ui`` words explain."""
    translations: tuple[Translation, ...] = ()
    """Its words in other languages of the site, as an editor has written them, ordered by language."""
    anchors: tuple[str, ...] = ()
    """What its words name that a translation keeps: ids of entities and topics, numbers, and ``not``; sorted."""


RefusalReason = Literal[
    "name", "short", "unclaimed", "noun", "denied", "time", "weak", "nobody", "no-clause", "carrier",
    "governed", "inside", "gender", "farther",
]  # fmt: skip
"""Of words in marks: ``name`` to ``unclaimed``; of a cue: ``noun`` to ``carrier``; of somebody passed over: the others."""


class Refusal(Record, frozen=True):
    """What a reader considered for a quote, a cue or a speaker, and why it is none."""

    span: Span
    text: str
    reason: RefusalReason
    quote: str = ""
    """Id of the quote whose speaker it was not."""


# --- contacts ---------------------------------------------------------------------------------------------------------

ContactKind = Literal["meeting", "phone_call", "video_call", "letter"]
ClaimField = Literal["day", "kind", "place", "duration", "initiator", "ordinal", "time"]


class Claim(Record, frozen=True):
    """What one report says of one field of a contact."""

    field: ClaimField
    value: str
    """EDTF for ``day``, ISO 8601 for ``duration`` (``PT50M``) and ``time``, an entity id, a kind, or a number."""
    article: str
    span: Span
    text: str
    approximate: bool = False
    """``almost an hour``, ``بیش از یک ساعت``."""


class Occasion(Record, frozen=True):
    """A contact as one article tells of it."""

    id: str
    kind: ContactKind | None
    """``None`` where the text does not say which."""
    when: When | None
    place: str | None
    participants: tuple[str, ...]
    main: bool
    status: Literal["held", "planned"]
    span: Span
    """The words that name the contact for the first time."""
    rule: str
    claims: tuple[Claim, ...] = ()
    ordinal: int | None = None
    """1 for «نخستین تماس», 2 for a second; within the period of ``ordinal_scope``."""
    ordinal_scope: str = ""
    """EDTF of the month or year the ordinal counts in, or empty for all time."""
    topics: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    """Ids of the quotes said in or about it; empty where the article tells of one contact only (then all are)."""


class Claimed(Record, frozen=True):
    """The value shown for a field, and the rule that chose it among the claims."""

    value: str
    rule: Literal["editor", "official", "majority", "earliest", "only"]
    disputed: bool
    """Whether some report says otherwise."""


class Joined(Record, frozen=True):
    """Quotes of a contact that have the same words."""

    quotes: tuple[tuple[str, str], ...]
    """(article id, quote id), in the order of the contact."""
    why: Literal["words", "likeness", "anchors", "editor"]
    """``words``: the same ones; ``likeness``: like ones in one language; ``anchors``: in two languages, of the same speakers,
    numbers, names and topics."""
    reasons: tuple[str, ...] = ()
    """In words, what they have in common."""


_CLAIMS = msgspec.msgpack.Decoder(tuple[Claim, ...])
_QUOTES = msgspec.msgpack.Decoder(tuple[tuple[str, tuple[str, ...]], ...])
_OPENED = 4
"""Of so many contacts what was unpacked last is at hand."""


class Contact(Record, frozen=True):
    """One event and all its reports."""

    id: str
    """Such as ``2021-06-16-meeting``."""
    kind: ContactKind
    when: When | None
    place: str | None
    participants: tuple[str, ...]
    status: Literal["held", "planned"]
    packed_claims: bytes
    """``claims``, packed by ``pack_claims``; a large site holds all contacts and opens few."""
    chosen: dict[str, Claimed]
    """Field → the headline value."""
    reports: tuple[str, ...]
    """Article ids, ordered by publication and id."""
    packed_quotes: bytes
    """``quotes``, packed by ``pack_quotes``."""
    sayings: int
    """Number of ``quotes``."""
    topics: tuple[str, ...]
    ordinal: int | None = None
    aliases: tuple[str, ...] = ()
    """Earlier ids, whose addresses redirect here."""
    titles: dict[str, str] = msgspec.field(default_factory=dict)
    """Titles written by an editor, by language."""
    summaries: dict[str, str] = msgspec.field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    """Why its reports were taken for one event, in words."""
    same: tuple[tuple[str, ...], ...] = ()
    """Ids of quotes that an editor takes for the same words."""
    apart: tuple[tuple[str, ...], ...] = ()
    """Ids of quotes that an editor tells apart."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What each report says of each field, by field and then by publication."""
        return _claims(self.packed_claims)

    @property
    def quotes(self) -> tuple[tuple[str, str], ...]:
        """Give (article id, quote id), in the order of ``reports`` and of the text."""
        return _quotes(self.packed_quotes)


def pack_claims(claims: tuple[Claim, ...]) -> bytes:
    """Pack the claims of a contact."""
    return msgspec.msgpack.encode(claims)


def pack_quotes(quotes: Iterable[tuple[str, str]]) -> bytes:
    """Pack the quotes of a contact, by their articles' and their own ids."""
    runs = groupby(quotes, key=itemgetter(0))
    return msgspec.msgpack.encode([(article, [id for _, id in run]) for article, run in runs])


@lru_cache(maxsize=_OPENED)
def _claims(packed: bytes) -> tuple[Claim, ...]:
    return _CLAIMS.decode(packed)


@lru_cache(maxsize=_OPENED)
def _quotes(packed: bytes) -> tuple[tuple[str, str], ...]:
    return tuple([(article, id) for article, ids in _QUOTES.decode(packed) for id in ids])


# --- what enters from files -------------------------------------------------------------------------------------------


class Source(Record, frozen=True):
    """A page on which an article rests."""

    title: str
    url: str = ""


class Outlet(Record, frozen=True):
    """Who published an article."""

    id: str
    names: Names
    lang: str | None = None
    zone: str = "UTC"
    """IANA time zone of its stamps."""
    official: bool = False
    """Whether its word on an event is that of a participant."""


class Article(Record, frozen=True):
    """One article, its body as plain text."""

    id: str
    lang: str
    title: str
    text: str
    """The body's characters untouched; Markdown marks left out."""
    blocks: tuple[Block, ...]
    digest: str
    """SHA-256 of the file, hexadecimal."""
    runs: tuple[Run, ...] = ()
    """Inline emphasis, links and code, ordered by place; outer before inner."""
    path: str = ""
    """As the user would name the file."""
    outlet: str | None = None
    url: str | None = None
    published: When | None = None
    published_text: str = ""
    """The publication date as the front matter gives it."""
    zone: str = "UTC"
    """Time zone of the outlet's stamps."""
    sources: tuple[Source, ...] = ()
    translation: str = ""
    """How its quotes were translated, in the editor's words."""
    tags: tuple[str, ...] = ()
    """Ids of the gazetteer that the editor gives it: whom and what it is about."""


class Note(Record, frozen=True):
    """A doubt worth telling; ``--strict`` makes it fatal."""

    path: str
    line: int
    message: str


class Report(Record, frozen=True):
    """All that one article says."""

    article: str
    published: When | None
    """The reference day that relative dates were read against: of the front matter, else the article's own stamp."""
    dates: tuple[DateMention, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    occasions: tuple[Occasion, ...]
    topics: tuple[str, ...]
    boilerplate: tuple[Span, ...]
    notes: tuple[Note, ...]


class Gist(Record, frozen=True):
    """What the rest of a site has to know of an article and its report without opening either."""

    id: str
    lang: str
    title: str
    path: str
    digest: str
    """As ``Article.digest``."""
    outlet: str | None
    url: str | None
    published: When | None
    """As its report found it, else as its front matter says."""
    dated: bool
    """Whether the report, or the front matter, gives a day of publication."""
    published_text: str
    quotes: int
    speakers: tuple[tuple[str, int], ...]
    """Entities with the number of quotes of which they are speakers, by id."""
    relayers: tuple[tuple[str, int], ...]
    """Entities with the number of quotes of others that come through them, by id."""
    rules: msgspec.Raw
    """How often each rule found something, as ``gists.rules`` tells; few ask."""
    findings: str
    """Ids of all findings, separated by spaces."""
    wordings: str
    """What its quotes have in common with others of the same words (``gists.same_words``), separated by spaces."""
    notes: tuple[Note, ...]
    whole: str
    """Digest of all that was read of it."""
    line: str
    """Digest of what lists show of it."""
    face: str
    """Digest of what pages of contacts show of it: its line, its words, who said them, where from; not where in the text they stand."""
    words: str
    """Digest of its quotes, with their places."""
    tellings: msgspec.Raw
    """What merging must know, as ``contacts.tellings`` takes it apart; opened only when something has to be merged."""


class Subject(Record, frozen=True):
    """Whose contacts a site tells of."""

    participants: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    kinds: tuple[ContactKind, ...] = ("meeting", "phone_call", "video_call", "letter")


class Display(Record, frozen=True):
    """How one language's pages print dates and numbers."""

    calendars: tuple[Literal["gregorian", "jalali", "hijri"], ...] = ("gregorian",)
    """The first is the headline; the others stand beside it."""
    digits: Literal["persian", "arabic", "latin"] = "latin"
    months: str = ""
    """Region of the Gregorian month names, where the language has several: ``egyptian``, ``levantine``, ``maghrebi``."""


class Fonts(Record, frozen=True):
    """Fonts that somebody installed for a site."""

    dir: str = ""
    """Their folder, below the site's own or absolute; one that is not there counts as empty."""


class Settings(Record, frozen=True):
    """``content/site.toml``, checked."""

    languages: tuple[str, ...]
    """The first is the default."""
    title: dict[str, str]
    subject: Subject
    description: dict[str, str] = msgspec.field(default_factory=dict)
    base_url: str = ""
    """Absolute address of the site's root, ending in ``/``, or empty for relative addresses only."""
    article_pages: Literal["all", "own"] = "all"
    """Article pages in every site language, or only in the article's own."""
    display: dict[str, Display] = msgspec.field(default_factory=dict)
    fonts: Fonts = Fonts()


# --- an editor's decisions --------------------------------------------------------------------------------------------


class Ruling(Record, frozen=True, kw_only=True):
    """What every decision says of itself."""

    by: str
    on: date
    why: str = ""


class Accept(Ruling, frozen=True, kw_only=True):
    """A finding is right as it is, or the disagreement about a contact's fields has been looked at."""

    target: str
    fields: tuple[ClaimField, ...] = ()
    """Of a contact: the fields meant; all where none is named."""


class Reject(Ruling, frozen=True, kw_only=True):
    """A date, quote or occasion is none."""

    target: str


class Correct(Ruling, frozen=True, kw_only=True):
    """A finding, or the headline of a contact, is to be read otherwise; what is ``None`` stays as it is."""

    target: str
    value: str | None = None
    """EDTF, of a date."""
    speakers: tuple[str, ...] | None = None
    """Ids of the gazetteer or names, of a quote; empty for nobody."""
    reported_by: tuple[str, ...] | None = None
    contact: str | None = None
    """Of a quote: the contact it belongs to, of those that its article tells of."""
    kind: str | None = None
    day: str | None = None
    """EDTF, of an occasion or a contact."""
    place: str | None = None
    status: Literal["held", "planned"] | None = None
    duration: str | None = None
    initiator: str | None = None
    ordinal: int | None = None
    time: str | None = None


class Pin(Ruling, frozen=True, kw_only=True):
    """An article is about this contact."""

    article: str
    contact: str


class Merge(Ruling, frozen=True, kw_only=True):
    """Several contacts are one."""

    into: str
    contacts: tuple[str, ...]
    reasons: dict[str, str] = msgspec.field(default_factory=dict)
    """Why, by language of the site."""


class Split(Ruling, frozen=True, kw_only=True):
    """Some of a contact's articles tell of another one."""

    contact: str
    articles: tuple[str, ...]
    into: str
    """Id of that other one, which need not be there yet."""


class Moved(Ruling, frozen=True, kw_only=True):
    """The address of a contact that is called otherwise now."""

    contact: str
    was: str


class Translate(Ruling, frozen=True, kw_only=True):
    """A quote in another language of the site."""

    target: str
    lang: str
    text: str
    original: bool = False
    """Whether these are the words as they were said, of which the article gives a translation."""


class Same(Ruling, frozen=True, kw_only=True):
    """Quotes, of one language or several, are the same words."""

    quotes: tuple[str, ...]


class Apart(Ruling, frozen=True, kw_only=True):
    """Quotes are not the same words, however like they are."""

    quotes: tuple[str, ...]


class Title(Ruling, frozen=True, kw_only=True):
    """What a contact is called in one language."""

    contact: str
    lang: str
    text: str


class Summary(Ruling, frozen=True, kw_only=True):
    """A contact told in a sentence or two in one language."""

    contact: str
    lang: str
    text: str


class Correction(Ruling, frozen=True, kw_only=True):
    """What the site said wrongly, for its log of corrections."""

    article: str | None = None
    contact: str | None = None
    was: str
    now: str
    lang: str | None = None
    """Language of ``was`` and ``now``; the article's where none is given."""
    reasons: dict[str, str] = msgspec.field(default_factory=dict)
    """Why, by language of the site."""


class Decision(Record, frozen=True):
    """One decision and where it is written."""

    action: str
    ruling: Ruling
    path: str
    line: int


# --- what leaves ------------------------------------------------------------------------------------------------------


class Likeness(Record, frozen=True):
    """How much two reports agree."""

    score: float
    """0 to 1."""
    reasons: tuple[str, ...]


class Timeline(Record, frozen=True):
    """All contacts of a site, ordered by (first day, id)."""

    contacts: tuple[Contact, ...]
    apart: tuple[str, ...] = ()
    """Ids of articles that belong to no contact."""
    notes: tuple[Note, ...] = ()


class Site(Record, frozen=True):
    """Everything the outputs are made from."""

    settings: Settings
    gazetteer: Gazetteer
    outlets: dict[str, Outlet]
    gists: tuple[Gist, ...]
    """Of all articles, ordered by id."""
    articles: Mapping[str, Article]
    """By id; a large site opens an article when somebody asks for it."""
    reports: Mapping[str, Report]
    """By article id; opened as articles are."""
    timeline: Timeline
    pages: tuple[Article, ...] = ()
    """Pages of the editor's own, such as ``about``: one a language, all languages of a page under one id."""
    corrections: tuple[Correction, ...] = ()
    """The newest first."""
    merges: tuple[Merge, ...] = ()
    """What an editor took for one contact, the newest first."""


class Page(Record, frozen=True):
    """One page before it is rendered: ``data`` is all that its template sees."""

    url: str
    """Path below the site's root, such as ``fa/contacts/2021-06-16-meeting.html``."""
    lang: str
    template: str
    data: dict[str, Any]


class Piece(NamedTuple):
    """A part of a promised output."""

    key: str
    """Digest of everything its bytes depend on."""
    make: Callable[[], bytes]


class OutFile(Record, frozen=True):
    """A promised output."""

    path: str
    """Below the output folder, with ``/``."""
    key: str
    """Digest of everything the bytes depend on."""
    render: Callable[[], bytes]
    pieces: Callable[[], Iterable[Piece]] | None = None
    """For a long file: its parts in order, of which only the new ones need to be made."""
