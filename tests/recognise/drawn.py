"""Layouts drawn by hypothesis: parts of notices and any other text, in likely and unlikely orders."""

from __future__ import annotations

from hypothesis import strategies as st

from thongbao.layout.blocks import Block, Cell, Footnote, Furnishing, Grid, Layout, Para, Shape, Style

LINES = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM", "*", "-----", "***",
    "ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH", "SỞ CÔNG THƯƠNG", "HUYỆN ỦY TÂN SƠN", "VĂN PHÒNG", "UBND HUYEN TAN SON",
    "Số: 12/TB-UBND", "Số: /TB-VP", "Số 34-TB/HU", "Sô: 5/GM-SCT", "/TB-SCT", "An Bình, ngày 05 tháng 02 năm 2026",
    "Tân Sơn, ngày tháng 6 năm 2026", "THÔNG BÁO", "GIẤY MỜI HỌP", "QUYẾT ĐỊNH:", "Kết luận của đồng chí Trần Văn An",
    "V/v báo cáo tình hình", "về kết quả công tác năm 2025", "MẬT", "HỎA TỐC", "DỰ THẢO LẦN 2", "Kính gửi:",
    "- Sở Nội vụ;",
    "Kính gửi: Sở Y tế; Sở Tài chính.", "(Theo Kế hoạch số 5/KH-SYT)", "Căn cứ Luật Đầu tư số 61/2020/QH14;",
    "Ngày 03/02/2026, đồng chí Trần Văn An chủ trì họp và kết luận như sau:", "I. ĐÁNH GIÁ CHUNG", "1. Sở Tài chính:",
    "1.1. Rà soát số liệu", "a) Chủ trì, phối hợp với Công an tỉnh kiểm tra.", "- Báo cáo UBND tỉnh trước ngày 30/6.",
    "+ Gửi kết quả về Sở Nội vụ;", "• Bước 1", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
    "Tuy nhiên, còn hạn chế:",
    "2- Giao Ban Tổ chức Huyện ủy tham mưu; giao Văn phòng Huyện ủy đôn đốc.", "Trên đây là kết luận./.",
    "Văn phòng thông báo để các đơn vị biết, thực hiện./.", "Nơi nhận:", "Nơi nhận: - Như trên; - Lưu: VT, TH.",
    "- Như trên;", "Như kính gửi;", "- UBND các xã (để b/c);", "- Lưu: VT, KT (2b).", "Lưu Văn phòng Huyện ủy.",
    "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/L BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "(Đã ký)",
    "Trần Văn An", "PGS.TS. Lê Thị Bình", "Phụ lục 01", "DANH SÁCH", "(Kèm theo Thông báo số 12/TB-UBND)", "2",
    "Trang 3/4",
]  # fmt: skip

lines = st.sampled_from(LINES) | st.text(max_size=60)
styles = st.builds(Style, bold=st.sampled_from([None, True, False]), size=st.sampled_from([None, 13.0, 14.0]))
shapes = st.builds(
    Shape,
    align=st.sampled_from([None, "left", "center", "right", "justify"]),
    left=st.sampled_from([None, 0.0, 36.0]),
    heading=st.sampled_from([None, None, 1]),
)
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
paras = st.builds(Para, text=texts, style=styles, shape=shapes, level=st.sampled_from([None, 0, 1]))


def _grid(rows: list[list[list[Block]]], ruled: bool | None) -> Grid:
    return Grid(
        rows=tuple(tuple(Cell(blocks=tuple(blocks), column=x) for x, blocks in enumerate(row)) for row in rows),
        ruled=ruled,
    )


def grids(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Tables and side-by-side text, their cells holding ``inner``."""
    cells = st.lists(inner, max_size=4)
    return st.builds(
        _grid,
        st.lists(st.lists(cells, min_size=1, max_size=3), min_size=1, max_size=4),
        st.sampled_from([None, True, False]),
    )


blocks: st.SearchStrategy[Block] = st.recursive(paras, grids, max_leaves=6)
layouts = st.builds(
    Layout,
    format=st.just("text"),
    blocks=st.lists(paras | blocks, max_size=14).map(tuple),
    furniture=st.lists(st.builds(Furnishing, paras), max_size=2).map(tuple),
    footnotes=st.lists(st.builds(Footnote, st.just("1"), st.tuples(paras)), max_size=1).map(tuple),
)
