"""One Markdown file of an article or a page: bytes in, an ``Article`` with its text and blocks out."""

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from generator import lexicon
from generator.content import files, front
from generator.content.faults import Origin, decode, nearest
from generator.errors import GenError, together
from generator.extract import dates
from generator.model import Article, Gazetteer, Outlet, Settings, Source, When
from generator.text import blocks
from generator.text.scan import Vocabulary

# 2021-12-30-call-isna, گفت‌وگوی-ژنو; a part of addresses, so neither white space nor a leading dot
_SLUG = re.compile(r"\w[\w.\u200c-]*")
_ADDRESS = "Name the file, or write an id, with letters, digits, hyphens, points and underscores alone."


class Frame(NamedTuple):
    """All of a site's content but its articles and pages: what each of them is read against."""

    settings: Settings
    gazetteer: Gazetteer
    outlets: dict[str, Outlet]
    vocabulary: Callable[[str], Vocabulary]
    """Language → its vocabulary, compiled when first asked for."""


class File(NamedTuple):
    """An article's file before it is read."""

    path: str
    """As the user would name it."""
    lang: str
    """Language of the folder it lies in, or an empty string."""
    slug: str
    data: bytes


class Front(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The front matter of an article."""

    title: str
    id: str = ""
    lang: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    sources: tuple[Source | str, ...] = ()
    translation: str = ""
    tags: tuple[str, ...] = ()
    draft: bool = False


def read(file: File, frame: Frame) -> Article | None:
    """Read one article; ``None`` for a draft.

    Raises:
        GenError: All that is wrong with it.
    """
    values, origin, body, first_line = front.read(files.decode(file.data, file.path), file.path)
    head = decode(values, Front, origin)
    if head.draft:
        return None
    mistakes = list(_check(head, file, frame, origin))
    published = None if mistakes else _published(head, file, frame, origin, mistakes)
    text, cut, runs = blocks.markdown(body, first_line)
    if not text.strip():
        mistakes.append(
            GenError("the article has no text. Write it below the front matter.", file.path, first_line)
        )
    if mistakes:
        raise together(mistakes)
    return Article(
        id=head.id or file.slug,
        lang=head.lang or file.lang,
        title=head.title.strip(),
        text=text,
        blocks=cut,
        digest=hashlib.sha256(file.data).hexdigest(),
        runs=runs,
        path=file.path,
        outlet=head.outlet or None,
        url=head.url or None,
        published=published,
        published_text=head.published,
        zone=frame.outlets[head.outlet].zone if head.outlet else "UTC",
        sources=tuple(map(_source, head.sources)),
        translation=head.translation,
        tags=head.tags,
    )


def _published(
    head: Front, file: File, frame: Frame, origin: Origin, mistakes: list[GenError]
) -> When | None:
    """Read the publication date in any calendar; the subject's period decides what an unclear year can be."""
    if not head.published:
        return None
    subject = frame.settings.subject
    try:
        return dates.read(
            head.published, frame.vocabulary(head.lang or file.lang), subject.since, subject.until
        )
    except GenError as error:
        mistakes.append(origin.fault(f"published {error.message}", "published"))
        return None


def _source(source: Source | str) -> Source:
    """Make a source of a bare title or address."""
    if isinstance(source, Source):
        return source
    return Source(title=source, url=source) if _is_address(source) else Source(title=source)


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def _check(head: Front, file: File, frame: Frame, origin: Origin) -> Iterator[GenError]:
    if not head.title.strip():
        yield origin.fault('"title" is empty. Write for example title: ….', "title")
    yield from _check_lang(head, file, origin)
    if not _SLUG.fullmatch(head.id or file.slug):
        message = f'"{head.id or file.slug}" will be part of an address. {_ADDRESS}'
        yield origin.fault(message, "id")
    if head.outlet and head.outlet not in frame.outlets:
        yield origin.fault(
            f'unknown outlet "{head.outlet}". {nearest(head.outlet, frame.outlets, "outlets")}', "outlet"
        )
    for index, tag in enumerate(head.tags):
        if tag not in frame.gazetteer.entities:
            hint = nearest(tag, frame.gazetteer.entities, "ids")
            yield origin.fault(f'unknown person, place or topic "{tag}". {hint}', "tags", index)
    if head.url and not _is_address(head.url):
        yield origin.fault(
            f'url "{head.url}" is not an address. Write for example url: https://example.org/news/1.', "url"
        )
    for index, source in enumerate(head.sources):
        if isinstance(source, Source) and source.url and not _is_address(source.url):
            message = (
                f'url "{source.url}" is not an address. Write for example url: https://example.org/news/1.'
            )
            yield origin.fault(message, "sources", index, "url")


def _check_lang(head: Front, file: File, origin: Origin) -> Iterator[GenError]:
    lang = head.lang or file.lang
    if not lang:
        yield origin.fault(
            "the language is not known. Put the file into a folder such as articles/en, or write lang: en."
        )
    elif lang not in lexicon.languages():
        hint = nearest(lang, lexicon.languages(), "languages")
        yield origin.fault(f'there is no lexicon for the language "{lang}". {hint}', "lang")
