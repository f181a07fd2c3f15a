"""How long builds take beside Hugo, Pelican and Eleventy: the same generated articles, the same steps, in one run.

    python benchmarks/build.py [--articles 1000] [--rounds 3] [--peers hugo,pelican,eleventy] [--json FILE] [--keep FOLDER]

Every step is run for one program after the other, several times over, so that whatever else the machine does meets all of them;
the middle of each program's times counts. "cpu" is seconds of processor time of all its processes, "MB" the most memory that
they held at once, together. Naql reads dates, quotes and contacts besides, and makes what comes of them.
"""

import argparse
import json
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import corpus
import peers
from running import Cost, preview, run

SENTENCE = "\nThe talks on fishing will go on, and number {} is open.\n"
_LINE = "{:<30}{:<18}{:>9}{:>9}{:>7}{:>12}{:>10}"
_LISTENING = 5.0
"""Seconds after which a preview should have seen a first save."""

_ROUNDS_COLD = 1
"""What takes long is run so many times."""


class Program(NamedTuple):
    """A program and its project, ready to be timed."""

    name: str
    project: Path
    edited: Path
    """The article that is edited."""
    page: str
    build: tuple[str, ...]
    serve: tuple[str, ...]
    forget: tuple[str, ...]
    """What is removed when nothing is to be remembered; its first is the site itself."""


class Step(NamedTuple):
    """Something that is timed."""

    name: str
    prepare: Callable[[Program], None]
    again: bool
    """Whether it is quick enough to be run several times."""
    ours: bool = False
    """Whether only Naql has it."""


def main() -> None:
    """Print a table of steps and programs."""
    options = _options()
    with _home(options.keep) as home:
        programs = [naql(home, options.articles), *_peers(home, options.peers.split(","))]
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        print(f"{options.articles} articles, {cores} cores, load {os.getloadavg()[0]:.1f}")
        print(_LINE.format("step", "program", "seconds", "cpu", "MB", "Naql takes", "of cpu"))
        figures = []
        for step in steps(options.articles):
            rounds = options.rounds if step.again else _ROUNDS_COLD
            timed = [program for program in programs if program is programs[0] or not step.ours]
            figures += _show(
                step.name, timed, _in_turns(timed, rounds, lambda program, step=step: [once(step, program)])
            )
        figures += _show("start of the preview", programs, _in_turns(programs, 1, _started))
        figures += _show(
            "save to fresh page", programs, _in_turns(programs, 1, partial(_fresh, options.rounds))
        )
    if options.json:
        options.json.write_text(
            json.dumps({"articles": options.articles, "figures": figures}, indent=1) + "\n"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3, help="how often a quick step is run")
    parser.add_argument("--peers", default="hugo,pelican,eleventy", help="beside whom; empty for nobody")
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--keep", type=Path, help="folder for all projects, which must not exist and is kept")
    return parser.parse_args()


@contextmanager
def _home(kept: Path | None) -> Iterator[Path]:
    if kept:
        kept.mkdir(parents=True)
        yield kept.absolute()
        return
    with tempfile.TemporaryDirectory() as scratch:
        yield Path(scratch)


def naql(home: Path, articles: int) -> Program:
    """Write a corpus, to be built by Naql."""
    site = home / "naql"
    corpus.write(site, articles)
    gen = (sys.executable, "-m", "generator")
    return Program(
        name="Naql",
        project=site,
        edited=site / "content" / "articles" / "en" / "000002.md",
        page="en/articles/000002.html",
        build=(*gen, "build", "--quiet"),
        serve=(*gen, "serve", "--quiet", "--port", "{port}"),
        forget=("public", ".naql"),
    )


def _peers(home: Path, wanted: Sequence[str]) -> Iterator[Program]:
    """Bring the peers here and write their projects; say which one is missing, and go on."""
    for peer in peers.PEERS:
        if peer.name.lower() not in wanted:
            continue
        try:
            version = peers.bring(peer)
        except peers.Missing as missing:
            print(f"{peer.name} is missing: {missing}", file=sys.stderr)
            continue
        project = home / peer.name.lower()
        peer.write(home / "naql" / "content" / "articles", project)
        names = {"lang": "en", "name": "000002"}
        edited, page = project / peer.source.format_map(names), peer.page.format_map(names)
        yield Program(f"{peer.name} {version}", project, edited, page, peer.build, peer.serve, peer.forget)


