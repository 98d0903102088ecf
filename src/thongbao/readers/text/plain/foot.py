"""The foot of a text: recipients beside signatures, or signatures beside one another."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.readers.text.letterhead import AUTHORITY, RECIPIENTS
from thongbao.readers.text.marks import is_capitals, starts_item
from thongbao.readers.text.plain.lines import Line
from thongbao.readers.text.plain.region import SLACK, UNKNOWN, Region, grow_up, halves_of

_LAST_LINES = 40
_SIGNATURE_BLANKS = 12
_HEADS_OF_TABLES = ("STT", "TT")


def foot(lines: Sequence[Line], at: int, low: int) -> Region | None:
    """Find the foot that starts at a line; nothing above ``low`` may belong to it."""
    line = lines[at]
    if RECIPIENTS.match(line.text[:20]) is None:
        return _signatures(lines, at, low)
    region = Region(at, at)
    for later in lines[at : at + 40]:
        cut = _signing(later, line)
        if cut is None:
            continue
        if region.right_start == UNKNOWN:
            region.left_end, region.right_start = cut[0].right, cut[1].indent
        elif abs(cut[1].indent - region.right_start) < 24:
            region.right_start = min(region.right_start, cut[1].indent)
    if region.right_start == UNKNOWN:
        return _stepped(lines, at)
    _grow_foot_down(lines, region)
    grow_up(lines, region, low, top=False)
    return region


def _signing(line: Line, head: Line) -> tuple[Line, Line] | None:
    """Cut a line of a foot whose right half may be a signature's."""
    halves = halves_of(line, None)
    if halves is None or halves[0].indent > head.indent + 12 or halves[1].indent < head.indent + 16:
        return None
    return halves


def _grow_foot_down(lines: Sequence[Line], region: Region) -> None:
    at = region.end
    while at < len(lines):
        line = lines[at]
        if at > region.start and RECIPIENTS.match(line.text[:20]) and line.indent < region.right_start / 2:
            break  # recipients below the signatures
        if at > region.start and (line.page != lines[region.start].page or line.blanks > _SIGNATURE_BLANKS):
            break
        halves = halves_of(line, region)
        if halves is not None and halves[1].indent >= region.right_start - SLACK:
            region.add(*halves)
        else:
            side = region.side(line)
            bullet = starts_item(line.text) == "bullet" and line.indent < region.right_start / 2
            if side == "right":
                region.add(None, line)
            elif bullet or (side == "left" and (line.blanks == 0 or at == region.start)):
                region.add(line, None)
            else:
                break
        at += 1
    region.end = at


def _stepped(lines: Sequence[Line], at: int) -> Region | None:
    """Find a foot in which no line has both halves, yet the halves alternate."""
    region = Region(at, at)
    edge = max((line.right for line in lines[at : at + 30] if line.page == lines[at].page), default=0)
    rights = [line.indent for line in lines[at : at + 30] if line.indent > max(20, 0.35 * edge)]
    if not rights:
        return None
    region.right_start = min(rights)
    _grow_foot_down(lines, region)
    first = min((line.number for line in region.right), default=UNKNOWN)
    alternates = any(line.number > first and starts_item(line.text) for line in region.left)
    return region if alternates else None


def _signatures(lines: Sequence[Line], at: int, low: int) -> Region | None:
    """Signers side by side, in the last lines of a text or after its closing sentence."""
    line = lines[at]
    if "   " not in line.text or len(line.text) > 200 or line.text.startswith(_HEADS_OF_TABLES):
        return None
    closed = at > low and line.blanks > 0 and lines[at - 1].text.endswith(("./.", "./"))
    if at < len(lines) - _LAST_LINES and not closed:
        return None
    halves = halves_of(line, None)
    if halves is None or not all(is_capitals(half.text) for half in halves):
        return None
    if not any(AUTHORITY.match(half.text) for half in halves) and "|" in line.text:
        return None
    region = Region(at, at)
    region.left_end, region.right_start = halves[0].right, halves[1].indent
    _grow_foot_down(lines, region)
    return region
