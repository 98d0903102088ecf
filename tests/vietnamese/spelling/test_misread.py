"""Slips of OCR that a closed vocabulary puts right, and words that it leaves alone."""

from __future__ import annotations

import pytest

from thongbao.vietnamese.spelling.misread import mended, mended_name, mended_place


def right(line: str) -> str:
    words = line.split()
    for found in mended(words):
        words[found.start : found.start + len(found.words)] = found.words
    return " ".join(words)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("CÔNG HÒA XÃ HỘI CHỦ NGHIA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Độc lập - Tự đo - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("THÀNH PHÓ HỒ CHÍ MINH", "THÀNH PHỐ HỒ CHÍ MINH"),
        ("THÔNG BẢO", "THÔNG BÁO"),
        ("PHÓ HIỆU TRƯỜNG", "PHÓ HIỆU TRƯỞNG"),
        ("PHO CHÀANH VĂN PHONG", "PHÓ CHÁNH VĂN PHÒNG"),
        ("SỞ Y TÉ", "SỞ Y TẾ"),
        ("Ni nhận:", "Nơi nhận:"),
        ("của Sở Nội vu và Ủy ban nhân dấn xã", "của Sở Nội vụ và Ủy ban nhân dân xã"),
    ],
)
def test_what_can_only_be_one_thing_is_put_right(read: str, meant: str) -> None:
    assert right(read) == meant


@pytest.mark.parametrize(
    "line",
    [
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "UỶ BAN NHÂN DÂN TỈNH AN BÌNH",
        "thông báo cho giám đốc và phó phòng",
        "gửi về nơi nhân dân sinh sống",
        "Sở Nội vụ, Sở Y tế và Sở Tài chính",
    ],
)
def test_what_is_right_or_may_be_something_else_stays(line: str) -> None:
    assert right(line) == line


def test_families_of_names() -> None:
    assert mended_name(["Nguyên", "Thị", "Bình"]) == "Nguyễn"
    assert mended_name(["guyên", "Thị", "Bình"]) == "Nguyễn"
    assert mended_name(["Trần", "An"]) is None
    assert mended_name(["Nguyên", "liệu"]) is None


def test_places_of_issue() -> None:
    assert mended_place("TP. Hô Chí Minh") == "TP. Hồ Chí Minh"
    assert mended_place("An Bình") == "An Bình"
