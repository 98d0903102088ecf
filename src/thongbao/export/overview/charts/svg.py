"""What every chart is made of: marks, colours by class, text that is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from thongbao.webpage import escape


def drawn(width: float, height: float, name: str, told: str, parts: Iterable[str]) -> str:
    """A drawing that is read aloud by its name and what it tells, and scrolls by itself where it is too broad."""
    return (
        f'<div class="drawing" tabindex="0" role="group" aria-label="{escape(name)}">\n'
        f'<svg role="img" aria-label="{escape(told)}" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}">\n' + "\n".join(parts) + "\n</svg>\n</div>"
    )


def text(x: float, y: float, shown: str, kind: str = "", *, whole: str = "") -> str:
    """A label; ``whole`` is told when one points at it."""
    return f'<text x="{x:g}" y="{y:g}"{_of(kind)}>{_told(whole)}{escape(shown)}</text>'


def line(x: float, y: float, x2: float, y2: float, kind: str = "grid") -> str:
    """A straight line."""
    return f'<line x1="{x:g}" y1="{y:g}" x2="{x2:g}" y2="{y2:g}"{_of(kind)}/>'


def bar(place: tuple[float, float], width: float, height: float, kind: str, told: str = "") -> str:
    """A rectangle, its left upper corner at ``place``."""
    x, y = place
    area = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    return f"<rect {area}{_of(kind)}>{_told(told)}</rect>"


def mark(x: float, y: float, state: str, told: str, size: float = 6) -> str:
    """The mark of a task: its state is told by form and colour."""
    if state == "late":
        points = f"{x:g},{y - size - 1:g} {x + size + 1:g},{y:g} {x:g},{y + size + 1:g} {x - size - 1:g},{y:g}"
    elif state == "soon":
        points = f"{x:g},{y - size:g} {x + size:g},{y + size - 1:g} {x - size:g},{y + size - 1:g}"
    else:
        place = f'cx="{x:g}" cy="{y:g}" r="{size - 0.5:g}"'
        return f'<circle {place} class="{state}">{_told(told)}</circle>'
    return f'<polygon points="{points}" class="{state}">{_told(told)}</polygon>'


def _told(words: str) -> str:
    """What is told when one points at a mark."""
    return f"<title>{escape(words)}</title>" if words else ""


def _of(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
