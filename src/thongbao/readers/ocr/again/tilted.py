"""A signed half that reads badly, read once more: pens cross it, and stamped posts and names seldom stand level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import cos, radians, sin
from typing import TYPE_CHECKING

from thongbao.readers.ocr.again.deputy import unacted
from thongbao.readers.ocr.again.foot import name_in, signs, without_seal
from thongbao.readers.ocr.again.inked import cut, with_inks
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.ink import paper, without_pens
from thongbao.readers.ocr.words.mend import mend_acting
from thongbao.readers.ocr.words.placed import measured, pieces
from thongbao.readers.ocr.words.posts import seen

if TYPE_CHECKING:
    from PIL.Image import Image

_ANGLES = (-2.0, 2.0, -1.0, 1.0)
_WHOLE = 3


def best(
    half: Image, read: Callable[[Image], Sequence[Read]], dpi: float, inks: Callable[[], Iterable[Image]] = tuple
) -> list[Read]:
    """Give the words of the first reading, or those of another one that has more of posts, authority and name.

    It is read again without thin strokes, which cross bold posts and names, and then a little turned.
    Where a part is still missing, it is looked for in the coloured ``inks``: stamps of posts and names.
    """
    first = found = list(read(half))
    readings = [first]
    most = told(found)
    if not most and not seen(cut(first)):
        return found  # nobody signed here
    for picture, angle in _pictures(half, dpi) if most < _WHOLE else ():
        other = [_level(one, angle, half) for one in read(picture)]
        readings.append(other)
        if (more := told(other)) > most:
            most, found = more, other
        if most == _WHOLE:
            break
    found = _with_name(found, readings)
    whole = told(found) == _WHOLE
    if whole and not unacted(found):
        return found
    return with_inks(found, inks(), dpi, read, whole=whole)


def _pictures(half: Image, dpi: float) -> Iterator[tuple[Image, float]]:
    """Give the pictures that a half is read from again, and how far each is turned."""
    from PIL import Image as Pictures

    yield without_pens(half, dpi), 0.0
    for angle in _ANGLES:
        yield half.rotate(angle, Pictures.Resampling.BICUBIC, fillcolor=paper(half)), angle


def _with_name(found: list[Read], readings: Sequence[list[Read]]) -> list[Read]:
    """Give a reading with the name as most readings have it, each counting with its confidence."""
    names = [name for one in readings if (name := _name(one))]
    if not names:
        return found
    votes: dict[str, float] = defaultdict(float)
    for name in names:
        votes[_text(name)] += _sure(name)
    text = max(votes, key=lambda one: votes[one])
    new = _name(found)
    if new and _text(new) == text:
        return found
    old = max((name for name in names if _text(name) == text), key=_sure)
    at = found.index(new[0]) if new else len(found)
    line = new[0].line if new else max(one.line for one in [*found, *old]) + 1
    kept = [one for one in found if not any(one is word for word in new)]
    return [*kept[:at], *(replace(one, line=line) for one in old), *kept[at:]]


def _name(found: Sequence[Read]) -> list[Read]:
    for piece in pieces(found, measured(found)):
        if not all(one.text.isupper() for one in piece) and (name := name_in(piece)):
            return name
    return []


def _text(words: Sequence[Read]) -> str:
    return " ".join(one.text for one in words)


def _sure(words: Sequence[Read]) -> float:
    return sum(one.confidence for one in words) / len(words)


def told(found: Sequence[Read]) -> int:
    """How much of a signature there is in a reading: a name, a post, and whom a deputy acts for."""
    kept, _ = without_seal(cut(found))
    mend_acting(kept)
    lines = [" ".join(one.text for one in piece if one.text) for piece in kept if signs(piece)]
    posts = [line for line in lines if line.isupper()]
    if not posts:
        return int(bool(lines))
    deputy = any(line.startswith("PHÓ ") for line in posts)
    acting = any(line.startswith(("KT", "TM", "TL", "TUQ")) for line in posts)
    return int(len(lines) > len(posts)) + 1 + int(acting or not deputy)


def _level(one: Read, angle: float, half: Image) -> Read:
    """Give a word of a turned half its place in the half as it was."""
    x, y = (one.left + one.right - half.width) / 2, (one.top + one.bottom - half.height) / 2
    turn = radians(angle)
    right, down = x * cos(turn) - y * sin(turn) - x, x * sin(turn) + y * cos(turn) - y
    return one.moved(right, down)
