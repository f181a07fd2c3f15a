"""``gen extract``: documents in, what they say out."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click

from generator.cli import screen
from generator.errors import GenError


class Call(NamedTuple):
    """How ``gen extract`` was called."""

    paths: tuple[Path, ...]
    jsonl: bool
    lang: str
    published: str
    site: Path | None
    jobs: int
    dask: str
    shard: tuple[int, int]
    output: Path | None
    schema: bool
    quiet: bool


def _shard(ctx: click.Context, param: click.Parameter, value: str) -> tuple[int, int]:
    """Read ``I/N``, the I-th of N shards, counted from 1."""
    number, slash, count = value.partition("/")
    if slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count):
        return int(number), int(count)
    raise click.BadParameter(
        f'"{value}" is no shard. Write for example 1/8 for the first of eight.', ctx, param
    )


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH …]", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--jsonl",
    is_flag=True,
    help="Print one line of JSON a document; without PATH, read JSON Lines from standard input.",
)
@click.option(
    "--lang",
    default="auto",
    show_default=True,
    metavar="CODE",
    help="Language of documents that do not tell theirs.",
)
@click.option(
    "--published",
    default="",
    metavar="DATE",
    help="Publication date of documents that do not tell theirs, in any calendar.",
)
@screen.site_option
@screen.jobs_option
@click.option(
    "--dask",
    default="",
    metavar="ADDRESS",
    help="Read on the Dask cluster at this address (tcp://…), or on a local one.",
)
@click.option(
    "--shard",
    callback=_shard,
    default="1/1",
    metavar="I/N",
    help="Read only every N-th document, from the I-th on.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write the answers to a part in this folder.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the answers.")
@screen.quiet_option
def extract(**options: Any) -> None:
    """Find the dates, quotes and contacts in documents.

    PATH is a .txt, .md, .html, .jsonl, .jsonl.gz, .parquet, .warc or .warc.gz file or a folder of them; "-" is standard
    input. A single text is answered by one JSON document for people; --jsonl answers any number, one line each, in order.
    """
    from generator import answer

    call = Call(**options)
    if call.schema:
        screen.print_json(answer.schema())
        return
    reader = _reader(call.site, "" if call.lang == "auto" else call.lang, call.published)
    if call.output:
        _write_part(call, call.output, reader)
    elif call.jsonl:
        _print_lines(call, reader)
    else:
        _print_one(call.paths, reader)


def _reader(site: Path | None, lang: str, published: str) -> Any:
    """Prepare the run; a language or a date that is none is a mistake in the call."""
    from generator import content, scale

    frame = content.frame(screen.site_folder(site))
    try:
        return scale.reader(frame, lang, published)
    except GenError as error:
        raise click.UsageError(error.message) from error


def _print_one(paths: tuple[Path, ...], reader: Any) -> None:
    import msgspec

    from generator import scale

    if len(paths) != 1 or (paths[0].name != "-" and (paths[0].is_dir() or scale.holds_many(paths[0]))):
        raise click.UsageError("Without --jsonl, name a single text, or - for standard input.")
    documents = [_standard_input()] if paths[0].name == "-" else list(scale.read_all(paths))
    (result,) = scale.answers(documents, reader)
    if result.complaint:
        raise GenError(result.complaint)
    click.echo(msgspec.json.format(result.line, indent=2))


def _standard_input() -> Any:
    from generator import scale

    try:
        return scale.Document("-", sys.stdin.buffer.read().decode("utf-8"), path="standard input")
    except UnicodeDecodeError as error:
        raise GenError(f"this text is not UTF-8 (byte {error.start}).", "standard input") from error


def _print_lines(call: Call, reader: Any) -> None:
    from generator import scale

    out = sys.stdout.buffer
    mine = scale.share(_documents(call.paths), scale.Shard(*call.shard))
    failures = 0
    for result in _told(_answers(mine, reader, call), call.quiet):
        out.write(result.line + b"\n")
        out.flush()
        failures += bool(result.complaint)
    if failures:
        click.get_current_context().exit(1)


def _answers(documents: Iterable[Any], reader: Any, call: Call) -> Iterator[Any]:
    """Read documents here or on a cluster; the answers are the same."""
    from generator import scale

    if call.dask:
        from generator.scale import cluster

        return cluster.answers(documents, reader, call.dask, screen.count(call.jobs))
    return scale.answers(documents, reader, screen.count(call.jobs))


def _documents(paths: tuple[Path, ...]) -> Iterator[Any]:
    """Read standard input as JSON Lines where it is named or nothing is."""
    from generator import scale

    for path in paths or (Path("-"),):
        if path.name == "-":
            yield from scale.read_lines(sys.stdin.buffer)
        else:
            yield from scale.read_all([path])


def _write_part(call: Call, output: Path, reader: Any) -> None:
    from generator import scale

    if not call.paths or any(path.name == "-" for path in call.paths):
        raise click.UsageError("With --output, name files: standard input cannot be read again.")
    shard = scale.Shard(*call.shard)
    part = scale.part_path(output, shard, scale.digest(list(scale.files(call.paths)), reader))
    done = scale.finished(part)
    if not done:
        mine = scale.share(scale.read_all(call.paths), shard)
        results = scale.write(part, _answers(mine, reader, call))
        complaints = [bool(result.complaint) for result in _told(results, call.quiet)]
        done = scale.Part(part, len(complaints), sum(complaints), made=True)
    if not call.quiet:
        click.echo(f"{done.path}: {done.documents:,} documents{'' if done.made else ', there already'}")
    if done.failures:
        click.get_current_context().exit(1)


def _told(results: Iterable[Any], quiet: bool) -> Iterator[Any]:
    """Pass results on; tell what is wrong with a document, and show how many are done."""
    with screen.progress(quiet) as show:
        for number, result in enumerate(results, 1):
            if result.complaint:
                click.echo(result.complaint, err=True)
            yield result
            if show and number % 100 == 0:
                show("read", number, 0)
