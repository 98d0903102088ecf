"""Invented notices as pages, and short ways to look at a Layout."""

from __future__ import annotations

from thongbao.layout.blocks import Block, Grid, Layout, Para
from thongbao.readers.pdf import read
from thongbao.readers.source import Limits, Source

from .writer import Sheet, pdf

LEFT, RIGHT = 85.0, 540.0
WIDE = int((RIGHT - LEFT) / 6.5)
"""Letters on a full line of 13 points."""
LONG = (
    "Ngày 03 tháng 02 năm 2026, Chủ tịch Ủy ban nhân dân tỉnh An Bình chủ trì cuộc họp về việc thực hiện "
    "nhiệm vụ phát triển kinh tế và xã hội của tỉnh trong năm, cùng dự có lãnh đạo các sở, ban, ngành và "
    "các địa phương."
)


def layout(*sheets: Sheet, shift: int = 0) -> Layout:
    return read(Source("thu.pdf", pdf(*sheets, shift=shift), Limits(ocr="never")))


def wrapped(text: str, first: int = WIDE - 5) -> list[str]:
    """Give a text cut into lines as full as they can be; ``first`` letters on the first."""
    lines, line, room = [], "", first
    for word in text.split():
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line, room = word, WIDE
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def paragraph(sheet: Sheet, base: float, text: str, indent: float = 33.0) -> float:
    """Write a paragraph with a first-line indent; gives the base line of the next."""
    lines = wrapped(text, int((RIGHT - LEFT - indent) / 6.5))
    sheet.text(LEFT + indent, base, lines[0])
    sheet.block(LEFT, base + 15, lines[1:])
    return base + 15 * len(lines) + 6


def letterhead(sheet: Sheet) -> Sheet:
    for base, text in ((70, "ỦY BAN NHÂN DÂN"), (85, "TỈNH AN BÌNH")):
        sheet.centred(155, base, text, size=12)
    sheet.centred(400, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12)
    sheet.centred(400, 85, "Độc lập - Tự do - Hạnh phúc", size=12).line(330, 90, 470, 90)
    sheet.centred(155, 112, "Số: 45/TB-UBND", font="F1")
    return sheet.centred(400, 112, "An Bình, ngày 05 tháng 02 năm 2026", font="F1", size=12)


def foot(sheet: Sheet, base: float) -> Sheet:
    sheet.text(LEFT, base, "Nơi nhận:", size=12, font="F2")
    sheet.block(
        LEFT, base + 14, ["- Như trên;", "- Các sở, ban, ngành;", "- Lưu: VT, TH."], size=11, pitch=13
    )
    sheet.centred(430, base, "TL. CHỦ TỊCH").centred(430, base + 15, "CHÁNH VĂN PHÒNG")
    return sheet.centred(430, base + 95, "Trần Văn Mẫu")


def texts(blocks: tuple[Block, ...]) -> list[str]:
    """Every paragraph in reading order, cells left to right."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Para):
            found.append(block.text)
        else:
            found += [text for row in block.rows for cell in row for text in texts(cell.blocks)]
    return found


def columns(grid: Block) -> list[list[str]]:
    """Give the cells of the one row of a side-by-side grid."""
    assert isinstance(grid, Grid)
    assert grid.ruled is False
    assert len(grid.rows) == 1
    return [texts(cell.blocks) for cell in grid.rows[0]]


def words(result: Layout) -> list[str]:
    """Every word that a Layout holds, furniture and footnotes too, sorted."""
    parts = texts(result.blocks) + [item.para.text for item in result.furniture]
    parts += [f"{note.marker} {para.text}" for note in result.footnotes for para in note.paras]
    return sorted(" ".join(parts).split())
