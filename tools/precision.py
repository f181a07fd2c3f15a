"""Write ``generator/site/precision.toml`` anew: how often each rule was right on the annotated articles."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILE = ROOT / "generator" / "site" / "precision.toml"
COMMAND = ["score", "tests/gold", "--rules", "--json"]
SORTS = {"dates": ("dates",), "quotes": ("marked quotes", "indirect quotes"), "contacts": ("contacts",)}


def written(rules: dict[str, dict[str, dict[str, int]]]) -> str:
    """Make the file of what ``gen score --rules --json`` gives under ``rules``: ``rule = [right, found]``."""
    lines = [f"# Rule = [right, found], measured by: gen {' '.join(COMMAND)}"]
    for sort, parts in SORTS.items():
        lines += ["", f"[{sort}]"]
        counts: dict[str, list[int]] = {}
        for part in parts:
            for rule, row in rules.get(part, {}).items():
                right, found = counts.get(rule, [0, 0])
                counts[rule] = [right + row["right"], found + row["found"]]
        lines += [f'"{rule}" = {counts[rule]}' for rule in sorted(counts)]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, then write."""
    command = [sys.executable, "-m", "generator", *COMMAND]
    measured = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    FILE.write_text(written(json.loads(measured.stdout)["rules"]), encoding="utf-8")


if __name__ == "__main__":
    main()
