"""How builds grow with the number of articles: sites of several sizes built, a table printed and a plot written.

    python benchmarks/growth.py [--sizes 100,300,1000] [--write docs/growth.svg]
    python benchmarks/growth.py --figures docs/growth.json --write docs/growth.svg   # the plot alone, of figures measured before

Seconds are those of the processor, of all processes together, so that other work on the machine counts for less. Without a name
for figures they are measured, and kept beside the plot.
"""

import argparse
import json
import math
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import build

Figures = dict[str, list[tuple[int, float]]]
"""Step → number of articles and seconds of processor time; ``memory`` has megabytes."""

_WIDTH, _HEIGHT, _EDGE = 640, 400, 60
_HUES = ("#8a1c2b", "#1d5c8a", "#3c7a3c", "#8a6d1c", "#5c3c8a", "#40404a")


def main() -> None:
    """Measure, or take what was measured; print a table and write a plot."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="100,300,1000", help="numbers of articles, the smallest first")
    parser.add_argument("--figures", type=Path, help="what was measured before")
    parser.add_argument("--write", type=Path, help="file for the plot")
    options = parser.parse_args()
    if options.figures:
        figures: Figures = json.loads(options.figures.read_text())
    else:
        figures = measure([int(size) for size in options.sizes.split(",")])
    print(table(figures))
    if options.write:
        options.write.write_text(plot({name: points for name, points in figures.items() if name != "memory"}))
        options.write.with_suffix(".json").write_text(json.dumps(figures, indent=1) + "\n")


def measure(sizes: Sequence[int]) -> Figures:
    """Build a site of each size, step by step."""
    figures: Figures = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as home:
            program = build.naql(Path(home), size)
            for step in build.steps(size):
                cost = build.once(step, program)
                figures.setdefault(step.name, []).append((size, round(cost.cpu, 2)))
                if step.name == "cold, nothing remembered":
                    figures.setdefault("memory", []).append((size, round(cost.megabytes)))
    return figures


def table(figures: Figures) -> str:
    """Write figures as a table in Markdown."""
    sizes = [size for size, _ in next(iter(figures.values()))]
    lines = ["| articles | " + " | ".join(f"{size:,}" for size in sizes) + " |"]
    lines.append("| --- |" + " --: |" * len(sizes))
    for name, points in figures.items():
        unit = ", MB" if name == "memory" else ""
        lines.append(f"| {name}{unit} | " + " | ".join(f"{value:g}" for _, value in points) + " |")
    return "\n".join(lines)


# --- the plot ---------------------------------------------------------------------------------------------------------


def plot(figures: Figures) -> str:
    """Draw seconds over articles, both by powers of ten: ten times the articles for ten times the seconds is a rise of one for one."""
    scale = Scale([point for points in figures.values() for point in points])
    parts = [*_grid(scale)]
    for hue, (name, points) in zip(_HUES, figures.items(), strict=False):
        places = " ".join(f"{scale.x(size):.1f},{scale.y(value):.1f}" for size, value in points)
        parts.append(f'<polyline points="{places}" fill="none" stroke="{hue}" stroke-width="2"/>')
        size, value = points[-1]
        label = (
            f'<text x="{scale.x(size) - 4:.1f}" y="{scale.y(value) - 6:.1f}" fill="{hue}" text-anchor="end">'
        )
        parts.append(f"{label}{name}</text>")
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="12">'
    title = "<title>Seconds of processor time over number of articles</title>"
    ground = f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>'
    return "\n".join((head, title, ground, *parts, "</svg>")) + "\n"


class Scale:
    """Places of values on a plot whose both axes go by powers of ten."""

    def __init__(self, points: Sequence[tuple[int, float]]) -> None:
        self.sizes = _powers([size for size, _ in points])
        self.values = _powers([value for _, value in points])

    def x(self, size: float) -> float:
        """Place a number of articles."""
        low, high = self.sizes[0], self.sizes[-1]
        return _EDGE + (math.log10(size) - low) / (high - low) * (_WIDTH - 2 * _EDGE)

    def y(self, value: float) -> float:
        """Place a number of seconds."""
        low, high = self.values[0], self.values[-1]
        return _HEIGHT - _EDGE - (math.log10(value) - low) / (high - low) * (_HEIGHT - 2 * _EDGE)


def _powers(values: Sequence[float]) -> range:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return range(low, max(high, low + 1) + 1)


def _grid(scale: Scale) -> Iterator[str]:
    left, right, top, bottom = _EDGE, _WIDTH - _EDGE, _EDGE, _HEIGHT - _EDGE
    for power in scale.sizes:
        x = scale.x(10**power)
        yield f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{bottom}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{10**power:,}</text>'
    for power in scale.values:
        y = scale.y(10.0**power)
        yield f'<line x1="{left}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" stroke="#ddd"/>'
        yield f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>'
    yield f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 20}" text-anchor="middle">articles</text>'


if __name__ == "__main__":
    main()
