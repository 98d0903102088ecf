"""Plain text: several signers or issuers, tables drawn with bars, notes at the end."""

# ruff: noqa: E501 - samples stand as they are written

from __future__ import annotations

import re

import pytest

from tests.readers.text.looking import cells, layout_of, texts

BODY = "\n\n                    THÔNG BÁO\n\nNội dung của thông báo.\n\n"


def test_two_signers_beside_the_recipients_are_three_columns() -> None:
    layout = layout_of(
        BODY + "Nơi nhận:              TM. BAN THƯỜNG VỤ              KT. GIÁM ĐỐC\n"
        "- Như trên;                 BÍ THƯ                    PHÓ GIÁM ĐỐC\n"
        "- Lưu: VT.\n\n\n"
        "                        Phan Đức Thịnh                Tạ Hoàng Yến\n"
    )
    assert cells(layout.blocks[-1]) == [
        [
            ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
            ["TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Phan Đức Thịnh"],
            ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Tạ Hoàng Yến"],
        ]
    ]


@pytest.mark.parametrize("after", ["", "\n\n" + "Một dòng của phụ lục kèm theo.\n" * 50], ids=["last", "before more"])
@pytest.mark.parametrize("count", [2, 3])
def test_signers_in_one_row(count: int, after: str) -> None:
    posts = ["TM. BAN THƯỜNG VỤ", "GIÁM ĐỐC SỞ XÂY DỰNG", "TL. CHỦ TỊCH UBND"][:count]
    names = ["Phan Đức Thịnh", "Tạ Hoàng Yến", "Lê Văn Đạm"][:count]
    row = ["".join(word.center(32) for word in words).rstrip() for words in (posts, names)]
    layout = layout_of(
        BODY + f"Sở thông báo để các đơn vị biết./.\n\n{row[0]}\n\n\n{row[1]}\nNơi nhận:\n- Như trên;\n{after}"
    )
    foot = next(block for block in layout.blocks if not hasattr(block, "text"))
    assert cells(foot) == [[list(pair) for pair in zip(posts, names, strict=True)]]
    assert "- Như trên;" in texts(layout.blocks)


