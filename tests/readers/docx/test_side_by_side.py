"""Letterheads and feet: tables, tabs, blanks and text boxes all become the same grid."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.docx.build import layout, only_grid, p, run, table, tc, texts
from thongbao.layout.blocks import Grid, Para

LEFT, RIGHT = (
    ["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
)
CENTERED = '<w:jc w:val="center"/>'
STOPS = '<w:tabs><w:tab w:val="center" w:pos="1700"/><w:tab w:val="center" w:pos="6500"/></w:tabs>'
BIG = '<w:sz w:val="26"/>'
SIDE_BY_SIDE = [[[[left], [right]] for left, right in zip(LEFT, RIGHT, strict=True)]]


def lines(*texts: str, properties: str = "") -> str:
    return "".join(p(run(text, BIG) if text else "", properties) for text in texts)


@pytest.mark.parametrize(
    "body",
    [
        lines(*(f"{left}\t{right}" for left, right in zip(LEFT, RIGHT, strict=True))),
        lines(*(f"{left}\t\t\t{right}" for left, right in zip(LEFT, RIGHT, strict=True))),
        lines(*(f"\t{left}\t{right}" for left, right in zip(LEFT, RIGHT, strict=True)), properties=STOPS),
        lines(*(f"{left}{' ' * 14}{right}" for left, right in zip(LEFT, RIGHT, strict=True))),
        lines("\n".join(f"{left}\t\t{right}" for left, right in zip(LEFT, RIGHT, strict=True))),
        lines(
            *(f"{left}{' ' * 5}{right}" for left, right in zip(LEFT, RIGHT, strict=True)), properties=CENTERED
        ),
    ],
    ids=["tab", "tabs", "stops", "blanks", "soft breaks", "centred"],
)
def test_a_letterhead_of_lines(body: str) -> None:
    assert texts(body + lines("THÔNG BÁO", properties=CENTERED)) == [*SIDE_BY_SIDE, "THÔNG BÁO"]


def test_number_and_date_stand_side_by_side_although_left_to_fill_in() -> None:
    line = "Số:       /TB-UBND\t\t\tAn Bình, ngày      tháng 6 năm 2026"
    assert texts(lines(line)) == [[[["Số: /TB-UBND"], ["An Bình, ngày tháng 6 năm 2026"]]]]
    half = "Số: 5       /TB-UBND\t\t\tAn Bình, ngày 5      tháng 6      năm 2026"
    assert texts(lines(half)) == [[[["Số: 5 /TB-UBND"], ["An Bình, ngày 5 tháng 6 năm 2026"]]]]
    assert texts(lines("Số:       /TB-UBND", "An Bình, ngày      tháng      năm 2026")) == [
        "Số: /TB-UBND",
        "An Bình, ngày tháng năm 2026",
    ]


def test_the_foot() -> None:
    body = lines(
        "Nơi nhận:\t\t\t\t\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\t\t\t\t\t\tCHỦ TỊCH", "- Lưu: VT.", "", ""
    )
    assert texts(body + lines("\t\t\t\t\t\t\t\tTrần Văn Mẫu")) == [
        [
            [["Nơi nhận:"], ["TM. ỦY BAN NHÂN DÂN"]],
            [["- Như trên;"], ["CHỦ TỊCH"]],
            [["- Lưu: VT."], []],
            [[], ["Trần Văn Mẫu"]],
        ],
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1.\tNội dung cuộc họp",
        "-\tCác phòng, ban;",
        "a)\tTổ chức thực hiện",
        "Điều 2.\tHIỆU LỰC",
        "Kính gửi:\t\t\t- Các phòng, ban;",
        "Bà Lê Thị Mẫu\t\t\t\t- Phó Chủ tịch xã",
        (
            "Giao Phòng Kinh tế    chủ trì, phối hợp với Văn phòng "
            "và các đơn vị liên quan thực hiện các nội dung "
            "tại    "
            "THÔNG BÁO này, báo cáo kết quả trước ngày 20 tháng 6 năm 2026 để tổng hợp chung."
        ),
    ],
)
def test_tabs_and_blanks_of_running_text_are_blanks(line: str) -> None:
    assert texts(lines(line)) == [" ".join(line.split())]


parts = st.sampled_from(
    ["ỦY BAN", "Nơi nhận:", "- Lưu: VT", "CHỦ TỊCH", "Số: 5/TB", "ngày 5 tháng 6", "1.", "chữ thường", "____"]
)
gaps = st.sampled_from(["\t", "\t\t\t", " " * 4, " " * 20, "\n", " \t ", " "])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.tuples(gaps, parts), max_size=4), max_size=6))
def test_no_word_is_lost_between_halves(found: list[list[tuple[str, str]]]) -> None:
    written = ["".join(gap + part for gap, part in line) for line in found]
    assert sorted(words(texts(lines(*written)))) == sorted(" ".join(written).split())


def words(blocks: list[object]) -> list[str]:
    return [
        word for block in blocks for word in (words(block) if isinstance(block, list) else str(block).split())
    ]


def test_leaders_join() -> None:
    stop = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    assert texts(lines("PHỤ LỤC KÈM THEO\t12", properties=stop)) == ["PHỤ LỤC KÈM THEO 12"]


def test_halves_keep_their_looks() -> None:
    line = p(
        run("XÃ AN BÌNH", "<w:b/>" + BIG)
        + run("\t\t\t", BIG)
        + run("An Bình, ngày 5 tháng 6 năm 2026", "<w:i/>" + BIG)
    )
    (left, right) = only_grid(line).rows[0]
    paras = [cell.blocks[0] for cell in (left, right)]
    assert [(x.style.bold, x.style.italic) for x in paras if isinstance(x, Para)] == [
        (True, False),
        (False, True),
    ]
    assert (left.column, right.column) == (0, 1)


def box(left: float, top: float, width: float, inside: str, wrap: str = "wrapNone") -> str:
    place = "".join(
        f'<wp:position{axis} relativeFrom="{base}">'
        f"<wp:posOffset>{round(at * 12700)}</wp:posOffset></wp:position{axis}>"
        for axis, base, at in (("H", "column", left), ("V", "paragraph", top))
    )
    return (
        f"<w:r><w:drawing><wp:anchor>{place}"
        f'<wp:extent cx="{round(width * 12700)}" cy="{60 * 12700}"/><wp:{wrap}/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def old_box(style: str, inside: str) -> str:
    return (
        f'<v:shape style="{style}"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape>'
    )


OLD_LEFT = "position:absolute;margin-left:0;margin-top:0;width:170pt;height:60pt"
OLD_RIGHT = "position:absolute;margin-left:200pt;margin-top:0;width:270pt;height:60pt"
L, R = lines(*LEFT), lines(*RIGHT)
GROUP = (
    '<w:r><w:pict><v:group style="position:absolute;margin-left:0;margin-top:0;width:450pt;height:60pt" '
    'coordorigin="0,0" coordsize="9000,1200">'
    + old_box("position:absolute;left:0;top:0;width:3400;height:1200", L)
    + old_box("position:absolute;left:3800;top:0;width:5200;height:1200", R)
    + "</v:group></w:pict></w:r>"
)


@pytest.mark.parametrize(
    "body",
    [
        p(box(0, 0, 170, L) + box(190, 0, 280, R)),
        p(box(190, 0, 280, R)) + p(box(0, -12, 170, L)),
        p(GROUP),
        p(box(-5, 0, 170, L) + run(RIGHT[0], BIG), '<w:jc w:val="right"/>')
        + lines(RIGHT[1], properties='<w:jc w:val="right"/>'),
        p(f"<w:r><w:pict>{old_box(OLD_LEFT, L)}</w:pict></w:r>")
        + p(f"<w:r><w:pict>{old_box(OLD_RIGHT, R)}</w:pict></w:r>"),
        table((L, R)),
    ],
    ids=["boxes", "boxes stored right to left", "group", "box beside text", "old boxes", "table"],
)
def test_a_letterhead_of_blocks(body: str) -> None:
    assert texts(body + lines("THÔNG BÁO", properties=CENTERED)) == [[[LEFT, RIGHT]], "THÔNG BÁO"]


def test_boxes_one_below_the_other_are_not_side_by_side() -> None:
    assert texts(p(box(0, 0, 170, L) + box(0, 80, 280, R))) == [*LEFT, *RIGHT]


def test_a_box_in_running_text_comes_before_it() -> None:
    long = "Đoạn văn dài của thông báo có một hộp chữ nằm cạnh. " * 8
    assert texts(p(run(long) + box(0, 0, 100, p("hộp")))) == ["hộp", long.strip()]


# Tables


BORDERS = "<w:tblBorders>{}</w:tblBorders>"
ALL = "".join(
    f'<w:{edge} w:val="single" w:sz="4"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
GRID = f'<w:style w:type="table" w:styleId="G"><w:tblPr>{BORDERS.format(ALL)}</w:tblPr></w:style>'
BARE = "".join(f'<w:{edge} w:val="nil"/>' for edge in ("top", "left", "bottom", "right"))


@pytest.mark.parametrize(
    ("properties", "cell", "ruled"),
    [
        ("", "", False),
        (BORDERS.format(ALL), "", True),
        ('<w:tblStyle w:val="G"/>', "", True),
        ('<w:tblStyle w:val="G"/>' + BORDERS.format(ALL.replace("single", "none")), "", False),
        (BORDERS.format(ALL.replace('w:sz="4"', 'w:color="FFFFFF"')), "", False),
        (BORDERS.format(ALL), f"<w:tcBorders>{BARE}</w:tcBorders>", False),
        ("", f"<w:tcBorders>{BARE.replace('nil', 'single')}</w:tcBorders>", True),
        ("", '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>', False),
    ],
)
def test_ruled_tables(properties: str, cell: str, ruled: bool) -> None:
    body = table((tc("a", cell), tc("b", cell)), (tc("c", cell), tc("d", cell)), properties=properties)
    assert only_grid(body, {"styles": GRID}).ruled is ruled


def test_merged_cells_stand_once() -> None:
    wide, top, below = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (tc("a", top), tc("b", wide)), (tc("", below), tc("c"), tc("d"))
    found = only_grid(table(*rows))
    assert [[(c.column, c.columns, c.rows, len(c.blocks)) for c in row] for row in found.rows] == [
        [(0, 1, 2, 1), (1, 2, 1, 1)],
        [(1, 1, 1, 1), (2, 1, 1, 1)],
    ]


def test_deleted_rows_are_left_out() -> None:
    row = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{tc('x')}{tc('y')}</w:tr>"
    assert texts(table(("a", "b")).replace("</w:tbl>", row + "</w:tbl>")) == [[[["a"], ["b"]]]]


def test_a_table_of_one_bare_column_only_sets_text_apart() -> None:
    assert texts(table(("a",), ("b",))) == ["a", "b"]
    assert isinstance(layout(table(("a",), properties=BORDERS.format(ALL))).blocks[0], Grid)


def test_the_rest_of_an_item_typed_in_under_its_words_belongs_to_the_list() -> None:
    foot = lines("Nơi nhận:\t\t\t\tKT. GIÁM ĐỐC", "- Các phòng;\t\t\t\tPHÓ GIÁM ĐỐC", "- Lưu: VT,", "      KHTC (03b).")
    grid, below = layout(foot + lines("", "Phụ lục kèm theo", properties=CENTERED)).blocks
    assert isinstance(grid, Grid)
    assert isinstance(below, Para)
    left = [block.text for row in grid.rows for block in row[0].blocks if isinstance(block, Para)]
    assert left == ["Nơi nhận:", "- Các phòng;", "- Lưu: VT,", "KHTC (03b)."]
