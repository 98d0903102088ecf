"""Layout -> units: the lines and paragraphs of a document in the order in which they are judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from thongbao.layout.blocks import Cell, Grid, Layout, Para
from thongbao.node import Draft, draft
from thongbao.vietnamese.letters.classes import UPPER
from thongbao.vietnamese.letters.fold import bare


@draft
class Unit(Draft):
    """One line or paragraph, or one table of data (``table`` set, ``text`` empty)."""

    text: str
    para: Para
    table: Grid | None = None
    side: int | None = None
    """Column in text that stands side by side, 0 the leftmost; None in running text."""
    group: int = -1
    """Which side-by-side grid it belongs to; -1 for none."""
    joined: bool = False
    """Goes on from the unit before it after a line break that the author forced."""
    bare: str = ""
    """The text without marks and case, for finding candidates."""
    offset: int = 0
    """Where the text begins in that of its paragraph, when it is one of several lines."""

    @property
    def caps(self) -> bool:
        """Whether the letters are (nearly) all capitals."""
        if self.text.isupper():
            return sum(map(str.isalpha, self.text)) >= 2
        if len(self.text) > 300:
            return False
        upper = sum(map(str.isupper, self.text))
        return upper >= 2 and sum(map(str.islower, self.text)) <= 0.12 * upper

    @property
    def centred(self) -> bool:
        """Whether the line is set in the middle."""
        return self.para.shape.align == "center"


@cache
def _interleaved() -> re.Pattern[str]:
    return re.compile(
        r"^(?P<left>\S.*?)\s+(?P<right>"
        r"C[ỘO]NG\s+H(?:[ÒO]A|O[ÀA]|ÕA)\s+X[ÃA]\s+H[ỘO]I.*"
        r"|Đ[ộo]c\s+l[ậa]p\s*[-–—]\s*T[ựu]\s+do.*"
        r"|ĐẢNG CỘNG SẢN VIỆT NAM\s*|ĐOÀN TNCS HỒ CHÍ MINH\s*"
        r"|(?:[" + UPPER + r"][\w.]*\s*(?:[\w.'’-]+\s+){0,5}[\w.'’-]+,\s*)ng[àa]y(?=[\s\d]).{0,20}th[áa]ng\b.*)$"
    )


def units_of(layout: Layout) -> list[Unit]:
    """Every line and paragraph of the layout, side-by-side text column after column."""
    found: list[Unit] = []
    groups = [0]

    def walk(blocks: tuple[Para | Grid, ...], side: int | None, group: int) -> None:
        for block in blocks:
            if isinstance(block, Para):
                found.extend(_lines(block, side, group))
            elif is_data(block):
                found.append(Unit("", Para("", origin=block.origin), table=block, side=side, group=group))
            elif _markers_beside(block):
                for row in block.rows:
                    text = " ".join(cell_text(cell.blocks) for cell in row if cell.blocks)
                    if text:
                        first = _first_para(row)
                        found.append(
                            Unit(text, replace(first, text=text, spans=()), side=side, group=group, bare=bare(text))
                        )
            elif side is None:
                groups[0] += 1
                for cells, column in _by_column(block):
                    for cell in cells:
                        walk(cell.blocks, column, groups[0] if column is not None else -1)
            else:
                for row in block.rows:
                    for cell in row:
                        walk(cell.blocks, side, group)

    walk(layout.blocks, None, -1)
    return _mended(found)


@cache
def _only_marker() -> re.Pattern[str]:
    return re.compile(r"(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-zđA-H])[.)/-]?|[-–+•*]")


def _markers_beside(grid: Grid) -> bool:
    """Whether a table only sets markers beside their items: "1." | "Sở Nội vụ rà soát …"."""
    if len(grid.rows) < 2 or any(len(row) != 2 for row in grid.rows):
        return False
    return all(_only_marker().fullmatch(cell_text(row[0].blocks)) and row[1].blocks for row in grid.rows)


def _first_para(row: tuple[Cell, ...]) -> Para:
    return next((block for cell in reversed(row) for block in cell.blocks if isinstance(block, Para)), Para(""))


def cell_text(blocks: tuple[Para | Grid, ...]) -> str:
    """All words of a cell, its lines joined by one space."""
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, Para):
            parts.append(" ".join(block.text.split()))
        else:
            parts.extend(cell_text(cell.blocks) for row in block.rows for cell in row)
    return " ".join(part for part in parts if part)


def _mended(units: list[Unit]) -> list[Unit]:
    """Lines that a narrow column broke, joined: "… tháng 3" and "năm 2025", "… CHỦ NGHĨA VIỆT" and "NAM"."""
    found: list[Unit] = []
    for unit in units:
        before = found[-1] if found else None
        if before is not None and len(unit.text) < 40 and _broken(before.bare, unit.bare):
            text = f"{before.text} {unit.text}"
            found[-1] = replace(before, text=text, para=replace(before.para, text=text, spans=()), bare=bare(text))
        else:
            found.append(unit)
    return found


def _broken(above: str, below: str) -> bool:
    """Whether two lines, without marks, are halves of a motto, a date, a stamp or "Kính gửi:"."""
    if above == "kinh":
        return below.rstrip(" :") in ("gui", "trinh")
    if below in ("nam", "viet nam", "phuc", "hanh phuc", "toc"):
        ends = {"nam": "nghia viet", "viet nam": "nghia", "phuc": "- hanh", "hanh phuc": "tu do -", "toc": "hoa"}
        return above.rstrip(" -").endswith(ends[below].rstrip(" -"))
    dated = re.search(r", ?ngay[\s\d.…]", above) is not None and not re.search(r"\d{4}$", above)
    return dated and re.fullmatch(r"(?:\d{1,2} )?(?:thang .{0,12})?(?:nam )?\d{4}", below) is not None


def _lines(para: Para, side: int | None, group: int) -> Iterator[Unit]:
    lines = para.text.split("\n")
    start = 0
    for order, line in enumerate(lines):
        part = para if len(lines) == 1 else _slice(para, start, start + len(line))
        offset, start = start, start + len(line) + 1
        if not line.strip():
            continue
        match = _interleaved().match(line) if side is None and 20 < len(line) < 160 else None
        if match and _splits(match["left"], match["right"]):
            for column, text in enumerate((match["left"], match["right"])):
                at = offset + match.start("right" if column else "left")
                half = _slice(para, at, at + len(text))
                yield Unit(text, half, None, column, group, False, bare(text), at)
            continue
        yield Unit(line, part, None, side, group, order > 0, bare(line), offset)


def _splits(left: str, right: str) -> bool:
    """Whether two halves of a letterhead were run together on one line."""
    if right[:1].isupper() and ("ngày" in right or "ngay" in right):
        return bool(re.match(r"S[ốôoóồ]\b", left)) and "/" in left
    return left.upper() == left


def _slice(para: Para, start: int, end: int) -> Para:
    spans = tuple(
        replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in para.spans
        if span.start < end and span.end > start
    )
    style = max(spans, key=lambda s: s.end - s.start).style if spans else para.style
    return replace(
        para,
        text=para.text[start:end],
        style=style,
        spans=spans if len(spans) > 1 else (),
        generated=max(0, min(para.generated, end) - start),
    )


def _by_column(grid: Grid) -> Iterator[tuple[list[Cell], int | None]]:
    """Cells of side-by-side text, column after column; a cell across all columns parts what is above and below."""
    width = max((cell.column + cell.columns for row in grid.rows for cell in row), default=1)
    pending: dict[int, list[Cell]] = {}

    def flush() -> Iterator[tuple[list[Cell], int | None]]:
        filled = [column for column in sorted(pending) if any(cell.blocks for cell in pending[column])]
        for place, column in enumerate(filled):
            side = place if len(filled) > 1 else (0 if column < width / 2 else 1)
            yield pending[column], side if width > 1 else None
        pending.clear()

    for row in grid.rows:
        for cell in row:
            if width > 1 and cell.columns >= width and cell.blocks:
                yield from flush()
                yield [cell], None
            else:
                pending.setdefault(cell.column, []).append(cell)
    yield from flush()


@cache
def _official() -> re.Pattern[str]:
    return re.compile(
        r"cong hoa xa hoi chu nghia|doc lap - tu do|dang cong san viet nam|^noi nhan|^so ?[:.]|kinh gui|"
        r"^(?:tm|kt|tl|tuq|t/m|k/t|t/l)\s*[.\s]|^luu ?:"
    )


def is_data(grid: Grid) -> bool:
    """Whether a grid is a table of data and not a letterhead, a foot or a frame set as a table."""
    paras = [block for row in grid.rows for cell in row for block in cell.blocks if isinstance(block, Para)]
    for para in paras[:60]:
        if any(_official().search(bare(line)) for line in para.text[:300].split("\n")):
            return False
    width = max((cell.column + cell.columns for row in grid.rows for cell in row), default=0)
    if width < 2:
        return False
    if grid.ruled:
        return True
    return width >= 3 and len(grid.rows) >= 2
