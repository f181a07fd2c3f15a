"""Write the figures of ``docs/accuracy.md`` anew: ``python tools/figures.py``.

Each table stands between two marks, of which the first names the command that measures it; ``tests/test_readme.py`` holds them to
what is measured.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
# <!-- figures: score tests/gold --> … <!-- end of figures -->
TABLE = re.compile(r"(<!-- figures: (.*?) -->\n)(.*?)(?=<!-- end of figures -->)", re.DOTALL)

_LANGUAGES = {"fa": "Persian", "ar": "Arabic", "en": "English", "total": "all"}
_HEAD = """\
| | | annotated | F1 found | F1 found and right |
| --- | --- | --- | --- | --- |
"""


def table(figures: dict[str, dict[str, dict[str, float]]]) -> str:
    """Make the table of what ``gen score --json`` gives under ``figures``."""
    rows = [
        f"| {name} | {sort} | {row['annotated']} | {row['matched_f1']:.2f} | {row['right_f1']:.2f} |\n"
        for lang, name in _LANGUAGES.items()
        for sort, row in figures.get(lang, {}).items()
        if row["annotated"]
    ]
    return _HEAD + "".join(rows)


def measured(command: str) -> str:
    """Make the table of what ``gen`` measures when called as ``command`` says."""
    call = [sys.executable, "-m", "generator", *command.split(), "--json"]
    said = subprocess.run(call, cwd=ROOT, capture_output=True, check=True)
    return table(json.loads(said.stdout)["figures"])


if __name__ == "__main__":
    text = PAGE.read_text("utf-8")
    PAGE.write_text(TABLE.sub(lambda found: found[1] + measured(found[2]), text), "utf-8")