# --- steps ------------------------------------------------------------------------------------------------------------


def steps(articles: int) -> tuple[Step, ...]:
    """List what is timed, in its order."""
    few = articles <= 2000
    return (
        Step("cold, nothing remembered", _forget_all, again=False),
        Step("cold, reports remembered", _forget_renderings, again=few),
        Step("cold, site thrown away", _forget_site, again=few),
        Step("nothing changed", lambda program: None, again=True),
        Step("one article edited", _edit, again=True),
        Step("an edit that moves a contact", partial(_move, articles), again=True, ours=True),
    )


def _forget_all(program: Program) -> None:
    for name in program.forget:
        _put_aside(program.project / name)


def _forget_site(program: Program) -> None:
    _put_aside(program.project / program.forget[0])


def _put_aside(folder: Path) -> None:
    """Have a folder out of the way. Nothing is deleted: where much just was, some file systems make files ten times as slowly."""
    if folder.exists():
        folder.rename(Path(tempfile.mkdtemp(dir=folder.parent.parent, prefix="old-")) / folder.name)


def _forget_renderings(program: Program) -> None:
    """Leave of what is remembered the reports and contacts alone."""
    _forget_site(program)
    (program.project / ".naql" / "renderings.sqlite").unlink(missing_ok=True)


def _edit(program: Program) -> None:
    text = program.edited.read_text(encoding="utf-8")
    program.edited.write_text(text + SENTENCE.format(len(text)), encoding="utf-8")


def _move(articles: int, program: Program) -> None:
    """Have an article tell of another day: a contact loses a report, and another one is made."""
    text = corpus.text(2, articles, later=len(program.edited.read_text(encoding="utf-8")) % 97 + 30)
    program.edited.write_text(text, encoding="utf-8")


def once(step: Step, program: Program) -> Cost:
    """Take a step of a program once."""
    step.prepare(program)
    return run(program.build, program.project)


def _started(program: Program) -> list[Cost]:
    """Time from the start of a preview until a page can be had; no site is there, what is remembered is."""
    _forget_site(program)
    with preview(program.serve, program.project, program.page) as shown:
        return [Cost(shown.started, 0, 0)]


def _fresh(rounds: int, program: Program) -> list[Cost]:
    """Time from a save until the edited article's page has it."""

    def save(word: str) -> None:
        text = program.edited.read_text(encoding="utf-8")
        program.edited.write_text(f"{text}\n{word}\n", encoding="utf-8")

    with preview(program.serve, program.project, program.page) as shown:
        # A preview that has just begun may not listen yet.
        first, *words = [f"wharf{time.time_ns() + number}" for number in range(rounds + 1)]
        if math.isinf(shown.until(first, partial(save, first), again=_LISTENING)):
            return [Cost(math.inf, 0, 0)]
        return [Cost(shown.until(word, partial(save, word)), 0, 0) for word in words]


# --- figures ----------------------------------------------------------------------------------------------------------


def _in_turns(
    programs: Sequence[Program], rounds: int, measure: Callable[[Program], list[Cost]]
) -> list[Cost]:
    """Measure one program after the other, several times over; give the middle of each."""
    taken: list[list[Cost]] = [[] for _ in programs]
    for _ in range(rounds):
        for number, program in enumerate(programs):
            taken[number] += measure(program)
    return [Cost(*map(statistics.median, zip(*costs, strict=True))) for costs in taken]


def _ratio(ours: float, theirs: float) -> str:
    return f"{ours / theirs:.2f} ×" if theirs and math.isfinite(theirs) else ""


def _show(step: str, programs: Sequence[Program], costs: Sequence[Cost]) -> list[dict[str, object]]:
    figures = []
    for program, cost in zip(programs, costs, strict=True):
        cpu, memory = (f"{cost.cpu:.2f}", f"{cost.megabytes:.0f}") if cost.cpu else ("", "")
        ratios = [_ratio(costs[0].seconds, cost.seconds), _ratio(costs[0].cpu, cost.cpu)]
        if program is programs[0]:
            ratios = ["", ""]
        print(_LINE.format(step, program.name, f"{cost.seconds:.3f}", cpu, memory, *ratios), flush=True)
        known = {name: value for name, value in cost._asdict().items() if math.isfinite(value)}
        figures.append({"step": step, "program": program.name, **known})
        step = ""
    return [{**figure, "step": figures[0]["step"]} for figure in figures]


if __name__ == "__main__":
    main()
