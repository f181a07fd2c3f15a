"""A site begun: the demo copied, or a small site in chosen languages written, for an editor to go on with."""

import shutil
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path

from generator import lexicon
from generator.errors import GenError

_SITE = """\
# What this site is about. Texts come in each of its languages; the first is the default one.
languages = [{languages}]
base_url = ""               # the site's address, such as "https://example.org/", once it has one
article_pages = "all"       # each article in every language of the site; "own": only in its own

[title]
{titles}

[subject]                   # whose contacts are told, by their ids in people.toml, and in which period
participants = ["rastgar", "nadeem"]
since = "2023-01-01"
until = "2024-12-31"
kinds = ["meeting", "phone_call", "video_call", "letter"]
{displays}"""

_DISPLAY = """
[display.{lang}]            # the first calendar is the headline, the others stand beside it
calendars = [{calendars}]
digits = "{digits}"
"""


def copy(source: Path, target: Path) -> None:
    """Copy a bundled folder to ``target``, which is not there yet.

    Raises:
        GenError: It cannot be written.
    """
    try:
        shutil.copytree(source, target, copy_function=shutil.copyfile)
    except OSError as error:
        raise GenError(f"this folder cannot be written ({error.strerror or error}).", str(target)) from error


def check(languages: Sequence[str]) -> None:
    """Check that a site can be begun in ``languages``.

    Raises:
        GenError: They are fewer than two, or not all known.
    """
    if len(set(languages)) < 2 or len(set(languages)) < len(languages):
        raise GenError("a site has two languages or more, each once. Write for example fa,en.")
    for lang in languages:
        lexicon.load(lang)


def begin(folder: Path, languages: Sequence[str]) -> list[Path]:
    """Write a small site in ``languages`` into ``folder``, and name its files.

    Raises:
        GenError: There is a site already, or the folder cannot be written.
    """
    content = folder / "content"
    if content.exists():
        raise GenError("there is a site here already. Name another folder.", str(content))
    written: list[Path] = []
    try:
        for inside, data in _files(languages):
            written.append(content / inside)
            written[-1].parent.mkdir(parents=True, exist_ok=True)
            written[-1].write_bytes(data)
    except OSError as error:
        raise GenError(f"this folder cannot be written to ({error.strerror}).", str(folder)) from error
    return written


def _files(languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Give the path and bytes of each file of the small site."""
    with as_file(files(__name__) / "content") as source:
        yield (
            "site.toml",
            _settings(languages, tomllib.loads((source / "titles.toml").read_text("utf-8"))).encode(),
        )
        for file in sorted(source.rglob("*.*")):
            inside = file.relative_to(source)
            parts = inside.parts
            of_other_language = parts[0] == "articles" and parts[1] not in languages
            if file.is_file() and file.name != "titles.toml" and not of_other_language:
                yield inside.as_posix(), file.read_bytes()


def _settings(languages: Sequence[str], titles: dict[str, str]) -> str:
    found = {lang: lexicon.load(lang).language for lang in languages}
    return _SITE.format(
        languages=_quoted(languages),
        titles="\n".join(f'{lang} = "{titles.get(lang, language.name)}"' for lang, language in found.items()),
        displays="".join(
            _DISPLAY.format(lang=lang, calendars=_quoted(language.calendars), digits=language.digits)
            for lang, language in found.items()
        ),
    )


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
