"""Plain text: columns side by side, wrapped lines, page numbers."""

# ruff: noqa: E501, ISC004 - samples stand as they are written

from __future__ import annotations

import pytest

from tests.readers.text.looking import cells, layout_of, texts
from thongbao.layout.blocks import Grid
from thongbao.layout.walking import paras_of

NOTICE = """\
   ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH AN BÌNH                    Độc lập - Tự do - Hạnh phúc
      -------                       ---------------------------
   Số: 12   /TB-UBND               An Bình, ngày 05 tháng 3 năm 2026

                             THÔNG BÁO
       Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp nghe báo
             cáo về tiến độ các công trình trọng điểm

      Ngày 02/3/2026, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì họp nghe báo
cáo tiến độ các công trình trọng điểm. Tham dự có lãnh đạo các Sở: Xây dựng,
Tài chính.
      Sau khi nghe báo cáo, Phó Chủ tịch kết luận như sau:
      1. Sở Xây dựng chủ trì rà soát các dự án chậm tiến độ theo Khoản
3 - Điều 61 của Luật và báo cáo Ủy ban nhân dân tỉnh trước ngày
30/6/2026.
      2. Về tổ chức thực hiện
                                     2

      a) Sở Tài chính cân đối nguồn vốn, bảo đảm việc thanh toán cho các nhà
thầu đúng hạn./.

Nơi nhận:                                    KT. CHỦ TỊCH
- Như trên;                                 PHÓ CHỦ TỊCH
- Các Sở: Xây dựng,
  Tài chính;
- Lưu: VT, XD.


                                          Trần Văn Ước
"""
BODY = [
    "THÔNG BÁO",
    "Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp nghe báo",
    "cáo về tiến độ các công trình trọng điểm",
    "Ngày 02/3/2026, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì họp nghe báo cáo tiến độ các công trình "
    "trọng điểm. Tham dự có lãnh đạo các Sở: Xây dựng, Tài chính.",
    "Sau khi nghe báo cáo, Phó Chủ tịch kết luận như sau:",
    "1. Sở Xây dựng chủ trì rà soát các dự án chậm tiến độ theo Khoản 3 - Điều 61 của Luật và báo cáo Ủy "
    "ban nhân dân tỉnh trước ngày 30/6/2026.",
    "2. Về tổ chức thực hiện",
    "a) Sở Tài chính cân đối nguồn vốn, bảo đảm việc thanh toán cho các nhà thầu đúng hạn./.",
]
LETTERHEAD = [
    ["ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH", "Số: 12 /TB-UBND"],
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Bình, ngày 05 tháng 3 năm 2026",
    ],
]
FOOT = [
    ["Nơi nhận:", "- Như trên;", "- Các Sở: Xây dựng,", "Tài chính;", "- Lưu: VT, XD."],
    ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Ước"],
]


def further_in(text: str) -> str:
    """Set the pages after the first four columns further in."""
    first, *rest = text.split("\f")
    return "\f".join(
        [first, *("".join(f"    {line}" for line in page.splitlines(keepends=True)) for page in rest)]
    )


