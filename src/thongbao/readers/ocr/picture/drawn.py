"""Drawn lines of a picture: those of tables and letterheads, found as long runs of black, then painted out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image

_BLOCK = 12
"""Pixels that are looked at as one: a run of black is made of full blocks."""
SHORTEST = 0.3
"""A whole line is at least so long, in inches; the top of a large T is shorter."""
_THICKEST = 0.045
_TRACED = 4 * _BLOCK
"""Pixels of a line that are traced as one."""
_HALF = 127
_STEMS, _STEM = 4, 0.04
"""Letters set close have so many stems side by side at least, each so many inches wide at most."""
_INKED = re.compile(rb"[\x80-\xff]+")
_MOST = 3000
"""More runs than this are a photograph or a pattern."""


class Bar(NamedTuple):
    """A line in pixels; ``right`` and ``bottom`` are outside of it."""

    left: int
    top: int
    right: int
    bottom: int


def bars(ink: Image, dpi: int) -> tuple[list[Bar], list[Bar]]:
    """Give the level and the standing lines of a picture in which ink is 255 and paper 0.

    There are pieces among them that are no longer than the stroke of a large letter: those of broken lines.
    """
    from PIL import Image as Pictures

    level = _level(ink, dpi)
    standing = [Bar(y0, x0, y1, x1) for x0, y0, x1, y1 in _level(ink.transpose(Pictures.Transpose.TRANSPOSE), dpi)]
    return level, standing


def without(page: Image, lines: Sequence[Bar], light: int) -> Image:
    """Give a page of grey with its lines painted out in the shade of its paper."""
    from PIL import ImageDraw

    clean = page.copy()
    brush = ImageDraw.Draw(clean)
    for line in lines:
        brush.rectangle((line.left - 1, line.top - 1, line.right, line.bottom), fill=light)
    return clean


def traced(ink: Image, lines: Sequence[Bar]) -> Iterator[Bar]:
    """Give lines piece by piece as they run: the box around a line that is not quite level holds marks of letters."""
    from PIL import Image as Pictures

    for line in lines:
        level = line.right - line.left >= line.bottom - line.top
        start, end = (line.left, line.right) if level else (line.top, line.bottom)
        for at in range(start, end, _TRACED):
            to = min(at + _TRACED, end)
            box = (at, line.top, to, line.bottom) if level else (line.left, at, line.right, to)
            size = (1, line.bottom - line.top) if level else (line.right - line.left, 1)
            shades = ink.crop(box).resize(size, Pictures.Resampling.BOX).tobytes()
            dark = [place for place, shade in enumerate(shades) if shade > _HALF]
            if dark and level:
                yield Bar(at, line.top + dark[0], to, line.top + dark[-1] + 1)
            elif dark:
                yield Bar(line.left + dark[0], at, line.left + dark[-1] + 1, to)


def of_letters(ink: Image, level: Bar, dpi: float) -> bool:
    """Whether a level stroke is made of the feet, or of the tops, of letters: their stems go on to one side of it."""
    reach = level.bottom - level.top + 3
    above = _stems(ink.crop((level.left, level.top - reach, level.right, level.top - 1)), dpi)
    below = _stems(ink.crop((level.left, level.bottom + 1, level.right, level.bottom + reach)), dpi)
    return (above is None or below is None) and (above or below or 0) >= _STEMS


def _stems(beside: Image, dpi: float) -> int | None:
    """How many narrow strokes a strip has side by side; 0 where it has a wide one, too, None where it is empty."""
    from PIL import Image as Pictures

    shades = beside.resize((beside.width, 1), Pictures.Resampling.BOX).tobytes()
    widths = [len(run[0]) for run in _INKED.finditer(shades)]
    if not widths:
        return None
    return 0 if max(widths) > _STEM * dpi else len(widths)


def touch(standing: Bar, level: Bar, near: int = 8) -> bool:
    """Whether two lines meet, as those of a table do."""
    return (
        level.left - near <= standing.right
        and standing.left <= level.right + near
        and standing.top - near <= level.bottom
        and level.top <= standing.bottom + near
    )


def _level(ink: Image, dpi: int) -> list[Bar]:
    shortest, thickest = round(SHORTEST * dpi), max(3, round(_THICKEST * dpi))
    open_: list[Bar] = []
    done: list[Bar] = []
    for count, run in enumerate(_runs(ink, shortest)):
        if count > _MOST:
            return []
        still = [bar for bar in open_ if run.top - bar.bottom <= 1]
        done += [bar for bar in open_ if run.top - bar.bottom > 1]
        joined = run
        rest = []
        for bar in still:
            if bar.left - _BLOCK <= joined.right and joined.left <= bar.right + _BLOCK:
                joined = Bar(
                    min(bar.left, joined.left), min(bar.top, joined.top),
                    max(bar.right, joined.right), max(bar.bottom, joined.bottom),
                )  # fmt: skip
            else:
                rest.append(bar)
        open_ = [*rest, joined]
    pixels = ink.load()
    assert pixels is not None
    return [
        _whole(bar, pixels, ink.width)
        for bar in (*done, *open_)
        if bar.bottom - bar.top <= max(thickest, (bar.right - bar.left) // 40)
    ]


def _runs(ink: Image, shortest: int) -> Iterator[Bar]:
    """Give the runs of full blocks, row by row."""
    from PIL import Image as Pictures

    blocks = ink.width // _BLOCK
    if not blocks:
        return
    coarse = ink.crop((0, 0, blocks * _BLOCK, ink.height)).resize((blocks, ink.height), Pictures.Resampling.BOX)
    least = max(1, -(-shortest // _BLOCK) - 2)
    data = coarse.tobytes()
    apart = b"\0".join(data[at : at + blocks] for at in range(0, len(data), blocks))
    for found in re.finditer(rb"[\xd9-\xff]{%d,}" % least, apart):
        row, left = divmod(found.start(), blocks + 1)
        yield Bar(left * _BLOCK, row, (left + len(found[0])) * _BLOCK, row + 1)


def _whole(bar: Bar, pixels: object, width: int) -> Bar:
    """Give a line with the ends that lie in blocks that it does not fill."""
    left, right = bar.left, bar.right
    rows = range(bar.top, bar.bottom)
    while left > 0 and bar.left - left < _BLOCK and any(pixels[left - 1, row] for row in rows):  # type: ignore[index]
        left -= 1
    while right < width and right - bar.right < _BLOCK and any(pixels[right, row] for row in rows):  # type: ignore[index]
        right += 1
    return Bar(left, bar.top, right, bar.bottom)
