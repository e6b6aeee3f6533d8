"""The plots of the class report, as inline SVG: the scores, the functions, the checks."""

from collections import defaultdict
from collections.abc import Sequence
from math import floor, sqrt

import numpy as np

from .items import BROKE, FULL, KINDS, NONE, NOT_STARTED, PART, REJECTED, FunctionClass, Item
from .style import escaped, picture
from .words import number

FILLS = {FULL: "full", PART: "part", NONE: "none", REJECTED: "rejected", NOT_STARTED: "untouched", BROKE: "broke"}
BINS = 20
DOUBTFUL = 0.1  # a discrimination below it is marked
STYLE = """
.full{fill:var(--good)}.part{fill:var(--link)}.none{fill:var(--bad)}.rejected{fill:var(--wait)}
.untouched{fill:var(--line)}.broke{fill:var(--ours)}.bar{fill:var(--link)}
svg text.value{fill:var(--ink)}svg text.inside{fill:var(--panel);font-size:11px}
svg text.dark{fill:var(--ink);font-size:11px}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.875rem;color:var(--soft)}
.legend i{display:inline-block;width:.7rem;height:.7rem;border-radius:2px}
i.full{background:var(--good)}i.part{background:var(--link)}i.none{background:var(--bad)}
i.rejected{background:var(--wait)}i.untouched{background:var(--line)}i.broke{background:var(--ours)}
svg .mark{stroke:var(--bad);stroke-width:2}svg .grid{stroke:var(--line);stroke-width:1}
svg circle{fill:var(--link);fill-opacity:.75;stroke:var(--panel)}svg circle.low{fill:var(--bad)}
"""


def distribution(scores: Sequence[float], max_score: float) -> str:
    """How many students have how many points, and where the median lies."""
    if not scores:
        return ""
    bins = min(BINS, max(1, round(max_score)))
    counts, edges = np.histogram(scores, bins, (0, max(max_score, max(scores), 1e-9)))
    width, height, left, low = 720, 234, 36, 192
    step, most = (width - left - 10) / bins, max(counts)
    parts = [f'<line class="axis" x1="{left}" y1="{low}" x2="{width - 10}" y2="{low}"/>']
    for index, count in enumerate(counts):
        x, tall = left + index * step, (low - 44) * count / most
        if count:
            shown = f"{number(edges[index])} to {number(edges[index + 1])} points: {count}"
            parts.append(f'<rect class="bar" x="{x + 1.5:.1f}" y="{low - tall:.1f}" width="{step - 3:.1f}" '
                         f'height="{tall:.1f}" rx="2"><title>{shown}</title></rect>')
            parts.append(f'<text class="value" text-anchor="middle" x="{x + step / 2:.1f}" '
                         f'y="{low - tall - 5:.1f}">{count}</text>')
    for tick in np.linspace(0, edges[-1], 5):
        x = left + tick / edges[-1] * (width - left - 10)
        parts.append(f'<text text-anchor="middle" x="{x:.1f}" y="{low + 17}">{number(tick)}</text>')
    median = float(np.median(scores))
    x = left + median / edges[-1] * (width - left - 10)
    anchor = "end" if median > 0.8 * edges[-1] else "start"
    parts.append(f'<line class="mark" x1="{x:.1f}" y1="8" x2="{x:.1f}" y2="24"/>'
                 f'<text class="value" text-anchor="{anchor}" x="{x + (-6 if anchor == "end" else 6):.1f}" y="16">'
                 f'median {number(median)}</text>')
    parts.append(f'<text text-anchor="middle" x="{(left + width) / 2:.0f}" y="{height - 6}">points</text>')
    told = f"Scores of {len(scores)} students: median {number(median)} of {number(max_score)} points."
    return picture(width, height, told, "".join(parts))


