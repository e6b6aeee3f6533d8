"""A student's curve beside one that is right, as inline SVG."""

from collections.abc import Sequence
from functools import lru_cache

from ..report import Curve
from .style import escaped, picture

WIDTH, HEIGHT = 560, 240
LEFT, RIGHT, TOP, BOTTOM = 52, 12, 32, 40
ABOVE = 2.0  # spans of the right curve that the plot goes beyond it, at most; what lies further off stands at its edge
CLOSE = 1e-3  # of the span: curves that are one

CURVES = """
.found{fill:none;stroke:var(--bad);stroke-width:2.5}.same{stroke:var(--good)}
.right{fill:none;stroke:var(--link);stroke-width:2.5;stroke-dasharray:6 5}
"""


def curve_svg(curve: Curve) -> str:
    """The plot, with what it shows as its label."""
    right = [y for y in curve.right if y is not None]
    low, high = _limits([y for y in curve.found if y is not None], right)
    longest = max(len(curve.found), len(curve.right))

    def line(row: tuple[float | None, ...], kind: str) -> str:
        return f'<polyline class="{kind}" points="{_points(row, low, high, longest)}"/>'

    same = is_same(curve)
    body = _axes(curve, low, high, longest)
    body += line(curve.found, "found same") if same else line(curve.right, "right") + line(curve.found, "found")
    leaves = any(y is None or not low <= y <= high for y in curve.found)
    return picture(WIDTH, HEIGHT, told(curve), body + _legend(same, leaves))


@lru_cache(maxsize=256)
def _points(row: tuple[float | None, ...], low: float, high: float, longest: int) -> str:
    """A class has the same right curve on every page, and on most a student's that is the same."""
    return " ".join(f"{_x(place, longest):.0f},{_y(y, low, high):.1f}" for place, y in enumerate(row) if y is not None)


@lru_cache(maxsize=256)
def is_same(curve: Curve) -> bool:
    """Whether the student's lies on the right one."""
    span = _span(curve.right)
    return len(curve.found) == len(curve.right) and all(
        (one is None) == (other is None) and (one is None or abs(one - other) <= CLOSE * span)
        for one, other in zip(curve.found, curve.right, strict=True))


def told(curve: Curve) -> str:
    """The curve in a sentence, for those who do not see it."""
    return f"Yours {_course(curve.found)}; one that is right {_course(curve.right)}."


def _course(row: Sequence[float | None]) -> str:
    numbers = [y for y in row if y is not None]
    return f"goes from {numbers[0]:.3g} to {numbers[-1]:.3g} in {len(row)} points" if numbers else "has no number in it"


def _span(row: Sequence[float | None]) -> float:
    numbers = [y for y in row if y is not None] or [0.0]
    return max(numbers) - min(numbers) or abs(numbers[0]) or 1.0


def _limits(found: Sequence[float], right: Sequence[float]) -> tuple[float, float]:
    span = _span(right)
    low = max(min([*found, *right]), min(right) - ABOVE * span)
    high = min(max([*found, *right]), max(right) + ABOVE * span)
    if 0 <= low < span:  # a plot that begins at 0 where that is near
        low = 0.0
    return low, high if high > low else low + span


def _x(place: float, longest: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * place / max(1, longest - 1)


def _y(value: float, low: float, high: float) -> float:
    inside = min(max(value, low), high)
    return TOP + (HEIGHT - TOP - BOTTOM) * (high - inside) / (high - low)


def _axes(curve: Curve, low: float, high: float, longest: int) -> str:
    bottom = HEIGHT - BOTTOM
    parts = [f'<path class="axis" d="M{LEFT} {TOP}V{bottom}H{WIDTH - RIGHT}"/>']
    for value in (low, (low + high) / 2, high):
        y = _y(value, low, high)
        parts.append(f'<path class="axis" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>'
                     f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value:.2g}</text>')
    for place in (0, longest - 1):
        parts.append(f'<text x="{_x(place, longest):.0f}" y="{bottom + 16}" text-anchor="middle">{place}</text>')
    x_axis, y_axis = (escaped(name, 40) for name in curve.axes)
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 8}" text-anchor="middle">{x_axis}</text>'
                 f'<text transform="translate(14 {(TOP + bottom) / 2:.0f}) rotate(-90)" '
                 f'text-anchor="middle">{y_axis}</text>')
    return "".join(parts)


def _legend(same: bool, leaves: bool) -> str:
    """The names of the lines, each beside a piece of it."""
    rows = [("found same", "yours, and one that is right")] if same else [
        ("right", "one that is right"), ("found", "yours, which leaves the plot" if leaves else "yours")]
    parts = []
    for place, (kind, words) in enumerate(rows):
        x = LEFT + 160 * place
        parts.append(f'<path class="{kind}" d="M{x} 14h26"/><text x="{x + 32}" y="18">{words}</text>')
    return "".join(parts)
