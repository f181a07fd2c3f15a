"""Write ``generator/site/precision.toml`` anew: how often each rule was right on the annotated articles."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILE = ROOT / "generator" / "site" / "precision.toml"
COMMANDS = (
    "score tests/gold --rules --json",
    "score tests/gold/later --rules --json",
    "score tests/gold/pair --site tests/gold/pair/site --rules --json",
)
SORTS = {"dates": ("dates",), "quotes": ("marked quotes", "indirect quotes"), "contacts": ("contacts",)}


Rules = dict[str, dict[str, dict[str, int]]]
"""What ``gen score --rules --json`` gives under ``rules``: sort → rule → counts."""


def written(measured: Sequence[Rules]) -> str:
    """Make the file of what was measured, summed up: ``rule = [right, found]``."""
    lines = ["# Rule = [right, found], measured by:", *(f"# gen {command}" for command in COMMANDS)]
    for sort, parts in SORTS.items():
        lines += ["", f"[{sort}]"]
        counts: dict[str, list[int]] = {}
        for rules in measured:
            for rule, row in (pair for part in parts for pair in rules.get(part, {}).items()):
                right, found = counts.get(rule, [0, 0])
                counts[rule] = [right + row["right"], found + row["found"]]
        lines += [f'"{rule}" = {counts[rule]}' for rule in sorted(counts)]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, then write."""
    measured = []
    for command in COMMANDS:
        call = [sys.executable, "-m", "generator", *command.split()]
        said = subprocess.run(call, capture_output=True, text=True, check=True, cwd=ROOT)
        measured.append(json.loads(said.stdout)["rules"])
    FILE.write_text(written(measured), encoding="utf-8")


if __name__ == "__main__":
    main()