def function_bars(found: Sequence[FunctionClass]) -> str:
    """For each function a bar: how many have full points, part of them, none, and why."""
    if not found:
        return ""
    width, left, tall = 720, 130, 34
    parts, height = [], tall * len(found)
    for row, each in enumerate(found):
        total, x, y = sum(each.kinds.values()) or 1, float(left), row * tall + 4
        parts.append(f'<text class="value" text-anchor="end" x="{left - 10}" y="{y + 17}">'
                     f'{escaped(_short(each.name, 18))}</text>')
        for kind, count in each.kinds.items():
            wide = (width - left - 10) * count / total
            if count:
                parts.append(f'<rect class="{FILLS[kind]}" x="{x:.1f}" y="{y}" width="{max(wide - 1, 0.5):.1f}" '
                             f'height="24" rx="2"><title>{escaped(each.name)}: {count} {kind}</title></rect>')
            if wide > 24:
                inside = "dark" if kind == NOT_STARTED else "inside"
                parts.append(f'<text class="{inside}" text-anchor="middle" x="{x + wide / 2:.1f}" y="{y + 16}">'
                             f'{count}</text>')
            x += wide
    told = "; ".join(f"{each.name}: " + ", ".join(f"{count} {kind}" for kind, count in each.kinds.items() if count)
                     for each in found)
    kinds = [kind for kind in KINDS if any(each.kinds[kind] for each in found)]
    keys = "".join(f'<span><i class="{FILLS[kind]}"></i> {kind}</span> ' for kind in kinds)
    return f'{picture(width, height, told, "".join(parts))}<p class="legend">{keys}</p>'


def item_map(found: Sequence[Item]) -> str:
    """The checks by how many pass them and how well they tell students apart; one point for all at a place."""
    places: dict[tuple[float, float], list[tuple[int, Item]]] = defaultdict(list)
    for index, item in enumerate(found, 1):
        if item.discrimination is not None:
            places[round(item.difficulty * 50) / 50, round(item.discrimination * 20) / 20].append((index, item))
    if len(places) < 2:
        return ""
    width, height, left, low = 720, 290, 60, 246
    start = min(0.75, floor(min(x for x, _ in places) * 4) / 4)
    bottom = min(-0.1, *(y for _, y in places))

    def at(difficulty: float, discrimination: float) -> tuple[float, float]:
        right = (difficulty - start) / (1 - start)
        return left + right * (width - left - 40), low - (discrimination - bottom) / (1 - bottom) * (low - 14)

    parts = []
    for tick in np.linspace(start, 1, 6):
        x, _ = at(tick, 0)
        parts.append(f'<line class="grid" x1="{x:.0f}" y1="14" x2="{x:.0f}" y2="{low}"/>'
                     f'<text text-anchor="middle" x="{x:.0f}" y="{low + 16}">{tick:.0%}</text>')
    for tick in (0, 0.3, 0.6, 0.9):
        _, y = at(start, tick)
        parts.append(f'<line class="grid" x1="{left}" y1="{y:.0f}" x2="{width - 40}" y2="{y:.0f}"/>'
                     f'<text text-anchor="end" x="{left - 8}" y="{y + 4:.0f}">{tick}</text>')
    for (difficulty, discrimination), these in sorted(places.items(), key=lambda place: -len(place[1])):
        x, y = at(difficulty, discrimination)
        radius = 5 + 2 * sqrt(len(these) - 1)
        label = f"{these[0][0]}" if len(these) == 1 else f"{len(these)} checks"
        told = "; ".join(f"{index}. {escaped(item.function)}: {escaped(item.name)}" for index, item in these[:8])
        low_one = ' class="low"' if discrimination < DOUBTFUL else ""
        parts.append(f'<circle{low_one} cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"><title>{told}</title></circle>'
                     f'<text class="value" x="{x + radius + 3:.1f}" y="{y + 4:.1f}">{label}</text>')
    parts.append(f'<text text-anchor="middle" x="{(left + width) / 2:.0f}" y="{height - 6}">how many pass</text>'
                 f'<text transform="translate(14 {low / 2:.0f}) rotate(-90)" text-anchor="middle">'
                 'discrimination</text>')
    told = "The checks by how many pass and by how well they tell students apart; the table has the numbers."
    return picture(width, height, told, "".join(parts))


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most - 1]}…"
