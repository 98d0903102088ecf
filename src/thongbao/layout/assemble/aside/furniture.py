"""What is printed on the pages without being content: page numbers, running heads, stamps, watermarks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from thongbao.layout.assemble.lines import Line
from thongbao.layout.assemble.words import Word
from thongbao.layout.blocks import Role

Taken = list[tuple[Line, Role]]

_NUMBER = re.compile(
    r"[-–—~\s]*(?:trang\s*)?(\d{1,4})(?:\s*(?:/|của|of)\s*\d{1,4})?[-–—~.\s]*", re.IGNORECASE
)
_SIGNED = re.compile(
    r"^\s*(?:k[ýy] bởi|người ký|ngày ký|thời gian ký|giờ ký|ký ngày|chữ ký số|e-?mail\s*:|cơ quan\s*:)"
    r"|^\S+@[\w.-]+$|\d\d[.:/-]\d\d[.:/-]\d{4},? \d\d:\d\d:\d\d|^[+-]\d\d:\d\d$",
    re.IGNORECASE,
)
_SURE = re.compile(r"^\s*(?:ký bởi|người ký|thời gian ký)|\d\d:\d\d:\d\d", re.IGNORECASE)
_ARRIVED = re.compile(r"^\W*(?:công văn |văn bản )?đến\W*(?:số\b.*|ngày\b.*)?$", re.IGNORECASE)
_ARRIVED_FIELD = re.compile(r"^\W*(?:đến|số|ngày|giờ|chuyển|lưu hồ sơ|kính chuyển)\b.{0,30}$", re.IGNORECASE)
_EDGE = 0.13
_PALE = 0xB0
_NARROW = 260.0


def pale(color: str | None) -> bool:
    """Whether a colour is light grey or a light tint."""
    return color is not None and min(int(color[at : at + 2], 16) for at in (0, 2, 4)) >= _PALE


def watermark(word: Word) -> bool:
    """Whether a run of letters is a watermark: large, and pale or turned."""
    return word.size >= 24 and (pale(word.style.color) or word.turned)


def page_numbers(pages: Sequence[tuple[int, float, list[Line]]]) -> dict[int, Line]:
    """Pages (number, height, rows of lines) -> the line that holds the page number, by page number.

    A number counts when it stands alone at the top or the bottom and agrees with the count of the pages.
    """
    offsets: dict[int, list[tuple[int, Line]]] = defaultdict(list)
    for number, height, lines in pages:
        for line in lines:
            if _EDGE * height < line.base < (1 - _EDGE) * height or line.right - line.left > 90:
                continue
            match = _NUMBER.fullmatch(line.text)
            if match and not any(_level(line, other) for other in lines):
                offsets[int(match[1]) - number].append((number, line))
    if not offsets:
        return {}
    best = max(offsets, key=lambda offset: (len({number for number, _ in offsets[offset]}), offset == 0))
    found = offsets[best]
    if best != 0 and len(found) < 2:
        return {}
    return dict(reversed(found))


def _level(line: Line, other: Line) -> bool:
    return other is not line and abs(other.base - line.base) < 0.5 * line.size


def running(pages: Sequence[tuple[int, float, list[Line]]]) -> Taken:
    """Lines that come back at the same place of most pages, at the top or the bottom."""
    if len(pages) < 2:
        return []
    seen: dict[tuple[str, int], list[tuple[Line, bool]]] = defaultdict(list)
    for _, height, lines in pages:
        for line in lines:
            top, bottom = line.base < 0.08 * height, line.base > 0.92 * height
            if top or bottom:
                text = re.sub(r"\d+", "#", line.text)
                seen[text, round(line.base / 4)].append((line, top))
    enough = max(2, (len(pages) + 1) // 2)
    return [
        (line, "header" if top else "footer")
        for found in seen.values()
        if len(found) >= enough
        for line, top in found
    ]


def is_stamp(lines: Sequence[Line]) -> bool:
    """Whether the lines of one form field or annotation are the face of a digital signature."""
    told = sum(bool(_SIGNED.search(line.text)) for line in lines)
    return told >= 2 or any(_SURE.search(line.text) for line in lines)


def stamps(lines: Sequence[Line], height: float) -> list[Line]:
    """Lines of page text that belong to the face of a signature or to the stamp of arrival."""
    taken: list[Line] = []
    for seed in lines:
        if _SIGNED.search(seed.text) and seed.right - seed.left < _NARROW:
            block = [line for line in _block(seed, lines) if line.right - line.left < _NARROW]
            if sum(bool(_SIGNED.search(line.text)) for line in block) >= 2:
                taken.extend(block)
        elif _ARRIVED.match(seed.text) and seed.base < height / 2:
            fields = [line for line in _block(seed, lines, 3.0) if _ARRIVED_FIELD.match(line.text)]
            if len(fields) >= 2:
                taken.extend(fields)
    return list({id(line): line for line in taken}.values())


def _block(seed: Line, lines: Sequence[Line], reach: float = 1.7) -> list[Line]:
    """Give the lines around a seed: same size and colour, one under the other."""
    block, grew = [seed], True
    while grew and len(block) < 8:
        grew = False
        for line in lines:
            if any(line is other for other in block) or abs(line.size - seed.size) > (
                0.6 if reach < 2 else 4
            ):
                continue
            if any(
                abs(line.base - other.base) <= reach * seed.size
                and line.left < other.right + 6
                and other.left < line.right + 6
                and line.words[0].style.color == seed.words[0].style.color
                for other in block
            ):
                block.append(line)
                grew = True
    return block
