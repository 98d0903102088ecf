"""The report for terminals and pipes: both texts side by side where there is room, else as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from thongbao.diff.model import Change, Diff, Segment
from thongbao.diff.reports import SIDE_BY_SIDE, Look, telling
from thongbao.messages import say
from thongbao.messages.visible import visible

_COLORS = {"deleted": "31;9", "inserted": "32", "head": "1", "dim": "2", "same": ""}
_KINDS = {"inserted": "32;1", "deleted": "31;1", "moved": "36;1", "deadline": "35;1", "form": "2", "carried": "2"}
_MARKS = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
_LEAST = 40
"""Columns below which lines are not broken further."""

Piece = tuple[str, str]
"""Style and text."""


def render(found: Diff, look: Look) -> str:
    """The report."""
    return "\n".join(_lines(found, look)) + "\n"


def _lines(found: Diff, look: Look) -> Iterator[str]:
    names = f"{telling.line(found.before)} → {telling.line(found.after)}"
    yield from _wrapped([("head", f"{names}: "), ("same", telling.total(found))], look, 0)
    for part, changes in telling.parts(found):
        yield ""
        yield _colored("head", say(f"diff.part.{part}"), look)
        for change in changes:
            yield from _change(change, found, look)


def _change(change: Change, found: Diff, look: Look) -> Iterator[str]:
    kind = telling.kind_of(change, tasks=found.tasks_only)
    head = f"{telling.SIGNS[change.kind]} {kind}"
    if look.color:
        head = f"\x1b[{_KINDS.get(change.kind, '33;1')}m{head}\x1b[0m"
    count = f" ({say('diff.items', count=change.count)})" if change.count > 1 else ""
    yield f"{head} · {telling.where(change)}{count}"
    if change.kind == "renumbered":
        numbers = f"{telling.line(change.before or '')} → {telling.line(change.after or '')}"
        yield from _wrapped([("same", numbers)], look, 4)
        return
    segments = telling.pieces(change)
    if look.beside and look.width >= SIDE_BY_SIDE and change.words:
        yield from _beside(segments, look)
    else:
        yield from _unified(segments, look)
    for detail in change.details:
        yield from _wrapped([("dim", telling.detail(detail))], look, 6)


def _unified(segments: Sequence[Segment], look: Look) -> Iterator[str]:
    if look.color:
        yield from _wrapped([(one.kind, one.text) for one in segments], look, 4)
        return
    marked = []
    for one in segments:
        marks = _MARKS.get(one.kind, ("", "")) if len(segments) > 1 else ("", "")
        marked.append((one.kind, one.text.join(marks)))
    yield from _wrapped(marked, look, 4)


def _beside(segments: Sequence[Segment], look: Look) -> Iterator[str]:
    width = (look.width - 4 - 3) // 2
    columns = []
    for other in ("inserted", "deleted"):
        kept = [(one.kind, one.text) for one in segments if one.kind != other]
        if not look.color:
            kept = [(kind, text.join(_MARKS.get(kind, ("", "")))) for kind, text in kept]
        columns.append(list(_broken(kept, width)))
    for left, right in zip_longest(*columns, fillvalue=[]):
        room = " " * (width - sum(_width(text) for _, text in left))
        yield f"    {_painted(left, look)}{room} │ {_painted(right, look)}".rstrip()


def _wrapped(pieces: Sequence[Piece], look: Look, indent: int) -> Iterator[str]:
    for row in _broken(pieces, max(look.width - indent, _LEAST)):
        yield (" " * indent + _painted(row, look)).rstrip()


def _broken(pieces: Iterable[Piece], width: int) -> Iterator[list[Piece]]:
    """Lines of at most ``width`` columns, broken at blanks; a longer word is cut."""
    row: list[Piece] = []
    used = 0
    for unit in _units(pieces):
        size = sum(_width(text) for _, text in unit)
        if unit[0][1] == "\n" or (used and used + size > width):
            yield row
            row, used = [], 0
        if unit[0][1].isspace() and not used:
            continue
        for style, text in unit:
            rest = text
            while used + _width(rest) > width:
                room = max(width - used, 1) if size > width else width
                yield [*row, (style, rest[:room])]
                row, used, rest = [], 0, rest[room:]
            row.append((style, rest))
            used += _width(rest)
    if row:
        yield row


def _units(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Words with the signs at them, whatever their styles; blanks and line ends each for themselves."""
    unit: list[Piece] = []
    for style, text in pieces:
        for part in re.findall(r"\n|[^\S\n]+|\S+", visible(text)):
            if part.isspace():
                if unit:
                    yield unit
                unit = []
                yield [(style, part)]
            else:
                unit.append((style, part))
    if unit:
        yield unit


def _painted(row: Sequence[Piece], look: Look) -> str:
    """A line with its colours, neighbours of one style as one."""
    found: list[str] = []
    at = 0
    while at < len(row):
        style, end = row[at][0], at
        while end < len(row) and row[end][0] == style:
            end += 1
        found.append(_colored(style, "".join(text for _, text in row[at:end]), look))
        at = end
    return "".join(found)


def _colored(style: str, text: str, look: Look) -> str:
    code = _COLORS.get(style, "")
    return f"\x1b[{code}m{text}\x1b[0m" if look.color and code else text


def _width(text: str) -> int:
    """Columns on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text
    )
