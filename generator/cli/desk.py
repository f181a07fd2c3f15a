"""The desk at which decisions are written: a site and who decides in, a decision in one of its files out."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.errors import GenError

COMMON = ("why", "by", "on", "name", "site")
"""Options of every decision that are none of its fields."""


class Desk:
    """The site as it is now, and who decides."""

    def __init__(self, common: dict[str, Any]) -> None:
        from generator import build, content

        self.common = common
        self.folder: Path = common["site"]
        self.author = common["by"] or _author(self.folder)
        self.name = common["name"] if common["name"].endswith(".toml") else f"{common['name']}.toml"
        self.frame = content.frame(self.folder)
        self.built = build.build(self.folder)

    def target(self, beginning: str) -> str:
        """Find a finding by the beginning of its id, else a contact."""
        return self.finding(beginning) if beginning[:2] in ("q-", "d-", "o-") else self.contact(beginning)

    def finding(self, beginning: str) -> str:
        from generator.decisions import lookup

        return lookup.finding(beginning, self.built.reports)

    def article(self, beginning: str) -> str:
        from generator.decisions import lookup

        return lookup.article(beginning, self.built.site.gists)

    def contact(self, beginning: str) -> str:
        from generator.decisions import lookup

        return lookup.contact(beginning, self.built.site)

    def day(self, written: str) -> str:
        """Make EDTF of a date in any calendar."""
        from generator import edtf
        from generator.extract import dates

        subject, mistake = self.frame.settings.subject, None
        if edtf.read(written):
            return written
        for lang in self.frame.settings.languages:
            try:
                return edtf.write(
                    dates.read(written, self.frame.vocabulary(lang), subject.since, subject.until)
                )
            except GenError as error:
                mistake = mistake or error
        raise mistake or GenError(f'"{written}" is not a date. Write for example 2021-12-30.')

    def file(self, action: str, **fields: Any) -> None:
        """Write the decision, and say where it stands."""
        from generator.decisions import checks, writing

        on = self.common["on"].date() if self.common["on"] else date.today()
        ruling = checks.ACTIONS[action].record(by=self.author, on=on, why=self.common["why"], **fields)
        made = writing.file(self.folder, self.name, action, ruling, self.frame)
        click.echo(f"{(self.folder / made.path).as_posix()}:{made.line}")
        click.echo(writing.write(action, ruling).rstrip())


def _author(folder: Path) -> str:
    """Ask git who is writing."""
    import subprocess

    try:
        asked = ["git", "-C", str(folder), "config", "user.name"]
        name = subprocess.run(
            asked, capture_output=True, text=True, check=True, encoding="utf-8"
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        name = ""
    if not name:
        raise click.UsageError("Nobody is known to decide. Write --by NAME, or set user.name in git.")
    return name
