"""The part of a lexicon that says what kind of language it is: script, direction, proclitics, page furniture."""

from typing import Literal

import msgspec


class Proclitic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Letters written together with the word that follows them."""

    strip: str
    """The letters as they stand before the word: «و», «بال», «لل»."""
    restore: str = ""
    """What the word gets back when they go: «ال» after «لل»."""
    verbs: bool = False
    """Whether verbs and particles take it too, and not nouns alone."""
    conjunction: bool = False
    """Whether it joins the word to what stands before: «و», «وال»."""
    preposition: bool = False
    """Whether it makes the word the object of a preposition: «ب», «لل»."""


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which the parts of a page that are not the article give themselves away."""

    published: tuple[str, ...] = ()
    """Labels of the article's own stamp: «تاریخ انتشار»."""
    updated: tuple[str, ...] = ()
    """Labels of stamps that are not the publication: «به‌روز شده در»."""
    labels: tuple[str, ...] = ()
    """Short lines that are buttons or labels wherever they stand: «اظهر المزيد»."""
    links: tuple[str, ...] = ()
    """What opens lines that lead to other articles, wherever they stand: «اقرأ أيضا: …»."""
    tail: tuple[str, ...] = ()
    """Lines after which no article follows: «برچسب‌ها», «مقالات ذات صلة»."""


class Detection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """By what a text of unknown language is known."""

    letters: str = ""
    """Letters that others of the same script do not use."""
    words: tuple[str, ...] = ()
    """Its commonest words."""


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``language.toml`` of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """Its own name for itself."""
    direction: Literal["rtl", "ltr"]
    script: Literal["arabic", "latin"]
    digits: Literal["persian", "arabic", "latin"]
    calendars: tuple[Literal["gregorian", "jalali", "hijri"], ...]
    """Calendars its press uses, the commonest first."""
    abbreviations: tuple[str, ...] = ()
    """Words whose full stop ends no sentence: "Mr", "Jan"."""
    numberings: tuple[str, ...] = ()
    """Words whose full stop ends no sentence where a figure follows: "No. 5"."""
    domains: tuple[str, ...] = ()
    """Words behind a full stop in the name of a site, which end no sentence: «العربية.نت»."""
    half_joined: tuple[str, ...] = ()
    """Parts of names that pages write apart and joined: «عبد الله», «عبدالله»."""
    conjunctions: tuple[str, ...] = ()
    """Words that join two names or clauses: «و», "and"."""
    possessives: tuple[str, ...] = ()
    """Endings that make what a word names somebody's, written to the demonym behind it: «همتای روسش», «همتای روسی‌اش»."""
    proclitics: tuple[Proclitic, ...] = ()
    furniture: Furniture = Furniture()
    detection: Detection = Detection()
