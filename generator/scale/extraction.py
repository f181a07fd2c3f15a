"""One document read: a ``Document`` and a site's frame in, its ``Answer`` or ``Failure`` out."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import msgspec

from generator import intake, lexicon, pool
from generator.answer import Answer, Failure, compose
from generator.content import articles
from generator.content.articles import File, Frame
from generator.errors import GenError
from generator.extract import dates, report
from generator.model import Article, Refusal, Report, When
from generator.scale.document import Document, Faulty
from generator.scale.languages import guess
from generator.text import blocks

# So many documents are held at a time, for each worker.
_BATCH = 128

_FENCE = "---"


class Reader(NamedTuple):
    """What all documents of a run have in common."""

    frame: Frame
    lang: str = ""
    """Language of documents that do not tell theirs; empty: each is guessed."""
    published: When | None = None
    """Publication date of documents that do not tell theirs."""


class Result(NamedTuple):
    """What becomes of one document."""

    line: bytes
    """The answer or failure as JSON, without a line end."""
    complaint: str = ""
    """What is wrong with the document, with its place, for people."""


def reader(frame: Frame, lang: str = "", published: str = "") -> Reader:
    """Prepare a run over documents.

    Args:
        frame: The site whose people, places, subject and outlets count.
        lang: Language of documents that do not tell theirs, or an empty string.
        published: Publication date of documents that do not tell theirs, in any calendar and language, or an empty string.

    Raises:
        GenError: There is no such language, or the date is none.
    """
    if lang:
        lexicon.load(lang)
    return Reader(
        frame, lang, _date(published, frame, [lang] if lang else lexicon.languages()) if published else None
    )


def _date(text: str, frame: Frame, languages: Iterable[str]) -> When:
    """Read a date in the first of ``languages`` that can."""
    first: GenError | None = None
    for lang in languages:
        try:
            return dates.read(
                text, frame.vocabulary(lang), frame.settings.subject.since, frame.settings.subject.until
            )
        except GenError as error:
            first = first or error
    raise first or GenError("no language is known.")


# --- one document -----------------------------------------------------------------------------------------------------


def read(document: Document, reader: Reader) -> tuple[Article, Report]:
    """Make an article of a document, and read it.

    Raises:
        GenError: It cannot be read.
    """
    if document.kind == "html":
        article = _from_page(document, reader)
    else:
        article = _from_markdown(document, reader) if _has_front_matter(document) else _bare(document, reader)
    with pool.at_rest():
        found = report.read(article, reader.frame.vocabulary(article.lang), reader.frame.settings.subject)
    return article, found


def refusals(article: Article, reader: Reader) -> tuple[Refusal, ...]:
    """Say what was considered for a quote, a cue or a speaker in an article, and refused."""
    return report.refusals(article, reader.frame.vocabulary(article.lang), reader.frame.settings.subject)


def answer(document: Document, reader: Reader) -> Answer:
    """Read one document and say what is in it.

    Raises:
        GenError: It cannot be read.
    """
    article, found = read(document, reader)
    id = article.id if _has_front_matter(document) else document.id
    return compose(article, found, reader.frame.gazetteer, id, with_text=document.kind != "plain")


def _has_front_matter(document: Document) -> bool:
    return document.kind == "markdown" and document.text.lstrip("\ufeff").startswith(_FENCE)


def _from_markdown(document: Document, reader: Reader) -> Article:
    lang = reader.lang or guess(document.text, reader.frame.settings.languages[0])
    slug = re.sub(r"[^\w.-]+", "-", str(document.id)).lstrip(".-") or "article"
    article = articles.read(File(document.path, lang, slug, document.text.encode()), reader.frame)
    if article is None:
        raise GenError(
            "this article is a draft. Take draft: true out of its front matter to read it.", document.path
        )
    published = article.published or reader.published
    return msgspec.structs.replace(article, published=published)


def _from_page(document: Document, reader: Reader) -> Article:
    """Make an article of the main text of a web page; its own date counts where it gives one."""
    page = intake.main_text(document.data)
    bare = document._replace(kind="plain", text=page.text, published=document.published or page.published)
    return msgspec.structs.replace(_bare(bare, reader), title=page.title)


def _bare(document: Document, reader: Reader) -> Article:
    """Make an article of a text that tells nothing of itself but its words."""
    lang = document.lang if document.lang != "auto" else ""
    lang = lang or reader.lang or guess(document.text, reader.frame.settings.languages[0])
    lexicon.load(lang)
    published = _date(document.published, reader.frame, [lang]) if document.published else reader.published
    if document.kind == "markdown":
        text, cut, runs = blocks.markdown(document.text)
    else:
        text, cut, runs = document.text, blocks.plain(document.text), ()
    return Article(
        id=str(document.id),
        lang=lang,
        title="",
        text=text,
        blocks=cut,
        runs=runs,
        digest=hashlib.sha256(document.data or document.text.encode()).hexdigest(),
        path=document.path,
        published=published,
    )


# --- many documents ---------------------------------------------------------------------------------------------------


def answers(documents: Iterable[Document | Faulty], reader: Reader, jobs: int = 1) -> Iterator[Result]:
    """Read documents one after another, in ``jobs`` processes; results keep their order.

    At most some hundred documents are held at a time. With one process each result is given before the next document
    is asked for.
    """
    if jobs == 1:
        yield from (result(document, reader) for document in documents)
        return
    for lang in [reader.lang] if reader.lang else lexicon.languages():
        reader.frame.vocabulary(lang)
    stream = iter(documents)
    while batch := list(islice(stream, _BATCH * jobs)):
        yield from pool.spread(lambda document: result(document, reader), batch, jobs)


def result(document: Document | Faulty, reader: Reader) -> Result:
    """Read one document; what is wrong with it becomes a ``Failure`` in its place."""
    if isinstance(document, Faulty):
        return _failure(document.id, document.message, document)
    try:
        return Result(msgspec.json.encode(answer(document, reader)))
    except GenError as error:
        return _failure(document.id, error.message, document, str(error))
    except Exception as error:  # a mistake of ours in one document must not cost a million others
        message = f"the program failed on this document ({type(error).__name__}: {error}). Please report it."
        return _failure(document.id, message, document)


def _failure(id: str | int | None, message: str, document: Document | Faulty, complaint: str = "") -> Result:
    where = f"{document.path or 'standard input'}:{document.line}" if document.line else document.path
    told = complaint if complaint and complaint != message else f"{where}: {message}"
    return Result(msgspec.json.encode(Failure(id, message)), told)