VARIANTS = {
    "as it is": NOTICE,
    "with DOS line ends": NOTICE.replace("\n", "\r\n"),
    "with Mac line ends": NOTICE.replace("\n", "\r"),
    "with a page break": NOTICE.replace("      2. Về tổ", "\f      2. Về tổ").replace("   2\n", "\n"),
    "further in": "".join(f"    {line}" for line in NOTICE.splitlines(keepends=True)),
    "the second page further in": further_in(
        NOTICE.replace("      2. Về", "\f      2. Về").replace("   2\n", "\n")
    ),
    "with no-break spaces": NOTICE.replace(" ", "\u00a0"),
    "with tabs for indents": NOTICE.replace("\n        ", "\n\t"),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_notice_set_in_columns(variant: str) -> None:
    layout = layout_of(VARIANTS[variant])
    assert layout.format == "text"
    assert cells(layout.blocks[0]) == [LETTERHEAD]
    assert texts(layout.blocks[1:-1]) == BODY
    assert cells(layout.blocks[-1]) == [FOOT]
    assert all(block.ruled is False for block in layout.blocks if isinstance(block, Grid))


def test_places_and_looks_are_told() -> None:
    layout = layout_of(NOTICE)
    body = list(paras_of(layout.blocks[1:-1]))
    assert [para.shape.align for para in body[:4]] == ["center", "center", "center", None]
    assert (body[3].shape.first_line, body[3].shape.left) == (36, 0)
    assert [para.origin.line for para in body[:4]] == [6, 7, 8, 10]
    assert [(rule.kind, rule.text_above, rule.block) for rule in layout.rules] == [
        ("characters", "TỈNH AN BÌNH", 0),
        ("characters", "Độc lập - Tự do - Hạnh phúc", 0),
    ]
    assert [(item.role, item.para.text) for item in layout.furniture] == [("page-number", "2")]
    assert layout.pages is None


def test_form_feeds_are_pages() -> None:
    layout = layout_of("Một hai ba bốn năm sáu bảy tám chín mười mười một\n1\n\f\nmười hai mười ba.\n2\n\f")
    assert layout.pages == 2
    assert texts(layout.blocks) == ["Một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba."]
    assert [item.para.origin.page for item in layout.furniture] == [1, 2]


def test_running_titles_are_furniture() -> None:
    layout = layout_of(
        "\f".join(f"Thông báo số 5\n\nNội dung trang thứ {word}.\n" for word in ("nhất", "hai", "ba"))
    )
    assert [item.role for item in layout.furniture] == ["header"] * 3
    assert texts(layout.blocks) == [f"Nội dung trang thứ {word}." for word in ("nhất", "hai", "ba")]


def test_the_lines_of_a_signature_stamp_are_furniture() -> None:
    stamp = "      VĂN PHÒNG TỈNH\n      vp@anbinh.example\n      06.11.2025 09:27:05 +07:00\n\n"
    layout = layout_of(stamp + NOTICE)
    assert cells(layout.blocks[0]) == [LETTERHEAD]
    assert [item.role for item in layout.furniture] == ["stamp"] * 3 + ["page-number"]


@pytest.mark.parametrize("gap", ["\t", "\t\t\t", "   ", "            "])
def test_halves_may_be_parted_by_tabs_or_few_blanks(gap: str) -> None:
    layout = layout_of(
        f"UBND TỈNH AN BÌNH{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"SỞ NỘI VỤ{gap}Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 5/TB-SNV{gap}An Bình, ngày 1 tháng 2 năm 2026\n\nTHÔNG BÁO\n\nNội dung.\n"
    )
    assert cells(layout.blocks[0]) == [
        [
            ["UBND TỈNH AN BÌNH", "SỞ NỘI VỤ", "Số: 5/TB-SNV"],
            [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "An Bình, ngày 1 tháng 2 năm 2026",
            ],
        ]
    ]
    assert texts(layout.blocks[1:]) == ["THÔNG BÁO", "Nội dung."]


def test_wide_blanks_inside_text_part_nothing() -> None:
    layout = layout_of("1.     Sở Nội vụ  chủ trì,   phối hợp.\n2.     Sở Y tế thực hiện   ngay.\n")
    assert texts(layout.blocks) == ["1. Sở Nội vụ chủ trì, phối hợp.", "2. Sở Y tế thực hiện ngay."]


WRAPPED = {
    "blank lines between": (
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và địa\n"
        "phương nghiêm túc thực hiện các nội dung của Kế hoạch.\n"
        "Báo cáo kết quả về Sở Nội vụ.\n\nGiao Sở Nội vụ theo dõi việc\nnày.\n",
        2,
    ),
    "hanging items": (
        "Các nhiệm vụ chủ yếu trong thời gian tới của các đơn vị:\n"
        "  - Rà soát, sửa đổi, bổ sung các quy định đã ban hành có\n"
        "    nội dung không còn phù hợp với tình hình thực tế;\n"
        "  - Tăng cường kiểm tra, giám sát việc chấp hành pháp\n"
        "    luật của các tổ chức, cá nhân.\n",
        3,
    ),
    "a blank line after every line": (
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và địa\n\nphương nghiêm túc thực hiện các nội dung của\n\n"
        "Kế hoạch này, tập trung vào những nhiệm vụ trọng tâm đã\n\nđược giao từ đầu năm.\n\n    Giao Sở Nội vụ theo dõi việc"
        " thực hiện của các đơn vị\n\nvà báo cáo kết quả.\n",
        2,
    ),
    "one line a paragraph": (
        "Sau khi nghe báo cáo, Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:\n"
        "1. Sở Nội vụ chủ trì tham mưu việc sắp xếp tổ chức bộ máy.\n"
        "Kết quả báo cáo trước ngày 30 tháng 6 để tổng hợp chung vào báo cáo của tỉnh.\n"
        "2. Các đơn vị thực hiện nghiêm.\n",
        4,
    ),
}


@pytest.mark.parametrize("case", WRAPPED)
def test_lines_of_a_paragraph_are_joined(case: str) -> None:
    text, count = WRAPPED[case]
    assert len(texts(layout_of(text).blocks)) == count, texts(layout_of(text).blocks)


def test_a_broken_line_is_mended_where_each_line_is_a_paragraph() -> None:
    long = "Bộ Tài chính khẩn trương gửi văn bản về việc mua bán tín chỉ theo quy định tại Khoản"
    layout = layout_of(f"Mở đầu.\n{long}\n3 - Điều 61 Luật Lâm nghiệp.\nVăn phòng thông báo./.\n")
    assert texts(layout.blocks)[1:] == [f"{long} 3 - Điều 61 Luật Lâm nghiệp.", "Văn phòng thông báo./."]


def test_a_foot_in_which_no_line_has_both_halves() -> None:
    layout = layout_of(
        "Nội dung thông báo.\n\nNơi nhận:\n                              TL. CHỦ TỊCH\n- Như trên;\n"
        "                            CHÁNH VĂN PHÒNG\n- Lưu: VT.\n\n                             Lê Thị Ánh\n"
    )
    assert cells(layout.blocks[-1]) == [
        [["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Lê Thị Ánh"]]
    ]


def test_stars_and_hyphens_under_a_line_are_rules() -> None:
    layout = layout_of("TỈNH ỦY AN BÌNH\n*\nSố 5-TB/TU\n\nTHÔNG BÁO\nvề việc nghỉ lễ\n-----\n\nNội dung.\n")
    assert [rule.text_above for rule in layout.rules] == ["TỈNH ỦY AN BÌNH", "về việc nghỉ lễ"]
    assert "*" not in texts(layout.blocks)
