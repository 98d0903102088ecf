"""A line of a paragraph cut at its tabs and long blanks: what it can be, were it part of two halves."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from thongbao.layout.blocks import Align
from thongbao.layout.letters import TAB, text_width
from thongbao.node import Draft, draft
from thongbao.readers.docx.look.properties import TabStop
from thongbao.readers.docx.paragraph.flow import Flow

_GAP = re.compile(r"[ \u00a0]{4,}|[ \u00a0]*\t[ \u00a0\t]*")
# As text what few documents need: they alone wait for these patterns.
_MARKER = (
    r"[-–—+•*➢▪○●✓§]|\(?[0-9IVXivx]{1,5}(?:\.[0-9]{1,3}){0,4}[.)/:]{0,2}|\(?[a-zđA-ZĐ][.)]"
    r"|(?:Điều|Phần|Mục|Chương) \w{1,5}[.:]?"
)
_TO_FILL_BEFORE = r"(?i:\b(?:số|ngày|tháng|năm|lúc|giờ|hồi)|\bsố ?:)$"
_TO_FILL_AFTER = r"(?i:/|(?:tháng|năm|giờ|phút)\b|ngày\s+tháng\b)"
_LABELS = ("kính gửi", "kính trình", "đồng kính gửi")
_MOTTO = r"(?i:độc lập\b|cộng (?:hòa|hoà) xã hội|đảng cộng sản)"

Kind = Literal["two", "right", "left", "empty", "other"]


class Segment(NamedTuple):
    """Characters ``start`` to ``end`` of a flow's raw text, ``at`` points from the left margin."""

    start: int
    end: int
    text: str
    at: float
    align: Align | None


@draft
class Line(Draft):
    """A line of a flow: its segments, and what it can be a part of."""

    flow: Flow
    kind: Kind
    segments: list[Segment]
    gaps: list[float]

    @property
    def first(self) -> str:
        """The text of its first segment."""
        return self.segments[0].text if self.segments else ""


def lines_of_flow(flow: Flow, width: float) -> list[Line]:
    """The lines of a paragraph between forced breaks."""
    lines: list[Line] = []
    start = 0
    raw = flow.raw()
    for text in raw.split("\n"):
        lines.append(_line(flow, text, start, width, first=start == 0))
        start += len(text) + 1
    return lines


def _line(flow: Flow, text: str, start: int, width: float, *, first: bool) -> Line:
    if not text.strip():
        return Line(flow, "empty", [], [])
    shape = flow.shape
    indent = (shape.left or 0.0) + ((shape.first_line or 0.0) if first else 0.0)
    segments, gaps, leading = _segments(flow, text, start, indent)
    size = flow.size()
    last = segments[-1]
    end = last.at + text_width(last.text, size)
    if shape.align == "center":
        shift = max(0.0, (width - end) / 2)
        segments = [segment._replace(at=segment.at + shift) for segment in segments]
        end += shift
    fits = end <= 1.25 * width
    label = segments[0].text.lower().startswith(_LABELS)
    if len(segments) > 1:
        placed = segments[-1].at >= 0.3 * width or _is_strong(segments[-1].text)
        splits = fits and placed and not label and not (flow.generated and first)
        return Line(flow, "two" if splits else "other", segments, gaps)
    only = segments[0]
    own = text_width(only.text, size)
    if shape.align == "right":
        only = only._replace(at=max(only.at, width - own - (shape.right or 0.0)))
    elif shape.align == "center" and not leading:
        only = only._replace(at=indent + max(0.0, (width - indent - (shape.right or 0.0) - own) / 2))
    middle = only.at + own / 2
    if leading and re.match(_MOTTO, only.text) and fits:
        return Line(flow, "right", [only], [])
    if only.at >= 0.35 * width and middle >= 0.58 * width and own <= 0.65 * width and not label:
        return Line(flow, "right", [only], [])
    if (
        only.at < 0.3 * width
        and own <= 0.62 * width
        and middle < 0.45 * width
        and shape.align != "center"
        and not label
    ):
        return Line(flow, "left", [only], [])
    return Line(flow, "other", [only], [])


def says(text: str) -> bool:
    """Whether a text is what often stands in a half: a date to fill in, recipients, a number."""
    return re.search(r"(?i:ngày\b.{0,12}\btháng\b|^\W*(?:nơi nhận|số ?:))", text) is not None


def _is_strong(text: str) -> bool:
    """Whether a right half speaks for itself, wherever the estimate of its place puts it."""
    drawn = not any(letter.isalnum() for letter in text)
    return drawn or is_upper(text) or says(text) or re.match(_MOTTO, text) is not None


def is_upper(text: str) -> bool:
    """Whether most letters are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 4 and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


def _segments(flow: Flow, text: str, start: int, indent: float) -> tuple[list[Segment], list[float], bool]:
    """The parts of a line between real gaps, the widths of those gaps, and whether it starts with one."""
    size = flow.size()
    stops = list(flow.look.tabs or ())
    parts: list[Segment] = []
    gaps: list[float] = []
    at, begin, leading = indent, 0, False
    align: Align | None = None
    for match in [*_GAP.finditer(text), None]:
        finish = match.start() if match else len(text)
        part = text[begin:finish]
        if part.strip():
            landed = _landed(at, part, align, size)
            parts.append(Segment(start + begin, start + finish, part.strip(), landed, align))
            at = landed + text_width(part, size)
        if match is None:
            break
        begin = match.end()
        leading = leading or not parts
        before = at
        at, align, leader = _after_gap(match[0], at, stops, size)
        if parts:
            gaps.append(-1.0 if leader else at - before)
    while len(gaps) >= len(parts) and gaps:
        gaps.pop()
    kept, widths = parts[:1], list[float]()
    for later, gap in zip(parts[1:], gaps, strict=True):
        before_text = kept[-1].text
        joined = (
            gap < 0
            or (len(kept) == 1 and not leading and re.fullmatch(_MARKER, before_text))
            or re.search(_TO_FILL_BEFORE, before_text)
            or re.match(_TO_FILL_AFTER, later.text)
        )
        if joined:
            kept[-1] = kept[-1]._replace(end=later.end, text=f"{before_text} {later.text}")
        else:
            kept.append(later)
            widths.append(gap)
    return kept, widths, leading


def _landed(at: float, part: str, align: Align | None, size: float) -> float:
    """Where a part starts that a tab stop centres or sets to its left."""
    if align == "center":
        return max(0.0, at - text_width(part, size) / 2)
    return max(0.0, at - text_width(part, size)) if align == "right" else at


def _after_gap(gap: str, at: float, stops: list[TabStop], size: float) -> tuple[float, Align | None, bool]:
    """Where the text after a gap is set, how, and whether a leader is drawn to it."""
    align: Align | None = None
    leader = False
    for letter in gap:
        if letter != "\t":
            at += 0.25 * size
            continue
        stop = next((stop for stop in stops if stop.at > at + 1 and stop.kind not in ("clear", "bar")), None)
        if stop is None:
            at, align = (at // TAB + 1) * TAB, None
        else:
            at, leader = stop.at, leader or stop.leader
            align = "center" if stop.kind == "center" else "right" if stop.kind in ("right", "end") else None
    return at, align, leader
