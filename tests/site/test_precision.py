"""The method page: each rule with its count, and how often it was right where somebody checked."""

import subprocess
import sys
from pathlib import Path

import made_up
import msgspec

from generator import __version__
from generator.site import outputs, precision, theme
from pages import Page

ROOT = Path(__file__).parent.parent.parent


def test_figures_are_possible_and_of_every_sort() -> None:
    for sort in ("dates", "quotes", "contacts"):
        rows = precision.measured(sort)
        assert rows, sort
        assert all(0 <= row.right <= row.found and row.found for row in rows.values()), sort


def test_marked_and_indirect_quotes_of_a_rule_are_counted_together() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tools'); import precision;"
        "print(precision.written([{'marked quotes': {'verb': {'right': 2, 'found': 3}},"
        " 'indirect quotes': {'verb': {'right': 5, 'found': 7}}},"
        " {'indirect quotes': {'verb': {'right': 0, 'found': 1}}}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert '[quotes]\n"verb" = [7, 11]' in done.stdout


def test_the_method_page_names_rules_figures_and_versions() -> None:
    site = made_up.site()
    quotes = tuple(msgspec.structs.replace(quote, rule="verb.that") for quote in made_up.EN_REPORT.quotes)
    report = msgspec.structs.replace(made_up.EN_REPORT, quotes=quotes)
    site = made_up.telling(site, dict(site.articles), {**site.reports, report.article: report})
    files = {file.path: file for file in outputs.plan(site, theme.read())}
    html = files["en/method.html"].render().decode()
    text = Page(html).text
    known = precision.measured("quotes")["verb.that"]
    assert f"<td>{len(quotes)}</td><td>{known.right} of {known.found}</td>" in html
    assert precision.COMMAND in text
    assert __version__ in text
    assert "Lexicon: Persian" in text
