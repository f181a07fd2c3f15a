"""Every example of a date is found and read, and nothing else is."""

import pytest
from dating import LANGUAGES, Example, examples, find

from generator import edtf
from generator.extract.dates import Findings

CASES = [(lang, example) for lang in LANGUAGES for example in examples(lang)]


def found_in(findings: Findings) -> list[tuple[str, str]]:
    return [(one.text, edtf.write(one.when) if one.when else "?") for one in findings.dates]


def value(text: str) -> str:
    """Write an expected value as ``edtf`` does: with seconds."""
    return f"{text}:00" if "T" in text and text.count(":") == 1 else text


@pytest.mark.parametrize(("lang", "example"), CASES, ids=[f"{lang}-{e.text[:60]}" for lang, e in CASES])
def test_dates_of_the_examples_are_found_and_read(lang: str, example: Example):
    findings = find(example.text, lang, example.published, example.since, example.until)
    assert found_in(findings) == [(one.text, value(one.value)) for one in example.dates]
    assert [one.span.start for one in findings.dates] == [one.start for one in example.dates]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_many_examples_and_a_third_hold_no_date(lang: str):
    cases = examples(lang)
    without = [case for case in cases if not case.dates]
    assert len(cases) >= 250
    assert len(without) * 3 >= len(cases)
