"""A signed half that reads badly, read once more at other angles: stamped posts and names seldom stand level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import cos, radians, sin
from typing import TYPE_CHECKING

from thongbao.readers.ocr.again.foot import signs, without_seal
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.ink import paper
from thongbao.readers.ocr.words.mend import mend, mend_acting
from thongbao.readers.ocr.words.placed import measured, pieces

if TYPE_CHECKING:
    from PIL.Image import Image

_ANGLES = (-2.0, 2.0, -1.0, 1.0)
_WHOLE = 3


def best(half: Image, read: Callable[[Image], Sequence[Read]]) -> list[Read]:
    """Give the words of the first reading, or those of a turned one that has more of posts, authority and name."""
    from PIL import Image as Pictures

    first = found = list(read(half))
    most = told(found)
    if not 0 < most < _WHOLE:
        return found  # all is there, or nobody signed here
    for angle in _ANGLES:
        turned = half.rotate(angle, Pictures.Resampling.BICUBIC, fillcolor=paper(half))
        other = list(read(turned))
        if (more := told(other)) > most:
            most, found = more, [_level(one, angle, half) for one in other]
        if most == _WHOLE:
            break
    return _with_name(found, first)


def _with_name(found: list[Read], first: list[Read]) -> list[Read]:
    """Give a reading with the name as the first one had it, where that was read with more confidence."""
    old, new = _name(first), _name(found)
    if found is first or not old or not new or _sure(old) <= _sure(new):
        return found
    at = found.index(new[0])
    kept = [one for one in found if not any(one is word for word in new)]
    return [*kept[:at], *(replace(one, line=new[0].line) for one in old), *kept[at:]]


def _name(found: Sequence[Read]) -> list[Read]:
    for piece in pieces(found, measured(found)):
        if not all(one.text.isupper() for one in piece) and signs(piece):
            return piece
    return []


def _sure(words: Sequence[Read]) -> float:
    return sum(one.confidence for one in words) / len(words)


def told(found: Sequence[Read]) -> int:
    """How much of a signature there is in a reading: a name, a post, and whom a deputy acts for."""
    copies = [replace(one) for one in found]
    cut = list(pieces(copies, measured(copies)))
    for piece in cut:
        mend(piece)
    kept, _ = without_seal(cut)
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
    return replace(
        one,
        left=one.left + right,
        right=one.right + right,
        top=one.top + down,
        bottom=one.bottom + down,
        base=one.base + down,
    )
