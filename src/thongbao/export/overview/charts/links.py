"""Who cites whom: names on two sides, and curves between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from thongbao.export.facts import shortened
from thongbao.export.overview.charts import svg
from thongbao.webpage import escape

_SIDE = 370.0
_BETWEEN = 280.0
_STEP = 26.0
_TOP = 12.0
_LONGEST = 48
_BOLDEST = 8.0


def links(name: str, pairs: Sequence[tuple[str, str, int]]) -> str:
    """The drawing of who, whom and how often."""
    givers: Counter[str] = Counter()
    takers: Counter[str] = Counter()
    for left, right, number in pairs:
        givers[left] += number
        takers[right] += number
    rows = max(len(givers), len(takers))
    height = _TOP * 2 + _STEP * rows
    left_of = _places(givers, height)
    right_of = _places(takers, height)
    x, x2 = _SIDE, _SIDE + _BETWEEN
    half = _BETWEEN / 2
    parts = []
    for left, right, number in pairs:
        y, y2 = left_of[left], right_of[right]
        bold = min(1.0 + number, _BOLDEST)
        told = escape(f"{left} → {right}" + (f" ({number})" if number > 1 else ""))
        way = f"M{x:g},{y:g} C{x + half:g},{y:g} {x2 - half:g},{y2:g} {x2:g},{y2:g}"
        parts.append(f'<path d="{way}" class="link" stroke-width="{bold:g}"><title>{told}</title></path>')
    for one, y in left_of.items():
        parts += [_dot(x, y), svg.text(x - 10, y + 4, shortened(one, _LONGEST), "end", whole=one)]
    for one, y in right_of.items():
        shown = shortened(one, _LONGEST) + (f" · {takers[one]}" if takers[one] > 1 else "")
        parts += [_dot(x2, y), svg.text(x2 + 10, y + 4, shown, whole=one)]
    told = f"{name}. " + "; ".join(f"{one}: {number}" for one, number in takers.most_common())
    return svg.drawn(_SIDE * 2 + _BETWEEN, height, name, told, parts)


def _places(names: Counter[str], height: float) -> dict[str, float]:
    """Where names stand: evenly from top to bottom."""
    step = (height - 2 * _TOP) / max(len(names), 1)
    return {one: round(_TOP + step * (at + 0.5), 1) for at, one in enumerate(names)}


def _dot(x: float, y: float) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="4" class="dot"/>'
