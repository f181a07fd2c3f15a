"""The grammar that finding speakers needs: the table of that name of ``quotes.toml`` as a checked record."""

from typing import Literal

import msgspec


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word order, as far as finding speakers needs it."""

    subject: Literal["before", "after"]
    """Where the subject of a verb stands as a rule."""
    inverted: bool = False
    """Whether it stands on the other side after quoted words: "said Peskov"."""
    bare: bool = False
    """Whether a reported clause may follow its verb without a complementizer."""
    case: bool = False
    """Whether names are known by capital letters."""
    drops: bool = False
    """Whether a verb may stand without a subject that was named before: «وأضاف»."""
    definite: str = ""
    """Article written together with its noun: «ال»."""
    consequent: str = ""
    """What is written to the first word of a main clause behind a phrase: «وبحسب القصر، فإن …»."""
    unlike: tuple[str, ...] = ()
    """Words that are spelt as a complementizer is only when folded: «إنهاء» and «إنها»."""
    impersonal: tuple[str, ...] = ()
    """Entries of verbs that, in the present and with no subject, say what is thought by nobody named: «يتوقع أن»."""
    unnamed: tuple[str, ...] = ()
    """Endings of definite nouns that name nobody: «الصحفيين»."""
    owned: tuple[str, ...] = ()
    """Endings, as written, of words after which no name goes on: «لاعبه»."""
    unfamiliar: tuple[str, ...] = ()
    """Endings, as written, of words that are no family names: «انسحابه», «معلقا»."""
    manner: tuple[str, ...] = ()
    """Endings, as written, of words that tell how something was said: «ضاحكا»."""
    feminine: tuple[str, ...] = ()
    """Endings of verbs whose subject is a woman."""
    oblique: tuple[str, ...] = ()
    """Endings, as written, of definite nouns of several or of two that are no subject: «الطرفين»."""
    masculine: tuple[str, ...] = ()
    """Names of lands that verbs treat as masculine; the others are feminine."""
    things: tuple[str, ...] = ()
    """Endings, as written, of nouns for several things, which verbs treat as feminine: «الاتهامات»."""
    feminine_nouns: tuple[str, ...] = ()
    """Endings, as written, of nouns for women and of bodies that verbs treat so."""
    joint: tuple[str, ...] = ()
    """Endings, as written, of participles whose subject is several: «قائلين»."""
    agreeing: tuple[str, ...] = ()
    """Endings, as written, that an adjective of such a noun may have."""
    continuing: tuple[str, ...] = ()
    """Entries of verbs that go on with who spoke last, whoever was told of since: «افزود»."""
    plurals: tuple[str, ...] = ()
    """Endings of verbs whose subject is several."""
    indefinite: str = ""
    """Ending of indefinite nouns, folded, which what follows a verb may describe: «راهی»."""
    citing: tuple[str, ...] = ()
    """Entries of phrases that name whose words the subject of the verb behind them passes on: «به نقل از شهردار نوشت که»."""
    issuing: tuple[str, ...] = ()
    """Entries of verbs that issue a document: «بیانیه‌ای که وزارت راه منتشر کرد»."""
    informing: tuple[str, ...] = ()
    """Entries of verbs whose object is told what follows: «او را متهم کرد که»."""
    own: tuple[str, ...] = ()
    """Endings of verbs whose subject is he who speaks: «می‌گویم», which goes on with no narration."""
    unfinished: tuple[str, ...] = ()
    """Endings of verbs that wait for another, whose clause is not over: «راه را بسته و …»."""
    past: tuple[str, ...] = ()
    """Endings by which a small-lettered word may be known for a past form: "ed"."""
    single: tuple[str, ...] = ()
    """Endings of a present verb whose subject is one: "paints"."""
    naming: tuple[str, ...] = ()
    """Entries of verbs that call something by marked words, be they but before a noun: 'called it a “new era” pact'."""
    carries: tuple[str, ...] = ()
    """Words with which a clause goes on behind marked words that open it: 'said “there is time” for talks'."""
    participial: tuple[str, ...] = ()
    """Endings of participles that may open a sentence: "ing"."""
    adverbial: tuple[str, ...] = ()
    """Endings by which a small-lettered word may be known for an adverb: "ly"."""
    relational: tuple[str, ...] = ()
    """Endings of adjectives of a place or the like: «الفرنسي»."""
    parting: tuple[str, ...] = ()
    """Words that may part a verb and its clause by when it was said: "said afterwards | the talks were long"."""
    twofold: tuple[str, ...] = ()
    """Verb forms that are nouns too, and so no verbs before a preposition: "firm support | for"."""
    several: tuple[str, ...] = ()
    """Endings of nouns that name several: "s"."""
    clausal: tuple[str, ...] = ()
    """Entries of verbs after which nearly anything is a clause: "said the talks", but not "announced the talks"."""
    nominal: tuple[str, ...] = ()
    """Entries of verbs after which no clause stands without a complementizer: "accused them of"."""
    describing: tuple[str, ...] = ()
    """Entries of verbs whose complement is a quality, and so said only in marks: «وصف اللقاء بأنه مثمر»."""
    voicing: tuple[str, ...] = ()
    """Entries of verbs whose object may be marked words: «نگرانی مردم از سیل» را مطرح کرد."""
    charging: tuple[str, ...] = ()
    """Entries of verbs before which two marked words are no name: «به «کارزار تبلیغاتی» متهم کرد»."""
    circumstance: tuple[str, ...] = ()
    """Folded words that a complementizer behind their verb explains: «در حالی انجام شد که»."""
    conversing: tuple[str, ...] = ()
    """Entries of verbs for talk, which take no complementizer, and behind which a colon opens speech only where a verb is in it."""
    myself: tuple[str, ...] = ()
    """Folded words with which whoever speaks means himself, so that no other whose words he gives goes on with them."""
    asking: tuple[str, ...] = ()
    """Entries of verbs that ask or accuse whoever stands behind them, where their subject is told before: «ودعت سورفيا إلى»."""
    objectless: tuple[str, ...] = ()
    """Entries of verbs that take no object, so that a noun right behind them is who speaks: «شدد سالم فهد على»."""
    addressed: tuple[str, ...] = ()
    """Entries of verbs that name whom they speak to before what they say: "told Biden that"; the first one always does."""
    suffixed: tuple[str, ...] = ()
    """Entries of verbs that end with the pronoun of whom they speak to: «أبلغه»."""
    takes: dict[str, tuple[str, ...]] = {}
    """Entries of verbs that say something only before these complementizers: «شهد بأن», but not «شهد اجتماعا»."""
    gap: int = 12
    """How many words may stand between a verb and its complementizer."""
