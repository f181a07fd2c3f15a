"""Whole pages as they were when somebody last looked at them.

Where a change is meant, look at the difference, then write them anew: ``python tests/site/test_snapshots.py``.
"""

import re
from pathlib import Path

import pytest

from generator import __version__

FOLDER = Path(__file__).parent / "snapshots"
PATHS = (
    "index.html",
    "404.html",
    "fa/index.html",
    "ar/contacts/2021-12-30-meeting.html",
    "en/articles/belmar-fa.html",
    "fa/people/norden.html",
    "en/method.html",
    "embed/ar/index.html",
    "timeline.json",
    "fa/atom.xml",
    "en/contacts.ics",
    "quotes.csv",
)


def _plain(text: str) -> str:
    """Take out what changes with every release, lexicon and measurement, and the line ends that formats ask for."""
    text = re.sub(r'(?<=<code dir="ltr">)[0-9a-f]{12}(?=</code>)', "digest", text)
    text = re.sub(r"<td>(\d+ of \d+|–)</td>", "<td>figures</td>", text)
    return (
        text.replace(f'<bdi dir="ltr">{__version__}</bdi>', '<bdi dir="ltr">0</bdi>')
        .replace(f"Naql {__version__}", "Naql 0")
        .replace(f"نقل {__version__}", "نقل 0")
        .replace("\r\n", "\n")
    )


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_as_it_was(path: str, built: dict[str, str]) -> None:
    assert _plain(built[path]) == (FOLDER / path).read_text(encoding="utf-8")


def _write() -> None:
    import made_up

    from generator.site import outputs, theme

    files = {file.path: file for file in outputs.plan(made_up.site(), theme.read())}
    for path in PATHS:
        target = FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_plain(files[path].render().decode()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _write()
