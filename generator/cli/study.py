"""Commands that look into the reading: ``gen explain`` and ``gen score``."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from generator.cli import screen
from generator.errors import GenError

_LABELS = {
    "dates": ("dates", "value right"),
    "marked quotes": ("direct or mixed quotes", "speakers right"),
    "indirect quotes": ("indirect quotes", "speakers right"),
    "contacts": ("contacts", "kind and day right"),
}


@click.command()
@click.argument("article", metavar="ARTICLE|CONTACT")
@screen.site_option
@click.option("--lang", default="", metavar="CODE", help="Language of the article, where it does not tell.")
@click.option(
    "--published", default="", metavar="DATE", help="Publication date of the article, where it does not tell."
)
@screen.json_option
def explain(article: str, site: Path | None, lang: str, published: str, as_json: bool) -> None:
    """Tell what is found in an article, and by which rule; or why reports are taken for one contact.

    ARTICLE is a file of any kind that "gen extract" reads, or the name of an article of the site without .md; CONTACT is
    an id such as 2021-06-16-meeting.
    """
    folder = screen.site_folder(site)
    file = _find(article, folder)
    if file is None:
        _explain_contact(article, folder, as_json)
    else:
        _explain_article(file, folder, lang, published, as_json)


def _find(article: str, folder: Path) -> Path | None:
    """Find the file of an article by its path, else by its name in the site."""
    named = Path(article)
    if named.is_file():
        return named
    name = article.removesuffix(".md")
    found = sorted(path for path in (folder / "content" / "articles").rglob("*.md") if path.stem == name)
    return found[0] if found else None


def _explain_article(file: Path, folder: Path, lang: str, published: str, as_json: bool) -> None:
    from generator import content, scale
    from generator import explain as words

    frame = content.frame(folder)
    (document,) = scale.read_all([file])
    if isinstance(document, scale.Faulty):
        raise GenError(document.message, document.path)
    reader = scale.reader(frame, lang, published)
    read = scale.read(document, reader)
    refused = scale.refusals(read[0], reader)
    if as_json:
        screen.print_json(words.table(*read, frame.gazetteer, refused))
    else:
        click.echo("\n".join(words.lines(*read, frame.gazetteer, refused)))


def _explain_contact(id: str, folder: Path, as_json: bool) -> None:
    from generator import build
    from generator import explain as words

    site = build.build(folder).site
    contacts = site.timeline.contacts
    contact = next((contact for contact in contacts if id in (contact.id, *contact.aliases)), None)
    if contact is None:
        listed = ", ".join(contact.id for contact in contacts) or "none"
        raise GenError(
            f'"{id}" is no file, no article of {folder}, and no contact. The contacts are: {listed}.'
        )
    if as_json:
        screen.print_json(words.contact_table(contact))
    else:
        langs = {article.id: article.lang for article in site.gists}
        click.echo("\n".join(words.contact_lines(contact, site.reports, langs)))


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder of the texts, as <id>.txt.",
)
@click.option("--rules", is_flag=True, help="Count by rule, too.")
@click.option("--errors", is_flag=True, help="List what was missed, found in vain, or misread.")
@screen.site_option
@screen.json_option
def score(
    gold: tuple[Path, ...], texts: Path | None, rules: bool, errors: bool, site: Path | None, as_json: bool
) -> None:
    """Measure how the reading agrees with annotated documents.

    GOLD are annotated documents (.json) or folders of them. Their texts are in them under "text", beside them, or in the
    folder that --texts names.
    """
    from generator import content
    from generator import score as scoring

    frame = content.frame(screen.site_folder(site))
    documents = list(scoring.read(gold, texts))
    paired = {(document.lang, document.id): _pairs(document, frame) for document in documents}
    languages: dict[str, list[Any]] = {}
    for (lang, _), pairs in paired.items():
        languages.setdefault(lang, []).extend(pairs)
    figures = scoring.by_language(languages)
    every = [pair for pairs in languages.values() for pair in pairs]
    counted = scoring.rules(every) if rules else {}
    if as_json:
        screen.print_json(_table(figures, counted, paired if errors else {}))
        return
    lines = [*_figures(figures, len(documents)), *_rules(counted)]
    click.echo("\n".join([*lines, *(_errors(paired) if errors else ())]))


def _pairs(document: Any, frame: Any) -> Sequence[Any]:
    """Read an annotated document and pair what is found with what is annotated."""
    from generator import scale
    from generator import score as scoring

    published = document.published or document.published_assumed or ""
    text = scale.Document(document.id, document.text, lang=document.lang, published=published)
    return scoring.pairs(
        document, scale.answer(text, scale.reader(frame)), scoring.known_names(frame.gazetteer)
    )


def _figures(figures: dict[str, Any], documents: int) -> Iterator[str]:
    yield f"{documents} documents" + " " * 19 + "annotated  found    F1 found  then right  F1 right  (P / R)"
    for lang, sorts in figures.items():
        yield lang
        for sort, counted in sorts.items():
            label, right = _LABELS[sort]
            yield (
                f"  {label:<30}{counted.annotated:>7}{counted.found:>7}{counted.matched_f1:>12.3f}"
                f"{counted.accuracy:>12.3f}{counted.right_f1:>10.3f}  ({counted.precision:.2f} / {counted.recall:.2f})  {right}"
            )


def _rules(counted: dict[Any, dict[str, Any]]) -> Iterator[str]:
    if counted:
        yield "\nRules" + " " * 45 + "findings  precision (found)  precision (right)"
    for sort, found in counted.items():
        yield sort
        for rule, figures in found.items():
            share = figures.matched / figures.found
            yield f"  {rule:<46}{figures.found:>9}{share:>19.3f}{figures.precision:>19.3f}"


def _errors(paired: dict[tuple[str, str], Sequence[Any]]) -> Iterator[str]:
    for (lang, id), pairs in paired.items():
        yield f"\n{id} ({lang})"
        yield from _listed(pairs)


def _listed(pairs: Iterable[Any]) -> Iterator[str]:
    for pair in sorted(pairs, key=lambda pair: (pair.sort, (pair.gold or pair.found).start)):
        if pair.right:
            continue
        what = "missed" if not pair.found else "in vain" if not pair.gold else "misread"
        yield f"  {pair.sort:<16} {what:<8} {_item(pair.gold or pair.found, pair.gold is None)}"
        if pair.gold and pair.found:
            yield f"  {'':<16} {'as':<8} {_item(pair.found, True)}"


def _item(item: Any, with_rule: bool) -> str:
    rule = f" [{item.rule}]" if with_rule else ""
    return f"{item.start}–{item.end} «{item.text}» {item.reading}{rule}"


def _table(
    figures: dict[str, Any], counted: dict[Any, Any], paired: dict[tuple[str, str], Sequence[Any]]
) -> dict[str, Any]:
    table: dict[str, Any] = {
        "figures": {
            lang: {sort: row.table() for sort, row in sorts.items()} for lang, sorts in figures.items()
        }
    }
    if counted:
        table["rules"] = {
            sort: {rule: row.table() for rule, row in found.items()} for sort, found in counted.items()
        }
    if paired:
        table["errors"] = [
            {
                "id": id,
                "lang": lang,
                "sort": pair.sort,
                "annotated": _plain(pair.gold),
                "found": _plain(pair.found),
            }
            for (lang, id), pairs in paired.items()
            for pair in pairs
            if not pair.right
        ]
    return table


def _plain(item: Any) -> dict[str, Any] | None:
    return item._asdict() if item else None
