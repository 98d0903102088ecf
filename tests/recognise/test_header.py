"""Letterheads and titles, careful and careless."""

from __future__ import annotations

import pytest

from tests.recognise.reading import FOOT, HEAD, OPENING, read_text
from thongbao.layout.blocks import Cell, Grid, Layout, Para
from thongbao.messages import say
from thongbao.notice.model import Issuer
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source
from thongbao.recognise import recognise

BODY = "1. Giao Sở Nội vụ rà soát biên chế.\n"


def with_head(head: str, *, foot: str = FOOT) -> str:
    return head + OPENING + BODY + foot


def test_a_letterhead_in_consecutive_lines() -> None:
    notice = read_text(with_head(HEAD))
    assert notice.issuer == Issuer(parent=None, name="ỦY BAN NHÂN DÂN TỈNH AN BÌNH")
    assert notice.number is not None and (notice.number.number, notice.number.symbol) == ("45", "TB-UBND")
    assert notice.issued is not None and (notice.issued.place, notice.issued.date) == ("An Bình", "2026-02-05")
    assert (notice.kind.code, notice.family, notice.regime) == ("TB", "state", "ND30")
    assert notice.subject == "Kết luận của Chủ tịch UBND tỉnh Trần Văn An tại cuộc họp về chuyển đổi số"


@pytest.mark.parametrize(
    ("lines", "parent", "name"),
    [
        (["UBND TỈNH AN BÌNH", "SỞ CÔNG THƯƠNG"], "UBND TỈNH AN BÌNH", "SỞ CÔNG THƯƠNG"),
        (["UBND TỈNH AN BÌNH", "VĂN PHÒNG"], "UBND TỈNH AN BÌNH", "VĂN PHÒNG"),
        (["VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH"], None, "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH"),
        (["BỘ CÔNG THƯƠNG", "CỤC ĐỔI MỚI,", "CHUYỂN ĐỔI XANH VÀ", "KHUYẾN CÔNG"], "BỘ CÔNG THƯƠNG",
         "CỤC ĐỔI MỚI, CHUYỂN ĐỔI XANH VÀ KHUYẾN CÔNG"),
        (["ĐẠI HỌC QUỐC GIA AN BÌNH", "TRƯỜNG ĐẠI HỌC NGOẠI NGỮ"], "ĐẠI HỌC QUỐC GIA AN BÌNH",
         "TRƯỜNG ĐẠI HỌC NGOẠI NGỮ"),
        (["UBND QUẬN TÂN SƠN", "HỘI ĐỒNG TUYỂN DỤNG", "VIÊN CHỨC"], "UBND QUẬN TÂN SƠN",
         "HỘI ĐỒNG TUYỂN DỤNG VIÊN CHỨC"),
        (["TRƯỜNG ĐẠI HỌC", "KHOA HỌC TỰ NHIÊN"], None, "TRƯỜNG ĐẠI HỌC KHOA HỌC TỰ NHIÊN"),
        (["ỦY BAN NHÂN DÂN", "HUYỆN TÂN SƠN", "PHÒNG NỘI VỤ"], "ỦY BAN NHÂN DÂN HUYỆN TÂN SƠN", "PHÒNG NỘI VỤ"),
        (["UBND HUYEN TAN SON", "PHONG GIAO DUC VA DAO TAO"], "UBND HUYEN TAN SON", "PHONG GIAO DUC VA DAO TAO"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else None,
)  # fmt: skip
def test_parent_and_issuer(lines: list[str], parent: str | None, name: str) -> None:
    head = HEAD.replace("ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\n", "\n".join(lines) + "\n")
    assert read_text(with_head(head)).issuer == Issuer(parent=parent, name=name)


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số:      /TB-UBND", None, "TB-UBND"),
        ("Sô: 7/TB-UBND", "7", "TB-UBND"),
        ("Số: 2927 -TB/TU", "2927", "TB/TU"),
    ],
)
def test_number_lines_of_careless_clerks(line: str, number: str | None, symbol: str) -> None:
    found = read_text(with_head(HEAD.replace("Số: 45/TB-UBND", line))).number
    assert found is not None and (found.number, found.symbol) == (number, symbol)


def test_number_and_symbol_on_two_lines() -> None:
    found = read_text(with_head(HEAD.replace("Số: 45/TB-UBND", "Số: 45\n/TB-UBND"))).number
    assert found is not None and (found.number, found.symbol) == ("45", "TB-UBND")


