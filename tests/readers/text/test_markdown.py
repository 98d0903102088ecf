"""Markdown: its marks become looks and shapes, its words all stay."""

from __future__ import annotations

import pytest

from tests.readers.text.looking import cells, layout_of, texts
from thongbao.layout.blocks import Grid, Para
from thongbao.layout.walking import paras_of

NOTICE = """\
---
title: Thông báo 12
---

| ỦY BAN NHÂN DÂN TỈNH AN BÌNH ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------- |
| --- | --- |
| Số: 12/TB-UBND | *An Bình, ngày 05 tháng 3 năm 2026 * |

## **THÔNG BÁO**

**Kết luận của Phó Chủ tịch UBND tỉnh\x20\x20
tại cuộc họp về công trình trọng điểm**

-----

Ngày 02/3/2026, *Phó Chủ tịch* Ủy ban nhân dân tỉnh
chủ trì cuộc họp. Kết luận:
<!-- ghi chú
bỏ -->

### I. Nhiệm vụ

**1.** Sở Xây dựng \\- chủ trì:

- Rà soát dự án;
    - Dự án nhóm B;
- Báo cáo trước 30/6\\.

| TT | Nội dung | Đơn vị |
|---:|----------|--------|
| 1 | Rà soát<br>báo cáo | Sở A \\| Sở B |

| **Nơi nhận:** - Như trên; - Các Sở: Xây dựng, Tài chính; - Lưu: VT, XD. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Ước |
|---|---|
"""


