from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.documents.citations import find_citations
from thongbao.vietnamese.names.bodies import read_body


@pytest.mark.parametrize(
    ("text", "kind", "symbol", "day", "issuer"),
    [
        ("Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị", "Chỉ thị", "05-CT/TW", "2016-05-15",
        "Bộ Chính trị"),
        ("Chỉ thị 05-CT/TW", "Chỉ thị", "05-CT/TW", None, None),
        ("Nghị định số 32/2024/NĐ-CP ngày 15/3/2024 của Chính phủ", "Nghị định", "32/2024/NĐ-CP",
        "2024-03-15", "Chính phủ"),
        ("Nghị định số 12/2020/ NĐ-CP", "Nghị định", "12/2020/NĐ-CP", None, None),
        ("Nghị định số 10/2021/NĐ – CP ngày 5/5/2021", "Nghị định", "10/2021/NĐ-CP", "2021-05-05", None),
        ("Nghị định 181/2024/NĐCP", "Nghị định", "181/2024/NĐCP", None, None),
        ("Nghị định số 178/CP", "Nghị định", "178/CP", None, None),
        ("Luật Đầu tư số 61/2020/QH14", "Luật", "61/2020/QH14", None, None),
        ("Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15", "Luật", "64/2025/QH15", None, None),
        ("Luật số 87/2025/QH15", "Luật", "87/2025/QH15", None, None),
        ("Luật Bảo vệ môi trường năm 2020", "Luật", None, None, None),
        ("Luật Phòng, chống tham nhũng", "Luật", None, None, None),
        ("Luật Báo chí", "Luật", None, None, None),
        ("Nghị quyết Hội nghị Trung ương 4 (khóa XII)", "Nghị quyết", None, None, None),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI", "Nghị quyết", None, None, None),
        ("Thông báo kết luận số 09/TB-VPCP ngày 11 tháng 01 năm 2024", "Thông báo", "09/TB-VPCP",
        "2024-01-11", None),
        ("Kế hoạch kiểm tra số 1105/KH-ĐKT ngày 10/3/2026", "Kế hoạch", "1105/KH-ĐKT", "2026-03-10", None),
        ("Kế hoạch 31-KH/TU", "Kế hoạch", "31-KH/TU", None, None),
        ("Quy định số 51-QyĐ/TW", "Quy định", "51-QyĐ/TW", None, None),
        ("Công văn số 2003/UBDT-VPCTMTQG", "Công văn", "2003/UBDT-VPCTMTQG", None, None),
        ("Văn bản số 404/VPUBND-TCD-NC", "Văn bản", "404/VPUBND-TCD-NC", None, None),
        ("Văn bản số 2664 / VPCP - V.I ngày 22/5/2006", "Văn bản", "2664/VPCP-V.I", "2006-05-22", None),
        ("Thông báo số 3669/TB-TĐHYKPNT", "Thông báo", "3669/TB-TĐHYKPNT", None, None),
        ("Quyết định số 41/2016/QĐ-UBND", "Quyết định", "41/2016/QĐ-UBND", None, None),
        ("Quyết định số 1803/1998/QĐ/BTC", "Quyết định", "1803/1998/QĐ/BTC", None, None),
        ("Chương trình hành động số 12-NQ/TU ngày … tháng 5 năm 2026 của Tỉnh ủy", "Chương trình",
        "12-NQ/TU", None, "Tỉnh ủy"),
        (
            "Nghị định số 7/2026/NĐ-CP ngày 15/6/2026 (hiệu lực từ ngày 01/7/2026) của Chính phủ",
            "Nghị định", "7/2026/NĐ-CP", "2026-06-15", "Chính phủ",
        ),
    ],
)  # fmt: skip
def test_a_citation_gives_its_parts(
    text: str, kind: str, symbol: str | None, day: str | None, issuer: str | None
) -> None:
    (found,) = find_citations(f"Thực hiện {text} về việc rà soát")
    assert found.text == text
    assert (found.kind, found.symbol, found.issuer) == (kind, symbol, issuer)
    assert found.date == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        (
            "các Thông báo kết luận số 09/TB-VP ngày 11/01/2024; số 328/TB-VP ngày 16/7/2024",
            ["09/TB-VP", "328/TB-VP"],
        ),
        (
            "các Nghị định: số 15/2021/NĐ-CP ngày 03/3/2021, số 35/2023/NĐ-CP",
            ["15/2021/NĐ-CP", "35/2023/NĐ-CP"],
        ),
        ("Quyết định số 45/QĐ-UBND và 46/QĐ-UBND", ["45/QĐ-UBND", "46/QĐ-UBND"]),
    ],
)
def test_one_kind_stands_for_several_numbers(text: str, symbols: list[str]) -> None:
    found = find_citations(text)
    assert [one.symbol for one in found] == symbols
    assert len({one.kind for one in found}) == 1