def test_a_blank_day_is_null_with_a_doubt() -> None:
    notice = read_text(with_head(HEAD.replace("ngày 05 tháng 02", "ngày      tháng 02")))
    assert notice.issued is not None and notice.issued.date is None and notice.issued.place == "An Bình"
    assert "issued.date" in {doubt.path for doubt in notice.doubts}
    assert notice.regime is None


def test_halves_of_a_letterhead_run_together_on_one_line() -> None:
    head = HEAD.replace(
        "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: 45/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do -"
        " Hạnh phúc\n"
        "An Bình, ngày 05 tháng 02 năm 2026\n",
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH AN BÌNH Độc lập - Tự do - Hạnh phúc\n"
        "Số: 45/TB-UBND An Bình, ngày 05 tháng 02 năm 2026\n",
    )
    notice = read_text(with_head(head))
    assert notice.issuer.name == "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"
    assert notice.issued is not None and notice.issued.date == "2026-02-05"


def test_a_letter_has_no_printed_kind() -> None:
    notice = read_text(
        "UBND TỈNH AN BÌNH\nSỞ Y TẾ\nSố: 12/SYT-NVY\nV/v phòng, chống dịch\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nAn Bình, ngày 05 tháng 02 năm 2026\nHỎA TỐC\nKính gửi:\n- Các bệnh viện;\n"
        "- Trung tâm Y tế các huyện.\nSở Y tế đề nghị các đơn vị báo cáo số liệu trước ngày 15/02.\n" + FOOT
    )
    assert (notice.kind.code, notice.kind.name) == ("CV", "Công văn")
    assert notice.subject == "V/v phòng, chống dịch"
    assert notice.addressees == ("Các bệnh viện", "Trung tâm Y tế các huyện")
    assert notice.marks.urgency == "HỎA TỐC"
    assert notice.meeting is None


def test_without_a_letterhead_the_issuer_is_inferred_with_a_doubt() -> None:
    closing = "Văn phòng Tỉnh ủy thông báo để các cơ quan biết, thực hiện./.\n"
    notice = read_text("THÔNG BÁO\nKết luận của đồng chí Trần Văn An\n" + OPENING + BODY + closing + FOOT)
    assert notice.issuer.name == "Văn phòng Tỉnh ủy"
    assert "issuer.name" in {doubt.path for doubt in notice.doubts}
    assert notice.number is None and notice.issued is None


def test_the_meeting_of_a_notice_of_conclusions() -> None:
    meeting = read_text(with_head(HEAD)).meeting
    assert meeting is not None and meeting.date == "2026-02-03"
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.position) == ("Trần Văn An", "Chủ tịch UBND tỉnh")


def test_a_ground_with_a_date_is_no_line_of_place_and_date() -> None:
    ground = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2025;"
    head = HEAD.replace("THÔNG BÁO", "QUYẾT ĐỊNH").replace("Kết luận của", "Về chuyến đi của")
    notice = read_text(head + f"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BÌNH\n{ground}\nQUYẾT ĐỊNH:\n" + BODY + FOOT)
    assert notice.issuer == Issuer(parent=None, name="ỦY BAN NHÂN DÂN TỈNH AN BÌNH")
    assert ground in notice.preamble and notice.leftovers == ()


def test_the_meeting_of_conclusions_printed_as_the_kind() -> None:
    head = HEAD.replace("THÔNG BÁO\nKết luận của", "THÔNG BÁO KẾT LUẬN\ncủa")
    opening = OPENING.replace("như sau", "một số nội dung sau")
    meeting = read_text(head + opening + BODY + FOOT).meeting
    assert meeting is not None and meeting.date == "2026-02-03"


def test_what_has_no_kind_number_or_date_is_doubted_to_be_a_notice_whatever_stands_in_capitals() -> None:
    verses = "Trăng lên đầu núi\nGió thổi ven sông\nĐò ai neo bến\nChờ khách sang sông\n"
    notice = read_text("ỦY BAN CỦA NHỮNG VÌ SAO\n" + verses + "\nTrần Văn An\n")
    assert notice.issuer.name is not None
    assert say("recognition.no_notice") in {doubt.message for doubt in notice.doubts}


def test_evidence_says_where_each_value_stands() -> None:
    reading = parse_source(Source("notice.txt", with_head(HEAD).encode()))
    lines = {path: [origin.line for origin in origins] for path, origins in reading.evidence.items()}
    assert lines["number"] == [3] and lines["issued"] == [6] and lines["subject"] == [8]
    assert lines["issuer.name"] == [1, 2]
    assert lines["tasks[0]"] == lines["sections[0]"] == [10]
    assert lines["meeting"] == lines["preamble[0]"] == [9]
    assert lines["signature[0]"] == [14, 15, 16]