def test_a_notice_in_markdown() -> None:
    layout = layout_of(NOTICE)
    assert layout.format == "markdown"
    head, *body, data, foot = layout.blocks
    assert cells(head) == [
        [
            ["ỦY BAN NHÂN DÂN TỈNH AN BÌNH"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ],
        [["Số: 12/TB-UBND"], ["An Bình, ngày 05 tháng 3 năm 2026"]],
    ]
    assert texts(body) == [
        "THÔNG BÁO",
        "Kết luận của Phó Chủ tịch UBND tỉnh\ntại cuộc họp về công trình trọng điểm",
        "Ngày 02/3/2026, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp. Kết luận:",
        "I. Nhiệm vụ",
        "1. Sở Xây dựng - chủ trì:",
        "- Rà soát dự án;",
        "- Dự án nhóm B;",
        "- Báo cáo trước 30/6.",
    ]
    assert cells(data) == [
        [["TT"], ["Nội dung"], ["Đơn vị"]],
        [["1"], ["Rà soát", "báo cáo"], ["Sở A | Sở B"]],
    ]
    assert cells(foot) == [
        [
            ["Nơi nhận:", "- Như trên;", "- Các Sở: Xây dựng, Tài chính;", "- Lưu: VT, XD."],
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Ước"],
        ]
    ]
    grids = [block for block in layout.blocks if isinstance(block, Grid)]
    assert [grid.ruled for grid in grids] == [False, True, False]
    assert [item.para.text for item in layout.furniture] == ["title: Thông báo 12"]
    assert [rule.text_above for rule in layout.rules] == [
        "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
        "Độc lập - Tự do - Hạnh phúc",
        "tại cuộc họp về công trình trọng điểm",
    ]


def test_looks_and_shapes() -> None:
    found = {para.text: para for para in paras_of(layout_of(NOTICE).blocks)}
    title = found["THÔNG BÁO"]
    assert (title.shape.heading, title.style.bold, title.spans) == (2, True, ())
    assert found["An Bình, ngày 05 tháng 3 năm 2026"].style.italic is True
    item = found["1. Sở Xây dựng - chủ trì:"]
    assert item.style.bold is False
    assert [(item.text[span.start : span.end], span.style.bold) for span in item.spans] == [
        ("1.", True),
        (" Sở Xây dựng - chủ trì:", False),
    ]
    assert [found[text].level for text in ("- Rà soát dự án;", "- Dự án nhóm B;")] == [None, 1]
    assert found["- Dự án nhóm B;"].shape.left == 24


INLINE = {
    "**a *b* c**": "a b c",
    "***a***": "a",
    "~~a~~ `b*c`": "a b*c",
    r"1\. \*a\* \_b\_": "1. *a* _b_",
    "[Cổng](https://a.example/x)": "Cổng (https://a.example/x)",
    "<https://a.example>": "https://a.example",
    "![sơ đồ](a.png)": "sơ đồ",
    "a&nbsp;b &amp; c&lt;": "a b & c<",
    "<b>a</b> <span style='x'>b</span>": "a b",
    "a<br>b<br/>c": "a\nb\nc",
    "a <Tên cơ quan> b": "a <Tên cơ quan> b",
    "2*3*4 = 24; x_1_y": "2*3*4 = 24; x_1_y",
    "(*) và (*)": "(*) và (*)",
    "Số: ___/TB ngày ___/___": "Số: ___/TB ngày ___/___",
    "a * b ** c": "a * b ** c",
    "[a] [b](": "[a] [b](",
    "a <!-- bỏ --> b": "a b",
}


@pytest.mark.parametrize("source", INLINE)
def test_marks_inside_a_paragraph(source: str) -> None:
    assert texts(layout_of(f"# Đề mục\n\n{source}\n").blocks)[1:] == [INLINE[source]]


BLOCKS = {
    "Đề mục\n======\n\na": [(1, "Đề mục"), (None, "a")],
    "## A ##\n### B": [(2, "A"), (3, "B")],
    "# A\n> một,\n> hai": [(1, "A"), (None, "một, hai")],
    "# A\n```\n**a**\n```": [(1, "A"), (None, "**a**")],
    "# A\n- một\n1. hai\n* ba": [(1, "A"), (None, "- một"), (None, "1. hai"), (None, "* ba")],
    "<h2>A</h2><p>một</p><p>hai</p>": [(2, "A"), (None, "một"), (None, "hai")],
    "# A\n---\nb\n***\nc\n* * *\n": [(1, "A"), (None, "b"), (None, "c")],
    "# A\n**KT. CHỦ TỊCH**\n**PHÓ CHỦ TỊCH**": [(1, "A"), (None, "KT. CHỦ TỊCH"), (None, "PHÓ CHỦ TỊCH")],
}


@pytest.mark.parametrize("source", BLOCKS)
def test_blocks(source: str) -> None:
    found = [(block.shape.heading, block.text) for block in paras_of(layout_of(source).blocks)]
    assert found == BLOCKS[source]


def test_centred_html() -> None:
    layout = layout_of("<center>\n**THÔNG BÁO**\n</center>\n\n<p align='right'>Phải</p>\n\nThường\n")
    assert [(para.text, para.shape.align) for para in paras_of(layout.blocks)] == [
        ("THÔNG BÁO", "center"),
        ("Phải", "right"),
        ("Thường", None),
    ]


def test_a_table_of_html() -> None:
    layout = layout_of(
        "# A\n<table><tr><th rowspan=2>TT</th><th colspan='2'>Nội dung</th></tr>\n"
        "<tr><td>một</td><td>hai<br>ba</td></tr></table>\n\nSau bảng.\n"
    )
    grid = layout.blocks[1]
    assert isinstance(grid, Grid)
    shown = [(cell.column, cell.columns, cell.rows, texts(cell.blocks)) for row in grid.rows for cell in row]
    assert shown == [
        (0, 1, 2, ["TT"]),
        (1, 2, 1, ["Nội dung"]),
        (1, 1, 1, ["một"]),
        (2, 1, 1, ["hai", "ba"]),
    ]
    assert isinstance(layout.blocks[2], Para)


def test_columns_set_with_blanks() -> None:
    layout = layout_of(
        "**UBND TỈNH AN BÌNH**      **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n"
        "**SỞ NỘI VỤ**              **Độc lập - Tự do - Hạnh phúc**\n\n"
        "Số: 12/TB-SNV              *An Bình, ngày 05 tháng 3 năm 2026*\n\n# THÔNG BÁO\n\nNội dung.\n\n"
        "**Nơi nhận:**                  **GIÁM ĐỐC**\n- Như trên;\n- Lưu: VT.                     **Trần Văn Ước**\n"
    )
    assert cells(layout.blocks[0])[0][1][1:] == [
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 05 tháng 3 năm 2026",
    ]
    assert texts(layout.blocks[1:3]) == ["THÔNG BÁO", "Nội dung."]
    assert cells(layout.blocks[3]) == [
        [["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC", "Trần Văn Ước"]]
    ]


def test_a_footnote() -> None:
    layout = layout_of("# A\n\nTheo Luật[^1].\n\n[^1]: Luật số 5.\n")
    assert texts(layout.blocks) == ["A", "Theo Luật."]
    assert [(note.marker, [para.text for para in note.paras]) for note in layout.footnotes] == [
        ("1", ["Luật số 5."])
    ]


@pytest.mark.parametrize(
    "text", ["* Lưu ý: nộp 2 * 3 bản", "Số #1", "a | b", "- một\n- hai", "-----\nTHÔNG BÁO"]
)
def test_plain_text_is_not_markdown(text: str) -> None:
    assert layout_of(text).format == "text"
