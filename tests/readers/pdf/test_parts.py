"""The parts of a notice: letterhead, foot, paragraphs, page numbers, stamps, tables, rules."""

from __future__ import annotations

import pytest

from thongbao.layout.blocks import Grid, Para

from .pages import LEFT, LONG, RIGHT, columns, foot, layout, letterhead, paragraph, texts, wrapped
from .writer import Sheet


def notice() -> Sheet:
    sheet = letterhead(Sheet())
    sheet.centred(312, 150, "THÔNG BÁO", size=14).centred(312, 166, "Kết luận cuộc họp")
    base = paragraph(sheet, 200, LONG)
    base = paragraph(sheet, base, "1. Sở Tài chính " + LONG)
    return foot(sheet, base + 20)


def test_letterhead_and_foot_are_one_grid_each() -> None:
    blocks = layout(notice()).blocks
    left, right = columns(blocks[0])
    assert left == ["ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH", "Số: 45/TB-UBND"]
    assert right == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 05 tháng 02 năm 2026",
    ]
    left, right = columns(blocks[-1])
    assert left == ["Nơi nhận:", "- Như trên;", "- Các sở, ban, ngành;", "- Lưu: VT, TH."]
    assert right == ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Văn Mẫu"]
    assert texts(blocks[1:-1]) == ["THÔNG BÁO", "Kết luận cuộc họp", LONG, "1. Sở Tài chính " + LONG]


def test_centred_lines_and_indents_have_their_shape() -> None:
    title, _, body, *_ = layout(notice()).blocks[1:]
    assert isinstance(title, Para)
    assert isinstance(body, Para)
    assert title.shape.align == "center"
    assert title.style.bold is True
    assert body.style.font == "Times New Roman"
    assert body.style.size == 13
    assert body.style.bold is False
    assert body.shape.first_line == pytest.approx(33, abs=1)
    assert body.shape.left == pytest.approx(0, abs=1)


def test_the_subject_under_the_number_stays_in_the_left_cell() -> None:
    sheet = letterhead(Sheet())
    for at, line in enumerate(["V/v góp ý dự thảo quyết", "định về quản lý chợ"]):
        sheet.centred(155, 132 + 14 * at, line, size=12, font="F1")
    sheet.centred(312, 185, "Kính gửi: Sở Công Thương", font="F1")
    paragraph(sheet, 215, LONG)
    result = layout(sheet)
    assert columns(result.blocks[0])[0][-2:] == ["V/v góp ý dự thảo quyết", "định về quản lý chợ"]
    assert texts(result.blocks[1:2]) == ["Kính gửi: Sở Công Thương"]


def test_several_signers_are_columns_of_their_own() -> None:
    sheet = Sheet()
    base = paragraph(sheet, 100, LONG) + 20
    sheet.text(LEFT, base, "Nơi nhận:", size=12).text(LEFT, base + 14, "- Lưu: VT.", size=11)
    for middle, post, name, low in ((310, "BÍ THƯ", "Lê Thị Mẫu", 98), (470, "CHỦ TỊCH", "Trần Văn Mẫu", 80)):
        sheet.centred(middle, base, post).centred(middle, base + 14, "TỈNH AN BÌNH")
        sheet.centred(middle, base + low, name)
    assert columns(layout(sheet).blocks[-1]) == [
        ["Nơi nhận:", "- Lưu: VT."],
        ["BÍ THƯ", "TỈNH AN BÌNH", "Lê Thị Mẫu"],
        ["CHỦ TỊCH", "TỈNH AN BÌNH", "Trần Văn Mẫu"],
    ]