def test_a_table_of_addressees_whose_cells_wrap() -> None:
    """"Kính" / "gửi:" in a narrow cell, an addressee over several lines in the other one."""

    def cell(column: int, *lines: str) -> Cell:
        return Cell(blocks=tuple(Para(line) for line in lines), column=column)

    to = "Các phòng chuyên môn thuộc Sở, các", "đơn vị sự nghiệp trực thuộc và Ủy ban", "nhân dân các xã, phường."
    table = Grid(rows=((cell(0, "Kính", "gửi:"), cell(1, *to)),))
    blocks = (Para("THÔNG BÁO"), Para("Về việc tổ chức hội nghị tổng kết"), table, Para("Sở thông báo như sau:"))
    notice = recognise(Layout(format="pdf", blocks=blocks), Source("notice.pdf", b"")).notice
    assert notice.addressees == (" ".join(to).rstrip("."),)
    assert notice.subject == "Về việc tổ chức hội nghị tổng kết"


@pytest.mark.parametrize(
    ("mark", "field"),
    [("RẤT KHẨN", "urgency"), ("KHẨN CẤP", "urgency"), ("HỎA TỐC HẸN GIỜ", "urgency"), ("BÍ MẬT", "secrecy")],
)
def test_marks_are_read_as_printed_also_those_that_no_rule_knows(mark: str, field: str) -> None:
    notice = read_text(with_head(HEAD.replace("Số: 45/TB-UBND\n", f"Số: 45/TB-UBND\n{mark}\n")))
    assert getattr(notice.marks, field) == mark
    assert notice.issuer.name == "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"


@pytest.mark.parametrize(
    "line",
    [
        "2. Hoàn thành trước ngày 30 tháng 3 năm 2026.",
        "trước ngày 30 tháng 3 năm 2026.",
        "Thời gian: 14 giờ 00, ngày 30 tháng 3 năm 2026.",
        "Số liệu tính đến hết ngày 30 tháng 3 năm 2026.",
    ],
)
def test_a_last_line_that_ends_in_a_date_is_no_second_line_of_place_and_date(line: str) -> None:
    closing = "Văn phòng thông báo để các cơ quan biết, thực hiện./."
    notice = read_text(HEAD + "\n" + OPENING + BODY + f"\n{line}\n\n{closing}\n\n" + FOOT)
    assert notice.leftovers == () and notice.closing == closing
    assert [one.text for one in notice.recipients] == ["Như trên"]


@pytest.mark.parametrize("place", ["Đại Từ", "Từ Sơn"])
def test_a_place_that_is_named_like_a_preposition(place: str) -> None:
    notice = read_text(with_head(HEAD.replace("An Bình, ngày 05", f"{place}, ngày 05")))
    assert notice.issued is not None and notice.issued.place == place


def test_legal_bases_with_dashes_are_no_addressees() -> None:
    bases = "- Căn cứ Luật Giáo dục;\n- Căn cứ Luật Đầu tư công.\n"
    head = HEAD.replace("THÔNG BÁO\n", "").replace("Kết luận của", "V/v thực hiện kết luận của")
    notice = read_text(f"{head}Kính gửi: Sở Nội vụ.\n{bases}{OPENING}{BODY}{FOOT}")
    assert notice.addressees == ("Sở Nội vụ",)
    assert [text[:9] for text in notice.preamble[:2]] == ["- Căn cứ ", "- Căn cứ "]


@pytest.mark.parametrize("line", ["-0-", "---o0o---", "- oOo -"])
def test_a_flourish_under_the_issuer_is_no_content(line: str) -> None:
    head = HEAD.replace("TỈNH AN BÌNH\n", f"TỈNH AN BÌNH\n{line}\n", 1)
    notice = read_text(with_head(head))
    assert notice.issuer.name == "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"
    assert notice.subject == "Kết luận của Chủ tịch UBND tỉnh Trần Văn An tại cuộc họp về chuyển đổi số"
    assert line in notice.furniture


def test_of_whom_it_is_belongs_to_the_subject() -> None:
    head = HEAD.replace("THÔNG BÁO\n", "QUYẾT ĐỊNH CỦA GIÁM ĐỐC SỞ CÔNG THƯƠNG\n", 1)
    notice = read_text(with_head(head.replace("Kết luận của", "Về việc phê duyệt kết luận của")))
    assert (notice.kind.code, notice.kind.name) == ("QĐ", "Quyết định")
    assert notice.subject is not None
    assert notice.subject.startswith("CỦA GIÁM ĐỐC SỞ CÔNG THƯƠNG Về việc phê duyệt")
