"""Lines of signs in text files, which a reader takes for drawn lines: "*", "***", "-----" under a part."""

from __future__ import annotations

import re
from typing import NamedTuple

from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.edits import TextEdit
from thongbao.rules.spot import Spot

_SIGNS = re.compile(r"\\?[*_=–—-][*_=–—\\ -]*")
_PIECE = re.compile(r"[^\s|](?:[^\s|]| (?=[^\s|]))*")
_MIDDLE = 40
"""Column of a text file before which the left half of a head stands."""
_FAR = 6
"""Lines over which a part may wrap."""


class Typed(NamedTuple):
    """Signs that are typed, and where."""

    shown: str
    spot: Spot
    markdown: bool

    def written(self, wanted: str) -> TextEdit:
        """The mend that puts other signs there."""
        return TextEdit(self.spot, re.sub(r"^-|\*", r"\\\g<0>", wanted) if self.markdown else wanted)


def typed_signs(case: Case) -> list[str] | None:
    """The signs that stand alone in the first lines of Markdown, whose tables tell no columns; else None."""
    lines = case.stored.lines if case.format == "markdown" else None
    if lines is None:
        return None
    pieces = [piece[0].strip() for line in lines[:60] for piece in _PIECE.finditer(line.text)]
    return [piece for piece in pieces if _SIGNS.fullmatch(piece)]


def signs_below(case: Case, unit: Unit) -> Typed | None:
    """The signs in the first line of a text file below a part, in its column; None where words or nothing stand."""
    number = unit.para.origin.line
    if case.format not in ("text", "markdown") or case.stored.lines is None or number is None:
        return None
    rest = [line for line in case.stored.lines if line.line is not None and line.line >= number]
    last = unit.text.split()[-1]
    ends = next((at for at, line in enumerate(rest[:_FAR]) if last in line.text), None)
    if ends is None:
        return None
    for line in rest[ends + 1 : ends + 4]:
        found = [piece for piece in _PIECE.finditer(line.text) if unit.side is None or piece.start() < _MIDDLE]
        if not found:
            continue
        piece = found[0]
        if _SIGNS.fullmatch(piece[0]) is None:
            return None
        spot = Spot(line=line.line, raw=line.text, start=piece.start(), end=piece.end())
        return Typed(piece[0].replace("\\", ""), spot, case.format == "markdown")
    return None
