"""``gen decide``: an editor's decisions, written into the site's files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.desk import COMMON, Desk

Command = TypeVar("Command", bound=Callable[..., Any])

_STATUSES = ("held", "planned")
_KINDS = ("direct", "mixed", "indirect", "meeting", "phone_call", "video_call", "letter")
_FIELDS = ("day", "kind", "place", "duration", "initiator", "ordinal", "time")

_lang = click.option("--lang", required=True, metavar="CODE", help="Language of the text.")
_text = click.option("--text", required=True, help="The text.")


def _common(command: Command) -> Command:
    """Give a command the options that every decision has."""
    for option in (
        click.option("--why", default="", metavar="TEXT", help="The reason, in words."),
        click.option("--by", default="", metavar="NAME", help="Who decides. Default: user.name of git."),
        click.option(
            "--on",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="DAY",
            help="The day of the decision. Default: today.",
        ),
        click.option(
            "--file",
            "name",
            default="decisions.toml",
            show_default=True,
            metavar="NAME",
            help="File in content/decisions to write to.",
        ),
        click.option(
            "--site",
            default=".",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            help="Folder of the site. Default: this folder.",
        ),
    ):
        command = option(command)
    return command


@click.group()
def decide() -> None:
    """Write a decision that overrules what was found.

    Findings, articles and contacts are named by their ids, or by as much of one as no other begins with. Decisions are kept
    in content/decisions, in files that can as well be written by hand.
    """


# --- findings ---------------------------------------------------------------------------------------------------------


@decide.command()
@click.argument("target")
@click.option(
    "--field", "fields", multiple=True, type=click.Choice(_FIELDS), help="Of a contact; repeatable."
)
@_common
def accept(target: str, fields: tuple[str, ...], **common: Any) -> None:
    """Say that TARGET is right: a finding, or a contact about which reports disagree."""
    desk = Desk(common)
    desk.file("accept", target=desk.target(target), fields=fields)


@decide.command()
@click.argument("target")
@_common
def reject(target: str, **common: Any) -> None:
    """Say that TARGET is no date, no quote, or no contact."""
    desk = Desk(common)
    desk.file("reject", target=desk.finding(target))


@decide.command()
@click.argument("target")
@click.option("--value", metavar="DATE", help="Of a date: which it is.")
@click.option("--kind", type=click.Choice(_KINDS), help="Of a quote, an occasion or a contact.")
@click.option("--day", metavar="DATE", help="Of an occasion or a contact.")
@click.option("--place", metavar="ID", help="Of an occasion or a contact.")
@click.option("--status", type=click.Choice(_STATUSES), help="Of an occasion.")
@click.option("--duration", metavar="LENGTH", help="Of a contact, such as PT1H30M.")
@click.option("--initiator", metavar="ID", help="Of a contact: who sought it.")
@click.option("--ordinal", type=int, metavar="N", help="Of a contact: the how-manieth it is.")
@click.option("--time", metavar="HH:MM", help="Of a contact.")
@click.option("--contact", metavar="CONTACT", help="Of a quote: the contact it belongs to.")
@click.option("--reported-by", multiple=True, metavar="NAME", help="Of a quote: through whom; repeatable.")
@_common
def correct(target: str, **given: Any) -> None:
    """Say how TARGET is to be read: a date, a quote, a contact as one article tells it, or a contact of the timeline."""
    desk = Desk(given)
    fields = {key: value for key, value in given.items() if key not in COMMON and value not in (None, ())}
    for key in ("value", "day"):
        if key in fields:
            fields[key] = desk.day(fields[key])
    if "contact" in fields:
        fields["contact"] = desk.contact(fields["contact"])
    desk.file("correct", target=desk.target(target), **fields)


@decide.command()
@click.argument("quote")
@click.argument("names", nargs=-1, metavar="[NAME …]")
@click.option("--nobody", is_flag=True, help="Nobody says it.")
@_common
def speaker(quote: str, names: tuple[str, ...], nobody: bool, **common: Any) -> None:
    """Say who says QUOTE: ids of people.toml, or names."""
    if bool(names) == nobody:
        raise click.UsageError("Name those who say it, or write --nobody.")
    desk = Desk(common)
    desk.file("correct", target=desk.finding(quote), speakers=names)


@decide.command()
@click.argument("quote")
@_lang
@_text
@click.option(
    "--original", is_flag=True, help="It was said in these words; --by names whose record they are of."
)
@_common
def translate(quote: str, lang: str, text: str, original: bool, **common: Any) -> None:
    """Write QUOTE in another language of the site."""
    desk = Desk(common)
    desk.file("translate", target=desk.finding(quote), lang=lang, text=text, original=original)


@decide.command()
@click.argument("quotes", nargs=-1, required=True, metavar="QUOTE …")
@_common
def same(quotes: tuple[str, ...], **common: Any) -> None:
    """Say that all QUOTEs are the same words, in one language or several."""
    desk = Desk(common)
    desk.file("same", quotes=tuple(map(desk.finding, quotes)))


@decide.command()
@click.argument("quotes", nargs=-1, required=True, metavar="QUOTE …")
@_common
def apart(quotes: tuple[str, ...], **common: Any) -> None:
    """Say that no two QUOTEs are the same words, however like they are."""
    desk = Desk(common)
    desk.file("apart", quotes=tuple(map(desk.finding, quotes)))


# --- contacts ---------------------------------------------------------------------------------------------------------


@decide.command()
@click.argument("article")
@click.argument("contact")
@_common
def pin(article: str, contact: str, **common: Any) -> None:
    """Say that ARTICLE is about CONTACT."""
    desk = Desk(common)
    desk.file("pin", article=desk.article(article), contact=desk.contact(contact))


@decide.command()
@click.argument("into")
@click.argument("contacts", nargs=-1, required=True, metavar="CONTACT …")
@_common
def merge(into: str, contacts: tuple[str, ...], **common: Any) -> None:
    """Say that each CONTACT is the same as INTO, whose id stays."""
    desk = Desk(common)
    desk.file("merge", into=desk.contact(into), contacts=tuple(map(desk.contact, contacts)))


@decide.command()
@click.argument("contact")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE …")
@click.option("--into", required=True, metavar="ID", help="Id of the other contact, known or new.")
@_common
def split(contact: str, articles: tuple[str, ...], into: str, **common: Any) -> None:
    """Say that each ARTICLE of CONTACT tells of another one."""
    desk = Desk(common)
    desk.file("split", contact=desk.contact(contact), articles=tuple(map(desk.article, articles)), into=into)


@decide.command()
@click.argument("was")
@click.argument("contact")
@_common
def moved(was: str, contact: str, **common: Any) -> None:
    """Let the address of a contact that was once called WAS lead to CONTACT."""
    desk = Desk(common)
    desk.file("moved", contact=desk.contact(contact), was=was)


@decide.command()
@click.argument("contact")
@_lang
@_text
@_common
def title(contact: str, lang: str, text: str, **common: Any) -> None:
    """Write the title of CONTACT in one language."""
    desk = Desk(common)
    desk.file("title", contact=desk.contact(contact), lang=lang, text=text)


@decide.command()
@click.argument("contact")
@_lang
@_text
@_common
def summary(contact: str, lang: str, text: str, **common: Any) -> None:
    """Tell CONTACT in a sentence or two in one language."""
    desk = Desk(common)
    desk.file("summary", contact=desk.contact(contact), lang=lang, text=text)


@decide.command()
@click.option("--article", metavar="ID", help="The article that was corrected.")
@click.option("--contact", metavar="ID", help="The contact that was corrected.")
@click.option("--was", required=True, metavar="TEXT", help="What the site said.")
@click.option("--now", required=True, metavar="TEXT", help="What it says now.")
@click.option("--lang", metavar="CODE", help="Language of both. Default: that of the article.")
@_common
def correction(
    article: str | None, contact: str | None, was: str, now: str, lang: str | None, **common: Any
) -> None:
    """Publish a correction in the site's log; --why tells the reader the reason."""
    desk = Desk(common)
    desk.file(
        "correction",
        article=desk.article(article) if article else None,
        contact=desk.contact(contact) if contact else None,
        was=was,
        now=now,
        lang=lang,
    )
