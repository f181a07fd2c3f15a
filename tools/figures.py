"""Write the figures of ``docs/accuracy.md`` anew: ``python tools/figures.py``.

The table stands between two marks; ``tests/test_readme.py`` holds it to what is measured.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
COMMAND = ["score", "tests/gold", "--json"]
TABLE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)

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


if __name__ == "__main__":
    measured = subprocess.run(
        [sys.executable, "-m", "generator", *COMMAND], cwd=ROOT, capture_output=True, check=True
    )
    text = PAGE.read_text("utf-8")
    PAGE.write_text(TABLE.sub(lambda _: table(json.loads(measured.stdout)["figures"]), text), "utf-8")