def test_a_foot_that_breaks_over_pages_stays_one() -> None:
    first, second = Sheet(), Sheet()
    base = 80.0
    while base < 700:
        base = paragraph(first, base, LONG)
    first.text(LEFT, 760, "Nơi nhận:", size=12).centred(430, 760, "CHỦ TỊCH").text(
        LEFT, 773, "- Như trên;", size=11
    )
    second.text(LEFT, 80, "- Lưu: VT.", size=11).centred(430, 110, "Trần Văn Mẫu")
    last = layout(first, second).blocks[-1]
    assert columns(last) == [["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["CHỦ TỊCH", "Trần Văn Mẫu"]]


def test_a_paragraph_runs_over_a_page_end_and_its_page_number() -> None:
    lines = wrapped(LONG)
    first, second = Sheet(), Sheet()
    base = 80.0
    while base < 720:
        base = paragraph(first, base, LONG)
    first.text(LEFT + 33, base, lines[0])
    second.centred(297, 45, "2", font="F1").block(LEFT, 80, lines[1:])
    paragraph(second, 80 + 15 * len(lines), LONG)
    result = layout(first, second)
    assert set(texts(result.blocks)) == {LONG}
    assert [(item.role, item.para.text) for item in result.furniture] == [("page-number", "2")]
    assert result.sheets[0].page_number == "top-center"
    assert result.sheets[0].first_page_numbered is False


@pytest.mark.parametrize("style", ["{}", "- {} -", "Trang {}/3", "{}/3"])
def test_page_numbers_of_any_style_are_furniture(style: str) -> None:
    sheets = []
    for number in (1, 2, 3):
        sheets.append(Sheet())
        paragraph(sheets[-1], 80, LONG)
        sheets[-1].centred(297, 810, style.format(number), font="F1")
    result = layout(*sheets)
    assert [item.para.text for item in result.furniture] == [style.format(number) for number in (1, 2, 3)]
    assert {item.role for item in result.furniture} == {"page-number"}
    assert texts(result.blocks) == [LONG] * 3


@pytest.mark.parametrize("bare", [False, True])
def test_form_fields_are_read_in_their_line(bare: bool) -> None:
    sheet = Sheet(bare=bare)
    sheet.centred(155, 70, "TỈNH AN BÌNH").centred(400, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12)
    sheet.jumps(100, 95, ["Số:", 45, "/TB-UBND"]).stamp(124, 93, "45")
    sheet.jumps(300, 95, ["An Bình, ngày ", 18, " tháng 02 năm 2026"]).stamp(393, 97, "05")
    paragraph(sheet, 150, LONG)
    left, right = columns(layout(sheet).blocks[0])
    assert left[-1] == "Số: 45 /TB-UBND"
    assert right[-1] == "An Bình, ngày 05 tháng 02 năm 2026"


FACE = ("Ký bởi: Văn phòng", "Thời gian ký: 24.02.2026 17:09:21", "+07:00")


def test_the_face_of_a_signature_is_a_stamp_as_field_and_as_text() -> None:
    as_field = layout(notice().stamp(380, 20, *FACE))
    sheet = notice()
    for at, line in enumerate(FACE):
        sheet.text(400, 20 + 10 * at, line, size=9)
    as_text = layout(sheet)
    for result in (as_field, as_text):
        assert [item.para.text for item in result.furniture] == list(FACE)
        assert {item.role for item in result.furniture} == {"stamp"}
        assert texts(result.blocks) == texts(layout(notice()).blocks)


@pytest.mark.parametrize("value", ["-2026", "phong.th@anbinh.example", "Cơ quan: Sở Y tế"])
def test_a_field_that_only_looks_like_a_stamp_is_content(value: str) -> None:
    result = layout(notice().stamp(LEFT, 650, value))
    assert value in texts(result.blocks)


def test_a_stamp_of_arrival_is_no_content() -> None:
    sheet = notice()
    for at, line in enumerate(["ĐẾN", "Số: 1203", "Ngày: 06/02/2026", "Chuyển: TH"]):
        sheet.text(20, 20 + 11 * at, line, size=8, grey=0.3)
    result = layout(sheet)
    assert [item.para.text for item in result.furniture] == [
        "ĐẾN",
        "Số: 1203",
        "Ngày: 06/02/2026",
        "Chuyển: TH",
    ]
    assert texts(result.blocks) == texts(layout(notice()).blocks)


def test_watermarks_leave_the_text_alone() -> None:
    sheet = notice().text(150, 500, "BẢN SAO", size=60, turn="0.7 0.7 -0.7 0.7", grey=0.8)
    result = layout(sheet)
    assert [(item.role, item.para.text) for item in result.furniture] == [("watermark", "BẢN SAO")]
    assert texts(result.blocks) == texts(layout(notice()).blocks)


def test_footnotes_stand_apart() -> None:
    sheet = Sheet()
    base = paragraph(sheet, 80, LONG)
    paragraph(sheet, base, LONG)
    sheet.line(LEFT, 770, LEFT + 144, 770).text(LEFT, 780, "1", size=6).text(
        LEFT + 5, 784, "Theo báo cáo của Sở.", size=10
    )
    result = layout(sheet)
    assert [(note.marker, note.paras[0].text) for note in result.footnotes] == [("1", "Theo báo cáo của Sở.")]
    assert texts(result.blocks) == [LONG, LONG]


def test_rules_know_the_line_that_they_stand_under() -> None:
    rule, *more = layout(notice()).rules
    assert not more
    assert rule.kind == "drawn"
    assert rule.length == pytest.approx(140, abs=3)
    assert rule.text_above == "Độc lập - Tự do - Hạnh phúc"
    assert rule.block == 0


def table(sheet: Sheet, top: float, rows: list[list[str]], *, bars: bool = False) -> Sheet:
    """Give a grid of three columns, drawn with strokes or with thin bars, lines of text in its cells."""
    edges = [LEFT, 160.0, 350.0, RIGHT]
    bottom = top + 40 * len(rows)
    for at in range(len(rows) + 1):
        y = top + 40 * at
        sheet.bar(LEFT, y, RIGHT - LEFT, 0.5) if bars else sheet.line(LEFT, y, RIGHT, y)
    for x in edges:
        sheet.bar(x, top, 0.5, bottom - top) if bars else sheet.line(x, top, x, bottom)
    for at, row in enumerate(rows):
        for x, cell in zip(edges, row, strict=False):
            sheet.block(x + 6, top + 14 + 40 * at, cell.split("\n"), size=12)
    return sheet


ROWS = [["TT", "Nhiệm vụ", "Cơ quan\nchủ trì"], ["1", "Rà soát quy\nhoạch các chợ", "Sở Công Thương"]]


@pytest.mark.parametrize("bars", [False, True])
def test_ruled_tables_are_grids_with_joined_cells(bars: bool) -> None:
    sheet = Sheet()
    base = paragraph(sheet, 80, LONG)
    table(sheet, base, ROWS, bars=bars)
    paragraph(sheet, base + 110, LONG)
    before, grid, after = layout(sheet).blocks
    assert isinstance(grid, Grid)
    assert grid.ruled is True
    assert [[texts(cell.blocks) for cell in row] for row in grid.rows] == [
        [["TT"], ["Nhiệm vụ"], ["Cơ quan chủ trì"]],
        [["1"], ["Rà soát quy hoạch các chợ"], ["Sở Công Thương"]],
    ]
    assert texts((before, after)) == [LONG, LONG]


def test_merged_cells_stand_once() -> None:
    sheet = Sheet()
    for y, left in ((100, LEFT), (140, 160), (180, LEFT)):
        sheet.line(left, y, RIGHT, y)
    for x, top in ((LEFT, 100), (160, 100), (350, 140), (RIGHT, 100)):
        sheet.line(x, top, x, 180)
    sheet.text(95, 120, "TT").text(200, 120, "Cả nhóm").text(170, 160, "Một").text(360, 160, "Hai")
    (grid,) = layout(sheet).blocks
    assert isinstance(grid, Grid)
    first, second = grid.rows
    assert [(texts(c.blocks), c.column, c.columns, c.rows) for c in first] == [
        (["TT"], 0, 1, 2),
        (["Cả nhóm"], 1, 2, 1),
    ]
    assert [(texts(c.blocks), c.column) for c in second] == [(["Một"], 1), (["Hai"], 2)]


def test_a_table_goes_on_over_the_page() -> None:
    more = [ROWS[0], ["2", "Kiểm tra", "Sở Y tế"]]
    first, second = table(Sheet(), 700, ROWS), table(Sheet(), 80, more)
    (grid,) = layout(first, second).blocks
    assert isinstance(grid, Grid)
    assert [texts(row[0].blocks) for row in grid.rows] == [["TT"], ["1"], ["2"]]
