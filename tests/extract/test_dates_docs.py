"""The page about dates says what the reader does now."""

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_the_page_of_dates_is_what_the_reader_makes_of_the_examples():
    spec = importlib.util.spec_from_file_location("make_dates", DOCS / "make_dates.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (DOCS / "dates.md").read_text(encoding="utf-8") == module.page(), "run: python docs/make_dates.py"
