"""Outlines, closings and feet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from tests.recognise.reading import FOOT, HEAD, OPENING, conclusions, read_text
from thongbao.notice.model import Section, Signer


def outline(sections: Sequence[Section], depth: int = 1) -> Iterator[tuple[str, int]]:
    for section in sections:
        if section.marker:
            yield section.marker, depth
        yield from outline(section.children, depth + bool(section.marker))


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["I. Đánh giá", "1. Ưu điểm", "2. Hạn chế", "II. Nhiệm vụ", "1. Sở Nội vụ rà soát."],
         [("I", 1), ("1", 2), ("2", 2), ("II", 1), ("1", 2)]),
        (["1. Sở Y tế:", "a) Kiểm tra.", "đ) Báo cáo.", "2. Công an tỉnh:", "- Tuần tra."],
         [("1", 1), ("a", 2), ("đ", 2), ("2", 1), ("-", 2)]),
        (["2. Thành phần:", "2.1. Tại tỉnh", "- Lãnh đạo;", "2.2. Tại xã", "- Chủ tịch."],
         [("2", 1), ("2.1", 2), ("-", 3), ("2.2", 2), ("-", 3)]),
        (["- Tăng cường kiểm tra:", "+ Kho bãi;", "+ Bến cảng;", "- Báo cáo kết quả."],
         [("-", 1), ("+", 2), ("+", 2), ("-", 1)]),
        (["1. Hồ sơ gồm:", "- Đơn;", "- Ảnh.", "* Lưu ý:", "- Nộp bản sao;", "2. Lệ phí"],
         [("1", 1), ("-", 2), ("-", 2), ("*", 2), ("-", 3), ("2", 1)]),
        (["1- Thống nhất chủ trương.", "3- Giao Sở Nội vụ rà soát."], [("1", 1), ("3", 1)]),
    ],
    ids=["roman", "letters", "dotted", "pluses", "asterisks", "skipped"],
)  # fmt: skip
def test_items_nest_as_printed(paragraphs: list[str], expected: list[tuple[str, int]]) -> None:
    assert list(outline(conclusions(*paragraphs).sections)) == expected


def test_headings_become_titles_and_other_items_do_not() -> None:
    sections = conclusions(
        "I. NHIỆM VỤ TRỌNG TÂM", "1. Sở Nội vụ:", "- Rà soát biên chế.", "2. Sở Y tế kiểm tra."
    ).sections
    assert sections[0].title == "NHIỆM VỤ TRỌNG TÂM"
    assert sections[0].children[0].title == "Sở Nội vụ:"
    assert sections[0].children[1].title is None
    assert sections[0].children[1].text == ("Sở Y tế kiểm tra.",)


def test_text_without_a_marker_belongs_to_the_item_above() -> None:
    sections = conclusions("1. Sở Nội vụ rà soát.", "Việc rà soát làm kỹ ở cấp xã.", "2. Sở Y tế kiểm tra.").sections
    assert sections[0].text == ("Sở Nội vụ rà soát.", "Việc rà soát làm kỹ ở cấp xã.")


@pytest.mark.parametrize(
    "closing",
    [
        "Trên đây là kết luận của Chủ tịch UBND tỉnh./.",
        "Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./.",
        "Đề nghị các đơn vị nghiêm túc triển khai thực hiện./.",
    ],
)
def test_the_closing_is_no_part_of_the_last_item(closing: str) -> None:
    notice = conclusions("1. Giao Sở Nội vụ rà soát biên chế.", closing)
    assert notice.closing == closing
    assert notice.sections[-1].text == ("Giao Sở Nội vụ rà soát biên chế.",)
    assert len(notice.tasks) == 1


def test_recipients_and_archive() -> None:
    notice = read_text(
        HEAD + OPENING + "1. Giao Sở Nội vụ rà soát.\nNơi nhận:\n- Thường trực Tỉnh ủy (để b/c);\n- Các Sở: Nội vụ,\n"
        "Tài chính;\n- UBND các xã, phường;\n- Lưu: VT, KT (3b).\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTS. Lê"
        " Thị Bình\n"
    )
    assert [(r.name, r.purpose) for r in notice.recipients] == [
        ("Thường trực Tỉnh ủy", "b/c"),
        ("Các Sở: Nội vụ, Tài chính", None),
        ("UBND các xã, phường", None),
    ]
    assert notice.archive is not None and (notice.archive.text, notice.archive.copies) == ("VT, KT (3b)", 3)
    assert notice.signature == (Signer(authority="KT. CHỦ TỊCH", position="PHÓ CHỦ TỊCH", name="Lê Thị Bình"),)
    assert "(Đã ký)" in notice.furniture and "TS." in notice.furniture


def test_recipients_run_together_on_one_line() -> None:
    notice = read_text(HEAD + OPENING + "1. Giao Sở Nội vụ rà soát.\n" + FOOT.replace("\n- ", " - "))
    assert [r.text for r in notice.recipients] == ["Như trên"]
    assert notice.archive is not None and notice.archive.text == "VT, TH"


def test_what_follows_the_signature_is_an_appendix() -> None:
    notice = read_text(
        HEAD
        + OPENING
        + "1. Giao Sở Nội vụ rà soát.\n"
        + FOOT
        + "\n\nPHỤ LỤC\nDANH MỤC DỰ ÁN\n1. Dự án đường ven sông, giao "
        "Sở Xây dựng thực hiện.\n"
    )
    assert [a.title for a in notice.appendices] == ["PHỤ LỤC DANH MỤC DỰ ÁN"]
    assert len(notice.tasks) == 1 and len(notice.signature) == 1


@pytest.mark.parametrize("mark", ["- ", " - ", " -", "– ", " — ", "/ ", "/", ". "])
def test_roman_headings_whatever_the_mark_behind(mark: str) -> None:
    notice = conclusions(f"I{mark}Đánh giá chung", "Kết quả tốt.", f"II{mark}Nhiệm vụ trọng tâm", "1. Giao Sở họp.")
    assert [section.marker for section in notice.sections] == ["I", "II"]


def test_the_title_does_not_count_among_the_paragraphs_before_a_table() -> None:
    table = "| Việc | Cơ quan |\n| Rà soát hồ sơ | Sở Y tế |"
    notice = conclusions("1. Về nhân sự", "Các đơn vị đã rà soát xong.", table, "2. Giao Sở Y tế báo cáo.")
    (first, _) = notice.sections
    assert (first.title, len(first.text)) == ("Về nhân sự", 1)
    assert [one.after for one in first.tables] == [1]