def test_a_kind_inside_the_name_of_another_document_is_not_taken_for_it() -> None:
    (found,) = find_citations(
        "Kế hoạch triển khai Nghị quyết số 34-NQ/TU ngày 27/12/2025 của Ban Thường vụ Tỉnh ủy và các sở"
    )
    assert (found.kind, found.issuer) == ("Nghị quyết", "Ban Thường vụ Tỉnh ủy")


@pytest.mark.parametrize(
    "text",
    [
        "Thông báo này; Quyết định này", "QCVN 01:2019/BCT, TCVN 5574/BXD", "mẫu số 02/MS-BC",
        "Hợp đồng số 12/2024/HĐ-XD",
        "tỷ lệ 1/500, trực 24/7, ngày 30/6/2026", "điện thoại 0912.345/678", "thửa số 12/TBĐ",
        "Công ty Luật An Bình, luật sư",
        "Trường Đại học Luật An Bình", "và/hoặc", "",
    ],
)  # fmt: skip
def test_what_is_no_citation(text: str) -> None:
    assert find_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bộ Giáo dục và Đào tạo ban hành Khung năng lực", "Bộ Giáo dục và Đào tạo"),
        ("Bộ Văn hóa, Thể thao và Du lịch, đề nghị", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Sở Tài chính và Kế hoạch số 134/KH-UBND", "Sở Tài chính"),
        ("Sở Kế hoạch và Đầu tư về việc", "Sở Kế hoạch và Đầu tư"),
        ("Chính phủ quy định chi tiết", "Chính phủ"),
        ("UBND tỉnh tại cuộc họp", "UBND tỉnh"),
        ("Giám đốc Sở Công Thương (sau đây gọi là Đoàn)", "Giám đốc Sở Công Thương"),
        ("Hội đồng nhân dân tỉnh khóa XV", "Hội đồng nhân dân tỉnh"),
        ("Sở Lao động - Thương binh và Xã hội.", "Sở Lao động - Thương binh và Xã hội"),
    ],
)
def test_the_name_of_a_body_ends_before_what_it_does(text: str, body: str) -> None:
    assert read_body(text, 0) == body


PIECES = st.lists(
    st.sampled_from(
        [
            "Nghị định",
            "số",
            "12/2024/NĐ-CP",
            "Luật",
            "Đất đai",
            "ngày 5/6/2024",
            "của",
            "Chính phủ",
            "và",
            ",",
            ";",
            "/",
            "-",
            "(",
            "45/",
        ]
    ),
    max_size=30,
).map(" ".join)


@given(st.one_of(st.text(), PIECES))
def test_any_text_is_read_and_citations_do_not_overlap(text: str) -> None:
    at = 0
    for found in find_citations(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= at
        at = found.end


SHARED = Path(__file__).parents[2].parent / "shared" / "corpus"


@pytest.mark.corpus
@pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are not here")
def test_all_labelled_symbols_of_plain_text_documents_are_found() -> None:
    import json

    for path in sorted((SHARED / "labels").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        file = SHARED / "files" / label["file"]
        if file.suffix in (".txt", ".md"):
            own = f"{label['number']['number']}/{label['number']['symbol']}"
            found = {one.symbol for one in find_citations(" ".join(file.read_text("utf-8").split()))}
            assert found - {None, own} == set(label["citations"]), label["file"]
