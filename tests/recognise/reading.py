"""Texts -> notices, as a user sees them: through the reader of plain text and recognition."""

from __future__ import annotations

from thongbao.notice.model import Notice
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source

HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 45/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày 05 tháng 02 năm 2026
THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh Trần Văn An tại cuộc họp về chuyển đổi số
"""
OPENING = "Ngày 03/02/2026, Chủ tịch UBND tỉnh Trần Văn An chủ trì họp và kết luận như sau:\n"
FOOT = """\
Nơi nhận:
- Như trên;
- Lưu: VT, TH.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Lê Thị Bình
"""


def read_text(text: str) -> Notice:
    """The notice of a plain text."""
    return parse_source(Source("notice.txt", text.encode())).notice


def conclusions(*paragraphs: str) -> Notice:
    """A notice of conclusions with these paragraphs as its body, one a line."""
    return read_text(HEAD + OPENING + "\n".join(paragraphs) + "\n" + FOOT)