def test_two_issuers_are_columns_of_the_letterhead() -> None:
    layout = layout_of(
        "   TỈNH ĐOÀN AN BÌNH       SỞ GIÁO DỤC VÀ ĐÀO TẠO     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "     BAN THƯỜNG VỤ               AN BÌNH                 Độc lập - Tự do - Hạnh phúc\n"
        "    Số: 37/TBLT-TĐ                                    An Bình, ngày 16 tháng 3 năm 2026\n" + BODY
    )
    assert [lines[:2] for lines in cells(layout.blocks[0])[0]] == [
        ["TỈNH ĐOÀN AN BÌNH", "BAN THƯỜNG VỤ"],
        ["SỞ GIÁO DỤC VÀ ĐÀO TẠO", "AN BÌNH"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    ]


BARS = {
    "bars": "| TT | Nội dung |\n| 1 | Rà soát * báo cáo * |\n",
    "frames": "+----+-------+\n| TT | Nội   |\n|    | dung |\n+----+------+\n| 1  | Rà soát * |\n|    | báo cáo * |\n"
    "+----+----+\n| 2 | Lập dự án |\n+----+----+\n",
    "drawn": "┌──┬──────┐\n│ TT │ Nội dung │\n├──┼──────┤\n│ 1 │ Rà soát * báo cáo * │\n└──┴──────┘\n",
}


@pytest.mark.parametrize("drawn", BARS.values(), ids=BARS)
def test_a_table_of_bars_leaves_the_text_plain(drawn: str) -> None:
    first = "      Sở Tài chính thông báo để các cơ quan, đơn vị biết, phối hợp\nthực hiện."
    layout = layout_of(f"{first}\n\n{drawn}\nSau bảng.\n")
    assert layout.format == "text"
    assert texts([layout.blocks[0], layout.blocks[2]]) == [" ".join(first.split()), "Sau bảng."]
    assert cells(layout.blocks[1])[:2] == [[["TT"], ["Nội dung"]], [["1"], ["Rà soát * báo cáo *"]]]


NOTES = "Theo Luật[1] và Nghị định[2] của Chính phủ[3].\n\n_________\n[1] Luật số 5\nnăm 2020.\n[2] Nghị định số 6.\n"


@pytest.mark.parametrize("after", ["", "\n\nTrang sau.", "\fTrang sau."])
def test_notes_under_a_rule(after: str) -> None:
    layout = layout_of(NOTES + after)
    assert [(note.marker, texts(note.paras)) for note in layout.footnotes] == [
        ("1", ["Luật số 5 năm 2020."]),
        ("2", ["Nghị định số 6."]),
    ]
    assert texts(layout.blocks)[0] == "Theo Luật và Nghị định của Chính phủ[3]."
    assert texts(layout.blocks)[1:] == (["Trang sau."] if after else [])


@pytest.mark.parametrize("text", [NOTES.replace("_________", ""), NOTES.replace("[1] và", " và")])
def test_brackets_without_a_rule_or_a_reference_stay(text: str) -> None:
    layout = layout_of(text)
    assert layout.footnotes == ()
    assert "[1]" in " ".join(texts(layout.blocks))


@pytest.mark.parametrize(("end", "count"), [("", 2), ("\nSau.\n", 0), ("[4] Luật số 7.\n", 0), ("[3] Luật số 7.\n", 3)])
def test_counted_notes_at_the_end_need_no_reference(end: str, count: int) -> None:
    text, line, notes = NOTES.partition("\n")
    layout = layout_of(re.sub(r"\[\d\]", "", text) + line + notes + end)
    assert len(layout.footnotes) == count


# Lines as wide as the page in print, whatever the count of their letters.
PRINTED = """\
THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp nghe
báo cáo về tình hình thực hiện công tác cổ phần hóa Công ty TNHH
MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ An Bình trong
thời gian qua và nhiệm vụ trọng tâm trong thời gian đến
Ngày 03/01/2025, Phó Chủ tịch UBND tỉnh chủ trì họp nghe báo cáo
về tình hình thực hiện công tác cổ phần hóa Công ty TNHH MTV Đầu
tư, Xây dựng và Kinh doanh dịch vụ An Bình trong thời gian qua và nhiệm
vụ trọng tâm trong thời gian tới; tham dự họp có đại diện lãnh đạo các
sở, ban, ngành tỉnh và lãnh đạo các doanh nghiệp nhà nước thuộc đối
tượng sắp xếp, cổ phần hóa trong giai đoạn tới theo kế hoạch đã được
phê duyệt.
1. CÔNG TY TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ
Quảng An tiếp thu các ý kiến tại cuộc họp, khẩn trương rà soát, báo cáo
toàn bộ quá trình cổ phần hóa và những vấn đề phát sinh, vướng mắc ảnh
hưởng đến việc thực hiện cổ phần hóa Công ty trong thời gian qua.
"""


def test_lines_full_in_print_run_on_and_others_do_not() -> None:
    found = texts(layout_of(PRINTED).blocks)
    assert found[-1].startswith("1. CÔNG TY TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ Quảng An tiếp thu")
    assert found[-2].startswith("Ngày 03/01/2025")
    assert found[-3].endswith("trong thời gian đến")


def test_the_next_number_after_a_table_of_blanks_opens_a_paragraph() -> None:
    layout = layout_of(
        "1. Đối tượng dự thi và các mức thu lệ phí thi của từng đợt thi trong năm học này của các\n"
        "trường trên địa bàn tỉnh như sau:\n\n"
        "STT               Đối tượng               Lệ phí thi\n"
        " 1      Học sinh thi lần 1                Miễn phí\n"
        " 2      Học sinh thi lần 2                400.000đ\n"
        "        Đăng ký và nộp lệ phí thi trực tuyến tại https://thi.anbinh.example.vn/nop-ho-so/\n"
        "2. Hồ sơ dự thi (nộp trực tuyến tại https://thi.anbinh.example.vn/nop-ho-so-cua-thi-sinh)\n"
        "gồm các giấy tờ sau đây.\n"
    )
    assert texts(layout.blocks)[1:] == [
        "STT Đối tượng Lệ phí thi",
        "1 Học sinh thi lần 1 Miễn phí",
        "2 Học sinh thi lần 2 400.000đ",
        "Đăng ký và nộp lệ phí thi trực tuyến tại https://thi.anbinh.example.vn/nop-ho-so/",
        "2. Hồ sơ dự thi (nộp trực tuyến tại https://thi.anbinh.example.vn/nop-ho-so-cua-thi-sinh) gồm các giấy tờ sau đây.",
    ]
