"""The article out of a saved web page: HTML in, its title, text and publication date out. Needs the extra ``html``.

The only door to trafilatura, which finds the main text of a page and is imported when the first page comes.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from generator.errors import GenError

# &zwnj; and &#8204; and &#x200c;, and the same of the joiner
_NON_JOINER = re.compile("\u200c|&zwnj;|&#0*8204;|&#x0*200c;", re.IGNORECASE)
_JOINER = re.compile("\u200d|&zwj;|&#0*8205;|&#x0*200d;", re.IGNORECASE)

# Letters of the Vai script: printable, and hardly on a page that we read.
_RARE = [chr(code) for code in range(0xA500, 0xA600)]

# Only what the page's own metadata says; never a date found by guessing in its text.
_DATES = {"extensive_search": False, "original_date": True}


class Page(NamedTuple):
    """What a saved page is about."""

    title: str
    text: str
    """Its main text, a paragraph a line."""
    published: str
    """As EDTF, or an empty string."""


def main_text(html: bytes) -> Page:
    """Take the article out of a page.

    Raises:
        GenError: The extra is not installed, or the page holds no article.
    """
    with installed("trafilatura", "html"):
        from trafilatura import extract
        from trafilatura.utils import decode_file
    source = decode_file(html)
    # trafilatura would drop the joiners with which Persian is spelt; stand-ins come through.
    non_joiner, joiner = [letter for letter in _RARE if letter not in source][:2]
    held = _JOINER.sub(joiner, _NON_JOINER.sub(non_joiner, source))
    found = extract(
        held, output_format="json", with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    if not found:
        raise GenError("no article is found in this page.")
    back = str.maketrans({non_joiner: "\u200c", joiner: "\u200d"})
    page = {
        key: (value or "").translate(back)
        for key, value in json.loads(found).items()
        if key in {"title", "text", "date"}
    }
    return Page(page["title"], page["text"], page["date"])


@contextmanager
def installed(package: str, extra: str) -> Iterator[None]:
    """Tell how to install the extra that a missing package belongs to.

    Raises:
        GenError: An import inside failed.
    """
    try:
        yield
    except ImportError as error:
        message = f'the package {package} is needed for this and is not installed. Install it with: pip install "naql[{extra}]"'
        raise GenError(message) from error
