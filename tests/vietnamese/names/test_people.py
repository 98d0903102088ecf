from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.names.people import is_person_name, strip_titles


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("PGS.TS. Nguyễn Văn A", "Nguyễn Văn A", "PGS.TS."),
        ("TS.Trần Thị Bê", "Trần Thị Bê", "TS."),
        ("Th.S Lê Văn Cê", "Lê Văn Cê", "Th.S"),
        ("GS, TS Lê Văn Cê", "Lê Văn Cê", "GS, TS"),
        ("BS.CKII. Phạm Thị Dê", "Phạm Thị Dê", "BS.CKII."),
        ("BS CK II Phạm Thị Dê", "Phạm Thị Dê", "BS CK II"),
        ("Đại tá Hoàng Văn E", "Hoàng Văn E", "Đại tá"),
        ("THIẾU TƯỚNG HOÀNG VĂN E", "HOÀNG VĂN E", "THIẾU TƯỚNG"),
        ("Thượng uý Hoàng Văn E", "Hoàng Văn E", "Thượng uý"),
        ("đồng chí Nguyễn Văn A", "Nguyễn Văn A", "đồng chí"),
        ("Đ/c Nguyễn Văn A", "Nguyễn Văn A", "Đ/c"),
        ("Ông: Nguyễn Văn A", "Nguyễn Văn A", "Ông:"),
        ("Luật sư Nguyễn Văn A", "Nguyễn Văn A", "Luật sư"),
        ("Nguyễn Văn A", "Nguyễn Văn A", ""),
        ("ông chủ tịch", "ông chủ tịch", ""),
        ("Bàn Văn Bê", "Bàn Văn Bê", ""),
        ("Ông Thị Bê", "Ông Thị Bê", ""),
        ("", "", ""),
    ],
)
def test_titles_are_cut_from_names(text: str, name: str, titles: str) -> None:
    assert strip_titles(text) == (name, titles)


@pytest.mark.parametrize(
    "text",
    ["Nguyễn Văn A", "NGUYỄN VĂN A", "Trần Bê", "Nguyễn thị Hoa", "Hà Thị Xê", "Đoàn Văn Dê",
    "H'Nga Niê", "Y Thanh Hà", "Rơ Châm H'Yéo",
     "Điểu Ong", "ĐIỂU K'RÉ", "Quyền Văn Gi", "Lê Nguyễn Hoàng Thị Anh Thư", "Nguyễn Văn Phòng",
     "Zzz Văn Kha"],
)  # fmt: skip
def test_names_of_people(text: str) -> None:
    assert is_person_name(text)


@pytest.mark.parametrize(
    "text",
    ["Sở Nội vụ", "SỞ NỘI VỤ", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Văn Phòng Chính Phủ", "CHÁNH VĂN PHÒNG",
    "Hà Nội", "Quảng Ngãi", "THÔNG BÁO", "Nơi nhận",
     "Nguyễn", "Nguyễn Văn 5", "Trần Văn A, Lê Văn B", "ĐOÀN KIỂM TRA", "Lưu: VT", "Lưu VT",
     "BÁO VÀ TIN HỌC", "VÀ TIN HỌC", "TỔNG HỢP", "nguyễn văn a", "Lê Văn A làm gì", ""],
)  # fmt: skip
def test_bodies_posts_and_places_are_no_names(text: str) -> None:
    assert not is_person_name(text)


@given(st.text())
def test_nothing_is_lost_of_any_text(text: str) -> None:
    name, titles = strip_titles(text)
    assert text.strip().startswith(titles)
    assert text.strip().endswith(name)
    is_person_name(text)
