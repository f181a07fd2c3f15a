"""The style sheets: logical, layered, legible in both schemes, kind to Arabic script."""

import re
from pathlib import Path

import pytest

from generator import bundled

FOLDER = bundled.folder("static") / "css"
SHEETS = sorted(FOLDER.glob("*.css"))


def rules(sheet: Path) -> str:
    """Give a style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_only_logical_properties(sheet: Path) -> None:
    """What is left in English is right in Persian: neither word has a place in a style sheet."""
    assert re.findall(r"\b\w*-?(?:left|right)\b.*", rules(sheet)) == []
    physical = r"^\s*(?:width|height|min-width|max-width|min-height|max-height|top|bottom|margin-top|margin-bottom|padding-top|padding-bottom|border-top|border-bottom)\s*:.*"
    assert re.findall(physical, rules(sheet), re.MULTILINE) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_rule_is_in_its_layer(sheet: Path) -> None:
    blocks = re.findall(r"^(\S[^{;]*)[{;]", rules(sheet), re.MULTILINE)
    expected = [f"@layer {sheet.stem} "]
    declared = ["@layer tokens, base, layout, timeline, quote, print"] if sheet.stem == "tokens" else []
    assert blocks == declared + expected


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_letter_spacing_and_nothing_from_elsewhere(sheet: Path) -> None:
    text = rules(sheet)
    assert set(re.findall(r"letter-spacing:\s*([^;]+)", text)) <= {"0"}
    assert "url(" not in text
    assert "@import" not in text


def _tokens(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", text))


def _luminance(colour: str) -> float:
    """Reckon relative luminance (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Reckon the contrast of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_is_legible(scheme: str) -> None:
    light, _, dark = rules(FOLDER / "tokens.css").partition("prefers-color-scheme: dark")
    tokens = _tokens(light) if scheme == "light" else _tokens(light) | _tokens(dark)
    hues = [str(number) for number in range(1, 9)]
    pairs = [(ink, paper) for ink in ("ink", "soft", "gold") for paper in ("paper", "sheet")]
    pairs += [(f"hue-{n}", paper) for n in hues for paper in ("paper", f"wash-{n}")]
    pairs += [(ink, f"wash-{n}") for n in hues for ink in ("ink", "soft")]
    weak = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in pairs}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}
