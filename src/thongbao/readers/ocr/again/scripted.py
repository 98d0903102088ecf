"""The signer's name stamped in a script face: no reading of it is right, but many of them together tell it.

Its slanted letters are set upright in a dozen ways, and what is read of each word is held against the names that there
are. What is stamped stands apart from seals, below a post.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from thongbao.readers.ocr.again.shapes import Form, shapes, without_high
from thongbao.readers.ocr.again.slanted import share, upright
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.shares import Box, runs
from thongbao.vietnamese.spelling.flourished import flourished, hopeful

if TYPE_CHECKING:
    from PIL.Image import Image

_NAME = Form(wide=(0.45, 3.5), high=(0.1, 0.5), ratio=2.5, gap=8, grid=50)
_BELOW, _ASIDE = 3.0, 1.0
"""Inches from the post to its name, down at most and from side to side."""
_MOST = 2
_FIRST = 6
"""Readings after which a line is given up that is no name."""
_STEPS = 400
"""Parts of a line in which gaps between words are looked for."""
_WORDS = (2, 4)


def with_scripted_name(
    found: list[Read], ink: Image, dpi: float, read: Callable[[Image], Sequence[Read]], posts: Sequence[Sequence[Read]]
) -> list[Read]:
    """Give a reading with the name that is stamped below one of its posts, where it can be told."""
    from PIL import ImageOps

    stamped = without_high(ImageOps.invert(ink), dpi, _NAME.high[1])
    boxes = sorted(shapes(stamped, dpi, _NAME), key=lambda box: -box[3])
    free = [box for box in boxes if not any(_is_post(post, box) for post in posts)]
    placed = [box for box in free if any(_below(post, box, dpi) for post in posts)]
    for box in placed[:_MOST]:
        name = _name(stamped.crop(box), box, read)
        if name:
            line = max((one.line for one in found), default=-1) + 1
            for word in name:
                word.line = line
            return [*found, *name]
    return found


def _below(post: Sequence[Read], box: Box, dpi: float) -> bool:
    middle = (box[0] + box[2]) / 2
    near = post[0].left - _ASIDE * dpi < middle < post[-1].right + _ASIDE * dpi
    return near and post[0].base < box[1] < post[0].base + _BELOW * dpi


def _is_post(post: Sequence[Read], box: Box) -> bool:
    return box[1] <= post[0].base <= box[3] and box[0] < post[-1].right and post[0].left < box[2]


def _name(line: Image, box: Box, read: Callable[[Image], Sequence[Read]]) -> list[Read]:
    readings: list[list[tuple[str, float, float]]] = []
    for count, picture in enumerate(upright(line), 1):
        one = [(word.text, share(word.left, picture), share(word.right, picture)) for word in read(picture)]
        readings.append(one)
        if count == _FIRST and not hopeful([texts for texts, _, _ in _words(readings)]):
            return []
    words = _words(readings)
    told = flourished([texts for texts, _, _ in words])
    if told is None:
        return []
    left, top, right, bottom = box
    return [
        Read(
            Counter(texts).most_common(1)[0][0] or name,
            left + start * (right - left),
            top,
            left + end * (right - left),
            bottom,
            bottom,
            bottom - top,
            sure,
            0,
            name,
        )
        for (texts, start, end), (name, sure) in zip(words, told, strict=True)
    ]


def _words(readings: Sequence[Sequence[tuple[str, float, float]]]) -> list[tuple[list[str], float, float]]:
    """Give the readings of each word of a line, and where it stands: words part where most readings have a gap."""
    some = [one for one in readings if one]
    covered = [0] * _STEPS
    for one in some:
        inked = {at for _, start, end in one for at in range(max(0, int(start * _STEPS)), int(end * _STEPS) + 1)}
        for at in inked:
            if at < _STEPS:
                covered[at] += 1
    parts = [(start / _STEPS, end / _STEPS) for start, end in runs(2 * count > len(some) for count in covered)]
    if not _WORDS[0] <= len(parts) <= _WORDS[1]:
        return []
    return [
        (["".join(text for text, a, b in one if left <= (a + b) / 2 <= right) for one in some], left, right)
        for left, right in parts
    ]
