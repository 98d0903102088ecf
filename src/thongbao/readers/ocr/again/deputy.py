"""The stamped post of a deputy below the printed post of whom he acts for: often over the seal, in the ink of both.

Its letters and those in the seal make one line, so it is read without more and more of what stands left of it. Only
the printed post tells which words it can be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thongbao.readers.ocr.picture.shares import columns, rows, runs
from thongbao.readers.ocr.words.endings import names_deputy
from thongbao.readers.ocr.words.placed import measured, pieces
from thongbao.readers.ocr.words.posts import Chief, chiefs
from thongbao.vietnamese.letters.fold import bare

if TYPE_CHECKING:
    from PIL.Image import Image

    from thongbao.readers.ocr.engine import Read

_BAND = (-0.5, 3.0)
"""Rows around the base line of the printed post, in heights of its letters, that have the stamped one."""
_ROWS = (0.4, 1.5)
"""How high its letters are, in the same heights."""
_LOWER = 0.5
"""How far below the base line of the printed post its own is at least, in the same heights."""
_INKED = 0.25
"""Ink of a row of letters, over that of the fullest one, at least: the ring of a seal has less."""
_EDGE = 0.35
"""What marks and tails take above and below the letters, in the same heights."""
_AFORE, _STEP, _CUTS = 4.0, 1.5, 9
"""Where the first cut is, before the printed post, and how far the others follow, in heights of its letters."""
_FEW, _STROKE = 4, 0.2
"""Strokes that the end of a post has at least, and the ink of each, over that of the fullest one."""
_TWICE = 2
"""Readings that must say the same, and those in which an end of the post must be seen before there are others."""
_END = 4
"""Letters."""


def unacted(found: Sequence[Read]) -> list[Chief]:
    """Posts with no authority before and no deputy below: a pen may have written "KT.", whose ink is gone."""
    copies = [replace(one) for one in found]
    return chiefs(list(pieces(copies, measured(copies))))


def with_deputy(found: list[Read], ink: Image, read: Callable[[Image], Sequence[Read]]) -> list[Read]:
    """Give a reading with the stamped posts of deputies that another ink has below the posts that stand alone."""
    line = max((one.line for one in found), default=-1)
    for chief in unacted(found):
        words, sure = _stamped(chief, ink, read)
        if words:
            line += 1
            found = [*found, _as_one(words, f"PHÓ {chief.post.upper()}", sure=sure, line=line)]
    return found


def _as_one(words: Sequence[Read], post: str, *, sure: bool, line: int) -> Read:
    """Give the words of a post as one, where its last word stands: seals have none there."""
    last = words[-1]
    return replace(
        last,
        text=" ".join(one.text for one in words),
        left=max(min(one.left for one in words), last.right - len(post) * (last.right - last.left) / len(last.text)),
        confidence=sum(one.confidence for one in words) / len(words),
        line=line,
        meant=post if sure else "",
    )


def _stamped(chief: Chief, ink: Image, read: Callable[[Image], Sequence[Read]]) -> tuple[list[Read], bool]:
    """Give the words of a deputy's post as they were read, and whether it is sure that they are; none where none is."""
    rows = _rows(chief, ink)
    if rows is None:
        return [], False
    top, bottom = rows
    best: tuple[float, list[Read]] = (0.0, [])
    ends: list[list[Read]] = []
    seen = 0
    for cut in range(_CUTS):
        left = max(0, round(chief.left + (cut * _STEP - _AFORE) * chief.height))
        if ink.width - left < chief.right - chief.left or (cut == _TWICE and not ends):
            break
        found = sorted(read(ink.crop((left, top, ink.width, bottom))), key=lambda one: one.left)
        words = [one.moved(left, top) for one in found]
        while words and not any(sign.isalpha() for sign in words[-1].text):
            words.pop()
        if bare(chief.post)[-_END:].replace(" ", "") in bare("".join(one.text for one in words)):
            ends.append(words)
        sure = names_deputy(words, chief.post)
        seen += sure > 0
        if sure > best[0]:
            best = sure, words
        if seen == _TWICE:
            return best[1], True
    return (ends[0], False) if len(ends) >= _TWICE else ([], False)


def _rows(chief: Chief, ink: Image) -> tuple[int, int] | None:
    """Give the rows of the first line of letters below a post, told where its last word ends: seals stand left."""
    from PIL import ImageOps

    top, end = (max(0, min(ink.height, round(chief.base + down * chief.height))) for down in _BAND)
    left, right = round((chief.left + chief.right) / 2), min(ink.width, round(chief.right + chief.height))
    if end <= top or right <= left:
        return None
    shares = rows(ImageOps.invert(ink.crop((left, top, right, end))))
    for first, last in runs(share > max(1.0, _INKED * max(shares)) for share in shares):
        lower = top + last > chief.base + _LOWER * chief.height  # else the colour that the printed post has itself
        fits = lower and _ROWS[0] * chief.height <= last - first <= _ROWS[1] * chief.height
        if fits and _strokes(ink.crop((left, top + first, right, top + last))) >= _FEW:
            edge = round(_EDGE * chief.height)
            return max(0, top + first - edge), top + last + edge
    return None


def _strokes(row: Image) -> int:
    """Count the strokes side by side in a row of ink: letters have many, signatures few."""
    from PIL import ImageOps

    shares = columns(ImageOps.invert(row))
    return sum(1 for _ in runs(share > max(1.0, _STROKE * max(shares)) for share in shares))
